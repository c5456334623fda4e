"""The best ways to cut one line into a given number of cells, by dynamic programming."""

from __future__ import annotations

import math
from bisect import insort
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from readout.reading.glued.cells import Cell, judge_cell
from readout.reading.glued.columns import BEST_FIT
from readout.reading.glued.patterns import NEVER
from readout.reading.glued.places import score_places
from readout.reading.glued.words import Lexicon

_FAIR = -2.6
_FEWEST = 12
"""All places that score above the first are kept, and always so many."""

Fit: TypeAlias = Callable[[Cell], float]
"""How well a cell goes with a column."""
_State: TypeAlias = tuple[float, int, int, tuple[int, ...]]
"""The negative score of a line's beginning, its last cell's place, its rank there, its cuts."""


@dataclass(slots=True)
class Line:
    """A line with the places where it may be cut, best known first judged then kept."""

    text: str
    places: list[int]
    scores: list[float]
    lexicon: Lexicon
    header: bool = False
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    _moves: list[list[tuple[float, Cell]]] = field(default_factory=list)

    def cell(self, start: int, end: int) -> Cell:
        """The cell between two places, judged once."""
        key = (start, end)
        cell = self.cells.get(key)
        if cell is None:
            cell = judge_cell(self.text, key, self.lexicon, header=self.header)
            self.cells[key] = cell
        return cell

    def moves(self) -> list[list[tuple[float, Cell]]]:
        """For each place the cells that end there, from each place up to it, and their worth.

        The worth is the cell's own with that of a cut where it starts.
        """
        if not self._moves:
            last = len(self.places) - 1
            for end, stop in enumerate(self.places):
                row = []
                for start in range(end + 1):
                    edge = self.scores[start] if 0 < start < last and start < end else 0.0
                    cell = self.cell(self.places[start], stop)
                    row.append((edge + cell.score, cell))
                self._moves.append(row)
        return self._moves


class Reading(NamedTuple):
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


def best_readings(line: Line, count: int, keep: int, fits: Sequence[Fit] = ()) -> list[Reading]:
    """The ``keep`` best ways to cut a line into ``count`` cells, each cell fitted to its column.

    No fit may be better than ``BEST_FIT``: what cannot be among the best even so is not fitted.
    Without ``fits``, one a column, nothing is known of the columns.
    """
    last = len(line.places) - 1
    moves = line.moves()
    states: list[list[_State]] = []
    for end in range(last + 1):
        cell = moves[end][0][1]
        states.append([(-(cell.score + (fits[0](cell) if fits else 0.0)), 0, 0, ())])
    for number in range(1, count):
        final = number == count - 1
        fit_here = fits[number] if fits else None
        states = [
            [] if final and end < last else _followed(line, states, end, keep, fit_here)
            for end in range(last + 1)
        ]
    return [Reading(-cost, cuts) for cost, _, _, cuts in states[last]]


def _followed(
    line: Line,
    states: Sequence[Sequence[_State]],
    end: int,
    keep: int,
    fit: Fit | None,
) -> list[_State]:
    """The best states after one more cell, which ends at ``end``."""
    moves = line.moves()[end]
    promising = [(states[start][0][0] - gain, start) for start, (gain, _) in enumerate(moves)]
    if keep == 1:
        return _best_followed(line, states, moves, promising, fit)
    promising.sort()
    better = BEST_FIT if fit else 0.0
    found: list[_State] = []
    most = math.inf
    for least, start in promising:
        if least - better > most:
            break
        gain, cell = moves[start]
        if fit:
            gain += fit(cell)
        for order, (cost, _, _, cuts) in enumerate(states[start]):
            if cost - gain <= most:
                # What starts earlier comes first among equals.
                insort(found, (cost - gain, start, order, (*cuts, line.places[start])))
                del found[keep:]
                if len(found) == keep:
                    most = found[-1][0]
    return found


def _best_followed(
    line: Line,
    states: Sequence[Sequence[_State]],
    moves: Sequence[tuple[float, Cell]],
    promising: list[tuple[float, int]],
    fit: Fit | None,
) -> list[_State]:
    """``_followed`` where only the best one is wanted, as it mostly is: the same, sooner."""
    if fit is None:
        most, where = min(promising)
    else:
        promising.sort()
        most, where = math.inf, 0
        for least, start in promising:
            if least - BEST_FIT > most:
                break
            cost = least - fit(moves[start][1])
            if cost < most or (cost == most and start < where):
                most, where = cost, start
    return [(most, where, 0, (*states[where][0][3], line.places[where]))]


def cells_of(line: Line, reading: Reading) -> list[Cell]:
    """The judged cells of a reading."""
    edges = (0, *reading.cuts, len(line.text))
    return [line.cell(start, end) for start, end in pairwise(edges)]


def texts_of(text: str, cuts: Sequence[int]) -> tuple[str, ...]:
    """The line's parts between the cuts; joined they are the line."""
    edges = (0, *cuts, len(text))
    return tuple(text[start:end] for start, end in pairwise(edges))
