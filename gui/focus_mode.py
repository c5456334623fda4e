"""The page alone in the window: everything else folds away, and comes back as it was."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QSplitter, QWidget
from shiboken6 import isValid

from gui.folds import Folds
from gui.panes.page import Page
from gui.parts import IconButton
from gui.theme.theme import Theme


class FocusMode(QObject):
    """Hides what stands around ``page``: all of ``folds``, ``beside``, and ``top``.

    ``top`` holds the search: it is there while one searches. ``changed`` when it begins or ends.
    The panes' sizes and what is folded are never changed by it, so that the next start, too,
    finds them as they were.
    """

    changed = Signal()

    def __init__(  # noqa: PLR0913, PLR0917  all that stands around a page
        self,
        page: Page,
        folds: Folds,
        top: QWidget,
        beside: Sequence[QWidget],
        splitters: Sequence[QSplitter],
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._folds = folds
        self._top = top
        self._beside = beside
        self._splitters = splitters
        self._theme = theme
        self._sizes: list[list[int]] = []
        self._width = 0
        self._before: QWidget | None = None
        self._leave: IconButton | None = None
        self._searching = False
        self.on = False
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def begin(self) -> None:
        """Fold everything else away, and give the page the keyboard."""
        if self.on:
            return
        self.on = True
        self._before = QApplication.focusWidget()
        self._sizes = [splitter.sizes() for splitter in self._splitters]
        self._width = self._page.window().width()
        for part in (*self._beside, self._top):
            part.hide()
        self._folds.set_away(away=True)
        self._button().show()
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def end(self) -> bool:
        """Bring everything back as it was; whether it was away."""
        if not self.on:
            return False
        self.on = False
        self._button().hide()
        for part in (*self._beside, self._top):
            part.show()
        self._folds.set_away(away=False)
        if self._page.window().width() == self._width:
            for splitter, sizes in zip(self._splitters, self._sizes, strict=True):
                splitter.setSizes(sizes)
        before = self._before
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
        return True

    def show_search(self) -> None:
        """Let the search be there until one is back in the page."""
        if self.on:
            self._top.show()

    def follow_search(self, is_open: bool) -> None:
        """The page of results was opened or closed."""
        self._searching = is_open
        if self.on:
            self._top.setVisible(is_open or self._holds_focus())

    def _holds_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self._top.isAncestorOf(focus)

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        in_page = new is self._page and new is not None
        if self.on and in_page and not self._searching:
            self._top.hide()

    def _button(self) -> IconButton:
        if self._leave is None:
            made = self._leave = IconButton("focusLeave", "x", self._theme, self._page)
            action = QAction(self.tr("Leave Focus Mode"), made)
            action.setToolTip(self.tr("Leave focus mode (Esc)"))
            action.triggered.connect(self.end)
            made.follow(action)
            self._page.resized.connect(self._place)
        self._place()
        return self._leave

    def _place(self) -> None:
        if self._leave is not None:
            self._leave.adjustSize()
            space = self._theme.tokens.space
            right = self._page.width() - self._page.verticalScrollBar().sizeHint().width()
            self._leave.move(right - self._leave.width() - space.s, space.s)
