"""Ticks follow the items of the notes that are read: edited, renamed or exported anew.

What is sure is carried over as one step that can be undone. What is not is left as it is and
kept, to be asked in the review. Where much would go at once nothing is carried before the user
has seen it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from gui.background import Lane
from gui.ticking import Ticking
from gui.undo_step import Step
from readout.errors import ReadoutError
from readout.note.model import Note
from readout.progress.record import Group
from readout.progress.store import Progress

if TYPE_CHECKING:
    from gui.review.reviewing import Reviewing
    from gui.review.rows import Carry
    from readout.progress.following import Following
    from readout.progress.lost import Lost
    from readout.progress.mass import MassChange
    from readout.progress.review import Review


MOST = 120
"""Of notes with more items what became of them is worked out in a thread of its own."""
AGAIN = 100
"""Milliseconds until it is looked again whether all of one step was read."""


def _never() -> bool:
    return False


class FollowingUp(QObject):
    """Looks after the ticks of notes as they are read and shown, one in each turn.

    ``told`` has a sentence that passes, ``acted`` the path of a note whose items are others now.
    ``stopped`` has the MassChange that is to be answered by ``go_on`` or ``leave``; ``resumed``
    comes when that is over. ``failed`` has the sentence why something could not be kept.
    ``reviewed`` says that ``reviewing`` has something else to show.
    """

    told = Signal(str)
    acted = Signal(str)
    stopped = Signal(object)
    resumed = Signal()
    failed = Signal(str)
    reviewed = Signal()

    def __init__(
        self,
        progress: Progress,
        ticking: Ticking,
        disk: Lane,
        busy: Callable[[], bool] = _never,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._progress = progress
        self._ticking = ticking
        self._disk = disk
        self._busy = busy
        self._following: Following | None = None
        self.reviewing: Reviewing | None = None
        self._waiting: deque[Note] = deque()
        self._looked: dict[str, Note] = {}  # the last look at each file
        self._carried: dict[str, Note] = {}  # what it held when its ticks were last carried
        self._steps: dict[str, Carry] = {}  # by which they were
        self._step: dict[str, Review] = {}  # all that was read in one go
        self._held: dict[str, tuple[Note, Review]] = {}
        self._left: set[str] = set()  # what was held and the user let be
        self._weighing = False
        self.mass: MassChange | None = None
        self._lane = Lane("following", self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)

    def shown(self, note: Note | None) -> None:
        """A note is shown: look at it before the others, when it is painted."""
        if note is not None and self._looked.get(note.path) is not note:
            self._begin()
            self._waiting.appendleft(note)
            self._timer.start(0)

    def read(self, notes: Iterable[Note]) -> None:
        """These were read, or read anew: look at them when there is time."""
        fresh = [note for note in notes if self._looked.get(note.path) is not note]
        groups: tuple[Group, ...] = ("items", "own")
        if fresh and any(True for group in groups for _ in self._progress.each(group)):
            self._begin()
            self._waiting.extend(fresh)
            self._timer.start(0)

    def again(self, notes: Iterable[Note]) -> None:
        """Another device did something: look anew, but where the user said or is asked about it."""
        wanted = [note for note in notes if not self._answered(note.path)]
        for note in wanted:
            self._looked.pop(note.path, None)
        self.read(wanted)

    def _answered(self, path: str) -> bool:
        """Whether the user took a carrying back, or sees how much is gone and may leave it so."""
        undone = path in self._steps and self._steps[path].undone
        return undone or path in self._left or path in self._held

    @property
    def busy(self) -> bool:
        """Whether something that was read is still to be looked at, or is being kept."""
        return bool(self._waiting) or self._weighing or self._lane.busy or self._disk.busy

    def asked(self) -> frozenset[str]:
        """The ids of notes of which the user is asked whether they are one that was read."""
        known = self.reviewing.asked() if self.reviewing is not None else ()
        asking = (review for review in (*self._step.values(), *known) if review.unsure)
        return frozenset(note for review in asking for note in review.earlier)

    def gone(self, find: Callable[[], Lost], told: Callable[[Lost], None]) -> None:
        """Stop where much is gone by what ``find`` gives in another thread, ``told`` then."""

        def work(_: object) -> tuple[Lost, MassChange | None]:
            from readout.progress.mass import mass_change  # noqa: PLC0415  no start needs it

            lost = find()
            return lost, mass_change(self._progress, (), lost.new)

        def done(found: tuple[Lost, MassChange | None]) -> None:
            self._stop(found[1])
            told(found[0])

        self._disk.submit(work, done, self._refuse)

    def go_on(self) -> None:
        """The user has seen how much is gone: carry what was held."""
        held, self._held = list(self._held.values()), {}
        self._over()
        for note, review in held:
            self._carry(note, review)

    def leave(self) -> None:
        """Let all be as it is: what was held is looked at again when its file is another."""
        self._left.update(self._held)
        self._held.clear()
        self._over()

    def close(self) -> None:
        """Look at no more notes."""
        self._timer.stop()
        self._waiting.clear()
        self._lane.close()

    def _begin(self) -> None:
        if not (self._waiting or self._held or self._lane.busy or self._busy()):
            self._step.clear()

    def _over(self) -> None:
        if self.mass is not None:
            self.mass = None
            self._step.clear()
            self.resumed.emit()

    def _look(self) -> None:
        if self._waiting:
            self._look_at(self._waiting.popleft())
        if self._waiting:
            self._timer.start(0)
        elif self._held and not (self._weighing or self.mass):
            if self._lane.busy or self._busy():  # more may come of the same step
                self._timer.start(AGAIN)
            else:
                self._weigh()

    def _look_at(self, note: Note) -> None:
        before, self._looked[note.path] = self._looked.get(note.path), note
        if before is note or before == note:
            return
        self._left.discard(note.path)
        carried = self._carried.get(note.path)
        if len(self._progress.item_keys(note)) > MOST:
            self._lane.submit(
                lambda _: self._compared(note, carried),
                lambda review: self._take(note, review),
                self._refuse,
            )
        else:
            self._take(note, self._ready()[0].review(note, carried))

    def _compared(self, note: Note, before: Note | None) -> Review:
        """The review of a long note, which takes too long for the window's thread."""
        from readout.progress.following import Following  # noqa: PLC0415  no start needs it

        return Following(self._progress).review(note, before)

    def _take(self, note: Note, review: Review) -> None:
        if self._looked.get(note.path) is not note:
            return  # it was read anew meanwhile
        following, reviewing = self._ready()
        self._timer.start(0)
        if self._carried.get(note.path) is note and not self._brings_more(review):
            return  # another device did something, and not to what was followed here
        self._step[note.path] = review
        held = self._held.pop(note.path, None) is not None
        if following.stands(review):
            self._carried[note.path] = note
            reviewing.settled(note)
        elif review.vanished or self._weighing or self.mass:
            self._held[note.path] = note, review  # until it is known how much goes in all
        else:
            self._carry(note, review)
        if held and not self._held and not self._weighing:
            self._over()  # all is there again

    def _brings_more(self, review: Review) -> bool:
        from readout.progress.linking import links_more  # noqa: PLC0415  no start needs it

        reviewing = self._ready()[1]
        asked = [each.earlier for each in reviewing.asked() if each.note == review.note]
        return links_more(self._progress, review, asked)

    def _weigh(self) -> None:
        from readout.progress.mass import LEAST, mass_change  # noqa: PLC0415  no start needs it

        reviews = list(self._step.values())
        if sum(review.vanished for review in reviews) < LEAST:
            self.go_on()
            return
        self._weighing = True
        self._disk.submit(
            lambda _: mass_change(self._progress, reviews), self._weighed, self._refuse_mass
        )

    def _weighed(self, mass: MassChange | None) -> None:
        self._weighing = False
        self._stop(mass)
        if self.mass is None:
            self.go_on()

    def _stop(self, mass: MassChange | None) -> None:
        if mass is not None:
            self.mass = mass
            self.stopped.emit(mass)

    def _ready(self) -> tuple[Following, Reviewing]:
        if self._following is None or self.reviewing is None:
            from gui.review.reviewing import Reviewing  # noqa: PLC0415  no start needs it
            from readout.progress.following import Following  # noqa: PLC0415  the same

            self._following = Following(self._progress)
            stack = self._ticking.stack
            self.reviewing = Reviewing(self._progress, self._following, stack, self)
            self.reviewing.acted.connect(self.acted)
            self.reviewing.failed.connect(self.failed)
            self.reviewing.changed.connect(self.reviewed)
        return self._following, self.reviewing

    def _carry(self, note: Note, review: Review) -> None:
        from gui.review.rows import Carry, Pending  # noqa: PLC0415  no start needs it

        following, reviewing = self._ready()
        self._carried[note.path] = note
        try:
            carried = following.carry(note, review)
        except ReadoutError as error:
            self._refuse(error)
            return
        carry = None
        if carried.changes:
            carry = Carry(carried.changes, self._progress.revert)
            self._steps[note.path] = carry
            self._push(note, carry)
        news = review.reworded or review.uncertain or review.changed or review.vanished
        if not news:
            reviewing.settled(note)
            return
        asked = review if review.unsure and review.earlier else None
        reviewing.put(Pending(note, review, carried.uncertain, carried.reworded, asked, carry))
        self.told.emit(review.summary)

    def _push(self, note: Note, carry: Carry) -> None:
        def told() -> None:
            self.acted.emit(note.path)
            if self.reviewing is not None:
                self.reviewing.tell()

        text = self.tr("Carry Ticks Over to “%1”")
        self._ticking.stack.push(Step(text, note.title.plain, carry, told))

    def _refuse(self, error: Exception) -> None:
        self.failed.emit(str(error))

    def _refuse_mass(self, error: Exception) -> None:
        """No copy could be kept: nothing is carried before one is."""
        self._weighing = False
        for path in self._held:
            self._looked.pop(path, None)
        self._held.clear()
        self._refuse(error)
