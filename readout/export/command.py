"""What ``readout export`` does with the notes it read: one file of them, or a file each."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from readout.errors import ReadoutError, UsageError
from readout.export import FORMATS
from readout.export.html.page import Shared
from readout.output import refuse_notes, write_out
from readout.reading.read import is_folder, shown

_FORMATS = (*FORMATS, "jsonl", "csv")


def check(options: Namespace) -> None:
    """Raise UsageError where options do not go together, before any note is read for nothing."""
    if options.library is None and not options.files:
        raise UsageError("Which notes? Name files, or a folder of them by --library.")
    if options.to not in _FORMATS:
        names = ", ".join(_FORMATS)
        raise UsageError(f"There is no format “{options.to}” to export to; there are {names}.")
    into = _is_folder(options.output)
    if into and options.to == "jsonl":
        raise UsageError("jsonl is one file of many notes: name a file with -o, or take json.")
    if options.output is not None:
        target = options.output
        if into:
            target = str(Path(target) / f"note.{options.to}")
        refuse_notes(target, [*filter(None, [options.library]), *options.files])


def wants_items(options: Namespace) -> bool:
    """Whether the format has action items with what the user did to them."""
    return options.to in ("html", "csv")


def give(shared: Sequence[Shared], options: Namespace) -> int:
    """Write the notes; 1 where some file could not be, else 0. Raises UsageError, ReadoutError."""
    if _is_folder(options.output):
        return _into_folder(shared, options)
    write_out(_one_file(shared, options.to), options.output)
    return 0


def _is_folder(output: str | None) -> bool:
    return output is not None and (output.endswith(("/", os.sep)) or is_folder(Path(output)))


def _one_file(shared: Sequence[Shared], to: str) -> bytes:
    if to == "csv":
        return _one_sheet(shared)
    if to == "jsonl" or len(shared) > 1:
        from readout.export.html.words import Words  # noqa: PLC0415  few commands need it
        from readout.export.sets.joined import JOINED, joined  # noqa: PLC0415  the same

        if to not in JOINED:
            raise UsageError(f"{to} holds one note: name one, or a folder with -o.")
        return b"".join(joined(shared, to, Words()))
    (one,) = shared
    if to == "html":
        from readout.export.html.page import to_html  # noqa: PLC0415  as above

        text = to_html([one])
    else:
        text = FORMATS[to](one.note)
    # A path in it may hold bytes that are no text, which UTF-8 has no form for.
    return text.encode("utf-8", "backslashreplace")


def _one_sheet(shared: Sequence[Shared]) -> bytes:
    """The one table there is; action items alone are what ``readout actions`` is for."""
    from readout.export.sets.sheets import sheets  # noqa: PLC0415  as above

    found = sheets(shared, items=False) or sheets(shared)
    if not found:
        raise ReadoutError("There is no table and no action item to write.")
    if len(found) > 1:
        raise UsageError(f"There are {len(found)} tables to write: name a folder with -o.")
    return found[0].text.encode("utf-8", "backslashreplace")


def _into_folder(shared: Sequence[Shared], options: Namespace) -> int:
    from readout.export.html.words import Words  # noqa: PLC0415  as above
    from readout.export.sets.folder import files  # noqa: PLC0415  the same

    folder = Path(options.output)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name is not one a folder can have"
        raise ReadoutError(f"{shown(options.output)} could not be made: {reason}.") from None
    status, count = 0, 0
    for path, data in files(shared, options.to, folder, Words()):
        try:
            write_out(data, str(path))
            count += 1
        except ReadoutError as error:
            status = 1
            print(error, file=sys.stderr)
    if not count and not status:
        raise ReadoutError("There is no table and no action item to write.")
    print(f"{count} {'file' if count == 1 else 'files'} written to {shown(options.output)}.")
    return status
