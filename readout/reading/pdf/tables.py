"""Tables as they stand on pages to tables: over the edges of pages, with their header once."""

from __future__ import annotations

from collections.abc import Sequence

from readout.note.model import Table
from readout.reading.inline import without_whole
from readout.reading.pdf.model import Element, Grid
from readout.reading.pdf.rows import CellLines, goes_on, starts_small, text_of_line
from readout.reading.pdf.texts import Writing, cell_text

_SAME_EDGE = 30.0  # points: columns without rules begin where their widest word does


def joined(elements: Sequence[Element], breaks: set[int]) -> list[Element]:
    """The elements with tables that go on over the edge of a page as one.

    ``breaks`` are the indexes of the elements that open a page.
    """
    made: list[Element] = []
    for index, element in enumerate(elements):
        last = made[-1] if made else None
        if (
            index in breaks
            and isinstance(element, Grid)
            and isinstance(last, Grid)
            and _same_columns(last, element)
        ):
            made[-1] = _one(last, element)
        else:
            made.append(element)
    return made


def table_of(grid: Grid, writing: Writing) -> Table:
    """A grid as a table: its first row is the header."""
    rows = [[cell_text(cell, writing) for cell in row] for row in grid.rows]
    header = tuple(without_whole(cell, "strong") for cell in rows[0])
    return Table(header, tuple(tuple(row) for row in rows[1:]))


def _same_columns(one: Grid, other: Grid) -> bool:
    return len(one.edges) == len(other.edges) and all(
        abs(a - b) <= _SAME_EDGE for a, b in zip(one.edges[:-1], other.edges[:-1], strict=True)
    )


def _one(one: Grid, other: Grid) -> Grid:
    rows = list(other.rows)
    if _words(rows[0]) == _words(one.rows[0]):
        rows = rows[1:]
    elif _continues(one.rows, rows[0]):
        above = one.rows[-1]
        rows[0] = [[*over, *under] for over, under in zip(above, rows[0], strict=True)]
        return Grid([*one.rows[:-1], *rows], one.edges, one.top, other.bottom, one.ruled)
    return Grid([*one.rows, *rows], one.edges, one.top, other.bottom, one.ruled)


def _continues(rows: Sequence[Sequence[CellLines]], first: Sequence[CellLines]) -> bool:
    """Whether the first row of a page is the rest of the last row of the page before."""
    firsts = [text_of_line(cell[0]) for row in rows[1:] for cell in row if cell]
    small = starts_small(firsts)
    told = 0.0
    for above, below in zip(rows[-1], first, strict=True):
        if above and below:
            told += goes_on(text_of_line(above[-1]), text_of_line(below[0]), small=small)
    if not first[0]:
        told += 1.5
    return told > 0


def _words(row: Sequence[CellLines]) -> list[str]:
    return ["".join(text_of_line(line) for line in cell) for cell in row]
