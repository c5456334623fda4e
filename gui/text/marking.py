"""Where a page mentions terms that other notes define; worked out without Qt, in any thread.

The note's own terms come first: they are links of the page already, and where one of them stands
no other is marked. Places are counted as Qt counts them.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from gui.text.signs import Utf16
from readout.terms.finder import Mention, TermFinder
from readout.terms.known import Known

OFTEN = 8
"""A term that a page mentions more often than this is marked sparingly: once in each section."""
MOST = 20_000
"""So many places of a page are marked."""


class Ground(NamedTuple):
    """A page as text, every sign at its place, and what of it is to be marked.

    ``own`` are the terms that the note itself defines. ``sections`` are the places at which
    sections begin, ``barred`` the stretches without marks, both in order.
    """

    raw: str
    own: Sequence[str] = ()
    sections: Sequence[int] = ()
    barred: Sequence[tuple[int, int]] = ()


class Marked(NamedTuple):
    """The places from ``starts`` to ``ends``, in order; ``numbers`` are of ``terms``."""

    starts: Sequence[int] = ()
    ends: Sequence[int] = ()
    numbers: Sequence[int] = ()
    terms: Sequence[str] = ()


def mark(ground: Ground, known: Known, *, sparing: bool = True) -> Marked:
    """The places of a page that mention known terms which are not its own."""
    terms = known.within(ground.raw)
    units = Utf16(ground.raw)
    found = [
        (units.units(each.start), units.units(each.end), each.term)
        for each in _others(TermFinder(terms), TermFinder(ground.own), ground.raw)
    ]
    found = list(_open(found, ground.barred))
    if sparing:
        found = list(_seldom(found, ground.sections))
    del found[MOST:]
    starts, ends, numbers = (array("I", [each[at] for each in found]) for at in range(3))
    return Marked(starts, ends, numbers, terms)


def _others(finder: TermFinder, own: TermFinder, text: str) -> Iterator[Mention]:
    """The mentions that touch none of the note's own terms."""
    taken = own.find(text)
    near = next(taken, None)
    for each in finder.find(text):
        while near is not None and near.end <= each.start:
            near = next(taken, None)
        if near is None or each.end <= near.start:
            yield each


def _open(
    found: Sequence[tuple[int, int, int]], barred: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int, int]]:
    """Those outside of what is barred."""
    begins = [begin for begin, _ in barred]
    for each in found:
        at = bisect_right(begins, each[0]) - 1
        if at < 0 or each[0] >= barred[at][1]:
            yield each


def _seldom(
    found: Sequence[tuple[int, int, int]], sections: Sequence[int]
) -> Iterator[tuple[int, int, int]]:
    """All of the terms that are rare here, of the others the first in each section."""
    counts = Counter(term for _, _, term in found)
    seen: set[tuple[int, int]] = set()
    for each in found:
        here = bisect_right(sections, each[0]), each[2]
        if counts[each[2]] <= OFTEN or here not in seen:
            seen.add(here)
            yield each
