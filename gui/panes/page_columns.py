"""How wide the text of a page is and how far its tables go beyond it.

A line of text holds 66 to 75 signs at any size of type, which is what is good to read; a table
of many columns takes what the window has at its right.

Importing this touches no enumeration of ``Qt``: see ``Page.hurry``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtGui import QTextCursor, QTextDocument, QTextTable

from gui.text.pieces import CELL_PADDING
from gui.theme.tokens import Tokens

GUTTER = 14
"""Pixels beside the text, within the page: what is new is marked there."""
_SIGN = 0.469
"""The width of a sign of running text in Inter as a multiple of its size, measured over notes."""
_LINE = 73
"""Signs in a line of text; one of a bullet holds three fewer."""
_CELL = 18
"""Signs in a line of a cell that is good to read."""
_STEP = 60
"""Tables grow by so many pixels: else all would be laid out anew with each pixel of a window."""
_NARROWEST = 16


class Margins(NamedTuple):
    """What stands free left and right of a page's viewport, and how far tables go: pixels."""

    left: int
    right: int
    beyond: int


def line_width(tokens: Tokens) -> int:
    """The widest line of running text, in pixels."""
    return round(_LINE * _SIGN * tokens.type.body)


def beyond(columns: int, tokens: Tokens, room: int) -> int:
    """How many pixels a table of so many columns goes beyond the text, of those there are."""
    cell = _CELL * _SIGN * tokens.type.base + 2 * CELL_PADDING
    return max(0, min(room, round(columns * cell) - line_width(tokens)))


def margins(room: int, columns: int, tokens: Tokens) -> Margins:
    """The margins of a page in a room of so many pixels, ``columns`` being its widest table's."""
    line, page = line_width(tokens), tokens.space.page
    side = page if room >= line + 2 * page else max(_NARROWEST, min(page, room // 14))
    spare = max(0, room - 2 * side - line)
    left = side + spare // 2
    text = min(line, room - 2 * side)
    free = (room - left - text - side) // _STEP * _STEP
    further = beyond(columns, tokens, max(0, free))
    return Margins(left - GUTTER, max(0, room - left - text - further - GUTTER), further)


def widen(document: QTextDocument, tokens: Tokens, further: int) -> None:
    """Let the text end before what only tables take, and these go as far as they want to."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    frame = document.rootFrame().frameFormat()
    frame.setRightMargin(GUTTER + further)
    document.rootFrame().setFrameFormat(frame)
    for table in _tables(document):
        look = table.format()
        wanted = -beyond(table.columns(), tokens, further)
        if look.rightMargin() != wanted:
            look.setRightMargin(wanted)
            table.setFormat(look)
    cursor.endEditBlock()


def _tables(document: QTextDocument) -> Iterator[QTextTable]:
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            yield frame
