"""How wide the columns of a grid are and how high its rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from time import perf_counter

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QTableView

from gui.grid.cells import CellDelegate
from gui.grid.header import NARROWEST, WIDEST, GridHeader
from gui.grid.model import GridModel
from gui.grid.needs import Needs
from gui.theme.theme import Theme

_BUDGET = 0.008
_MOST_CELLS = 30_000
"""The rows of a larger table are fitted where one looks."""
_MOST_KNOWN = 20_000
_FEW = 40
"""Of a table of more columns, cells out of sight are measured while idle."""
_SOME = 10
"""Columns that are measured between two looks at the clock."""


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
        self._needs = Needs(theme, model, delegate, header)
        self._widths: dict[int, int] = {}
        self._unasked: list[int] = []
        """Columns out of sight that nobody asked yet how wide they want to be."""
        self._fitting = False
        self._filtered: frozenset[int] = frozenset()
        self._fitted: set[int] = set()
        self._begun: dict[int, tuple[int, list[int]]] = {}
        """By row the height that it needs so far, and the columns that are still to be asked."""
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
        view.horizontalScrollBar().valueChanged.connect(self._come_into_sight)
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
        self._needs.forget()
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
            self._needs.forget(filtered ^ self._filtered)
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
        self._unasked = []
        least = kept + len(free) * self._header.narrowest_title()
        fits = False
        if least >= room or not free:  # one has to scroll as it is: no column is squeezed
            made = self._alone(free)
        else:
            needs = [self._needs.of(column, len(free)) for column in free]
            spare = room - kept - sum(need.least for need in needs)
            fits = spare > 0
            if fits:
                more = [need.wanted - need.least for need in needs]
                whole = sum(more)
                if whole > spare:
                    shares = [one * spare // whole for one in more]
                    widths = [need.least + one for need, one in zip(needs, shares, strict=True)]
                else:
                    widths = [need.wanted + (spare - whole) // len(free) for need in needs]
                widths[-1] += room - kept - sum(widths)
                made = dict(zip(free, widths, strict=True))
            else:
                made = {column: self._needs.alone(column, len(free)) for column in free}
        # Columns made to fit need no scroll bar, not even until the rows have theirs.
        policy = Qt.ScrollBarPolicy
        self._view.setHorizontalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded
        )
        self._set_widths({column: self._widths.get(column) or made[column] for column in shown})
        if self._unasked:
            self._ask(self._in_sight())
            self._idle.start()

    def _alone(self, free: Sequence[int]) -> dict[int, int]:
        """The widths of columns of a table that scrolls; some are asked later what they want."""
        needs, usual = self._needs, self._needs.comfortable
        few = len(free) <= _FEW
        self._unasked = [] if few else [column for column in free if not needs.known(column)]
        return {
            column: needs.alone(column, len(free)) if few or needs.known(column) else usual
            for column in free
        }

    def _ask(self, columns: Sequence[int]) -> bool:
        """Give columns that nobody asked the widths they want; whether there were any."""
        unasked = set(self._unasked)
        asked = [column for column in columns if column in unasked]
        if asked:
            count = self._table.columnCount()
            self._unasked = [*filter(unasked.difference(asked).__contains__, self._unasked)]
            self._set_widths({column: self._needs.alone(column, count) for column in asked})
        return bool(asked)

    def _set_widths(self, widths: Mapping[int, int]) -> None:
        view = self._view
        self._header.blockSignals(True)
        for column, width in widths.items():
            if width != view.columnWidth(column):
                view.setColumnWidth(column, width)
        self._header.blockSignals(False)
        view.updateGeometries()

    def _edge(self) -> int:
        """Where the columns begin that are seen, in the header."""
        return self._header.viewport().width() - 1 if self._view.isRightToLeft() else 0

    def _in_sight(self) -> list[int]:
        """The columns that are seen; all of a table of few."""
        shown = self._shown()
        if len(shown) <= _FEW:
            return shown
        header = self._header
        ends = header.visualIndexAt(0), header.visualIndexAt(header.viewport().width() - 1)
        first = min((end for end in ends if end >= 0), default=0)
        last = min(max(ends) if min(ends) >= 0 else header.count() - 1, first + _FEW)
        # The first one, too, which stays in sight.
        seen = {header.logicalIndex(at) for at in range(first, last + 1)} | {shown[0]}
        return [column for column in shown if column in seen]

    def _come_into_sight(self) -> None:
        """Columns that are seen now are as wide as they want, and rows high enough for them."""
        while self._ask(self._in_sight()):
            pass
        if self._begun:
            self._fit_visible()

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
        self._begun.clear()
        self._usual = self._delegate.needed("Ag", 0, 500)
        rooms = {width: self._delegate.room_for(width) for width in {*widths.values()}}
        self._in_a_line = {column: rooms[width] for column, width in widths.items()}
        view.verticalHeader().setDefaultSectionSize(self._usual)
        self._fit_visible()
        self._idle.start()  # it stops itself where nothing is left

    def _fit_visible(self) -> None:
        view = self._view
        bar = view.verticalScrollBar()
        at_end = bar.maximum() > 0 and bar.value() == bar.maximum()
        columns, grown = self._in_sight(), 0
        bottom = view.viewport().height()
        row = max(view.rowAt(0), 0)
        while row < self._table.rowCount() and view.rowViewportPosition(row) < bottom:
            grown += abs(self._fit_row(row, columns))
            row += 1
        if at_end and grown:
            self._to_end.start()  # rows that grew pushed the last ones out of sight
        if self._begun:
            self._idle.start()

    def _go_to_end(self) -> None:
        self._view.updateGeometries()  # the bar has not heard yet that rows grew
        self._view.scrollToBottom()

    def _fit_some(self) -> None:
        end = perf_counter() + _BUDGET
        if self._unasked:
            self._ask_some(end)
            return
        first, grown = self._view.rowAt(0), 0
        for row in self._rows_left():
            while row not in self._fitted and perf_counter() < end:
                more = self._fit_row(row, self._left(row)[:_SOME])
                grown += more if row < first else 0
            if perf_counter() >= end:
                break
        else:
            self._idle.stop()
        if grown:  # above what one looks at, which is to stay where it is
            bar = self._view.verticalScrollBar()
            self._view.updateGeometries()
            bar.setValue(bar.value() + grown)

    def _ask_some(self, end: float) -> None:
        header, bar = self._header, self._view.horizontalScrollBar()
        anchor = header.logicalIndexAt(self._edge())
        before = header.sectionPosition(anchor) if anchor >= 0 else 0
        while self._unasked and perf_counter() < end:
            self._ask(self._unasked[:_SOME])
        if anchor >= 0:  # what one looks at is to stay where it is
            bar.setValue(bar.value() + header.sectionPosition(anchor) - before)
        if not self._unasked:
            self.fit_rows()

    def _rows_left(self) -> Sequence[int]:
        """The rows that are to be fitted: all, of a large table those one looked at."""
        rows = self._table.rowCount()
        if rows * len(self._in_a_line) <= _MOST_CELLS:
            return range(rows)
        return list(self._begun)

    def _left(self, row: int) -> Sequence[int]:
        """The columns that a row is still to be fitted to."""
        return self._begun[row][1] if row in self._begun else list(self._in_a_line)

    def _fit_row(self, row: int, columns: Sequence[int]) -> int:
        """Make a row as high as it needs to be for these columns; by how many pixels it grew."""
        if row in self._fitted:
            return 0
        source = self._table.source_row(row)
        height = self._known.get(source)
        if height is None:
            height, left = self._begun.get(row, (self._usual, [*self._in_a_line]))
            wanted = set(columns)
            for column in wanted.intersection(left):
                height = max(height, self._needed(row, column))
            left = [column for column in left if column not in wanted]
            if left:
                self._begun[row] = height, left
            else:
                self._known[source] = height
        if source in self._known:
            self._fitted.add(row)
            self._begun.pop(row, None)
        before = self._view.rowHeight(row)
        if height != before:
            self._view.setRowHeight(row, height)
        return height - before

    def _needed(self, row: int, column: int) -> int:
        """How high a row must be for one of its cells."""
        text, signs = self._table.text(row, column), self._in_a_line[column]
        if len(text) <= signs and text.isascii() and text.isprintable():
            return self._usual
        return self._delegate.needed(text, column, self._view.columnWidth(column))

    def _timer(self, call: object, *, once: bool = True) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(once)
        made.setInterval(0)
        made.timeout.connect(call)
        return made
