"""Finding terms wherever they stand in a text, as whole words: thousands of them at once.

Aho and Corasick's automaton goes once through a text, however many terms there are (A. V. Aho and
M. J. Corasick, Efficient string matching, 1975).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeAlias
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
_mention = tuple.__new__
_FIRST_MARK = "\u0300"
_FIRST_ALONE = "\u0e01"
"""Before these are no combining marks, and no scripts that are written without blanks."""


class Mention(NamedTuple):
    """``text[start:end]`` mentions the term of this number; offsets count code points."""

    start: int
    end: int
    term: int


_Form: TypeAlias = tuple[str, int, int, bool, bool]
"""One way to write a term: its words where it is written in that case only, its rank, its term,

and whether it begins and ends with a part of a word, beside which no other may stand."""


class TermFinder:
    """Finds the mentions of these ``terms``, by their numbers.

    Of several that begin at one place the longest is it; of two that are written alike the one
    whose own words stand there, and then the first.
    """

    def __init__(self, terms: Sequence[str]) -> None:
        self.terms = terms
        self._forms: list[_Form] = []
        self._automaton: AhoCorasick | None = None

    def find(self, text: str, taken: Sequence[Mention] = ()) -> list[Mention]:
        """The mentions in a text, in order, overlapping neither each other nor what is taken."""
        if not (self.terms and text):
            return []
        found: list[tuple[int, int, int, int]] = []
        plain = alike(text)
        # One sign more on each side, so that none has to be asked for beyond the text.
        padded = f" {plain} "
        forms = self._forms
        matches = self._searched().find_matches_as_indexes(lowered(plain), overlapping=True)
        for number, start, end in matches:
            exact, rank, term, begins, ends = forms[number]
            # Mostly a blank stands there, which is seen without a call.
            if begins and (sign := padded[start]) != " " and goes_on(sign):
                continue
            if ends and (sign := padded[end + 1]) != " " and goes_on(sign):
                continue
            if not exact or plain[start:end] == exact:
                found.append((start, -end, rank, term))
        found.sort()
        made: list[Mention] = []
        last = 0
        ahead = iter((*taken, Mention(length := len(text), length, 0)))
        near = next(ahead)
        for start, end, _, term in found:
            if start < last:
                continue
            while near.end <= start:
                near = next(ahead)
            if near.start >= -end:
                last = -end
                made.append(_mention(Mention, (start, last, term)))
        return made

    def _searched(self) -> AhoCorasick:
        if self._automaton is None:
            from ahocorasick_rs import AhoCorasick, MatchKind  # noqa: PLC0415  few notes need it

            written = []
            for at, term in enumerate(self.terms):
                for words, is_exact, rank in names(term):
                    if not words.isascii():
                        words = alike(words)  # noqa: PLW2901  that is how it is looked for
                    begins, ends = goes_on(words[0]), goes_on(words[-1])
                    self._forms.append((words if is_exact else "", rank, at, begins, ends))
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
