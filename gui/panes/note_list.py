"""The open notes: icon, title, date and how much is done; those that could not be read, why.

By keyboard: arrows and Enter choose, Delete takes a note off the list (its file stays).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QColor, QFontMetrics, QKeySequence, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget

from gui.dates import short_date
from gui.panes.drawing import lay
from gui.panes.labels import heading, muted, stack
from gui.panes.rows import Index, RowDelegate, RowList
from gui.settings import DateOrder
from gui.theme.theme import Theme
from gui.theme.tokens import SEMIBOLD

_NONE = QModelIndex()
ENTRY = Qt.ItemDataRole.UserRole
DATE = Qt.ItemDataRole.UserRole + 1
_NO_ICON = "📄"


@dataclass(frozen=True, slots=True)
class NoteEntry:
    """A line of the list; ``error`` is the sentence why the file could not be read."""

    path: str
    title: str
    icon: str = ""
    date: str | None = None
    done: int = 0
    total: int = 0
    error: str = ""


class NoteModel(QAbstractListModel):
    """One row a note."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[NoteEntry] = []
        self._rows: dict[str, int] = {}
        self.order: DateOrder = "day"

    def set_entries(self, entries: Sequence[NoteEntry]) -> None:
        """Show these; where they are the same notes, rows are only drawn anew."""
        new = list(entries)
        if [entry.path for entry in new] == [entry.path for entry in self._entries]:
            pairs = enumerate(zip(self._entries, new, strict=True))
            changed = [row for row, (old, now) in pairs if old != now]
            self._entries = new
            for row in changed:
                self.dataChanged.emit(self.index(row), self.index(row))
            return
        self.beginResetModel()
        self._entries = new
        self._rows = {entry.path: row for row, entry in enumerate(new)}
        self.endResetModel()

    def row_of(self, path: str) -> int:
        """The row of a note, -1 where it is not there."""
        return self._rows.get(path, -1)

    def rowCount(self, parent: Index = _NONE) -> int:
        """How many notes there are."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The title; everything in one sentence for a screen reader."""
        if not index.isValid() or index.row() >= len(self._entries):
            return None
        entry = self._entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.title
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(filter(None, (entry.title, entry.path, entry.error)))
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(
                    filter(
                        None, (entry.title, self._date(entry), self.progress(entry), entry.error)
                    )
                )
            case role if role == ENTRY:
                return entry
            case role if role == DATE:
                return self._date(entry)
        return None

    def _date(self, entry: NoteEntry) -> str:
        return short_date(entry.date, self.order) if entry.date else ""

    def progress(self, entry: NoteEntry) -> str:
        """How much is done, in words."""
        if not entry.total:
            return ""
        said = self.tr("%1 of %2 done")
        return said.replace("%1", str(entry.done)).replace("%2", str(entry.total))


