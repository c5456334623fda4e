"""Which bullet or paragraph of a note an action item most likely came from.

A bullet that an item stands under is its source. Else words decide: a word weighs by how rare it
is among the note's passages, a long number (of an issue, a bill) twice, a name and the item's verb
half. A passage's score is what it shares of the item's weight, words of its heading counting half;
less for a long passage, which shares words by chance, and for little shared in all. The best few
are compared once more as texts, by rapidfuzz, for words that are written otherwise.

``SURE`` was set by looking at every answer for 723 items of 934 minutes of public projects. Of the
64 different answers that are as sure 60 named the passage that the item is about; of all 90 it was
66, as one check list that stands in many of those minutes is given a wrong source each time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from heapq import nsmallest
from math import exp, fsum, log
from typing import NamedTuple

from readout.items.stems import is_long_number, stems_of
from readout.note.model import Action, Bullet, Note, Paragraph, Quote, Section

SURE = 0.38
"""The least score of a source that is shown; 1 is the same words."""

_COMPARED = 8
"""How many passages of an item are compared as texts."""
_FEW = 20
"""Passages that a small note is thought to have besides, or no word in it would be rare."""
_TRIED = 60
"""Passages of an item that are enough to look at, from those of its rarest word on."""
_MUCH = 1.2
"""Shared weight by which two thirds of the doubt are gone; a rare word weighs nearly 1."""
_LONG = 150
"""Words after which a passage counts half."""


class Source(NamedTuple):
    """A passage that an item came from: its JSON Pointer, its text, and how sure that is (0–1)."""

    where: str
    text: str
    score: float


class _Passage(NamedTuple):
    where: str
    text: str
    stems: frozenset[str]
    heading: frozenset[str]
    numbers: frozenset[str]
    size: int
    section: int
    level: int | None
    """Of a bullet: one beside the item in its list is no source of it."""


class _Index(NamedTuple):
    passages: list[_Passage]
    found: dict[str, list[int]]
    """Of each word of an item the passages that it stands in."""
    counts: Counter[str]
    """In how many passages it stands, or in how many's heading."""
    names: frozenset[str]
    """The words of all owners' names."""


class _Item(NamedTuple):
    action: Action
    words: list[str]
    stems: frozenset[str]
    section: int
    above: Source | None
    """The bullet that it stands under."""


def sources(note: Note) -> tuple[Source | None, ...]:
    """The source of each action item, in the order of ``views.actions``; None where none is sure.

    A source is a bullet, paragraph or quote; never an action item, what stands under one, or
    anything in a section of action items.
    """
    items, passages = _parted(note)
    if not items:
        return ()
    people = {owner for item in items for owner in item.action.owners}
    index = _index(items, passages, frozenset(stems_of(" ".join(people))))
    return tuple(item.above or _best(item, index) for item in items)


def topics_without_items(note: Note, found: Sequence[Source | None]) -> tuple[str, ...]:
    """The JSON Pointers of topics where no item stands and from which none came.

    ``found`` is what ``sources`` gave for the note. Below such a topic none is named again.
    """
    busy = set[str]()
    for source in found:
        where = "" if source is None else source.where
        while where:
            where = where.rpartition("/")[0]
            busy.add(where)
    return tuple(_idle(note.sections, "", busy))


def _idle(sections: Iterable[Section], above: str, busy: set[str]) -> Iterator[str]:
    for index, section in enumerate(sections):
        where = f"{above}/sections/{index}"
        acts = any(isinstance(block, Action) for each in section.walk() for block in each.blocks)
        if acts or where in busy or section.kind != "topic":
            yield from _idle(section.sections, where, busy)
        else:
            yield where


def _parted(note: Note) -> tuple[list[_Item], list[_Passage]]:
    """The note's items, and the passages that could be a source of one."""
    items: list[_Item] = []
    passages: list[_Passage] = []
    for number, (where, section) in enumerate(_sections(note.sections, "")):
        heading = frozenset(stems_of(section.title.plain))
        above: list[tuple[int, Bullet | Action, str]] = []
        for at, block in enumerate(section.blocks):
            if not isinstance(block, Action | Bullet | Paragraph | Quote):
                continue
            while above and above[-1][0] >= block.level:
                above.pop()
            place = f"{where}/blocks/{at}"
            if isinstance(block, Action):
                found = stems_of(block.text.plain)
                items.append(_Item(block, found, frozenset(found), number, _parent(section, above)))
            elif section.kind != "actions" and not any(
                isinstance(each, Action) for _, each, _ in above
            ):
                passages.append(_passage(place, block, heading, number))
            if isinstance(block, Action | Bullet):
                above.append((block.level, block, place))
    return items, passages


