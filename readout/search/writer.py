"""Putting notes into the index."""

from __future__ import annotations

from pathlib import Path

from tantivy import Query

from readout.note.model import Note
from readout.search.documents import Made, documents_of
from readout.search.schema import documents
from readout.search.storage import (
    Damaged,
    SearchError,
    Stamp,
    connect,
    engine,
    read_stamp,
    words_path,
    write_stamp,
)
from readout.search.vocabulary import VocabularyWriter

HEAP = 48_000_000
"""Bytes of documents that are held before they are written to a segment."""


class Writer:
    """Puts notes into the index and takes them out; one at a time, over all processes.

    What was not committed is lost when the process ends, however it ends: put it again. Every
    method raises SearchError where the disk refuses.
    """

    def __init__(self, folder: Path, stamp: Stamp) -> None:
        self._folder, self._stamp = folder, stamp
        self._put: set[int] = set()
        try:
            self._vocabulary = VocabularyWriter(words_path(folder, stamp))
            with engine():
                index = connect(folder / stamp.room)
                self._schema = index.schema
                self._empty = index.searcher().num_docs == 0
                self._writer = index.writer(HEAP, num_threads=1)
        except Damaged as error:
            if "LockBusy" in str(error):
                raise SearchError(
                    "Another process of Readout is writing the search index: wait until it ends."
                ) from None
            raise self._failure() from error
        except OSError as error:
            raise self._failure(error) from error

    def put(self, note_id: int, note: Note) -> None:
        """Index a note, in place of all that was indexed under this number (0 or more)."""
        if made := documents_of(note):
            self.put_made(note_id, made)

    def put_made(self, note_id: int, made: Made) -> None:
        """``put``, where ``documents_of`` was asked already."""
        try:
            with engine():
                if not self._empty or note_id in self._put:
                    self._delete(note_id)
                for document in documents(note_id, made):
                    self._writer.add_document(document)
        except Damaged as error:
            raise self._failure() from error
        self._put.add(note_id)
        self._vocabulary.add(made["words"].split())

    def remove(self, note_id: int) -> None:
        """Take a note out."""
        try:
            with engine():
                self._delete(note_id)
        except Damaged as error:
            raise self._failure() from error

    def _replaced(self) -> bool:
        now = read_stamp(self._folder)
        return now is None or now.room != self._stamp.room

    def _failure(self, error: OSError | None = None) -> SearchError:
        if self._replaced():
            return SearchError("The search index was made anew meanwhile: open it again.")
        reason = (error.strerror if error else None) or "the disk refused"
        return SearchError(f"The search index could not be written: {reason}. Check the disk.")

    def _delete(self, note_id: int) -> None:
        # ``delete_documents_by_term`` takes no number: it deletes nothing.
        self._writer.delete_documents_by_query(Query.term_query(self._schema, "note", note_id))

    def commit(self) -> None:
        """Let readers find what was put, for good: from now on no end of the process loses it.

        Raises SearchError also where another process made the index anew: open it again.
        """
        try:
            if self._replaced():
                raise self._failure()
            # The words first: a word too many in the vocabulary does no harm.
            write_stamp(self._folder, Stamp(self._stamp.room, self._vocabulary.save()))
            with engine():
                self._writer.commit()
        except Damaged as error:
            raise self._failure() from error
        except OSError as error:
            raise self._failure(error) from error

    def close(self) -> None:
        """End, without what was not committed; waits until the files are in order."""
        try:
            with engine():
                self._writer.wait_merging_threads()
        except Damaged as error:
            raise self._failure() from error
