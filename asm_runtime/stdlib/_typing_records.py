"""NamedTuple and TypedDict."""

from _typing_core import Generic, _Alias, _checked

# Classes name the module that users import them from.
__name__ = "typing"

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
