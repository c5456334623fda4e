"""The parent's side against children that hang, lie, die and never start."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

import pytest

from readout.errors import ReadError
from readout.reading.read import read
from readout.worker import client, command
from readout.worker.client import CancelledError, Worker, seconds_for
from tests.conftest import ROOT
from tests.readout.worker.children import fake, program, real


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.md"
    path.write_text("# Good\n\n- One\n- Two\n", encoding="utf-8")
    return path


@pytest.fixture
def harm(tmp_path: Path) -> Path:
    path = tmp_path / "harm.md"
    path.write_text("# Harm\n", encoding="utf-8")
    return path


@contextmanager
def worker(command: Sequence[str] = ()) -> Iterator[Worker]:
    with Worker(command) as made:
        yield made


def test_a_note_is_the_same_as_without_the_child(good: Path) -> None:
    with worker() as made:
        assert made.read(good) == read(good)
        assert made.read(str(good)) == read(good)


def test_one_child_serves_all_files(good: Path) -> None:
    with worker() as made:
        made.read(good)
        first = made._process
        made.read(good)
        assert made._process is first


def test_a_relative_path_is_the_parents(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(good.parent)
    with worker() as made:
        assert made.read("good.md") == read("good.md")


def test_a_file_that_cannot_be_read_has_the_same_sentence(tmp_path: Path) -> None:
    (tmp_path / "empty.md").write_bytes(b"")
    with worker() as made:
        for path in (tmp_path / "none.md", tmp_path / "empty.md", tmp_path, Path("a\0b")):
            with pytest.raises(ReadError) as here:
                read(path)
            with pytest.raises(ReadError) as there:
                made.read(path)
            assert str(there.value) == str(here.value)


FAILED = "The file made its reader fail; it is damaged, or needs too much memory."
HARMFUL = [
    ("time.sleep(60)", "The file took too long to read; Readout gave up after 0.3 seconds."),
    ("os.close(1); time.sleep(60)", None),
    ("os.write(1, b'Traceback (most recent call last):'); time.sleep(60)", FAILED),
    ("os.write(1, bytes((0, 0, 9, 9)) + b'{'); os._exit(0)", FAILED),
    ("os._exit(0)", FAILED),
    ("os.abort()", FAILED),
    ("os._exit(71)", "The file needs too much memory to be read."),
    ("send(replies, {})", client._NO_NOTE),
    ("send(replies, {'note': None})", client._NO_NOTE),
    ("send(replies, {'note': {'path': 1}})", client._NO_NOTE),
    ("send(replies, {'note': []})", client._NO_NOTE),
]


@pytest.mark.skipif(not hasattr(signal, "SIGXCPU"), reason="signals as Unix has them")
@pytest.mark.parametrize(("code", "sentence"), HARMFUL)
def test_harm_is_a_sentence_and_the_next_file_opens(
    code: str, sentence: str | None, good: Path, harm: Path
) -> None:
    with worker(fake(code)) as made:
        with pytest.raises(ReadError) as caught:
            made.read(harm, seconds=0.3)
        message = str(caught.value)
        assert message.startswith(f"{harm}: The file ")
        if sentence is not None:
            assert message == f"{harm}: {sentence}"
        assert made.read(good).title.plain == "Good"


def test_a_reader_with_a_fault_is_a_sentence_and_the_fault_is_kept(good: Path, harm: Path) -> None:
    with worker(real("raise LookupError('a mistake')")) as made:
        made.read(good)
        first = made._process
        with pytest.raises(ReadError) as caught:
            made.read(harm)
        assert "could not be read" in str(caught.value)
        assert "mistake" not in str(caught.value)
        assert "LookupError: a mistake" in caught.value.__notes__[0]
        made.read(good)
        assert made._process is first


def test_what_a_reader_prints_disturbs_nothing(good: Path, harm: Path) -> None:
    noise = "print('noise'); os.write(1, b'noise'); os.write(2, b'noise'); return real(b'# A', 'a')"
    with worker(real(noise)) as made:
        assert made.read(harm).title.plain == "A"
        assert made.read(good).title.plain == "Good"


@pytest.mark.parametrize(
    "start",
    [
        ["no-such-program-is-there"],
        program("raise SystemExit(1)"),
        program("print('hello')"),
        program("import time; time.sleep(60)"),
    ],
)
def test_a_child_that_never_starts_is_a_sentence(start: list[str], good: Path) -> None:
    with Worker(start, start=0.3) as made:
        for _ in range(2):
            with pytest.raises(ReadError, match="does not start; install Readout again"):
                made.read(good)


def test_a_child_that_died_meanwhile_is_no_fault_of_the_next_file(good: Path) -> None:
    with worker() as made:
        made.read(good)
        assert made._process is not None
        made._process._process.kill()
        made._process._process.wait()
        assert made.read(good).title.plain == "Good"


def test_reading_is_cancelled_from_another_thread(good: Path, harm: Path, tmp_path: Path) -> None:
    begun = tmp_path / "begun"
    os.mkfifo(begun)
    with worker(fake(f"open({str(begun)!r}, 'w').close(); time.sleep(60)")) as made:

        def cancel() -> None:
            with begun.open():
                made.cancel()

        thread = Thread(target=cancel)
        thread.start()
        with pytest.raises(CancelledError, match="Reading was stopped"):
            made.read(harm, seconds=30)
        thread.join()
        assert made.read(good).title.plain == "Good"


def test_to_cancel_nothing_does_nothing(good: Path) -> None:
    with worker() as made:
        made.cancel()
        made.read(good)
        first = made._process
        made.cancel()
        made.read(good)
        assert made._process is first


def test_threads_take_turns(good: Path, harm: Path) -> None:
    titles: list[str] = []
    with worker() as made:
        go = Event()

        def work(path: Path) -> None:
            go.wait()
            for _ in range(5):
                titles.append(made.read(path).title.plain)  # noqa: PERF401  as they come

        threads = [Thread(target=work, args=(path,)) for path in (good, harm)]
        for thread in threads:
            thread.start()
        go.set()
        for thread in threads:
            thread.join()
    assert sorted(titles) == ["Good"] * 5 + ["Harm"] * 5


def test_the_child_outlives_the_thread_that_started_it(good: Path) -> None:
    with worker() as made:
        thread = Thread(target=made.read, args=(good,))
        thread.start()
        thread.join()
        first = made._process
        assert made.read(good).title.plain == "Good"
        assert made._process is first


def test_closing_ends_the_child_and_reading_starts_another(good: Path) -> None:
    made = Worker()
    made.close()
    made.read(good)
    process = made._process
    assert process is not None
    made.close()
    assert process._process.returncode is not None
    assert made.read(good).title.plain == "Good"
    made.close()


def test_the_child_ends_with_its_input() -> None:
    with subprocess.Popen(
        command(), cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as child:
        child.communicate(timeout=10)
    assert child.returncode == 0


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="Linux can wait for any process")
@pytest.mark.parametrize("stops", ["import time; time.sleep(60)", "while True: pass"])
def test_the_child_of_a_killed_parent_ends(stops: str, harm: Path) -> None:
    parent = subprocess.Popen(
        program(f"""
            from threading import Thread
            from readout.worker.client import Worker
            worker = Worker({real(stops)!r})
            process = worker._started()
            print(process._process.pid, flush=True)
            worker.read({str(harm)!r}, seconds=60)
        """),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with parent:
        assert parent.stdout is not None
        child = os.pidfd_open(int(parent.stdout.readline()))
        parent.kill()
    ended, _, _ = select.select([child], [], [], 10)
    os.close(child)
    assert ended


def test_time_grows_with_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"")
    assert seconds_for(str(path)) == seconds_for("not there") == client.SHORTEST
    for size, seconds in ((1_000_000, 4.5), (20_000_000, 30.0), (100_000_000, 60.0)):
        os.truncate(path, size)
        assert seconds_for(str(path)) == seconds


def test_the_package_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    assert command() == [sys.executable, "-m", "readout.worker"]
    monkeypatch.setattr(sys, "_MEIPASS", "somewhere", raising=False)
    assert command() == [sys.executable, "--read-worker"]
