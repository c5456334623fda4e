"""A card: a small window of its own over the page, with a title and what is asked in it.

Enter takes what is typed, Escape or a click elsewhere leaves everything as it was.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from gui.panes.labels import heading, muted
from gui.parts import cut_corners
from gui.theme.theme import Theme

_WIDTH = 320


class Card(QFrame):
    """A title and what is typed; ``taken(value)`` once, then it is gone."""

    taken = Signal(object)

    def __init__(self, name: str, title: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self._theme = theme
        self.column = QVBoxLayout(self)
        space = theme.tokens.space
        self.column.setContentsMargins(space.m, space.m, space.m, space.m)
        self.column.setSpacing(space.s)
        self.column.addWidget(heading(title, f"{name}Label"))
        self.hint = muted("", f"{name}Hint")
        self.setFixedWidth(round(_WIDTH * max(1.0, theme.tokens.type.base / 13)))

    def open_at(self, beside: QRect) -> None:
        """Show it below a rectangle of the screen, or above where there is no room."""
        self.fit()
        screen = self.screen().availableGeometry()
        below = QPoint(beside.left(), beside.bottom() + 2)
        if below.y() + self.height() > screen.bottom():
            below.setY(max(screen.top(), beside.top() - self.height() - 2))
        below.setX(max(screen.left(), min(below.x(), screen.right() - self.width())))
        self.move(below)
        self.show()

    def fit(self) -> None:
        """Be as high as all that is in it needs, and as wide as its buttons do."""
        self.column.activate()
        self.setFixedWidth(max(self.width(), self.column.minimumSize().width()))
        self.resize(self.width(), self.column.totalHeightForWidth(self.width()))

    def take(self, value: object) -> None:
        """Give this back and go."""
        self.taken.emit(value)
        self.close()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the corners off where nothing else does."""
        super().resizeEvent(event)
        cut_corners(self, self._theme.tokens.radius.popup)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The ground and an edge."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.colours.strong_line)))
        painter.setBrush(QColor(tokens.colours.base))
        edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(edge, tokens.radius.popup, tokens.radius.popup)
        painter.end()
