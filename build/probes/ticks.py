"""A tick until it is safe on the disk, beside the same bytes written with nothing around it."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from readout import places
from readout.library.bundled import read
from readout.note.views import actions
from readout.progress.store import Progress


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
    note = read(places.data() / "interview-insights.yaml")
    placed = actions(note)
    ours, others = [], []
    with tempfile.TemporaryDirectory(
        prefix="readout-bench-", dir=places.program() / "work"
    ) as made:
        profile = places.profile(Path(made) / "profile")
        progress = Progress.open(profile, device="bench")
        for number in range(20 * rounds):
            item = placed[number % len(placed)]
            begun = perf_counter()
            progress.mark(note, item, number // len(placed) % 2 == 0)
            progress.save()
            ours.append((perf_counter() - begun) * 1000)
            (written,) = profile.progress.glob("*.json")
            data = written.read_bytes()
            begun = perf_counter()
            bare_write(Path(made) / "bare.json", data)
            others.append((perf_counter() - begun) * 1000)
    figure = {
        "name": "a tick until it is safe on the disk",
        "unit": "ms",
        "ours": ours,
        "other_name": "bare write of the same bytes",
        "others": others,
    }
    sys.stdout.write(f"\n{json.dumps([figure])}\n")


if __name__ == "__main__":
    main(int(sys.argv[1]))
