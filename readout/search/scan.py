"""Searching by looking through every passage: right for the notes that are open.

The language, the passages and their order are those of the index. All words of a query occur in
one section (its heading counts) or in the note's title. A word matches as a whole, as the
beginning of a word, or inside one, in this order of worth; only where nothing is found, words one
slip of the finger away stand for those that occur nowhere.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from readout.note.model import KINDS, Action, Kind, Note, Section
from readout.note.views import actions
from readout.search.folding import Folded, fold
from readout.search.hit import RANK, Answer, Hit
from readout.search.language import (
    OF_TEXT,
    Atom,
    Dated,
    Due,
    In,
    Is,
    Owner,
    Phrase,
    Query,
    Tag,
    Titled,
    Word,
    parse,
)
from readout.search.matching import Item, begins, within
from readout.search.passages import Lines, Passage, cut, places, section_lines
from readout.search.spelling import SHORTEST
from readout.search.states import State, States

ALL_KINDS: frozenset[str] = frozenset(KINDS)
UNTOUCHED: Mapping[str, State] = {}
MOST_MARKED = 50
Ranked: TypeAlias = tuple[bool, Hit]
"""A hit, and whether its passage has only some of the words."""
_Wanted: TypeAlias = list[list[Word | Phrase]]


def never() -> bool:
    """A search that nobody cancels."""
    return False


@dataclass(frozen=True, slots=True)
class _Part:
    """A section, or the note's title, ready to be looked through."""

    where: str
    title: str
    above: tuple[str, ...]
    kind: Kind
    lines: Lines
    folded: Folded
    items: Mapping[int, Action]
    first: int  # how many action items of the note stand before


@dataclass(frozen=True, slots=True)
class Prepared:
    """A note folded for searching once, scanned many times."""

    note: Note
    title: _Part
    sections: tuple[_Part, ...]

    def item_ids(self) -> tuple[str, ...]:
        """By what progress knows the note's action items."""
        from readout.progress.identity import ids_of  # noqa: PLC0415  few searches need them

        return tuple(made for made, _ in ids_of(self.note, actions(self.note)))


def prepare(note: Note) -> Prepared:
    """The note ready for ``scan``."""
    lines = Lines.of([(None, note.title.plain)])
    title = _Part("", "", (), "overview", lines, Folded(lines.text), {}, 0)
    parts: list[_Part] = []
    items = 0
    for where, above, section in placed_sections(note.sections):
        parts.append(_part(where, above, section, items))
        items += len(parts[-1].items)
    return Prepared(note, title, tuple(parts))


def _part(where: str, above: tuple[str, ...], section: Section, first: int) -> _Part:
    lines = section_lines(section)
    items = {at: block for at, block in enumerate(section.blocks) if isinstance(block, Action)}
    folded = Folded(lines.text)
    return _Part(where, section.title.plain, above, section.kind, lines, folded, items, first)


def placed_sections(
    sections: Iterable[Section], where: str = "", above: tuple[str, ...] = ()
) -> Iterator[tuple[str, tuple[str, ...], Section]]:
    """Every section with its JSON Pointer and the titles of those above it, in reading order."""
    for index, section in enumerate(sections):
        here = f"{where}/sections/{index}"
        yield here, above, section
        yield from placed_sections(section.sections, here, (*above, section.title.plain))


def scan(notes: Iterable[Prepared], query: str, limit: int | None = None) -> list[Hit]:
    """The hits of a query, the best first; none for a query without words."""
    return list(answer(notes, query, limit).hits)


def answer(  # noqa: PLR0913  all but two have the value that is nearly always right
    notes: Iterable[Prepared],
    query: str,
    limit: int | None = None,
    *,
    kinds: frozenset[str] = ALL_KINDS,
    states: States | None = None,
    today: date | None = None,
    cancelled: Callable[[], bool] = never,
) -> Answer:
    """What a query finds in these notes, as ``SearchIndex.search`` answers it."""
    asked = parse(query, today)
    if not asked.clauses:
        return Answer(problem=asked.problem)
    touched = states.touched() if states else UNTOUCHED
    search = _Search(asked, kinds, touched)
    looked_through: list[Prepared] = []
    found: list[Ranked] = []
    for prepared in notes:
        if cancelled():
            return Answer(problem=asked.problem)
        looked_through.append(prepared)
        found += search.hits(prepared)
    if not found and (slipped := _nowhere(asked, looked_through)):
        search = replace(search, slipped=slipped)
        found = [hit for prepared in looked_through for hit in search.hits(prepared)]
    hits = ranked(found)
    more = limit is not None and len(hits) > limit
    return Answer(hits[:limit], asked.problem, marked_words(asked, hits[:limit]), more)


def _nowhere(asked: Query, notes: Iterable[Prepared]) -> frozenset[Word | Phrase]:
    """The words asked for that occur in no note, and so may be misspelled."""
    missing = may_slip(asked)
    for prepared in notes:
        for part in (prepared.title, *prepared.sections):
            missing = {atom for atom in missing if atom.words[0] not in part.folded.text}
    return frozenset(missing)


