"""The tables of notes and their action items as files for spreadsheets.

Of one note each table is a sheet. Of several notes the tables with the same columns, whatever
their letter case, are one, with the note and its date in front of each row.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from readout.export import csv_form
from readout.export.html.page import Shared
from readout.export.items.spreadsheet import to_csv
from readout.export.sets.names import stem_of
from readout.note.model import Table
from readout.note.views import PlacedTable, tables

ITEMS, TABLES = "Action items", "Tables"
"""Names of sheets that no section has given one."""
_IN_FRONT = ("Note", "Note date")


class Sheet(NamedTuple):
    """A table to be written: the name of its file without the ending, and the file's text."""

    name: str
    text: str


def sheets(shared: Sequence[Shared], *, items: bool = True) -> list[Sheet]:
    """The sheets of these notes: their tables, then, if wanted and there are some, their items."""
    made = _of_one(shared[0]) if len(shared) == 1 else _of_several(shared)
    rows = [row for each in shared for row in each.rows] if items else []
    if rows:
        made.append(Sheet(_named(shared, ITEMS), to_csv(rows)))
    return made


def _of_one(shared: Shared) -> list[Sheet]:
    return [
        Sheet(
            _named([shared], placed.section.title.plain),
            csv_form.to_csv(_columns(placed.table), _rows(placed.table)),
        )
        for placed in tables(shared.note)
    ]


def _of_several(shared: Sequence[Shared]) -> list[Sheet]:
    alike: dict[tuple[str, ...], list[tuple[Shared, PlacedTable]]] = {}
    for each in shared:
        for placed in tables(each.note):
            key = tuple(" ".join(title.split()).casefold() for title in _columns(placed.table))
            alike.setdefault(key, []).append((each, placed))
    made = []
    for group in alike.values():
        first = group[0][1]
        rows = [
            [each.note.title.plain, each.note.date or "", *row]
            for each, placed in group
            for row in _rows(placed.table)
        ]
        titles = {placed.section.title.plain for _, placed in group}
        name = stem_of(titles.pop() if len(titles) == 1 else TABLES, TABLES)
        made.append(Sheet(name, csv_form.to_csv([*_IN_FRONT, *_columns(first.table)], rows)))
    return made


def _named(shared: Sequence[Shared], what: str) -> str:
    """What a sheet holds, behind the title of the note where there is but one."""
    if len(shared) > 1:
        return stem_of(what, TABLES)
    parts = (shared[0].note.title.plain, what)
    return stem_of(" - ".join(filter(None, map(str.strip, parts))))


def _columns(table: Table) -> list[str]:
    return [column.plain for column in table.columns]


def _rows(table: Table) -> list[list[str]]:
    return [[cell.plain for cell in row] for row in table.rows]
