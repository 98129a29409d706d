"""Named days: when each falls in a given year."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract_plugins.dates.calendar.timex import Day, days_in_month, shift_days

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["HOLIDAYS", "ISLAMIC", "holiday", "holidays"]


def _fixed(month: int, day: int) -> Callable[[int], Day]:
    return lambda year: Day(year, month, day)


def _nth(month: int, weekday: int, number: int) -> Callable[[int], Day]:
    """The first, second … weekday of a month, the last for -1."""

    def find(year: int) -> Day:
        if number < 0:
            last = Day(year, month, days_in_month(year, month))
            return shift_days(last, -((last.weekday - weekday) % 7))
        first = Day(year, month, 1)
        return shift_days(first, (weekday - first.weekday) % 7 + 7 * (number - 1))

    return find


def easter(year: int) -> Day:
    """Return Easter Sunday of the Gregorian calendar (the anonymous algorithm of Meeus)."""
    golden, century = year % 19, year // 100
    leap = century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15
    moon = leap % 30
    moon -= (moon // 28) * (1 - (29 // (moon + 1)) * ((21 - golden) // 11))
    sunday = moon - (year + year // 4 + moon + 2 - century + century // 4) % 7
    month = 3 + (sunday + 40) // 44
    return Day(year, month, sunday + 28 - 31 * (month // 4))


def _easter(offset: int) -> Callable[[int], Day]:
    return lambda year: shift_days(easter(year), offset)


def _islamic(month: int, day: int) -> Callable[[int], Day]:
    """A day of the tabular Islamic calendar, which is within a day of the observed one; the first such in the year."""
    return lambda year: _islamic_days(year, month, day)[0]


def _islamic_days(year: int, month: int, day: int) -> tuple[Day, ...]:
    """Return all days of a Gregorian year that are this one of the tabular Islamic calendar: one or two."""
    islamic = (year - 622) * 33 // 32 - 1
    found = [Day.from_ordinal(_islamic_ordinal(islamic + number, month, day)) for number in range(5)]
    return tuple(day for day in found if day.year == year) or (found[0],)


def _islamic_ordinal(year: int, month: int, day: int) -> int:
    return 227014 + (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2 + day


def _jewish_new_year(year: int) -> int:
    """Return the ordinal of the Jewish new year that falls in a Gregorian year (Dershowitz and Reingold)."""
    year += 3761
    before, here, after = (_jewish_days(number) for number in (year - 1, year, year + 1))
    if after - here == 356:
        here += 2
    elif here - before == 382:
        here += 1
    return here - 1373427


def _jewish_days(year: int) -> int:
    """Days from the era's beginning to the mean new moon of a Jewish year, put off from Sunday, Wednesday, Friday."""
    months = (235 * year - 234) // 19
    days = 29 * months + (12084 + 13753 * months) // 25920
    return days + (3 * (days + 1) % 7 < 3)


def _jewish(offset: int) -> Callable[[int], Day]:
    return lambda year: Day.from_ordinal(_jewish_new_year(year) + offset)


def _hanukkah(year: int) -> Day:
    """The first day: the 25th of the third month, after a second month of 29 or 30 days."""
    length = _jewish_new_year(year + 1) - _jewish_new_year(year)
    return Day.from_ordinal(_jewish_new_year(year) + 30 + (30 if length % 10 == 5 else 29) + 24)


