"""Signs and their counting: Qt's units, direction, breaks in endless runs."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable
from itertools import chain, islice

BREAK = "\u200b"
"""A place where a line may end, without width."""
LONGEST_RUN = 2_000
"""Qt takes seconds for the lines of a text that gives it no place to end one."""
STEP = 200
"""So many signs apart are the places made in a longer run."""
# Tried only where a run begins: from each of its signs on, runs that are just not too long would
# take the square of their length.
_RUN = re.compile(rf"(?<![^\s{BREAK}])[^\s{BREAK}]{{{LONGEST_RUN + 1},}}")
_WIDE = re.compile("[\U00010000-\U0010ffff]")
_ROWS_ASKED = 50
_CELLS_ASKED = 2_000
_STRONG = {"L": False, "R": True, "AL": True}


class Utf16:
    """Where the code points of a text are in UTF-16, by which Qt counts, and back.

    >>> places = Utf16("a🤖b")
    >>> places.units(2), places.points(3)
    (3, 2)
    """

    def __init__(self, text: str) -> None:
        self._wide = [] if text.isascii() else [found.start() for found in _WIDE.finditer(text)]
        self._ends = [at + extra for extra, at in enumerate(self._wide, 1)]

    @property
    def differ(self) -> bool:
        """Whether both countings give different places."""
        return bool(self._wide)

    def units(self, points: int) -> int:
        """UTF-16 units before the code point at ``points``."""
        return points + bisect_left(self._wide, points)

    def points(self, units: int) -> int:
        """Code points before the UTF-16 unit at ``units``; inside a pair: before the pair."""
        return units - bisect_left(self._ends, units)


def is_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction runs from right to left.

    >>> is_right_to_left("1. שלום"), is_right_to_left("1. hello")
    (True, False)
    """
    if text.isascii():
        return False
    for sign in text[:1_000]:
        strong = _STRONG.get(unicodedata.bidirectional(sign))
        if strong is not None:
            return strong
    return False


def table_turned(rows: Iterable[Iterable[str]]) -> bool:
    """Whether the rows of a table are read from the right: most of its words run so.

    >>> table_turned([["שם", "USB"], ["דג", "42"]]), table_turned([["Name", "שם"], ["Fish", "דג"]])
    (True, False)
    """
    right = others = 0
    texts = chain.from_iterable(islice(rows, _ROWS_ASKED))
    for text in islice(texts, _CELLS_ASKED):
        if is_right_to_left(text):
            right += 1
        elif any(map(str.isalpha, text[:20])):
            others += 1
    return right > others


def breaks(text: str) -> list[int]:
    """Where a run without blanks has to be broken, in code points."""
    if len(text) <= LONGEST_RUN:
        return []
    return [at for run in _RUN.finditer(text) for at in range(run.start() + STEP, run.end(), STEP)]


def cuts(text: str, longest: int) -> list[int]:
    """Where a text is cut into pieces of about ``longest``: behind a blank, else anywhere."""
    found: list[int] = []
    at = 0
    while len(text) - at > longest * 3 // 2:
        blank = text.rfind(" ", at + longest // 2, at + longest)
        at = blank + 1 if blank >= 0 else at + longest
        found.append(at)
    return found
