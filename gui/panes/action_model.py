"""The action items of a note as a checkable list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal

from gui.dates import due_date
from gui.panes.rows import Index
from gui.settings import DateOrder
from readout.note.model import Text

ITEM = Qt.ItemDataRole.UserRole
_NONE = QModelIndex()


@dataclass(frozen=True, slots=True)
class ItemState:
    """An action item as it stands: its words, and what the user made of it.

    ``key`` is what the signals give back, ``due`` an ISO date, ``own`` whether the user added
    it, ``section_where`` the place of its section, ``dismissed`` whether it is put out of sight,
    ``comment`` the user's words on it, ``snoozed`` the ISO date until which it is to rest.
    """

    key: str
    text: Text
    done: bool = False
    owners: tuple[str, ...] = ()
    due: str | None = None
    overdue: bool = False
    own: bool = False
    section_where: str = ""
    dismissed: bool = False
    comment: str = ""
    snoozed: str | None = None


class ActionModel(QAbstractListModel):
    """One row an item. Ticking a row emits ``ticked``; the row changes at once.

    Dismissed items are left out until ``show_dismissed``.
    """

    ticked = Signal(str, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[ItemState] = []
        self._shown: list[ItemState] = []
        self._with_dismissed = False
        self.order: DateOrder = "day"

    def set_items(self, items: Sequence[ItemState]) -> None:
        """Show these; rows that stay the same items are only drawn anew."""
        self._all = list(items)
        self._renew()

    def show_dismissed(self, *, show: bool) -> None:
        """Whether dismissed items are among the rows."""
        self._with_dismissed = show
        self._renew()

    @property
    def dismissed(self) -> int:
        """How many items are dismissed."""
        return sum(item.dismissed for item in self._all)

    @property
    def counts(self) -> tuple[int, int, int]:
        """How many items are done, there, and overdue; dismissed ones do not count."""
        items = [item for item in self._all if not item.dismissed]
        overdue = sum(item.overdue and not item.done for item in items)
        return sum(item.done for item in items), len(items), overdue

    def item(self, index: Index) -> ItemState:
        """The item of a row."""
        return self._shown[index.row()]

    def row_of(self, key: str) -> int:
        """The row of an item, -1 where it is not shown."""
        return next((row for row, item in enumerate(self._shown) if item.key == key), -1)

    def has_any(self, items: Sequence[ItemState]) -> bool:
        """Whether it has any of these now, shown or dismissed."""
        return not {item.key for item in self._all}.isdisjoint(item.key for item in items)

    def _renew(self) -> None:
        shown = [i for i in self._all if self._with_dismissed or not i.dismissed]
        if [item.key for item in shown] == [item.key for item in self._shown]:
            changed = [
                row
                for row, (old, new) in enumerate(zip(self._shown, shown, strict=True))
                if old != new
            ]
            self._shown = shown
            for row in changed:
                self.dataChanged.emit(self.index(row), self.index(row))
        else:
            self.beginResetModel()
            self._shown = shown
            self.endResetModel()

    def rowCount(self, parent: Index = _NONE) -> int:
        """How many rows there are; rows have none below them."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words, the mark, and both in one sentence for a screen reader."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        item = self._shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return item.text.plain
            case Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Checked if item.done else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(filter(None, (item.text.plain, *self.chips(item), item.comment)))
            case Qt.ItemDataRole.ToolTipRole:
                return item.comment or None
            case role if role == ITEM:
                return item
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """All rows can be chosen; those not dismissed can be ticked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        flags |= Qt.ItemFlag.ItemNeverHasChildren
        if not self.item(index).dismissed:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick; nothing else can be set."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        item = self.item(index)
        done = Qt.CheckState(value) == Qt.CheckState.Checked
        if item.dismissed or item.done == done:
            return False
        new = replace(item, done=done, overdue=item.overdue and not done)
        self._shown[index.row()] = new
        self._all = [new if one.key == item.key else one for one in self._all]
        row = self.index(index.row())
        self.dataChanged.emit(row, row, [Qt.ItemDataRole.CheckStateRole])
        self.ticked.emit(item.key, done)
        return True

    def chips(self, item: ItemState) -> list[str]:
        """What stands under an item: its owners, its date, whose it is."""
        chips = ["@" + owner.lstrip("@") for owner in item.owners]
        if due := self.due_chip(item):
            chips.append(due)
        if item.snoozed and not item.done:
            until = due_date(item.snoozed, self.order)
            chips.append(self.tr("snoozed until %1").replace("%1", until))
        if item.own:
            chips.append(self.tr("yours"))
        if item.dismissed:
            chips.append(self.tr("dismissed"))
        return chips

    def due_chip(self, item: ItemState) -> str:
        """When it is due, and that it is late, in words: colour alone does not say it."""
        due = due_date(item.due, self.order) if item.due else ""
        if item.overdue and not item.done:
            return self.tr("overdue · %1").replace("%1", due) if due else self.tr("overdue")
        return due
