"""A day as someone types it into a field: ``2026-01-05``, ``tomorrow``, ``friday``, ``+3d``.

In German as in English: ``5.1.2026``, ``morgen``, ``Fr``, ``3 Tage``, ``+3t``. What is short for a
day of the week there is a word in other languages, and so is understood in a field alone.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

_AHEAD = re.compile(
    r"\+?\s*(\d{1,4})\s*"
    r"(?:(d|w|m|y|t|j)|(d)ays?|(w)eeks?|(m)onths?|(y)ears?|(t)agen?|(t)ag|(w)ochen?|(m)onate?n?|(j)ahre?n?)"
)
_UNITS = {"t": "d", "j": "y"}
_NONE = frozenset(
    ("", "-", "—", "none", "no date", "kein", "keins", "keines", "kein datum", "ohne", "ohne datum")
)
_SHORT = {
    "mo": "montag",
    "di": "dienstag",
    "mi": "mittwoch",
    "do": "donnerstag",
    "fr": "freitag",
    "sa": "samstag",
    "so": "sonntag",
    "monatsende": "ende des monats",
    "jahresende": "ende des jahres",
}
_LAST_WORD = re.compile(rf"((?:am|zum|(?:diese|nächste|kommende)[nrs]?) |)({'|'.join(_SHORT)})\.?")
_LONGEST = 60


def day_typed(text: str, today: date, *, day_first: bool = True) -> date | None:
    """The day that is meant, seen from ``today``; None where it cannot be told.

    A day of the week is the next one; ``day_first`` says how ``3/11`` is read.

    >>> wednesday = date(2025, 11, 26)
    >>> for typed in ("2026-01-05", "tomorrow", "fri", "next friday", "+3d", "2w", "28 Nov"):
    ...     print(day_typed(typed, wednesday))
    2026-01-05
    2025-11-27
    2025-11-28
    2025-12-05
    2025-11-29
    2025-12-10
    2025-11-28
    >>> for typed in ("5.1.2026", "morgen", "Fr", "nächsten Fr", "3 Tage", "2 Wochen", "28. Nov."):
    ...     print(day_typed(typed, wednesday))
    2026-01-05
    2025-11-27
    2025-11-28
    2025-12-05
    2025-11-29
    2025-12-10
    2025-11-28
    """
    words = " ".join(text[:_LONGEST].casefold().split())
    if ahead := _AHEAD.fullmatch(words):
        unit = next(filter(None, ahead.groups()[1:]))
        return _later(today, int(ahead[1]), _UNITS.get(unit, unit))
    if short := _LAST_WORD.fullmatch(words):
        words = short[1] + _SHORT[short[2]]
    from readout.reading.tasks.said_days import meant  # noqa: PLC0415  slow to make, seldom asked

    said = _pattern().fullmatch(words)
    found = meant(said, today, day_first=day_first).iso if said else None
    return date.fromisoformat(found) if found else None


def is_no_day(text: str) -> bool:
    """Whether what is typed says that there is to be no date.

    >>> is_no_day(" None "), is_no_day("kein Datum"), is_no_day("friday")
    (True, True, False)
    """
    return text.strip().casefold() in _NONE


@cache
def _pattern() -> re.Pattern[str]:
    from readout.reading.tasks.said_days import SAID_DAY  # noqa: PLC0415  see above

    return re.compile(SAID_DAY, re.IGNORECASE)


def _later(today: date, count: int, unit: str) -> date | None:
    """So many days, weeks, months or years on; the last of a month where it has no such day."""
    try:
        if unit in "dw":
            return today + timedelta(days=count * (7 if unit == "w" else 1))
        months = today.month - 1 + count * (12 if unit == "y" else 1)
        year, month = today.year + months // 12, months % 12 + 1
        after = date(year + month // 12, month % 12 + 1, 1)
        return min(date(year, month, 1) + timedelta(today.day - 1), after - timedelta(1))
    except (ValueError, OverflowError):
        return None
