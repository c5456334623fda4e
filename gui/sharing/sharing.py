"""What the commands of sharing do: ask in which form and where to, have it written, and tell."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QProgressBar,
    QProgressDialog,
    QPushButton,
    QWidget,
)

from gui.session import Session
from gui.sharing.forms import ENDINGS, HTML, names, page_words
from gui.sharing.gathering import wanted
from gui.sharing.writing import Order, Writing
from gui.targets import failure, refusal
from gui.theme.theme import Theme
from gui.trouble import Trouble
from readout.export.sets.names import stem_of

SLOW = 500
"""Milliseconds after which it is shown how far the writing is."""
_WIDTH = 320


def tr(text: str) -> str:
    """A text of this module in the user's language."""
    return QCoreApplication.translate("Sharing", text)


class Sharing(QObject):
    """Shares notes by their paths.

    ``say`` shows a word that passes; ``written`` has a file. ``ask_*`` may be replaced where
    nobody is there to answer: ``ask_target(name, endings)`` gives a path and its ending,
    ``ask_folder()`` a folder, each nothing where the user left it; ``ask_form(count, call)`` has
    ``call(form, each)`` made with the answer.
    """

    written = Signal(str)

    def __init__(
        self, session: Session, say: Callable[[str], None], theme: Theme, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session = session
        self._say = say
        self._theme = theme
        self._window = window
        self._threads: set[Writing] = set()
        self.ask_target: Callable[[str, Sequence[str]], tuple[str, str]] = self._ask_target
        self.ask_folder: Callable[[], str] = self._ask_folder
        self.ask_form: Callable[[int, Callable[[str, bool], None]], None] = self._ask_form

    @property
    def busy(self) -> bool:
        """Whether something is being written."""
        return bool(self._threads)

    def share(self, paths: Sequence[str], title: str = "") -> None:
        """Let the user choose form and place, and write these notes.

        ``title`` is what several are called together, else their number is.
        """
        if len(paths) > 1:
            self.ask_form(len(paths), lambda form, each: self._share(paths, form, each, title))
        elif paths:
            path, ending = self.ask_target(self._name_for(paths[0]), ENDINGS)
            if path:
                self.write(paths, path, ending)
        else:
            self._say(tr("There is no note to share."))

    def write(self, paths: Sequence[str], path: str, ending: str = HTML, title: str = "") -> None:
        """Write notes to a file, in the form of its ending, else in that of ``ending``."""
        target = Path(path)
        if target.suffix[1:].casefold() not in (ENDINGS if len(paths) == 1 else (ending,)):
            target = Path(f"{path}.{ending}")
        self._start(paths, target.suffix[1:].casefold(), target, title=title)

    def write_each(self, paths: Sequence[str], folder: str, form: str) -> None:
        """Write each note to a file of its own in a folder; of tables what is in them."""
        self._start(paths, form, Path(folder), each=True)

    def finish(self) -> None:
        """The window goes: write what was begun, out of sight, for many notes take a while."""
        if self._threads:
            self._window.hide()
        self.wait()

    def wait(self) -> None:
        """Wait until all is written."""
        for writing in list(self._threads):
            writing.wait()

    def _share(self, paths: Sequence[str], form: str, each: bool, title: str) -> None:
        if each:
            if folder := self.ask_folder():
                self.write_each(paths, folder, form)
            return
        name = stem_of(title or _notes_words(len(paths)))
        path, ending = self.ask_target(name, (form,))
        if path:
            self.write(paths, path, ending, title)

    def _start(
        self, paths: Sequence[str], form: str, target: Path, title: str = "", *, each: bool = False
    ) -> None:
        if refused := refusal(target / f"note.{form}" if each else target, self._session):
            self._session.trouble.emit(Trouble(refused, kind="share"))
            return
        order = Order(wanted(self._session, paths), form, target, each, page_words(), title)
        writing = Writing(order, self)
        self._threads.add(writing)
        progress = self._progress(len(paths), writing) if len(paths) > 1 else None
        writing.finished.connect(lambda: self._ended(writing, progress))
        writing.start()

    def _progress(self, count: int, writing: Writing) -> QProgressDialog:
        made = QProgressDialog(self._window)
        made.setObjectName("shareProgress")
        made.setWindowTitle(tr("Share"))
        text = tr("Sharing %1…").replace("%1", _notes_words(count))
        made.setAccessibleName(text)
        made.setMinimumWidth(_WIDTH)
        label, bar, stop = QLabel(text), QProgressBar(), QPushButton(tr("Stop"))
        for part, name in ((label, "Text"), (bar, "Bar"), (stop, "Stop")):
            part.setObjectName(f"shareProgress{name}")
            part.setAccessibleName(stop.text() if part is stop else text)
        made.setLabel(label)
        made.setBar(bar)
        made.setCancelButton(stop)
        made.setMinimumDuration(SLOW)
        made.setAutoReset(False)
        made.setAutoClose(False)
        made.canceled.connect(writing.stop)
        made.setMaximum(2 * count)
        made.setValue(0)
        writing.stepped.connect(lambda done, _: made.setValue(done))
        return made

    def _ended(self, writing: Writing, progress: QProgressDialog | None) -> None:
        self._threads.discard(writing)
        writing.deleteLater()
        if progress is not None:
            progress.deleteLater()
        if writing.error is not None:
            text = failure(writing.order.target, writing.error)
            self._session.trouble.emit(Trouble(text, "error", "share"))
            return
        if writing.failed:
            self._session.trouble.emit(Trouble(_failed_words(writing.failed), kind="share"))
        self._say(_said(writing))
        for path in writing.written:
            self.written.emit(str(path))

    def _name_for(self, path: str) -> str:
        note = self._session.notes.get(path)
        line = self._session.catalogued.lines.get(path)
        return stem_of(note.title.plain if note else line.title if line else "")

    def _ask_form(self, count: int, call: Callable[[str, bool], None]) -> None:
        from gui.sharing.dialog import ShareDialog  # noqa: PLC0415  few share several

        dialog = ShareDialog(count, self._theme, self._window)
        dialog.chosen.connect(call)
        dialog.open()

    def _ask_target(self, name: str, endings: Sequence[str]) -> tuple[str, str]:
        called = names()
        filters = {f"{called[ending]} (*.{ending})": ending for ending in endings}
        path, chosen = QFileDialog.getSaveFileName(
            self._window,
            tr("Share"),
            str(Path(_documents()) / f"{name}.{endings[0]}"),
            ";;".join(filters),
        )
        return path, filters.get(chosen, endings[0])

    def _ask_folder(self) -> str:
        title = tr("Share into a folder")
        return QFileDialog.getExistingDirectory(self._window, title, _documents())


def _documents() -> str:
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return QStandardPaths.writableLocation(place) or str(Path.home())


def _notes_words(count: int) -> str:
    text = tr("1 note") if count == 1 else tr("%1 notes")
    return text.replace("%1", str(count))


def _said(writing: Writing) -> str:
    files = len(writing.written)
    if writing.stopped:
        return tr("Sharing was stopped; files written: %1.").replace("%1", str(files))
    if not files:
        return tr("Nothing was written: there is no table and no action item.")
    target = writing.order.target
    if files > 1 or writing.order.each:
        text = tr("Files written to %2: %1.").replace("%1", str(files))
        folder = target if writing.order.each else target.parent
        return text.replace("%2", folder.name or str(folder))
    if writing.notes == 1:
        return tr("The note was written to %1.").replace("%1", target.name)
    text = tr("%1 notes were written to %2.").replace("%1", str(writing.notes))
    return text.replace("%2", target.name)


def _failed_words(failed: Sequence[str]) -> str:
    """One sentence, however many there are."""
    if len(failed) == 1:
        return failed[0]
    text = tr("%1 notes could not be shared, of which the first: %2")
    return text.replace("%1", str(len(failed))).replace("%2", failed[0])
