"""Progress in another file than its own: where that cannot be written, and read back later.

The file is one of progress like any other, whole and with all devices' records, so that it may be
brought in here, on another machine, or be put into the profile's folder by hand.
"""

from __future__ import annotations

import re
from pathlib import Path

from readout.errors import ProgressError
from readout.progress import durable
from readout.progress.record import DamagedError, Document, NewerError, parse
from readout.progress.shelf import LARGEST, Shelf, sentence

_BEGINS = re.compile(rb'\s*\{\s*"schema"\s*:\s*[0-9]+\s*,\s*"device"\s*:')


def name_for(device: str) -> str:
    """What the file is called where the user named only a folder.

    >>> name_for("4f2a")
    'readout-progress-4f2a.json'
    """
    return f"readout-progress-{device}.json"


def is_progress(path: Path) -> bool:
    """Whether a file is one of progress, by its beginning: for what is dropped on the window."""
    try:
        with path.open("rb") as file:
            return path.suffix.casefold() == ".json" and bool(_BEGINS.match(file.read(200)))
    except (OSError, ValueError):
        return False


def write(path: Path, document: Document, shelf: Shelf) -> Path:
    """Write the document whole to a file, or into a folder; gives the file.

    Raises ProgressError, also where something else than progress would be written over.
    """
    target = path / name_for(shelf.own.stem) if path.is_dir() else path
    try:
        if target.exists() and target.stat().st_size and not is_progress(target):
            raise ProgressError(
                f"{target.name} is another file, which stays as it is: choose another name."
            )
        shelf.write_to(target, document)
    except OSError as error:
        what = f"Progress could not be saved to {target}"
        raise ProgressError(sentence(error, what)) from error
    return target


def read(path: Path) -> Document:
    """What a file of progress says. Raises ProgressError with a sentence to show."""
    try:
        return parse(durable.read(path, LARGEST)[0])
    except NewerError:
        raise ProgressError(
            f"{path.name} is of a later version of Readout: update Readout to bring it in."
        ) from None
    except DamagedError as damage:
        raise ProgressError(
            f"{path.name} is no file of progress ({damage}): choose another one."
        ) from None
    except OSError as error:
        raise ProgressError(sentence(error, f"{path} cannot be read")) from error
