# A module reached through another one is a value like any other: names may be set in it.
import lib_registry

print(lib_registry.size(), lib_registry.lib_bases.limit())
lib_registry.patch(lib_registry.lib_bases, "".join(["LIM", "IT"]), "changed")
print(lib_registry.lib_bases.limit())
lib_registry.patch(lib_registry, "SI" + "ZE", 4.5)
print(lib_registry.size())
