"""Readout with a library: its start and its memory beside a bare window's."""

from __future__ import annotations

import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import bench_start
from bench_figures import Figure
from house import ROOT, DoorError

NOTES = 10_000
FOLDER = ROOT / "work" / "libraries"
IDLE = 75.0
"""Seconds after which an untouched window has let all its helpers end."""


def starts(python: Path, bare: Path, env: Mapping[str, str], rounds: int) -> list[Figure]:
    """Starts and idle memory with the library that the probe ``library_window`` leaves."""
    ours: bench_start.Command = [python, "-m", "gui", "--profile", FOLDER / f"profile-{NOTES}"]
    other: bench_start.Command = [python, bare]
    runs: dict[str, list[float]] = {"ours": [], "bare": []}
    with tempfile.TemporaryDirectory(prefix="readout-bench-") as made:
        drawn = Path(made) / "drawn"
        for number in range(rounds + 1):
            for name, command in (("bare", other), ("ours", ours)):
                took = bench_start.start(command, drawn, env)
                if number:
                    runs[name].append(took)
    start = Figure(
        f"start with {NOTES:,} notes", "ms", runs["ours"], "bare window", runs["bare"], 1.5
    )
    memory = Figure(
        f"idle memory with {NOTES:,} notes",
        "MB",
        [_memory(ours, env, IDLE)],
        "bare window",
        [_memory(other, env, 3.0)],
        2.5,
    )
    return [start, memory]


def _memory(command: bench_start.Command, env: Mapping[str, str], after: float) -> float:
    """Megabytes (PSS) of a program and all its children, so many seconds after its start."""
    child = subprocess.Popen(command, env=env, stdin=subprocess.DEVNULL)
    try:
        time.sleep(after)
        if child.poll() is not None:
            raise DoorError(f"{command[0]} ended with {child.returncode} instead of waiting.")
        return sum(_pss(pid) for pid in (child.pid, *_children(child.pid))) / 1000
    finally:
        child.terminate()
        child.wait(20)


def _children(above: int) -> Iterator[int]:
    for file in Path(f"/proc/{above}/task").glob("*/children"):
        for pid in map(int, file.read_text("ascii").split()):
            yield pid
            yield from _children(pid)


def _pss(pid: int) -> float:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines()
    return sum(float(line.split()[1]) for line in lines if line.startswith("Pss:"))
