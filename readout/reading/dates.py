"""Dates as people write them, in the six languages notes come in."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from readout.reading.patterns import late

_MONTHS = (
    "january jan januar jänner enero ene janvier janv janeiro gennaio gen",
    "february feb februar febrero février févr fevereiro fev febbraio febb",
    "march mar märz mrz marzo mars março",
    "april apr abril abr avril avr aprile",
    "may mai mayo maio maggio mag",
    "june jun juni junio juin junho giugno giu",
    "july jul juli julio juillet juil julho luglio lug",
    "august aug agosto ago août aout",
    "september sep sept septiembre septembre setembro set settembre sett",
    "october oct oktober okt octubre octobre outubro out ottobre ott",
    "november nov noviembre novembre novembro",
    "december dec dezember dez diciembre dic décembre déc dezembro dicembre",
)
MONTH = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
"""The number of a month by its names and their short forms, in small letters."""
_WEEKDAYS = (
    "monday mon montag lundi lunes lunedì segunda-feira segunda",
    "tuesday tues tue dienstag mardi martes martedì terça-feira terça",
    "wednesday wed mittwoch mercredi miércoles mercoledì quarta-feira quarta",
    "thursday thurs thur thu donnerstag jeudi jueves giovedì quinta-feira quinta",
    "friday fri freitag vendredi viernes venerdì sexta-feira sexta",
    "saturday sat samstag sonnabend samedi sábado sabato",
    "sunday sun sonntag dimanche domingo domenica weekend wochenende week-end",
)
WEEKDAY = {name: number for number, names in enumerate(_WEEKDAYS) for name in names.split()}
"""The number of a day of the week by its names, Monday being 0."""
_NAME = "(?P<month>" + "|".join(sorted(MONTH, key=len, reverse=True)) + r")\b\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY = r"(?P<day>\d{1,2})"
_PATTERNS = tuple(
    late(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!\d){_YEAR}(?P<sep>[-/.])(?P<month>\d{{1,2}})(?P=sep){_DAY}(?!\d)",
        rf"(?<!\d){_YEAR}(?P<month>[01]\d)(?P<day>[0-3]\d)(?!\d)",
        rf"\b{_NAME}\s+{_DAY}(?:st|nd|rd|th)?,?\s+{_YEAR}(?!\d)",
        rf"(?<!\d){_DAY}(?:st|nd|rd|th|\.|º|er)?\s+(?:of\s+|de\s+)?{_NAME},?\s+(?:del?\s+)?{_YEAR}(?!\d)",
        rf"(?<!\d){_YEAR}\s+{_NAME}\s+{_DAY}(?!\d)",
        rf"(?<!\d){_YEAR}\s*[年년]\s*(?P<month>\d{{1,2}})\s*[月월]\s*{_DAY}\s*[日일]",
        rf"(?<!\d){_DAY}-{_NAME}-{_YEAR}(?!\d)",
    )
)
_NUMERIC = late(rf"(?<!\d)(?P<a>\d{{1,2}})(?P<sep>[/.-])(?P<b>\d{{1,2}})(?P=sep){_YEAR}(?!\d)")
_BEFORE = late(r"([^\W\d_]+)\.?[,:]?\s+(?:the\s+|den\s+|le\s+)?\Z")
_BEHIND = late(r",?\s*\(?([^\W\d_]+)")
_DIGIT = late(r"\d")
_SHORT_YEARS = tuple(
    late(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!\d){_DAY}(?:st|nd|rd|th|\.|º|er)?\s+{_NAME},?\s+['’]?(?P<year>\d\d)(?![\d:])",
        rf"\b{_NAME}\s+{_DAY}(?:st|nd|rd|th)?,\s+['’]?(?P<year>\d\d)(?![\d:])",
    )
)
# Words that may stand around a date on a line of its own. No two parts may match the same words:
# each such pair doubles the work.
_AROUND = late(
    r"(?:(?:meeting |interview )?date|when|datum|fecha|data|le|on|"
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|"
    r"montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|"
    r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|"
    r"lunes|martes|miércoles|jueves|viernes|sábado|domingo|"
    r"lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|"
    r"(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|"
    r"\d{1,2}[:.]\d\d(?::\d\d)?|[ap]\.?m\.?|"
    r"utc|gmt|[a-z]{1,2}st|[a-z]{1,2}dt|cet|at|um|to|"
    r"[+-]\d\d:?\d\d|[\s,:|()–—·•*📅🗓️-])+",
    re.IGNORECASE,
)


class FoundDate(NamedTuple):
    """A date read from ``text[start:end]``: ISO, and the other ISO date it could be, if any."""

    iso: str
    text: str
    start: int
    end: int
    other: str | None = None


def find_dates(text: str) -> Iterator[FoundDate]:
    """Every full date (with a year) in a text, in the order of the patterns that read them."""
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            month = match["month"].casefold()
            number = int(month) if month.isdigit() else MONTH[month]
            iso = iso_date(int(match["year"]), number, int(match["day"]))
            if iso:
                yield FoundDate(iso, match.group(), match.start(), match.end())
    for match in _NUMERIC.finditer(text):
        yield from _numeric(match)


def first_date(text: str) -> FoundDate | None:
    """The date that stands first in a text, or ``None``."""
    if "19" not in text and "20" not in text:  # which every year begins with
        return None
    whole = _PATTERNS[0].fullmatch(text)  # as notes' own dates most often are
    if whole and (iso := iso_date(int(whole["year"]), int(whole["month"]), int(whole["day"]))):
        return FoundDate(iso, text, 0, len(text))
    return min(find_dates(text), key=lambda found: found.start, default=None)


def whole_date(line: str) -> FoundDate | None:
    """The date of a line that holds nothing else (weekday, time and a label ``Date:`` aside)."""
    if len(line) > 80 or not _DIGIT.search(line):
        return None
    found = first_date(line) or _short_year(line)
    if found is None:
        return None
    rest = f"{line[: found.start]} {line[found.end :]}"
    return found if not rest.strip() or _AROUND.fullmatch(rest) else None


def _short_year(line: str) -> FoundDate | None:
    """A date whose year has two digits (``Wed, 12 Nov 25``): one only where a line is a date."""
    for pattern in _SHORT_YEARS:
        for match in pattern.finditer(line):
            month = MONTH[match["month"].casefold()]
            iso = iso_date(2000 + int(match["year"]), month, int(match["day"]))
            if iso:
                return FoundDate(iso, match.group(), match.start(), match.end())
    return None


def _numeric(match: re.Match[str]) -> Iterator[FoundDate]:
    """``05/01/2025``: month first with slashes, day first with dots, the other where it fits.

    With dots the other is no reading: nobody writes the month first so. A day of the week beside
    it says which it is.
    """
    year, a, b = int(match["year"]), int(match["a"]), int(match["b"])
    month_first, day_first = iso_date(year, a, b), iso_date(year, b, a)
    readings = [month_first, day_first] if match["sep"] == "/" else [day_first, month_first]
    sure = [iso for iso in readings if iso]
    if len(sure) > 1 and (weekday := _weekday_beside(match)) is not None:
        sure = on_weekday(sure, weekday) or sure
    if sure:
        could_be_two = match["sep"] != "." and len(sure) > 1 and sure[1] != sure[0]
        other = sure[1] if could_be_two else None
        yield FoundDate(sure[0], match.group(), match.start(), match.end(), other)


def _weekday_beside(match: re.Match[str]) -> int | None:
    before = _BEFORE.search(match.string[max(0, match.start() - 20) : match.start()])
    behind = _BEHIND.match(match.string, match.end())
    words = [found[1].casefold() for found in (before, behind) if found]
    return next((WEEKDAY[word] for word in words if word in WEEKDAY), None)


def on_weekday(days: Iterable[str], weekday: int) -> list[str]:
    """Those of some ISO dates that are such a day of the week, Monday being 0."""
    return [iso for iso in days if dt.date.fromisoformat(iso).weekday() == weekday]


def iso_date(year: int, month: int, day: int) -> str | None:
    """The ISO date, or ``None`` where there is no such day."""
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None
