# golden: check --color=never
import builtins
import builtins as b

builtins.helper = len
builtins.len = helper
del b.print
setattr(b, "any", all)
