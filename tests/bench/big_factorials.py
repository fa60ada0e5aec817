def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


for n in range(1000, 1500, 20):
    f = factorial(n)
    g = fibonacci(12 * n)
    print(n, len(str(f)), str(f)[:20], sum(map(int, str(f))), len(str(g)), g % 1000000007, g.bit_length())
print(pow(3, f, 10 ** 40 + 7), f // fibonacci(5000) % 10 ** 12)
