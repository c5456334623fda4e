"""What ``readout actions`` does with the items it found: print them, or write them to a file."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from readout.errors import UsageError
from readout.items.listing import Choice, chosen, listed
from readout.items.rows import ItemRow, asleep
from readout.note.model import Note
from readout.output import refuse_notes, write_out
from readout.progress.store import Progress

if TYPE_CHECKING:
    from readout.items.sources import Source


def check(options: Namespace) -> None:
    """Raise UsageError where options do not go together, before a library is read for nothing."""
    if options.library is None and not options.files:
        raise UsageError("Which notes? Name files, or a folder of them by --library.")
    if options.done and options.overdue:
        raise UsageError("What is done is not overdue: leave out --done or --overdue.")
    if options.chains and (options.to is not None or options.sources):
        raise UsageError("--chains is for printing: leave it out, or --to and --sources.")
    if options.to is None:
        if options.output is not None:
            raise UsageError("In which format? Say so by --to ics, todo, csv or md.")
        return
    if options.json or options.sources:
        raise UsageError("--json and --sources are for printing: leave them out, or --to.")
    from readout.export.items import named  # noqa: PLC0415  only exporting needs it

    named(options.to)
    if options.output is not None:
        refuse_notes(options.output, [*filter(None, [options.library]), *options.files])


def give(notes: Iterable[Note], progress: Progress, options: Namespace) -> None:
    """Print or write the wanted items of notes. Raises UsageError and ReadoutError."""
    if options.chains:
        from readout.items.chain_command import print_chains  # noqa: PLC0415  few ask for them

        print_chains(notes, progress, _choice(options), as_json=options.json)
        return
    if options.to is None:
        for note in notes:
            _print(note, progress, options)
        return
    from readout.export.items import export_items  # noqa: PLC0415  only exporting needs it

    items = [item for note in notes for item in _wanted(note, progress, options)]
    data = export_items(items, options.to)
    write_out(data, options.output)
    if not items:
        print("There is no such action item: what was written holds none.", file=sys.stderr)


def _wanted(note: Note, progress: Progress, options: Namespace) -> Iterator[ItemRow]:
    return chosen(listed(note, progress), _choice(options))


def _choice(options: Namespace) -> Choice:
    done = True if options.done else False if options.open else None
    return Choice(done, options.owner or "", _today() if options.overdue else None)


def _print(note: Note, progress: Progress, options: Namespace) -> None:
    from readout.printing import harmless  # noqa: PLC0415  writing a file needs none of it

    found = _sources(note) if options.sources else ()
    for item in _wanted(note, progress, options):
        source = found[item.number - 1] if found and item.number else None
        if options.json:
            made = _encoded(item)
            if options.sources:
                made["source"] = None if source is None else source.where
            print(json.dumps(made, ensure_ascii=False))
        else:
            box = "[x]" if item.done else "[ ]"
            until = f", snoozed until {item.snoozed}" if asleep(item, _today()) else ""
            print(harmless(f"{box} {item.text}  ({item.note}{until})"))
            if source is not None:
                print(harmless(f"    from: {' '.join(source.text.split())}"))


def _today() -> str:
    return datetime.now().astimezone().date().isoformat()


def _sources(note: Note) -> tuple[Source | None, ...]:
    from readout.items.sources import sources  # noqa: PLC0415  few ask for them

    return sources(note)


def _encoded(item: ItemRow) -> dict[str, object]:
    made: dict[str, object] = {
        "path": item.path,
        "title": item.note,
        "text": item.text,
        "owners": list(item.owners),
        "due": item.due,
        "done": item.done,
    }
    return made if item.snoozed is None else {**made, "snoozed": item.snoozed}
