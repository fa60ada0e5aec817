"""Tools for functions: partial application, caching, wrapping, generic functions."""

from _functools import _lru_cache_wrapper, cmp_to_key, partial, reduce

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make a wrapper function look like the function it wraps."""
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Decorator form of update_wrapper."""

    def decorate(wrapper):
        return update_wrapper(wrapper, wrapped, assigned, updated)

    return decorate


# total_ordering: each missing operator is derived from the one the class defines.


def _not_op(op_name, also_equal):
    """not (a op b); `also_equal`: and a == b must not hold either."""

    def method(self, other):
        result = getattr(type(self), op_name)(self, other)
        if result is NotImplemented:
            return result
        if also_equal:
            return not result and self != other
        return not result

    return method


def _op_or_eq(op_name):
    def method(self, other):
        result = getattr(type(self), op_name)(self, other)
        if result is NotImplemented:
            return result
        return result or self == other

    return method


def _op_and_ne(op_name):
    def method(self, other):
        result = getattr(type(self), op_name)(self, other)
        if result is NotImplemented:
            return result
        return result and self != other

    return method


def _not_op_or_eq(op_name):
    def method(self, other):
        result = getattr(type(self), op_name)(self, other)
        if result is NotImplemented:
            return result
        return not result or self == other

    return method


_DERIVED = {
    "__lt__": (("__gt__", _not_op("__lt__", True)), ("__le__", _op_or_eq("__lt__")), ("__ge__", _not_op("__lt__", False))),
    "__le__": (("__ge__", _not_op_or_eq("__le__")), ("__lt__", _op_and_ne("__le__")), ("__gt__", _not_op("__le__", False))),
    "__gt__": (("__lt__", _not_op("__gt__", True)), ("__ge__", _op_or_eq("__gt__")), ("__le__", _not_op("__gt__", False))),
    "__ge__": (("__le__", _not_op_or_eq("__ge__")), ("__gt__", _op_and_ne("__ge__")), ("__lt__", _not_op("__ge__", False))),
}


def total_ordering(cls):
    """Class decorator that fills in the missing ordering methods."""
    roots = [op for op in _DERIVED if getattr(cls, op, None) is not getattr(object, op, None)]
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = max(roots)
    for name, function in _DERIVED[root]:
        if name not in roots:
            function.__name__ = name
            setattr(cls, name, function)
    return cls


class _CacheInfo(tuple):
    """CacheInfo(hits, misses, maxsize, currsize)."""

    __slots__ = ()
    _fields = ("hits", "misses", "maxsize", "currsize")

    def __new__(cls, hits, misses, maxsize, currsize):
        return tuple.__new__(cls, (hits, misses, maxsize, currsize))

    def __repr__(self):
        return "CacheInfo(hits=%r, misses=%r, maxsize=%r, currsize=%r)" % tuple(self)

    def _asdict(self):
        return dict(zip(self._fields, self))

    @property
    def hits(self):
        return self[0]

    @property
    def misses(self):
        return self[1]

    @property
    def maxsize(self):
        return self[2]

    @property
    def currsize(self):
        return self[3]


def lru_cache(maxsize=128, typed=False):
    """Cache results, at most `maxsize` of them; the least recently used goes first."""
    if isinstance(maxsize, int):
        if maxsize < 0:
            maxsize = 0
    elif callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")

    def decorate(user_function):
        return _cached(user_function, maxsize, typed)

    return decorate


def _cached(user_function, maxsize, typed):
    wrapper = _lru_cache_wrapper(user_function, maxsize, typed, _CacheInfo)
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, user_function)


def cache(user_function, /):
    """Cache without a bound."""
    return lru_cache(maxsize=None)(user_function)


_NOT_FOUND = object()


