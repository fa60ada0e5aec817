"""Writing JSON."""

from _json import encode_basestring, encode_basestring_ascii

INFINITY = float("inf")


class JSONEncoder:
    """Turns Python objects into JSON text; default() may be overridden."""

    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        """What to write instead of an object of another type."""
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        """The text."""
        if isinstance(o, str):
            return encode_basestring_ascii(o) if self.ensure_ascii else encode_basestring(o)
        out = []
        _Writer(self, out.append).value(o, 0)
        return "".join(out)

    def iterencode(self, o, _one_shot=False):
        """The text in pieces."""
        out = []
        _Writer(self, out.append).value(o, 0)
        yield from out


class _Writer:
    """One writing: `emit` takes pieces of text."""

    def __init__(self, encoder, emit):
        self.emit = emit
        self.encoder = encoder
        self.text = encode_basestring_ascii if encoder.ensure_ascii else encode_basestring
        indent = encoder.indent
        self.indent = " " * indent if isinstance(indent, int) and indent is not None else indent
        self.open = set() if encoder.check_circular else None

    def float(self, o):
        if o != o:
            text = "NaN"
        elif o == INFINITY:
            text = "Infinity"
        elif o == -INFINITY:
            text = "-Infinity"
        else:
            return float.__repr__(o)
        if not self.encoder.allow_nan:
            detail = "" if self.indent is None else ": " + repr(o)
            raise ValueError("Out of range float values are not JSON compliant" + detail)
        return text

    def value(self, o, level):
        emit = self.emit
        kind = type(o)
        if kind is str:
            emit(self.text(o))
        elif kind is int:
            emit(int.__repr__(o))
        elif kind is dict:
            self.enter(o)
            self.dict(o, level + 1)
            self.leave(o)
        elif kind is list:
            self.enter(o)
            self.list(o, level + 1)
            self.leave(o)
        elif isinstance(o, str):
            emit(self.text(o))
        elif o is None:
            emit("null")
        elif o is True:
            emit("true")
        elif o is False:
            emit("false")
        elif isinstance(o, int):
            emit(int.__repr__(o))
        elif isinstance(o, float):
            emit(self.float(o))
        elif isinstance(o, (list, tuple)):
            self.enter(o)
            self.list(o, level + 1)
            self.leave(o)
        elif isinstance(o, dict):
            self.enter(o)
            self.dict(o, level + 1)
            self.leave(o)
        else:
            self.enter(o)
            self.value(self.encoder.default(o), level)
            self.leave(o)

    def enter(self, o):
        if self.open is not None:
            if id(o) in self.open:
                raise ValueError("Circular reference detected")
            self.open.add(id(o))

    def leave(self, o):
        if self.open is not None:
            self.open.discard(id(o))

    def list(self, items, level):
        emit = self.emit
        if not items:
            emit("[]")
            return
        separator = self.encoder.item_separator
        if self.indent is None:
            emit("[")
        else:
            separator += "\n" + self.indent * level
            emit("[\n" + self.indent * level)
        first = True
        for item in items:
            if first:
                first = False
            else:
                emit(separator)
            self.value(item, level)
        emit("]" if self.indent is None else "\n" + self.indent * (level - 1) + "]")

    def key(self, key):
        """The text of a key; None when it is to be skipped."""
        if isinstance(key, str):
            return key
        if isinstance(key, float):
            return self.float(key)
        if key is True:
            return "true"
        if key is False:
            return "false"
        if key is None:
            return "null"
        if isinstance(key, int):
            return int.__repr__(key)
        if self.encoder.skipkeys:
            return None
        raise TypeError(f"keys must be str, int, float, bool or None, not {key.__class__.__name__}")

    def dict(self, pairs, level):
        emit = self.emit
        if not pairs:
            emit("{}")
            return
        separator = self.encoder.item_separator
        if self.indent is None:
            emit("{")
        else:
            separator += "\n" + self.indent * level
            emit("{\n" + self.indent * level)
        first = True
        key_separator = self.encoder.key_separator
        for key, value in sorted(pairs.items()) if self.encoder.sort_keys else pairs.items():
            key = self.key(key)
            if key is None:
                continue
            if first:
                first = False
            else:
                emit(separator)
            emit(self.text(key))
            emit(key_separator)
            self.value(value, level)
        emit("}" if self.indent is None else "\n" + self.indent * (level - 1) + "}")
