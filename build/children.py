"""Child processes that end when the door is told to end, and leave nothing behind."""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

_PATIENCE = 10.0  # seconds a child gets to end by itself, e.g. pytest to write its summary


class _Terminated(KeyboardInterrupt):
    """The door was asked to end by SIGTERM, which only the door has received."""


def _on_sigterm(_number: int, _frame: FrameType | None) -> None:
    raise _Terminated


@contextmanager
def _ending_with_us(child: subprocess.Popen[str]) -> Iterator[None]:
    """End the child when the door is interrupted while it waits for it.

    A Ctrl+C at a terminal reaches the child too, so that it is only waited for.
    """
    previous = signal.signal(signal.SIGTERM, _on_sigterm)
    try:
        yield
    except BaseException as error:
        if not isinstance(error, KeyboardInterrupt) or isinstance(error, _Terminated):
            child.terminate()
        try:
            child.wait(_PATIENCE)
        except (subprocess.TimeoutExpired, KeyboardInterrupt):
            child.kill()
            child.wait()
        raise
    finally:
        signal.signal(signal.SIGTERM, previous)


def show(command: Sequence[str | Path], *, env: Mapping[str, str], cwd: Path | None = None) -> int:
    """Run a command with the door's own terminal; its exit status, 128 + n for signal n."""
    child = subprocess.Popen(command, env=env, cwd=cwd, text=True)
    with _ending_with_us(child):
        status = child.wait()
    return status if status >= 0 else 128 - status


def capture(
    command: Sequence[str | Path], *, env: Mapping[str, str], cwd: Path | None = None
) -> tuple[int, str]:
    """Run a command without input; its exit status and all that it printed."""
    child = subprocess.Popen(
        command,
        env=env,
        cwd=cwd,
        text=True,
        errors="replace",
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        close_fds=False,  # a set-up's lock is held until its last child has ended
    )
    with _ending_with_us(child):
        output, _ = child.communicate()
    return child.returncode, output
