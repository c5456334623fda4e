"""How many items were done in each of the last weeks, as bars and in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from gui.actions.words import number, tr
from gui.dates import due_date
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
        return QSize(_STEP * 8, round(_HEIGHT * max(1.0, self._theme.tokens.type.base / 13)))

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
        """Bars on one ground line; a week without any has a mark of it."""
        colours, step = self._theme.tokens.colours, self._step()
        most = max((week.done for week in self._weeks), default=0)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        wide, room = step * _WIDE / _STEP, self.height() - 4
        for at, week in enumerate(self._weeks):
            high = max(3.0, room * week.done / most) if week.done else 2.0
            painter.setBrush(QColor(colours.accent if week.done else colours.line))
            bar = QRectF(at * step + (step - wide) / 4, self.height() - 2 - high, wide, high)
            painter.drawRoundedRect(bar, min(2.5, high / 2), min(2.5, high / 2))
        if self.hasFocus():
            painter.setPen(QColor(colours.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()

    def _step(self) -> float:
        return min(_STEP, self.width() / max(1, len(self._weeks)))

    def _said(self, week: Week) -> str:
        said = tr("week of %1: %2 done").replace("%1", due_date(week.monday, self._order))
        return said.replace("%2", number(week.done))
