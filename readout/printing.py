"""A note as text for reading on a terminal, with the numbers that ``tick`` takes."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping
from itertools import count

from readout.note.model import (
    Action,
    Block,
    Bullet,
    Code,
    Image,
    Note,
    Paragraph,
    Quote,
    Section,
    Table,
    Term,
    Text,
)

_WIDTH = 96
# Signs that would steer the terminal instead of being shown.
_WORD_END = re.compile(r"(?!\w)")
_STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def print_note(note: Note, done: Mapping[int, bool]) -> Iterator[str]:
    """The lines of a note; ``done`` says of each action item's number whether it is done."""
    yield from map(harmless, _lines(note, done))


def harmless(line: str) -> str:
    """A line with the signs replaced that would steer a terminal."""
    return _STEERING.sub("\ufffd", line)


def _lines(note: Note, done: Mapping[int, bool]) -> Iterator[str]:
    yield f"{note.icon} {_words(note.title)}".strip()
    about = [note.date_text if note.date is None else f"{note.date} ({note.date_text})"]
    about += [" ".join(f"#{tag}" for tag in note.tags)]
    if line := " · ".join(part for part in about if part.strip("( )")):
        yield line
    numbers = count(1)
    for section in note.sections:
        yield from _section(section, 1, numbers, done)


def _section(
    section: Section, depth: int, numbers: Iterator[int], done: Mapping[int, bool]
) -> Iterator[str]:
    yield ""
    if section.title:
        yield f"{'#' * depth} {_words(section.title)}"
    before = ""
    for block in section.blocks:
        if isinstance(block, Action):
            number = next(numbers)
            box = "[x]" if done.get(number, block.done) else "[ ]"
            yield from _wrap(f"{number:>3}. {box} ", _words(block.text), block.level)
        else:
            if type(block).__name__ != before or isinstance(block, Paragraph | Table | Code):
                yield ""
            yield from _block(block)
        before = type(block).__name__
    for child in section.sections:
        yield from _section(child, depth + 1, numbers, done)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(text, level):
            yield from _wrap("", _words(text), level)
        case Quote(text, level):
            yield from _wrap("> ", _words(text), level)
        case Bullet(text, level, number, ticked):
            sign = "•" if number is None else f"{number}."
            box = "" if ticked is None else "[x] " if ticked else "[ ] "
            yield from _wrap(f"{sign} {box}", _words(text), level)
        case Term(term, definition):
            yield from _wrap("• ", f"{_words(term)}: {_words(definition)}", 0)
        case Code(code, language):
            yield f"    {language}".rstrip()
            yield from (f"    {line}" for line in code.split("\n"))
        case Image(alternative, href, level):
            yield from _wrap("", f"[picture: {alternative}] <{href}>", level)
        case Table():
            yield from _table(block)
        case Action():
            yield _words(block.text)


def _table(table: Table) -> Iterator[str]:
    """Columns side by side where they fit, else a row as a list of its cells."""
    lines = [
        [_words(cell).replace("\n", " ") for cell in row] for row in (table.columns, *table.rows)
    ]
    widths = [max(len(row[column]) for row in lines) for column in range(len(table.columns))]
    if sum(widths) + 3 * len(widths) <= _WIDTH:
        for index, row in enumerate(lines):
            cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
            yield " | ".join(cells).rstrip()
            if index == 0:
                yield "-+-".join("-" * width for width in widths)
        return
    yield " | ".join(lines[0])
    for row in lines[1:]:
        for column, cell in enumerate(row):
            if cell:
                name = lines[0][column]
                labelled = f"{name}: {cell}" if column and name else cell
                yield from _wrap("• " if column == 0 else "  ", labelled, 0)


def _wrap(sign: str, text: str, level: int) -> Iterator[str]:
    indent = "  " * level
    for number, line in enumerate(text.split("\n")):
        first = indent + (sign if number == 0 else " " * len(sign))
        # Long words stay whole: they are addresses to be copied.
        yield from textwrap.wrap(
            line,
            _WIDTH,
            initial_indent=first,
            subsequent_indent=indent + " " * len(sign),
            break_long_words=False,
            break_on_hyphens=False,
        ) or [first.rstrip()]


def _words(text: Text) -> str:
    """The text with the address of each link behind it, where the text does not show it."""
    parts: list[str] = []
    at = 0
    for span in sorted(text.spans, key=lambda span: span.end):
        if span.style == "link" and span.href and span.href != text.plain[span.start : span.end]:
            end = _WORD_END.search(text.plain, span.end).start()  # type: ignore[union-attr]
            parts += [text.plain[at:end], f" <{span.href}>"]
            at = max(at, end)
    return "".join([*parts, text.plain[at:]])
