"""The dialog of the review: its pane, undo and redo."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QWidget

from gui.pane_dialog import PaneDialog
from gui.review.pane import ReviewPane
from gui.review.reviewing import Reviewing
from gui.review.rows import ReviewRow
from gui.settings import DateOrder
from gui.theme.theme import Theme

WIDTH, HEIGHT = 960, 600


class ReviewDialog(PaneDialog):
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
        super().__init__("reviewDialog", _name(), QSize(WIDTH, HEIGHT), stack, parent)
        self.setWindowTitle(self.tr("What became of your items"))
        self._reviewing = reviewing
        self._order = order
        self.pane = ReviewPane(theme, self)
        self.pane.answered.connect(self._answer)
        self.pane.went.connect(self.went)
        reviewing.changed.connect(self._look)
        self.hold(self.pane)
        self._look()

    def _look(self) -> None:
        self.pane.set_rows(self._reviewing.rows(self._order), self._reviewing.summary)

    def _answer(self, row: ReviewRow, option: int) -> None:
        self._reviewing.answer(row, option)


def _name() -> str:
    return QCoreApplication.translate("ReviewDialog", "Review")
