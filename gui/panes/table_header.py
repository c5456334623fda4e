"""The header of the highlights table: flat titles, and an arrow on the column it is sorted by."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPolygonF
from PySide6.QtWidgets import QHeaderView, QTableView

from gui.panes.drawing import draw_line_below
from gui.panes.table_model import TableModel
from gui.theme.theme import Theme
from gui.theme.tokens import SEMIBOLD


class TableHeader(QHeaderView):
    """Draws with the tokens; a click on it is told by ``sectionClicked``."""

    def __init__(self, theme: Theme, model: TableModel, view: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._theme = theme
        self._table = model
        self.setObjectName("highlightsHeader")
        self.setAccessibleName(self.tr("Columns"))
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setMinimumSectionSize(48)
        self.setMaximumSectionSize(1_200)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """One line and room around it."""
        line = QFontMetrics(self._theme.font("small", SEMIBOLD)).height()
        return QSize(super().sizeHint().width(), line + 2 * self._theme.tokens.space.s)

    def title_width(self, column: int) -> int:
        """How wide a column must be for its title and the arrow."""
        title = self._table.titles()[column]
        metrics = QFontMetrics(self._theme.font("small", SEMIBOLD))
        return metrics.horizontalAdvance(title) + 2 * self._theme.tokens.space.m + 14

    def paintSection(self, painter: QPainter, rect: QRect, index: int) -> None:
        """A title, elided, its arrow behind it, a hairline below."""
        tokens = self._theme.tokens
        font = self._theme.font("small", SEMIBOLD)
        painter.save()
        painter.fillRect(rect, QColor(tokens.colours.base))
        draw_line_below(painter, rect, tokens)
        is_sorted = self._table.sorted_by == index
        room = rect.adjusted(tokens.space.m, 0, -tokens.space.xs, 0)
        if is_sorted:
            room.setRight(room.right() - 14)
        title = " ".join(str(self._table.titles()[index]).split())
        text = QFontMetrics(font).elidedText(title, Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(font)
        painter.setPen(QColor(tokens.colours.text if is_sorted else tokens.colours.muted))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        if is_sorted:
            x = room.left() + QFontMetrics(font).horizontalAdvance(text) + 5
            self._arrow(painter, QPointF(x, rect.center().y() + 0.5))
        painter.restore()

    def _arrow(self, painter: QPainter, at: QPointF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.colours.accent))
        tip = 3.5 if self._table.descending else -3.5
        points = [QPointF(0, -tip), QPointF(8, -tip), QPointF(4, tip)]
        painter.drawPolygon(QPolygonF([at + point for point in points]))
