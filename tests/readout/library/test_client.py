"""The updater as the window has it: started when needed, started again, heard and ended."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue
from typing import Any

import pytest

from readout.library import client, command
from readout.library.catalogue import Catalogue
from readout.library.client import Updater
from tests.readout.library.libraries import ROOT, found, write

WAIT = 60.0


class Heard:
    """The events, waited for one by one."""

    def __init__(self) -> None:
        self.events: SimpleQueue[dict[str, Any]] = SimpleQueue()

    def until(self, name: str) -> dict[str, Any]:
        while True:
            event = self.events.get(timeout=WAIT)
            if event["event"] == name:
                return event


@contextmanager
def updater(folder: Path, **options: Any) -> Iterator[tuple[Updater, Heard]]:
    heard = Heard()
    with Updater(folder, heard.events.put, **options) as made:
        yield made, heard


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    write(tmp_path / "notes", a="otter", b="beaver")
    return tmp_path / "notes"


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def test_it_starts_when_it_is_told_something_and_follows_what_is_saved(
    notes: Path, cache: Path
) -> None:
    with updater(cache) as (library, heard), Catalogue(cache) as catalogue:
        assert not library.running
        assert catalogue.entries() == []
        library.set_folders([str(notes)])
        heard.until("ready")
        assert [entry.title for entry in catalogue.entries()] == ["A", "B"]
        before = catalogue.generation()
        (saved,) = write(notes, c="heron")
        library.look([str(saved)])
        assert heard.until("committed")["generation"] > before
        heard.until("ready")
        assert [entry.title for entry in catalogue.changed_since(before).entries] == ["C"]
        assert found(cache, "heron") == ["c.md"]
        library.forget([str(saved)])
        heard.until("ready")
        assert len(catalogue.entries()) == 2
    assert not library.running


def test_one_that_was_killed_starts_again_and_goes_on(notes: Path, cache: Path) -> None:
    with updater(cache) as (library, heard), Catalogue(cache) as catalogue:
        library.set_folders([str(notes)])
        heard.until("ready")
        write(notes, c="heron")
        child = library._child
        assert child is not None
        os.kill(child.pid, signal.SIGTERM)
        heard.until("ready")
        assert len(catalogue.entries()) == 3


def test_one_that_dies_again_and_again_is_given_up_and_said(cache: Path) -> None:
    command = [sys.executable, "-c", 'print(\'{"event": "progress"}\')']
    with updater(cache, command=command) as (library, heard):
        library.set_folders([])
        assert "again and again" in heard.until("trouble")["error"]
        assert not library.running


def test_trouble_is_told_once_and_not_tried_again(tmp_path: Path) -> None:
    (tmp_path / "cache").touch()
    with updater(tmp_path / "cache") as (library, heard):
        library.set_folders([])
        assert "could not be kept" in heard.until("trouble")["error"]
    assert heard.events.empty()


def test_a_command_that_does_not_start_is_trouble(cache: Path) -> None:
    with updater(cache, command=["/no/such/program"]) as (library, heard):
        library.set_folders([])
        heard.until("trouble")


def test_an_idle_one_ends_and_comes_back_for_what_is_saved(notes: Path, cache: Path) -> None:
    with updater(cache, idle=0.0) as (library, heard), Catalogue(cache) as catalogue:
        library.set_folders([str(notes)])
        child = library._child
        assert child is not None
        heard.until("ready")
        assert child.wait(WAIT) == 0
        write(notes, c="heron", d="badger")
        library.look([str(notes / "c.md")])
        heard.until("ready")
        # Only what it was told of was looked at.
        assert [entry.title for entry in catalogue.entries()] == ["A", "B", "C"]


def test_reading_is_cancelled(notes: Path, cache: Path) -> None:
    with updater(cache) as (library, heard):
        library.cancel()
        assert not library.running
        library.set_folders([str(notes)])
        library.cancel()
        heard.until("ready")


def test_the_packed_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", "there", raising=False)
    assert command("folder") == [sys.executable, "--library-updater", "folder"]


def test_the_window_s_program_is_the_updater_when_told_so(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "gui", "--library-updater", str(tmp_path / "cache")],
        cwd=ROOT,
        input='{"folders": []}\n{"quit": true}\n',
        text=True,
        capture_output=True,
        check=True,
    )
    assert "ready" in done.stdout or done.stdout == ""
    assert (tmp_path / "cache" / "updater.lock").exists()


def test_nothing_of_it_is_imported_before_it_is_needed() -> None:
    code = (
        "import sys, readout.library.client, readout.library.catalogue\n"
        "heavy = {'subprocess', 'tantivy', 'readout.library.updater', 'readout.search.writer'}\n"
        "print(heavy & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, text=True, capture_output=True, check=True
    )
    assert done.stdout == "set()\n"
    assert client.RESTARTS
