"""The rows of the note list: notes, and the heads of their groups."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractListModel, QDate, QLocale, QModelIndex, QObject, Qt

from gui.dates import short_date
from gui.panes.note_entry import NoteEntry, place_of
from gui.panes.note_order import EMPTY, PINNED, Arranged, Bunch, Line, Wish, compose
from gui.panes.rows import Index
from gui.said import said
from gui.settings import DateOrder

_NONE = QModelIndex()
ENTRY = Qt.ItemDataRole.UserRole
GROUP = Qt.ItemDataRole.UserRole + 1

Name: TypeAlias = tuple[str, str, int]
"""What a row is, wherever it stands: its group's key or its path, and which of that note's."""


class NoteModel(QAbstractListModel):
    """One row a note, one a group. ``ENTRY`` is a note's NoteEntry, ``GROUP`` a group's Bunch."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Line | Bunch] = []
        self._heads: list[int] = []
        self._folds: frozenset[str] = frozenset()
        self._arranged = Arranged(EMPTY, [], 0, Wish())
        self.order: DateOrder = "day"

    @property
    def arranged(self) -> Arranged:
        """What is shown."""
        return self._arranged

    @property
    def heads(self) -> list[int]:
        """The rows of the groups' heads, in order."""
        return self._heads

    def show(self, arranged: Arranged, folds: Iterable[str] = ()) -> None:
        """Show these. A row that stays is the same row still: what is chosen stays so.

        Rows come and go at the end, and between the two all are moved to where they belong: Qt
        takes any change of many rows as these three.
        """
        folds = frozenset(folds)
        rows, heads = compose(arranged.bunches, folds, heads=arranged.wish.look.group != "none")
        same = rows == self._rows
        before, now = len(self._rows), len(rows)
        if now > before:
            self.beginInsertRows(_NONE, before, now - 1)
            self._rows = [*self._rows, *rows[before:]]
            self.endInsertRows()
        if not same:
            self.layoutAboutToBeChanged.emit()
            held = self.persistentIndexList()
            names = [self.name_of(index.row()) if index.row() < before else None for index in held]
            self._rows = [*rows, *self._rows[now:]]
        self._arranged, self._folds, self._heads = arranged, folds, heads
        if not same:
            for index, name in zip(held, names, strict=True):
                row = self.row_named(name) if name else -1
                self.changePersistentIndex(index, self.index(row) if row >= 0 else QModelIndex())
            self.layoutChanged.emit()
        if now < before:
            self.beginRemoveRows(_NONE, now, before - 1)
            self._rows = rows
            self.endRemoveRows()
        if same and rows:
            self.dataChanged.emit(self.index(0), self.index(now - 1))

    def redraw(self, entries: Iterable[NoteEntry]) -> None:
        """These notes look different, and stand where they stood."""
        for entry in entries:
            line = self._arranged.shelf.lines[entry.path]
            line.entry = entry
            at = -1
            while (at := self._find(line, at + 1)) >= 0:
                self.dataChanged.emit(self.index(at), self.index(at))

    def row_of(self, path: str) -> int:
        """The first row of a note, -1 where it is not to be seen."""
        line = self._arranged.shelf.lines.get(path)
        return self._find(line) if line else -1

    def name_of(self, row: int) -> Name:
        """What stands in a row, in a form that outlives any change."""
        what = self._rows[row]
        if isinstance(what, Bunch):
            return "group", what.key, 0
        several = self._arranged.wish.look.group == "tag"
        return "note", what.entry.path, self._rows[:row].count(what) if several else 0

    def row_named(self, name: Name) -> int:
        """Where that stands now, -1 where it is not to be seen."""
        kind, key, nth = name
        if kind == "group":
            heads = ((row, self.bunch(row)) for row in self._heads)
            return next((row for row, bunch in heads if bunch and bunch.key == key), -1)
        line = self._arranged.shelf.lines.get(key)
        row = self._find(line) if line else -1
        while line and nth > 0 and (further := self._find(line, row + 1)) >= 0:
            row, nth = further, nth - 1
        return row

    def head_of(self, row: int) -> int:
        """The row of the head of the group that a row is in, -1 where there are no groups."""
        at = bisect_right(self._heads, row)
        return self._heads[at - 1] if at else -1

    def bunch(self, row: int) -> Bunch | None:
        """The group whose head stands in a row."""
        what = self._rows[row] if 0 <= row < len(self._rows) else None
        return what if isinstance(what, Bunch) else None

    def is_folded(self, bunch: Bunch) -> bool:
        """Whether only the head of a group is seen."""
        return bunch.key in self._folds

    def is_pinned(self, entry: NoteEntry) -> bool:
        """Whether a note stands above all others."""
        return entry.path in self._arranged.wish.pins

    def entry(self, row: int) -> NoteEntry | None:
        """The note in a row; what a delegate asks for a thousand rows at a time."""
        what = self._rows[row]
        return what.entry if isinstance(what, Line) else None

    def paths(self) -> list[str]:
        """The notes in the order in which they stand, those of folded groups too, each once."""
        lines = (line for bunch in self._arranged.bunches for line in bunch.lines)
        return list(dict.fromkeys(line.entry.path for line in lines))

    def first_note(self) -> QModelIndex:
        """The first row that is no head of a group."""
        return self.index(next((at for at in range(len(self._rows)) if self.entry(at)), -1))

    def neighbour(self, path: str, by: int) -> str:
        """The note so many below another that can be read; else nothing."""
        lines = self._arranged.shelf.lines
        paths = [known for known in self.paths() if known == path or not lines[known].entry.error]
        at = paths.index(path) + by if path in paths else -1
        return paths[at] if 0 <= at < len(paths) else ""

    def stands(self, entry: NoteEntry) -> bool:
        """Whether a note is listed, and would stand where it stands."""
        line = self._arranged.shelf.lines.get(entry.path)
        return line is not None and place_of(line.entry) == place_of(entry)

    def rowCount(self, parent: Index = _NONE) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The title; everything in one sentence for a screen reader."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        what = self._rows[index.row()]
        return self._of_note(what.entry, role) if isinstance(what, Line) else self._of(what, role)

    def _of_note(self, entry: NoteEntry, role: int) -> Any:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.title
            case Qt.ItemDataRole.ToolTipRole:
                away = self.tr("This note is on a drive that is not there.") if entry.away else ""
                return "\n".join(filter(None, (entry.title, entry.path, said(entry.error), away)))
            case Qt.ItemDataRole.AccessibleTextRole:
                pinned = self.tr("pinned") if self.is_pinned(entry) else ""
                below, progress = self.below(entry), self.progress(entry)
                spoken = (entry.title, pinned, below, progress, said(entry.error))
                return ", ".join(filter(None, spoken))
            case role if role == ENTRY:
                return entry
        return None

    def _of(self, bunch: Bunch, role: int) -> Any:
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self.label(bunch)
            case Qt.ItemDataRole.AccessibleTextRole:
                state = self.tr("folded") if self.is_folded(bunch) else self.tr("unfolded")
                one = len(bunch.lines) == 1
                notes = self.tr("1 note") if one else self.tr("%1 notes")
                notes = notes.replace("%1", QLocale().toString(len(bunch.lines)))
                return ", ".join((self.label(bunch), notes, state))
            case role if role == GROUP:
                return bunch
        return None

    def label(self, bunch: Bunch) -> str:
        """What the head of a group says."""
        kind, _, key = bunch.key.partition(":")
        if bunch.key == PINNED:
            return self.tr("Pinned")
        if kind == "month":
            return _month(key) if key else self.tr("No date")
        if kind == "tag":
            return bunch.label or self.tr("No tag")
        return bunch.label or self.tr("No folder")

    def below(self, entry: NoteEntry) -> str:
        """What stands below the title, where there is no error."""
        date = short_date(entry.date, self.order) if entry.date else ""
        away = self.tr("away") if entry.away else ""
        return ", ".join(filter(None, (date, away)))

    def progress(self, entry: NoteEntry) -> str:
        """How much is done, in words."""
        if not entry.total:
            return ""
        text = self.tr("%1 of %2 done")
        return text.replace("%1", str(entry.done)).replace("%2", str(entry.total))

    def _find(self, line: Line, start: int = 0) -> int:
        try:
            return self._rows.index(line, start)
        except ValueError:
            return -1


def _month(key: str) -> str:
    year, _, number = key.partition("-")
    day = QDate(int(year), int(number), 1) if (year + number).isdecimal() else QDate()
    return QLocale().toString(day, "MMMM yyyy") if day.isValid() else key
