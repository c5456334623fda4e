"""Ticks as fast as it goes in children that are killed at random, and looks what is there after.

    python -m tests.readout.progress.killed_while_ticking PROFILE KILLS SEED

Each tick sets one item's mark and its number of the tick; a child says the number only when it is
saved. Prints how many ticks were reported, and fails where one of them is missing.
"""

from __future__ import annotations

import os
import signal
import struct
import sys
import time
from pathlib import Path
from random import Random
from select import select

from readout.note.views import actions
from readout.places import Profile
from tests.readout.progress.helpers import note_of, opened

ITEMS = 40
LONGEST = 0.06  # seconds from the first saved tick to the kill
_NUMBER = struct.Struct("<q")

NOTE = note_of(*(f"item {number}" for number in range(ITEMS)))


def _tick_on(root: Path, first: int, report: int) -> None:
    progress = opened(Profile.at(root))
    placed = actions(NOTE)
    number = first
    while True:
        item = placed[number % ITEMS]
        progress.mark(NOTE, item, number // ITEMS % 2 == 0)
        progress.set_item(NOTE, item, "number", number)
        progress.save()
        os.write(report, _NUMBER.pack(number))
        number += 1


def _killed(root: Path, first: int, random: Random) -> int:
    """Let a child tick from this number on, kill it, and give the last that it said is saved."""
    heard, report = os.pipe()
    child = os.fork()
    if not child:
        try:
            _tick_on(root, first, report)
        finally:
            os._exit(1)
    os.close(report)
    last, until = first - 1, 0.0
    while not until or time.monotonic() < until:
        rest = until - time.monotonic() if until else 60
        if select([heard], [], [], max(0.0, rest))[0]:
            last = _NUMBER.unpack(os.read(heard, _NUMBER.size))[0]
            until = until or time.monotonic() + random.uniform(0, LONGEST)
    os.kill(child, signal.SIGKILL)
    assert os.waitpid(child, 0)[1] == signal.SIGKILL
    while said := os.read(heard, _NUMBER.size):  # saved before it was killed, heard after
        last = _NUMBER.unpack(said)[0]
    os.close(heard)
    return last


def main(root: Path, kills: int, seed: int) -> int:
    """Kill so many children; gives how many ticks were reported saved."""
    random = Random(seed)
    there: dict[int, int] = {}
    first = told = 0
    for _ in range(kills):
        last = _killed(root, first, random)
        there |= {number % ITEMS: number for number in range(first, last + 1)}
        told += last + 1 - first
        progress = opened(Profile.at(root))
        assert progress.notices == [], progress.notices
        for at, item in enumerate(actions(NOTE)):
            found = progress.item_value(NOTE, item, "number")
            # the tick that was on its way may be there or not, but whole
            on_its_way = found == last + 1 and found % ITEMS == at
            assert found == there.get(at) or on_its_way, (found, there.get(at), last)
            if found is not None:
                assert progress.done(NOTE, item) == (found // ITEMS % 2 == 0)
                there[at] = found
        first = last + 2  # the next child must not do the same as the one on its way
    return told


if __name__ == "__main__":
    sys.stdout.write(f"{main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))}\n")
