"""What all tests share: no internet, a profile of their own, the notes beside the project."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

_internet: list[str] = []

# The gate tries the same examples each time, so that it fails by a change and not by chance;
# with `--all` the search goes on at random, and among more of them. Neither goes by the clock.
settings.register_profile(
    "gate",
    max_examples=40,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "search", deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)


def pytest_configure(config: pytest.Config) -> None:
    """Choose how examples are found before any test is read."""
    settings.load_profile("gate" if "not long" in config.option.markexpr else "search")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what tests recorded: the seeds by which a run at random can be had again."""
    reports = (each for kind in terminalreporter.stats.values() for each in kind)
    for report in reports:
        said = [f"{name}={value}" for name, value in getattr(report, "user_properties", ())]
        if said and report.when == "call":
            terminalreporter.write_line(f"{report.nodeid}: {' '.join(said)}")


def _refuse_internet(event: str, arguments: tuple[object, ...]) -> None:
    """An audit hook: it sees every socket of this process, whoever makes it."""
    if event == "socket.__new__" and arguments[1] in (socket.AF_INET, socket.AF_INET6):
        _internet.append(repr(arguments))
        raise PermissionError("Readout opens no internet socket")


sys.addaudithook(_refuse_internet)


@pytest.fixture(autouse=True)
def internet_attempts() -> Iterator[list[str]]:
    """The internet sockets a test tried to open: one fails it, also if the error was caught."""
    _internet.clear()
    yield _internet
    assert not _internet


@pytest.fixture
def profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty profile, which is also the one that READOUT_PROFILE names."""
    folder = tmp_path / "profile"
    folder.mkdir()
    monkeypatch.setenv("READOUT_PROFILE", str(folder))
    return folder


def _beside(path: Path) -> Path:
    if not path.exists():
        pytest.skip(f"{path.relative_to(ROOT.parent)} is not beside the project")
    return path


@pytest.fixture(scope="session")
def corpus() -> Path:
    """A folder of real notes beside the project; the test is skipped where there is none."""
    return _beside(SHARED / "corpus")


@pytest.fixture(scope="session")
def seed() -> Path:
    """The note that all began with, as it was pasted; skipped where it is not there."""
    return _beside(SHARED / "seed" / "interview-insights.txt")
