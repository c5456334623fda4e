"""The shown note as a file for others: a page that reads itself, PDF, Markdown and more."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QThread, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from gui.session import Session
from gui.targets import failure, refusal
from gui.trouble import Trouble
from readout.items.listing import listed
from readout.items.rows import ItemRow
from readout.note.model import Note

HTML, PDF = "html", "pdf"
ENDINGS = (HTML, PDF, "md", "yaml", "json")
"""What can be written, by the ending of the file."""


class Sharing(QObject):
    """Asks where to, and writes in a thread of its own.

    ``say`` shows a word that passes; ``written`` has the file. ``ask_target`` may be replaced
    where nobody is there to answer.
    """

    written = Signal(str)

    def __init__(self, session: Session, say: Callable[[str], None], window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._say = say
        self._window = window
        self._threads: set[_Writing] = set()
        self.ask_target: Callable[[str], tuple[str, str]] = self._ask_target

    def share(self) -> None:
        """Let the user choose the file and its form, and write the shown note."""
        note = self._session.note
        if note is None:
            return
        path, ending = self.ask_target(_name_for(note))
        if path:
            self.write(path, ending)

    def write(self, path: str, ending: str = HTML) -> None:
        """Write the note in the form of the file's ending, else in that of ``ending``."""
        note = self._session.note
        if note is None:
            return
        target = Path(path)
        if target.suffix[1:].casefold() not in ENDINGS:
            target = target.with_name(f"{target.name}.{ending}")
        if refused := refusal(target, self._session):
            self._session.trouble.emit(Trouble(refused, kind="share"))
            return
        # Asked here, for progress belongs to this thread.
        rows = list(listed(note, self._session.progress))
        writing = _Writing(note, rows, target, self)
        self._threads.add(writing)
        writing.finished.connect(lambda: self._ended(writing))
        writing.start()

    def wait(self) -> None:
        """Wait until all is written, before the window goes."""
        for writing in list(self._threads):
            writing.wait()

    def _ended(self, writing: _Writing) -> None:
        self._threads.discard(writing)
        writing.deleteLater()
        if writing.error is not None:
            text = failure(writing.target, writing.error)
            self._session.trouble.emit(Trouble(text, "error", "share"))
            return
        self._say(self.tr("The note was written to %1.").replace("%1", writing.target.name))
        self.written.emit(str(writing.target))

    def _ask_target(self, name: str) -> tuple[str, str]:
        filters = {
            self.tr("Web page that reads itself (*.html)"): HTML,
            self.tr("PDF (*.pdf)"): PDF,
            self.tr("Markdown (*.md)"): "md",
            self.tr("YAML (*.yaml)"): "yaml",
            self.tr("JSON (*.json)"): "json",
        }
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        path, chosen = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Share the note"),
            str(Path(folder or Path.home()) / f"{name}.{HTML}"),
            ";;".join(filters),
        )
        return path, filters.get(chosen, HTML)


class _Writing(QThread):
    """Qt's own thread, for a document needs one that can wait for events."""

    def __init__(
        self, note: Note, rows: list[ItemRow], target: Path, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._note = note
        self._rows = rows
        self.target = target
        self.error: Exception | None = None

    def run(self) -> None:
        """Make the file's bytes, and put them in place of what was there."""
        from readout.progress.durable import Disk, write  # noqa: PLC0415  no start needs it

        try:
            write(self.target, self._bytes(), Disk())
        except Exception as error:  # noqa: BLE001  it is told in the window, whatever it is
            self.error = error

    def _bytes(self) -> bytes:
        from readout.export import export  # noqa: PLC0415  no start needs it
        from readout.export.html.page import Shared, to_html  # noqa: PLC0415  the same

        ending = self.target.suffix[1:].casefold()
        shared = Shared(self._note, self._rows)
        if ending == PDF:
            from gui.paper import to_pdf  # noqa: PLC0415  the same

            return to_pdf(shared)
        text = to_html([shared]) if ending == HTML else export(self._note, ending)
        return text.encode("utf-8", "backslashreplace")


def _name_for(note: Note) -> str:
    """The title as the name of a file."""
    kept = (sign if sign.isalnum() or sign in " -_.,()" else " " for sign in note.title.plain)
    return " ".join("".join(kept).split())[:80].strip(". ") or "note"
