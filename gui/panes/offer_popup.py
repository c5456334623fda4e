"""The list below the search box. It never takes the keyboard: the box asks it what a key does.

No line is chosen until an arrow key chooses one, so that Enter searches for what was typed.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from gui.panes.labels import muted
from gui.panes.offers import OFFER, Offer, OfferDelegate, OfferModel
from gui.panes.rows import RowList
from gui.theme.theme import Theme

_MOST_ROWS = 12
_WIDEST = 640


class OfferPopup(QFrame):
    """Lines that can be taken.

    ``taken(offer)`` by Enter, Tab or a click; ``renamed(offer, name)`` and ``removed(offer)`` of
    saved and last searches; ``moved(text)`` when another line is chosen, for a screen reader;
    ``seen`` when it is shown or no longer so.
    """

    taken = Signal(object)
    renamed = Signal(object, str)
    removed = Signal(object)
    moved = Signal(str)
    seen = Signal()

    def __init__(self, theme: Theme, box: QWidget) -> None:
        super().__init__(box.window())
        self.setObjectName("searchOffers")
        self.setAccessibleName(self.tr("Suggestions"))
        self._theme = theme
        self._box = box
        self._model = OfferModel(self)
        self._view = RowList()
        self._view.setObjectName("searchOfferList")
        self._view.setAccessibleName(self.tr("Suggestions"))
        self._view.setUniformItemSizes(True)
        self._view.setModel(self._model)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._delegate = OfferDelegate(theme, self._view)
        self._view.setItemDelegate(self._delegate)
        self._view.clicked.connect(self._clicked)
        self._view.selectionModel().currentChanged.connect(self._tell)
        self._view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._hint: QLabel = muted("", "searchOfferHint")
        self._rename = self._action(self.tr("Rename"), "offerRename", "F2", self.rename)
        self._remove = self._action(self.tr("Delete"), "offerRemove", "Del", self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.tokens.space.xs] * 4)
        column.setSpacing(0)
        column.addWidget(self._view)
        column.addWidget(self._hint)
        self._model.renamed.connect(self.renamed)
        self._delegate.closeEditor.connect(lambda *_: box.setFocus())
        box.window().installEventFilter(self)
        self._style()
        theme.changed.connect(self._style)
        self.hide()

    def offer(self, offers: Sequence[Offer]) -> None:
        """Show these below the box, none chosen; hide where there are none."""
        if not any(offer.sort != "heading" for offer in offers):
            self.hide()
            return
        if tuple(offers) != self._model.offers:
            self._model.set_offers(offers)
            self._view.scrollToTop()
        self._view.selectionModel().clear()
        self._say_keys()
        self._place()
        self.show()
        self.raise_()

    def chosen(self) -> Offer | None:
        """The line that was chosen by the arrow keys."""
        offer = self._view.currentIndex().data(OFFER)
        return offer if isinstance(offer, Offer) else None

    def first(self) -> Offer | None:
        """The first line that can be taken."""
        row = self._model.next_row(-1, 1)
        return self._model.offers[row] if row >= 0 else None

    def has_focus(self) -> bool:
        """Whether the keyboard is in here, as while a name is changed."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def key(self, event: QKeyEvent) -> bool:
        """Do what a key of the box means here; whether it meant anything."""
        chosen = self.chosen()
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self._step(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Escape:
                self.hide()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if chosen is not None:
                self._take(chosen)
            case Qt.Key.Key_F2 if chosen is not None and chosen.sort == "saved":
                self.rename()
            case Qt.Key.Key_Delete if chosen is not None and chosen.sort in ("saved", "recent"):
                self.remove()
            case _:
                return False
        return True

    def rename(self) -> None:
        """Let the name of the chosen saved search be changed in its line."""
        index = self._view.currentIndex()
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self._view.edit(index)
            for editor in self._view.viewport().findChildren(QWidget):
                editor.setObjectName("searchName")
                editor.setAccessibleName(self.tr("Name of the saved search"))
                editor.setFocus()

    def remove(self) -> None:
        """Let the chosen search be left out."""
        chosen = self.chosen()
        if chosen is not None and chosen.sort in ("saved", "recent"):
            self.removed.emit(chosen)

    def showEvent(self, event: QShowEvent) -> None:
        """Say so."""
        super().showEvent(event)
        self.seen.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Say so."""
        super().hideEvent(event)
        self.seen.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window got another size: the box is elsewhere."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.hide()
        return super().eventFilter(watched, event)

    def _step(self, by: int) -> None:
        row = self._model.next_row(self._view.currentIndex().row(), by)
        if row >= 0:
            self._view.setCurrentIndex(self._model.index(row))

    def _clicked(self, index: QModelIndex) -> None:
        offer = index.data(OFFER)
        if isinstance(offer, Offer):
            self._take(offer)

    def _take(self, offer: Offer) -> None:
        self.hide()
        self.taken.emit(offer)

    def _tell(self, index: QModelIndex) -> None:
        self._say_keys()
        if index.isValid():
            self.moved.emit(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")

    def _say_keys(self) -> None:
        """What can be done with the chosen line, or with any."""
        chosen = self.chosen()
        self._rename.setEnabled(chosen is not None and chosen.sort == "saved")
        self._remove.setEnabled(chosen is not None and chosen.sort in ("saved", "recent"))
        if chosen is not None and chosen.sort == "saved":
            said = self.tr("Enter: search · F2: rename · Del: delete")
        elif chosen is not None and chosen.sort == "recent":
            said = self.tr("Enter: search · Del: forget")
        elif any(offer.sort == "word" for offer in self._model.offers):
            said = self.tr("Arrows and Enter: take · Esc: close")
        else:
            said = self.tr("Arrows and Enter: search · Esc: close")
        self._hint.setText(said)
        self._hint.setAccessibleName(said)

    def _action(self, text: str, name: str, key: str, call: object) -> QAction:
        made = QAction(text, self._view)
        made.setObjectName(name)
        made.setShortcut(QKeySequence(key))
        made.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        made.triggered.connect(call)
        self._view.addAction(made)
        return made

    def _place(self) -> None:
        window = self._box.window()
        rows = min(self._model.rowCount(), _MOST_ROWS)
        high = rows * self._delegate.height(QModelIndex(), 0) + 4
        self._view.setFixedHeight(high)
        at = self._box.mapTo(window, QPoint(0, self._box.height() + 3))
        wide = min(max(self._box.width(), 420), _WIDEST, window.width() - 8)
        left = max(4, min(at.x(), window.width() - wide - 4))
        hint = self._hint.heightForWidth(wide - 10)
        self.setGeometry(left, at.y(), wide, high + hint + 10)

    def _style(self) -> None:
        tokens = self._theme.tokens
        colours = tokens.colours
        self.setStyleSheet(
            f"OfferPopup {{ background: {colours.base}; border: 1px solid {colours.strong_line};"
            f" border-radius: {tokens.radius.control}px; }}"
        )
        self._hint.setStyleSheet(
            f"color: {colours.muted}; font-size: {tokens.type.tiny}px; "
            f" padding: {tokens.space.xs}px {tokens.space.s}px;"
        )
        self._delegate.forget()
        self._view.scheduleDelayedItemsLayout()
