"""Terms as a table for spreadsheets: CSV as that of action items, a line a definition."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from readout.export.items.spreadsheet import safe
from readout.export.items.words import clean
from readout.reading.read import shown
from readout.terms.glossary import Entry

COLUMNS = ("Term", "Definition", "Other definitions", "Note", "Note date", "File")
"""The header; the third column says how many notes say something else."""


def to_csv(entries: Sequence[Entry]) -> str:
    """The terms as a table, the mark that says UTF-8 in front."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for entry in entries:
        others = str(len(entry.definitions) - 1) if entry.drifts else ""
        for each in entry.definitions:
            cells = (
                each.term,
                each.meaning,
                others,
                each.note,
                each.date or "",
                shown(each.path),
            )
            writer.writerow([safe(clean(cell)) for cell in cells])
    return "\ufeff" + out.getvalue()
