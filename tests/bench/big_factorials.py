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


f = factorial(1200)
print(len(str(f)), str(f)[:20], sum(map(int, str(f))))
g = fibonacci(12000)
print(len(str(g)), g % 1000000007, g.bit_length())
print(pow(3, f, 10 ** 40 + 7), f // fibonacci(5000) % 10 ** 12)
