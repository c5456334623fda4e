"""A string with inline Markdown in it as a Text: what every text in our YAML form is."""

from __future__ import annotations

import re

from readout.note.model import Text
from readout.reading.inline import with_links

# Without one of these no Markdown parser changes a text.
_SPECIAL = re.compile(r"[\\*_~`\[\]<>&!\n\r\0]")


def as_text(source: str) -> Text:
    """The text that one string of inline Markdown says; bare addresses become links.

    A line break is a blank, as in Markdown; one behind a backslash stays a line break.

    >>> as_text("Publish *it* at https://example.org").plain
    'Publish it at https://example.org'
    """
    if not _SPECIAL.search(source):
        return with_links(Text(source.strip()))
    # Imported here: most strings hold no Markdown, and its parser costs 80 ms to load.
    from readout.reading.markdown import inline_text  # noqa: PLC0415

    return with_links(inline_text(source))
