"""A check box with words beside it, drawn as those of lists and pages are."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton, QWidget

from gui.panes.check_box import draw_check
from gui.theme.theme import Theme


class CheckButton(QCheckBox):
    """Where it has the keyboard its words are in the accent's colour."""

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The box and the words."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        tokens, part = self._theme.tokens, QStyle.SubElement
        box = self.style().subElementRect(part.SE_CheckBoxIndicator, option, self)
        words = self.style().subElementRect(part.SE_CheckBoxContents, option, self)
        focused = self.hasFocus()
        painter = QPainter(self)
        hot = focused or self.underMouse()
        draw_check(painter, QRectF(box), tokens, done=self.isChecked(), hot=hot)
        painter.setPen(QColor(tokens.colours.accent if focused else tokens.colours.text))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic
        painter.drawText(words, flags, self.text())
        painter.end()
