# golden: --emit=hir -O1 -fno-apart -o -
# Of a library module only what the program names is left, with what that needs.
import stat

print(stat.S_ISDIR(0o40755))
