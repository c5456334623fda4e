"""The index of a library: sections, titles and action items of its notes, found as one types.

A cache: whatever is wrong with it, it is made anew and the notes are put into it again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from readout.errors import ReadoutError
from readout.note.model import Kind
from readout.search.hit import Answer
from readout.search.language import parse
from readout.search.scan import ALL_KINDS, UNTOUCHED, never
from readout.search.states import States

if TYPE_CHECKING:
    from readout.search.asking import Asking
    from readout.search.storage import Opened
    from readout.search.writer import Writer

Paths = Callable[[Sequence[int]], Mapping[int, str]]
"""Gives the paths of notes by their numbers."""


class SearchIndex:
    """The index in a folder of its own, opened or, where it is missing or damaged, made.

    ``fresh`` says that it was made now: every note has to be put again. ``born`` names this
    making for good, so that a catalogue can remember which index it filled. One thread searches
    and refreshes at a time. Raises SearchError where the disk refuses.
    """

    def __init__(self, folder: Path) -> None:
        from readout.search import storage  # noqa: PLC0415  the engine takes 40 ms to import

        self._folder = folder
        self.fresh = False
        stamp = storage.read_stamp(folder)
        opened: Opened | None = None
        if stamp is not None:
            try:
                opened = storage.open_index(folder, stamp)
            except storage.Damaged:
                opened = None
        if opened is None:
            opened = storage.make_index(folder)
            self.fresh = True
        self._take(opened)

    def _take(self, opened: Opened) -> None:
        self._opened = opened
        self._searcher = opened.engine.searcher()
        self._committed: tuple[int, ...] | None = None  # what was before is not known
        self.born = opened.stamp.room

    def _meta(self) -> tuple[int, ...] | None:
        """What changes with every commit, and when the index is made anew."""
        made: tuple[int, ...] = ()
        for path in (self._folder / "stamp.json", self._folder / self.born / "meta.json"):
            try:
                found = path.stat()
            except OSError:
                return None
            made += (found.st_mtime_ns, found.st_size, found.st_ino)
        return made

    def writer(self) -> Writer:
        """The writer. Raises SearchError where another process has it, or the disk refuses."""
        from readout.search.writer import Writer  # noqa: PLC0415  few processes write

        return Writer(self._folder, self._opened.stamp)

    def refresh(self) -> bool:
        """See what was committed since; whether there was anything. 20 µs where nothing was.

        Where another process made the index anew, that is opened. Raises SearchError where the
        index was damaged meanwhile: open it again.
        """
        from readout.search import storage  # noqa: PLC0415  imported long since

        committed = self._meta()
        if committed == self._committed and committed is not None:
            return False
        try:
            stamp = storage.read_stamp(self._folder)
            if stamp is None:
                raise storage.Damaged  # noqa: TRY301  the same as if the engine said so
            if stamp.room != self.born:
                self._take(storage.open_index(self._folder, stamp))
                return True
            with storage.engine():
                self._opened.vocabulary.catch_up()
                self._opened.engine.reload()
                self._searcher = self._opened.engine.searcher()
        except storage.Damaged as error:
            raise self._failure() from error
        self._committed = committed
        return True

    def search(  # noqa: PLR0913  all but two have the value that is nearly always right
        self,
        query: str,
        limit: int = 50,
        *,
        kinds: frozenset[str] = ALL_KINDS,
        states: States | None = None,
        paths: Paths,
        today: date | None = None,
        cancelled: Callable[[], bool] = never,
    ) -> Answer:
        """The first ``limit`` hits of a query.

        ``paths`` gives the paths of notes by their numbers; a note it leaves out is not shown.
        ``cancelled`` is asked between the stages: an answer without hits is given then. Raises
        SearchError where the index is damaged: open it again.
        """
        from readout.search import storage  # noqa: PLC0415  imported long since

        asking = self._asking(query, kinds, states, today, cancelled)
        if asking is None:
            return Answer(problem=parse(query, today).problem)
        try:
            with storage.engine():
                return asking.answer(limit, paths)
        except storage.Damaged as error:
            raise self._failure() from error

    def counts(
        self,
        query: str,
        *,
        states: States | None = None,
        today: date | None = None,
        cancelled: Callable[[], bool] = never,
    ) -> Mapping[Kind, int]:
        """In how many notes a query finds something, by the kind of the section.

        Slower than the search, so it follows a moment later. Kinds with nothing are left out;
        what is cancelled gives nothing. Over 20,000 documents the figures are estimates, off by
        some 2 %. Raises SearchError as ``search`` does.
        """
        from readout.search import storage  # noqa: PLC0415  imported long since

        asking = self._asking(query, ALL_KINDS, states, today, cancelled)
        if asking is None:
            return {}
        try:
            with storage.engine():
                return asking.counts()
        except storage.Damaged as error:
            raise self._failure() from error

    def is_whole(self) -> bool:
        """Whether all files are as they were committed; reads them, 0.1 s for 100 MB."""
        from readout.search import storage  # noqa: PLC0415  imported long since

        return storage.is_whole(self._folder, self._opened.stamp)

    def _failure(self) -> ReadoutError:
        """What to say where the engine failed; damage is left to the writer to mend."""
        from readout.search import storage  # noqa: PLC0415  imported long since

        now = storage.read_stamp(self._folder)
        if now is not None and now.room == self.born:
            if self.is_whole():
                return storage.SearchError(_FAILED)
            storage.discard(self._folder, self._opened.stamp)
        return storage.SearchError(_DAMAGED)

    def _asking(
        self,
        query: str,
        kinds: frozenset[str],
        states: States | None,
        today: date | None,
        cancelled: Callable[[], bool],
    ) -> Asking | None:
        from readout.search.asking import Asking  # noqa: PLC0415  the engine takes 40 ms
        from readout.search.plan import Plan  # noqa: PLC0415  the same

        asked = parse(query, today)
        if not asked.clauses:
            return None
        opened = self._opened
        touched = states.touched() if states else UNTOUCHED
        plan = Plan(opened.engine.schema, opened.vocabulary, asked, kinds, touched)
        return Asking(self._searcher, plan, cancelled)


_DAMAGED = "The search index is damaged and is made anew: search again in a moment."
_FAILED = "The search index could not answer this: look for it in other words."
