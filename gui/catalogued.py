"""Large folders: their notes are listed and found by the library's catalogue and index.

A child process reads them (``readout.library``); here it is only asked what there is. Nothing of
it is imported before a large folder is open.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from gui.background import Job, Lane
from gui.memory import keep_for_good
from gui.panes.note_list import NoteEntry
from gui.panes.note_order import Shelf, shelved
from gui.touched_items import TouchedItems
from readout.note.model import Note
from readout.search.states import State

if TYPE_CHECKING:
    from readout.library.catalogue import Catalogue
    from readout.library.client import Updater
    from readout.library.rows import Entry


MANY = 2_000
"""So many lines hold up the window while the garbage collector goes through them."""
_make = tuple.__new__
LOOK_AFTER = 250
"""Milliseconds from the known lines to a look through the files: the list is drawn first."""


class Lines(NamedTuple):
    """News of the catalogue: lines that are new or others than before, paths that are gone.

    Where they are the first, ``shelf`` has them in order.
    """

    changed: list[NoteEntry]
    removed: list[str]
    shelf: Shelf | None = None


class _Asked(NamedTuple):
    """What came of a question: lines and paths by id, and all of it worked out for a first one."""

    generation: int
    lines: dict[str, NoteEntry]
    paths: dict[int, str]
    removed: Sequence[int]
    shelf: Shelf | None


class Catalogued(QObject):
    """The notes of large folders.

    ``changed`` has the Lines, ``progressed`` how many of how many files are read and the seconds
    that are left, ``ready`` that all is up to date, ``trouble`` the sentence to show.
    """

    changed = Signal(object)
    recounted = Signal(object)
    """Lines of which only the counts are others, by what the user did to items."""
    progressed = Signal(int, int, float)
    ready = Signal()
    trouble = Signal(str)
    index_changed = Signal(str)
    """How the search index stands: ``none``, ``behind`` the files, ``ready``, or ``failed``
    where it cannot be kept."""
    _heard = Signal(object)

    def __init__(self, cache: Path, touched: TouchedItems, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cache = cache
        self._touched = touched
        self._lane = Lane("catalogue", self)
        self._folders: tuple[str, ...] = ()
        self._catalogue: Catalogue | None = None
        self._updater: Updater | None = None
        self._generation = 0
        self._asking = False
        self._stale = False
        self._paths: dict[int, str] = {}
        self._shelf: Shelf | None = None
        self._unlooked = False
        self.lines: dict[str, NoteEntry] = {}
        self.failure = ""
        """Why what is found could not be kept as the files are; nothing where it could."""
        self.busy = False
        self._closed: tuple[str, ...] = ()
        self._looking = QTimer(self)
        self._looking.setSingleShot(True)
        self._looking.setInterval(LOOK_AFTER)
        self._looking.timeout.connect(self._look_through)
        self._heard.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    @property
    def folders(self) -> tuple[str, ...]:
        """The large folders that are open."""
        return self._folders

    def __contains__(self, path: str) -> bool:
        return path in self.lines

    def known(self) -> Lines:
        """All lines, for who did not hear the news of them."""
        return Lines(list(self.lines.values()), [], self._shelf)

    def set_folders(self, folders: Iterable[str], closed: Iterable[str] = ()) -> None:
        """Have these large folders open, and no others: list what is known, read what is new.

        ``closed`` are notes in them that are passed over.
        """
        wanted = tuple(folders)
        if wanted == self._folders:
            return
        self._folders, self._closed = wanted, tuple(closed)
        self._unlooked = True
        self._ask()
        self.busy = True
        self.index_changed.emit("behind" if wanted else "none")

    def look(self, paths: Iterable[str] = ()) -> None:
        """These files and folders may have changed; all of them where none are named."""
        some = list(paths)
        if self._unlooked:
            return
        if self._folders and some:
            self._updating().look(some)
        elif self._folders:
            self._updating().look_again()

    def forget(self, paths: Iterable[str]) -> None:
        """Take notes off the list."""
        self._updating().forget(paths)

    def cancel(self) -> None:
        """Read no further for now."""
        if self._updater is not None:
            self._updater.cancel()

    def catalogue(self) -> Catalogue:
        """What is known of the notes; can be asked from any thread."""
        if self._catalogue is None:
            from readout.library.catalogue import Catalogue  # noqa: PLC0415  no start needs it

            self._catalogue = Catalogue(self._folder())
        return self._catalogue

    def index(self) -> Path:
        """The folder of the search index."""
        from readout.library.catalogue import index_folder  # noqa: PLC0415  no start needs it

        return index_folder(self._folder())

    def recount(self, paths: Iterable[str] | None = None) -> None:
        """What the user did to items is otherwise than before; of these notes, or of any."""
        if self._folders and paths is None:
            self._generation = 0
            self._ask()
        elif self._folders:
            self._count(paths or ())

    def read(self, paths: Iterable[str], call: Callable[[Note], object]) -> None:
        """Make this call with each of the notes that can be had, when they are read."""
        wanted, catalogue = list(paths), self.catalogue()

        def done(notes: list[Note]) -> None:
            for note in notes:
                call(note)

        self._lane.submit(lambda _: list(filter(None, map(catalogue.note, wanted))), done)

    def close(self) -> None:
        """End the child and ask nothing more."""
        self.blockSignals(True)
        self._looking.stop()
        if self._updater is not None:
            self._updater.close()
        self._lane.close()
        if self._catalogue is not None:
            self._catalogue.close()

    def _look_through(self) -> None:
        self._unlooked = False
        self._updating().set_folders(self._folders, closed=self._closed)

    def _folder(self) -> Path:
        from readout.library.catalogue import library_folder  # noqa: PLC0415  no start needs it

        return library_folder(self._cache)

    def _updating(self) -> Updater:
        if self._updater is None:
            from readout.library.client import Updater  # noqa: PLC0415  no start needs it

            self._updater = Updater(self._folder(), self._heard.emit)
        return self._updater

    def _hear(self, event: Mapping[str, Any]) -> None:
        match event.get("event"):
            case "progress":
                left = event.get("left_seconds")
                self.index_changed.emit("behind")
                self.progressed.emit(event["done"], event["total"], -1.0 if left is None else left)
            case "committed" | "away":
                self._ask()
            case "ready":
                self.busy = False
                self._ask()
                self.failure = ""
                self.index_changed.emit("ready" if self._folders else "none")
                self.ready.emit()
            case "trouble":
                self.busy = False
                self.failure = event["error"]
                self.index_changed.emit("failed")
                self.trouble.emit(event["error"])

    def _ask(self) -> None:
        """See what changed in the catalogue; one question at a time."""
        self._stale = self._asking
        if self._asking:
            return
        self._asking = True
        since, touched, catalogue = self._generation, self._touched.now(), self.catalogue()
        first = not self.lines

        def work(_: Job[_Asked]) -> _Asked:
            generation = catalogue.generation()
            changes = catalogue.changed_since(since)
            marked = catalogue.marked(touched)
            lines = {
                entry.path: _line(entry, marked[entry.id], touched)
                if entry.id in marked
                else _plain(entry)
                for entry in changes.entries
            }
            paths = {entry.id: entry.path for entry in changes.entries}
            shelf = shelved(lines.values()) if first else None
            return _Asked(generation, lines, paths, changes.removed, shelf)

        self._lane.submit(work, self._take_in)

    def _count(self, paths: Iterable[str]) -> None:
        wanted, touched, catalogue = list(paths), self._touched.now(), self.catalogue()

        def work(_: Job[list[NoteEntry]]) -> list[NoteEntry]:
            found = [entry for path in wanted if (entry := catalogue.entry(path))]
            marked = catalogue.marked(touched)
            return [_line(entry, marked.get(entry.id, ()), touched) for entry in found]

        def done(lines: list[NoteEntry]) -> None:
            new = [line for line in lines if self.lines.get(line.path) not in (None, line)]
            self.lines.update((line.path, line) for line in new)
            if new:
                self.recounted.emit(Lines(new, []))

        self._lane.submit(work, done)

    def _take_in(self, asked: _Asked) -> None:
        self._asking = False
        self._generation = asked.generation
        self._shelf = asked.shelf
        news = self._first(asked) if asked.shelf is not None else self._news(asked)
        if news.changed or news.removed:
            self.changed.emit(news)
        if self._unlooked:
            self._looking.start()
        if self._stale:
            self._ask()

    def _first(self, asked: _Asked) -> Lines:
        """There was nothing before: what the lane worked out holds as it is."""
        self._paths, self.lines = asked.paths, asked.lines
        if len(self.lines) > MANY:
            keep_for_good()
        return self.known()

    def _news(self, asked: _Asked) -> Lines:
        gone = [self._paths.pop(id_) for id_ in asked.removed if id_ in self._paths]
        for id_, path in asked.paths.items():
            before = self._paths.get(id_)
            if before not in (None, path):
                gone.append(str(before))  # renamed
            self._paths[id_] = path
        new = asked.lines
        changed = [line for path, line in new.items() if self.lines.get(path) != line]
        removed = [path for path in gone if path not in new]
        for path in removed:
            self.lines.pop(path, None)
        self.lines.update(new)
        return Lines(changed, removed)


def _line(
    entry: Entry, marked: Iterable[tuple[str, bool]], marks: Mapping[str, State]
) -> NoteEntry:
    """A note's line, its items counted as the user left them."""
    total, done = entry.actions, entry.actions - entry.open_actions
    for item, by_source in marked:
        mark = marks[item]
        if mark.hidden:
            total, done = total - 1, done - by_source
        elif mark.done is not None:
            done += int(mark.done) - by_source
    return _plain(entry)._replace(done=done, total=total)


def _plain(entry: Entry) -> NoteEntry:
    """A note's line by its source's own marks; made 10,000 times at a start."""
    return _make(
        NoteEntry,
        (
            entry.path,
            entry.title,
            entry.icon,
            entry.date,
            entry.actions - entry.open_actions,
            entry.actions,
            entry.error,
            entry.folder,
            entry.tags,
            0.0,
            entry.away,
        ),
    )
