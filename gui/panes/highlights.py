"""The highlights: the note's tables, one at a time, sorted by what their cells are worth.

By keyboard: arrows go from cell to cell, S sorts by the column (upwards, downwards, as in the
note), Ctrl+C copies what is selected, the context-menu key shows all of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from gui.panes.chooser import Chooser
from gui.panes.labels import heading
from gui.panes.table_model import TableModel
from gui.panes.table_text import markdown, tab_separated
from gui.panes.table_view import HighlightsView
from gui.theme.theme import Theme
from readout.note.model import Note, Section, Table
from readout.note.views import PlacedTable, tables


class HighlightsPane(QWidget):
    """The tables of one note. ``is_empty`` where it has none (the pane is then to be hidden).

    ``sorted_changed(state)`` and ``sort_state()`` give what ``restore_sort`` takes: by the
    table's number a column and a direction, ready for JSON. ``copied(sentence)`` says what was.
    """

    sorted_changed = Signal(object)
    copied = Signal(str)
    emptied = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("highlightsPane")
        self.setAccessibleName(self.tr("Highlights"))
        self._theme = theme
        self._tables: list[PlacedTable] = []
        self._places: list[str] = []
        self._path = ""
        self._at = -1
        self._sorts: dict[str, tuple[int, bool]] = {}
        self._model = TableModel(self)
        self._build()
        self._build_copying()
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
        self._chooser.activated.connect(self._choose)
        self._chooser.hide()
        self._button = QToolButton()
        self._button.setObjectName("highlightsCopy")
        self._button.setText(self.tr("Copy"))
        self._button.setAccessibleName(self.tr("Copy the table"))
        self._button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._view = HighlightsView(self._theme, self._model)
        self._view.setAccessibleName(self.tr("Highlights"))
        self._view.header.sectionClicked.connect(self._clicked)
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._view.customContextMenuRequested.connect(self._menu)
        self._top = QHBoxLayout()
        self._top.addWidget(self._label, 1)
        self._top.addWidget(self._chooser)
        self._top.addWidget(self._button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._top)
        whole.addWidget(self._view, 1)
        self.setFocusProxy(self._view)

    def _build_copying(self) -> None:
        self._copy = QAction(self.tr("Copy"), self._view)
        self._copy.setObjectName("tableCopy")
        self._copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self._copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._copy.triggered.connect(self.copy)
        self._view.addAction(self._copy)
        self._copy_markdown = QAction(self.tr("Copy as Markdown"), self._view)
        self._copy_markdown.setObjectName("tableCopyMarkdown")
        self._copy_markdown.triggered.connect(lambda: self.copy(as_markdown=True))
        whole = QMenu(self._button)
        whole.setObjectName("tableCopyMenu")
        whole.setAccessibleName(self.tr("Copy the table"))
        for text, as_markdown in (
            (self.tr("As a table (tab-separated)"), False),
            (self.tr("As Markdown"), True),
        ):
            action = whole.addAction(text)
            action.triggered.connect(
                lambda _=False, chosen=as_markdown: self.copy(as_markdown=chosen, whole=True)
            )
        self._button.setMenu(whole)

    @property
    def is_empty(self) -> bool:
        """Whether the note has no table."""
        return not self._tables

    def set_note(self, note: Note | None) -> None:
        """Show the tables of a note, so that ``show_section`` can find them by their place.

        The same note read anew shows the table that was chosen, where it is still there.
        """
        places: list[str] = []
        if note is not None:
            for index, section in enumerate(note.sections):
                places += _places(section, f"/sections/{index}")
        path = note.path if note else ""
        chosen = self._chooser.currentText() if path == self._path else ""
        self._path = path
        self.set_tables(tables(note) if note else (), places)
        if chosen and (at := self._chooser.findText(chosen)) >= 0:
            self._show(at)

    def set_tables(self, placed: Sequence[PlacedTable], places: Sequence[str] = ()) -> None:
        """Show these tables, the highlights first; ``places`` are those of their sections."""
        was_empty = self.is_empty
        self._tables, self._places = list(placed), list(places)
        self._sorts = {}
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
        here = self._places[self._at] if 0 <= self._at < len(self._places) else ""
        if where != here and where in self._places:
            self._show(self._places.index(where))

    def sort_state(self) -> dict[str, list[int]]:
        """How the tables are sorted: column, and 1 for downwards, by the table's number."""
        return {key: [column, int(down)] for key, (column, down) in self._sorts.items()}

    def restore_sort(self, state: object) -> None:
        """Sort as ``sort_state`` said; anything else is ignored."""
        self._sorts = {}
        if isinstance(state, Mapping):
            for key, value in state.items():
                if isinstance(value, Sequence) and len(value) == 2:
                    column, down = value
                    if isinstance(key, str) and isinstance(column, int):
                        self._sorts[key] = (column, bool(down))
        self._apply_sort()

    def sort_by(self, column: int | None, *, descending: bool = False) -> None:
        """Sort the shown table; ``None`` gives the note's order back."""
        if column is None:
            self._sorts.pop(str(self._at), None)
        else:
            self._sorts[str(self._at)] = (column, descending)
        self._apply_sort()
        self.sorted_changed.emit(self.sort_state())

    def copy(self, *, as_markdown: bool = False, whole: bool = False) -> None:
        """Copy what is selected, or all of it; whole columns and tables with their titles."""
        chosen = [] if whole else self._view.selectionModel().selectedIndexes()
        everything = whole or not chosen
        rows = range(self._model.rowCount()) if everything else sorted({i.row() for i in chosen})
        columns = (
            range(self._model.columnCount()) if everything else sorted({i.column() for i in chosen})
        )
        cells = self._model.cells(list(rows), list(columns))
        titles = [self._model.titles()[column] for column in columns]
        if as_markdown:
            text = markdown(titles, cells)
        else:
            text = tab_separated([titles, *cells] if everything else cells)
        QGuiApplication.clipboard().setText(text)
        self.copied.emit(self._said(len(cells), len(titles)))

    def _said(self, rows: int, columns: int) -> str:
        if rows == columns == 1:
            return self.tr("The cell was copied.")
        said = self.tr("%1 × %2 cells were copied.")
        return said.replace("%1", str(rows)).replace("%2", str(columns))

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
        self._model.set_table(placed.table if placed else None)
        self._chooser.setCurrentIndex(at)
        title = self._name(placed) if placed and len(self._tables) == 1 else self.tr("Highlights")
        self._label.setText(title)
        self._label.setAccessibleName(title)
        self._view.setAccessibleName(self._name(placed) if placed else title)
        self._apply_sort()
        self._view.scrollToTop()

    def _choose(self, at: int) -> None:
        self._show(at)

    def _apply_sort(self) -> None:
        column, down = self._sorts.get(str(self._at), (None, False))
        if (column, down) != (self._model.sorted_by, self._model.descending):
            self._model.sort_by(column, descending=down)
            self._view.header.viewport().update()

    def _clicked(self, column: int) -> None:
        """Upwards, downwards, as in the note."""
        if self._model.sorted_by != column:
            self.sort_by(column)
        elif not self._model.descending:
            self.sort_by(column, descending=True)
        else:
            self.sort_by(None)

    def _menu(self, at: QPoint) -> None:
        menu = self.menu_for(self._view.indexAt(at).column())
        menu.popup(self._view.viewport().mapToGlobal(at))

    def menu_for(self, column: int) -> QMenu:
        """What can be done with the table and a column of it (-1: none)."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setObjectName("highlightsMenu")
        menu.setAccessibleName(self.tr("Table"))
        menu.addActions([self._copy, self._copy_markdown])
        if column >= 0:
            column_action = menu.addAction(self.tr("Choose the column"))
            column_action.triggered.connect(lambda: self._view.selectColumn(column))
            menu.addSeparator()
            up = menu.addAction(self.tr("Sort upwards"))
            up.triggered.connect(lambda: self.sort_by(column))
            down = menu.addAction(self.tr("Sort downwards"))
            down.triggered.connect(lambda: self.sort_by(column, descending=True))
        if self._model.sorted_by is not None:
            own = menu.addAction(self.tr("As in the note"))
            own.triggered.connect(lambda: self.sort_by(None))
        return menu

    def _style(self) -> None:
        space = self._theme.tokens.space
        self._top.setContentsMargins(space.m, space.s, space.m, space.xs)
        self._top.setSpacing(space.s)
        self._view.delegate.forget()
        self._view.fit()


def _places(section: Section, where: str) -> list[str]:
    """The place of the section of each table, in the order of ``views.tables``."""
    found = [where for block in section.blocks if isinstance(block, Table)]
    for index, child in enumerate(section.sections):
        found += _places(child, f"{where}/sections/{index}")
    return found
