"""Action items to a file that the user chooses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from gui.actions.words import items_words, tr
from gui.background import Job, Lane
from gui.session import Session
from gui.targets import failure, refusal
from gui.trouble import Trouble
from readout.errors import ReadoutError
from readout.items.rows import ItemRow

FORMS = {"ics": "ics", "txt": "todo", "csv": "csv", "md": "md"}
"""Endings of files, and what is written to them."""


class Exporting(QObject):
    """Asks where to, and writes in another thread; ``say`` says a word that passes."""

    def __init__(
        self, session: Session, lane: Lane, say: Callable[[str], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._lane = lane
        self._say = say
        self._window = parent

    def ask(self, rows: Sequence[ItemRow]) -> None:
        """Let the user choose the file and its form, and write these."""
        if not rows:
            self._say(tr("There is no action item to export."))
            return
        filters = {
            tr("Calendar (*.ics)"): "ics",
            tr("todo.txt (*.txt)"): "txt",
            tr("Table (*.csv)"): "csv",
            tr("Markdown (*.md)"): "md",
        }
        path, chosen = QFileDialog.getSaveFileName(
            self._window.window(),
            tr("Export %1").replace("%1", items_words(len(rows))),
            str(Path.home() / tr("action items.ics")),
            ";;".join(filters),
        )
        if path:
            self.write(rows, path, filters.get(chosen, "ics"))

    def write(self, rows: Sequence[ItemRow], path: str, ending: str = "ics") -> None:
        """Write these in the form of the file's ending, else in that of ``ending``."""
        target = Path(path)
        if target.suffix[1:].casefold() not in FORMS:
            target = target.with_name(f"{target.name}.{ending}")
        refused = refusal(target, self._session)
        if refused:
            self._session.trouble.emit(Trouble(refused, kind="export"))
            return
        form = FORMS[target.suffix[1:].casefold()]

        def work(_: Job[None]) -> None:
            from readout.export.items import export_items  # noqa: PLC0415  heavy
            from readout.progress.durable import Disk, write  # noqa: PLC0415

            write(target, export_items(rows, form), Disk())

        def done(_: None) -> None:
            said = tr("%1 exported to %2").replace("%1", items_words(len(rows)))
            self._say(said.replace("%2", target.name))

        self._lane.submit(work, done, lambda error: self._failed(target, error))

    def _failed(self, target: Path, error: Exception) -> None:
        text = str(error) if isinstance(error, ReadoutError) else failure(target, error)
        self._session.trouble.emit(Trouble(text, "error", "export"))
