"""Ticks follow the items of a note that is shown: edited, renamed or exported anew.

What is sure is carried over as one step that can be undone. What is not is left as it is and
kept: the status line says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from gui.background import Lane
from gui.ticking import Ticking
from gui.undo_step import Step, Swap
from readout.errors import ReadoutError
from readout.note.model import Note
from readout.progress.store import Progress

if TYPE_CHECKING:
    from readout.progress.following import Following
    from readout.progress.mass import MassChange
    from readout.progress.review import Review


class FollowingUp(QObject):
    """Looks after the ticks of notes as they are shown.

    ``told`` has a sentence that passes, ``stopped`` one that stays: so much is gone at once that
    nothing was carried. ``failed`` has the sentence why something could not be kept.
    """

    told = Signal(str)
    stopped = Signal(str)
    failed = Signal(str)

    def __init__(
        self, progress: Progress, ticking: Ticking, disk: Lane, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._progress = progress
        self._ticking = ticking
        self._disk = disk
        self._following: Following | None = None
        self._seen: dict[str, Note] = {}
        self._note: Note | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)

    def shown(self, note: Note | None) -> None:
        """A note is shown: look at it when it is painted."""
        self._note = note
        if note is not None and self._seen.get(note.path) is not note:
            self._timer.start(0)

    def _look(self) -> None:
        note = self._note
        if note is None:
            return
        before, self._seen[note.path] = self._seen.get(note.path), note
        if self._following is None:
            from readout.progress.following import Following  # noqa: PLC0415  no start needs it

            self._following = Following(self._progress)
        review = self._following.review(note, before)
        if review.quiet and not review.earlier:
            return
        from readout.progress.mass import LEAST, mass_change  # noqa: PLC0415  the same

        if review.vanished < LEAST:
            self._carry(note, review)
            return
        self._disk.submit(
            lambda _: mass_change(self._progress, [review]),
            lambda mass: self._weighed(note, review, mass),
            self._refuse,
        )

    def _weighed(self, note: Note, review: Review, mass: MassChange | None) -> None:
        if mass is None:
            self._carry(note, review)
        else:
            self.stopped.emit(mass.sentence)

    def _carry(self, note: Note, review: Review) -> None:
        if self._following is None:
            return
        try:
            changes = self._following.carry(note, review).changes
        except ReadoutError as error:
            self._refuse(error)
            return
        if changes:
            swap = Swap(changes, self._progress.revert)
            text = self.tr("Carry Ticks Over to “%1”")
            told = self._ticking.acted.emit
            step = Step(text, note.title.plain, swap, lambda: told(note.path))
            self._ticking.stack.push(step)
        if not review.quiet:
            self.told.emit(review.summary)

    def _refuse(self, error: Exception) -> None:
        self.failed.emit(str(error))
