# Places in tracebacks: what is asked for its truth, asserts, methods that are not found, wide characters.
import sys
import traceback


class E:
    def __bool__(self):
        raise ValueError("bool")

    def __lt__(self, other):
        return self


def show(function):
    for o in (None, 5):
        try:
            function(o, [1, 2], {"a": 1}, E())
        except Exception as e:
            # The last frame of the function, or the one it calls.
            text = traceback.format_exception(e)
            for part in text:
                if " in t" in part:
                    print(function.__name__, part.split("\n", 1)[1], end="")
            print(text[-1], end="")


def t0(o, l, d, e):
    if e: pass


def t1(o, l, d, e):
    if not e: pass


def t2(o, l, d, e):
    while e: pass


def t3(o, l, d, e):
    while not e: pass


def t4(o, l, d, e):
    x = 1 if e else 2


def t5(o, l, d, e):
    x = 1 if not e else 2


def t6(o, l, d, e):
    x = not e


def t7(o, l, d, e):
    x = not not e


def t8(o, l, d, e):
    x = (not e) + 1


def t9(o, l, d, e):
    x = e and 1


def t10(o, l, d, e):
    x = 1 and e or 2


def t11(o, l, d, e):
    x = [1 for q in [1] if e]


def t12(o, l, d, e):
    x = not (e or 1)


def t13(o, l, d, e):
    x = not (e < 1)


def t14(o, l, d, e):
    x = e < 1 < 2


def t15(o, l, d, e):
    if e < 1: pass


def t16(o, l, d, e):
    if e < 1 and o: pass


def t17(o, l, d, e):
    x = bool(e)


def t18(o, l, d, e):
    assert e


def t19(o, l, d, e):
    assert e, "m"


def t20(o, l, d, e):
    assert o


def t21(o, l, d, e):
    assert o, "m"


def t22(o, l, d, e):
    assert not l


def t23(o, l, d, e):
    assert not l, "m"


def t24(o, l, d, e):
    assert isinstance(o, str), "m"


def t25(o, l, d, e):
    assert l and o == 9, "m"


def t26(o, l, d, e):
    assert l and d and not l, "m"


def t27(o, l, d, e):
    assert (l if o == 7 else [])


def t28(o, l, d, e):
    assert 1 < 2 < 1


def t29(o, l, d, e):
    assert o == 9 and [] or []


def t30(o, l, d, e):
    assert (
        o == 9)


def t31(o, l, d, e):
    assert l == [1,
       3], "no"


def t32(o, l, d, e):
    assert False


def t33(o, l, d, e):
    assert 0, "zero"


def t34(o, l, d, e):
    o.foo(1)


def t35(o, l, d, e):
    x = o.foo(o)


def t36(o, l, d, e):
    x = o.foo(1) + 2


def t37(o, l, d, e):
    x = o.foo.bar(1, 2)


def t38(o, l, d, e):
    x = l.index(99)


def t39(o, l, d, e):
    x = l[0].foo(1)


def t40(o, l, d, e):
    x = (o
         .foo(1))


def t41(o, l, d, e):
    x = (o.foo(
        1))


def t42(o, l, d, e):
    x = o . foo (  1  )


def t43(o, l, d, e):
    x = "a)(" "b".foo(")", '(')


def t44(o, l, d, e):
    x = l.copy().foo(")").bar(1)


def t45(o, l, d, e):
    x = "日本" + o.q(1)


def t46(o, l, d, e):
    x = "é" + o.é + "ü"; y = 1


def t47(o, l, d, e):
    x = "日本" + (1 + "日本")


def t48(o, l, d, e):
    match o:
        case _ if e: pass


for function in [t0, t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11, t12, t13, t14, t15, t16, t17, t18, t19, t20, t21, t22, t23, t24, t25, t26, t27, t28, t29, t30, t31, t32, t33, t34, t35, t36, t37, t38, t39, t40, t41, t42, t43, t44, t45, t46, t47, t48]:
    show(function)
