"""Type hints at run time: everything can be imported, subscripted and printed; nothing is checked."""

import collections.abc as _abc
from abc import ABCMeta as _ABCMeta
from abc import abstractmethod as _abstractmethod

TYPE_CHECKING = False
_BuiltinAlias = type(list[int])
_BuiltinUnion = type(int | str)


def _type_repr(obj):
    """How a type looks inside another one's repr."""
    if isinstance(obj, _BuiltinAlias):
        return repr(obj)
    if isinstance(obj, type):
        if obj.__module__ == "builtins":
            return obj.__qualname__
        return f"{obj.__module__}.{obj.__qualname__}"
    if obj is ...:
        return "..."
    if isinstance(obj, type(_type_repr)):
        return obj.__name__
    return repr(obj)


def _checked(arg, message="Parameters to generic types must be types."):
    """A type argument: None means its type, a string is a forward reference."""
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        return ForwardRef(arg)
    if arg is Any or isinstance(arg, (type, TypeVar, ForwardRef, _Alias, _Special, _BuiltinAlias, _BuiltinUnion)):
        if isinstance(arg, _Special) and arg._name in ("ClassVar", "Final", "Generic", "Protocol"):
            raise TypeError(f"Plain {arg!r} is not valid as type argument")
        return arg
    if type(arg) is tuple:
        raise TypeError(f"{message} Got {arg!r:.100}.")
    return arg


def _parameters(args):
    """The type variables in type arguments, in order of appearance."""
    found = []
    for arg in args:
        if isinstance(arg, (TypeVar, ParamSpec, TypeVarTuple)):
            names = (arg,)
        elif isinstance(arg, (list, tuple)):
            names = _parameters(arg)
        else:
            names = () if isinstance(arg, type) else getattr(arg, "__parameters__", ())
        for name in names:
            if name not in found:
                found.append(name)
    return tuple(found)


def _substitute(arg, mapping):
    if isinstance(arg, (TypeVar, ParamSpec)):
        return mapping.get(arg, arg)
    parameters = getattr(arg, "__parameters__", ())
    if parameters and not isinstance(arg, type):
        return arg[tuple(mapping.get(name, name) for name in parameters)]
    return arg


class _Final:
    """Base of the special forms."""

    __slots__ = ()

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class _Special(_Final):
    """Any, Union, Optional, ClassVar, …: `make` gives the meaning of a subscription."""

    def __init__(self, name, make=None, doc=None):
        self._name = name
        self._make = make
        self.__doc__ = doc

    def __repr__(self):
        return "typing." + self._name

    def __getitem__(self, item):
        if self._make is None:
            raise TypeError(f"{self!r} is not subscriptable")
        return self._make(self, item)

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")

    def __reduce__(self):
        return self._name


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Any type."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls, *args, **kwargs)


class ForwardRef(_Final):
    """A type given by its name in a string."""

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        self.__forward_arg__ = arg
        self.__forward_module__ = module

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__ and self.__forward_module__ == other.__forward_module__

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"


class TypeVar(_Final):
    """A type variable."""

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        self.__name__ = name
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__constraints__ = tuple(_checked(one) for one in constraints)
        self.__bound__ = None if bound is None else _checked(bound, "Bound must be a type.")

    def __repr__(self):
        sign = "+" if self.__covariant__ else "-" if self.__contravariant__ else "~"
        return sign + self.__name__

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    def __reduce__(self):
        return self.__name__


class ParamSpecArgs(_Final):
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.args"


class ParamSpecKwargs(_Final):
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.kwargs"


class ParamSpec(_Final):
    """A variable for the parameters of a callable."""

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self.__bound__ = bound
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    __repr__ = TypeVar.__repr__


class TypeVarTuple(_Final):
    """A variable for any number of types."""

    def __init__(self, name):
        self.__name__ = name

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__


