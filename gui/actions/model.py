"""The lines of the page of all action items: items, and the heads of their groups."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal

from gui.actions.places import Places
from gui.actions.words import group_label, items_words, said_due, tr, until_words
from gui.panes.rows import Index
from gui.settings import DateOrder
from readout.items.columns import Items
from readout.items.page import Arranged, Group, Grouping
from readout.items.rows import ItemRow

_NONE = QModelIndex()
ROW = Qt.ItemDataRole.UserRole
"""The ItemRow of a line."""
GROUP = Qt.ItemDataRole.UserRole + 1
"""The Group whose head a line is."""

_FEW = 60
"""Changed rows whose lines are looked for; where there are more, all is drawn anew."""


class Key(NamedTuple):
    """By what a line is the same after a change: an item in a note, or a group."""

    path: str
    item: str
    number: int
    group: str = ""


def key_of(row: ItemRow) -> Key:
    """By what an item is known among all: two notes of one title may share its id."""
    return Key(row.path, row.item, row.number)


class ItemsModel(QAbstractListModel):
    """One line an item, one a group. ``ticked(index, done)`` has the index among the rows."""

    ticked = Signal(int, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows = Items()
        self.places = Places()
        """Where among the rows each item is."""
        self.order: DateOrder = "day"
        self.today = ""
        self.grouping: Grouping = "due"
        self._groups: Sequence[Group] = ()
        self._lines: list[int] = []
        self._heads: list[int] = []
        self._folds: frozenset[str] = frozenset()

    def show(
        self, rows: Items, arranged: Arranged, grouping: Grouping, folds: Iterable[str]
    ) -> None:
        """Show these rows in these groups; those of folded groups are not seen."""
        self.beginResetModel()
        self.rows, self.grouping = rows, grouping
        self._groups = arranged.groups
        self._folds = frozenset(folds)
        self._compose()
        self.endResetModel()

    def fold(self, folds: Iterable[str]) -> None:
        """Fold these groups and no others."""
        self.beginResetModel()
        self._folds = frozenset(folds)
        self._compose()
        self.endResetModel()

    def replace(self, changed: Mapping[int, ItemRow]) -> None:
        """These rows are others now, and stand where they stood."""
        for index, row in changed.items():
            self.rows.put(index, row)
        if len(changed) > _FEW:
            self.redraw()
            return
        for line in self.lines_of(changed.keys()):
            self.dataChanged.emit(self.index(line), self.index(line))

    def set_rows(self, rows: Items) -> None:
        """The same items in the same order, some changed."""
        self.rows = rows
        self.redraw()

    def redraw(self) -> None:
        """Everything may look different."""
        if self._lines:
            self.dataChanged.emit(self.index(0), self.index(len(self._lines) - 1))

    # Lines

    @property
    def heads(self) -> list[int]:
        """The lines of the groups' heads, in order."""
        return self._heads

    @property
    def groups(self) -> Sequence[Group]:
        """The groups in their order."""
        return self._groups

    def row(self, line: int) -> ItemRow | None:
        """The item in a line."""
        at = self.number(line)
        return self.rows[at] if at >= 0 else None

    def number(self, line: int) -> int:
        """The index among all rows of the item in a line, -1 where there is none."""
        return max(-1, self._lines[line]) if 0 <= line < len(self._lines) else -1

    def group(self, line: int) -> Group | None:
        """The group whose head stands in a line."""
        at = self._lines[line] if 0 <= line < len(self._lines) else 0
        return self._groups[-1 - at] if at < 0 else None

    def group_of(self, line: int) -> Group | None:
        """The group that a line is in, or whose head it is."""
        at = bisect_right(self._heads, line)
        return self.group(self._heads[at - 1]) if at else None

    def head_of(self, line: int) -> int:
        """The line of the head above a line, -1 where there are no groups."""
        at = bisect_right(self._heads, line)
        return self._heads[at - 1] if at else -1

    def is_folded(self, group: Group) -> bool:
        """Whether only the head of a group is seen."""
        return group.key in self._folds

    def numbers(self, first: int, last: int) -> list[int]:
        """The indices among all rows of the items in these lines."""
        return [at for at in self._lines[first : last + 1] if at >= 0]

    def lines_of(self, numbers: AbstractSet[int]) -> list[int]:
        """Where items are seen: one of two owners may stand in two groups."""
        if len(numbers) == 1:  # a tick: twenty times as quick
            (wanted,) = numbers
            found, line = [], -1
            for _ in range(self._lines.count(wanted)):
                line = self._lines.index(wanted, line + 1)
                found.append(line)
            return found
        return [line for line, at in enumerate(self._lines) if at in numbers]

    def key(self, line: int) -> Key:
        """What stands in a line, in a form that outlives any change."""
        row, group = self.row(line), self.group_of(line)
        within = group.key if group is not None else ""
        return Key("", "", -1, within) if row is None else key_of(row)._replace(group=within)

    def lines_named(self, keys: AbstractSet[Key]) -> list[int]:
        """Where these are now; what is not seen is left out."""
        heads = {key.group for key in keys if key.number < 0}
        numbers = {at for key in keys if key.number >= 0 for at in self.places.of(key.item)}
        found = [line for line in self.lines_of(numbers) if self.key(line) in keys]
        if heads:
            found += [line for line in self._heads if self.key(line).group in heads]
        return found

    # What Qt asks

    def rowCount(self, parent: Index = _NONE) -> int:
        """How many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words; everything in one sentence for a screen reader."""
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        row = self.row(index.row())
        if row is not None:
            return self._of_item(row, role)
        group = self.group(index.row())
        return self._of_group(group, role) if group is not None else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Items can be chosen and ticked; heads can only be gone to."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        row = self.row(index.row())
        if row is not None:
            flags |= Qt.ItemFlag.ItemIsSelectable
            if not row.dismissed:
                flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick; nothing else can be set."""
        row = self.row(index.row()) if index.isValid() else None
        if role != Qt.ItemDataRole.CheckStateRole or row is None or row.dismissed:
            return False
        done = Qt.CheckState(value) == Qt.CheckState.Checked
        if row.done == done:
            return False
        self.ticked.emit(self.number(index.row()), done)
        return True

    def label(self, group: Group) -> str:
        """What the head of a group says."""
        return group_label(group, self.grouping)

    def _compose(self) -> None:
        lines: list[int] = []
        heads: list[int] = []
        for at, group in enumerate(self._groups):
            if self.grouping != "none":
                heads.append(len(lines))
                lines.append(-1 - at)
                if group.key in self._folds:
                    continue
            lines += group.items
        self._lines, self._heads = lines, heads

    def _of_item(self, row: ItemRow, role: int) -> Any:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.text
            case Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Checked if row.done else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(filter(None, self._said(row)))
            case Qt.ItemDataRole.ToolTipRole:
                place = " › ".join(filter(None, (row.note, row.section)))
                return "\n".join(filter(None, (row.text, row.comment, place)))
            case role if role == ROW:
                return row
        return None

    def _said(self, row: ItemRow) -> tuple[str, ...]:
        return (
            row.text,
            tr("done") if row.done else "",
            tr("dismissed") if row.dismissed else "",
            row.note,
            ", ".join(row.owners),
            said_due(row, self.today, self.order),
            until_words(row, self.order) if row.snoozed and row.snoozed > self.today else "",
            tr("comment: %1").replace("%1", row.comment) if row.comment else "",
        )

    def _of_group(self, group: Group, role: int) -> Any:
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self.label(group)
            case Qt.ItemDataRole.AccessibleTextRole:
                state = tr("folded") if self.is_folded(group) else tr("unfolded")
                return ", ".join((self.label(group), items_words(len(group.items)), state))
            case role if role == GROUP:
                return group
        return None
