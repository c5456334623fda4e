"""The list view that panes share, and the delegate that draws its rows in the theme.

Rows are as high as their text needs at the width of the view; heights are kept until the width,
the theme or the row changes. Focus is shown on the current row only when it came by keyboard
or the view has it.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QHelpEvent, QKeyEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from gui.panes.drawing import draw_focus, draw_ground
from gui.theme.theme import Theme
from gui.theme.tokens import Tokens

Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Draws a row: its ground, its content (``draw``), the focus ring.

    What stands where is mirrored in a window laid out from right to left (``at``, ``turned``);
    each text is written in the direction of its own words.

    Subclasses say how high a row is at a width (``height``) and draw it (``draw``).
    """

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self.theme = theme
        self.view = view
        self._heights: dict[tuple[int, int], int] = {}
        self._over = False

    @property
    def tokens(self) -> Tokens:
        """The theme's tokens now in use."""
        return self.theme.tokens

    def forget(self) -> None:
        """The rows or the theme changed: all heights are to be worked out again."""
        self._heights.clear()

    def height(self, index: Index, width: int) -> int:
        """Pixels a row takes at a width. To be overridden."""
        raise NotImplementedError

    def draw(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """The content of a row. To be overridden."""
        raise NotImplementedError

    @property
    def start(self) -> Qt.AlignmentFlag:
        """The side at which lines begin, for a text that stands there in whatever direction."""
        return Qt.AlignmentFlag.AlignAbsolute | (
            Qt.AlignmentFlag.AlignRight if self.view.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        )

    @property
    def end(self) -> Qt.AlignmentFlag:
        """The other side."""
        return Qt.AlignmentFlag.AlignAbsolute | (
            Qt.AlignmentFlag.AlignLeft if self.view.isRightToLeft() else Qt.AlignmentFlag.AlignRight
        )

    def at(self, rect: QRect, x: float, width: float) -> float:
        """The left edge of what is ``width`` wide and, from left to right, would stand at ``x``."""
        return rect.left() + rect.right() + 1 - x - width if self.view.isRightToLeft() else x

    def turned(self, rect: QRect, box: QRect) -> QRect:
        """A box of the row as it stands in a window that is laid out as this one."""
        return QRect(round(self.at(rect, box.x(), box.width())), box.y(), box.width(), box.height())

    def under(self, box: QRectF) -> bool:
        """Whether the pointer is over a part of the row that is drawn.

        Only where it is over the row: the display is asked each time, which takes its while.
        """
        if not self._over:
            return False
        return box.contains(QPointF(self.view.viewport().mapFromGlobal(self.view.cursor().pos())))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """As wide as the view, as high as the row's text needs."""
        width = self.view.viewport().width()
        key = (index.row(), width)
        height = self._heights.get(key)
        if height is None:
            height = self._heights[key] = self.height(index, width)
        return QSize(width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        state = option.state
        rect: QRect = option.rect
        self._over = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        draw_ground(
            painter,
            rect,
            self.tokens,
            selected=bool(state & QStyle.StateFlag.State_Selected),
            hover=self._over,
        )
        self.draw(painter, rect, index)
        if state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, rect, self.tokens)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Tooltips of a note's words are plain text, whatever they look like."""
        if event.type() == QEvent.Type.ToolTip:
            text = index.data(Qt.ItemDataRole.ToolTipRole)
            QToolTip.showText(event.globalPos(), plain_tip(text) if text else "", view)
            return True
        return super().helpEvent(event, view, option, index)


def plain_tip(text: str) -> str:
    """A text as a tooltip that wraps, and that Qt cannot take for HTML of its own."""
    escaped = text[:2_000].replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return "<p style='white-space:pre-wrap'>" + escaped.replace("\n", "<br>") + "</p>"


class RowList(QListView):
    """A list of rows drawn by a RowDelegate; ``entered_row`` comes with Enter or a double click."""

    entered_row = Signal(QModelIndex)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.verticalScrollBar().setSingleStep(20)
        self.doubleClicked.connect(self.entered_row)

    def set_ground(self, *, page: bool) -> None:
        """Stand on the ground of the page (``True``) or of the side panes."""
        palette = QPalette()  # what it does not say is the window's, also when the theme changes
        if not page:
            palette.setColor(palette.ColorRole.Base, self.palette().window().color())
        self.setPalette(palette)
        self.viewport().setAutoFillBackground(page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the current row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered_row.emit(self.currentIndex())
            event.accept()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows wrap anew at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def model_or_fail(self) -> QAbstractItemModel:
        """The model, which every list here has."""
        model = self.model()
        assert model is not None  # noqa: S101  given when the pane is made
        return model
