"""Passages: a section as the lines that a hit shows, and which of them answer a query.

The index and the search in memory both cut their hits here, so that they mark and rank alike.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from readout.note.model import Block, Section, Table, Term
from readout.search.folding import Folded
from readout.search.hit import RANK, Why
from readout.search.language import Phrase, Word
from readout.search.spelling import slips
from readout.search.words import END, part_of_word, pattern, stands_alone, words

LONGEST_PASSAGE = 400  # code points shown of a long block
_BEFORE = 80  # code points shown before the first match of a long block
_MOST_PLACES = 2_000  # of one word in one section: a hostile note has a million
_MOST_SHOWN = 50  # passages of one section

Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """The texts of a section, its heading first, each with the block it is from.

    ``blocks`` has ``None`` for the heading. The texts are joined by line breaks, so that a
    section is folded and looked through at once.
    """

    text: str
    lengths: tuple[int, ...]
    blocks: tuple[int | None, ...]

    @staticmethod
    def of(texts: Iterable[tuple[int | None, str]]) -> Lines:
        """Lines of texts and their blocks; texts without signs are left out."""
        blocks: list[int | None] = []
        kept: list[str] = []
        for block, text in texts:
            if text:
                blocks.append(block)
                kept.append(text)
        joined = "\n".join(kept).replace(END, " ")
        return Lines(joined, tuple(map(len, kept)), tuple(blocks))

    def starts(self) -> list[int]:
        """Where each text begins in ``text``."""
        return [0, *accumulate(length + 1 for length in self.lengths[:-1])]

    def texts(self) -> Iterator[str]:
        """The texts one by one."""
        for start, length in zip(self.starts(), self.lengths, strict=False):
            yield self.text[start : start + length]


class Passage(NamedTuple):
    """A text that answers, cut to what is shown, with the marked places.

    ``spread``: it has only some of the words, the others stand elsewhere in its section.
    """

    block: int | None
    text: str
    spans: Spans
    why: Why
    spread: bool


class _Place(NamedTuple):
    start: int
    end: int
    why: Why


class _Found(NamedTuple):
    clause: int
    place: _Place


Wanted = Sequence[Sequence[Word | Phrase]]
"""For each clause of a query the words and phrases of which one must stand there."""


def section_lines(section: Section) -> Lines:
    """A section's heading and the texts of its blocks."""
    heading: list[tuple[int | None, str]] = [(None, section.title.plain)]
    heading += [
        (index, text) for index, block in enumerate(section.blocks) for text in block_texts(block)
    ]
    return Lines.of(heading)


def block_texts(block: Block) -> list[str]:
    """The texts of a block as passages: a table's rows one by one."""
    if isinstance(block, Table):
        rows = (block.columns, *block.rows)
        return [" · ".join(cell.plain for cell in row if cell.plain) for row in rows]
    if isinstance(block, Term):
        return [f"{block.term.plain}: {block.definition.plain}"]
    return [str(block.text)]


def cut(
    lines: Lines, folded: Folded, wanted: Wanted, slipped: Collection[Word | Phrase] = ()
) -> list[Passage]:
    """The passages of a section that answer, as they stand there.

    All that have every word, else the best of those that have some, where the section has them
    all; nothing where it has not. The words of ``slipped`` may stand there with a spelling
    mistake. Without words the first text stands for the section.
    """
    if not wanted:
        return [
            Passage(block, *excerpt(text, ()), "exact", spread=False)
            for block, text in zip(lines.blocks[-1:], [*lines.texts()][-1:], strict=True)
        ]
    starts = lines.starts()
    by_line: dict[int, list[_Found]] = {}
    for number, clause in enumerate(wanted):
        some = False
        for place in _places(folded.text, clause, slipped):
            start, end = folded.place(place.start, place.end)
            line = bisect_right(starts, start) - 1
            if end <= starts[line] + lines.lengths[line]:
                found = _Found(number, _Place(start - starts[line], end - starts[line], place.why))
                by_line.setdefault(line, []).append(found)
                some = True
        if not some:
            return []
    return _chosen(lines, starts, by_line, len(wanted))


