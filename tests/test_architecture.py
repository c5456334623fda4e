"""The rules of the house, one sentence each."""

from __future__ import annotations

import ast
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LONGEST_FILE = 400

NETWORK = {
    "aiohttp",
    "asyncio",
    "ftplib",
    "http",
    "httpx",
    "imaplib",
    "poplib",
    "requests",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "telnetlib",
    "urllib.request",
    "urllib3",
    "webbrowser",
    "xmlrpc",
    "PySide6.QtNetwork",
    "PySide6.QtWebEngineCore",
}


def modules(*rooms: str) -> list[Path]:
    return sorted(path for room in rooms for path in (ROOT / room).rglob("*.py"))


def imports(path: Path) -> Iterator[str]:
    """The dotted names that a module imports, `from a import b` as both a and a.b."""
    package = path.relative_to(ROOT).with_suffix("").parts
    for node in ast.walk(ast.parse(path.read_bytes(), str(path))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: -node.level] if node.level else ()
            source = ".".join((*above, *(node.module or "").split("."))).strip(".")
            yield from (f"{source}.{alias.name}" for alias in node.names)


def within(name: str, modules: set[str]) -> bool:
    return any(name == module or name.startswith(f"{module}.") for module in modules)


def breaking(paths: list[Path], forbidden: set[str]) -> list[str]:
    return [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in paths
        for name in imports(path)
        if within(name, forbidden)
    ]


def test_the_core_imports_neither_gui_nor_qt() -> None:
    assert modules("readout")
    assert breaking(modules("readout"), {"gui", "PySide6", "shiboken6"}) == []


def test_nothing_imports_a_network_module() -> None:
    assert breaking(modules("readout", "gui"), NETWORK) == []


def test_the_app_does_not_import_the_door_or_the_tests() -> None:
    assert breaking(modules("readout", "gui"), {"build", "tests", "pytest"}) == []


def test_no_module_is_longer_than_one_can_read() -> None:
    lengths = {
        path: len(path.read_bytes().splitlines()) for path in modules("readout", "gui", "build")
    }
    assert {path: length for path, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_room_of_the_tests_is_passed_over(pytestconfig: pytest.Config) -> None:
    """Unless told otherwise pytest looks into no folder called build."""
    skipped = pytestconfig.getini("norecursedirs")
    rooms = {path.parent.name for path in (ROOT / "tests").rglob("test_*.py")}
    assert [room for room in rooms if any(fnmatch(room, pattern) for pattern in skipped)] == []


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("import PySide6.QtGui as q", ["PySide6.QtGui"]),
        ("from PySide6 import QtGui", ["PySide6.QtGui"]),
        ("def f():\n    from urllib import request", ["urllib.request"]),
        ("from . import a", ["readout.x.a"]),
        ("from ..note import model", ["readout.note.model"]),
    ],
)
def test_imports_are_seen_however_they_are_written(
    source: str, names: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(globals(), "ROOT", tmp_path)
    (tmp_path / "readout" / "x").mkdir(parents=True)
    module = tmp_path / "readout" / "x" / "y.py"
    module.write_text(source, encoding="utf-8")
    assert list(imports(module)) == names


def python(code: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=env, text=True, capture_output=True, check=False
    )


def test_importing_all_of_the_core_brings_no_qt_along() -> None:
    done = python(
        "import importlib, pkgutil, sys, readout\n"
        "names = [m.name for m in pkgutil.walk_packages(readout.__path__, 'readout.')]\n"
        "for name in names: importlib.import_module(name)\n"
        "print(len(names), [m for m in sys.modules if m.startswith(('PySide', 'shiboken'))])"
    )
    assert done.returncode == 0, done.stderr
    count, _, qt = done.stdout.strip().partition(" ")
    assert int(count) >= len(modules("readout")) - 1  # all but readout/__init__.py itself
    assert qt == "[]"


def test_void_qt_calls_do_not_use_up_none() -> None:
    """PySide6 6.12.0 on Python 3.11 lost a reference to None with each, and then aborted."""
    done = python(
        "import sys\n"
        "from PySide6.QtCore import QCoreApplication, QObject\n"
        "app = QCoreApplication([])\n"
        "thing = QObject()\n"
        "before = sys.getrefcount(None)\n"
        "for _ in range(200_000): thing.setObjectName('x')\n"
        "print(sys.getrefcount(None) - before)"
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > -1000


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_the_tests_themselves_refuse_the_internet(
    family: socket.AddressFamily, internet_attempts: list[str]
) -> None:
    with pytest.raises(PermissionError):
        socket.socket(family)
    assert len(internet_attempts) == 1
    internet_attempts.clear()
