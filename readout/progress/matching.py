"""Which of a note's items is which of those it had before: exact first, then near.

Nothing is known of the items that the user never touched but their codes (see ``likeness``), and
that is what keeps a tick from the neighbour: an item that was there before is no new form of
another one. What lies between the same two unchanged items, before and now, is likelier the same.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from readout.progress.likeness import code_of, digest_of

Pair: TypeAlias = tuple[int, int]

# Found by trying on edited notes (tests/readout/progress/test_reimport.py): with these nothing
# lands on a wrong item and less than 3 % is asked.
SURE = 0.72
"""From here an item that may stand anywhere is the same by its words alone."""
SURE_HERE = 0.58
"""From here it is where it also stands in the same place."""
ASKED = 0.45
"""From here the user is asked."""
_APART = 0.08
"""So much better than any other it must be to be sure."""
_PLACE = 0.1  # for standing in the same place
_SECTION = 0.03
_OWNER = 0.03
_DUE = 0.02
_SIGNS = 45  # of 100: what has fewer signs in common is not looked at
_TYPO = 75  # of 100: from here two words may be one with a slip
_NUMBERS = 0.5  # what items are worth that name other numbers: "Task 1" and "Task 2"
_LITTLE = 0.25  # of a neighbour
_MOST = 400  # pairs of equal lines that are compared: 20 of them before and now
_CALM = 0.85  # so much of a list must be in order for neighbours to say something
EACH = 5
"""So many candidates are shown at most."""


@dataclass(frozen=True, slots=True)
class Old:
    """An item as it was: ``key`` is its record's, empty where the user never touched it.

    ``at`` is its place among the note's items then, ``None`` where that is not known.
    """

    key: str
    text: str
    code: str
    at: int | None
    section: str | None = None


@dataclass(frozen=True, slots=True)
class New:
    """An item as it is, ``text`` being its words; ``at`` counts from 0."""

    at: int
    text: str
    section: str
    owners: tuple[str, ...] = ()
    due: str = ""

    @property
    def code(self) -> str:
        """Its code."""
        return code_of(self.text)


class Near(NamedTuple):
    """A candidate: the item's place, and how near it is, 0 to 1."""

    at: int
    score: float


class Matched(NamedTuple):
    """By key of the touched items: the place of each now, or those it may be at."""

    sure: dict[str, int]
    asked: dict[str, tuple[Near, ...]]

    def doubted(self, keys: Iterable[str]) -> Matched:
        """The same, but of these items none is sure."""
        doubted = {key: self.sure[key] for key in keys if key in self.sure}
        sure = {key: at for key, at in self.sure.items() if key not in doubted}
        return Matched(
            sure, {**self.asked, **{key: (Near(at, 1.0),) for key, at in doubted.items()}}
        )

    def wondered(self, also: Mapping[str, Near]) -> Matched:
        """The same, but of these items it is asked whether they are these, too."""
        made = self.doubted(also)
        asked = {key: (one, *made.asked.get(key, ()))[:EACH] for key, one in also.items()}
        return Matched(made.sure, {**made.asked, **asked})