def _chosen(
    lines: Lines, starts: list[int], by_line: dict[int, list[_Found]], clauses: int
) -> list[Passage]:
    whole = [
        line for line, found in by_line.items() if len({each.clause for each in found}) == clauses
    ]
    if whole:
        chosen = sorted(whole)[:_MOST_SHOWN]
        why = [_weakest(by_line[line]) for line in chosen]
    else:  # words spread over a section: its best passage stands for it
        best = max(
            sorted(by_line),
            key=lambda line: (
                len({each.clause for each in by_line[line]}),
                -RANK[_weakest(by_line[line])],
            ),
        )
        chosen, why = [best], [_weakest([each for found in by_line.values() for each in found])]
    return [
        Passage(
            lines.blocks[line],
            *excerpt(
                lines.text[starts[line] : starts[line] + lines.lengths[line]],
                merged((each.place.start, each.place.end) for each in by_line[line]),
            ),
            reason,
            spread=not whole,
        )
        for line, reason in zip(chosen, why, strict=True)
    ]


def _weakest(found: Iterable[_Found]) -> Why:
    """How the weakest word matched where it matched best."""
    best: dict[int, Why] = {}
    for clause, place in found:
        known = best.get(clause)
        if known is None or RANK[place.why] < RANK[known]:
            best[clause] = place.why
    return max(best.values(), key=RANK.__getitem__)


def _places(
    text: str, clause: Sequence[Word | Phrase], slipped: Collection[Word | Phrase]
) -> Iterator[_Place]:
    for atom in clause:
        yield from places(text, atom)
        if atom in slipped:
            for meant in slips(atom.words[0], set(words(text))):
                for place in places(text, Word((meant,))):
                    if place.why != "inside":
                        yield place._replace(why="typo")


def places(text: str, atom: Word | Phrase) -> Iterator[_Place]:
    """Where a word or phrase stands in a folded text, and as what."""
    for start, end in _spans(text, atom.words):
        why = _why(text, start, end)
        if isinstance(atom, Word) or why == "exact" or (why == "prefix" and atom.begun):
            yield _Place(start, end, why)


def _spans(text: str, asked: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    if len(asked) > 1:
        for number, match in enumerate(_pattern(asked).finditer(text)):
            if number == _MOST_PLACES:
                return
            yield match.span()
        return
    [word] = asked
    at, number = text.find(word), 0
    while at >= 0 and number < _MOST_PLACES:
        end = at + len(word)
        yield at, end
        at, number = text.find(word, end), number + 1


def _why(text: str, start: int, end: int) -> Why:
    if start and _joined(text[start - 1], text[start]):
        return "inside"
    if end < len(text) and _joined(text[end - 1], text[end]):
        return "prefix"
    return "exact"


def _joined(left: str, right: str) -> bool:
    """Whether two neighbouring signs are of one word."""
    return (
        part_of_word(left)
        and part_of_word(right)
        and not stands_alone(left)
        and not stands_alone(right)
    )


_patterns: dict[tuple[str, ...], re.Pattern[str]] = {}


def _pattern(asked: tuple[str, ...]) -> re.Pattern[str]:
    if asked not in _patterns:
        if len(_patterns) > 100:
            _patterns.clear()
        _patterns[asked] = pattern(asked)
    return _patterns[asked]


def merged(spans: Iterable[tuple[int, int]]) -> Spans:
    """Spans in order, those that overlap made one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return tuple(joined)


def excerpt(text: str, spans: Spans) -> tuple[str, Spans]:
    """A long passage cut down to what stands around its first match."""
    if len(text) <= LONGEST_PASSAGE:
        return text, spans
    first = spans[0][0] if spans else 0
    start = max(0, first - _BEFORE)
    if start:
        blank = text.find(" ", start, first)
        start = blank + 1 if blank >= 0 else start
    end = min(len(text), start + LONGEST_PASSAGE)
    head, tail = "…" if start else "", "…" if end < len(text) else ""
    moved = tuple(
        (begin - start + len(head), min(last, end) - start + len(head))
        for begin, last in spans
        if begin < end
    )
    return f"{head}{text[start:end]}{tail}", moved
