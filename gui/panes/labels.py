"""The small labels over panes, muted lines of text, and how a pane is stacked of them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QFormLayout, QLabel, QSizePolicy, QStyle, QVBoxLayout, QWidget

from gui.panes.rows import plain_tip


def heading(text: str, name: str, parent: QWidget | None = None) -> QLabel:
    """The label over a pane: small capitals, its accessible name as it is written."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    font = QFont(label.font())
    font.setCapitalization(QFont.Capitalization.AllUppercase)
    label.setFont(font)
    label.setProperty("class", "label")
    label.setText(text)
    label.setObjectName(name)
    label.setAccessibleName(text)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    return label


def muted(text: str, name: str, parent: QWidget | None = None) -> QLabel:
    """A quiet line that wraps."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("class", "muted")
    label.setWordWrap(True)
    label.setText(text)
    label.setObjectName(name)
    label.setAccessibleName(text)
    return label


class Elided(QLabel):
    """A quiet line that ends with dots where it has no room; all of it is its tooltip then."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("class", "muted")
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw what there is room for."""
        metrics = self.fontMetrics()
        text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip("" if text == self.text() else plain_tip(self.text()))
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        start = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        painter.drawText(self.rect(), start | Qt.AlignmentFlag.AlignAbsolute, text)
        painter.end()


def name_labels(form: QFormLayout) -> None:
    """Give the labels of a form object names, by those of their fields."""
    role = QFormLayout.ItemRole
    for row in range(form.rowCount()):
        items = form.itemAt(row, role.LabelRole), form.itemAt(row, role.FieldRole)
        label, field = (item.widget() if item is not None else None for item in items)
        if label is not None and field is not None:
            label.setObjectName(f"{field.objectName()}Label")


def stack(pane: QWidget, *parts: QWidget) -> None:
    """Put the parts into a pane, one below the other and close; the last has the room."""
    whole = QVBoxLayout(pane)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    for part in parts:
        whole.addWidget(part, int(part is parts[-1]))
