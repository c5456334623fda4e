"""Several notes as one PDF file, made by the process that makes pages."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from gui.paper import FAILED, is_wide, start_child
from readout.errors import ReadoutError
from readout.export.html.body import section_id
from readout.export.html.page import Shared, to_print
from readout.export.html.words import Words
from readout.note.views import widest_table

if TYPE_CHECKING:
    from subprocess import Popen


def bound(shared: Iterable[Shared], words: Words, title: str, step: Callable[[int], None]) -> bytes:
    """The bytes of the file; in any thread, which waits for them.

    ``step`` is told how many notes are done, and may raise to end it. Raises ReadoutError where
    the pages could not be made, OSError where no process could be started.
    """
    with start_child(told=True) as child:
        try:
            _tell(child, _asked(shared, words, title))
            return _made(child, step)
        except BaseException:
            child.kill()
            raise


def _asked(shared: Iterable[Shared], words: Words, title: str) -> Iterator[str]:
    """The JSON of what is asked for, note by note: of a thousand at once it would take long."""
    count = 0
    for number, each in enumerate(shared):
        count += 1
        note = {
            "html": to_print(each, words, number),
            "title": each.note.title.plain or words.untitled,
            "anchor": section_id(number, ""),
            "wide": is_wide([widest_table(each.note)]),
        }
        yield (", " if number else '{"notes": [') + json.dumps(note)
    named = json.dumps(title or words.of_notes(count))
    yield f'], "title": {named}, "contents": {named}}}'


def _tell(child: Popen[bytes], asked: Iterable[str]) -> None:
    assert child.stdin is not None  # noqa: S101  it is a pipe
    try:
        for part in asked:
            child.stdin.write(part.encode())
        child.stdin.close()
    except BrokenPipeError:
        raise ReadoutError(FAILED) from None


def _made(child: Popen[bytes], step: Callable[[int], None]) -> bytes:
    assert child.stdout is not None  # noqa: S101  both are pipes
    assert child.stderr is not None  # noqa: S101
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
