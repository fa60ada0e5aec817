# changes: case.inserted case.$module$
def first(a):
    return a + 1


#@ begin
def inserted(x):
    total = 0
    for i in range(x):
        total += i * 3
    return "text", total


#@ end
def second(a, b):
    try:
        return a[b] + "x"
    except KeyError:
        return {1: a}


class C:
    def m(self):
        return self.x
