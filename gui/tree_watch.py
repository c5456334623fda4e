"""Noticing changes anywhere below large folders, while the window is open.

On Linux each folder is watched by ``gui.inotify``; elsewhere by Qt, which says which folder
changed. Where the system allows no more watches, what lies below the others is found when the
window gets the focus again.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QFileSystemWatcher, QObject, QSocketNotifier, QTimer, Signal

from gui.background import Job, Lane
from gui.inotify import Inotify

BEGIN_AFTER = 200
"""Milliseconds until the folders are gone through: the window stands first."""
QUIET = 150
"""Milliseconds that news are gathered, from the first of them on."""
MOST = 20_000
"""Folders that are watched at most."""


class TreeWatch(QObject):
    """``stirred`` has the paths of files and folders that may have changed."""

    stirred = Signal(list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = Lane("trees", self)
        self._roots: tuple[str, ...] = ()
        self._watched: set[str] = set()
        self._news: dict[str, None] = {}
        self._inotify: Inotify | None = None
        self._qt: QFileSystemWatcher | None = None
        self._notifier: QSocketNotifier | None = None
        self._begin = _timer(self, BEGIN_AFTER, self.again)
        self._tell = _timer(self, QUIET, self._tell_news)

    def set_roots(self, roots: Iterable[str]) -> None:
        """Watch these folders and all below them, and no others, from a moment later on."""
        wanted = tuple(roots)
        if wanted != self._roots:
            self._roots = wanted
            self._watched &= set(wanted)
            self._begin.start()

    def again(self) -> None:
        """Watch what is not watched yet: a folder that was away may be there again.

        Qt does not say that a folder it watches went.
        """
        for root in self._roots:
            if root not in self._watched or self._qt is not None:
                self._watch(root, news=False)

    def close(self) -> None:
        """Watch nothing any more."""
        self._begin.stop()
        self._tell.stop()
        self._lane.close()
        if self._notifier is not None:
            self._notifier.setEnabled(False)
        if self._inotify is not None:
            self._inotify.close()
            self._inotify = None
        if self._qt is not None:
            self._qt.deleteLater()
            self._qt = None

    def _watch(self, folder: str, *, news: bool) -> None:
        """Watch a folder and those below it; ``news``: what is in them is not known yet."""
        if self._inotify is None and self._qt is None:
            self._prepare()

        def done(folders: Sequence[str]) -> None:
            if self._qt is not None and folders:
                self._qt.addPaths(list(folders))
            if folder in self._roots and folders:
                self._watched.add(folder)
            if news:
                self._heard(folder)

        room = MOST - self._count()
        self._lane.submit(lambda job: self._add(job, folder, room), done)

    def _prepare(self) -> None:
        try:
            if sys.platform == "linux":
                self._inotify = Inotify()
        except (OSError, AttributeError):
            self._inotify = None  # the system gives none, or has another way
        if self._inotify is None:
            self._qt = QFileSystemWatcher(self)
            self._qt.directoryChanged.connect(self._changed)
            return
        read = QSocketNotifier.Type.Read
        self._notifier = QSocketNotifier(self._inotify.file, read, self)
        self._notifier.activated.connect(self._take_news)

    def _count(self) -> int:
        if self._inotify is not None:
            return len(self._inotify)
        return len(self._qt.directories()) if self._qt is not None else 0

    def _add(self, job: Job[list[str]], folder: str, room: int) -> list[str]:
        """Off the window's thread: the folders that are watched from now on."""
        added: list[str] = []
        for each, inside, _ in os.walk(folder):
            inside[:] = [name for name in inside if not name.startswith(".")]
            if job.cancelled or len(added) >= room:
                break
            try:
                if self._inotify is not None:
                    self._inotify.add(each)
            except OSError:
                if each == folder:
                    break
                continue
            added.append(each)
        return added

    def _take_news(self) -> None:
        for stir in self._inotify.news() if self._inotify is not None else ():
            if not stir.folder:
                for root in self._roots:
                    self._heard(root)
            elif not stir.name:
                self._changed(stir.folder)  # it went, or is back
            elif not stir.name.startswith("."):
                path = os.path.join(stir.folder, stir.name)  # noqa: PTH118  as it came
                self._heard(path)
                if stir.is_folder:
                    self._watch(path, news=True)

    def _changed(self, folder: str) -> None:
        if os.path.isdir(folder):  # noqa: PTH112  as it came
            self._watch(folder, news=True)
        else:
            self._watched.discard(folder)
            self._heard(folder)

    def _heard(self, path: str) -> None:
        self._news[path] = None
        if not self._tell.isActive():  # else files that keep coming would put it off for ever
            self._tell.start()

    def _tell_news(self) -> None:
        news = list(self._news)
        self._news.clear()
        self.stirred.emit(news)


def _timer(parent: QObject, after: int, call: Callable[[], None]) -> QTimer:
    made = QTimer(parent)
    made.setSingleShot(True)
    made.setInterval(after)
    made.timeout.connect(call)
    return made
