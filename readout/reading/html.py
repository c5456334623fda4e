"""HTML to source blocks, by lexbor's parser of HTML5: what a browser would show, nothing loaded.

Saved pages, exports of note-takers, what word processors write and put on the clipboard.
"""

from __future__ import annotations

import codecs
import re

from selectolax.lexbor import LexborHTMLParser

from readout.note.model import Code, Doubt
from readout.reading.decoding import Decoded, decode
from readout.reading.forms import looks_like_markdown
from readout.reading.html_blocks import Walk
from readout.reading.html_nesting import flattened
from readout.reading.source import Heading, Source, SourceBlock
from readout.reading.text import read_text

_LONGEST_SIGN = 4  # bytes, in UTF-8
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
    parser = LexborHTMLParser(flattened(markup), scripting=True)
    root = parser.root
    walk = Walk()
    blocks = walk.blocks(root) if root is not None else []
    if len(blocks) == 1 and isinstance(blocks[0], Code) and not blocks[0].language:
        blocks = _typed(blocks[0].text, name)
    fields = []
    if not any(isinstance(block, Heading) and block.level == 1 for block in blocks):
        title = parser.css_first("head title")
        words = " ".join(title.text().split()) if title is not None else ""
        fields = [("title", words)] if words else []
    return Source(format, name, blocks, fields)


def _typed(text: str, name: str) -> list[SourceBlock]:
    """The blocks of a page that is nothing but a plain text, as browsers save one."""
    if looks_like_markdown(text):
        from readout.reading.markdown import read_markdown  # noqa: PLC0415  few pages are one

        return read_markdown(text, name).blocks
    return read_text(text, name).blocks


def _decoded(data: bytes) -> Decoded:
    """The text of a page: by its byte order mark, by what it declares, else as any text's."""
    try:
        data.decode()
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data" and error.start > len(data) - _LONGEST_SIGN:
            data = data[: error.start]  # a page that breaks off, in the midst of a sign
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
