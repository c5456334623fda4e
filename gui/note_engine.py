"""The engine over the notes that are open: each is made ready once, then looked through."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from gui.memory import keep_for_good
from gui.opening import MANY
from readout.note.model import KINDS, Note
from readout.search.hit import Answer, Hit
from readout.search.states import State
from readout.search.touched import Touched

if TYPE_CHECKING:
    from readout.search.scan import Prepared


class NoteEngine:
    """Searches ``notes``; what was made ready for a note serves as long as it is the same one."""

    counts_notes = False

    def __init__(self) -> None:
        self._prepared: dict[int, Prepared] = {}
        self._notes: Sequence[Note] = ()
        self._states = Touched()
        self._last: tuple[str, Sequence[Hit]] = ("", ())

    def over(self, notes: Sequence[Note], states: Mapping[str, State]) -> NoteEngine:
        """The same engine over these notes, the user's marks being these."""
        self._notes, self._states, self._last = notes, Touched(states), ("", ())
        return self

    def search(
        self, query: str, limit: int, *, kinds: frozenset[str], cancelled: Callable[[], bool]
    ) -> Answer:
        """The hits, the best first, of these kinds of sections."""
        found = self._answer(query, kinds, cancelled)
        if len(kinds) == len(KINDS):
            self._last = (query, found.hits)
        return Answer(found.hits[:limit], found.problem, found.words, len(found.hits) > limit)

    def counts(self, query: str, *, cancelled: Callable[[], bool]) -> Mapping[str, int]:
        """How many hits there are of each kind of section."""
        asked, every = self._last
        if asked != query:
            every = self._answer(query, frozenset(KINDS), cancelled).hits
        return Counter(hit.kind for hit in every)

    def _answer(self, query: str, kinds: frozenset[str], cancelled: Callable[[], bool]) -> Answer:
        from readout.search.scan import answer  # noqa: PLC0415  no start needs it

        ready = self._ready(cancelled)
        return answer(ready, query, kinds=kinds, states=self._states, cancelled=cancelled)

    def _ready(self, cancelled: Callable[[], bool]) -> Iterator[Prepared]:
        from readout.search.scan import prepare  # noqa: PLC0415  the same

        before, self._prepared = self._prepared, {}
        made = 0
        try:
            for note in self._notes:
                known = before.pop(id(note), None)
                ready = known
                if ready is None or ready.note is not note:
                    ready = prepare(note)
                    made += 1
                    if made % MANY == 0:
                        keep_for_good()
                self._prepared[id(note)] = ready
                yield ready
        finally:
            if cancelled():  # what was prepared for the notes after these is still good
                self._prepared.update(before)
