"""A file for others, written whole or not at all; others may read it as the user's files."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from readout.progress.durable import Disk, write


class _ForOthers(Disk):
    """As progress is written, but not kept from everybody else."""

    def open(self, path: Path) -> int:
        """Create a file that was not there before."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
        return os.open(
            path, flags | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0), 0o666
        )


def write_whole(path: Path, data: bytes | Iterable[bytes]) -> None:
    """Write the file, or leave what was there; the data may come in parts. Raises OSError.

    A pipe or a device is written to as it is. What the data's making raises is raised, too.
    """
    if path.exists() and not path.is_file():
        with path.open("wb") as file:
            file.writelines((data,) if isinstance(data, bytes) else data)
        return
    write(path, data, _ForOthers())
