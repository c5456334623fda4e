"""Words marked in a document: found without case and accents, stepped through."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtGui import QColor, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from gui.text.signs import Utf16
from gui.theme.tokens import Tokens
from readout.search.folding import Folded, fold

MOST = 10_000
"""More matches than this are not looked for."""


@dataclass(slots=True)
class Marks:
    """The matches of ``words`` in a document that may still grow; positions are Qt's."""

    document: QTextDocument
    words: tuple[str, ...] = ()
    matches: list[tuple[int, int]] = field(default_factory=list)
    current: int = -1

    def set_words(self, words: Sequence[str]) -> None:
        """Look for these in all of the document."""
        self.words = tuple(word for word in words if fold(word).strip())
        self.clear()
        self.grow(0)

    def clear(self) -> None:
        """Forget what was found."""
        self.matches.clear()
        self.current = -1

    def grow(self, begin: int) -> None:
        """Look in what is new from a position on."""
        if not self.words:
            return
        keep = bisect_left(self.matches, (begin, 0))
        del self.matches[keep:]
        block = self.document.findBlock(begin)
        while block.isValid() and len(self.matches) < MOST:
            text = block.text()
            if text:
                self.matches += self._in_block(text, block.position())
            block = block.next()

    def _in_block(self, text: str, position: int) -> list[tuple[int, int]]:
        folded = Folded(text)
        hits = [hit for word in self.words for hit in folded.find(word, MOST - len(self.matches))]
        if not hits:
            return []
        units = Utf16(text)
        back = sorted({folded.place(*hit) for hit in hits})
        joined: list[tuple[int, int]] = []
        for start, end in back:
            if joined and start < joined[-1][1]:
                joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
            else:
                joined.append((start, end))
        return [(position + units.units(a), position + units.units(b)) for a, b in joined]

    def step(self, by: int, near: int) -> tuple[int, int] | None:
        """Go on to the next (1) or previous (-1) match, round the end; first: from ``near``."""
        if not self.matches:
            return None
        if self.current < 0:
            after = bisect_left(self.matches, (near, 0))
            self.current = after if by > 0 else after - 1
        else:
            self.current += by
        self.current %= len(self.matches)
        return self.matches[self.current]

    def go(self, position: int) -> tuple[int, int] | None:
        """Make the first match at or behind a position the current one."""
        self.current = -1
        return self.step(1, position)

    def selections(self, first: int, last: int, tokens: Tokens) -> list[QTextEdit.ExtraSelection]:
        """The matches between two positions, to be shown."""
        colours = tokens.colours
        made = []
        begin = max(0, bisect_right(self.matches, (first, 0)) - 1)
        for at in range(begin, bisect_right(self.matches, (last, 0))):
            if not self.document.findBlock(self.matches[at][0]).isVisible():
                continue
            one = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document)
            cursor.setPosition(self.matches[at][0])
            cursor.setPosition(self.matches[at][1], QTextCursor.MoveMode.KeepAnchor)
            one.cursor = cursor
            look = one.format
            ground = colours.current_mark if at == self.current else colours.mark
            look.setBackground(QColor(ground))
            look.setForeground(QColor(colours.on_mark))
            one.format = look
            made.append(one)
        return made
