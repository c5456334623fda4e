"""A note's table for the grid: the texts of its cells, and the links in them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from gui.grid.cells import LINKS, Link
from gui.grid.model import GridModel
from gui.panes.rows import Index
from readout.note.model import Table, Text


class HighlightsModel(GridModel):
    """Shows one Table of a note."""

    _table: Table | None = None

    def set_table(self, table: Table | None, day: str) -> None:
        """Show another table, of a note of an ISO day, or of none."""
        self._table = table
        if table is None:
            self.set_cells([], [])
            return
        titles = [cell.plain for cell in table.columns]
        columns = range(len(titles))
        self.set_cells(titles, [[row[at].plain for row in table.rows] for at in columns], day)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As of any grid; with the links of a cell, and in its tooltip where they go."""
        if role == LINKS and index.isValid():
            return self._links(index)
        found = super().data(index, role)
        if role == Qt.ItemDataRole.ToolTipRole and (links := self._links(index)):
            return "\n".join(filter(None, (found, *(link.href for link in links))))
        return found

    def _links(self, index: Index) -> tuple[Link, ...]:
        if self._table is None or not index.isValid():
            return ()
        return links(self._table.rows[self.source_row(index.row())][index.column()])


def links(text: Text) -> tuple[Link, ...]:
    """The links of a text, where they stand and where they go."""
    return tuple(
        Link(span.start, span.end, span.href)
        for span in text.spans
        if span.style == "link" and span.href
    )