def gaps(before: Sequence[str], now: Sequence[str]) -> tuple[list[int], list[int]]:
    """For each place before and now how many unchanged items come before it, in order."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415  only notes that changed need it

    olds, news = [-1] * len(before), [-1] * len(now)
    unchanged = 0
    for step in Indel.opcodes(before, now):
        for at in range(step.src_start, step.src_end):
            olds[at] = unchanged + (at - step.src_start if step.tag == "equal" else 0)
        for at in range(step.dest_start, step.dest_end):
            news[at] = unchanged + (at - step.dest_start if step.tag == "equal" else 0)
        if step.tag == "equal":
            unchanged += step.src_end - step.src_start
    return olds, news


def doubled(
    touched: Sequence[Old], before: Sequence[str], news: Sequence[New], now: Sequence[str]
) -> Matched:
    """Items of the same words, told apart by what stands around them.

    ``touched`` are all of one digest; ``before`` and ``now`` are the digests of all items.
    """
    digest = digest_of(touched[0].code)
    olds = [at for at, each in enumerate(before) if each == digest]
    places = [at for at, each in enumerate(now) if each == digest]
    sections = {old.at: old.section for old in touched}
    # of very many equal lines each has a like beside it, and comparing them all takes seconds
    few = len(olds) * len(places) <= _MOST
    table = {
        (old, new): _around(before, old, now, new) + 0.25 * (sections.get(old) == news[new].section)
        for old in (olds if few else ())
        for new in places
    }
    in_place = bool(table) and _in_place(before, now)
    if len(olds) == len(places) and in_place:
        by_order = dict(zip(olds, places, strict=True))
        if all(_in_order(old, new, table) for old, new in by_order.items()):
            return Matched({old.key: by_order[old.at] for old in touched if old.at in by_order}, {})
    least = 1.0 if len(olds) == len(places) else 1.75  # else one of them may be reworded
    fixed: dict[int, int] = {}
    for (old, new), score in sorted(table.items(), key=lambda each: -each[1]) if in_place else ():
        others = [
            other
            for (o, n), other in table.items()
            if (o == old) != (n == new) and o not in fixed and n not in fixed.values()
        ]
        free = old not in fixed and new not in fixed.values()
        if free and score >= max(least, max(others, default=-1.0) + 1):
            fixed[old] = new
    own = {each.at for each in touched}
    firm = {new for old, new in fixed.items() if old in own or table[old, new] >= 2}
    free_places = [place for place in places if place not in firm]
    made = Matched({}, {})
    for each in touched:
        if each.at in fixed:
            made.sure[each.key] = fixed[each.at]
        elif free_places:
            near = (Near(at, table.get((each.at or 0, at), 0.0) / 2.25) for at in free_places)
            made.asked[each.key] = tuple(sorted(near, key=lambda one: -one.score)[:EACH])
    return made


def _in_order(old: int, new: int, table: dict[Pair, float]) -> bool:
    """Whether something speaks for what the order of doubled items says, and nothing against."""
    rivals = (score for (o, n), score in table.items() if (o == old) != (n == new))
    return table[old, new] >= max(1.0, *rivals)


def _in_place(before: Sequence[str], now: Sequence[str]) -> bool:
    """Whether the items that are in both stand in nearly the same order.

    Else what stands beside an item may do so by chance, and says nothing of who it is.
    """
    from rapidfuzz.distance import Indel  # noqa: PLC0415  as above

    often = Counter(before) | Counter(now)
    both = {each for each in {*before}.intersection(now) if often[each] == 1}
    one, other = ([each for each in digests if each in both] for digests in (before, now))
    return bool(both) and Indel.normalized_similarity(one, other) >= _CALM


def _around(before: Sequence[str], old: int, now: Sequence[str], new: int) -> float:
    """How many neighbours are the same; the list's end, or one that is doubled, says little."""

    def side(step: int) -> float:
        one, other = old + step, new + step
        ends = (0 <= one < len(before), 0 <= other < len(now))
        if not all(ends):
            return 0.0 if any(ends) else _LITTLE
        neighbour = before[one]
        if neighbour != now[other]:
            return 0.0
        return 1.0 if before.count(neighbour) == now.count(neighbour) == 1 else _LITTLE

    return side(-1) + side(1)


def near(
    touched: Sequence[Old],
    untouched: Sequence[Old],
    news: Sequence[New],
    places: tuple[list[int], list[int]],
) -> Matched:
    """Which reworded item is which; all these are without an exact match.

    ``places`` is what ``gaps`` gave. Sure is who is best for each other by a clear margin, best
    pairs first; what one pair has taken is out of the way of the others.
    """
    olds = (*touched, *untouched)
    scores, enough = _scores(olds, news, places, _crowded(places, touched, untouched, news))
    rows: dict[int, list[Pair]] = defaultdict(list)
    columns: dict[int, list[Pair]] = defaultdict(list)
    ranked = sorted(scores, key=lambda each: -scores[each])
    for pair in ranked:
        rows[pair[0]].append(pair)
        columns[pair[1]].append(pair)
    taken: tuple[set[int], set[int]] = (set(), set())

    def free(pair: Pair) -> bool:
        return pair[0] not in taken[0] and pair[1] not in taken[1]

    def rival(pair: Pair) -> float:
        others = (*rows[pair[0]], *columns[pair[1]])
        return max((scores[each] for each in others if each != pair and free(each)), default=0.0)

    made = Matched({}, {})
    for pair in ranked:
        score = scores[pair]
        if free(pair) and score >= enough[pair] and score >= rival(pair) + _APART:
            taken[0].add(pair[0])
            taken[1].add(pair[1])
            if olds[pair[0]].key:
                made.sure[olds[pair[0]].key] = news[pair[1]].at
    for number, row in rows.items():
        found = [
            Near(news[pair[1]].at, min(1.0, scores[pair]))
            for pair in row
            if free(pair) and scores[pair] >= ASKED
        ]
        if found and olds[number].key:
            made.asked[olds[number].key] = tuple(found[:EACH])
    return made


def stand_ins(
    touched: Sequence[Old], moved: Sequence[New], places: tuple[list[int], list[int]]
) -> dict[str, Near]:
    """By key of touched items without an exact match: the near line that moved to their place.

    That one may be the other line, moved, or this item with the words that the other had.
    """
    level: dict[int, list[New]] = defaultdict(list)
    for new in moved:
        level[places[1][new.at]].append(new)
    made: dict[str, Near] = {}
    for old in touched:
        here = level.get(places[0][old.at], []) if old.at is not None else []
        texts = [new.text for new in here]
        for at, score in _nearest(old.text, texts, [_ordered(text) for text in texts]).items():
            if score >= max(SURE_HERE, made.get(old.key, Near(0, 0.0)).score):
                made[old.key] = Near(here[at].at, score)
    return made


