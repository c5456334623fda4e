"""The small labels over panes, muted lines of text, and how a pane is stacked of them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget


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


def stack(pane: QWidget, *parts: QWidget) -> None:
    """Put the parts into a pane, one below the other and close; the last has the room."""
    whole = QVBoxLayout(pane)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    for part in parts:
        whole.addWidget(part, int(part is parts[-1]))
