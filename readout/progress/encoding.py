"""A document to the bytes of its file, quick enough to do at every tick."""

from __future__ import annotations

from collections.abc import Iterator

from readout.progress.record import GROUPS, SCHEMA, Document, Group, Record, encode_value

BLOCK = 128
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
            parts += self._lines(name, document)
            parts.append(b"\n}")
        parts.append(b"}\n")
        return parts

    def _lines(self, name: Group, document: Document) -> Iterator[bytes]:
        group = document.groups[name]
        if not self._groups[name].records.keys() <= group.keys():
            self._groups[name] = _Lines()  # something was taken away: begin anew
        return self._groups[name].encode(group)


class _Lines:
    """The lines of one group, in blocks that begin with the end of the line before."""

    def __init__(self) -> None:
        self.records: dict[str, Record] = {}
        self._blocks: list[dict[str, bytes]] = []
        self._joined: list[bytes] = []
        self._where: dict[str, int] = {}

    def encode(self, group: dict[str, Record]) -> Iterator[bytes]:
        known = self.records
        changed = {
            self._encode(key, record)
            for key, record in group.items()
            if known.get(key) is not record
        }
        self.records = group
        for number in changed:
            start = b",\n" if number else b"\n"
            self._joined[number] = start + b",\n".join(self._blocks[number].values())
        return iter(self._joined)

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
