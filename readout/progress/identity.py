"""By what an action item is known: its note and its words, never its place.

So a tick stays with its item when items are put in another order, when the file is renamed,
when the note is exported anew to another format, and when only punctuation, quotes or case
change. Items of the same words in one note are told apart by their order.
"""

from __future__ import annotations

import hashlib
import re
from unicodedata import category, normalize

from readout.note.model import Note
from readout.note.views import PlacedAction, actions

_WORDS = re.compile(r"\w+")
_SHORT = 24
"""Hex digits of an id: 96 bits, so that a million items do not meet by chance."""


def words(text: str) -> str:
    """The words of a text, as two texts are compared; the stripped text where it has none.

    >>> words("Send “Anna” the *plan*!")
    'send anna the plan'
    >>> words(" ✅ ")
    '✅'
    """
    if text.isascii():
        found = _WORDS.findall(text.casefold())
    else:
        found = normalize("NFKC", normalize("NFKC", text).casefold()).translate(_SIGNS).split()
    return " ".join(found) or text.strip()


def _sign(sign: str) -> str:
    r"""The sign where it is part of a word, a blank where it parts words, else nothing.

    ``\w`` alone would drop the vowel signs of Indic scripts and join different words.
    """
    if sign == "_" or sign.isalnum():
        return sign
    if "\ufe00" <= sign <= "\ufe0f":
        return ""  # chooses between two pictures of one sign
    kind = category(sign)
    if kind in {"Mn", "Mc"}:
        return sign
    return "" if kind in {"Cf", "Me"} else " "


class _Signs(dict[int, str]):
    """What becomes of each sign, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        made = self[code] = _sign(chr(code))
        return made


_SIGNS = _Signs()


def _digest(*parts: str) -> str:
    joined = "\0".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.sha256(joined).hexdigest()[:_SHORT]


def note_id(note: Note) -> str:
    """By what a note is known: its title and its date, as they were read."""
    return known_as(*note.identity)


def known_as(title: str, date: str | None) -> str:
    """``note_id`` of a note that was read with this title and ISO date."""
    return _digest("note", words(title), date or "")


def item_ids(note: Note) -> tuple[tuple[str, int], ...]:
    """Id and ordinal of each action item of a note, in the order of ``views.actions``.

    The ordinal here counts the items of the same *words*: ``PlacedAction.ordinal`` counts those
    of the same text, by which "Call Ann" and "Call Ann." would be one item.
    """
    return ids_of(note, actions(note))


def ids_of(note: Note, items: list[PlacedAction]) -> tuple[tuple[str, int], ...]:
    """``item_ids`` where the note's items are at hand."""
    title, date = words(note.identity[0]), note.identity[1] or ""
    seen: dict[str, int] = {}
    made: list[tuple[str, int]] = []
    for placed in items:
        text = words(placed.action.text.plain)
        ordinal = seen.get(text, 0)
        seen[text] = ordinal + 1
        made.append((_digest("item", title, date, text, str(ordinal)), ordinal))
    return tuple(made)
