"""A query put to the engine: stage by stage, the best hits first, until there are enough."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import get_args

from tantivy import DocAddress, Occur, Searcher
from tantivy import Query as Engine

from readout.note.model import Kind
from readout.search.documents import KIND_CODES, Family, Section, decode
from readout.search.folding import Folded
from readout.search.hit import Answer, Hit, Why
from readout.search.language import OF_TEXT, Phrase, Query, Word
from readout.search.passages import Passage, cut
from readout.search.plan import INSIDE, Plan
from readout.search.scan import Ranked, marked_words, may_slip, ranked
from readout.search.states import State

COUNTED = 20_000
"""Documents up to which the notes they are of are counted one by one."""
MOST = 100_000
"""Hits that are given at most."""
FEW = 100
"""Documents that are gone through sooner than all that have some letters inside."""
_PAGES = 4  # of documents of which the engine thinks that they match, but the passages do not
_KINDS = tuple(KIND_CODES)
_WHYS: tuple[Why, ...] = get_args(Why)

Paths = Callable[[Sequence[int]], Mapping[int, str]]


class _Cancelled(Exception):  # noqa: N818  no error: nobody waits for the answer
    pass


@dataclass(frozen=True, slots=True)
class Asking:
    """One query, asked of what was committed at one moment."""

    searcher: Searcher
    plan: Plan
    cancelled: Callable[[], bool]

    def answer(self, limit: int, paths: Paths) -> Answer:
        """The first hits, cut out; SearchIndex.search says more."""
        asked, limit = self.plan.asked, min(limit, MOST)
        try:
            hits = self._found(self.plan, _WHYS[:3], limit + 1, paths)
            if not hits and (slipped := self._nowhere()):
                misspelled = replace(self.plan, slipped=slipped)
                hits = self._found(misspelled, _WHYS[3:], limit + 1, paths)
        except _Cancelled:
            return Answer(problem=asked.problem)
        shown = hits[:limit]
        return Answer(shown, asked.problem, marked_words(asked, shown), len(hits) > limit)

    def counts(self) -> dict[Kind, int]:
        """In how many notes something is found, by kind."""
        queries = [self.plan.query(family, "inside") for family in self._families(self.plan)]
        parts = [(Occur.Should, query) for query in queries if query is not None]
        if not parts or self.cancelled():
            return {}
        query = Engine.boolean_query(parts)
        # The engine's types leave ``count`` out.
        found = int(getattr(self.searcher.search(query, 1), "count", 0))
        if self.cancelled():
            return {}
        return self._counted(query, found) if found <= COUNTED else self._estimated(query)

    def _counted(self, query: Engine, found: int) -> dict[Kind, int]:
        hits = self.searcher.search(query, max(found, 1), count=False).hits
        addresses = [address for _, address in hits]
        notes: dict[Kind, set[object]] = {}
        kinds = self.searcher.fast_field_values("kind", addresses)
        ids = self.searcher.fast_field_values("note", addresses)
        for kind, note_id in zip(kinds, ids, strict=True):
            notes.setdefault(_KINDS[int(kind or 0)], set()).add(note_id)
        return {kind: len(notes[kind]) for kind in _KINDS if kind in notes}

    def _estimated(self, query: Engine) -> dict[Kind, int]:
        notes = {"notes": {"cardinality": {"field": "note"}}}
        asked = {"kinds": {"terms": {"field": "kind", "size": len(_KINDS)}, "aggs": notes}}
        buckets = self.searcher.aggregate(query, asked)["kinds"]["buckets"]
        made = {int(each["key"]): round(each["notes"]["value"]) for each in buckets}
        return {kind: made[code] for code, kind in enumerate(_KINDS) if code in made}

    def _found(self, plan: Plan, whys: Sequence[Why], wanted: int, paths: Paths) -> list[Hit]:
        made: list[Ranked] = []
        seen: set[tuple[int, int]] = set()
        if len(plan.asked.texts()) == 1:  # each of these words stands somewhere
            plan = replace(plan, most_inside=min(INSIDE, 4 * wanted))
        for why in whys:
            if len(made) >= wanted or not plan.worth(why):
                continue
            for family in self._families(plan):
                self._check()
                if len(made) < wanted:
                    new = self._addresses(plan, family, why, wanted - len(made), seen)
                    made += islice(self._hits(new, plan, paths), wanted - len(made))
        return ranked(made)

    def _families(self, plan: Plan) -> tuple[Family, ...]:
        if plan.asked.of_items:
            return ("a",)
        if plan.asked.of_sections or "overview" not in plan.kinds:
            return ("s",)
        return ("t", "s")

    def _check(self) -> None:
        if self.cancelled():
            raise _Cancelled

    def _nowhere(self) -> frozenset[Word | Phrase]:
        """The words that occur nowhere, and so may be misspelled."""
        missing = set()
        for atom in may_slip(self.plan.asked):
            self._check()
            if not self.searcher.search(self.plan.nowhere(atom), 1, count=False).hits:
                missing.add(atom)
        return frozenset(missing)

    def _addresses(
        self, plan: Plan, family: Family, why: Why, wanted: int, seen: set[tuple[int, int]]
    ) -> Iterator[list[DocAddress]]:
        """The documents that match, the best first, without those that were had, in pages."""
        narrow = self._narrow(plan, family) if why == "inside" else None
        query = narrow or plan.query(family, why)
        if query is None:
            return
        size = wanted + len(seen)
        if narrow is not None or why == "typo":  # many of them fall away when they are cut
            size = max(size, FEW)
        size = max(1, min(size, self.searcher.num_docs))  # the engine makes room for so many
        offset = 0
        for _ in range(_PAGES):
            found = self.searcher.search(query, size, count=False, offset=offset).hits
            new = []
            for _, address in found:
                place = address.segment_ord, address.doc
                if place not in seen:
                    seen.add(place)
                    new.append(address)
            yield new
            if len(found) < size:
                return
            offset += size
            self._check()

    def _narrow(self, plan: Plan, family: Family) -> Engine | None:
        """A query without the words that nearly every section has inside, where few are left."""
        broad = plan.broad()
        if not broad or len(broad) == len(plan.asked.clauses):
            return None
        query = replace(plan, left_out=broad).query(family, "inside")
        if query is None:
            return None
        few = len(self.searcher.search(query, FEW, count=False).hits) < FEW
        return query if few else None

    def _hits(
        self, pages: Iterator[list[DocAddress]], plan: Plan, paths: Paths
    ) -> Iterator[Ranked]:
        wanted, loosely = _wanted(plan.asked)
        for addresses in pages:
            notes = [int(n or 0) for n in self.searcher.fast_field_values("note", addresses)]
            named = paths(list(dict.fromkeys(notes))) if notes else {}
            for note_id, address in zip(notes, addresses, strict=True):
                if note_id not in named:
                    continue
                self._check()
                section = decode(self.searcher.doc(address).get_first("stored") or b"")
                folded = Folded(section.lines.text)
                passages = cut(section.lines, folded, wanted, plan.slipped)
                if loosely and not passages:
                    passages = cut(section.lines, folded, ())
                for passage in passages:
                    hit = _hit(note_id, named[note_id], section, passage, plan.touched)
                    yield passage.spread, hit


def _wanted(asked: Query) -> tuple[list[list[Word | Phrase]], bool]:
    """The words that must stand in what is found, by clause, and whether none has to.

    Where each clause may also be fulfilled by a key, as in ``budget OR tag:money``, the words
    are marked where they stand.
    """
    pure = [
        [atom for atom in clause if isinstance(atom, OF_TEXT)]
        for clause in asked.clauses
        if all(isinstance(atom, OF_TEXT) for atom in clause)
    ]
    if pure or not asked.texts():
        return pure, False
    return [list(asked.texts())], True


def _hit(
    note_id: int, path: str, section: Section, passage: Passage, touched: Mapping[str, State]
) -> Hit:
    done: bool | None = None
    for block, item, said in section.items:
        if block == passage.block:
            state = touched.get(item)
            done = said if state is None or state.done is None else state.done
    return Hit(
        path,
        section.title,
        section.icon,
        section.section,
        section.where,
        passage.block,
        section.kind,
        passage.text,
        passage.spans,
        passage.why,
        section.above,
        note_id,
        done,
    )
