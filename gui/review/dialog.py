"""The dialog of the review: its pane, undo and redo."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QUndoStack
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from gui.review.pane import ReviewPane
from gui.review.reviewing import Reviewing
from gui.review.rows import ReviewRow
from gui.settings import DateOrder
from gui.theme.theme import Theme

WIDTH, HEIGHT = 960, 600


class ReviewDialog(QDialog):
    """Shows what there is to review, beside the window. ``went`` has a note to be shown."""

    went = Signal(str)

    def __init__(
        self,
        reviewing: Reviewing,
        stack: QUndoStack,
        theme: Theme,
        order: DateOrder = "day",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("reviewDialog")
        self.setAccessibleName(self.tr("Review"))
        self.setWindowTitle(self.tr("What became of your items"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(WIDTH, HEIGHT)
        self._reviewing = reviewing
        self._order = order
        self.pane = ReviewPane(theme, self)
        self.pane.answered.connect(self._answer)
        self.pane.went.connect(self.went)
        reviewing.changed.connect(self._look)
        for action, key in (
            (stack.createUndoAction(self), QKeySequence.StandardKey.Undo),
            (stack.createRedoAction(self), QKeySequence.StandardKey.Redo),
        ):
            action.setShortcuts(QKeySequence.keyBindings(key))
            self.addAction(action)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pane)
        self._look()

    def _look(self) -> None:
        self.pane.set_rows(self._reviewing.rows(self._order), self._reviewing.summary)

    def _answer(self, row: ReviewRow, option: int) -> None:
        self._reviewing.answer(row, option)
