"""The doubts of a note: what was read beside the source, and the ways to put it right.

By keyboard: arrows choose a doubt, Tab goes to what it could be, Alt with the underlined letter
presses a button below.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.panes.cuts_editor import CutsEditor
from gui.panes.doubt_choices import choices_of, right, words_of
from gui.panes.doubt_rows import DoubtRow, block_at, rows_of, short
from gui.panes.doubt_source import DoubtSource
from gui.panes.doubts_model import DoubtDelegate, DoubtModel
from gui.panes.keyed_rows import ROW
from gui.panes.labels import heading, muted
from gui.panes.outline_editor import OutlineEditor
from gui.panes.reading_choices import ReadingChoices
from gui.panes.rows import RowList
from gui.parts import Ground, Splitter
from gui.settings import DateOrder
from gui.theme.theme import Theme
from readout.corrections.apply import Corrected, Standing
from readout.corrections.excerpt import Excerpt, excerpt
from readout.corrections.keys import keys_of
from readout.corrections.model import Correction
from readout.corrections.tables import cuts_of
from readout.note.model import Doubt, Note, Table

_LEFT = 300


class DoubtsPane(QWidget):
    """``settled(corrections, words)`` and ``taken_back(keys, words)`` say what the user wants.

    ``save_wanted`` asks for the corrected note as a file.
    """

    settled = Signal(tuple, str)
    taken_back = Signal(tuple, str)
    save_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("doubtsPane")
        self.setAccessibleName(self.tr("Doubts"))
        self._theme = theme
        self._read: Note | None = None
        self._made: Corrected | None = None
        self._order: DateOrder = "day"
        self._key = ""
        self._model = DoubtModel(self)
        split = Splitter(Qt.Orientation.Horizontal, "doubtsSplit", self.tr("Doubts and source"))
        split.addWidget(self._left())
        split.addWidget(self._right())
        split.name_handles()
        split.setStretchFactor(1, 1)
        split.setSizes([_LEFT, 1000 - _LEFT])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)
        self.setFocusProxy(self._view)
        theme.changed.connect(self._style)
        self._style()

    def set_note(self, read: Note, made: Corrected, order: DateOrder = "day") -> None:
        """Show the doubts of a note as it was read, and how they stand."""
        anew = self._read is None or self._read.path != read.path
        self._read, self._made, self._order = read, made, order
        rows = rows_of(read, made, order)
        self._model.set_rows(rows)
        self._delegate.forget()
        self._view.scheduleDelayedItemsLayout()
        count = sum(row.open for row in rows)
        said = self.tr("1 doubt") if count == 1 else self.tr("%1 doubts")
        said = said.replace("%1", str(count)) if count else self.tr("No doubts")
        self._count.setText(said)
        self._count.setAccessibleName(said)
        row = 0 if anew else max(0, self._model.row_of(self._key))
        self._choose(row)
        self._show_row()

    def show_outline(self, key: str = "") -> None:
        """Go to the sections and items, to the one of a key where one is given."""
        self._choose(self._model.row_of("outline"))
        self._outline.choose(key)

    def current(self) -> DoubtRow | None:
        """The chosen line."""
        row = self._view.currentIndex().data(ROW)
        return row if isinstance(row, DoubtRow) else None

    def _left(self) -> QWidget:
        side = Ground(self._theme)
        side.setObjectName("doubtsSide")
        side.setAccessibleName(self.tr("List of doubts"))
        side.setMinimumWidth(220)
        self._count = heading("", "doubtsLabel")
        self._view = RowList()
        self._view.setObjectName("doubtList")
        self._view.setAccessibleName(self.tr("Doubts"))
        self._view.setModel(self._model)
        self._view.set_ground(page=False)
        self._delegate = DoubtDelegate(self._theme, self._view)
        self._view.setItemDelegate(self._delegate)
        self._view.selectionModel().currentChanged.connect(self._chosen)
        self._promise = muted(
            self.tr(
                "Your file is never changed. Corrections are kept with your progress "
                "and can be undone."
            ),
            "doubtsPromise",
        )
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._count)
        column.addWidget(self._view, 1)
        column.addWidget(self._promise)
        return side

    def _right(self) -> QWidget:
        page = Ground(self._theme, "base")
        page.setObjectName("doubtPage")
        page.setAccessibleName(self.tr("The chosen doubt"))
        self._source_label = heading(self.tr("The source"), "sourceLabel")
        self._source = DoubtSource(self._theme)
        self._line = Ground(self._theme, "base", "bottom")
        self._line.setObjectName("sourceLine")
        self._line.setAccessibleName(self.tr("Line"))
        self._line.setFixedHeight(self._theme.tokens.space.m)
        self._cuts = CutsEditor(self._theme)
        self._choices = ReadingChoices(self._theme)
        self._outline = OutlineEditor(self._theme)
        self._cuts.settled.connect(self._settle)
        self._cuts.line_chosen.connect(self._show_line)
        self._choices.settled.connect(self._settle)
        self._outline.settled.connect(lambda made, words: self.settled.emit(made, short(words)))
        area = QScrollArea()
        area.setObjectName("choicesArea")
        area.setAccessibleName(self.tr("What it is"))
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self._choices)
        area.viewport().setAutoFillBackground(False)
        self._choices.setAutoFillBackground(False)
        self._editors = QStackedWidget()
        self._editors.setObjectName("doubtEditors")
        self._editors.setAccessibleName(self.tr("What it is"))
        for editor in (area, self._cuts, self._outline):
            self._editors.addWidget(editor)
        self._choices_area = area
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._source_label, self._source, self._line):
            column.addWidget(part)
        column.addWidget(self._editors, 1)
        column.addLayout(self._footer())
        return page

    def _footer(self) -> QHBoxLayout:
        self._open = self._button("leaveOpen", "", "flat")
        self._open.clicked.connect(self._leave)
        self._save = self._button("saveAsYaml", self.tr("&Save as YAML…"), "flat")
        self._save.clicked.connect(self.save_wanted)
        self._good = self._button("thisIsRight", self.tr("This is &right"), "primary")
        self._good.clicked.connect(self._accept)
        self._foot = QHBoxLayout()
        self._foot.addStretch(1)
        for button in (self._open, self._save, self._good):
            self._foot.addWidget(button)
        return self._foot

    def _button(self, name: str, text: str, look: str) -> QPushButton:
        made = QPushButton(text)
        made.setObjectName(name)
        made.setAccessibleName(text.replace("&", "").rstrip("…"))
        made.setProperty("class", look)
        made.setAutoDefault(False)
        return made

    def _chosen(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, DoubtRow) and row.key != self._key:
            self._key = row.key
            self._show_row()

    def _choose(self, row: int) -> None:
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self._view.selectionModel().setCurrentIndex(self._model.index(row), flag)
        self._view.scrollTo(self._model.index(row))

    def _show_row(self) -> None:
        row, made, read = self.current(), self._made, self._read
        if row is None or made is None or read is None:
            return
        self._key = row.key
        self._good.setVisible(row.open)
        taken = row.settled or (row.about == "title" and read.title != made.note.title)
        self._open.setVisible(bool(row.standings) or taken)
        text = self.tr("&Open it again") if row.settled else self.tr("&Leave it open")
        if not row.standings:
            text = self.tr("&As it was read")
        self._open.setText(text)
        self._open.setAccessibleName(text.replace("&", ""))
        sourced = row.about != "outline"
        for part in (self._source_label, self._source, self._line):
            part.setVisible(sourced)
        if row.about == "outline":
            self._outline.show_note(made)
            self._editors.setCurrentWidget(self._outline)
            return
        self._source.show_excerpt(self._excerpt(row))
        if row.about == "glued" and self._show_cuts(row, made):
            self._editors.setCurrentWidget(self._cuts)
            return
        self._choices.show_choices(choices_of(row, read, made, self._order))
        self._editors.setCurrentWidget(self._choices_area)

    def _show_cuts(self, row: DoubtRow, made: Corrected) -> bool:
        """Show the table of a line of the list; gives whether it is one now."""
        where, table = self._table(row, made)
        if table is None:
            return False
        lines = keys_of(made.note).lines[where]
        cuts = [cuts_of([cell.plain for cell in cells]) for cells in (table.columns, *table.rows)]
        unsure = {
            number
            for number, key in enumerate(lines)
            if any(key in each.keys and not each.settled_by for each in row.standings)
        }
        self._cuts.show_table(row.key, lines, cuts, unsure)
        return True

    def _table(self, row: DoubtRow, made: Corrected) -> tuple[str, Table | None]:
        columns = keys_of(made.note).columns
        where = next((where for where, key in columns.items() if key == row.key), "")
        block = block_at(made.note, where)
        return where, block if isinstance(block, Table) else None

    def _show_line(self, number: int) -> None:
        """Mark the line one works on in the source."""
        row, made = self.current(), self._made
        if row is None or made is None or row.about != "glued":
            return
        where, table = self._table(row, made)
        if table is not None:
            place = f"{where}/rows/{number - 1}" if number else f"{where}/columns"
            doubt = replace(row.standings[0].doubt, where=place)
            self._source.show_excerpt(excerpt(made.note, doubt))

    def _excerpt(self, row: DoubtRow) -> Excerpt:
        read, made = self._read, self._made
        assert read is not None  # noqa: S101  a row is shown
        assert made is not None  # noqa: S101
        if not row.standings:
            where = "/date" if row.about == "date" and read.date_text else "/title"
            return excerpt(read, Doubt("heading", where, "", read.title.plain))
        first = next((each for each in row.standings if not each.settled_by), row.standings[0])
        return excerpt(read if first.settled_by else made.note, first.doubt)

    def _settle(self, corrections: tuple[Correction, ...]) -> None:
        row = self.current()
        if row is not None:
            self.settled.emit(corrections, words_of(row))

    def _accept(self) -> None:
        """Everything as it is shown is right; on to the next doubt."""
        row = self.current()
        if row is None:
            return
        corrections = right(row)
        if self._editors.currentWidget() is self._cuts:
            cut = [key for each in row.standings if not each.settled_by for key in _cuts_of(each)]
            corrections = [each for each in corrections if each.key not in _accepting(row)]
            corrections += [self._cuts.cuts_of(key) for key in cut]
        self.settled.emit(tuple(corrections), words_of(row))
        self._go_on(row)

    def _leave(self) -> None:
        """Take back what settled it; where nothing did, on to the next doubt."""
        row, made = self.current(), self._made
        if row is None or made is None:
            return
        if row.open:
            self._go_on(row)
            return
        keys = [key for each in row.standings for key in each.settled_by] or [row.key]
        if row.about == "glued":
            where, _ = self._table(row, made)
            keys += [row.key, *keys_of(made.note).lines.get(where, ())]
        self.taken_back.emit(tuple(dict.fromkeys(keys)), words_of(row))

    def _go_on(self, row: DoubtRow) -> None:
        """Choose the next doubt that is open, after this line or from the top."""
        rows = self._model.rows
        at = self._model.row_of(row.key)
        order = [*range(at + 1, len(rows)), *range(at)]
        following = next((number for number in order if rows[number].open), at)
        self._choose(max(0, following))

    def _style(self) -> None:
        space = self._theme.tokens.space
        for label in (self._count, self._source_label):
            label.setContentsMargins(space.edge, 0, space.m, 0)
            label.setFixedHeight(self._theme.tokens.size.head)
        self._promise.setContentsMargins(space.edge, space.m, space.edge, space.m)
        self._foot.setContentsMargins(space.l, space.s, space.inset, space.m)
        self._foot.setSpacing(space.s)
        self._view.set_ground(page=False)
        self._delegate.forget()
        self._view.scheduleDelayedItemsLayout()


def _cuts_of(standing: Standing) -> list[str]:
    return [key for key in standing.keys if key.startswith("cuts:")]


def _accepting(row: DoubtRow) -> set[str]:
    """The keys that would accept a line of a table: its cuts say it better."""
    return {each.keys[-1] for each in row.standings if _cuts_of(each)}
