"""Type hints at run time: everything can be imported, subscripted and printed; nothing is checked."""

import collections as _collections
import collections.abc as _abc
import contextlib as _contextlib
from abc import abstractmethod as _abstractmethod

from _typing_core import (
    Annotated, Any, ClassVar, Concatenate, Final, ForwardRef, Generic, Literal, LiteralString, Never,
    NoReturn, NotRequired, Optional, ParamSpec, ParamSpecArgs, ParamSpecKwargs, Protocol, Required,
    runtime_checkable, Self, TypeAlias, TypeGuard, TypeVar, TypeVarTuple, Union, Unpack, _Alias,
    _BuiltinAlias, _BuiltinUnion, _callable, _CollectionAlias, _tuple, _type_repr,
)
from _typing_records import NamedTuple, TypedDict, _TypedDictMeta

TYPE_CHECKING = False


@runtime_checkable
class SupportsInt(Protocol):
    __slots__ = ()

    @_abstractmethod
    def __int__(self) -> int:
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    __slots__ = ()

    @_abstractmethod
    def __float__(self) -> float:
        pass


@runtime_checkable
class SupportsComplex(Protocol):
    __slots__ = ()

    @_abstractmethod
    def __complex__(self) -> complex:
        pass


@runtime_checkable
class SupportsBytes(Protocol):
    __slots__ = ()

    @_abstractmethod
    def __bytes__(self) -> bytes:
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    __slots__ = ()

    @_abstractmethod
    def __index__(self) -> int:
        pass


T = TypeVar("T")
KT = TypeVar("KT")
VT = TypeVar("VT")
T_co = TypeVar("T_co", covariant=True)
AnyStr = TypeVar("AnyStr", bytes, str)


@runtime_checkable
class SupportsAbs(Protocol[T_co]):
    __slots__ = ()

    @_abstractmethod
    def __abs__(self) -> T_co:
        pass


@runtime_checkable
class SupportsRound(Protocol[T_co]):
    __slots__ = ()

    @_abstractmethod
    def __round__(self, ndigits: int = 0) -> T_co:
        pass


List = _CollectionAlias(list, "List", 1)
Set = _CollectionAlias(set, "Set", 1)
FrozenSet = _CollectionAlias(frozenset, "FrozenSet", 1)
Dict = _CollectionAlias(dict, "Dict", 2)
Tuple = _CollectionAlias(tuple, "Tuple", -1, _tuple)
Type = _CollectionAlias(type, "Type", 1)
Callable = _CollectionAlias(_abc.Callable, "Callable", 2, _callable)
Hashable = _CollectionAlias(_abc.Hashable, "Hashable", 0)
Sized = _CollectionAlias(_abc.Sized, "Sized", 0)
ByteString = _CollectionAlias(_abc.ByteString, "ByteString", 0)
Awaitable = _CollectionAlias(_abc.Awaitable, "Awaitable", 1)
Coroutine = _CollectionAlias(_abc.Coroutine, "Coroutine", 3)
AsyncIterable = _CollectionAlias(_abc.AsyncIterable, "AsyncIterable", 1)
AsyncIterator = _CollectionAlias(_abc.AsyncIterator, "AsyncIterator", 1)
AsyncGenerator = _CollectionAlias(_abc.AsyncGenerator, "AsyncGenerator", 2)
Iterable = _CollectionAlias(_abc.Iterable, "Iterable", 1)
Iterator = _CollectionAlias(_abc.Iterator, "Iterator", 1)
Reversible = _CollectionAlias(_abc.Reversible, "Reversible", 1)
Container = _CollectionAlias(_abc.Container, "Container", 1)
Collection = _CollectionAlias(_abc.Collection, "Collection", 1)
AbstractSet = _CollectionAlias(_abc.Set, "AbstractSet", 1)
MutableSet = _CollectionAlias(_abc.MutableSet, "MutableSet", 1)
Mapping = _CollectionAlias(_abc.Mapping, "Mapping", 2)
MutableMapping = _CollectionAlias(_abc.MutableMapping, "MutableMapping", 2)
Sequence = _CollectionAlias(_abc.Sequence, "Sequence", 1)
MutableSequence = _CollectionAlias(_abc.MutableSequence, "MutableSequence", 1)
MappingView = _CollectionAlias(_abc.MappingView, "MappingView", 1)
KeysView = _CollectionAlias(_abc.KeysView, "KeysView", 1)
ItemsView = _CollectionAlias(_abc.ItemsView, "ItemsView", 2)
ValuesView = _CollectionAlias(_abc.ValuesView, "ValuesView", 1)
Generator = _CollectionAlias(_abc.Generator, "Generator", 3)
Text = str
Deque = _CollectionAlias(_collections.deque, "Deque", 1)
DefaultDict = _CollectionAlias(_collections.defaultdict, "DefaultDict", 2)
OrderedDict = _CollectionAlias(_collections.OrderedDict, "OrderedDict", 2)
Counter = _CollectionAlias(_collections.Counter, "Counter", 1)
ChainMap = _CollectionAlias(_collections.ChainMap, "ChainMap", 2)
ContextManager = _CollectionAlias(_contextlib.AbstractContextManager, "ContextManager", 1)