class _Alias(_Final):
    """A special form or class with its type arguments: Union[int, str], List[int], Stack[T]."""

    def __init__(self, origin, args, name=None, shown=None):
        self.__origin__ = origin
        self.__args__ = args
        self.__parameters__ = _parameters(args)
        self._name = name
        self._shown = shown

    def __repr__(self):
        if self._name == "Optional":
            return f"typing.Optional[{_type_repr([a for a in self.__args__ if a is not type(None)][0])}]"
        if self._name == "Callable" and self.__args__[0] is not ... and not isinstance(self.__args__[0], ParamSpec):
            parts = ", ".join([_type_repr(arg) for arg in self.__args__[:-1]])
            return f"typing.Callable[[{parts}], {_type_repr(self.__args__[-1])}]"
        if self._name == "Literal":
            return f"typing.Literal[{', '.join([repr(arg) for arg in self.__args__])}]"
        if self._name == "Annotated":
            metadata = ", ".join([repr(one) for one in self.__metadata__])
            return f"typing.Annotated[{_type_repr(self.__origin__)}, {metadata}]"
        if self._name == "Unpack":
            return "*" + repr(self.__args__[0])
        head = "typing." + self._name if self._name else _type_repr(self.__origin__)
        parts = ", ".join([_type_repr(arg) for arg in self.__args__]) or "()"
        return f"{head}[{parts}]"

    def __eq__(self, other):
        if not isinstance(other, _Alias):
            if self._name in ("Union", "Optional") and isinstance(other, _BuiltinUnion):
                return set(self.__args__) == set(other.__args__)
            return NotImplemented
        if self.__origin__ is Union and other.__origin__ is Union:
            return set(self.__args__) == set(other.__args__)
        if self._name == "Annotated" and self.__metadata__ != getattr(other, "__metadata__", None):
            return False
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        if self.__origin__ is Union:
            return hash((Union, frozenset(self.__args__)))
        return hash((self.__origin__, self.__args__))

    def __getitem__(self, items):
        if self.__origin__ in (Generic, Protocol):
            raise TypeError(f"Cannot subscript already-subscripted {self}")
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        if not isinstance(items, tuple):
            items = (items,)
        wanted = len(self.__parameters__)
        if len(items) != wanted and not any(isinstance(p, (ParamSpec, TypeVarTuple)) for p in self.__parameters__):
            many = "many" if len(items) > wanted else "few"
            raise TypeError(f"Too {many} arguments for {self}; actual {len(items)}, expected {wanted}")
        mapping = dict(zip(self.__parameters__, [_checked(item) for item in items]))
        args = tuple(_substitute(arg, mapping) for arg in self.__args__)
        if self.__origin__ is Union:
            return Union[args]
        result = _Alias(self.__origin__, args, self._name, self._shown)
        if self._name == "Annotated":
            result = _Alias(_substitute(self.__origin__, mapping), args, self._name)
            result.__metadata__ = self.__metadata__
        return result

    def __call__(self, *args, **kwargs):
        if self._shown is not None:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        if not isinstance(self.__origin__, type):
            raise TypeError(f"Cannot instantiate {self!r}")
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except (AttributeError, TypeError):
            pass
        return result

    def __mro_entries__(self, bases):
        origin = self.__origin__
        if not isinstance(origin, type):
            raise TypeError(f"Cannot subclass {self!r}")
        if origin is Generic:
            if Protocol in bases:
                return ()
            place = bases.index(self)
            for later in bases[place + 1 :]:
                if isinstance(later, _Alias) and later is not self:
                    return ()
            return (Generic,)
        entries = []
        if origin not in bases:
            entries.append(origin)
        place = bases.index(self)
        if self._name and not any(
            isinstance(b, _Alias) or (isinstance(b, type) and issubclass(b, Generic)) for b in bases[place + 1 :]
        ):
            entries.append(Generic)
        return tuple(entries)

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return getattr(self.__dict__["__origin__"], name)

    def __instancecheck__(self, obj):
        if self.__origin__ is Union:
            return any(isinstance(obj, arg) for arg in self.__args__)
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __subclasscheck__(self, cls):
        if self.__origin__ is Union:
            return any(issubclass(cls, arg) for arg in self.__args__)
        raise TypeError("Subscripted generics cannot be used with class and instance checks")


