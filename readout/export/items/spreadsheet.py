"""Action items as a table for spreadsheets (``csv_form``)."""

from __future__ import annotations

from collections.abc import Sequence

from readout.export import csv_form
from readout.export.items.words import day
from readout.items.rows import ItemRow
from readout.reading.read import shown

COLUMNS = (
    "Done",
    "Action item",
    "Owners",
    "Due",
    "Due inferred",
    "Note",
    "Note date",
    "Section",
    "Comment",
    "Done on",
    "File",
    "Id",
)
"""The header: of each column what stands in it."""


def to_csv(items: Sequence[ItemRow]) -> str:
    """The items as a table, a line an item."""
    return csv_form.to_csv(COLUMNS, map(_cells, items))


def _cells(item: ItemRow) -> list[str]:
    return [
        "yes" if item.done else "no",
        item.text,
        "; ".join(item.owners),
        item.due or "",
        "yes" if item.due_inferred else "",
        item.note,
        item.date or "",
        item.section,
        item.comment,
        "" if item.done_at is None else day(item.done_at),
        shown(item.path),
        item.item,
    ]
