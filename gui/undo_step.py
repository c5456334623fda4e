"""Steps of the one undo stack: changes of progress, each undone by the change that it gives."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QUndoCommand

from readout.progress.store import Change

_LONGEST = 40


class Swap:
    """Changes and the changes that take them back, by turns."""

    def __init__(self, changes: Sequence[Change], revert: Callable[[Change], Change]) -> None:
        self._changes = list(changes)
        self._revert = revert

    def __call__(self) -> None:
        """Take back what was done last, the newest change first."""
        self._changes = [self._revert(change) for change in reversed(self._changes)]


class Step(QUndoCommand):
    """One thing that the user did: ``text`` holds ``%1`` for its ``words``.

    ``swap`` undoes and does it again by turns, ``told`` is called after each.
    """

    def __init__(
        self, text: str, words: str, swap: Callable[[], None], told: Callable[[], None]
    ) -> None:
        short = words if len(words) <= _LONGEST else words[:_LONGEST].rstrip() + "…"
        super().__init__(text.replace("%1", short))
        self._swap = swap
        self._told = told
        self._done = True  # the first redo comes with the push, when all is done already

    def undo(self) -> None:
        """Take it back."""
        self._swap()
        self._told()

    def redo(self) -> None:
        """Do it again."""
        if self._done:
            self._done = False
        else:
            self._swap()
        self._told()
