"""The rows of a table in the order and the choice that its columns give.

The table stays as it is; what is shown is a list of row numbers. Filters keep rows of it, sorts
put them in order. A table of many rows is arranged in a lane where there is one: the rows change
when it has done, and older wishes are dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from gui.background import Job, Lane
from gui.grid import words
from gui.panes.rows import Index
from gui.text.signs import table_turned
from readout.tables.figures import stand_at_end

if TYPE_CHECKING:
    from gui.grid.arranging import Arranging
    from readout.tables.columns import Column, ColumnKind
    from readout.tables.filters import Filter
    from readout.tables.sorting import Sort

Result = TypeVar("Result")
_NONE = QModelIndex()
AT_ONCE = 1_000
"""A table of more rows is arranged in the lane, as one of more cells or signs is."""
_CELLS_AT_ONCE = 20_000
_SIGNS_AT_ONCE = 100_000
_ROWS_ASKED = 50
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
        self._day = ""
        self._at_end: dict[int, bool] = {}
        self._much: bool | None = None
        self._made: Arranging | None = None
        self._mask: tuple[dict[int, Filter], str] = ({}, "")

    # The table

    def set_columns(
        self,
        columns: Sequence[Column],
        sorts: Sequence[Sort] = (),
        filters: Mapping[int, Filter] | None = None,
    ) -> None:
        """Show another table of columns that are typed already."""
        self._begin([one.title for one in columns], [one.cells for one in columns], "")
        self._arranging().take(columns)
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
        self._made = self._much = None
        self._at_end.clear()
        self.total = len(cells[0]) if cells else 0
        self.rows = range(self.total)
        self.sorts, self.filters, self.anywhere = (), {}, ""
        self._mask = ({}, "")
        self.endResetModel()
        self.replaced.emit()

    def _start(self, sorts: Sequence[Sort], filters: Mapping[int, Filter] | None) -> None:
        self.arrange(sorts, filters or {})

    def titles(self) -> list[str]:
        """The columns' titles."""
        return self._titles

    def kind(self, number: int) -> ColumnKind | None:
        """What the cells of a column are, where that is known by now."""
        known = self._made.known(number) if self._made is not None else None
        return None if known is None else known.kind

    def stands_at_end(self, column: int) -> bool:
        """Whether a column has figures, which stand below each other by their last sign."""
        known = self._at_end.get(column)
        if known is None:
            known = column < len(self._cells) and stand_at_end(self._cells[column])
            self._at_end[column] = known
        return known

    def reads_from_right(self) -> bool:
        """Whether the table is read from the right: most of its words run so."""
        rows = min(self.total, _ROWS_ASKED)
        some = ([cells[row] for cells in self._cells] for row in range(rows))
        return table_turned((self._titles, *some))

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
        made, filters, anywhere = self._arranging(), dict(self.filters), self.anywhere
        self.run(lambda: made.values(number, text, filters, anywhere), done)

    def run(
        self, work: Callable[[], Result], done: Callable[[Result], None], *, slow: bool = False
    ) -> None:
        """Work something out of the table: at once, or what is ``slow`` in the lane."""
        if self._lane is not None and (slow or self._is_much()):
            self._lane.submit(lambda _: work(), done)
        else:
            done(work())

    def _is_much(self) -> bool:
        """Whether working something out of all cells would hold up the window."""
        if self._much is None:
            many = self.total > AT_ONCE or self.total * len(self._cells) > _CELLS_AT_ONCE
            signs = (len(text) for cells in self._cells for text in cells)
            self._much = many or sum(signs) > _SIGNS_AT_ONCE
        return self._much

    # Order and choice

    def cycle(self, column: int, *, add: bool = False) -> None:
        """Sort by a column: upwards, downwards, not at all; ``add`` leaves the other sorts."""
        from gui.grid.arranging import cycled  # noqa: PLC0415  most tables are only read

        self.set_sorts(cycled(self.sorts, column, add=add))

    def arrange(self, sorts: Sequence[Sort], filters: Mapping[int, Filter]) -> None:
        """Sort and filter in one step."""
        self.sorts = self._arranging().usable(sorts) if sorts else ()
        self.filters = self._arranging().some(filters) if filters else {}
        self._arrange()

    def set_sorts(self, sorts: Sequence[Sort]) -> None:
        """Sort by these columns, the first the most important; none: as the table has it."""
        self.arrange(sorts, self.filters)

    def set_filters(self, filters: Mapping[int, Filter]) -> None:
        """Show the rows that all these filters let through, by column."""
        self.arrange(self.sorts, filters)

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

    def _arrange(self) -> None:
        self._drop()
        if self.remote:
            self.arrange_wanted.emit()
        elif not (self.sorts or self.filters or self.anywhere):
            self.set_rows(range(self.total))
            return
        made, sorts, filters = self._arranging(), self.sorts, dict(self.filters)
        anywhere = self.anywhere
        if self._lane is None or not self._is_much():
            self.set_rows(made.rows(sorts, filters, anywhere))
        else:
            self._set_busy(busy=True)
            self._job = self._lane.submit(lambda _: made.rows(sorts, filters, anywhere), self._come)

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

    def _arranging(self) -> Arranging:
        if self._made is None:
            from gui.grid.arranging import Arranging  # noqa: PLC0415  most tables are only read

            self._made = Arranging(self._titles, self._cells, self._day)
        return self._made

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
