def build_graph(n):
    graph = {}
    for i in range(n):
        graph[i] = {(i * 7 + 1) % n, (i * 3 + 2) % n, (i + 1) % n}
    return graph


def reachable(graph, start):
    seen = {start}
    frontier = [start]
    depth = 0
    while frontier:
        following = []
        for node in frontier:
            for neighbour in graph[node]:
                if neighbour not in seen:
                    seen.add(neighbour)
                    following.append(neighbour)
        frontier = following
        depth += 1
    return len(seen), depth


graph = build_graph(12000)
results = [reachable(graph, start) for start in range(0, 12000, 600)]
print(results)
inverse = {}
for node, targets in graph.items():
    for target in targets:
        inverse.setdefault(target, []).append(node)
print(len(inverse), max(len(v) for v in inverse.values()), sum(k * len(v) for k, v in inverse.items()))
