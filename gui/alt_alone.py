"""Whether Alt was pressed and released with no other key between: then it opens the menus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget


class AltAlone(QObject):
    """Watches the keys that come to a window, those too that a shortcut takes."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._pressed = False
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Notice every key before it is taken."""
        if event.type() == QEvent.Type.ShortcutOverride:
            self._pressed = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Alt
        return False

    def released(self, event: QKeyEvent) -> bool:
        """Whether this release ends such a press; asked once."""
        alone = self._pressed and event.key() == Qt.Key.Key_Alt
        if alone:
            self._pressed = False
        return alone
