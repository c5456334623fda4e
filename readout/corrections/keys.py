"""By what things of a note are known to corrections: their words, never their place.

So a correction holds when the file is read again, edited elsewhere or exported anew. Things of
the same words are told apart by their order, counted from 0.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from readout.note.model import (
    Action,
    Block,
    Bullet,
    Code,
    Doubt,
    Image,
    Note,
    Paragraph,
    Quote,
    Section,
    Table,
    Term,
)
from readout.progress.identity import words
from readout.reading.heading_words import normalised


@dataclass(slots=True)
class Keys:
    """Keys by the JSON Pointer of the section or block they are for.

    ``texts`` are of all texts and tables, of a section for its title, without an aspect;
    ``kinds``, ``columns`` and ``lines`` (of a table's raw lines) are whole; ``doubts`` are in
    the order of the note's.
    """

    kinds: dict[str, str] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    columns: dict[str, str] = field(default_factory=dict)
    lines: dict[str, tuple[str, ...]] = field(default_factory=dict)
    doubts: tuple[str, ...] = ()

    def settling(self, doubt: Doubt, number: int) -> tuple[str, ...]:
        """The keys of the corrections that would settle a doubt, the ``number``-th of the note.

        Accepting what was read is always among them, as the last.
        """
        where = doubt.where
        found: list[str | None] = []
        if doubt.kind == "date":
            block = where.removesuffix("/due")
            found = ["date"] if where == "/date" else [self._role(block), self._due(block)]
        elif doubt.kind == "heading":
            found = [self._role(where)]
        elif doubt.kind == "kind":
            found = [self.kinds.get(where), self._role(where)]
        elif doubt.kind == "table":
            table, line = table_and_line(where)
            lines = self.lines.get(table, ())
            whole = line is None
            found = [self._role(table), self.columns.get(table) if whole else None]
            found += [lines[line]] if line is not None and line < len(lines) else []
        return (*(key for key in found if key is not None), self.doubts[number])

    def _role(self, where: str) -> str | None:
        return f"role:{self.texts[where]}" if where in self.texts else None

    def _due(self, where: str) -> str | None:
        return f"due:{self.texts[where]}" if where in self.texts else None


def keys_of(note: Note) -> Keys:
    """The keys of a note as it was read."""
    made = Keys()
    titles: Counter[str] = Counter()
    texts: Counter[str] = Counter()
    lines: Counter[str] = Counter()
    tables: Counter[str] = Counter()
    for where, path, section in _walk("", "", note.sections):
        made.kinds[where] = f"kind:{_next(titles, path)}"
        if key := words(section.title.plain):
            made.texts[where] = _next(texts, key)
        for index, block in enumerate(section.blocks):
            place = f"{where}/blocks/{index}"
            if key := words_of(block):
                made.texts[place] = _next(texts, key)
            if isinstance(block, Table) and block.raw:
                made.columns[place] = f"columns:{_next(tables, block.raw[0])}"
                made.lines[place] = tuple(f"cuts:{_next(lines, line)}" for line in block.raw)
    doubts: Counter[str] = Counter()
    made.doubts = tuple(_doubt(doubts, doubt) for doubt in note.doubts)
    return made


def words_of(block: Block) -> str:
    """The words by which a block is known: the same for a bullet and the term made of it."""
    match block:
        case Paragraph(text) | Bullet(text) | Quote(text) | Action(text):
            return words(text.plain)
        case Term(term, definition):
            return words(f"{term.plain} {definition.plain}")
        case Table(titles):
            return words(" ".join(title.plain for title in titles))
        case Code() | Image():
            return ""


def table_and_line(where: str) -> tuple[str, int | None]:
    """Of the pointer of a doubt about a table, the table's own and the number of its line.

    >>> table_and_line("/sections/0/blocks/2/rows/3")
    ('/sections/0/blocks/2', 4)
    """
    if where.endswith("/columns"):
        return where.removesuffix("/columns"), 0
    table, rows, number = where.rpartition("/rows/")
    if rows and number.isascii() and number.isdecimal():
        return table, int(number) + 1
    return where, None


def _next(seen: Counter[str], key: str) -> str:
    seen[key] += 1
    return f"{seen[key] - 1}:{key}"


def _doubt(seen: Counter[str], doubt: Doubt) -> str:
    ordinal, _, raw = _next(seen, f"{doubt.kind}:{doubt.raw}").partition(":")
    return f"accept:{doubt.kind}:{ordinal}:{raw.partition(':')[2]}"


def _walk(
    above: str, path: str, sections: tuple[Section, ...]
) -> Iterator[tuple[str, str, Section]]:
    for index, section in enumerate(sections):
        where = f"{above}/sections/{index}"
        own = (
            f"{path}\n{normalised(section.title.plain)}"
            if path
            else normalised(section.title.plain)
        )
        yield where, own, section
        yield from _walk(where, own, section.sections)
