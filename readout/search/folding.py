"""Text as it is compared: no case, no accents, and the way back to the text as it stands."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from itertools import accumulate

# Signs that stand for others and do not fall apart by themselves.
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe"}
    | dict.fromkeys("‘’‚‛", "'")
    | dict.fromkeys("“”„‟«»", '"')
    | dict.fromkeys("‐‑‒–—―−•·", "-")  # most texts are ASCII then, which is quick to go through
)


class _Table(dict[int, str]):
    """Each sign's folded form, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = _folded(chr(code))
        while (again := _folded(folded)) != folded:  # an ǽ is an æ first
            folded = again
        self[code] = folded
        if len(folded) != 1:
            _MOVING.add(chr(code))
        return folded


def _folded(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


_TABLE = _Table()
_OTHERS = re.compile(r"[^\x00-\x7f]")
_FEW = 8
"""Signs that are quicker replaced one after the other than looked up one by one."""
_MOVING: set[str] = set()
"""The signs met so far whose folded form is not one sign, so that what follows moves."""


class Folded:
    """A text without case and accents, and the way back to its own code points.

    >>> folded = Folded("Ein Café, straße")
    >>> [folded.place(*found) for found in folded.find("cafe")]
    [(4, 8)]
    >>> [folded.place(*found) for found in folded.find("STRASSE")]
    [(10, 16)]
    """

    __slots__ = ("_ends", "_source", "text")

    def __init__(self, text: str) -> None:
        self._source = text
        self._ends: list[int] | None = None
        self.text = fold(text)

    def find(self, word: str, most: int = 10_000) -> list[tuple[int, int]]:
        """Where a word stands in the folded text, the first ``most``, not overlapping."""
        wanted = fold(word)
        found: list[tuple[int, int]] = []
        at = self.text.find(wanted) if wanted else -1
        while at >= 0 and len(found) < most:
            found.append((at, at + len(wanted)))
            at = self.text.find(wanted, at + len(wanted))
        return found

    def place(self, start: int, end: int) -> tuple[int, int]:
        """The place of a match in the text as it stands."""
        if self._ends is None:
            if self._source.isascii() or _MOVING.isdisjoint(self._source):
                return start, end
            lengths = map(len, map(_TABLE.__getitem__, map(ord, self._source)))
            self._ends = list(accumulate(lengths))  # where each sign's folded form ends
        # Accents of their own behind the last sign belong to it.
        last = max(bisect_right(self._ends, end - 1) + 1, bisect_right(self._ends, end))
        return bisect_right(self._ends, start), last


def fold(text: str) -> str:
    """The text without case and accents.

    >>> fold("Crème BRÛLÉE from Łódź")
    'creme brulee from lodz'
    """
    if text.isascii():
        return text.lower()
    others = set(_OTHERS.findall(text))
    if len(others) <= _FEW:  # dashes, quotes, an accent: a third of the time
        replaced = text
        for sign in others:
            replaced = replaced.replace(sign, _TABLE[ord(sign)])
        if replaced.isascii():
            return replaced.lower()
    return text.translate(_TABLE)
