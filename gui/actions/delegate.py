"""How an action item of many notes looks: its box, its words, and at the right whence and when."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPainterPath
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

from gui.actions.model import GROUP, ROW, ItemsModel
from gui.actions.words import NO_DATE, due_words, number, owner_words, tr, until_words
from gui.dates import short_date
from gui.panes.check_box import draw_check
from gui.panes.drawing import chip_height
from gui.panes.fold_sign import draw_fold
from gui.panes.row_strip import Strip
from gui.panes.rows import Index, RowDelegate
from gui.theme.theme import Theme
from gui.theme.tokens import SEMIBOLD
from readout.items.page import Group
from readout.items.rows import ItemRow, asleep

_NO_ICON = "📄"
_LONGEST = 400
"""Signs of a text that a line can show at most."""


class ItemsDelegate(RowDelegate):
    """Lines of two heights, so that none has to be measured. A click on the box ticks."""

    def __init__(self, theme: Theme, view: QAbstractItemView, model: ItemsModel) -> None:
        super().__init__(theme, view)
        self._model = model
        self._pressed = -1
        self._measure()

    def strip(self) -> Strip:
        """Where the lines are."""
        heads = dict.fromkeys(self._model.heads, self._head)
        return Strip(self._model.rowCount(), self._line, heads)

    def forget(self) -> None:
        """Another theme or size of type."""
        super().forget()
        self._measure()

    def height(self, index: Index, width: int) -> int:  # noqa: ARG002
        """One of the two, whatever the width."""
        return self._head if index.data(GROUP) is not None else self._line

    def box(self, rect: QRect) -> QRectF:
        """Where the check box of the line in ``rect`` is."""
        side = max(self.tokens.size.check, round(self.tokens.type.base * 1.25))
        top = rect.y() + (rect.height() - side) / 2
        x = self.at(rect, rect.x() + self._left, side)
        return QRectF(x, round(top), side, side)

    def is_on_box(self, rect: QRect, point: QPointF) -> bool:
        """Whether a point of the view is on it, or as near as a finger."""
        return self.box(rect).adjusted(-6, -6, 6, 6).contains(point)

    def draw(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """One item, or the head of a group."""
        group = index.data(GROUP)
        if group is not None:
            self._draw_head(painter, rect, group)
        else:
            self._draw_item(painter, rect, index.data(ROW))

    def _measure(self) -> None:
        theme, space = self.theme, self.tokens.space
        self._base, self._tiny = theme.font("base"), theme.font("tiny")
        self._strong = theme.font("base", SEMIBOLD)
        self._struck = QFont(self._base)
        self._struck.setStrikeOut(True)
        self._slanted = QFont(self._tiny)
        self._slanted.setItalic(True)
        self._base_metrics, self._tiny_metrics = QFontMetrics(self._base), QFontMetrics(self._tiny)
        self._strong_metrics = QFontMetrics(self._strong)
        height = self._base_metrics.height()
        self._line, self._head = height + space.l - 1, height + space.l + 3
        self._left = space.l + space.xs + 2
        late = tr("%1 days late").replace("%1", "888")
        longest = max(late, short_date("2028-09-28", "day"), key=self._wide)
        self._sign = round(theme.tokens.type.base * 1.25)
        self._due = self._wide(longest) + 2 * space.s

    def _wide(self, text: str) -> int:
        return self._tiny_metrics.horizontalAdvance(text)

    def _draw_head(self, painter: QPainter, rect: QRect, group: Group) -> None:
        tokens, colours = self.tokens, self.tokens.colours
        folded = self._model.is_folded(group)
        late = self._model.grouping == "due" and group.key == "overdue"
        base = rect.bottom() - tokens.space.s + 1 - self._strong_metrics.descent()
        x = rect.x() + self._left
        count = number(len(group.items))
        room = rect.width() - 2 * self._left - self._strong_metrics.horizontalAdvance(count) - 40
        label = self._strong_metrics.elidedText(
            self._model.label(group)[:_LONGEST], Qt.TextElideMode.ElideRight, room
        )
        painter.setFont(self._strong)
        painter.setPen(QColor(colours.warning if late else colours.text))
        wide = self._strong_metrics.horizontalAdvance(label)
        painter.drawText(QPointF(self.at(rect, x, wide), base), label)
        x += wide + tokens.space.xs
        painter.setFont(self._base)
        painter.setPen(QColor(colours.muted))
        wide = self._base_metrics.horizontalAdvance(count)
        painter.drawText(QPointF(self.at(rect, x, wide), base), count)
        x += wide + tokens.space.m
        if folded or self.under(QRectF(rect)):
            middle = QPointF(self.at(rect, x, 0), base - self._strong_metrics.xHeight() / 2)
            back = self.view.isRightToLeft()
            draw_fold(painter, middle, tokens, down=not folded, back=back)

    def _draw_item(self, painter: QPainter, rect: QRect, row: ItemRow) -> None:
        tokens, colours = self.tokens, self.tokens.colours
        box = self.box(rect)
        if not row.dismissed:
            draw_check(painter, box, tokens, done=row.done, hot=self.under(box))
        left = rect.x() + self._left + round(box.width()) + tokens.space.s + 1
        right = self._draw_chips(painter, rect, row, left)
        font = self._struck if row.done else self._base
        room = max(0, right - tokens.space.m - left)
        text = self._base_metrics.elidedText(one_line(row.text), Qt.TextElideMode.ElideRight, room)
        base = rect.y() + (rect.height() + self._base_metrics.capHeight()) // 2
        painter.setFont(font)
        quiet = row.done or row.dismissed
        painter.setPen(QColor(colours.muted if quiet else colours.text))
        wide = self._base_metrics.horizontalAdvance(text)
        painter.drawText(QPointF(self.at(rect, left, wide), base), text)
        if row.comment:
            left += wide + tokens.space.m
            beside = QRect(left, rect.y(), right - left, rect.height())
            self._draw_comment(painter, rect, beside, row)

    def _draw_comment(self, painter: QPainter, rect: QRect, room: QRect, row: ItemRow) -> None:
        """A sign that there is one, and as much of its words as there is room for."""
        side = self._tiny_metrics.ascent()
        if room.width() < side:
            room.setLeft(room.right() - side - self.tokens.space.m)
        top = room.y() + (room.height() - side) / 2
        colour = self.tokens.colours.muted
        bubble = QRectF(self.at(rect, room.x(), side + 1), top, side + 1, side)
        _draw_bubble(painter, bubble, colour)
        x = room.x() + side + self.tokens.space.xs + 1
        wide = room.right() - self.tokens.space.m - x
        if wide > self._wide("mmm"):
            words = one_line(row.comment)
            text = self._tiny_metrics.elidedText(words, Qt.TextElideMode.ElideRight, wide)
            painter.setFont(self._tiny)
            painter.setPen(QColor(colour))
            base = room.y() + (room.height() + self._tiny_metrics.capHeight()) // 2
            painter.drawText(QPointF(self.at(rect, x, self._wide(text)), base), text)

    def _draw_chips(self, painter: QPainter, rect: QRect, row: ItemRow, left: int) -> int:
        """Due, owner and note from the right; where they begin. The words keep half the room."""
        model, space = self._model, self.tokens.space
        due = due_words(row, model.today, model.order)
        right = rect.right() + 1 - self._left - space.xs
        least = left + (right - left) // 2
        font = self._slanted if row.due_inferred else self._tiny
        wide = max(self._due, self._wide(due.text) + 2 * space.s)
        self._chip(painter, rect, QRect(right - wide, 0, wide, 0), due.text, font, warn=due.late)
        right -= wide
        gap = space.m + 2
        for icon, text, most in self._beside(row):
            before = self._sign if icon else 0
            whole = before + self._wide(text) + 2 * (space.s - 1)
            wide = min(whole, right - gap - least, most)
            if text and wide >= min(whole, 5 * self.tokens.type.tiny):
                right -= gap + wide
                at = QRect(right, 0, wide, 0)
                self._chip(painter, rect, at, text, self._tiny, icon=icon)
        return right

    def _beside(self, row: ItemRow) -> list[tuple[str, str, int]]:
        """The other chips from the right: icon, words, and how wide each may be."""
        model, most = self._model, self.tokens.type.tiny * 16
        made = []
        if asleep(row, model.today):
            made.append(("", until_words(row, model.order), most))
        if model.grouping != "owner" or len(row.owners) > 1:
            made.append(("", owner_words(row), most))
        if model.grouping != "note":
            made.append((row.icon or _NO_ICON, one_line(row.note), most * 5 // 4))
        return made

    def _chip(  # noqa: PLR0913  what is drawn, where, and how
        self,
        painter: QPainter,
        rect: QRect,
        at: QRect,
        text: str,
        font: QFont,
        *,
        warn: bool = False,
        icon: str = "",
    ) -> None:
        tokens, colours = self.tokens, self.tokens.colours
        high = round(chip_height(self._tiny))
        box = QRect(at.x(), rect.y() + (rect.height() - high) // 2, at.width(), high)
        box = self.turned(rect, box)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.warning_ground if warn else colours.chip))
        if text == NO_DATE:
            painter.setOpacity(0.55)
        painter.drawRoundedRect(box, tokens.radius.chip, tokens.radius.chip)
        painter.setOpacity(1)
        painter.setPen(QColor(colours.warning if warn else colours.muted))
        if icon:  # in the lists' own size: as small as the words it is no more than a speck
            edge, side = tokens.space.s - 2, self._sign
            sign = QRect(at.x() + edge, box.y(), side, high)
            painter.setFont(self._base)
            painter.drawText(self.turned(rect, sign), Qt.AlignmentFlag.AlignCenter, icon)
            box = self.turned(rect, QRect(at.x() + side, box.y(), at.width() - side, high))
        painter.setFont(font)
        room = box.width() - 2 * (tokens.space.s - 2)
        shown = self._tiny_metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """A press and release on the box ticks; the words only choose."""
        if not isinstance(event, QMouseEvent) or event.button() != Qt.MouseButton.LeftButton:
            return False
        if not index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        rect: QRect = option.rect
        on_box = self.is_on_box(rect, event.position())
        kind = event.type()
        if kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            self._pressed = index.row() if on_box else -1
            return on_box
        if kind == QEvent.Type.MouseButtonRelease and on_box and self._pressed == index.row():
            self._pressed = -1
            done = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole))
            checked = done == Qt.CheckState.Checked
            new = Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked
            return model.setData(index, new, Qt.ItemDataRole.CheckStateRole)
        return False


def one_line(text: str) -> str:
    """As much of a text as a line can show, without its breaks."""
    return " ".join(text[:_LONGEST].split())


def _draw_bubble(painter: QPainter, box: QRectF, colour: str) -> None:
    """A speech bubble."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(colour))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    body = box.adjusted(0.5, 0.5, -0.5, -box.height() / 4)
    path = QPainterPath()
    path.addRoundedRect(body, 2, 2)
    painter.drawPath(path)
    foot = QPointF(body.left() + body.width() * 0.3, body.bottom())
    painter.drawLine(foot, foot + QPointF(0, box.height() / 4))
    painter.drawLine(foot + QPointF(0, box.height() / 4), foot + QPointF(box.height() / 4, 0))
    painter.restore()
