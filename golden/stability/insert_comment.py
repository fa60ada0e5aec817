# changes: 
#@ begin
# a comment
# of two lines
#@ end
def f(a):
    return a * 2


def g(items):
    return [f(x) for x in items]
