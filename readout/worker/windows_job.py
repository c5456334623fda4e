"""Limits on Windows: a job object that this process makes and enters, and cannot leave.

The names are those of Microsoft's own documentation of job objects (winnt.h, jobapi2.h).
"""

from __future__ import annotations

import ctypes
import sys
from ctypes import c_int64, c_size_t, c_uint32, c_uint64, c_void_p
from typing import ClassVar

_EXTENDED_LIMITS = 9  # JobObjectExtendedLimitInformation
_ACTIVE_PROCESSES = 0x0008  # JOB_OBJECT_LIMIT_ACTIVE_PROCESS
_PROCESS_MEMORY = 0x0100  # JOB_OBJECT_LIMIT_PROCESS_MEMORY
_NO_CRASH_DIALOG = 0x0400  # JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION


class _BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_: ClassVar = [
        ("process_time", c_int64),
        ("job_time", c_int64),
        ("flags", c_uint32),
        ("smallest_working_set", c_size_t),
        ("largest_working_set", c_size_t),
        ("active_processes", c_uint32),
        ("affinity", c_size_t),
        ("priority_class", c_uint32),
        ("scheduling_class", c_uint32),
    ]


class Limits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION; sizes are bytes."""

    _fields_: ClassVar = [
        ("basic", _BasicLimits),
        ("io_counters", c_uint64 * 6),
        ("process_memory", c_size_t),
        ("job_memory", c_size_t),
        ("peak_process_memory", c_size_t),
        ("peak_job_memory", c_size_t),
    ]


def limits(memory: int) -> Limits:
    """So many bytes of memory, no further process, and no dialog after a crash."""
    made = Limits()
    made.basic.flags = _PROCESS_MEMORY | _ACTIVE_PROCESSES | _NO_CRASH_DIALOG
    made.basic.active_processes = 1
    made.process_memory = memory
    return made


def confine(memory: int) -> None:
    """Put this process into a job with these limits; where that fails, the clock alone holds."""
    if sys.platform == "win32":
        kernel = ctypes.WinDLL("kernel32")
        kernel.CreateJobObjectW.restype = c_void_p
        kernel.GetCurrentProcess.restype = c_void_p
        job = c_void_p(kernel.CreateJobObjectW(None, None))  # its handle is never closed
        wanted = limits(memory)
        if kernel.SetInformationJobObject(
            job, _EXTENDED_LIMITS, ctypes.byref(wanted), ctypes.sizeof(wanted)
        ):
            kernel.AssignProcessToJobObject(job, c_void_p(kernel.GetCurrentProcess()))