def _scores(
    olds: Sequence[Old],
    news: Sequence[New],
    places: tuple[list[int], list[int]],
    crowded: set[int],
) -> tuple[dict[Pair, float], dict[Pair, float]]:
    """The score of each pair that is near at all, and the score from which it would be sure."""
    scores: dict[Pair, float] = {}
    enough: dict[Pair, float] = {}
    texts = [new.text for new in news]
    ordered = [_ordered(text) for text in texts]
    signs = [_signs(new.code) for new in news]
    wanted: set[int] = set()
    said = {old.code: old.text for old in olds if old.key}
    for number, old in enumerate(olds):  # the touched come first
        text = said.get(old.code)  # an untouched one may have the words of a touched one
        if text is not None:
            found = _nearest(text, texts, ordered)
            wanted |= found.keys()
        else:
            own = _signs(old.code)
            found = {at: share for at in wanted if (share := _share(own, signs[at]))}
        for at, words in found.items():
            if words < ASKED - _PLACE:
                continue
            place = places[1][news[at].at]
            here = old.at is not None and places[0][old.at] == place
            scores[number, at] = _score(old, news[at], words, here=here)
            least = SURE if place in crowded else SURE_HERE
            enough[number, at] = least + _PLACE if here else SURE
    return scores, enough


def _crowded(
    places: tuple[list[int], list[int]],
    touched: Iterable[Old],
    untouched: Iterable[Old],
    news: Iterable[New],
) -> set[int]:
    """The places where items went or came: there the place says less of who is who."""
    count: dict[int, int] = defaultdict(int)
    for old in (*touched, *untouched):
        if old.at is not None:
            count[places[0][old.at]] += 1
    for new in news:
        count[places[1][new.at]] -= 1
    return {place for place, rest in count.items() if rest}


def _score(old: Old, new: New, words: float, *, here: bool) -> float:
    score = words + _PLACE * here
    if old.section is not None:
        score += _SECTION * (old.section == new.section)
    if old.key:
        had = old.text.casefold()
        if new.owners:
            score += _OWNER if all(each.casefold() in had for each in new.owners) else -_OWNER
        score += _DUE * bool(new.due and new.due.casefold() in had)
    return score


def _nearest(text: str, texts: list[str], ordered: list[str]) -> dict[int, float]:
    """How near each of these texts is, 0 to 1; those that are not are left out.

    Typos, other words, another order, words more or less. Signs alone are not enough, for "Send
    Ann the plan" and "Water the plants" have most of them in common; so it is as much by words,
    a long one counting for more, and nearly the same word for nearly as much.
    """
    from rapidfuzz import fuzz, process  # noqa: PLC0415  as above

    signs: dict[int, float] = {}
    for mine, theirs in ((text, texts), (_ordered(text), ordered)):
        found = process.extract(mine, theirs, scorer=fuzz.ratio, limit=None, score_cutoff=_SIGNS)
        for _, score, at in found:
            signs[at] = max(signs.get(at, 0.0), score / 100)
    split = text.split()
    made: dict[int, float] = {}
    for at, score in signs.items():
        near = 0.4 * score + 0.6 * _words_alike(split, texts[at].split())
        made[at] = near * (_NUMBERS if _other_numbers(text, texts[at]) else 1)
    return made


def _ordered(text: str) -> str:
    return " ".join(sorted(text.split()))


def _words_alike(one: list[str], other: list[str]) -> float:
    from rapidfuzz import fuzz, process  # noqa: PLC0415  as above

    both = Counter(one) & Counter(other)
    size = sum(map(len, one)) + sum(map(len, other))
    same = 2.0 * sum(len(word) * count for word, count in both.items())
    left, right = list((Counter(one) - both).elements()), list((Counter(other) - both).elements())
    for word in left:
        found = process.extractOne(word, right, scorer=fuzz.ratio, score_cutoff=_TYPO)
        if found is not None:
            same += (len(word) + len(found[0])) * found[1] / 100
            del right[found[2]]
    return same / size if size else 0.0


def _other_numbers(one: str, other: str) -> bool:
    """Whether both name numbers, and more that are not the same than are."""
    left, right = _numbers(one), _numbers(other)
    return bool(left and right) and 2 * len(left & right) < len(left | right)


def _numbers(text: str) -> set[str]:
    return {word for word in text.split() if any(map(str.isdigit, word))}


def _signs(code: str) -> frozenset[str]:
    rest = code[len(digest_of(code)) :]
    return frozenset(rest[at : at + 2] for at in range(0, len(rest), 2))


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    both = len(one) + len(other)
    return 2 * len(one & other) / both if both else 0.0
