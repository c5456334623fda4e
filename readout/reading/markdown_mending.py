"""What people write in Markdown that CommonMark reads otherwise, as it was meant.

- ``~500M to 20~``: one tilde is a word's, two strike through (pulldown-cmark takes one for both).
- ``~~a~~~~b~~`` is struck through twice, once behind the other.
- ``**Topic: **text`` and ``**Topic:**text`` are bold, though a blank or a letter is in the way.
- A table right below a line of text is a table; cells beyond its columns are words of the last.

A text is searched for the look of these first. Only where something was found, it is parsed with
the places of all events, so that nothing is changed in code, HTML or addresses.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any, TypeAlias, cast

import pyromark

from readout.reading.markdown_events import BLOCKS, readable

# What is looked for comes first, what must not stand before it behind: a search is then fast.
_TILDE = re.compile(rb"~(?<![~\\]~)(?!~)")
_AGAIN = re.compile(rb"~~~~(?<=[^\s~\\]~~~~)(?=[^\s~])")
# Bold behind a blank, a bracket or a bar, that ends with a blank, or with a mark before a letter,
# or that begins with a blank. Bytes from 0x80 on are parts of letters.
_BOLD = re.compile(
    rb"\*\*(?<![^\s>|(]\*\*)"
    rb"(?:(?P<words>[^\s*|][^*|\n]*)"
    rb"(?:(?<=[ \t])\*\*|(?<=[^\w\s*\x80-\xff])\*\*(?=[\w\x80-\xff]))"
    rb"|(?P<late>[ \t]+[^\s*|][^*|\n]*)(?<![ \t])\*\*)"
)
_DELIMITERS = re.compile(
    rb"\n(?=[ \t>:-]*\|)[ \t>]*"
    rb"(?P<row>(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?)(?=\n|\Z)"
)
_BAR = re.compile(rb"(?<!\\)\|")
_PREFIX = re.compile(rb"[ \t>]*")
_CODE_INDENT = 4  # columns: a line that far in is code where a block may begin

_Edit: TypeAlias = tuple[int, int, bytes]
"""Bytes from, to, and what stands there instead."""


@dataclass(slots=True)
class _Places:
    """Where in the source (in bytes) things stand: words, struck words, tables and their rows.

    A row is from the end of its last cell to its own.
    """

    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    struck: list[tuple[int, int]] = field(default_factory=list)
    rows: list[tuple[int, int]] = field(default_factory=list)
    tables: list[tuple[int, int]] = field(default_factory=list)

    def is_word(self, at: int) -> bool:
        """Whether the byte is shown as the sign it is."""
        index = bisect_right(self.starts, at) - 1
        return index >= 0 and at < self.ends[index]

    def is_in_table(self, at: int) -> bool:
        """Whether the byte is part of a table."""
        index = bisect_right(self.tables, (at, at)) - 1
        return index >= 0 and at < self.tables[index][1]


def mended(text: str) -> str:
    """The text, changed where it would be read otherwise than it was meant."""
    data = text.encode("utf-8", "replace")  # see ``readable``
    delimiters = _delimiters(data)
    bold = list(_BOLD.finditer(data)) if _BOLD.search(data) else []
    if not (bold or _has_tildes(data) or any(_needs_look(data, row) for row in delimiters)):
        return text
    places = _look(text)
    edits = [
        *_tildes(data, places),
        *(edit for match in bold for edit in _bold(data, match, places)),
        *_parted(data, delimiters, places),
        *_surplus(data, places),
    ]
    return _edited(data, edits)


def with_tildes_mended(text: str) -> str:
    """The text, changed only where tildes would be read otherwise than they were meant."""
    data = text.encode("utf-8", "replace")  # see ``readable``
    return _edited(data, list(_tildes(data, _look(text)))) if _has_tildes(data) else text


def _has_tildes(data: bytes) -> bool:
    return b"~" in data and (len(_TILDE.findall(data)) > 1 or _AGAIN.search(data) is not None)


def _look(text: str) -> _Places:
    places = _Places()
    code = False
    cell_end = 0
    for event, span in pyromark.events_with_range(readable(text), options=BLOCKS):
        if isinstance(event, str):
            continue
        [(name, value)] = cast("Mapping[str, Any]", event).items()
        start, end = span["start"], span["end"]
        if name == "Text" and not code:
            places.starts.append(start)
            places.ends.append(end)
        elif name == "Start" and value == "Strikethrough":
            places.struck.append((start, end))
        elif name in ("Start", "End") and "CodeBlock" in value:
            code = name == "Start"
        elif name == "End" and value == "Table":
            places.tables.append((start, end))
        elif name == "End" and value == "TableCell":
            cell_end = end
        elif name == "End" and value in ("TableRow", "TableHead"):
            places.rows.append((cell_end, end))
    return places


def _edited(data: bytes, edits: list[_Edit]) -> str:
    made: list[bytes] = []
    at = 0
    for start, end, instead in sorted(edits):
        if start >= at:
            made += (data[at:start], instead)
            at = end
    made.append(data[at:])
    return b"".join(made).decode()


def _tildes(data: bytes, places: _Places) -> Iterator[_Edit]:
    for start, end in places.struck:
        if data[start : start + 2] != b"~~":
            yield start, start, b"\\"
            yield end - 1, end - 1, b"\\"
    starts = [start for start, _ in places.struck]
    reach = list(accumulate((end for _, end in places.struck), max))
    for match in _AGAIN.finditer(data):
        index = bisect_right(starts, match.start()) - 1
        if index >= 0 and match.end() < reach[index] and places.is_word(match.start()):
            yield *match.span(), b""


def _bold(data: bytes, match: re.Match[bytes], places: _Places) -> Iterator[_Edit]:
    """Bold as CommonMark wants it: blanks outside, nothing that looks like a word behind."""
    opener, closer = match.start(), match.end() - 2
    if not all(map(places.is_word, (opener, opener + 1, closer, closer + 1))):
        return
    inner = data[opener + 2 : closer]
    before = inner[: len(inner) - len(inner.lstrip(b" \t"))]
    behind = inner[len(inner.rstrip(b" \t")) :]
    yield opener, opener + 2 + len(before), before + b"**"
    # A comment is not shown, and may stand behind a mark as a letter may not.
    yield closer - len(behind), closer + 2, b"**" + (behind or b"<!-- -->")


def _delimiters(data: bytes) -> list[re.Match[bytes]]:
    """The lines that look like the one below a table's header."""
    return list(_DELIMITERS.finditer(data)) if b"|" in data and b"-" in data else []


