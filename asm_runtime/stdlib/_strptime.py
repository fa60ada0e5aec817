"""Parsing of times by strptime formats."""

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    "january february march april may june july august september october november december"
).split()


def _days_before(year, month):
    lengths = (31, 29 if _is_leap(year) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    return sum(lengths[: month - 1])


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _weekday(year, month, day):
    before = year - 1
    days = before * 365 + before // 4 - before // 100 + before // 400 + _days_before(year, month) + day
    return (days - 1) % 7


# Code → (most digits, smallest, largest).
_NUMBERS = {
    "d": (2, 1, 31), "m": (2, 1, 12), "y": (2, 0, 99), "Y": (4, 0, 9999), "H": (2, 0, 23), "I": (2, 1, 12),
    "M": (2, 0, 59), "S": (2, 0, 61), "j": (3, 1, 366), "f": (6, 0, 999999), "w": (1, 0, 6),
}


def _mismatch(string, format):
    return ValueError(f"time data {string!r} does not match format {format!r}")


def _expand(format):
    for code, longer in (("%c", "%a %b %d %H:%M:%S %Y"), ("%x", "%m/%d/%y"), ("%X", "%H:%M:%S"),
                         ("%D", "%m/%d/%y"), ("%T", "%H:%M:%S"), ("%R", "%H:%M"), ("%F", "%Y-%m-%d")):
        if code in ("%c", "%x", "%X"):
            format = format.replace(code, longer)
    return format


def _name(string, place, names, short):
    rest = string[place:].lower()
    for k, name in enumerate(names):
        if rest.startswith(name) and not short:
            return k, place + len(name)
    for k, name in enumerate(names):
        if rest.startswith(name[:3]) and short:
            return k, place + 3
    return None, place


def parse_fields(string, format):
    """(dict of code → value) for a string that matches the whole format."""
    expanded = _expand(format)
    found = {}
    place, i, size = 0, 0, len(string)
    while i < len(expanded):
        char = expanded[i]
        i += 1
        if char.isspace():
            start = place
            while place < size and string[place].isspace():
                place += 1
            if place == start:
                raise _mismatch(string, format)
            while i < len(expanded) and expanded[i].isspace():
                i += 1
            continue
        if char != "%":
            if place >= size or string[place].lower() != char.lower():
                raise _mismatch(string, format)
            place += 1
            continue
        if i == len(expanded):
            raise ValueError(f"stray %% in format {format!r}")
        code = expanded[i]
        i += 1
        if code == "%":
            if string[place : place + 1] != "%":
                raise _mismatch(string, format)
            place += 1
        elif code in _NUMBERS:
            most, low, high = _NUMBERS[code]
            end = place
            while end < size and end - place < most and string[end] in "0123456789":
                end += 1
            if code == "Y" and end - place != 4:
                raise _mismatch(string, format)
            while end > place and not low <= int(string[place:end]) <= high:
                end -= 1
            if end == place:
                raise _mismatch(string, format)
            digits = string[place:end]
            found[code] = int(digits.ljust(6, "0")) if code == "f" else int(digits)
            place = end
        elif code in "aAbBh":
            names = _DAYS if code in "aA" else _MONTHS
            value, place = _name(string, place, names, code in "abh")
            if value is None:
                raise _mismatch(string, format)
            found["weekday" if code in "aA" else "m"] = value + (code not in "aA")
        elif code == "p":
            mark = string[place : place + 2].lower()
            if mark not in ("am", "pm"):
                raise _mismatch(string, format)
            found["p"] = mark
            place += 2
        elif code == "z":
            place = _offset(string, place, found, format)
        elif code == "Z":
            for zone in ("utc", "gmt"):
                if string[place : place + 3].lower() == zone:
                    found["Z"] = string[place : place + 3]
                    place += 3
                    break
        else:
            raise ValueError(f"'{code}' is a bad directive in format {format!r}")
    if place != size:
        raise ValueError(f"unconverted data remains: {string[place:]}")
    return found


def _offset(string, place, found, format):
    if string[place : place + 1] == "Z":
        found["z"] = 0
        return place + 1
    sign = string[place : place + 1]
    digits = string[place + 1 : place + 6].replace(":", "")[:4]
    if sign not in ("+", "-") or len(digits) < 4 or not digits.isdecimal():
        raise _mismatch(string, format)
    seconds = int(digits[:2]) * 3600 + int(digits[2:]) * 60
    found["z"] = -seconds if sign == "-" else seconds
    return place + (6 if string[place + 3 : place + 4] == ":" else 5)


def parse(string, format):
    """The eleven fields of struct_time."""
    if not isinstance(string, str):
        raise TypeError(f"strptime() argument 0 must be str, not {type(string)}")
    found = parse_fields(string, format)
    year = found.get("Y")
    if year is None:
        short = found.get("y")
        year = 1900 if short is None else short + (2000 if short <= 68 else 1900)
    month, day = found.get("m", 1), found.get("d", 1)
    hour = found.get("H", 0)
    if "I" in found:
        hour = found["I"] % 12 + (12 if found.get("p") == "pm" else 0)
    yearday = found.get("j")
    if yearday is None:
        limit = (31, 29 if _is_leap(year) or "Y" not in found and "y" not in found else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
        if day > limit[month - 1]:
            raise ValueError("day is out of range for month")
        yearday = _days_before(year, month) + day
    elif "m" not in found and "d" not in found:
        month = 1
        while month < 12 and _days_before(year, month + 1) < yearday:
            month += 1
        day = yearday - _days_before(year, month)
    weekday = found.get("weekday")
    if weekday is None:
        weekday = _weekday(year, month, day)
    zone = found.get("Z")
    return (year, month, day, hour, found.get("M", 0), found.get("S", 0), weekday, yearday, 0 if zone else -1, zone,
            found.get("z"))
