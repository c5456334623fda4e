"""Finding the terms of a note wherever they stand in it, as whole words.

A term in capitals is found only so ("WHO" is not "who"); others in any case. ``Memory
(ChatGPT)`` is also found as ``Memory``, so written, and ``World Bank (WB)`` as ``WB``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from readout.note.model import Term

_WORD = re.compile(r"\w+")
_LATER = re.compile(r"^(?P<before>.*\w)\s*\((?P<inside>[^()]+)\)\W*$", re.DOTALL)
SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Mention:
    """``text[start:end]`` mentions the term of this number; offsets count code points."""

    start: int
    end: int
    term: int


@dataclass(frozen=True, slots=True)
class _Name:
    words: str  # without case unless ``exact``, which may make it longer
    length: int  # of the words as they are written
    before: int  # signs before its first word, as the point of ".NET"
    exact: bool
    term: int


class TermFinder:
    """Finds the mentions of these terms, the longest where several begin."""

    def __init__(self, terms: Sequence[Term]) -> None:
        self._names: dict[str, list[_Name]] = {}
        for number, term in enumerate(terms):
            for words, exact in names(term.term.plain):
                first = _WORD.search(words)
                if first is not None and len(words) >= SHORTEST:
                    shown = words if exact else words.casefold()
                    name = _Name(shown, len(words), first.start(), exact, number)
                    self._names.setdefault(first.group().casefold(), []).append(name)
        for same in self._names.values():
            same.sort(key=lambda name: (-name.length, name.term))

    def find(self, text: str) -> Iterator[Mention]:
        """The mentions in a text, in order, not overlapping."""
        if not self._names:
            return
        end = 0
        for word in _WORD.finditer(text):
            if word.start() < end:
                continue
            for name in self._names.get(word.group().casefold(), ()):
                start = word.start() - name.before
                stop = start + name.length
                if start >= end and _is_at(text, start, stop, name):
                    yield Mention(start, stop, name.term)
                    end = stop
                    break


def names(term: str) -> Iterable[tuple[str, bool]]:
    """What a term is written as, and whether only exactly so."""
    whole = " ".join(term.split())
    yield whole, _in_capitals(whole)
    if later := _LATER.match(whole):
        yield later["before"], True
        if _in_capitals(later["inside"]):
            yield later["inside"], True


def _in_capitals(text: str) -> bool:
    return text.isupper() and sum(map(str.isalpha, text)) > 1


def _is_at(text: str, start: int, stop: int, name: _Name) -> bool:
    found = text[start:stop]
    if (found if name.exact else found.casefold()) != name.words:
        return False
    before, after = text[start - 1 : start], text[stop : stop + 1]
    return not (_joins(before, found[0]) or _joins(after, found[-1]))


def _joins(neighbour: str, sign: str) -> bool:
    """Whether a word goes on from one sign to the other."""
    return bool(neighbour) and _is_word(neighbour) and _is_word(sign)


def _is_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"
