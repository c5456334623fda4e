"""Where a doubt stands in the source: some lines of it around the words that were uncertain."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from readout.corrections.keys import table_and_line
from readout.note.model import Action, Bullet, Doubt, Note, Section, Table, Term

_BEFORE, _AFTER = 3, 6  # lines shown around what is in doubt


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Lines, empty ones between what stands apart, and which of them are in doubt."""

    lines: tuple[str, ...]
    marked: range


def excerpt(note: Note, doubt: Doubt) -> Excerpt:
    """The source around a doubt of this note, as far as the note holds it."""
    table, line = table_and_line(doubt.where)
    lines: list[str] = []
    marked = range(0)
    place = doubt.where.removesuffix("/due")
    # A doubt about a whole table marks its first line.
    about = {place, f"{place}#0"} if line is None else {f"{table}#{line}"}
    for where, text in _lines(note):
        if text is None:
            lines.append("")
            continue
        parts = text.split("\n")
        if where in about:
            marked = marked or range(len(lines), len(lines) + len(parts))
        lines += parts
    if not marked:
        raw = doubt.raw.split("\n")
        return Excerpt(tuple(raw), range(len(raw)))
    start = max(0, marked.start - _BEFORE)
    while start < marked.start and not lines[start]:
        start += 1
    end = marked.stop + _AFTER
    while end > marked.stop and (end > len(lines) or not lines[end - 1]):
        end -= 1
    return Excerpt(tuple(lines[start:end]), range(marked.start - start, marked.stop - start))


def _lines(note: Note) -> Iterator[tuple[str, str | None]]:
    """The note's texts with their places, ``None`` between what stands apart.

    A table's rows are ``TABLE#NUMBER``, the header 0; the first stands for the table too.
    """
    yield "/title", f"{note.icon} {note.title.plain}".strip()
    if note.date_text:
        yield "/date", note.date_text
    for index, section in enumerate(note.sections):
        yield from _of(section, f"/sections/{index}")


def _of(section: Section, where: str) -> Iterator[tuple[str, str | None]]:
    yield "", None
    if section.title:
        yield where, section.title.plain
        yield "", None
    listed = False
    for number, block in enumerate(section.blocks):
        place = f"{where}/blocks/{number}"
        in_list = isinstance(block, Bullet | Action | Term)
        if number and not (listed and in_list):
            yield "", None
        listed = in_list
        match block:
            case Bullet(text, level) | Action(text, level=level):
                yield place, f"{'  ' * (level + 1)}• {text.plain}"
            case Term(term, definition):
                yield place, f"  • {term.plain}: {definition.plain}"
            case Table():
                yield from _of_table(block, place)
            case _:
                yield place, str(block.text)
    for index, child in enumerate(section.sections):
        yield from _of(child, f"{where}/sections/{index}")


def _of_table(table: Table, place: str) -> Iterator[tuple[str, str | None]]:
    rows = (table.columns, *table.rows)
    for number, row in enumerate(rows):
        glued = len(table.raw) == len(rows)
        text = table.raw[number] if glued else "\t".join(cell.plain for cell in row)
        yield f"{place}#{number}", text
