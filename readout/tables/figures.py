"""Which columns of a table hold figures, so that these stand below each other by their last sign.

Asked of every table before it is drawn: nothing is imported for one that has no figures.

>>> stand_at_end(["~500M", "20k", "–", "9 %"]), stand_at_end(["3 Nov", "20 Nov"])
(True, False)
"""

from __future__ import annotations

from collections.abc import Sequence

_LONGEST = 16
"""A longer cell is words, whatever they begin with."""
_SAMPLE = 60
"""The first cells tell: it is asked of every column before a table is drawn."""


def stand_at_end(cells: Sequence[str]) -> bool:
    """Whether a column's cells are figures: short ones, most of them numbers and no dates."""
    held = [text for cell in cells[:_SAMPLE] if (text := cell.strip())]
    if any(len(text) > _LONGEST for text in held):
        return False
    figures = [text for text in held if any(sign.isdecimal() for sign in text)]
    if not figures or len(figures) * 2 <= len(held):
        return False
    from readout.note.values import date, is_empty, number  # noqa: PLC0415  few tables have any

    filled = sum(not is_empty(text) for text in held)
    fitting = 0
    for left, text in zip(range(len(figures), 0, -1), figures, strict=True):
        if (fitting + left) * 2 <= filled:
            return False
        fitting += number(text) is not None and date(text) is None
        if fitting * 2 > filled:
            return True
    return False
