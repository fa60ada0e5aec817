"""Type variables, special forms, and the classes that take type arguments."""

import collections.abc as _abc
from abc import ABCMeta as _ABCMeta

# Classes name the module that users import them from.
__name__ = "typing"

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
    if isinstance(arg, _Special) and arg._plain_is_wrong:
        raise TypeError(f"Plain {arg!r} is not valid as type argument")
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
    """Union, Optional, ClassVar, …: `make` gives the meaning of a subscription."""

    def __init__(self, name, make=None, plain_is_wrong=False):
        self._name = name
        self._make = make
        self._plain_is_wrong = plain_is_wrong
        self.__doc__ = None

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


def _listed(args):
    return ", ".join([_type_repr(arg) for arg in args]) or "()"


def _check_count(cls, given, wanted, any_number=False):
    if given != wanted and not any_number:
        many = "many" if given > wanted else "few"
        raise TypeError(f"Too {many} arguments for {cls}; actual {given}, expected {wanted}")


def _check_generic(cls, given, wanted):
    """Do the arguments fit the type variables?"""
    if not wanted:
        raise TypeError(f"{cls} is not a generic class")
    _check_count(cls, len(given), len(wanted), any([isinstance(p, (ParamSpec, TypeVarTuple)) for p in wanted]))


def _is_root(origin):
    """Generic or Protocol themselves? Naming Protocol here would keep it in all programs."""
    return isinstance(origin, type) and "_is_root" in origin.__dict__


class _Alias(_Final):
    """A special form or class with its type arguments: Union[int, str], List[int], Stack[T]."""

    _metadata = None

    def __init__(self, origin, args, name=None, shown=None, show=None):
        self.__origin__ = origin
        self.__args__ = args
        self.__parameters__ = _parameters(args)
        self._name = name
        self._shown = shown
        self._show = show

    def __repr__(self):
        if self._show is not None:
            return self._show(self)
        head = "typing." + self._name if self._name else _type_repr(self.__origin__)
        return f"{head}[{_listed(self.__args__)}]"

    def __eq__(self, other):
        if self.__origin__ is Union and (
            isinstance(other, _BuiltinUnion) or isinstance(other, _Alias) and other.__origin__ is Union
        ):
            return set(self.__args__) == set(other.__args__)
        if not isinstance(other, _Alias):
            return NotImplemented
        if self._metadata is not None and self._metadata != other._metadata:
            return False
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        if self.__origin__ is Union:
            return hash((Union, frozenset(self.__args__)))
        return hash((self.__origin__, self.__args__))

    def __getitem__(self, items):
        if _is_root(self.__origin__):
            raise TypeError(f"Cannot subscript already-subscripted {self}")
        if not isinstance(items, tuple):
            items = (items,)
        _check_generic(self, items, self.__parameters__)
        mapping = dict(zip(self.__parameters__, [_checked(item) for item in items]))
        args = tuple([_substitute(arg, mapping) for arg in self.__args__])
        if self.__origin__ is Union:
            return Union[args]
        origin = self.__origin__
        if self._metadata is None:
            return _Alias(origin, args, self._name, self._shown, self._show)
        result = _Alias(_substitute(origin, mapping), args, self._name, self._shown, self._show)
        result.__metadata__ = result._metadata = self._metadata
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
            for base in bases:
                if base is not Generic and _is_root(base):
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

    def __init__(self, origin, name, count, make=None):
        self.__origin__ = origin
        self._name = name
        self._count = count
        self._make = make
        self._shown = name
        self.__doc__ = f"A generic version of {origin.__module__}.{origin.__qualname__}."

    def __repr__(self):
        return "typing." + self._name

    def __getitem__(self, items):
        if not isinstance(items, tuple):
            items = (items,)
        if self._make is not None:
            return self._make(items)
        _check_count(self, len(items), self._count)
        return _Alias(self.__origin__, tuple([_checked(item) for item in items]), self._name, self._name)

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


def _tuple(items):
    if items == ((),):
        items = ()
    if len(items) == 2 and items[1] is ...:
        return _Alias(tuple, (_checked(items[0]), ...), "Tuple", "Tuple")
    return _Alias(tuple, tuple([_checked(item) for item in items]), "Tuple", "Tuple")


