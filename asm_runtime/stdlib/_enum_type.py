"""The metaclass of enumerations, and the enumerations that others derive from."""

from types import DynamicClassAttribute as _DynamicClassAttribute
from types import MappingProxyType as _MappingProxyType

from _enum_body import EnumDict, _builtin_property, _is_dunder, _is_single_bit, property

# Classes name the module that users import them from.
__name__ = "enum"

# Enum; the metaclass runs before that exists, to make it.
_root = None

# Flags, their boundary EJECT and what completes a class of them; only programs with flags have them.
_flag = _eject = _finish_flag = None


def support_flags(flag, eject, finish):
    """Tells the metaclass of flags."""
    global _flag, _eject, _finish_flag
    _flag, _eject, _finish_flag = flag, eject, finish


def _is_flag(cls):
    return _flag is not None and issubclass(cls, _flag)


def _mixin_types(class_name, bases):
    """(member type, enum base) of a class to be made."""
    if not bases:
        return object, _root
    data_types = {}
    for chain in bases:
        candidate = None
        for base in chain.__mro__:
            if base is object:
                continue
            if isinstance(base, EnumType):
                if base._member_type_ is not object:
                    data_types[base._member_type_] = None
                    break
            elif "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
                data_types[candidate or base] = None
                break
            else:
                candidate = candidate or base
    if len(data_types) > 1:
        raise TypeError("too many data types for %r: %r" % (class_name, set(data_types)))
    first_enum = bases[-1]
    if not isinstance(first_enum, EnumType):
        raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
    member_type = next(iter(data_types)) if data_types else object
    return member_type, first_enum


def _check_extendable(cls_name, bases):
    for chain in bases:
        for base in chain.__mro__:
            if isinstance(base, EnumType) and base._member_names_:
                raise TypeError("<enum %r> cannot extend %r" % (cls_name, base))


def _find_new(namespace, member_type, first_enum):
    """(the __new__ that makes members, keep it as __new_member__?, pass it the value?)"""
    new = namespace.get("__new__")
    save = first_enum is not None and new is not None
    if new is None:
        for method in ("__new_member__", "__new__"):
            for possible in (member_type, first_enum):
                target = getattr(possible, method, None)
                if target not in (None, None.__new__, object.__new__, _enum_new):
                    new = target
                    break
            if new is not None:
                break
        else:
            new = object.__new__
    return new, save, new is not object.__new__


def _enum_new(cls, value):
    """Enum.__new__ of a finished class: looks the value up."""
    return _lookup(cls, value)


def _lookup(cls, value):
    if type(value) is cls:
        return value
    try:
        return cls._value2member_map_[value]
    except KeyError:
        pass
    except TypeError:
        for found in cls._member_map_.values():
            if found._value_ == value:
                return found
    error = None
    try:
        result = cls._missing_(value)
    except Exception as caught:
        error = caught
        result = None
    try:
        if isinstance(result, cls):
            return result
        if _is_flag(cls) and cls._boundary_ is _eject and isinstance(result, int):
            return result
        bad = ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        if result is None and error is None:
            raise bad
        if error is None:
            error = TypeError(
                "error in %s._missing_: returned %r instead of None or a valid member" % (cls.__name__, result)
            )
        if not isinstance(error, ValueError):
            error.__context__ = bad
        raise error
    finally:
        error = None
        bad = None


