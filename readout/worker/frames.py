"""What the two processes say to each other: JSON objects, each with its length before it.

Four bytes, the most significant first, are the number of bytes that follow. JSON and nothing
else: a child that a file has taken over cannot make its parent build anything but plain values.
"""

from __future__ import annotations

import struct
from typing import IO, Any

from readout.json_bytes import dump, load

_LENGTH = struct.Struct(">I")
LARGEST = 256_000_000
"""Bytes of a frame; the note of the largest text takes half of it."""


class FrameError(Exception):
    """What came is no frame, or what is to be sent is too large for one."""


def send(stream: IO[bytes], made: dict[str, Any]) -> None:
    """Write one object. Raises FrameError where it is too large, OSError where nobody listens."""
    body = dump(made)
    if len(body) > LARGEST:
        raise FrameError(f"{len(body):,} bytes are too many for one frame")
    stream.write(_LENGTH.pack(len(body)))
    stream.write(body)
    stream.flush()


def receive(stream: IO[bytes]) -> dict[str, Any] | None:
    """The next object; None at the end of the stream. Raises FrameError for what is no frame."""
    head = stream.read(_LENGTH.size)
    if not head:
        return None
    if len(head) < _LENGTH.size:
        raise FrameError("the stream ends within a length")
    (length,) = _LENGTH.unpack(head)
    if length > LARGEST:
        raise FrameError(f"a frame of {length:,} bytes was announced")
    body = stream.read(length)
    if len(body) < length:
        raise FrameError("the stream ends within a frame")
    try:
        made = load(body)
    except (ValueError, RecursionError) as error:
        raise FrameError("a frame is no JSON") from error
    if not isinstance(made, dict):
        raise FrameError("a frame is no object")
    return made
