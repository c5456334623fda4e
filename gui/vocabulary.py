"""The names that a query can be completed with: owners, tags and titles of the notes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from gui.background import Lane
from readout.note.model import Note
from readout.note.views import actions

MOST = 2_000
"""So many names of each sort are offered, the most frequent."""


class Words(NamedTuple):
    """Names, the most frequent first."""

    owners: Sequence[str] = ()
    tags: Sequence[str] = ()
    notes: Sequence[str] = ()


class Names(NamedTuple):
    """How often each name is said."""

    owners: Mapping[str, int] = MappingProxyType({})
    tags: Mapping[str, int] = MappingProxyType({})
    notes: Mapping[str, int] = MappingProxyType({})


class Vocabulary(QObject):
    """Gathers the names in ``notes``, in another thread, when they are first wanted.

    ``others`` gives a call that counts, in that thread, the names of notes that are not at hand.
    """

    came = Signal()
    """There are words that were not known before."""

    def __init__(
        self,
        notes: Callable[[], Sequence[Note]],
        others: Callable[[], Callable[[], Names]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._notes = notes
        self._others = others
        self._lane = Lane("vocabulary", self)
        self._words = Words()
        self._stale = True

    def changed(self) -> None:
        """The notes are others."""
        self._stale = True

    def words(self) -> Words:
        """The names as far as they are known now; where notes changed, new ones come soon."""
        if self._stale and not self._lane.busy:
            self._stale = False
            notes, others = self._notes(), self._others()
            self._lane.submit(
                lambda job: gather(notes, others(), lambda: job.cancelled), self._take
            )
        return self._words

    def close(self) -> None:
        """Stop working."""
        self._lane.close()

    def _take(self, words: Words) -> None:
        self._words = words
        self.came.emit()


def gather(
    notes: Iterable[Note],
    others: Names | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Words:
    """The names in these notes, and ``others``."""
    owners, tags, titles = map(Counter[str], others or Names())
    for note in notes:
        if cancelled():
            break
        owners.update(owner for item in actions(note) for owner in item.action.owners)
        tags.update(note.tags)
        titles[note.title.plain] += 1
    return Words(*([name for name, _ in each.most_common(MOST)] for each in (owners, tags, titles)))
