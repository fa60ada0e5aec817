"""Weak references and containers of them."""

from _weakref import ReferenceType, ref
from _weakref import references as _references
from collections.abc import MutableMapping as _MutableMapping
from collections.abc import MutableSet as _MutableSet

__all__ = [
    "ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType",
    "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize",
]


def _forwarding(name):
    def method(self, *args):
        return getattr(_target(self), name)(*args)

    method.__name__ = name
    return method


def _reference(proxy_object):
    return object.__getattribute__(proxy_object, "_ref")


def _target(proxy_object):
    found = _reference(proxy_object)()
    if found is None:
        raise ReferenceError("weakly-referenced object no longer exists")
    return found


class _ProxyRef(ref):
    """What a proxy refers with."""

    __slots__ = ("proxy",)


class ProxyType:
    """Acts as the object it weakly refers to."""

    __slots__ = ("_ref", "__weakref__")
    __hash__ = None

    def __init__(self, target, callback=None):
        reference = _ProxyRef(target, callback and (lambda _: callback(self)))
        reference.proxy = self
        object.__setattr__(self, "_ref", reference)

    def __getattribute__(self, name):
        return getattr(_target(self), name)

    def __setattr__(self, name, value):
        setattr(_target(self), name, value)

    def __delattr__(self, name):
        delattr(_target(self), name)

    def __repr__(self):
        found = _target(self)
        return f"<weakproxy at {id(self):#x} to {type(found).__name__} at {id(found):#x}>"

    def __str__(self):
        return str(_target(self))

    def __bool__(self):
        return bool(_target(self))

    def __eq__(self, other):
        return _target(self) == (_target(other) if isinstance(other, ProxyType) else other)


class CallableProxyType(ProxyType):
    __slots__ = ()

    def __call__(self, *args, **kwargs):
        return _target(self)(*args, **kwargs)


ProxyTypes = (ProxyType, CallableProxyType)
for _name in (
    "len getitem setitem delitem contains iter next reversed add radd sub rsub mul rmul truediv rtruediv floordiv"
    " rfloordiv mod rmod pow rpow and rand or ror xor rxor lshift rlshift rshift rrshift neg pos abs invert int float"
    " index lt le gt ge ne iadd isub imul enter exit"
).split():
    setattr(ProxyType, f"__{_name}__", _forwarding(f"__{_name}__"))
del _name


def proxy(object, callback=None, /):
    """An object that acts as `object` while that is alive; the one it has unless there is a callback."""
    if callback is None:
        for reference in _references(object, False):
            if type(reference) is _ProxyRef and reference.__callback__ is None:
                return reference.proxy
    return (CallableProxyType if callable(object) else ProxyType)(object, callback)


def getweakrefs(object):
    """The references to an object, and the proxies of it."""
    found = [r.proxy if type(r) is _ProxyRef else r for r in _references(object, True)]
    plain = [r for r in found if type(r) in ProxyTypes and _reference(r).__callback__ is None]
    if plain:
        # It stands behind the plain reference.
        at = 1 if type(found[0]) is ref and found[0].__callback__ is None else 0
        found = [r for r in found if r is not plain[0]]
        found.insert(at, plain[0])
    return found


def getweakrefcount(object):
    return len(_references(object, True))


class WeakMethod:
    """A weak reference to a bound method."""

    def __init__(self, meth, callback=None):
        try:
            obj, func = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None
        self._func = func
        self._type = type(meth)
        self._obj = ref(obj, callback and (lambda _: callback(self)))

    def __call__(self):
        obj = self._obj()
        return None if obj is None else self._type(self._func, obj)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if self() is None or other() is None:
            return self is other
        return self._obj == other._obj and self._func == other._func

    def __hash__(self):
        return hash((self._obj, self._func))


