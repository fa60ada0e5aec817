"""What the body of an enum class is made of: its namespace and the markers of its values."""

from types import DynamicClassAttribute as _DynamicClassAttribute

# Classes name the module that users import them from.
__name__ = "enum"

_UNSET = object()

_builtin_property = property


class nonmember:
    """Protects an item from becoming a member."""

    def __init__(self, value):
        self.value = value


class member:
    """Forces an item to become a member."""

    def __init__(self, value):
        self.value = value


class auto:
    """Stands for the value that _generate_next_value_ gives."""

    def __init__(self, value=_UNSET):
        self.value = value
        self.enum_class = None

    def __repr__(self):
        return "auto(%r)" % (self.value,)


class property(_DynamicClassAttribute):
    """An attribute of members that does not hide a member of the same name on the class."""

    member = None
    name = None
    clsname = None

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            found = ownerclass._member_map_.get(self.name)
            if found is not None:
                return found
            raise AttributeError("%r has no attribute %r" % (ownerclass, self.name))
        if self.fget is None:
            raise AttributeError("%r has no attribute %r" % (ownerclass, self.name))
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("<enum %r> cannot set attribute %r" % (self.clsname, self.name))
        return self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("<enum %r> cannot delete attribute %r" % (self.clsname, self.name))
        return self.fdel(instance)

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__


def _is_descriptor(value):
    return hasattr(value, "__get__") or hasattr(value, "__set__") or hasattr(value, "__delete__")


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_private(cls_name, name):
    prefix = "_%s__" % cls_name
    return len(name) > len(prefix) and name.startswith(prefix) and not name.endswith("__")


def _is_single_bit(value):
    return value > 0 and value & (value - 1) == 0


def _bits(value):
    """The single bits of a value, from the lowest."""
    while value:
        bit = value & -value
        yield bit
        value ^= bit


class EnumDict(dict):
    """Namespace of an enum class body: remembers which names are members."""

    def __init__(self):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._cls_name = None
        self._generate = None

    def __setitem__(self, key, value):
        if self._cls_name is not None and _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            if key == "_generate_next_value_":
                if self._auto_called:
                    raise TypeError("_generate_next_value_ must be defined before members")
                self._generate = getattr(value, "__func__", value)
            elif key == "_ignore_":
                value = value.replace(",", " ").split() if isinstance(value, str) else list(value)
                self._ignore = value
                already = set(value) & set(self._member_names)
                if already:
                    raise ValueError("_ignore_ cannot specify already set names: %r" % (already,))
            elif key == "_order_":
                self["_order_text"] = value
                return
            elif key not in ("_missing_", "_numeric_repr_", "_iter_member_", "_iter_member_by_value_",
                             "_iter_member_by_def_", "_use_args_", "_value_repr_", "_member_type_"):
                raise ValueError("_sunder_ names, such as %r, are reserved for future Enum use" % (key,))
        elif key == "_order_text" or _is_dunder(key):
            pass
        elif key in self._member_names:
            raise TypeError("%r already defined as %r" % (key, self[key]))
        elif key in self._ignore or isinstance(value, nonmember):
            if isinstance(value, nonmember):
                value = value.value
        elif isinstance(value, member) or not _is_descriptor(value):
            if key in self:
                raise TypeError("%r already defined as %r" % (key, self[key]))
            if isinstance(value, member):
                value = value.value
            value = self._resolve_auto(key, value)
            self._member_names[key] = None
            self._last_values.append(value)
        super().__setitem__(key, value)

    def _resolve_auto(self, key, value):
        """Replace auto() objects, alone or inside a tuple."""
        if isinstance(value, auto):
            return self._next_value(key, value)
        if type(value) is tuple and any(isinstance(part, auto) for part in value):
            return tuple(self._next_value(key, part) if isinstance(part, auto) else part for part in value)
        return value

    def _next_value(self, key, placeholder):
        if placeholder.value is _UNSET:
            placeholder.value = self._generate(key, 1, len(self._member_names), self._last_values[:])
            self._auto_called = True
        return placeholder.value

    def update(self, members, **more):
        for name, value in dict(members, **more).items():
            self[name] = value
