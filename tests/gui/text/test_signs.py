"""Counting, breaking and folding signs."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.text.signs import (
    BREAK,
    LONGEST_RUN,
    STEP,
    Utf16,
    breaks,
    cuts,
    is_right_to_left,
)

texts = st.text(st.characters(exclude_categories=["Cs"]))


@given(texts)
def test_code_points_and_utf16_units_agree_with_the_codec(text: str) -> None:
    places = Utf16(text)
    for at in range(len(text) + 1):
        units = len(text[:at].encode("utf-16-le")) // 2
        assert places.units(at) == units
        assert places.points(units) == at


@given(texts, st.integers(3, 40))
def test_cuts_leave_no_long_part_and_lose_nothing(text: str, longest: int) -> None:
    edges = [0, *cuts(text, longest), len(text)]
    parts = [text[a:b] for a, b in pairwise(edges)]
    assert "".join(parts) == text
    assert all(len(part) <= longest * 3 // 2 for part in parts)


def test_only_endless_runs_are_broken() -> None:
    run = "x" * (LONGEST_RUN + 1)
    assert breaks("word " * 5_000) == []
    assert breaks("x" * LONGEST_RUN) == []
    assert breaks(run) == list(range(STEP, len(run), STEP))
    assert breaks("a " + run)[0] == 2 + STEP
    assert BREAK not in "".join(sorted(run))


def test_runs_that_are_just_not_endless_are_looked_through_once() -> None:
    assert breaks(("x" * LONGEST_RUN + " ") * 1_000) == []  # from each sign on it takes a minute


@pytest.mark.parametrize(
    ("text", "turned"),
    [("abc", False), ("שלום", True), ("1. مرحبا a", True), ("🤖 a ש", False), ("123", False)],
)
def test_the_first_letter_says_the_direction(text: str, turned: bool) -> None:
    assert is_right_to_left(text) is turned
