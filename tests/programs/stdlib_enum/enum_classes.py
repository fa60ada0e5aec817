# The module enum: members, reprs and error messages.
import enum
import warnings

warnings.simplefilter("ignore")


def run(m, out):
    Enum,IntEnum,StrEnum,Flag,IntFlag,auto,unique=m.Enum,m.IntEnum,m.StrEnum,m.Flag,m.IntFlag,m.auto,m.unique
    p=lambda *a: out.append(" ".join(map(str,a)))
    def tr(f):
        try: p(repr(f()))
        except BaseException as e: p(type(e).__name__, str(e))
    class Color(Enum):
        RED=1; GREEN=2; BLUE=3; CRIMSON=1
        def describe(self): return self.name.lower()
        @classmethod
        def default(cls): return cls.RED
        @property
        def twice(self): return self.value*2
    p(list(Color), Color.CRIMSON, repr(Color.RED), Color["GREEN"], Color(3), len(Color), Color.RED.describe(), Color.default(), Color.BLUE.twice)
    p(Color.__members__, Color.RED is Color.CRIMSON, Color.RED in Color, list(reversed(Color)), f"{Color.RED:>12}|", f"{Color.RED}")
    tr(lambda: Color(7)); tr(lambda: Color["X"]); tr(lambda: Color.X); tr(lambda: setattr(Color,'RED',3)); tr(lambda: delattr(Color,'RED')); tr(lambda: Color.RED<Color.BLUE); 
    tr(lambda: setattr(Color.RED,'value',3)); tr(lambda:setattr(Color.RED,'name',3))
    tr(lambda: unique(Color))
    p(Color, repr(Color), {Color.RED:1}, Color.RED==1, bool(Color), sorted(dir(Color.RED)), dir(Color))
    class Ext: pass
    def ext():
        class X(Color): Y=3
    tr(ext)
    def dup():
        class X(Enum):
            A=1
            A=2
    tr(dup)
    class I(IntEnum):
        A=1; B=auto(); C=10; D=auto()
    p(list(I), I.A+1, I.B<I.C, str(I.A), repr(I.D), f"{I.D:03d}", "%d %s"%(I.A,I.A), I(10), I.A==1, [10,20][I.A], isinstance(I.A,int))
    class S(StrEnum):
        A=auto(); Bc=auto(); C='see'
    p(list(S), S.A, S.Bc+"x", S("see"), repr(S.A), f"{S.C:>6}", S.A.upper(), "see"==S.C)
    def sbad():
        class X(StrEnum): A=1
    tr(sbad)
    class P(Flag):
        R=4; W=2; X=1; RW=6
    p(list(P), P.R|P.X, repr(P.R|P.X), ~P.R, P.RW, repr(P.RW), P(0), repr(P(0)), P.R in P.RW, bool(P.R&P.W), P.R^P.RW, list(P.RW), len(P.RW), P(7), repr(P(7)),repr(~P(0)), str(P(5)))
    tr(lambda: P(8)); tr(lambda: P.R|1); tr(lambda: P.R in 3); tr(lambda: P('a')); tr(lambda: P(-9))
    class F(Flag):
        A=auto(); B=auto(); C=auto(); AB=A|B
    p(list(F), F.AB, F.A|F.C, repr(F.A|F.B|F.C), F.__members__, repr(~F.A), [repr(x) for x in F.A|F.C])
    class Q(IntFlag):
        A=1; B=2; D=8
    p(list(Q), repr(Q.A|Q.B), Q.A|Q.B, repr(Q.A|16), Q.A|16, repr(~Q.A), repr(Q(0)), Q.A+1, repr(Q.A&3), repr(Q(-1)), repr(Q(255)), repr(4|Q.A), repr(Q.A^Q.B))
    class Planet(Enum):
        EARTH=(5.9,6.3); MARS=(6.4,3.3)
        def __init__(self, mass, radius): self.mass=mass; self.radius=radius
        @property
        def g(self): return self.mass/self.radius
    p(list(Planet), Planet.EARTH.mass, Planet.MARS.g, Planet((6.4,3.3)), Planet.EARTH.value)
    class Miss(Enum):
        A=1; B=2
        @classmethod
        def _missing_(cls, v):
            if v=='a': return cls.A
            if v=='x': return 5
            if v=='r': raise KeyError(v)
    tr(lambda:Miss('a')); tr(lambda:Miss('q')); tr(lambda: Miss('x')); tr(lambda: Miss('r'))
    A=Enum('Animal','CAT DOG'); p(A, list(A), A.CAT.value); B=Enum('B',[('x',3),('y','q')]); p(list(B)); C=Enum('C',{'k':1,'l':2}); p(list(C)); D=IntEnum('D','A,B,C',start=5); p(list(D)); 
    G=Flag('G','A B C'); p(list(G))
    class Coord(bytes, Enum):
        def __new__(cls, value, label):
            obj=bytes.__new__(cls,[value]); obj._value_=value; obj.label=label; return obj
        PX=(0,'P.X'); PY=(1,'P.Y')
    p(Coord(1), Coord.PX.label, str(Coord.PY)); tr(lambda: repr(Coord.PY))
    class Auto(Enum):
        def _generate_next_value_(name,start,count,last): return name*2
        A=auto(); B=auto()
    p(list(Auto))
    class OI(int, Enum):
        A=1;B=2
    p(list(OI), str(OI.A), f"{OI.A}", OI.A+1, OI.A<OI.B, '%d'%OI.B, repr(OI.A))
    class OS(str, Enum):
        A='a';B='b'
    p(list(OS), str(OS.A), f"{OS.A}", OS.A+'x', OS('b'), OS.A=='a', repr(OS.B), '{:>5}|'.format(OS.A))
    class Ordered(Enum):
        def __lt__(s,o): return s.value<o.value
    class Grade(Ordered): A=3;B=2
    p(sorted(Grade), Grade.A>Grade.B)
    class L(Enum):
        A=[1,2]; B={}
    p(list(L), L([1,2]), L.A.value)
    class E2(Enum):
        _ignore_='x y'
        x=1
        y=[2]
        A=x
        B=3
        def __str__(self): return 'E2!'+self.name
    p(list(E2), f"{E2.A}", str(E2.B), hasattr(E2,'x'))
    class Fn(Enum):
        f=len
        A=1
        class Inner: pass
    p(list(Fn), Fn.f)
    tr(lambda: isinstance(Color.RED, Color)); tr(lambda: 1 in Color)
    import copy, operator
    p(copy.deepcopy(Color.RED) is Color.RED, copy.copy([Color.RED]), hash(Color.RED)==hash('RED'))
    class Mixed(Flag):
        B=2; A=1; 
    p(list(Mixed), list(Mixed(3)), repr(Mixed(3)))
    class FS(Flag, boundary=m.CONFORM): A=1;B=2
    class FK(Flag, boundary=m.KEEP): A=1;B=2
    class FE(Flag, boundary=m.EJECT): A=1;B=2
    p(repr(FS(5)), repr(FK(5)), repr(FE(5)), repr(FK(8)), str(FK(12)),repr(~FK.A))
    p(list(m.FlagBoundary), m.STRICT, repr(m.UNIQUE))
    class Empty(Enum): pass
    p(len(Empty), list(Empty)); 
    def wrong():
        class W(Enum):
            _bad_=1
    tr(wrong)
    def mro():
        class W(Enum):
            mro=1
    tr(mro)
    class Tup(tuple, Enum):
        A=(1,2); B=(3,4)
    p(list(Tup), Tup.A[0], Tup((3,4)))
    class Fl(float, Enum): A=1.5
    p(list(Fl), Fl.A*2)
    tr(lambda: m.verify(m.UNIQUE)(Color)); 
    class NC(Enum): A=1;B=3
    tr(lambda: m.verify(m.CONTINUOUS)(NC))
    tr(lambda: Enum('Z', 'A', module='q', qualname='Y.Z'))
    class WithDoc(Enum):
        "doc"
        A=None
        B=True
        C=False
    p(list(WithDoc), WithDoc(None), WithDoc.__doc__, WithDoc.C.value)
    try:
        match Color.RED:
            case Color.GREEN: p('g')
            case Color.RED: p('r')
    except Exception as e: p(e)


lines = []
run(enum, lines)
print("\n".join(lines))
