"""The page of all terms: a field that filters, the terms, beside them what notes say of one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from gui.glossary.delegates import DefinitionDelegate, EntryDelegate
from gui.glossary.model import VALUE, DefinitionModel, EntryModel
from gui.glossary.words import number, tr
from gui.panes.filter_line import FilterField
from gui.panes.labels import heading, muted
from gui.panes.rows import RowList
from gui.panes.sign import Blank
from gui.parts import Beside, Ground
from gui.settings import DateOrder
from gui.theme.theme import Theme
from gui.theme.tokens import BOLD
from readout.terms.glossary import Definition, Entry


class TermsPage(Ground):
    """Terms as ``show_entries`` gives them.

    ``source_wanted(definition)`` to see where a note says so, ``export_wanted`` for what is
    listed.
    """

    source_wanted = Signal(object)
    export_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "base", parent=parent)
        self.setObjectName("termsPage")
        self.setAccessibleName(tr("All terms"))
        self._order: DateOrder = "day"
        self._loading = True
        self._model = EntryModel(self)
        self._said = DefinitionModel(self)
        self._view = self._list("allTerms", tr("All terms"), EntryDelegate)
        self._view.setUniformItemSizes(True)
        self._view.setModel(self._model)
        self._meanings = self._list("definitions", tr("Definitions"), DefinitionDelegate)
        self._meanings.setModel(self._said)
        self._label = heading(tr("All terms"), "allTermsLabel")
        self._label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._count = muted("", "allTermsCount")
        self._count.setWordWrap(False)
        hint = tr("Words of a term or of what it means")
        self._field = FilterField("termsFilter", tr("Filter the terms"), hint)
        self._differing = _button("termsDiffering", tr("Different definitions"))
        self._differing.setCheckable(True)
        self._differing.setToolTip(tr("Only terms of which notes say different things"))
        self._export = _button("termsExport", tr("Export…"))
        self._export.setToolTip(tr("Export the listed terms as a table or as cards for Anki"))
        self._empty = Blank("allTermsEmpty", "book-open", theme)
        self._term = QLabel()
        self._term.setObjectName("definedTerm")
        self._term.setTextFormat(Qt.TextFormat.PlainText)
        self._term.setWordWrap(True)
        self._stack()
        self._hear()
        theme.changed.connect(self._style)
        self._style()
        self._say()

    # What is given

    def show_entries(
        self, entries: Sequence[Entry], texts: Sequence[str], order: DateOrder
    ) -> None:
        """Show these, the same term chosen as before."""
        before = self.current()
        self._loading, self._order = False, order
        self._model.set_entries(entries, texts)
        self._choose(self._model.row_of(before.term) if before is not None else 0)
        self._say()

    def listed(self) -> list[Entry]:
        """The terms that are left of the filter."""
        return self._model.entries()

    def current(self) -> Entry | None:
        """The chosen term."""
        entry = self._view.currentIndex().data(VALUE)
        return entry if isinstance(entry, Entry) else None

    def focus_list(self) -> None:
        """Give the keyboard to the terms, or to the field where there are none."""
        seen = bool(self._model.rowCount())
        (self._view if seen else self._field).setFocus(Qt.FocusReason.OtherFocusReason)

    def escape(self) -> bool:
        """Take the filter away; whether there was one."""
        there = bool(self._field.text() or self._differing.isChecked())
        self._field.clear()
        self._differing.setChecked(False)
        if there:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        return there

    # Putting together

    def _list(
        self, name: str, label: str, delegate: type[EntryDelegate | DefinitionDelegate]
    ) -> RowList:
        made = RowList()
        made.setObjectName(name)
        made.setAccessibleName(label)
        made.set_ground(page=True)
        made.setItemDelegate(delegate(self._theme, made))
        return made

    def _stack(self) -> None:
        head = QHBoxLayout()
        for part, stretch in (
            (self._label, 0),
            (self._count, 1),
            (self._differing, 0),
            (self._export, 0),
        ):
            head.addWidget(part, stretch)
        left, right = QWidget(), QWidget()
        left.setObjectName("termsPart")
        left.setAccessibleName(tr("All terms"))
        right.setObjectName("definitionsPart")
        right.setAccessibleName(tr("Definitions"))
        self._head = head
        self._column = QVBoxLayout(left)
        self._column.addLayout(head)
        self._field_line = QHBoxLayout()
        self._field_line.addWidget(self._field)
        self._column.addLayout(self._field_line)
        self._column.addWidget(self._empty, 1)
        self._column.addWidget(self._view, 1)
        self._column.addStretch()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self._term)
        beside.addWidget(self._meanings, 1)
        split = Beside(self._theme, "termsSplit", tr("Terms and definitions"))
        split.addWidget(left)
        split.addWidget(right)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 1)
        split.setSizes([560, 560])
        split.name_handles()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(split)
        order = self._field, self._differing, self._export, self._view, self._meanings
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    def _hear(self) -> None:
        self._field.textChanged.connect(self._filter)
        self._field.left.connect(self._leave_field)
        self._field.entered.connect(self._view.setFocus)
        self._field.to_list.connect(self._view.setFocus)
        self._differing.toggled.connect(self._filter)
        self._export.clicked.connect(self.export_wanted)
        self._view.selectionModel().currentChanged.connect(self._show_one)
        self._view.entered_row.connect(self._go_first)
        self._meanings.entered_row.connect(self._go)
        self._model.modelReset.connect(self._show_one)

    # What the user does

    def _filter(self) -> None:
        before = self.current()
        self._model.set_filter(self._field.text(), differing=self._differing.isChecked())
        self._choose(self._model.row_of(before.term) if before is not None else 0)
        self._say()

    def _leave_field(self) -> None:
        self._field.clear()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, row: int) -> None:
        if self._model.rowCount():
            self._view.setCurrentIndex(self._model.index(max(row, 0)))

    def _show_one(self) -> None:
        entry = self.current()
        self._term.setText(entry.term if entry is not None else "")
        self._term.setAccessibleName(self._term.text())
        delegate = self._meanings.itemDelegate()
        if isinstance(delegate, DefinitionDelegate):
            delegate.forget()
        self._said.set_definitions(entry.definitions if entry is not None else (), self._order)

    def _go_first(self, index: QModelIndex) -> None:
        entry = index.data(VALUE)
        if isinstance(entry, Entry):
            self.source_wanted.emit(entry.definitions[0])

    def _go(self, index: QModelIndex) -> None:
        definition = index.data(VALUE)
        if isinstance(definition, Definition):
            self.source_wanted.emit(definition)

    def _say(self) -> None:
        shown, total = self._model.rowCount(), self._model.total
        count = number(total)
        if shown < total:
            count = tr("%1 of %2").replace("%1", number(shown)).replace("%2", count)
        self._count.setText(count if total else "")
        self._count.setAccessibleName(self._count.text())
        if self._loading:
            empty = tr("The terms of all notes are being gathered.")
        elif not total:
            empty = tr("No note defines a term.")
        else:
            empty = tr("No term has these words.") if not shown else ""
        self._empty.say(empty)
        self._empty.setVisible(bool(empty))
        self._view.setVisible(bool(shown))
        self._export.setEnabled(bool(shown))

    def _style(self) -> None:
        space = self._theme.tokens.space
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space.s)
        self._label.setFixedHeight(self._theme.tokens.size.head)
        self._head.setContentsMargins(space.edge, 0, space.xs, 0)
        self._head.setSpacing(space.m)
        self._field_line.setContentsMargins(space.edge, 0, space.edge, 0)
        self._term.setStyleSheet(
            f"font-size: {self._theme.tokens.type.heading}px; font-weight: {BOLD};"
        )
        self._term.setContentsMargins(space.edge, space.l, space.edge, space.s)
        for view in (self._view, self._meanings):
            delegate = view.itemDelegate()
            if isinstance(delegate, (EntryDelegate, DefinitionDelegate)):
                delegate.forget()
            view.scheduleDelayedItemsLayout()


def _button(name: str, text: str) -> QToolButton:
    made = QToolButton()
    made.setObjectName(name)
    made.setText(text)
    made.setAccessibleName(text.rstrip("…"))
    made.setProperty("class", "head")
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made