class _CollectionAlias(_Alias):
    """List, Dict, …: a class under another name, before it gets its arguments."""

    def __init__(self, origin, name, count):
        self.__origin__ = origin
        self._name = name
        self._count = count
        self._shown = name
        self.__doc__ = f"A generic version of {origin.__module__}.{origin.__qualname__}."

    def __repr__(self):
        return "typing." + self._name

    def __getitem__(self, items):
        if not isinstance(items, tuple):
            items = (items,)
        name = self._name
        if name == "Callable":
            return _callable(items)
        if name == "Tuple":
            if items == ((),):
                items = ()
            if len(items) == 2 and items[1] is ...:
                return _Alias(tuple, (_checked(items[0]), ...), "Tuple", "Tuple")
        elif self._count >= 0 and len(items) != self._count:
            many = "many" if len(items) > self._count else "few"
            raise TypeError(f"Too {many} arguments for {self}; actual {len(items)}, expected {self._count}")
        return _Alias(self.__origin__, tuple(_checked(item) for item in items), name, name)

    def __eq__(self, other):
        return self is other

    def __hash__(self):
        return id(self)

    def __mro_entries__(self, bases):
        entries = [] if self.__origin__ in bases else [self.__origin__]
        if self._name not in ("Hashable", "Sized") and not any(
            isinstance(b, type) and issubclass(b, Generic) for b in bases
        ):
            place = bases.index(self)
            if not any(isinstance(b, _Alias) for b in bases[place + 1 :]):
                entries.append(Generic)
        return tuple(entries)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)


def _callable(items):
    if len(items) != 2:
        raise TypeError("Callable must be used as Callable[[arg, ...], result].")
    args, result = items
    result = _checked(result, "Callable[args, result]: result must be a type.")
    if isinstance(args, (list, tuple)):
        return _Alias(_abc.Callable, tuple(_checked(arg) for arg in args) + (result,), "Callable", "Callable")
    if args is ... or isinstance(args, ParamSpec) or isinstance(args, _Alias):
        return _Alias(_abc.Callable, (args, result), "Callable", "Callable")
    raise TypeError(f"Callable[args, result]: args must be a list. Got {args}")


def _make_union(form, items):
    if items == ():
        raise TypeError("Cannot take a Union of no types.")
    if not isinstance(items, tuple):
        items = (items,)
    flat = []
    for item in items:
        item = _checked(item, "Union[arg, ...]: each arg must be a type.")
        if isinstance(item, _BuiltinUnion) or (isinstance(item, _Alias) and item.__origin__ is Union):
            parts = item.__args__
        else:
            parts = (item,)
        for part in parts:
            if part not in flat:
                flat.append(part)
    if len(flat) == 1:
        return flat[0]
    name = "Optional" if len(flat) == 2 and type(None) in flat else "Union"
    return _Alias(Union, tuple(flat), name)


def _make_optional(form, item):
    return Union[_checked(item, "typing.Optional requires a single type."), type(None)]


def _make_literal(form, items):
    if not isinstance(items, tuple):
        items = (items,)
    flat = []
    for item in items:
        parts = item.__args__ if isinstance(item, _Alias) and item._name == "Literal" else (item,)
        for part in parts:
            if not any(type(part) is type(other) and part == other for other in flat):
                flat.append(part)
    return _Alias(Literal, tuple(flat), "Literal")


def _make_single(form, item):
    item = _checked(item, f"{form} accepts only single type.")
    return _Alias(form, (item,), form._name)


def _make_concatenate(form, items):
    if not isinstance(items, tuple):
        items = (items,)
    return _Alias(form, items, form._name)


Union = _Special("Union", _make_union)
Optional = _Special("Optional", _make_optional)
Literal = _Special("Literal", _make_literal)
ClassVar = _Special("ClassVar", _make_single)
Final = _Special("Final", _make_single)
TypeGuard = _Special("TypeGuard", _make_single)
Required = _Special("Required", _make_single)
NotRequired = _Special("NotRequired", _make_single)
Unpack = _Special("Unpack", _make_single)
Concatenate = _Special("Concatenate", _make_concatenate)
NoReturn = _Special("NoReturn")
Never = _Special("Never")
Self = _Special("Self")
LiteralString = _Special("LiteralString")
TypeAlias = _Special("TypeAlias")


