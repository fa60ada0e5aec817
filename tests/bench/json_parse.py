class ParseError(ValueError):
    pass


class Parser:
    def __init__(self, text):
        self.text = text
        self.position = 0

    def skip(self):
        text = self.text
        while self.position < len(text) and text[self.position] in " \t\r\n":
            self.position += 1

    def expect(self, character):
        if self.position >= len(self.text) or self.text[self.position] != character:
            raise ParseError(f"expected {character!r} at {self.position}")
        self.position += 1

    def value(self):
        self.skip()
        c = self.text[self.position]
        if c == "{":
            return self.mapping()
        if c == "[":
            return self.sequence()
        if c == '"':
            return self.string()
        if self.text.startswith("true", self.position):
            self.position += 4
            return True
        if self.text.startswith("false", self.position):
            self.position += 5
            return False
        if self.text.startswith("null", self.position):
            self.position += 4
            return None
        return self.number()

    def mapping(self):
        result = {}
        self.expect("{")
        self.skip()
        if self.text[self.position] == "}":
            self.position += 1
            return result
        while True:
            self.skip()
            key = self.string()
            self.skip()
            self.expect(":")
            result[key] = self.value()
            self.skip()
            if self.text[self.position] == ",":
                self.position += 1
            else:
                self.expect("}")
                return result

    def sequence(self):
        result = []
        self.expect("[")
        self.skip()
        if self.text[self.position] == "]":
            self.position += 1
            return result
        while True:
            result.append(self.value())
            self.skip()
            if self.text[self.position] == ",":
                self.position += 1
            else:
                self.expect("]")
                return result

    def string(self):
        self.expect('"')
        start = self.position
        while self.text[self.position] != '"':
            self.position += 1
        self.position += 1
        return self.text[start:self.position - 1]

    def number(self):
        start = self.position
        while self.position < len(self.text) and self.text[self.position] in "+-0123456789.eE":
            self.position += 1
        literal = self.text[start:self.position]
        if not literal:
            raise ParseError(f"unexpected character at {start}")
        return float(literal) if "." in literal or "e" in literal else int(literal)


records = []
for i in range(600):
    records.append('{"id": %d, "name": "item %d", "price": %d.%02d, "tags": ["a", "b%d"], "ok": %s, "none": null}'
                   % (i, i, i * 3, i % 100, i % 7, "true" if i % 2 else "false"))
text = "[" + ",\n ".join(records) + "]"
total = 0.0
for _ in range(6):
    data = Parser(text).value()
    total += sum(r["price"] for r in data if r["ok"])
print(len(data), round(total, 2), data[17])
try:
    Parser("[1, 2").value()
except (ParseError, IndexError) as e:
    print(type(e).__name__, e)
