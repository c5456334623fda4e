"""What was raised in several notes: the newest words of each, and for how long it has been."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QPainter
from PySide6.QtWidgets import QWidget

from gui.actions.words import number, tr
from gui.panes.drawing import Laid, lay
from gui.panes.rows import Index, RowDelegate, RowList
from gui.parts import Menu
from gui.theme.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

_NONE = QModelIndex()
RAISED = Qt.ItemDataRole.UserRole


class Raised(NamedTuple):
    """A chain: the indices of its items, oldest first, the words of the last, how long it is."""

    items: tuple[int, ...]
    text: str
    notes: int
    weeks: int
    open: bool

    @property
    def said(self) -> str:
        """``in 4 notes over 9 weeks, still open``."""
        weeks = tr("over 1 week") if self.weeks == 1 else tr("over %1 weeks")
        state = tr("still open") if self.open else tr("done")
        said = tr("in %1 notes %2, %3").replace("%1", number(self.notes))
        return said.replace("%2", weeks.replace("%1", number(self.weeks))).replace("%3", state)


class ChainModel(QAbstractListModel):
    """One row a chain."""

    def __init__(self) -> None:
        super().__init__()
        self.chains: Sequence[Raised] = ()

    def set_chains(self, chains: Sequence[Raised]) -> None:
        """Show these."""
        self.beginResetModel()
        self.chains = chains
        self.endResetModel()

    def rowCount(self, parent: Index = _NONE) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self.chains)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words; with them for how long, for a screen reader."""
        if not index.isValid() or index.row() >= len(self.chains):
            return None
        chain = self.chains[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return chain.text
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return f"{chain.text}, {chain.said}"
            case role if role == RAISED:
                return chain
        return None


class _ChainDelegate(RowDelegate):
    def height(self, index: Index, width: int) -> int:
        """The words in up to two lines, and one below."""
        text, below = self._laid(index.data(RAISED), width)
        return round(text.height + below.height) + 2 * self.tokens.space.s + 1

    def draw(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """One chain."""
        text, below = self._laid(index.data(RAISED), rect.width())
        colours, space = self.tokens.colours, self.tokens.space
        x, y = rect.x() + space.l, rect.y() + space.s - 1
        text.draw(painter, x, y, colours.text)
        below.draw(painter, x, y + text.height + 3, colours.muted)

    def _laid(self, chain: Raised, width: int) -> tuple[Laid, Laid]:
        room = width - 2 * self.tokens.space.l
        words = " ".join(chain.text[:400].split())
        return (
            lay(words, self.theme.font("base"), room, 2),
            lay(chain.said, self.theme.font("tiny"), room, 2),
        )


class ChainList(RowList):
    """``chosen(chain)`` with a click or Enter, ``parted(chain)`` where its items are not one.

    ``ticked(chain)``: all of it is done, so that its older items are no longer open either.
    """

    chosen = Signal(object)
    parted = Signal(object)
    ticked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("raisedAgain")
        self.setAccessibleName(tr("Raised again and again"))
        self._theme = theme
        self._chains = ChainModel()
        self._delegate = _ChainDelegate(theme, self)
        self.setModel(self._chains)
        self.setItemDelegate(self._delegate)
        self.set_ground(page=False)
        self._tick = self._action("tickChain", tr("Tick all of them"), Qt.Key.Key_Space)
        self._tick.triggered.connect(lambda: self._with_current(self.ticked))
        part = tr("These are not the same item")
        self._part = self._action("partChain", part, Qt.Key.Key_Delete)
        self._part.triggered.connect(lambda: self._with_current(self.parted))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
        self.clicked.connect(self._choose)
        self.entered_row.connect(self._choose)
        theme.changed.connect(self._restyle)

    def set_chains(self, chains: Sequence[Raised]) -> None:
        """Show these."""
        if list(chains) != list(self._chains.chains):
            self._delegate.forget()
            self._chains.set_chains(chains)

    def _choose(self, index: QModelIndex) -> None:
        chain = index.data(RAISED)
        if chain is not None:
            self.chosen.emit(chain)

    def _action(self, name: str, text: str, key: Qt.Key) -> QAction:
        made = QAction(text, self)
        made.setObjectName(name)
        made.setShortcut(QKeySequence(key))
        made.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.addAction(made)
        return made

    def _with_current(self, signal: SignalInstance) -> None:
        chain = self.currentIndex().data(RAISED)
        if chain is not None:
            signal.emit(chain)

    def _open_menu(self, at: QPoint) -> None:
        if self.indexAt(at).isValid():
            menu = Menu("", self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.setObjectName("raisedMenu")
            menu.setAccessibleName(tr("Raised again and again"))
            menu.addActions([self._tick, self._part])
            menu.popup(self.viewport().mapToGlobal(at))

    def _restyle(self) -> None:
        self.set_ground(page=False)
        self._delegate.forget()
        self.scheduleDelayedItemsLayout()
