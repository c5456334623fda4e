"""Finding terms wherever they stand in a text, as whole words: thousands of them at once.

Aho and Corasick's automaton goes once through a text, however many terms there are (A. V. Aho and
M. J. Corasick, Efficient string matching, 1975).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import category

from readout.terms.names import names

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

_ALIKE = (
    ("\u00a0", " "),
    ("\u2007", " "),
    ("\u2009", " "),
    ("\u202f", " "),
    ("\u2028", " "),
    ("\t", " "),
    ("\n", " "),
    ("\u2010", "-"),
    ("\u2011", "-"),
    ("\u2019", "'"),
)
"""Signs that make no other word of one: blanks, ends of lines, hyphens, apostrophes."""
_FIRST_MARK = "\u0300"
_FIRST_ALONE = "\u0e01"
"""Before these are no combining marks, and no scripts that are written without blanks."""


class Mention(NamedTuple):
    """``text[start:end]`` mentions the term of this number; offsets count code points."""

    start: int
    end: int
    term: int


class _Form(NamedTuple):
    """One way to write a term; ``exact`` are its words where it is written in that case only.

    ``begins`` and ``ends``: with a part of a word, beside which no other may stand.
    """

    exact: str
    rank: int
    term: int
    begins: bool
    ends: bool


class TermFinder:
    """Finds the mentions of these terms, by their numbers.

    Of several that begin at one place the longest is it; of two that are written alike the one
    whose own words stand there, and then the first.
    """

    def __init__(self, terms: Sequence[str]) -> None:
        self._terms = terms
        self._forms: list[_Form] = []
        self._automaton: AhoCorasick | None = None

    def find(self, text: str) -> Iterator[Mention]:
        """The mentions in a text, in order, not overlapping."""
        if not (self._terms and text):
            return
        length = len(text)
        found: list[tuple[int, int, int, int]] = []
        plain = alike(text)
        forms = self._forms
        matches = self._searched().find_matches_as_indexes(lowered(plain), overlapping=True)
        for number, start, end in matches:
            exact, rank, term, begins, ends = forms[number]
            if begins and start and goes_on(plain[start - 1]):
                continue
            if ends and end < length and goes_on(plain[end]):
                continue
            if not exact or plain[start:end] == exact:
                found.append((start, -end, rank, term))
        last = 0
        for start, end, _, term in sorted(found):
            if start >= last:
                yield Mention(start, -end, term)
                last = -end

    def _searched(self) -> AhoCorasick:
        if self._automaton is None:
            from ahocorasick_rs import AhoCorasick, MatchKind  # noqa: PLC0415  few notes need it

            written = []
            for at, term in enumerate(self._terms):
                for name in names(term):
                    words = alike(name.words)
                    exact = words if name.exact else ""
                    form = _Form(exact, name.rank, at, goes_on(words[0]), goes_on(words[-1]))
                    self._forms.append(form)
                    written.append(lowered(words))
            self._automaton = AhoCorasick(written, matchkind=MatchKind.Standard)
        return self._automaton


def alike(text: str) -> str:
    """A text in which signs that make no other word of one are one sign, each in its place."""
    for sign, plain in _ALIKE:
        if sign in text:
            text = text.replace(sign, plain)
    return text


def lowered(text: str) -> str:
    """A text in small letters, sign by sign in its place."""
    # The one capital that has two small signs.
    return "İ".join(part.lower() for part in text.split("İ")) if "İ" in text else text.lower()


def goes_on(sign: str) -> bool:
    """Whether a word goes on with this sign; in scripts without blanks each stands for itself."""
    if sign < _FIRST_MARK:
        return sign.isalnum() or sign == "_"
    part = sign.isalnum() or category(sign)[0] == "M"
    return part and (sign < _FIRST_ALONE or not _stands_alone(sign))


def _stands_alone(sign: str) -> bool:
    from readout.search.words import stands_alone  # noqa: PLC0415  few texts have such signs

    return stands_alone(sign)
