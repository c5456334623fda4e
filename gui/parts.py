"""Small parts that several rooms of the window are made of."""

from __future__ import annotations

from math import sqrt
from typing import Literal

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QSplitter, QToolButton, QWidget

from gui.theme.theme import Theme
from gui.theme.tokens import Radius


class Ground(QWidget):
    """A widget that fills itself with a colour of the tokens and may have a hairline."""

    def __init__(
        self,
        theme: Theme,
        colour: Literal["window", "base"] = "window",
        line: Literal["", "top", "bottom"] = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._colour = colour
        self._line = line
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill, and draw the hairline."""
        colours = self._theme.tokens.colours
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(getattr(colours, self._colour)))
        if self._line:
            y = 0 if self._line == "top" else self.height() - 1
            painter.fillRect(0, y, self.width(), 1, QColor(colours.line))


class Splitter(QSplitter):
    """A splitter with a hairline between its parts; ``moved`` once the user moved it."""

    def __init__(self, orientation: Qt.Orientation, name: str, label: str) -> None:
        super().__init__(orientation)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.moved = False
        self.splitterMoved.connect(self._moved)

    def _moved(self) -> None:
        self.moved = True

    def name_handles(self) -> None:
        """Give the handles names for who cannot see them; after all parts are in."""
        for index in range(self.count()):
            handle = self.handle(index)
            handle.setObjectName(f"{self.objectName()}Handle{index}")
            handle.setAccessibleName(self.accessibleName())


class Beside(Splitter):
    """Two parts beside each other, one above the other where they would be too narrow for that.

    They are where together they have less room than ``NARROW`` times the size of the type.
    """

    NARROW = 46

    def __init__(self, theme: Theme, name: str, label: str) -> None:
        super().__init__(Qt.Orientation.Horizontal, name, label)
        self._theme = theme
        theme.changed.connect(self._turn)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn where the room says so."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        narrow = self.width() < self.NARROW * self._theme.tokens.type.base
        wanted = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if wanted != self.orientation():
            self.setOrientation(wanted)


class IconButton(QToolButton):
    """A button with an icon alone: its action's name is its accessible name."""

    def __init__(self, name: str, icon: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._theme = theme
        self.setObjectName(name)
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._dress)
        self._dress()

    def follow(self, action: QAction) -> None:
        """Do what the action does, and be enabled when it is."""
        self.setToolTip(action.toolTip())
        self.setAccessibleName(action.text().replace("&", "").rstrip("…"))
        self.clicked.connect(lambda _checked=False: action.trigger())
        action.enabledChanged.connect(self.setEnabled)
        self.setEnabled(action.isEnabled())

    def _dress(self) -> None:
        side = self._theme.tokens.size.icon
        self.setIconSize(QSize(side, side))
        self.setIcon(self._theme.icon(self._icon))


class Menu(QMenu):
    """A menu with round corners, as the cards have them; the style sheet draws it."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        without = Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint
        self.setWindowFlags(self.windowFlags() | without)  # a shadow would be a rectangle's
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the corners off where nothing else does."""
        super().resizeEvent(event)
        cut_corners(self)


def cut_corners(popup: QWidget, radius: int = Radius().control) -> None:
    """Without a compositor X11 shows what is translucent as black: the corners are cut off."""
    if QGuiApplication.platformName() == "xcb":
        popup.setMask(rounded(popup.rect(), radius))


def rounded(rect: QRect, radius: int) -> QRegion:
    """The pixels of a rectangle with round corners, at least half of each being in it."""
    region = QRegion(rect.adjusted(0, radius, 0, -radius))
    for row in range(radius):
        away = radius - row - 0.5
        side = round(radius - sqrt(radius * radius - away * away))
        line = QRect(rect.left() + side, rect.top() + row, rect.width() - 2 * side, 1)
        region = region.united(line).united(line.translated(0, rect.height() - 1 - 2 * row))
    return region
