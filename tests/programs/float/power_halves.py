# Powers of floats with constant exponents that are halves and small whole numbers: the last bit is the C library's. The bases
# are those whose powers lie next to the middle of two floats, and the edges of what is computed in place.
import math

HARD = {
    -4.0: (
        "-0x1.00003ccefac12p+22", "-0x1.08f7624af9781p+9", "-0x1.51b5af784f302p+20", "-0x1.6ef3989192137p-4",
        "-0x1.8bff70e4698eep+5", "-0x1.ac18ec5a65124p-29", "-0x1.fa38be64991f6p+19", "-0x1.fad4086ca0413p+15",
        "0x1.0000a88875bf3p+0", "0x1.0012840fe428bp+0", "0x1.10a8ec2caab6cp+0",
    ),
    -3.5: (
        "0x1.021b299024fa5p+14", "0x1.310d872900dep+20", "0x1.4899f87b67588p+21", "0x1.579fde62c643p-20",
        "0x1.59c1397022754p-20", "0x1.5c073990ef89p-17", "0x1.64f498e482a91p+13", "0x1.6faf50e75d9e9p-9",
        "0x1.fffff491c5873p-1", "0x1.ffffffffa11dap-1", "0x1.ffffffffacc46p-1", "0x1.ffffffffdce6ap-1",
    ),
    -3.0: (
        "-0x1.473243c7a0679p+25", "-0x1.9ae4a9e65b0c8p+3", "-0x1.a06657724729cp-23", "-0x1.acd98adb941d3p-2",
        "-0x1.be7906b7a3aa9p-25", "-0x1.dd6cdd11d9dbbp-13", "-0x1.f5c401ed7c2d3p+18", "-0x1.fa36e071a493ap+4",
        "-0x1.e7f992d4f88b3p+0", "-0x1.f0273c6de196ep-1", "0x1.007a81f21f176p+0", "0x1.ffffffff75ab9p-1",
    ),
    -2.5: (
        "0x1.00b877eeb070fp+5", "0x1.0379c764c79e7p-4", "0x1.0e900ccea0ba3p+28", "0x1.5acf2e20850e8p-10",
        "0x1.73befb25f08f6p-3", "0x1.88013db908ab1p-15", "0x1.8fdca9d022d7p+8", "0x1.c0da3dae6cb2ap-15",
        "0x1.000003ac391e6p+0", "0x1.5b10963e2c2f6p-1", "0x1.ff639f1e026ddp-1", "0x1.ffdb75d630b26p-1",
    ),
    -2.0: (
        "-0x1.02deb72f1ce64p-21", "-0x1.0b5f0c8af8d8bp-24", "-0x1.1db3509259f6dp+17", "-0x1.23c6f5dfab6e2p-16",
        "-0x1.36b40219a860fp+40", "-0x1.e541adb33a1acp+21", "-0x1.e682c208c098ap-54", "-0x1.f61a961956aaap+53",
        "0x1.000005e20aa11p+0", "0x1.0000179610823p+0", "0x1.00ededc292217p+0", "0x1.f6866251ce0f2p-1",
    ),
    -1.5: (
        "0x1.62f85dd707dc3p-16", "0x1.686225c7ba331p+50", "0x1.70f74deb6b7e7p-22", "0x1.751e4d6eddfefp-54",
        "0x1.76663e7e3355cp-35", "0x1.784fbae0c7286p-7", "0x1.8e74e823adba1p+45", "0x1.929fccafa7bbcp-38",
        "0x1.c5561585ae9bap+0", "0x1.fffffffedb5dap-1", "0x1.ffffffff5946ep-1", "0x1.ffffffffa11dap-1",
    ),
    -1.0: (
        "-0x1.146d44b380089p+42", "-0x1.55d8a0684f9d8p-13", "-0x1.651dd03267515p-9", "-0x1.ca0b570812215p-22",
        "-0x1.cb1c6d7c35629p-19", "0x1.139858be611cep+41", "0x1.356f12da9be68p-45", "0x1.6535e98fbc39dp+22",
        "0x1.0579fbbfc642ap+0", "0x1.fffffffe5fe75p-1", "0x1.ffffffff1c8afp-1", "0x1.ffffffff75ab9p-1",
    ),
    -0.5: (
        "0x1.25324e5bc9a7ep-26", "0x1.3b43066fa6dd4p-36", "0x1.48dcfda264b37p-3", "0x1.635877090d819p-10",
        "0x1.763d92524562cp-7", "0x1.806867f5abbc1p-14", "0x1.9238573673f55p+1", "0x1.ac0d1ecbe561bp+46",
        "0x1.ffeaeba6cc2d1p-1", "0x1.fffffffdbcdf6p-1", "0x1.fffffffe1221ap-1", "0x1.fffffffe9666ap-1",
    ),
    0.5: (
        "0x1.03366efc713d6p-43", "0x1.24a69e93128cdp+3", "0x1.320524e1eb32fp-35", "0x1.42d3098e08ad6p-42",
        "0x1.600f77a671aedp-54", "0x1.7efa62a94053ep+16", "0x1.8adf3762f5b2cp-23", "0x1.8da8b27b40882p+3",
        "0x1.00000000015e9p+0", "0x1.000000000176dp+0", "0x1.0000000001eedp+0", "0x1.00000000021c9p+0",
    ),
    1.5: (
        "0x1.05f72e732f67p+34", "0x1.08d6204089fd1p-23", "0x1.11e74b31dd0c2p+53", "0x1.221839ca044b5p+3",
        "0x1.63a7b9004e331p-55", "0x1.83487d969e468p+9", "0x1.aa7c9c95d943ep-17", "0x1.d3e1a459babacp-52",
        "0x1.00000000015e9p+0", "0x1.000000000176dp+0", "0x1.0000000001eedp+0", "0x1.00000000021c9p+0",
    ),
    2.0: (
        "-0x1.29725638baff4p+41", "-0x1.435f124483cebp-33", "-0x1.453dfb89028ep+16", "-0x1.acf34e68fe073p-51",
        "-0x1.d5611886fd337p-20", "-0x1.dd652a8acbfbdp+13", "-0x1.e5490ed677199p+26", "-0x1.fd9727abc4387p-39",
        "-0x1.044374d71cd17p+0", "0x1.0000002d3f12dp+0", "0x1.000c2442a4fffp+0", "0x1.e328631e0a092p-1",
    ),
    2.5: (
        "0x1.1b3e1bf965b3p-11", "0x1.32d6d9b38b644p+3", "0x1.3b11a9c1e33cep-26", "0x1.55538fd54133cp-20",
        "0x1.66b405d1912f8p-23", "0x1.a3aaabc332a1p+22", "0x1.c912d6a434758p+28", "0x1.ca3864440b2b6p-27",
        "0x1.00000000015e9p+0", "0x1.000000000176dp+0", "0x1.0000000001eedp+0", "0x1.00000000021c9p+0",
    ),
    3.0: (
        "-0x1.4d12c60e343d7p+21", "-0x1.83c6a13593ca3p-24", "-0x1.ae152b794ff8p-12", "-0x1.c29e81ada2831p+17",
        "-0x1.f2541130e9a2ep+8", "-0x1.f588b1a95c5d9p+1", "-0x1.fa38be64991f6p+19", "0x1.2895c38b22c02p-2",
        "0x1.0000001a219dbp+0", "0x1.2d6792de92ffbp+0", "0x1.f9cf865da7662p-1", "0x1.fc0068159276ep-1",
    ),
    3.5: (
        "0x1.1325623e52617p-15", "0x1.50dbdb6342f89p-3", "0x1.657dbd3722p+21", "0x1.79a292800db24p-11",
        "0x1.7a3f440342638p+8", "0x1.bb47406022405p+27", "0x1.c09f6d305dafap-24", "0x1.cdda276b25884p-14",
        "0x1.00000000015e9p+0", "0x1.000000000176dp+0", "0x1.0000000001eedp+0", "0x1.00000000021c9p+0",
    ),
    4.0: (
        "-0x1.4f8a090fb6affp-16", "-0x1.74f92f162e9e4p-6", "-0x1.9daac3e90b5a2p-29", "-0x1.c34d97963ea1ap-18",
        "-0x1.e289e6132c9c4p+18", "-0x1.e920f45ec95ebp-25", "-0x1.f1bea7fe024d5p-23", "0x1.5b1025d660f19p+17",
        "-0x1.be35dcf87096dp+0", "0x1.fffffea26ee07p-1", "0x1.ffffffe5dcfe7p-1",
    ),
}
EDGES = [0.0, -0.0, 5e-324, -5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, -1.7976931348623157e308, 1e-320]
EDGES += [math.inf, -math.inf, math.nan, 1.0, -1.0, 2.0, -8.0, 0.25, 3, 0, -7, True, 2**60, 10**30, 10**400]
for at in (29, 58, 116, 200, 340, 512, 1000):
    for edge in (2.0**at, 2.0**-at):
        EDGES += [edge, -edge, math.nextafter(edge, 0.0), math.nextafter(edge, math.inf), -math.nextafter(edge, math.inf)]


