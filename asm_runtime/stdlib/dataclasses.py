"""Data classes. The methods are closures over the list of fields, since nothing is compiled at run time."""

import copy as _copy
from keyword import iskeyword as _iskeyword
from types import GenericAlias as _GenericAlias
from types import MappingProxyType as _MappingProxyType

__all__ = [
    "dataclass",
    "field",
    "Field",
    "FrozenInstanceError",
    "InitVar",
    "KW_ONLY",
    "MISSING",
    "fields",
    "asdict",
    "astuple",
    "make_dataclass",
    "replace",
    "is_dataclass",
]


class FrozenInstanceError(AttributeError):
    pass


class _DefaultFactory:
    def __repr__(self):
        return "<factory>"


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


_FACTORY = _DefaultFactory()
MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_NO_METADATA = _MappingProxyType({})
_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"
_FIELD_NAMES = "name type default default_factory init repr hash compare metadata kw_only _field_type"
_PARAM_NAMES = "init repr eq order unsafe_hash frozen"


class _FieldKind:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FieldKind("_FIELD")
_CLASSVAR = _FieldKind("_FIELD_CLASSVAR")
_INITVAR = _FieldKind("_FIELD_INITVAR")


class InitVar:
    """InitVar[int]: a parameter of __init__ that is passed to __post_init__."""

    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        if isinstance(self.type, type):
            return f"dataclasses.InitVar[{self.type.__name__}]"
        return f"dataclasses.InitVar[{self.type!r}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


def _shown(obj, names):
    return ",".join([f"{name}={getattr(obj, name)!r}" for name in names.split()])


