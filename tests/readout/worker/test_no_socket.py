"""The child opens no socket, by Python or below it: the kernel kills it where it tries."""

from __future__ import annotations

import platform
import subprocess
import sys
from pathlib import Path

import pytest

from readout.reading.read import find_files
from readout.worker.client import Worker
from tests.conftest import ROOT
from tests.readout.reading.small_files import SMALL
from tests.readout.worker.children import program

SOCKET = {"x86_64": 41, "aarch64": 198}.get(platform.machine(), 0)
"""The number of the system call."""

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not SOCKET, reason="needs the filters of the Linux kernel"
)

# seccomp(2): load the call's number; the one that makes a socket kills the process.
_FILTER = f"""
import ctypes, struct, sys
class Filter(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("rules", ctypes.c_char_p)]
rules = ((0x20, 0, 0, 0), (0x15, 0, 1, {SOCKET}), (6, 0, 0, 0x80000000), (6, 0, 0, 0x7FFF0000))
packed = b"".join(struct.pack("=HBBI", *rule) for rule in rules)
prctl = ctypes.CDLL(None).prctl
prctl(38, 1, 0, 0, 0)
if prctl(22, 2, ctypes.byref(Filter(len(rules), packed)), 0, 0):
    sys.exit("refused")
"""


def test_the_filter_itself_works() -> None:
    import signal  # noqa: PLC0415  SIGSYS is not everywhere

    code = f"{_FILTER}\nimport socket; socket.socket()"
    done = subprocess.run(program(code), cwd=ROOT, check=False, capture_output=True)
    assert done.returncode == -signal.SIGSYS, done.stderr


def test_reading_opens_no_socket(tmp_path: Path) -> None:
    child = f"{_FILTER}\nfrom readout.worker import __main__ as child; child.main()"
    with Worker(program(child)) as worker:
        for name, data in SMALL.items():
            path = tmp_path / name
            path.write_bytes(data)
            for member in find_files([path]):
                assert worker.read(member).sections
