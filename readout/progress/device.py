"""Which device this is: bound to the machine and the user, never stored in the profile.

A profile may be carried to other devices whole; an id stored in it would make two devices
write one file. So the id is derived each time from what the machine says about itself.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

from readout.errors import UsageError

_NAME = re.compile(r"[0-9a-z][0-9a-z-]{0,39}")
_LENGTH = 16


def device_id(chosen: str | None = None) -> str:
    """The id of this device: 16 hex digits, the same at each start; ``chosen`` where given."""
    if chosen is not None:
        if not _NAME.fullmatch(chosen):
            raise UsageError(
                f"No device can be called {chosen!r}: take small letters, digits and hyphens."
            )
        return chosen
    import hashlib  # noqa: PLC0415  not where the device is chosen

    said = "\0".join(("readout device", machine() or _without(), _user()))
    return hashlib.sha256(said.encode("utf-8", "surrogateescape")).hexdigest()[:_LENGTH]


def machine() -> str:
    """What the system calls this machine, or nothing."""
    return {"win32": _windows, "darwin": _mac}.get(sys.platform, _unix)()


def _unix() -> str:
    for path in ("/etc/machine-id", "/var/lib/dbus/machine-id", "/etc/hostid"):
        try:
            said = Path(path).read_bytes()[:200].strip().hex()
        except OSError:
            continue
        if said and said != b"uninitialized".hex():
            return said
    return ""


def _windows() -> str:
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415  only there is one

        access = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
        path = r"SOFTWARE\Microsoft\Cryptography"
        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, path, 0, access) as key:
                return str(winreg.QueryValueEx(key, "MachineGuid")[0])
        except OSError:
            return ""
    return ""


def _mac() -> str:
    """The IOPlatformUUID, by the call that gives it without starting a program."""
    import ctypes  # noqa: PLC0415  only needed there

    try:
        said = (ctypes.c_ubyte * 16)()
        wait = (ctypes.c_long * 2)(1, 0)
        if ctypes.CDLL("libSystem.dylib").gethostuuid(said, wait) != 0:
            return ""
    except (OSError, AttributeError):
        return ""
    return bytes(said).hex()


def _without() -> str:
    """For a machine without an id, as many containers are: its name and its network card."""
    import platform  # noqa: PLC0415  rarely needed
    import uuid  # noqa: PLC0415  rarely needed

    return f"{platform.node()}\0{uuid.getnode()}"


def _user() -> str:
    # The number, not a name from the environment: sudo and cron set that as they please.
    return str(os.getuid()) if sys.platform != "win32" else os.environ.get("USERNAME", "")
