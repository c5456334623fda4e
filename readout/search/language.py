"""The query language: words, "phrases", -not, OR, and keys such as ``owner:`` and ``due:``.

A query is a list of clauses that must all hold; a clause is several ways of which one must.
Nothing that is typed is an error: what cannot be understood is told in one plain sentence, and
the rest is searched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias, get_args

from readout.note.model import Kind
from readout.search.days import span_of_days
from readout.search.folding import fold
from readout.search.words import END, words

Mark: TypeAlias = Literal["open", "done", "overdue"]
LONGEST = 1000
"""Letters of a query that are heeded."""
MOST = 32
"""Words and keys of a query that are heeded."""

KINDS: dict[str, Kind] = {
    "overview": "overview",
    "topics": "topic",
    "actions": "actions",
    "terms": "terms",
    "highlights": "highlights",
    "decisions": "decisions",
    "questions": "questions",
    "details": "details",
}
"""What may follow ``in:``."""
KEYS = ("owner", "due", "date", "tag", "is", "in", "note")
"""What may stand before a colon."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word, whole, begun, or part of one; several where signs stand inside (``node.js``)."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that follow each other; the last may be only begun where the quote is still open."""

    words: tuple[str, ...]
    begun: bool = False


@dataclass(frozen=True, slots=True)
class Owner:
    """Items of somebody whose name has words that begin so; without words, items of nobody."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Due:
    """Items due on one of these days, ends included; ``None`` is no end on this side.

    ``never`` asks for items without a due date.
    """

    first: date | None = None
    last: date | None = None
    never: bool = False


@dataclass(frozen=True, slots=True)
class Dated:
    """Notes of these days, as ``Due``."""

    first: date | None = None
    last: date | None = None
    never: bool = False


@dataclass(frozen=True, slots=True)
class Tag:
    """Notes with a tag that begins so."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Is:
    """Items that are open, done, or open and due before ``today``."""

    mark: Mark
    today: date


@dataclass(frozen=True, slots=True)
class In:
    """Sections of this kind."""

    kind: Kind


@dataclass(frozen=True, slots=True)
class Titled:
    """Notes with words in their title that begin so."""

    words: tuple[str, ...]


Atom: TypeAlias = Word | Phrase | Owner | Due | Dated | Tag | Is | In | Titled
Clause: TypeAlias = tuple[Atom, ...]

OF_ITEMS = (Owner, Due, Is)
"""What speaks of one action item: a query with one of these finds items."""
OF_TEXT = (Word, Phrase)


@dataclass(frozen=True, slots=True)
class Query:
    """A query understood: all ``clauses``, of each one way; nothing of ``without``."""

    clauses: tuple[Clause, ...] = ()
    without: tuple[Atom, ...] = ()
    problem: str = ""

    @property
    def of_items(self) -> bool:
        """Whether it asks for action items."""
        return any(isinstance(atom, OF_ITEMS) for atom in self.atoms())

    @property
    def of_sections(self) -> bool:
        """Whether it asks for a kind of section, which a title is not."""
        return any(isinstance(atom, In) for clause in self.clauses for atom in clause)

    def atoms(self) -> Iterator[Atom]:
        """All that is asked for or against."""
        for clause in self.clauses:
            yield from clause
        yield from self.without

    def texts(self) -> tuple[Word | Phrase, ...]:
        """The words and phrases that may stand in what is found."""
        return tuple(
            atom for clause in self.clauses for atom in clause if isinstance(atom, OF_TEXT)
        )


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a query as it was typed, with its place in code points."""

    start: int
    end: int
    minus: bool
    key: str
    value: str
    quoted: bool
    closed: bool


_TOKEN = re.compile(
    r"""(?P<minus>-)?
        (?:(?P<key>[^\W\d_]{2,}):(?!//))?
        (?: (?P<quote>["“”„«»])(?P<phrase>[^"“”„«»]*)(?P<close>["“”„«»])?
          | (?P<plain>[^\s"“”„«»]*) )""",
    re.VERBOSE,
)
_KEY_LIST = ", ".join(f"{key}:" for key in KEYS)


def tokens(query: str) -> Iterator[Token]:
    """The pieces of a query, also for colouring and completing it."""
    at = 0
    while at < len(query):
        if query[at].isspace():
            at += 1
            continue
        found = _TOKEN.match(query, at)
        if found is None or found.end() == at:
            at += 1
            continue
        quoted = found["quote"] is not None
        value = found["phrase"] if quoted else found["plain"]
        closed = not quoted or found["close"] is not None
        key = found["key"] or ""
        if key and not quoted and not value and key.casefold() not in KEYS:
            key, value = "", f"{key}:"  # a word before a colon, as in "summary:"
        yield Token(at, found.end(), found["minus"] is not None, key, value, quoted, closed)
        at = found.end()


