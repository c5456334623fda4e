"""Where the pages of a document end: never behind a heading, nor behind the head of a table."""

from __future__ import annotations

from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextTable,
)

_PER_INCH = 96
"""By which Qt scales the padding of a cell."""
_MOST_EMPTY = 0.4
"""Of a page: a row that is higher goes on over the page."""
_BREAK = QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore


def keep_together(document: QTextDocument, height: float) -> None:
    """Let a page begin before each heading that would stand at the foot of one.

    ``height`` is a page's, the document's layout being for that already. A heading goes on the
    page of the line after it; with a table after it that is its head and first row.
    """
    layout = document.documentLayout()
    layout.documentSize()  # all of it is laid out: Qt loses lines of what is changed before
    run: QTextBlock | None = None
    block = document.begin()
    while block.isValid():
        if block.length() == 1 and not block.text():
            block = block.next()  # what Qt puts around tables
            continue
        if block.blockFormat().headingLevel():
            run = run if run is not None else block
            block = block.next()
            continue
        table = QTextCursor(block).currentTable()
        needed = _head(table) if table is not None else block
        first = run if run is not None else block
        if _page(layout, first, height) != _page(layout, needed, height):
            _begin_page(first, table if run is None else None)
            layout.documentSize()
        if table is not None:
            _keep_rows(layout, table, height)
        run = None
        block = _behind(table, block) if table is not None else block.next()


def pages_of(document: QTextDocument, height: float) -> int:
    """On how many pages something stands; what is empty behind a table may begin another."""
    document.documentLayout().documentSize()
    block = document.lastBlock()
    while not block.text() and block.previous().isValid():
        block = block.previous()
    lines = block.layout()
    last = lines.lineAt(lines.lineCount() - 1) if lines.lineCount() else None
    top = document.documentLayout().blockBoundingRect(block).top()
    return int((top + (last.y() if last is not None else 0) + 0.5) // height) + 1


def _head(table: QTextTable) -> QTextBlock:
    """What has to be on the page where a table begins: its first row below the head."""
    row = min(table.format().headerRowCount(), table.rows() - 1)
    return table.cellAt(row, 0).firstCursorPosition().block()


def _behind(table: QTextTable, block: QTextBlock) -> QTextBlock:
    last = table.lastCursorPosition().block()
    return last.next() if last.position() >= block.position() else block.next()


def _keep_rows(layout: QAbstractTextDocumentLayout, table: QTextTable, height: float) -> None:
    """Let rows that would go on over a page begin the next one: the row before is higher."""
    scale = layout.paintDevice().logicalDpiY() / _PER_INCH
    for row in range(table.format().headerRowCount() + 1, table.rows()):
        edges = [_edges(layout, table, row, column) for column in range(table.columns())]
        top, bottom = min(one for one, _ in edges), max(other for _, other in edges)
        rest = height - top % height
        if top // height == bottom // height or rest > height * _MOST_EMPTY:
            continue
        # Below the highest cell of the row before; half a line less, or its own last line would go.
        above = [_edges(layout, table, row - 1, at)[1] for at in range(table.columns())]
        cell = table.cellAt(row - 1, above.index(max(above)))
        line = table.cellAt(row, 0).firstCursorPosition().block().layout().lineAt(0)
        half = line.height() / 2 if line.isValid() else 0
        look = cell.format().toTableCellFormat()
        look.setBottomPadding(table.format().cellPadding() + max(0, rest - half) / scale)
        cell.setFormat(look)
        layout.documentSize()


def _edges(
    layout: QAbstractTextDocumentLayout, table: QTextTable, row: int, column: int
) -> tuple[float, float]:
    """Where the first line of a cell begins and where its last one does."""
    cell = table.cellAt(row, column)
    first, last = cell.firstCursorPosition().block(), cell.lastCursorPosition().block()
    lines = last.layout()
    line = lines.lineAt(max(0, lines.lineCount() - 1))
    below = line.y() if line.isValid() else 0
    return layout.blockBoundingRect(first).top(), layout.blockBoundingRect(last).top() + below


def _begin_page(block: QTextBlock, table: QTextTable | None) -> None:
    if table is not None:
        look = table.format()
        look.setPageBreakPolicy(_BREAK)
        table.setFormat(look)
        return
    made = block.blockFormat()
    made.setPageBreakPolicy(_BREAK)
    QTextCursor(block).setBlockFormat(made)


def _page(layout: QAbstractTextDocumentLayout, block: QTextBlock, height: float) -> int:
    """The page of a block's first line."""
    top = layout.blockBoundingRect(block).top()
    line = block.layout().lineAt(0)
    return int((top + (line.y() if line.isValid() else 0) + 0.5) // height)
