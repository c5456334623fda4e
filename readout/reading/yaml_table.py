"""Tables and terms in our YAML form."""

from __future__ import annotations

import re

from readout.note.model import NOTHING, Table, Term, Text
from readout.reading.contents import split_term
from readout.reading.inline_markdown import as_text
from readout.reading.yaml_nodes import (
    Field,
    Fields,
    check_names,
    fields_of,
    is_explicit_text,
    listed,
    nearest,
    shortened,
    text_of,
    words_of,
)

_EMPTY_LINES = re.compile(r"\n(?:[ \t]*\n)+")


def split_paragraphs(source: str) -> list[str]:
    """The paragraphs of a string, parted by empty lines."""
    # Without its last line break: behind a backslash it would be one to keep.
    return [part.strip("\n") for part in _EMPTY_LINES.split(source) if part.strip()]


def read_table(field: Field) -> Table:
    """A table of ``columns`` and ``rows``; a row is a list of cells, or a mapping by column."""
    parts = fields_of(field, "a mapping with columns and rows")
    check_names(parts.values(), ("columns", "rows", "raw"))
    if "columns" not in parts:
        raise field.error("a table needs its columns")
    names = listed(parts["columns"], "a list of the columns' names")
    columns = tuple(text_of(name) for name in names)
    rows = listed(parts["rows"], "a list of rows") if "rows" in parts else []
    raw = listed(parts["raw"], "a list of lines") if "raw" in parts else []
    return Table(
        columns, tuple(_row(row, columns) for row in rows), tuple(words_of(line) for line in raw)
    )


def _row(row: Field, columns: tuple[Text, ...]) -> tuple[Text, ...]:
    if row.is_mapping:
        return _row_by_column(row, columns)
    cells = listed(row, "a list of cells, or a mapping from column to cell")
    if len(cells) != len(columns):
        raise row.error(
            f"this row has {_counted(len(cells), 'cell')} for {_counted(len(columns), 'column')}"
            " (put a cell that holds a comma in quotes)"
        )
    return tuple(text_of(cell) for cell in cells)


def _row_by_column(row: Field, columns: tuple[Text, ...]) -> tuple[Text, ...]:
    """A row that names its columns; a column that it leaves out is an empty cell."""
    names = [column.plain for column in columns]
    made = [NOTHING] * len(names)
    for name, cell in fields_of(row, "a row").items():
        plain = as_text(name).plain
        if names.count(plain) != 1:
            near = nearest(plain, [name.casefold() for name in names])
            meant = next((name for name in names if name.casefold() == near), None)
            hint = f"; did you mean “{shortened(meant)}”?" if meant else ""
            trouble = "two columns have this name" if plain in names else "there is no such column"
            raise cell.error(f"{trouble}{hint}")
        made[names.index(plain)] = text_of(cell)
    return tuple(made)


def read_terms(field: Field) -> list[Term]:
    """Terms with what they mean: a mapping, or a list of ``term`` and ``definition``."""
    if field.is_list:
        return [_listed_term(item) for item in listed(field, "a list of terms")]
    pairs = fields_of(field, "a mapping from each term to what it means")
    return [Term(as_text(name), text_of(meaning)) for name, meaning in pairs.items()]


def _listed_term(item: Field) -> Term:
    if item.is_scalar or is_explicit_text(item):
        text = text_of(item)
        split = split_term(text)
        if split is None:
            raise item.error(
                f"“{shortened(text.plain)}” has no meaning; write “term: what it means”"
            )
        return split
    parts = fields_of(item, "a term with what it means")
    if len(parts) == 1 and not parts.keys() & {"term", "definition"}:
        pair = next(iter(parts.values()))
        return Term(as_text(pair.name), text_of(pair))
    return _whole_term(item, parts)


def _whole_term(item: Field, parts: Fields) -> Term:
    check_names(parts.values(), ("term", "definition"))
    for name in ("term", "definition"):
        if name not in parts:
            raise item.error(f"this term has no “{name}”")
    return Term(text_of(parts["term"]), text_of(parts["definition"]))


def _counted(count: int, thing: str) -> str:
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"
