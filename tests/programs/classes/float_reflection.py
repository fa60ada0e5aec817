# Float attributes seen by computed names, in dicts, and set from outside.
class Reading:
    def __init__(self, low, high):
        self.low = low
        self.high = high


r = Reading(1.5, 2.5)
for name in ("low", "high", "none"):
    print(getattr(r, name, "missing"))
setattr(r, "low", "text")
print(r.low, r.high, vars(r), r.__dict__)
r.__dict__["high"] = None
print(r.high, hasattr(r, "low"), sorted(dir(r))[-2:])
