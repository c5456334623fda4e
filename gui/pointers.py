"""Sections by their place: JSON Pointers as doubts have them, ``/sections/3/sections/0``."""

from __future__ import annotations

from readout.note.model import Action, Note
from readout.note.views import walk

__all__ = ["action_places", "place_of", "read_names", "topics", "walk"]


def place_of(kept: str) -> tuple[str, int | None]:
    """Section and block of a place in a note as it is kept: ``/sections/3#2#17``, in pixels."""
    where, _, rest = kept.partition("#")
    block = rest.partition("#")[0]
    return where, int(block) if block.isdecimal() else None


def action_places(note: Note) -> list[str]:
    """The place of the section of each action item, in the order of ``views.actions``."""
    return [
        where
        for where, section in walk(note)
        for block in section.blocks
        if isinstance(block, Action)
    ]


def read_names(note: Note) -> dict[str, str]:
    """By what each section is known in progress: its titles, so that it may move.

    Sections of the same titles are told apart by their order.
    """
    names: dict[str, str] = {}
    seen: dict[str, int] = {}
    titles: dict[str, str] = {"": ""}
    for where, section in walk(note):
        above = where.rpartition("/sections/")[0]
        title = titles[where] = f"{titles[above]}/{section.title.plain.casefold()}"
        seen[title] = seen.get(title, 0) + 1
        names[where] = f"read:{title[1:]}" + (f"#{seen[title]}" if seen[title] > 1 else "")
    return names


def topics(note: Note) -> list[str]:
    """The places of what counts as a topic to be read."""
    return [where for where, section in walk(note) if section.kind == "topic"]
