# golden: -S -O1 --remarks -o /dev/null
def stays(n):
    def helper(k):
        return n if k == 0 else helper(k - 1)

    def early(k):
        return late(k)
    early(0)

    def late(k):
        return k + n
    return helper