def show(r):
    return r.hex() if type(r) is float else repr(r)


def power_minus_4(bases):
    out = []
    for x in bases:
        try:
            out.append(show(x ** -4))
        except (ZeroDivisionError, OverflowError) as error:
            out.append(f"{type(error).__name__}: {error}")
    return out


def power_minus_3_5(bases):
    out = []
    for x in bases:
        try:
            out.append(show(x ** -3.5))
        except (ZeroDivisionError, OverflowError) as error:
            out.append(f"{type(error).__name__}: {error}")
    return out


def power_minus_3(bases):
    out = []
    for x in bases:
        try:
            out.append(show(x ** -3))
        except (ZeroDivisionError, OverflowError) as error:
            out.append(f"{type(error).__name__}: {error}")
    return out


def power_minus_2_5(bases):
    out = []
    for x in bases:
        try:
            out.append(show(x ** -2.5))
        except (ZeroDivisionError, OverflowError) as error:
            out.append(f"{type(error).__name__}: {error}")
    return out


def power_minus_2(bases):
    out = []
    for x in bases:
        try:
            out.append(show(x ** -2))
        except (ZeroDivisionError, OverflowError) as error:
            out.append(f"{type(error).__name__}: {error}")
    return out


def power_minus_1_5(bases):
    out = []
    for x in bases:
        try:
            out.append(show(x ** -1.5))
        except (ZeroDivisionError, OverflowError) as error:
            out.append(f"{type(error).__name__}: {error}")
    return out


