"""A string with inline Markdown in it as a Text: what every text in our YAML form is."""

from __future__ import annotations

import re

from readout.note.model import Text
from readout.reading.inline import with_links

# Without one of these no Markdown parser changes a text.
_SPECIAL = re.compile(r"[\\*_~`\[\]<>&!\n\r\0]")
_LINE_START = re.compile(r"\A|(?P<end>\r\n?|\n)[ \t]*")
# Signs without a meaning of their own, one of which a text does not hold.
_MARKS = range(0xE000, 0xF900)


def as_text(source: str) -> Text:
    """The text that one string of inline Markdown says; bare addresses become links.

    A line break is a blank, as in Markdown; one behind a backslash stays a line break.

    >>> as_text("Publish *it* at https://example.org").plain
    'Publish it at https://example.org'
    """
    if not _SPECIAL.search(source):
        return with_links(Text(source.strip()))
    return with_links(_inline_text(source))


def _inline_text(source: str) -> Text:
    """The text of Markdown in which nothing begins a block; HTML in it is plain text.

    The parser knows whole documents only: a mark and a blank before each line make all of it one
    paragraph, and are taken off the words again.
    """
    # Imported here: most strings hold no Markdown, and its parser costs 10 ms to load.
    from readout.reading.markdown_events import INLINE, InlineWalk, parse  # noqa: PLC0415
    from readout.reading.markdown_mending import with_tildes_mended  # noqa: PLC0415

    mark = next((chr(code) for code in _MARKS if chr(code) not in source), None)
    if mark is None:
        return Text(source.strip())
    lines = _LINE_START.sub(lambda start: "\n" * bool(start["end"]) + f"{mark} ", source)
    walk = InlineWalk()

    def add(words: str) -> None:
        walk.text.add(words.replace(f"{mark} ", "").replace(mark, ""))

    def add_code(words: str) -> None:
        walk.text.start("code")
        add(words)
        walk.text.end("code")

    walk.handlers |= {"Text": add, "InlineHtml": add, "Code": add_code}
    walk.starts["Paragraph"] = walk.ends["Paragraph"] = lambda _: None
    walk.walk(parse(with_tildes_mended(lines), INLINE))
    return walk.text.taken()
