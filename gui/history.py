"""Where one has been, back and forward as in a browser, and where one is to go."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

LONGEST = 200


@dataclass(frozen=True, slots=True)
class Place:
    """A section of a note; ``where`` is empty for the note's beginning.

    ``page`` names a page that is none of a note: ``actions``.
    """

    path: str
    where: str = ""
    page: str = ""


@dataclass(frozen=True, slots=True)
class Target:
    """Where to go in a note: a section, a block in it, words to mark."""

    where: str = ""
    block: int | None = None
    words: Sequence[str] = ()


class History:
    """The places one came through.

    >>> history = History()
    >>> for path in "abc":
    ...     history.visit(Place(path))
    >>> history.back().path, history.back().path, history.forward().path
    ('b', 'a', 'b')
    >>> history.visit(Place("d"))
    >>> history.can_go_forward
    False
    """

    def __init__(self) -> None:
        self._places: list[Place] = []
        self._at = -1

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before this one."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether one went back before."""
        return self._at < len(self._places) - 1

    @property
    def before(self) -> Place | None:
        """The place that ``back`` would lead to."""
        return self._places[self._at - 1] if self.can_go_back else None

    @property
    def after(self) -> Place | None:
        """The place that ``forward`` would lead to."""
        return self._places[self._at + 1] if self.can_go_forward else None

    def visit(self, place: Place) -> None:
        """Come to a place by oneself, which ends all going forward."""
        if self._at >= 0 and self._places[self._at] == place:
            return
        del self._places[self._at + 1 :]
        self._places.append(place)
        del self._places[:-LONGEST]
        self._at = len(self._places) - 1

    def back(self) -> Place | None:
        """The place before, where one is then."""
        return self._go(-1) if self.can_go_back else None

    def forward(self) -> Place | None:
        """The place one went back from, where one is then."""
        return self._go(1) if self.can_go_forward else None

    def forget(self, paths: Collection[str]) -> None:
        """Leave out notes that were closed."""
        here = self._places[self._at] if self._at >= 0 else None
        kept = [place for place in self._places if place.path not in paths]
        before = [p for p in self._places[: self._at + 1] if p.path not in paths]
        self._places = kept
        self._at = len(before) - 1 if here is not None else -1

    def _go(self, by: int) -> Place:
        self._at += by
        return self._places[self._at]
