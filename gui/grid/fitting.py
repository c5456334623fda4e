"""How wide the columns of a grid are and how high its rows."""

from __future__ import annotations

from collections.abc import Mapping
from time import perf_counter

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QTableView

from gui.grid.cells import CellDelegate
from gui.grid.header import NARROWEST, WIDEST, GridHeader
from gui.grid.model import GridModel
from gui.theme.theme import Theme

_SAMPLE = 600
"""So many cells say how wide columns are to be."""
_LONGEST = 200
_WIDEST = 300
_WORD = 110
"""A longer word may be broken, in pixels of usual type."""
_COMFORTABLE = 180
"""A column of a table that scrolls sideways is as wide as it wants up to here."""
_BUDGET = 0.008
_MOST_CELLS = 30_000
"""The rows of a larger table are fitted where one looks."""
_MOST_KNOWN = 20_000


class Fitting(QObject):
    """Keeps columns and rows of a view fitting. ``changed`` when the user made a column wider."""

    changed = Signal()

    def __init__(
        self,
        theme: Theme,
        view: QTableView,
        model: GridModel,
        delegate: CellDelegate,
        header: GridHeader,
    ) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._table = model
        self._delegate = delegate
        self._header = header
        self._widths: dict[int, int] = {}
        self._fitting = False
        self._filtered: frozenset[int] = frozenset()
        self._fitted: set[int] = set()
        self._known: dict[int, int] = {}
        self._known_for: tuple[object, ...] = ()
        self._usual = 0  # pixels that a row of one line needs
        self._in_a_line: dict[int, float] = {}
        """By column that is seen, how many plain signs stand in one line whichever they are."""
        self._idle = self._timer(self._fit_some, once=False)
        self._later = self._timer(self.fit_rows)
        self._told = self._timer(self.changed.emit)
        self._to_end = self._timer(self._go_to_end)
        header.sectionResized.connect(self._resized)
        header.sectionHandleDoubleClicked.connect(self._forget_width)
        header.width_wanted.connect(self.set_width)
        view.verticalScrollBar().valueChanged.connect(self._fit_visible)
        view.viewport().installEventFilter(self)
        model.arranged.connect(self._arranged)

    @property
    def widths(self) -> dict[int, int]:
        """The widths that the user gave to columns."""
        return dict(self._widths)

    def take_widths(self, widths: Mapping[int, int]) -> None:
        """Take these for the user's; ``fit`` shares what is left among the other columns."""
        self._widths = {column: max(NARROWEST, min(WIDEST, w)) for column, w in widths.items()}

    def set_width(self, column: int, width: int) -> None:
        """Give a column a width, as the user does with the mouse."""
        self.take_widths({**self._widths, column: width})
        self.fit_columns()
        self.fit_rows()
        self.changed.emit()

    def _forget_width(self, column: int) -> None:
        self._widths.pop(column, None)
        self.fit_columns()
        self.fit_rows()
        self.changed.emit()

    def fit(self) -> None:
        """Another table or type: columns and rows anew."""
        self._known.clear()
        self._delegate.forget()
        self.fit_columns()
        self.fit_rows()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Columns and rows fit the new width."""
        if isinstance(event, QResizeEvent):
            if event.size().width() != event.oldSize().width():
                self.fit_columns()
                self.fit_rows()
            else:
                self._fit_visible()
        return super().eventFilter(watched, event)

    def _arranged(self) -> None:
        filtered = frozenset(self._table.filters)
        if filtered != self._filtered:  # a title with the sign of a filter needs more room
            self._filtered = filtered
            self.fit_columns()
        self.fit_rows()

    # Columns

    def fit_columns(self) -> None:
        """Columns by what they hold, together as wide as the view where that can be."""
        if self._fitting or not self._shown():
            return
        # A scroll bar may come or go by it, and with it the room.
        self._fitting = True
        room = -1
        for _ in range(3):
            if self._view.viewport().width() != room:
                room = self._view.viewport().width()
                self._fit_columns(room)
        self._fitting = False

    def _shown(self) -> list[int]:
        count = self._table.columnCount()
        return [column for column in range(count) if not self._header.isSectionHidden(column)]

    def _fit_columns(self, room: int) -> None:
        shown = self._shown()
        free = [column for column in shown if column not in self._widths]
        kept = sum(self._widths[column] for column in shown if column in self._widths)
        needs = [self._needs(column, len(free)) for column in free]
        titles = [min(self._header.title_width(column), _WIDEST) for column in free]
        least = [max(title, word) for title, (word, _) in zip(titles, needs, strict=True)]
        wanted = [max(one, all_) for one, (_, all_) in zip(least, needs, strict=True)]
        spare = room - kept - sum(least)
        more = [one - other for one, other in zip(wanted, least, strict=True)]
        if spare > 0 and free:
            whole = sum(more)
            if whole > spare:
                widths = [a + b * spare // whole for a, b in zip(least, more, strict=True)]
            else:
                widths = [one + (room - kept - sum(wanted)) // len(free) for one in wanted]
            widths[-1] += room - kept - sum(widths)
        else:  # one has to scroll as it is: no column is squeezed
            most = round(_COMFORTABLE * self._theme.tokens.type.small / 12)
            words = (word for word, _ in needs)
            widths = [max(word, min(line, most)) for word, line in zip(words, wanted, strict=True)]
        # Columns made to fit need no scroll bar, not even until the rows have theirs.
        fits = spare > 0 and bool(free)
        policy = Qt.ScrollBarPolicy
        self._view.setHorizontalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded
        )
        made = dict(zip(free, widths, strict=True))
        self._header.blockSignals(True)
        for column in shown:
            self._view.setColumnWidth(column, self._widths.get(column) or made[column])
        self._header.blockSignals(False)
        self._view.updateGeometries()

    def _needs(self, column: int, columns: int) -> tuple[int, int]:
        """How wide its cells ask a column to be: for their longest word, and for one line."""
        metrics = QFontMetricsF(self._delegate.font_of(column))
        rows = range(min(self._table.rowCount(), max(8, _SAMPLE // max(1, columns)), 60))
        texts = [self._table.text(row, column)[:_LONGEST] for row in rows]
        longest = sorted((word for text in texts for word in text.split()), key=len)[-3:]
        word = max(map(metrics.horizontalAdvance, longest), default=0.0)
        line = max(map(metrics.horizontalAdvance, texts), default=0.0)
        around = 2 * self._theme.tokens.space.m + 2
        most = _WORD * self._theme.tokens.type.small / 12
        return round(min(word, most)) + around, round(min(line, _WIDEST)) + around

    def _resized(self, column: int, _before: int, width: int) -> None:
        # Qt tells this for its own changes too; only a drag is the user's.
        if QGuiApplication.mouseButtons() and width:
            self._widths[column] = width
            self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
            self._told.start()
        self._later.start()

    # Rows

    def fit_rows(self) -> None:
        """Rows by what they hold: those on the screen now, the others while idle."""
        view = self._view
        shown = self._shown()
        widths = {column: view.columnWidth(column) for column in shown}
        key = (*widths.items(), view.layoutDirection())
        if key != self._known_for or len(self._known) > _MOST_KNOWN:
            self._known_for = key
            self._known.clear()
        self._fitted.clear()
        self._usual = self._delegate.needed("Ag", 0, 500)
        rooms = {width: self._delegate.room_for(width) for width in {*widths.values()}}
        self._in_a_line = {column: rooms[width] for column, width in widths.items()}
        view.verticalHeader().setDefaultSectionSize(self._usual)
        self._fit_visible()
        rows = self._table.rowCount()
        if len(self._fitted) < rows and rows * len(shown) <= _MOST_CELLS:
            self._idle.start()
        else:
            self._idle.stop()

    def _fit_visible(self) -> None:
        view = self._view
        bar = view.verticalScrollBar()
        at_end = bar.maximum() > 0 and bar.value() == bar.maximum()
        known = len(self._fitted)
        bottom = view.viewport().height()
        row = max(view.rowAt(0), 0)
        while row < self._table.rowCount() and view.rowViewportPosition(row) < bottom:
            self._fit_row(row)
            row += 1
        if at_end and len(self._fitted) > known:
            self._to_end.start()  # rows that grew pushed the last ones out of sight

    def _go_to_end(self) -> None:
        self._view.updateGeometries()  # the bar has not heard yet that rows grew
        self._view.scrollToBottom()

    def _fit_some(self) -> None:
        end = perf_counter() + _BUDGET
        first, grown = self._view.rowAt(0), 0
        for row in range(self._table.rowCount()):
            if row not in self._fitted:
                more = self._fit_row(row)
                grown += more if row < first else 0
                if perf_counter() > end:
                    break
        else:
            self._idle.stop()
        if grown:  # above what one looks at, which is to stay where it is
            bar = self._view.verticalScrollBar()
            self._view.updateGeometries()
            bar.setValue(bar.value() + grown)

    def _fit_row(self, row: int) -> int:
        """Make a row as high as it needs to be; by how many pixels it grew."""
        if row in self._fitted:
            return 0
        self._fitted.add(row)
        source = self._table.source_row(row)
        height = self._known.get(source)
        if height is None:
            view, needed = self._view, self._delegate.needed
            height = self._usual
            for column, signs in self._in_a_line.items():
                text = self._table.text(row, column)
                if len(text) > signs or not (text.isascii() and text.isprintable()):
                    height = max(height, needed(text, column, view.columnWidth(column)))
            self._known[source] = height
        before = self._view.rowHeight(row)
        if height != before:
            self._view.setRowHeight(row, height)
        return height - before

    def _timer(self, call: object, *, once: bool = True) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(once)
        made.setInterval(0)
        made.timeout.connect(call)
        return made
