# The module typing: reprs, generic classes, named tuples, protocols.
import typing


def run(m, out):
    p=lambda *a: out.append(" ".join(map(str,a)))
    def tr(f):
        try: p(repr(f()))
        except BaseException as e: p(type(e).__name__, str(e))
    from abc import abstractmethod
    L,D,O,U,A,C,T=m.List,m.Dict,m.Optional,m.Union,m.Any,m.Callable,m.TypeVar
    p(L[int],D[str,L[int]],O[int],U[int,str,None],A,C[[int],str],C[...,int],m.Tuple[int,...],m.Tuple[()],m.Tuple[int,str],m.Set['X'],m.Literal[1,'a'],m.Final[int],m.ClassVar[int],m.Annotated[int,3],m.Type[int])
    t=T('t'); s=T('s',bound=int,covariant=True)
    p(t,s,L[t],L[t][int],D[t,s],O[t][str],m.Iterable,m.Sequence[int],m.NoReturn,m.Self)
    p(U[int,int],U[int,U[str,int]],O[O[int]],L[int]==L[int],U[int,str]==U[str,int],hash(L[int])==hash(L[int]), L[int] is not None)
    class Stack(m.Generic[t]):
        def __init__(self): self.items=[]
        def push(self, x: t) -> None: self.items.append(x)
    p(Stack[int], Stack[t], Stack[int]().items, Stack.__parameters__, Stack.__mro__, Stack.__orig_bases__)
    class Sub(Stack[int]): pass
    class K(m.Generic[t], L[t]): pass
    p(Sub.__mro__, K.__mro__[1:]); tr(lambda: Sub[int]); tr(lambda: Stack[int,str])
    class MyList(L[int]): pass
    p(MyList.__mro__, MyList([1,2])); 
    class MyD(D[str,int]): pass
    p(MyD(a=1))
    class It(m.Iterator[int]):
        def __next__(self): return 3
    p(next(It()), isinstance(It(), m.Iterable), It.__mro__)
    class Pt(m.NamedTuple):
        x: int
        y: int = 3
        def norm(self): return self.x+self.y
    p(Pt(1), Pt(1,2).norm(), Pt._fields, Pt._field_defaults, Pt.__annotations__, Pt(1)==(1,3), Pt.__mro__, Pt.__doc__, Pt.__module__ is not None)
    tr(lambda: Pt()); tr(lambda: Pt(1,2,3)); tr(lambda: Pt(1,z=3))
    N=m.NamedTuple('N',[('a',int),('b',str)]); p(N(1,'x'))
    class TD(m.TypedDict):
        a: int
        b: str
    class TE(TD, total=False):
        c: int
    p(TD(a=1,b='x'), TE(a=1), TD.__annotations__, sorted(TE.__required_keys__), sorted(TE.__optional_keys__), TD.__total__, TE.__total__)
    tr(lambda: isinstance({}, TD))
    @m.runtime_checkable
    class HasLen(m.Protocol):
        def __len__(self) -> int: ...
    p(isinstance([],HasLen), isinstance(3,HasLen), issubclass(list,HasLen)); tr(lambda: HasLen())
    class PP(m.Protocol):
        x: int
        def f(self): ...
    tr(lambda: isinstance(3,PP))
    class Impl(PP):
        def f(self): return 4
    p(Impl().f(), PP._is_protocol, Impl._is_protocol)
    @m.runtime_checkable
    class GP(m.Protocol[t]):
        def get(self) -> t: ...
    p(isinstance({},GP), GP[int])
    UserId=m.NewType('UserId',int); p(UserId(5), UserId.__name__, UserId.__supertype__)
    p(m.cast(int,'x'), m.get_origin(L[int]), m.get_args(D[str,int]), m.get_origin(O[int]) is U, m.get_args(C[[int],str]), m.get_origin(int), m.get_origin(list[int]), m.get_args(int|str))
    def f(a: int, b: 'str' = 'x', *c: O[int]) -> L[int]: ...
    p(m.get_type_hints(f)); 
    class H:
        a: int
        b: 'H'
        c: m.ClassVar[int] = 3
    tr(lambda: m.get_type_hints(H, {}, {'H':H}))
    tr(lambda: O[int,str]); tr(lambda: L[int,str]); tr(lambda: D[int]); tr(lambda: A()); tr(lambda: U()); tr(lambda: L[3]); tr(lambda: U[()]); tr(lambda: isinstance(3,A)); tr(lambda: isinstance([],L[int])); tr(lambda: T('q',int)); tr(lambda: m.Generic[int]); tr(lambda: m.Generic[t,t]); tr(lambda: isinstance([], L)); tr(lambda: L[int]()); tr(lambda: L())
    @m.overload
    def g(x:int)->int: ...
    tr(lambda: g(1))
    p(m.TYPE_CHECKING, m.Text, m.AnyStr, m.Deque[int], m.DefaultDict[str,int], m.Counter[str], m.ContextManager[int], m.Generator[int,None,str], m.Awaitable[int], m.Hashable, m.IO[str], m.SupportsInt, isinstance(3,m.SupportsInt), isinstance('',m.SupportsAbs))
    p(O[int]|str, L[int]|None, int|L[int], m.Concatenate, m.ParamSpec('P'), m.ForwardRef('x'), L['Foo'])
    P=m.ParamSpec('P'); p(C[P,int], P.args)
    p(repr(m.Optional), repr(m.List), repr(m.Union), repr(m.Generic), repr(m.Protocol))
    @m.final
    class Fin: pass
    p(Fin.__final__)
    class Node(m.Generic[t]):
        def __init__(self, v: t, nxt: 'O[Node[t]]' = None): self.v=v
    p(Node[int](3).v, Node(3).v)
    tr(lambda: issubclass(list, m.Sequence)); tr(lambda: isinstance(f, m.Callable))
    class ABCG(m.Generic[t]):
        @abstractmethod
        def z(self): ...
    class Abs(m.Mapping[str,int]):
        def __getitem__(s,k): return 1
        def __len__(s): return 1
        def __iter__(s): return iter('a')
    p(dict(Abs()), Abs().get('q'))


lines = []
run(typing, lines)
print("\n".join(lines))