def _orthodox_easter(year: int) -> Day:
    """Easter of the Julian calendar, as a Gregorian day."""
    moon = (19 * (year % 19) + 15) % 30
    march = moon + (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7 + 114
    julian = Day(year, march // 31, march % 31 + 1)
    return shift_days(julian, year // 100 - year // 400 - 2)


ISLAMIC: Final[dict[str, tuple[int, int]]] = {
    **dict.fromkeys(("eid al-fitr", "eid ul-fitr", "eid-ul-fitr", "eid el-fitr", "hari raya aidilfitri"), (10, 1)),
    **dict.fromkeys(("eid al-adha", "eid ul-adha", "eid-ul-adha", "eid el-kabir", "eid-el-kabir"), (12, 10)),
    "ashura": (1, 10), "mawlid": (3, 12), "islamic new year": (1, 1),
}  # fmt: skip
"""Feasts of the Islamic year, which is eleven days shorter, with their month and day."""

HOLIDAYS: dict[str, Callable[[int], Day]] = {
    "new year's day": _fixed(1, 1), "new year's eve": _fixed(12, 31), "new year's": _fixed(1, 1),
    "valentine's day": _fixed(2, 14), "st. patrick's day": _fixed(3, 17), "st patrick's day": _fixed(3, 17),
    "april fools' day": _fixed(4, 1), "april fool's day": _fixed(4, 1), "earth day": _fixed(4, 22),
    "international women's day": _fixed(3, 8), "may day": _fixed(5, 1), "cinco de mayo": _fixed(5, 5),
    "anzac day": _fixed(4, 25), "burns night": _fixed(1, 25), "australia day": _fixed(1, 26),
    "waitangi day": _fixed(2, 6), "st. david's day": _fixed(3, 1), "st david's day": _fixed(3, 1),
    "world water day": _fixed(3, 22),
    "world health day": _fixed(4, 7), "st. george's day": _fixed(4, 23), "st george's day": _fixed(4, 23),
    "international workers' day": _fixed(5, 1), "world press freedom day": _fixed(5, 3), "europe day": _fixed(5, 9),
    "nakba day": _fixed(5, 15), "africa day": _fixed(5, 25), "world environment day": _fixed(6, 5),
    "mandela day": _fixed(7, 18), "bonfire night": _fixed(11, 5), "all saints' day": _fixed(11, 1),
    "all souls' day": _fixed(11, 2), "day of the dead": _fixed(11, 2), "st. andrew's day": _fixed(11, 30),
    "st andrew's day": _fixed(11, 30), "world aids day": _fixed(12, 1), "human rights day": _fixed(12, 10),
    "victory day": _fixed(5, 9), "juneteenth": _fixed(6, 19), "bastille day": _fixed(7, 14),
    "canada day": _fixed(7, 1), "halloween": _fixed(10, 31), "guy fawkes night": _fixed(11, 5),
    "armistice day": _fixed(11, 11), "veterans day": _fixed(11, 11), "remembrance day": _fixed(11, 11),
    "christmas": _fixed(12, 25), "christmas day": _fixed(12, 25), "christmas eve": _fixed(12, 24),
    "boxing day": _fixed(12, 26), "fourth of july": _fixed(7, 4), "the fourth of july": _fixed(7, 4),
    "martin luther king day": _nth(1, 1, 3), "martin luther king jr. day": _nth(1, 1, 3),
    "mlk day": _nth(1, 1, 3), "presidents' day": _nth(2, 1, 3), "presidents day": _nth(2, 1, 3),
    "memorial day": _nth(5, 1, -1), "labor day": _nth(9, 1, 1), "columbus day": _nth(10, 1, 2),
    "thanksgiving": _nth(11, 4, 4), "thanksgiving day": _nth(11, 4, 4), "mother's day": _nth(5, 7, 2),
    "father's day": _nth(6, 7, 3), "election day": lambda year: shift_days(_nth(11, 1, 1)(year), 1),
    "black friday": lambda year: shift_days(_nth(11, 4, 4)(year), 1),
    "cyber monday": lambda year: shift_days(_nth(11, 4, 4)(year), 4),
    "giving tuesday": lambda year: shift_days(_nth(11, 4, 4)(year), 5),
    "easter": _easter(0), "easter sunday": _easter(0), "easter monday": _easter(1), "good friday": _easter(-2),
    "palm sunday": _easter(-7), "shrove tuesday": _easter(-47), "maundy thursday": _easter(-3),
    "holy saturday": _easter(-1), "whit monday": _easter(50), "ascension day": _easter(39),
    "ash wednesday": _easter(-46), "pentecost": _easter(49),
    **{name: _islamic(*day) for name, day in ISLAMIC.items()},
    "rosh hashanah": _jewish(0), "yom kippur": _jewish(9), "sukkot": _jewish(14), "passover": _jewish(-163),
    "hanukkah": _hanukkah, "orthodox easter": _orthodox_easter,
}  # fmt: skip
"""The names in lower case, each with a function from the year to the day."""


def holiday(name: str, year: int) -> Day | None:
    """Return the first day of a holiday in a year, None where the year is out of range."""
    return HOLIDAYS[name](year) if 1 <= year <= 9998 else None


def holidays(name: str, year: int) -> tuple[Day, ...]:
    """Return the days of a holiday in a year: two where a feast of a shorter year comes twice, none out of range."""
    if not 1 <= year <= 9998:
        return ()
    if name in ISLAMIC:
        return _islamic_days(year, *ISLAMIC[name])
    return (HOLIDAYS[name](year),)
