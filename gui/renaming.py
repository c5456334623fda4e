"""A note whose file was renamed or moved: followed by its content, and listed once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from readout.note.model import Note, Text

if TYPE_CHECKING:
    from gui.intake import News
    from gui.session import Session


class Renaming(QObject):
    """Looks for notes whose files are gone among those that come.

    The other name takes the place of the first: it is shown where that was, and that is listed no
    more. What was done with the note needs no following: progress knows it by its content.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._lost: set[str] = set()
        session.intake.lost.connect(self._lose)
        session.intake.came.connect(self._came)
        session.catalogued.changed.connect(lambda _: self._look())

    def _lose(self, paths: Sequence[str]) -> None:
        self._lost.update(paths)
        self._look()

    def _came(self, news: News) -> None:
        self._lost.difference_update(news.read)
        for path in news.read if self._lost else ():
            now = self._session.intake.as_read(path)
            for gone in sorted(self._lost):
                if is_renamed(self._session.intake.as_read(gone), now):
                    self._follow(gone, path)
                    break

    def _follow(self, gone: str, path: str) -> None:
        self._lost.discard(gone)
        if gone == self._session.path:
            self._session.show(path)
        self._session.history.forget((gone,))
        self._session.intake.drop(gone)
        self._session.entries_changed.emit()
        self._session.history_changed.emit()

    def _look(self) -> None:
        """In a large folder a note may be listed by its other name, and still has to be read."""
        intake, lines = self._session.intake, self._session.catalogued.lines
        for gone in sorted(self._lost.difference(lines)):
            before = intake.as_read(gone)
            for path, line in lines.items() if before is not None else ():
                if (
                    before is not None
                    and line.date == before.date
                    and line.title in (before.title.plain, Path(path).stem)
                    and path not in self._session.notes
                ):
                    intake.want(path)  # whether it is the same is seen when it came


def is_renamed(before: Note | None, now: Note | None) -> bool:
    """Whether two notes are one by two file names, of which it may have its title."""
    if before is None or now is None:
        return False
    if replace(before, path=now.path, title=now.title) != now:
        return False
    return before.title in (now.title, Text(Path(before.path).stem))
