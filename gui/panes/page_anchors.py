"""Stepping from anchor to anchor of a page: the links, or the terms."""

from __future__ import annotations

from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextBrowser


def next_anchor(
    page: QTextBrowser, sign: str | tuple[str, ...], visible: tuple[int, int], *, forward: bool
) -> QTextCursor | None:
    """The next anchor whose address begins with ``sign``, selected; ``None`` at the end.

    What is folded is passed over.

    It goes on from the anchor that is selected, else from what is visible.
    """
    cursor = page.textCursor()
    first, last = visible
    at = cursor.selectionEnd() if forward else cursor.selectionStart()
    if not cursor.hasSelection() or not first <= at <= last:
        at = first if forward else last
    block = page.document().findBlock(at)
    while block.isValid():
        found = anchors(block, sign) if block.isVisible() else []
        for start, end in found if forward else reversed(found):
            if (start >= at) if forward else (end <= at):
                made = QTextCursor(page.document())
                made.setPosition(start)
                made.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                return made
        block = block.next() if forward else block.previous()
    return None


def anchors(block: QTextBlock, sign: str | tuple[str, ...]) -> list[tuple[int, int]]:
    """Where the anchors of a block begin and end; those of several fragments as one."""
    found: list[tuple[int, int]] = []
    before = ""
    walk = block.begin()
    while not walk.atEnd():
        fragment = walk.fragment()
        walk += 1
        href = fragment.charFormat().anchorHref()
        if href.startswith(sign):
            start, end = fragment.position(), fragment.position() + fragment.length()
            if found and href == before and found[-1][1] == start:
                found[-1] = (found[-1][0], end)
            else:
                found.append((start, end))
        before = href
    return found
