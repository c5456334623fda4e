"""The rows of a table in the order and the choice that its columns give.

The table stays as it is; what is shown is a list of row numbers. Filters keep rows of it, sorts
put them in order. A table of many rows is arranged in a lane where there is one: the rows change
when it has done, and older wishes are dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from gui.background import Job, Lane
from gui.grid import words
from gui.panes.rows import Index
from readout.tables.columns import Column, ColumnKind, typed
from readout.tables.filters import Filter, kept, row_texts, values
from readout.tables.sorting import Sort, among, arranged

Result = TypeVar("Result")
_NONE = QModelIndex()
AT_ONCE = 1_000
"""A table of more rows is arranged in the lane."""
_LONG = 160
"""A cell with more signs has a tooltip: it may be cut."""


class GridModel(QAbstractTableModel):
    """A table, given by columns of texts.

    ``replaced`` comes when there is another table, ``arranged`` when the rows are those that the
    sorts and filters give, and ``busy_changed`` while a lane works them out. With ``remote`` set
    the model works out nothing: it asks by ``arrange_wanted`` and is given rows by ``set_rows``.
    """

    replaced = Signal()
    arranged = Signal()
    arrange_wanted = Signal()
    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None, lane: Lane | None = None) -> None:
        super().__init__(parent)
        self.remote = False
        self.rows: Sequence[int] = range(0)
        self.total = 0
        self.sorts: tuple[Sort, ...] = ()
        self.filters: dict[int, Filter] = {}
        self.anywhere = ""
        self.busy = False
        self._lane = lane
        self._job: Job[list[int]] | None = None
        self._titles: list[str] = []
        self._cells: list[Sequence[str]] = []
        self._typed: dict[int, Column] = {}
        self._day = ""
        self._ordered: tuple[tuple[Sort, ...], list[int]] | None = None
        self._mask: tuple[dict[int, Filter], str] = ({}, "")
        self._lines: list[str] = []

    # The table

    def set_columns(
        self,
        columns: Sequence[Column],
        sorts: Sequence[Sort] = (),
        filters: Mapping[int, Filter] | None = None,
    ) -> None:
        """Show another table of columns that are typed already."""
        self._begin([one.title for one in columns], [one.cells for one in columns], "")
        self._typed = dict(enumerate(columns))
        self._start(sorts, filters)

    def set_cells(
        self,
        titles: Sequence[str],
        cells: Sequence[Sequence[str]],
        day: str = "",
        sorts: Sequence[Sort] = (),
        filters: Mapping[int, Filter] | None = None,
    ) -> None:
        """Show another table, by columns of cells, each typed when that is first needed.

        ``day`` is the ISO date of the note it is from, or nothing.
        """
        self._begin(titles, cells, day)
        self._start(sorts, filters)

    def _begin(self, titles: Sequence[str], cells: Sequence[Sequence[str]], day: str) -> None:
        self._drop()
        self.beginResetModel()
        self._titles, self._cells, self._day = list(titles), list(cells), day
        self._typed = {}
        self._ordered = None
        self.total = len(cells[0]) if cells else 0
        self.rows = range(self.total)
        self.sorts, self.filters, self.anywhere = (), {}, ""
        self._mask = ({}, "")
        self._lines = []
        self.endResetModel()
        self.replaced.emit()

    def _start(self, sorts: Sequence[Sort], filters: Mapping[int, Filter] | None) -> None:
        self.sorts, self.filters = self._usable(sorts), self._some(filters or {})
        self._arrange()

    def titles(self) -> list[str]:
        """The columns' titles."""
        return self._titles

    def column(self, number: int) -> Column:
        """A column with the worth of its cells."""
        known = self._typed.get(number)
        if known is None:
            days = (self._day,) if self._day else ()
            known = typed(self._titles[number], self._cells[number], days)
            self._typed[number] = known
        return known

    def kind(self, number: int) -> ColumnKind | None:
        """What the cells of a column are, where that is known by now."""
        known = self._typed.get(number)
        return None if known is None else known.kind

    def text(self, row: int, column: int) -> str:
        """What a row of the view shows in a column."""
        return self._cells[column][self.rows[row]]

    def cells_of(self, rows: Sequence[int], columns: Sequence[int]) -> list[list[str]]:
        """Some cells of rows of the table; any thread may ask."""
        chosen = [self._cells[column] for column in columns]
        return [[cells[row] for cells in chosen] for row in rows]

    def source_row(self, row: int) -> int:
        """The number that a row of the view has in the table."""
        return self.rows[row]

    def view_row(self, source: int) -> int:
        """Where a row of the table is in the view, or -1."""
        return self.rows.index(source) if source in self.rows else -1

    def values(self, number: int, text: str, done: Callable[[list[tuple[str, int]]], None]) -> None:
        """Give the different cells of a column that a typed filter leaves, with their counts.

        The filters of the other columns hold.
        """
        others: dict[int, Filter] = self._some({**self.filters, number: Filter(text)})
        anywhere = self.anywhere

        def work() -> list[tuple[str, int]]:
            mask = self._kept(others, anywhere) if others or anywhere else b""
            return values(self.column(number), mask)

        self.run(work, done)

    def run(
        self, work: Callable[[], Result], done: Callable[[Result], None], *, slow: bool = False
    ) -> None:
        """Work something out of the table: at once, or what is ``slow`` in the lane."""
        if self._lane is None or not (slow or self.total > AT_ONCE):
            done(work())
        else:
            self._lane.submit(lambda _: work(), done)

    # Order and choice

    def cycle(self, column: int, *, add: bool = False) -> None:
        """Sort by a column: upwards, downwards, not at all; ``add`` leaves the other sorts."""
        now = next((each for each in self.sorts if each.column == column), None)
        if add:
            if now is None:
                self.set_sorts([*self.sorts, Sort(column)])
            elif not now.descending:
                turned = Sort(column, descending=True)
                self.set_sorts([turned if each == now else each for each in self.sorts])
            else:
                self.set_sorts([each for each in self.sorts if each != now])
        elif now is None or len(self.sorts) > 1:
            self.set_sorts([Sort(column)])
        else:
            self.set_sorts([] if now.descending else [Sort(column, descending=True)])

    def set_sorts(self, sorts: Sequence[Sort]) -> None:
        """Sort by these columns, the first the most important; none: as the table has it."""
        self.sorts = self._usable(sorts)
        self._arrange()

    def set_filters(self, filters: Mapping[int, Filter]) -> None:
        """Show the rows that all these filters let through, by column."""
        self.filters = self._some(filters)
        self._arrange()

    def set_filter(self, column: int, wanted: Filter) -> None:
        """Filter one column; an empty filter takes its own away."""
        self.set_filters({**self.filters, column: wanted})

    def set_anywhere(self, words: str) -> None:
        """Show the rows that have these words in any column."""
        self.anywhere = words
        self._arrange()

    def set_rows(self, rows: Sequence[int]) -> None:
        """Show these rows of the table."""
        mask = (dict(self.filters), self.anywhere)
        if mask == self._mask and len(rows) == len(self.rows):
            self._permute(rows)
        else:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
        self._mask = mask
        self.arranged.emit()

    def _permute(self, rows: Sequence[int]) -> None:
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        if old:
            places = {row: at for at, row in enumerate(rows)}
            new = [self.index(places[self.rows[each.row()]], each.column()) for each in old]
            self.changePersistentIndexList(old, new)
        self.rows = rows
        self.layoutChanged.emit()

    def _usable(self, sorts: Sequence[Sort]) -> tuple[Sort, ...]:
        known: dict[int, Sort] = {}
        for each in sorts:
            if 0 <= each.column < len(self._titles):
                known.setdefault(each.column, Sort(each.column, bool(each.descending)))
        return tuple(known.values())

    def _some(self, filters: Mapping[int, Filter]) -> dict[int, Filter]:
        return {
            column: each
            for column, each in sorted(filters.items())
            if 0 <= column < len(self._titles) and (each.text.strip() or each.values is not None)
        }

    def _arrange(self) -> None:
        self._drop()
        if self.remote:
            self.arrange_wanted.emit()
        elif not (self.sorts or self.filters or self.anywhere):
            self.set_rows(range(self.total))
        elif self._lane is None or self.total <= AT_ONCE:
            self.set_rows(self._worked_out(self.sorts, self.filters, self.anywhere))
        else:
            sorts, filters, anywhere = self.sorts, self.filters, self.anywhere
            self._set_busy(busy=True)
            self._job = self._lane.submit(
                lambda _: self._worked_out(sorts, filters, anywhere), self._come
            )

    def _come(self, rows: list[int]) -> None:
        self._job = None
        self._set_busy(busy=False)
        self.set_rows(rows)

    def _drop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self._set_busy(busy=False)

    def _set_busy(self, *, busy: bool) -> None:
        if busy != self.busy:
            self.busy = busy
            self.busy_changed.emit(busy)

    def _worked_out(
        self, sorts: tuple[Sort, ...], filters: Mapping[int, Filter], anywhere: str
    ) -> list[int]:
        known = self._ordered
        if known is None or known[0] != sorts:
            used = [self.column(each.column) for each in sorts]
            renumbered = [Sort(at, each.descending) for at, each in enumerate(sorts)]
            known = sorts, arranged(used, renumbered) if sorts else list(range(self.total))
            self._ordered = known
        if not filters and not anywhere:
            return known[1]
        return among(known[1], self._kept(filters, anywhere))

    def _kept(self, filters: Mapping[int, Filter], anywhere: str) -> bytes:
        numbers = range(len(self._titles)) if anywhere else sorted(filters)
        used = [self.column(number) for number in numbers]
        renumbered = {at: filters[n] for at, n in enumerate(numbers) if n in filters}
        if anywhere and not self._lines:
            self._lines = row_texts(used)
        return kept(used, renumbered, anywhere, self._lines)

    # For Qt

    def rowCount(self, parent: Index = _NONE) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NONE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text of a cell; with its column's title for a screen reader."""
        if not index.isValid():
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.text(index.row(), index.column())
            case Qt.ItemDataRole.AccessibleTextRole:
                title = self._titles[index.column()]
                return f"{title}: {self.text(index.row(), index.column())}"
            case Qt.ItemDataRole.ToolTipRole:
                text = self.text(index.row(), index.column())
                return text if len(text) > _LONG else None
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The columns' titles, how one is sorted and filtered; rows have numbers."""
        if orientation == Qt.Orientation.Vertical:
            return section + 1 if role == Qt.ItemDataRole.DisplayRole else None
        if not 0 <= section < len(self._titles):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self.said(section) or None
        return None

    def said(self, column: int) -> str:
        """How a column is sorted and filtered, in words; nothing where it is neither."""
        said = []
        for at, each in enumerate(self.sorts):
            if each.column == column:
                said.append(words.sorted_words(at, len(self.sorts), down=each.descending))
        if column in self.filters:
            text = words.filter_words(self.filters[column])
            said.append(words.tr("filtered: %1").replace("%1", text))
        return ", ".join(said)
