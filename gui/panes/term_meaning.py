"""One meaning on the card of a term: what a note says, and under it the note, as a link."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, QLine, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from gui.panes.drawing import LONGEST, Laid, lay
from gui.text.signs import is_right_to_left
from gui.theme.theme import Theme


class Said(NamedTuple):
    """A meaning and who says so; ``place`` is what is followed to there, ``None`` for nowhere."""

    meaning: str
    source: str = ""
    place: object = None


class Meaning(QWidget):
    """Shows one meaning. ``followed`` with its place when the note under it is chosen."""

    followed = Signal(object)

    def __init__(self, said: Said, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("termCardMeaning")
        self.setAccessibleName(said.meaning or "—")
        self._said = said
        self._theme = theme
        self._laid: Laid | None = None
        self.link = _Link(said.source, said.meaning, theme, self)
        self.link.setVisible(bool(said.source))
        self.link.setEnabled(said.place is not None)
        self.link.clicked.connect(lambda: self.followed.emit(said.place))

    def text(self) -> str:
        """What is said."""
        return self._said.meaning

    def set_width(self, width: int) -> int:
        """Take this width; gives the height that it needs."""
        meaning = self._said.meaning or "—"
        text = meaning if len(meaning) < LONGEST else f"{meaning[: LONGEST - 1].rstrip()}…"
        self._laid = lay(text, self._theme.font("base"), width)
        height = round(self._laid.height)
        if self._said.source:
            self.link.fit(width)
            left = width - self.link.width() if is_right_to_left(meaning) else 0
            self.link.move(left, height + self._theme.tokens.space.hair)
            height = self.link.geometry().bottom() + 1
        self.resize(width, height)
        return height

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The meaning; the link draws itself."""
        if self._laid is not None:
            painter = QPainter(self)
            self._laid.draw(painter, 0, 0, self._theme.tokens.colours.text)
            painter.end()


class _Link(QPushButton):
    """The note that says so, cut where there is no room."""

    def __init__(self, source: str, meaning: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._source = source
        self._theme = theme
        self.setObjectName("termCardSource")
        self.setAccessibleName(source)
        self.setAccessibleDescription(meaning)
        self.setFlat(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        colours, sizes, space = theme.tokens.colours, theme.tokens.type, theme.tokens.space
        self.setFont(theme.font("small"))
        self.setStyleSheet(
            f"QPushButton {{ color: {colours.accent}; font-size: {sizes.small}px;"
            f" text-align: left; background: transparent; padding: {space.hair}px 0;"
            " border: 1px solid transparent; border-radius: 3px; outline: none; }"
            f"QPushButton:disabled {{ color: {colours.muted}; }}"
            "QPushButton:hover:enabled { text-decoration: underline; }"
            f"QPushButton:focus {{ border-color: {colours.accent}; }}"
        )

    def fit(self, most: int) -> None:
        """Take the room that the words need, or as much as there is."""
        metrics = QFontMetrics(self.font())
        words = " ".join(self._source.split())
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, most - 4)
        self.setText(shown.replace("&", "&&"))
        self.setToolTip("" if shown == words else words.replace("&", "&amp;").replace("<", "&lt;"))
        height = metrics.height() + 2 * self._theme.tokens.space.hair + 2
        self.resize(min(most, metrics.horizontalAdvance(shown) + 4), height)


class Meanings(QWidget):
    """The meanings of one term, beside each other where there is room for two."""

    followed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("termCardMeanings")
        self.setAccessibleName(self.tr("Definitions"))
        self._theme = theme
        self._columns = 1
        self._lines: list[QLine] = []
        self.parts: list[Meaning] = []

    def set_said(self, said: tuple[Said, ...]) -> None:
        """Show these."""
        for part in self.parts:
            part.hide()
            part.deleteLater()
        self.parts = [Meaning(each, self._theme, self) for each in said]
        for part in self.parts:
            part.followed.connect(self.followed)
            part.show()

    def arrange(self, width: int, columns: int) -> int:
        """Put them into so many columns of a width together; gives the height of all."""
        space = self._theme.tokens.space
        self._columns = columns
        self._lines = []
        top = 0
        for first in range(0, len(self.parts), columns):
            row = self.parts[first : first + columns]
            wide = (width - (len(row) - 1) * 2 * space.m) // len(row)
            if first:
                self._lines.append(QLine(0, top + space.s, width, top + space.s))
                top += 2 * space.s + 1
            high = max(part.set_width(wide) for part in row)
            for at, part in enumerate(row):
                column = len(row) - 1 - at if self._turned() else at
                part.move(column * (wide + 2 * space.m), top)
            if len(row) > 1:
                self._lines.append(QLine(width // 2, top, width // 2, top + high))
            top += high
        self.resize(width, top)
        return top

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Hairlines between the rows, and between what stands side by side."""
        painter = QPainter(self)
        painter.setPen(QColor(self._theme.tokens.colours.line))
        painter.drawLines(self._lines)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Another direction of the layout is another order of the columns."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange and self.parts:
            self.arrange(self.width(), self._columns)

    def _turned(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft
