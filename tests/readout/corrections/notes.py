"""A note with something to doubt of every kind, in plain text."""

from __future__ import annotations

from readout.corrections.apply import Corrected, Standing, correct
from readout.corrections.model import Corrections
from readout.note.model import Block, Note, Section
from readout.reading.read import read_bytes

TEXT = """\
🚲

Bike share review

Date: 05/06/2025

Overview

The city looked at its docks for one season.

Notes from the long walk along the river bank

Two stations stood empty each morning.

Findings

  • Trucks come too late
  • Ask Lin for the grid data by 06/07/2025
  • Trucks come too late!

Structured Highlights

StationMorning StateEvening StatePlan for Spring
Old HarbourMostly emptyFilled by trucksMore docks near the pier
Market SquareAlways fullFull until nightPrice changes at noon
University HillEmpty by eightFull againElectric bikes only

Open Points

  • Cost: who pays for the trucks
  • Ben to count the docks again

Action Items

  • Maya: write the report
  • Close the old contract
"""


def as_read(text: str = TEXT, path: str = "bikes.txt") -> Note:
    return read_bytes(text.encode(), path)


def section(note: Note, title: str) -> Section:
    return next(each for each in note.walk() if each.title.plain == title)


def where_of(note: Note, words: str) -> str:
    """The place of the section or block that says these words."""
    for index, each in enumerate(note.sections):
        if each.title.plain == words:
            return f"/sections/{index}"
        for number, block in enumerate(each.blocks):
            if words in plain(block):
                return f"/sections/{index}/blocks/{number}"
    raise AssertionError(words)


def plain(block: Block) -> str:
    return str(getattr(block, "text", ""))


def titles(note: Note) -> list[str]:
    return [each.title.plain for each in note.walk()]


def corrected(note: Note, corrections: Corrections) -> Corrected:
    made = correct(note, corrections)
    still = tuple(each.doubt for each in made.standings if not each.settled_by)
    assert made.note.doubts == still
    return made


def standing(made: Corrected, kind: str, words: str = "") -> Standing:
    return next(
        each
        for each in made.standings
        if each.doubt.kind == kind and (words in each.doubt.raw or words in each.doubt.where)
    )
