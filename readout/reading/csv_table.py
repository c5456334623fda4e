"""A table of comma- or tab-separated values to source blocks: one table, its first row on top."""

from __future__ import annotations

import csv
import io

from readout.errors import ReadError
from readout.note.model import Paragraph, Table, Text
from readout.reading.source import Source, SourceBlock

_SAMPLE = 10_000  # code points from which the separator is told
_SEPARATORS = (",", "\t", ";", "|")
_LONGEST_CELL = 1_000_000  # code points
_MOST_COLUMNS = 1_000
_MOST_CELLS = 500_000


def read_csv(text: str, name: str) -> Source:
    """The table in a text; short rows are filled with empty cells, empty rows left out.

    ``name`` is the file's name without its ending. Raises ReadError for too large a table.
    """
    csv.field_size_limit(_LONGEST_CELL)
    rows: list[list[str]] = []
    cells = width = 0
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text)):
            if not any(cell.strip() for cell in row):
                continue
            rows.append(row)
            cells += len(row)
            width = max(width, len(row))
            if width > _MOST_COLUMNS or max(cells, width * len(rows)) > _MOST_CELLS:
                raise ReadError(f"This table has more than {_MOST_CELLS:,} cells; make it smaller.")
    except csv.Error:
        raise ReadError("A cell of this table never ends; check its quotes.") from None
    return Source("csv", name, [_block(rows, width)])


def _block(rows: list[list[str]], width: int) -> SourceBlock:
    if width < 2 and len(rows) < 2:
        return Paragraph(Text(rows[0][0].strip() if rows else ""))
    header, *body = [
        tuple(Text(cell.strip()) for cell in row + [""] * (width - len(row))) for row in rows
    ]
    return Table(header, tuple(body))


def _separator(text: str) -> str:
    """The sign that the first line has most of, outside quotes."""
    first = io.StringIO(text[:_SAMPLE], newline="").readline()
    bare = "".join(first.split('"')[::2])
    return max(_SEPARATORS, key=bare.count)
