# golden: -O2 -fno-doubles --dump-before=gvn --dump-after=gvn --dump-func=step
def step(v, by):
    for i in range(3):
        v[0] += by
        v[1] += by
        v[0] -= v[1]


things = [1.5, 2.5]
step(things, 0.5)
print(things)
