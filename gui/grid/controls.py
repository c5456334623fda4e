"""The buttons of the grid."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton

from gui.theme.theme import Theme


def flat(name: str, text: str, call: Callable[[], object]) -> QPushButton:
    """A button of a card."""
    made = QPushButton(text)
    made.setObjectName(name)
    made.setAccessibleName(text)
    made.setProperty("class", "flat")
    made.setAutoDefault(False)
    made.clicked.connect(lambda _checked=False: call())
    return made


def quiet(name: str, text: str, label: str) -> QToolButton:
    """A button in the line over a table, as quiet as the line's name."""
    made = QToolButton()
    made.setObjectName(name)
    made.setText(text.replace("&", "&&"))
    made.setAccessibleName(label)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made


def dress(button: QToolButton, theme: Theme, *, accent: bool = False) -> None:
    """Small and muted, or in the accent's colour on the ground of what is chosen."""
    tokens = theme.tokens
    colours, space = tokens.colours, tokens.space
    colour = colours.accent if accent else colours.muted
    ground = f" background: {colours.selected};" if accent else ""
    button.setStyleSheet(
        f"QToolButton {{ font-size: {tokens.type.tiny}px; font-weight: 600; color: {colour};"
        f"{ground} padding: {space.xs}px {space.xs + 2}px; }}"
        f" QToolButton:hover {{ color: {colours.text}; }}"
        f" QToolButton:focus {{ border-color: {colours.accent}; }}"
    )