def _sections(sections: Iterable[Section], above: str) -> Iterator[tuple[str, Section]]:
    for index, section in enumerate(sections):
        where = f"{above}/sections/{index}"
        yield where, section
        yield from _sections(section.sections, where)


def _parent(section: Section, above: Sequence[tuple[int, Bullet | Action, str]]) -> Source | None:
    """The bullet that an item stands right under, where it is more than a label of the list."""
    if not above or section.kind == "actions":
        return None
    _, block, where = above[-1]
    text = block.text.plain.strip()
    if isinstance(block, Action) or not text or text.endswith(":"):
        return None
    return Source(where, block.text.plain, 1.0)


def _passage(
    where: str, block: Bullet | Paragraph | Quote, heading: frozenset[str], section: int
) -> _Passage:
    found = stems_of(block.text.plain)
    stems = frozenset(found)
    return _Passage(
        where,
        block.text.plain,
        stems,
        heading - stems,
        frozenset(filter(is_long_number, stems)),
        len(found),
        section,
        block.level if isinstance(block, Bullet) else None,
    )


def _index(items: list[_Item], passages: list[_Passage], names: frozenset[str]) -> _Index:
    vocabulary = frozenset[str]().union(*(item.stems for item in items))
    index = _Index(passages, {}, Counter(), names)
    for at, passage in enumerate(passages):
        shared = passage.stems & vocabulary
        for stem in shared:
            index.found.setdefault(stem, []).append(at)
        index.counts.update(shared)
        index.counts.update(passage.heading & vocabulary)
    return index


def _best(item: _Item, index: _Index) -> Source | None:
    weights = _weights(item, index)
    numbers = frozenset(filter(is_long_number, item.stems))
    whole = fsum(weights.values())
    ranked: list[tuple[float, int]] = []
    for at in _candidates(item, index):
        passage = index.passages[at]
        both = item.stems & passage.stems
        over = item.stems & passage.heading
        # Names alone say nothing, nor does one word, if it is no number of just this issue; and
        # what stands beside the item in its list is as much an item.
        if both <= index.names or (len(both) + len(over) < 2 and both.isdisjoint(numbers)):
            continue
        if passage.section == item.section and passage.level == item.action.level:
            continue
        # fsum: the order of a set, which is another in each process, changes nothing.
        shared = fsum([weights[stem] for stem in both] + [weights[stem] / 2 for stem in over])
        score = shared / whole / (1 + passage.size / _LONG) * (1 - exp(-shared / _MUCH))
        if numbers and passage.numbers and numbers.isdisjoint(passage.numbers | passage.heading):
            score /= 2  # it is about another issue
        ranked.append((-score, at))
    return _compared(item, index, nsmallest(_COMPARED, ranked))


def _weights(item: _Item, index: _Index) -> dict[str, float]:
    """What each word of an item weighs in this note."""
    common = log(len(index.passages) + _FEW)
    lead = next((stem for stem in item.words if stem not in index.names), "")
    weights: dict[str, float] = {}
    for stem in item.stems:
        count = index.counts[stem]
        weight = (1 - log(count + 1) / common) ** 1.5
        if is_long_number(stem):
            weight *= 2
        elif stem in index.names or stem == lead or stem.isdigit():
            weight /= 2
        # A word that stands nowhere else is as likely the item's own way of saying it.
        weights[stem] = weight if count else weight * 0.6
    return weights


def _candidates(item: _Item, index: _Index) -> set[int]:
    """The passages that share the item's rarest words: no others could be its source."""
    made: set[int] = set()
    stems = (item.stems & index.found.keys()) - index.names
    for stem in sorted(stems, key=lambda stem: (len(index.found[stem]), stem)):
        made.update(index.found[stem][:_TRIED])
        if len(made) >= _TRIED:
            break
    return made


def _compared(item: _Item, index: _Index, ranked: Sequence[tuple[float, int]]) -> Source | None:
    """The best passage, by its words and as a text, where it is sure."""
    if not ranked:
        return None
    # Imported when first needed: few starts of the command line or the window ask for sources.
    from rapidfuzz.fuzz import token_set_ratio  # noqa: PLC0415

    best: _Passage | None = None
    most = SURE
    text = " ".join(sorted(item.stems))
    for by_words, at in ranked:
        passage = index.passages[at]
        alike = token_set_ratio(text, " ".join(sorted(passage.stems))) / 100
        score = 0.2 * alike - 0.8 * by_words
        if score >= most:
            best, most = passage, score
    return None if best is None else Source(best.where, best.text, most)
