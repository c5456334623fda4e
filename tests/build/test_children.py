"""The door's children end with it, and end well."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import children
import pytest
from house import ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX's")

# A child that says when it is there, and ends in its own way when it is interrupted.
CHILD = """
import signal, sys
def end(number, frame):
    print('ended by', signal.Signals(number).name, flush=True)
    sys.exit(5)
signal.signal(signal.SIGTERM, end)
signal.signal(signal.SIGINT, end)
print('ready', flush=True)
signal.pause()
"""
DOOR = f"""
import os, sys; sys.path.insert(0, 'build')
import commands, children
def function(arguments): return children.show([sys.executable, '-c', {CHILD!r}], env=os.environ)
commands.Command.function = lambda self: function
sys.exit(commands.main(['test']))
"""


@pytest.mark.parametrize(
    ("number", "whole_group"), [(signal.SIGINT, True), (signal.SIGTERM, False)]
)
def test_a_stop_lets_the_child_end_in_its_own_way(number: int, whole_group: bool) -> None:
    door = subprocess.Popen(
        [sys.executable, "-c", DOOR],
        cwd=ROOT,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert door.stdout
    assert door.stdout.readline() == "ready\n"
    (os.killpg if whole_group else os.kill)(door.pid, number)
    said, complaint = door.communicate(timeout=60)
    assert said == f"ended by {signal.Signals(number).name}\n"
    assert complaint == "Stopped.\n"
    assert door.returncode == 130


def test_the_status_is_the_childs() -> None:
    env = dict(os.environ)
    assert children.show([sys.executable, "-c", "raise SystemExit(7)"], env=env) == 7
    killed = "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"
    assert children.show([sys.executable, "-c", killed], env=env) == 128 + signal.SIGKILL


def test_what_a_captured_child_says_is_kept_and_it_has_no_input() -> None:
    code = "import sys; print(sys.stdin.read() + 'out'); print('err', file=sys.stderr); sys.exit(3)"
    status, output = children.capture([sys.executable, "-c", code], env=dict(os.environ))
    assert status == 3
    assert sorted(output.split()) == ["err", "out"]