class cached_property:
    """A property computed once and then kept in the instance's dictionary."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                "Cannot assign the same cached_property to two different names "
                f"({self.attrname!r} and {name!r})."
            )

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            cache = instance.__dict__
        except AttributeError:
            raise TypeError(
                f"No '__dict__' attribute on {type(instance).__name__!r} "
                f"instance to cache {name!r} property."
            ) from None
        value = cache.get(name, _NOT_FOUND)
        if value is _NOT_FOUND:
            value = self.func(instance)
            cache[name] = value
        return value

    def __class_getitem__(cls, item):
        return type(list[int])(cls, item)


class partialmethod:
    """partial for methods: the instance goes before the stored arguments."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        parts = [repr(self.func)]
        parts += [repr(arg) for arg in self.args]
        parts += [f"{name}={value!r}" for name, value in self.keywords.items()]
        cls = type(self)
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts)})"

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method._partialmethod = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        if get is not None:
            bound = get(obj, cls)
            if bound is not self.func:
                result = partial(bound, *self.args, **self.keywords)
                try:
                    result.__self__ = bound.__self__
                except AttributeError:
                    pass
                return result
        return self._make_unbound_method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    def __class_getitem__(cls, item):
        return type(list[int])(cls, item)


# Generic functions.


def _distance(cls, candidate):
    """How far `candidate` is from `cls` in its (virtual) MRO; None when it is no base."""
    mro = cls.__mro__
    if candidate in mro:
        return mro.index(candidate)
    best = None
    for place, base in enumerate(mro):
        if issubclass(base, candidate):
            best = place
    return best


def _dispatch(cls, registry):
    """The registered class that fits `cls` best."""
    mro = cls.__mro__
    best, best_key = None, None
    for candidate in registry:
        try:
            if not issubclass(cls, candidate):
                continue
        except TypeError:
            continue
        place = _distance(cls, candidate)
        if place is None:
            continue
        # A real base counts before an abstract one implemented at the same place.
        key = (place, 0 if candidate in mro else 1)
        if best is None or key < best_key:
            best, best_key = candidate, key
        elif key == best_key:
            if issubclass(candidate, best):
                best = candidate
            elif not issubclass(best, candidate):
                raise RuntimeError(f"Ambiguous dispatch: {best} or {candidate}")
    return best


def _dispatch_classes(annotation):
    """The classes that a register() argument stands for, or None."""
    if isinstance(annotation, type) and not hasattr(annotation, "__origin__"):
        return (annotation,)
    arms = None
    if isinstance(annotation, type(int | str)):
        arms = annotation.__args__
    elif getattr(annotation, "_name", None) in ("Union", "Optional"):
        arms = annotation.__args__
    if arms and all(isinstance(arm, type) for arm in arms):
        return tuple(arms)
    return None


def singledispatch(func):
    """Turn a function into a generic one that dispatches on its first argument's class."""
    registry = {}
    cache = {}
    name = getattr(func, "__name__", "singledispatch function")

    def dispatch(cls):
        found = cache.get(cls)
        if found is None:
            found = registry.get(cls)
            if found is None:
                found = registry[_dispatch(cls, registry)]
            cache[cls] = found
        return found

    def register(cls, func=None):
        classes = _dispatch_classes(cls)
        if classes is not None:
            if func is None:
                return lambda function: register(cls, function)
        else:
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            annotations = getattr(cls, "__annotations__", None)
            if not annotations:
                raise TypeError(
                    f"Invalid first argument to `register()`: {cls!r}. "
                    "Use either `@register(some_class)` or plain `@register` on an annotated function."
                )
            func = cls
            parameter, annotation = next(iter(annotations.items()))
            classes = _dispatch_classes(annotation)
            if classes is None:
                raise TypeError(f"Invalid annotation for {parameter!r}. {annotation!r} is not a class.")
        for one in classes:
            registry[one] = func
        cache.clear()
        return func

    def wrapper(*args, **kwargs):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kwargs)

    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = type(type.__dict__)(registry)
    wrapper._clear_cache = cache.clear
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    """singledispatch for methods: dispatches on the argument after self or cls."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """Register a method for a class."""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def _method(*args, **kwargs):
            method = self.dispatcher.dispatch(args[0].__class__)
            return method.__get__(obj, cls)(*args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)
