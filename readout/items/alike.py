"""Which wordings say the same: exact ones are one already, this finds those that were reworded.

Only wordings that share a rare word are compared: of each one's words the rarest stand for it, so
many that whoever shares none of them shares too little. What is left is compared by the weight of
the words in common and as a text, by rapidfuzz.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from readout.items.stems import is_long_number
from readout.items.wordings import ABOUT, STOCK, Wording

SURE = 0.72
"""From here two wordings say the same; 1 is the same words. As in ``progress.matching``."""
_EXCHANGED = 0.1
"""So much less where a word was exchanged for another."""
_TYPO = 70  # of 100: from here two stems may be one with a slip
_SHARED = 0.6
"""So much of their weight two wordings must share to be compared as texts."""
_TRIED = 24
"""Wordings with the same rare word that are looked at, those last met first."""
_STEP = 64

Place = tuple[str, str]
"""A note: its date and its title."""


def join(
    wordings: Sequence[Wording],
    weight: Mapping[str, int],
    worth: Sequence[bool],
    places: Sequence[set[Place]],
    cancelled: Callable[[], bool],
) -> list[list[int]]:
    """Groups of wordings that say the same, by their indices; the best pairs are joined first.

    ``worth`` says which tell enough to be compared at all; the others stay by themselves.
    ``places`` are the notes each stands in: no two of a group are ever in one note.
    """
    best: dict[int, list[tuple[int, int]]] = {}
    near = _Near(wordings, weight, places)
    for at, taken in enumerate(worth):
        if at % _STEP == 0 and cancelled():
            return []
        for other, shared in near.take(at) if taken else ():
            score = alike(wordings[at], wordings[other], shared)
            if score >= SURE:
                best.setdefault(round(100 * score), []).append((other, at))
    # Not sorted as a whole: with very many pairs that would hold up the other threads.
    pairs = (pair for score in sorted(best, reverse=True) for pair in best[score])
    made = _joined(pairs, wordings, places)
    near.close()
    return made


def let_go(*held: list[Any]) -> None:
    """Empty lists of very many things by and by: at once that holds up the other threads, too."""
    for each in held:
        while each:
            del each[-1000:]


class _Near:
    """Which earlier wordings share much of a wording's weight."""

    def __init__(
        self,
        wordings: Sequence[Wording],
        weight: Mapping[str, int],
        places: Sequence[set[Place]],
    ) -> None:
        self._weight = weight
        self._places = places
        self._sets = [frozenset(each.stems) for each in wordings]
        self._wholes = [sum(map(weight.__getitem__, each)) for each in self._sets]
        self._posted: dict[str, list[int]] = {}

    def close(self) -> None:
        """Let go of everything."""
        let_go(self._sets, self._wholes)
        while self._posted:
            self._posted.popitem()

    def take(self, at: int) -> Iterator[tuple[int, float]]:
        """The wordings taken before that are near to one, each with the share they have in common.

        Of the stems only the rarest are looked up; all the rest may be in common besides.
        """
        sets, wholes, weight, posted = self._sets, self._wholes, self._weight, self._posted
        mine, whole = sets[at], wholes[at]
        rare, rest = self._rarest(mine, whole)
        met: dict[int, int] = {}
        for stem in rare:
            more = weight[stem]
            for other in posted.get(stem, ())[-_TRIED:]:
                met[other] = met.get(other, 0) + more
        for stem in mine:
            if (others := posted.get(stem)) is None:
                posted[stem] = [at]
            else:
                others.append(at)
        for other, least in met.items():
            enough = _SHARED * (whole + wholes[other])
            if 2 * (least + rest) < enough or not self._places[at].isdisjoint(self._places[other]):
                continue
            both = 2 * sum(map(weight.__getitem__, mine & sets[other]))
            if both >= enough:
                yield other, both / (whole + wholes[other])

    def _rarest(self, stems: frozenset[str], whole: int) -> tuple[list[str], int]:
        """The rarest stems, and the weight of the rest: who shares none of them shares too little.

        With all the rest in common it would be 2r / (w + r), r being the rest's weight.
        """
        rest = whole
        made: list[str] = []
        for stem in sorted(stems, key=lambda stem: (-self._weight[stem], stem)):
            if 2 * rest < _SHARED * (whole + rest):
                break
            made.append(stem)
            rest -= self._weight[stem]
        return made, rest


def alike(one: Wording, other: Wording, shared: float) -> float:
    """How much two wordings say the same, 0 to 1; ``shared`` is how much weight they share."""
    from rapidfuzz import fuzz  # noqa: PLC0415  few starts need it

    if _clash(one.figures, other.figures) or _other_act(one, other):
        return 0.0
    texts = (one.text, other.text)
    signs = max(fuzz.ratio(*texts), fuzz.token_sort_ratio(*texts)) / 100
    score = 0.6 * shared + 0.4 * signs
    return score - _EXCHANGED if _exchanged(one.stems, other.stems) else score


def _other_act(one: Wording, other: Wording) -> bool:
    """Whether something else is to be done: to write a plan is not to review it."""
    mine, theirs = one.act, other.act
    if mine == theirs:
        return False
    if mine is None or theirs is None:
        said = one if theirs is None else other
        both = (*one.stems, *other.stems)
        return said.act is not None and said.act <= ABOUT and both.count(said.verb) == 1
    return one.verb not in other.stems and other.verb not in one.stems


def _exchanged(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether a word that tells something has another in its place, and not just more beside it."""
    from rapidfuzz import fuzz  # noqa: PLC0415  as above

    left = [stem for stem in {*one}.difference(other) if stem not in STOCK]
    right = [stem for stem in {*other}.difference(one) if stem not in STOCK]

    def alone(stem: str, others: Sequence[str]) -> bool:
        return all(fuzz.ratio(stem, each) < _TYPO for each in others)

    return any(alone(stem, right) for stem in left) and any(alone(stem, left) for stem in right)


def _clash(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether each names a figure, or a month, that the other does not: it is another report."""
    return bool(one - other) and bool(other - one)


def _joined(
    pairs: Iterable[tuple[int, int]],
    wordings: Sequence[Wording],
    places: Sequence[set[Place]],
) -> list[list[int]]:
    groups = {at: [at] for at in range(len(wordings))}
    stands = {at: set(each) for at, each in enumerate(places)}
    numbers = {at: _long(each) for at, each in enumerate(wordings)}
    for one, other in pairs:
        left, right = groups[one], groups[other]
        if left is right or not stands[left[0]].isdisjoint(stands[right[0]]):
            continue
        if _clash(numbers[left[0]], numbers[right[0]]):
            continue
        stands[left[0]] |= stands[right[0]]
        numbers[left[0]] |= numbers[right[0]]
        left += right
        for each in right:
            groups[each] = left
    return list({id(group): group for group in groups.values()}.values())


def _long(wording: Wording) -> frozenset[str]:
    return frozenset(filter(is_long_number, wording.figures))
