"""How many items were done in each of the last weeks, as bars and in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from gui.actions.words import number, tr
from gui.dates import due_date, short_date
from gui.settings import DateOrder
from gui.theme.theme import Theme

if TYPE_CHECKING:
    from readout.items.weeks import Week

_HEIGHT = 112
_WIDE, _STEP = 18, 30
"""Pixels of a bar, and from one to the next."""


class WeekBars(QLabel):
    """The weeks, the last at the right. The accessible description says each of them.

    A label for who cannot see it: a plain widget has no role that a screen reader stops at.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._weeks: Sequence[Week] = ()
        self._order: DateOrder = "day"
        self.setObjectName("weekBars")
        self.setAccessibleName(tr("Done per week"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_weeks(self, weeks: Sequence[Week], order: DateOrder) -> None:
        """Show these, the oldest first."""
        self._weeks, self._order = weeks, order
        self.setAccessibleDescription("; ".join(self._said(week) for week in weeks))
        self.update()

    def sizeHint(self) -> QSize:
        """Room for all bars."""
        high = round(_HEIGHT * max(1.0, self._theme.tokens.type.base / 13))
        return QSize(_STEP * 8, high + 2 * self._line())

    def minimumSizeHint(self) -> QSize:
        """The bars get thinner before they are cut."""
        return QSize(80, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """The tooltip of a bar says its week."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = int(event.pos().x() // max(1.0, self._step()))
            known = 0 <= at < len(self._weeks)
            QToolTip.showText(event.globalPos(), self._said(self._weeks[at]) if known else "", self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Bars on one ground line, their numbers above; a week without any has a mark of it."""
        colours, step, line = self._theme.tokens.colours, self._step(), self._line()
        most = max((week.done for week in self._weeks), default=0)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font("tiny"))
        wide, room, ground = step * _WIDE / _STEP, self.height() - 4 - 2 * line, self.height() - 2
        ground -= line
        for at, week in enumerate(self._weeks):
            high = max(3.0, room * week.done / most) if week.done else 2.0
            bar = QRectF(at * step + (step - wide) / 4, ground - high, wide, high)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent if week.done else colours.line))
            painter.drawRoundedRect(bar, min(2.5, high / 2), min(2.5, high / 2))
            painter.setPen(QColor(colours.muted))
            if week.done:
                above = QRectF(bar.center().x() - step, bar.top() - line, 2 * step, line)
                painter.drawText(above, Qt.AlignmentFlag.AlignCenter, number(week.done))
        self._draw_ends(painter, QRectF(0, ground, step * len(self._weeks), line))
        if self.hasFocus():
            painter.setPen(QColor(colours.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()

    def _draw_ends(self, painter: QPainter, room: QRectF) -> None:
        """The Monday of the first week and of the last, below their bars; one if both are long."""
        if not self._weeks:
            return
        inset = (self._step() - self._step() * _WIDE / _STEP) / 4
        below, flags = room.adjusted(inset, 2, -inset * 3, 2), Qt.AlignmentFlag
        first, last = (short_date(self._weeks[at].monday, self._order) for at in (0, -1))
        painter.drawText(below, flags.AlignRight | flags.AlignVCenter, last)
        wide = painter.fontMetrics().horizontalAdvance(f"{first}   {last}")
        if wide <= below.width():
            painter.drawText(below, flags.AlignLeft | flags.AlignVCenter, first)

    def _line(self) -> int:
        return QFontMetrics(self._theme.font("tiny")).height() + 2

    def _step(self) -> float:
        return min(_STEP, self.width() / max(1, len(self._weeks)))

    def _said(self, week: Week) -> str:
        said = tr("week of %1: %2 done").replace("%1", due_date(week.monday, self._order))
        return said.replace("%2", number(week.done))
