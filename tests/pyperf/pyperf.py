"""What a pyperformance benchmark needs of `pyperf`, to run it once and print what it computed.

Benchmarks are used as programs whose output CPython and pyrl-asm must agree on: timings are
not printed, results are, when they have a repr that does not depend on addresses.
"""

import time

perf_counter = time.perf_counter


class Namespace:
    pass


class ArgumentParser:
    def __init__(self):
        self.defaults = []

    def add_argument(self, *names, default=None, dest=None, action=None, **options):
        if dest is None:
            long_names = [name for name in names if name.startswith("--")]
            dest = (long_names or list(names))[0].lstrip("-").replace("-", "_")
        if default is None and action == "store_true":
            default = False
        if default is None and options.get("nargs") == "*":
            default = []
        self.defaults.append((dest, default))

    def add_argument_group(self, *_names, **_options):
        return self


def printable(value, depth=0):
    if value is None or isinstance(value, (bool, int, float, str, bytes)):
        return True
    if isinstance(value, (list, tuple)) and depth < 4:
        return all(printable(item, depth + 1) for item in value)
    return False


class Runner:
    def __init__(self, **_options):
        self.metadata = {}
        self.argparser = ArgumentParser()
        self.args = None

    def parse_args(self, _argv=None):
        self.args = Namespace()
        for name, default in self.argparser.defaults:
            setattr(self.args, name, default)
        return self.args

    def bench_func(self, name, func, *args, **options):
        result = func(*args)
        print(name, "done")
        if printable(result):
            print(repr(result)[:2000])

    def bench_time_func(self, name, func, *args, inner_loops=None, **options):
        elapsed = func(1, *args)
        print(name, "done", elapsed >= 0)
