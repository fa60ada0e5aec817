# Names that are made at run time, in every place that looks something up by name.
import enum
import operator, functools, types, collections
def j(*a): return "".join(a)
class A:
    value = 5
    def method(self): return "m"
    def __getattr__(self, n):
        if n == "dyn_attr": return "dyn"
        raise AttributeError(n)
a = A()
print(operator.attrgetter(j("val", "ue"))(a), operator.methodcaller(j("meth", "od"))(a), hasattr(a, j("val", "ue")), getattr(a, j("dyn", "_attr")), getattr(a, j("no", "pe"), "dflt"))
setattr(a, j("new", "attr"), 1); print(a.newattr, vars(a), a.__dict__[j("new", "attr")]); a.__dict__[j("via", "dict")] = 2; print(a.viadict); delattr(a, j("new", "attr")); print(hasattr(a, "newattr"))
B = type(j("B", "cls"), (A,), {j("comp", "uted"): 7, j("__le", "n__"): lambda s: 3, j("__ad", "d__"): lambda s, o: "added"}); b = B(); print(b.computed, len(b), b + 1, B.__name__, b.method())
setattr(B, j("__m", "ul__"), lambda s, o: "mul"); print(b * 2); setattr(B, j("meth", "od"), lambda s: "patched"); print(b.method())
globals()[j("dyn", "glob")] = 9; print(dynglob)
def f(alpha=1, *, beta=2, **k): return alpha, beta, k
print(f(**{j("al", "pha"): 5, j("be", "ta"): 6, j("oth", "er"): 7}), functools.partial(f, **{j("be", "ta"): 8})())
class S:
    __slots__ = (j("sl", "ot"), "plain")
s = S(); s.slot = 4; print(s.slot, getattr(s, j("sl", "ot")), getattr(s, j("pl", "ain"), "unset"))
N = collections.namedtuple(j("N", "t"), [j("fie", "ld"), "g"]); n = N(1, 2); print(n.field, getattr(n, j("fie", "ld")), N(**{j("fie", "ld"): 3, "g": 4}), n._replace(**{j("fie", "ld"): 9}))
ns = types.SimpleNamespace(**{j("att", "ribute"): 1}); print(ns.attribute, ns)
m = types.ModuleType(j("mod", "ule")); setattr(m, j("thi", "ng"), 5); print(m.thing, m.__name__)
class P:
    @property
    def prop(self): return "p"
print(type(P()).__dict__[j("pr", "op")].__get__(P()), getattr(P, j("pr", "op")).fget(P()), super(B, b).__getattribute__(j("meth", "od"))(), object.__getattribute__(b, j("comp", "uted")), B.__dict__[j("comp", "uted")])
class G:
    def __getattribute__(self, n): return super().__getattribute__(j(n[:1], n[1:]))
    def hello(self): return "hi"
print(G().hello(), getattr(G(), j("hel", "lo"))())
print("{0.value} {x[key]}".format(a, x={"key": 1}), "%(name)s" % {j("na", "me"): 3}, getattr("abc", j("up", "per"))(), getattr(int, j("from_by", "tes"))(b"\x01", "big"))
class W:
    def __init_subclass__(cls, **kw): cls.kw = kw
class X(W, **{j("key", "word"): 1}): pass
print(X.kw)
e = AttributeError("m", name=j("n", "m")); print(e.name)

E = enum.Enum(j("E", "n"), {j("RE", "D"): 1, "BLUE": 2}); print(E.RED, E[j("RE", "D")], list(E))
exec_ns = {}
class Meta(type):
    def __getattr__(cls, n): return f"meta {n}"
class Y(metaclass=Meta): pass
print(Y.anything, getattr(Y, j("some", "thing")))
try: object.__delattr__(a, j("not", "there"))
except AttributeError as x: print(x)
object.__setattr__(a, j("set", "raw"), 3); print(a.setraw); object.__delattr__(a, j("set", "raw")); print(hasattr(a, "setraw"))
print(a.__getattribute__(j("val", "ue")), type.__getattribute__(A, j("val", "ue")), A.__dict__.get(j("val", "ue")), types.MethodType.__getattribute__(a.method, j("__se", "lf__")) is a)
