# Results of operators and builtins that are not what they mostly are.
class Text(str):
    pass


class F:
    def __format__(self, spec):
        return Text("formatted")

    def __lt__(self, other):
        return "less"

    def __gt__(self, other):
        return [other is self]

    def __eq__(self, other):
        return 0

    def __index__(self):
        return 2


f = F()
print(type(f"{f}").__name__, len(f"{f}"), type(f"{f}{f}").__name__, f"{f}" + "!")
print([f] < [f, 1], [F()] < [F()], (F(), 1) > (F(), 2), [1] < [2], [F()] == [F()])
print([1, 2, 3][f], "abc"[f], list(range(f)), (1, 2, 3)[F()])
print(True + True, True & True, True | 2, -True, ~True, +True, True == 1, 2 ** -1, 2 ** 3, 7 // 2, -7 % 3, 7.5 // 2)
print(min(1, 2.0), max(1.0, 1), min([2.5, 1]), round(-0.5), round(1e300) > 1, divmod(-7, 2.0))
print({1: "a"} | {2: "b"}, {1, 2} & {2}, {1: 2}.keys() & {1}, {"k": 1}.items())
print("%s" % f.__class__.__name__, "a" "b" % (), "%d%%" % 3, [0] * True, "ab" * -1, (1,) * 2)
print(sum([True, True]), sum([], 0.5), abs(True), int("12"), int(3.9), float(True), str(True), bool([]))
print((2**62 - 1) + 1, -(2**62) - 1, (2**62 - 1) * 2 - 2**62, 1 << 62, (1 << 62) >> 61, (2**62) // 2, 2**62 % 2**61)
print((1).__class__.__name__, None.__class__.__name__, (1.5).real, "a".upper().lower().title())
