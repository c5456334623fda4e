"""What is new in the shown note since the user last read it, and that they have read it now.

The wording that is known is kept with the note's progress, by what the note is known: so it
follows renamed files and other formats, and is there again after the next start. It is compared
when the note is painted, in a thread of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from gui.background import Lane
from gui.library import file_of
from gui.panes.detail import DetailPane
from gui.session import Session
from gui.theme.theme import Theme
from readout.note.model import Note, Table
from readout.note.views import walk

if TYPE_CHECKING:
    from gui.panes.page_news import PageNews
    from readout.progress.seen import Spot, Wording

AFTER = 150
"""Milliseconds after a note is shown until it is compared: it is drawn first."""


class _Compared(NamedTuple):
    wording: Wording
    before: str | None
    new: list[Spot]


class WhatsNew(QObject):
    """Marks what is new in ``pane``, and keeps what was read. ``changed``: the count."""

    changed = Signal()

    def __init__(
        self, session: Session, pane: DetailPane, theme: Theme, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._pane = pane
        self._theme = theme
        self._lane = Lane("new", self)
        self._note: Note | None = None
        self._found: _Compared | None = None
        self._left: set[Spot] = set()
        self.page: PageNews | None = None
        """What is marked; ``None`` until something is."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER)
        self._timer.timeout.connect(self._look)
        session.note_shown.connect(self._shown)

    @property
    def settled(self) -> bool:
        """Whether it is known what is new."""
        return not (self._timer.isActive() or self._lane.busy)

    @property
    def count(self) -> int:
        """How many passages are new and not read yet."""
        return len(self._left)

    def step(self, by: int) -> bool:
        """Go on to the next (1) or back to the one before (-1); whether there is any."""
        return self.page is not None and self.page.step(by)

    def dismiss(self) -> int:
        """Count all as read; how many were not."""
        count = len(self._left)
        if self.page is not None:
            self.page.set(())
        self._left.clear()
        if count:
            self._keep()
            self.changed.emit()
        return count

    def shut(self) -> None:
        """Stop working."""
        self._timer.stop()
        self._lane.close()

    def _shown(self, _another: bool) -> None:
        self._lane.drop()
        self._note, self._found = self._session.note, None
        if self._left:
            self._left.clear()
            self.changed.emit()
        if self.page is not None:
            self.page.set(())
        if self._note is None:
            self._timer.stop()
        else:
            self._timer.start()

    def _look(self) -> None:
        from readout.progress.seen import SEEN  # noqa: PLC0415  no start needs it

        note, before = self._note, self._session.kept(SEEN)
        if note is None:
            return
        # Asked here, for progress belongs to this thread.
        others = {} if isinstance(before, str) else self._others(SEEN)
        self._lane.submit(
            lambda _: _compared(note, before if isinstance(before, str) else None, others),
            lambda found: self._take(note, found),
        )

    def _others(self, name: str) -> dict[str, str]:
        """What was kept of all notes, by their files."""
        made: dict[str, str] = {}
        for _, record in self._session.progress.each("notes"):
            field, path = record["fields"].get(name), record.get("note", {}).get("path")
            if field is not None and isinstance(path, str) and isinstance(field["value"], str):
                made[path] = field["value"]
        return made

    def _take(self, note: Note, found: _Compared) -> None:
        if note is not self._note:
            return
        self._found, self._left = found, set(found.new)
        if found.before is None:
            self._keep()
        if found.new:
            self._ready().set(found.new)
            self._pane.look()
            self.changed.emit()

    def _read(self, spots: list[Spot]) -> None:
        self._left.difference_update(spots)
        self._keep()
        self.changed.emit()

    def _keep(self) -> None:
        from readout.progress.seen import SEEN, kept  # noqa: PLC0415  no start needs it

        if self._note is not None and self._found is not None:
            value = kept(self._found.wording, self._found.before, self._left)
            self._session.marks.keep(self._note, SEEN, value)

    def _ready(self) -> PageNews:
        if self.page is None:
            from gui.panes.page_news import PageNews  # noqa: PLC0415  most notes have nothing new

            pane = self._pane
            page = self.page = PageNews(
                pane.page, pane.places, self._theme, self._reach, self._has_header, self
            )
            page.read.connect(self._read)
            pane.grown.connect(page.settle)
            pane.looked.connect(lambda seen: page.look(seen=seen, hides=pane.folds.hides))
        return self.page

    def _reach(self, spot: Spot, position: int | None) -> None:
        if position is None:
            self._pane.go_to(spot.where, spot.block)
        else:
            self._pane.reach(position)

    def _has_header(self, spot: Spot) -> bool:
        sections = walk(self._note) if self._note is not None else ()
        section = next((each for where, each in sections if where == spot.where), None)
        block = section.blocks[spot.block] if section is not None else None
        return isinstance(block, Table) and any(block.columns)


def _compared(note: Note, before: str | None, others: Mapping[str, str]) -> _Compared:
    from readout.progress.seen import earlier, unseen, wording  # noqa: PLC0415  as above

    now = wording(note)
    if before is None:
        before = earlier(now, note.path, others, _gone)
    return _Compared(now, before, unseen(now, before))


def _gone(path: str) -> bool:
    try:
        return not Path(file_of(path)).exists()
    except (OSError, ValueError):
        return False
