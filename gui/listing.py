"""Session and note list joined: the notes that are open here and those of large folders."""

from __future__ import annotations

from time import time

from PySide6.QtCore import QObject, QTimer, Signal

from gui.catalogued import Lines
from gui.panes.note_entry import Look
from gui.panes.note_list import NoteEntry, NoteList
from gui.panes.note_order import Shelf
from gui.session import Session

LIST_AFTER = 60
"""Milliseconds that changes of the note list are gathered, and one more for each note in it."""
MOST_AFTER = 500


class Listing(QObject):
    """Keeps the list as the session is. ``listed`` comes after it was given something new."""

    listed = Signal()

    def __init__(self, session: Session, notes: NoteList, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._notes = notes
        self._own: dict[str, NoteEntry] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.fill_now)
        value = session.settings.value
        notes.set_look(Look(value.note_sort, value.note_down, value.note_group, value.note_folds))
        notes.set_pins(value.pins)
        if session.catalogued.lines:
            self._take(session.catalogued.known())
        session.entries_changed.connect(self._changed)
        session.catalogued.changed.connect(self._take)
        session.catalogued.recounted.connect(self._take)
        session.note_shown.connect(self._shown)
        notes.look_changed.connect(self._keep_look)
        notes.pins_changed.connect(self._keep_pins)

    @property
    def count(self) -> int:
        """How many notes are listed."""
        others = self._session.catalogued.lines
        return len(self._own) + len(others) - len(self._own.keys() & others.keys())

    def fill_now(self) -> None:
        """Show the notes as they are, without waiting for more."""
        self._timer.stop()
        before, listed = self._own, self._session.catalogued.lines
        own = self._own = {line.path: line for line in self._session.intake.own_lines()}
        changed = [line for path, line in own.items() if before.get(path) != line]
        gone = [path for path in before if path not in own]
        changed += [listed[path] for path in gone if path in listed]
        self._update(changed, [path for path in gone if path not in listed])

    def _take(self, lines: Lines) -> None:
        if lines.shelf is not None:
            self._take_first(lines.shelf)
            return
        if any(line.path in self._own for line in lines.changed):
            self._changed()
        changed = [line for line in lines.changed if line.path not in self._own]
        self._update(changed, [path for path in lines.removed if path not in self._own])

    def _take_first(self, shelf: Shelf) -> None:
        if any(path in shelf.lines for path in self._own):
            self._changed()
        read = self._session.settings.value.last_read
        over = [
            shelf.lines[path].entry._replace(read_at=when)
            for path, when in read.items()
            if path in shelf.lines and path not in self._own
        ]
        self._notes.take_shelf(shelf, over)
        self._listed()

    def _update(self, changed: list[NoteEntry], removed: list[str]) -> None:
        if changed or removed:
            read = self._session.settings.value.last_read
            if read:
                changed = [
                    line._replace(read_at=read[line.path]) if line.path in read else line
                    for line in changed
                ]
            self._notes.update_entries(changed, removed)
        self._listed()

    def _listed(self) -> None:
        self._notes.set_current(self._session.path)
        self.listed.emit()

    def _shown(self, another: bool) -> None:
        path = self._session.path
        line = self._own.get(path)
        if another and path:
            value = self._session.settings.value
            self._session.settings.value = value.with_read(path, int(time()))
            if line is not None:
                self._update([line], [])

    def _changed(self) -> None:
        count = len(self._session.notes)
        if count <= 1:
            self.fill_now()
        elif not self._timer.isActive():
            self._timer.start(min(LIST_AFTER + count, MOST_AFTER))

    def _keep_look(self, look: Look) -> None:
        self._session.settings.change(
            note_sort=look.sort, note_down=look.down, note_group=look.group, note_folds=look.folds
        )
        self._session.save_settings()

    def _keep_pins(self, pins: tuple[str, ...]) -> None:
        self._session.settings.change(pins=tuple(pins))
        self._session.save_settings()
