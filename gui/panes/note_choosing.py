"""Several notes chosen in the list together, whatever becomes of the list meanwhile."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from PySide6.QtCore import QCoreApplication, QItemSelection, QItemSelectionModel, QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from gui.panes.note_model import ENTRY, NoteModel
from gui.panes.note_view import NoteView
from gui.panes.rows import Index

_Flag = QItemSelectionModel.SelectionFlag


def tr(text: str) -> str:
    """A text of this module in the user's language."""
    return QCoreApplication.translate("NoteChoosing", text)


def ask_remove(parent: QWidget, count: int) -> bool:
    """Ask whether so many notes are to be taken off the list."""
    box = QMessageBox(parent)
    box.setObjectName("askRemove")
    box.setAccessibleName(tr("Take off the list"))
    box.setWindowTitle(tr("Take off the list"))
    number = parent.locale().toString(count)
    box.setText(tr("Take %1 notes off the list?").replace("%1", number))
    box.setInformativeText(tr("Their files stay, and so does what you did with them."))
    yes = box.addButton(tr("Take off the list"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.exec()
    return box.clickedButton() is yes


class NoteChoosing(QObject):
    """Which notes are chosen; ``changed`` when they are several, or no longer so.

    One chosen note is nothing special: it is the one that is shown or that one is at by key. Only
    where there are several does what is done to notes concern them all.
    """

    changed = Signal()

    def __init__(self, view: NoteView, model: NoteModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._held: frozenset[str] = frozenset()
        self._shown = ""
        self._together: list[str] = []
        view.selectionModel().selectionChanged.connect(self._selected)

    @property
    def count(self) -> int:
        """How many notes are chosen together; 0 where it is one or none."""
        return len(self._together)

    def several(self) -> list[str]:
        """The notes that are chosen together, each once, in the order in which they stand."""
        return [*self._together]

    def concerned(self, index: Index | None = None) -> tuple[str, ...]:
        """The notes that something is to be done to: those chosen together, else the one."""
        if self._together:
            return tuple(self._together)
        entry = (self._view.currentIndex() if index is None else index).data(ENTRY)
        return (entry.path,) if entry is not None else ()

    def mark(self, shown: str) -> None:
        """Among several chosen notes the one that is shown has a sign of its own."""
        self._shown = shown
        path = shown if self.count else ""
        if self._view.delegate.shown != path:
            self._view.delegate.shown = path
            self._view.viewport().update()

    def drop(self, index: Index) -> None:
        """Choose one row alone."""
        self._view.selectionModel().select(index, _Flag.ClearAndSelect)

    def leave(self) -> bool:
        """Choose only the note one is at; gives whether there were several."""
        several = bool(self.count)
        if several:
            self.drop(self._view.currentIndex())
        return several

    def has(self, index: Index) -> bool:
        """Whether a row is chosen."""
        return self._view.selectionModel().isSelected(index)

    def hold(self) -> None:
        """The list will stand otherwise: remember the notes, for Qt would remember each row."""
        if self.count:
            self._held = frozenset(self._together)
            self._view.selectionModel().clearSelection()

    def keep(self) -> None:
        """Choose again, of the notes that were held, those that are to be seen."""
        held, self._held = self._held, frozenset()
        if held:
            self._view.selectionModel().select(self._selection(held), _Flag.ClearAndSelect)
            self._selected()  # where none of them is to be seen, nothing changed for Qt

    def _rows(self) -> Iterator[str]:
        """The path of each chosen row, from top to bottom."""
        chosen = self._view.selectionModel().selection()
        ranges = (chosen.at(at) for at in range(chosen.count()))
        spans = sorted((each.top(), each.bottom()) for each in ranges)
        for top, bottom in spans:
            for row in range(top, bottom + 1):
                entry = self._model.entry(row)
                if entry is not None:
                    yield entry.path

    def _selection(self, paths: Collection[str]) -> QItemSelection:
        made = QItemSelection()
        start = -1
        for row in range(self._model.rowCount() + 1):
            entry = self._model.entry(row) if row < self._model.rowCount() else None
            inside = entry is not None and entry.path in paths
            if inside and start < 0:
                start = row
            elif not inside and start >= 0:
                made.select(self._model.index(start), self._model.index(row - 1))
                start = -1
        return made

    def _selected(self) -> None:
        if self._held:
            return  # the list is being put in order
        before, paths = self.count, list(dict.fromkeys(self._rows()))
        self._together = paths if len(paths) > 1 else []
        if before or self._together:
            self.mark(self._shown)
            self.changed.emit()
