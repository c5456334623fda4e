"""What is kept about a note beside its items: sections read, the place, the order of its table."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from gui.pointers import read_names, topics
from readout.errors import ReadoutError
from readout.note.model import Note
from readout.progress.store import Progress


class Marks(QObject):
    """``changed`` comes after every change, ``read_changed`` after one of the sections read.

    ``failed`` has the sentence to show.
    """

    changed = Signal()
    read_changed = Signal()
    failed = Signal(str)

    def __init__(self, progress: Progress, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._progress = progress

    def read_sections(self, note: Note) -> set[str]:
        """The sections that were read."""
        values = self._progress.note_values(note)
        return {where for where, name in read_names(note).items() if values.get(name)}

    def topics_read(self, note: Note) -> tuple[int, int]:
        """How many of how many topics were read."""
        places = topics(note)
        return len(self.read_sections(note).intersection(places)), len(places)

    def set_read(self, note: Note, where: str, read: bool) -> None:
        """Mark a section as read or not."""
        name = read_names(note).get(where)
        if name is not None and bool(self._progress.note_value(note, name)) != read:
            self._set(note, name, read or None)
            self.read_changed.emit()

    def keep(self, note: Note, name: str, value: object) -> None:
        """Keep a thing about a note, such as the place in it."""
        if self._progress.note_value(note, name) != value:
            self._set(note, name, value)

    def kept(self, note: Note, name: str) -> object:
        """What was kept, or None."""
        return self._progress.note_value(note, name)

    def _set(self, note: Note, name: str, value: object) -> None:
        try:
            self._progress.set_note(note, name, value)
        except ReadoutError as error:
            self.failed.emit(str(error))
        else:
            self.changed.emit()
