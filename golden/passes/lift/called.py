# golden: -O1 --dump-before=lift --dump-after=lift --dump-func=search
def search(graph, start):
    seen = []

    def go(v):
        seen.append(v)
        for w in graph[v]:
            go(w)
    go(start)
    return seen
