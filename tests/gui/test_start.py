"""Starting: arguments, displays, what is imported, the first start."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from gui.arguments import Arguments, parse
from readout.errors import UsageError
from tests.gui.conftest import Start

ROOT = Path(__file__).resolve().parents[2]
FORBIDDEN = {
    *("asyncio", "urllib", "ssl", "socket", "logging.handlers", "yaml", "zipfile"),
    *("pyromark", "multiprocessing", "PySide6.QtNetwork", "gui.catalogue"),
}
BARE = "import sys, json, pathlib, PySide6.QtWidgets; print(json.dumps(list(sys.modules)))"
"""What Python and PySide6 import by themselves is not to be helped: urllib.parse and zipfile."""


def run(*words: str | Path, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "gui", *map(str, words)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **env},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def without_display() -> dict[str, str]:
    return {"QT_QPA_PLATFORM": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}


def test_the_way_to_the_window_imports_nothing_heavy(seed: Path, tmp_path: Path) -> None:
    code = (
        "import sys, json\n"
        "from pathlib import Path\n"
        "from gui import __main__, screenshot\n"
        "from gui.app import make_application, open_window\n"
        "from gui.arguments import Arguments\n"
        "from readout import places\n"
        "app = make_application(offscreen=True)\n"
        "opened = open_window(app, places.profile(sys.argv[2]), Arguments(paths=(sys.argv[1],)))\n"
        "screenshot.show(opened)\n"
        "assert opened.session.note is not None\n"
        "print(json.dumps(sorted(sys.modules)))\n"
        "opened.window.close()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(seed), str(tmp_path / "profile")],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    loaded = set(json.loads(done.stdout.splitlines()[-1]))
    bare = subprocess.run([sys.executable, "-c", BARE], capture_output=True, text=True, check=True)
    assert (loaded - set(json.loads(bare.stdout))) & FORBIDDEN == set()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([], Arguments()),
        (["a.txt", "b"], Arguments(paths=("a.txt", "b"))),
        (["--size", "1000x700"], Arguments(size=(1000, 700))),
        (["--theme", "dark", "--self-test"], Arguments(theme="dark", self_test=True)),
        (["--", "-odd.txt"], Arguments(paths=("-odd.txt",))),
    ],
)
def test_arguments(words: list[str], expected: Arguments) -> None:
    assert parse(words) == expected


@pytest.mark.parametrize(
    "words", [["--no-such"], ["--size", "big"], ["--theme", "pink"], ["--profile"]]
)
def test_wrong_usage_is_one_sentence(words: list[str]) -> None:
    with pytest.raises(UsageError, match=r"^[^\n]+\.$"):
        parse(words)


def test_a_start_reads_no_module_as_source() -> None:
    code = (
        "from gui.quick_imports import hasten\n"
        "hasten()\n"
        "import linecache, gui.app, gui.assembly\n"
        "print([name for name in linecache.cache if 'gui' in name])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_without_a_display_it_says_so_in_one_line() -> None:
    done = run(**without_display())
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "--screenshot" in done.stderr


def test_a_picture_needs_no_display(seed: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.png"
    done = run(
        seed,
        "--profile",
        tmp_path / "p",
        "--screenshot",
        out,
        "--size",
        "900x600",
        **without_display(),
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert out.read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(out.read_bytes()[16:20], "big") == 900


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["--no-such"], 2),
        (["nothing.txt", "--screenshot", "x.png"], 1),
        (["--screenshot", "/no/such/folder/x.png"], 1),
    ],
)
def test_errors_are_one_sentence(tmp_path: Path, words: list[str], status: int) -> None:
    done = run("--profile", tmp_path / "p", *words)
    assert done.returncode == status
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="Windows knows no such signals")
def test_ctrl_c_closes_the_window_and_saves(seed: Path, tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "gui", seed, "--profile", tmp_path / "p"],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stderr=subprocess.PIPE,
        text=True,
    )
    lock = tmp_path / "p" / "window.lock"
    while not lock.exists() and process.poll() is None:
        os.sched_yield()
    # Python has its own handler from the start and ours from when the window is shown.
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=30)
    assert process.returncode in (0, 130)
    assert "Traceback" not in said


def test_the_self_test_passes(seed: Path) -> None:
    done = run("--self-test", seed, **without_display())
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.splitlines()[-1] == "all is well"
    assert done.stdout.count("ok ") == 9


def test_the_first_start_shows_the_notes_that_came_along(start: Start) -> None:
    bundled = sorted((ROOT / "data").glob("*.yaml"))
    driver = start()
    driver.wait(lambda: len(driver.session.notes) == len(bundled) == 2)
    driver.shown("Welcome to Readout")
    assert driver.panes.banners.texts() == []


def test_qt_survives_very_many_calls(qapp: object) -> None:
    """PySide6 6.12.0 on Python 3.11 loses a reference to None with each and aborts."""
    code = (
        "from PySide6.QtCore import QObject\n"
        "it = QObject()\n"
        "for _ in range(200_000):\n"
        "    it.setObjectName('x')\n"
    )
    done = subprocess.run([sys.executable, "-c", code], timeout=60, check=False)
    assert done.returncode == 0
