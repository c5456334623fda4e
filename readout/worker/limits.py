"""The limits a child sets itself before it reads anything; it cannot lift them again.

`readout.worker` says which of them hold where.
"""

from __future__ import annotations

import faulthandler
import math
import os
import sys
import time
from typing import TextIO

MEMORY = 1_500_000_000
"""Bytes of address space: the largest PDF, its pages and its note need less than half of it."""
_OPEN_FILES = 32
_MARGIN = 2.0  # seconds after which the child ends itself, should the parent not have done so


def limit_for_good() -> None:
    """Set the limits that hold for the whole life of this process."""
    if sys.platform == "win32":
        from readout.worker.windows_job import confine  # noqa: PLC0415  there alone

        confine(MEMORY)
    else:
        _limit_resources()


def begin(seconds: float, nowhere: TextIO) -> None:
    """Allow this process so many seconds from now, by the clock and of the processor.

    The system or a thread below Python ends it after that: also in the midst of a call that never
    comes back. ``nowhere`` takes what it says then.
    """
    faulthandler.dump_traceback_later(seconds + _MARGIN, exit=True, file=nowhere)
    if sys.platform != "win32":
        import resource  # noqa: PLC0415  Windows has none

        _lower(resource.RLIMIT_CPU, math.ceil(time.process_time() + seconds + _MARGIN), soft=True)


def end() -> None:
    """What ``begin`` allowed time for is done."""
    faulthandler.cancel_dump_traceback_later()


def _limit_resources() -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  Windows has none

    _lower(resource.RLIMIT_AS, MEMORY)
    _lower(resource.RLIMIT_FSIZE, 0)
    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_NOFILE, _OPEN_FILES)


def _lower(which: int, most: int, *, soft: bool = False) -> None:
    """Set one limit, no higher than it may be; a ``soft`` one can be raised again."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  Windows has none

    _, hard = resource.getrlimit(which)
    allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
    try:
        resource.setrlimit(which, (allowed, hard if soft else allowed))
    except (OSError, ValueError):
        return  # a system without this limit; the parent's clock holds everywhere


def end_with(parents_pipe: int) -> None:
    """Have the system end this process when nobody holds the other end of a pipe any more.

    That is when the parent has ended, however it did. Linux could also tell of the end of the
    parent's thread that started this process (PR_SET_PDEATHSIG), but others may use it still.
    """
    if sys.platform != "win32":
        import fcntl  # noqa: PLC0415  Windows has none

        # Whatever happens on the pipe sends SIGIO, which ends a process that does not handle it.
        fcntl.fcntl(parents_pipe, fcntl.F_SETOWN, os.getpid())
        flags = fcntl.fcntl(parents_pipe, fcntl.F_GETFL)
        fcntl.fcntl(parents_pipe, fcntl.F_SETFL, flags | os.O_ASYNC)
