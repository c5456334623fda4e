"""Reading a note from a string, and what it holds."""

from __future__ import annotations

from collections.abc import Iterator

from readout.note.codec import encode
from readout.note.model import Block, Note
from readout.note.views import blocks
from readout.reading.read import read_bytes


def note_of(text: str, name: str = "a note.md") -> Note:
    """The note that a file of this name and text holds."""
    return read_bytes(text.encode("utf-8", "surrogatepass"), name)


def outline(note: Note) -> list[tuple[str, str]]:
    """Every section's kind and title, in reading order."""
    return [(section.kind, section.title.plain) for section in note.walk()]


def all_blocks(note: Note) -> list[Block]:
    """Every block, in reading order."""
    return [block for _, block in blocks(note)]


def strings(note: Note) -> str:
    """All that the note says, spans' addresses too."""
    made = encode(note)
    del made["path"], made["format"]
    return " ".join(_strings(made))


def _strings(made: object) -> Iterator[str]:
    if isinstance(made, str):
        yield made
    elif isinstance(made, dict | list):
        for value in made.values() if isinstance(made, dict) else made:
            yield from _strings(value)
