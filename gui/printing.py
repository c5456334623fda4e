"""The shown note on paper: its pages as PDF, opened where the system prints.

Qt's own print dialog is not used: on Linux it comes with CUPS, which opens an internet socket
where no print service runs, and Readout opens none. The program that shows PDF files has the
system's dialog, with all printers in it.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QUrl

from gui.background import Job, Lane
from gui.session import Session
from gui.trouble import Trouble
from readout.items.listing import listed
from readout.items.rows import ItemRow
from readout.note.model import Note

FOLDER = "print"
"""Of the profile's cache: it holds the pages that were made last."""


class Printing(QObject):
    """Makes the pages in a process of its own, one note at a time, and opens them."""

    def __init__(
        self,
        session: Session,
        say: Callable[[str], None],
        launch: Callable[[QUrl], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._say = say
        self._launch = launch
        self._lane = Lane("print", self)

    @property
    def busy(self) -> bool:
        """Whether pages are being made."""
        return self._lane.busy

    def start(self) -> None:
        """Make pages of the shown note as it stands now; those not yet made are not wanted."""
        note = self._session.note
        if note is None:
            return
        self._lane.drop()
        # Asked here, for progress belongs to this thread.
        rows = list(listed(note, self._session.progress))
        folder = self._session.profile.cache / FOLDER
        self._say(self.tr("Making pages…"))
        self._lane.submit(lambda job: _write(job, note, rows, folder), self._open, self._failed)

    def close(self) -> None:
        """Make no more pages."""
        self._lane.close()

    def _open(self, path: Path) -> None:
        if self._launch(QUrl.fromLocalFile(str(path))):
            self._say(self.tr("The pages are open in another program; print them there."))
            return
        text = self.tr("No program could be found to open the pages; they are in %1.")
        self._session.trouble.emit(Trouble(text.replace("%1", str(path)), kind="print"))

    def _failed(self, error: Exception) -> None:
        reason = (getattr(error, "strerror", None) or str(error)).rstrip(".")
        text = self.tr("The note could not be printed: %1.").replace("%1", reason)
        self._session.trouble.emit(Trouble(text, "error", "print"))


def _write(job: Job[Path], note: Note, rows: list[ItemRow], folder: Path) -> Path:
    from gui.paper import to_pdf  # noqa: PLC0415  no start needs it
    from readout.export.html.page import Shared  # noqa: PLC0415  the same
    from readout.progress.durable import Disk, write  # noqa: PLC0415  the same

    made = to_pdf(Shared(note, rows), lambda: job.cancelled)
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{_name_for(note)}.pdf"
    for before in folder.glob("*.pdf"):
        with suppress(OSError):  # a program may still hold it, and no harm is in that
            before.unlink()
    write(target, made, Disk())
    return target


def _name_for(note: Note) -> str:
    """The title as the name of a file, which the other program shows."""
    kept = (sign if sign.isalnum() or sign in " -_.,()" else " " for sign in note.title.plain)
    return " ".join("".join(kept).split())[:80].strip(". ") or "note"
