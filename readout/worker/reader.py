"""Reading any file: small text here and now, all that could harm in the child."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Self

from readout.note.model import Note
from readout.reading.forms import FormName, form_of
from readout.reading.read import parted, read
from readout.worker.client import Worker

AT_ONCE = 300_000
"""Bytes of a text that is read in this process."""
_OURS: frozenset[FormName] = frozenset(("text", "markdown", "yaml", "json"))
_HEAD = 4096  # bytes by which `form_of` decides


class Reader:
    """Reads notes, each where it is safe to; ``worker`` is for those that could harm.

    One reader serves all threads. Close it, or use it in a ``with``: its child ends.
    """

    def __init__(self, worker: Worker | None = None) -> None:
        self._worker = worker or Worker()

    def read(self, path: str | Path) -> Note:
        """The note in a file or an archive's member. Raises ReadError, naming the file."""
        return self._worker.read(path) if needs_worker(path) else read(path)

    def cancel(self) -> None:
        """Stop reading a file in the child, from another thread; small text is not stopped."""
        self._worker.cancel()

    def close(self) -> None:
        """End the child where one was started."""
        self._worker.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def needs_worker(path: str | Path) -> bool:
    """Whether a file is to be read by the child: what is large, binary, foreign or in an archive.

    A path that names no file needs none: `readout.reading` says at once what is wrong with it.
    """
    if parted(str(path))[1]:
        return True
    path = Path(path)
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            return False
        if about.st_size > AT_ONCE:
            return True
        with path.open("rb") as file:
            return form_of(str(path), file.read(_HEAD)) not in _OURS
    except (OSError, ValueError):
        return False
