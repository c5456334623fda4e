"""Terms as a table for spreadsheets: CSV as that of action items, a line a definition."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from readout.export import csv_form
from readout.reading.read import shown
from readout.terms.glossary import Entry

COLUMNS = ("Term", "Definition", "Other definitions", "Note", "Note date", "File")
"""The header; the third column says how many notes say something else."""


def to_csv(entries: Sequence[Entry]) -> str:
    """The terms as a table, a line a definition."""
    return csv_form.to_csv(COLUMNS, _rows(entries))


def _rows(entries: Sequence[Entry]) -> Iterator[Sequence[str]]:
    for entry in entries:
        others = str(len(entry.definitions) - 1) if entry.drifts else ""
        for each in entry.definitions:
            path = shown(each.path)
            yield each.term, each.meaning, others, each.note, each.date or "", path
