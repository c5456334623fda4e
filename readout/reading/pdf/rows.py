"""The rows of a table whose cells wrap: which lines of its columns belong together.

Told by rules between the lines, by gaps wider than those inside a cell, by how cells stand in
their row (all at its top, middle or bottom), and by the words: what starts small, follows an
open bracket or leaves the first column empty goes on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from readout.reading.pdf.model import Word

CellLines = list[Sequence[Word]]
"""The lines of a cell or of a column, each its words."""

_ABOVE, _BELOW = 0.75, 0.2  # of the size: how far letters reach from the baseline
_OVERLAP = 0.1  # of the size: lines that overlap more stand in one band
_WIDER = 0.08  # of the size: a gap this much wider than between a cell's lines parts rows
_SURE_GAP, _WEAK_GAP = 3.0, 0.7  # what a gap weighs against the words, at most about 2
_FULL = 0.5  # speaks against a row: two bands of it below each other fill all columns
_EMPTY, _NO_LABEL = 0.5, 1.5  # speak against a row: a cell without words, one in the first column
_ASIDE = 0.3  # of the size: cells of a row stand nearer to where they should
_TALLEST = 16  # bands of a row
_ALIGNS = ("top", "middle", "bottom")
_HOPELESS = 12.0  # speaks against a row so much that it need not be made longer
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
    return "".join([word.text if word.glued else f" {word.text}" for word in line]).strip()


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
    return _Told(bands, width, frozenset(ruled)).best()


class _Told:
    """What speaks against bands being rows: the cheapest way to part all of them is found."""

    def __init__(self, bands: Sequence[_Band], width: int, ruled: frozenset[int]) -> None:
        self.bands, self.width, self.ruled = bands, width, ruled
        self.share = 2.0 / width
        firsts = [text_of_line(lines[0]) for band in bands for lines in band.cells.values()]
        small = starts_small(firsts)
        self.gaps = _gap_weights(bands, width)
        # What the words say of each band: that it goes on with those above, or does not.
        self.on, self.off = [0.0], [0.0]
        above = {column: text_of_line(lines[-1]) for column, lines in bands[0].cells.items()}
        for index, band in enumerate(bands[1:], 1):
            found = [
                goes_on(above.get(column, ""), text_of_line(lines[0]), small=small)
                for column, lines in band.cells.items()
            ]
            self.on.append(self.share * sum(told for told in found if told > 0))
            self.off.append(-self.share * sum(told for told in found if told < 0))
            if len(band.cells) == len(bands[index - 1].cells) == width:
                self.off[-1] += _FULL
            for column, lines in band.cells.items():
                above[column] = text_of_line(lines[-1])

    def best(self) -> list[int]:
        """The bands that begin a row: at the least cost, all cells standing alike in their rows."""
        ways = range(len(_ALIGNS))
        costs = [[0.0] for _ in ways]
        begins = [[0] for _ in ways]
        for end in range(1, len(self.bands) + 1):
            least = [(float("inf"), 0) for _ in ways]
            for start, inside in self._rows(end):
                begin = self._begin(start)
                for way in ways:
                    cost = costs[way][start] + begin + inside[way]
                    least[way] = min(least[way], (cost, start))
            for way in ways:
                costs[way].append(least[way][0])
                begins[way].append(least[way][1])
        way = min(ways, key=lambda way: costs[way][-1])
        starts, end = [], len(self.bands)
        while end:
            end = begins[way][end]
            starts.append(end)
        return starts[::-1]

    def _begin(self, start: int) -> float:
        """What speaks against a row beginning with a band."""
        if not start or start in self.ruled:
            return 0.0
        return self.on[start] + max(0.0, -self.gaps[start])

    def _rows(self, end: int) -> Iterator[tuple[int, list[float]]]:
        """What speaks against the bands before ``end`` being a row: its start, its cost each way.

        The ways are those of ``_ALIGNS``.
        """
        size = self.bands[end - 1].size
        foot = self.bands[end - 1].bottom
        tops: dict[int, float] = {}
        bottoms: dict[int, float] = {}
        within = 0.0
        for start in range(end - 1, max(-1, end - 1 - _TALLEST), -1):
            band = self.bands[start]
            for column, lines in band.cells.items():
                tops[column] = lines[0][0].y - _ABOVE * size
                bottoms.setdefault(column, lines[-1][0].y + _BELOW * size)
            cost = within + _EMPTY * self.share * (self.width - len(tops))
            cost += 0.0 if 0 in tops else _NO_LABEL
            aside = [0, 0, 0]
            for column, top in tops.items():
                over, under = top - band.top, foot - bottoms[column]
                aside[0] += over > _ASIDE * size
                aside[1] += abs(over - under) > 2 * _ASIDE * size
                aside[2] += under > _ASIDE * size
            yield start, [cost + self.share * count for count in aside]
            within += self.off[start] + max(0.0, self.gaps[start])
            if start in self.ruled or within > _HOPELESS:
                return


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
