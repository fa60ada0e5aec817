def run(n):
    squares = [x * x for x in range(n)]
    evens = [x for x in squares if x % 2 == 0]
    pairs = {x: y for x, y in zip(evens, squares)}
    residues = {x % 97 for x in squares}
    nested = [(i, j) for i in range(30) for j in range(i) if (i + j) % 3 == 0]
    return sum(evens) + len(pairs) + sum(residues) + len(nested)


total = 0
for _ in range(60):
    total += run(6000)
print(total)
