"""Panes that fold away: because the user wants it, the window is narrow or there is nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget


class Folds(QObject):
    """Which panes are seen. ``changed`` comes when the user folds one or takes it out."""

    changed = Signal()

    def __init__(
        self, panes: Mapping[str, QWidget], folded: Iterable[str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._panes = panes
        self._folded = {name for name in folded if name in panes}
        self._no_room: set[str] = set()
        self._empty: set[str] = set()
        self._forced: set[str] = set()
        self._away = False
        self._apply()

    @property
    def folded(self) -> list[str]:
        """What the user folded."""
        return sorted(self._folded)

    def seen(self, name: str) -> bool:
        """Whether a pane is to be seen."""
        hidden = name in self._folded or (name in self._no_room and name not in self._forced)
        return not hidden and name not in self._empty

    def toggle(self, name: str) -> None:
        """Fold a pane away or take it out; one without room too."""
        if self.seen(name):
            (self._forced.discard if name in self._forced else self._folded.add)(name)
        else:
            self._folded.discard(name)
            if name in self._no_room:
                self._forced.add(name)
        self._apply()
        self.changed.emit()

    def set_away(self, *, away: bool) -> None:
        """Put all panes out of sight, or no longer; what the user folded stays as it is."""
        self._away = away
        self._apply()
        self.changed.emit()

    def set_room(self, name: str, *, room: bool) -> None:
        """Say whether the window has room for it."""
        if room == (name in self._no_room):
            (self._no_room.discard if room else self._no_room.add)(name)
            self._forced.discard(name)
            self._apply()
            self.changed.emit()

    def set_empty(self, name: str, *, empty: bool) -> None:
        """Say whether there is nothing to be seen in it."""
        if empty != (name in self._empty):
            (self._empty.add if empty else self._empty.discard)(name)
            self._apply()
            self.changed.emit()

    def _apply(self) -> None:
        for name, pane in self._panes.items():
            pane.setVisible(self.seen(name) and not self._away)
