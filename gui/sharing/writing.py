"""Notes written as files in another thread; each file is written whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QThread, Signal

from gui.sharing.forms import CSV, HTML, PDF
from gui.sharing.gathering import Gathered, Wanted
from gui.targets import failure
from readout.export.html.page import Shared
from readout.export.html.words import Words


class Order(NamedTuple):
    """What to write: as one file at ``target``, or where ``each`` as files in that folder.

    ``title`` is what one file of several notes is called in itself.
    """

    wanted: Wanted
    form: str
    target: Path
    each: bool
    words: Words
    title: str = ""


class _StoppedError(Exception):
    """The user wants it no more."""


class Writing(QThread):
    """Qt's own thread, for a document needs one that can wait for events.

    ``stepped(done, of)`` comes from it. Once it ended, ``written`` has the files, ``failed`` the
    sentences of what could not be, ``error`` what ended it before its time.
    """

    stepped = Signal(int, int)

    def __init__(self, order: Order, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.order = order
        self.written: list[Path] = []
        self.failed: list[str] = []
        self.notes = 0
        self.error: Exception | None = None
        self.stopped = False
        self._steps = (0, 0)  # notes that were had, and that are made

    def stop(self) -> None:
        """End it soon; what is written by then stays."""
        self.stopped = True

    def run(self) -> None:
        """Gather the notes, make the files' bytes of each, and put them in place."""
        # Heavy, and no start needs it.
        from gui.paper import CancelledError  # noqa: PLC0415

        try:
            found = Gathered(self.order.wanted, self._had)
            if found and self.order.each:
                self._write_each(found)
            elif found:
                self._write_one(found)
            self.failed += found.failed
            self.notes = found.had
        except (_StoppedError, CancelledError):
            self.stopped = True
        except Exception as error:  # noqa: BLE001  it is told in the window, whatever it is
            self.stopped, self.error = False, error
        else:
            self.stopped = False

    def _had(self, count: int) -> None:
        self._steps = (count, self._steps[1])
        self._step()

    def _made(self, count: int) -> None:
        self._steps = (self._steps[0], count)
        self._step()

    def _step(self) -> None:
        if self.stopped:
            raise _StoppedError
        self.stepped.emit(sum(self._steps), 2 * len(self.order.wanted.paths))

    def _write_one(self, shared: Sequence[Shared]) -> None:
        from readout.export import export  # noqa: PLC0415  as above
        from readout.export.html.page import parts  # noqa: PLC0415
        from readout.export.sets.joined import joined  # noqa: PLC0415
        from readout.whole_file import write_whole  # noqa: PLC0415

        form, target, words = self.order.form, self.order.target, self.order.words
        if form == CSV:
            self._write_sheets(shared)
            return
        if form == PDF:
            data: bytes | Iterator[bytes] = self._pdf(shared)
        elif len(shared) > 1 or form == "jsonl":
            data = joined(shared, form, words, self.order.title, self._made)
        else:
            (one,) = shared
            text = "".join(parts([one], words)) if form == HTML else export(one.note, form)
            data = _encoded(text)
        write_whole(target, data)
        self.written.append(target)

    def _write_each(self, shared: Sequence[Shared]) -> None:
        from readout.export.sets.folder import files  # noqa: PLC0415  as above
        from readout.export.sets.names import Names, stem_of  # noqa: PLC0415

        form, folder = self.order.form, self.order.target
        made: Iterator[tuple[Path, bytes]]
        if form == PDF:
            names = Names(folder)
            made = (
                (names.free(stem_of(each.note.title.plain), PDF), self._pdf([each]))
                for each in shared
            )
        else:
            made = files(shared, form, folder, self.order.words)
        for count, (path, data) in enumerate(made, 1):
            self._write(path, data)
            self._made(min(count, len(shared)))

    def _write_sheets(self, shared: Sequence[Shared]) -> None:
        """The tables of a note: the first at the target, others beside it."""
        from readout.export.sets.names import Names  # noqa: PLC0415  as above
        from readout.export.sets.sheets import sheets  # noqa: PLC0415

        target = self.order.target
        names = Names(target.parent, also=[target.name])
        for number, sheet in enumerate(sheets(shared)):
            path = names.free(sheet.name, CSV) if number else target
            self._write(path, _encoded(sheet.text))

    def _write(self, path: Path, data: bytes) -> None:
        from readout.whole_file import write_whole  # noqa: PLC0415  as above

        try:
            write_whole(path, data)
        except OSError as error:
            self.failed.append(failure(path, error))
        else:
            self.written.append(path)

    def _pdf(self, shared: Sequence[Shared]) -> bytes:
        from gui.paper import to_pdf  # noqa: PLC0415  as above

        if len(shared) == 1:
            (one,) = shared
            return to_pdf(one, lambda: self.stopped)
        from gui.sharing.bound import bound  # noqa: PLC0415  as above

        return bound(shared, self.order.words, self.order.title, self._made)


def _encoded(text: str) -> bytes:
    # A path in it may hold bytes that are no text, which UTF-8 has no form for.
    return text.encode("utf-8", "backslashreplace")
