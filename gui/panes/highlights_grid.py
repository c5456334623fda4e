"""The grid of a note's table: links in its cells are opened by Enter, a double click, the menu."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from gui.grid.cells import LINKS, Link
from gui.grid.grid import Grid
from gui.grid.words import one_line
from gui.panes.highlights_model import HighlightsModel
from gui.theme.theme import Theme


class HighlightsGrid(Grid):
    """``link_opened(href)`` as it stands in a cell."""

    link_opened = Signal(str)

    def __init__(self, theme: Theme, model: HighlightsModel, parent: QWidget | None = None) -> None:
        super().__init__(theme, model, "highlightsTable", parent=parent)
        self.row_activated.connect(self._open_first)

    def cell_menu(self, column: int) -> QMenu:
        """As of any grid, with the links of the cell first."""
        menu = super().cell_menu(column)
        first = menu.actions()[0]
        links = self._links()
        for link in links:
            text = self.tr("Open %1").replace("%1", one_line(link.href).replace("&", "&&"))
            action = menu.addAction(text)
            action.triggered.connect(lambda _=False, href=link.href: self.link_opened.emit(href))
            menu.insertAction(first, action)
        if links:
            menu.insertSeparator(first)
        return menu

    def _open_first(self) -> None:
        for link in self._links()[:1]:
            self.link_opened.emit(link.href)

    def _links(self) -> tuple[Link, ...]:
        current = self.view.currentIndex()
        found: tuple[Link, ...] = (current.data(LINKS) or ()) if current.isValid() else ()
        return found
