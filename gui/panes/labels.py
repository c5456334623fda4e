"""The small labels over panes, and muted lines of text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


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
