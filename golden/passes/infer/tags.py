# golden: -O2 --dump-after=infer --dump-func=last
class Task:
    def __init__(self, link):
        self.link = link

    def run(self, steps=1):
        return steps


class Idle(Task):
    def run(self, steps=1):
        return 0


class Worker(Idle):
    pass


def last(task, n):
    while n:
        task = task.link
        n -= 1
    return task.run(2) + task.link.link.run(steps=3)


def first(task):
    return Worker(task).link.run(4)


print(last(Task(Idle(Worker(Idle(None)))), 1), first(Idle(None)))
