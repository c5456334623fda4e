"""The page of all action items over a library of 100,000: gathered, counted, put in order.

The catalogue is made once, of the same notes each time, four items a note; in one item of ten
something was done. What is gathered runs in a thread beside one that, like a window, wants its
turn each millisecond: the longest wait for it is a figure too.

Argument: how many rounds.
"""

from __future__ import annotations

import gc
import json
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TypeVar

import library
import waiting

from readout import places
from readout.items.changing import ItemChanges
from readout.items.columns import Items
from readout.items.gather import Snapshot, applied, gather, said, snapshot
from readout.items.page import View, arranged
from readout.items.weeks import done_per_week
from readout.library.catalogue import Catalogue
from readout.library.rows import made_of
from readout.library.schema import FILE
from readout.library.walk import Stamp
from readout.library.writing import Writing
from readout.progress.store import Progress

WORK = Path(__file__).resolve().parents[2] / "work" / "libraries"
NOTES, TOUCHED = 25_000, 10
TODAY = "2022-06-15"
VIEWS = {
    "by due": View(),
    "by owner": View(group="owner", sort="owner"),
    "by note": View(group="note", sort="note"),
    "by the note's date": View(group="none", sort="date", down=True),
    "by words": View(group="none", sort="text"),
    "with a letter typed": View(text="m"),
    "with words typed": View(text="the meeting"),
}
_T = TypeVar("_T")


def main(rounds: int) -> None:
    """Measure and print the figures."""
    gc.disable()  # as the window does, which collects when it rests
    with (
        tempfile.TemporaryDirectory(prefix="readout-bench-", dir=places.program() / "work") as made,
        Catalogue(_made()) as catalogue,
    ):
        touched = _touched(Path(made), gather(catalogue, [], Snapshot({}, {}, [], {})))
        runs: dict[str, list[float]] = {}
        waits: list[float] = []
        for _ in range(rounds):
            rows = _measure(catalogue, touched, runs, waits)
    slowest = max(VIEWS, key=lambda name: sorted(runs[name])[rounds // 2])
    figures = [
        _figure(
            f"{len(rows):,} action items gathered, {len(touched.items):,} touched",
            runs["gathered"],
            200,
        ),
        _figure("… progress applied again", runs["applied"], 100),
        _figure(f"… put in order ({slowest}, the slowest of {len(VIEWS)})", runs[slowest], 100),
        _figure("… their columns parted, words folded once seen", runs["prepared"], 200),
        _figure("… done per week", runs["weeks"], 50),
        _figure("longest wait of another thread meanwhile", waits, 50),
    ]
    sys.stdout.write(f"\n{json.dumps(figures)}\n")


def _measure(
    catalogue: Catalogue, touched: Snapshot, runs: dict[str, list[float]], waits: list[float]
) -> Items:
    def timed(name: str, call: Callable[[], _T]) -> _T:
        gc.collect()
        begun = perf_counter()
        made = call()
        runs.setdefault(name, []).append((perf_counter() - begun) * 1000)
        return made

    plain = said(catalogue, [], touched)
    timed("applied", partial(applied, plain, touched))
    del plain
    rows = timed("gathered", partial(gather, catalogue, [], touched))
    timed("prepared", rows.prepare)
    for name, view in VIEWS.items():
        timed(name, partial(arranged, rows, view, TODAY))
    timed("weeks", partial(done_per_week, rows, TODAY))
    with waiting.waits(waits):
        beside = gather(catalogue, [], touched)
        for view in VIEWS.values():
            arranged(beside, view, TODAY)
    return rows


def _made() -> Path:
    """The folder of the catalogue, made where there is none of this form."""
    folder = WORK / f"items-{NOTES}"
    complete = folder / f"{FILE}.complete"
    if not complete.exists():
        with Writing(folder) as writing:
            for number, note in enumerate(library.notes(NOTES), 1):
                items = tuple(section for section in note.sections if section.kind == "actions")
                stamp = Stamp(1, number, number)
                note_id = writing.add(f"notes/{note.path}", stamp)
                writing.put(note_id, stamp, bytes(16), made_of(replace(note, sections=items)))
                if number % 1_000 == 0:
                    writing.commit()
            writing.commit()
            writing.keep_pages()
        complete.touch()
    return folder


def _touched(folder: Path, rows: Items) -> Snapshot:
    """What the user did to some of the items."""
    progress = Progress.open(places.profile(folder), device="bench")
    changes = ItemChanges(progress)
    for number, row in enumerate(rows[::TOUCHED]):
        changes.tick(row, number % 3 > 0)
        if number % 2:
            changes.set_due(row, f"2022-06-{number % 28 + 1:02}")
    return snapshot(progress)


def _figure(name: str, runs: list[float], most: float) -> dict[str, object]:
    return {"name": name, "unit": "ms", "ours": runs, "most": most}


if __name__ == "__main__":
    main(int(sys.argv[1]))
