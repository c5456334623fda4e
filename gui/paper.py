"""A note as PDF: black on white, wide tables on wide pages, nothing cut at the edge.

Laying out pages holds Python up for seconds, in whichever thread it is done; so a process of its
own makes them (see ``paper_maker``).
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from readout import places
from readout.errors import ReadoutError
from readout.export.html.page import Shared, to_print
from readout.note.views import widest_table

if TYPE_CHECKING:
    from subprocess import Popen

OPTION = "--make-pages"
"""The first argument that makes the program the child."""
_WIDE = 6
"""Columns from which on a table needs the long side of the page."""
_STEP = 0.2
"""Seconds after which it is looked again whether anyone still wants the pages."""
FAILED = "The pages could not be made: make room in the memory and try again."


class CancelledError(ReadoutError):
    """Nobody wants the pages any more."""


def to_pdf(shared: Shared, cancelled: Callable[[], bool] = lambda: False) -> bytes:
    """The bytes of a PDF file; in any thread, which waits for them.

    Raises CancelledError soon after ``cancelled`` says so, ReadoutError where the pages could not
    be made, OSError where no process could be started.
    """
    note = shared.note
    asked = {
        "html": to_print(shared),
        "title": note.title.plain,
        "wide": is_wide([widest_table(note)]),
    }
    told = json.dumps(asked).encode()
    with start_child() as child:
        try:
            return _made(child, told, cancelled)
        except BaseException:
            child.kill()
            raise


def is_wide(columns: Sequence[int]) -> bool:
    """Whether tables of so many columns want the page on its side."""
    return max(columns, default=0) > _WIDE


def _made(child: Popen[bytes], told: bytes, cancelled: Callable[[], bool]) -> bytes:
    from subprocess import TimeoutExpired  # noqa: PLC0415  as below

    if child.stdin is not None:  # read to its end before anything is answered
        with suppress(BrokenPipeError), child.stdin as pipe:
            pipe.write(told)
        child.stdin = None
    while not cancelled():
        try:
            made, _ = child.communicate(timeout=_STEP)
        except TimeoutExpired:
            continue
        if child.returncode or not made.startswith(b"%PDF"):
            raise ReadoutError(FAILED)
        return made
    raise CancelledError("The pages are not wanted any more.")


def start_child(*, told: bool = False) -> Popen[bytes]:
    """The process that makes pages; ``told``: its standard error can be read."""
    import subprocess  # noqa: PLC0415  15 ms, for who prints alone

    flags = 0
    if sys.platform == "win32":
        flags = subprocess.CREATE_NO_WINDOW
    words = [OPTION] if hasattr(sys, "_MEIPASS") else ["-m", "gui", OPTION]
    return subprocess.Popen(  # noqa: S603  our own program
        [sys.executable, *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE if told else subprocess.DEVNULL,
        cwd=places.program(),  # where a checkout's modules are; and no folder of notes is held
        start_new_session=True,  # Ctrl+C at a terminal is for the window
        creationflags=flags,
    )