def _needs_look(data: bytes, delimiters: re.Match[bytes]) -> bool:
    """Whether a line of text stands right above a table's header, or a row looks too long."""
    if _above(data, data.rfind(b"\n", 0, delimiters.start()) + 1):
        return True
    most = delimiters["row"].strip(b"| \t").count(b"|")
    at = delimiters.end() + 1
    while at < len(data):
        end = data.find(b"\n", at)
        end = len(data) if end < 0 else end
        row = _words(data[at:end])
        if not row:
            return False
        if row.count(b"|") - row.startswith(b"|") - row.endswith(b"|") > most:
            return True
        at = end + 1
    return False


def _parted(data: bytes, delimiters: Sequence[re.Match[bytes]], places: _Places) -> Iterator[_Edit]:
    """An empty line above each table's header that stands right below a line of text."""
    parted = 0  # up to where the last of them is known; what follows it at once is its rows
    for row in delimiters:
        header_at = data.rfind(b"\n", 0, row.start()) + 1
        if parted and all(_words(line) for line in data[parted:header_at].split(b"\n")[1:-1]):
            parted = row.end()
        elif _is_below_words(data, header_at, row, places):
            parted = row.end()
            yield header_at, header_at, _prefix(data[header_at:parted]).rstrip(b" \t") + b"\n"


def _is_below_words(data: bytes, header_at: int, row: re.Match[bytes], places: _Places) -> bool:
    """Whether a table's header at this place stands in a paragraph, its row below it too."""
    if places.is_in_table(row.start("row")) or not places.is_word(row.start("row")):
        return False
    header = data[header_at : row.start()]
    prefix = _prefix(header)
    if not _above(data, header_at) or _columns(header[len(prefix) :]) != _columns(row["row"]):
        return False
    # Where words begin in the line above, marks of lists included, the block's inside begins.
    above_at = data.rfind(b"\n", 0, max(header_at - 1, 0)) + 1
    index = bisect_right(places.starts, above_at)
    inside = data[above_at : places.starts[index]] if index < len(places.starts) else b""
    return _width(prefix) - _width(inside) < _CODE_INDENT


def _above(data: bytes, at: int) -> bytes:
    """The words of the line above the one that begins here."""
    end = max(at - 1, 0)
    return _words(data[data.rfind(b"\n", 0, end) + 1 : end])


def _words(line: bytes) -> bytes:
    return line.strip(b" \t>")


def _prefix(line: bytes) -> bytes:
    found = _PREFIX.match(line)
    return found.group() if found else b""


def _width(prefix: bytes) -> int:
    return len(prefix.expandtabs(4))


def _columns(row: bytes) -> int:
    """How many cells a row has: bars in it, the outer ones aside, and one."""
    inner = row.strip(b" \t")
    outer = inner.startswith(b"|") + (inner.endswith(b"|") and not inner.endswith(b"\\|"))
    return len(_BAR.findall(inner)) - outer + 1


def _surplus(data: bytes, places: _Places) -> Iterator[_Edit]:
    """Bars beyond a table's last column become signs, so that what they part is shown."""
    for start, end in places.rows:
        rest = data[start:end].rstrip()
        if rest.strip(b"| \t"):
            last = len(rest) - (rest.endswith(b"|") and not rest.endswith(b"\\|"))
            for bar in _BAR.finditer(rest, 0, last):
                yield start + bar.start(), start + bar.start(), b"\\"
