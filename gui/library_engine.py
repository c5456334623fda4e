"""The engine over a library's index, and one over several engines."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from gui.finding import ALL_KINDS, Engine
from readout.errors import ReadoutError
from readout.search.hit import RANK, Answer
from readout.search.states import State
from readout.search.touched import Touched

if TYPE_CHECKING:
    from readout.search.index import SearchIndex


class LibraryEngine:
    """Searches the index in ``folder``; there may be none yet, or a new one any time.

    ``paths`` gives the paths of notes by their numbers, ``failure`` a sentence where the index
    could not be made; both are asked in the search's thread.
    """

    counts_notes = True

    def __init__(
        self,
        folder: Path,
        paths: Callable[[Sequence[int]], Mapping[int, str]],
        failure: Callable[[], str] = str,
    ) -> None:
        self._folder = folder
        self._paths = paths
        self._failure = failure
        self._index: SearchIndex | None = None
        self._known = False
        self._states = Touched()

    def over(self, states: Mapping[str, State]) -> LibraryEngine:
        """The same engine, the user's marks being these."""
        self._states = Touched(states)
        return self

    def search(
        self, query: str, limit: int, *, kinds: frozenset[str], cancelled: Callable[[], bool]
    ) -> Answer:
        """The hits, the best first, of these kinds of sections."""
        index = self._opened()
        if index is None:
            return Answer(problem=self._failure())
        return index.search(
            query,
            limit,
            kinds=kinds,
            states=self._states,
            paths=self._paths,
            cancelled=cancelled,
        )

    def counts(self, query: str, *, cancelled: Callable[[], bool]) -> Mapping[str, int]:
        """In how many notes something is found, by kind of section."""
        index = self._opened()
        if index is None:
            return {}
        counts = index.counts(query, states=self._states, cancelled=cancelled)
        return {str(kind): count for kind, count in counts.items()}

    def _opened(self) -> SearchIndex | None:
        """The index as it is now; None where there is none yet: the updater makes it.

        Raises SearchError where there is none any more. Who met the damage may have been a query
        that nobody waits for: one that is waited for has to say it, so that the updater is told.
        """
        from readout.search import storage  # noqa: PLC0415  the engine takes 40 ms to import
        from readout.search.index import SearchIndex  # noqa: PLC0415  the same

        if self._index is not None:
            try:
                self._index.refresh()
            except ReadoutError:
                self._index = None
        if self._index is None:
            if storage.read_stamp(self._folder) is not None:
                self._index = SearchIndex(self._folder)
                self._known = True
            elif self._known:
                raise storage.SearchError(
                    "The search index is made anew: search again in a moment."
                )
        return self._index


class Engines:
    """Several engines as one: what matches best comes first, whichever found it."""

    counts_notes = True

    def __init__(self, engines: Sequence[Engine]) -> None:
        self._engines = engines

    def search(
        self, query: str, limit: int, *, kinds: frozenset[str], cancelled: Callable[[], bool]
    ) -> Answer:
        """The hits of all; the first engine's before those of others that are as good."""
        answers = [
            engine.search(query, limit, kinds=kinds, cancelled=cancelled)
            for engine in self._engines
            if not cancelled()
        ]
        hits = sorted(
            (hit for answer in answers for hit in answer.hits), key=lambda hit: RANK[hit.why]
        )
        words = dict.fromkeys(word for answer in answers for word in answer.words)
        return Answer(
            hits[:limit],
            next((answer.problem for answer in answers if answer.problem), ""),
            tuple(words),
            len(hits) > limit or any(answer.more for answer in answers),
        )

    def counts(self, query: str, *, cancelled: Callable[[], bool]) -> Mapping[str, int]:
        """The sums of all, in notes."""
        sums: Counter[str] = Counter()
        for engine in self._engines:
            if engine.counts_notes:
                sums.update(engine.counts(query, cancelled=cancelled))
            else:
                found = engine.search(query, sys.maxsize, kinds=ALL_KINDS, cancelled=cancelled)
                sums.update(kind for kind, _ in {(hit.kind, hit.path) for hit in found.hits})
        return sums