def _show_callable(alias):
    args = alias.__args__
    if args[0] is ... or isinstance(args[0], ParamSpec):
        return f"typing.Callable[{_listed(args)}]"
    parts = ", ".join([_type_repr(arg) for arg in args[:-1]])
    return f"typing.Callable[[{parts}], {_type_repr(args[-1])}]"


def _callable(items):
    if len(items) != 2:
        raise TypeError("Callable must be used as Callable[[arg, ...], result].")
    args, result = items
    result = _checked(result, "Callable[args, result]: result must be a type.")
    if isinstance(args, (list, tuple)):
        args = tuple([_checked(arg) for arg in args])
    else:
        args = (args,)
    return _Alias(_abc.Callable, args + (result,), "Callable", "Callable", _show_callable)


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
    if len(flat) == 2 and type(None) in flat:
        # The text names nothing, as it has a bracket.
        return _Alias(Union, tuple(flat), "Optional["[:-1], None, _show_optional)
    return _Alias(Union, tuple(flat), "Union")


def _show_optional(alias):
    return f"typing.Optional[{_type_repr([arg for arg in alias.__args__ if arg is not type(None)][0])}]"


def _make_optional(form, item):
    return Union[_checked(item, "typing.Optional requires a single type."), type(None)]


def _make_literal(form, items):
    if not isinstance(items, tuple):
        items = (items,)
    flat = []
    for item in items:
        parts = item.__args__ if isinstance(item, _Alias) and item.__origin__ is Literal else (item,)
        for part in parts:
            if not any(type(part) is type(other) and part == other for other in flat):
                flat.append(part)
    return _Alias(Literal, tuple(flat), "Literal", None, _show_literal)


def _show_literal(alias):
    return f"typing.Literal[{', '.join([repr(arg) for arg in alias.__args__])}]"


def _make_single(form, item):
    item = _checked(item, f"{form} accepts only single type.")
    return _Alias(form, (item,), form._name)


def _make_unpack(form, item):
    return _Alias(form, (_checked(item, f"{form} accepts only single type."),), form._name, None, _show_unpack)


def _show_unpack(alias):
    return "*" + repr(alias.__args__[0])


def _make_concatenate(form, items):
    if not isinstance(items, tuple):
        items = (items,)
    return _Alias(form, items, form._name)


Union = _Special("Union", _make_union)
Optional = _Special("Optional", _make_optional)
Literal = _Special("Literal", _make_literal)
ClassVar = _Special("ClassVar", _make_single, True)
Final = _Special("Final", _make_single, True)
TypeGuard = _Special("TypeGuard", _make_single)
Required = _Special("Required", _make_single)
NotRequired = _Special("NotRequired", _make_single)
Unpack = _Special("Unpack", _make_unpack)
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
        if isinstance(origin, _Alias) and origin._metadata is not None:
            metadata = origin._metadata + metadata
            origin = origin.__origin__
        result = _Alias(origin, (origin,), "Annotated", None, _show_annotated)
        result.__metadata__ = result._metadata = metadata
        return result


def _show_annotated(alias):
    metadata = ", ".join([repr(one) for one in alias.__metadata__])
    return f"typing.Annotated[{_type_repr(alias.__origin__)}, {metadata}]"


class Generic:
    """Base of generic classes."""

    __slots__ = ()
    _is_root = True

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        if not params:
            raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
        params = tuple([_checked(param) if not isinstance(param, (list, tuple)) else tuple(param) for param in params])
        if _is_root(cls):
            if not all([isinstance(p, (TypeVar, ParamSpec, TypeVarTuple, _Alias)) for p in params]):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables.")
            if len(set(params)) != len(params):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
            return _Alias(cls, params, cls.__name__)
        _check_generic(cls, params, getattr(cls, "__parameters__", ()))
        return _Alias(cls, params)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        parameters = []
        given = None
        for base in cls.__dict__.get("__orig_bases__", ()):
            if isinstance(base, _Alias) and _is_root(base.__origin__):
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
    _is_root = True
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


runtime_checkable.__module__ = "typing"
