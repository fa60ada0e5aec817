# Methods of strs whose type is known, with every kind of argument.


class Sub(str):
    def isdigit(self):
        return "mine"

    def split(self, *args):
        return ["split", len(args)]


def kinds(texts):
    for t in texts:
        print(repr(t), t.isspace(), t.isdigit(), t.isalpha(), t.isalnum(), t.isdecimal(), t.isnumeric())


kinds(["", "a", "Z", "0", "9", " ", "\t", "\x1c", "\x85", "\xa0", "_", "\x7f", "\x80", "é", "²", "½", "٣", "Ⅷ", "四", "𝟘", "\u0100"])
kinds(["ab1", "12", "1²", "  \n", "a b", "éa", "a\u0130", "12\u0663", "x" * 40, "1" * 17 + "a"])


def tries(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def prefixes(text):
    for start in (0, 1, 3, 4, 9, -1, -3, -99, True, 2 ** 70):
        tries(lambda: (start, text.startswith("tru", start)))
    tries(lambda: text.startswith(("x", "tr")))
    tries(lambda: text.startswith(("x", 1)))
    tries(lambda: text.startswith(5))
    tries(lambda: text.startswith("true!"))
    tries(lambda: text.startswith(""))
    tries(lambda: text.startswith("", 4))
    tries(lambda: text.startswith("", 5))
    tries(lambda: text.startswith("é"))
    tries(lambda: text.startswith("四"))
    tries(lambda: text.startswith("t", None))
    tries(lambda: text.startswith("t", 1.0))
    tries(lambda: text.endswith("ue"))
    tries(lambda: text.endswith(("e", "f")))
    tries(lambda: text.endswith(""))
    tries(lambda: text.endswith(None))
    tries(lambda: text.endswith("untrue"))
    tries(lambda: text.endswith(Sub("ue")))


prefixes("true")
prefixes("true四")
prefixes("a long text of more than eight true")


def searches(text):
    for what in ("e", "x", "", "ue", "四", Sub("e")):
        tries(lambda: (text.find(what), text.find(what, 2), text.find(what, -2), text.find(what, 50)))
    tries(lambda: text.find(1))
    tries(lambda: text.find("e", "e"))
    for what in ("t", "é", "四", "true", ""):
        print(what in text, what not in text)


searches("true")
searches("a four 四 e")
searches("0123456789" * 5 + "e")


def cases(text):
    print(text.lower(), text.upper(), text.strip() + "|", text.split(), text.split(" "), text.split("b"))
    tries(lambda: text.split(""))
    tries(lambda: text.split(3))
    tries(lambda: text.split(None))
    tries(lambda: text.lower(1))


cases("")
cases(" Ab c ")
cases("ÀÉ ß ΑΣ")
cases("\u3000wide\u3000 x")


def joins(parts):
    tries(lambda: ", ".join(parts))
    tries(lambda: "".join(parts))


joins([])
joins(["a"])
joins(("a", "b", "é"))
joins(x for x in "abc")
joins(["a", 1])
joins(5)
joins({"k": 1})
print(Sub("5").isdigit(), Sub("a b").split(), Sub("a b").split(" "), Sub("A").lower(), type(Sub("a").lower()).__name__)
e = "e"
for allowed in ("+-0123456789.eE", "+-0123456.E", "12345678e", "1234567e", "é" * 9, ""):
    print(e in allowed, "0" in allowed, "\0" in allowed, "\x01" in allowed)