class Field:
    """What is known about one field."""

    __slots__ = (
        "name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata", "kw_only",
        "_field_type",
    )

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _NO_METADATA if metadata is None else _MappingProxyType(metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        return f"Field({_shown(self, _FIELD_NAMES)})"

    def __set_name__(self, owner, name):
        method = getattr(type(self.default), "__set_name__", None)
        if method:
            method(self.default, owner, name)

    __class_getitem__ = classmethod(_GenericAlias)


class _Params:
    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen")

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen

    def __repr__(self):
        return f"_DataclassParams({_shown(self, _PARAM_NAMES)})"


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    """Describe a field."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


# What an annotation says: strings come from `from __future__ import annotations`.


def _text_names(annotation, name):
    """Is a string annotation `name`, `module.name` or one of them with brackets? The space behind
    the name keeps what has it out of programs that do not use it."""
    head = annotation.strip().split("[", 1)[0].strip()
    return head.split(".")[-1].strip() + " " == name


def _is_form(annotation):
    return str(getattr(annotation, "_name", None)) + " " == "ClassVar "


def _is_classvar(annotation):
    if isinstance(annotation, str):
        return _text_names(annotation, "ClassVar ")
    return _is_form(annotation) or _is_form(getattr(annotation, "__origin__", None))


def _is_initvar(annotation):
    if isinstance(annotation, str):
        return _text_names(annotation, "InitVar ")
    return annotation is InitVar or type(annotation) is InitVar


def _is_kw_only(annotation):
    if isinstance(annotation, str):
        return _text_names(annotation, "KW_ONLY ")
    return annotation is KW_ONLY


def _make_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        found = default
    else:
        if type(default).__name__ == "member_descriptor":
            default = MISSING
        found = field(default=default)
    found.name = name
    found.type = annotation
    found._field_type = _FIELD
    if _is_classvar(annotation):
        found._field_type = _CLASSVAR
    elif _is_initvar(annotation):
        found._field_type = _INITVAR
    if found._field_type in (_CLASSVAR, _INITVAR) and found.default_factory is not MISSING:
        raise TypeError(f"field {name} cannot have a default factory")
    if found._field_type in (_FIELD, _INITVAR):
        if found.kw_only is MISSING:
            found.kw_only = kw_only
    elif found.kw_only is not MISSING:
        raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
    if found._field_type is _FIELD and found.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(found.default)} for field {name} is not allowed: use default_factory")
    return found


# The methods.


def _listing(names):
    names = [repr(name) for name in names]
    if len(names) <= 2:
        return " and ".join(names)
    return ", ".join(names[:-1]) + ", and " + names[-1]


def _call_error(title, positional, keyword_only, given, kwargs):
    """The TypeError of a call that does not fit the parameters of __init__."""
    names = {found.name for found in positional} | {found.name for found in keyword_only}
    for key in kwargs:
        if key not in names:
            return TypeError(f"{title} got an unexpected keyword argument {key!r}")
    for found in positional[:given]:
        if found.name in kwargs:
            return TypeError(f"{title} got multiple values for argument {found.name!r}")
    if given > len(positional):
        required = sum(1 for found in positional if _has_no_default(found))
        most = len(positional) + 1
        takes = f"from {required + 1} to {most}" if required + 1 < most else str(most)
        plural = "" if most == 1 else "s"
        extra = sum(1 for found in keyword_only if found.name in kwargs)
        total = f"{given + 1} positional arguments"
        if extra:
            total += f" (and {extra} keyword-only argument{'s' if extra > 1 else ''})"
            return TypeError(f"{title} takes {takes} positional argument{plural} but {total} were given")
        return TypeError(f"{title} takes {takes} positional argument{plural} but {given + 1} were given")
    missing = [found.name for found in positional[given:] if _has_no_default(found) and found.name not in kwargs]
    if missing:
        plural = "s" if len(missing) > 1 else ""
        return TypeError(f"{title} missing {len(missing)} required positional argument{plural}: {_listing(missing)}")
    missing = [found.name for found in keyword_only if _has_no_default(found) and found.name not in kwargs]
    plural = "s" if len(missing) > 1 else ""
    return TypeError(f"{title} missing {len(missing)} required keyword-only argument{plural}: {_listing(missing)}")


def _has_no_default(found):
    return found.default is MISSING and found.default_factory is MISSING


def _init_method(cls, flds, has_post_init, frozen, slots):
    """__init__: `flds` are the fields and InitVars in order."""
    positional = [found for found in flds if found.init and not found.kw_only]
    keyword_only = [found for found in flds if found.init and found.kw_only]
    seen_default = None
    for found in positional:
        if not _has_no_default(found):
            seen_default = found.name
        elif seen_default is not None:
            raise TypeError(f"non-default argument {found.name!r} follows default argument")
    title = f"{cls.__qualname__}.__init__()"
    names = tuple(found.name for found in positional)
    count = len(names)
    plain = all(found.init and found._field_type is _FIELD for found in flds) and not keyword_only and not frozen
    # One entry for each value to find: (name, default, factory, is parameter, is stored).
    plan = []
    for found in positional + keyword_only + [found for found in flds if not found.init]:
        stored = found._field_type is _FIELD
        if not found.init:
            if found.default_factory is MISSING and (found.default is MISSING or not slots):
                continue
        plan.append((found.name, found.default, found.default_factory, found.init, stored))
    order = {found.name: place for place, found in enumerate(flds)}
    init_vars = [found.name for found in flds if found._field_type is _INITVAR]
    set_raw = object.__setattr__ if frozen else setattr

    def bind(self, args, kwargs):
        given = len(args)
        used = 0
        values = {}
        for place, (name, default, factory, is_parameter, stored) in enumerate(plan):
            if is_parameter and place < given and place < count:
                if name in kwargs:
                    raise _call_error(title, positional, keyword_only, given, kwargs)
                values[name] = args[place]
            elif is_parameter and name in kwargs:
                values[name] = kwargs[name]
                used += 1
            elif default is not MISSING:
                values[name] = default
            elif factory is not MISSING:
                values[name] = factory
            else:
                raise _call_error(title, positional, keyword_only, given, kwargs)
        if given > count or used != len(kwargs):
            raise _call_error(title, positional, keyword_only, given, kwargs)
        for name, default, factory, is_parameter, stored in sorted(plan, key=lambda entry: order[entry[0]]):
            value = values[name]
            if factory is not MISSING and value is factory:
                value = values[name] = factory()
            if stored:
                set_raw(self, name, value)
        if has_post_init:
            self.__post_init__(*[values[name] for name in init_vars])

    if plain and not has_post_init:

        def __init__(self, /, *args, **kwargs):
            if len(args) == count and not kwargs:
                for name, value in zip(names, args):
                    setattr(self, name, value)
            else:
                bind(self, args, kwargs)

    else:

        def __init__(self, /, *args, **kwargs):
            bind(self, args, kwargs)

    __init__.__qualname__ = f"{cls.__qualname__}.__init__"
    annotations = {found.name: found.type.type if type(found.type) is InitVar else found.type
                   for found in positional + keyword_only}
    annotations["return"] = None
    __init__.__annotations__ = annotations
    return __init__


def _named(cls, function):
    function.__qualname__ = f"{cls.__qualname__}.{function.__name__}"
    return function


def _repr_method(cls, flds):
    names = [found.name for found in flds]
    running = set()

    def __repr__(self):
        key = id(self)
        if key in running:
            return "..."
        running.add(key)
        try:
            parts = ", ".join([f"{name}={getattr(self, name)!r}" for name in names])
            return f"{self.__class__.__qualname__}({parts})"
        finally:
            running.discard(key)

    return _named(cls, __repr__)


def _values(self, names):
    return tuple([getattr(self, name) for name in names])


def _eq_method(cls, flds):
    names = [found.name for found in flds]

    def __eq__(self, other):
        if other.__class__ is self.__class__:
            return _values(self, names) == _values(other, names)
        return NotImplemented

    return _named(cls, __eq__)


def _order_methods(cls, flds):
    names = [found.name for found in flds]

    def __lt__(self, other):
        if other.__class__ is self.__class__:
            return _values(self, names) < _values(other, names)
        return NotImplemented

    def __le__(self, other):
        if other.__class__ is self.__class__:
            return _values(self, names) <= _values(other, names)
        return NotImplemented

    def __gt__(self, other):
        if other.__class__ is self.__class__:
            return _values(self, names) > _values(other, names)
        return NotImplemented

    def __ge__(self, other):
        if other.__class__ is self.__class__:
            return _values(self, names) >= _values(other, names)
        return NotImplemented

    return [_named(cls, function) for function in (__lt__, __le__, __gt__, __ge__)]


def _hash_method(cls, flds):
    names = [found.name for found in flds]

    def __hash__(self):
        return hash(_values(self, names))

    return _named(cls, __hash__)


def _frozen_methods(cls, names):
    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    return _named(cls, __setattr__), _named(cls, __delattr__)


def _annotation_text(annotation):
    if isinstance(annotation, _GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", None):
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    return repr(annotation)


def _signature_text(flds):
    """The parameters of __init__ as inspect.signature prints them."""
    parts = []
    star = False
    for found in [f for f in flds if f.init and not f.kw_only] + [f for f in flds if f.init and f.kw_only]:
        if found.kw_only and not star:
            parts.append("*")
            star = True
        text = f"{found.name}: {_annotation_text(found.type)}"
        if found.default is not MISSING:
            text += f" = {found.default!r}"
        elif found.default_factory is not MISSING:
            text += " = <factory>"
        parts.append(text)
    return f"({', '.join(parts)})"


def _set_new(cls, name, value):
    """Set an attribute unless the class body defines it; True when it does."""
    if name in cls.__dict__:
        return True
    setattr(cls, name, value)
    return False


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    flds = {}
    setattr(cls, _PARAMS, _Params(init, repr, eq, order, unsafe_hash, frozen))
    any_frozen_base = False
    has_dataclass_bases = False
    for base in cls.__mro__[-1:0:-1]:
        inherited = getattr(base, _FIELDS, None)
        if inherited is not None:
            has_dataclass_bases = True
            for found in inherited.values():
                flds[found.name] = found
            if getattr(base, _PARAMS).frozen:
                any_frozen_base = True
    annotations = cls.__dict__.get("__annotations__", {})
    own = []
    seen_marker = False
    for name, annotation in annotations.items():
        if _is_kw_only(annotation):
            if seen_marker:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            seen_marker = True
            kw_only = True
        else:
            own.append(_make_field(cls, name, annotation, kw_only))
    for found in own:
        flds[found.name] = found
        if isinstance(getattr(cls, found.name, None), Field):
            if found.default is MISSING:
                type(cls).__delattr__(cls, found.name)
            else:
                setattr(cls, found.name, found.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    if has_dataclass_bases:
        if any_frozen_base and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if not any_frozen_base and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    setattr(cls, _FIELDS, flds)
    class_hash = cls.__dict__.get("__hash__", MISSING)
    has_explicit_hash = not (class_hash is MISSING or (class_hash is None and "__eq__" in cls.__dict__))
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    init_fields = [found for found in flds.values() if found._field_type in (_FIELD, _INITVAR)]
    stored = [found for found in flds.values() if found._field_type is _FIELD]
    if init:
        method = _init_method(cls, init_fields, hasattr(cls, "__post_init__"), frozen, slots)
        _set_new(cls, "__init__", method)
    if repr:
        _set_new(cls, "__repr__", _repr_method(cls, [found for found in stored if found.repr]))
    compared = [found for found in stored if found.compare]
    if eq:
        _set_new(cls, "__eq__", _eq_method(cls, compared))
    if order:
        for method in _order_methods(cls, compared):
            if _set_new(cls, method.__name__, method):
                raise TypeError(
                    f"Cannot overwrite attribute {method.__name__} in class {cls.__name__}."
                    " Consider using functools.total_ordering"
                )
    if frozen:
        for method in _frozen_methods(cls, {found.name for found in stored}):
            if _set_new(cls, method.__name__, method):
                raise TypeError(f"Cannot overwrite attribute {method.__name__} in class {cls.__name__}")
    hashed = [found for found in stored if (found.compare if found.hash is None else found.hash)]
    if unsafe_hash:
        if has_explicit_hash:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
        cls.__hash__ = _hash_method(cls, hashed)
    elif eq and not has_explicit_hash:
        cls.__hash__ = _hash_method(cls, hashed) if frozen else None
    if not getattr(cls, "__doc__"):
        cls.__doc__ = cls.__name__ + _signature_text(init_fields)
    if match_args:
        _set_new(cls, "__match_args__", tuple(found.name for found in init_fields if found.init and not found.kw_only))
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    if slots:
        cls = _with_slots(cls, frozen, weakref_slot, [found.name for found in stored])
    from abc import update_abstractmethods

    update_abstractmethods(cls)
    return cls


def _state_of(self):
    return [getattr(self, found.name) for found in fields(self)]


def _restore_state(self, state):
    for found, value in zip(fields(self), state):
        object.__setattr__(self, found.name, value)


def _with_slots(cls, frozen, weakref_slot, names):
    """A copy of the class with __slots__."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    inherited = set()
    for base in cls.__mro__[1:-1]:
        base_slots = base.__dict__.get("__slots__", ())
        inherited.update((base_slots,) if isinstance(base_slots, str) else base_slots)
    namespace = dict(cls.__dict__)
    namespace["__slots__"] = tuple(
        name for name in names + (["__weakref__"] if weakref_slot else []) if name not in inherited
    )
    for name in names:
        namespace.pop(name, None)
    namespace.pop("__dict__", None)
    namespace.pop("__weakref__", None)
    qualname = getattr(cls, "__qualname__", None)
    new = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        new.__qualname__ = qualname
    if frozen:
        if "__getstate__" not in new.__dict__:
            new.__getstate__ = _state_of
        if "__setstate__" not in new.__dict__:
            new.__setstate__ = _restore_state
        for name, method in zip(("__setattr__", "__delattr__"), _frozen_methods(new, set(names))):
            if getattr(new.__dict__.get(name), "__qualname__", "") == method.__qualname__:
                setattr(new, name, method)
    return new


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Class decorator that adds methods made from the annotated attributes."""

    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)

    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    """The fields of a data class or an instance of one, in order."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple(one for one in found.values() if one._field_type is _FIELD)


def _is_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Is it a data class or an instance of one?"""
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, _FIELDS)


def asdict(obj, *, dict_factory=dict):
    """A dict of the fields; data classes, lists, tuples and dicts inside are converted too."""
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _convert(obj, dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    """A tuple of the fields, converted like asdict."""
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _convert(obj, None, tuple_factory)


def _convert(obj, dict_factory, tuple_factory=None):
    cls = type(obj)
    if hasattr(cls, _FIELDS):
        pairs = [(found.name, _convert(getattr(obj, found.name), dict_factory, tuple_factory)) for found in fields(obj)]
        if tuple_factory is None:
            return dict_factory(pairs)
        return tuple_factory([value for _, value in pairs])
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return cls(*[_convert(item, dict_factory, tuple_factory) for item in obj])
    if isinstance(obj, (list, tuple)):
        return cls(_convert(item, dict_factory, tuple_factory) for item in obj)
    if isinstance(obj, dict):
        pairs = (
            (_convert(key, dict_factory, tuple_factory), _convert(value, dict_factory, tuple_factory))
            for key, value in obj.items()
        )
        if hasattr(cls, "default_factory"):
            result = cls(obj.default_factory)
            for key, value in pairs:
                result[key] = value
            return result
        return cls(pairs)
    return _copy.deepcopy(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Make a data class from names, (name, type) and (name, type, field) tuples."""
    body = {} if namespace is None else dict(namespace)
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, "typing.Any"
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, body[item[0]] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if _iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = annotation
    body["__annotations__"] = annotations
    from types import new_class

    cls = new_class(cls_name, bases, {}, lambda ns: ns.update(body))
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    """A copy of the object with some fields changed."""
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for found in getattr(obj, _FIELDS).values():
        if found._field_type is _CLASSVAR:
            continue
        if not found.init:
            if found.name in changes:
                raise ValueError(
                    f"field {found.name} is declared with init=False, it cannot be specified with replace()"
                )
            continue
        if found.name not in changes:
            if found._field_type is _INITVAR and found.default is MISSING:
                raise ValueError(f"InitVar {found.name!r} must be specified with replace()")
            changes[found.name] = getattr(obj, found.name)
    return obj.__class__(**changes)
