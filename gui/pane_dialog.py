"""A dialog that is one pane, with the undo and redo of the window."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QUndoStack
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget


class PaneDialog(QDialog):
    """Stands beside the window; what it shows is given to ``hold``."""

    def __init__(
        self, name: str, label: str, size: QSize, stack: QUndoStack, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(size)
        for action, key in (
            (stack.createUndoAction(self), QKeySequence.StandardKey.Undo),
            (stack.createRedoAction(self), QKeySequence.StandardKey.Redo),
        ):
            action.setShortcuts(QKeySequence.keyBindings(key))
            self.addAction(action)

    def hold(self, pane: QWidget) -> None:
        """Fill the dialog with a pane."""
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(pane)