class Annotated:
    """Annotated[T, x]: a type with data."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise TypeError("Type Annotated cannot be instantiated.")

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple) or len(params) < 2:
            raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
        origin = _checked(params[0], "Annotated[t, ...]: t must be a type.")
        metadata = tuple(params[1:])
        if isinstance(origin, _Alias) and origin._name == "Annotated":
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        result = _Alias(origin, (origin,), "Annotated")
        result.__metadata__ = metadata
        return result


class Generic:
    """Base of generic classes."""

    __slots__ = ()

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        if not params and cls is not Tuple:
            raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
        params = tuple(_checked(param) if not isinstance(param, (list, tuple)) else tuple(param) for param in params)
        if cls in (Generic, Protocol):
            if not all(isinstance(p, (TypeVar, ParamSpec, TypeVarTuple, _Alias)) for p in params):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables.")
            if len(set(params)) != len(params):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
            return _Alias(cls, params, cls.__name__)
        wanted = getattr(cls, "__parameters__", ())
        if not wanted:
            raise TypeError(f"{cls} is not a generic class")
        if len(wanted) != len(params) and not any(isinstance(p, (ParamSpec, TypeVarTuple)) for p in wanted):
            many = "many" if len(params) > len(wanted) else "few"
            raise TypeError(f"Too {many} arguments for {cls}; actual {len(params)}, expected {len(wanted)}")
        return _Alias(cls, params)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        parameters = []
        given = None
        for base in cls.__dict__.get("__orig_bases__", ()):
            if isinstance(base, _Alias) and base.__origin__ in (Generic, Protocol):
                if given is not None and base.__origin__ is Generic:
                    raise TypeError("Cannot inherit from Generic[...] multiple types.")
                given = base.__parameters__
            for name in getattr(base, "__parameters__", ()) if not isinstance(base, type) else ():
                if name not in parameters:
                    parameters.append(name)
        cls.__parameters__ = tuple(parameters) if given is None else given


_PROTOCOL_SKIP = {
    "__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__", "__new__", "__slots__",
    "__subclasshook__", "__weakref__", "__class_getitem__", "__orig_bases__", "__parameters__", "_is_protocol",
    "_is_runtime_protocol", "_abc_impl", "__match_args__", "__qualname__", "__static_attributes__", "__init_subclass__",
}


def _protocol_members(cls):
    names = set()
    for base in cls.__mro__[:-1]:
        if base in (Protocol, Generic):
            continue
        if not getattr(base, "_is_protocol", False):
            continue
        annotations = base.__dict__.get("__annotations__", {})
        names.update(name for name in [*base.__dict__, *annotations] if name not in _PROTOCOL_SKIP)
    return names


class _ProtocolMeta(_ABCMeta):
    def __instancecheck__(cls, instance):
        if cls.__dict__.get("_is_protocol") and cls is not Protocol:
            if not cls.__dict__.get("_is_runtime_protocol"):
                raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
            if super().__instancecheck__(instance):
                return True
            for name in _protocol_members(cls):
                if not hasattr(instance, name):
                    return False
                if getattr(instance, name) is None and callable(getattr(cls, name, None)):
                    return False
            return True
        return super().__instancecheck__(instance)


def _protocol_hook(cls, other):
    if not cls.__dict__.get("_is_protocol") or cls is Protocol:
        return NotImplemented
    if not cls.__dict__.get("_is_runtime_protocol"):
        return NotImplemented
    if not isinstance(other, type):
        raise TypeError("issubclass() arg 1 must be a class")
    members = _protocol_members(cls)
    if not all(callable(getattr(cls, name, None)) for name in members):
        return NotImplemented
    for name in members:
        for base in other.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
            if name in base.__dict__.get("__annotations__", ()) and base.__dict__.get("_is_protocol"):
                break
        else:
            return NotImplemented
    return True


def _no_protocol_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError("Protocols cannot be instantiated")


class Protocol(Generic, metaclass=_ProtocolMeta):
    """Base of protocols: classes that are recognised by their members."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if "_is_protocol" not in cls.__dict__:
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if "__subclasshook__" not in cls.__dict__:
            cls.__subclasshook__ = classmethod(_protocol_hook)
        if cls._is_protocol:
            if cls.__init__ is object.__init__:
                cls.__init__ = _no_protocol_init
        elif cls.__init__ is _no_protocol_init:
            cls.__init__ = _inherited_init(cls)


def _inherited_init(cls):
    """The first __init__ along the MRO that is not a protocol's."""
    for base in cls.__mro__[1:]:
        found = base.__dict__.get("__init__")
        if found is not None and found is not _no_protocol_init:
            return found
    return object.__init__


def runtime_checkable(cls):
    """Let isinstance() look for the members of a protocol."""
    if not (isinstance(cls, type) and issubclass(cls, Generic)) or not getattr(cls, "_is_protocol", False):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


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
Tuple = _CollectionAlias(tuple, "Tuple", -1)
Type = _CollectionAlias(type, "Type", 1)
Callable = _CollectionAlias(_abc.Callable, "Callable", 2)
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