class EnumType(type):
    """Metaclass of Enum."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        _check_extendable(cls, bases)
        namespace = EnumDict()
        namespace._cls_name = cls
        if _root is not None:
            _, first_enum = _mixin_types(cls, bases)
            namespace._generate = first_enum._generate_next_value_
        return namespace

    def __new__(metacls, cls, bases, namespace, *, boundary=None, _simple=False, **kwds):
        if _root is None:
            namespace = dict(namespace)
            namespace.update(
                _member_names_=[], _member_map_={}, _value2member_map_={}, _member_type_=object, _use_args_=False
            )
            return super().__new__(metacls, cls, bases, namespace, **kwds)
        for name in namespace._ignore:
            namespace.pop(name, None)
        namespace.pop("_ignore_", None)
        names = list(namespace._member_names)
        if "mro" in names:
            raise ValueError("invalid enum member name(s) 'mro'")
        values = {name: namespace[name] for name in names}
        body = {name: value for name, value in namespace.items() if name not in values}
        order = body.pop("_order_text", None)
        member_type, first_enum = _mixin_types(cls, bases)
        new, save_new, use_args = _find_new(namespace, member_type, first_enum)
        if "_generate_next_value_" in body and not isinstance(body["_generate_next_value_"], staticmethod):
            body["_generate_next_value_"] = staticmethod(body["_generate_next_value_"])
        body.update(
            _member_names_=[],
            _member_map_={},
            _value2member_map_={},
            _member_type_=member_type,
            _new_member_=new,
            _use_args_=use_args,
            _unhashable_values_=[],
        )
        is_flag = _is_flag(first_enum)
        if is_flag or boundary is not None or hasattr(first_enum, "_boundary_"):
            body["_boundary_"] = boundary or getattr(first_enum, "_boundary_", None)
            body["_flag_mask_"] = 0
            body["_all_bits_"] = 0
            body["_singles_mask_"] = 0
        if save_new:
            body["__new_member__"] = body.pop("__new__")
        body["__new__"] = _enum_new
        enum_class = super().__new__(metacls, cls, bases, body, **kwds)
        _prefer_enum_methods(enum_class, body, member_type, first_enum)
        for name in names:
            _add_member(enum_class, name, values[name], new, member_type, use_args, is_flag)
        if is_flag:
            _finish_flag(enum_class)
        if order is not None:
            _check_order(enum_class, order, is_flag)
        return enum_class

    def __init__(cls, *args, **kwds):
        pass

    def __bool__(cls):
        return True

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
        if names is None:
            return cls.__new__(cls, value)
        return cls._create_(value, names, module=module, qualname=qualname, type=type, start=start, boundary=boundary)

    def __contains__(cls, item):
        if not isinstance(item, _root):
            import warnings

            warnings.warn(
                "in 3.12 __contains__ will no longer raise TypeError, but will return True or\n"
                "False depending on whether the value is a member or the value of a member",
                DeprecationWarning,
                stacklevel=2,
            )
            raise TypeError(
                "unsupported operand type(s) for 'in': '%s' and '%s'" % (type(item).__qualname__, cls.__class__.__qualname__)
            )
        return isinstance(item, cls) and item._name_ in cls._member_map_

    def __getattr__(cls, name):
        if not _is_dunder(name):
            found = cls._member_map_.get(name)
            if found is not None:
                return found
        raise AttributeError(name) from None

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", ()):
            raise AttributeError("cannot reassign member %r" % (name,))
        super().__setattr__(name, value)

    def __delattr__(cls, attr):
        if attr in cls.__dict__.get("_member_map_", ()):
            raise AttributeError("%r cannot delete member %r." % (cls.__name__, attr))
        super().__delattr__(attr)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    @_builtin_property
    def __members__(cls):
        return _MappingProxyType(cls._member_map_)

    def __repr__(cls):
        if _is_flag(cls):
            return "<flag %r>" % cls.__name__
        return "<enum %r>" % cls.__name__

    def __dir__(cls):
        names = ["__class__", "__contains__", "__doc__", "__getitem__", "__init_subclass__", "__iter__", "__len__",
                 "__members__", "__module__", "__name__", "__qualname__"]
        return sorted(set(names + cls._member_names_))

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        """The functional API: Enum("Name", "A B C")."""
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        namespace = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            given, names, last = names, [], []
            for count, name in enumerate(given):
                value = cls._generate_next_value_(name, start, count, last[:])
                last.append(value)
                names.append((name, value))
        if names is None:
            names = ()
        for item in names:
            if isinstance(item, str):
                namespace[item] = names[item]
            else:
                name, value = item
                namespace[name] = value
        namespace["__module__"] = module if module is not None else "__main__"
        if qualname is not None:
            namespace["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)


EnumMeta = EnumType


def _prefer_enum_methods(cls, body, member_type, first_enum):
    """Where a mixed-in data type would hide the methods of Enum, put those of Enum in the class."""
    for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
        if name not in body:
            found = getattr(cls, name)
            if found is getattr(member_type, name) or found is getattr(object, name):
                type.__setattr__(cls, name, getattr(first_enum, name))


def _add_member(cls, name, value, new, member_type, use_args, is_flag):
    args = value if isinstance(value, tuple) else (value,)
    if member_type is tuple:
        args = (args,)
    try:
        made = new(cls, *args) if use_args else new(cls)
    except TypeError:
        if use_args and new is not object.__new__ and not hasattr(member_type, "__new__"):
            made = object.__new__(cls)
        else:
            raise
    if not hasattr(made, "_value_"):
        if member_type is object:
            made._value_ = value
        else:
            try:
                made._value_ = member_type(*args)
            except Exception as error:
                raise TypeError("_value_ not set in __new__, unable to create it") from error
    value = made._value_
    made._name_ = name
    made.__objclass__ = cls
    made.__init__(*args)
    made._sort_order_ = len(cls._member_names_)
    canonical = None
    try:
        canonical = cls._value2member_map_.get(value)
    except TypeError:
        for other in cls._member_map_.values():
            if other._value_ == value:
                canonical = other
                break
    if canonical is None:
        for other in cls._member_map_.values():
            if other._value_ == value and type(other._value_) is type(value):
                canonical = other
                break
    if canonical is not None:
        made = canonical
    else:
        is_alias = False
        if is_flag and isinstance(value, int):
            is_alias = not _is_single_bit(value)
        if not is_alias:
            cls._member_names_.append(name)
        if is_flag and isinstance(value, int):
            cls._flag_mask_ |= value
            if _is_single_bit(value):
                cls._singles_mask_ |= value
            cls._all_bits_ = 2 ** cls._flag_mask_.bit_length() - 1
    shadowed = None
    for base in cls.__mro__[1:]:
        found = base.__dict__.get(name)
        if found is not None:
            shadowed = found
            break
    if isinstance(shadowed, (property, _DynamicClassAttribute)):
        redirect = property()
        redirect.fget = shadowed.fget
        redirect.fset = shadowed.fset
        redirect.fdel = shadowed.fdel
        redirect.__set_name__(cls, name)
        type.__setattr__(cls, name, redirect)
    else:
        type.__setattr__(cls, name, made)
    cls._member_map_[name] = made
    try:
        cls._value2member_map_.setdefault(value, made)
    except TypeError:
        pass


def _check_order(cls, order, is_flag):
    if isinstance(order, str):
        order = order.replace(",", " ").split()
    order = [name for name in order if name in cls._member_map_ and (not is_flag or name in cls._member_names_)]
    if order != cls._member_names_:
        raise TypeError("member order does not match _order_:\n  %r\n  %r" % (cls._member_names_, order))


class Enum(metaclass=EnumType):
    """Base class of enumerations."""

    def __new__(cls, value):
        return _lookup(cls, value)

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            last = sorted(last_values)[-1]
        except TypeError:
            last = None
            for value in reversed(last_values):
                try:
                    return value + 1
                except TypeError:
                    continue
        try:
            return last + 1
        except TypeError:
            raise TypeError("unable to increment %r" % (last,)) from None

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        cls = self.__class__
        show = cls._member_type_.__repr__ if cls._member_type_ is not object else repr
        return "<%s.%s: %s>" % (cls.__name__, self._name_, show(self._value_))

    def __str__(self):
        return "%s.%s" % (self.__class__.__name__, self._name_)

    def __dir__(self):
        names = {"__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value"}
        for base in self.__class__.__mro__:
            for name in base.__dict__:
                if name[0] != "_" and name not in self._member_map_:
                    names.add(name)
        return sorted(names)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    @property
    def name(self):
        """The name of the member."""
        return self._name_

    @property
    def value(self):
        """The value of the member."""
        return self._value_


_root = Enum
_enum_new = Enum.__dict__["__new__"]
_enum_new = getattr(_enum_new, "__func__", _enum_new)


class ReprEnum(Enum):
    """Only repr() is Enum's: str() and format() are those of the mixed-in type."""


class IntEnum(int, ReprEnum):
    """Members are also ints."""

    __str__ = int.__repr__
    __format__ = int.__format__


class StrEnum(str, ReprEnum):
    """Members are also strs."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError("too many arguments for str(): %r" % (values,))
        if len(values) >= 1 and not isinstance(values[0], str):
            raise TypeError("%r is not a string" % (values[0],))
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError("encoding must be a string, not %r" % (values[1],))
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError("errors must be a string, not %r" % (values[2]))
        value = str(*values)
        made = str.__new__(cls, value)
        made._value_ = value
        return made

    __str__ = str.__str__
    __format__ = str.__format__

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()
