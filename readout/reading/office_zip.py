"""The parts of a Word or OpenDocument file: a zip of XML, each part checked before it is parsed.

Guards: the length of the directory and the number of parts, sizes and ratios as declared, no more
unpacked than declared; then, by one pass of expat, the depth and number of a part's elements.
"""

from __future__ import annotations

import struct
import zipfile
import zlib

from readout.errors import ReadError
from readout.reading.safe_xml import SafeXml
from readout.reading.window import Window

_MOST_PARTS = 20_000  # a book's pictures; zipfile takes some 8 µs for each
_LARGEST_DIRECTORY = 3_000_000  # bytes
_LARGEST_PART = 48_000_000  # bytes of XML
_TIGHTEST = 400  # XML of empty cells is packed 100 times smaller, zeros 1,000 times
_SMALL = 2_000_000  # bytes of a part that may be packed as tightly as it likes
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 0x1
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")  # the container of .doc, and of .docx with a password
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    LookupError,
    NotImplementedError,
    OverflowError,
    RuntimeError,
    ValueError,
)


class OfficeZip:
    """An opened document; ``ending`` is that of its kind, for the sentences that say what to do."""

    def __init__(self, data: bytes, ending: str) -> None:
        self.ending = ending
        if data.startswith(_OLE):
            raise ReadError(
                f"This is an old Word file or one with a password; save it as {ending} without one."
            )
        if not data:
            raise ReadError("The file is empty.")
        window = Window.of_bytes(data)
        window.largest_read = _LARGEST_DIRECTORY
        try:
            self._archive = zipfile.ZipFile(window)
        except _BROKEN:
            raise self.damaged() from None
        window.largest_read = window.size
        self._infos = {info.filename: info for info in self._archive.infolist()}
        if len(self._infos) > _MOST_PARTS:
            raise ReadError(f"The document has more than {_MOST_PARTS:,} parts.")

    @property
    def names(self) -> list[str]:
        """The names of the parts, in the order of the directory."""
        return list(self._infos)

    def __contains__(self, name: str) -> bool:
        return name in self._infos

    def read(self, name: str) -> bytes:
        """The bytes of a part. Raises ReadError where it is too large, locked or damaged."""
        info = self._infos[name]
        if info.flag_bits & _ENCRYPTED:
            raise ReadError("The document is locked with a password; save it without one.")
        if info.compress_type not in _METHODS:
            raise self.damaged()
        if info.file_size > _LARGEST_PART:
            raise ReadError(f"The document's text is larger than {_LARGEST_PART // 1_000_000} MB.")
        if info.file_size > max(_SMALL, _TIGHTEST * info.compress_size):
            raise ReadError("The document is packed as tightly as only one made to harm is.")
        try:
            with self._archive.open(info) as file:
                # Asking for so many keeps zipfile from unpacking more than are declared.
                data = file.read(info.file_size)
        except _BROKEN:
            raise self.damaged() from None
        if len(data) != info.file_size:
            raise self.damaged()
        return data

    def read_xml(self, name: str, most: int) -> tuple[bytes, set[str]]:
        """The bytes of a part that holds at most so many elements, and the names of these."""
        data = self.read(name)
        tally = _Tally(most)
        tally.run((data,))
        return data, tally.names

    def damaged(self) -> ReadError:
        """What is said of a document that breaks off or is none."""
        return ReadError(
            f"The document is damaged; open it where it was written and save it as {self.ending}"
            " again."
        )


def too_many(most: int) -> ReadError:
    """What is said of a part with more elements than are read."""
    return ReadError(f"The document has more than {most:,} pieces of text and layout.")


class _Tally(SafeXml):
    """Counts elements and notes their names, as written."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self.names: set[str] = set()
        self._most = self._left = most

    def start(self, name: str) -> None:
        self._left -= 1
        if self._left < 0:
            raise too_many(self._most)
        self.names.add(name)
