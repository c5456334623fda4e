"""What is typed to filter a column: ``>20k``, ``5 % - 10 %``, ``before 3 Nov``, ``-draft``, words.

>>> read(">= 5 %", "percent")
[Condition(any_of=(Span(low=(5.0, 0.0), high=None, above=False, below=False),), negated=False)]
>>> read("Nov 2025", "date")[0].any_of[0]
Span(low=(2025.0, 11.0), high=(2025.0, 11.0, inf), above=False, below=False)
>>> read("Café -draft", "text")[0].any_of[0]
Words(all_of=('cafe',), none_of=('draft',), whole=None)
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Literal, NamedTuple, TypeAlias

from readout.errors import ReadoutError
from readout.note.values import Key, flag
from readout.search.folding import fold
from readout.tables.columns import ColumnKind
from readout.tables.limits import Limits, day_of_any_year, read_limits

_Op: TypeAlias = Literal["", "=", ">", ">=", "<", "<="]
LONGEST = 500
"""Of what is typed so many signs are heeded."""
_OPS: tuple[tuple[_Op, str], ...] = (
    (">=", r">=|=>|≥|(?:at least|since|from|mindestens|seit|ab|von)\b"),
    ("<=", r"<=|=<|≤|(?:at most|until|till|up to|höchstens|hoechstens|bis)\b"),
    (">", r">|(?:above|over|after|more than|later than|über|nach|mehr als)\b"),
    ("<", r"<|(?:below|under|before|less than|earlier than|unter|vor|weniger als)\b"),
    ("=", r"==?|(?:on|is|am|ist)\b"),
)
_LED = tuple((op, re.compile(pattern, re.IGNORECASE)) for op, pattern in _OPS)
_NOT = re.compile(r"!=?|≠|<>|(?:not|nicht)\b", re.IGNORECASE)
_BETWEEN = re.compile(r"(?:between|from|zwischen|von)\b", re.IGNORECASE)
_HYPHEN = re.compile(r"\s*(?:\.\.\.?|…|–|—|-|\b(?:to|until|and|bis|und)\b)\s*", re.IGNORECASE)
_ANOTHER = re.compile(r"(?<!not)(?<!nicht)\s+(?:(?:and|und|&)\s+)?(?=[<>≤≥])", re.IGNORECASE)
_WORD = re.compile(r'([-=]?)(?:"([^"]*)"?|(\S+))')
_BLANK = frozenset(("empty", "blank", "leer"))


class Words(NamedTuple):
    """A cell has all of some words and none of others, or is one text; all folded."""

    all_of: tuple[str, ...] = ()
    none_of: tuple[str, ...] = ()
    whole: str | None = None


class Beginning(NamedTuple):
    """A cell has a number written so, or one that goes on after it: ``5`` and ``50`` for 5."""

    text: str


class Span(NamedTuple):
    """A cell's value is between two; ``above``, ``below``: and is none of them."""

    low: Key | None = None
    high: Key | None = None
    above: bool = False
    below: bool = False


class EveryYear(NamedTuple):
    """A cell's date is of a month, and day where there is one, of any year."""

    month: int
    day: int | None = None


class Blank(NamedTuple):
    """A cell says nothing."""


Asked: TypeAlias = Words | Beginning | Span | EveryYear | Blank


class Condition(NamedTuple):
    """What a cell has to be: any of these, or, ``negated``, none of them."""

    any_of: tuple[Asked, ...]
    negated: bool = False


def read(typed: str, kind: ColumnKind, newest: dt.date | None = None) -> list[Condition]:
    """What is asked for, all of which is to hold; nothing where nothing was typed.

    A day without its year has, after a word as ``before``, the year that brings it nearest to
    ``newest``. What a column's kind makes no sense of is taken for words.
    """
    text = in_a_line(typed)
    if not text:
        return []
    parts = _ANOTHER.split(text) if kind not in ("text", "flag") else [text]
    return [_condition(part, kind, newest) for part in parts]


def check(typed: str, kind: ColumnKind) -> None:
    """Raise ReadoutError where a value is asked for that the column's kind has none of."""
    if kind in ("text", "flag"):
        return
    for part in _ANOTHER.split(in_a_line(typed)):
        op, rest = _led(_negation(part)[1])
        if op and rest and read_limits(rest, kind, None) is None and _range(rest, kind) is None:
            sentence = {
                "date": "Type a date after it, as 3 Nov, Nov 2025 or 2025-11-03.",
                "version": "Type a version after it, as 1.10.2.",
            }
            raise ReadoutError(sentence.get(kind, "Type a number after it, as 20k, 5 % or $1.5M."))


