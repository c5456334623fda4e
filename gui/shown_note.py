"""What is asked of the note that is shown, and what the user does with it."""

from __future__ import annotations

from gui.marks import Marks
from gui.panes.action_items import ItemState
from gui.ticking import Ticking
from readout.note.model import Note


class ShownNote:
    """Its items, what of it was read and what was kept; for ``Session``, which has the note."""

    ticking: Ticking
    marks: Marks

    @property
    def note(self) -> Note | None:
        """The note that is shown, with its corrections."""
        raise NotImplementedError

    def items(self) -> list[ItemState]:
        """The shown note's action items."""
        return self.ticking.items(self.note) if self.note else []

    def counts(self) -> tuple[int, int]:
        """How many of how many of them are done."""
        return self.ticking.counts(self.note) if self.note else (0, 0)

    def ticked(self) -> dict[tuple[str, int], bool]:
        """The states of the shown note's items by section and block."""
        return self.ticking.states(self.note) if self.note else {}

    def read_sections(self) -> set[str]:
        """The sections of the shown note that were read."""
        return self.marks.read_sections(self.note) if self.note else set()

    def topics_read(self) -> tuple[int, int]:
        """How many of how many topics of the shown note were read."""
        return self.marks.topics_read(self.note) if self.note else (0, 0)

    def kept(self, name: str) -> object:
        """What was kept about the shown note."""
        return self.marks.kept(self.note, name) if self.note else None

    def tick(self, key: str, done: bool) -> None:
        """Tick or untick an item."""
        if self.note:
            self.ticking.tick(self.note, key, done)

    def set_read(self, where: str, read: bool) -> None:
        """Mark a section as read or not."""
        if self.note:
            self.marks.set_read(self.note, where, read)
