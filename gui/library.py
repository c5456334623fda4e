"""Which files and folders belong to the session, and the notes that were pasted in."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import datetime
from pathlib import Path

from gui.settings import SettingsFile
from readout import places
from readout.places import Profile
from readout.progress import durable

BUNDLED = "bundled:"
"""How the folder of the bundled notes stands in the settings: its place changes by update."""
WELCOME = "welcome.yaml"
"""The bundled note that teaches the app: a first start shows it."""
_LONGEST_NAME = 60
_PAGE = '<!doctype html><meta charset="utf-8">\n'


class Library:
    """Files and folders that are open, kept in the settings."""

    def __init__(self, settings: SettingsFile, profile: Profile) -> None:
        self._settings = settings
        self._profile = profile

    def start(self, *, first: bool) -> list[str]:
        """What to open at a start; at the ``first`` ever with nothing named, the bundled notes."""
        value = self._settings.value
        if not value.started:
            self._settings.change(started=True)
            if first and not (value.files or value.folders):
                welcome = str(places.data() / WELCOME)
                self._settings.change(folders=(BUNDLED,), current=welcome)
        return [*self._settings.value.files, *self.small_folders()]

    def folders(self) -> list[str]:
        """The folders of notes that are there, the pasted notes' last."""
        named = [_place(folder) for folder in self._settings.value.folders]
        return [folder for folder in (*named, str(self._profile.pasted)) if Path(folder).is_dir()]

    def small_folders(self) -> list[str]:
        """Those of ``folders`` whose notes are read one and all."""
        large = self.large_folders()
        return [folder for folder in self.folders() if folder not in large]

    def large_folders(self) -> list[str]:
        """The folders that are catalogued; they may be away."""
        value = self._settings.value
        return [folder for folder in value.folders if folder in value.large]

    def set_folders(self, folders: Sequence[str]) -> None:
        """Let these folders belong to the session, and no others."""
        self._settings.change(folders=tuple(folders))

    def closed(self) -> tuple[str, ...]:
        """Notes of the folders that were taken off the list."""
        return self._settings.value.closed

    def set_large(self, folder: str) -> None:
        """A folder turned out to hold many notes."""
        self._settings.change(large=tuple(dict.fromkeys((*self._settings.value.large, folder))))

    def away(self) -> list[str]:
        """The folders that belong to the session, are not catalogued, and are not there now."""
        large = self.large_folders()
        named = [_place(folder) for folder in self._settings.value.folders if folder not in large]
        return [folder for folder in named if not Path(folder).is_dir()]

    def add(self, paths: Sequence[str]) -> None:
        """Let files and folders belong to the session."""
        value = self._settings.value
        folders = [path for path in paths if Path(path).is_dir()]
        known = self.folders()
        files = [
            path
            for path in paths
            if path not in folders and not any(_within(path, folder) for folder in known)
        ]
        self._settings.change(
            files=tuple(dict.fromkeys((*value.files, *files))),
            folders=tuple(dict.fromkeys((*value.folders, *folders))),
            closed=tuple(
                path
                for path in value.closed
                if path not in paths
                and file_of(path) not in paths
                and not any(_within(path, folder) for folder in folders)
            ),
        )

    def remove(self, paths: Collection[str]) -> None:
        """Let notes belong to it no longer; in an open folder or archive they are passed over."""
        value = self._settings.value
        files, folders = tuple(file for file in value.files if file not in paths), self.folders()
        held = [
            path
            for path in paths
            if file_of(path) in files or any(_within(path, folder) for folder in folders)
        ]
        self._settings.change(files=files, closed=tuple(dict.fromkeys((*value.closed, *held))))

    def wants(self, path: str) -> bool:
        """Whether a note that was found belongs to it."""
        return path not in self._settings.value.closed

    def has(self, path: str) -> bool:
        """Whether a note is named itself or in a folder or an archive that is open."""
        files = self._settings.value.files
        return (
            path in files
            or file_of(path) in files
            or any(_within(path, folder) for folder in self.folders())
        )

    def samples(self) -> list[tuple[str, str]]:
        """The notes that came along: their paths and titles."""
        found = []
        for file in sorted(places.data().glob("*.yaml")):
            with file.open(encoding="utf-8", errors="replace") as lines:
                heads = (re.match(r"title: *[\"']?(.*?)[\"']?\s*$", line) for line in lines)
                title = next((head[1] for head in heads if head), file.stem)
            found.append((str(file), title))
        return found

    def keep_pasted(self, text: str, markup: str = "") -> str:
        """Keep a text as a file of its own; its path, or nothing for an empty text.

        It is kept as ``markup``, HTML, where there is some, and named by its words. Raises
        OSError. The same text twice is one file.
        """
        if not text.strip():
            return ""
        kept, ending = (_PAGE + markup, ".html") if markup else (text, ".txt")
        data = (kept.strip("\n") + "\n").encode("utf-8", "replace")
        disk = durable.Disk()
        folder = self._profile.pasted
        durable.make_folder(folder, disk)
        name = _name(text)
        for number in range(1, 1000):
            path = folder / (f"{name}{ending}" if number == 1 else f"{name} {number}{ending}")
            if not path.exists():
                durable.write(path, data, disk)
                return str(path)
            if path.read_bytes() == data:
                return str(path)
        raise FileExistsError(17, "there are a thousand notes of this name")


def file_of(path: str) -> str:
    """The file that a note is in: of an archive's note the archive."""
    if "#" not in path:
        return path
    from readout.reading.read import parted  # noqa: PLC0415  few notes are in archives

    return parted(path)[0]


def folder_of(path: str) -> str:
    """The folder in which a note of the user's is; their own for one that came along, or none."""
    folder = Path(file_of(path)).parent
    return str(Path.home() if not path or folder == places.data() else folder)


def _place(folder: str) -> str:
    return str(places.data()) if folder == BUNDLED else folder


def _within(path: str, folder: str) -> bool:
    return Path(path).is_relative_to(folder)


def _name(text: str) -> str:
    """A file's name from the first line that has letters."""
    for line in text.splitlines():
        words = " ".join(re.findall(r"[\w’'-]+", line))
        if any(sign.isalpha() for sign in words):
            return words[:_LONGEST_NAME].strip(" '-") or "Note"
    return datetime.now().strftime("Note %Y-%m-%d %H.%M")  # noqa: DTZ005  the user's own clock
