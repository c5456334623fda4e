"""The command palette: every command by some letters of its name, without looking for its menu."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from gui.commands import COMMANDS, MENUS, Command, plain
from gui.menus import keys_of
from gui.panes.labels import muted
from gui.panes.offers import OFFER, Offer, OfferDelegate, OfferModel
from gui.panes.rows import RowList
from gui.theme.theme import Theme
from readout.search.folding import fold

_WIDTH, _HEIGHT = 560, 420
_MOVES = {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}


class PaletteDialog(QDialog):
    """A box and the commands that can be called now; ``chosen(id)`` after it has closed itself."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, able: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paletteDialog")
        self.setAccessibleName(self.tr("Commands"))
        self.setWindowTitle(self.tr("Commands"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._able = frozenset(able)
        self._box = QLineEdit()
        self._box.setObjectName("paletteBox")
        self._box.setAccessibleName(self.tr("Command"))
        self._box.setPlaceholderText(self.tr("Which command?"))
        self._box.setMaxLength(200)
        self._box.textChanged.connect(self._filter)
        self._box.installEventFilter(self)
        self._model = OfferModel(self)
        self._view = RowList()
        self._view.setObjectName("paletteList")
        self._view.setAccessibleName(self.tr("Commands"))
        self._view.setModel(self._model)
        self._view.setItemDelegate(OfferDelegate(theme, self._view))
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.set_ground(page=False)
        self._view.clicked.connect(self._take)
        self._view.selectionModel().currentChanged.connect(self._say)
        self._empty = muted(self.tr("There is no such command."), "paletteEmpty")
        space = theme.tokens.space
        column = QVBoxLayout(self)
        column.setContentsMargins(space.m, space.m, space.m, space.m)
        column.setSpacing(space.s)
        column.addWidget(self._box)
        column.addWidget(self._empty)
        column.addWidget(self._view, 1)
        self.resize(_WIDTH, _HEIGHT)
        self._filter("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys that move in the list while one types in the box."""
        if watched is self._box and isinstance(event, QKeyEvent) and self._is_for_list(event):
            return True
        return super().eventFilter(watched, event)

    def _is_for_list(self, event: QKeyEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self._view.currentIndex())
            return True
        if event.key() in _MOVES:
            self._move(Qt.Key(event.key()))
            return True
        return False

    def _move(self, key: Qt.Key) -> None:
        count = self._model.rowCount()
        if not count:
            return
        row = self._view.currentIndex().row()
        page = max(1, self._view.viewport().height() // max(1, self._view.sizeHintForRow(0)))
        match key:
            case Qt.Key.Key_Down:
                row = (row + 1) % count
            case Qt.Key.Key_Up:
                row = (row - 1) % count
            case Qt.Key.Key_PageDown:
                row = min(count - 1, row + page)
            case _:
                row = max(0, row - page)
        self._view.setCurrentIndex(self._model.index(row))

    def _filter(self, text: str) -> None:
        self._model.set_offers(
            [_offer(command) for command in found(text) if command.id in self._able]
        )
        some = bool(self._model.rowCount())
        self._empty.setVisible(not some)
        if some:
            self._view.setCurrentIndex(self._model.index(0))

    def _take(self, index: QModelIndex) -> None:
        offer = index.data(OFFER)
        if isinstance(offer, Offer):
            self.accept()
            self.chosen.emit(offer.text)

    def _say(self, index: QModelIndex) -> None:
        """The chosen line is what a screen reader hears of the box."""
        self._box.setAccessibleDescription(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")


def found(text: str) -> list[Command]:
    """The commands whose names have all these words, those that begin with them first."""
    wanted = fold(text).split()
    ranked = []
    for command in COMMANDS:
        name = fold(plain(command.text))
        whole = f"{name} {fold(_menu(command))}"
        if all(word in whole for word in wanted):
            begun = all(any(part.startswith(word) for part in name.split()) for word in wanted)
            ranked.append((not name.startswith(" ".join(wanted)), not begun, command))
    ranked.sort(key=lambda each: each[:2])
    return [command for _, _, command in ranked if command.id != "palette"]


def _offer(command: Command) -> Offer:
    keys = keys_of(command)
    return Offer("word", plain(command.text), _menu(command), command.id, keys=keys)


def _menu(command: Command) -> str:
    return next((plain(menu.text) for menu in MENUS if menu.id == command.menu), "")
