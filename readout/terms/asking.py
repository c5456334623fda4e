"""What notes say of one term, fetched when somebody asks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from readout.note.model import Note
from readout.terms.glossary import Definition, definitions_of, drift, meaning_key
from readout.terms.known import Known

if TYPE_CHECKING:
    from readout.library.catalogue import Catalogue


class Meaning(NamedTuple):
    """A definition, and how many notes besides say the same in other places."""

    definition: Definition
    others: int = 0


class Asked(NamedTuple):
    """What is said of a term: each meaning once, by the note at hand first, then the newest.

    ``notes`` is how many notes define it, ``drifts`` whether they say different things.
    """

    term: str
    meanings: tuple[Meaning, ...]
    notes: int
    drifts: bool


def ask(
    term: str, known: Known, catalogue: Catalogue | None, notes: Iterable[Note], here: str = ""
) -> Asked:
    """What is said of a term; the note at the path ``here`` comes first."""
    numbers = known.kin(term)
    spelled = {term, *map(known.term, numbers)}
    opened = list(notes)
    found = [each for note in opened for each in definitions_of(note) if each.term in spelled]
    if catalogue is not None:
        ids = {note for number in numbers for note in known.notes(number)}
        found += _catalogued(catalogue, ids, spelled, {note.path for note in opened})
    said = [each for each in found if each.meaning.strip()] or found
    said.sort(key=lambda each: each.date or "", reverse=True)
    said.sort(key=lambda each: each.path != here)
    alike: dict[str, list[Definition]] = {}
    for each in said:
        alike.setdefault(meaning_key(each), []).append(each)
    meanings = tuple(
        Meaning(group[0], len({each.path for each in group} - {group[0].path}))
        for group in alike.values()
    )
    name = said[0].term if said else term
    return Asked(name, meanings, len({each.path for each in said}), drift(said))


def _catalogued(
    catalogue: Catalogue, ids: set[int], spelled: set[str], opened: set[str]
) -> Iterable[Definition]:
    paths = catalogue.paths(ids)
    for row in catalogue.terms(sorted(paths)):
        path = paths[row.note]
        entry = catalogue.entry(path) if row.term in spelled and path not in opened else None
        if entry is not None:
            yield Definition(
                row.term, row.definition, path, entry.title, entry.date, row.where, row.block
            )
