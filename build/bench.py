"""The bench: Readout beside the least that could stand in its place, in the same run.

The bare window is all that PySide6 needs for one, the naive package is that window packed without
any thought; a write is the same bytes put on the disk with nothing around it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import bench_display
import bench_library
import bench_size
import bench_start
import bundle
import children
import environment
import quick_start
import system_libraries
from bench_figures import Figure, table
from house import ROOT, DoorError, say

PARTS = (
    "start",
    "size",
    "stalls",
    "progress",
    "reading",
    "formats",
    "search",
    "indexing",
    "library",
    "items",
    "terms",
    "tables",
)
_USAGE = f"usage: python3 build bench [{'|'.join(PARTS)}]… [--rounds N] [--json FILE]"
_BARE = ROOT / "build" / "probes" / "bare_window.py"
_SHARED = ROOT.parent / "shared"


class Asked:
    """What the command's arguments ask for. Raises DoorError where they do not fit."""

    def __init__(self, arguments: list[str]) -> None:
        words = list(arguments)
        self.json = self._option(words, "--json")
        rounds = self._option(words, "--rounds") or "9"
        if not set(words) <= set(PARTS) or not rounds.isdigit() or not int(rounds):
            raise DoorError(_USAGE, 2)
        self.rounds = int(rounds)
        self.parts = [part for part in PARTS if part in words or not words]

    @staticmethod
    def _option(words: list[str], name: str) -> str:
        if name not in words:
            return ""
        at = words.index(name)
        if at + 1 == len(words):
            raise DoorError(_USAGE, 2)
        value = words[at + 1]
        del words[at : at + 2]
        return value


def bench(arguments: list[str]) -> int:
    """Measure, print a table, and write the runs to a file where one is named."""
    asked = Asked(arguments)
    python = environment.ensure("dev")
    system_libraries.ensure(window=True)
    quick_start.ensure(python)
    with bench_display.display() as display:
        where = f"{display.name}, {bench_display.machine()}, medians of {asked.rounds} rounds"
        say(where)
        figures: list[Figure] = []
        for part in asked.parts:
            say(f"Measuring {part} …")
            figures += _MEASURES[part](python, display, asked.rounds)
    print(table(figures))
    if asked.json:
        made = {"where": where, "figures": [figure.as_json() for figure in figures]}
        Path(asked.json).write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")
    return 0


def _start(python: Path, display: bench_display.Display, rounds: int) -> list[Figure]:
    seed = _SHARED / "seed" / "interview-insights.txt"
    note = [seed] if seed.exists() else []
    naive, ours = bench_size.naive_package(python, _BARE), bench_size.our_package()
    source = bench_start.Pair(
        "from source", [python, "-m", "gui"], note, "bare window", [python, _BARE], 1.5
    )
    package = bench_start.Pair(
        "package",
        [bundle.program(ours)],
        note,
        "naive package",
        [bundle.program(naive, _BARE.stem)],
        1.4,
    )
    env = {**display.env, "PYTHONPATH": str(ROOT)}
    return [
        *bench_start.measure(source, rounds, env),
        *bench_start.measure(package, rounds, display.env),
    ]


def _size(python: Path, _display: bench_display.Display, _rounds: int) -> list[Figure]:
    return bench_size.compare(bench_size.our_package(), bench_size.naive_package(python, _BARE))


def _probe(name: str, *inputs: Path | str) -> Callable[..., list[Figure]]:
    """A measure made inside Readout's own process, by a script that prints its figures."""

    def measure(python: Path, display: bench_display.Display, rounds: int) -> list[Figure]:
        status, output = children.capture(
            [python, ROOT / "build" / "probes" / f"{name}.py", str(rounds), *inputs],
            env={**display.env, "PYTHONPATH": str(ROOT)},
            cwd=ROOT,
        )
        lines = output.strip().splitlines()
        if status or not lines:
            raise DoorError(f"The probe {name} failed: {(lines or ['it said nothing'])[-1]}")
        return [Figure(**made) for made in json.loads(lines[-1])]

    return measure


def _library(python: Path, display: bench_display.Display, rounds: int) -> list[Figure]:
    probe = _probe("library_window", bench_library.FOLDER, str(bench_library.NOTES))
    env = {**display.env, "PYTHONPATH": str(ROOT)}
    return [*probe(python, display, rounds), *bench_library.starts(python, _BARE, env, rounds)]


def _items(python: Path, display: bench_display.Display, rounds: int) -> list[Figure]:
    probes = (_probe("items"), _probe("items_window"))
    return [figure for probe in probes for figure in probe(python, display, rounds)]


_MEASURES: dict[str, Callable[[Path, bench_display.Display, int], Sequence[Figure]]] = {
    "start": _start,
    "size": _size,
    "stalls": _probe("stalls", _SHARED),
    "progress": _probe("ticks"),
    "reading": _probe("reading", _SHARED),
    "formats": _probe("formats"),
    "search": _probe("search"),
    "indexing": _probe("indexing"),
    "library": _library,
    "items": _items,
    "terms": _probe("terms", _SHARED),
    "tables": _probe("tables"),
}
