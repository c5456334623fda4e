"""All terms of many notes: each once, with what every note says it means, side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from readout.note.model import Note, Term
from readout.note.views import walk
from readout.search.folding import fold
from readout.search.words import words
from readout.terms.names import Name, in_capitals, names


class Definition(NamedTuple):
    """What one note says a term means.

    ``path``, ``note`` and ``date`` are the note's file, title and ISO date, ``where`` and
    ``block`` the section's JSON Pointer and the index in it.
    """

    term: str
    meaning: str
    path: str
    note: str
    date: str | None = None
    where: str = ""
    block: int = 0


class Entry(NamedTuple):
    """A term with its definitions, the newest first; those of undated notes come last.

    ``drifts``: not all of them say the same.
    """

    term: str
    definitions: tuple[Definition, ...]
    drifts: bool


def definitions_of(note: Note) -> list[Definition]:
    """The terms that a note defines, in reading order."""
    return [
        Definition(
            block.term.plain,
            block.definition.plain,
            note.path,
            note.title.plain,
            note.date,
            where,
            at,
        )
        for where, section in walk(note)
        for at, block in enumerate(section.blocks)
        if isinstance(block, Term)
    ]


def glossary(definitions: Iterable[Definition]) -> list[Entry]:
    """The definitions gathered by what they define, in the order of the alphabet.

    Two are of one term where one is written as a name of the other: ``WB`` is the ``World Bank
    (WB)``. A term is called as its newest definition has it.
    """
    known = [(each, keys) for each in definitions if (keys := keys_of(each.term))]
    above: dict[str, str] = {}
    for _, keys in known:
        top = _top(above, keys[0])
        for other in keys[1:]:
            above[_top(above, other)] = top
    groups: dict[str, list[Definition]] = {}
    for each, keys in known:
        groups.setdefault(_top(above, keys[0]), []).append(each)
    made = [_entry(group) for group in groups.values()]
    return sorted(made, key=lambda entry: (fold(entry.term), entry.term))


def drift(definitions: Sequence[Definition]) -> bool:
    """Whether definitions say different things; case and punctuation make no difference."""
    return len({meaning_key(each) for each in definitions} - {""}) > 1


def meaning_key(definition: Definition) -> str:
    """By what two definitions are found to say the same."""
    return " ".join(words(fold(definition.meaning)))


def keys_of(term: str, known: Sequence[Name] | None = None) -> list[str]:
    """The names of a term as two of them are compared; capitals alone are told from others.

    ``known`` are its names, where they are at hand.
    """
    made = names(term) if known is None else known
    found = [name.words for name in made if not name.rank] or term.split()[:1]
    return [f"={name}" if in_capitals(name.rstrip("s")) else _said(name) for name in found]


def _said(text: str) -> str:
    return " ".join(words(fold(text))) or text


def _top(above: dict[str, str], key: str) -> str:
    """The key that stands for all that were found to be of one term with this one."""
    top = key
    while (over := above.get(top, top)) != top:
        top = over
    while key != top:  # the way is shorter the next time
        above[key], key = top, above[key]
    return top


def _entry(group: Sequence[Definition]) -> Entry:
    newest = sorted(group, key=lambda each: each.date or "", reverse=True)
    return Entry(newest[0].term, tuple(newest), drift(newest))
