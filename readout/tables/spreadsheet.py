"""A joined grid as a table for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from readout.export import csv_form
from readout.reading.read import shown
from readout.tables.columns import Column
from readout.tables.joining import Joined


def to_csv(
    grid: Joined, rows: Sequence[int], columns: Sequence[int] | None = None, file: str = "File"
) -> str:
    """Some rows of a grid in this order, and some of its columns; all where none are named.

    A last column, called as ``file`` says, has the path of each row's note.
    """
    chosen = [grid.columns[at] for at in (range(len(grid.columns)) if columns is None else columns)]
    return csv_form.to_csv([*(each.title for each in chosen), file], _cells(grid, rows, chosen))


def _cells(grid: Joined, rows: Sequence[int], columns: Sequence[Column]) -> Iterator[Sequence[str]]:
    for row in rows:
        yield *(column.cells[row] for column in columns), shown(grid.source(row).place.path)
