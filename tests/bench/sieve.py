def primes_below(limit):
    is_prime = [True] * limit
    is_prime[0] = is_prime[1] = False
    i = 2
    while i * i < limit:
        if is_prime[i]:
            for multiple in range(i * i, limit, i):
                is_prime[multiple] = False
        i += 1
    return [n for n in range(limit) if is_prime[n]]


found = primes_below(2000000)
print(len(found), found[-5:])
