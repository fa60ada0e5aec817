def make_text(words, seed):
    stems = ["alpha", "beta", "gamma", "delta", "omega", "sigma", "theta", "kappa", "lambda", "zeta"]
    parts = []
    for i in range(words):
        seed = (seed * 69069 + 1) % 4294967296
        parts.append(stems[seed >> 20 & 7] + (str(seed >> 28) if seed & 4096 else ""))
        if i % 12 == 11:
            parts.append("\n")
    return " ".join(parts)


text = make_text(200000, 42)
counts = {}
for line in text.split("\n"):
    for word in line.split():
        word = word.lower()
        counts[word] = counts.get(word, 0) + 1
top = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:10]
for word, count in top:
    print(f"{word:>10} {count:6d}")
print(len(counts), sum(counts.values()))