def parse(query: str, today: date | None = None) -> Query:
    """What a query asks for. ``today`` is what ``due:today`` and ``is:overdue`` count from.

    >>> parse('plan -draft "next year"').without
    (Word(words=('draft',)),)
    >>> parse("due:soon").problem
    '“soon” is no date: write due:2026-01-31, due:<2026-02 or due:week.'
    """
    reader = _Reader(today or date.today())  # noqa: DTZ011  days here are the user's
    for token in tokens(query[:LONGEST].replace(END, " ")):
        reader.take(token)
    return reader.query()


class _Reader:
    def __init__(self, today: date) -> None:
        self._today = today
        self._clauses: list[list[Atom]] = []
        self._without: list[Atom] = []
        self._problem = ""
        self._or = False
        self._taken = 0

    def take(self, token: Token) -> None:
        if not token.key and not token.quoted and not token.minus and token.value in {"OR", "|"}:
            if not self._clauses or self._or:
                self._complain("OR stands between two words: say what may be found instead.")
            self._or = bool(self._clauses)
            return
        if self._taken == MOST:
            self._complain(f"Only the first {MOST} words of the query are looked for.")
            return
        atom = self._atom(token)
        if atom is None:
            return
        self._taken += 1
        if token.minus and self._or:
            self._complain("OR cannot stand before a minus: leave one of them out.")
        if token.minus:
            self._without.append(atom)
        elif self._or:
            self._clauses[-1].append(atom)
        else:
            self._clauses.append([atom])
        self._or = False

    def query(self) -> Query:
        if self._or:
            self._complain("OR stands between two words: say what may be found instead.")
        if self._without and not self._clauses:
            self._complain("Say what to look for too: only words to leave out were given.")
        clauses = tuple(dict.fromkeys(tuple(clause) for clause in self._clauses))
        return Query(clauses, tuple(self._without), self._problem)

    def _complain(self, sentence: str) -> None:
        self._problem = self._problem or sentence

    def _atom(self, token: Token) -> Atom | None:
        if token.key:
            return self._keyed(token.key.casefold(), token)
        found = tuple(words(fold(token.value)))
        if token.quoted:
            if not token.closed:
                self._complain("The quote is still open: close it with a second quotation mark.")
            return Phrase(found, begun=not token.closed) if found else None
        if not found and token.value.strip("-*:.,;!?()[]"):
            self._complain(f"“{token.value}” has no word in it to look for.")
        return Word(found) if found else None

    def _keyed(self, key: str, token: Token) -> Atom | None:
        if key not in KEYS:
            self._complain(f"“{token.key}:” is not known: the keys are {_KEY_LIST}.")
            return None
        value = token.value.strip()
        if not value:
            self._complain(f"Say what comes after “{key}:”, or leave it out.")
            return None
        if key in ("due", "date"):
            return self._days(key, value)
        if key == "is":
            return self._mark(value)
        if key == "in":
            return self._kind(value)
        found = tuple(words(fold(value)))
        if not found:
            self._complain(f"“{value}” after “{key}:” has no word in it to look for.")
            return None
        if key == "owner":
            return Owner(() if found == ("none",) else found)
        return Tag(found) if key == "tag" else Titled(found)

    def _days(self, key: str, value: str) -> Atom | None:
        made = Due if key == "due" else Dated
        if value.casefold() == "none":
            return made(never=True)
        days = span_of_days(value, self._today)
        if days is None:
            self._complain(
                f"“{value}” is no date: write {key}:2026-01-31, {key}:<2026-02 or {key}:week."
            )
            return None
        return made(*days)

    def _mark(self, value: str) -> Atom | None:
        for mark in get_args(Mark):
            if value.casefold() == mark:
                return Is(mark, self._today)
        self._complain(f"“is:{value}” is not known: write is:open, is:done or is:overdue.")
        return None

    def _kind(self, value: str) -> Atom | None:
        for name, kind in KINDS.items():
            if value.casefold() in (name, kind, name.removesuffix("s")):
                return In(kind)
        self._complain(f"“in:{value}” is not known: write one of in:{', in:'.join(KINDS)}.")
        return None
