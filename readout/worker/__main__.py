"""The child: requests from standard input, notes to standard output, one after the other.

    {"ready": true}                                 first of all, from the child
    {"path": …, "file": …, "seconds": …}            a request: ``file`` is ``path`` made absolute
    {"note": …}  or  {"error": …, "fault"?: …}      its reply; ``fault`` is for who mends Readout

It ends with its input, and with the pipe that it is given for standard error: nothing comes that
way. Whatever prints, prints to nowhere: the output carries frames alone.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import Any, BinaryIO, TextIO

from readout.worker import limits
from readout.worker.frames import FrameError, receive, send

OUT_OF_MEMORY = 71
"""The exit status of a child that had no memory left: what it holds is not to be relied on."""


def main() -> int:
    """Read files as notes until the input ends; the exit status."""
    return serve(answer)


def serve(answer: Callable[[dict[str, Any]], dict[str, Any]]) -> int:
    """Serve until the input ends; the exit status. A MemoryError of ``answer`` ends it."""
    sys.dont_write_bytecode = True  # it may write no file at all
    limits.end_with(os.dup(2))
    requests, replies, nowhere = _take_streams()
    limits.limit_for_good()
    send(replies, {"ready": True})
    while (request := receive(requests)) is not None:
        limits.begin(request["seconds"], nowhere)
        try:
            _reply(replies, answer(request))
        except MemoryError:
            os._exit(OUT_OF_MEMORY)
        limits.end()
    return 0


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """The reply to one request. Raises MemoryError."""
    from readout.errors import ReadError  # noqa: PLC0415  the limits come first
    from readout.note.codec import encode  # noqa: PLC0415  the same
    from readout.reading.read import file_bytes, read_bytes  # noqa: PLC0415  the same

    try:
        return {"note": encode(read_bytes(file_bytes(request["file"]), request["path"]))}
    except ReadError as error:
        return {"error": str(error)}
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001  whatever a file does to its reader, the next is still read
        import traceback  # noqa: PLC0415  only faults need it

        sentence = (
            "The file could not be read; it is damaged, or made in a way Readout does not know."
        )
        return {"error": sentence, "fault": traceback.format_exc()[-8000:]}


def _reply(replies: BinaryIO, reply: dict[str, Any]) -> None:
    try:
        send(replies, reply)
    except FrameError:
        send(replies, {"error": "The note in this file is too large for Readout."})
    except RecursionError:
        send(replies, {"error": "The file is nested too deeply for Readout."})


def _take_streams() -> tuple[BinaryIO, BinaryIO, TextIO]:
    """Standard input and output for the frames; in their places, and for errors, nowhere."""
    requests, replies = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = open(os.devnull, "r+", encoding="utf-8")  # noqa: PTH123, SIM115  for good
    for standard in (0, 1, 2):
        os.dup2(nowhere.fileno(), standard)
    return requests, replies, nowhere


if __name__ == "__main__":
    sys.exit(main())
