"""The page: a QTextBrowser that loads nothing, opens nothing, and draws what stands beside text.

It is the first that a start shows. Python makes all the enumerations of the name space ``Qt`` at
its first touch, which takes 20 ms, so nothing touches it before the first paint: see ``hurry``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QMetaMethod, QMimeData, QPoint, QRect, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from gui.panes.page_columns import GUTTER, beyond, margins, widen
from gui.panes.page_copy import clean_text
from gui.panes.page_drawing import Decorations
from gui.text.pieces import ELSEWHERE, FOLD, LINK, TERM, Piece, number_of
from gui.theme.theme import Theme
from gui.theme.tokens import Tokens

if TYPE_CHECKING:
    from gui.panes.term_marks import TermMarks

_SLACK = 8
_MOST_HTML = 50_000
"""Signs up to which HTML is copied, too: it takes 1 ms for 1,200."""


class Page(QTextBrowser):
    """Shows one document in a column that is good to read.

    ``pointed(anchor, rect)``: the pointer came to an anchor of ours (empty: left it);
    ``activated(anchor, rect)``: it was clicked or entered. ``fold_toggled(where)``: the heading of
    a section that folds, or the line that stands for it. ``zoomed(steps)`` from Ctrl and wheel.
    ``menu_wanted(at, by_keyboard)``: a menu of what is at a point of the viewport.
    """

    pointed = Signal(str, QRect)
    activated = Signal(str, QRect)
    fold_toggled = Signal(str)
    zoomed = Signal(int)
    resized = Signal()
    escaped = Signal()
    tabbed = Signal(bool)
    menu_wanted = Signal(QPoint, bool)
    mentions: TermMarks | None = None
    """The terms of other notes that are marked on it."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("detailPane")
        self.setAccessibleName(self.tr("Note"))
        self._theme = theme
        self._piece: Callable[[int], Piece | None] = _no_piece
        self._is_done: Callable[[Piece], bool] = _as_read
        self._hurried: Callable[[], None] | None = None
        self._layers: dict[str, Sequence[QTextEdit.ExtraSelection]] = {}
        self.hrefs: Sequence[str] = ()
        """The addresses of the links, by their numbers."""
        self.escape: Callable[[], bool] = _nothing
        """What Escape takes away first; whether there was anything."""
        self.resizing = False
        self._anchor = ""
        self._pressed = ""
        self._tokens = theme.tokens
        self._columns = 0
        self._further = 0
        self.decorations = Decorations(self, theme.tokens, self._piece, self._is_done)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setMouseTracking(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.verticalScrollBar().setSingleStep(24)
        self.horizontalScrollBar().rangeChanged.connect(
            lambda _least, most: QTimer.singleShot(0, self, lambda: self._mind_width(most))
        )  # not while Qt lays out

    def follow(
        self, piece: Callable[[int], Piece | None], is_done: Callable[[Piece], bool]
    ) -> None:
        """By what it finds the piece of a number, and whether a check box is ticked now."""
        self._piece = self.decorations.piece = piece
        self._is_done = self.decorations.is_done = is_done

    def wake(self) -> None:
        """Take part in what the keyboard and the pointer do; not needed for the first paint."""
        # By the keyboard the page scrolls; a caret would be in the way of that.
        self.setTextInteractionFlags(QtCore.Qt.TextInteractionFlag.TextSelectableByMouse)

    def loadResource(self, kind: int, name: QUrl | str) -> None:  # noqa: ARG002
        """Nothing, ever: a note cannot make the app read a file or ask a server."""
        return

    def setSource(self, *_: object) -> None:
        """A page is given its text; it goes nowhere."""

    def prepare(self, tokens: Tokens, columns: int = 0) -> None:
        """Take the type and margins of ``tokens`` for a text to come.

        ``columns`` is how many its widest table has.
        """
        document = self.document()
        font = self._theme.font("body")
        font.setPixelSize(tokens.type.body)
        document.setDefaultFont(font)
        document.setDocumentMargin(0)
        option = document.defaultTextOption()  # a copy; asking for one would touch Qt
        option.setUseDesignMetrics(True)
        document.setDefaultTextOption(option)
        self._tokens = self.decorations.tokens = tokens
        self._columns, self._further = columns, 0
        frame = document.rootFrame().frameFormat()
        frame.setTopMargin(tokens.space.xl)
        frame.setLeftMargin(GUTTER)
        frame.setRightMargin(GUTTER)
        frame.setBottomMargin(tokens.space.page * 2)
        document.rootFrame().setFrameFormat(frame)
        self.fit()

    def fit(self) -> None:
        """Margins so that lines are not longer than is good to read, and tables as far as that."""
        bar = self.verticalScrollBar()
        room = self.width() - (bar.sizeHint().width() if bar.maximum() > 0 else 0)
        left, right, further = margins(room, self._columns, self._tokens)
        self.setViewportMargins(left, 0, right, 0)
        if further != self._further:
            self._further = further
            widen(self.document(), self._tokens, further)

    def widen_tables(self) -> None:
        """Give the tables that came without it the room they may take."""
        if self._further:
            widen(self.document(), self._tokens, self._further)

    def beyond(self, columns: int) -> int:
        """How many pixels a table of so many columns goes beyond the text now."""
        return beyond(columns, self._tokens, self._further)

    def text_right(self) -> float:
        """Where lines of text end, in coordinates of the document."""
        return self.document().textWidth() - GUTTER - self._further

    def _mind_width(self, most: int) -> None:
        """Tables may be a few pixels too wide, which is no reason for a scroll bar."""
        if not most:
            return  # nothing to scroll, nothing to show
        policy = QtCore.Qt.ScrollBarPolicy
        wanted = policy.ScrollBarAlwaysOff if most <= _SLACK else policy.ScrollBarAsNeeded
        if wanted != self.horizontalScrollBarPolicy():
            self.setHorizontalScrollBarPolicy(wanted)

    def cursorForPosition(self, at: QPoint) -> QTextCursor:
        """The cursor at a point of the viewport, on a block that is seen."""
        found = super().cursorForPosition(at)
        block = found.block()
        while not block.isVisible() and block.previous().isValid():
            block = block.previous()
            found.setPosition(block.position() + block.length() - 1)
        return found

    def anchor_rect(self, cursor: QTextCursor) -> QRect:
        """Where the anchor is on the screen, in coordinates of the page's parent."""
        begin, end = QTextCursor(cursor), QTextCursor(cursor)
        begin.setPosition(cursor.selectionStart())
        end.setPosition(cursor.selectionEnd())
        first, last = self.cursorRect(begin), self.cursorRect(end)
        rect = first.united(last) if first.top() == last.top() else first
        return QRect(self.viewport().mapTo(self, rect.topLeft()), rect.size())

    def anchor_at(self, at: QPoint) -> str:
        """The anchor of ours under a point of the viewport, else empty; a fold's with its place."""
        anchor = self.anchorAt(at)
        if anchor[:1] in (LINK, TERM):
            return anchor
        if self.mentions is not None and (mention := self.mentions.anchor_at(at)):
            return mention
        where = self._fold_at(at)
        return f"{FOLD}{where}" if where else ""

    def anchor_of(self, cursor: QTextCursor) -> str:
        """The anchor of ours that is selected, else empty."""
        if not cursor.hasSelection():
            return ""
        anchor = cursor.charFormat().anchorHref()
        return anchor or (self.mentions.chosen(cursor) if self.mentions is not None else "")

    def _fold_at(self, at: QPoint) -> str:
        """The section that folds by a click on this point, else empty."""
        cursor = self.cursorForPosition(at)
        piece = self.piece_of(cursor.position())
        if piece is None or not (piece.folds or piece.role == "fold"):
            return ""
        line = self.cursorRect(cursor)
        return piece.where if line.top() <= at.y() <= line.bottom() else ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what the pointer is on."""
        super().mouseMoveEvent(event)
        at = event.position().toPoint()
        anchor = self.anchor_at(at) if not event.buttons() else ""
        if anchor != self._anchor:
            self._anchor = anchor
            shape = QtCore.Qt.CursorShape.PointingHandCursor
            is_link = anchor.startswith((LINK, FOLD))
            self.viewport().setCursor(shape if is_link else QtCore.Qt.CursorShape.IBeamCursor)
            self.pointed.emit(anchor, self._line_rect(at) if anchor else QRect())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember on what it was pressed."""
        super().mousePressEvent(event)
        left = event.button() == QtCore.Qt.MouseButton.LeftButton
        self._pressed = self.anchor_at(event.position().toPoint()) if left else ""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click is a press and a release on the same anchor, with nothing selected."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        pressed, self._pressed = self._pressed, ""
        if pressed and pressed == self.anchor_at(at) and not self.textCursor().hasSelection():
            if pressed.startswith(FOLD):
                self.fold_toggled.emit(pressed.removeprefix(FOLD))
            else:
                self.activated.emit(pressed, self._line_rect(at))

    def _line_rect(self, at: QPoint) -> QRect:
        rect = self.cursorRect(self.cursorForPosition(at))
        rect.setLeft(at.x())
        return QRect(self.viewport().mapTo(self, rect.topLeft()), rect.size())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter activates the anchor that is selected; Escape may be the window's."""
        if event.key() in (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter):
            cursor = self.textCursor()
            anchor = self.anchor_of(cursor)
            if anchor[:1] in (LINK, TERM, ELSEWHERE):
                self.activated.emit(anchor, self.anchor_rect(cursor))
                event.accept()
                return
            piece = self.piece_of(cursor.selectionStart()) if anchor.startswith(FOLD) else None
            if piece is not None:
                self.fold_toggled.emit(piece.where)
                event.accept()
                return
        if event.key() == QtCore.Qt.Key.Key_Escape:
            taken = self.escape()
            self.escaped.emit()
            event.setAccepted(taken)
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from link to link before it leaves."""
        self.tabbed.emit(forward)
        return True

    def leave(self, *, forward: bool) -> None:
        """Let Tab go on to what comes after the page."""
        QFrame.focusNextPrevChild(self, forward)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu, if anyone listens: Qt's own shows addresses that are ours."""
        if not self.isSignalConnected(QMetaMethod.fromSignal(self.menu_wanted)):
            super().contextMenuEvent(event)
            return
        by_keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        self.menu_wanted.emit(event.pos(), by_keyboard)
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl it zooms, by the type, not by Qt's own way."""
        if event.modifiers() & QtCore.Qt.KeyboardModifier.ControlModifier:
            steps = event.angleDelta().y()
            if steps:
                self.zoomed.emit(1 if steps > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column."""
        before, self.resizing = self.resizing, True  # for new margins are a resizing within it
        self.fit()
        super().resizeEvent(event)
        self.resizing = before
        self.resized.emit()

    def hurry(self, painted: Callable[[], None]) -> None:
        """Paint the text alone the next time, then say so, then all: drawing touches ``Qt``."""
        self._hurried = painted

    def paintEvent(self, event: QPaintEvent) -> None:
        """What stands beside and behind the text, then the text."""
        if self._hurried is not None:
            super().paintEvent(event)
            painted, self._hurried = self._hurried, None
            QTimer.singleShot(0, self, painted)
            QTimer.singleShot(0, self, lambda: self.viewport().update())
            return
        painter = QPainter(self.viewport())
        painter.setClipRect(event.rect())
        self.decorations.draw(painter)
        painter.end()
        super().paintEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copying gives clean text, and clean HTML where that is no more than a part of a book."""
        cursor = self.textCursor()
        from gui.clipboard import clip  # noqa: PLC0415  no start needs it

        few = cursor.selectionEnd() - cursor.selectionStart() < _MOST_HTML
        return clip(self.text_of(cursor), self.html_of(cursor) if few else "")

    def text_of(self, cursor: QTextCursor) -> str:
        """What a cursor has chosen, as clean text."""
        return clean_text(cursor, self._piece, self._is_done)

    def html_of(self, cursor: QTextCursor) -> str:
        """The same as clean HTML."""
        from gui.panes.page_copy_html import clean_html  # noqa: PLC0415  no start needs it

        return clean_html(cursor, self._piece, self._is_done, self.hrefs)

    def show_layer(self, name: str, marks: Sequence[QTextEdit.ExtraSelection]) -> None:
        """Lay marks over the text; those of other names stay as they are."""
        if marks or self._layers.get(name):
            self._layers[name] = marks
            every = [mark for layer in sorted(self._layers) for mark in self._layers[layer]]
            self.setExtraSelections(every)

    def seen(self) -> tuple[int, int]:
        """The first and last position on the screen."""
        view = self.viewport().rect()
        first = self.cursorForPosition(view.topLeft()).position()
        return first, self.cursorForPosition(view.bottomRight()).position()

    def reading_position(self, top: int) -> int:
        """The position at the reading line: ``top`` pixels down, and more as the end comes near."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        left = bar.maximum() - bar.value()
        line = top + (max(0, height - left) * (height - top) // max(height, 1))
        at = self.viewport().rect().topLeft()
        at.setY(min(line, height - 1))
        return self.cursorForPosition(at).position()

    def scroll_to(self, position: int, above: int) -> None:
        """Have the line of a position so many pixels below the upper edge."""
        document = self.document()
        block = document.findBlock(position)
        rect = document.documentLayout().blockBoundingRect(block)
        line = block.layout().lineForTextPosition(position - block.position())
        top = rect.top() + (line.y() if line.isValid() else 0)
        self.verticalScrollBar().setValue(round(top) - above)

    @property
    def at_end(self) -> bool:
        """Whether it is scrolled as far as it goes: what is still to be laid out may be below."""
        bar = self.verticalScrollBar()
        return bar.value() == bar.maximum()

    def piece_of(self, position: int) -> Piece | None:
        """The piece that a position of the document belongs to."""
        return self._piece(number_of(self.document().findBlock(position).userState()))


def _nothing() -> bool:
    return False


def _no_piece(_number: int) -> Piece | None:
    return None


def _as_read(piece: Piece) -> bool:
    return bool(piece.done)
