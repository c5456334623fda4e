"""The ring around a text that has the keyboard, where it came there by a key.

A list shows by its row that it has the keyboard; a page of text shows nothing of it. Who came by
the mouse knows where they are.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from gui.panes.drawing import draw_focus
from gui.theme.theme import Theme

_BY_KEY = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}


class KeyRing(QObject):
    """Watches a page and draws the ring over it."""

    def __init__(self, page: QAbstractScrollArea, theme: Theme) -> None:
        super().__init__(page)
        self._page = page
        self._theme = theme
        self._ring: _Ring | None = None
        page.installEventFilter(self)
        page.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keyboard came or went, the mouse is used, the page has another size."""
        kind = event.type()
        if watched is not self._page:
            if kind == QEvent.Type.MouseButtonPress and self._ring is not None:
                self._ring.hide()
        elif kind == QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            if event.reason() in _BY_KEY:
                self._show()
        elif self._ring is not None:
            if kind == QEvent.Type.FocusOut:
                self._ring.hide()
            elif kind == QEvent.Type.Resize:
                self._ring.resize(self._page.size())
        return False

    def _show(self) -> None:
        if self._ring is None:
            self._ring = _Ring(self._page, self._theme)
        self._ring.resize(self._page.size())
        self._ring.show()
        self._ring.raise_()


class _Ring(QWidget):
    def __init__(self, page: QWidget, theme: Theme) -> None:
        super().__init__(page)
        self._theme = theme
        self.setObjectName("keyRing")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ring of a row, as large as the page."""
        painter = QPainter(self)
        draw_focus(painter, self.rect(), self._theme.tokens)
        painter.end()
