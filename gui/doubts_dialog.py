"""The dialog of a note's doubts: its pane, undo and redo, and the corrected note as a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeySequence, QUndoStack
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from gui.correcting import Correcting
from gui.library import file_of
from gui.panes.doubts import DoubtsPane
from gui.settings import DateOrder
from gui.theme.theme import Theme
from readout.corrections.model import Correction
from readout.errors import ReadoutError, UsageError
from readout.export import export
from readout.note.model import Note

WIDTH, HEIGHT = 1000, 660


class DoubtsDialog(QDialog):
    """Shows the doubts of one note, given as it was read. ``failed`` has a sentence to show."""

    failed = Signal(str)

    def __init__(
        self,
        read: Note,
        correcting: Correcting,
        stack: QUndoStack,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("doubtsDialog")
        self.setAccessibleName(self.tr("Doubts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(WIDTH, HEIGHT)
        self._read = read
        self._correcting = correcting
        self._order: DateOrder = "day"
        self.pane = DoubtsPane(theme, self)
        self.pane.settled.connect(self._settle)
        self.pane.taken_back.connect(self._take_back)
        self.pane.save_wanted.connect(self._save)
        correcting.corrected.connect(self._look)
        correcting.failed.connect(self.failed)
        for action, key in (
            (stack.createUndoAction(self), QKeySequence.StandardKey.Undo),
            (stack.createRedoAction(self), QKeySequence.StandardKey.Redo),
        ):
            action.setShortcuts(QKeySequence.keyBindings(key))
            self.addAction(action)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pane)
        self._show()

    def set_note(self, read: Note, order: DateOrder = "day") -> None:
        """The file was read anew, or it is another note."""
        self._read, self._order = read, order
        self._show()

    def _show(self) -> None:
        self.setWindowTitle(self.tr("Doubts – %1").replace("%1", self._read.title.plain))
        self.pane.set_note(self._read, self._correcting.state(self._read), self._order)

    def _look(self, path: str) -> None:
        if path == self._read.path:
            self._show()

    def _settle(self, corrections: tuple[Correction, ...], words: str) -> None:
        self._correcting.settle(self._read, corrections, words)

    def _take_back(self, keys: tuple[str, ...], words: str) -> None:
        self._correcting.take_back(self._read, keys, words)

    def _save(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = f"{Path(self._read.path).stem}.yaml"
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save the corrected note"),
            str(Path(folder or Path.home()) / name),
            self.tr("YAML (*.yaml *.yml)"),
        )
        if chosen:
            self.save_as(Path(chosen))

    def save_as(self, path: Path) -> None:
        """Write the corrected note as YAML to another file than its own."""
        try:
            write_yaml(self._correcting.note(self._read), path)
        except ReadoutError as error:
            self.failed.emit(str(error))


def write_yaml(note: Note, path: Path) -> None:
    """Write a note as YAML. Raises ReadoutError with a sentence to show."""
    try:
        source = Path(file_of(note.path))
        if path.exists() and source.exists() and path.samefile(source):
            raise UsageError("Readout never changes a note: choose another file to write to.")
        path.write_text(export(note, "yaml"), encoding="utf-8", errors="backslashreplace")
    except OSError as error:
        reason = error.strerror or "it refused"
        raise ReadoutError(f"{path} could not be written: {reason}.") from None
