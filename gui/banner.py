"""Troubles in sight above the page: what is wrong, what to do, a button that does it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from gui.said import said
from gui.theme.theme import Theme
from gui.trouble import Trouble

MOST = 3
"""So many banners stand at once; the oldest goes."""
_ICONS = {"notice": "info", "warning": "triangle-alert", "error": "triangle-alert"}


class Banner(QWidget):
    """One trouble."""

    closed = Signal()

    def __init__(self, trouble: Trouble, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.trouble = trouble
        self._theme = theme
        self.setObjectName("banner")
        self.setAccessibleName(said(trouble.text))
        self._sign = QLabel()
        self._sign.setObjectName("bannerSign")
        self._sign.setAccessibleName(self.tr("Warning"))
        self._text = QLabel(said(trouble.text))
        self._text.setObjectName("bannerText")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        space = theme.tokens.space
        row = QHBoxLayout(self)
        row.setContentsMargins(space.l, space.s, space.s, space.s)
        row.setSpacing(space.m)
        row.addWidget(self._sign)
        row.addWidget(self._text, 1)
        for name, text, act in (
            ("bannerButton", trouble.button, trouble.act),
            ("bannerOther", trouble.other, trouble.other_act),
        ):
            if text and act is not None:
                row.addWidget(self._button(name, text, act))
        self._close = QToolButton()
        self._close.setObjectName("bannerClose")
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.setToolTip(self.tr("Close this message"))
        self._close.clicked.connect(self.closed)
        row.addWidget(self._close)
        theme.changed.connect(self._dress)
        self._dress()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill with the colour of the trouble's weight."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._colours()[1]))
        line = QColor(self._theme.tokens.colours.line)
        painter.fillRect(0, self.height() - 1, self.width(), 1, line)

    def _colours(self) -> tuple[str, str]:
        c = self._theme.tokens.colours
        return {
            "notice": (c.accent, c.selected),
            "warning": (c.warning, c.warning_ground),
            "error": (c.danger, c.danger_ground),
        }[self.trouble.weight]

    def _dress(self) -> None:
        colour = self._colours()[0]
        icon = self._theme.icon(_ICONS[self.trouble.weight], colour)
        self._sign.setPixmap(icon.pixmap(self._theme.tokens.size.icon))
        self._close.setIcon(self._theme.icon("x"))

    def _button(self, name: str, text: str, act: Callable[[], None]) -> QPushButton:
        def do() -> None:
            self.closed.emit()
            act()

        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(text.rstrip("…"))
        button.clicked.connect(do)
        return button


class Banners(QWidget):
    """The banners that stand; it takes no room where there is none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("banners")
        self.setAccessibleName(self.tr("Messages"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._standing: list[Banner] = []
        self.hide()

    def tell(self, trouble: Trouble) -> None:
        """Show a trouble, in the place of an earlier one of its kind."""
        for banner in list(self._standing):
            same_kind = trouble.kind and banner.trouble.kind == trouble.kind
            if same_kind or banner.trouble.text == trouble.text:
                self._remove(banner)
        for banner in self._standing[: len(self._standing) - MOST + 1]:
            self._remove(banner)
        banner = Banner(trouble, self._theme, self)
        banner.closed.connect(lambda: self._remove(banner))
        self._standing.append(banner)
        self._column.addWidget(banner)
        banner.show()
        self.show()

    def settle(self, kind: str) -> None:
        """Take away the trouble of a kind: it is over."""
        for banner in list(self._standing):
            if banner.trouble.kind == kind:
                self._remove(banner)

    def texts(self) -> list[str]:
        """What stands there."""
        return [banner.trouble.text for banner in self._standing]

    def _remove(self, banner: Banner) -> None:
        if banner in self._standing:
            self._standing.remove(banner)
            self._column.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
        self.setVisible(bool(self._standing))
