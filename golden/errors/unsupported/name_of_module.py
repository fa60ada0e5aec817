# golden: check --color=never
from math import nothing
