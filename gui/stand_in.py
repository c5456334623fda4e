"""A page that stands in the place of the note: come to, left, remembered as where one was."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from gui.history import Place
from gui.pane_set import PaneSet
from gui.session import Session

AGAIN_AFTER = 400
"""Milliseconds that changes of notes are waited for together, at the least."""


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


class Filtered(Protocol):
    """A page of what can be filtered."""

    def focus_list(self) -> None:
        """Give the keyboard to what is listed."""

    def escape(self) -> bool:
        """Take the filters away; whether there were any."""


class GatheredStandIn(StandIn):
    """Of what all notes have: gathered when the page is seen, and again after they changed.

    To be subclassed, with ``page`` and ``_gather``, which sets ``_stale`` to False.
    """

    def __init__(
        self, name: str, session: Session, panes: PaneSet, parent: QObject | None = None
    ) -> None:
        super().__init__(name, session, panes, parent)
        self._stale = True
        self._again_after = AGAIN_AFTER
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._gather)
        session.note_shown.connect(self._note_shown)
        for signal in (session.entries_changed, session.catalogued.changed):
            signal.connect(self._changed)

    @property
    def page(self) -> Filtered:
        """The page, made when it is first asked for."""
        raise NotImplementedError

    def show(self, *, remember: bool = True) -> None:
        """Show the page."""
        page = self.page
        if not self.open:
            self._come(remember=remember)
            self.page_changed.emit(True)
            if self._stale:
                self._timer.start(0)  # once the page is seen
        page.focus_list()

    def left(self) -> None:
        """What is to be gathered waits until the page is seen again."""
        self._timer.stop()

    def escape(self) -> None:
        """Leave what is filtered, else the page."""
        if not self.page.escape():
            self.leave()

    def _gather(self) -> None:
        raise NotImplementedError

    def _changed(self) -> None:
        self._stale = True
        if self.open and not self._timer.isActive():
            self._timer.start(self._again_after)

    def _note_shown(self, another: bool) -> None:
        if another:
            self.leave()
        self._changed()
