"""By when an action item is to be done: the date its words say, and where they say it.

A date that is only mentioned is no due date. One follows a cue (``by``, ``due``, ``bis``, 📅), or
stands at the item's end, in brackets or after a dash, or behind an ``@``; ``bare_days`` finds those
that only their place in the sentence tells.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from readout.reading.patterns import late
from readout.reading.tasks.bare_days import bare_day
from readout.reading.tasks.date_words import (
    BARE_WORDS,
    CUE_WORDS,
    DAY_WORDS,
    EN_CUES,
    FIRST_OF_CUES,
    OTHER_CUES,
)
from readout.reading.tasks.said_days import NUMERIC, SAID_DAY, SHORT_NUMERIC, meant

_TOKEN = late(r"[^\W\d_]+|[📅🗓⏰]")
_DIGIT = late(r"\d")
_CALENDARS = frozenset("📅🗓⏰")
_CUE = late(rf"(?:{EN_CUES}|(?P<foreign>{OTHER_CUES}))(?!\w)|[📅🗓⏰]\ufe0f?", re.IGNORECASE)
_BETWEEN = late(r"[\s:=*–—-]*")
_CLOSED = late(r"[(\[](?P<in>[^()\[\]]{1,80})[)\]][\s.;*!]*$")
_PARTS = late(r"[^,;|–—]+")
_AT = late(r"(?<![\w.])@(?=\w)")
_PARTED = late(r"[–—|]|[ -]-[ -]")
_DASH = late(r"\s+(?:[–—|-]|--)\s+|\s*[—|]\s*")
_NO_DATE = frozenset(("tbd", "tba", "tbc", "n/a", "na", "none", "open", "offen", "unknown"))
_NEAR = 60  # code points from a cue within which its day begins
_FAR = 2_000  # code points in which a day behind an @ is looked for
_MOST_CUES = 20  # cues tried an item
_BEFORE_DATES = frozenset(("on", "am", "el", "na", "em", "q"))  # and digits: on 3/5, in Q3
_FAR_AHEAD = 270  # days: in September is one that has passed where it would be further ahead


@cache
def _said_day() -> re.Pattern[str]:
    """What a day looks like; made when first needed, for that takes longer than reading a note."""
    return late(rf"(?<!\w)(?P<said>{SAID_DAY})(?!\w)", re.IGNORECASE)


class Due(NamedTuple):
    """A due date: ISO or ``None``, the words ``text`` at ``[start:end]`` with their cue.

    ``inferred`` says whether the note's date was needed; ``other`` is the other date it could be.
    """

    iso: str | None
    text: str
    start: int
    end: int
    inferred: bool = False
    other: str | None = None


def find_due(text: str, today: dt.date | None, *, day_first: bool | None = None) -> Due | None:
    """The due date an item's text says, or ``None``; ``today`` is the date of its note.

    >>> find_due("Send the offer by Friday", dt.date(2025, 11, 19))
    Due(iso='2025-11-21', text='Friday', start=15, end=24, inferred=True, other=None)
    >>> find_due("The release of 12 March 2025 broke", None) is None
    True
    """
    words: list[str] = _TOKEN.findall(text.casefold())
    if DAY_WORDS.isdisjoint(words) and not _DIGIT.search(text):
        return None
    found = None if CUE_WORDS.isdisjoint(words) else _cued(text, words, today, day_first)
    if found is None and "@" in text:
        found = _mentioned(text, today, day_first)
    found = found or _closing(text, today, day_first)
    return found or _bare(text, words, today, day_first)


def due_in(words: str, today: dt.date | None, *, day_first: bool | None = None) -> Due | None:
    """The due date in a place that holds nothing else, such as a column; its words anyway."""
    words = words.strip(" *")
    if not any(sign.isalnum() for sign in words) or words.casefold() in _NO_DATE:
        return None
    found = find_due(words, today, day_first=day_first)
    if found is None and (match := _said_day().match(words)):
        found = _due(match, match.start(), today, day_first)
    if found is not None and found.iso:
        return found
    return Due(None, words, 0, len(words))


def writes_day_first(texts: Iterable[str], *, with_year: bool = True) -> bool | None:
    """Whether a note writes the day before the month, where one of its dates shows it.

    Without a year ``24/7`` looks like a date: then the texts must be known to be dates.
    """
    pattern = NUMERIC if with_year else SHORT_NUMERIC
    for text in texts:
        for match in pattern.finditer(text) if "/" in text else ():
            if (int(match[1]) > 12) != (int(match[2]) > 12):
                return int(match[1]) > 12
    return None


def _cued(
    text: str, words: Sequence[str], today: dt.date | None, day_first: bool | None
) -> Due | None:
    """The last date behind a cue, ``words`` without case: what is said last counts."""
    found = None
    end = tried = 0
    tokens = list(_TOKEN.finditer(text))
    if not text.isascii():  # without their case, words can be parted otherwise
        words = [token.group().casefold() for token in tokens]
    for word, token in zip(words, tokens, strict=True):
        if (word not in FIRST_OF_CUES and word not in _CALENDARS) or token.start() < end:
            continue
        near = text[token.start() : token.start() + _NEAR]
        if not _DIGIT.search(near) and DAY_WORDS.isdisjoint(_TOKEN.findall(near.casefold())):
            continue
        tried += 1
        cue = _CUE.match(text, token.start()) if tried <= _MOST_CUES else None
        if cue is None or (match := _behind(cue, text, token.end())) is None:
            continue
        end = match.end()
        foreign = True if cue["foreign"] and day_first is None else day_first
        found = _due(match, cue.start(), today, foreign)
    return found


def _mentioned(text: str, today: dt.date | None, day_first: bool | None) -> Due | None:
    """A day right behind an ``@``, as Notion writes one: ``@July 20, 2025``, ``@tomorrow``."""
    for sign in _AT.finditer(text[:_FAR]):
        match = _said_day().match(text, sign.end())
        if match is not None and (match["y3"] or match["d1"] or match["ahead"]):
            return _due(match, sign.start(), today, day_first)
    return None


def _behind(cue: re.Match[str], text: str, first: int) -> re.Match[str] | None:
    """The day behind a cue; its later words may be the day's own, ``first`` ends its first."""
    for end in (cue.end(), first):
        if end == cue.end() or _CUE.fullmatch(text, cue.start(), end):
            match = _said_day().match(text, _BETWEEN.match(text, end).end())  # type: ignore[union-attr]
            if match is not None:
                return match
    return None


