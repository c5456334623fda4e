"""The page of all action items in the window: 100,000 of them, from the command to its list.

The library (four items a note) and its profile are made once, 10,000 of the items touched. Each
round is a program of its own, as a user meets the page: opened for the first time since the start.

Argument: how many rounds.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from time import perf_counter

import library
from library_window import PATIENCE, Painted, until_painted
from PySide6.QtWidgets import QListView
from turning import turn, turn_until

from gui.app import Opened, make_application, open_window
from gui.arguments import Arguments
from gui.quick_imports import hasten
from readout import places
from readout.export.markdown import to_markdown
from readout.items.changing import ItemChanges
from readout.items.gather import Snapshot, gather
from readout.library.schema import FILE, readers_stamp
from readout.progress.store import Progress

WORK = Path(__file__).resolve().parents[2] / "work" / "libraries"
NOTES, TOUCHED = 25_000, 10
ITEMS = 50_000
"""Open ones, at least: all but those that were ticked."""
MOST = 200.0
"""Milliseconds until the page stands."""
REST = 1_000
"""Milliseconds for what the window does after it."""


def main(rounds: int) -> None:
    """Measure and print the figures."""
    root = WORK / f"profile-items-{NOTES}"
    complete, form = root / "complete", f"{FILE} {readers_stamp()}"
    # Of another form, or read by other code, it would be read again while it is measured.
    if not complete.exists() or complete.read_text(encoding="utf-8") != form:
        _make(root)
        complete.write_text(form, encoding="utf-8")
    taken: dict[str, list[float]] = {"opened": [], "again": []}
    for _ in range(rounds):
        command = [sys.executable, __file__, "once", str(root)]
        child = subprocess.run(command, check=True, capture_output=True, text=True)
        for name, took in json.loads(child.stdout.splitlines()[-1]).items():
            taken[name].append(took)
    figures = [
        _figure(
            "page of 100,000 action items, from the command to its list", taken["opened"], MOST
        ),
        _figure("… opened again", taken["again"], MOST),
    ]
    sys.stdout.write(f"\n{json.dumps(figures)}\n")


def once(root: Path) -> None:
    """One start, the page opened twice."""
    hasten()  # as a start does
    opened = open_window(make_application(), places.profile(root), Arguments())
    opened.window.resize(1400, 880)
    opened.window.show()
    _wait_until_ready(opened)
    turn(REST)
    took = {"opened": _open(opened)}
    opened.window.pages.items.leave()
    turn(REST)
    took["again"] = _open(opened)
    opened.window.close()
    sys.stdout.write(f"\n{json.dumps(took)}\n")


def _open(opened: Opened) -> float:
    """Milliseconds from the command to the list, painted."""
    items = opened.window.pages.items
    begun = perf_counter()
    items.show()  # as the command does
    view = items.page.findChild(QListView, "allActionItems")
    if view is None:
        raise LookupError("The page has no list.")
    painted = Painted(view.viewport(), lambda: view.model().rowCount() > ITEMS)
    until_painted(painted)
    return (painted.whole - begun) * 1000


def _wait_until_ready(opened: Opened) -> None:
    """Until all notes are read, or looked through again."""
    ready: list[bool] = []
    opened.session.catalogued.ready.connect(lambda: ready.append(True))
    turn_until(lambda: ready, PATIENCE, "The library was not read in time.")


def _make(root: Path) -> None:
    """The notes, a profile that has read them, and what was done to some of their items."""
    shutil.rmtree(root, ignore_errors=True)
    notes = root / "notes"
    for note in library.notes(NOTES):
        items = tuple(section for section in note.sections if section.kind == "actions")
        file = notes / note.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(to_markdown(replace(note, sections=items)), encoding="utf-8")
    opened = open_window(make_application(), places.profile(root), Arguments())
    opened.window.show()
    opened.session.open([str(notes)])
    _wait_until_ready(opened)
    catalogue = opened.session.catalogued.catalogue()
    rows = gather(catalogue, [], Snapshot({}, {}, [], {}))
    opened.window.close()
    progress = Progress.open(places.profile(root), device="bench")
    changes = ItemChanges(progress)
    for number, row in enumerate(rows[::TOUCHED]):
        changes.tick(row, number % 3 > 0)
        if number % 2:
            changes.set_due(row, f"2022-06-{number % 28 + 1:02}")
    progress.save()


def _figure(name: str, runs: list[float], most: float) -> dict[str, object]:
    return {"name": name, "unit": "ms", "ours": runs, "most": most}


if __name__ == "__main__":
    if sys.argv[1] == "once":
        once(Path(sys.argv[2]))
    else:
        main(int(sys.argv[1]))
