"""The rows of an RTF table, which come a cell at a time and say nothing of its columns."""

from __future__ import annotations

from dataclasses import dataclass, field

from readout.note.model import NOTHING, Table, Text
from readout.reading.inline import join
from readout.reading.rtf.state import Made, Par

_MOST_EMPTY = 100_000  # cells that would be added to make all rows as long as the longest


@dataclass(slots=True)
class Rows:
    """A table being read; ``open`` within a row."""

    open: bool = False
    cells: list[Text] = field(default_factory=list)
    rows: list[list[Text]] = field(default_factory=list)

    def end_row(self) -> None:
        """The cells so far are a row."""
        if self.cells:
            self.rows.append(self.cells)
        self.cells, self.open = [], False

    def take(self) -> list[Made]:
        """What was read, its first row on top, and begin anew; a lone cell is a paragraph."""
        self.end_row()
        rows, self.rows = self.rows, []
        if not rows:
            return []
        width = max(map(len, rows))
        if width == len(rows) == 1:
            return [Par(rows[0][0], apart=True)]
        if width * len(rows) - sum(map(len, rows)) > _MOST_EMPTY:
            return [Par(join(row, " | "), apart=True) for row in rows]
        header, *body = [tuple(row + [NOTHING] * (width - len(row))) for row in rows]
        return [Table(header, tuple(body))]