def power_minus_1(bases):
    out = []
    for x in bases:
        try:
            out.append(show(x ** -1))
        except (ZeroDivisionError, OverflowError) as error:
            out.append(f"{type(error).__name__}: {error}")
    return out


def power_minus_0_5(bases):
    out = []
    for x in bases:
        try:
            out.append(show(x ** -0.5))
        except (ZeroDivisionError, OverflowError) as error:
            out.append(f"{type(error).__name__}: {error}")
    return out


def power_0_5(bases):
    out = []
    for x in bases:
        try:
            out.append(show(x ** 0.5))
        except (ZeroDivisionError, OverflowError) as error:
            out.append(f"{type(error).__name__}: {error}")
    return out


def power_1_5(bases):
    out = []
    for x in bases:
        try:
            out.append(show(x ** 1.5))
        except (ZeroDivisionError, OverflowError) as error:
            out.append(f"{type(error).__name__}: {error}")
    return out


def power_2(bases):
    out = []
    for x in bases:
        try:
            out.append(show(x ** 2))
        except (ZeroDivisionError, OverflowError) as error:
            out.append(f"{type(error).__name__}: {error}")
    return out


def power_2_5(bases):
    out = []
    for x in bases:
        try:
            out.append(show(x ** 2.5))
        except (ZeroDivisionError, OverflowError) as error:
            out.append(f"{type(error).__name__}: {error}")
    return out


def power_3(bases):
    out = []
    for x in bases:
        try:
            out.append(show(x ** 3))
        except (ZeroDivisionError, OverflowError) as error:
            out.append(f"{type(error).__name__}: {error}")
    return out


def power_3_5(bases):
    out = []
    for x in bases:
        try:
            out.append(show(x ** 3.5))
        except (ZeroDivisionError, OverflowError) as error:
            out.append(f"{type(error).__name__}: {error}")
    return out


def power_4(bases):
    out = []
    for x in bases:
        try:
            out.append(show(x ** 4))
        except (ZeroDivisionError, OverflowError) as error:
            out.append(f"{type(error).__name__}: {error}")
    return out


ALL = {
    -4.0: power_minus_4,
    -3.5: power_minus_3_5,
    -3.0: power_minus_3,
    -2.5: power_minus_2_5,
    -2.0: power_minus_2,
    -1.5: power_minus_1_5,
    -1.0: power_minus_1,
    -0.5: power_minus_0_5,
    0.5: power_0_5,
    1.5: power_1_5,
    2.0: power_2,
    2.5: power_2_5,
    3.0: power_3,
    3.5: power_3_5,
    4.0: power_4,
}
for exponent, power in ALL.items():
    print(exponent, power([float.fromhex(x) for x in HARD[exponent]]))
    for x, r in zip(EDGES, power(EDGES)):
        print(" ", x if x != 10**400 else "10**400", exponent, r)


def mean(xs):
    """What is computed in place next to what is not, in one sum."""
    total = 0.0
    for x in xs:
        total += x**2 - x**0.5 / x**-1.5 + (x - 0.5) ** 3 + x**1.7
    return total / len(xs)


def distances(points):
    """The same power twice, and one of a value that changes."""
    found = []
    for x, y in points:
        found.append((x * x + y * y) ** 0.5 + (x * x + y * y) ** 0.5)
        x = -x
        found.append((x * x + y * y) ** -1.5)
    return found


def first_bad(xs):
    """An exception in the middle of a loop of powers."""
    done = 0
    try:
        for x in xs:
            done += x**-2 > 0
    except ZeroDivisionError as error:
        return done, str(error)
    return done, None


def no_floats(xs):
    return [x**0.5 for x in xs], [x**2 for x in xs], [x**-1 for x in xs]


class Number:
    def __pow__(self, exponent):
        return f"pow {exponent}"


print(mean([0.37 * i for i in range(1, 500)]))
print(distances([(0.1 * i, 0.7 - 0.3 * i) for i in range(50)]))
print(first_bad([3.5, 1.25, 0.0, 2.0]), first_bad([3.5]))
print(no_floats([4, 2.25, 9, True, Number(), 1j]))
print(sum(x**1.5 - x**2.5 + x**-0.5 for x in (0.001 * i for i in range(1, 2000))))


def fails(xs):
    total = 1.5
    for x in xs:
        total += x**-1.5
        total += x**-0.5
    return total


print(fails([1.5, 2.5]))
print(fails([1.5, 0.0]))
