"""Several notes as one PDF file, made by the process that makes pages."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from gui.paper import FAILED, is_wide, start_child
from readout.errors import ReadoutError
from readout.export.html.body import section_id
from readout.export.html.page import Shared, to_print
from readout.export.html.words import Words
from readout.note.views import widest_table

if TYPE_CHECKING:
    from subprocess import Popen


def bound(shared: Sequence[Shared], words: Words, title: str, step: Callable[[int], None]) -> bytes:
    """The bytes of the file; in any thread, which waits for them.

    ``step`` is told how many notes are done, and may raise to end it. Raises ReadoutError where
    the pages could not be made, OSError where no process could be started.
    """
    notes = [
        {
            "html": to_print(each, words, number),
            "title": each.note.title.plain or words.untitled,
            "anchor": section_id(number, ""),
            "wide": is_wide([widest_table(each.note)]),
        }
        for number, each in enumerate(shared)
    ]
    named = title or words.of_notes(len(notes))
    told = json.dumps({"title": named, "contents": named, "notes": notes}).encode()
    with start_child(told=True) as child:
        try:
            return _made(child, told, step)
        except BaseException:
            child.kill()
            raise


def _made(child: Popen[bytes], told: bytes, step: Callable[[int], None]) -> bytes:
    assert child.stdin is not None  # noqa: S101  all three are pipes
    assert child.stdout is not None  # noqa: S101
    assert child.stderr is not None  # noqa: S101
    try:
        child.stdin.write(told)
        child.stdin.close()
    except BrokenPipeError:
        raise ReadoutError(FAILED) from None
    done = 0
    # It tells of each note before it gives the pages, so that neither waits for the other.
    for line in child.stderr:
        if line == b".\n":
            done += 1
            step(done)
    made = child.stdout.read()
    if child.wait() or not made.startswith(b"%PDF"):
        raise ReadoutError(FAILED)
    return made
