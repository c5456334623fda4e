"""The highlights: the note's tables, one at a time, as the user sorts, filters and arranges them.

What can be done with a table is in ``gui.grid``. How each one was left is kept by the note.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.background import Lane
from gui.grid.state import GridState, fits
from gui.panes.chooser import Chooser
from gui.panes.highlights_grid import HighlightsGrid
from gui.panes.highlights_model import HighlightsModel
from gui.panes.labels import heading
from gui.theme.theme import Theme
from readout.note.model import Note, Section, Table
from readout.note.views import PlacedTable, tables

_MOST_COMPARED = 20_000
"""Tables of more cells are made anew whenever their note is."""


class HighlightsPane(QWidget):
    """The tables of one note. ``is_empty`` where it has none (the pane is then to be hidden).

    ``views_changed(state)`` and ``view_state()`` give what ``restore_views`` takes: how tables
    were left, by their numbers, ready for JSON. ``copied(sentence)`` says what was.
    ``link_opened(href)`` as it stands in a cell, not yet judged safe.
    """

    views_changed = Signal(object)
    copied = Signal(str)
    link_opened = Signal(str)
    emptied = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("highlightsPane")
        self.setAccessibleName(self.tr("Highlights"))
        self._theme = theme
        self._tables: list[PlacedTable] = []
        self._places: list[tuple[str, int]] = []
        self._path = self._day = ""
        self._at = -1
        self._kept: dict[str, Any] = {}
        self._lane = Lane("tables", self)
        self._model = HighlightsModel(self, self._lane)
        self._build()
        self._style()
        theme.changed.connect(self._style)

    def _build(self) -> None:
        self._label = heading("", "highlightsLabel")
        self._chooser = Chooser(self._theme)
        self._chooser.setObjectName("highlightsChooser")
        self._chooser.setAccessibleName(self.tr("Table"))
        self._chooser.setMaximumWidth(280)
        self._chooser.view().setObjectName("highlightsChooserList")
        self._chooser.view().setAccessibleName(self.tr("Tables"))
        self._chooser.activated.connect(self._show)
        self._chooser.hide()
        self.grid = HighlightsGrid(self._theme, self._model)
        self.grid.link_opened.connect(self.link_opened)
        self.grid.copied.connect(self.copied)
        self.grid.state_changed.connect(self._keep)
        self._top = QHBoxLayout()
        self._top.addWidget(self._label, 1)
        self._top.addWidget(self._chooser)
        for button in self.grid.buttons:
            self._top.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._top)
        whole.addWidget(self.grid, 1)
        self.setFocusProxy(self.grid.view)

    @property
    def is_empty(self) -> bool:
        """Whether the note has no table."""
        return not self._tables

    def stop(self) -> None:
        """Stop working."""
        self._lane.close()

    def set_note(self, note: Note | None) -> None:
        """Show the tables of a note, so that ``show_section`` can find them by their place.

        The same note read anew shows the table that was chosen, where it is still there; where
        its tables are as they were, nothing changes for who is in one.
        """
        places: list[tuple[str, int]] = []
        if note is not None:
            for index, section in enumerate(note.sections):
                places += _places(section, f"/sections/{index}")
        path, day = note.path if note else "", (note.date or "") if note else ""
        placed = tables(note) if note else ()
        if (path, day, places) == (self._path, self._day, self._places) and self._same(placed):
            self._tables = list(placed)
            return
        chosen = self._chooser.currentText() if path == self._path else ""
        self._path, self._day = path, day
        self.set_tables(placed, places)
        if chosen and (at := self._chooser.findText(chosen)) >= 0:
            self._show(at)

    def set_tables(
        self, placed: Sequence[PlacedTable], places: Sequence[tuple[str, int]] = ()
    ) -> None:
        """Show these tables, the highlights first.

        ``places`` are the pointers of their sections and their numbers among the blocks there.
        """
        was_empty = self.is_empty
        self._tables, self._places = list(placed), list(places)
        self._kept = {}
        self._chooser.clear()
        for table in self._tables:
            self._chooser.addItem(self._name(table))
        self._chooser.setVisible(len(self._tables) > 1)
        kinds = [table.section.kind for table in self._tables]
        first = kinds.index("highlights") if "highlights" in kinds else 0
        self._at = -1
        self._show(first if self._tables else -1)
        if self.is_empty != was_empty:
            self.emptied.emit(self.is_empty)

    def show_section(self, where: str) -> None:
        """Show the table of a section, if it has one and that of the section is not shown."""
        sections = [section for section, _ in self._places]
        here = sections[self._at] if 0 <= self._at < len(sections) else ""
        if where != here and where in sections:
            self._show(sections.index(where))

    def show_row(self, where: str, block: int, row: int) -> bool:
        """Choose a row of the table that is a block of a section; whether it is there.

        Filters that hide it are taken away.
        """
        if (where, block) not in self._places:
            return False
        self._show(self._places.index((where, block)))
        if not 0 <= row < self._model.total:
            return False
        if self._model.view_row(row) < 0:
            self._model.set_filters({})
        return self.grid.view.show_row(row)

    # How tables were left

    def view_state(self) -> dict[str, Any]:
        """How the tables were left, by their numbers."""
        return dict(self._kept)

    def restore_views(self, state: object) -> None:
        """Show the tables as ``view_state`` said; anything else is ignored."""
        self._kept = {}
        if isinstance(state, Mapping):
            self._kept = {key: kept for key, kept in state.items() if isinstance(key, str)}
        self._restore()

    def _restore(self) -> None:
        """The shown table as it was left; also where the note has tables more or fewer now."""
        if self._at < 0:
            return
        titles = self._model.titles()
        kept = self._kept.get(str(self._at))
        if isinstance(kept, Sequence) and len(kept) == 2 and type(kept[0]) is int:
            from readout.tables.sorting import Sort  # noqa: PLC0415  most tables are only read

            sort = Sort(kept[0], descending=bool(kept[1]))  # as it was kept when a table had one
            self.grid.take(GridState(sorts=(sort,)))
            return
        if not fits(kept, titles):
            own = {str(at) for at, placed in enumerate(self._tables) if self._is_of(at, placed)}
            others = (each for key, each in self._kept.items() if key not in own)
            kept = next((each for each in others if fits(each, titles)), None)
        self.grid.restore(kept)

    def _is_of(self, at: int, placed: PlacedTable) -> bool:
        return fits(self._kept.get(str(at)), [cell.plain for cell in placed.table.columns])

    def _keep(self) -> None:
        state = self.grid.state()
        if state:
            self._kept[str(self._at)] = state
        else:
            self._kept.pop(str(self._at), None)
        self.views_changed.emit(self.view_state())

    # The shown table

    def _same(self, placed: Sequence[PlacedTable]) -> bool:
        """Whether these tables are what is shown already."""
        cells = sum(len(one.table.rows) * len(one.table.columns) for one in placed)
        if cells > _MOST_COMPARED or len(placed) != len(self._tables):
            return False
        return all(
            (one.table, one.section.title, one.section.kind)
            == (other.table, other.section.title, other.section.kind)
            for one, other in zip(placed, self._tables, strict=True)
        )

    def _name(self, placed: PlacedTable) -> str:
        title = " ".join(placed.section.title.plain.split()) or self.tr("Table")
        same = [table for table in self._tables if table.section is placed.section]
        if len(same) > 1:
            at = next(i for i, table in enumerate(same, 1) if table is placed)
            title = f"{title} ({at})"
        return title if len(title) <= 60 else title[:60].rstrip() + "…"

    def _show(self, at: int) -> None:
        if at == self._at and at >= 0:
            return
        self._at = at
        placed = self._tables[at] if at >= 0 else None
        self._model.set_table(placed.table if placed else None, self._day)
        self._chooser.setCurrentIndex(at)
        title = self._name(placed) if placed and len(self._tables) == 1 else self.tr("Highlights")
        self._label.setText(title)
        self._label.setAccessibleName(title)
        self.grid.set_name(self._name(placed) if placed else title)
        for button in self.grid.buttons:
            button.setEnabled(placed is not None)
        self._restore()
        self.grid.view.scrollToTop()

    def _style(self) -> None:
        space = self._theme.tokens.space
        self._top.setContentsMargins(space.m, space.s, space.s, space.xs)
        self._top.setSpacing(space.xs)


def _places(section: Section, where: str) -> list[tuple[str, int]]:
    """The place of each table, in the order of ``views.tables``."""
    blocks = enumerate(section.blocks)
    found = [(where, number) for number, block in blocks if isinstance(block, Table)]
    for index, child in enumerate(section.sections):
        found += _places(child, f"{where}/sections/{index}")
    return found
