"""What Qt needs of the system: finding what is missing, installing or naming it."""

from __future__ import annotations

from pathlib import Path

import children
import debian_packages
import pytest
import system_libraries
from house import DoorError
from system_libraries import FONT, FOR_WINDOWS, TO_IMPORT, Need

HARD = Need("libNone.so.1", ("libnone1",))
SOFT = Need("libNoWindow.so.1", ("libnowindow1t64", "libnowindow1"))


def test_the_loader_cache_is_believed_and_the_rest_tried(tmp_path: Path) -> None:
    cache = tmp_path / "ld.so.cache"
    cache.write_bytes(b"\0libListed.so.1\0/usr/lib/libListed.so.1\0libNone.so.12\0")
    listed = Need("libListed.so.1", ("liblisted1",))
    assert system_libraries.missing([listed, HARD], cache) == [HARD]
    assert system_libraries.missing([listed, HARD], tmp_path / "none") == [listed, HARD]


def test_each_need_is_named_once() -> None:
    names = [need.name for need in (*TO_IMPORT, *FOR_WINDOWS, FONT)]
    assert len(names) == len(set(names))
    assert all(need.packages for need in (*TO_IMPORT, *FOR_WINDOWS, FONT))


POLICY = """\
libnone1:
  Installed: (none)
  Candidate: 1.0-1
  Version table:
     1.0-1 500
libnowindow1:
  Installed: (none)
  Candidate: (none)
libnowindow1t64:
  Installed: (none)
  Candidate: 2.0
"""


class Apt:
    """Stands for apt-get and apt-cache, and remembers how they were called."""

    def __init__(self, status: int = 0, output: str = "") -> None:
        self.calls: list[list[str]] = []
        self.status, self.output = status, output

    def __call__(self, command: list[str], **_: object) -> tuple[int, str]:
        self.calls.append(command)
        if command[0] == "apt-cache":
            return 0, POLICY
        return (self.status, self.output) if "install" in command else (0, "")


@pytest.fixture
def apt(monkeypatch: pytest.MonkeyPatch) -> Apt:
    apt = Apt()
    monkeypatch.setattr(children, "capture", apt)
    monkeypatch.setattr(debian_packages, "is_debian", lambda: True)
    monkeypatch.setattr(debian_packages, "can_install", lambda: True)
    monkeypatch.setattr(debian_packages, "agreed", lambda _question: True)
    return apt


def test_a_renamed_package_goes_by_the_name_of_this_release(apt: Apt) -> None:
    assert debian_packages.names_here([HARD.packages, SOFT.packages]) == [
        "libnone1",
        "libnowindow1t64",
    ]
    assert debian_packages.names_here([("libgone2t64", "libgone2")]) == ["libgone2"]


def test_root_gets_them_after_an_update(apt: Apt, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_libraries, "missing", lambda _needs: [])
    system_libraries._install_or_name([HARD], [SOFT])
    update, _, install = apt.calls
    assert "update" in update
    assert install[-2:] == ["libnone1", "libnowindow1t64"]


def test_what_qt_cannot_do_without_ends_the_start(
    apt: Apt, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(debian_packages, "can_install", lambda: False)
    with pytest.raises(DoorError) as raised:
        system_libraries._install_or_name([HARD], [])
    assert str(raised.value) == (
        "Qt needs libNone.so.1; install with: sudo apt-get install libnone1"
    )


def test_what_only_a_window_needs_is_said_and_the_start_goes_on(
    apt: Apt, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    apt.status, apt.output = 100, "E: Failed to fetch it.\nE: and more"
    monkeypatch.setattr(system_libraries, "missing", list)
    system_libraries._install_or_name([], [SOFT])
    assert capsys.readouterr().err.splitlines()[-1] == (
        "apt-get could not install libnowindow1t64: Failed to fetch it."
    )


def test_elsewhere_the_libraries_are_named(
    apt: Apt, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(debian_packages, "is_debian", lambda: False)
    system_libraries._install_or_name([], [SOFT])
    assert capsys.readouterr().err == (
        "Qt needs libNoWindow.so.1: install your system's packages of them.\n"
    )
    assert apt.calls == []


@pytest.mark.parametrize(("answer", "agreed"), [("", True), ("Y", True), ("n", False)])
def test_at_a_terminal_one_is_asked(
    answer: str, agreed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda _question: answer)
    assert debian_packages.agreed("Install?") is agreed


def test_without_a_terminal_nobody_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    assert debian_packages.agreed("Install?")
