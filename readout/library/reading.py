"""The child that reads the library's files, under the limits of ``readout.worker``.

    {"files": [{"path": …, "known": [digest …]}, …], "seconds": …}
        ─▶ {"made": [{"stamp": [size, mtime, inode], "digest": …,
                      "error": … or "same": true or all that rows.made_of gives and
                      "indexed": what documents_of gives, "changed"?: true}, …]}
    {"archive": …, "seconds": …}  ─▶  {"members": [name …]}  or  {"error": …}

A file whose digest is ``known`` is not read again: ``same``. The stamp is that of before the
reading; ``changed`` says that it was another afterwards.
"""

from __future__ import annotations

import gc
import hashlib
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from readout.worker.__main__ import serve

DIGEST = 16
"""Bytes of a digest: a billion files do not meet by chance."""
_EVERY = 64  # answers between two collections of garbage, which else take a sixth of the time
_TICK = 2_000_000_000
"""Nanoseconds in which a file may change twice without another time of change, on the coarsest of
file systems. One read so soon has no inode in its stamp: the next look sees that it differs."""
_DAMAGED = "The file could not be read; it is damaged, or made in a way Readout does not know."


def main() -> int:
    """Serve until the input ends; the exit status."""
    gc.disable()
    return serve(_Answers())


class _Answers:
    """Answers requests, and collects garbage between them now and then."""

    def __init__(self) -> None:
        self._count = 0

    def __call__(self, request: dict[str, Any]) -> dict[str, Any]:
        """The answer to one request. Raises MemoryError."""
        self._count += 1
        if self._count % _EVERY == 0:
            gc.collect()
        if "archive" in request:
            return members(request["archive"])
        return {"made": [read(file["path"], file["known"]) for file in request["files"]]}


def members(path: str) -> dict[str, Any]:
    """The notes in an archive. Raises MemoryError."""
    from readout.errors import ReadError  # noqa: PLC0415  the limits come first
    from readout.reading import archive  # noqa: PLC0415  the same
    from readout.reading.read import file_bytes  # noqa: PLC0415  the same

    try:
        return {"members": archive.members(Path(path))}
    except (ReadError, OSError, ValueError):
        pass
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001  as in `read`
        return {"error": _DAMAGED}
    try:
        file_bytes(path)  # which says why it cannot be opened
    except ReadError as error:
        return {"error": str(error)}
    return {"error": _DAMAGED}


def read(path: str, known: list[str]) -> dict[str, Any]:
    """What the catalogue keeps of a file. Raises MemoryError."""
    from readout.errors import ReadError  # noqa: PLC0415  the limits come first
    from readout.library.rows import made_of  # noqa: PLC0415  the same
    from readout.library.walk import stamp  # noqa: PLC0415  the same
    from readout.reading.read import file_bytes, parted, read_bytes  # noqa: PLC0415  the same
    from readout.search.documents import LONGEST, documents_of  # noqa: PLC0415  the same

    file = parted(path)[0]
    read_at = stamp(file)
    if time.time_ns() - read_at.mtime < _TICK:
        read_at = read_at._replace(inode=-1)
    made: dict[str, Any] = {"stamp": read_at, "digest": ""}
    try:
        data = file_bytes(path)
        made["digest"] = digest(data)
        if made["digest"] in known:
            made["same"] = True
        else:
            note = replace(read_bytes(data, path), path="")
            made |= made_of(note)
            items = [item for item, _ in made["items"]]
            made["indexed"] = documents_of(note, items, LONGEST)
    except ReadError as error:
        made["error"] = str(error)
    except MemoryError:
        raise
    except RecursionError:
        made["error"] = "The file is nested too deeply for Readout."
    except Exception:  # noqa: BLE001  whatever a file does to its reader, the next is still read
        made["error"] = _DAMAGED
    if stamp(file)[:2] != read_at[:2]:
        made["changed"] = True
    return made


def digest(data: bytes) -> str:
    """By what content is known."""
    return hashlib.sha256(data).hexdigest()[: 2 * DIGEST]
