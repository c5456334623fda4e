"""The rows of the results: a quiet line for each note, and below it the note's hits.

The note is named once, so that the eye goes from note to note and the hits keep their room for
the section and the passage. Hits that matched better stand above those that matched worse, as the
engine gives them: a note is named again where its weaker matches follow those of other notes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from gui.panes.result_text import LONGEST, one_line
from gui.panes.rows import Index
from readout.search.folding import fold
from readout.search.hit import Hit

_NONE = QModelIndex()
ROW = Qt.ItemDataRole.UserRole
"""The Hit or the NoteLine of a row."""
CHIP = Qt.ItemDataRole.UserRole + 1
WHY = Qt.ItemDataRole.UserRole + 2
PLACE = Qt.ItemDataRole.UserRole + 3
DATE = Qt.ItemDataRole.UserRole + 4
"""When a note was, as it is said."""


@dataclass(frozen=True, slots=True)
class NoteLine:
    """The line over the hits of a note."""

    path: str
    title: str
    icon: str
    hits: int


Row: TypeAlias = Hit | NoteLine


def grouped(hits: Sequence[Hit]) -> list[Row]:
    """The hits by note, the notes in the order of their best hits, weaker matches below."""
    rows: list[Row] = []
    for _, run in groupby(hits, key=lambda hit: hit.why):
        notes: dict[str, list[Hit]] = {}
        for hit in run:
            notes.setdefault(hit.path, []).append(hit)
        for path, its in notes.items():
            rows.append(NoteLine(path, its[0].title, its[0].icon, len(its)))
            rows += its
    return rows


class ResultModel(QAbstractListModel):
    """One row a note and one a hit; the notes' rows can be neither chosen nor entered.

    ``date_of`` says the date of the note of a path; it is asked for rows that are drawn.
    """

    def __init__(
        self, date_of: Callable[[str], str] = lambda _: "", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._date_of = date_of
        self._rows: list[Row] = []
        self._query = ""
        self._chips: dict[str, str] = {}

    def set_rows(self, rows: Sequence[Row], query: str = "") -> None:
        """Show these, found for a query: what is spelled otherwise is told."""
        self.beginResetModel()
        self._rows = list(rows)
        self._query = fold(query)
        self.endResetModel()

    def add_rows(self, rows: Sequence[Row]) -> None:
        """Show these below the others."""
        last = len(self._rows)
        self.beginInsertRows(_NONE, last, last + len(rows) - 1)
        self._rows += rows
        self.endInsertRows()

    def row(self, at: int) -> Row | None:
        """What stands in a row; None beyond the last."""
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def date(self, line: NoteLine) -> str:
        """When a note was, as it is said; nothing where that is not known."""
        return self._date_of(line.path)

    def are_hits(self) -> list[bool]:
        """For each row, whether it is a hit."""
        return [isinstance(row, Hit) for row in self._rows]

    def next_hit(self, row: int, by: int = 1) -> int:
        """The first row of a hit from ``row`` on, forward (1) or back (-1); -1 for none."""
        while 0 <= row < len(self._rows):
            if isinstance(self._rows[row], Hit):
                return row
            row += by
        return -1

    def row_of(self, hit: Hit) -> int:
        """The row of the same hit, -1 where it is not there."""
        same = (hit.path, hit.where, hit.block, hit.text)
        for row, other in enumerate(self._rows):
            if isinstance(other, Hit) and same == (
                *(other.path, other.where, other.block, other.text),
            ):
                return row
        return -1

    def rowCount(self, parent: Index = _NONE) -> int:
        """How many rows there are, of notes and hits."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A note's line only stands there."""
        row = self._row(index)
        return super().flags(index) if isinstance(row, Hit) else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The passage; with its place and kind for a screen reader."""
        row = self._row(index)
        if row is None:
            return None
        if role == ROW:
            return row
        if isinstance(row, NoteLine):
            if role == DATE:
                return self.date(row)
            said = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return one_line(row.title) if said else None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(filter(None, self._sentence(row)))
            case role if role == CHIP:
                return self.chip(row)
            case role if role == WHY:
                return self.why(row)
            case role if role == PLACE:
                return place(row)
        return None

    def chip(self, hit: Hit) -> str:
        """What a hit is."""
        if not hit.where:
            return self.tr("title")
        if hit.kind == "actions" and hit.done:
            return self.tr("action · done")
        if not self._chips:
            self._chips = {
                "overview": self.tr("overview"),
                "topic": self.tr("topic"),
                "terms": self.tr("term"),
                "highlights": self.tr("table row"),
                "actions": self.tr("action"),
                "decisions": self.tr("decision"),
                "questions": self.tr("question"),
                "details": self.tr("property"),
            }
        return self._chips.get(hit.kind, hit.kind)

    def why(self, hit: Hit) -> str:
        """How it matched, where not all words stand in it as they were typed."""
        match hit.why:
            case "prefix":
                return self.tr("beginning of a word")
            case "inside":
                return self.tr("inside a word")
            case "typo":
                said = self.tr("spelling: %1")
                return said.replace("%1", self._spelled(hit) or "…")
        return ""

    def _spelled(self, hit: Hit) -> str:
        """The first matched word that was not typed so."""
        for start, end in hit.spans:
            if fold(hit.text[start:end]) not in self._query:
                return one_line(hit.text[start:end])[:40]
        return ""

    def _sentence(self, hit: Hit) -> tuple[str, ...]:
        return hit.text[:LONGEST], hit.title, place(hit), self.chip(hit), self.why(hit)

    def _row(self, index: Index) -> Row | None:
        at = index.row()
        return self._rows[at] if index.isValid() and at < len(self._rows) else None


def place(hit: Hit) -> str:
    """Where a hit stands in its note: the titles of its sections, without its own words."""
    titles = [*hit.path_titles, hit.section] if hit.block is not None else [*hit.path_titles]
    return " › ".join(filter(None, map(one_line, titles)))
