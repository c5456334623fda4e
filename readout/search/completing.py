"""What a query could go on with, as it is typed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, get_args

from readout.search.days import NAMES
from readout.search.folding import fold
from readout.search.language import KEYS, KINDS, Mark, Token, tokens

MOST = 12
"""Completions offered at once."""

_ABOUT = {
    "owner": "action items of somebody",
    "due": "action items due on a day or before it",
    "date": "notes of a day, month or year",
    "tag": "notes with a tag",
    "is": "action items open, done or overdue",
    "in": "one kind of section",
    "note": "words of a note's title",
}


class Completion(NamedTuple):
    """What may stand in ``text[start:end]``: ``insert`` is put there, ``label`` is shown.

    ``about`` says what a key is for; empty for the values of one.
    """

    label: str
    insert: str
    start: int
    end: int
    about: str = ""


def completions(
    text: str,
    cursor: int,
    *,
    owners: Iterable[str] = (),
    tags: Iterable[str] = (),
    notes: Iterable[str] = (),
) -> list[Completion]:
    """What the piece that ends at ``cursor`` may become; nothing where there is none.

    A key is offered from its first letter on, its values from the colon on: the owners, tags
    and titles that have a word which begins as typed.

    >>> [each.insert for each in completions("budget ow", 9)]
    ['owner:']
    >>> [each.insert for each in completions("owner:le", 8, owners=["Anna Lee", "Ben"])]
    ['owner:"Anna Lee" ']
    """
    token = next((each for each in tokens(text[:cursor]) if each.end == cursor), None)
    if token is None:
        return []
    start = token.start + token.minus
    if token.key or token.value.endswith(":"):
        key = (token.key or token.value[:-1]).casefold()
        typed = token.value if token.key else ""
        values = _values(key, owners, tags, notes)
        return [_completed(key, value, start, token) for value in _begun(values, typed)]
    if token.quoted or not token.value:
        return []
    begun = token.value.casefold()
    return [
        Completion(f"{key}:", f"{key}:", start, token.end, _ABOUT[key])
        for key in KEYS
        if key.startswith(begun) and key != begun
    ]


def _values(
    key: str, owners: Iterable[str], tags: Iterable[str], notes: Iterable[str]
) -> Iterable[str]:
    match key:
        case "owner":
            return owners
        case "tag":
            return tags
        case "note":
            return notes
        case "is":
            return get_args(Mark)
        case "in":
            return KINDS
        case "due" | "date":
            return (*NAMES, "none")
    return ()


def _begun(values: Iterable[str], typed: str) -> Sequence[str]:
    """The values that begin as typed, then those with a later word that does."""
    wanted = fold(typed)
    first: list[str] = []
    later: list[str] = []
    for value in dict.fromkeys(values):
        folded = fold(value)
        if folded.startswith(wanted):
            first.append(value)
            if len(first) == MOST:
                break
        elif len(later) < MOST and any(word.startswith(wanted) for word in folded.split()):
            later.append(value)
    return (first + later)[:MOST]


def _completed(key: str, value: str, start: int, token: Token) -> Completion:
    """A value with quotation marks where it needs them, and a blank behind it."""
    plain = value.replace('"', " ").strip()
    quoted = f'"{plain}"' if not plain or any(map(str.isspace, plain)) else plain
    return Completion(value, f"{key}:{quoted} ", start, token.end)
