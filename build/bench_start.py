"""Start to drawn: from the process's beginning to the first paint of the note's first line."""

from __future__ import annotations

import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from bench_figures import Figure
from house import DoorError

PATIENCE = 60.0
"""Seconds that a start may take."""
_VARIABLE = "READOUT_BENCH_DRAWN"
Command = Sequence[str | Path]


class Pair(NamedTuple):
    """Two programs to compare, what Readout is to open, and the largest ratio that is good."""

    name: str
    ours: Command
    note: Sequence[Path]
    other_name: str
    other: Command
    most: float


def measure(pair: Pair, rounds: int, env: Mapping[str, str]) -> list[Figure]:
    """Readout's first start, its start with a note named, and its second, beside another's.

    A round starts each once, in turn, so that whatever else the machine does falls on all alike;
    the first round only warms the disk's cache.
    """
    kinds = ("first start, bundled notes", "start with the seed", "start again with the seed")
    runs: dict[str, list[float]] = {kind: [] for kind in (*kinds, pair.other_name)}
    with tempfile.TemporaryDirectory(prefix="readout-bench-") as made:
        folder = Path(made)
        for number in range(rounds + 1):
            new, named = folder / f"new{number}", folder / f"named{number}"
            starts: list[tuple[str, Command]] = [
                (pair.other_name, pair.other),
                (kinds[0], [*pair.ours, "--profile", new]),
            ]
            if pair.note:
                starts += [
                    (kinds[1], [*pair.ours, *pair.note, "--profile", named]),
                    (kinds[2], [*pair.ours, "--profile", named]),
                ]
            for kind, command in starts:
                took = start(command, folder / "drawn", env)
                if number:
                    runs[kind].append(took)
    return [
        Figure(
            f"{pair.name}: {kind}",
            "ms",
            runs[kind],
            pair.other_name,
            runs[pair.other_name],
            pair.most,
        )
        for kind in kinds
        if runs[kind]
    ]


def start(command: Command, drawn: Path, env: Mapping[str, str]) -> float:
    """Milliseconds from starting a program to what it says was its first paint.

    Raises DoorError where it ends or the time is up without that.
    """
    drawn.unlink(missing_ok=True)
    begun = time.monotonic_ns()
    try:
        done = subprocess.run(
            command,
            env={**env, _VARIABLE: str(drawn)},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise DoorError(f"{command[0]} drew nothing in {PATIENCE:.0f} seconds.") from None
    if done.returncode or not drawn.exists():
        last = (done.stderr.strip().splitlines() or ["it said nothing"])[-1]
        raise DoorError(f"{command[0]} ended with {done.returncode} and drew nothing: {last}")
    return (int(drawn.read_text(encoding="ascii")) - begun) / 1e6
