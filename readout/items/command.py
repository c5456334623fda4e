"""What ``readout actions`` does with the items it found: print them, or write them to a file."""

from __future__ import annotations

import json
import os
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from readout.errors import ReadoutError, UsageError
from readout.items.listing import Choice, chosen, listed
from readout.items.rows import ItemRow, asleep
from readout.note.model import Note
from readout.progress.store import Progress
from readout.reading.forms import ENDINGS, ending_of
from readout.reading.read import find_files, is_folder, parted, shown

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
        _refuse_notes(Path(options.output), options)


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
    if options.output is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)  # its line ends are the format's, on every system
    else:
        try:
            Path(options.output).write_bytes(data)
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or "its name is not one a file can have"
            raise ReadoutError(f"{shown(options.output)} could not be written: {reason}.") from None
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


def _refuse_notes(output: Path, options: Namespace) -> None:
    """Raise UsageError where a note would be written over, or would become one of the library."""
    named = [path for path in (options.library, *options.files) if path is not None]
    try:
        if output.exists():
            there = output.stat()
            for path in find_files(named):
                if _is(Path(parted(str(path))[0]), there):
                    raise UsageError(
                        "Readout never changes a note: choose another file to write to."
                    )
        if ending_of(output.name) in ENDINGS:
            folders = [Path(path).resolve() for path in named if is_folder(Path(path))]
            if any(map(output.resolve().is_relative_to, folders)):
                raise UsageError(
                    "There it would be read as one of the notes: choose another folder to write to."
                )
    except (OSError, ValueError):
        return  # writing it says why it cannot be


def _is(path: Path, there: os.stat_result) -> bool:
    try:
        return os.path.samestat(path.stat(), there)
    except (OSError, ValueError):
        return False
