# A module with __getattr__: asked for what is not bound, also when it was bound before.
import lib_answers


def read():
    return lib_answers.held


print(read(), lib_answers.other)
lib_answers.drop()
print(read(), lib_answers.held)
try:
    lib_answers._hidden
except AttributeError as error:
    print(repr(error))
