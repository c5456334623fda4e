"""The words of a library, each once: to find those that have some letters inside.

One file, a word a line, to which words are only added: a word whose notes are gone finds nothing,
which does no harm. The words stand in the file before the index that has them is committed.
"""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

_REMEMBERED = 64
"""Questions whose answers are kept."""


class Mark(NamedTuple):
    """How far the file reached at a commit: bytes, and their checksum."""

    size: int = 0
    checksum: int = 0


class Vocabulary:
    """The words as a reader has them: as bytes, a tenth of what a list of them would take."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._text = b"\n"
        self._known: dict[tuple[str, int], list[str]] = {}
        self._inside: dict[tuple[str, int], list[str]] = {}

    def sound(self, mark: Mark) -> bool:
        """Read the file; whether all that was committed is there as it was."""
        try:
            text = self._path.read_bytes()
        except OSError:
            return False
        self._text = b"\n" + text[: text.rfind(b"\n") + 1]
        return len(text) >= mark.size and zlib.crc32(text[: mark.size]) == mark.checksum

    def catch_up(self) -> None:
        """Read what was added since. Raises OSError where the file is gone."""
        known = len(self._text) - 1
        if self._path.stat().st_size <= known:
            return
        with self._path.open("rb") as file:
            file.seek(known)
            added = file.read()
        self._forget()
        self._text += added[: added.rfind(b"\n") + 1]

    def inside(self, letters: str, most: int) -> list[str]:
        """The words that have these letters, but do not begin with them.

        Only the first ``most`` words that have them are heeded. As one types on, the words found
        for the letters before are gone through, not all.
        """
        known = self._inside.get((letters, most))
        if known is None:
            having = self._having(letters, most)
            known = [word for word in having if not word.startswith(letters)]
            self._inside[letters, most] = known
        return known

    def _having(self, letters: str, most: int) -> list[str]:
        for length in range(len(letters), 0, -1):
            known = self._known.get((letters[:length], most))
            if known is not None and length == len(letters):
                return known
            if known is not None and len(known) < most:
                return self._remember(letters, most, [word for word in known if letters in word])
        return self._remember(letters, most, self._look_for(letters.encode(), most))

    def _look_for(self, wanted: bytes, most: int) -> list[str]:
        text = self._text
        found: list[str] = []
        at = text.find(wanted)
        while at >= 0 and len(found) < most:
            end = text.find(b"\n", at)
            found.append(text[text.rfind(b"\n", 0, at) + 1 : end].decode())
            at = text.find(wanted, end)
        return found

    def _remember(self, letters: str, most: int, found: list[str]) -> list[str]:
        if len(self._known) >= _REMEMBERED:
            self._forget()
        self._known[letters, most] = found
        return found

    def _forget(self) -> None:
        self._known.clear()
        self._inside.clear()


class VocabularyWriter:
    """Adds words to the file. Raises OSError where it cannot be read or written."""

    def __init__(self, path: Path) -> None:
        self._path = path
        text = path.read_bytes() if path.exists() else b""
        self._known = set(text.decode("utf-8", "ignore").split())
        self._new: set[str] = set()
        self.mark = Mark(len(text), zlib.crc32(text))
        # What was cut off when a writer was killed is half a word, which finds nothing.
        self._before = b"" if text.endswith(b"\n") or not text else b"\n"

    def add(self, found: Iterable[str]) -> None:
        """Words of a note."""
        self._new |= set(found) - self._known

    def save(self) -> Mark:
        """Write what is new, to the disk itself."""
        if self._new:
            added = self._before + "".join(f"{word}\n" for word in sorted(self._new)).encode()
            with self._path.open("ab") as file:
                file.write(added)
                file.flush()
                os.fsync(file.fileno())
            self._known |= self._new
            self._new, self._before = set(), b""
            checksum = zlib.crc32(added, self.mark.checksum)
            self.mark = Mark(self.mark.size + len(added), checksum)
        return self.mark
