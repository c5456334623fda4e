"""Bookmarks for a PDF file that Qt wrote, and its last pages brought to the front.

Qt has no call for either. They are put behind the file as an update (ISO 32000-1, 7.5.6): objects
that stand instead of others, and a table of where they are. What Qt wrote stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_ROOT = re.compile(rb"/Root (\d+) 0 R")
_SIZE = re.compile(rb"/Size (\d+)")
_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_PAGES = re.compile(rb"/Pages (\d+) 0 R")
_KIDS = re.compile(rb"/Kids\s*\[([^\]]*)\]")
_TABLE = re.compile(rb"xref\s+0 \d+\s+")
_ROW = 20
"""Bytes of a line of that table (ISO 32000-1, 7.5.4)."""
_TRAILER = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref", re.DOTALL)


class Bookmark(NamedTuple):
    """What a bookmark says, and the anchor in the document that it leads to."""

    title: str
    anchor: str


def with_bookmarks(data: bytes, bookmarks: Sequence[Bookmark], first: int) -> bytes:
    """The file with these bookmarks, its last ``first`` pages in front of all others.

    Raises ValueError where the file is not as Qt writes them.
    """
    end = data[data.rindex(b"trailer") :]
    places = data[_number(_START, end) :]
    catalogue = _number(_ROOT, end)
    root = _object(data, places, catalogue)
    pages = _number(_PAGES, root)
    kids = re.findall(rb"\d+ 0 R", _found(_KIDS, _object(data, places, pages)))
    order = b"\n".join(kids[-first:] + kids[:-first] if first else kids)
    size = _number(_SIZE, end)
    objects = {
        pages: _KIDS.sub(b"/Kids [\n" + order + b"\n]", _object(data, places, pages)),
        catalogue: root.rstrip()[:-2] + b"/Outlines %d 0 R\n/PageMode /UseOutlines\n>>" % size,
        **_outline(bookmarks, size),
    }
    return _updated(data, end, objects, size + len(bookmarks) + 1)


def _outline(bookmarks: Sequence[Bookmark], root: int) -> dict[int, bytes]:
    """The objects of the bookmarks, the one of all of them first."""
    last = root + len(bookmarks)
    ends = b"/First %d 0 R\n/Last %d 0 R\n" % (root + 1, last) if bookmarks else b""
    made = {root: b"<<\n/Type /Outlines\n" + ends + b"/Count %d\n>>" % len(bookmarks)}
    for number, each in enumerate(bookmarks, root + 1):
        before = b"/Prev %d 0 R\n" % (number - 1) if number > root + 1 else b""
        after = b"/Next %d 0 R\n" % (number + 1) if number < last else b""
        made[number] = (
            b"<<\n/Title %s\n/Parent %d 0 R\n%s%s/Dest %s\n>>"
            % (_text(each.title), root, before, after, _text(each.anchor))
        )  # fmt: skip
    return made


def _updated(data: bytes, end: bytes, objects: dict[int, bytes], size: int) -> bytes:
    made = [data if data.endswith(b"\n") else data + b"\n"]
    place = len(made[0])
    places: dict[int, int] = {}
    for number, body in objects.items():
        places[number] = place
        made.append(b"%d 0 obj\n%s\nendobj\n" % (number, body))
        place += len(made[-1])
    table = b"".join(
        b"%d 1\n%010d 00000 n \n" % (number, places[number]) for number in sorted(places)
    )
    rest = _SIZE.sub(b"", _found(_TRAILER, end))
    before = _number(_START, end)
    made.append(
        b"xref\n%strailer\n<<\n/Size %d\n/Prev %d%s>>\nstartxref\n%d\n%%%%EOF\n"
        % (table, size, before, rest, place)
    )
    return b"".join(made)


def _object(data: bytes, places: bytes, number: int) -> bytes:
    """An object's inside; ``places`` begins with the table of where each is, from 0 on."""
    head = _TABLE.match(places)
    row = places[head.end() + _ROW * number :][:_ROW] if head is not None else b""
    start = re.compile(rb"%d 0 obj\s" % number).match(data, int(row[:10] or -1))
    if start is None:
        raise ValueError("an object is missing")
    return data[start.end() : data.index(b"endobj", start.end())].strip()


def _found(pattern: re.Pattern[bytes], data: bytes) -> bytes:
    match = pattern.search(data)
    if match is None:
        raise ValueError("it is not as Qt writes files")
    return match[1]


def _number(pattern: re.Pattern[bytes], data: bytes) -> int:
    return int(_found(pattern, data))


def _text(words: str) -> bytes:
    """A text as PDF has it: UTF-16 with its mark, here in figures."""
    return b"<FEFF" + words.encode("utf-16-be", "replace").hex().upper().encode() + b">"
