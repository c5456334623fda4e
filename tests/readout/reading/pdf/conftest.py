"""HTML printed by Qt, once for all tests: in a process of its own, for readers have no Qt."""

from __future__ import annotations

import base64
import os
import subprocess
import sys
from collections.abc import Callable

import pytest

from tests.conftest import ROOT


@pytest.fixture(scope="session")
def printed() -> Callable[[list[str]], list[bytes]]:
    """A printer of texts of HTML."""

    def run(texts: list[str]) -> list[bytes]:
        done = subprocess.run(
            [sys.executable, "-m", "tests.readout.reading.pdf.printed"],
            input="\f".join(texts),
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            cwd=ROOT,
            text=True,
            encoding="utf-8",
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return [base64.b64decode(line) for line in done.stdout.split()]

    return run
