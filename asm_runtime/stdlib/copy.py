"""Shallow and deep copies."""


class Error(Exception):
    pass


error = Error


def _atom(x):
    return x


_ATOMS = {
    type(None),
    int,
    float,
    bool,
    complex,
    str,
    bytes,
    type,
    range,
    slice,
    property,
    type(...),
    type(NotImplemented),
    type(_atom),
    type(len),
}
_CONTAINERS = {list: list.copy, dict: dict.copy, set: set.copy, bytearray: bytearray.copy}


def copy(x):
    """Shallow copy."""
    cls = type(x)
    if cls in _ATOMS or cls is tuple or cls is frozenset:
        return x
    copier = _CONTAINERS.get(cls)
    if copier is not None:
        return copier(x)
    if issubclass(cls, type):
        return x
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    reduced = _reduce(x, cls)
    if isinstance(reduced, str):
        return x
    return _rebuild(x, None, *reduced)


def _reduce(x, cls):
    """What __reduce_ex__ or __reduce__ say; for plain instances the same made here."""
    if getattr(cls, "__reduce_ex__", None) is not object.__reduce_ex__:
        return x.__reduce_ex__(4)
    if getattr(cls, "__reduce__", None) is not object.__reduce__:
        return x.__reduce__()
    return _reduce_plain(x, cls)


def _slot_names(cls):
    for base in cls.__mro__:
        slots = base.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name in ("__dict__", "__weakref__"):
                continue
            if name.startswith("__") and not name.endswith("__"):
                stripped = base.__name__.lstrip("_")
                if stripped:
                    name = f"_{stripped}{name}"
            yield name


def _new(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _reduce_plain(x, cls):
    """(function, arguments, state, list items, dict items) that make an equal object."""
    args, kwargs = (), {}
    if hasattr(x, "__getnewargs_ex__"):
        args, kwargs = x.__getnewargs_ex__()
    elif hasattr(x, "__getnewargs__"):
        args = x.__getnewargs__()
    else:
        for base in (int, float, complex, str, bytes, tuple, frozenset, set):
            if issubclass(cls, base):
                args = (base(x),)
                break
        else:
            if not issubclass(cls, (list, dict, bytearray, BaseException)) and _is_opaque(cls):
                raise TypeError(f"cannot pickle {cls.__name__!r} object")
    if hasattr(cls, "__getstate__") and cls.__getstate__ is not getattr(object, "__getstate__", None):
        state = x.__getstate__()
    else:
        state = dict(getattr(x, "__dict__", ())) or None
        slots = {name: getattr(x, name) for name in _slot_names(cls) if hasattr(x, name)}
        if slots:
            state = (state, slots)
    if issubclass(cls, bytearray):
        return cls, (bytes(x),), state, None, None
    items = iter(x) if issubclass(cls, list) else None
    pairs = iter(x.items()) if issubclass(cls, dict) else None
    return _new, (cls, args, kwargs), state, items, pairs


def _is_opaque(cls):
    """Classes of the runtime that cannot be made from a state: generators, files, modules, …"""
    for base in cls.__mro__:
        if base is not object and not hasattr(base, "__weakref__") and "__dict__" not in base.__dict__:
            if "__slots__" not in base.__dict__:
                return True
    return False


def _rebuild(x, memo, func, args, state=None, items=None, pairs=None, setter=None):
    deep = memo is not None
    if deep and args:
        if func is _new:
            args = (args[0], deepcopy(args[1], memo), deepcopy(args[2], memo))
        else:
            args = tuple(deepcopy(arg, memo) for arg in args)
    y = func(*args)
    if deep:
        memo[id(x)] = y
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if setter is not None:
            setter(y, state)
        elif hasattr(y, "__setstate__"):
            y.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                y.__dict__.update(state)
            if slots is not None:
                for name, value in slots.items():
                    setattr(y, name, value)
    if items is not None:
        for item in items:
            y.append(deepcopy(item, memo) if deep else item)
    if pairs is not None:
        for key, value in pairs:
            if deep:
                key, value = deepcopy(key, memo), deepcopy(value, memo)
            y[key] = value
    return y


def deepcopy(x, memo=None, _nil=[]):
    """Deep copy; `memo` maps ids of copied objects to their copies."""
    cls = type(x)
    if cls in _ATOMS:
        return x
    if memo is None:
        memo = {}
    key = id(x)
    found = memo.get(key, _nil)
    if found is not _nil:
        return found
    if cls is list:
        y = memo[key] = []
        for item in x:
            y.append(deepcopy(item, memo))
    elif cls is dict:
        y = memo[key] = {}
        for name, value in x.items():
            y[deepcopy(name, memo)] = deepcopy(value, memo)
    elif cls is tuple:
        y = _deepcopy_tuple(x, memo)
    elif issubclass(cls, type):
        y = x
    elif cls is type(memo.__len__) or cls is _MethodType:
        y = x if cls is not _MethodType else _MethodType(x.__func__, deepcopy(x.__self__, memo))
    else:
        copier = getattr(x, "__deepcopy__", None)
        if copier is not None:
            y = copier(memo)
        else:
            reduced = _reduce(x, cls)
            y = x if isinstance(reduced, str) else _rebuild(x, memo, *reduced)
    if y is not x:
        memo[key] = y
        # Keeps the original alive, so that its id is not given to another object.
        memo.setdefault(id(memo), []).append(x)
    return y


def _deepcopy_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    found = memo.get(id(x))
    if found is not None:
        return found
    for old, new in zip(x, items):
        if old is not new:
            return tuple(items)
    return x


class _Sample:
    def method(self):
        pass


_MethodType = type(_Sample().method)
del _Sample
