"""The terms of a whole library, from its catalogue and from the notes that are open."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from readout.note.model import Note
from readout.terms.glossary import Definition, Entry, definitions_of, glossary

if TYPE_CHECKING:
    from readout.library.catalogue import Catalogue


def gather(catalogue: Catalogue | None, notes: Iterable[Note]) -> list[Entry]:
    """All terms, each once; open notes stand instead of what the catalogue has of their paths."""
    here = list(notes)
    found = [each for note in here for each in definitions_of(note)]
    if catalogue is not None:
        known = {note.path for note in here}
        found += (each for each in defined(catalogue) if each.path not in known)
    return glossary(found)


def defined(catalogue: Catalogue) -> list[Definition]:
    """The definitions of a catalogue's notes; those that are away have theirs too."""
    rows = list(catalogue.terms())
    about = {entry.id: entry for entry in catalogue.entries()} if rows else {}
    return [
        Definition(
            row.term,
            row.definition,
            about[row.note].path,
            about[row.note].title,
            about[row.note].date,
            row.where,
            row.block,
        )
        for row in rows
        if row.note in about
    ]
