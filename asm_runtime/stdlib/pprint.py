"""Pretty printing of data structures."""

import sys

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    """Print a value, broken into lines where it is wide."""
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._repr(object, {}, 0)


def isreadable(object):
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    return PrettyPrinter().isrecursive(object)


class _Key:
    """Sorts values of types that cannot be compared by the names of the types."""

    __slots__ = ("obj",)

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


def _pair_key(pair):
    return _Key(pair[0]), _Key(pair[1])


class PrettyPrinter:
    """Formats values in lines of a width."""

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        stream = sys.stdout if self._stream is None else self._stream
        if stream is not None:
            stream.write(self.pformat(object) + "\n")

    def pformat(self, object):
        out = []
        self._format(object, out.append, 0, 0, {}, 0)
        return "".join(out)

    def isrecursive(self, object):
        self._recursive = False
        self._repr(object, {}, 0)
        return self._recursive

    def isreadable(self, object):
        self._readable, self._recursive = True, False
        self._repr(object, {}, 0)
        return self._readable and not self._recursive

    def format(self, object, context, maxlevels, level):
        """(text, readable?, recursive?)"""
        return self._safe_repr(object, context, maxlevels, level)

    def _safe_repr(self, object, context, maxlevels, level):
        self._readable, self._recursive = True, False
        text = self._repr(object, context, level)
        return text, self._readable, self._recursive

    def _recursion(self, object):
        self._readable = False
        self._recursive = True
        return f"<Recursion on {type(object).__name__} with id={id(object)}>"

    def _sorted_items(self, object):
        return sorted(object.items(), key=_pair_key) if self._sort_dicts else list(object.items())

    def _repr(self, object, context, level):
        """The value on one line."""
        cls = type(object)
        show = getattr(cls, "__repr__", None)
        if issubclass(cls, int) and show is int.__repr__:
            return f"{object:_d}" if self._underscore_numbers else repr(object)
        container = (
            (issubclass(cls, dict) and show is dict.__repr__)
            or (issubclass(cls, list) and show is list.__repr__)
            or (issubclass(cls, tuple) and show is tuple.__repr__)
        )
        if not container:
            text = repr(object)
            if text.startswith("<"):
                self._readable = False
            return text
        if issubclass(cls, dict):
            opening, closing = "{", "}"
        elif issubclass(cls, list):
            opening, closing = "[", "]"
        else:
            opening, closing = "(", ",)" if len(object) == 1 else ")"
        if not object:
            return opening + closing
        if self._depth is not None and level >= self._depth:
            return opening + "..." + closing[-1:] if not issubclass(cls, tuple) or len(object) != 1 else "(...,)"
        if id(object) in context:
            return self._recursion(object)
        context[id(object)] = 1
        if issubclass(cls, dict):
            parts = [
                f"{self._repr(key, context, level + 1)}: {self._repr(value, context, level + 1)}"
                for key, value in self._sorted_items(object)
            ]
        else:
            parts = [self._repr(item, context, level + 1) for item in object]
        del context[id(object)]
        return opening + ", ".join(parts) + closing

    def _format(self, object, write, indent, allowance, context, level):
        if id(object) in context:
            write(self._recursion(object))
            return
        text = self._repr(object, context, level)
        if len(text) <= self._width - indent - allowance:
            write(text)
            return
        cls = type(object)
        show = cls.__repr__
        context[id(object)] = 1
        try:
            if show is dict.__repr__:
                self._format_dict(object, write, indent, allowance, context, level + 1)
            elif show is list.__repr__:
                write("[")
                self._format_items(object, write, indent, allowance + 1, context, level + 1)
                write("]")
            elif show is tuple.__repr__:
                closing = ",)" if len(object) == 1 else ")"
                write("(")
                self._format_items(object, write, indent, allowance + len(closing), context, level + 1)
                write(closing)
            elif show in (set.__repr__, frozenset.__repr__) and object:
                self._format_set(object, write, indent, allowance, context, level + 1)
            elif show is str.__repr__:
                self._format_str(object, write, indent, allowance, level + 1)
            elif show is bytes.__repr__:
                self._format_bytes(object, write, indent, allowance, level + 1)
            elif not self._format_special(object, text, write, indent, allowance, context, level + 1):
                write(text)
        finally:
            del context[id(object)]

    def _format_special(self, object, text, write, indent, allowance, context, level):
        """Classes of other modules, recognised without importing these; false for the rest."""
        cls = type(object)
        name = cls.__name__
        if hasattr(cls, "__dataclass_fields__") and cls.__dataclass_params__.repr:
            wrapped = getattr(cls.__repr__, "__qualname__", "")
            if wrapped.endswith("__repr__") and "__repr__" in cls.__dict__ and cls.__repr__.__module__ != cls.__module__:
                write(name + "(")
                pairs = [(f.name, getattr(object, f.name)) for f in cls.__dataclass_fields__.values()
                         if f.repr and f._field_type.name == "_FIELD"]
                self._format_namespace(pairs, write, indent + len(name) + 1, allowance, context, level)
                write(")")
                return True
        module = cls.__module__
        if module == "collections" and name == "OrderedDict" and object:
            write(name + "(")
            self._format_list_of_pairs(list(object.items()), write, indent + len(name) + 1, allowance + 1, context, level)
            write(")")
            return True
        if module == "collections" and name == "defaultdict":
            head = name + "(" + self._repr(object.default_factory, context, level) + ","
            write(head + "\n" + " " * (indent + len(name) + 1))
            self._format_dict(object, write, indent + len(name) + 1, allowance + 1, context, level)
            write(")")
            return True
        if module == "collections" and name == "Counter" and object:
            write(name + "({")
            if self._indent_per_level > 1:
                write((self._indent_per_level - 1) * " ")
            self._format_pairs(object.most_common(), write, indent + len(name) + 1, allowance + 2, context, level)
            write("})")
            return True
        if module == "collections" and name == "deque":
            write(name + "([")
            inner = indent + len(name) + 1
            if object.maxlen is None:
                self._format_items(object, write, inner, allowance + 2, context, level)
                write("])")
            else:
                self._format_items(object, write, inner, 2, context, level)
                write("],\n" + " " * inner + f"maxlen={self._repr(object.maxlen, context, level)})")
            return True
        if name == "SimpleNamespace" and module == "types":
            write("namespace(")
            self._format_namespace(list(object.__dict__.items()), write, indent + 10, allowance, context, level)
            write(")")
            return True
        if name == "mappingproxy":
            write("mappingproxy(")
            self._format(object.copy(), write, indent + 13, allowance + 1, context, level)
            write(")")
            return True
        return False

    def _format_dict(self, object, write, indent, allowance, context, level):
        write("{")
        if self._indent_per_level > 1:
            write((self._indent_per_level - 1) * " ")
        if object:
            self._format_pairs(self._sorted_items(object), write, indent, allowance + 1, context, level)
        write("}")

    def _format_pairs(self, pairs, write, indent, allowance, context, level):
        indent += self._indent_per_level
        last = len(pairs) - 1
        for place, (key, value) in enumerate(pairs):
            shown = self._repr(key, context, level)
            write(shown + ": ")
            self._format(value, write, indent + len(shown) + 2, allowance if place == last else 1, context, level)
            if place != last:
                write(",\n" + " " * indent)

    def _format_namespace(self, pairs, write, indent, allowance, context, level):
        last = len(pairs) - 1
        for place, (key, value) in enumerate(pairs):
            write(key + "=")
            if id(value) in context:
                write("...")
            else:
                self._format(value, write, indent + len(key) + 1, allowance if place == last else 1, context, level)
            if place != last:
                write(",\n" + " " * indent)

    def _format_list_of_pairs(self, pairs, write, indent, allowance, context, level):
        write("[")
        self._format_items(pairs, write, indent, allowance + 1, context, level)
        write("]")

    def _format_set(self, object, write, indent, allowance, context, level):
        if type(object) is set:
            write("{")
            closing = "}"
        else:
            name = type(object).__name__
            write(name + "({")
            closing = "})"
            indent += len(name) + 1
        self._format_items(sorted(object, key=_Key), write, indent, allowance + len(closing), context, level)
        write(closing)

    def _format_items(self, items, write, indent, allowance, context, level):
        indent += self._indent_per_level
        if self._indent_per_level > 1:
            write((self._indent_per_level - 1) * " ")
        separator = ",\n" + " " * indent
        items = list(items)
        last = len(items) - 1
        between = ""
        width = room = self._width - indent + 1
        for place, item in enumerate(items):
            if place == last:
                room -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                size = len(text) + 2
                if width < size:
                    width = room
                    if between:
                        between = separator
                if width >= size:
                    width -= size
                    write(between)
                    between = ", "
                    write(text)
                    continue
            write(between)
            between = separator
            self._format(item, write, indent, allowance if place == last else 1, context, level)

    def _format_str(self, object, write, indent, allowance, level):
        chunks = []
        lines = object.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        room = width = self._width - indent
        text = ""
        for place, line in enumerate(lines):
            text = repr(line)
            if place == len(lines) - 1:
                width -= allowance
            if len(text) <= width:
                chunks.append(text)
                continue
            parts = _words(line)
            most = room
            current = ""
            for k, part in enumerate(parts):
                candidate = current + part
                if k == len(parts) - 1 and place == len(lines) - 1:
                    most -= allowance
                if len(repr(candidate)) > most:
                    if current:
                        chunks.append(repr(current))
                    current = part
                else:
                    current = candidate
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            write(text)
            return
        if level == 1:
            write("(")
        write(("\n" + " " * indent).join(chunks))
        if level == 1:
            write(")")

    def _format_bytes(self, object, write, indent, allowance, level):
        if len(object) <= 4:
            write(repr(object))
            return
        parens = level == 1
        if parens:
            indent += 1
            allowance += 1
            write("(")
        between = ""
        for text in _wrap_bytes(object, self._width - indent, allowance):
            write(between + text)
            between = "\n" + " " * indent
        if parens:
            write(")")


def _words(line):
    """Runs of other characters with the white space after them."""
    parts, start, place, size = [], 0, 0, len(line)
    while place < size:
        while place < size and not line[place].isspace():
            place += 1
        while place < size and line[place].isspace():
            place += 1
        parts.append(line[start:place])
        start = place
    return parts


def _wrap_bytes(object, width, allowance):
    current = b""
    last = len(object) // 4 * 4
    for i in range(0, len(object), 4):
        part = object[i : i + 4]
        candidate = current + part
        if i == last:
            width -= allowance
        if len(repr(candidate)) > width:
            if current:
                yield repr(current)
            current = part
        else:
            current = candidate
    if current:
        yield repr(current)
