"""What the clipboard or a drop holds, as paths or as a text to keep."""

from __future__ import annotations

import re
from typing import NamedTuple

from PySide6.QtCore import QMimeData

# What HTML can say and plain text cannot. Editors put their colours on the clipboard as HTML
# without any of these: there the plain text says as much, and is what was written.
_SAYS_MORE = re.compile(
    r"<(?:a|b|blockquote|del|dl|em|h[1-6]|hr|i|img|input|li|ol|s|strike|strong|table|ul)[\s/>]",
    re.IGNORECASE,
)
_AT_ONCE = 100_000  # signs of HTML: looking whether so many show words takes some 40 ms
_ENOUGH = 1_000  # signs of the words that HTML shows: they only name the note


class Pasted(NamedTuple):
    """A text: its words, and the HTML that says more than they do, or nothing."""

    words: str = ""
    markup: str = ""


def local_files(data: QMimeData) -> list[str]:
    """The files and folders of this computer that are meant."""
    if not data.hasUrls():
        return []
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile() and not url.host()]


def has_text(data: QMimeData) -> bool:
    """Whether there may be a text."""
    return data.hasText() or data.hasHtml()


def pasted(data: QMimeData) -> Pasted:
    """The text, with its HTML where that knows of tables, lists, links or the like."""
    words = data.text() if data.hasText() else ""
    markup = data.html() if data.hasHtml() else ""
    if not words.strip():
        shown = _shown(markup) if markup else ""
        return Pasted(shown, markup if shown else "")
    if _SAYS_MORE.search(markup) and (len(markup) > _AT_ONCE or _shown(markup)):
        return Pasted(words, markup)
    return Pasted(words)


def _shown(markup: str) -> str:
    """The first words that some HTML shows; nothing is loaded for it."""
    from readout.errors import ReadError  # noqa: PLC0415  no start needs them
    from readout.reading.html import html_source  # noqa: PLC0415

    try:
        blocks = html_source(markup, "").blocks
    except ReadError:
        return ""
    lines: list[str] = []
    for block in blocks:
        if sum(map(len, lines)) > _ENOUGH:
            break
        row = getattr(block, "columns", ()) or (getattr(block, "text", ""),)
        lines.append(" ".join(map(str, row)))
        lines += [" ".join(map(str, cells)) for cells in getattr(block, "rows", ())[:9]]
    return "\n".join(line for line in lines if line.strip())
