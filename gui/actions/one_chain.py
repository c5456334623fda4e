"""The line that says that only one chain of items is shown, and leads back to all."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from gui.actions.chain_list import Raised
from gui.actions.words import tr
from gui.theme.theme import Theme


class OneChain(QWidget):
    """Seen while there is a chain; ``closed`` when all items are wanted again."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("oneChain")
        self.setAccessibleName(tr("Raised again and again"))
        self._theme = theme
        self.chain: Raised | None = None
        self._words = QLabel()
        self._words.setObjectName("oneChainWords")
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setMinimumWidth(40)
        button = QToolButton()
        button.setObjectName("showAllItems")
        button.setText(tr("Show all"))
        button.setAccessibleName(tr("Show all items again"))
        button.clicked.connect(self.closed)
        self._line = QHBoxLayout(self)
        self._line.addWidget(self._words, 1)
        self._line.addWidget(button)
        theme.changed.connect(self._style)
        self._style()
        self.hide()

    def set_chain(self, chain: Raised | None) -> None:
        """Say that this is shown; None for all."""
        self.chain = chain
        self._say()
        self.setVisible(chain is not None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many words as there is room for."""
        super().resizeEvent(event)
        self._say()

    def _say(self) -> None:
        said = ""
        if self.chain is not None:
            said = f"“{' '.join(self.chain.text[:200].split())}”, {self.chain.said}"
        room = max(40, self._words.width())
        metrics = QFontMetrics(self._theme.font("small"))
        self._words.setText(metrics.elidedText(said, Qt.TextElideMode.ElideMiddle, room))
        self._words.setAccessibleName(said or self.accessibleName())

    def _style(self) -> None:
        space, colours = self._theme.tokens.space, self._theme.tokens.colours
        self._line.setContentsMargins(space.inset, 0, space.s, 0)
        self._words.setFont(self._theme.font("small"))
        self._words.setStyleSheet(f"color: {colours.accent};")
