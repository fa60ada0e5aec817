# The module dataclasses: members, reprs and error messages.
import dataclasses
import warnings

warnings.simplefilter("ignore")


def run(m, out):
    dataclass,field=m.dataclass,m.field
    p=lambda *a: out.append(" ".join(map(str,a)))
    def tr(f):
        try: p(repr(f()))
        except BaseException as e: p(type(e).__name__, str(e))
    import typing
    @dataclass
    class P:
        x: int
        y: int = 0
        tags: list = field(default_factory=list)
        hidden: str = field(default='h', repr=False, compare=False)
        K: typing.ClassVar[int] = 3
    p(P(1), P(1,2,[3]), P(y=4,x=5), P(1)==P(1), P(1)==P(2), P(1)!=(1,), P.__doc__, P.__match_args__, P.y, hasattr(P,'x'), P.K)
    tr(lambda: P()); tr(lambda: P(1,2,3,4,5)); tr(lambda: P(1,x=2)); tr(lambda: P(1,z=2)); tr(lambda: hash(P(1))); tr(lambda: P(1)<P(2))
    p([(f.name, f.type, f.init) for f in m.fields(P)], m.fields(P)[1].default)
    p(m.asdict(P(1,2,[P(3)])), m.astuple(P(1)), m.replace(P(1),x=9), m.is_dataclass(P), m.is_dataclass(P(1)), m.is_dataclass(3))
    @dataclass(order=True, frozen=True)
    class F:
        a: int
        b: str = 'q'
    p(F(1)<F(2), F(1,'a')<=F(1,'b'), sorted([F(3),F(1)]), hash(F(1))==hash(F(1)), hash(F(1))==hash((1,'q')), {F(1):2}[F(1)])
    tr(lambda: setattr(F(1),'a',2)); tr(lambda: setattr(F(1),'zz',2)); tr(lambda: delattr(F(1),'a')); tr(lambda: F(1)<3); tr(lambda: F())
    @dataclass
    class B:
        x: int
        def __post_init__(self): self.z=self.x*2
    @dataclass
    class D(B):
        y: int = 5
        x: int = 7
    p(B(2).z, D(), D(1,2), D.__doc__, D(1).z, D.__init__.__qualname__)
    @dataclass
    class IV:
        a: int
        b: m.InitVar[int] = 3
        c: int = field(init=False, default=4)
        d: list = field(init=False)
        def __post_init__(self, b): self.d=[b,self.a]
    p(IV(1), IV(1,2), IV(1,b=9).d, IV.__doc__)
    @dataclass
    class KW:
        a: int
        _: m.KW_ONLY
        b: int
        c: int = 1
    p(KW(1,b=2), KW.__doc__, KW.__match_args__); tr(lambda: KW(1,2)); tr(lambda: KW(1)); tr(lambda: KW(b=3)); tr(lambda: KW(1,2,b=3))
    @dataclass(kw_only=True)
    class KA:
        a: int=1
        b: int
    p(KA(b=2)); tr(lambda: KA()); tr(lambda: KA(1))
    @dataclass(slots=True)
    class S:
        a: int
        b: int = 2
    p(S(1), S.__slots__, S(1)==S(1,2), hasattr(S(1),'__dict__')); tr(lambda: setattr(S(1),'q',1))
    @dataclass(slots=True, frozen=True)
    class SF:
        a: int
        b: int = 2
    p(SF(1), hash(SF(1))==hash((1,2))); tr(lambda: setattr(SF(1),'a',1)); 
    import copy; p(copy.copy(SF(5)), copy.deepcopy(P(1,2,[1])))
    def bad1():
        @dataclass
        class X:
            a: int=1
            b: int
    tr(bad1)
    def bad2():
        @dataclass
        class X:
            a: list=[]
    tr(bad2)
    def bad3():
        @dataclass
        class X(F):
            c: int=1
    tr(bad3)
    def bad4():
        @dataclass(frozen=True)
        class X(B): pass
    tr(bad4)
    def bad5():
        @dataclass
        class X:
            a = field(default=1)
    tr(bad5)
    def bad6():
        @dataclass(order=True)
        class X:
            a:int
            def __lt__(s,o): return 1
    tr(bad6)
    tr(lambda: field(default=1,default_factory=list)); tr(lambda: m.fields(3)); tr(lambda: m.asdict(3)); tr(lambda: m.replace(IV(1),c=3)); tr(lambda: dataclass(order=True,eq=False)(type('X',(),{})))
    C=m.make_dataclass('C',[('x',int),'y',('z',int,field(default=5))], namespace={'dbl':lambda s:s.x*2}); p(C(1,2), C(1,2).dbl(), C.__doc__)
    @dataclass(unsafe_hash=True)
    class H: a:int; b:int=field(hash=False,default=1)
    p(hash(H(1))==hash((1,)))
    @dataclass(eq=False)
    class NE: a:int
    p(NE(1)==NE(1), NE.__hash__ is object.__hash__)
    @dataclass(repr=False)
    class NR: a:int
    p('NR object' in repr(NR(1)))
    @dataclass(init=False)
    class NI: a:int
    tr(lambda: NI(1)); 
    @dataclass
    class Node:
        v: int
        nxt: 'Node' = None
    n=Node(1); n.nxt=n; p(n); p(Node(1,Node(2)))
    @dataclass
    class Emp: pass
    p(Emp(), Emp()==Emp()); tr(lambda: Emp(1))
    match P(1,2):
        case P(a,b): p(a,b)
    p(F.__dataclass_params__, P.__annotations__, P.__init__.__annotations__)
    @dataclass
    class Opt:
        a: typing.Optional[int]=None
        b: typing.List[int]=field(default_factory=list)
        c: list[int]=field(default_factory=list)
        d: 'int|None'=None
    p(Opt.__doc__, Opt())


lines = []
run(dataclasses, lines)
print("\n".join(lines))
