"""Done per week: the bars beside the page."""

from __future__ import annotations

import time
from datetime import datetime

import pytest

from readout.items.columns import Items
from readout.items.rows import ItemRow
from readout.items.weeks import Week, done_per_week


def ticked(*moments: str) -> list[ItemRow]:
    """Items ticked at these moments of the clock on the wall."""
    return [
        ItemRow(str(at), done=True, done_at=int(datetime.fromisoformat(moment).timestamp()))
        for at, moment in enumerate(moments)
    ]


def test_a_tick_counts_in_the_week_of_its_day() -> None:
    rows = ticked("2026-03-02T00:00:00", "2026-03-08T23:59:59", "2026-03-01T23:59:59")
    assert done_per_week(Items.of(rows), "2026-03-04", weeks=3) == [
        Week("2026-02-16", 0),
        Week("2026-02-23", 1),
        Week("2026-03-02", 2),
    ]


def test_eight_weeks_over_the_end_of_a_year() -> None:
    weeks = done_per_week(Items.of(ticked("2025-12-31T12:00:00")), "2026-01-04")
    assert len(weeks) == 8
    assert weeks[-1] == Week("2025-12-29", 1)


def test_what_is_older_or_of_tomorrows_week_or_unticked_again_does_not_count() -> None:
    rows = [
        *ticked("2025-01-01T12:00:00", "2026-03-09T00:00:00"),
        ItemRow("unticked", done=False, done_at=1_772_712_000),
        ItemRow("by the note's own mark", done=True),
        ItemRow("dismissed", done=True, done_at=1_772_712_000, dismissed=True),
    ]
    assert {week.done for week in done_per_week(Items.of(rows), "2026-03-08")} == {0}


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="only there the time zone can be chosen")
def test_the_week_begins_at_midnight_where_the_user_is(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [ItemRow("late on Sunday in New York", done=True, done_at=1_773_023_400)]  # 02:30 UTC
    counts = {}
    for zone in ("UTC", "America/New_York"):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        counts[zone] = [week.done for week in done_per_week(Items.of(rows), "2026-03-10", weeks=2)]
    monkeypatch.undo()
    time.tzset()
    assert counts == {"UTC": [0, 1], "America/New_York": [1, 0]}
