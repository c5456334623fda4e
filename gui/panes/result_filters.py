"""Hits by kind: a button for each kind that was found, with its number; the chosen one filters.

By keyboard: Alt and a digit choose from anywhere in the window, Tab and the arrows within the row.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from gui.panes.flow import Flow
from gui.theme.theme import Theme
from gui.theme.tokens import SEMIBOLD

ALL = ""
"""The kind that filters nothing."""


class KindFilters(QWidget):
    """The row of buttons. ``chosen(kind)`` when the user wants hits of a kind alone, or ALL."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("kindFilters")
        self.setAccessibleName(self.tr("Kinds of results"))
        self._theme = theme
        self._kind = ALL
        self._counts: Mapping[str, int] = {}
        self._notes = False
        self._words = {
            ALL: self.tr("All"),
            "topic": self.tr("Topics"),
            "actions": self.tr("Actions"),
            "terms": self.tr("Terms"),
            "highlights": self.tr("Tables"),
            "decisions": self.tr("Decisions"),
            "questions": self.tr("Questions"),
            "overview": self.tr("Overview"),
            "details": self.tr("Properties"),
        }
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons = {kind: self._button(kind) for kind in self._words}
        flow = Flow(theme.tokens.space.hair)
        for button in self._buttons.values():
            flow.addWidget(button)
        self.setLayout(flow)
        for digit in range(1, len(self._words) + 1):
            key = QShortcut(QKeySequence(f"Alt+{digit}"), self)
            key.setObjectName(f"kindShortcut{digit}")
            key.activated.connect(lambda at=digit - 1: self._choose_shown(at))
        self._style()
        theme.changed.connect(self._style)
        self._show()

    @property
    def kind(self) -> str:
        """The chosen kind, or ALL."""
        return self._kind

    def others(self) -> str:
        """What the filter hides, as far as is known: ``Topics 3, Terms 2``."""
        shown = [
            f"{word} {self.locale().toString(self._counts[kind])}"
            for kind, word in self._words.items()
            if self._counts.get(kind) and kind != self._kind
        ]
        return ", ".join(shown)

    def set_counts(self, counts: Mapping[str, int], *, notes: bool = False) -> None:
        """How many hits of each kind there are, or in how many ``notes`` there are some."""
        self._counts, self._notes = counts, notes
        self._show()

    def set_kind(self, kind: str) -> None:
        """Choose a kind. Emits nothing."""
        self._kind = kind if kind in self._buttons else ALL
        self._show()

    def choose(self, kind: str) -> None:
        """Choose a kind as the user does."""
        if kind != self._kind and kind in self._buttons:
            self.set_kind(kind)
            self.chosen.emit(kind)

    def _choose_shown(self, at: int) -> None:
        shown = [kind for kind, button in self._buttons.items() if not button.isHidden()]
        if at < len(shown):
            self.choose(shown[at])

    def _button(self, kind: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"kind{(kind or 'all').capitalize()}")
        button.setCheckable(True)
        button.setProperty("class", "kind")
        button.clicked.connect(lambda: self.choose(kind))
        self._group.addButton(button)
        return button

    def _show(self) -> None:
        number = self.locale().toString
        digit = 0
        for kind, button in self._buttons.items():
            count, word = self._counts.get(kind, 0), self._words[kind]
            text = word if kind == ALL else f"{word} {number(count)}"
            if button.text() != text:
                button.setText(text)
            button.setHidden(kind not in (ALL, self._kind) and not count)
            button.setChecked(kind == self._kind)
            if button.isHidden():
                continue
            digit += 1
            said = self._said(count).replace("%1", word).replace("%2", number(count))
            said = self.tr("All kinds") if kind == ALL else said
            key = QKeySequence(f"Alt+{digit}").toString(QKeySequence.SequenceFormat.NativeText)
            button.setAccessibleName(said)
            button.setToolTip(f"{said} ({key})")

    def _said(self, count: int) -> str:
        if self._notes:
            return self.tr("%1: in 1 note") if count == 1 else self.tr("%1: in %2 notes")
        return self.tr("%1: 1 match") if count == 1 else self.tr("%1: %2 matches")

    def _style(self) -> None:
        font = self._theme.font("tiny", SEMIBOLD)
        tokens = self._theme.tokens
        for button in self._buttons.values():
            button.setFont(font)
            button.setStyleSheet(
                f"QToolButton {{ font-size: {tokens.type.tiny}px; font-weight: 600;"
                f" padding: {tokens.space.hair}px {tokens.space.s - tokens.space.hair}px; }}"
            )
