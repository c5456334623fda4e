"""The commands of ``python -m readout``, each a function from options to an exit status."""

from __future__ import annotations

import json
import re
import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from readout.errors import ReadError, ReadoutError, UsageError
from readout.note.codec import encode
from readout.note.model import Note
from readout.note.views import PlacedAction, actions
from readout.reading.read import find_files, is_folder, shown
from readout.worker.reader import Reader

if TYPE_CHECKING:
    from readout.library.on_demand import UpToDate
    from readout.progress.store import Progress
    from readout.search.hit import Answer

_OF_ITEMS = re.compile(r"\b(?:is|due|owner|in):", re.IGNORECASE)
"""What asks for action items, whose marks, days and owners the user may have set."""
_ALL = 100_000
"""Hits where no limit is named."""


def show(options: Namespace) -> int:
    """Print notes: as JSON, a line each, or as text for reading."""
    status = 0
    with Reader() as reader:
        for path in find_files(options.files):
            try:
                note = reader.read(path)
            except ReadError as error:
                status = 1
                if options.json:
                    _print_json({"path": str(path), "error": str(error)})
                _complain(str(error))
            else:
                _show(note, options)
    return status


def _show(note: Note, options: Namespace) -> None:
    if options.json:
        _print_json(encode(_corrected(note, options) if options.corrected else note))
        return
    from readout.printing import print_note  # noqa: PLC0415  JSON needs none of it

    progress = _progress(options)
    note = _corrected(note, options)
    _follow(options, [note])
    done = {placed.number: progress.done(note, placed) for placed in actions(note)}
    sys.stdout.writelines(f"{line}\n" for line in print_note(note, done))


def search(options: Namespace) -> int:
    """Print the passages of a library that answer a query."""
    from readout.search.hit import encode_hit  # noqa: PLC0415  only searching needs it

    if not options.query.strip():
        raise UsageError("The query is empty: say which words to look for.")
    found, status = _answer(options)
    if found.problem:
        _complain(found.problem)
    for hit in found.hits:
        if options.json:
            _print_json(encode_hit(hit))
        else:
            place = " › ".join(part for part in (hit.title, hit.section) if part)
            _print(f"{shown(hit.path)}: {place}\n    {hit.text}")
    if not options.json and not found.hits and not found.problem:
        _complain(f"Nothing was found for {options.query!r}.")
    return status


def _answer(options: Namespace) -> tuple[Answer, int]:
    """What a query gives, and 1 where a note could not be read, else 0."""
    from readout.library.on_demand import up_to_date  # noqa: PLC0415  only libraries need it
    from readout.search.scan import answer, prepare  # noqa: PLC0415  only searching needs it
    from readout.search.touched import touched_by  # noqa: PLC0415  the same

    # Few queries ask for what the user did, and progress is opened for them alone.
    states = touched_by(_progress(options)) if _OF_ITEMS.search(options.query) else None
    with up_to_date(_folder(options.library), _cache(options)) as library:
        if library is None:
            notes, status = _notes([options.library])
            return answer(map(prepare, notes), options.query, options.limit, states=states), status
        from readout.search.index import SearchIndex  # noqa: PLC0415  the engine takes 40 ms

        status = _complain_of(library)
        known = library.catalogue.paths
        found = SearchIndex(library.index).search(
            options.query,
            options.limit or _ALL,
            states=states,
            paths=lambda ids: {id_: library.path(path) for id_, path in known(ids).items()},
        )
        return found, status


def list_actions(options: Namespace) -> int:
    """Print or write the action items of a library and of files, progress applied."""
    from readout.items import command  # noqa: PLC0415  the other commands need none of it

    command.check(options)
    notes, status = _named(options)
    found = [_corrected(note, options) for note in notes]
    _follow(options, found)
    command.give(found, _progress(options), options)
    return status


def list_terms(options: Namespace) -> int:
    """Print or write the terms of a library and of files."""
    from readout.terms import command  # noqa: PLC0415  the other commands need none of it

    command.check(options)
    notes, status = _named(options)
    command.give([_corrected(note, options) for note in notes], options)
    return status


def list_tables(options: Namespace) -> int:
    """Print or write the tables of a library and of files, those that go together joined."""
    from readout.tables import command  # noqa: PLC0415  the other commands need none of it

    command.check(options)
    notes, status = _named(options)
    command.give([_corrected(note, options) for note in notes], options)
    return status


def tick(options: Namespace) -> int:
    """Mark action items of one note as done, or as not done."""
    note = _corrected(_read(options.file), options)
    placed = actions(note)
    if not placed:
        raise ReadoutError(f"{shown(options.file)}: There is no action item in this note.")
    chosen = [_choose(placed, wanted) for wanted in options.items]
    progress = _progress(options)
    if progress.read_only:
        raise ReadoutError(progress.notices[-1])
    for item in chosen:
        progress.mark(note, item, options.done)
    progress.save()
    for item in chosen:
        box = "[x]" if options.done else "[ ]"
        _print(f"{box} {item.number}. {item.action.text.plain}")
    return 0


