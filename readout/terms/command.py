"""What ``readout terms`` does: print the glossary of notes, or write it for another program."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterable

from readout.errors import UsageError
from readout.note.model import Note
from readout.output import refuse_notes, write_out
from readout.terms.glossary import Entry, definitions_of, glossary


def check(options: Namespace) -> None:
    """Raise UsageError where options do not go together, before a library is read for nothing."""
    if options.library is None and not options.files:
        raise UsageError("Which notes? Name files, or a folder of them by --library.")
    if options.to is None:
        if options.output is not None:
            raise UsageError("In which format? Say so by --to csv or anki.")
        return
    if options.json:
        raise UsageError("--json is for printing: leave it out, or --to.")
    from readout.export.terms import named  # noqa: PLC0415  only exporting needs it

    named(options.to)
    if options.output is None and options.to == "anki":
        raise UsageError("Where to? Name the deck's file by -o DECK.apkg.")
    if options.output is not None:
        refuse_notes(options.output, [*filter(None, [options.library]), *options.files])


def give(notes: Iterable[Note], options: Namespace) -> None:
    """Print or write the terms of notes. Raises UsageError and ReadoutError."""
    entries = glossary(each for note in notes for each in definitions_of(note))
    if options.to is not None:
        from readout.export.terms import export_terms  # noqa: PLC0415  as above

        write_out(export_terms(entries, options.to), options.output)
        return
    from readout.printing import harmless  # noqa: PLC0415  writing a file needs none of it

    for entry in entries:
        if options.json:
            print(json.dumps(_encoded(entry), ensure_ascii=False))
            continue
        for each in entry.definitions:
            words = " ".join(each.meaning.split())
            print(harmless(f"{each.term}: {words}  ({each.note}, {each.date or 'no date'})"))


def _encoded(entry: Entry) -> dict[str, object]:
    return {
        "term": entry.term,
        "drifts": entry.drifts,
        "definitions": [
            {
                "term": each.term,
                "definition": each.meaning,
                "path": each.path,
                "title": each.note,
                "date": each.date,
            }
            for each in entry.definitions
        ],
    }
