"""Days as they are typed into a field."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.items.typed_days import day_typed, is_no_day

WEDNESDAY = date(2025, 11, 26)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2026-01-05", "2026-01-05"),
        ("  Tomorrow ", "2025-11-27"),
        ("today", "2025-11-26"),
        ("morgen", "2025-11-27"),
        ("fri", "2025-11-28"),
        ("Wednesday", "2025-12-03"),
        ("next friday", "2025-12-05"),
        ("next week", "2025-12-05"),
        ("+3d", "2025-11-29"),
        ("3d", "2025-11-29"),
        ("+ 2w", "2025-12-10"),
        ("+3m", "2026-02-26"),
        ("1y", "2026-11-26"),
        ("in 2 weeks", "2025-12-10"),
        ("28 Nov", "2025-11-28"),
        ("5 January 2026", "2026-01-05"),
    ],
)
def test_a_day_is_understood_as_one_types_it(typed: str, meant: str) -> None:
    assert day_typed(typed, WEDNESDAY) == date.fromisoformat(meant)


@pytest.mark.parametrize(
    "typed", ["", "soon", "2026-02-30", "friday the", "+3", "d", "+9999y", "x" * 500]
)
def test_what_is_no_day_gives_none(typed: str) -> None:
    assert day_typed(typed, WEDNESDAY) is None


def test_day_and_month_are_read_in_the_order_that_is_wanted() -> None:
    assert day_typed("3/12", WEDNESDAY) == date(2025, 12, 3)
    assert day_typed("12/3", WEDNESDAY, day_first=False) == date(2025, 12, 3)


def test_a_month_without_the_day_has_its_last_one() -> None:
    assert day_typed("+1m", date(2026, 1, 31)) == date(2026, 2, 28)


def test_no_date_can_be_said() -> None:
    assert all(map(is_no_day, ("", "-", "None", "no date")))
    assert not is_no_day("tomorrow")


@given(st.dates(date(1, 1, 1), date(9990, 1, 1)), st.integers(0, 999))
def test_days_ahead_are_counted(today: date, count: int) -> None:
    assert day_typed(f"+{count}d", today) == today + timedelta(days=count)


@given(st.text(max_size=80))
def test_nothing_that_is_typed_is_an_error(text: str) -> None:
    found = day_typed(text, WEDNESDAY)
    assert found is None or isinstance(found, date)
