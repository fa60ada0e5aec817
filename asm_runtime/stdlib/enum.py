"""Enumerations: a metaclass that turns the assignments of a class body into members."""

from _enum_body import EnumDict, _bits, _is_single_bit, auto, member, nonmember, property
from _enum_flag import CONFORM, EJECT, KEEP, STRICT, Flag, FlagBoundary, IntFlag
from _enum_type import Enum, EnumMeta, EnumType, IntEnum, ReprEnum, StrEnum

__all__ = [
    "EnumType",
    "EnumMeta",
    "Enum",
    "IntEnum",
    "StrEnum",
    "Flag",
    "IntFlag",
    "ReprEnum",
    "auto",
    "unique",
    "property",
    "member",
    "nonmember",
    "verify",
    "FlagBoundary",
    "STRICT",
    "CONFORM",
    "EJECT",
    "KEEP",
    "global_enum",
    "show_flag_values",
    "CONTINUOUS",
    "NAMED_FLAGS",
    "UNIQUE",
    "EnumCheck",
]


def unique(enumeration):
    """Class decorator: no two names for one value."""
    pairs = [(name, found.name) for name, found in enumeration.__members__.items() if name != found.name]
    if pairs:
        details = ", ".join("%s -> %s" % pair for pair in pairs)
        raise ValueError("duplicate values found in %r: %s" % (enumeration, details))
    return enumeration


class EnumCheck(StrEnum):
    """What verify() can check."""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Class decorator that checks an enumeration."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        is_flag = issubclass(enumeration, Flag)
        for check in self.checks:
            if check is UNIQUE:
                pairs = [(name, found.name) for name, found in enumeration.__members__.items() if name != found.name]
                if pairs:
                    details = ", ".join("%s -> %s" % pair for pair in pairs)
                    raise ValueError("aliases found in %r: %s" % (enumeration, details))
            elif check is CONTINUOUS:
                self._continuous(enumeration, is_flag)
            elif check is NAMED_FLAGS:
                self._named_flags(enumeration)
        return enumeration

    def _continuous(self, enumeration, is_flag):
        values = {found.value for found in enumeration}
        if len(values) < 2:
            return
        low, high = min(values), max(values)
        if is_flag:
            wanted = {1 << i for i in range(low.bit_length() - 1, high.bit_length())}
        else:
            wanted = set(range(low, high + 1))
        missing = sorted(wanted - values)
        if missing:
            kind = "flag" if is_flag else "enum"
            names = ", ".join(map(str, missing))
            raise ValueError(("invalid %s %r: missing values %s" % (kind, enumeration.__name__, names))[:256])

    def _named_flags(self, enumeration):
        names = enumeration._member_names_
        values = {found.value for found in enumeration}
        unnamed, missing = [], 0
        for name, alias in enumeration._member_map_.items():
            if name in names or alias.value < 0:
                continue
            absent = [bit for bit in _bits(alias.value) if bit not in values]
            if absent:
                unnamed.append(name)
                for bit in absent:
                    missing |= bit
        if unnamed:
            if len(unnamed) == 1:
                alias = "alias %s is missing" % unnamed[0]
            else:
                alias = "aliases %s and %s are missing" % (", ".join(unnamed[:-1]), unnamed[-1])
            value = "value 0x%x" % missing if _is_single_bit(missing) else "combined values of 0x%x" % missing
            raise ValueError("invalid Flag %r: %s %s [use enum.show_flag_values(value) for details]"
                             % (enumeration.__name__, alias, value))


def show_flag_values(value):
    """The single bits of a flag value."""
    return list(_bits(value))


def global_enum_repr(self):
    return "%s.%s" % (self.__class__.__module__.split(".")[-1], self._name_)


def global_str(self):
    if self._name_ is None:
        return "%s(%r)" % (self.__class__.__name__, self._value_)
    return self._name_


def global_enum(cls, update_str=False):
    """Class decorator: members print as names of their module."""
    import sys

    cls.__repr__ = global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    module = sys.modules[cls.__module__]
    for name, found in cls.__members__.items():
        setattr(module, name, found)
    return cls
