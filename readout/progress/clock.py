"""A hybrid logical clock: which of two changes is the newer, whatever the wall clocks say.

A clock is text of fixed width before the device's id, ``2025-11-20T10:00:00.000Z-0000-<device>``
(time in UTC, a counter in hex), and newer clocks sort after older ones as text.

Three rules keep a wrong wall clock from losing an edit:

* a running clock never goes back, and follows the clocks seen in files up to a day ahead;
* a clock further ahead than that is not followed: one device that believes in 2099 must not take
  all the others there. But a change is always stamped *after* the field that it changes, so it
  wins over what the user saw, be that of 2099;
* a clock that is none (written by hand) is older than every other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta

LEAD_MS = 24 * 3600 * 1000
"""How far ahead of the wall clock another clock may be and is still followed."""

_CLOCK = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z-[0-9a-f]{4}-[0-9A-Za-z~_.-]+"
)
_BEFORE_DEVICE = len("2025-11-20T10:00:00.000Z-0000-")
_START = datetime(1970, 1, 1, tzinfo=UTC)
_LAST_MS = 253402300799999  # 9999-12-31T23:59:59.999Z
_LAST_COUNT = 0xFFFF


def rank(clock: str) -> str:
    """What to compare clocks by: the clock, or nothing where it is none."""
    return clock if _CLOCK.fullmatch(clock) else ""


def device_of(clock: str) -> str:
    """The device whose clock it is; of what is no clock anything."""
    return clock[_BEFORE_DEVICE:].rstrip("~")


def _time(ms: int) -> str:
    moment = _START + timedelta(milliseconds=ms)
    return moment.isoformat(timespec="milliseconds")[:23] + "Z"


def _milliseconds(clock: str) -> int:
    return (datetime.fromisoformat(clock[:23] + "+00:00") - _START) // timedelta(milliseconds=1)


class Clock:
    """The clock of one device. ``now`` gives seconds since 1970; not safe between threads."""

    def __init__(self, device: str, now: Callable[[], float]) -> None:
        self._device = device
        self._now = now
        self._ms = 0
        self._count = 0

    def wall(self) -> int:
        """The wall clock in milliseconds since 1970, kept within what a date can say."""
        return max(0, min(int(self._now() * 1000), _LAST_MS))

    def observe(self, clocks: Iterable[str]) -> None:
        """Follow the newest of these clocks that is not too far ahead."""
        limit = _time(min(self.wall() + LEAD_MS, _LAST_MS)) + "~"
        near = [clock for clock in clocks if clock < limit]
        newest = max(near, default="")
        if not rank(newest):  # what is no clock may sort among them: look closer
            newest = max(filter(rank, near), default="")
        if not newest:
            return
        try:
            seen = (_milliseconds(newest), int(newest[25:29], 16))
        except ValueError:  # the 31st of February
            return
        self._ms, self._count = max((self._ms, self._count), seen)

    def stamp(self, after: str = "") -> str:
        """A new clock, newer than all before and than ``after``."""
        wall = self.wall()
        if wall > self._ms:
            self._ms, self._count = wall, 0
        elif self._count < _LAST_COUNT:
            self._count += 1
        else:
            self._ms, self._count = min(self._ms + 1, _LAST_MS), 0
        made = f"{_time(self._ms)}-{self._count:04x}-{self._device}"
        return made if made > rank(after) else self._beyond(after)

    def _beyond(self, clock: str) -> str:
        count = int(clock[25:29], 16)
        if count < _LAST_COUNT:
            return f"{clock[:24]}-{count + 1:04x}-{self._device}"
        try:
            return f"{_time(_milliseconds(clock) + 1)}-0000-{self._device}"
        except (ValueError, OverflowError):  # no such day, or the end of all days
            return clock + "~"
