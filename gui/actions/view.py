"""The list of all action items.

By keyboard: arrows choose (Shift and Ctrl many), Space ticks what is chosen, Enter goes to where
an item stands, Left and Right fold and unfold its group, ``/`` goes to the filter.
"""

from __future__ import annotations

from itertools import chain

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from gui.actions.delegate import ItemsDelegate
from gui.actions.model import ItemsModel, Key
from gui.panes.row_strip import Strip
from gui.panes.rows import Index
from gui.panes.strip_list import StripList
from gui.theme.theme import Theme

_Flag = QItemSelectionModel.SelectionFlag
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOST_KEPT = 2_000
"""Chosen lines that are found again after a change; who chose more has done with them."""


class ItemsView(StripList):
    """The lines of an ItemsModel, of which many can be chosen.

    ``tick_wanted`` comes with Space, ``fold_wanted(line, folded)`` by key or with a click on a
    head, ``filter_wanted`` with the key that goes to the filter.
    """

    tick_wanted = Signal()
    fold_wanted = Signal(int, bool)
    filter_wanted = Signal()

    def __init__(self, theme: Theme, model: ItemsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items = model
        self.delegate = ItemsDelegate(theme, self, model)
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.clicked.connect(self._clicked)

    def measured(self, width: int) -> Strip:  # noqa: ARG002
        """Lines have their heights at any width."""
        return self.delegate.strip()

    # What is chosen

    def chosen(self) -> list[int]:
        """The indices among all rows of the chosen items, in order, each once.

        Where none is chosen, the one that one is on.
        """
        selection = self.selectionModel().selection()
        runs = sorted(
            (selection.at(at).top(), selection.at(at).bottom()) for at in range(selection.count())
        )
        found = dict.fromkeys(chain.from_iterable(self._items.numbers(*run) for run in runs))
        here = self._items.number(self.currentIndex().row())
        return list(found) or ([here] if here >= 0 else [])

    def chosen_keys(self) -> tuple[set[Key], Key | None]:
        """What is chosen and what one is on, to be given to ``choose`` after a change."""
        selection, keys = self.selectionModel().selection(), set[Key]()
        runs = [selection.at(at) for at in range(selection.count())]
        if sum(run.height() for run in runs) <= _MOST_KEPT:
            lines = (line for run in runs for line in range(run.top(), run.bottom() + 1))
            keys = {self._items.key(line) for line in lines if self._items.number(line) >= 0}
        here = self.currentIndex()
        return keys, self._items.key(here.row()) if here.isValid() else None

    def choose(self, keys: set[Key], here: Key | None) -> None:
        """Choose these and be on that, where they still are."""
        wanted = keys | {here} if here is not None else keys
        lines = self._items.lines_named(wanted) if wanted else []
        chosen = QItemSelection()
        for line in lines:
            index = self._items.index(line)
            key = self._items.key(line)
            if key in keys:
                chosen.select(index, index)
            if key == here:
                self.selectionModel().setCurrentIndex(index, _Flag.NoUpdate)
        self.selectionModel().select(chosen, _Flag.ClearAndSelect)

    def choose_first(self) -> None:
        """Be on the first item; it is chosen."""
        self.setCurrentIndex(self._first())

    def go_first(self) -> None:
        """Be on the first item, and choose none."""
        self.selectionModel().setCurrentIndex(self._first(), _Flag.NoUpdate)

    def _first(self) -> QModelIndex:
        heads = set(self._items.heads)
        rows = range(self._items.rowCount())
        return self._items.index(next((at for at in rows if at not in heads), 0))

    def selectionCommand(
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """A click on a box ticks and leaves what is chosen as it is."""
        if isinstance(event, QMouseEvent) and self._is_on_box(event):
            return _Flag.NoUpdate
        return super().selectionCommand(index, event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two quick clicks on a box tick twice, and lead to no note."""
        if self._is_on_box(event):
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    def _is_on_box(self, event: QMouseEvent) -> bool:
        index = self.indexAt(event.position().toPoint())
        row = self._items.row(index.row()) if index.isValid() else None
        if row is None or row.dismissed:
            return False
        return self.delegate.is_on_box(self.visualRect(index), event.position())

    def selectAll(self) -> None:
        """Choose all lines: as one run, where Qt would go through them."""
        count = self._items.rowCount()
        if count:
            every = QItemSelection(self._items.index(0), self._items.index(count - 1))
            self.selectionModel().select(every, _Flag.ClearAndSelect)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Choose the lines that a rectangle touches."""
        strip, offset, area = self.strip(), self.verticalOffset(), rect.normalized()
        chosen = QItemSelection()
        if strip.count and area.bottom() + offset >= 0:
            first = strip.at(max(0, area.top() + offset))
            last = strip.at(min(strip.total - 1, area.bottom() + offset))
            if 0 <= first <= last:
                chosen.select(self._items.index(first), self._items.index(last))
        self.selectionModel().select(chosen, command)

    # Keys

    def keyboardSearch(self, _search: str) -> None:
        """Letters are commands here and no search."""

    def event(self, event: QEvent) -> bool:
        """Keys that the list itself hears are no shortcuts of its menu or of the window."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (event.text() in ("/", " ") or event.key() in _ENTER)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ticking, folding, the way to the filter; the rest is as in any list."""
        line, key = self.currentIndex().row(), event.key()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        group = self._items.group(line)
        if plain and group is not None and (key in _ENTER or key == Qt.Key.Key_Space):
            self.fold_wanted.emit(line, not self._items.is_folded(group))
        elif plain and key == Qt.Key.Key_Space:
            self.tick_wanted.emit()
        elif plain and key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and line >= 0:
            back = Qt.Key.Key_Right if self.isRightToLeft() else Qt.Key.Key_Left
            self._fold(line, back=key == back)
        elif event.text() == "/":
            self.filter_wanted.emit()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def _fold(self, line: int, *, back: bool) -> None:
        group, head = self._items.group(line), self._items.head_of(line)
        goal = line
        if group is None:
            goal = head if back else line
        elif self._items.is_folded(group) != back:
            self.fold_wanted.emit(line, back)
        elif not back:
            goal = line + 1
        if goal != line and 0 <= goal < self._items.rowCount():
            self.setCurrentIndex(self._items.index(goal))

    def _clicked(self, index: Index) -> None:
        group = self._items.group(index.row())
        if group is not None:
            self.fold_wanted.emit(index.row(), not self._items.is_folded(group))
