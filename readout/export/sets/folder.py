"""Several notes as files of their own in a folder, none of which writes over another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from readout.export import export
from readout.export.html.page import Shared, to_html
from readout.export.html.words import Words
from readout.export.sets.names import Names, stem_of
from readout.export.sets.sheets import sheets

EACH = ("html", "md", "yaml", "json")
"""The forms that a note can have a file of its own in; ``csv`` has one for each table."""


def files(
    shared: Sequence[Shared], form: str, folder: Path, words: Words
) -> Iterator[tuple[Path, bytes]]:
    """Where to write what, one note after the other; nothing of it is there before."""
    names = Names(folder)
    if form == "csv":
        for sheet in sheets(shared):
            yield names.free(sheet.name, "csv"), _encoded(sheet.text)
        return
    for each in shared:
        text = to_html([each], words) if form == "html" else export(each.note, form)
        yield names.free(stem_of(each.note.title.plain), form), _encoded(text)


def _encoded(text: str) -> bytes:
    # A path in it may hold bytes that are no text, which UTF-8 has no form for.
    return text.encode("utf-8", "backslashreplace")
