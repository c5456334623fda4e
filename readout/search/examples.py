"""The query language by examples: the help shows them, the tests run them over SAMPLE."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

SAMPLE_TODAY = date(2025, 11, 20)
SAMPLE = """\
---
date: 2025-11-18
tags: [garden, money]
---

# Garden club in November

## Overview

The club plans its spring beds and a café by the gate.

## Fruit

- A pear tree needs sun
- Pears ripen late this year
- A spear of asparagus costs 3 euros

## Key terms

- Mulch: straw that covers the beds

## Decisions

- The fence is painted green

## Open questions

- Who has the key of the shed?

## Action items

- [ ] Anna: order two pear trees by 2025-12-01
- [ ] Ben: water the beds by 2025-11-10
- [x] Anna and Mai: paint the fence by 2025-11-15
- [ ] Draw a plan of the café
"""
"""A note as a person writes it, in which each example finds what it says."""


class Example(NamedTuple):
    """A query, what it asks for, and the passages of SAMPLE that it finds, the best first."""

    query: str
    meaning: str
    finds: tuple[str, ...]


_PEAR_TREE = "A pear tree needs sun"
_ORDER = "Anna: order two pear trees by 2025-12-01"
_WATER = "Ben: water the beds by 2025-11-10"
_PAINT = "Anna and Mai: paint the fence by 2025-11-15"
_DRAW = "Draw a plan of the café"
_TITLE = "Garden club in November"

EXAMPLES = (
    Example("ripen", "a word", ("Pears ripen late this year",)),
    Example("mul", "the beginning of a word", ("Mulch: straw that covers the beds",)),
    Example("arag", "letters inside a word", ("A spear of asparagus costs 3 euros",)),
    Example(
        "asparragus", "a word with a slip of the finger", ("A spear of asparagus costs 3 euros",)
    ),
    Example(
        "CAFE plan",
        "case and accents do not matter",
        (_DRAW, "The club plans its spring beds and a café by the gate."),
    ),
    Example("tree sun", "all words, in one section or in the title", (_PEAR_TREE,)),
    Example('"pear tree"', "words that follow each other", (_PEAR_TREE,)),
    Example(
        "pear -order",
        "without a word: not in the same section",
        (_PEAR_TREE, "Pears ripen late this year", "A spear of asparagus costs 3 euros"),
    ),
    Example(
        "shed OR mulch",
        "one word or the other",
        ("Mulch: straw that covers the beds", "Who has the key of the shed?"),
    ),
    Example("owner:anna", "action items of somebody", (_ORDER, _PAINT)),
    Example("owner:none", "action items of nobody", (_DRAW,)),
    Example("is:open", "action items that are not done", (_ORDER, _WATER, _DRAW)),
    Example("is:done fence", "action items that are done", (_PAINT,)),
    Example("is:overdue", "open action items whose day has passed", (_WATER,)),
    Example("due:<2025-11-12", "action items due before a day", (_WATER,)),
    Example("due:2025-11-15..2025-12-31", "action items due between two days", (_ORDER, _PAINT)),
    Example("due:none", "action items without a day", (_DRAW,)),
    Example("date:2025-11", "notes of a month, a year or a day", (_TITLE,)),
    Example(
        "date:>2025-10 shed",
        "words in the notes after a month",
        ("Who has the key of the shed?",),
    ),
    Example("tag:garden shed", "words in the notes with a tag", ("Who has the key of the shed?",)),
    Example(
        "note:november green",
        "words in the notes with such a title",
        ("The fence is painted green",),
    ),
    Example("in:decisions fence", "words in one kind of section", ("The fence is painted green",)),
    Example("in:questions", "all sections of a kind", ("Who has the key of the shed?",)),
)
"""The language, one feature a line."""
