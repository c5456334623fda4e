"""A document's text made ready to be looked through with each key, however long it is.

Without Qt, so that it can be made in another thread.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from itertools import islice
from typing import NamedTuple, TypeAlias

from gui.text.signs import Utf16
from readout.search.folding import Folded, fold

MOST = 40_000
"""More places than these are not counted."""
_APART = re.compile("[^\u2029\ufdd0\ufdd1]+")
"""What stands between the ends of Qt's blocks and cells."""
_LINE_BREAK = "\u2028"

Place: TypeAlias = tuple[int, int]
"""Begin and end in the folded text."""


class _Line(NamedTuple):
    start: int  # in the folded text
    position: int  # in the document, in Qt's units
    text: str


class Haystack:
    r"""The text of a document; ``raw`` is what Qt's ``toRawText`` gives.

    Blocks that begin at one of ``passed_over`` are not looked through.

    >>> text = Haystack("Ein Café\u2029🤖 cafe")
    >>> [text.place(found) for found in text.find("CAFE")]
    [(4, 8), (12, 16)]
    """

    def __init__(self, raw: str, passed_over: Collection[int] = ()) -> None:
        self._lines: list[_Line] = []
        self._last: tuple[int, Folded, Utf16] | None = None
        folded: list[str] = []
        size, further = 0, 0
        for found in _APART.finditer(raw):
            text = found.group().replace(_LINE_BREAK, " ")
            position = found.start() + further
            if not text.isascii():
                further += sum(map(_is_wide, text))
            if position in passed_over:
                continue
            line = fold(text)
            self._lines.append(_Line(size, position, text))
            folded.append(line)
            size += len(line) + 1
        self._text = "\n".join(folded)

    def find(self, words: str, *, whole: bool = False) -> Sequence[Place]:
        """Where these words stand one after the other, without case and accents; in order.

        ``whole``: not as parts of longer words. At most ``MOST`` places.
        """
        wanted = fold(words).split()
        if not wanted:
            return []
        pattern = r"[^\S\n]+".join(map(re.escape, wanted))
        if whole:
            pattern = rf"(?<!\w){pattern}(?!\w)"
        return [found.span() for found in islice(re.finditer(pattern, self._text), MOST)]

    def place(self, found: Place) -> Place:
        """Begin and end of a place in the document, in Qt's units."""
        at = bisect_right(self._lines, found[0], key=lambda each: each.start) - 1
        line = self._lines[at]
        if self._last is None or self._last[0] != at:  # many places on a screen are in one line
            self._last = at, Folded(line.text), Utf16(line.text)
        _, folded, units = self._last
        begin, end = folded.place(found[0] - line.start, found[1] - line.start)
        return line.position + units.units(begin), line.position + units.units(end)

    def at_or_behind(self, places: Sequence[Place], position: int) -> int:
        """The number of the first of these places at or behind a position of the document."""
        return bisect_left(places, position, key=lambda each: self.place(each)[0])


def _is_wide(sign: str) -> bool:
    return sign > "\uffff"
