"""The notes that progress speaks of, found again in the catalogue.

Progress says of a note its id, and the title, date and path that it had when something in it was
last touched. A note is the one that is meant where its own title and date give that id, or that of
a form that it had before (``progress.kinship``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from readout.corrections.model import PREFIX, among
from readout.note.model import Note
from readout.progress.identity import known_as
from readout.progress.kinship import Kin
from readout.progress.record import Field, Record, newer

if TYPE_CHECKING:
    from readout.library.catalogue import Catalogue
    from readout.library.packed import PagedNote

_ITEMS = frozenset(("title", "date", "due", "kind", "role"))
"""The aspects of corrections that change action items."""


def notes_named(
    catalogue: Catalogue, abouts: Iterable[Mapping[str, Any]]
) -> dict[str, list[PagedNote]]:
    """The notes with the titles or at the paths that records name, by their ids."""
    titles, paths = set[str](), set[str]()
    for about in abouts:
        for name, values in (("title", titles), ("path", paths)):
            if isinstance(value := about.get(name), str) and value:
                values.add(value)
    found: dict[str, list[PagedNote]] = defaultdict(list)
    for note in catalogue.notes_like(titles, paths) if titles or paths else ():
        same = found[known_as(note.title, note.date)]
        if note not in same:
            same.append(note)
    return found


def corrected_notes(
    catalogue: Catalogue,
    notes: Sequence[tuple[str, Record]],
    kin: Kin,
    but: Container[str],
    aspects: Container[str] = _ITEMS,
) -> Iterator[Note]:
    """The notes of which the user corrected something that concerns items, corrected.

    ``notes`` are the records of notes, ``but`` the paths that are passed over, ``aspects`` the
    corrections that concern what is wanted where that is not items.
    """
    corrections: dict[tuple[str, ...], dict[str, Field]] = {}
    for key, record in notes:
        for name, field in record["fields"].items():
            if name.startswith(PREFIX) and name[len(PREFIX) :].partition(":")[0] in aspects:
                chosen = corrections.setdefault(kin.get(key, (key,)), {})
                chosen[name] = newer(chosen[name], field) if name in chosen else field
    if not corrections:
        return
    by_id = {key: family for family in corrections for key in family}
    abouts = [record["note"] for key, record in notes if key in by_id and "note" in record]
    for key, found in notes_named(catalogue, abouts).items():
        fields = corrections.get(by_id.get(key, ()), {})
        values = {name: each["value"] for name, each in fields.items()}
        if any(value is not None for value in values.values()):
            for paged in found:
                if paged.path not in but:
                    yield from _corrected(catalogue, paged, values)


def _corrected(catalogue: Catalogue, paged: PagedNote, values: dict[str, Any]) -> Iterator[Note]:
    from readout.corrections.apply import apply  # noqa: PLC0415  few notes are corrected

    note = catalogue.note_of(paged.id)
    if note is not None:
        kept = {name: value for name, value in values.items() if value is not None}
        yield apply(note, among(kept))
