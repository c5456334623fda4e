"""The days that a query names: ``2025-11``, ``<2026-01-01``, ``2025-10..2025-12``, ``week``."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import TypeAlias

Days: TypeAlias = tuple[date | None, date | None]
"""First and last day, both included; ``None`` is no end on this side."""

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", re.ASCII)
_DAY = timedelta(days=1)
_NAMED: dict[str, Callable[[date], tuple[date, date]]] = {
    "today": lambda today: (today, today),
    "tomorrow": lambda today: (today + _DAY, today + _DAY),
    "yesterday": lambda today: (today - _DAY, today - _DAY),
    "week": lambda today: (today, today + 6 * _DAY),
    "month": lambda today: (today, today + 30 * _DAY),
}
NAMES = tuple(_NAMED)
"""Words for days: ``week`` and ``month`` are the seven and the 31 days that begin today."""


def span_of_days(value: str, today: date) -> Days | None:
    """The days meant, or None where it is no date.

    >>> span_of_days("2025-11", date(2025, 1, 1))
    (datetime.date(2025, 11, 1), datetime.date(2025, 11, 30))
    >>> span_of_days(">=tomorrow", date(2025, 1, 1))
    (datetime.date(2025, 1, 2), None)
    """
    value = value.strip().casefold()
    first, dots, last = value.partition("..")
    if dots:
        return _range(first.strip(), last.strip(), today)
    sign = re.match("<=|>=|<|>|=", value)
    days = _one(value[sign.end() :].strip() if sign else value, today)
    if days is None or sign is None or sign[0] == "=":
        return days
    return _compared(sign[0], days)


def _compared(sign: str, days: tuple[date, date]) -> Days | None:
    begin, end = days
    try:
        match sign:
            case "<":
                return None, begin - _DAY
            case "<=":
                return None, end
            case ">":
                return end + _DAY, None
    except OverflowError:  # before the first day that there is, or after the last
        return None
    return begin, None


def _range(first: str, last: str, today: date) -> Days | None:
    begin = _one(first, today) if first else None
    end = _one(last, today) if last else None
    if (first and begin is None) or (last and end is None) or not (begin or end):
        return None
    return begin and begin[0], end and end[1]


def _one(value: str, today: date) -> tuple[date, date] | None:
    try:
        if named := _NAMED.get(value):
            return named(today)
        found = _ISO.fullmatch(value)
        if found is None:
            return None
        year, month, day = (int(part) if part else None for part in found.groups())
        begin = date(year or 0, month or 1, day or 1)
        if day:
            return begin, begin
        if month:
            following = date(begin.year + month // 12, month % 12 + 1, 1)
            return begin, following - _DAY
        return begin, date(begin.year, 12, 31)
    except (ValueError, OverflowError):
        return None
