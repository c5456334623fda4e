"""A document to the bytes of its file, quick enough to do at every tick."""

from __future__ import annotations

from itertools import compress, islice
from operator import is_, is_not

from readout.progress.record import GROUPS, SCHEMA, Document, Record, encode_value

BLOCK = 512
"""Records to a block: of the block in which one changed all are joined anew."""


class Encoder:
    """Encodes a record, a line of the file, only when it is another than the last time.

    Of 10,000 records one changed: 1 ms, with nothing of the 4 MB copied. All changed: 100.
    """

    def __init__(self) -> None:
        self._groups = {name: _Lines() for name in GROUPS}

    def encode(self, document: Document, device: str) -> list[bytes]:
        """The file in parts. The document is the encoder's from now on: it must stay as it is."""
        parts = [b'{"schema": %d, "device": %s' % (SCHEMA, encode_value(device))]
        for key, value in document.extra.items():
            parts.append(b",\n%s: %s" % (encode_value(key), encode_value(value)))
        for name in GROUPS:
            parts.append(b",\n%s: {" % encode_value(name))
            parts += self._groups[name].encode(document.groups[name])
            parts.append(b"\n}")
        parts.append(b"}\n")
        return parts


class _Lines:
    """The lines of one group, in blocks that begin with the end of the line before."""

    def __init__(self) -> None:
        self._clear()

    def _clear(self) -> None:
        self._records: dict[str, Record] = {}
        self._blocks: list[dict[str, bytes]] = []
        self._joined: list[bytes] = []
        self._where: dict[str, int] = {}

    def encode(self, group: dict[str, Record]) -> list[bytes]:
        changed = {self._encode(key, group[key]) for key in self._changed(group)}
        self._records = group
        for number in changed:
            start = b",\n" if number else b"\n"
            self._joined[number] = start + b",\n".join(self._blocks[number].values())
        return self._joined

    def _changed(self, group: dict[str, Record]) -> list[str]:
        if len(group) < len(self._records) or not all(map(is_, self._records, group)):
            if not self._records.keys() <= group.keys():
                self._clear()  # something was taken away: begin anew
            known = self._records
            return [key for key, record in group.items() if known.get(key) is not record]
        # the same keys in the same order, as copies of one dictionary are: five times quicker
        others = compress(group, map(is_not, group.values(), self._records.values()))
        return [*others, *islice(group, len(self._records), None)]

    def _encode(self, key: str, record: Record) -> int:
        line = b"%s: %s" % (encode_value(key), encode_value(record))
        number = self._where.get(key)
        if number is None:
            if not self._blocks or len(self._blocks[-1]) >= BLOCK:
                self._blocks.append({})
                self._joined.append(b"")
            number = self._where[key] = len(self._blocks) - 1
        self._blocks[number][key] = line
        return number