def _closing(text: str, today: dt.date | None, day_first: bool | None) -> Due | None:
    """A date that ends the item, without a cue."""
    tail = text[-100:]
    shift = len(text) - len(tail)
    closed = _CLOSED.search(tail) if tail.rstrip(" .;*!").endswith((")", "]")) else None
    if closed is not None:
        for part in _PARTS.finditer(closed["in"]):
            at = shift + closed.start("in") + part.start()
            if found := _whole(text, at, at + len(part.group()), today, day_first):
                return found
    cuts = list(_DASH.finditer(tail)) if _PARTED.search(tail) else []
    end = len(text)
    for cut in reversed(cuts[-3:]):
        if found := _whole(text, shift + cut.end(), end, today, day_first):
            return found
        end = shift + cut.start()
    return None


def _bare(
    text: str, words: Sequence[str], today: dt.date | None, day_first: bool | None
) -> Due | None:
    """A day that only its place in the sentence tells, where it lies ahead and not far."""
    if BARE_WORDS.isdisjoint(words) and (
        "May" not in text and (_BEFORE_DATES.isdisjoint(words) or not _DIGIT.search(text))
    ):
        return None
    bare = bare_day(text, _said_day())
    if bare is None:
        return None
    day = meant(bare.match, today, day_first=day_first)
    if day.iso and today:
        ahead = (dt.date.fromisoformat(day.iso) - today).days
        if ahead < 0 or (bare.match["m10"] and ahead > _FAR_AHEAD):
            return None
    said = text[bare.start : bare.end].strip(" ,")
    return Due(day.iso, said, bare.start, bare.end, day.inferred and bool(day.iso), day.other)


def _whole(
    text: str, start: int, end: int, today: dt.date | None, day_first: bool | None
) -> Due | None:
    """The date that all of ``text[start:end]`` says, marks at its ends aside."""
    part = text[start:end]
    start += len(part) - len(part.lstrip(" *_"))
    match = _said_day().match(text, start, start + len(part.strip(" *_.;")))
    if match is None or match.end() < start + len(part.strip(" *_.;")):
        return None
    return None if match["event"] else _due(match, match.start(), today, day_first)


def _due(match: re.Match[str], start: int, today: dt.date | None, day_first: bool | None) -> Due:
    day = meant(match, today, day_first=day_first)
    words = match["said"].strip(" ,")
    return Due(day.iso, words, start, match.end(), day.inferred and bool(day.iso), day.other)
