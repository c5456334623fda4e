"""A file that is open only while it is read, so that nobody is kept from moving or deleting it."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from pathlib import Path

from readout.errors import ReadError


class Window(io.RawIOBase):
    """Bytes that are fetched from where they stand; ``largest_read`` bounds what is had at once."""

    def __init__(self, fetch: Callable[[int, int], bytes], size: int) -> None:
        super().__init__()
        self.size = size
        self.largest_read = size
        self._fetch = fetch
        self._at = 0

    @classmethod
    def of_file(cls, path: Path, size: int) -> Window:
        """A window on the first ``size`` bytes of a file, opened anew at each read."""

        def fetch(start: int, count: int) -> bytes:
            with path.open("rb") as file:
                file.seek(start)
                return file.read(count)

        return cls(fetch, size)

    @classmethod
    def of_bytes(cls, data: bytes) -> Window:
        """A window on bytes in memory."""
        return cls(lambda start, count: data[start : start + count], len(data))

    def readable(self) -> bool:
        """It is."""
        return True

    def seekable(self) -> bool:
        """It is."""
        return True

    def tell(self) -> int:
        """The place of the next byte."""
        return self._at

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Go to a place, counted as files do."""
        at = offset + (0, self._at, self.size)[whence]
        if at < 0:
            raise ValueError("there is nothing before the first byte")
        self._at = at
        return at

    def read(self, size: int | None = -1) -> bytes:
        """Up to ``size`` bytes, all that are left where it is negative."""
        left = max(0, self.size - self._at)
        count = left if size is None or size < 0 else min(size, left)
        if count > self.largest_read:
            raise ReadError("This archive's list of files is too large; unpack it first.")
        data = self._fetch(self._at, count) if count else b""
        self._at += len(data)
        return data
