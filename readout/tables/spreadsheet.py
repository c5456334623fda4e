"""A joined grid as a table for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from readout.export import csv_form
from readout.reading.read import shown
from readout.tables.joining import DATE, Joined


def to_csv(
    grid: Joined, rows: Sequence[int], columns: Sequence[int] | None = None, file: str = "File"
) -> str:
    """Some rows of a grid in this order, and some of its columns; all where none are named.

    Dates of notes are in ISO form. A last column, called as ``file`` says, has the path of each
    row's note.
    """
    chosen = range(len(grid.columns)) if columns is None else columns
    titles = [grid.columns[at].title for at in chosen]
    return csv_form.to_csv([*titles, file], _cells(grid, rows, chosen))


def _cells(grid: Joined, rows: Sequence[int], columns: Sequence[int]) -> Iterator[Sequence[str]]:
    for row in rows:
        place = grid.source(row).place
        cells = (
            (place.date or "") if at == DATE else grid.columns[at].cells[row] for at in columns
        )
        yield *cells, shown(place.path)
