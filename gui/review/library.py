"""Ticks follow in the notes of large folders too, which nobody opened."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from gui.catalogued import Lines
from gui.session import Session

AFTER = 400
"""Milliseconds from the last news of the catalogue until its notes are looked at."""
MOST = 500
"""So many new notes at most are looked at for a note that is gone; all when they are opened."""


class LibraryFollowing(QObject):
    """Has the notes of the catalogue looked at that are others than before, where it matters.

    Those in which something was done, and where one of these is gone, those that are new: one of
    them may be it under another name.
    """

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._changed: dict[str, None] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER)
        self._timer.timeout.connect(self._look)
        session.catalogued.changed.connect(self._hear)
        session.catalogued.ready.connect(self._timer.start)
        session.following.acted.connect(self._recount)

    def _hear(self, lines: Lines) -> None:
        if lines.shelf is None:  # else it is what was known from the start
            self._changed |= dict.fromkeys(line.path for line in lines.changed if not line.error)
            self._timer.start()

    def _recount(self, path: str) -> None:
        if path in self._session.catalogued:
            self._session.catalogued.recount([path])

    def _look(self) -> None:
        session = self._session
        if session.catalogued.busy or not self._changed:
            return  # one step: all of it together, when it is ready
        changed, self._changed = self._changed, {}
        touched = touched_paths(session)
        wanted = [path for path in changed if path in touched]
        folders = session.catalogued.folders
        gone = any(path not in session.catalogued and path.startswith(folders) for path in touched)
        if gone:
            new = [path for path in changed if path not in touched]
            wanted += new if len(new) <= MOST else []
        wanted = [path for path in wanted if path not in session.notes]
        if wanted:
            correct, follow = session.correcting.note, session.following.read
            session.catalogued.read(wanted, lambda note: follow([correct(note)]))


def touched_paths(session: Session) -> set[str]:
    """The files of the notes in which something was done to an item."""
    each = session.progress.each("items")
    paths = (record.get("note", {}).get("path") for _, record in each)
    return {path for path in paths if isinstance(path, str)}
