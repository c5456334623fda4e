"""The rows of a table whose cells wrap: which lines of its columns belong together.

Told by rules between the lines, by gaps wider than those inside a cell, and by the words
(what starts small, follows an open bracket or leaves the first column empty goes on).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from readout.reading.pdf.model import Word

CellLines = list[Sequence[Word]]
"""The lines of a cell or of a column, each its words."""

_ABOVE, _BELOW = 0.75, 0.2  # of the size: how far letters reach from the baseline
_OVERLAP = 0.1  # of the size: lines that overlap more stand in one band
_WIDER = 0.08  # of the size: a gap this much wider than between a cell's lines parts rows
_SURE_GAP, _WEAK_GAP = 3.0, 0.7  # what a gap weighs against the words, at most about 2
_SMALL_TABLE = 0.6  # share of cells starting small, from which that says nothing
_OPEN_END = re.compile(
    r"(?:[,&/(+–—-]|\b(?:of|the|and|or|to|for|in|with|by|a|an|on|at|from|und|oder|der|die|das))$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Band:
    """Lines side by side in the columns, with the space they fill."""

    top: float
    bottom: float
    size: float
    cells: dict[int, CellLines] = field(default_factory=dict)


def rows_of(columns: Sequence[CellLines], rules: Sequence[float] = ()) -> list[list[CellLines]]:
    """The lines of a table's columns as rows of cells; ``rules`` are drawn between lines."""
    bands = _bands(columns)
    starts = _starts(bands, len(columns), rules)
    made = []
    for start, end in zip(starts, [*starts[1:], len(bands)], strict=True):
        row: list[CellLines] = [[] for _ in columns]
        for band in bands[start:end]:
            for column, lines in band.cells.items():
                row[column] += lines
        made.append(row)
    return made


def text_of_line(line: Sequence[Word]) -> str:
    """The plain words of a line."""
    return "".join(word.text if word.glued else f" {word.text}" for word in line).strip()


def goes_on(above: str, below: str, *, small: bool = False) -> float:
    """Whether a line of a cell goes on with the one above: above 0 if so, below 0 if not.

    ``small`` says that cells of the table start with small letters anyway.
    """
    if not above or not below:
        return 0.0
    found = 0.0
    if not small:
        found += 1.0 if below[0].islower() else -0.5
    if _OPEN_END.search(above) or above.count("(") > above.count(")"):
        found += 1.0
    return found


def starts_small(cells: Sequence[str]) -> bool:
    """Whether cells start with small letters so often that it says nothing of where they end."""
    told = [
        cell for cell in cells if cell and cell[0].isalpha() and cell[0].lower() != cell[0].upper()
    ]
    return sum(cell[0].islower() for cell in told) > _SMALL_TABLE * max(1, len(told))


def _bands(columns: Sequence[CellLines]) -> list[_Band]:
    lines = sorted(
        ((line[0].y, column, line) for column, found in enumerate(columns) for line in found),
        key=lambda place: place[:2],
    )
    bands: list[_Band] = []
    for y, column, line in lines:
        size = line[0].look.size
        top, bottom = y - _ABOVE * size, y + _BELOW * size
        last = bands[-1] if bands else None
        if last is not None and top < last.bottom - _OVERLAP * size:
            last.bottom = max(last.bottom, bottom)
        else:
            last = _Band(top, bottom, size)
            bands.append(last)
        last.cells.setdefault(column, []).append(line)
    return bands


def _starts(bands: Sequence[_Band], width: int, rules: Sequence[float]) -> list[int]:
    """The bands that begin a row."""
    if len(bands) < 2:
        return [0] if bands else []
    ruled = [
        index
        for index in range(1, len(bands))
        if any(bands[index - 1].bottom - 2 <= y <= bands[index].top + 2 for y in rules)
    ]
    if len(ruled) > max(1, len(bands) // 6):
        return [0, *ruled]
    firsts = [text_of_line(lines[0]) for band in bands for lines in band.cells.values()]
    small = starts_small(firsts)
    gaps = _gap_weights(bands, width)
    starts = [0]
    above = {column: text_of_line(lines[-1]) for column, lines in bands[0].cells.items()}
    for index in range(1, len(bands)):
        band = bands[index]
        told = gaps[index] + _told(above, band, width, small=small)
        if index in ruled or told > 0:
            starts.append(index)
            above = {}
        for column, lines in band.cells.items():
            above[column] = text_of_line(lines[-1])
    return starts


def _told(above: dict[int, str], band: _Band, width: int, *, small: bool) -> float:
    """What the words say: above 0 where a band begins a row."""
    words = sum(
        goes_on(above.get(column, ""), text_of_line(lines[0]), small=small)
        for column, lines in band.cells.items()
    )
    told = -2.0 * words / width
    if 0 not in band.cells:
        told -= 2.0
    if len(band.cells) == width:
        told += 1.0
    return told


def _gap_weights(bands: Sequence[_Band], width: int) -> list[float]:
    """What the gap above each band says: above 0 where it parts rows."""
    gaps = [0.0, *(band.top - over.bottom for over, band in pairwise(bands))]
    inner = [
        gaps[index]
        for index in range(1, len(bands))
        if bands[index].cells.keys() & bands[index - 1].cells.keys()
    ]
    if not inner:
        return [0.0] * len(bands)
    size = bands[0].size
    least = min(inner)
    wide = [gap > least + _WIDER * size for gap in gaps]
    if not any(wide[1:]):
        return [0.0] * len(bands)
    narrow = [index for index in range(1, len(bands)) if not wide[index]]
    # Where lines without a gap between fill all columns, the gaps only part groups of rows.
    full = sum(len(bands[index].cells) == len(bands[index - 1].cells) == width for index in narrow)
    weight = _SURE_GAP if full < 0.6 * len(narrow) else _WEAK_GAP
    return [weight if found else -weight for found in wide]
