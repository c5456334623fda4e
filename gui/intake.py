"""What is open: files and folders read, watched and kept as they are on the disk, and corrected."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from gui.background import Job, Lane
from gui.catalogued import Catalogued
from gui.correcting import Correcting
from gui.library import Library
from gui.note_cache import NoteCache
from gui.open_notes import OpenNotes
from gui.opening import Batch, Opening
from gui.panes.note_list import NoteEntry
from gui.tree_watch import TreeWatch
from gui.watching import Watching
from readout.note.model import Note


@dataclass(slots=True)
class News:
    """What came of reading: the paths ``read``, those of them that are ``changed``.

    ``errors`` has a sentence for each file that could not be read.
    """

    read: list[str] = field(default_factory=list)
    changed: set[str] = field(default_factory=set)
    errors: dict[str, str] = field(default_factory=dict)


class Intake(QObject):
    """Takes notes in and keeps them fresh. ``came`` has the News.

    ``reading`` says how many of how many files are read and how many seconds are left, -1 where
    that is not known; ``rested`` that none is left to read, ``lost`` has the paths of files that
    are no longer there.
    """

    came = Signal(object)
    reading = Signal(int, int, float)
    rested = Signal()
    lost = Signal(list)

    def __init__(
        self,
        cache: NoteCache,
        library: Library,
        catalogued: Catalogued,
        notes: OpenNotes,
        correcting: Correcting,
    ) -> None:
        super().__init__()
        self._correcting = correcting
        self._wanted = Lane("wanted", self)
        self._reader = Lane("reader", self)
        self._cache = cache
        self._watching = Watching(self)
        self._trees = TreeWatch(self)
        self._read: dict[str, Note] = {}
        self._drawn = False
        self._away: list[str] = []
        self.opening = Opening(self._reader, self._cache, self)
        self.notes = notes
        self.library = library
        self.catalogued = catalogued
        self.catalogued.progressed.connect(self.reading)
        self.opening.large.connect(self._take_large)
        self.opening.came.connect(self._take_in)
        self.opening.progressed.connect(self._progressed)
        self.opening.finished.connect(self._rest)
        self._watching.changed.connect(self.opening.read)
        self._watching.gone.connect(self._lose)
        self._watching.stirred.connect(self._look_again)
        self._trees.stirred.connect(self.catalogued.look)

    @property
    def busy(self) -> bool:
        """Whether files wait to be read."""
        return self.opening.busy or self.catalogued.busy

    def as_read(self, path: str) -> Note | None:
        """A note as it was read, without corrections."""
        return self._read.get(path)

    def entries(self) -> list[NoteEntry]:
        """The lines of all notes: those that were read here first."""
        listed = self.own_lines()
        if not self.catalogued.lines:
            return listed
        known = {line.path for line in listed}
        others = self.catalogued.lines.items()
        return listed + [line for path, line in others if path not in known]

    def own_lines(self) -> list[NoteEntry]:
        """The lines of the notes that were read here; whether one is away the catalogue knows."""
        lines = self.catalogued.lines
        return [
            line._replace(away=True) if (other := lines.get(line.path)) and other.away else line
            for line in self.notes.entries()
        ]

    def want(self, path: str) -> bool:
        """Have a catalogued note read now, by its parsed form; whether there is such a note."""
        if path not in self.catalogued:
            return False
        catalogue = self.catalogued.catalogue()

        def work(_: Job[Note | None]) -> Note | None:
            return catalogue.note(path)

        def done(note: Note | None) -> None:
            if note is None:
                self.opening.read([path])
            else:
                self._take_in(Batch([note]))
                self.catalogued.look([path])  # the file may be another by now
                self.watch()

        self._wanted.submit(work, done)
        return True

    def read_at_once(self, path: str) -> bool:
        """Read a small file on the spot; whether that was done.

        Only before the window is drawn: one that stands is not to be held up.
        """
        batch = self.opening.at_once(path) if path and not self._drawn else None
        if batch is not None:
            self._take_in(batch)
        return batch is not None

    def go(self) -> None:
        """The window is drawn: now what could wait may take its time."""
        self._drawn = True
        self.opening.go()

    def list_large(self) -> None:
        """List the notes of the large folders, and look through these a moment later."""
        self._open_large()

    def sweep(self) -> None:
        """Keep the cache small; in a thread of its own, for it asks the disk."""
        self._cache.sweep()

    def remove(self, paths: Collection[str]) -> None:
        """Take notes off the list; their files and what was done with them stay."""
        for path in paths:
            self.notes.remove(path)
            self._read.pop(path, None)
        self.library.remove(paths)
        listed = [path for path in paths if path in self.catalogued]
        if listed:
            self.catalogued.forget(listed)

    def drop(self, path: str) -> None:
        """List a note no more that is there by another name."""
        self.notes.remove(path)
        self._read.pop(path, None)
        self.watch()

    def watch(self) -> None:
        """Notice from now on what happens to the files that are open."""
        self._watching.set_files(self.notes.paths(), self.library.small_folders())

    def set_folders(self, folders: Sequence[str]) -> list[str]:
        """Have these folders open and no others; gives those that are new and to be read."""
        before = self.library.folders()
        self.library.set_folders(folders)
        self._open_large()
        large = self.library.large_folders()
        return [each for each in self.library.folders() if each not in (*before, *large)]

    def stop(self) -> None:
        """Read no further for now."""
        self.opening.cancel()
        self.catalogued.cancel()

    def away(self) -> list[str]:
        """Look which folders are not there now; those that are there again are read."""
        before, self._away = self._away, self.library.away()
        back = [folder for folder in before if folder not in self._away]
        if back:
            self.opening.read(back)
        return self._away

    def compare(self) -> None:
        """Look now which files are no longer what they were."""
        self.away()
        self._watching.compare()
        self._trees.again()
        self.catalogued.look()

    def correct(self, paths: Iterable[str] | None = None) -> list[str]:
        """Show these notes, all where none are named, by the corrections that hold now.

        Gives the paths of those that read otherwise than before.
        """
        wanted = list(self._read) if paths is None else list(paths)
        known = [self._read[path] for path in wanted if path in self._read]
        return [n.path for n in known if self.notes.replace(self._correcting.note(n))]

    def close(self) -> None:
        """Read no further."""
        self._watching.close()
        self._cache.close()
        self._trees.close()
        self.catalogued.close()
        self._wanted.close()
        self._reader.close()

    def _take_in(self, batch: Batch) -> None:
        read = [note.path for note in batch.notes if self.library.wants(note.path)]
        changed = {note.path for note in batch.notes if note.path in read and self._put(note)}
        for path, sentence in batch.errors.items():
            self.notes.fail(path, sentence)
        self.came.emit(News(read, changed, batch.errors))

    def _put(self, note: Note) -> bool:
        anew = self._read.get(note.path) != note
        self._read[note.path] = note
        return self.notes.put(self._correcting.note(note)) or anew

    def _rest(self) -> None:
        self.rested.emit()
        self.watch()

    def _open_large(self) -> None:
        large = self.library.large_folders()
        self._trees.set_roots(large)
        self.catalogued.set_folders(large, self.library.closed())

    def _take_large(self, folder: str) -> None:
        self.library.set_large(folder)
        self._open_large()

    def _progressed(self, count: int, of: int) -> None:
        self.reading.emit(count, of, -1.0)

    def _look_again(self, folders: Sequence[str]) -> None:
        self.opening.read(folders, but=self.notes.paths())

    def _lose(self, paths: Sequence[str]) -> None:
        for path in paths:
            text = self.tr("%1 is no longer there; what was read of it is still shown.")
            self.notes.fail(path, text.replace("%1", Path(path).name))
        self.lost.emit(list(paths))
