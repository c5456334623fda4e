"""Every tick that was reported saved is there after ``kill -9``, whenever it came."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks")


@pytest.mark.parametrize("kills", [20, pytest.param(500, marks=pytest.mark.long)])
def test_promise_1_killed_at_random_every_tick_that_was_reported_saved_is_there(
    tmp_path: Path, kills: int, record_property: Callable[[str, object], None]
) -> None:
    seed = int(os.environ.get("READOUT_SEED", "0")) or int.from_bytes(os.urandom(4))
    record_property("READOUT_SEED", seed)
    command = [sys.executable, "-m", "tests.readout.progress.killed_while_ticking"]
    made = subprocess.run(
        [*command, str(tmp_path), str(kills), str(seed)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert made.returncode == 0, made.stderr
    record_property("ticks_reported_saved", made.stdout.strip())
    assert int(made.stdout) >= kills
