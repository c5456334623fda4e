"""Noticing that files changed under the open notes.

Watching a file alone loses it when it is replaced, as most programs save; watching its folder
alone misses what is written in place. So both are watched, and after a moment of quiet all
files are compared with what they were. Of an archive's note the archive is watched.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from gui.library import file_of
from readout.progress.durable import Signature, signature

QUIET = 150
"""Milliseconds after the last news until files are compared."""
_MOST = 2_000
"""So many files and folders are watched; all are compared when the window gets the focus."""


class Watching(QObject):
    """``changed`` and ``gone`` have the paths of files, ``stirred`` those of folders."""

    changed = Signal(list)
    gone = Signal(list)
    stirred = Signal(list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files: dict[str, Signature | None] = {}
        self._folders: dict[str, int] = {}
        self._news: set[str] = set()
        self._watcher: QFileSystemWatcher | None = None
        self._closed = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(QUIET)
        self._timer.timeout.connect(self.compare)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(QUIET)
        self._later.timeout.connect(self.compare)  # what happened since the files were read

    def set_files(self, paths: Iterable[str], folders: Iterable[str] = ()) -> None:
        """Watch these files, and these folders for new ones."""
        before = self._files
        self._files = {path: before.get(path) or _signature(path) for path in paths}
        self._folders = {
            folder: self._folders.get(folder) or _touched(folder) for folder in folders
        }
        self._later.start()

    def compare(self) -> None:
        """Look now which files are no longer what they were."""
        changed: list[str] = []
        gone: list[str] = []
        for path, before in self._files.items():
            now = _signature(path)
            if now == before:
                continue
            self._files[path] = now
            if now is not None and (file := file_of(path)) != path and file not in changed:
                changed.append(file)  # there may be other notes in it, too
            (gone if now is None else changed).append(path)
        stirred = []
        for folder, touched_before in self._folders.items():
            touched = self._folders[folder] = _touched(folder)
            if touched != touched_before or folder in self._news:
                stirred.append(folder)
        self._news.clear()
        if changed:
            self.changed.emit(changed)
        if gone:
            self.gone.emit(gone)
        if stirred:
            self.stirred.emit(stirred)
        self._watch()

    def close(self) -> None:
        """Watch nothing any more, and leave the system what it gave for that."""
        self._closed = True
        self._timer.stop()
        self._later.stop()
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None

    def _watch(self) -> None:
        if self._closed:
            return
        if self._watcher is None:
            self._watcher = QFileSystemWatcher(self)
            self._watcher.directoryChanged.connect(self._heard)
            self._watcher.fileChanged.connect(self._heard)
        files = dict.fromkeys(map(file_of, self._files))
        parents = {str(Path(path).parent) for path in files}
        wanted = [*self._folders, *parents, *files][:_MOST]
        known = {*self._watcher.files(), *self._watcher.directories()}
        old = list(known.difference(wanted))
        new = [path for path in dict.fromkeys(wanted) if path not in known and Path(path).exists()]
        if old:
            self._watcher.removePaths(old)
        if new:
            self._watcher.addPaths(new)

    def _heard(self, path: str) -> None:
        self._news.add(path)
        for folder in self._folders:
            if Path(path).is_relative_to(folder):
                self._news.add(folder)
        self._timer.start()


def _signature(path: str) -> Signature | None:
    return signature(Path(file_of(path)))


def _touched(folder: str) -> int:
    """When a name in the folder last changed, in nanoseconds; 0 where it is not there."""
    try:
        return Path(folder).stat().st_mtime_ns
    except OSError:
        return 0
