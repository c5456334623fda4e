"""What the cells of a table are worth when it is sorted: numbers, dates, versions, yes and no.

A column's kind is what most of its cells are. ``order`` sorts rows by it; cells of another kind
come after those of the column's, empty ones last, whichever way it is sorted.

>>> order(["20k", "", "~500M", "7"])
[3, 0, 2, 1]
>>> order(["20 Nov", "3 Nov"]), order(["10 %", "9 %"]), order(["v1.10", "v1.9.1"])
([1, 0], [1, 0], [1, 0])
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import Literal, TypeAlias

ValueKind: TypeAlias = Literal["number", "date", "version", "flag", "text"]
Key: TypeAlias = tuple[float, ...]
Natural: TypeAlias = tuple[tuple[int, int, str], ...]

_EMPTY = frozenset(("", "-", "–", "—", "n/a", "na", "tbd", "?", "none", "null", "k. a."))
_FLAGS = {
    **dict.fromkeys(("no", "false", "nein", "non", "off", "✗", "✘", "❌", "☐", "[ ]"), 0.0),
    **dict.fromkeys(("partly", "partial", "maybe", "teilweise", "🟡", "~"), 1.0),
    **dict.fromkeys(("yes", "true", "ja", "oui", "sí", "on", "✓", "✔", "✅", "☑", "[x]"), 2.0),
}
_SCALES = {
    "k": 1e3, "thousand": 1e3, "tausend": 1e3, "tsd": 1e3,
    "m": 1e6, "mn": 1e6, "mm": 1e6, "million": 1e6, "millions": 1e6, "mio": 1e6,
    "b": 1e9, "bn": 1e9, "billion": 1e9, "billions": 1e9, "mrd": 1e9,
    "t": 1e12, "tn": 1e12, "trillion": 1e12, "trillions": 1e12,
}  # fmt: skip
# Units are told apart by their letters' case; what is not here counts as it stands.
_UNITS = {
    "ns": 1e-9, "µs": 1e-6, "μs": 1e-6, "us": 1e-6, "ms": 1e-3, "s": 1.0, "sec": 1.0,
    "secs": 1.0, "second": 1.0, "seconds": 1.0, "min": 60.0, "mins": 60.0, "minute": 60.0,
    "minutes": 60.0, "h": 3600.0, "hr": 3600.0, "hrs": 3600.0, "hour": 3600.0, "hours": 3600.0,
    "d": 86400.0, "day": 86400.0, "days": 86400.0, "week": 604800.0, "weeks": 604800.0,
    "month": 2629746.0, "months": 2629746.0, "year": 31556952.0, "years": 31556952.0,
    "bytes": 1.0, "kB": 1e3, "KB": 1e3, "MB": 1e6, "GB": 1e9, "TB": 1e12, "PB": 1e15,
    "KiB": 2.0**10, "MiB": 2.0**20, "GiB": 2.0**30, "TiB": 2.0**40,
    "mm": 1e-3, "cm": 1e-2, "m": 1.0, "km": 1e3, "mg": 1e-3, "g": 1.0, "kg": 1e3, "t": 1e6,
    "Hz": 1.0, "kHz": 1e3, "MHz": 1e6, "GHz": 1e9, "W": 1.0, "kW": 1e3, "MW": 1e6, "GW": 1e9,
    "%": 1.0, "‰": 0.1, "pp": 1.0, "x": 1.0, "×": 1.0, "°C": 1.0, "°": 1.0,
}  # fmt: skip
_MONEY = r"[$€£¥₹₩]|(?:usd|eur|gbp|chf|jpy|us\$)\b"
_NUMBER = re.compile(
    rf"""(?P<about>[~≈∼<>≤≥±]|c\.|ca\.?|circa|about|approx\.?|around|over|under|up\ to)?\s*
    (?P<open>\()?(?P<sign>[-+−–])?\s*(?P<money>{_MONEY})?\s*(?P<inner>[-−])?
    (?P<digits>\d[\d.,'’\u00a0\u202f]*(?:\ \d{{3}}(?!\d))*(?:e[-+]?\d{{1,3}})?)(?P<close>\))?
    (?P<gap>\s*)(?P<unit>[^\W\d_]+|%|‰|°C?|[×€$£])?(?P<rest>.*)$""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
# What most cells of numbers are, told in a fourth of the time.
_PLAIN = re.compile(
    r"(?P<about>[~≈<>])? ?(?P<sign>[-+−])?(?P<money>[$€£])?"
    r"(?P<digits>[0-9]{1,15}|[0-9]{1,3}(?:,[0-9]{3})+)(?P<part>\.[0-9]{1,12})?(?(money)| ?%?)\Z"
)
_LESS, _MORE = frozenset(("<", "under")), frozenset((">", "over"))
_CLOCK = re.compile(r"(\d{1,3}):(\d\d)(?::(\d\d))?(?:\s*([ap])\.?m\.?)?$", re.IGNORECASE)
_PARTS = re.compile(r"(?:\d+\s*(?:h|min|m|s|d)\s*){2,}$")
_PART = re.compile(r"(\d+)\s*(h|min|m|s|d)")
_VERSION = re.compile(r"v?\d+(?:\.\d+)+(?:[-+.]?[a-z]\w*(?:\.\d+)*)?$", re.IGNORECASE)
_MONTHS = {
    **dict.fromkeys(("jan", "ene", "gen", "jän"), 1),
    **dict.fromkeys(("feb", "fév", "fev"), 2),
    **dict.fromkeys(("mar", "mär", "mrz"), 3),
    **dict.fromkeys(("apr", "abr", "avr"), 4),
    **dict.fromkeys(("may", "mai", "mag"), 5),
    **dict.fromkeys(("jun", "giu"), 6),
    **dict.fromkeys(("jul", "lug"), 7),
    **dict.fromkeys(("aug", "ago", "aoû"), 8),
    **dict.fromkeys(("sep", "set"), 9),
    **dict.fromkeys(("oct", "okt", "out", "ott"), 10),
    **dict.fromkeys(("nov",), 11),
    **dict.fromkeys(("dec", "dez", "dic", "déc"), 12),
}
_WEEKDAY = r"(?:[^\W\d_]{2,10}\.?,?\s+)?"
_ISO = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?(?:[T ](\d\d):(\d\d))?")
_DAY_FIRST = re.compile(
    rf"{_WEEKDAY}(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)?\s*(?:of |de )?(?P<month>[^\W\d_]{{3,10}})\.?"
    r"(?:,?\s*(?:de )?(?P<year>\d{4}))?$"
)
_MONTH_FIRST = re.compile(
    rf"{_WEEKDAY}(?P<month>[^\W\d_]{{3,10}})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
    r"(?:,?\s*(?P<year>\d{4}))?$"
)
_MONTH_ONLY = re.compile(r"(?P<month>[^\W\d_]{3,10})\.?\s+(?P<year>\d{4})$")
_POINTS = re.compile(r"(\d{1,2})([./])(\d{1,2})\2(\d{4}|\d\d)$")
_QUARTER = re.compile(r"(?:q([1-4])[\s/-]*(\d{4})|(\d{4})[\s/-]*q([1-4]))$", re.IGNORECASE)
_CHUNK = re.compile(r"(\d+)")
LONGEST = 300
"""A value stands in the first so many signs of a cell."""


def order(cells: Sequence[str], *, descending: bool = False) -> list[int]:
    """The rows of a column in the order of its values; equal ones stay as they are."""
    reader = _READERS.get(column_kind(cells))
    fitting: list[tuple[Key, int]] = []
    others: list[tuple[Natural, int]] = []
    empty: list[int] = []
    for row, cell in enumerate(cells):
        if is_empty(cell):
            empty.append(row)
        elif reader is not None and (key := reader(cell.strip()[:LONGEST])) is not None:
            fitting.append((key, row))
        else:
            others.append((natural(cell), row))
    fitting.sort(key=lambda pair: pair[0], reverse=descending)
    others.sort(key=lambda pair: pair[0], reverse=descending)
    return [row for _, row in fitting] + [row for _, row in others] + empty


def column_kind(cells: Sequence[str]) -> ValueKind:
    """What most of the cells that hold something are."""
    held = [cell.strip()[:LONGEST] for cell in cells if not is_empty(cell)]
    if not held:
        return "text"
    for kind, reader in _READERS.items():
        fitting = sum(reader(cell) is not None for cell in held)
        if fitting * 2 > len(held):
            if kind == "version" and not any(_is_plain_version(cell) for cell in held):
                continue
            return kind
    return "text"


def is_empty(cell: str) -> bool:
    """Whether a cell says that it says nothing."""
    return cell.strip().casefold() in _EMPTY


def number(text: str) -> Key | None:
    """A number with its sign, scale and unit, as ``~500M``, ``(1,200)``, ``9 %``, ``1h 30m``.

    Its value, and -1 or 1 where it is said to be less or more than that, else 0.
    """
    if plain := _PLAIN.match(text):
        about, sign, digits, part = plain.group("about", "sign", "digits", "part")
        size = float(digits.replace(",", "") + (part or ""))
        side = -1.0 if about == "<" else 1.0 if about == ">" else 0.0
        return (-size if sign in ("-", "−") else size, side)
    if clock := _CLOCK.match(text):
        return (_seconds(clock), 0.0)
    if _PARTS.match(text):
        parts = _PART.findall(text)
        return (sum(float(n) * _UNITS[{"m": "min"}.get(u, u)] for n, u in parts), 0.0)
    match = _NUMBER.match(text)
    if match is None:
        return None
    value = _digits(match["digits"])
    unit, rest = match["unit"] or "", match["rest"] or ""
    factor = _factor(unit, money=bool(match["money"]))
    if value is None or (factor is None and not match["gap"]):
        return None
    if rest[:1].isalnum() or (
        not unit and rest[:1] in ("/", ":", "-", "–") and rest[1:2].isdigit()
    ):
        return None  # a range, a ratio or a code: its text sorts as well
    negative = match["sign"] in ("-", "−", "–") or match["inner"]
    if negative or (match["open"] and match["close"]):
        value = -value
    word = (match["about"] or "").casefold()
    return (value * (factor or 1.0), -1.0 if word in _LESS else 1.0 if word in _MORE else 0.0)


def date(text: str) -> Key | None:
    """A date, with or without its year and day, as ``3 Nov``, ``2025-11-20``, ``Q3 2025``."""
    low = text.casefold()
    if match := _ISO.match(low):
        year, month, day, hour, minute = (int(part or 0) for part in match.groups())
        key = _date(year, month, day or 1)
        return (*key, float(hour * 60 + minute)) if key and match.end() >= len(low) - 12 else None
    if match := _POINTS.match(low):
        one, other, year = int(match[1]), int(match[3]), int(match[4])
        year += 2000 if year < 100 else 0
        months_first = match[2] == "/"
        first = _date(year, one, other) if months_first else _date(year, other, one)
        return first or (_date(year, other, one) if months_first else _date(year, one, other))
    if match := _QUARTER.match(low):
        return (float(match[2] or match[3]), float(match[1] or match[4]) * 3 - 2, 0.0)
    for pattern in (_DAY_FIRST, _MONTH_FIRST, _MONTH_ONLY):
        if match := pattern.match(low):
            parts = match.groupdict()
            named = _MONTHS.get(unicodedata.normalize("NFC", parts["month"])[:3])
            if named is not None:
                return _date(int(parts.get("year") or 0), named, int(parts.get("day") or 1))
    return None


def version(text: str) -> Key | None:
    """A version as ``v1.10.2``: its numbers; what is before a release comes before it."""
    if not _VERSION.match(text):
        return None
    numbers, rest = re.match(r"v?([\d.]+)(.*)", text, re.IGNORECASE).groups()  # type: ignore[union-attr]
    parts = [float(part[:300]) for part in numbers.split(".") if part][:8]
    return (*parts, *(0.0 for _ in range(8 - len(parts))), -1.0 if rest else 0.0)


def flag(text: str) -> Key | None:
    """Yes or no, in words or signs."""
    value = _FLAGS.get(text.casefold())
    return None if value is None else (value,)


def natural(text: str) -> Natural:
    """A text as people sort it: without case and accents, runs of digits as numbers.

    >>> sorted(["item 12", "Item 3", "Élan"], key=natural)
    ['Élan', 'Item 3', 'item 12']
    """
    plain = text.strip()[:LONGEST].casefold()
    if not plain.isascii():
        apart = unicodedata.normalize("NFKD", plain)
        plain = "".join(sign for sign in apart if not unicodedata.combining(sign))
    chunks = _CHUNK.split(plain)  # every other one is of digits
    made = [(1, 0, chunks[0])] if chunks[0] else []
    for at in range(1, len(chunks), 2):
        digits = _plain_digits(chunks[at])
        made.append((0, len(digits), digits))
        if chunks[at + 1]:
            made.append((1, 0, chunks[at + 1]))
    return tuple(made)


_READERS: dict[ValueKind, Callable[[str], Key | None]] = {
    "flag": flag,
    "date": date,
    "version": version,
    "number": number,
}


def _plain_digits(chunk: str) -> str:
    if chunk.isascii():
        return chunk.lstrip("0")
    return "".join(str(unicodedata.decimal(sign)) for sign in chunk).lstrip("0")


def _digits(text: str) -> float | None:
    text = re.sub(r"[\s'’]", "", text).rstrip(".,")
    mantissa, _, power = text.lower().partition("e")
    last = max(mantissa.rfind("."), mantissa.rfind(","))
    if last >= 0:
        sign, tail = mantissa[last], mantissa[last + 1 :]
        several = mantissa.count(sign) > 1
        if several and any(len(group) != 3 for group in mantissa.split(sign)[1:]):
            return None  # no groups of thousands: a version, an address
        grouped = several or (sign == "," and len(tail) == 3)
        head = re.sub(r"[.,]", "", mantissa[:last])
        mantissa = head + tail if grouped else f"{head}.{tail}"
    try:
        return float(f"{mantissa}e{power}" if power else mantissa)
    except ValueError:
        return None


def _factor(unit: str, *, money: bool) -> float | None:
    """What a unit multiplies by; ``None`` for a word that is none."""
    if not unit or unit in "€$£":
        return 1.0
    if not money and unit in _UNITS:
        return _UNITS[unit]
    folded = unit.casefold()
    return _SCALES.get(folded, _UNITS.get(folded) if len(unit) > 1 else None)


def _seconds(clock: re.Match[str]) -> float:
    hours, minutes, seconds = (int(part or 0) for part in clock.groups()[:3])
    half = (clock[4] or "").casefold()
    if half:
        hours = hours % 12 + (12 if half == "p" else 0)
    return float(hours * 3600 + minutes * 60 + seconds)


def _date(year: int, month: int, day: int) -> Key | None:
    try:
        dt.date(year or 2000, month, day)
    except ValueError:
        return None
    return (float(year), float(month), float(day))


def _is_plain_version(text: str) -> bool:
    return text[:1] in "vV" or text.count(".") > 1