def may_slip(asked: Query) -> set[Word | Phrase]:
    """The words that are long enough to be recognised with a letter wrong."""
    return {
        atom
        for atom in asked.texts()
        if isinstance(atom, Word) and len(atom.words) == 1 and len(atom.words[0]) >= SHORTEST
    }


def ranked(found: Iterable[Ranked]) -> list[Hit]:
    """Hits in the order of their worth, else as they came.

    By how the weakest word matched; then passages with all the words before those with some,
    and titles before sections.
    """
    ordered = sorted(found, key=lambda each: (RANK[each[1].why], each[0], each[1].where != ""))
    return [hit for _, hit in ordered]


def marked_words(asked: Query, hits: Sequence[Hit]) -> tuple[str, ...]:
    """What to mark in a note that is opened, folded: the words asked for as they stand there."""
    made: dict[str, None] = {}
    several = False
    for atom in asked.texts():
        if len(atom.words) == 1:
            made[atom.words[0]] = None
        several |= len(atom.words) > 1
    for hit in hits:
        if several or hit.why == "typo":
            made.update(dict.fromkeys(fold(hit.text[start:end]) for start, end in hit.spans))
    return tuple(made)[:MOST_MARKED]


@dataclass(frozen=True, slots=True)
class _Search:
    asked: Query
    kinds: frozenset[str]
    touched: Mapping[str, State]
    slipped: Collection[Word | Phrase] = ()

    def hits(self, prepared: Prepared) -> Iterator[Ranked]:
        if self.asked.of_items:
            yield from self._items(prepared)
            return
        note = prepared.note
        ids = prepared.item_ids() if self.touched else ()
        parts = [prepared.title, *prepared.sections]
        for part in parts:
            if part.kind not in self.kinds or (part is prepared.title and self.asked.of_sections):
                continue
            wanted = self._wanted(note, part)
            if wanted is None or (
                not wanted and part is not prepared.title and not self.asked.of_sections
            ):
                continue
            for passage in cut(part.lines, part.folded, wanted, self.slipped):
                hit = _hit(note, part, passage)
                if passage.block is not None and passage.block in part.items:
                    hit = replace(hit, done=self._item(part, passage.block, ids).done)
                yield passage.spread, hit

    def _items(self, prepared: Prepared) -> Iterator[Ranked]:
        ids = prepared.item_ids() if self.touched else ()
        for part in prepared.sections:
            if part.kind not in self.kinds:
                continue
            for number, (at, action) in enumerate(part.items.items()):
                state = self.touched.get(ids[part.first + number]) if ids else None
                item = Item.of(action, state)
                lines = Lines.of([(at, action.text.plain)])
                own = replace(part, lines=lines, folded=Folded(lines.text))
                wanted = self._wanted(prepared.note, own, item)
                if wanted is None or (state and state.hidden):
                    continue
                for passage in cut(own.lines, own.folded, wanted, self.slipped):
                    hit = replace(_hit(prepared.note, part, passage), done=item.done)
                    yield passage.spread, hit

    def _item(self, part: _Part, block: int, ids: tuple[str, ...]) -> Item:
        number = part.first + list(part.items).index(block)
        return Item.of(part.items[block], self.touched.get(ids[number]) if ids else None)

    def _wanted(self, note: Note, part: _Part, item: Item | None = None) -> _Wanted | None:
        """The words that must stand in a part, or None where it is none of those asked for."""
        for atom in self.asked.without:
            if _stands(part, atom) if isinstance(atom, OF_TEXT) else _fits(atom, note, part, item):
                return None
        wanted: _Wanted = []
        for clause in self.asked.clauses:
            if any(
                not isinstance(atom, OF_TEXT) and _fits(atom, note, part, item) for atom in clause
            ):
                continue
            texts = [atom for atom in clause if isinstance(atom, OF_TEXT)]
            if not texts:
                return None
            wanted.append(texts)
        return wanted


def _stands(part: _Part, atom: Word | Phrase) -> bool:
    return any(place.why == "exact" for place in places(part.folded.text, atom))


def _fits(atom: Atom, note: Note, part: _Part, item: Item | None) -> bool:
    match atom:
        case Owner() | Due() | Is():
            return item is not None and item.fits(atom)
        case Dated():
            return within(note.date, atom.first, atom.last, never=atom.never)
        case Tag():
            return begins(atom.words, note.tags)
        case Titled():
            return begins(atom.words, (note.title.plain,))
        case In():
            return part.kind == atom.kind
    return False


def _hit(note: Note, part: _Part, passage: Passage) -> Hit:
    return Hit(
        note.path,
        note.title.plain,
        note.icon,
        part.title,
        part.where,
        passage.block,
        part.kind,
        passage.text,
        passage.spans,
        passage.why,
        part.above,
    )
