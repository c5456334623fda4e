"""The card in which a column is filtered: by what is typed, and by values that are ticked.

It filters while one types and ticks, so that the rows behind it say what comes of it. Enter and
Escape close it, Down goes from the field to the values.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from gui.card import Card
from gui.grid.controls import flat
from gui.grid.model import GridModel
from gui.grid.ticks import Line, TickList, TickModel
from gui.grid.words import count_words, hint, number, one_line, titled, tr
from gui.panes.chooser import Chooser
from gui.panes.filter_line import FilterField
from gui.panes.labels import muted
from gui.said import said
from gui.theme.theme import Theme
from readout.errors import ReadoutError
from readout.tables.conditions import check
from readout.tables.filters import Filter

_MOST_LINES = 9
_LONGEST = 200


class FilterCard(Card):
    """``moved(column)`` when another column is chosen in it."""

    moved = Signal(int)

    def __init__(self, theme: Theme, model: GridModel, column: int, parent: QWidget) -> None:
        super().__init__("filterCard", tr("Filter"), theme, parent)
        self._table = model
        self._at = column
        self._columns = Chooser(theme)
        self._columns.setObjectName("filterColumn")
        self._columns.setAccessibleName(tr("Column"))
        self._columns.view().setObjectName("filterColumnList")
        self._columns.view().setAccessibleName(tr("Columns"))
        for number_ in range(model.columnCount()):
            self._columns.addItem(titled(model.titles(), number_))
        self._columns.setCurrentIndex(column)
        self._columns.activated.connect(self.turn_to)
        self._field = FilterField("filterText")
        self._field.setMaxLength(_LONGEST)
        self._field.textEdited.connect(self._typed)
        self._field.left.connect(self.close)
        self._field.entered.connect(self.close)
        self._field.to_list.connect(self._to_list)
        self.hint.setObjectName("filterHint")
        self._lines = TickModel(self)
        self._lines.ticked.connect(self._tick)
        self._list = TickList(theme, self._lines, "filterValues", tr("Values"))
        self._list.entered_row.connect(self.close)
        self._count: QLabel = muted("", "filterCount")
        self._count.setWordWrap(False)
        self._all = flat("filterAll", tr("Tick all"), self._tick_all)
        self._clear = flat("filterClear", tr("Clear"), self._clear_one)
        self._done = flat("filterDone", tr("Done"), self.close)
        foot = QHBoxLayout()
        foot.setSpacing(theme.tokens.space.xs)
        foot.addWidget(self._count, 1)
        for button in (self._all, self._clear, self._done):
            foot.addWidget(button)
        for part in (self._columns, self._field, self.hint, self._list):
            self.column.addWidget(part)
        self.column.addLayout(foot)
        self._columns.setVisible(model.columnCount() > 1)  # not before it stands in the card
        self.setFixedWidth(round(self.width() * 1.1))
        self.setFocusProxy(self._field)
        model.arranged.connect(self._say)
        self.turn_to(column)

    def turn_to(self, column: int) -> None:
        """Filter another column."""
        self._at = column
        now = self._now()
        self._columns.setCurrentIndex(column)
        title = titled(self._table.titles(), column)
        self._field.setText(now.text)
        self._field.setAccessibleName(tr("Filter of %1").replace("%1", title))
        self._field.setPlaceholderText("")
        self._list.setAccessibleName(tr("Values of %1").replace("%1", title))
        self._say()
        self._refill()
        QTimer.singleShot(0, self._field, self._field.setFocus)
        self.moved.emit(column)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the card from wherever one is in it."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _now(self) -> Filter:
        return self._table.filters.get(self._at, Filter())

    def _want(self, wanted: Filter) -> None:
        self._table.set_filter(self._at, wanted)
        self._say()

    def _typed(self, text: str) -> None:
        self._want(self._now()._replace(text=text))
        self._refill()

    def _tick(self, key: object, on: bool) -> None:
        before = self._now().values or frozenset()
        values = before | {str(key)} if on else before - {str(key)}
        self._want(self._now()._replace(values=values or None))

    def _tick_all(self) -> None:
        self._want(
            self._now()._replace(values=frozenset(str(each.key) for each in self._lines.lines))
        )
        self._refill()

    def _clear_one(self) -> None:
        self._field.clear()
        self._want(Filter())
        self._refill()
        self._field.setFocus()

    def _refill(self) -> None:
        self._table.values(self._at, self._field.text(), self._fill)

    def _fill(self, found: list[tuple[str, int]]) -> None:
        kind = self._table.kind(self._at)
        self._field.setPlaceholderText(hint(kind) if kind is not None else "")
        on = self._now().values or frozenset()
        listed = {text for text, _ in found}
        found = found + [(text, 0) for text in sorted(on - listed)]
        self._lines.set_lines([_line(text, count) for text, count in found], on)
        lines = max(1, min(_MOST_LINES, len(found)))
        if self._list.height() < lines * self._list.line_height() or not self.isVisible():
            self._list.setFixedHeight(lines * self._list.line_height() + 2)
        self._all.setEnabled(bool(found))
        self._say()
        self.fit()

    def _say(self) -> None:
        now = self._now()
        kind = self._table.kind(self._at)
        wrong = ""
        try:
            if kind is not None:
                check(now.text, kind)
        except ReadoutError as error:
            wrong = said(str(error))
        self.hint.setText(wrong)
        self.hint.setAccessibleName(wrong)
        self.hint.setVisible(bool(wrong))
        count = count_words(self._table.rowCount(), self._table.total)
        self._count.setText(count)
        self._count.setAccessibleName(count)
        self._clear.setEnabled(self._at in self._table.filters)
        if self.isVisible():
            self.fit()

    def _to_list(self) -> None:
        if self._lines.rowCount():
            if not self._list.currentIndex().isValid():
                self._list.setCurrentIndex(self._lines.index(0))
            self._list.setFocus()


def _line(text: str, count: int) -> Line:
    rows = tr("1 row") if count == 1 else tr("%1 rows").replace("%1", number(count))
    shown = one_line(text, _LONGEST) or tr("(empty)")
    return Line(text, shown, number(count), rows, quiet=not text)
