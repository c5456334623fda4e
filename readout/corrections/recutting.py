"""Other numbers of columns for the lines of a glued table: guessed anew, or one split or joined.

Cuts are code points, one list a line, header first; every list has the same length.
"""

from __future__ import annotations

from collections.abc import Sequence

from readout.corrections.model import MOST_COLUMNS
from readout.corrections.tables import cells_at, cuts_of, fit
from readout.reading.glued import unglue

Cuts = tuple[int, ...]

_MOST_CHARS = 12_000
"""A longer table is not guessed anew: that would take seconds."""


def recounted(lines: Sequence[str], cuts: Sequence[Cuts], columns: int) -> list[Cuts]:
    """The lines cut into another number of columns, as well as can be guessed."""
    columns = max(1, min(columns, MOST_COLUMNS))
    if columns > 1 and sum(map(len, lines)) <= _MOST_CHARS:
        guessed = unglue(lines, columns=columns)
        if guessed is not None:
            return [cuts_of(row.cells) for row in guessed.rows]
    return [fit(own, columns, len(line)) for line, own in zip(lines, cuts, strict=True)]


def joined(cuts: Sequence[Cuts], number: int) -> list[Cuts]:
    """Every line without its cut of this number: the cells at its sides are one."""
    return [(*own[:number], *own[number + 1 :]) for own in cuts]


def parted(lines: Sequence[str], cuts: Sequence[Cuts], cell: int) -> list[Cuts]:
    """Every line with its cell of this number in two, where that can be guessed.

    A cell that nothing parts gets an empty one after it.
    """
    if len(cuts[0]) + 1 >= MOST_COLUMNS:
        return list(cuts)
    cells = [cells_at(line, own)[cell] for line, own in zip(lines, cuts, strict=True)]
    whole = [text for text in cells if text.strip()]
    guessed = unglue(whole, columns=2) if sum(map(len, whole)) <= _MOST_CHARS else None
    firsts = iter(row.cells[0] for row in guessed.rows) if guessed else iter(whole)
    made: list[Cuts] = []
    for text, own in zip(cells, cuts, strict=True):
        start = own[cell - 1] if cell else 0
        first = next(firsts) if text.strip() else text
        made.append((*own[:cell], start + len(first or text), *own[cell:]))
    return made
