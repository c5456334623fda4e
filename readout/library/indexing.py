"""The search index as the updater keeps it: in step with the catalogue whatever happens.

The catalogue is committed first, with the notes marked as not indexed; then the index; then the
marks are taken away. Who is killed in between finds by the marks what to put into it again.
"""

from __future__ import annotations

import shutil
from collections import deque
from pathlib import Path

from readout.library import schema
from readout.library.writing import Writing
from readout.note.model import Note
from readout.search.documents import Made
from readout.search.index import SearchIndex
from readout.search.storage import read_stamp


class Indexing:
    """The index of a catalogue. Raises SearchError, OSError where the disk refuses."""

    def __init__(self, folder: Path, catalogue: Writing) -> None:
        self._catalogue = catalogue
        index = SearchIndex(folder / schema.INDEX)
        if not index.fresh and (catalogue.filled != index.born or not index.is_whole()):
            # It was filled for a catalogue that is no more, whose numbers mean other notes, or
            # what it says is not what was put into it.
            del index
            # What another process still holds open may stay: the new one has another name.
            shutil.rmtree(folder / schema.INDEX, ignore_errors=True)
            index = SearchIndex(folder / schema.INDEX)
        if catalogue.filled != index.born or index.fresh:
            catalogue.fill(index.born)
            catalogue.commit()
        # The catalogue is asked first: where it is damaged, no writer is left holding the index.
        catalogue.forget_gone()
        put, gone = catalogue.unindexed()
        self._behind = deque(put)
        self._folder, self._born = folder / schema.INDEX, index.born
        self._pending: set[int] = set()
        self._writer = index.writer()
        for note_id in gone:
            self.remove(note_id)

    @property
    def discarded(self) -> bool:
        """Whether somebody found it damaged, or made it anew: open it again."""
        now = read_stamp(self._folder)
        return now is None or now.room != self._born

    @property
    def behind(self) -> int:
        """How many notes the catalogue has that are still to be put into the index."""
        return len(self._behind)

    def put(self, note_id: int, note: Note) -> None:
        """Have a note found as it is now."""
        self._pending.add(note_id)
        self._writer.put(note_id, note)

    def put_made(self, note_id: int, made: Made) -> None:
        """``put``, where the child that read the note has made its documents."""
        self._pending.add(note_id)
        self._writer.put_made(note_id, made)

    def remove(self, note_id: int) -> None:
        """Have a note found no longer."""
        self._pending.add(note_id)
        self._writer.remove(note_id)

    def catch_up(self, most: int) -> None:
        """Put some of the notes that the index is behind with, from their parsed forms."""
        for _ in range(min(most, len(self._behind))):
            note_id = self._behind.popleft()
            note = self._catalogue.note_of(note_id)
            if note is None:
                self.remove(note_id)
            else:
                self.put(note_id, note)

    def commit(self) -> int:
        """Let everybody see what changed; the catalogue's generation, 0 where nothing did."""
        generation = self._catalogue.commit()
        if self._pending:
            self._writer.commit()
            self._catalogue.set_indexed(self._pending)
            self._pending.clear()
            generation = generation or self._catalogue.generation()
        return generation

    def close(self) -> None:
        """End, without what was not committed."""
        self._writer.close()


class Kept:
    """The catalogue and the index that belongs to it, opened together by the one who writes.

    Raises sqlite3.Error, SearchError and OSError.
    """

    def __init__(self, folder: Path) -> None:
        self.catalogue = Writing(folder)
        try:
            self.indexing = Indexing(folder, self.catalogue)
        except BaseException:
            self.catalogue.close()
            raise

    def close(self) -> None:
        """Let go of both, without what was not committed."""
        try:
            self.indexing.close()
        finally:
            self.catalogue.close()
