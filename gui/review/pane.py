"""The review: what became of each item beside what it was, and the answers where one is asked.

By keyboard: arrows choose an answer, Enter or its number takes it, Tab goes to the list of lines.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.panes.keyed_rows import ROW
from gui.panes.labels import heading, muted
from gui.panes.rows import RowList
from gui.parts import Ground, Splitter
from gui.review.differences import differences
from gui.review.drawing import MarkedText
from gui.review.model import (
    OptionDelegate,
    OptionModel,
    ReviewDelegate,
    ReviewModel,
    kind_name,
)
from gui.review.rows import Kind, Option, ReviewRow
from gui.theme.theme import Theme

_LEFT = 320
_WIDTH = 960


class ReviewPane(QWidget):
    """``answered(row, option)`` says what the user chose, ``went`` which note they want to see."""

    answered = Signal(object, int)
    went = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reviewPane")
        self.setAccessibleName(self.tr("Review"))
        self._theme = theme
        self._key = ""
        self._rows = ReviewModel(self)
        self._options = OptionModel(self)
        split = Splitter(Qt.Orientation.Horizontal, "reviewSplit", self.tr("Items and answers"))
        split.addWidget(self._left())
        split.addWidget(self._right())
        split.name_handles()
        split.setStretchFactor(1, 1)
        split.setSizes([_LEFT, _WIDTH - _LEFT])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)
        for number in range(1, 10):
            key = QShortcut(QKeySequence(str(number)), self)
            key.activated.connect(lambda number=number: self._take(number - 1))
        theme.changed.connect(self._style)
        self._style()

    def set_rows(self, rows: Sequence[ReviewRow], summary: str) -> None:
        """Show these; the line that was chosen stays so."""
        first = not self._rows.rows
        self._rows.set_rows(rows)
        self._delegate.forget()
        self._list.scheduleDelayedItemsLayout()
        count = sum(row.open for row in rows)
        said = self.tr("1 to answer") if count == 1 else self.tr("%1 to answer")
        said = said.replace("%1", str(count)) if count else self.tr("Nothing to answer")
        self._count.setText(said)
        self._count.setAccessibleName(said)
        self._summary.setText(summary)
        self._summary.setAccessibleName(summary)
        self._choose(0 if first else max(0, self._rows.row_of(self._key)))
        self._show_row()
        if first:
            self._answers.setFocus()

    def current(self) -> ReviewRow | None:
        """The chosen line."""
        row = self._list.currentIndex().data(ROW)
        return row if isinstance(row, ReviewRow) else None

    def go_on(self) -> None:
        """Choose the next line that waits for an answer, after this one or from the top."""
        rows, at = self._rows.rows, self._list.currentIndex().row()
        order = [*range(at + 1, len(rows)), *range(at)]
        self._choose(next((number for number in order if rows[number].open), at))

    def _left(self) -> QWidget:
        side = Ground(self._theme)
        side.setObjectName("reviewSide")
        side.setAccessibleName(self.tr("List of items"))
        side.setMinimumWidth(220)
        self._count = heading("", "reviewCount")
        self._summary = muted("", "reviewSummary")
        self._list = RowList()
        self._list.setObjectName("reviewList")
        self._list.setAccessibleName(self.tr("What became of items"))
        self._list.setModel(self._rows)
        self._list.set_ground(page=False)
        self._delegate = ReviewDelegate(self._theme, self._list)
        self._list.setItemDelegate(self._delegate)
        self._list.selectionModel().currentChanged.connect(self._chosen)
        self._list.entered_row.connect(lambda _: self._answers.setFocus())
        self._promise = muted(
            self.tr("Nothing is lost whatever you answer, and every answer can be undone."),
            "reviewPromise",
        )
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part, stretch in (
            (self._count, 0),
            (self._summary, 0),
            (self._list, 1),
            (self._promise, 0),
        ):
            column.addWidget(part, stretch)
        return side

    def _right(self) -> QWidget:
        page = Ground(self._theme, "base")
        page.setObjectName("reviewPage")
        page.setAccessibleName(self.tr("The chosen item"))
        self._was_label = heading("", "reviewWasLabel")
        self._was = MarkedText(self._theme, "reviewWas")
        self._did = muted("", "reviewDid")
        self._line = Ground(self._theme, "base", "bottom")
        self._line.setObjectName("reviewLine")
        self._line.setAccessibleName(self.tr("Line"))
        self._line.setFixedHeight(self._theme.tokens.space.m)
        self._now_label = heading("", "reviewNowLabel")
        self._answers = RowList()
        self._answers.setObjectName("reviewAnswers")
        self._answers.setModel(self._options)
        self._answers.set_ground(page=True)
        self._option_delegate = OptionDelegate(self._theme, self._answers)
        self._answers.setItemDelegate(self._option_delegate)
        self._answers.clicked.connect(lambda index: self._take(index.row()))
        self._answers.entered_row.connect(lambda index: self._take(index.row()))
        self._answers.selectionModel().currentChanged.connect(self._compare)
        self._hint = muted("", "reviewHint")
        self._show = QPushButton(self.tr("Show the &note"))
        self._show.setObjectName("reviewShow")
        self._show.setAccessibleName(self.tr("Show the note"))
        self._show.setProperty("class", "flat")
        self._show.setAutoDefault(False)
        self._show.clicked.connect(self._show_note)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self._hint, 1)
        self._foot.addWidget(self._show)
        self._said = QHBoxLayout()
        self._said.addWidget(self._was)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._was_label)
        column.addLayout(self._said)
        for part in (self._did, self._line, self._now_label):
            column.addWidget(part)
        column.addWidget(self._answers, 1)
        column.addLayout(self._foot)
        return page

    def _chosen(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, ReviewRow) and row.key != self._key:
            self._key = row.key
            self._show_row()

    def _choose(self, row: int) -> None:
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self._list.selectionModel().setCurrentIndex(self._rows.index(row), flag)
        self._list.scrollTo(self._rows.index(row))

    def _show_row(self) -> None:
        row = self.current()
        for part in (self._was, self._did, self._line, self._now_label, self._show):
            part.setVisible(row is not None)
        self._option_delegate.forget()
        self._options.set_row(row)
        if row is None:
            return
        self._key = row.key
        above, below = _headings(self, row.kind)
        for label, text in ((self._was_label, above), (self._now_label, below)):
            label.setText(text)
            label.setAccessibleName(text)
        self._was.show_text(row.text, row.spans, above)
        did = self.tr("You did: %1").replace("%1", " · ".join(row.done)) if row.done else ""
        self._did.setText(did)
        self._did.setAccessibleName(did)
        self._did.setVisible(bool(did))
        self._answers.setAccessibleName(below or kind_name(row.kind))
        hint = self.tr("Click, press the number, or choose with the arrows and press Enter.")
        if not row.options:
            hint = self.tr("Nothing is asked here.")
        self._hint.setText(hint)
        self._hint.setAccessibleName(hint)
        if row.options:
            index = self._options.index(max(0, row.chosen))
            self._answers.selectionModel().setCurrentIndex(
                index, QItemSelectionModel.SelectionFlag.ClearAndSelect
            )

    def _compare(self, index: QModelIndex) -> None:
        """Mark in the old words what the answer that one is at does not have."""
        row, option = self.current(), index.data(ROW)
        if row is not None and isinstance(option, Option) and option.number:
            self._was.show_spans(differences(row.text, option.text)[0])

    def _take(self, option: int) -> None:
        row = self.current()
        if row is None or option >= len(row.options):
            return
        was_open = row.open
        self.answered.emit(row, option)
        if was_open:
            self.go_on()

    def _show_note(self) -> None:
        row = self.current()
        if row is not None:
            self.went.emit(row.note.path)

    def _style(self) -> None:
        space = self._theme.tokens.space
        for label in (self._count, self._was_label, self._now_label):
            label.setContentsMargins(space.edge, 0, space.m, 0)
            label.setFixedHeight(self._theme.tokens.size.head)
        self._summary.setContentsMargins(space.edge, 0, space.m, space.s)
        self._promise.setContentsMargins(space.edge, space.m, space.edge, space.m)
        self._said.setContentsMargins(space.inset, 0, space.l, 0)
        self._did.setContentsMargins(space.inset, space.s, space.l, 0)
        self._foot.setContentsMargins(space.inset, space.s, space.inset, space.m)
        self._list.set_ground(page=False)
        for delegate, view in (
            (self._delegate, self._list),
            (self._option_delegate, self._answers),
        ):
            delegate.forget()
            view.scheduleDelayedItemsLayout()


def _headings(pane: ReviewPane, kind: Kind) -> tuple[str, str]:
    return {
        "note": (pane.tr("Before, in this file or much like it"), pane.tr("Which note is it?")),
        "question": (pane.tr("The item was"), pane.tr("Which is it now?")),
        "changed": (pane.tr("The item"), pane.tr("Its mark in the note changed after yours")),
        "reworded": (pane.tr("The item was"), pane.tr("It is taken for")),
        "gone": (
            pane.tr("No longer in the note"),
            pane.tr("What you did is kept, and comes back with its words"),
        ),
        "new": (pane.tr("New in the note"), ""),
    }[kind]
