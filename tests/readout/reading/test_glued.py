"""A table pasted as text has lost its separators: its cells come back as they were."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from readout.reading.glued import looks_glued, unglue

SEED = Path(__file__).parents[4] / "shared" / "seed" / "interview-insights.txt"

# By hand: where each line of the seed's table is to be cut, as the length of each cell.
SEED_CELLS = (
    (5, 13, 15, 14, 17),
    (26, 39, 20, 17, 23),
    (15, 23, 56, 25, 28),
    (11, 30, 35, 20, 27),
    (14, 33, 27, 23, 24),
    (21, 18, 58, 29, 30),
    (10, 23, 25, 27, 34),
    (14, 22, 35, 26, 28),
    (10, 35, 24, 31, 34),
)

OURS = (
    ("Workstream", "Where It Stands", "Plan/Method", "Worries/Limits", "Next Six Weeks"),
    ("Intake (Web, PDF-2x)", "Fast, mostly-clean scans", "Shared with PDF-2x", "OCR/layout slips",
     "Cleaner page reading"),
    ("Fees & VAT", "Mixed feedback from shops", "Cap small-order fees; offer yearly plans",
     "Unexplained price jumps", "Three new price plans"),
    ("Night Shift", "Hiring near the depot", "Paid training; accept slow start",
     "Burnout of new drivers", "Open a second rest room"),
    ("Heat & Power", "~40k homes connected; steady growth", "Repair work before new streets",
     "Outages, NRG supply", "More homes by winter"),
    ("Rescue AI", "Daily drills/rehearsals", "Explain each step; human veto",
     "Wrong-floor alarms at night", "First trial in two towns"),
    ("Law", "From paper rules to a pilot law", "Wider citizen-led review",
     "Insiders-only talks vs. open hearings", "Hearings plus written answers"),
)  # fmt: skip


def glued(table: tuple[tuple[str, ...], ...]) -> list[str]:
    return ["".join(row) for row in table]


def read(table: tuple[tuple[str, ...], ...], **options: object) -> list[tuple[str, ...]]:
    found = unglue(glued(table), **options)  # type: ignore[arg-type]
    assert found is not None
    return [row.cells for row in found.rows]


def test_the_seed_table_comes_out_exactly() -> None:
    if not SEED.exists():
        pytest.skip(f"the seed note is not here: {SEED}")
    lines = SEED.read_text(encoding="utf-8").split("\n")
    start = lines.index("Structured Highlights") + 2
    table, rest = lines[start : start + 9], lines[:start] + lines[start + 9 :]
    headings = [line for line in rest if line and not line.startswith(" ")]
    words = re.findall(r"\w+", "\n".join(rest))
    assert looks_glued(table)
    for known in ({}, {"headings": headings, "words": words}):
        found = unglue(table, **known)  # type: ignore[arg-type]
        assert found is not None
        assert [tuple(map(len, row.cells)) for row in found.rows] == list(SEED_CELLS)


def test_a_table_as_difficult_as_the_seed_in_our_own_words() -> None:
    assert looks_glued(glued(OURS))
    assert read(OURS) == list(OURS)
