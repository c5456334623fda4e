"""Text as it is compared: no case, no accents, and the way back to the text as it stands."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

# Letters that stand for others and do not fall apart by themselves.
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "’": "'"}
)


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text. ``origins[i]`` is where the sign ``i`` came from; empty where nothing moved."""

    text: str
    origins: tuple[int, ...] = ()

    def place(self, start: int, end: int) -> tuple[int, int]:
        """A span of the folded text as a span of the text it came from."""
        if not self.origins:
            return start, end
        return self.origins[start], self.origins[end - 1] + 1


def fold(text: str) -> Folded:
    """The text without case and accents.

    >>> fold("Crème BRÛLÉE").text
    'creme brulee'
    """
    if text.isascii():
        return Folded(text.lower())
    parts: list[str] = []
    origins: list[int] = []
    for index, sign in enumerate(text):
        folded = _fold_sign(sign)
        parts.append(folded)
        origins += [index] * len(folded)
    return Folded("".join(parts), tuple(origins))


def _fold_sign(sign: str) -> str:
    if sign.isascii():
        return sign.lower()
    apart = unicodedata.normalize("NFKD", sign.casefold().translate(_LETTERS))
    return "".join(c for c in apart if not unicodedata.combining(c)).casefold() or (
        "" if unicodedata.combining(sign) else sign
    )
