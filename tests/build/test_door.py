"""The door from outside: what it prints, what it needs, what it must not be called."""

from __future__ import annotations

import ast
import subprocess
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import commands
import pytest
from house import ROOT, DoorError, clean_environment

DOOR = ROOT / "build"
FILES = {path.stem: path for path in DOOR.glob("*.py")}


def door(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, DOOR, *arguments], text=True, capture_output=True, check=False
    )


def test_no_file_hides_a_standard_module() -> None:
    assert FILES.keys() & set(sys.stdlib_module_names) == set()


def test_no_file_hides_an_installed_package() -> None:
    assert FILES.keys() & packages_distributions().keys() == set()


def test_the_folder_is_no_package_that_could_hide_another_called_build() -> None:
    assert "__init__" not in FILES


def imported(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add((node.module or "").partition(".")[0])
    return found


def test_the_door_needs_nothing_but_the_standard_library() -> None:
    reached: set[str] = set()
    waiting = {"__main__", *(command.target.partition(":")[0] for command in commands.COMMANDS)}
    foreign = set()
    while waiting:
        reached |= waiting
        names = {name for module in waiting for name in imported(FILES[module])}
        foreign |= names - FILES.keys() - set(sys.stdlib_module_names)
        waiting = (names & FILES.keys()) - reached
    assert foreign == set()
    assert {"environment", "children", "debian_packages"} <= reached


def test_the_first_file_parses_on_old_pythons() -> None:
    ast.parse((DOOR / "__main__.py").read_bytes(), feature_version=(3, 4))
    assert (DOOR / "__main__.py").read_bytes().isascii()


def test_too_old_a_python_gets_a_sentence() -> None:
    code = (
        "import runpy, sys; sys.version_info = (3, 10, 1, 'final', 0)\n"
        f"runpy.run_path({str(DOOR)!r}, run_name='__main__')"
    )
    done = subprocess.run([sys.executable, "-c", code], text=True, capture_output=True, check=False)
    assert done.returncode == 2
    assert done.stderr == "Readout needs Python 3.11 or newer, and this is Python 3.10.\n"


@pytest.mark.parametrize("command", commands.COMMANDS, ids=lambda command: command.name)
def test_every_command_has_a_function_and_a_line_in_the_usage(command: commands.Command) -> None:
    assert callable(command.function())
    assert f"  {command.name}" in commands.usage()
    assert command.summary in commands.usage()


@pytest.mark.parametrize("arguments", [[], ["fly"]])
def test_without_a_command_it_shows_the_usage(arguments: list[str]) -> None:
    done = door(*arguments)
    assert done.returncode == 2
    assert "usage: python3 build COMMAND" in done.stderr
    assert all(argument in done.stderr for argument in arguments)
    assert done.stdout == ""


def test_help_is_no_error() -> None:
    done = door("--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == commands.usage() + "\n"


@pytest.mark.parametrize(
    "arguments", [["setup", "all"], ["check", "gui"], ["lock", "--colour"]], ids=" ".join
)
def test_arguments_that_a_command_does_not_know_are_wrong_usage(arguments: list[str]) -> None:
    done = door(*arguments)
    assert done.returncode == 2
    assert done.stderr.startswith(f"usage: python3 build {arguments[0]}")


@pytest.mark.parametrize(
    ("error", "status", "sentence"),
    [
        (DoorError("It rains."), 1, "It rains."),
        (DoorError("Not so.", 2), 2, "Not so."),
        (KeyboardInterrupt(), 130, "Stopped."),
        (PermissionError(13, "Permission denied", "/x"), 1, "refused: Permission denied (/x)."),
        (FileExistsError("odd"), 1, "The system refused: odd."),
    ],
)
def test_every_error_is_one_sentence(
    error: BaseException,
    status: int,
    sentence: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(_arguments: list[str]) -> int:
        raise error

    monkeypatch.setattr(commands.Command, "function", lambda _self: fail)
    assert commands.main(["setup"]) == status
    assert capsys.readouterr().err.strip().endswith(sentence)


def test_nothing_of_the_shell_bends_the_packages() -> None:
    given = {"PATH": "/bin", "PYTHONPATH": "/x", "PYTHONUTF8": "1", "VIRTUAL_ENV": "/v"}
    assert clean_environment(given) == {"PATH": "/bin", "PYTHONUTF8": "1"}
