"""Where a page mentions terms that other notes define; worked out without Qt, in any thread.

The note's own terms come first: they are links of the page already, and where one of them stands
no other is marked. Places are counted as Qt counts them.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeAlias

from gui.text.signs import Utf16
from readout.terms.finder import TermFinder
from readout.terms.known import Known

OFTEN = 8
"""A term that a page mentions more often than this is marked sparingly: once in each section."""
MOST = 20_000
"""So many places of a page are marked."""

_Place: TypeAlias = tuple[int, int, int]
"""From where to where a term of a number stands."""
_NEVER = (1 << 62, 1 << 62)


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
    finder, units = known.finder(ground.raw), Utf16(ground.raw)
    own = TermFinder(ground.own).find(ground.raw)
    found: Sequence[_Place] = finder.find(ground.raw, own)
    if units.differ:
        found = [(units.units(start), units.units(end), term) for start, end, term in found]
    found = _open(found, ground.barred)
    if sparing:
        found = list(_seldom(found, ground.sections))
    starts, ends, numbers = (array("I", [each[at] for each in found[:MOST]]) for at in range(3))
    return Marked(starts, ends, numbers, finder.terms)


def _open(found: Sequence[_Place], barred: Sequence[tuple[int, int]]) -> Sequence[_Place]:
    """Those outside of what is barred; both are in order."""
    ahead = iter((*barred, _NEVER))
    begin, end = next(ahead)
    left = []
    for each in found:
        start = each[0]
        while end <= start:
            begin, end = next(ahead)
        if start < begin:
            left.append(each)
    return left


def _seldom(found: Sequence[_Place], sections: Sequence[int]) -> Iterator[_Place]:
    """All of the terms that are rare here, of the others the first in each section."""
    counts = Counter(term for _, _, term in found)
    seen: set[tuple[int, int]] = set()
    for each in found:
        here = bisect_right(sections, each[0]), each[2]
        if counts[each[2]] <= OFTEN or here not in seen:
            seen.add(here)
            yield each
