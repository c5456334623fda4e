"""The lock: exact versions with the hashes of all platforms' files, for Python 3.11 and newer."""

from __future__ import annotations

import os
import tempfile
import venv
from pathlib import Path

import children
import environment
import fuzzing
import pip_install
from house import ROOT, DoorError, clean_environment, say

# The resolver is a developer's tool of one command, so it is not among the locked packages.
_RESOLVER = "uv==0.13.9"
_PROJECT = "pyproject.toml"
_OPTIONS = (
    "--quiet",
    "--universal",  # one lock for all platforms, with markers
    "--python-version=3.11",
    "--generate-hashes",
    "--no-header",  # it would name this machine's command line
    "--no-annotate",
    "--no-emit-index-url",
    "--no-config",
)


def make_lock(arguments: list[str]) -> int:
    """Resolve pyproject.toml into the lock files; versions stay unless `--upgrade` is given.

    Raises DoorError where the resolver fails or writes what a lock must not hold.
    """
    if set(arguments) - {"--upgrade"}:
        raise DoorError("usage: python3 build lock [--upgrade]", 2)
    with tempfile.TemporaryDirectory(prefix="readout-lock-") as folder:
        resolver = _get_resolver(Path(folder))
        app, dev = (environment.lock_file(level) for level in environment.LEVELS)
        fuzz = fuzzing.lock_file()
        _resolve(resolver, [*arguments, "-o", str(app), _PROJECT])
        # The app's versions bind the tools' lock, so that both levels share one .venv.
        _resolve(resolver, [*arguments, "--group", "dev", "-c", str(app), "-o", str(dev), _PROJECT])
        _resolve(resolver, [*arguments, "--group", "fuzz", "-o", str(fuzz)])
    for lock in (app, dev, fuzz):
        if "://" in lock.read_text(encoding="utf-8"):
            raise DoorError(f"{lock.name} names a host, which a lock must not.")
    say("The locks are up to date.")
    return 0


def _get_resolver(folder: Path) -> Path:
    """Install the resolver into a folder of its own; its program."""
    venv.create(folder, with_pip=True)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    pip_install.install(programs / "python", _RESOLVER)
    return programs / "uv"


def _resolve(resolver: Path, arguments: list[str]) -> None:
    env = clean_environment()
    if "PIP_CERT" in env:  # who needs a certificate of their own has told pip
        env.setdefault("SSL_CERT_FILE", env["PIP_CERT"])
    status, output = children.capture(
        [resolver, "pip", "compile", *_OPTIONS, *arguments], env=env, cwd=ROOT
    )
    if status:
        reason = " ".join(output.split()) or f"exit status {status}"
        raise DoorError(f"The lock could not be made: {reason}")
