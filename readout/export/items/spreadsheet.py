"""Action items as a table for spreadsheets: CSV by RFC 4180, in UTF-8 with a byte order mark.

A cell that a spreadsheet would take for a formula has an apostrophe before it, which makes it
text; all cells are quoted, so that no program that cuts at another sign than the comma finds the
beginning of a cell within one.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence

from readout.export.items.words import clean, day
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

# Some programs drop blanks and NULs at the front first, some take the wide signs of East Asia.
_FORMULA = re.compile("[\\s\0\ufeff\u200b-\u200f\u2060]*[=+\\-@＝＋－＠]|[\t\r\n\0]")


def to_csv(items: Sequence[ItemRow]) -> str:
    """The items as a table, the mark that says UTF-8 in front."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([safe(clean(cell)) for cell in _cells(item)] for item in items)
    return "\ufeff" + out.getvalue()


def safe(cell: str) -> str:
    """The cell as no spreadsheet takes it for a formula.

    >>> safe("=1+1"), safe("Ask the ranger")
    ("'=1+1", 'Ask the ranger')
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell


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
