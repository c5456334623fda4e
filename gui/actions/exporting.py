"""Action items to a file that the user chooses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from gui.actions.words import items_words, tr
from gui.background import Lane
from gui.exporting import FileOut
from gui.session import Session
from readout.items.rows import ItemRow

FORMS = {"ics": "ics", "txt": "todo", "csv": "csv", "md": "md"}
"""Endings of files, and what is written to them."""


class Exporting(QObject):
    """Asks where to, and writes in another thread; ``say`` says a word that passes."""

    def __init__(
        self, session: Session, lane: Lane, say: Callable[[str], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._out = FileOut(session, lane, say, "export")
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

        def make(form: str) -> bytes:
            from readout.export.items import export_items  # noqa: PLC0415  heavy

            return export_items(rows, FORMS[form])

        def said(name: str) -> str:
            text = tr("%1 exported to %2").replace("%1", items_words(len(rows)))
            return text.replace("%2", name)

        self._out.write(path, ending, FORMS, make, said)
