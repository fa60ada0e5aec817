"""Abstract base classes: ABCMeta keeps registrations and caches; instantiation is checked by object.__new__."""


def abstractmethod(funcobj):
    """Mark a method that concrete subclasses must override."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    __isabstractmethod__ = True


class _State:
    """Registry and caches of one abstract class; answers hold while `version` is current."""

    def __init__(self):
        self.registry = []
        self.known = {}
        self.version = _version


_version = 0


def get_cache_token():
    return _version


def _abstract_names(cls, namespace):
    names = set()
    for name, value in namespace.items():
        if getattr(value, "__isabstractmethod__", False):
            names.add(name)
    for base in cls.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            if getattr(getattr(cls, name, None), "__isabstractmethod__", False):
                names.add(name)
    return frozenset(names)


class ABCMeta(type):
    """Metaclass of abstract base classes."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _abstract_names(cls, namespace)
        cls._abc_impl = _State()
        return cls

    def register(cls, subclass):
        """Register a virtual subclass; returns it, so that this works as a decorator."""
        global _version
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        cls._abc_impl.registry.append(subclass)
        _version += 1
        return subclass

    def __instancecheck__(cls, instance):
        """isinstance(instance, cls)"""
        actual = type(instance)
        if cls.__subclasscheck__(actual):
            return True
        claimed = instance.__class__
        return claimed is not actual and cls.__subclasscheck__(claimed)

    def __subclasscheck__(cls, subclass):
        """issubclass(subclass, cls)"""
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        state = cls._abc_impl
        if state.version != _version:
            state.known = {}
            state.version = _version
        answer = state.known.get(subclass)
        if answer is None:
            answer = _is_virtual_subclass(cls, subclass, state)
            state.known[subclass] = answer
        return answer


def _is_virtual_subclass(cls, subclass, state):
    answer = cls.__subclasshook__(subclass)
    if answer is not NotImplemented:
        return bool(answer)
    if cls in getattr(subclass, "__mro__", ()):
        return True
    for registered in state.registry:
        if issubclass(subclass, registered):
            return True
    for derived in type.__subclasses__(cls):
        if issubclass(subclass, derived):
            return True
    return False


def update_abstractmethods(cls):
    """Compute the abstract methods of a class again after it was changed."""
    if not hasattr(cls, "__abstractmethods__"):
        return cls
    cls.__abstractmethods__ = _abstract_names(cls, cls.__dict__)
    return cls


class ABC(metaclass=ABCMeta):
    """Inherit from this to get ABCMeta as the metaclass."""

    __slots__ = ()
