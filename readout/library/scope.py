"""What belongs to the library, and looking at it: all, or where something may have changed."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from readout.library.comparing import archive_of, within
from readout.library.walk import NO_STAMP, Stamp, Walk, is_archive, is_note, stamp, walk
from readout.library.writing import Known, Writing


@dataclass(slots=True)
class Seen:
    """What a look found, and what was known of the same places.

    ``outside`` are known notes that belong to the library no longer, ``failed`` the folders that
    could not be listed, ``away`` these and what is not there, ``stopped`` whether the look was.
    """

    found: dict[str, Stamp] = field(default_factory=dict)
    known: dict[str, Known] = field(default_factory=dict)
    outside: list[int] = field(default_factory=list)
    failed: dict[str, str] = field(default_factory=dict)
    away: set[str] = field(default_factory=set)
    stopped: bool = False


class Scope:
    """The folders and single files of a library; ``closed`` are files that are passed over."""

    def __init__(self, stopped: Callable[[], bool]) -> None:
        self._stopped = stopped
        self.roots: tuple[str, ...] = ()
        self.files: frozenset[str] = frozenset()
        self.closed: frozenset[str] = frozenset()
        self.away: set[str] = set()

    def set(self, roots: Iterable[str], files: Iterable[str], closed: Iterable[str]) -> None:
        """What belongs to the library from now on."""
        wanted = dict.fromkeys(_plain(root) for root in roots)
        self.roots = tuple(wanted)
        self.files = frozenset(files)
        self.closed = frozenset(closed)
        self.away &= set(wanted)

    def close(self, paths: Iterable[str], catalogue: Writing) -> list[int]:
        """Pass over these from now on; the ids of what was known of them."""
        paths = list(paths)
        self.files -= set(paths)
        self.closed |= set(paths)
        return [known.id for path in paths for known in catalogue.known_at(path)]

    def look(self, catalogue: Writing) -> Seen:
        """Everything that belongs to the library."""
        seen = Seen(known=catalogue.known())
        for root in self.roots:
            self._look_into(root, root, seen, catalogue)
        for file in self.files:
            if file not in seen.found:
                self._look_at(file, seen)
        for path, known in list(seen.known.items()):
            if not self.has(path):
                seen.outside.append(known.id)
                del seen.known[path]
        self._pass_over(seen)
        return seen

    def look_at(self, paths: Iterable[str], catalogue: Writing) -> Seen:
        """Only files and folders that may have changed."""
        seen = Seen()
        for path in dict.fromkeys(map(_plain, paths)):
            root = next((root for root in self.roots if within(path, root)), None)
            if root is None or path in self.files:
                if path in self.files:
                    _know(path, seen, catalogue)
                    self._look_at(path, seen)
                continue
            if _is_passed_over(path, root):
                continue
            if not os.path.isdir(root) or root in self.away:  # noqa: PTH112  as they came
                path = root  # noqa: PLW2901  nothing can be said of a part of what is not there
            _know(path, seen, catalogue)
            if os.path.isdir(path) or path == root:  # noqa: PTH112  the same
                self._look_into(path, root, seen, catalogue)
            elif is_note(os.path.basename(path)):  # noqa: PTH119  the same
                found = stamp(path)
                if found != NO_STAMP or os.path.lexists(path):
                    seen.found[path] = found
        self._pass_over(seen)
        return seen

    def has(self, path: str) -> bool:
        """Whether a file or member belongs to the library."""
        if path in self.closed:
            return False
        if path in self.files or archive_of(path, self.files):
            return True
        return any(within(path, root) for root in self.roots)

    def _look_into(self, folder: str, root: str, seen: Seen, catalogue: Writing) -> None:
        walked = walk(folder, self._stopped)
        seen.stopped = seen.stopped or walked.stopped
        if folder == root:
            if walked.away or _is_emptied(root, walked, catalogue):
                self.away.add(root)
                seen.away.add(root)
                return
            self.away.discard(root)
            if walked.files and not walked.stopped:
                catalogue.set_place(root, walked.place)
        seen.found |= walked.files
        seen.failed |= walked.failed
        seen.away |= walked.failed.keys()

    def _look_at(self, file: str, seen: Seen) -> None:
        """A single file: one that was known stays known while it is not there."""
        found = stamp(file)
        if found == NO_STAMP and (file in seen.known or _has_members(file, seen.known)):
            seen.away.add(file)
        else:
            seen.found[file] = found

    def _pass_over(self, seen: Seen) -> None:
        for path in self.closed:
            seen.found.pop(path, None)
            known = seen.known.pop(path, None)
            if known is not None:
                seen.outside.append(known.id)


def _has_members(file: str, known: Iterable[str]) -> bool:
    return is_archive(file) and any(path.startswith(f"{file}#") for path in known)


def _know(path: str, seen: Seen, catalogue: Writing) -> None:
    seen.known |= catalogue.known(path)
    seen.known |= {known.path: known for known in catalogue.known_at(path)}


def _is_emptied(root: str, walked: Walk, catalogue: Writing) -> bool:
    """Whether a folder is another than before, without a note: the place of a drive."""
    before = catalogue.place_of(root)
    return not walked.files and any(before) and before != walked.place


def _plain(path: str) -> str:
    """A folder without the separator at its end."""
    return path.rstrip(os.sep) or os.sep if len(path) > 1 else path


def _is_passed_over(path: str, root: str) -> bool:
    """Whether a walk from ``root`` does not come to a place: it is hidden, or behind a link."""
    if f"{os.sep}." in path[len(root) :]:
        return True
    folder = path if os.path.isdir(path) else os.path.dirname(path)  # noqa: PTH112, PTH120
    while len(folder) > len(root):
        if os.path.islink(folder):  # noqa: PTH114  as they came
            return True
        folder = os.path.dirname(folder)  # noqa: PTH120
    return False
