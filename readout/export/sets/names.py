"""Names of files made of titles: safe on every system, and none that is taken."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

_LONGEST = 80
_LARGEST = 180
"""Bytes of a name, so that a number and an ending have room within the 255 of most systems."""
_KEPT = " -_.,()"
_DEVICES = {"con", "prn", "aux", "nul"} | {
    f"{name}{number}" for name in ("com", "lpt") for number in range(10)
}
"""What Windows takes for no file, whatever ending it has."""


def stem_of(title: str, otherwise: str = "note") -> str:
    """A title as the name of a file without its ending; ``otherwise`` where nothing is left of it.

    >>> stem_of("🚲 Bike count: spring / summer?"), stem_of("CON."), stem_of("../..")
    ('Bike count spring summer', 'CON_', 'note')
    """
    title = unicodedata.normalize("NFC", title[:1_000])
    kept = (
        sign if unicodedata.category(sign)[0] in "LMN" or sign in _KEPT else " " for sign in title
    )
    words = " ".join("".join(kept).split())[:_LONGEST]
    while len(words.encode("utf-8", "replace")) > _LARGEST:
        words = words[:-1]
    words = words.strip(". ")
    if words.partition(".")[0].strip().casefold() in _DEVICES:
        words += "_"
    return words or otherwise


class Names:
    """Gives names that nothing in a folder has, nor has had one given: 2, 3 and so on behind.

    Letter case makes no other name, for many systems know none. ``also`` are names that are taken.
    """

    def __init__(self, folder: Path, also: Iterable[str] = ()) -> None:
        self._folder = folder
        self._taken = set(map(_folded, also))
        with suppress(OSError):  # a folder that is not there yet, or cannot be read: none is known
            self._taken |= {_folded(path.name) for path in folder.iterdir()}
        self._last: dict[tuple[str, str], int] = {}

    def free(self, stem: str, ending: str) -> Path:
        """The path for a file of this name and ending (without its dot)."""
        key = (_folded(stem), ending)
        number = self._last.get(key, 1)
        name = f"{stem}.{ending}" if number == 1 else f"{stem} {number}.{ending}"
        while _folded(name) in self._taken:
            number += 1
            name = f"{stem} {number}.{ending}"
        self._last[key] = number
        self._taken.add(_folded(name))
        return self._folder / name


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
