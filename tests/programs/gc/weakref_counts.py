# The weak references and proxies to an object, in CPython's order.
import weakref


class Node:
    pass


def count(node):
    return weakref.getweakrefcount(node), len(weakref.getweakrefs(node))


node = Node()
print(count(node), weakref.getweakrefs(5), weakref.getweakrefcount("no"))
plain = weakref.ref(node)
print(count(node), weakref.getweakrefs(node) == [plain], weakref.ref(node) is plain)
first = weakref.ref(node, lambda r: None)
second = weakref.ref(node, lambda r: None)
proxy = weakref.proxy(node)
print(count(node), weakref.proxy(node) is proxy)
found = weakref.getweakrefs(node)
print([found[0] is plain, found[1] is proxy, found[2] is second, found[3] is first])
called = weakref.proxy(node, lambda p: None)
print(count(node), called is proxy, weakref.getweakrefs(node)[2] is called)
node.x = 3
print(proxy.x, called.x, plain().x)
other = Node()
print(count(other))
proxies = [weakref.proxy(other), weakref.proxy(other)]
print(count(other), proxies[0] is proxies[1], weakref.getweakrefs(other)[0] is proxies[0])
