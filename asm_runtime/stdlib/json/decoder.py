"""Reading JSON."""

NaN = float("nan")
PosInf = float("inf")
NegInf = float("-inf")


class JSONDecodeError(ValueError):
    """The text is not JSON: msg, doc, pos, lineno, colno."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        super().__init__("%s: line %d column %d (char %d)" % (msg, lineno, colno, pos))
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


_CONSTANTS = {"-Infinity": NegInf, "Infinity": PosInf, "NaN": NaN}
_ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_HEX = "0123456789abcdefABCDEF"


def _hex4(s, pos):
    """The number of four hexadecimal digits after `\\u` at pos."""
    digits = s[pos + 1 : pos + 5]
    if len(digits) == 4 and all(c in _HEX for c in digits):
        return int(digits, 16)
    raise JSONDecodeError("Invalid \\uXXXX escape", s, pos)


def scanstring(s, end, strict=True):
    """(text, position after it) of a string whose opening quote is just before `end`."""
    begin = end - 1
    size = len(s)
    chunks = []
    while True:
        quote = s.find('"', end)
        if quote < 0:
            quote = size
        slash = s.find("\\", end, quote)
        stop = quote if slash < 0 else slash
        chunk = s[end:stop]
        if strict and chunk and not chunk.isprintable():
            for place, char in enumerate(chunk):
                if char < " ":
                    raise JSONDecodeError("Invalid control character at", s, end + place)
        if slash < 0:
            if quote == size:
                raise JSONDecodeError("Unterminated string starting at", s, begin)
            if not chunks:
                return chunk, quote + 1
            chunks.append(chunk)
            return "".join(chunks), quote + 1
        chunks.append(chunk)
        escape = s[slash + 1 : slash + 2]
        if not escape:
            raise JSONDecodeError("Unterminated string starting at", s, begin)
        if escape != "u":
            char = _ESCAPES.get(escape)
            if char is None:
                raise JSONDecodeError("Invalid \\escape", s, slash)
            end = slash + 2
        else:
            code = _hex4(s, slash + 1)
            end = slash + 6
            if 0xD800 <= code <= 0xDBFF and s[end : end + 2] == "\\u":
                low = _hex4(s, end + 1)
                if 0xDC00 <= low <= 0xDFFF:
                    code = 0x10000 + ((code - 0xD800) << 10 | (low - 0xDC00))
                    end += 6
            char = chr(code)
        chunks.append(char)


_SPACE = " \t\n\r"
_DIGITS = "0123456789"


def _skip(s, end):
    size = len(s)
    while end < size and s[end] in _SPACE:
        end += 1
    return end


class _Reader:
    """One reading of a text."""

    def __init__(self, decoder, s):
        self.s = s
        self.strict = decoder.strict
        self.object_hook = decoder.object_hook
        self.object_pairs_hook = decoder.object_pairs_hook
        self.parse_float = decoder.parse_float
        self.parse_int = decoder.parse_int
        self.parse_constant = decoder.parse_constant
        self.memo = {}

    def value(self, idx):
        """(value, position after it); StopIteration(idx) when there is none."""
        s = self.s
        char = s[idx : idx + 1]
        if char == '"':
            return scanstring(s, idx + 1, self.strict)
        if char == "{":
            return self.object(idx + 1)
        if char == "[":
            return self.array(idx + 1)
        if char == "n" and s.startswith("null", idx):
            return None, idx + 4
        if char == "t" and s.startswith("true", idx):
            return True, idx + 4
        if char == "f" and s.startswith("false", idx):
            return False, idx + 5
        if char and (char in _DIGITS or char == "-"):
            found = self.number(idx)
            if found is not None:
                return found
        for name in ("NaN", "Infinity", "-Infinity"):
            if s.startswith(name, idx):
                return self.parse_constant(name), idx + len(name)
        raise JSONDecodeError("Expecting value", s, idx)

    def number(self, idx):
        s, size = self.s, len(self.s)
        end = idx + (s[idx] == "-")
        if end < size and s[end] == "0":
            end += 1
        else:
            start = end
            while end < size and s[end] in _DIGITS:
                end += 1
            if end == start:
                return None
        whole_end = end
        if end + 1 < size and s[end] == "." and s[end + 1] in _DIGITS:
            end += 2
            while end < size and s[end] in _DIGITS:
                end += 1
        if end < size and s[end] in "eE":
            after = end + 1
            if after < size and s[after] in "+-":
                after += 1
            if after < size and s[after] in _DIGITS:
                while after < size and s[after] in _DIGITS:
                    after += 1
                end = after
        if end == whole_end:
            return self.parse_int(s[idx:end]), end
        return self.parse_float(s[idx:end]), end

    def array(self, end):
        s = self.s
        values = []
        end = _skip(s, end)
        if s[end : end + 1] == "]":
            return values, end + 1
        append = values.append
        while True:
            value, end = self.value(end)
            append(value)
            end = _skip(s, end)
            char = s[end : end + 1]
            if char == "]":
                return values, end + 1
            if char != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, end)
            end = _skip(s, end + 1)

    def object(self, end):
        s = self.s
        pairs = []
        end = _skip(s, end)
        char = s[end : end + 1]
        if char != "}":
            if char != '"':
                raise JSONDecodeError("Expecting property name enclosed in double quotes", s, end)
            while True:
                key, end = scanstring(s, end + 1, self.strict)
                key = self.memo.setdefault(key, key)
                end = _skip(s, end)
                if s[end : end + 1] != ":":
                    raise JSONDecodeError("Expecting ':' delimiter", s, end)
                end = _skip(s, end + 1)
                value, end = self.value(end)
                pairs.append((key, value))
                end = _skip(s, end)
                char = s[end : end + 1]
                if char == "}":
                    break
                if char != ",":
                    raise JSONDecodeError("Expecting ',' delimiter", s, end)
                end = _skip(s, end + 1)
                if s[end : end + 1] != '"':
                    raise JSONDecodeError("Expecting property name enclosed in double quotes", s, end)
        end += 1
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs), end
        result = dict(pairs)
        if self.object_hook is not None:
            result = self.object_hook(result)
        return result, end


class JSONDecoder:
    """Turns JSON text into Python objects."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        """The value of a text that holds nothing else."""
        obj, end = self.raw_decode(s, _skip(s, 0))
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return obj

    def raw_decode(self, s, idx=0):
        """(value, position after it) of a text that starts with a value."""
        return _Reader(self, s).value(idx)
