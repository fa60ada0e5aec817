"""Wrapping and filling of text."""

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]
_WHITESPACE = "\t\n\x0b\x0c\r "
_LETTER_MARKS = "\"'"


def _is_word_char(c):
    return c.isalnum() or c == "_"


class TextWrapper:
    """Breaks text into lines of at most `width` characters."""

    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, *, max_lines=None, placeholder=" [...]"):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate({ord(c): " " for c in _WHITESPACE})
        return text

    def _split(self, text):
        """Words, pieces of hyphenated words, and runs of white space."""
        chunks = []
        place, size = 0, len(text)
        while place < size:
            start = place
            space = text[place] in _WHITESPACE
            while place < size and (text[place] in _WHITESPACE) == space:
                place += 1
            run = text[start:place]
            if space or not self.break_on_hyphens:
                chunks.append(run)
            else:
                chunks.extend(_hyphen_parts(run))
        return chunks

    def _fix_sentence_endings(self, chunks):
        i = 0
        while i < len(chunks) - 1:
            bare = chunks[i].rstrip("\"'")
            if chunks[i + 1] == " " and len(bare) > 1 and bare[-1] in ".!?" and bare[-2].islower():
                chunks[i + 1] = "  "
                i += 2
            else:
                i += 1

    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        space_left = 1 if width < 1 else width - cur_len
        if self.break_long_words:
            end = space_left
            chunk = reversed_chunks[-1]
            if self.break_on_hyphens and len(chunk) > space_left:
                hyphen = chunk.rfind("-", 0, space_left)
                if hyphen > 0 and any(c != "-" for c in chunk[:hyphen]):
                    end = hyphen + 1
            cur_line.append(chunk[:end])
            reversed_chunks[-1] = chunk[end:]
        elif not cur_line:
            cur_line.append(reversed_chunks.pop())

    def _wrap_chunks(self, chunks):
        lines = []
        if self.width <= 0:
            raise ValueError("invalid width %r (must be > 0)" % self.width)
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        chunks.reverse()
        while chunks:
            line, length = [], 0
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].strip() == "" and lines:
                del chunks[-1]
            while chunks and length + len(chunks[-1]) <= width:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._handle_long_word(chunks, line, length, width)
                length = sum(map(len, line))
            if self.drop_whitespace and line and line[-1].strip() == "":
                length -= len(line[-1])
                del line[-1]
            if not line:
                continue
            if (self.max_lines is None or len(lines) + 1 < self.max_lines
                    or (not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip())
                    and length <= width):
                lines.append(indent + "".join(line))
                continue
            self._shorten(lines, indent, line, length, width)
            break
        return lines

    def _shorten(self, lines, indent, line, length, width):
        """The last line allowed ends in the placeholder."""
        while line:
            if line[-1].strip() and length + len(self.placeholder) <= width:
                line.append(self.placeholder)
                lines.append(indent + "".join(line))
                return
            length -= len(line[-1])
            del line[-1]
        if lines:
            before = lines[-1].rstrip()
            if len(before) + len(self.placeholder) <= self.width:
                lines[-1] = before + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def wrap(self, text):
        """A list of lines."""
        chunks = self._split(self._munge_whitespace(text))
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        """The lines joined."""
        return "\n".join(self.wrap(text))


def _hyphen_parts(word):
    """Breaks after a hyphen between letters (two on its left), and around dashes of two and more."""
    parts = []
    start = place = 0
    size = len(word)
    while place < size:
        if word[place] != "-":
            place += 1
            continue
        end = place
        while end < size and word[end] == "-":
            end += 1
        if end - place >= 2:
            if place > start and end < size and _is_word_char(word[end]):
                if _is_word_char(word[place - 1]) or word[place - 1] in "!\"'&.,?":
                    parts.append(word[start:place])
                    start = place
                    parts.append(word[start:end])
                    start = end
            elif place == start and end < size and _is_word_char(word[end]):
                parts.append(word[start:end])
                start = end
            place = end
            continue
        before, after = word[start:place], word[end : end + 2]
        letters_before = len(before) >= 2 and before[-1].isalpha() and before[-2].isalpha()
        hyphen_before = len(before) >= 2 and before[-1].isalpha() and before[-2] == "-"
        letters_after = len(after) == 2 and after[0].isalpha() and (after[1].isalpha() or after[1] == "-")
        if (letters_before or hyphen_before) and letters_after:
            parts.append(word[start:end])
            start = end
        place = end
    if start < size:
        parts.append(word[start:])
    return parts


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """One line of at most `width` characters."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    """Remove the white space that all lines start with."""
    lines = text.split("\n")
    margin = None
    for i, line in enumerate(lines):
        if not line.strip(" \t"):
            lines[i] = ""
            continue
        indent = line[: len(line) - len(line.lstrip(" \t"))]
        if margin is None:
            margin = indent
            continue
        common = 0
        while common < len(margin) and common < len(indent) and margin[common] == indent[common]:
            common += 1
        margin = margin[:common]
    if margin:
        lines = [line[len(margin) :] for line in lines]
    return "\n".join(lines)


def indent(text, prefix, predicate=None):
    """Put a prefix before the lines that are not blank (or that the predicate chooses)."""
    if predicate is None:
        predicate = str.strip
    return "".join([prefix + line if predicate(line) else line for line in text.splitlines(True)])
