"""The words of the source around a doubt, in fixed type, those in doubt marked."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QTextEdit, QWidget

from gui.theme.theme import Theme
from readout.corrections.excerpt import Excerpt

_LONGEST = 2_000
"""So many signs of a line are shown."""
_MOST_ROWS = 11
_FEWEST_ROWS = 4
_BEFORE = 3
"""Rows shown before the marked ones where not all can be seen."""


class DoubtSource(QPlainTextEdit):
    """An excerpt, to be read and copied; as high as its lines need, within limits."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown = Excerpt((), range(0))
        self._high = 0
        self.setObjectName("doubtSource")
        self.setAccessibleName(self.tr("The source"))
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._dress)
        self._dress()

    def show_excerpt(self, excerpt: Excerpt) -> None:
        """Show these lines, scrolled to the marked ones."""
        if excerpt == self._shown:
            return
        self._shown = excerpt
        lines = (line[:_LONGEST].replace("\u2028", " ") for line in excerpt.lines)
        self.setPlainText("\n".join(lines))
        self._mark()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines wrap anew at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _mark(self) -> None:
        colours = self._theme.tokens.colours
        look = QTextCharFormat()
        look.setBackground(QColor(colours.mark))
        look.setForeground(QColor(colours.on_mark))
        marks = []
        for number in self._shown.marked:
            block = self.document().findBlockByNumber(number)
            one = QTextEdit.ExtraSelection()
            cursor = QTextCursor(block)
            indent = len(block.text()) - len(block.text().lstrip())
            cursor.setPosition(block.position() + indent)
            cursor.setPosition(
                block.position() + block.length() - 1, QTextCursor.MoveMode.KeepAnchor
            )
            one.cursor, one.format = cursor, look
            marks.append(one)
        self.setExtraSelections(marks)

    def sizeHint(self) -> QSize:
        """As high as the rows it shows; in a small window fewer, which scroll."""
        return QSize(super().sizeHint().width(), self._high)

    def _fit(self) -> None:
        block, rows, first, high = self.document().begin(), 0, 0, 0.0
        while block.isValid():
            if block.blockNumber() == self._shown.marked.start:
                first = rows
            high += self.blockBoundingRect(block).height()
            rows += max(1, block.layout().lineCount())
            block = block.next()
        most = _MOST_ROWS * self.fontMetrics().lineSpacing()
        around = 2 * self._theme.tokens.space.xs + 1
        self._high = round(min(high, most)) + around
        self.setMinimumHeight(min(self._high, _FEWEST_ROWS * self.fontMetrics().lineSpacing()))
        self.setMaximumHeight(self._high)
        self.updateGeometry()
        policy = Qt.ScrollBarPolicy
        all_seen = high <= most
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if all_seen else policy.ScrollBarAsNeeded
        )
        self.verticalScrollBar().setValue(0 if all_seen else max(0, first - _BEFORE))

    def _dress(self) -> None:
        self.setFont(self._theme.font("small", fixed=True))
        self.document().setDocumentMargin(self._theme.tokens.space.xs)
        side = self._theme.tokens.space.xl - self._theme.tokens.space.s
        self.setViewportMargins(side, 0, self._theme.tokens.space.s, 0)
        self._mark()
        self._fit()
