"""The notes that are open, and their lines in the note list."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from gui.panes.note_list import NoteEntry
from readout.note.model import Note


class OpenNotes:
    """Notes by path, those that could not be read with the sentence why.

    ``counts`` gives how many of how many items of a note are done; it is asked once for a note
    until ``recount``.
    """

    def __init__(self, counts: Callable[[Note], tuple[int, int]]) -> None:
        self._counts = counts
        self._notes: dict[str, Note] = {}
        self._errors: dict[str, str] = {}
        self._lines: dict[str, NoteEntry] = {}

    def __contains__(self, path: str) -> bool:
        return path in self._notes

    def __len__(self) -> int:
        return len(self._notes)

    def get(self, path: str) -> Note | None:
        """The note that was read from this file."""
        return self._notes.get(path)

    def all(self) -> list[Note]:
        """All notes in the order of the list."""
        return [self._notes[line.path] for line in self.entries() if line.path in self._notes]

    def paths(self) -> list[str]:
        """All paths, those that could not be read too."""
        return [*self._notes, *(path for path in self._errors if path not in self._notes)]

    def put(self, note: Note) -> bool:
        """Take in what was read; gives whether it is another than before."""
        had_error = self._errors.pop(note.path, None) is not None
        if self._notes.get(note.path) == note and not had_error:
            return False
        self._notes[note.path] = note
        self._lines.pop(note.path, None)
        return True

    def replace(self, note: Note) -> bool:
        """Show it otherwise, as it was not read anew; gives whether it is another than before."""
        if self._notes.get(note.path) in (None, note):
            return False
        self._notes[note.path] = note
        self._lines.pop(note.path, None)
        return True

    def fail(self, path: str, sentence: str) -> None:
        """Remember why this file could not be read; what was read before stays."""
        self._errors[path] = sentence
        self._lines.pop(path, None)

    def error(self, path: str) -> str:
        """Why this file could not be read, or nothing."""
        return self._errors.get(path, "")

    def remove(self, path: str) -> None:
        """Close a note."""
        for kept in (self._notes, self._errors, self._lines):
            kept.pop(path, None)

    def recount(self, paths: Iterable[str] | None = None) -> None:
        """Items of these notes changed, of all where none are named."""
        for path in list(self._lines) if paths is None else list(paths):
            self._lines.pop(path, None)

    def entries(self) -> list[NoteEntry]:
        """The lines of the list: the newest note first, undated ones last, by title."""
        lines = [self._line(path) for path in self.paths()]
        lines.sort(key=lambda line: (line.title.casefold(), line.path))
        lines.sort(key=lambda line: line.date or "", reverse=True)
        return lines

    def _line(self, path: str) -> NoteEntry:
        known = self._lines.get(path)
        if known is None:
            known = self._lines[path] = self._make(path)
        return known

    def _make(self, path: str) -> NoteEntry:
        note, error = self._notes.get(path), self._errors.get(path, "")
        if note is None:
            return NoteEntry(path, Path(path).name, "", None, 0, 0, error)
        done, total = self._counts(note)
        title, icon = note.title.plain, note.icon
        return NoteEntry(path, title, icon, note.date, done, total, error, tags=note.tags)
