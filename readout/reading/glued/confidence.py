"""How far a reading can be trusted: the chance that a row was cut exactly right.

The weights were first fitted by logistic regression over half of each of three sources glued
for the purpose (the corpus's tables, tables of public manuals, ``glued_tables.txt``), then
rounded; the test ``test_glued_figures`` holds what they reach.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from readout.reading.glued.cuts import Line, Reading, cells_of

_MOST = 8.0
_OFFSET = -3.4
_WEIGHTS = (0.41, -0.31, -0.1, -0.2, 2.2)
_EMPTY_AT_MOST = 0.4
"""Whether a cell was empty, and which one, no glued line can tell."""


def confidence_of(
    line: Line, readings: Sequence[Reading], alone: Sequence[Reading], lead: float
) -> float:
    """Weigh what speaks for and against a row's best reading; 0 to 1.

    ``alone`` are the line's best readings for each number of cells, ``lead`` how far the number
    of columns is ahead of the next best one, a line.
    """
    best = readings[0]
    mark = _OFFSET + sum(
        weight * feature
        for weight, feature in zip(_WEIGHTS, _features(line, best, alone, lead), strict=True)
    )
    trust = 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, mark))))
    if len(readings) > 1:
        # Two ways to cut that are equally good leave an even chance at best.
        trust *= 1.0 - 0.5 * math.exp(-2.0 * (best.score - readings[1].score))
    if any(not cell.value for cell in cells_of(line, best)):
        trust = min(trust, _EMPTY_AT_MOST)
    return round(trust, 3)


def _features(
    line: Line, best: Reading, alone: Sequence[Reading], lead: float
) -> tuple[float, ...]:
    """Gather the five figures that ``_WEIGHTS`` weighs.

    The weakest of the cuts; how much better the line alone would like another number of cells;
    the best place left uncut; how many cells are empty; the lead of the table's columns.
    """
    scores = dict(zip(line.places, line.scores, strict=True))
    inner = [place for place in best.cuts if 0 < place < len(line.text)]
    weakest = min((scores[place] for place in inner), default=-_MOST)
    rest = max((scores[p] for p in line.places[1:-1] if p not in best.cuts), default=-_MOST)
    top = max(reading.score for reading in alone)
    count = len(best.cuts) + 1
    own = alone[count - 1].score if count <= len(alone) else top
    empty = sum(not cell.value for cell in cells_of(line, best))
    return (
        max(-6.0, min(weakest, 3.0)),
        min(top - own, _MOST),
        max(-6.0, min(rest, 3.0)),
        float(min(empty, 2)),
        min(lead, 2.0),
    )
