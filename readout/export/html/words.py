"""The words of the page itself, so that a window in another language can give its own."""

from __future__ import annotations

from typing import NamedTuple


class Words(NamedTuple):
    """In English; ``%1`` and ``%2`` stand for numbers, ``language`` is the language of all this.

    Pairs are for one thing and for several.
    """

    language: str = "en"
    topics: str = "Topics"
    notes: str = "Notes"
    counted: tuple[str, str] = ("%1 note", "%1 notes")
    actions: str = "Action items"
    search: str = "Search"
    nothing: str = "Nothing was found."
    passages: tuple[str, str] = ("%1 passage", "%1 passages")
    in_topics: tuple[str, str] = ("in %1 topic", "in %1 topics")
    in_notes: tuple[str, str] = ("in %1 note", "in %1 notes")
    every: str = "All notes"
    done: str = "%1 of %2 done"
    save: str = "Save ticks"
    save_tip: str = "Save what you ticked as a small file, which Readout brings in"
    table: str = "Table"
    details: str = "Details"
    untitled: str = "Untitled"
    made: str = "Made with Readout"

    def of_notes(self, number: int) -> str:
        """So many notes, in words."""
        return self.counted[number != 1].replace("%1", str(number))
