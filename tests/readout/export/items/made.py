"""Action items for the tests of their exports: some of our own, and any that could harm."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from readout.items.rows import ItemRow
from tests.strategies import words

FENCE = ItemRow(
    item="a1",
    number=1,
    text="Ask the ranger about the fence",
    note="Woods walk",
    path="notes/woods.md",
    date="2026-03-03",
    section="Next steps",
    owners=("Mara Lind", "Tom"),
    due="2026-03-20",
    due_inferred=True,
)
BOOTS = ItemRow(
    item="b2",
    number=2,
    text="Buy boots; two pairs, size 40\nand laces",
    note="Woods walk",
    path="notes/woods.md",
    date="2026-03-03",
    section="Next steps",
    done=True,
    done_at=1_772_712_000,  # 2026-03-05T12:00:00Z
    changed=1_772_712_060,
    comment="The brown ones",
)
MAP = ItemRow("c3", own=True, path="notes/maps.md", note="Maps", text="Draw a map")

_PIECES = st.sampled_from(
    [
        *("=1+1", "+1", "-2", "@mara", "+woods", "due:2020-01-01", "x ", "(A) ", "2020-01-01 "),
        *("a,b;c", '"', "'", "\\", "\\n", "\\N", "\\,", "C:\\New", "a: b", "| c |", "[x]", "- "),
        *("\n", "\r\n", "\r", "\t", "\0", "\x0b", "\x1c", "\u2028", "\x85", "\ufeff", "\ud800"),
        *("👩\u200d💻", "שלום", "\u202eabc", "مرحبا", "東京", "é", "e\u0301", " ", "  "),
        *("BEGIN:VTODO", "END:VCALENDAR", "w" * 2_000, "ü" * 200, "plain words"),
    ]
)
hostile = st.one_of(words, st.lists(_PIECES, max_size=6).map("".join))
"""Texts made to break a line, a cell, a property or a rule."""

_days = st.none() | st.dates(dt.date(1, 1, 1)).map(dt.date.isoformat)
_seconds = st.none() | st.integers(0, 4_000_000_000)


@st.composite
def listed_items(draw: st.DrawFn) -> list[ItemRow]:
    """A few items; an id stands twice where a note does."""
    return [
        ItemRow(
            item=draw(st.sampled_from("abcdef")),
            number=number,
            text=draw(hostile),
            note=draw(hostile),
            path=draw(st.sampled_from(["one.md", "two.md"])),
            date=draw(_days),
            section=draw(hostile),
            owners=tuple(draw(st.lists(hostile, max_size=2))),
            due=draw(_days),
            due_inferred=draw(st.booleans()),
            done=draw(st.booleans()),
            done_at=draw(_seconds),
            changed=draw(_seconds),
            comment=draw(hostile),
        )
        for number in range(draw(st.integers(0, 3)))
    ]


def kept_of(text: str) -> str:
    """What is kept of a text: all but signs that steer, its line breaks in one form."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    dropped = dict.fromkeys({*range(0x20), 0x7F, 0xFEFF} - set(b"\t\n"))
    return text.translate(dropped | dict.fromkeys(range(0xD800, 0xE000), "\ufffd"))


def line_of(text: str) -> str:
    """What a format of lines keeps of a text: its words."""
    return " ".join(kept_of(text).split())
