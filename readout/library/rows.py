"""What the catalogue keeps of a note: the line of a list, its action items, terms and tables.

``made_of`` works it out in the child that read the note; what it gives is plain JSON.
"""

from __future__ import annotations

import zlib
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from readout.json_bytes import dump, load
from readout.library.packed import Item, Page, Place
from readout.library.packed import pack as pack_items
from readout.note import codec
from readout.note.model import Action, Block, Note, Section, Table, Term
from readout.note.views import actions
from readout.progress.identity import ids_of

_LEVEL = 3  # of zlib: a tenth smaller than 1, and 6 saves nothing more


class Entry(NamedTuple):
    """A note as a list shows it.

    ``path`` is the file's, or an archive's member's (``archive.zip#member``); ``folder`` is the
    folder or archive it stands in. ``date`` is ISO or None. ``topics`` to ``tables`` are counts,
    ``open_actions`` by the source's own marks. ``modified`` is the file's time in ns since 1970.
    ``error`` is the sentence why it could not be read, without the file's name. ``away``: the
    file, its folder or its drive is not there now. A note that is not read yet has its file's
    name for its title, and no counts.
    """

    id: int
    path: str
    folder: str
    title: str
    icon: str
    date: str | None
    tags: tuple[str, ...]
    topics: int
    actions: int
    open_actions: int
    terms: int
    tables: int
    modified: int
    error: str
    away: bool


class ActionRow(NamedTuple):
    """An action item of a note in the catalogue.

    ``number`` counts from 1 through the note, ``where`` is the JSON Pointer of its section,
    ``block`` its index in it and ``section`` that section's title. ``item`` and ``ordinal`` are by
    what progress knows it.
    """

    note: int
    number: int
    where: str
    block: int
    item: str
    ordinal: int
    section: str
    text: str
    owners: tuple[str, ...]
    due: str | None
    due_inferred: bool
    done: bool


class TermRow(NamedTuple):
    """A term of a note in the catalogue, with its place as in ``ActionRow``."""

    note: int
    number: int
    where: str
    block: int
    term: str
    definition: str


class TableRow(NamedTuple):
    """The headers of a note's table in the catalogue, with its place as in ``ActionRow``."""

    note: int
    number: int
    where: str
    block: int
    columns: tuple[str, ...]


def made_of(note: Note) -> dict[str, Any]:
    """What the catalogue keeps of a note, as JSON values."""
    placed = list(_placed(note.sections, ""))
    items = actions(note)
    places = [(where, at) for where, at, block in placed if isinstance(block, Action)]
    packed = [
        Item(
            item,
            each.action.done,
            each.action.due,
            Place(where, each.section, at, ordinal, each.action.due_inferred),
            each.action.owners,
            each.action.text.plain,
        )
        for (where, at), (item, ordinal), each in zip(
            places, ids_of(note, items), items, strict=True
        )
    ]
    term_rows = [
        (where, at, block.term.plain, block.definition.plain)
        for where, at, block in placed
        if isinstance(block, Term)
    ]
    table_rows = [
        (where, at, [cell.plain for cell in block.columns])
        for where, at, block in placed
        if isinstance(block, Table)
    ]
    return {
        "title": note.title.plain,
        "icon": note.icon,
        "date": note.date,
        "tags": note.tags,
        "topics": sum(section.kind == "topic" for section in note.walk()),
        "open": sum(not each.action.done for each in items),
        "items": [(item.id, int(item.done)) for item in packed],
        "actions": pack_items(packed),
        "terms": term_rows,
        "tables": table_rows,
        "form": b64encode(pack(note)).decode("ascii"),
    }


def rows_in(page: Page) -> Iterator[ActionRow]:
    """The items of a page one by one."""
    late = (page.places.values(), page.texts.values(), page.owners.values())
    columns = zip(page.notes.values(), page.ids, page.dones, page.dues, *late, strict=True)
    for note, items in groupby(columns, itemgetter(0)):
        for number, (_, item, done, due, place, text, owners) in enumerate(items, 1):
            where, section, block, ordinal, inferred = place
            said = (text, owners, due, inferred, bool(done))
            yield ActionRow(note.id, number, where, block, item, ordinal, section, *said)


def pack(note: Note) -> bytes:
    """The note's JSON, compressed."""
    return zlib.compress(dump(codec.encode(note)), _LEVEL)


def unpack(form: bytes) -> Note:
    """The note that ``pack`` gave ``form`` for. Raises ValueError on anything else."""
    try:
        return codec.decode(load(zlib.decompress(form)))
    except (zlib.error, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError("the parsed form is damaged") from error


def form_of(made: dict[str, Any]) -> bytes:
    """The packed note in what ``made_of`` gave."""
    return b64decode(made["form"])


def sound(text: str) -> str:
    """A text that can be stored: what is no Unicode in it is replaced."""
    return text.encode("utf-8", "replace").decode() if not text.isascii() else text


def _placed(sections: Iterable[Section], above: str) -> Iterator[tuple[str, int, Block]]:
    """Every block in reading order with its section's pointer and its index there."""
    for index, section in enumerate(sections):
        where = f"{above}/sections/{index}"
        for at, block in enumerate(section.blocks):
            yield where, at, block
        yield from _placed(section.sections, where)
