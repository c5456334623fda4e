"""The newer change wins, whatever the wall clocks say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.progress.clock import LEAD_MS, Clock, rank
from tests.readout.progress.helpers import NOW

_DAY = 86_400


class _Wall:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def wall() -> _Wall:
    return _Wall()


def test_a_clock_is_the_time_a_counter_and_the_device(wall: _Wall) -> None:
    clock = Clock("here", wall)
    assert clock.stamp() == "2025-11-20T10:00:00.000Z-0000-here"
    assert clock.stamp() == "2025-11-20T10:00:00.000Z-0001-here"
    wall.now += 0.0125
    assert clock.stamp() == "2025-11-20T10:00:00.012Z-0000-here"


@given(st.lists(st.one_of(st.floats(-1e12, 1e12), st.floats(NOW - 9, NOW + 9)), max_size=40))
def test_it_never_goes_back(times: list[float]) -> None:
    wall = _Wall()
    clock = Clock("here", wall)
    stamps = []
    for now in times:
        wall.now = now
        stamps += [clock.stamp(), clock.stamp()]
    assert stamps == sorted(set(stamps))
    assert all(map(rank, stamps))


def test_the_counter_running_over_goes_on_in_the_next_millisecond(wall: _Wall) -> None:
    clock = Clock("here", wall)
    clock.observe(["2025-11-20T10:00:00.000Z-ffff-there"])
    assert clock.stamp() == "2025-11-20T10:00:00.001Z-0000-here"


def test_it_follows_another_clock_a_little_ahead_and_no_further(wall: _Wall) -> None:
    clock = Clock("here", wall)
    near = "2025-11-20T11:00:00.000Z-0003-there"
    clock.observe(["2099-01-01T00:00:00.000Z-0000-there", near, "", "1", "zz"])
    assert clock.stamp() == "2025-11-20T11:00:00.000Z-0004-here"
    assert LEAD_MS == _DAY * 1000


def test_a_change_is_newer_than_what_it_changes_however_far_ahead_that_is(wall: _Wall) -> None:
    clock = Clock("here", wall)
    for field in (
        "2099-01-01T00:00:00.000Z-0000-there",
        "2099-01-01T00:00:00.000Z-ffff-there",
        "2099-12-31T23:59:59.999Z-ffff-there",
        "9999-12-31T23:59:59.999Z-ffff-there",
        "9999-99-99T99:99:99.999Z-ffff-there",
    ):
        seen = field
        for _ in range(5):
            later = clock.stamp(after=seen)
            assert rank(later) > rank(seen)
            seen = later
    assert clock.stamp().startswith("2025-11-20"), "and only that field is so far ahead"


def test_what_is_no_clock_is_older_than_any(wall: _Wall) -> None:
    clock = Clock("here", wall)
    for text in ("", "zzzz", "2025", "2025-11-20T10:00:00.000Z-00g0-x", "٢٠٢٥-11-20", "9" * 999):
        assert rank(text) == ""
        clock.observe([text])
        assert clock.stamp(after=text).startswith("2025-11-20T10:00:00.000Z")
    clock.observe(["2025-11-20 and something", "2025-11-20T10:30:00.000Z-0000-a"])
    assert clock.stamp() == "2025-11-20T10:30:00.000Z-0001-here"
    clock.observe(["2025-02-31T10:30:00.000Z-0000-a"])
    assert clock.stamp() == "2025-11-20T10:30:00.000Z-0002-here"
