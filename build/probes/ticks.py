"""A tick until it is safe on the disk, beside the same bytes written with nothing around it."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from readout import places
from readout.library.bundled import read
from readout.note.model import Action, Note, Section, Text
from readout.note.views import actions
from readout.progress.store import Progress

TOUCHED = 10_000
MOST = 2.0
"""Times a bare write that a tick may take."""


def bare_write(path: Path, data: bytes) -> None:
    """What no lasting write can do without: the file and its folder's entry on the disk."""
    other = path.with_suffix(".new")
    with other.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    other.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def main(rounds: int) -> None:
    """Tick and write in turn, and print the figures."""
    seed = read(places.data() / "interview-insights.yaml")
    many = Section(
        Text("To do"), "actions", tuple(Action(Text(f"Do thing {at}")) for at in range(TOUCHED))
    )
    figures = [
        _measured("a tick until it is safe on the disk", seed, 20 * rounds),
        _measured(
            f"… with {TOUCHED:,} touched items in the file",
            replace(seed, sections=(many,)),
            2 * rounds,
        ),
    ]
    sys.stdout.write(f"\n{json.dumps(figures)}\n")


def _measured(name: str, note: Note, ticks: int) -> dict[str, object]:
    """One figure; all items of the note are touched before."""
    placed = actions(note)
    ours, others = [], []
    with tempfile.TemporaryDirectory(
        prefix="readout-bench-", dir=places.program() / "work"
    ) as made:
        profile = places.profile(Path(made) / "profile")
        progress = Progress.open(profile, device="bench")
        for item in placed:
            progress.mark(note, item, True)
        progress.save()
        for number in range(ticks):
            item = placed[number % len(placed)]
            begun = perf_counter()
            progress.mark(note, item, number // len(placed) % 2 == 1)
            progress.save()
            ours.append((perf_counter() - begun) * 1000)
            (written,) = profile.progress.glob("*.json")
            data = written.read_bytes()
            begun = perf_counter()
            bare_write(Path(made) / "bare.json", data)
            others.append((perf_counter() - begun) * 1000)
    return {
        "name": name,
        "unit": "ms",
        "ours": ours,
        "other_name": "bare write of the same bytes",
        "others": others,
        "most": MOST,
    }


if __name__ == "__main__":
    main(int(sys.argv[1]))
