"""An Evernote export (.enex): where each of its notes stands, found in one pass.

Only places and titles are kept, so that an export full of pictures costs no memory: a note's
bytes are cut out when it is read.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from readout.errors import ReadError
from readout.reading.safe_xml import SafeXml
from readout.reading.window import Window
from readout.reading.zipped import MOST_MEMBERS, numbered

_CHUNK = 1_000_000  # bytes
_LONGEST_NAME = 120  # code points
_LARGEST_NOTE = 128_000_000  # bytes, its pictures among them
_CLOSE = b"</note></en-export>"
# What no path can hold, or holds as a sign of its own.
_NO_NAME = re.compile(r"[\x00-\x20/\\#\x7f-\xa0\u2028-\u202e\u2066-\u2069]+")
# Only where ASCII is ASCII can a note be cut out between two bytes.
_CUTTABLE = re.compile(r"utf-?8|(?:us-)?ascii|iso-8859-1\Z", re.IGNORECASE)


class Notebook:
    """An opened export: its notes by their titles, each title once."""

    def __init__(self, window: Window) -> None:
        self._window = window
        split = _Split()
        split.run(_chunks(window))
        if split.places and not _CUTTABLE.match(split.encoding):
            raise ReadError("The file is in an unusual encoding; save it as UTF-8.")
        self._encoding = split.encoding
        self._places = split.places

    @property
    def names(self) -> list[str]:
        """The titles of the notes in their order; the second of a kind is ``Title (2)``."""
        return list(self._places)

    def __contains__(self, name: str) -> bool:
        return name in self._places

    def read(self, name: str) -> bytes:
        """One note as an export of its own."""
        start, end = self._places[name]
        if end - start > _LARGEST_NOTE:
            raise ReadError(f"This note is larger than {_LARGEST_NOTE // 1_000_000} MB.")
        head = f'<?xml version="1.0" encoding="{self._encoding}"?>\n<en-export>'
        self._window.seek(start)
        return head.encode() + self._window.read(end - start) + _CLOSE


def _chunks(window: Window) -> Iterator[bytes]:
    while chunk := window.read(_CHUNK):
        yield chunk


class _Split(SafeXml):
    """Finds the bytes from each ``<note`` to before its ``</note>``."""

    def __init__(self) -> None:
        super().__init__()
        self.places: dict[str, tuple[int, int]] = {}
        self._seen: Counter[str] = Counter()
        self._begin = 0
        self._title = ""

    def start(self, name: str) -> None:
        if name == "note" and len(self.path) == 2:
            self._begin, self._title = self.place(), ""
        elif name == "title" and len(self.path) == 3:
            self.listen(True)

    def end(self, name: str) -> None:
        if name == "title":
            self.listen(False)
        elif name == "note" and len(self.path) == 2:
            title = _NO_NAME.sub(" ", self._title).strip(" .")[:_LONGEST_NAME].rstrip(" .")
            self.places[numbered(title or "Untitled", self._seen)] = (self._begin, self.place())
            if len(self.places) > MOST_MEMBERS:
                raise ReadError(f"This export holds more than {MOST_MEMBERS:,} notes.")

    def text(self, words: str) -> None:
        if len(self._title) < _LONGEST_NAME:
            self._title += words
