"""Whatever becomes of a file's bytes, it is a note or a sentence, and soon.

The reading is done by the worker's child: a reader that hangs or crashes ends the child alone, and
its test fails with the bytes that did it.
"""

from __future__ import annotations

import base64
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readout.errors import ReadError
from readout.reading.read import find_files
from readout.worker.client import Worker
from tests.conftest import ROOT
from tests.readout.reading.fuzz_targets import TARGETS, target_of
from tests.readout.reading.mutations import mutated
from tests.readout.reading.small_files import PARTS, SMALL

SECONDS = float(os.environ.get("READOUT_FUZZ_SECONDS", "60"))
"""How long the search at random lasts, over all forms together."""
ATHERIS = os.environ.get("READOUT_ATHERIS", "")
"""The folder that atheris is in."""
FAULTS = ("made its reader fail", "took too long", "too much memory")


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as made:
        yield made


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fuzz")


def check(worker: Worker, path: Path, data: bytes) -> None:
    """Read these bytes as this file. Fails where that gives neither a note nor a plain sentence."""
    path.write_bytes(data)
    for member in find_files([path]):
        try:
            worker.read(member)
        except ReadError as error:
            faults = getattr(error, "__notes__", [])
            if faults or "\n" in str(error) or any(fault in str(error) for fault in FAULTS):
                shown = base64.b85encode(data).decode()
                pytest.fail("\n".join([str(error), *faults, f"{path.name} b85:{shown}"]))


def changed(name: str, random: Random) -> bytes:
    """A changed file of a form; of what packs its content, sometimes the content instead."""
    if name in PARTS and random.random() < 0.7:
        content, pack = PARTS[name]
        return pack(mutated(content, random))
    return mutated(SMALL[name], random)


@pytest.mark.parametrize("name", SMALL)
def test_a_whole_file_of_each_form_is_read(name: str, worker: Worker, folder: Path) -> None:
    path = folder / name
    path.write_bytes(SMALL[name])
    for member in find_files([path]):
        assert worker.read(member).sections


@pytest.mark.parametrize("name", SMALL)
@settings(max_examples=20)
@given(random=st.randoms(use_true_random=False))
def test_a_changed_file_is_a_note_or_a_sentence(
    name: str, random: Random, worker: Worker, folder: Path
) -> None:
    check(worker, folder / name, changed(name, random))


@pytest.mark.long
@pytest.mark.parametrize("name", SMALL)
def test_many_changed_files_are_notes_or_sentences(name: str, worker: Worker, folder: Path) -> None:
    seed = int(os.environ.get("READOUT_FUZZ_SEED") or time.time_ns())
    print(f"READOUT_FUZZ_SEED={seed}")
    random = Random(seed)
    until = time.monotonic() + SECONDS / len(SMALL)
    while time.monotonic() < until:
        check(worker, folder / name, changed(name, random))


@pytest.mark.long
@pytest.mark.skipif(not ATHERIS, reason="atheris is not installed; `build test --all` does it")
@pytest.mark.parametrize("target", TARGETS)
def test_what_atheris_finds_is_a_note_or_a_sentence(target: str, tmp_path: Path) -> None:
    """It watches which lines of the readers run, and seeks bytes that make others run."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "first").write_bytes(target_of(target)[1])
    program = [sys.executable, "-m", "tests.readout.reading.with_atheris", target]
    options = [f"-max_total_time={max(1, int(SECONDS / len(TARGETS)))}", "-timeout=5"]
    options += ["-rss_limit_mb=1500", "-max_len=60000", f"-artifact_prefix={tmp_path}/found-"]
    done = subprocess.run(
        [*program, *options, str(tmp_path / "seeds")],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": ATHERIS},
        check=False,
        capture_output=True,
        text=True,
        errors="replace",
    )
    if done.returncode:
        found = [base64.b85encode(path.read_bytes()) for path in tmp_path.glob("found-*")]
        pytest.fail(f"{done.stderr[-4000:]}\n{target} b85:{found}")
