"""The least and the greatest value that something typed stands for: a day, a month, ``20k``."""

from __future__ import annotations

import datetime as dt
import re
from math import inf
from typing import NamedTuple

from readout.note.values import Key, date, number, version
from readout.tables.columns import ColumnKind, near

_YEAR = re.compile(r"\d{4}")
_ISO_MONTH = re.compile(r"(\d{4})-(\d\d)")
_MONTH_YEAR = re.compile(r"[^\W\d_]{3,10}\.?,?\s+(\d{4})")
_MONTH = re.compile(r"[^\W\d_]{3,10}\.?")
_QUARTER = re.compile(r"(?:q[1-4][\s/-]*\d{4}|\d{4}[\s/-]*q[1-4])", re.IGNORECASE)
_UNIT = re.compile(r"[-+~≈$€£¥(]*[\d.,'’\s:]+\)?\s*[^\W\d_%]*[%‰°×€$£]?[^\W\d]*", re.IGNORECASE)


class Limits(NamedTuple):
    """The keys between which all that is meant lies, both of them included."""

    low: Key
    high: Key


def read_limits(text: str, kind: ColumnKind, newest: dt.date | None) -> Limits | None:
    """What a text stands for in a column of a kind; None for what is no such value.

    >>> read_limits("20k", "number", None)
    Limits(low=(20000.0, 0.0), high=(20000.0, 0.0))
    >>> read_limits("3 Nov", "date", dt.date(2025, 11, 20)).low
    (2025.0, 11.0, 3.0)
    """
    match kind:
        case "number" | "percent" | "money":
            return _number(text)
        case "date":
            return _date(text, newest)
        case "version":
            key = version(text if "." in text else f"{text}.0")
            return None if key is None else Limits(key, key)
    return None


def day_of_any_year(text: str) -> tuple[int, int | None] | None:
    """The month, and the day where it is said, of a date without a year."""
    if _MONTH.fullmatch(text):
        key = date(f"1 {text}")
        return None if key is None or key[0] else (int(key[1]), None)
    key = date(text)
    return None if key is None or key[0] else (int(key[1]), int(key[2]))


def _number(text: str) -> Limits | None:
    if not _UNIT.fullmatch(text):
        return None  # a number and more than its unit
    key = number(text)
    return None if key is None else Limits((key[0], 0.0), (key[0], 0.0))


def _date(text: str, newest: dt.date | None) -> Limits | None:
    if _YEAR.fullmatch(text):
        year = float(text)
        return Limits((year,), (year, inf))
    if _QUARTER.fullmatch(text):
        key = date(text)
        return None if key is None else Limits((key[0], key[1], 0.0), (key[0], key[1] + 2, inf))
    whole = bool(_ISO_MONTH.fullmatch(text) or _MONTH_YEAR.fullmatch(text))
    alone = _MONTH.fullmatch(text)
    key = date(f"1 {text}" if alone else text)
    if key is None:
        return None
    if not key[0] and newest is not None:
        key = near(key, newest.isoformat())
    if whole or alone:
        return Limits(key[:2], (*key[:2], inf))
    # Without hours a whole day is meant.
    return Limits(key, (*key[:3], inf) if len(key) < 4 else key)
