"""The window over a library: stalls while it is read, its list, and search as one types.

Arguments: how many rounds (one is made), a folder for the library and its profile, how many notes.
The last line of the output is JSON. The profile stays, with all notes read and indexed, for
starts to be measured with.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random
from statistics import quantiles
from time import perf_counter

import library
from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView
from stalls import MOST, Watch
from turning import turn, turn_until

from gui.app import Opened, make_application, open_window
from gui.arguments import Arguments
from gui.memory import keep_for_good
from readout import places
from readout.search.folding import fold

PATIENCE = 900.0
"""Seconds that the first reading may take."""
FRAMES = 33.0
"""Milliseconds from a key press to painted results."""
USABLE = 150.0
"""Milliseconds from the window to its list."""
WORDS = 30
PAUSE = 40
"""Milliseconds between two keys, as by a fast typist at her fastest."""
Figure = dict[str, object]


class Painted(QObject):
    """When a widget was first painted while it was ``full``, as ``perf_counter`` says; else 0.

    ``seen`` tells it, to one who sleeps meanwhile and leaves Python to other threads.
    """

    seen = Signal()

    def __init__(self, watched: QObject, full: Callable[[], bool]) -> None:
        super().__init__()
        self.whole = 0.0
        self._full = full
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's own name
        """Have the widget painted, and look at the clock."""
        if event.type() != QEvent.Type.Paint:
            return False
        full = self._full()
        watched.removeEventFilter(self)
        QApplication.sendEvent(watched, event)
        watched.installEventFilter(self)
        if full and not self.whole:
            self.whole = perf_counter()
            self.seen.emit()
        return True


def main(folder: Path, count: int) -> None:
    """Read the library for the first time, open it again, search in it; print the figures."""
    app = make_application()
    notes = library.write(folder, count)
    root = folder / f"profile-{count}"
    shutil.rmtree(root, ignore_errors=True)
    named = f"{count:,} notes"
    figures = _first(app, root, notes, named)
    opened = open_window(app, places.profile(root), Arguments())
    figures += [_listed(opened, count, named), *_searched(opened, notes, named)]
    opened.window.close()
    sys.stdout.write(f"\n{json.dumps(figures)}\n")


def _first(app: QApplication, root: Path, notes: Path, named: str) -> list[Figure]:
    opened = open_window(app, places.profile(root), Arguments())
    window, session = opened.window, opened.session
    window.resize(1400, 880)
    window.show()
    watch = Watch()
    watch.during(lambda: None, 1.5)  # the start is another figure
    begun = perf_counter()
    ready: list[float] = []
    session.catalogued.ready.connect(lambda: ready.append(perf_counter()))

    def reading() -> None:
        session.open([str(notes)])
        turn_until(lambda: ready, PATIENCE, "The library was not read in time.")

    stall = watch.during(reading, 1.0)
    window.close()
    return [
        _figure(f"longest stall while {named} are read", "ms", [stall], MOST),
        _figure(f"first reading of {named} in the window", "s", [ready[0] - begun]),
    ]


def _listed(opened: Opened, count: int, named: str) -> Figure:
    """Milliseconds from the whole window, shown, to the list with all notes painted in it."""
    window = opened.window
    view = window.findChild(QListView, "noteList")
    if view is None:
        raise LookupError("The window has no note list.")
    begun = perf_counter()
    window.show()
    painted = Painted(view.viewport(), lambda: view.model().rowCount() >= count)
    until_painted(painted)
    took = (painted.whole - begun) * 1000
    return _figure(f"list of {named} after the window", "ms", [took], USABLE)


def _searched(opened: Opened, notes: Path, named: str) -> list[Figure]:
    window = opened.window
    watch = Watch()
    watch.during(lambda: None, 3.0)  # the library is looked through again meanwhile
    keep_for_good()  # as a start does when its window is whole
    box, searching = window.panes.search, window.searching
    took: list[float] = []
    words = _words(notes)
    box.setFocus(Qt.FocusReason.OtherFocusReason)
    QTest.keyClicks(box, "a")
    _until_found(opened, "a")
    results = searching.page.findChild(QListView, "searchResults")
    if results is None:
        raise LookupError("The page of results has no list.")
    filled: list[float] = []
    results.model().modelReset.connect(lambda: filled.append(perf_counter()))
    painted = Painted(results.viewport(), lambda: bool(filled))

    def type_words() -> None:
        for word in words:
            box.clear()
            turn(PAUSE)
            for end in range(1, len(word) + 1):
                filled.clear()
                painted.whole = 0.0
                begun = perf_counter()
                QTest.keyClicks(box, word[end - 1])
                _until_found(opened, word[:end])
                until_painted(painted)
                took.append((painted.whole - begun) * 1000)
                turn(PAUSE)

    stall = watch.during(type_words, 0.5)
    cuts = quantiles(took, n=100)
    return [
        _figure(f"key press to painted results, {named}, p50", "ms", [cuts[49]]),
        _figure(f"key press to painted results, {named}, p95", "ms", [cuts[94]]),
        _figure(f"key press to painted results, {named}, p99", "ms", [cuts[98]], FRAMES),
        _figure(f"longest stall while searching {named}", "ms", [stall], MOST),
    ]


def until_painted(painted: Painted) -> None:
    """Wait for a picture of what is whole."""
    loop = QEventLoop()
    painted.seen.connect(loop.quit)
    QTimer.singleShot(20_000, loop, loop.quit)
    if not painted.whole:
        loop.exec()
    if not painted.whole:
        raise SystemExit("What was waited for did not come.")


def _until_found(opened: Opened, query: str) -> None:
    """Wait for the first hits of a query."""
    came: list[str] = []
    loop = QEventLoop()  # which sleeps, and so leaves the search the processor

    def take(found: object) -> None:
        if getattr(found, "query", None) == query and not came:
            came.append(query)
            loop.quit()

    finding = opened.window.searching.finding
    finding.found.connect(take)
    QTimer.singleShot(20_000, loop, loop.quit)
    loop.exec()
    finding.found.disconnect(take)
    if not came:
        raise SystemExit(f"Nothing came for {query!r}.")


def _words(notes: Path) -> list[str]:
    """Words of the notes, frequent and rare."""
    files = sorted(notes.rglob("*.md"))
    counts = Counter(
        word
        for file in files[:: max(1, len(files) // 200)]
        for word in fold(file.read_text(encoding="utf-8")).split()
        if word.isascii() and word.isalpha() and 4 <= len(word) <= 10
    )
    listed = [word for word, _ in counts.most_common()]
    random = Random(4)  # noqa: S311  the same words each time
    return random.sample(listed[:200], WORDS // 2) + random.sample(listed, WORDS // 2)


def _figure(name: str, unit: str, ours: list[float], most: float | None = None) -> Figure:
    return {"name": name, "unit": unit, "ours": ours} | ({"most": most} if most else {})


if __name__ == "__main__":
    main(Path(sys.argv[2]), int(sys.argv[3]))
