"""What a search looks through: the notes that are open here and the library's index."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from gui.finding import Engine
from gui.library_engine import Engines, LibraryEngine
from gui.note_engine import NoteEngine
from gui.session import Session
from gui.vocabulary import MOST, Names
from readout.note.model import Note


class Searched:
    """All notes of a session. Ask it in the window's thread."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._here = NoteEngine()
        self._library: LibraryEngine | None = None
        self._own: Sequence[Note] | None = None

    def engine(self) -> Engine:
        """The engine over all that is open now."""
        here = self._here.over(self.own(), self._session.touched.now())
        catalogued = self._session.catalogued
        if not catalogued.folders:
            return here
        if self._library is None:
            paths, failure = catalogued.catalogue().paths, lambda: catalogued.failure
            self._library = LibraryEngine(catalogued.index(), paths, failure)
        return Engines([here, self._library.over(self._session.touched.now())])

    def changed(self) -> None:
        """The notes are others than before."""
        self._own = None

    def own(self) -> Sequence[Note]:
        """The notes that no index has."""
        if self._own is None:  # putting them in order takes too long for every key
            catalogued = self._session.catalogued
            self._own = [note for note in self._session.notes.all() if note.path not in catalogued]
        return self._own

    def names(self) -> Callable[[], Names]:
        """A call that counts the names in the library's notes, from any thread."""
        catalogued = self._session.catalogued
        if not catalogued.folders:
            return Names
        catalogue, lines = catalogued.catalogue(), list(catalogued.lines.values())

        def count() -> Names:
            tags = Counter(tag for line in lines for tag in line.tags)
            return Names(dict(catalogue.owners(MOST)), tags, Counter(line.title for line in lines))

        return count

    def note_of(self, path: str) -> Note | None:
        """The note in a file, None where it is not open here."""
        return self._session.notes.get(path)

    def reading_of(self, path: str) -> Callable[[], Note | None]:
        """A call that reads a note of the library, from any thread; it takes some milliseconds."""
        if path not in self._session.catalogued:
            return lambda: None
        catalogue = self._session.catalogued.catalogue()
        return lambda: catalogue.note(path)

    def date_of(self, path: str) -> str | None:
        """The date of the note in a file, in ISO."""
        line = self._session.catalogued.lines.get(path)
        note = self._session.notes.get(path)
        return note.date if note is not None else line.date if line is not None else None
