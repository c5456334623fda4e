"""The limits a child sets itself, in real children."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from readout.errors import ReadError
from readout.worker.client import Worker
from readout.worker.windows_job import Limits, limits
from tests.conftest import ROOT
from tests.readout.worker.children import program, real

linux = pytest.mark.skipif(sys.platform != "linux", reason="as Linux heeds them")


def written(folder: Path, name: str, text: str = "# A\n") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def said(code: str) -> str:
    """What the child's reader raised, as the note's title tells it."""
    return (
        f"try:\n    {code}\nexcept BaseException as error:\n"
        "    return real(f'# {type(error).__name__}'.encode(), 'a.md')\n"
        "return real(b'# Nothing', 'a.md')"
    )


@linux
@pytest.mark.parametrize(
    "eats",
    [
        "held = []\nwhile True: held.append(bytes(10_000_000))",
        "return bytes(2_000_000_000)",
    ],
)
def test_a_file_that_needs_all_memory_is_a_sentence(eats: str, tmp_path: Path) -> None:
    with Worker(real(eats)) as worker:
        with pytest.raises(ReadError, match=r"harm\.md: The file needs too much memory"):
            worker.read(written(tmp_path, "harm.md"), seconds=30)
        assert worker.read(written(tmp_path, "good.md")).title.plain == "A"


@linux
def test_a_reader_writes_no_file(tmp_path: Path) -> None:
    code = said(f"fd = os.open({str(tmp_path / 'made')!r}, 65); os.write(fd, b'x')")
    with Worker(real(code)) as worker:
        assert worker.read(written(tmp_path, "harm.md")).title.plain == "OSError"
    assert (tmp_path / "made").read_bytes() == b""


@linux
def test_a_reader_keeps_few_files_open(tmp_path: Path) -> None:
    with Worker(real(said("held = [open(os.devnull) for _ in range(40)]"))) as worker:
        assert worker.read(written(tmp_path, "harm.md")).title.plain == "OSError"


@linux
@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may lift its limits"
)
def test_a_reader_cannot_lift_its_limits(tmp_path: Path) -> None:
    code = said("import resource; resource.setrlimit(resource.RLIMIT_CORE, (1, 1))")
    with Worker(real(code)) as worker:
        assert worker.read(written(tmp_path, "harm.md")).title.plain == "ValueError"


def ended(code: str) -> int:
    """How a process ends that allows itself no time and then runs this."""
    done = subprocess.run(
        program(f"""
            import os, time
            from readout.worker import limits
            limits._MARGIN = 0.1
            limits.limit_for_good()
            limits.begin(0, open(os.devnull, "w"))
            {code}
        """),
        cwd=ROOT,
        check=False,
        timeout=30,
    )
    return done.returncode


@pytest.mark.parametrize("code", ["time.sleep(30)", "import re; re.match('(a*)*b', 'a' * 40)"])
def test_a_child_left_alone_ends_itself_by_the_clock(code: str) -> None:
    assert ended(code) == 1


@linux
def test_the_system_ends_a_child_that_computes_for_too_long() -> None:
    assert ended("limits.end(); [None for _ in iter(int, 1)]") == -signal.SIGXCPU


def test_a_child_that_is_done_in_time_goes_on() -> None:
    assert ended("limits.end(); time.sleep(0.2)") == 0


@pytest.mark.skipif(ctypes.sizeof(ctypes.c_void_p) != 8, reason="sizes on 64 bits")
def test_the_windows_limits_are_laid_out_as_windows_wants_them() -> None:
    """Sizes and places from winnt.h on 64 bits; a wrong one makes the call fail, unseen."""
    made = limits(1_500_000_000)
    assert ctypes.sizeof(made) == 144
    assert (Limits.io_counters.offset, Limits.process_memory.offset) == (64, 112)
    data = bytes(made)
    assert int.from_bytes(data[16:20], "little") == 0x508  # LimitFlags
    assert int.from_bytes(data[40:44], "little") == 1  # ActiveProcessLimit
    assert int.from_bytes(data[112:120], "little") == 1_500_000_000
