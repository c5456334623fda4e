"""What `run`, `test` and `check` start, and in which environment."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import app_start
import children
import code_check
import environment
import pytest
import quick_start
import suite
import system_libraries
from house import ROOT, DoorError

PYTHON = Path("/venv/bin/python")


@pytest.fixture(autouse=True)
def ready(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "ensure", lambda _level: PYTHON)
    monkeypatch.setattr(system_libraries, "ensure", lambda **_: None)
    monkeypatch.setattr(quick_start, "ensure", lambda _python: None)


@pytest.mark.skipif(sys.platform == "win32", reason="no process is replaced there")
def test_run_becomes_the_app_in_the_folder_one_is_in(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[object] = []
    monkeypatch.setattr(os, "execve", lambda *what: started.extend(what) or sys.exit(0))
    monkeypatch.setenv("PYTHONPATH", "/of/the/user")
    with pytest.raises(SystemExit):
        app_start.run(["notes.md", "--profile", "p"])
    program, command, env = started
    assert program == PYTHON
    assert command == [str(PYTHON), "-m", "gui", "notes.md", "--profile", "p"]
    assert isinstance(env, dict)
    assert env["PYTHONPATH"] == str(ROOT)
    assert env["PYTHONSAFEPATH"] == "1"  # a json.py among one's notes is not imported


def test_the_tests_touch_nothing_of_the_users(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PYTHONPATH", "PYTEST_ADDOPTS", "QT_SCALE_FACTOR", "READOUT_PROFILE"):
        monkeypatch.setenv(name, "/of/the/user")
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    env = suite.environment_for_tests("/temporary")
    assert "/of/the/user" not in env.values()
    assert env["READOUT_PROFILE"] == "/temporary"
    assert env["QT_QPA_PLATFORM"] == "offscreen"


def test_a_display_for_the_tests_may_be_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    assert suite.environment_for_tests("/temporary")["QT_QPA_PLATFORM"] == "xcb"


MANY = ["-n", "auto", "--maxprocesses", "8"]


@pytest.mark.parametrize(
    ("given", "to_pytest"),
    [
        ([], ["-m", "not long", *MANY]),
        (["--all"], MANY),
        (["-k", "door"], ["-m", "not long", *MANY, "-k", "door"]),
        (["-n0"], ["-m", "not long", "-n0"]),
        (["--pdb", "--all"], ["--pdb"]),
    ],
)
def test_long_tests_wait_and_the_others_share_the_cores(
    given: list[str], to_pytest: list[str]
) -> None:
    assert suite.pytest_arguments(given) == to_pytest


def test_the_status_is_pytests(monkeypatch: pytest.MonkeyPatch) -> None:
    profiles: list[Path] = []

    def show(_command: object, *, env: dict[str, str], cwd: Path) -> int:
        profiles.append(Path(env["READOUT_PROFILE"]))
        assert profiles[0].is_dir()
        assert cwd == ROOT
        return 5

    monkeypatch.setattr(children, "show", show)
    assert suite.test([]) == 5
    assert not profiles[0].exists()


def test_all_checks_run_though_the_first_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    run: list[str] = []

    def show(command: list[str], **_: object) -> int:
        run.append(" ".join(command[2:4]))
        return 1 if "format" in command else 0

    monkeypatch.setattr(children, "show", show)
    with pytest.raises(DoorError, match=r"^Failed: ruff format\.$"):
        code_check.check([])
    assert run == ["ruff format", "ruff check", "mypy"]
