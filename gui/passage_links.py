"""Links to a passage of a note: the address of its file, and behind it the place and its words.

Any program opens the file by it; pasted into Readout it opens the note at the passage.
"""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import parse_qsl, quote, urlencode

from PySide6.QtCore import QUrl

from gui.history import Target
from gui.library import file_of

_LONGEST = 4_000
_MOST_WORDS = 60
"""Signs of a passage that stand in its link."""


class Passage(NamedTuple):
    """A note's path, of an archive's member too, its file, and a place in it."""

    path: str
    file: str
    target: Target


def link_to(path: str, where: str, block: int | None, words: str) -> str:
    """The link to a block of a section, or to the section; ``words`` are marked there."""
    file = file_of(path)
    parts = {"section": where.removeprefix("/sections/").replace("/sections/", ".")}
    if block is not None:
        parts["block"] = str(block)
    if path != file:
        parts["in"] = path[len(file) + 1 :]
    kept = " ".join(words.split())
    if kept:
        parts["words"] = kept if len(kept) <= _MOST_WORDS else kept[:_MOST_WORDS].rpartition(" ")[0]
    address = QUrl.fromLocalFile(file).toString(QUrl.ComponentFormattingOption.FullyEncoded)
    return f"{address}#{urlencode(parts, quote_via=quote)}"


def passage_of(text: str) -> Passage | None:
    """What a link goes to; ``None`` for any other text."""
    text = text.strip()
    if not text.startswith("file:") or len(text) > _LONGEST or len(text.split()) > 1:
        return None
    url = QUrl(text, QUrl.ParsingMode.StrictMode)
    file = url.toLocalFile()
    parts = dict(parse_qsl(url.fragment(QUrl.ComponentFormattingOption.FullyEncoded)))
    numbers = parts.get("section", "").split(".")
    if not url.isValid() or not file or not all(map(str.isdecimal, numbers)):
        return None
    where = "".join(f"/sections/{number}" for number in numbers)
    block = parts.get("block", "")
    words = parts.get("words", "")
    path = f"{file}#{parts['in']}" if "in" in parts else file
    target = Target(where, int(block) if block.isdecimal() else None, (words,) if words else ())
    return Passage(path, file, target)
