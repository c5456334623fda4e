"""Where the shown note's action items come from: found in a thread, said under the checklist.

It is looked for some time after a note is shown, for no reader waits for it, and once a note.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from gui.background import Lane
from gui.history import Target
from gui.pane_set import PaneSet
from gui.pointers import walk
from gui.session import Session
from readout.note.model import Note
from readout.note.views import actions

if TYPE_CHECKING:
    from gui.panes.source_line import SourceLine
    from readout.items.sources import Source

AFTER = 300
"""Milliseconds after a note was shown."""


class Sourcing(QObject):
    """Keeps the line under the checklist, which it makes for the first note with items."""

    def __init__(self, session: Session, panes: PaneSet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._panes = panes
        self._lane = Lane("sources", self)
        self._line: SourceLine | None = None
        self._note: Note | None = None
        self._sources: dict[str, Source] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER)
        self._timer.timeout.connect(self._look)
        session.note_shown.connect(self._shown)
        panes.items.source_wanted.connect(self.show)

    def shut(self) -> None:
        """Stop working."""
        self._timer.stop()
        self._lane.close()

    def show(self, key: str) -> None:
        """Go to the passage that an item came from and mark it."""
        source = self._sources.get(key)
        if source is None:
            return
        where, _, block = source.where.rpartition("/blocks/")
        longest = max(source.text.splitlines() or [""], key=len)  # a line is a line in the page
        self._go(Target(where, int(block), (longest,)))

    def _go(self, target: Target) -> None:
        self._session.show(self._session.path, target)

    def _shown(self) -> None:
        if self._session.note is self._note:
            return
        self._lane.drop()
        self._note = self._session.note
        self._sources = {}
        if self._line is not None:
            self._tell(())
        self._timer.start()

    def _look(self) -> None:
        note = self._note
        if note is None or not actions(note):
            return

        def done(found: tuple[Sequence[Source | None], Sequence[str]]) -> None:
            if note is self._session.note:
                self._take(note, *found)

        self._lane.submit(lambda _: _trace(note), done)

    def _take(self, note: Note, found: Sequence[Source | None], idle: Sequence[str]) -> None:
        items = [item for item in self._session.ticking.items(note) if not item.own]
        pairs = [*zip(items, found, strict=True)]
        self._sources = {item.key: source for item, source in pairs if source is not None}
        titles = {where: section.title.plain for where, section in walk(note)}
        self._tell(
            [(where, titles[where]) for where in idle],
            [(item.key, item.text.plain) for item, source in pairs if source is None],
        )

    def _tell(
        self, topics: Sequence[tuple[str, str]], items: Sequence[tuple[str, str]] = ()
    ) -> None:
        from gui.panes.source_line import SourceLine, Traced  # noqa: PLC0415  no start needs it

        if self._line is None:
            self._line = SourceLine(self._panes.theme)
            self._line.wanted.connect(self.show)
            self._line.topic.connect(lambda where: self._go(Target(where)))
            self._line.item.connect(self._panes.items.jump)
            self._panes.items.hold_sources(self._line)
        words = {key: source.text for key, source in self._sources.items()}
        self._line.set_traced(Traced(words, topics, items))


def _trace(note: Note) -> tuple[Sequence[Source | None], Sequence[str]]:
    from readout.items.sources import sources, topics_without_items  # noqa: PLC0415  as above

    found = sources(note)
    return found, topics_without_items(note, found)
