"""How an action item looks: a check box, its words wrapped, chips under them."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from gui.panes.action_model import ITEM, ActionModel, ItemState
from gui.panes.check_box import draw_check
from gui.panes.drawing import Laid, chip_height, chip_width, draw_chip, lay
from gui.panes.rows import Index, RowDelegate, RowList
from gui.theme.theme import Theme


class ActionDelegate(RowDelegate):
    """Ticks with a click on the box, and with Space."""

    def __init__(self, theme: Theme, view: RowList, model: ActionModel) -> None:
        super().__init__(theme, view)
        self._model = model
        self._pressed = -1

    def box(self, rect: QRect) -> QRectF:
        """Where the check box of the row in ``rect`` is."""
        side = self._side
        line = self._font().pixelSize() * 1.35
        top = rect.y() + self.tokens.space.s + max(0.0, (line - side) / 2)
        x = self.at(rect, rect.x() + self.tokens.space.l, side)
        return QRectF(x, round(top), side, side)

    @property
    def _side(self) -> int:
        return max(self.tokens.size.check, round(self.tokens.type.base * 1.25))

    def _font(self, *, done: bool = False) -> QFont:
        font = self.theme.font("base")
        font.setStrikeOut(done)
        return font

    def _left(self) -> int:
        return self.tokens.space.l + self._side + self.tokens.space.m - 2

    def _lay(self, item: ItemState, width: int) -> Laid:
        room = width - self._left() - self.tokens.space.l
        return lay(item.text.plain, self._font(done=item.done), room)

    def _chip_rows(self, item: ItemState, width: int) -> list[list[str]]:
        """The chips by lines, as many in a line as it has room for."""
        font, room = self.theme.font("tiny"), width - self._left() - self.tokens.space.l
        rows: list[list[str]] = []
        used = 0.0
        for text in self._model.chips(item):
            wide = chip_width(text, font, self.tokens) + self.tokens.space.s
            if not rows or used + wide > room:
                rows.append([])
                used = 0.0
            rows[-1].append(text)
            used += wide
        return rows

    def _lay_comment(self, item: ItemState, width: int) -> Laid | None:
        room = width - self._left() - self.tokens.space.l
        return lay(item.comment, self.theme.font("tiny"), room, 3) if item.comment else None

    def height(self, index: Index, width: int) -> int:
        """The words, the comment, the chips and room around them."""
        item: ItemState = index.data(ITEM)
        chips = len(self._chip_rows(item, width))
        gap = self.tokens.space.xs
        height = self._lay(item, width).height + 2 * self.tokens.space.s
        if (comment := self._lay_comment(item, width)) is not None:
            height += comment.height + gap
        if chips:
            height += chips * (chip_height(self.theme.font("tiny")) + gap)
        return round(height)

    def draw(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """The row of one item."""
        item: ItemState = index.data(ITEM)
        tokens = self.tokens
        box = self.box(rect)
        if not item.dismissed:
            draw_check(painter, box, tokens, done=item.done, hot=self.under(box))
        muted = item.done or item.dismissed
        laid = self._lay(item, rect.width())
        room = rect.width() - self._left() - tokens.space.l
        start, y = rect.x() + self._left(), rect.y() + tokens.space.s
        x = self.at(rect, start, room)
        laid.draw(painter, x, y, tokens.colours.muted if muted else tokens.colours.text)
        bottom = y + laid.height + tokens.space.xs
        if (comment := self._lay_comment(item, rect.width())) is not None:
            comment.draw(painter, x, bottom, tokens.colours.muted)
            bottom += comment.height + tokens.space.xs
        font = self.theme.font("tiny")
        late = item.overdue and not item.done
        for row in self._chip_rows(item, rect.width()):
            at = float(start)
            for text in row:
                warn = late and text == self._model.due_chip(item)
                wide = min(chip_width(text, font, tokens), room)
                left = self.at(rect, at, wide)
                draw_chip(painter, (left, bottom), text, font, tokens, warn=warn, most=room)
                at += wide + tokens.space.s
            bottom += chip_height(font) + tokens.space.xs

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """A press and release on the box ticks, and so does Space; the words only choose."""
        if not index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        kind = event.type()
        if isinstance(event, QKeyEvent):
            if kind == QEvent.Type.KeyPress and event.key() in (
                Qt.Key.Key_Space,
                Qt.Key.Key_Select,
            ):
                return self._toggle(model, index)
            return False
        if not isinstance(event, QMouseEvent) or event.button() != Qt.MouseButton.LeftButton:
            return False
        rect: QRect = option.rect
        on_box = self.box(rect).adjusted(-6, -6, 6, 6).contains(event.position())
        if kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            self._pressed = index.row() if on_box else -1
            # The view has the press as well: the row is chosen, and the keys go on from there.
            return on_box and kind == QEvent.Type.MouseButtonDblClick
        if kind == QEvent.Type.MouseButtonRelease and on_box and self._pressed == index.row():
            self._pressed = -1
            return self._toggle(model, index)
        return False

    def _toggle(self, model: QAbstractItemModel, index: Index) -> bool:
        done = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
        new = Qt.CheckState.Unchecked if done else Qt.CheckState.Checked
        return model.setData(index, new, Qt.ItemDataRole.CheckStateRole)
