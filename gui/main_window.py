"""The window itself: what it is before anything is in it, and what its events mean.

Its first paint shows the note's first page alone: a ``Page`` at the place where it will stand.
Everything else is put around it in the next turns of the event loop (see ``assembly``).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QByteArray, QEvent, QTimer, Signal
from PySide6.QtWidgets import QMainWindow

from gui.panes.page import Page
from gui.theme.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QCloseEvent,
        QDragEnterEvent,
        QDropEvent,
        QKeyEvent,
        QResizeEvent,
        QShowEvent,
    )

    from gui.assembly import Assembly
    from gui.calls import Calls
    from gui.joining import Joining
    from gui.listing import Listing
    from gui.menus import Menus
    from gui.pages import Pages
    from gui.pane_set import PaneSet
    from gui.searching import Searching
    from gui.session import Session

WIDTH, HEIGHT = 1400, 880
SMALLEST = (640, 420)


class MainWindow(QMainWindow):
    """Readout's one window. ``closed`` comes when it is gone and all is saved.

    ``session``, ``panes`` and the others are there once ``furnish`` has ended.
    """

    closed = Signal()
    session: Session
    panes: PaneSet
    joining: Joining
    listing: Listing
    searching: Searching
    pages: Pages
    calls: Calls
    menus: Menus

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.page = Page(theme)
        self._inside: Assembly | None = None
        self.setObjectName("mainWindow")
        self.setWindowTitle("Readout")  # its name for a screen reader, too
        self.setMinimumSize(*SMALLEST)
        self.resize(WIDTH, HEIGHT)

    def stand(self, geometry: str) -> None:
        """Stand where it stood, as ``saveGeometry`` said in base64."""
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii", "replace")))

    def furnish(self, session: Session) -> Iterator[None]:
        """Put everything into the window, a step at a time."""
        from gui.assembly import Assembly  # noqa: PLC0415  not before the first paint

        self.session = session
        inside = Assembly(self, session, self.theme)
        yield from inside.steps()
        self.panes, self.joining, self.searching = inside.panes, inside.joining, inside.searching
        self.listing, self.pages = inside.listing, inside.pages
        self.calls, self.menus = inside.calls, inside.menus
        self._inside = inside
        self.setAcceptDrops(True)
        inside.resized()
        if self.isVisible():
            QTimer.singleShot(30, self, self.session.settle_in)

    def showEvent(self, event: QShowEvent) -> None:
        """Let the other notes be read when this one is drawn."""
        super().showEvent(event)
        if self._inside is not None:
            QTimer.singleShot(30, self, self.session.settle_in)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save everything; where that fails, say so and stay, unless told a second time."""
        if self._inside is None:
            event.accept()  # nothing was done yet
        elif self.calls.may_close(self._inside.keep()):
            self.searching.shut()
            self.pages.shut()
            self.panes.notes.stop()
            self.panes.highlights.stop()
            self.session.close()
            self.closed.emit()
            event.accept()
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the right pane where it gets narrow."""
        super().resizeEvent(event)
        if self._inside is not None:
            self._inside.resized()

    def changeEvent(self, event: QEvent) -> None:
        """Look what happened outside when the window gets the focus."""
        super().changeEvent(event)
        if self._inside is None or event.type() != QEvent.Type.ActivationChange:
            return
        if self.isActiveWindow():
            QTimer.singleShot(0, self, self.session.refresh)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and text are welcome anywhere."""
        if self.calls.can_take(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open dropped files and folders; keep dropped text as a note."""
        self.calls.take(event.mimeData())
        event.acceptProposedAction()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F10 opens the menus; Esc leaves the results, the page, or focus mode."""
        if self._inside is None:
            super().keyPressEvent(event)
        elif event.key() == QtCore.Qt.Key.Key_F10 and not event.modifiers():
            self._inside.wake_menus()
        elif event.key() == QtCore.Qt.Key.Key_Escape and self.searching.open:
            self.searching.leave()
        elif event.key() == QtCore.Qt.Key.Key_Escape and (
            self.pages.escape() or self.calls.focusing.end()
        ):
            event.accept()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Alt alone opens the menus, too."""
        if self._inside and self._inside.alt.released(event):
            self._inside.wake_menus()
        else:
            super().keyReleaseEvent(event)
