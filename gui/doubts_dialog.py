"""The dialog of a note's doubts: its pane, undo and redo, and the corrected note as a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, QStandardPaths, Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QFileDialog, QWidget

from gui.correcting import Correcting
from gui.library import file_of
from gui.pane_dialog import PaneDialog
from gui.panes.doubts import DoubtsPane
from gui.settings import DateOrder
from gui.targets import failure
from gui.theme.theme import Theme
from readout.corrections.model import Correction
from readout.errors import ReadoutError, UsageError
from readout.export import export
from readout.note.model import Note
from readout.whole_file import write_whole

WIDTH, HEIGHT = 1000, 660


class DoubtsDialog(PaneDialog):
    """Shows the doubts of one note, given as it was read. ``failed`` has a sentence to show.

    ``refused`` may be set: it says why a file may not be written to, nothing where it may.
    """

    failed = Signal(str)

    def __init__(
        self,
        read: Note,
        correcting: Correcting,
        stack: QUndoStack,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("doubtsDialog", _name(), QSize(WIDTH, HEIGHT), stack, parent)
        self._read = read
        self._correcting = correcting
        self.refused: Callable[[Path], str] = lambda _: ""
        self._order: DateOrder = "day"
        self.pane = DoubtsPane(theme, self)
        self.pane.settled.connect(self._settle)
        self.pane.taken_back.connect(self._take_back)
        self.pane.save_wanted.connect(self._save)
        correcting.corrected.connect(self._look)
        correcting.failed.connect(self.failed)
        self.hold(self.pane)
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
        if refused := self.refused(path):
            self.failed.emit(refused)
            return
        try:
            write_yaml(self._correcting.note(self._read), path)
        except ReadoutError as error:
            self.failed.emit(str(error))


def _name() -> str:
    return QCoreApplication.translate("DoubtsDialog", "Doubts")


def write_yaml(note: Note, path: Path) -> None:
    """Write a note as YAML. Raises ReadoutError with a sentence to show."""
    try:
        source = Path(file_of(note.path))
        if path.exists() and source.exists() and path.samefile(source):
            raise UsageError("Readout never changes a note: choose another file to write to.")
        write_whole(path, export(note, "yaml").encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise ReadoutError(failure(path, error)) from None
