"""The best ways to cut one line into a given number of cells, by dynamic programming."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from readout.reading.glued.cells import Cell, judge_cell
from readout.reading.glued.patterns import NEVER
from readout.reading.glued.places import score_places
from readout.reading.glued.words import Lexicon

_FAIR = -2.6
_FEWEST = 12
"""All places that score above the first are kept, and always so many."""

Fit = Callable[[int, Cell], float]
"""How well a cell goes with column ``number``."""


@dataclass(slots=True)
class Line:
    """A line with the places where it may be cut, best known first judged then kept."""

    text: str
    places: list[int]
    scores: list[float]
    lexicon: Lexicon
    header: bool = False
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)

    def cell(self, start: int, end: int) -> Cell:
        """The cell between two places, judged once."""
        key = (start, end)
        cell = self.cells.get(key)
        if cell is None:
            cell = judge_cell(self.text, key, self.lexicon, header=self.header)
            self.cells[key] = cell
        return cell


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to cut a line: the places of its cuts and how good they are together."""

    score: float
    cuts: tuple[int, ...]


def line_of(text: str, lexicon: Lexicon, most: int, fewest: int, *, header: bool = False) -> Line:
    """Choose the ``most`` likeliest places of a line; both ends count, for empty cells."""
    scores = score_places(text, lexicon, header=header)
    ranked = sorted((-score, place) for place, score in enumerate(scores) if score > NEVER)
    enough = sum(score < -_FAIR for score, _ in ranked[:most])
    chosen = ranked[: max(enough, _FEWEST, fewest)]
    places = sorted({0, len(text), *(place for _, place in chosen)})
    return Line(text, places, [scores[place] for place in places], lexicon, header)


def best_scores(line: Line, most: int) -> list[Reading]:
    """The best reading for each number of cells from 1 to ``most``."""
    last = len(line.places) - 1
    table: list[list[tuple[float, int]]] = [
        [(line.cell(0, line.places[end]).score, 0) for end in range(last + 1)]
    ]
    for _ in range(1, most):
        before = table[-1]
        row: list[tuple[float, int]] = [(NEVER * 9, 0)]
        for end in range(1, last + 1):
            stop = line.places[end]
            best, where = NEVER * 9, 0
            for start in range(end):
                score = before[start][0] + line.scores[start]
                if start == 0:
                    score = before[0][0]
                if score + 2.0 > best:
                    score += line.cell(line.places[start], stop).score
                    if score > best:
                        best, where = score, start
            score = before[end][0] + line.cell(stop, stop).score
            if score > best:
                best, where = score, end
            row.append((best, where))
        table.append(row)
    readings = []
    for count in range(1, most + 1):
        cuts, at = [], last
        for row_number in range(count - 1, 0, -1):
            at = table[row_number][at][1]
            cuts.append(line.places[at])
        readings.append(Reading(table[count - 1][last][0], tuple(reversed(cuts))))
    return readings


def best_readings(line: Line, count: int, fit: Fit, keep: int) -> list[Reading]:
    """The ``keep`` best ways to cut a line into ``count`` cells, each cell fitted to its column."""
    last = len(line.places) - 1
    states: list[list[tuple[float, tuple[int, ...]]]] = []
    for end in range(last + 1):
        cell = line.cell(0, line.places[end])
        states.append([(cell.score + fit(0, cell), ())])
    for number in range(1, count):
        following: list[list[tuple[float, tuple[int, ...]]]] = []
        final = number == count - 1
        for end in range(last + 1):
            if final and end < last:
                following.append([])
                continue
            found: list[tuple[float, tuple[int, ...]]] = []
            for start in range(end + 1):
                edge = line.scores[start] if 0 < start < last and start < end else 0.0
                cell = line.cell(line.places[start], line.places[end])
                gain = edge + cell.score + fit(number, cell)
                for score, cuts in states[start]:
                    if len(found) < keep or score + gain > found[-1][0]:
                        found.append((score + gain, (*cuts, line.places[start])))
                        found.sort(key=_by_score)
                        del found[keep:]
            following.append(found)
        states = following
    return [Reading(score, cuts) for score, cuts in states[last]]


def _by_score(state: tuple[float, tuple[int, ...]]) -> float:
    return -state[0]


def cells_of(line: Line, reading: Reading) -> list[Cell]:
    """The judged cells of a reading."""
    edges = (0, *reading.cuts, len(line.text))
    return [line.cell(start, end) for start, end in pairwise(edges)]


def texts_of(text: str, cuts: Sequence[int]) -> tuple[str, ...]:
    """The line's parts between the cuts; joined they are the line."""
    edges = (0, *cuts, len(text))
    return tuple(text[start:end] for start, end in pairwise(edges))
