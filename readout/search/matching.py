"""Whether a note, a section or an action item is one of those that a query asks for."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from readout.note.model import Action
from readout.search.folding import fold
from readout.search.language import Due, Is, Owner
from readout.search.states import State
from readout.search.words import words


class Item(NamedTuple):
    """An action item as a query sees it: what the user set stands before what the note says."""

    done: bool
    due: str | None
    owners: tuple[str, ...]

    @staticmethod
    def of(action: Action, state: State | None = None) -> Item:
        """The item of a note, with what the user did to it."""
        if state is None:
            return Item(action.done, action.due, action.owners)
        return Item(
            action.done if state.done is None else state.done,
            action.due if state.due is None else state.due or None,
            action.owners if state.owners is None else state.owners,
        )

    def fits(self, atom: Owner | Due | Is) -> bool:
        """Whether this is one of the items asked for."""
        if isinstance(atom, Owner):
            return begins(atom.words, self.owners) if atom.words else not self.owners
        if isinstance(atom, Due):
            return within(self.due, atom.first, atom.last, never=atom.never)
        if atom.mark == "overdue":
            return not self.done and within(self.due, None, day_before(atom.today))
        return self.done == (atom.mark == "done")


def within(day: str | None, first: date | None, last: date | None, *, never: bool = False) -> bool:
    """Whether an ISO day is one of these, ends included; ``never``: whether there is no day."""
    if never or not day:
        return never and not day
    return (first is None or day >= first.isoformat()) and (last is None or day <= last.isoformat())


def day_before(day: date) -> date:
    """The day before, or the first day that there is."""
    return day if day == date.min else day - timedelta(days=1)


def begins(asked: Iterable[str], texts: Iterable[str]) -> bool:
    """Whether each of the words asked for begins a word of the texts."""
    found = words(fold(" ".join(texts)))
    return all(any(word.startswith(each) for word in found) for each in asked)
