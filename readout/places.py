"""Where things are: what came with the program, and the profile that Readout writes to."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

VARIABLE = "READOUT_PROFILE"


class Profile(NamedTuple):
    """The places that Readout writes to. None of them need exist before the first writing."""

    settings: Path
    """The file of settings."""
    progress: Path
    """A JSON file a device; may lie in a folder that a sync tool carries."""
    pasted: Path
    """Notes that were pasted in: a folder of notes like any other."""
    snapshots: Path
    """Earlier versions of this device's progress."""
    cache: Path
    """What can be made again."""
    log: Path
    lock: Path
    """The file that is locked around each writing of progress."""

    @classmethod
    def at(cls, root: Path) -> Profile:
        """The profile that is kept in one folder."""
        root = Path(os.path.abspath(root.expanduser()))  # noqa: PTH100  resolve() follows links
        return cls(
            settings=root / "settings.json",
            progress=root / "progress",
            pasted=root / "pasted",
            snapshots=root / "snapshots",
            cache=root / "cache",
            log=root / "log",
            lock=root / "progress.lock",
        )


def profile(chosen: str | Path | None = None, environ: Mapping[str, str] = os.environ) -> Profile:
    """The profile to use: ``--profile``, else ``READOUT_PROFILE``, else the platform's places."""
    folder = chosen or environ.get(VARIABLE)
    return Profile.at(Path(folder)) if folder else _usual()


def _usual() -> Profile:
    from platformdirs import PlatformDirs  # noqa: PLC0415  20 ms that a named profile saves

    dirs = PlatformDirs("readout", appauthor=False)
    data = Profile.at(dirs.user_data_path)
    return Profile(
        settings=dirs.user_config_path / "settings.json",
        progress=data.progress,
        pasted=data.pasted,
        snapshots=data.snapshots,
        cache=dirs.user_cache_path / "cache",
        log=dirs.user_log_path / "log",
        lock=data.lock,
    )


def program() -> Path:
    """The folder that holds ``data`` and ``resources``: the checkout or the package."""
    packed: str | None = getattr(sys, "_MEIPASS", None)
    return Path(packed) if packed else Path(__file__).resolve().parent.parent


def data() -> Path:
    """The folder of the notes that come along."""
    return program() / "data"


def resources() -> Path:
    """The folder of icons, themes, translations and fonts."""
    return program() / "resources"
