"""How a note looks in the list: icon, title, date and how much is done; and the head of a group.

A list of up to ``WHOLE`` rows shows titles and reasons in up to two lines, as high as each needs.
In a longer one all notes have one line, so that nothing has to be measured to know where they
are; the tooltip has the rest.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

from gui.panes.drawing import Laid, lay
from gui.panes.fold_sign import draw_fold
from gui.panes.note_entry import NoteEntry
from gui.panes.note_model import ENTRY, GROUP, NoteModel
from gui.panes.note_order import Bunch
from gui.panes.row_strip import Strip
from gui.panes.rows import Index, RowDelegate
from gui.said import said
from gui.theme.theme import Theme
from gui.theme.tokens import SEMIBOLD

WHOLE = 500
"""So many rows are measured within some milliseconds."""
_KEPT = 400
"""Laid out texts that are kept for the next time a row is drawn."""


class NoteDelegate(RowDelegate):
    """Draws notes and heads of groups, and says where in the list they are (``strip``)."""

    def __init__(self, theme: Theme, view: QAbstractItemView, model: NoteModel) -> None:
        super().__init__(theme, view)
        self._model = model
        self.shown = ""
        """The path of a note that has a stroke at its side; among several chosen ones."""
        self._one_line = False
        self._laid: dict[tuple[str, str, int, int], Laid] = {}
        self._wide: dict[str, int] = {}
        self._measure()

    def strip(self, width: int) -> Strip:
        """The rows' heights at a width."""
        model, count = self._model, self._model.rowCount()
        self._one_line = count > WHOLE
        if self._one_line:
            return Strip(count, self._height(1, 1), dict.fromkeys(model.heads, self._head()))
        heights = ((row, self._row_height(row, width)) for row in range(count))
        usual = self._height(1, 1)
        return Strip(count, usual, {row: height for row, height in heights if height != usual})

    def forget(self) -> None:
        """Another theme or size of type: measure and lay out anew."""
        super().forget()
        self._measure()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """For who asks for one row alone; the view has its ``strip``."""
        width = self.view.viewport().width()
        return QSize(width, self._row_height(index.row(), width))

    def height(self, index: Index, width: int) -> int:
        """Pixels that a row takes."""
        return self._row_height(index.row(), width)

    def draw(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """One note, or the head of a group."""
        bunch = index.data(GROUP)
        if bunch is not None:
            self._draw_head(painter, rect, bunch)
        else:
            self._draw_note(painter, rect, index.data(ENTRY))

    def _measure(self) -> None:
        theme = self.theme
        self._laid.clear()
        self._wide.clear()
        self._title, self._tiny = theme.font("base", SEMIBOLD), theme.font("tiny")
        self._strong = theme.font("tiny", SEMIBOLD)
        self._icon = theme.font("base")
        self._icon.setPixelSize(self.tokens.type.emoji)
        self._title_metrics = QFontMetrics(self._title)
        self._tiny_metrics = QFontMetrics(self._tiny)

    def _left(self) -> int:
        return self.tokens.space.edge + round(self.tokens.type.base * 2.3)

    def _count(self, entry: NoteEntry) -> str:
        return f"{entry.done}/{entry.total}" if entry.total else ""

    def _room(self, entry: NoteEntry, width: int) -> int:
        count = self._count(entry)
        taken = self._tiny_metrics.horizontalAdvance(count) + self.tokens.space.s if count else 0
        return width - self._left() - self.tokens.space.m - 2 - taken

    def _head(self) -> int:
        return self._tiny_metrics.height() + self.tokens.space.l

    def _height(self, titles: int, below: int) -> int:
        line = self._title_metrics.height() + 2
        return line * titles + self._tiny_metrics.height() * below + self.tokens.space.l + 2

    def _row_height(self, row: int, width: int) -> int:
        entry = self._model.entry(row)
        if entry is None:
            return self._head()
        if self._one_line:
            return self._height(1, 1)
        wide = self._wide.get(entry.title)
        if wide is None:
            wide = self._title_metrics.horizontalAdvance(_plain(entry.title)[:200])
            self._wide[entry.title] = wide
        return self._height(2 if wide > self._room(entry, width) else 1, 2 if entry.error else 1)

    def _lay(self, text: str, font: str, width: int) -> Laid:
        """A text in one or two lines, kept: a row is drawn again for each step of the mouse."""
        lines = 1 if self._one_line else 2
        key = (text, font, width, lines)
        laid = self._laid.get(key)
        if laid is None:
            if len(self._laid) >= _KEPT:
                self._laid.clear()
            made = lay(text, self._title if font == "title" else self._tiny, width, lines)
            laid = self._laid[key] = made
        return laid

    def _draw_note(self, painter: QPainter, rect: QRect, entry: NoteEntry) -> None:
        tokens, colours = self.tokens, self.tokens.colours
        second = _without_path(entry) if entry.error else self._model.below(entry)
        x, y = rect.x() + self._left(), rect.y() + tokens.space.s
        if not (second or self._model.is_pinned(entry)):
            y += (self._tiny_metrics.height() + 1) // 2  # the title alone stands in the middle
        if entry.path == self.shown:
            stroke = self.turned(rect, QRect(rect.x(), rect.y() + 2, 3, rect.height() - 4))
            painter.fillRect(stroke, QColor(colours.accent))
        room = self._room(entry, rect.width())
        laid = self._lay(_plain(entry.title), "title", room)
        laid.draw(painter, self.at(rect, x, room), y, colours.muted if entry.away else colours.text)
        bottom = y + laid.height + 3
        room = rect.width() - self._left() - tokens.space.m
        if self._model.is_pinned(entry):
            side = self._tiny_metrics.ascent()
            top = bottom + (self._tiny_metrics.height() - side) / 2
            pin = QRectF(self.at(rect, x, side), top, side, side)
            _draw_pin(painter, pin, colours.muted)
            x, room = x + side + tokens.space.xs, room - side - tokens.space.xs
        below = self._lay(second, "tiny", room)
        colour = colours.danger if entry.error else colours.muted
        below.draw(painter, self.at(rect, x, room), bottom, colour)
        painter.setFont(self._icon)
        box = QRect(
            rect.x() + tokens.space.m, rect.y(), self._left() - tokens.space.m, rect.height()
        )
        box = self.turned(rect, box)
        painter.setPen(QColor(colours.text))
        if entry.away:
            painter.setOpacity(0.5)
        if entry.icon and not entry.error:
            leading = Qt.AlignmentFlag.AlignVCenter | self.start
            painter.drawText(box, leading, entry.icon[:8])
        else:
            name = "triangle-alert" if entry.error else "file-text"
            colour = colours.danger if entry.error else colours.muted
            side = tokens.size.icon
            drawn = QRect(box.x() + tokens.space.hair, box.center().y() - side // 2, side, side)
            if self.view.isRightToLeft():
                drawn.moveRight(box.right() - tokens.space.hair)
            self.theme.icon(name, colour, side).paint(painter, drawn)
        painter.setOpacity(1)
        if count := self._count(entry):
            self._draw_count(painter, rect, count)

    def _draw_head(self, painter: QPainter, rect: QRect, bunch: Bunch) -> None:
        tokens, metrics = self.tokens, QFontMetrics(self._strong)
        count = self.view.locale().toString(len(bunch.lines))
        left = rect.x() + tokens.space.edge
        middle = QPointF(self.at(rect, left + 4, 0), rect.center().y() + 0.5)
        down, back = not self._model.is_folded(bunch), self.view.isRightToLeft()
        draw_fold(painter, middle, tokens, down=down, back=back)
        x = left + tokens.space.l
        wide = rect.right() - x - metrics.horizontalAdvance(count) - 2 * tokens.space.m
        text = metrics.elidedText(self._model.label(bunch), Qt.TextElideMode.ElideMiddle, wide)
        painter.setFont(self._strong)
        painter.setPen(QColor(tokens.colours.muted))
        room = self.turned(rect, QRect(x, rect.y(), wide, rect.height()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | self.start, text)
        self._draw_count(painter, rect, count)

    def _draw_count(self, painter: QPainter, rect: QRect, count: str) -> None:
        painter.setFont(self._tiny)
        painter.setPen(QColor(self.tokens.colours.muted))
        wide = self._tiny_metrics.horizontalAdvance(count) + 2
        x = rect.right() + 1 - self.tokens.space.m - 2 - wide
        room = self.turned(rect, QRect(x, rect.y(), wide, rect.height()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | self.end, count)


def _without_path(entry: NoteEntry) -> str:
    """Why it could not be read; the line above names the file."""
    return said(entry.error.removeprefix(f"{entry.path}: "))


def _plain(title: str) -> str:
    return " ".join(title[:300].split())


def _draw_pin(painter: QPainter, box: QRectF, colour: str) -> None:
    """A pin, seen from the side and leaning."""
    unit = box.height() / 10
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.center())
    painter.rotate(40)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(QRectF(-2.4 * unit, -5 * unit, 4.8 * unit, 1.4 * unit), unit, unit)
    painter.drawRect(QRectF(-1.5 * unit, -4 * unit, 3 * unit, 3.6 * unit))
    painter.drawRoundedRect(QRectF(-3.2 * unit, -0.8 * unit, 6.4 * unit, 1.4 * unit), unit, unit)
    painter.drawRect(QRectF(-0.4 * unit, 0.4 * unit, 0.8 * unit, 5 * unit))
    painter.restore()
