"""The page of all tables joined to the session: when it is seen, what it shows, where it leads."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from gui.background import Lane
from gui.dates import short_date
from gui.exporting import FileOut
from gui.history import Target
from gui.pane_set import PaneSet
from gui.session import Session
from gui.stand_in import AGAIN_AFTER, GatheredStandIn

if TYPE_CHECKING:
    from gui.tables.gathering import Gathered, Gathering, Look
    from gui.tables.page import TablesPage
    from readout.tables.joining import Group, Source

PAGE = "tables"
"""What the history calls it."""
KEPT = 50
"""Grids of which it is kept how they were left."""


class AllTables(GatheredStandIn):
    """Knows whether the page is ``open``; makes it when it is first wanted.

    ``page_changed`` says whether it is to be seen; ``page`` is the widget then. ``ask_target``
    may be replaced where nobody is there to answer.
    """

    def __init__(self, session: Session, panes: PaneSet, parent: QObject | None = None) -> None:
        super().__init__(PAGE, session, panes, parent)
        self._lane = Lane("joined tables", self)
        self._page: TablesPage | None = None
        self._gathering: Gathering | None = None
        self._wanted: Source | None = None
        self._begun = 0.0
        self.ask_target = self._ask_target
        session.went.connect(self._went)

    @property
    def page(self) -> TablesPage:
        """The page."""
        return self._page or self._make()

    @property
    def busy(self) -> bool:
        """Whether the page will change by itself in a moment."""
        gathering = self._gathering
        working = gathering is not None and gathering.busy
        return working or self._timer.isActive() or (self._page is not None and self._page.busy)

    def left(self) -> None:
        """What is being gathered is given up."""
        super().left()
        if self._gathering is not None and self._gathering.busy:
            self._gathering.stop()
            self._stale = True

    def shut(self) -> None:
        """Stop working."""
        if self._gathering is not None:
            self._gathering.shut()
        self._lane.close()

    def export(self) -> None:
        """Write the listed rows, of the columns that are seen, to a file that the user chooses."""
        grid = self.page.joined
        if grid is None:
            return
        path = self.ask_target()
        if not path:
            return
        rows, columns = self.page.listed()
        file, said = self.tr("File"), self.tr("The rows were written to %1.")

        def make(_: str) -> bytes:
            from readout.tables.spreadsheet import to_csv  # noqa: PLC0415  no start needs it

            return to_csv(grid, rows, columns, file).encode("utf-8", "backslashreplace")

        out = FileOut(self._session, self._lane, self._panes.status.say, "tables")
        out.write(path, "csv", ("csv",), make, lambda name: said.replace("%1", name))

    def _make(self) -> TablesPage:
        from gui.tables.gathering import Gathering  # noqa: PLC0415  no start needs it
        from gui.tables.page import TablesPage  # noqa: PLC0415  the same

        page = self._page = TablesPage(self._panes.theme, self._lane)
        gathering = self._gathering = Gathering(self)
        gathering.gathered.connect(self._gathered)
        gathering.far.connect(page.say_gathering)
        page.chosen.connect(self._choose)
        page.row_wanted.connect(self._go_to)
        page.export_wanted.connect(self.export)
        page.look_changed.connect(self._keep_look)
        page.copied.connect(self._panes.status.say)
        return page

    def _gather(self) -> None:
        from gui.tables.gathering import Library  # noqa: PLC0415  the page is made
        from readout.tables.found import touched_by  # noqa: PLC0415  the same

        self._stale = False
        catalogued = self._session.catalogued
        folder = catalogued.catalogue().folder if catalogued.folders else None
        library = Library(folder, self._session.notes.all(), touched_by(self._session.progress))
        self._begun = perf_counter()
        if self._gathering is not None:
            self._gathering.gather(library, self._look())

    def _look(self, group: Group | None = None) -> Look:
        from gui.tables.gathering import Look  # noqa: PLC0415  the page is made

        settings = self._session.settings.value
        order = settings.date_order
        names = self.tr("Note"), self.tr("Date")
        name = settings.tables_grid if group is None else group.name
        return Look(name, names, lambda iso: short_date(iso, order))

    def _gathered(self, found: Gathered) -> None:
        # Where gathering takes long, changes of notes are waited for longer.
        took = (perf_counter() - self._begun) * 1000
        self._again_after = max(AGAIN_AFTER, round(4 * took))
        if not found.same or found.joined is None:
            self._show_grid(found)

    def _show_grid(self, found: Gathered) -> None:
        page, first = self.page, self.page.joined is None
        looks = self._session.settings.value.tables_looks
        look: Any = looks.get(found.joined.group.name, {}) if found.joined is not None else {}
        more = self._session.catalogued.busy or self._session.intake.busy
        page.show_grid(found.groups, found.joined, look, more=more)
        if first and self.open:
            page.focus_list()

    def _choose(self, group: Group) -> None:
        self._session.settings.change(tables_grid=group.name)
        if self._gathering is not None:
            self._begun = perf_counter()
            self._gathering.join(self._look(group))

    def _keep_look(self) -> None:
        grid = self.page.joined
        if grid is None:
            return
        name, state = grid.group.name, self.page.grid.state()
        looks = dict(self._session.settings.value.tables_looks)
        looks.pop(name, None)
        if state:
            looks[name] = state
        self._session.settings.change(tables_looks=dict([*looks.items()][-KEPT:]))

    # The way to a note

    def _go_to(self, row: int) -> None:
        grid = self.page.joined
        if grid is None:
            return
        source = self._wanted = grid.source(row)
        self.leave()
        place = source.place
        self._session.show(place.path, Target(place.where, place.block))

    def _went(self, _: object) -> None:
        """The note is shown at the table: choose the row that was wanted."""
        wanted, self._wanted = self._wanted, None
        if wanted is not None and wanted.place.path == self._session.path:
            place = wanted.place
            self._panes.highlights.show_row(place.where, place.block, wanted.row)
        self.leave()

    def _ask_target(self) -> str:
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415  few ever need it

        path, _ = QFileDialog.getSaveFileName(
            self.page.window(),
            self.tr("Export the rows"),
            str(Path.home() / self.tr("tables.csv")),
            self.tr("Table (*.csv)"),
        )
        return path
