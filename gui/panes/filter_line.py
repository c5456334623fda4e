"""The field by which a list is filtered, and the line it stands in while one filters."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

LONGEST = 200
"""Letters that can be typed."""


class FilterField(QLineEdit):
    """``left`` comes with Escape, ``entered`` with Enter, ``to_list`` with the keys that scroll."""

    left = Signal()
    entered = Signal()
    to_list = Signal()

    def __init__(self, name: str, label: str = "", hint: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setPlaceholderText(hint)
        self.setMaxLength(LONGEST)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys with a meaning of their own."""
        match event.key():
            case Qt.Key.Key_Escape:
                self.left.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered.emit()
            case Qt.Key.Key_Down | Qt.Key.Key_PageDown:
                self.to_list.emit()
            case _:
                super().keyPressEvent(event)
                return
        event.accept()


class FilterLine(QWidget):
    """A line that holds the field; it comes when one filters, and goes with what was typed.

    A widget and no layout, whose margins would be there without the field.
    """

    def __init__(self, field: FilterField) -> None:
        super().__init__()
        self.setObjectName(f"{field.objectName()}Line")
        self.setAccessibleName(field.accessibleName())
        self.field = field
        self.below = QHBoxLayout(self)
        self.below.addWidget(field)
        self.hide()

    @property
    def open(self) -> bool:
        """Whether the line is there."""
        return not self.isHidden()

    def start(self) -> None:
        """Show the field and go to it."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def end(self) -> None:
        """Take the field away and all that was typed."""
        self.hide()
        self.field.clear()