def in_a_line(typed: str) -> str:
    """What was typed, as far as it is heeded, without blanks that say nothing."""
    return " ".join(typed[:LONGEST].split())


def _condition(text: str, kind: ColumnKind, newest: dt.date | None) -> Condition:
    negated, text = _negation(text)
    if fold(text) in _BLANK:
        return Condition((Blank(), *((_words(text),) if kind == "text" else ())), negated)
    if text == "*":
        return Condition((Blank(),), not negated)
    if kind == "text":
        return Condition((_words(text),), negated)
    if kind == "flag":
        value = flag(text.removeprefix("=").strip().casefold())
        return Condition((_words(text) if value is None else Span(value, value),), negated)
    if (between := _range(text, kind, newest)) is not None:
        return Condition((between,), negated)
    op, rest = _led(text)
    found: Span | EveryYear | None = _compared(op, rest, kind, newest) if rest else None
    if kind == "date" and op in ("", "=") and (day := day_of_any_year(rest)):
        found = EveryYear(*day)
    if found is None:
        return Condition((_words(text),), negated)
    if op:
        return Condition((found,), negated)
    written = Words((fold(text),)) if kind == "date" else Beginning(fold(text))
    return Condition((found, written), negated)


def _negation(text: str) -> tuple[bool, str]:
    match = _NOT.match(text)
    rest = text[match.end() :].strip() if match else ""
    return (True, rest) if rest else (False, text)


def _led(text: str) -> tuple[_Op, str]:
    """The sign or word of comparing that a text begins with, and what follows."""
    for op, pattern in _LED:
        if match := pattern.match(text):
            return op, text[match.end() :].strip()
    return "", text


def _compared(op: _Op, text: str, kind: ColumnKind, newest: dt.date | None) -> Span | None:
    limits = read_limits(text, kind, newest if op not in ("", "=") else None)
    if limits is None:
        return None
    match op:
        case ">":
            return Span(low=limits.high, above=True)
        case ">=":
            return Span(low=limits.low)
        case "<":
            return Span(high=limits.low, below=True)
        case "<=":
            return Span(high=limits.high)
    return Span(limits.low, limits.high)


def _range(text: str, kind: ColumnKind, newest: dt.date | None = None) -> Span | None:
    """From one value to another, where the text says so."""
    if match := _BETWEEN.match(text):
        text = text[match.end() :].strip()
    for hyphen in _HYPHEN.finditer(text):
        left, right = text[: hyphen.start()], text[hyphen.end() :]
        if not (left and right):
            continue
        for one, other in _completed(left, right):
            low, high = (read_limits(part, kind, newest) for part in (one, other))
            if low is not None and high is not None:
                if low.low > high.low:
                    low, high = high, low
                return Span(low.low, high.high)
    return None


def _completed(left: str, right: str) -> list[tuple[str, str]]:
    """Two ends, with what only one of them says given to both: ``5-10k``, ``3 - 20 Nov``."""
    pairs = [(left, right)]
    if re.fullmatch(r"[\d.,]+\.?", left) and (end := re.fullmatch(r"[\d.,]+\.?(\D.*)", right)):
        pairs.insert(0, (left + end[1], right))
    if right.isdecimal() and (start := re.fullmatch(r"(.*\D)\d+", left)):
        pairs.append((left, start[1] + right))
    return pairs


def _words(text: str) -> Words:
    if text[:1] == "=" and (whole := text[1:].strip()):
        return Words(whole=fold(whole.strip('"')))
    wanted: list[str] = []
    unwanted: list[str] = []
    for sign, phrase, word in _WORD.findall(text):
        found = phrase or word
        if sign == "-" and found:
            unwanted.append(fold(found))
        elif kept := fold(phrase or sign + word):
            wanted.append(kept)
    return Words(tuple(wanted), tuple(unwanted))


__all__ = [
    "Asked",
    "Beginning",
    "Blank",
    "Condition",
    "EveryYear",
    "Limits",
    "Span",
    "Words",
    "check",
    "in_a_line",
    "read",
]
