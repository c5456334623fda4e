"""HTML to source blocks, by lexbor's parser of HTML5: what a browser would show, nothing loaded.

Saved pages, exports of note-takers, what word processors write and put on the clipboard.
"""

from __future__ import annotations

import codecs
import re

from selectolax.lexbor import LexborHTMLParser

from readout.note.model import Doubt
from readout.reading.decoding import Decoded, decode
from readout.reading.html_blocks import Walk
from readout.reading.html_nesting import flattened
from readout.reading.source import Heading, Source

_HEAD = 4096  # bytes in which a page says its encoding
_DECLARED = re.compile(
    rb"""<(?:meta\b[^<>]{0,300}?\bcharset|\?xml\b[^<>]{0,300}?\bencoding)\s{0,9}=\s{0,9}"""
    rb"""["']?\s{0,9}([\w.:-]{1,40})""",
    re.IGNORECASE,
)
# Codecs that are encodings of pages; Python has others that are none, or that no browser reads.
_OF_PAGES = re.compile(
    r"iso8859-\d+|cp\d{3,4}|koi8-[rtu]|gb2312|gbk|gb18030|big5\w*|shift_jis\w*|euc_\w+"
    r"|iso2022_jp|mac-\w+|tis-620|utf-8"
)
# Encodings that browsers read as another, which holds more.
_READ_AS = {"ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030"}
_BOMS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_html(data: bytes, name: str) -> Source:
    """The source blocks of a page; ``name`` is its file's without the ending. Raises ReadError."""
    decoded = _decoded(data)
    source = html_source(decoded.text, name)
    if decoded.guessed:
        sample = next((line for line in decoded.text.splitlines() if not line.isascii()), "")[:80]
        source.doubts.append(Doubt("encoding", "", decoded.guessed, sample))
    return source


def html_source(markup: str, name: str, format: str = "html") -> Source:  # noqa: A002  Source's
    """The source blocks of HTML, whichever ``format`` it was made from. Raises ReadError."""
    parser = LexborHTMLParser(flattened(markup))
    root = parser.root
    walk = Walk()
    blocks = walk.blocks(root) if root is not None else []
    fields = []
    if not any(isinstance(block, Heading) and block.level == 1 for block in blocks):
        title = parser.css_first("title")
        words = " ".join(title.text().split()) if title is not None else ""
        fields = [("title", words)] if words else []
    return Source(format, name, blocks, fields)


def _decoded(data: bytes) -> Decoded:
    """The text of a page: by its byte order mark, by what it declares, else as any text's."""
    declared = None if data.startswith(_BOMS) else _DECLARED.search(data, 0, _HEAD)
    if declared:
        encoding = _encoding(declared[1].decode("ascii", "replace"))
        try:
            return decode(data.decode(encoding).encode()) if encoding else decode(data)
        except UnicodeDecodeError:
            pass
    return decode(data)


def _encoding(declared: str) -> str:
    """The codec of a declared encoding; empty where it is to be found out."""
    try:
        name = codecs.lookup(declared).name
    except (LookupError, ValueError):
        return ""
    name = _READ_AS.get(name, name)
    return name if _OF_PAGES.fullmatch(name) else ""
