# Quoting of strings, and subclasses of the types that JSON knows.
import json
import json.encoder
for s in ["", "abc", 'q"uo\\te', "\x00\x1f\x7f\n\r\t\b\f/", "é€\U0001f600" + chr(0xd800), "plain é"]:
    print(json.dumps(s), ascii(json.dumps(s, ensure_ascii=False)), json.loads(json.dumps(s)) == s)
try:
    json.encoder.encode_basestring_ascii(5)
except TypeError as e:
    print(e)
class S(str): pass
class I(int):
    def __repr__(self): return "I"
class D(dict): pass
print(json.dumps([S("a"), I(3), D(a=1), True, None, 1.5, (1, 2), {1: 2, None: 3, True: 4, 2.5: 1}]))
print(json.dumps({"b": [1, {"c": "d"}], "a": []}, indent=2, sort_keys=True))
