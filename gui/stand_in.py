"""A page that stands in the place of the note: come to, left, remembered as where one was."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from gui.history import Place
from gui.pane_set import PaneSet
from gui.session import Session


class StandIn(QObject):
    """To be subclassed. ``open`` says whether the page is shown, ``page_changed`` when it turns.

    ``name`` is what the history calls it. It is left when a note or a topic is chosen.
    """

    page_changed = Signal(bool)

    def __init__(
        self, name: str, session: Session, panes: PaneSet, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._session = session
        self._panes = panes
        self.open = False
        panes.notes.chosen.connect(lambda _: self.leave())
        panes.topics.chosen.connect(lambda _: self.leave())

    def leave(self) -> None:
        """Back to the note that is shown."""
        if self.open:
            self.open = False
            self.left()
            self.page_changed.emit(False)
            self._panes.detail.setFocus(Qt.FocusReason.OtherFocusReason)

    def left(self) -> None:
        """What is to be given up then, before the note is seen."""

    def _come(self, *, remember: bool) -> None:
        """The page is open from here on; who says so shows it next."""
        self.open = True
        if remember:
            self._session.history.visit(Place("", page=self._name))
            self._session.history_changed.emit()
