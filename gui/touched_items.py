"""What the user did to action items, gathered anew after each change."""

from __future__ import annotations

from readout.progress.fields import Fields
from readout.search.touched import Touched, touched_by


class TouchedItems:
    """The touched items of a progress. Ask it in the window's thread."""

    def __init__(self, progress: Fields) -> None:
        self._progress = progress
        self._revision = -1
        self._touched = Touched()

    def now(self) -> Touched:
        """The items by their ids; the same object while nothing changed."""
        if self._revision != self._progress.revision:
            self._revision = self._progress.revision
            self._touched = touched_by(self._progress)
        return self._touched
