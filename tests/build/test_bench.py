"""The bench's own arithmetic, its arguments, and its starting of programs."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import bench
import bench_display
import bench_start
import pytest
from bench_figures import Figure, table
from house import DoorError


def test_a_ratio_is_of_the_runs_side_by_side() -> None:
    """The machine was twice as slow in the last rounds: the ratio is what it was."""
    figure = Figure("start", "ms", [150, 300, 320], "bare", [100, 200, 200], 1.5)
    assert (figure.value, figure.other, figure.ratio) == (300, 200, 1.5)
    assert figure.reached


def test_a_goal_without_another_is_of_the_figure() -> None:
    assert Figure("stall", "ms", [51, 60, 49], most=50).reached is False
    assert Figure("stall", "ms", [51], most=None).reached is None


def test_the_table_and_the_file_say_what_was_measured() -> None:
    figures = [
        Figure("start", "ms", [300.0], "bare window", [200.0], 1.4),
        Figure("longest stall", "ms", [12.34], most=50),
    ]
    lines = table(figures).splitlines()
    assert [line.split()[-1] for line in lines] == ["goal", "missed", "reached"]
    assert "200 bare window" in lines[1]
    assert "1.50" in lines[1]
    assert json.loads(json.dumps(figures[0].as_json()))["runs"] == [300.0]


def test_arguments() -> None:
    asked = bench.Asked(["stalls", "--rounds", "3", "start", "--json", "out.json"])
    assert (asked.parts, asked.rounds, asked.json) == (["start", "stalls"], 3, "out.json")
    assert bench.Asked([]).parts == list(bench.PARTS)


@pytest.mark.parametrize("words", [["all"], ["--rounds"], ["--rounds", "0"], ["--json"]])
def test_wrong_arguments_are_a_sentence(words: list[str]) -> None:
    with pytest.raises(DoorError, match=r"^usage: python3 build bench") as caught:
        bench.Asked(words)
    assert caught.value.status == 2


def test_a_measured_program_gets_nothing_of_the_users_desktop(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in (
        "QT_SCALE_FACTOR",
        "WAYLAND_DISPLAY",
        "READOUT_PROFILE",
        "PYTHONDONTWRITEBYTECODE",
    ):
        monkeypatch.setenv(name, "1")
    env = bench_display.plain_environment()
    assert not [name for name in env if name.startswith(("QT_", "WAYLAND_", "READOUT_", "PYTHON"))]


def program(text: str) -> list[str]:
    return [sys.executable, "-c", f"import os, sys, time; {text}"]


DRAWN = "open(os.environ['READOUT_BENCH_DRAWN'], 'w').write(str(time.monotonic_ns()))"


def test_a_start_is_timed_by_what_the_program_writes(tmp_path: Path) -> None:
    took = bench_start.start(program(DRAWN), tmp_path / "drawn", os.environ)
    assert 1 < took < 30_000


@pytest.mark.parametrize("text", ["sys.exit(3)", "pass", f"{DRAWN}; sys.exit('broken')"])
def test_a_program_that_draws_nothing_or_fails_is_an_error(tmp_path: Path, text: str) -> None:
    with pytest.raises(DoorError, match="drew nothing"):
        bench_start.start(program(text), tmp_path / "drawn", os.environ)


def test_a_round_starts_everything_once_in_turn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[str] = []

    def start(command: list[str], _drawn: Path, _env: object) -> float:
        begun.append(command[0])
        return 100.0 if command[0] == "bare" else 120.0

    monkeypatch.setattr(bench_start, "start", start)
    pair = bench_start.Pair("source", ["ours"], [tmp_path / "note"], "bare window", ["bare"], 1.5)
    figures = bench_start.measure(pair, 2, {})
    assert begun == ["bare", "ours", "ours", "ours"] * 3  # the first round only warms
    assert [figure.ratio for figure in figures] == [1.2, 1.2, 1.2]
