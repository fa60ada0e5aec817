# golden: -S -O2 -o -
A = "plain"
B = "\u00e9\u4e2d\U0001f600"
C = b"bytes\x00"
D = (1, "two", 3.0, None, 123456789012345678901234567890)
