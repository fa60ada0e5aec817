def tokens(text):
    position = 0
    while position < len(text):
        c = text[position]
        if c.isspace():
            position += 1
        elif c.isdigit():
            start = position
            while position < len(text) and text[position].isdigit():
                position += 1
            yield "number", int(text[start:position])
        elif c.isalpha():
            start = position
            while position < len(text) and text[position].isalnum():
                position += 1
            yield "name", text[start:position]
        else:
            yield "operator", c
            position += 1
    yield "end", None


class Calculator:
    def __init__(self, text, names):
        self.tokens = tokens(text)
        self.names = names
        self.advance()

    def advance(self):
        self.kind, self.value = next(self.tokens)

    def accept(self, operators):
        if self.kind == "operator" and self.value in operators:
            operator = self.value
            self.advance()
            return operator
        return None

    def expression(self):
        result = self.term()
        while True:
            operator = self.accept("+-")
            if operator is None:
                return result
            other = self.term()
            result = result + other if operator == "+" else result - other

    def term(self):
        result = self.factor()
        while True:
            operator = self.accept("*/")
            if operator is None:
                return result
            other = self.factor()
            result = result * other if operator == "*" else result // other

    def factor(self):
        kind, value = self.kind, self.value
        if kind == "operator" and value == "(":
            self.advance()
            result = self.expression()
            if not self.accept(")"):
                raise SyntaxError("expected )")
            return result
        self.advance()
        if kind == "number":
            return value
        if kind == "name":
            return self.names[value]
        raise SyntaxError(f"unexpected {value!r}")


names = {"alpha": 7, "beta": 3, "gamma2": 11}
text = "(alpha * 12 + beta) / 2 - gamma2 * (3 + 4 * (beta - 1)) + 1000 / (alpha - 2)"
total = 0
failures = 0
for i in range(2500):
    names["alpha"] = i % 50
    try:
        total += Calculator(text, names).expression()
    except ZeroDivisionError:
        failures += 1
print(total, failures)