class WeakValueDictionary(_MutableMapping):
    """A mapping whose entries go when their values die."""

    def __init__(self, other=(), /, **kw):
        self.data = {}
        self.update(other, **kw)

    def _alive(self):
        dead = []
        pairs = []
        for key, reference in self.data.items():
            value = reference()
            if value is None:
                dead.append((key, reference))
            else:
                pairs.append((key, value))
        for key, reference in dead:
            if self.data.get(key) is reference:
                del self.data[key]
        return pairs

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = ref(value)

    def __delitem__(self, key):
        del self.data[key]

    def __len__(self):
        return len(self._alive())

    def __contains__(self, key):
        reference = self.data.get(key)
        return reference is not None and reference() is not None

    def __iter__(self):
        for key, _ in self._alive():
            yield key

    keys = __iter__

    def values(self):
        for _, value in self._alive():
            yield value

    def items(self):
        yield from self._alive()

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"

    def copy(self):
        return type(self)(dict(self._alive()))

    __copy__ = copy

    def get(self, key, default=None):
        reference = self.data.get(key)
        value = None if reference is None else reference()
        return default if value is None else value

    def valuerefs(self):
        return list(self.data.values())

    def itervaluerefs(self):
        yield from list(self.data.values())


class WeakKeyDictionary(_MutableMapping):
    """A mapping whose entries go when their keys die."""

    def __init__(self, dict=None):
        self.data = {}
        if dict is not None:
            self.update(dict)

    def _alive(self):
        dead = []
        pairs = []
        for reference, value in self.data.items():
            key = reference()
            if key is None:
                dead.append(reference)
            else:
                pairs.append((key, value))
        for reference in dead:
            self.data.pop(reference, None)
        return pairs

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __len__(self):
        return len(self._alive())

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def __iter__(self):
        for key, _ in self._alive():
            yield key

    keys = __iter__

    def values(self):
        for _, value in self._alive():
            yield value

    def items(self):
        yield from self._alive()

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"

    def copy(self):
        result = type(self)()
        for key, value in self._alive():
            result[key] = value
        return result

    __copy__ = copy

    def keyrefs(self):
        return list(self.data)


class WeakSet(_MutableSet):
    """A set whose items go when they die."""

    def __init__(self, data=None):
        self.data = set()
        if data is not None:
            self.update(data)

    def _alive(self):
        items = []
        for reference in list(self.data):
            item = reference()
            if item is None:
                self.data.discard(reference)
            else:
                items.append(item)
        return items

    def __iter__(self):
        yield from self._alive()

    def __len__(self):
        return len(self._alive())

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def add(self, item):
        self.data.add(ref(item))

    def discard(self, item):
        self.data.discard(ref(item))

    def remove(self, item):
        self.data.remove(ref(item))

    def clear(self):
        self.data.clear()

    def update(self, other):
        for item in other:
            self.add(item)

    def copy(self):
        return type(self)(self)

    def pop(self):
        while self.data:
            item = self.data.pop()()
            if item is not None:
                return item
        raise KeyError("pop from empty WeakSet") from None

    def union(self, other):
        return type(self)([*self, *other])

    def __repr__(self):
        return repr({ref(item) for item in self._alive()})


class finalize:
    """Calls a function when an object dies, or at the end of the program."""

    _registry = {}
    _count = 0
    _registered = False

    def __init__(self, obj, func, /, *args, **kwargs):
        cls = type(self)
        if not finalize._registered:
            import atexit

            atexit.register(finalize._at_exit)
            finalize._registered = True
        self._key = finalize._count
        finalize._count += 1
        self._atexit = True
        finalize._registry[self._key] = (self, ref(obj, lambda _: self()), func, args, kwargs)

    def __call__(self, _=None):
        entry = finalize._registry.pop(self._key, None)
        if entry is not None:
            return entry[2](*entry[3], **entry[4])

    def detach(self):
        entry = finalize._registry.pop(self._key, None)
        if entry is not None and entry[1]() is not None:
            return entry[1](), entry[2], entry[3], entry[4]

    def peek(self):
        entry = finalize._registry.get(self._key)
        if entry is not None and entry[1]() is not None:
            return entry[1](), entry[2], entry[3], entry[4]

    @property
    def alive(self):
        return self._key in finalize._registry

    @property
    def atexit(self):
        return self._key in finalize._registry and self._atexit

    @atexit.setter
    def atexit(self, value):
        self._atexit = bool(value)

    @classmethod
    def _at_exit(cls):
        for key in sorted(finalize._registry, reverse=True):
            entry = finalize._registry.get(key)
            if entry is not None and entry[0]._atexit:
                entry[0]()
