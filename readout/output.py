"""Writing what a command made to a file: never over a note, never as a note among others."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from readout.errors import ReadoutError, UsageError
from readout.reading.forms import ENDINGS, ending_of
from readout.reading.read import find_files, is_folder, parted, shown


def write_out(data: bytes, output: str | None) -> None:
    """Write to a file, or to standard output where none is named. Raises ReadoutError."""
    if output is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)  # its line ends are the format's, on every system
        return
    from readout.whole_file import write_whole  # noqa: PLC0415  most commands write none

    try:
        write_whole(Path(output), data)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name is not one a file can have"
        raise ReadoutError(f"{shown(output)} could not be written: {reason}.") from None


def refuse_notes(output: str, notes: Sequence[str]) -> None:
    """Raise UsageError where a file would be written over one of the notes, or become one of them.

    ``notes`` are files and folders as they were named.
    """
    path = Path(output)
    try:
        if path.exists():
            there = path.stat()
            for note in find_files([*notes]):
                if _is(Path(parted(str(note))[0]), there):
                    raise UsageError(
                        "Readout never changes a note: choose another file to write to."
                    )
        if ending_of(path.name) in ENDINGS:
            folders = [Path(each).resolve() for each in notes if is_folder(Path(each))]
            if any(map(path.resolve().is_relative_to, folders)):
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
