"""How many action items were done in each of the last weeks."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, datetime, timedelta
from typing import NamedTuple

from readout.items.columns import Items

WEEKS = 8


class Week(NamedTuple):
    """A calendar week by its Monday, an ISO date, and how many items were ticked in it."""

    monday: str
    done: int


def done_per_week(items: Items, today: str, weeks: int = WEEKS) -> list[Week]:
    """The last weeks up to that of ``today``, an ISO date, the oldest first.

    By the user's own ticks and the time where they are: when a note's own mark was made nobody
    knows. Dismissed items do not count.
    """
    day = date.fromisoformat(today)
    monday = day - timedelta(days=day.weekday())
    mondays = [monday - timedelta(weeks=back) for back in range(weeks - 1, -2, -1)]
    starts = [
        datetime(each.year, each.month, each.day).astimezone().timestamp() for each in mondays
    ]
    counts = [0] * (weeks + 2)
    for at, second in items.ticked().items():
        if items.dones[at] and at not in items.dismissed:
            counts[bisect_right(starts, second)] += 1
    return [Week(each.isoformat(), counts[at]) for at, each in enumerate(mondays[:-1], 1)]
