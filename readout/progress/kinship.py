"""Records that are of one thing: an item, and what it was before it was reworded or renamed.

A record says in its field ``same_as`` which other record is of the same thing. That is a field
like any other: the newest wins, devices merge, undo takes it back. All records that hang together
so are *kin*, and of each field the newest among them holds, so the old form of a note finds what
was done in the new one, and the new form what was done in the old. Circles do no harm.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from readout.progress.record import Document, Field, Group, newer

SAME = "same_as"
"""The name of the field; its value is the other record's key, or null where they were parted."""

Kin: TypeAlias = Mapping[str, tuple[str, ...]]
"""Of each key that has kin, all of them, itself among them."""


def kin_in(documents: Iterable[Document], group: Group) -> Kin:
    """Which records of a group are of one thing, by all the documents together."""
    said: dict[str, Field] = {}
    for document in documents:
        # one step for the interpreter, so that another thread may go on ticking
        for key, record in list(document.groups[group].items()):
            each = record["fields"].get(SAME)
            if each is not None:
                said[key] = newer(said[key], each) if key in said else each
    return _joined(said)


def _joined(said: Mapping[str, Field]) -> Kin:
    families: dict[str, list[str]] = {}
    for key, each in said.items():
        other = each["value"]
        if not isinstance(other, str) or other == key:
            continue
        mine = families.setdefault(key, [key])
        theirs = families.setdefault(other, [other])
        if mine is theirs:
            continue
        small, large = sorted((mine, theirs), key=len)
        large += small
        for moved in small:
            families[moved] = large
    whole = {id(family): tuple(sorted(family)) for family in families.values()}
    return {key: whole[id(family)] for key, family in families.items()}


def newest(found: Iterable[Field | None]) -> Field | None:
    """The newest of these states of a field, ``None`` where nobody set it."""
    made: Field | None = None
    for each in found:
        if each is not None:
            made = each if made is None else newer(made, each)
    return made


def field_in(document: Document, kin: Kin, group: Group, key: str, name: str) -> Field | None:
    """A field of a record as its kin have it, in one document."""
    return newest(document.field(group, each, name) for each in kin.get(key, (key,)))


def fields_in(document: Document, kin: Kin, group: Group, key: str) -> dict[str, Field]:
    """All fields of a record and its kin in one document, of each the newest."""
    made: dict[str, Field] = {}
    for each in kin.get(key, (key,)):
        record = document.groups[group].get(each)
        for name, field in () if record is None else record["fields"].items():
            if name != SAME or each == key:
                made[name] = newer(made[name], field) if name in made else field
    return made
