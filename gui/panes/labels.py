"""The small labels over panes, muted lines of text, and how a pane is stacked of them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFormLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget


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
