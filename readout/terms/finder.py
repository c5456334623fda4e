"""Finding terms wherever they stand in a text, as whole words: thousands of them at once.

Aho and Corasick's automaton goes once through a text, however many terms there are (A. V. Aho and
M. J. Corasick, Efficient string matching, 1975).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from readout.terms.names import Name, names

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick


class Mention(NamedTuple):
    """``text[start:end]`` mentions the term of this number; offsets count code points."""

    start: int
    end: int
    term: int


class _Form(NamedTuple):
    name: Name
    term: int
    begins: bool  # with a part of a word: then none may stand before it
    ends: bool


class TermFinder:
    """Finds the mentions of these terms, by their numbers.

    Of several that begin at one place the longest is it; of two that are written alike the one
    whose own words stand there, and then the first.
    """

    def __init__(self, terms: Sequence[str]) -> None:
        self._forms = [
            _Form(name, at, _is_word(name.words[0]), _is_word(name.words[-1]))
            for at, term in enumerate(terms)
            for name in names(term)
        ]
        self._automaton: AhoCorasick | None = None

    def find(self, text: str) -> Iterator[Mention]:
        """The mentions in a text, in order, not overlapping."""
        if not (self._forms and text):
            return
        length = len(text)
        found: list[tuple[int, int, int, int]] = []
        matches = self._searched().find_matches_as_indexes(_lowered(text), overlapping=True)
        for number, start, end in matches:
            name, term, begins, ends = self._forms[number]
            if begins and start and _is_word(text[start - 1]):
                continue
            if ends and end < length and _is_word(text[end]):
                continue
            if not name.exact or text[start:end] == name.words:
                found.append((start, -end, name.rank, term))
        last = 0
        for start, end, _, term in sorted(found):
            if start >= last:
                yield Mention(start, -end, term)
                last = -end

    def _searched(self) -> AhoCorasick:
        if self._automaton is None:
            from ahocorasick_rs import AhoCorasick, MatchKind  # noqa: PLC0415  few notes need it

            written = [_lowered(form.name.words) for form in self._forms]
            self._automaton = AhoCorasick(written, matchkind=MatchKind.Standard)
        return self._automaton


def _lowered(text: str) -> str:
    """A text in small letters, sign by sign in its place."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := sign.lower()) == 1 else sign for sign in text)


def _is_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"