def _collections_alias(name):
    import collections
    import contextlib

    table = {
        "Deque": (collections.deque, 1),
        "DefaultDict": (collections.defaultdict, 2),
        "OrderedDict": (collections.OrderedDict, 2),
        "Counter": (collections.Counter, 1),
        "ChainMap": (collections.ChainMap, 2),
        "ContextManager": (contextlib.AbstractContextManager, 1),
    }
    origin, count = table[name]
    return _CollectionAlias(origin, name, count)


Deque = _collections_alias("Deque")
DefaultDict = _collections_alias("DefaultDict")
OrderedDict = _collections_alias("OrderedDict")
Counter = _collections_alias("Counter")
ChainMap = _collections_alias("ChainMap")
ContextManager = _collections_alias("ContextManager")


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


# NamedTuple and TypedDict.

_NOT_OVERWRITTEN = {
    "__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_field_types", "_make",
    "_replace", "_asdict", "_source",
}
_NOT_COPIED = {"__module__", "__name__", "__annotations__", "__qualname__", "__orig_bases__", "__classcell__",
               "__static_attributes__", "__firstlineno__"}


def _make_nmtuple(name, types, module, defaults=()):
    from collections import namedtuple

    types = {field: _checked(t, f"field {field} annotation must be a type") for field, t in types}
    result = namedtuple(name, list(types), defaults=defaults, module=module)
    result.__annotations__ = types
    return result


class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        types = ns.get("__annotations__", {})
        defaults = []
        for field in types:
            if field in ns:
                defaults.append(field)
            elif defaults:
                many = "s" if len(defaults) > 1 else ""
                raise TypeError(
                    f"non-default namedtuple field {field} cannot follow default field{many} {', '.join(defaults)}"
                )
        result = _make_nmtuple(typename, types.items(), ns["__module__"], [ns[field] for field in defaults])
        result.__bases__ = tuple(tuple if base is _NamedTuple else base for base in bases) if Generic in bases else (
            result.__bases__
        )
        for key, value in ns.items():
            if key in _NOT_OVERWRITTEN:
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in _NOT_COPIED and key not in result._fields:
                setattr(result, key, value)
        result.__qualname__ = ns.get("__qualname__", typename)
        return result


_NamedTuple = type.__new__(_NamedTupleMeta, "NamedTuple", (), {"__module__": "typing"})


class _NamedTupleFactory:
    """NamedTuple as a base class, or called with a name and fields."""

    __name__ = "NamedTuple"

    def __call__(self, typename, fields=None, /, **kwargs):
        if fields is None:
            fields = kwargs.items()
        elif kwargs:
            raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
        return _make_nmtuple(typename, fields, "__main__")

    def __mro_entries__(self, bases):
        return (_NamedTuple,)

    def __repr__(self):
        return "<function NamedTuple>"


NamedTuple = _NamedTupleFactory()


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        own = {key: _checked(value, "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type")
               for key, value in ns.get("__annotations__", {}).items()}
        ns = dict(ns)
        result = type.__new__(_TypedDictMeta, name, (dict,), ns)
        annotations, required, optional = {}, set(), set()
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            required.update(base.__dict__.get("__required_keys__", ()))
            optional.update(base.__dict__.get("__optional_keys__", ()))
        annotations.update(own)
        for key, value in own.items():
            mark = value._name if isinstance(value, _Alias) else None
            if mark == "Required" or (total and mark != "NotRequired"):
                required.add(key)
            else:
                optional.add(key)
        result.__annotations__ = annotations
        result.__required_keys__ = frozenset(required)
        result.__optional_keys__ = frozenset(optional)
        if "__total__" not in ns:
            result.__total__ = total
        return result

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, instance):
        raise TypeError("TypedDict does not support instance and class checks")

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {"__module__": "typing"})


class _TypedDictFactory:
    """TypedDict as a base class, or called with a name and fields."""

    __name__ = "TypedDict"

    def __call__(self, typename, fields=None, /, *, total=True, **kwargs):
        if fields is None:
            fields = kwargs
        return _TypedDictMeta(typename, (), {"__annotations__": dict(fields), "__module__": "__main__"}, total=total)

    def __mro_entries__(self, bases):
        return (_TypedDict,)


TypedDict = _TypedDictFactory()


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
