"""The key terms: each with what it means; a click or Enter goes to where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QWidget

from gui.panes.drawing import Laid, lay
from gui.panes.from_outside import take_from_outside
from gui.panes.labels import heading, muted, stack
from gui.panes.rows import Index, RowDelegate, RowList
from gui.text.signs import Utf16
from gui.theme.theme import Theme
from readout.note.model import Term

_NONE = QModelIndex()
TERM = Qt.ItemDataRole.UserRole
_MOST_LINES = 6


class TermModel(QAbstractListModel):
    """One row a term."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._terms: list[Term] = []

    def set_terms(self, terms: Sequence[Term]) -> None:
        """Show these."""
        self.beginResetModel()
        self._terms = list(terms)
        self.endResetModel()

    def rowCount(self, parent: Index = _NONE) -> int:
        """How many terms there are."""
        return 0 if parent.isValid() else len(self._terms)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Term and definition as one text."""
        if not index.isValid() or index.row() >= len(self._terms):
            return None
        term = self._terms[index.row()]
        if role == TERM:
            return term
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{term.term.plain}: {term.definition.plain}".removesuffix(": ")
        return None


class TermDelegate(RowDelegate):
    """The term semibold, its definition muted behind it, wrapped."""

    def _lay(self, term: Term, width: int) -> Laid:
        tokens, name = self.tokens, term.term.plain
        text = f"{name} {term.definition.plain}"
        strong = QTextLayout.FormatRange()
        strong.start = 0
        strong.length = Utf16(text).units(len(name))
        look = QTextCharFormat()
        look.setFontWeight(QFont.Weight.DemiBold.value)
        look.setForeground(QColor(tokens.colours.text))
        strong.format = look
        font = self.theme.font("base")
        return lay(text, font, width - 2 * tokens.space.l, _MOST_LINES, [strong])

    def height(self, index: Index, width: int) -> int:
        """The lines and room around them."""
        return round(self._lay(index.data(TERM), width).height) + self.tokens.space.m - 1

    def draw(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """One term."""
        tokens = self.tokens
        laid = self._lay(index.data(TERM), rect.width())
        y = rect.y() + (tokens.space.m - 1) / 2
        laid.draw(painter, rect.x() + tokens.space.l, y, tokens.colours.muted)


class KeyTermsPane(QWidget):
    """The terms of one note. ``chosen(term)`` has its words."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keyTermsPane")
        self.setAccessibleName(self.tr("Key terms"))
        self._theme = theme
        self._model = TermModel(self)
        self._view = RowList()
        self._view.setObjectName("keyTerms")
        self._view.setAccessibleName(self.tr("Key terms"))
        self._view.setModel(self._model)
        self._view.set_ground(page=False)
        self._delegate = TermDelegate(theme, self._view)
        self._view.setItemDelegate(self._delegate)
        self._view.clicked.connect(self._choose)
        take_from_outside(self._view)
        self._view.entered_row.connect(self._choose)
        self._empty = muted(self.tr("This note defines no terms."), "termsEmpty")
        self._label = heading(self.tr("Key terms"), "keyTermsLabel")
        stack(self, self._label, self._empty, self._view)
        self.setFocusProxy(self._view)
        self._style()
        theme.changed.connect(self._style)

    def set_terms(self, terms: Sequence[Term]) -> None:
        """Show these terms."""
        self._delegate.forget()
        self._model.set_terms(terms)
        self._empty.setVisible(not terms)

    def _choose(self, index: QModelIndex) -> None:
        term = index.data(TERM)
        if isinstance(term, Term):
            self.chosen.emit(term.term.plain)

    def _style(self) -> None:
        space = self._theme.tokens.space
        self._label.setContentsMargins(space.edge, 0, space.m, 0)
        self._label.setFixedHeight(self._theme.tokens.size.head)
        self._empty.setContentsMargins(space.l, space.xs, space.l, space.xs)
        self._view.set_ground(page=False)
        self._delegate.forget()
        self._view.scheduleDelayedItemsLayout()
