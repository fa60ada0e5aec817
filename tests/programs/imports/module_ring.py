# Modules that import each other: what is not there yet is an AttributeError.
import lib_first
import lib_second

print(lib_first.ask(), lib_first.both(3), lib_second.back(4), lib_second.back(0))
for i in range(3):
    print(lib_first.both(i) + lib_second.back(i))
