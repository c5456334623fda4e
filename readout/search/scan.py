"""Searching by looking through every passage: right for the notes that are open.

All words of a query occur in one section (its heading counts) or in the note's title. A word
matches as a whole, as the beginning of a word, or inside one, in this order of worth; only where
nothing is found, words one slip of the finger away stand for those that occur nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import TypeAlias

from readout.note.model import Block, Kind, Note, Section, Table, Term
from readout.search.folding import Folded, fold
from readout.search.hit import Hit, Why
from readout.search.spelling import slips

Words: TypeAlias = tuple[tuple[str, ...], ...]
"""For each word of a query the ways in which it may stand there."""

_WORD = re.compile(r"[^\W_]+(?:['’.&+#/-]*[^\W_]+)*[+#]*|\S")
_RANK: dict[Why, int] = {"exact": 0, "prefix": 1, "inside": 2, "typo": 3}
LONGEST_PASSAGE = 400  # code points shown of a long block
_BEFORE = 80  # code points shown before the first match of a long block


@dataclass(frozen=True, slots=True)
class _Passage:
    where: str
    block: int | None
    section: str
    kind: Kind
    text: str
    folded: Folded


@dataclass(frozen=True, slots=True)
class Prepared:
    """A note folded for searching once, scanned many times; passages by section."""

    note: Note
    title: _Passage
    sections: tuple[tuple[_Passage, ...], ...]


@dataclass(frozen=True, slots=True)
class _Found:
    passage: _Passage
    words: frozenset[int]
    spans: tuple[tuple[int, int], ...]
    why: Why


def prepare(note: Note) -> Prepared:
    """The note ready for ``scan``."""
    title = _passage("", None, "", "overview", note.title.plain)
    sections = tuple(
        tuple(_passages(section, where)) for where, section in _sections(note.sections, "")
    )
    return Prepared(note, title, sections)


def scan(notes: Iterable[Prepared], query: str, limit: int | None = None) -> list[Hit]:
    """The hits of a query, the best first; none for a query without words."""
    words = tuple(dict.fromkeys(match.group() for match in _WORD.finditer(fold(query))))
    if not words:
        return []
    looked_through = list(notes)
    found = _ranked(looked_through, tuple((word,) for word in words), limit)
    if found:
        return found
    meant = tuple(_meant(word, looked_through) for word in words)
    hits = _ranked(looked_through, meant, limit) if all(meant) else []
    return [replace(hit, why="typo") for hit in hits]


def _ranked(notes: Sequence[Prepared], words: Words, limit: int | None) -> list[Hit]:
    ranked = [
        (rank, order, hit)
        for order, prepared in enumerate(notes)
        for rank, hit in _scan_note(prepared, words)
    ]
    ranked.sort(key=lambda found: found[:2])
    return [hit for _, _, hit in ranked[:limit]]


def _meant(word: str, notes: Iterable[Prepared]) -> tuple[str, ...]:
    """The word itself where it occurs, else what it may have been meant to be."""
    vocabulary: set[str] = set()
    for prepared in notes:
        for passage in (prepared.title, *chain.from_iterable(prepared.sections)):
            if word in passage.folded.text:
                return (word,)
            vocabulary.update(_WORD.findall(passage.folded.text))
    return tuple(sorted(slips(word, vocabulary)))


def block_texts(block: Block) -> list[str]:
    """The texts of a block as passages: a table's rows one by one."""
    if isinstance(block, Table):
        rows = (block.columns, *block.rows)
        return [" · ".join(cell.plain for cell in row if cell.plain) for row in rows]
    if isinstance(block, Term):
        return [f"{block.term.plain}: {block.definition.plain}"]
    return [str(block.text)]


def _sections(sections: Iterable[Section], above: str) -> Iterator[tuple[str, Section]]:
    for index, section in enumerate(sections):
        where = f"{above}/sections/{index}"
        yield where, section
        yield from _sections(section.sections, where)


def _passages(section: Section, where: str) -> Iterator[_Passage]:
    title = section.title.plain
    if title:
        yield _passage(where, None, title, section.kind, title)
    for index, block in enumerate(section.blocks):
        for text in block_texts(block):
            if text:
                yield _passage(where, index, title, section.kind, text)


def _passage(where: str, block: int | None, section: str, kind: Kind, text: str) -> _Passage:
    return _Passage(where, block, section, kind, text, Folded(text))


def _scan_note(prepared: Prepared, words: Words) -> Iterator[tuple[int, Hit]]:
    titled = _find(prepared.title, words)
    if len(titled.words) == len(words):
        yield _RANK[titled.why], _hit(prepared.note, titled)
    for section in prepared.sections:
        found = [each for each in (_find(passage, words) for passage in section) if each.words]
        if len(frozenset[int]().union(*(each.words for each in found))) < len(words):
            continue
        whole = [each for each in found if len(each.words) == len(words)]
        # Words spread over a section: its best passage stands for it, ranked below the others.
        best = whole or [max(found, key=lambda each: (len(each.words), -_RANK[each.why]))]
        for each in best:
            yield _RANK[each.why] + (0 if whole else 4), _hit(prepared.note, each)


def _find(passage: _Passage, words: Words) -> _Found:
    text = passage.folded.text
    spans: list[tuple[int, int]] = []
    matched: set[int] = set()
    weakest: Why = "exact"
    for number, readings in enumerate(words):
        best: Why | None = None
        for word in readings:
            at = text.find(word)
            while at >= 0:
                end = at + len(word)
                why = _why(text, at, end)
                if best is None or _RANK[why] < _RANK[best]:
                    best = why
                spans.append(passage.folded.place(at, end))
                at = text.find(word, end)
        if best is not None:
            matched.add(number)
            weakest = max(weakest, best, key=_RANK.__getitem__)
    return _Found(passage, frozenset(matched), _merged(spans), weakest)


def _why(text: str, start: int, end: int) -> Why:
    if start and text[start - 1].isalnum() and text[start].isalnum():
        return "inside"
    if end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        return "prefix"
    return "exact"


def _merged(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return tuple(merged)


def _hit(note: Note, found: _Found) -> Hit:
    text, spans = _excerpt(found.passage.text, found.spans)
    return Hit(
        note.path,
        note.title.plain,
        note.icon,
        found.passage.section,
        found.passage.where,
        found.passage.block,
        found.passage.kind,
        text,
        spans,
        found.why,
    )


def _excerpt(
    text: str, spans: tuple[tuple[int, int], ...]
) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A long passage cut down to what stands around its first match."""
    if len(text) <= LONGEST_PASSAGE or not spans:
        return text, spans
    start = max(0, spans[0][0] - _BEFORE)
    if start:
        blank = text.find(" ", start, spans[0][0])
        start = blank + 1 if blank >= 0 else start
    end = min(len(text), start + LONGEST_PASSAGE)
    head, tail = "…" if start else "", "…" if end < len(text) else ""
    moved = tuple(
        (first - start + len(head), min(last, end) - start + len(head))
        for first, last in spans
        if first < end
    )
    return f"{head}{text[start:end]}{tail}", moved
