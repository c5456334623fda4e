"""Notes written out in other forms, by one function and one table of formats."""

from __future__ import annotations

import json
from collections.abc import Callable

from readout.errors import UsageError
from readout.note.codec import encode
from readout.note.model import Note


def export(note: Note, to: str) -> str:
    """The note as the text of a file in the format ``to``.

    ``yaml`` is our own form and carries all of the note but its doubts and path; ``md`` carries
    every word and what Markdown has a sign for; ``json`` is what ``readout show --json`` prints,
    indented; ``html`` is a page that reads itself. Raises UsageError for another format.
    """
    write = FORMATS.get(to)
    if write is None:
        raise UsageError(f"There is no format “{to}” to export to; there are {', '.join(FORMATS)}.")
    return write(note)


def _yaml(note: Note) -> str:
    # Imported when asked for, as the next: together they cost what a start is measured by.
    from readout.export.yaml_form import to_yaml  # noqa: PLC0415

    return to_yaml(note)


def _markdown(note: Note) -> str:
    from readout.export.markdown import to_markdown  # noqa: PLC0415

    return to_markdown(note)


def to_json(note: Note, indent: int | None = None) -> str:
    """The note's JSON. Byte order marks in it are escaped: readers of files take raw ones out."""
    return json.dumps(encode(note), ensure_ascii=False, indent=indent).replace("\ufeff", "\\ufeff")


def _json(note: Note) -> str:
    return to_json(note, 2) + "\n"


def _html(note: Note) -> str:
    from readout.export.html.page import Shared, to_html  # noqa: PLC0415  as above
    from readout.items.rows import rows_of  # noqa: PLC0415  the same

    return to_html([Shared(note, rows_of(note))])


FORMATS: dict[str, Callable[[Note], str]] = {
    "yaml": _yaml,
    "md": _markdown,
    "json": _json,
    "html": _html,
}
"""The formats by the names they are asked for with."""
