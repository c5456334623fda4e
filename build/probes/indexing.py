"""A library's first reading, beside SQLite's FTS5 of the same texts; then what is done each time.

The files are Markdown; Readout reads, lists and indexes them in processes of its own, FTS5 gets
the bare texts. Then: the list of a catalogue that is there, all files looked through anew, and a
saved file until a search finds it.

Arguments: how many rounds, and how many notes (10000).
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path
from queue import Empty, SimpleQueue
from time import perf_counter
from typing import Any

import library

from readout.library.catalogue import Catalogue, index_folder
from readout.library.client import Updater
from readout.search.index import SearchIndex

WORK = Path(__file__).resolve().parents[2] / "work" / "libraries"
COUNT = 10_000
PATIENCE = 1200.0
"""Seconds after which the updater is given up."""
_EVERY = 0.25  # seconds between two looks at the memory
_LONG_AGO = 1_700_000_000  # files just written are looked at twice
Figure = dict[str, object]


def main(rounds: int, count: int) -> None:
    """Measure and print the figures."""
    notes = library.write(WORK, count)
    files = sorted(notes.rglob("*.md"))
    for file in files:
        os.utime(file, (_LONG_AGO, _LONG_AGO))
    cache = WORK / f"cache-{count}"
    shutil.rmtree(cache, ignore_errors=True)
    named = f"{count:,} notes"
    took, memory = _first(cache, notes)
    figures: list[Figure] = [
        {"name": f"first index of {named}", "unit": "s", "ours": [took], "most": 20.0},
        {
            "name": f"first index of {named}",
            "unit": "s",
            "ours": [took],
            "other_name": "SQLite FTS5 of the texts",
            "others": [_fts(files)],
        },
    ]
    if memory:
        figures.append(
            {
                "name": "its memory over all processes",
                "unit": "MB",
                "ours": [memory],
                "most": 500.0,
            }
        )
    figures.append(_listing(cache, named, rounds))
    figures += _each_time(cache, notes, named, rounds)
    sys.stdout.write(f"\n{json.dumps(figures)}\n")


def _first(cache: Path, notes: Path) -> tuple[float, float]:
    """Seconds until all is read and indexed, and the most megabytes meanwhile."""
    heard: SimpleQueue[dict[str, Any]] = SimpleQueue()
    memory = 0.0
    with Updater(cache, heard.put) as updater:
        begun = perf_counter()
        updater.set_folders([str(notes)])
        while True:
            try:
                event = heard.get(timeout=_EVERY)
            except Empty:
                event = {}
            memory = max(memory, sum(_memory(pid) for pid in _family(os.getpid())))
            if event.get("event") in ("ready", "trouble"):
                return perf_counter() - begun, memory / 1000


def _family(above: int) -> Iterator[int]:
    """The processes that a process started, and those that they did."""
    try:
        threads = Path(f"/proc/{above}/task").iterdir()
        listed = " ".join((path / "children").read_text("ascii") for path in threads)
    except OSError:
        return
    for pid in map(int, listed.split()):
        yield pid
        yield from _family(pid)


def _memory(pid: int) -> float:
    """Kilobytes of a process, what it shares counted in part; 0 where the system does not say."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines()
    except OSError:
        return 0.0
    return sum(float(line.split()[1]) for line in lines if line.startswith("Pss:"))


def _fts(files: list[Path]) -> float:
    path = WORK / "indexing-fts.db"
    path.unlink(missing_ok=True)
    begun = perf_counter()
    with sqlite3.connect(path) as table:
        table.execute("CREATE VIRTUAL TABLE notes USING fts5(text, tokenize='unicode61')")
        for number, file in enumerate(files, 1):
            row = (number, file.read_text(encoding="utf-8"))
            table.execute("INSERT INTO notes(rowid, text) VALUES (?, ?)", row)
    table.close()
    return perf_counter() - begun


def _listing(cache: Path, named: str, rounds: int) -> Figure:
    """Milliseconds until the entries of a catalogue are there."""
    took = []
    for _ in range(rounds):
        begun = perf_counter()
        with Catalogue(cache) as catalogue:
            catalogue.entries()
        took.append((perf_counter() - begun) * 1000)
    return {"name": f"the list of {named}", "unit": "ms", "ours": took, "most": 50.0}


def _each_time(cache: Path, notes: Path, named: str, rounds: int) -> Iterator[Figure]:
    """Seconds until all files are looked through, and until a saved one is found."""
    heard: SimpleQueue[dict[str, Any]] = SimpleQueue()
    looked, found = [], []
    saved = notes / "saved.md"
    with Updater(cache, heard.put) as updater, Catalogue(cache) as catalogue:
        updater.set_folders([str(notes)])
        _until(heard, "ready")
        index = SearchIndex(index_folder(cache))
        for number in range(rounds):
            begun = perf_counter()
            updater.look_again()
            _until(heard, "ready")
            looked.append(perf_counter() - begun)
            word = f"zq{number}saved{os.getpid()}"
            begun = perf_counter()
            saved.write_text(f"# Saved\n\nThe {word} stands here.\n", encoding="utf-8")
            updater.look([str(saved)])
            while not _stands(index, word, catalogue):
                _until(heard, "committed")
                index.refresh()
            found.append(perf_counter() - begun)
            _until(heard, "ready")
    saved.unlink()
    yield {"name": f"{named} looked through again", "unit": "s", "ours": looked, "most": 1.0}
    yield {"name": "a saved file until it is found", "unit": "s", "ours": found, "most": 1.0}


def _stands(index: SearchIndex, word: str, catalogue: Catalogue) -> bool:
    hits = index.search(word, 1, paths=catalogue.paths).hits
    return bool(hits) and hits[0].why == "exact"


def _until(heard: SimpleQueue[dict[str, Any]], name: str) -> None:
    while True:
        event = heard.get(timeout=PATIENCE)
        if event["event"] == "trouble":
            raise SystemExit(str(event["error"]))
        if event["event"] == name:
            return


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else COUNT)
