"""What became of the items that the user touched, when their note was read again: a value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from readout.progress.fields import Change


class Followed(NamedTuple):
    """A touched item and where it is now: ``number`` counts from 1 through the note.

    ``record`` is its record's key, ``item`` the id that it has now, ``text`` what it said.
    """

    record: str
    text: str
    number: int
    item: str


class Candidate(NamedTuple):
    """An item that a question is about; ``score`` says how near it is, 0 to 1."""

    number: int
    item: str
    text: str
    score: float


class Question(NamedTuple):
    """A touched item that may be one of these, the nearest first."""

    record: str
    text: str
    section: str
    candidates: tuple[Candidate, ...]


class Gone(NamedTuple):
    """A touched item that is not in the note now. It is kept, and comes back with its words."""

    record: str
    text: str


@dataclass(frozen=True, slots=True)
class Review:
    """What became of a note's touched items, and which items are ``new``, by their numbers.

    ``same`` and ``reworded`` are sure. ``changed`` are the numbers of the items whose own mark in
    the source changed after the user's: theirs holds until they are asked. ``earlier`` are the
    ids of notes that this one was before, ``likeness`` what is to be kept of it. ``unsure``:
    whether it was that note is itself to be asked, so all that is found is ``uncertain``.
    ``vanished`` counts those that were there the last time and are not found for sure now.
    ``twin``: another note has this title and date, so nothing was looked for; give one of them
    another title, for what has the same words in both is one item until then.
    """

    note: str
    same: tuple[Followed, ...] = ()
    reworded: tuple[Followed, ...] = ()
    uncertain: tuple[Question, ...] = ()
    gone: tuple[Gone, ...] = ()
    new: tuple[int, ...] = ()
    changed: tuple[int, ...] = ()
    earlier: tuple[str, ...] = ()
    likeness: str = ""
    unsure: bool = False
    vanished: int = 0
    twin: bool = False

    @property
    def quiet(self) -> bool:
        """Whether there is nothing to tell: no touched item was reworded, is unsure or gone."""
        return not (self.reworded or self.uncertain or self.gone or self.changed)

    @property
    def summary(self) -> str:
        """All in one line, as ``4 same, 2 reworded, 1 gone, 3 new``; what is none is left out."""
        counts = (
            (len(self.same), "same"),
            (len(self.reworded), "reworded"),
            (len(self.uncertain), "uncertain"),
            (len(self.gone), "gone"),
            (len(self.new), "new"),
        )
        return ", ".join(f"{count} {what}" for count, what in counts if count) or "nothing touched"


class Carried(NamedTuple):
    """What was done: ``changes`` take it back by ``Progress.revert``, the last first.

    ``uncertain`` are the questions to settle now, ``reworded`` the items that were followed by
    likeness; the records are those that they have from now on.
    """

    changes: tuple[Change, ...]
    uncertain: tuple[Question, ...]
    reworded: tuple[Followed, ...] = ()
