"""The search box: as one types it says what is wanted, and shows how much was found."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.panes.results import SearchResults
from gui.theme.theme import Theme

__all__ = ["SearchBox", "SearchResults"]


class SearchBox(QLineEdit):
    """``query_changed(text)`` with each change; ``entered`` with Enter, ``closed`` with Escape.

    ``next_match`` and ``previous_match`` come with F3 and Shift+F3, ``to_results`` with Down.
    """

    query_changed = Signal(str)
    entered = Signal()
    next_match = Signal()
    previous_match = Signal()
    closed = Signal()
    to_results = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._found = ""
        self._hint = "Ctrl K"
        self.setObjectName("searchBox")
        self.setAccessibleName(self.tr("Search"))
        self.setMaxLength(1_000)
        self.set_notes(0)
        self.textChanged.connect(self._changed)
        theme.changed.connect(self.update)

    def set_notes(self, notes: int) -> None:
        """How many notes can be searched: said in the empty box."""
        said = self.tr("Search %1 notes").replace("%1", self.locale().toString(notes))
        self.setPlaceholderText(said if notes > 1 else self.tr("Search"))

    def set_hint(self, keys: str) -> None:
        """The keys that lead here, shown while it is empty."""
        self._hint = keys
        self.update()

    def set_found(self, matches: int, notes: int, milliseconds: float) -> None:
        """How much was found where, and in what time."""
        number = self.locale().toString
        if not matches:
            text = self.tr("no matches")
        else:
            one = self.tr("1 match") if matches == 1 else self.tr("%1 matches")
            where = self.tr("in 1 note") if notes == 1 else self.tr("in %1 notes")
            one, where = one.replace("%1", number(matches)), where.replace("%1", number(notes))
            time = self.tr("%1 ms").replace("%1", number(max(1, round(milliseconds))))
            text = f"{one} {where} · {time}"
        self.set_status(text)

    def set_status(self, text: str) -> None:
        """Any short words at the right of the box; none takes them away."""
        self._found = text
        self.setAccessibleDescription(text)
        self._make_room()
        self.update()

    def _changed(self, text: str) -> None:
        if not text:
            self.set_status("")
        self.query_changed.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys with a meaning of their own."""
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered.emit()
            case Qt.Key.Key_F3:
                (self.previous_match if back else self.next_match).emit()
            case Qt.Key.Key_Down:
                self.to_results.emit()
            case Qt.Key.Key_Escape:
                self.closed.emit()
            case _:
                super().keyPressEvent(event)
                return
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Another font needs other room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._make_room()

    def _make_room(self) -> None:
        shown = self._found
        wide = QFontMetrics(self._theme.font("tiny")).horizontalAdvance(shown)
        self.setTextMargins(0, 0, wide + self._theme.tokens.space.m if shown else 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line, and what stands at its right."""
        super().paintEvent(event)
        tokens, font = self._theme.tokens, self._theme.font("tiny")
        text = self._found if self.text() else self._hint
        if not text or (not self.text() and self.hasFocus()):
            return
        wide = QFontMetrics(font).horizontalAdvance(text)
        if wide > self.width() // 2:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)
        painter.setPen(QColor(tokens.colours.muted))
        right = self.width() - tokens.space.m
        room = QRect(right - wide - 2, 0, wide + 4, self.height())
        if not self.text():
            high = QFontMetrics(font).height() + 5
            key = QRectF(right - wide - 8.5, (self.height() - high) // 2 + 0.5, wide + 14, high)
            painter.setPen(QPen(QColor(tokens.colours.line), 1))
            painter.drawRoundedRect(key, tokens.radius.chip, tokens.radius.chip)
            painter.setPen(QColor(tokens.colours.muted))
            painter.drawText(key, Qt.AlignmentFlag.AlignCenter, text)
        else:
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()
