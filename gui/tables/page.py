"""The page of all tables: which of the joined grids, a field that filters it, the grid."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.background import Lane
from gui.grid.controls import dress, quiet
from gui.panes.announcing import announce
from gui.panes.chooser import Chooser
from gui.panes.filter_line import FilterField
from gui.panes.labels import Elided, heading, muted
from gui.panes.sign import Blank
from gui.parts import Ground
from gui.tables.grid import JoinedGrid, JoinedModel
from gui.tables.words import from_words, gathering_words, group_words, left_words, tr
from gui.theme.theme import Theme
from readout.tables.joining import Group, Joined

_MOST = 1_000
"""Joined grids that one can choose from, those with most rows."""


class TablesPage(Ground):
    """Shows what ``show_grid`` gives.

    ``chosen(Group)`` to see another grid, ``row_wanted(row)`` to see a row in its note,
    ``export_wanted`` for what is listed, ``look_changed`` when the user left the grid otherwise.
    """

    chosen = Signal(object)
    row_wanted = Signal(int)
    export_wanted = Signal()
    look_changed = Signal()
    copied = Signal(str)

    def __init__(self, theme: Theme, lane: Lane, parent: QWidget | None = None) -> None:
        super().__init__(theme, "base", parent=parent)
        self.setObjectName("tablesPage")
        self.setAccessibleName(tr("All tables"))
        self._theme = theme
        self._groups: Sequence[Group] = ()
        self._joined: Joined | None = None
        self._loading = True
        self._restoring = False
        self._label = heading(tr("All tables"), "allTablesLabel")
        self._label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._about = Elided("allTablesAbout")
        self._empty = Blank("allTablesEmpty", "table-2", theme)
        self._count = muted("", "allTablesCount")
        self._count.setWordWrap(False)
        self._chooser = Chooser(theme)
        self._chooser.setObjectName("tablesChooser")
        self._chooser.setAccessibleName(tr("Joined tables"))
        self._chooser.setToolTip(
            tr("Tables with the same headings are joined, and those that have some of them")
        )
        self._chooser.view().setObjectName("tablesChooserList")
        self._chooser.view().setAccessibleName(tr("Joined tables"))
        self._field = FilterField("tablesFilter", tr("Filter the rows"), tr("Words of a row"))
        self._export = quiet("tablesExport", tr("Export…"), tr("Export the listed rows as CSV"))
        self._model = JoinedModel(self, lane)
        self.grid = JoinedGrid(theme, self._model)
        self._stack()
        self._hear()
        theme.changed.connect(self._style)
        self._style()
        self.say_gathering(0, 0)

    # What is given

    def say_gathering(self, done: int, total: int) -> None:
        """Say how far gathering is; where a grid is shown already, it stays."""
        if self._joined is None:
            self._say_empty(gathering_words(done, total) if self._loading else "")

    def show_grid(
        self,
        groups: Sequence[Group],
        joined: Joined | None,
        look: Mapping[str, Any],
        *,
        more: bool = False,
    ) -> None:
        """Show one of the joined grids, left as ``look`` says; none where there is no table.

        ``more`` says that notes are still being read.
        """
        again = self._joined is not None and joined is not None and _same(self._joined, joined)
        row = self._current() if again else -1
        state = self.grid.state() if again else look
        self._loading = more
        self._groups, self._joined = groups[:_MOST], joined
        self._fill_chooser()
        self._restoring = True
        self._model.show(joined)
        self.grid.restore(state)
        self._restoring = False
        if self._field.text():
            self._model.set_anywhere(self._field.text())
        if row >= 0:
            self.grid.view.show_row(row)
        nothing = gathering_words(0, 0) if more else tr("No note has a table.")
        self._say_empty("" if joined is not None else nothing)
        self._say()

    @property
    def joined(self) -> Joined | None:
        """The grid that is shown."""
        return self._joined

    @property
    def busy(self) -> bool:
        """Whether rows are being put in order."""
        return self._model.busy

    def listed(self) -> tuple[Sequence[int], list[int]]:
        """The rows that are left, as they are ordered, and the columns that are seen."""
        return self._model.rows, self.grid.view.shown_columns()

    def focus_list(self) -> None:
        """Give the keyboard to the grid, or to the page where there is none."""
        seen = self._joined is not None
        (self.grid.view if seen else self).setFocus(Qt.FocusReason.OtherFocusReason)
        if seen and not self.grid.view.currentIndex().isValid() and self._model.rowCount():
            column = max(self.grid.view.first_column(), 0)
            self.grid.view.setCurrentIndex(self._model.index(0, column))

    def escape(self) -> bool:
        """Take the filters away; whether there were any."""
        there = bool(self._field.text() or self._model.filters)
        self._field.clear()
        if self._model.filters:
            self._model.set_filters({})
        if there:
            self.focus_list()
        return there

    # Putting together

    def _stack(self) -> None:
        self._head = QHBoxLayout()
        for part, stretch in ((self._label, 0), (self._about, 1)):
            self._head.addWidget(part, stretch)
        for button in (*self.grid.buttons, self._export):
            self._head.addWidget(button)
        self._choosing = QHBoxLayout()
        self._choosing.addWidget(self._chooser, 2)
        self._choosing.addWidget(self._field, 1)
        self._choosing.addWidget(self._count)
        column = self._column = QVBoxLayout(self)
        column.addLayout(self._head)
        column.addLayout(self._choosing)
        column.addWidget(self._empty, 1)
        column.addWidget(self.grid, 1)
        order: tuple[QWidget, ...] = (
            *self.grid.buttons,
            self._export,
            self._chooser,
            self._field,
            self.grid.view,
        )
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    def _hear(self) -> None:
        self._chooser.activated.connect(self._choose)
        self._field.textChanged.connect(self._model.set_anywhere)
        self._field.left.connect(self.escape)
        self._field.entered.connect(self.focus_list)
        self._field.to_list.connect(self.focus_list)
        self._export.clicked.connect(self.export_wanted)
        self.grid.row_activated.connect(self.row_wanted)
        self.grid.copied.connect(self.copied)
        self.grid.state_changed.connect(self._look)
        self._model.arranged.connect(self._say)

    def _fill_chooser(self) -> None:
        texts = [group_words(group) for group in self._groups]
        if texts != [self._chooser.itemText(at) for at in range(self._chooser.count())]:
            self._chooser.clear()
            self._chooser.addItems(texts)
        if self._joined is not None:
            name = self._joined.group.name
            names = [group.name for group in self._groups]
            self._chooser.setCurrentIndex(names.index(name) if name in names else -1)

    # What the user does

    def _choose(self, at: int) -> None:
        if 0 <= at < len(self._groups):
            self.chosen.emit(self._groups[at])

    def _look(self) -> None:
        if not self._restoring:
            self.look_changed.emit()

    def _current(self) -> int:
        now = self.grid.view.currentIndex()
        return self._model.source_row(now.row()) if now.isValid() else -1

    # What is said

    def _say_empty(self, text: str) -> None:
        self._empty.say(text)
        self._empty.setVisible(bool(text))
        seen = self._joined is not None
        for part in (self.grid, self._chooser, self._field, self._count, *self.grid.buttons):
            part.setVisible(seen)
        self._export.setVisible(seen)
        if text and self.isVisible() and not self._loading:
            announce(self, text)  # and not each time that gathering is further

    def _say(self) -> None:
        group = self._joined.group if self._joined is not None else None
        shown, total = self._model.rowCount(), self._model.total
        self._about.setText(from_words(group) if group is not None else "")
        self._about.setAccessibleName(self._about.text())
        # While columns are filtered the line of filters says it.
        said = group is not None and not self._model.filters
        self._count.setText(left_words(shown, total) if said else "")
        self._count.setAccessibleName(self._count.text())
        self._export.setEnabled(bool(shown))

    def _style(self) -> None:
        space = self._theme.tokens.space
        self._column.setContentsMargins(0, 0, 0, 0)
        self._label.setFixedHeight(self._theme.tokens.size.head)
        self._column.setSpacing(space.s)
        for part in (self._head, self._choosing):
            part.setContentsMargins(space.edge, 0, space.edge, 0)
        self._head.setSpacing(space.m)
        self._choosing.setSpacing(space.m)
        dress(self._export, self._theme)


def _same(one: Joined, other: Joined) -> bool:
    return one.group.name == other.group.name and one.group.titles == other.group.titles