def export(options: Namespace) -> int:
    """Write notes in another format: as one file, or a file each into a folder."""
    from readout.export import command  # noqa: PLC0415  only exporting needs it
    from readout.export.html.page import Shared  # noqa: PLC0415  the same

    command.check(options)
    notes, status = _named(options)
    if not notes:
        return status
    if options.corrected:
        notes = [_corrected(note, options) for note in notes]
    shared = [Shared(note, ()) for note in notes]
    if command.wants_items(options):
        from readout.items.listing import listed  # noqa: PLC0415  other formats need no progress

        _follow(options, notes)
        progress = _progress(options)
        shared = [Shared(note, list(listed(note, progress))) for note in notes]
    return max(status, command.give(shared, options))


def _named(options: Namespace) -> tuple[list[Note], int]:
    """The notes of the library and the files that are named, and 1 where one could not be read."""
    notes, status = _library(options) if options.library is not None else ([], 0)
    more, worse = _notes(options.files)
    return notes + more, max(status, worse)


def _library(options: Namespace) -> tuple[list[Note], int]:
    """The notes of a folder that could be read, and 1 where one could not, else 0."""
    from readout.library.on_demand import up_to_date  # noqa: PLC0415  only libraries need it

    with up_to_date(_folder(options.library), _cache(options)) as library:
        if library is None:
            return _notes([options.library])
        status = _complain_of(library)
        found = map(library.note, library.entries())
        return [note for note in found if note is not None], status


def _folder(path: str) -> str:
    """A path that names a folder. Raises ReadoutError where there is none."""
    if not is_folder(Path(path)):
        raise ReadoutError(f"{shown(path)}: There is no such folder.")
    return path


def _cache(options: Namespace) -> Path:
    from readout.places import profile  # noqa: PLC0415  JSON needs none of it

    return profile(options.profile).cache


def _complain_of(library: UpToDate) -> int:
    """Say which notes could not be read; 1 where there is one, else 0."""
    bad = [entry for entry in library.entries() if entry.error]
    for entry in bad:
        _complain(f"{shown(library.path(entry.path))}: {entry.error}")
    return 1 if bad else 0


def _notes(paths: list[str]) -> tuple[list[Note], int]:
    """The notes that paths name and could be read, and 1 where one could not, else 0."""
    notes, status = [], 0
    with Reader() as reader:
        for path in find_files([*paths]):
            try:
                notes.append(reader.read(path))
            except ReadError as error:
                status = 1
                _complain(str(error))
    return notes, status


def _read(file: str) -> Note:
    with Reader() as reader:
        return reader.read(file)


def _choose(placed: Sequence[PlacedAction], wanted: str) -> PlacedAction:
    """The item of this number or text: the whole text, else the one text that holds the words."""
    if wanted.isdecimal():
        number = int(wanted) if len(wanted) < 10 else 0  # Python refuses thousands of digits
        if not 1 <= number <= len(placed):
            last = len(placed)
            raise UsageError(f"There is no item {wanted[:20]}: the note has items 1 to {last}.")
        return placed[number - 1]
    from readout.search.folding import fold  # noqa: PLC0415  a number needs none

    words = fold(wanted).split()
    if not words:
        raise UsageError("Which item? Give its number or some of its words.")
    texts = [(" ".join(fold(item.action.text.plain).split()), item) for item in placed]
    whole = [item for text, item in texts if text == " ".join(words)]
    found = whole or [item for text, item in texts if " ".join(words) in text]
    if len(found) == 1:
        return found[0]
    if not found:
        raise UsageError(f"No item of the note holds “{wanted}”.")
    numbers = ", ".join(str(item.number) for item in found)
    raise UsageError(f"“{wanted}” stands in the items {numbers}: give the number.")


def _corrected(note: Note, options: Namespace) -> Note:
    """The note with what the user settled of its doubts."""
    from readout.corrections.kept import corrected  # noqa: PLC0415  JSON needs none of it

    return corrected(_progress(options), note)


def _follow(options: Namespace, notes: Sequence[Note]) -> None:
    """Let ticks follow the items of notes that were edited or renamed since; nothing is saved."""
    from readout.progress.applying import follow  # noqa: PLC0415  JSON needs none of it

    follow(_progress(options), notes)


def _progress(options: Namespace) -> Progress:
    """The progress of the chosen profile, opened once; its notices go to standard error."""
    opened: Progress | None = getattr(options, "opened", None)
    if opened is None:
        from readout.places import profile  # noqa: PLC0415  JSON needs none of it
        from readout.progress.store import Progress  # noqa: PLC0415

        opened = options.opened = Progress.open(profile(options.profile))
        for notice in opened.notices:
            _complain(notice)
    return opened


def _print(line: str) -> None:
    from readout.printing import harmless  # noqa: PLC0415  JSON needs none of it

    print(harmless(line))


def _print_json(made: object) -> None:
    print(json.dumps(made, ensure_ascii=False))


def _complain(sentence: str) -> None:
    sys.stdout.flush()
    print(sentence, file=sys.stderr)
