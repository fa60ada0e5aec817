import itertools, operator, heapq, bisect
print(list(itertools.islice(itertools.count(3,2),4)))
print(list(itertools.permutations('abc',2)), list(itertools.product([1,2],'ab')), list(itertools.combinations(range(4),2)))
print([(k,list(g)) for k,g in itertools.groupby('aabbbc')], list(itertools.zip_longest('ab','xyz',fillvalue='-')))
print(list(itertools.accumulate([1,2,3,4])), list(itertools.chain('ab',[1])), list(itertools.chain.from_iterable(['ab','c'])))
a,b=itertools.tee([1,2,3]); print(list(a),list(b)); print(itertools.count(2), itertools.repeat(3,2), list(itertools.pairwise('abcd')))
print(operator.itemgetter(1,2)('abc'), operator.attrgetter('real')(3), operator.methodcaller('upper')('x'), operator.itemgetter(1))
h=[5,1,4]; heapq.heapify(h); print(heapq.heappop(h), bisect.bisect([1,2,3],2))
print(heapq.nsmallest(2,[3,1,2]), list(heapq.merge([1,4],[2,3])))


def attempt(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


from itertools import *

print(list(combinations_with_replacement("abc", 2)), list(product("ab", repeat=2)), list(product()), list(permutations([1, 2, 3])))
print(list(combinations("abc", 0)), list(combinations("abc", 4)), list(permutations("ab", 3)), list(product("ab", [])))
print(list(compress("ABCDEF", [1, 0, 1, 0, 1, 1])), list(dropwhile(lambda x: x < 5, [1, 4, 6, 4, 1])))
print(list(takewhile(lambda x: x < 5, [1, 4, 6, 4, 1])), list(filterfalse(lambda x: x % 2, range(10))), list(filterfalse(None, [0, 1, ""])))
print(list(starmap(pow, [(2, 5), (3, 2)])), list(islice("ABCDEFG", 2)), list(islice("ABCDEFG", 2, 4)), list(islice("ABCDEFG", 2, None)))
print(list(islice("ABCDEFG", 0, None, 2)), list(islice(count(), 3, 20, 5)), list(islice([], 3)))
print(list(accumulate([3, 4, 6, 2, 1, 9, 0, 7, 5, 8], max)), list(accumulate([1, 2], initial=100)), list(accumulate([])))
c = cycle("AB")
print([next(c) for _ in range(5)], list(zip(repeat(7, 2), "xyz")), list(map(pow, range(4), repeat(2))))
print([(k, len(list(g))) for k, g in groupby(sorted("mississippi"))], [k for k, g in groupby([1, 1, 2, 3, 3], key=lambda x: x > 2)])
g = groupby("aab")
k1, g1 = next(g)
k2, g2 = next(g)
print(k1, list(g1), k2, list(g2))
t1, t2, t3 = tee(iter("abc"), 3)
print(next(t1), next(t1), list(t2), list(t1), list(t3), count(1.5, 0.5), repeat("x"), next(count(10)), count(5, 2))
print(list(zip_longest()), list(zip_longest("a", "bcd")), list(chain()), list(pairwise([1])))
big = count(2**62)
print(next(big), next(big), next(count(-3)), list(islice(count(2**63 - 2), 4)))
attempt(lambda: islice([1], -1))
attempt(lambda: islice([1], 1, 2, 0))
attempt(lambda: combinations([1], -1))
attempt(lambda: product([1], repeat=-1))
attempt(lambda: count("a"))
attempt(lambda: repeat())
attempt(lambda: chain(1).__next__())
attempt(lambda: tee([1], -1))
attempt(lambda: permutations([1], "x"))
attempt(lambda: cycle())
attempt(lambda: list(starmap(pow, [1])))
attempt(lambda: next(iter(islice(iter([]), 1))))
