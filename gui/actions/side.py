"""Beside all action items: how much is done, how much each week, what is raised again and again."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.actions.arranging import Totals
from gui.actions.chain_list import ChainList, Raised
from gui.actions.week_bars import WeekBars
from gui.actions.words import number, tr
from gui.panes.labels import heading, muted
from gui.panes.progress_ring import ProgressRing
from gui.parts import Ground
from gui.settings import DateOrder
from gui.theme.theme import Theme
from gui.theme.tokens import SEMIBOLD


class _LargeRing(ProgressRing):
    def sizeHint(self) -> QSize:
        """Half as large again as beside a note, but for the largest type."""
        side = round(self._theme.tokens.size.ring * 1.5)
        return super().sizeHint().expandedTo(QSize(side, side))


class SidePane(Ground):
    """``chain_chosen(chain)``, ``chain_parted(chain)``, ``chain_ticked(chain)``: of its list."""

    chain_chosen = Signal(object)
    chain_parted = Signal(object)
    chain_ticked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "window", parent=parent)
        self.setObjectName("itemsSide")
        self.setAccessibleName(tr("Progress"))
        self._ring = _LargeRing(theme)
        self._ring.setObjectName("allItemsRing")
        self._done = muted("", "allItemsDone")
        self._across = muted("", "allItemsAcross")
        self._bars = WeekBars(theme)
        self._chains = ChainList(theme)
        self._chains.chosen.connect(self.chain_chosen)
        self._chains.parted.connect(self.chain_parted)
        self._chains.ticked.connect(self.chain_ticked)
        self._labels = [
            heading(tr("Progress"), "allItemsProgressLabel"),
            heading(tr("Done per week"), "weekBarsLabel"),
            heading(tr("Raised again and again"), "raisedAgainLabel"),
        ]
        self._ever = self._room = True
        self._stack()
        self.set_chains(())
        theme.changed.connect(self._style)
        self._style()

    def set_totals(self, totals: Totals, order: DateOrder) -> None:
        """Say how much is done."""
        done = tr("%1 of %2 done").replace("%1", number(totals.done))
        done = done.replace("%2", number(totals.items))
        one = totals.notes == 1
        across = tr("in 1 note") if one else tr("across %1 notes")
        across = across.replace("%1", number(totals.notes))
        self._ring.set_done(totals.done, totals.items, f"{done}, {across}")
        for label, text in ((self._done, done), (self._across, across)):
            label.setText(text)
            label.setAccessibleName(text)
        self._bars.set_weeks(totals.weeks, order)
        self._ever = bool(totals.items or any(week.done for week in totals.weeks))
        self.setVisible(self._ever and self._room)

    def set_room(self, *, room: bool) -> None:
        """Whether there is room beside the items; without any, nothing is said of progress."""
        self._room = room
        self.setVisible(self._ever and room)

    def set_chains(self, chains: Sequence[Raised]) -> None:
        """Show what was raised again and again; without any, nothing is said of it."""
        self._chains.set_chains(chains)
        self._chains.setVisible(bool(chains))
        self._labels[2].setVisible(bool(chains))

    def _stack(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(self._theme.tokens.space.hair)
        words.addStretch()
        words.addWidget(self._done)
        words.addWidget(self._across)
        words.addStretch()
        holder = QWidget()  # or the stretches would take what is left of the pane
        holder.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._top = QHBoxLayout(holder)
        self._top.addWidget(self._ring)
        self._top.addLayout(words, 1)
        self._middle = QHBoxLayout()
        self._middle.addWidget(self._bars)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._labels[0])
        whole.addWidget(holder)
        whole.addWidget(self._labels[1])
        whole.addLayout(self._middle)
        whole.addWidget(self._labels[2])
        whole.addWidget(self._chains, 1)
        whole.addStretch()

    def _style(self) -> None:
        space, tokens = self._theme.tokens.space, self._theme.tokens
        for label in self._labels:
            label.setContentsMargins(space.edge, 0, space.m, 0)
            label.setFixedHeight(tokens.size.head)
        self._top.setContentsMargins(space.l, space.xs, space.l, space.l)
        self._top.setSpacing(space.l)
        self._middle.setContentsMargins(space.l, space.s, space.l, space.l)
        self._done.setFont(self._theme.font("base", SEMIBOLD))
        strong = f"color: {tokens.colours.text}; font-size: {tokens.type.base}px; font-weight: 600;"
        self._done.setStyleSheet(strong)
        quiet = f"color: {tokens.colours.muted}; font-size: {tokens.type.tiny}px;"
        self._across.setStyleSheet(quiet)
