"""The hub: what is open, what is shown, and what the user did with it.

Panes do not know it: they are given notes and states, and emit what the user wants. The signals
here carry no data; who hears one asks for what it needs.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from gui.background import Lane
from gui.catalogued import Catalogued
from gui.correcting import Correcting
from gui.following_up import FollowingUp
from gui.history import History, Place, Target
from gui.intake import Intake, News
from gui.library import Library
from gui.marks import Marks
from gui.note_cache import NoteCache
from gui.open_notes import OpenNotes
from gui.opening import absolute
from gui.panes.note_list import NoteEntry
from gui.renaming import Renaming
from gui.saving import Saving
from gui.settings import SettingsFile
from gui.shown_note import ShownNote
from gui.ticking import Ticking
from gui.touched_items import TouchedItems
from gui.trouble import Trouble
from readout.note.model import Note
from readout.places import Profile
from readout.progress.store import Progress


class Session(ShownNote, QObject):
    """One user's session with one profile.

    ``note_shown`` also comes when the shown note was read anew; ``went`` then says nothing and
    the place is to be kept.
    """

    entries_changed = Signal()
    note_shown = Signal(bool)
    """Whether it is another note than before, else the same read anew."""
    went = Signal(object)
    """A Target in the shown note."""
    items_changed = Signal()
    history_changed = Signal()
    reading = Signal(int, int, float)
    trouble = Signal(object)

    def __init__(self, profile: Profile, settings: SettingsFile, progress: Progress) -> None:
        super().__init__()
        self.profile = profile
        self.settings = settings
        self.progress = progress
        self._disk = Lane("disk", self)
        self.saving = Saving(progress, self._disk, self)
        self.ticking = Ticking(progress, self)
        self.correcting = Correcting(progress, self.ticking.stack, self)
        self.marks = Marks(progress, self)
        self.following = FollowingUp(
            progress, self.ticking, self._disk, lambda: self.intake.opening.busy, self
        )
        self.library = Library(settings, profile)
        self.notes = OpenNotes(self.ticking.counts)
        self.touched = TouchedItems(progress)
        self.catalogued = Catalogued(profile.cache, self.touched, self)
        self.intake = Intake(
            NoteCache(profile.cache), self.library, self.catalogued, self.notes, self.correcting
        )
        self.history = History()
        self._current = ""
        self._awaited = ""
        self._target = Target()
        self._show_first = False
        self._settled = False
        self.intake.came.connect(self._take_in)
        self.intake.reading.connect(self.reading)
        self.intake.rested.connect(self._show_any)
        self.intake.lost.connect(self.entries_changed)
        self.catalogued.changed.connect(self._listed)
        self.catalogued.ready.connect(self._show_any)
        self.catalogued.trouble.connect(self._not_kept_up)
        self.ticking.acted.connect(self._acted)
        self.ticking.failed.connect(self._not_done)
        self.correcting.corrected.connect(self._corrected)
        self.correcting.failed.connect(self._not_done)
        self.marks.changed.connect(self.saving.request)
        self.marks.failed.connect(self._not_done)
        self.note_shown.connect(lambda _: self.following.shown(self.note))
        self.following.acted.connect(self._kept)
        self.following.failed.connect(self._not_done)
        Renaming(self)

    # What there is

    @property
    def note(self) -> Note | None:
        """The note that is shown, with its corrections."""
        return self.notes.get(self._current)

    @property
    def read(self) -> Note | None:
        """The same as it was read."""
        return self.intake.as_read(self._current)

    @property
    def path(self) -> str:
        """The shown note's file, or nothing."""
        return self._current

    @property
    def awaiting(self) -> bool:
        """Whether a note will be shown as soon as it is read."""
        return bool(self._awaited or self._show_first) and self.intake.busy

    def entries(self) -> list[NoteEntry]:
        """The lines of the note list."""
        return self.intake.entries()

    # Opening and showing

    def start(self, paths: Sequence[str]) -> None:
        """Open what was open, and these; show the first of these, else what was shown."""
        for notice in (*self.settings.notices, *self.progress.notices):
            self._tell(notice, notice)
        self.settings.notices.clear()
        self.progress.notices.clear()
        before = self.library.start(first=not paths)
        self.intake.list_large()
        for folder in self.intake.away():
            text = self.tr("The folder %1 is not there now; its notes are listed when it is again.")
            self._tell(text.replace("%1", folder), f"away {folder}")
        if paths:
            self.open(paths)
        else:
            self._await(self.settings.value.current)
            self.intake.read_at_once(self._awaited)
        if before:
            self.intake.opening.read(before)

    def settle_in(self) -> None:
        """The window is drawn: now what could wait may take its time."""
        self.intake.go()
        if not self._settled:
            self._settled = True
            self._disk.submit(lambda _: self.progress.keep_copy(), failed=self._copy_failed)
            self._disk.submit(lambda _: self.intake.sweep())

    def open(self, paths: Sequence[str]) -> None:
        """Open files and folders, and show the first."""
        wanted = [absolute(path) for path in paths]
        if not wanted:
            return
        self.library.add(wanted)
        self._await("" if Path(wanted[0]).is_dir() else wanted[0])
        first = self._awaited
        if first in self.notes:
            self.show(first)
        elif self.intake.read_at_once(first):
            wanted = wanted[1:]
        if wanted:
            self.intake.opening.read(wanted)
        else:
            self.intake.watch()

    def show(self, path: str, target: Target | None = None, *, remember: bool = True) -> None:
        """Show a note, at a place in it; one that is not read yet as soon as it is."""
        target = target or Target()
        if path not in self.notes:
            if self.notes.error(path):
                self._tell(self.notes.error(path), "read")
            self._awaited, self._target = path, target
            self.intake.want(path)
            return
        self._awaited = ""
        self._show_first = False
        if path != self._current:
            self._current = path
            self.settings.change(current=path)
            self.settings.value = self.settings.value.with_recent(path)
            self.note_shown.emit(True)
        if target.where or target.words:
            self.went.emit(target)
        if remember:
            self.history.visit(Place(path, target.where))
        self.history_changed.emit()

    def back(self) -> None:
        """Show what was shown before."""
        self._revisit(self.history.back())

    def forward(self) -> None:
        """Show again what one went back from."""
        self._revisit(self.history.forward())

    def close_note(self, *paths: str) -> None:
        """Take notes off the list; their files and what was done with them stay."""
        order = [entry.path for entry in self.entries()]
        gone = dict.fromkeys(paths)
        self.intake.remove(gone)
        self.history.forget(gone)
        if self._current in gone:
            at = order.index(self._current)
            rest = [each for each in order[at + 1 :] + order[:at][::-1] if each in self.notes]
            self._current = ""
            if rest:
                self.show(rest[0])
            else:
                self.settings.change(current="")
                self.note_shown.emit(True)
        self.entries_changed.emit()
        self.history_changed.emit()
        self.intake.watch()

    def paste(self, text: str, markup: str = "") -> None:
        """Keep a text as a note and show it; ``markup`` is HTML that says more than its words."""
        try:
            path = self.library.keep_pasted(text, markup)
        except OSError as error:
            reason = error.strerror or str(error)
            text = self.tr("The pasted text could not be kept: %1.").replace("%1", reason)
            self._tell(text, "paste")
            return
        if path:
            self.open([path])

    # Settings

    def set_folders(self, folders: Sequence[str]) -> None:
        """Have these folders open, and no others."""
        new = self.intake.set_folders(folders)
        if gone := [path for path in self.notes.paths() if not self.library.has(path)]:
            self.close_note(*gone)
        if new:
            self._show_first = not self._current
            self.intake.opening.read(new)

    def save_settings(self) -> None:
        """Write the settings when the disk has time."""
        self._disk.submit(
            lambda _: self.settings.save(),
            failed=lambda error: self._tell(_not_kept(error), "settings"),
        )

    # Time goes by

    def refresh(self) -> None:
        """Take in what other programs and devices wrote; when the window gets the focus."""
        self.intake.compare()
        self._disk.submit(lambda _: self.progress.refresh(), self.renew, lambda _: None)

    def renew(self, changed: bool = True) -> None:
        """Show what progress holds now: something else than the user's hand may have changed it."""
        if changed:
            self._correct()
            self.notes.recount()
            self.catalogued.recount()
            for told in (self.entries_changed, self.items_changed, self.marks.read_changed):
                told.emit()
            self.following.again(self.notes.all())

    def finish(self) -> str:
        """Save everything and stop working; the sentence to show where that failed."""
        self.intake.stop()
        failed = self.saving.finish()
        try:
            self.settings.save()
        except OSError as error:
            failed = failed or _not_kept(error)
        if not failed:
            self.close()
        return failed

    def close(self) -> None:
        """Stop working; nothing is said any more, for who listens may go first."""
        self.ticking.stack.blockSignals(True)
        self.blockSignals(True)
        self.intake.close()
        self.following.close()
        self._disk.close()

    def _await(self, path: str) -> None:
        self._awaited, self._target = path, Target()
        self._show_first = not path

    def _take_in(self, news: News) -> None:
        self.following.read(filter(None, map(self.notes.get, news.read)))
        for path, sentence in news.errors.items():
            if path == self._awaited:
                self._awaited, self._show_first = "", self._current == ""
                self._tell(sentence, "read")
        if news.changed or news.errors:
            self.entries_changed.emit()
        if self._awaited in self.notes:
            self.show(self._awaited, self._target)
        elif self._show_first and not self._awaited and news.read:
            self.show(next(e.path for e in self.entries() if e.path in news.read))
        elif self._current in news.changed:
            self.note_shown.emit(False)
        elif self._show_first and news.errors and not self._awaited:
            self._show_newest()

    def _listed(self) -> None:
        if self._awaited in self.catalogued and self._awaited not in self.notes:
            self.intake.want(self._awaited)
        elif self._show_first and not (self._awaited or self._current) and self._knows_dates():
            self._show_newest()

    def _knows_dates(self) -> bool:
        return not self.catalogued.busy or any(line.date for line in self.entries())

    def _not_kept_up(self, sentence: str) -> None:
        """The library's list and index: what one reads stays, and what can be done is said."""
        from gui.said import said  # noqa: PLC0415  no start needs it

        text = said(sentence)
        if " could not be kept: " in sentence:  # the others say it themselves
            hint = self.tr("%1 See that the disk has room and that Readout may write to its cache.")
            text = hint.replace("%1", text)
        again, look = self.tr("Try again"), self.catalogued.look
        self.trouble.emit(Trouble(text, "error", "index", again, look))

    def _show_any(self) -> None:
        if not (self._current or self.intake.busy) and (self._awaited or self._show_first):
            self._show_newest()

    def _show_newest(self) -> None:
        readable = [line for line in self.entries() if not (line.error or line.away)]
        if readable:
            self.show(max(readable, key=lambda line: line.date or "").path)

    def _revisit(self, place: Place | None) -> None:
        if place is not None:
            self.show(place.path, Target(place.where), remember=False)

    def _acted(self, path: str) -> None:
        if path != self._current and path in self.notes:
            self.show(path)  # an undo: not out of sight
        self._kept(path)

    def _kept(self, path: str) -> None:
        self.notes.recount([path])
        self.saving.request()
        self.items_changed.emit()
        self.entries_changed.emit()

    def _corrected(self, path: str) -> None:
        self._correct([path])
        self._acted(path)

    def _correct(self, paths: Sequence[str] | None = None) -> None:
        if self._current in self.intake.correct(paths):
            self.note_shown.emit(False)

    def _not_done(self, sentence: str) -> None:
        self._tell(sentence, "progress")

    def _copy_failed(self, error: Exception) -> None:
        self._tell(str(error), "copy")

    def _tell(self, text: str, kind: str) -> None:
        self.trouble.emit(Trouble(text, kind=kind))


def _not_kept(error: Exception) -> str:
    reason = getattr(error, "strerror", None) or str(error)
    text = QCoreApplication.translate("Session", "Settings could not be saved: %1.")
    return text.replace("%1", reason)
