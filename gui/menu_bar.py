"""A menu bar that is out of sight until F10 or Alt calls it, and goes again when it is done."""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QWidget


class MenuBar(QMenuBar):
    """The bar; on macOS it is the system's and always there."""

    def __init__(self, menus: list[QMenu], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("menuBar")
        self.setAccessibleName(self.tr("Menu bar"))
        for menu in menus:
            self.addMenu(menu)
            menu.aboutToHide.connect(self._leave_soon)
        self._before: QWidget | None = None
        self._quiet = sys.platform != "darwin"
        self.setVisible(not self._quiet)

    def wake(self) -> None:
        """Show the bar and open its first menu."""
        self._before = QApplication.focusWidget()
        self.show()
        self.setFocus()
        first: QAction = self.actions()[0]
        self.setActiveAction(first)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys walk through the menus; Esc leaves."""
        super().keyPressEvent(event)
        self._leave_soon()

    def _leave_soon(self) -> None:
        QTimer.singleShot(0, self, self._leave)

    def _leave(self) -> None:
        if self._quiet and self.isVisible() and QApplication.activePopupWidget() is None:
            self.hide()
            if self._before is not None and self._before.isVisible():
                self._before.setFocus()
