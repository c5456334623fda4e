"""The checksums that the engine writes at the end of its files, and does not look at itself.

A file ends with a line of JSON that has the CRC-32 of all before it, the length of that line and
1337, both as four bytes, the lowest first: tantivy's ``directory/footer.rs``, as of 0.27.
"""

from __future__ import annotations

import json
import struct
import zlib
from pathlib import Path

_END = struct.Struct("<II")
_MAGIC = 1337
_LONGEST = 4096  # bytes of the line
_PIECE = 1 << 20


def has_its_sum(path: Path) -> bool:
    """Whether a file of the engine's is as it was written. Raises OSError."""
    size = path.stat().st_size
    if size < _END.size:
        return False
    with path.open("rb") as file:
        file.seek(size - _END.size)
        length, magic = _END.unpack(file.read(_END.size))
        left = size - _END.size - length
        if magic != _MAGIC or not 0 < length <= _LONGEST or left < 0:
            return False
        file.seek(left)
        try:
            wanted = json.loads(file.read(length))["crc"]
        except (ValueError, TypeError, KeyError):
            return False
        file.seek(0)
        made = 0
        while left > 0:
            piece = file.read(min(_PIECE, left))
            if not piece:
                return False
            made = zlib.crc32(piece, made)
            left -= len(piece)
    return bool(made == wanted)
