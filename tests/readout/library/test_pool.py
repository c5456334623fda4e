"""The children that read a library: one that a file ends takes no other file with it."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue

import pytest

from readout.library import pool as pool_module
from readout.library.pool import Job, Pool, Replies, batches
from tests.readout.library.libraries import opened, write

CHILD = """
import os, sys, time
from readout.library import reading
real = reading.read
def read(path, known):
    if "harm" in path:
        {harm}
    return real(path, known)
reading.read = read
sys.exit(reading.main())
"""
WAIT = 60.0


def harmed(monkeypatch: pytest.MonkeyPatch, harm: str) -> None:
    """Let the children do this when they read a file with harm in its name."""
    words = [sys.executable, "-c", CHILD.format(harm=harm)]
    monkeypatch.setattr(pool_module, "command", lambda *_: words)


@pytest.fixture
def replies() -> SimpleQueue[Replies]:
    return SimpleQueue()


@pytest.fixture
def pool(replies: SimpleQueue[Replies]) -> Iterator[Pool]:
    made = Pool(replies.put, 2)
    yield made
    made.close()


def test_small_files_share_a_request_and_others_have_their_own() -> None:
    jobs = [
        *(Job(f"{number}.md", size=1000) for number in range(10)),
        Job("large.pdf", size=5_000_000),
        Job("a.zip", size=10, archive=True),
        Job("a.zip#one.md", size=10),
        Job("nowhere.md", size=-1),
        Job("empty.md"),
        Job("last.md", size=299_999),
        Job("more.md", size=2),
    ]
    made = batches(jobs)
    assert [job for batch in made for job in batch] == jobs
    assert [len(batch) for batch in made] == [8, 2, 1, 1, 1, 1, 2, 1]
    assert batches([]) == []


@pytest.mark.parametrize(
    "harm", ["os._exit(1)", pytest.param("time.sleep(1000)", marks=pytest.mark.long)]
)
def test_a_file_that_ends_its_reader_is_said_and_the_others_are_read(
    harm: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    harmed(monkeypatch, harm)
    monkeypatch.setattr(pool_module, "_PATIENCE", 1)
    notes = tmp_path / "notes"
    write(notes, a="otter", harm="beaver", z="heron")
    with opened(tmp_path / "cache", Pool) as library:
        library.update(folders=[str(notes)])
        errors = {Path(e.path).name: e.error for e in library.catalogue.entries()}
        assert errors.pop("harm.md")
        assert errors == {"a.md": "", "z.md": ""}
        assert library.found("heron") == ["z.md"]
        # It is not tried at every look.
        said = library.update(folders=[str(notes)])
        assert "failed" not in [event["event"] for event in said]


def test_a_child_that_cannot_be_started_is_trouble_and_no_fault_of_the_notes(
    pool: Pool, replies: SimpleQueue[Replies], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool_module, "command", lambda *_: ["/no/such/program"])
    pool.submit([Job("a.md")])
    [(_, reply)] = replies.get(timeout=WAIT)
    assert "does not start" in reply["lost"]


@pytest.mark.skipif(sys.platform == "win32", reason="the child tells by a signal")
def test_what_is_being_read_is_cancelled_and_the_next_is_read(
    pool: Pool,
    replies: SimpleQueue[Replies],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    harmed(monkeypatch, f"os.kill({os.getpid()}, {signal.SIGUSR1:d}); time.sleep(1000)")
    path, harm = write(tmp_path, a="otter", harm="beaver")
    begun: list[int] = []
    before = signal.signal(signal.SIGUSR1, lambda *_: begun.append(pool.cancel() or 1))
    try:
        pool.submit([Job(str(harm))])
        [(_, reply)] = replies.get(timeout=WAIT)
    finally:
        signal.signal(signal.SIGUSR1, before)
    assert (begun, reply) == ([1], {"cancelled": True})
    pool.submit([Job(str(path))])
    [(_, reply)] = replies.get(timeout=WAIT)
    assert reply["title"] == "A"
