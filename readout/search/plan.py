"""A query of the language as a query of the engine, for one family of documents and one rank."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tantivy import FieldType, Occur, Schema
from tantivy import Query as Engine

from readout.note.model import KINDS
from readout.search.documents import BEGINNINGS, KIND_CODES, NO_OWNER, Family
from readout.search.hit import RANK, Why
from readout.search.language import (
    OF_TEXT,
    Atom,
    Clause,
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
)
from readout.search.matching import Item, day_before
from readout.search.schema import beginnings_of
from readout.search.states import State
from readout.search.vocabulary import Vocabulary
from readout.search.words import stands_alone

INSIDE = 2_000
"""Words that have some letters: so many are looked for, the first that came to the library."""
BROAD = 100
"""Words: where more have some letters inside, most sections have one of them."""
SHORTEST_INSIDE = 2
"""Letters; one letter is inside of nearly every word."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is asked of the engine for one search."""

    schema: Schema
    vocabulary: Vocabulary
    asked: Query
    kinds: frozenset[str]
    touched: Mapping[str, State]
    slipped: Collection[Word | Phrase] = ()
    most_inside: int = INSIDE
    left_out: Collection[Clause] = ()
    """Clauses that are not asked of the engine: they are seen when the passages are cut."""

    def query(self, family: Family, why: Why) -> Engine | None:
        """The documents that match at least so well; None where there cannot be any."""
        if not self._possible(family):
            return None
        parts: list[tuple[Occur, Engine]] = []
        for clause in self.asked.clauses:
            if clause in self.left_out:
                continue
            parts.append((Occur.Must, self._either(self._atom(a, family, why) for a in clause)))
            if why == "prefix":  # of words that are only begun, those that stand there whole first
                parts += [
                    (Occur.Should, self._atom(atom, family, "exact"))
                    for atom in clause
                    if len(self.asked.clauses) > 1 and isinstance(atom, OF_TEXT)
                ]
        parts += [(Occur.MustNot, self._atom(a, family, "exact")) for a in self.asked.without]
        parts += [(Occur.Must, each) for each in self._limits(family, why)]
        if family == "a" and (hidden := [k for k, state in self.touched.items() if state.hidden]):
            parts.append((Occur.MustNot, Engine.term_set_query(self.schema, "item", hidden)))
        return Engine.boolean_query(parts) if len(parts) > 1 else parts[0][1]

    def worth(self, why: Why) -> bool:
        """Whether matches of this rank can be others than those of the rank before."""
        asked = self.asked.texts()
        if why == "prefix":
            return any(isinstance(atom, Word) for atom in asked)
        return why != "inside" or any(self._inside(atom) for atom in asked)

    def broad(self) -> list[Clause]:
        """The clauses of words that so many words have inside that the engine takes long."""
        return [
            clause
            for clause in self.asked.clauses
            if sum(len(self._inside(atom)) for atom in clause) > BROAD
        ]

    def nowhere(self, atom: Word | Phrase) -> Engine:
        """What a word must not find anywhere to be taken for misspelled."""
        return self._either(self._atom(atom, family, "inside") for family in ("s", "t", "a"))

    def _possible(self, family: Family) -> bool:
        """Sections are found by their words or their kind, not by their note's tags alone."""
        return bool(self.asked.texts()) or family != "s" or self.asked.of_sections

    def _limits(self, family: Family, why: Why) -> Iterable[Engine]:
        """What holds for all: the kinds that are wanted, and the family where no word says it."""
        if len(self.kinds) < len(KINDS):
            codes = [code for kind, code in KIND_CODES.items() if kind in self.kinds]
            yield self._unscored(Engine.term_set_query(self.schema, "kind", codes))
        pure = any(all(isinstance(a, OF_TEXT) for a in clause) for clause in self.asked.clauses)
        if pure:
            return
        if family == "s" and not self.asked.of_sections:
            yield self._either(self._atom(atom, family, why) for atom in self.asked.texts())
        else:
            yield self._term("family", family)

    def _atom(self, atom: Atom, family: Family, why: Why) -> Engine:
        match atom:
            case Word() | Phrase():
                return self._text(atom, family, why)
            case Owner() | Due() | Is():
                return self._of_items(atom)
            case Dated():
                return self._days("day", atom)
            case Tag():
                return self._all("tag", atom.words)
            case Titled():
                return self._all("titled", atom.words)
            case In():
                return self._term("kind", KIND_CODES[atom.kind])

    # Words

    def _text(self, atom: Word | Phrase, family: Family, why: Why) -> Engine:
        if atom in self.slipped and why == "typo":
            return Engine.fuzzy_term_query(self.schema, family, atom.words[0], 1, prefix=True)
        begun = why != "exact" if isinstance(atom, Word) else atom.begun
        last = atom.words[-1]
        if stands_alone(last[-1]):
            begun = False
        if len(atom.words) > 1:
            return self._row(family, atom.words, begun=begun)
        if not begun:
            return Engine.term_query(self.schema, family, last)
        found = self._beginning(family, last)
        inside = self._inside(atom) if RANK[why] >= RANK["inside"] else ()
        if not inside:
            return found
        within = Engine.term_set_query(self.schema, family, inside)
        return self._either([found, self._unscored(within)])

    def _inside(self, atom: Atom) -> Sequence[str]:
        """The words of the library that have the word asked for inside."""
        if not isinstance(atom, Word) or len(atom.words) > 1:
            return ()
        [word] = atom.words
        if len(word) < SHORTEST_INSIDE or stands_alone(word[-1]):
            return ()
        return self.vocabulary.inside(word, self.most_inside)

    def _row(self, family: Family, words: Sequence[str], *, begun: bool) -> Engine:
        """Words that follow each other; of the last perhaps only the beginning."""
        *before, last = words
        if not begun:
            return Engine.phrase_query(self.schema, family, [*words])
        if len(last) > 1:
            patterns = [*map(_escaped, before), f"{_escaped(last)}.*"]
            return Engine.regex_phrase_query(self.schema, family, [*patterns])
        # Very many words begin so: where it follows is seen when the passages are cut.
        first = (
            Engine.phrase_query(self.schema, family, [*before])
            if len(before) > 1
            else Engine.term_query(self.schema, family, before[0])
        )
        return self._both(first, self._beginning(family, last))

    def _beginning(self, family: str, word: str) -> Engine:
        """The words that begin so: of up to three letters the beginnings are terms."""
        if len(word) <= BEGINNINGS:
            begun = Engine.term_query(self.schema, beginnings_of(family), word, "basic")
            return Engine.const_score_query(begun, score=1.0)
        return Engine.fuzzy_term_query(self.schema, family, word, 0, prefix=True)

    def _all(self, field: str, words: Sequence[str]) -> Engine:
        """A word that begins so for each of these, in a field of few words."""
        begun = (Engine.fuzzy_term_query(self.schema, field, w, 0, prefix=True) for w in words)
        return self._unscored(self._both(*begun))

    # Items

    def _of_items(self, atom: Owner | Due | Is) -> Engine:
        """The items by what their notes say, but those that the user touched by their state."""
        if isinstance(atom, Is) and atom.mark == "overdue":
            late = Due(None, day_before(atom.today))
            return self._both(self._of_items(Is("open", atom.today)), self._of_items(late))
        said = self._said(atom)
        touched = {key: state for key, state in self.touched.items() if _sets(state, atom)}
        if not touched:
            return said
        fitting = [
            key
            for key, state in touched.items()
            if Item(bool(state.done), state.due or None, state.owners or ()).fits(atom)
        ]
        others = Engine.term_set_query(self.schema, "item", list(touched))
        untouched = Engine.boolean_query([(Occur.Must, said), (Occur.MustNot, others)])
        fits = Engine.term_set_query(self.schema, "item", fitting)
        return self._either([untouched, self._unscored(fits)])

    def _said(self, atom: Owner | Due | Is) -> Engine:
        if isinstance(atom, Owner):
            return self._all("owner", atom.words) if atom.words else self._term("owner", NO_OWNER)
        if isinstance(atom, Due):
            return self._days("due", atom)
        return self._term("done", int(atom.mark == "done"))

    def _days(self, field: str, days: Due | Dated) -> Engine:
        if days.never:
            return self._term(field, 0)
        first = (days.first or date.min).toordinal()
        last = (days.last or date.max).toordinal()
        found = Engine.range_query(self.schema, field, FieldType.Unsigned, first, last)
        return self._unscored(found)

    # Parts of queries

    def _term(self, field: str, value: str | int) -> Engine:
        return self._unscored(Engine.term_query(self.schema, field, value, "basic"))

    def _unscored(self, query: Engine) -> Engine:
        return Engine.const_score_query(query, score=0.0)

    def _both(self, *queries: Engine) -> Engine:
        return Engine.boolean_query([(Occur.Must, each) for each in queries])

    def _either(self, queries: Iterable[Engine]) -> Engine:
        options = list(queries)
        if len(options) == 1:
            return options[0]
        return Engine.boolean_query([(Occur.Should, each) for each in options])


def _sets(state: State, atom: Owner | Due | Is) -> bool:
    """Whether the user set what this asks for."""
    if isinstance(atom, Owner):
        return state.owners is not None
    if isinstance(atom, Due):
        return state.due is not None
    return state.done is not None


def _escaped(word: str) -> str:
    """A word as a pattern that only it matches."""
    return re.sub(r"[^\w]", r"\\\g<0>", word)
