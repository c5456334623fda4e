"""What is kept of a note so that it can be known again: a code of each item and of its text.

It is one field of the note's record, written when something in the note is first touched and
whenever the note was followed. It holds no text: of each action item, in order, the digest of its
words and two signs of each of its first words; of all else, the smallest digests of its blocks (a
bottom-k sketch: the share of them that two notes have in common estimates the share of blocks).
"""

from __future__ import annotations

from base64 import urlsafe_b64encode
from hashlib import blake2b
from typing import NamedTuple
from zlib import crc32

from readout.note.model import Action, Block, Bullet, Note, Paragraph, Quote, Table, Term
from readout.note.views import blocks
from readout.progress.identity import words

LIKENESS = "likeness"
"""The name of the field."""

_DIGEST = 8  # signs: 48 bits
_WORDS = 32  # so many words of an item have signs; few items have more
_BODY = 16  # so many digests stand for all that is no item
_LOOKED_AT = 400  # blocks, and of each
_LONGEST = 160  # signs: a tick in a note of 270 kB must not read it all
_SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


class Likeness(NamedTuple):
    """The codes of a note's items in reading order, and the sketch of the rest."""

    items: tuple[str, ...] = ()
    body: tuple[str, ...] = ()

    def kept(self) -> str:
        """As it stands in the file."""
        return f"{' '.join(self.items)}|{' '.join(self.body)}"

    @property
    def digests(self) -> tuple[str, ...]:
        """Of each item what is equal where its words are."""
        return tuple(code[:_DIGEST] for code in self.items)


def from_kept(value: object) -> Likeness | None:
    """The likeness that was kept; ``None`` where none was."""
    if not isinstance(value, str):
        return None
    items, _, body = value.partition("|")
    return Likeness(tuple(items.split()), tuple(body.split()))


def likeness_of(note: Note) -> Likeness:
    """What to keep of a note."""
    items: list[str] = []
    body: set[str] = set()
    looked_at = 0
    for _, block in blocks(note):
        if isinstance(block, Action):
            items.append(code_of(words(block.text.plain)))
        elif looked_at < _LOOKED_AT:
            looked_at += 1
            text = words(_text(block)[:_LONGEST])
            if text:
                body.add(_digest(text))
    return Likeness(tuple(items), tuple(sorted(body)[:_BODY]))


def code_of(item: str) -> str:
    """The code of an item's words, as ``identity.words`` gives them."""
    found = item.split()[:_WORDS]
    return _digest(item) + "".join(map(_signs, found))


def digest_of(code: str) -> str:
    """The part of a code that is equal where the words are."""
    return code[:_DIGEST]


def body_share(one: Likeness, other: Likeness) -> float | None:
    """How much of two notes' texts is the same, 0 to 1; ``None`` where one has too little."""
    if min(len(one.body), len(other.body)) < 3:
        return None
    both = {*one.body, *other.body}
    smallest = sorted(both)[: min(_BODY, max(len(one.body), len(other.body)))]
    return len({*one.body}.intersection(other.body, smallest)) / len(smallest)


def _signs(word: str) -> str:
    number = crc32(word.encode("utf-8", "surrogatepass"))
    return _SIGNS[number & 63] + _SIGNS[number >> 6 & 63]


def _digest(text: str) -> str:
    made = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=6).digest()
    return urlsafe_b64encode(made).decode()


def _text(block: Block) -> str:
    match block:
        case Paragraph(text) | Bullet(text) | Quote(text):
            return text.plain
        case Term(term, definition):
            return f"{term.plain} {definition.plain}"
        case Table(columns, rows):
            return " ".join(cell.plain for row in (columns, *rows[:3]) for cell in row)
        case _:
            return ""
