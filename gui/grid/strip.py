"""The line below a table's name while filters are on: what is left of them, and their undoing."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from gui.grid.controls import dress, quiet
from gui.grid.model import GridModel
from gui.grid.words import count_words, filter_words, one_line, titled, tr
from gui.panes.announcing import announce
from gui.panes.flow import Flow
from gui.panes.labels import muted
from gui.theme.theme import Theme

_SAY_AFTER = 400
"""Milliseconds after the last change until a screen reader is told how many rows are left."""
_MOST = 8
"""So many filters have a button of their own."""


class FilterStrip(QWidget):
    """How many rows are left, a button a filter that takes it away, and one for all.

    ``left`` when the last filter was taken away here: the keyboard needs another place.
    """

    left = Signal()

    def __init__(self, theme: Theme, model: GridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filterStrip")
        self.setAccessibleName(tr("Filters"))
        self._theme = theme
        self._table = model
        self._chips: list[QToolButton] = []
        self._shown: list[tuple[int, str]] = []
        self._label = muted("", "filterCountLabel")
        self._label.setWordWrap(False)
        self._clear = quiet("filtersClear", tr("Clear"), tr("Clear all filters"))
        self._clear.clicked.connect(self.clear)
        self._flow = Flow(theme.tokens.space.xs)
        self._flow.addWidget(self._label)
        self._flow.addWidget(self._clear)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._flow)
        self._saying = QTimer(self)
        self._saying.setSingleShot(True)
        self._saying.setInterval(_SAY_AFTER)
        self._saying.timeout.connect(lambda: announce(self, self._label.text()))
        model.arranged.connect(self.fill)
        model.replaced.connect(self.fill)
        theme.changed.connect(self._style)
        self._style()

    def follow(self, view: QWidget) -> None:
        """Fill it, and have Tab come to it from a view."""
        self.setTabOrder(view, self._label)
        self.fill()

    def clear(self) -> None:
        """Take all filters away."""
        had = self._clear.hasFocus()
        self._table.set_filters({})
        if had:
            self.left.emit()

    def fill(self) -> None:
        """Say what is on now; hidden where nothing is."""
        filters = self._table.filters
        titles = self._table.titles()
        shown = [
            (column, f"{one_line(titled(titles, column), 24)}: {filter_words(each)}")
            for column, each in list(filters.items())[:_MOST]
        ]
        if shown != self._shown:
            self._shown = shown
            self._rebuild()
        text = count_words(self._table.rowCount(), self._table.total) if filters else ""
        if text != self._label.text():
            self._label.setText(text)
            self._label.setAccessibleName(text)
            if text:
                self._saying.start()
        self.setVisible(bool(filters))
        self.updateGeometry()

    def _rebuild(self) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.setParent(None)  # another one has its name now
            chip.deleteLater()
        self._flow.removeWidget(self._clear)
        self._chips = []
        for column, text in self._shown:
            label = tr("Take away the filter %1").replace("%1", text)
            chip = quiet(f"filterOf{column}", f"{text}  ✕", label)
            chip.setToolTip(tr("Take this filter away"))
            chip.clicked.connect(partial(self._take_away, column))
            dress(chip, self._theme, accent=True)
            self._flow.addWidget(chip)
            self._chips.append(chip)
            chip.show()
        self._flow.addWidget(self._clear)
        before: QWidget = self._label
        for chip in (*self._chips, self._clear):
            self.setTabOrder(before, chip)
            before = chip

    def _take_away(self, column: int, _checked: bool = False) -> None:
        had = any(chip.hasFocus() for chip in self._chips)
        filters = dict(self._table.filters)
        filters.pop(column, None)
        self._table.set_filters(filters)
        if had:
            if filters:
                self._chips[0].setFocus()
            else:
                self.left.emit()

    def _style(self) -> None:
        space = self._theme.tokens.space
        self._column.setContentsMargins(space.m, 0, space.m, space.xs)
        for chip in self._chips:
            dress(chip, self._theme, accent=True)
        dress(self._clear, self._theme)
        high = self._clear.sizeHint().height()
        self._label.setMinimumHeight(high)
