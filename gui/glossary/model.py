"""The rows of the page of all terms: the terms that are left of a filter, and one's definitions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from gui.glossary.words import said, source_words
from gui.panes.rows import Index
from gui.settings import DateOrder
from readout.search.folding import fold
from readout.terms.glossary import Definition, Entry

_NONE = QModelIndex()
VALUE = Qt.ItemDataRole.UserRole


class EntryModel(QAbstractListModel):
    """One row a term, those alone that have all words that were typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: Sequence[Entry] = ()
        self._texts: Sequence[str] = ()
        self._rows: list[int] = []
        self._wanted: list[str] = []
        self._differing = False

    @property
    def total(self) -> int:
        """How many terms there are, whatever is left of them."""
        return len(self._all)

    def set_entries(self, entries: Sequence[Entry], texts: Sequence[str]) -> None:
        """Show these; ``texts`` are what ``text_of`` gives for each."""
        self._all, self._texts = entries, texts
        self._arrange()

    def set_filter(self, text: str, *, differing: bool) -> None:
        """Show those that have all words, or of them those whose definitions differ."""
        self._wanted, self._differing = fold(text).split(), differing
        self._arrange()

    def entries(self) -> list[Entry]:
        """Those that are shown."""
        return [self._all[row] for row in self._rows]

    def row_of(self, term: str) -> int:
        """The row of a term; -1 where it is not shown."""
        return next((at for at, row in enumerate(self._rows) if self._all[row].term == term), -1)

    def rowCount(self, parent: Index = _NONE) -> int:
        """How many terms are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The term; what it means for a screen reader."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        entry = self._all[self._rows[index.row()]]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.term
            case Qt.ItemDataRole.AccessibleTextRole:
                return said(entry)
            case role if role == VALUE:
                return entry
        return None

    def _arrange(self) -> None:
        self.beginResetModel()
        rows: list[int] = list(range(len(self._all)))
        for word in self._wanted:
            rows = [row for row in rows if word in self._texts[row]]
        if self._differing:
            rows = [row for row in rows if self._all[row].drifts]
        # A term that is called so comes before one that is only explained so.
        if self._wanted:
            first = self._wanted[0]
            rows.sort(key=lambda row: not self._texts[row].startswith(first))
        self._rows = rows
        self.endResetModel()


class DefinitionModel(QAbstractListModel):
    """One row a definition of one term."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._definitions: Sequence[Definition] = ()
        self._order: DateOrder = "day"

    def set_definitions(self, definitions: Sequence[Definition], order: DateOrder) -> None:
        """Show these."""
        self.beginResetModel()
        self._definitions, self._order = definitions, order
        self.endResetModel()

    @property
    def order(self) -> DateOrder:
        """How dates are said."""
        return self._order

    def rowCount(self, parent: Index = _NONE) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self._definitions)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What it means and who says so."""
        if not index.isValid() or index.row() >= len(self._definitions):
            return None
        each = self._definitions[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return each.meaning
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{each.meaning}, {source_words(each, self._order)}"
            case role if role == VALUE:
                return each
        return None


def text_of(entry: Entry) -> str:
    """What a term is found by: its names and meanings without case and accents."""
    parts = dict.fromkeys([entry.term, *(each.term for each in entry.definitions)])
    return fold("\n".join([*parts, *(each.meaning for each in entry.definitions)]))
