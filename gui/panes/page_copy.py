"""The clean text of a selection: what one sees, without what was put in for Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtGui import QTextBlock, QTextCursor, QTextTable

from gui.text.pieces import Piece, is_continued, number_of
from gui.text.signs import BREAK, Utf16

BOXES = {False: "☐", True: "☑"}
"""A check box as a sign, by whether it is ticked."""
_NOWHERE = (-1, -1)
_LISTS = frozenset(("bullet", "action", "term", "cell"))


def clean_text(
    cursor: QTextCursor,
    piece: Callable[[int], Piece | None],
    is_done: Callable[[Piece], bool],
) -> str:
    """The selected text: bullets, numbers and boxes before their items, cells by tabs."""
    if cursor.hasComplexSelection():
        return _cells(cursor, piece)
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    made: list[str] = []
    before: tuple[QTextBlock, Piece | None] | None = None
    for block in selected(cursor, piece):
        here = piece(number_of(block.userState()))
        if here is not None and here.role == "fold":
            continue  # what it stands for comes after it
        text = _part(block, start, end)
        if here is None and before is not None and is_cell(block):
            here = before[1]  # an empty cell, of which Qt keeps nothing
        if here is None and not text:
            continue
        if before is not None:
            made.append(_between(before, (block, here)))
        if here is not None and here.broken:
            text = text.replace(BREAK, "")
        whole = block.position() >= start and not is_continued(block.userState())
        first = before is None or before[1] is not here
        if here is not None and whole and first and end > block.position() + 1:
            made.append(_marker(here, is_done))
        if here is not None and here.role == "term":
            text = text.replace("\u2003", ": ", 1)
        made.append(text.replace("\u2028", "\n"))
        before = (block, here)
    return "".join(made)


def selected(cursor: QTextCursor, piece: Callable[[int], Piece | None]) -> Iterator[QTextBlock]:
    """The blocks of a selection as they are read: of a table read from the right, too."""
    block = cursor.document().findBlock(cursor.selectionStart())
    held: list[QTextBlock] = []
    row = _NOWHERE
    while block.isValid() and block.position() < cursor.selectionEnd():
        table = QTextCursor(block).currentTable()
        now = row_of(block) if _is_turned(table, piece) else _NOWHERE
        if now != row:
            yield from reversed(held)
            held.clear()
        row = now
        if now == _NOWHERE:
            yield block
        else:
            held.append(block)
        block = block.next()
    yield from reversed(held)


def _is_turned(table: QTextTable | None, piece: Callable[[int], Piece | None]) -> bool:
    """Whether the last column stands first, in Qt's order, as it does in the window."""
    if table is None:
        return False
    for column in range(table.columns()):
        here = piece(number_of(table.cellAt(0, column).firstCursorPosition().block().userState()))
        if here is not None:  # Qt keeps nothing of an empty cell
            return here.turned
    return False


def _cells(cursor: QTextCursor, piece: Callable[[int], Piece | None]) -> str:
    """The cells of a table that are chosen as such, which they are only whole."""
    table = cursor.currentTable()
    chosen: Any = cursor.selectedTableCells()  # Qt's stubs know of no tuple here
    row, rows, column, columns = chosen
    lines = []
    assert table is not None  # noqa: S101  cells are chosen in one
    for at in range(row, row + rows):
        texts = []
        step = -1 if _is_turned(table, piece) else 1
        for one in range(column, column + columns)[::step]:
            cell = table.cellAt(at, one)
            inside = cell.firstCursorPosition()
            inside.setPosition(cell.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
            texts.append(" ".join(inside.selectedText().replace(BREAK, "").split()))
        lines.append("\t".join(texts))
    return "\n".join(lines)


def is_cell(block: QTextBlock) -> bool:
    """Whether a block stands in a table."""
    return QTextCursor(block).currentTable() is not None


def _part(block: QTextBlock, start: int, end: int) -> str:
    text = block.text()
    places = Utf16(text)
    first = max(0, start - block.position())
    last = min(block.length() - 1, end - block.position())
    return text[places.points(first) : places.points(last)]


def _between(before: tuple[QTextBlock, Piece | None], now: tuple[QTextBlock, Piece | None]) -> str:
    if is_continued(now[0].userState()):
        return ""
    one, other = before[1], now[1]
    if one is not None and other is not None:
        if one.role == other.role == "cell" and one.block == other.block:
            return "\t" if row_of(before[0]) == row_of(now[0]) else "\n"
        if one is other or (one.role in _LISTS and other.role == one.role):
            return "\n"
    return "\n\n"


def row_of(block: QTextBlock) -> tuple[int, int]:
    """The table a block stands in, by its first position, and the row; -1 where in none."""
    cursor = QTextCursor(block)
    table = cursor.currentTable()
    return (table.firstPosition(), table.cellAt(cursor).row()) if table else _NOWHERE


def _marker(piece: Piece, is_done: Callable[[Piece], bool]) -> str:
    if piece.done is not None:
        return f"{BOXES[is_done(piece)]} "
    return f"{piece.marker} " if piece.marker else ""
