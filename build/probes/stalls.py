"""The longest stall of the event loop while the window is used, in Readout's own process.

Arguments: how many rounds, and the folder beside the project with the seed and a corpus. The last
line of the output is JSON: the greatest gap, in milliseconds, between two turns of the loop during
each activity. A timer without interval asks for a turn whenever the loop has nothing else to do,
so that a gap is what a key press would have had to wait.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollBar, QTableView, QTextEdit
from turning import turn

from gui.app import Opened, make_application, open_window
from gui.arguments import Arguments
from readout import places

LARGE = 277_000
"""Bytes of the large note."""
MOST = 50.0
"""Milliseconds that a stall may last."""
Step = tuple[str, Callable[[], object]]


class Watch(QObject):
    """Measures the greatest gap between two turns of the event loop."""

    def __init__(self) -> None:
        super().__init__()
        self._greatest = 0.0
        self._before = perf_counter()
        self._timer = QTimer(self)
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._turn)
        self._timer.start()

    def _turn(self) -> None:
        now = perf_counter()
        self._greatest = max(self._greatest, now - self._before)
        self._before = now

    def during(self, act: Callable[[], object], wait: float) -> float:
        """The greatest gap in milliseconds while something is done and `wait` seconds after."""
        self._greatest, self._before = 0.0, perf_counter()
        act()
        turn(round(wait * 1000))
        self._turn()
        return self._greatest * 1000


def activities(opened: Opened, note: Path, label: str) -> Iterator[Step]:
    """What a user does, a step at a time; each starts when the last has settled."""
    window = opened.window
    page = window.findChild(QTextEdit, "detailPane")
    table = window.findChild(QTableView, "highlightsTable")
    box = window.panes.search
    if page is None:
        raise LookupError("The window has no detail pane.")
    bar = page.verticalScrollBar()
    yield f"{label}: opening", lambda: opened.session.open([str(note)])
    for share in range(1, 11):
        yield f"{label}: scrolling", partial(_scroll, bar, share / 10)
    if table is not None and table.isVisible():
        header = table.horizontalHeader()
        for _ in range(3):
            yield f"{label}: sorting", lambda: header.sectionClicked.emit(0)
    for letter in "interview":
        yield f"{label}: searching", partial(QTest.keyClicks, box, letter)
    yield f"{label}: searching", box.clear


def _scroll(bar: QScrollBar, share: float) -> None:
    bar.setValue(int(bar.maximum() * share))


def large_note(corpus: Path, folder: Path) -> Path | None:
    """Real notes joined to one of the size that people do have."""
    if not corpus.is_dir():
        return None
    made = bytearray()
    for path in sorted(corpus.rglob("*.md")):
        if len(made) < LARGE:
            made += path.read_bytes() + b"\n\n"
    note = folder / "large.md"
    note.write_bytes(bytes(made[:LARGE]).decode("utf-8", "ignore").encode())
    return note


def main(rounds: int, shared: Path) -> None:
    """Use the window so many times, each with a profile of its own, and print the figures."""
    app = make_application()
    greatest: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory(prefix="readout-bench-") as made:
        folder = Path(made)
        seed = shared / "seed" / "interview-insights.txt"
        notes = {"seed": seed if seed.exists() else places.data() / "interview-insights.yaml"}
        large = large_note(shared / "corpus", folder)
        if large is not None:
            notes[f"{LARGE // 1000} kB"] = large
        for number in range(rounds):
            this: dict[str, float] = {}
            opened = open_window(app, places.profile(folder / str(number)), Arguments())
            opened.window.resize(1400, 880)
            watch = Watch()
            opened.window.show()
            watch.during(lambda: None, 1.0)  # the start is another figure
            this["idle (what the machine does by itself)"] = watch.during(lambda: None, 1.0)
            for label, note in notes.items():
                for name, act in activities(opened, note, label):
                    wait = 1.5 if name.endswith("opening") else 0.25
                    this[name] = max(this.get(name, 0.0), watch.during(act, wait))
            opened.window.close()
            for name, gap in this.items():
                greatest.setdefault(name, []).append(gap)
    figures = [
        {"name": f"longest stall, {name}", "unit": "ms", "ours": gaps}
        | ({"most": MOST} if name.startswith("seed") else {})
        for name, gaps in greatest.items()
    ]
    sys.stdout.write(f"\n{json.dumps(figures)}\n")


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))
