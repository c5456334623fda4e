"""The index of a library: sections, titles and action items of its notes, found as one types.

A cache: whatever is wrong with it, it is made anew and the notes are put into it again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

from readout.errors import ReadoutError
from readout.note.model import KINDS, Kind, Note
from readout.search.hit import Answer
from readout.search.states import States

ALL_KINDS: frozenset[str] = frozenset(KINDS)


def never() -> bool:
    """A search that nobody cancels."""
    return False


class SearchError(ReadoutError):
    """The index could not be made or written: the disk refuses."""


class Writer:
    """Puts notes into the index; one at a time, over all processes."""

    def put(self, note_id: int, note: Note) -> None:
        """Index a note, in place of all that was indexed under this number."""

    def remove(self, note_id: int) -> None:
        """Take a note out."""

    def commit(self) -> None:
        """Let readers find what was put, for good."""

    def close(self) -> None:
        """End, without what was not committed."""


class SearchIndex:
    """The index in a folder of its own, opened or, where it is missing or damaged, made.

    ``fresh`` says that it was made now: every note has to be put again. ``born`` names this
    making for good, so that a catalogue can remember which index it filled. Raises SearchError
    where the disk refuses.
    """

    fresh: bool
    born: str

    def __init__(self, folder: Path) -> None:
        self.fresh = True
        self.born = str(folder)

    def writer(self) -> Writer:
        """The writer. Raises SearchError where another process has it."""
        return Writer()

    def refresh(self) -> bool:
        """See what was committed since; whether there was anything. Cheap where nothing was."""
        return False

    def search(
        self,
        query: str,
        limit: int = 50,
        *,
        kinds: frozenset[str] = ALL_KINDS,
        states: States | None = None,
        paths: Callable[[Sequence[int]], Mapping[int, str]],
        today: date | None = None,
        cancelled: Callable[[], bool] = never,
    ) -> Answer:
        """The first ``limit`` hits of a query.

        ``paths`` gives the paths of notes by their numbers; a note it leaves out is not shown.
        ``cancelled`` is asked between the stages: an answer without hits is given then.
        """
        return Answer()

    def counts(
        self,
        query: str,
        *,
        states: States | None = None,
        today: date | None = None,
        cancelled: Callable[[], bool] = never,
    ) -> Mapping[Kind, int]:
        """In how many notes a query finds something, by the kind of the section."""
        return {}
