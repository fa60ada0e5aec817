"""Tuples with named fields of the system modules (struct_time, stat_result): some fields have a name only."""


class structseq(tuple):
    """Base: subclasses set `_module`, `_names` (those of the items), `_extra` (named only)."""

    _names = ()
    _extra = ()

    def __new__(cls, sequence, dict=None):
        items = tuple(sequence)
        count = len(cls._names)
        if len(items) < count:
            raise TypeError(
                f"{cls._title}() takes an at least {count}-sequence ({len(items)}-sequence given)"
            )
        most = count + len(cls._extra)
        if len(items) > most:
            raise TypeError(f"{cls._title}() takes an at most {most}-sequence ({len(items)}-sequence given)")
        self = tuple.__new__(cls, items[:count])
        for place, name in enumerate(cls._extra):
            value = items[count + place] if count + place < len(items) else None
            if value is None and dict:
                value = dict.get(name)
            self.__dict__[name] = value
        return self

    def __getattr__(self, name):
        try:
            return self[type(self)._names.index(name)]
        except ValueError:
            raise AttributeError(f"{type(self)._title!r} object has no attribute {name!r}") from None

    def __setattr__(self, name, value):
        if name in type(self)._names or name in type(self)._extra:
            raise AttributeError("readonly attribute")
        raise AttributeError(f"{type(self)._title!r} object has no attribute {name!r}")

    def __repr__(self):
        parts = ", ".join([f"{name}={value!r}" for name, value in zip(type(self)._names, self)])
        return f"{type(self)._title}({parts})"

    def __reduce__(self):
        return type(self), (tuple(self), dict(self.__dict__))

    @property
    def n_fields(self):
        return len(self._names) + len(self._extra)

    @property
    def n_sequence_fields(self):
        return len(self._names)