class NewType:
    """NewType("UserId", int): a callable that returns its argument."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        self.__module__ = "__main__"

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __call__(self, x):
        return x

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


def cast(typ, val):
    """The value itself."""
    return val


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    text = repr(arg)
    if len(text) > 100:
        text = text[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {text}")


def reveal_type(obj, /):
    import sys

    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


_overloads = {}


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions outside a stub module "
        "should always be followed by an implementation that is not @overload-ed."
    )


def overload(func):
    """Decorator of the variants of an overloaded function."""
    function = getattr(func, "__func__", func)
    key = getattr(function, "__module__", None), getattr(function, "__qualname__", None)
    _overloads.setdefault(key, []).append(func)
    return _overload_dummy


def get_overloads(func):
    function = getattr(func, "__func__", func)
    return list(_overloads.get((function.__module__, function.__qualname__), ()))


def clear_overloads():
    _overloads.clear()


def _marked(name):
    def decorate(f):
        try:
            setattr(f, name, True)
        except (AttributeError, TypeError):
            pass
        return f

    return decorate


final = _marked("__final__")


def no_type_check(arg):
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    def wrapped(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))

    return wrapped


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, field_specifiers=(), **kwargs):
    def decorate(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default,
            "order_default": order_default,
            "kw_only_default": kw_only_default,
            "field_specifiers": field_specifiers,
            "kwargs": kwargs,
        }
        return cls_or_fn

    return decorate


def get_origin(tp):
    """The class without its type arguments: get_origin(List[int]) is list."""
    if isinstance(tp, _Alias):
        return Annotated if tp._name == "Annotated" else tp.__origin__
    if isinstance(tp, (_BuiltinAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, _BuiltinUnion):
        return _BuiltinUnion
    return None


def get_args(tp):
    """The type arguments: get_args(Dict[str, int]) is (str, int)."""
    if isinstance(tp, _CollectionAlias):
        return ()
    if isinstance(tp, _Alias):
        if tp._name == "Annotated":
            return (tp.__origin__,) + tp.__metadata__
        args = tp.__args__
    elif isinstance(tp, (_BuiltinAlias, _BuiltinUnion)):
        args = tp.__args__
    else:
        return ()
    if get_origin(tp) is _abc.Callable and not (len(args) == 2 and (args[0] is ... or isinstance(args[0], ParamSpec))):
        args = (list(args[:-1]), args[-1])
    return args


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of a class (with its bases), module or function."""
    if isinstance(obj, type):
        hints = {}
        for base in reversed(obj.__mro__):
            for name, value in base.__dict__.get("__annotations__", {}).items():
                hints[name] = _resolved(value, globalns, localns, vars(base))
    else:
        namespace = getattr(obj, "__globals__", None)
        hints = getattr(obj, "__annotations__", None)
        if hints is None:
            if isinstance(obj, type(_type_repr)):
                return {}
            raise TypeError(f"{obj!r} is not a module, class, method, or function.")
        hints = {name: _resolved(value, globalns or namespace, localns, {}) for name, value in hints.items()}
    if not include_extras:
        hints = {name: _without_extras(value) for name, value in hints.items()}
    return hints


def _without_extras(tp):
    if isinstance(tp, _Alias) and not isinstance(tp, _CollectionAlias):
        if tp._name == "Annotated":
            return _without_extras(tp.__origin__)
        if tp._name in ("Required", "NotRequired"):
            return _without_extras(tp.__args__[0])
    return tp


def _resolved(value, globalns, localns, own):
    """A string annotation that names a class is looked up; others stay forward references."""
    if value is None:
        return type(None)
    text = value if isinstance(value, str) else getattr(value, "__forward_arg__", None)
    if text is None:
        return value
    import builtins

    parts = text.strip().split(".")
    for space in (localns, globalns, own, vars(builtins)):
        if space and parts[0] in space:
            found = space[parts[0]]
            for part in parts[1:]:
                found = getattr(found, part)
            return type(None) if found is None else found
    if text.isidentifier():
        raise NameError(f"name {text!r} is not defined")
    return ForwardRef(text)


class IO(Generic[AnyStr]):
    """Type of files, for annotations."""

    __slots__ = ()


class BinaryIO(IO[bytes]):
    __slots__ = ()


class TextIO(IO[str]):
    __slots__ = ()


class Pattern:
    """Stands for compiled regular expressions in annotations."""

    __class_getitem__ = classmethod(_BuiltinAlias)


class Match:
    """Stands for matches of regular expressions in annotations."""

    __class_getitem__ = classmethod(_BuiltinAlias)
