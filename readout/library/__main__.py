"""The updater as a process: lines of JSON from standard input, lines of JSON to standard output.

    python -m readout.library FOLDER        keeps the catalogue and the index in a folder
    python -m readout.library reader        a child of it (``reading``)

    {"folders": […], "files"?: […], "closed"?: […], "walk"?: false}   what belongs to the library
    {"look": […]}      these files or folders may have changed
    {"forget": […]}    these files belong to it no longer
    {"cancel": true}   stop reading            {"quit": true}, or the end of the input: end

    {"event": "progress", "done": n, "total": m, "left_seconds": s or null}
    {"event": "committed", "generation": g}    ask the catalogue and the index again
    {"event": "failed", "path": …, "error": …}
    {"event": "away", "folders": […]}          those of the library's that are not there
    {"event": "ready", "left": n}              up to date, but for n files given up by a cancel
    {"event": "trouble", "error": …}           it cannot go on, and ends

Commands of one line are done in the order given here. ``closed`` files are passed over in their
folders; with ``walk`` false nothing is looked through. One process at a time has a folder; another
waits for it, and says so when that takes too long.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Lock, Thread
from typing import Any

NICE = 10
"""How much less urgent than the window this process and its children are."""


SWITCH = 0.0005
"""Seconds until another thread gets its turn: children wait while nobody takes their answers."""


def main(words: list[str]) -> int:
    """Be the updater, or a child of it; the exit status."""
    from readout.library import READER  # noqa: PLC0415  a reader's limits come first

    if words == [READER]:
        from readout.library.reading import main as read  # noqa: PLC0415  the same

        return read()
    if len(words) != 1:
        sys.stderr.write("usage: python -m readout.library FOLDER\n")
        return 2
    gc.disable()  # what is made here has no cycles
    sys.setswitchinterval(SWITCH)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the window ends it
    step_back()
    return serve(Path(words[0]))


def serve(folder: Path) -> int:
    """Update until told to end; the exit status."""
    from readout.errors import ReadoutError  # noqa: PLC0415  as above
    from readout.library.updater import Updating, kept  # noqa: PLC0415  the same

    tell = _Voice()
    try:
        with kept(folder), Updating(folder, tell) as updating:
            Thread(target=_listen, args=(updating,), daemon=True).start()
            updating.run()
    except ReadoutError as error:
        tell({"event": "trouble", "error": str(error)})
        return 1
    return 0


def step_back() -> None:
    """Let everything else go first."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415  Windows alone has it

        below_normal = 0x4000
        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), below_normal)
    else:
        os.nice(NICE)


class _Voice:
    """Tells events, a line each; nothing where nobody listens any more."""

    def __init__(self) -> None:
        self._lock = Lock()

    def __call__(self, event: dict[str, Any]) -> None:
        try:
            with self._lock:
                sys.stdout.write(json.dumps(event) + "\n")
                sys.stdout.flush()
        except (OSError, ValueError):
            return  # the end of the input comes too
        if event["event"] == "ready":
            gc.collect()


def _listen(updating: Any) -> None:
    for line in _lines():
        try:
            command = json.loads(line)
        except ValueError:
            continue
        if isinstance(command, dict):
            if "cancel" in command or "quit" in command or "folders" in command:
                updating.interrupt()
            updating.inbox.put(command)
    updating.interrupt()
    updating.inbox.put({"quit": True})


def _lines() -> Iterator[bytes]:
    """The lines of standard input, without Python's own reader: ending would wait for its lock."""
    begun = b""
    while got := os.read(0, 65_536):
        *lines, begun = (begun + got).split(b"\n")
        yield from lines


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
