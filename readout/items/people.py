"""Whose an action item is, by beginnings of names as in a search."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from readout.search.folding import fold
from readout.search.words import words


class Names:
    """Names to look for among owners: each alone is enough.

    An owner has a name where each of its words begins one of the owner's: ``ann`` is Anna Lee,
    ``lee an`` too. ``none`` is said of what nobody owns.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._wanted = [found for name in names if (found := words(fold(name)))]
        self._known: dict[tuple[str, ...], bool] = {}

    def among(self, owners: tuple[str, ...]) -> bool:
        """Whether one of the owners has one of the names."""
        known = self._known.get(owners)
        if known is None:
            named = [words(fold(owner)) for owner in owners]
            known = any(_is_of(named, name) for name in self._wanted)
            self._known[owners] = known
        return known


def _is_of(owners: Collection[list[str]], name: list[str]) -> bool:
    if name == ["none"]:
        return not owners
    return any(
        all(any(part.startswith(word) for part in owner) for word in name) for owner in owners
    )
