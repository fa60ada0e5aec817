from ..circle import area as circle_area
from .. import NAME

print("init deep", NAME, circle_area(1))
