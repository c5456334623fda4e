"""Several notes as one file, for the forms that hold several."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from readout.export import to_json
from readout.export.html.page import Shared, parts
from readout.export.html.words import Words
from readout.export.markdown import to_markdown
from readout.note.model import Note, Paragraph, Section, Text

JOINED = ("html", "md", "json", "jsonl")
"""The forms of one file with several notes; ``jsonl`` is as ``show --json`` prints, a line each."""

_NOTHING = Text("")


def joined(
    shared: Sequence[Shared],
    form: str,
    words: Words,
    title: str = "",
    step: Callable[[int], None] = lambda _: None,
) -> Iterator[bytes]:
    """The bytes of the file, in parts; ``title`` is what a page of several notes is called.

    ``step`` is told how many notes are done, and may raise to end it.
    """
    made = parts(shared, words, title, step) if form == "html" else _texts(shared, form, step)
    for part in made:
        yield part.encode("utf-8", "backslashreplace")


def _texts(shared: Sequence[Shared], form: str, step: Callable[[int], None]) -> Iterator[str]:
    lines = form == "jsonl"
    for at, each in enumerate(shared):
        if form == "md":
            yield ("\n" if at else "") + to_markdown(_headed(each.note))
        else:
            one = to_json(each.note)
            yield f"{one}\n" if lines else f"{',' if at else '['}\n{one}"
        step(at + 1)
    if form == "json":
        yield "\n]\n" if shared else "[]\n"


def _headed(note: Note) -> Note:
    """The note with its date and tags as words below its title: only a file has front matter."""
    about = [note.date_text or note.date or "", *(f"#{tag}" for tag in note.tags)]
    line = " · ".join(filter(None, about))
    lead = Section(_NOTHING, "details", (Paragraph(Text(line)),) if line else ())
    return replace(note, date=None, date_text="", tags=(), sections=(lead, *note.sections))
