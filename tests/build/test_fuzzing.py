"""What only `test --all` needs is installed for it alone, and does without where it must."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import children
import environment
import fuzzing
import pip_install
import pytest
import suite
import system_libraries
from house import DoorError

PYTHON = Path("/venv/bin/python")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    lock = fuzzing.lock_file(tmp_path)
    lock.parent.mkdir(parents=True)
    lock.write_text("thing==1.0 --hash=sha256:0\n", encoding="ascii")
    return tmp_path


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, ...]]:
    calls: list[tuple[object, ...]] = []

    def install(_python: Path, *what: str | Path) -> None:
        calls.append(what)
        Path(what[what.index("--target") + 1]).mkdir(parents=True, exist_ok=True)

    monkeypatch.setattr(pip_install, "install", install)
    return calls


def test_it_is_locked_and_hashed() -> None:
    text = fuzzing.lock_file().read_text(encoding="ascii")
    assert re.fullmatch(r"atheris==[\d.]+ (\\\n    --hash=sha256:[0-9a-f]{64} ?)+\n", text)


def test_it_is_installed_once_and_again_for_a_new_lock(
    project: Path, installed: list[tuple[object, ...]]
) -> None:
    folder = fuzzing.ensure(PYTHON, project)
    assert folder == project / ".venv" / "fuzz"
    assert fuzzing.ensure(PYTHON, project) == folder
    assert len(installed) == 1
    assert "--require-hashes" in installed[0]
    fuzzing.lock_file(project).write_text("thing==1.1 --hash=sha256:0\n", encoding="ascii")
    fuzzing.ensure(PYTHON, project)
    assert len(installed) == 2


def test_without_a_wheel_or_an_index_the_tests_run_without_it(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(*_: object) -> None:
        raise DoorError("There is no index.")

    monkeypatch.setattr(pip_install, "install", fails)
    assert fuzzing.ensure(PYTHON, project) is None
    said = "".join(capsys.readouterr())
    assert said.count("\n") == 1
    assert "without atheris. There is no index." in said


@pytest.mark.parametrize("arguments", [[], ["--all"]])
def test_only_all_the_tests_have_it(monkeypatch: pytest.MonkeyPatch, arguments: list[str]) -> None:
    seen: list[dict[str, str]] = []
    monkeypatch.setattr(environment, "ensure", lambda _level: Path(sys.executable))
    monkeypatch.setattr(system_libraries, "ensure", lambda **_: None)
    monkeypatch.setattr(fuzzing, "ensure", lambda _python: Path("/fuzz"))
    monkeypatch.setattr(children, "show", lambda *_, env, **__: seen.append(env) or 0)
    assert suite.test(arguments) == 0
    assert seen[0].get(fuzzing.VARIABLE) == ("/fuzz" if arguments else None)
