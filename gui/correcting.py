"""What the user settles of a note's doubts, with undo and redo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from gui.undo_step import Step, Swap
from readout.corrections.kept import keep, kept
from readout.errors import ReadoutError
from readout.note.model import Note
from readout.progress.store import Change, Progress

if TYPE_CHECKING:
    from readout.corrections.apply import Corrected
    from readout.corrections.model import Correction, Corrections


class Correcting(QObject):
    """Corrections: asked and changed. Every note given here is one as it was read.

    ``corrected`` has the path of the note that reads otherwise now, ``failed`` the sentence to
    show. ``stack`` is the undo stack that ticks are on too.
    """

    corrected = Signal(str)
    failed = Signal(str)

    def __init__(
        self, progress: Progress, stack: QUndoStack, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._progress = progress
        self._stack = stack
        # Window, mark and dialog ask for the same after each step; a long note takes 0.1 s.
        self._last: tuple[Note, Corrections, Corrected] | None = None

    def note(self, read: Note) -> Note:
        """The note as it is to be shown: with its corrections."""
        return self.state(read).note if kept(self._progress, read) else read

    def state(self, read: Note) -> Corrected:
        """The corrected note with its doubts, open and settled, and the keys of its parts."""
        return self.reckoning(read)()

    def reckoning(self, read: Note) -> Callable[[], Corrected]:
        """The same as a call, which can be made in any thread."""
        corrections = kept(self._progress, read)

        def work() -> Corrected:
            from readout.corrections.apply import correct  # noqa: PLC0415  not on the start path

            last = self._last
            if last is None or last[0] is not read or last[1] != corrections:
                last = self._last = read, corrections, correct(read, corrections)
            return last[2]

        return work

    def settle(self, read: Note, corrections: Sequence[Correction], words: str) -> None:
        """Keep corrections as one step; a single one that makes no difference is taken back.

        ``words`` tell in the menu what was corrected.
        """
        if len(corrections) == 1:
            corrections = [self._needed(read, corrections[0])]
        before = kept(self._progress, read)
        changes: list[Change] = []
        try:
            for correction in corrections:
                if before.get(correction.key) != correction.value:
                    # One by one: what was kept before a failure can be undone.
                    changes.append(keep(self._progress, read, correction))  # noqa: PERF401
        except ReadoutError as error:
            self.failed.emit(str(error))
        if changes:
            swap = Swap(changes, self._progress.revert)
            text = self.tr("Correct “%1”")
            self._stack.push(Step(text, words, swap, lambda: self.corrected.emit(read.path)))
        else:
            self.corrected.emit(read.path)  # so that what is shown is again what holds

    def take_back(self, read: Note, keys: Sequence[str], words: str) -> None:
        """Let these be as they were read, as one step."""
        from readout.corrections.model import Correction  # noqa: PLC0415  not on the start path

        self.settle(read, [Correction(key, None) for key in keys], words)

    def _needed(self, read: Note, correction: Correction) -> Correction:
        """The correction; taking it back where the note is read so without it."""
        from readout.corrections.apply import apply  # noqa: PLC0415  not on the start path

        others = dict(kept(self._progress, read))
        others.pop(correction.key, None)
        with_it = apply(read, {**others, correction.key: correction.value})
        return correction.taken_back() if with_it == apply(read, others) else correction
