"""The tables of notes and their action items as files for spreadsheets.

Of one note each table is a sheet. Of several notes those that go together are one
(``readout.tables.joining``), with the note and its date in front of each row.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from readout.export import csv_form
from readout.export.html.page import Shared
from readout.export.items.spreadsheet import to_csv
from readout.export.sets.names import stem_of
from readout.items.rows import ItemRow
from readout.note.model import Note, Table
from readout.note.views import tables
from readout.tables.found import FoundTable, tables_of
from readout.tables.joining import groups, joined

ITEMS, TABLES = "Action items", "Tables"
"""Names of sheets that no section has given one."""


class Sheet(NamedTuple):
    """A table to be written: the name of its file without the ending, and the file's text."""

    name: str
    text: str


def sheets(shared: Sequence[Shared], *, items: bool = True) -> list[Sheet]:
    """The sheets of these notes: their tables, then, if wanted and there are some, their items."""
    found, rows = list[FoundTable](), list[ItemRow]()
    several = len(shared) != 1
    made, name = list[Sheet](), stem_of(ITEMS, TABLES)
    for each in shared:  # once: each note may be made when its turn comes
        rows += each.rows
        if several:
            found += tables_of(each.note)
        else:
            made, name = _of_one(each.note), _named(each.note, ITEMS)
    made += _joined(found)
    if items and rows:
        made.append(Sheet(name, to_csv(rows)))
    return made


def _of_one(note: Note) -> list[Sheet]:
    return [
        Sheet(
            _named(note, placed.section.title.plain),
            csv_form.to_csv(_columns(placed.table), _rows(placed.table)),
        )
        for placed in tables(note)
    ]


def _joined(found: Sequence[FoundTable]) -> list[Sheet]:
    made = []
    for group in groups(found):
        columns = joined(group).columns
        text = csv_form.to_csv(
            [column.title for column in columns],
            zip(*(column.cells for column in columns), strict=True),
        )
        sections = {table.place.section for table in group.tables}
        name = sections.pop() if len(sections) == 1 else TABLES
        made.append(Sheet(stem_of(name, TABLES), text))
    return made


def _named(note: Note, what: str) -> str:
    """What a sheet holds, behind the title of its note."""
    parts = (note.title.plain, what)
    return stem_of(" - ".join(filter(None, map(str.strip, parts))))


def _columns(table: Table) -> list[str]:
    return [column.plain for column in table.columns]


def _rows(table: Table) -> list[list[str]]:
    return [[cell.plain for cell in row] for row in table.rows]