class NoteDelegate(RowDelegate):
    """Two lines of title at most, the date or the error below; all rows of one height or two."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(theme, view)
        self._measured: dict[tuple[str, str, bool, int], int] = {}

    def _line(self) -> int:
        return QFontMetrics(self.theme.font("base", SEMIBOLD)).height() + 2

    def _left(self) -> int:
        return self.tokens.space.m + 2 + round(self.tokens.type.base * 2.3)

    def _count(self, entry: NoteEntry) -> str:
        return f"{entry.done}/{entry.total}" if entry.total else ""

    def _room(self, entry: NoteEntry, width: int) -> int:
        count = self._count(entry)
        taken = QFontMetrics(self.theme.font("tiny")).horizontalAdvance(count)
        taken += self.tokens.space.s if count else 0
        return width - self._left() - self.tokens.space.m - 2 - taken

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Cheap enough for thousands of notes: a title's width is measured once."""
        width = self.view.viewport().width()
        entry: NoteEntry = index.data(ENTRY)
        key = (entry.title, self._count(entry), bool(entry.error), width)
        height = self._measured.get(key)
        if height is None:
            height = self._measured[key] = self.height(index, width)
        return QSize(width, height)

    def forget(self) -> None:
        """Measure anew."""
        super().forget()
        self._measured.clear()

    def height(self, index: Index, width: int) -> int:
        """One or two lines of title, one of date."""
        entry: NoteEntry = index.data(ENTRY)
        metrics = QFontMetrics(self.theme.font("base", SEMIBOLD))
        two = metrics.horizontalAdvance(entry.title[:200]) > self._room(entry, width)
        small = QFontMetrics(self.theme.font("tiny")).height()
        below = small * (2 if entry.error else 1)
        return self._line() * (2 if two else 1) + below + self.tokens.space.l + 2

    def draw(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """One note."""
        entry: NoteEntry = index.data(ENTRY)
        tokens, colours = self.tokens, self.tokens.colours
        x, y = rect.x() + self._left(), rect.y() + tokens.space.s
        title = self.theme.font("base", SEMIBOLD)
        plain = " ".join(entry.title[:300].split())
        laid = lay(plain, title, self._room(entry, rect.width()), 2)
        laid.draw(painter, x, y, colours.text)
        tiny = self.theme.font("tiny")
        below = lay(
            entry.error or index.data(DATE), tiny, rect.width() - self._left() - tokens.space.m, 2
        )
        bottom = y + laid.height + 3
        below.draw(painter, x, bottom, colours.danger if entry.error else colours.muted)
        icon = self.theme.font("base")
        icon.setPixelSize(round(tokens.type.base * 1.45))
        painter.setFont(icon)
        box = QRect(
            rect.x() + tokens.space.m, rect.y(), self._left() - tokens.space.m, rect.height()
        )
        painter.setPen(QColor(colours.text))
        shown = "⚠️" if entry.error else (entry.icon or _NO_ICON)[:8]
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        if count := self._count(entry):
            painter.setFont(tiny)
            painter.setPen(QColor(colours.muted))
            room = rect.adjusted(0, 0, -tokens.space.m - 2, 0)
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(room, flags, count)


class NoteList(QWidget):
    """The list. ``chosen(path)`` and ``removed(path)`` are what the user wants."""

    chosen = Signal(str)
    removed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noteListPane")
        self.setAccessibleName(self.tr("Notes"))
        self._theme = theme
        self._model = NoteModel(self)
        self._view = RowList()
        self._view.setObjectName("noteList")
        self._view.setAccessibleName(self.tr("Notes"))
        # In batches, so that ten thousand notes do not hold up the window.
        self._view.setLayoutMode(RowList.LayoutMode.Batched)
        self._view.setBatchSize(100)
        self._view.setModel(self._model)
        self._view.set_ground(page=False)
        self._delegate = NoteDelegate(theme, self._view)
        self._view.setItemDelegate(self._delegate)
        self._view.clicked.connect(self._choose)
        self._view.entered_row.connect(self._choose)
        remove = QAction(self.tr("Take off the list"), self._view)
        remove.setObjectName("noteRemove")
        remove.setShortcut(QKeySequence(Qt.Key.Key_Delete))
        remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        remove.triggered.connect(self._remove)
        self._view.addAction(remove)
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._empty = muted(self.tr("Nothing here yet."), "notesEmpty")
        self._label = heading(self.tr("Notes"), "notesLabel")
        stack(self, self._label, self._empty, self._view)
        self.setFocusProxy(self._view)
        self._style()
        theme.changed.connect(self._style)

    def set_entries(self, entries: Sequence[NoteEntry]) -> None:
        """Show these notes; the current one stays so where it still is there."""
        here = self._view.currentIndex().data(ENTRY)
        self._model.set_entries(entries)
        if isinstance(here, NoteEntry):
            self.set_current(here.path)
        self._empty.setVisible(not entries)

    def set_date_order(self, order: DateOrder) -> None:
        """Say dates with the day or the month first."""
        if order != self._model.order:
            self._model.order = order
            self._view.viewport().update()

    def set_current(self, path: str) -> None:
        """Mark a note as the one shown. Emits nothing."""
        row = self._model.row_of(path)
        if row < 0:
            self._view.selectionModel().clear()
            return
        index = self._model.index(row)
        if index != self._view.currentIndex() or not self._view.selectionModel().isSelected(index):
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self._view.selectionModel().setCurrentIndex(index, flag)
            self._view.scrollTo(index)

    def _choose(self, index: QModelIndex) -> None:
        entry = index.data(ENTRY)
        if isinstance(entry, NoteEntry):
            self.chosen.emit(entry.path)

    def _remove(self) -> None:
        entry = self._view.currentIndex().data(ENTRY)
        if isinstance(entry, NoteEntry):
            self.removed.emit(entry.path)

    def _style(self) -> None:
        space = self._theme.tokens.space
        self._label.setContentsMargins(space.m + 2, space.m, space.m, space.s - 2)
        self._empty.setContentsMargins(space.m + 2, space.m, space.m, space.s)
        self._view.set_ground(page=False)
        self._delegate.forget()
        self._view.scheduleDelayedItemsLayout()
