"""Character classes, Template and Formatter."""

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Capitalise the words of a string and join them again."""
    return (sep or " ").join(map(str.capitalize, s.split(sep)))


_START = frozenset(ascii_letters + "_")
_WORD = frozenset(ascii_letters + digits + "_")
_UNSET = object()


class Template:
    """$name and ${name} substitution."""

    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = 2

    def __init__(self, template):
        self.template = template

    def _parts(self):
        """(kind, text, position): kind is text, escaped, named or invalid."""
        text = self.template
        mark = self.delimiter
        place = 0
        while True:
            found = text.find(mark, place)
            if found < 0:
                break
            if found > place:
                yield "text", text[place:found], place
            after = found + len(mark)
            if text.startswith(mark, after):
                yield "escaped", mark, found
                place = after + len(mark)
                continue
            braced = text.startswith("{", after)
            start = end = after + braced
            if end < len(text) and text[end] in _START:
                end += 1
                while end < len(text) and text[end] in _WORD:
                    end += 1
            if end > start and (not braced or text.startswith("}", end)):
                yield "named", text[start:end], found
                place = end + braced
                yield "source", text[found:place], found
            else:
                yield "invalid", mark, found
                place = after
        if place < len(text):
            yield "text", text[place:], place

    def _invalid(self, place):
        lines = self.template[: place + len(self.delimiter)].splitlines(keepends=True)
        if not lines:
            column, line = 1, 1
        else:
            before = "".join(lines[:-1])
            column = place + len(self.delimiter) - len(before) - len(self.delimiter) + 1
            line = len(lines)
        raise ValueError("Invalid placeholder in string: line %d, col %d" % (line, column))

    def _render(self, mapping, kws, safe):
        if mapping is _UNSET:
            mapping = kws
        elif kws:
            mapping = {**mapping, **kws} if isinstance(mapping, dict) else _Merged(kws, mapping)
        out = []
        unknown = False
        for kind, text, place in self._parts():
            if kind == "source":
                if unknown:
                    out.append(text)
                    unknown = False
            elif kind == "named":
                if safe:
                    try:
                        out.append(str(mapping[text]))
                    except KeyError:
                        unknown = True
                else:
                    out.append(str(mapping[text]))
            elif kind == "invalid" and not safe:
                self._invalid(place)
            else:
                out.append(text)
        return "".join(out)

    def substitute(self, mapping=_UNSET, /, **kws):
        """Replace the placeholders; KeyError for a missing name, ValueError for a lone $."""
        return self._render(mapping, kws, False)

    def safe_substitute(self, mapping=_UNSET, /, **kws):
        """Replace what can be replaced and leave the rest."""
        return self._render(mapping, kws, True)

    def is_valid(self):
        return all(kind != "invalid" for kind, _, _ in self._parts())

    def get_identifiers(self):
        names = {}
        for kind, text, _ in self._parts():
            if kind == "named":
                names[text] = None
        return list(names)


class _Merged:
    def __init__(self, first, second):
        self.first = first
        self.second = second

    def __getitem__(self, name):
        return self.first[name] if name in self.first else self.second[name]


def _split_field(text):
    """'a.b[c]' → ('a', [(True, 'b'), (False, 'c')])."""
    end = 0
    while end < len(text) and text[end] not in ".[":
        end += 1
    first, rest = text[:end], []
    while end < len(text):
        if text[end] == ".":
            start = end = end + 1
            while end < len(text) and text[end] not in ".[":
                end += 1
            name, is_attribute = text[start:end], True
        elif text[end] == "[":
            start = end + 1
            end = text.find("]", start)
            if end < 0:
                raise ValueError("Missing ']' in format string")
            name, is_attribute = text[start:end], False
            end += 1
            if name.isdecimal():
                name = int(name)
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        if name == "":
            raise ValueError("Empty attribute in format string")
        rest.append((is_attribute, name))
    return (int(first) if first.isdecimal() else first), rest


class Formatter:
    """str.format with methods to override."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2, 0)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used, depth, auto):
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        out = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                out.append(literal)
            if name is None:
                continue
            first, _ = _split_field(name)
            if first == "":
                if auto is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                name = str(auto) + name
                auto += 1
            elif isinstance(first, int):
                if auto:
                    raise ValueError("cannot switch from automatic field numbering to manual field specification")
                auto = False
            value, key = self.get_field(name, args, kwargs)
            used.add(key)
            value = self.convert_field(value, conversion)
            spec, auto = self._vformat(spec, args, kwargs, used, depth - 1, auto)
            out.append(self.format_field(value, spec))
        return "".join(out), auto

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError("Unknown conversion specifier {0!s}".format(conversion))

    def parse(self, format_string):
        """(literal, field name, format spec, conversion) for each part."""
        text = format_string
        place, size = 0, len(text)
        literal = ""
        while place < size:
            char = text[place]
            place += 1
            if char not in "{}":
                start = place - 1
                while place < size and text[place] not in "{}":
                    place += 1
                literal += text[start:place]
                continue
            if place < size and text[place] == char:
                place += 1
                yield literal + char, None, None, None
                literal = ""
                continue
            if char == "}":
                raise ValueError("Single '}' encountered in format string")
            if place == size:
                raise ValueError("Single '{' encountered in format string")
            start, depth = place, 1
            while place < size:
                if text[place] == "{":
                    depth += 1
                elif text[place] == "}":
                    depth -= 1
                    if depth == 0:
                        break
                place += 1
            if depth:
                raise ValueError("expected '}' before end of string")
            field = text[start:place]
            place += 1
            bracket, end = 0, 0
            while end < len(field) and (bracket or field[end] not in ":!"):
                bracket = {"[": 1, "]": 0}.get(field[end], bracket)
                end += 1
            name, conversion, spec = field[:end], None, ""
            if field[end : end + 1] == "!":
                conversion = field[end + 1 : end + 2]
                if not conversion:
                    raise ValueError("end of string while looking for conversion specifier")
                if field[end + 2 : end + 3] not in ("", ":"):
                    raise ValueError("expected ':' after conversion specifier")
                spec = field[end + 3 :]
            elif end < len(field):
                spec = field[end + 1 :]
            yield literal, name, spec, conversion
            literal = ""
        if literal:
            yield literal, None, None, None

    def get_field(self, field_name, args, kwargs):
        first, rest = _split_field(field_name)
        value = self.get_value(first, args, kwargs)
        for is_attribute, name in rest:
            value = getattr(value, name) if is_attribute else value[name]
        return value, first
