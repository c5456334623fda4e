"""What terms there are in many notes, kept small: what to look for in a text, who defines it.

A window keeps this for a whole library, so it holds no definitions, and of a term some sixty bytes:
its words, the notes of the catalogue that define it, and numbers to find it by. The definitions of
one term are fetched when somebody asks (``asking``).
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterable
from itertools import compress
from typing import TYPE_CHECKING, TypeAlias

from readout.note.model import Note
from readout.search.words import UNSPACED
from readout.terms.finder import TermFinder, alike, lowered
from readout.terms.glossary import definitions_of, keys_of
from readout.terms.names import Name, names

if TYPE_CHECKING:
    from readout.library.catalogue import Catalogue

_RUN = re.compile(r"\w+")
_UNSPACED = re.compile(f"[{UNSPACED}]")
_UNSPACED_RUN = re.compile(rf"[{UNSPACED}]|[^\W{UNSPACED}]+")
_Table: TypeAlias = "tuple[array[int], array[int]]"
KEPT = 4_000
"""A finder of so many terms, which takes some 3 MB, is kept from text to text."""
MOST_NOTES = 60
"""So many notes of the catalogue, the last that it found, are asked for one term."""


class Known:
    """The terms of many notes by their numbers, each spelling once, in the order they came.

    Words and keys are kept as hashes: two of them may be taken for one, so that who finds a term
    by them looks at it once more.
    """

    def __init__(self) -> None:
        self._words = bytearray()
        self._ends = array("I")
        self._first = array("Q")
        self._more: dict[int, array[int]] = {}
        self._by_word: _Table = array("q"), array("I")
        self._by_key: _Table = array("q"), array("I")
        self._finder: TermFinder | None = None

    def __len__(self) -> int:
        return len(self._ends)

    def term(self, number: int) -> str:
        """How a term is written."""
        start = self._ends[number - 1] if number else 0
        return self._words[start : self._ends[number]].decode("utf-8", "surrogatepass")

    def notes(self, number: int) -> list[int]:
        """The ids of the catalogue's notes that define it so, no more than ``MOST_NOTES``."""
        return [note for note in self._more.get(number, [self._first[number]]) if note]

    def finder(self, text: str) -> TermFinder:
        """What finds the terms in a text: all of them, where they are not too many to keep.

        Of more a finder is made of those alone that the text may have.
        """
        if len(self) > KEPT:
            return TermFinder(self.within(text))
        if self._finder is None:
            self._finder = TermFinder([self.term(number) for number in range(len(self))])
        return self._finder

    def within(self, text: str) -> list[str]:
        """The terms of which some name may stand in a text: those whose longest word does."""
        wanted = set(map(hash, set(_words(text))))
        return [self.term(number) for number in _found(self._by_word, wanted)]

    def kin(self, term: str) -> list[int]:
        """The numbers of all terms that are one with this one, as the glossary joins them."""
        numbers: set[int] = set()
        keys: set[int] = set()
        new = {hash(key) for key in keys_of(term)}
        while new:
            keys |= new
            more = [number for number in _found(self._by_key, new) if number not in numbers]
            numbers.update(more)
            new = {hash(key) for number in more for key in keys_of(self.term(number))} - keys
        return sorted(numbers)

    def add(self, term: str, notes: Iterable[int] = ()) -> None:
        """Take in a term that is not yet there, and the catalogue's notes that define it."""
        number = len(self._ends)
        self._words += term.encode("utf-8", "surrogatepass")
        self._ends.append(len(self._words))
        first, *more = [*notes][-MOST_NOTES:] or [0]
        self._first.append(first)
        if more:
            self._more[number] = array("Q", (first, *more))
        made = names(term)
        for table, of in ((self._by_word, _longest(made)), (self._by_key, keys_of(term, made))):
            for one in of:
                table[0].append(hash(one))
                table[1].append(number)


def known_terms(
    catalogue: Catalogue | None,
    notes: Iterable[Note],
    cancelled: Callable[[], bool] = lambda: False,
) -> Known:
    """The terms of the catalogue's notes and of those that are open, which stand for theirs.

    A term of which nobody says anything is none.
    """
    made = Known()
    here = list(notes)
    defined = (each for note in here for each in definitions_of(note) if each.meaning.strip())
    opened = dict.fromkeys(each.term for each in defined)
    if catalogue is not None:
        entries = map(catalogue.entry, (note.path for note in here))

        def take(term: str, ids: list[int]) -> bool:
            opened.pop(term, None)
            made.add(term, ids)
            return not cancelled()

        catalogue.each_defined(take, {entry.id for entry in entries if entry is not None})
    for term in opened:
        made.add(term)
    return made


def _longest(known: Iterable[Name]) -> set[str]:
    """The longest word of each of a term's names, for long words are rare."""
    return {max(_words(name.words), key=len, default="") for name in known} - {""}


def _words(text: str) -> list[str]:
    """The words of a text in small letters; signs of scripts without blanks one by one."""
    plain = lowered(alike(text))
    spaced = plain.isascii() or not _UNSPACED.search(plain)
    return (_RUN if spaced else _UNSPACED_RUN).findall(plain)


def _found(table: _Table, wanted: set[int]) -> list[int]:
    """The numbers whose hash is wanted, each once, in order."""
    hashes, numbers = table
    return list(dict.fromkeys(compress(numbers, map(wanted.__contains__, hashes))))
