"""Packages of Debian and Ubuntu: what they are called here, and installing them as root."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import children
from house import DoorError, say


def is_debian() -> bool:
    """Whether this is Debian, Ubuntu or a relative, with apt-get."""
    return Path("/etc/debian_version").exists() and shutil.which("apt-get") is not None


def can_install() -> bool:
    """Whether packages can be installed without asking for anyone's password."""
    return is_debian() and os.geteuid() == 0


def names_here(alternatives: Iterable[Sequence[str]]) -> list[str]:
    """One package name for each, sorted: the first that this release knows, else the last.

    Some packages were renamed between releases, e.g. libglib2.0-0 to libglib2.0-0t64.
    """
    wanted = list(alternatives)
    every = sorted({name for names in wanted for name in names})
    _, listing = children.capture(["apt-cache", "policy", *every], env=_environment())
    known = _with_candidate(listing)
    return sorted({next((n for n in names if n in known), names[-1]) for names in wanted})


def _with_candidate(listing: str) -> set[str]:
    """The names that `apt-cache policy` has a version for; virtual packages have none."""
    known = set()
    name = ""
    for line in listing.splitlines():
        if not line.startswith(" "):
            name = line.removesuffix(":")
        elif line.strip().startswith("Candidate:") and "(none)" not in line:
            known.add(name)
    return known


def agreed(question: str) -> bool:
    """Whether the user agrees; where nobody sits at a terminal, nobody is asked."""
    if sys.stdin is None or not sys.stdin.isatty():
        return True
    try:
        return input(f"{question} [Y/n] ").strip().lower() in ("", "y", "yes")
    except EOFError:
        return False


def install(alternatives: Iterable[Sequence[str]]) -> None:
    """Install packages by apt-get, one of each group of alternative names.

    Raises DoorError with apt-get's own reason where it fails.
    """
    wanted = list(alternatives)
    # A fresh container has no package lists, and an old list names files that are gone.
    # Where updating fails (offline, say) the lists at hand may still do.
    _apt_get("update")
    names = names_here(wanted)
    say(f"Installing {' '.join(names)} …")
    status, output = _apt_get("install", "--yes", "--no-install-recommends", *names)
    if status:
        reasons = [line[2:].strip() for line in output.splitlines() if line.startswith("E:")]
        reason = reasons[0].rstrip(".") if reasons else f"exit status {status}"
        raise DoorError(f"apt-get could not install {' '.join(names)}: {reason}.")


def _apt_get(*arguments: str) -> tuple[int, str]:
    """Run apt-get without questions, waiting two minutes for another that is at work."""
    options = ("-qq", "-o", "Dpkg::Use-Pty=0", "-o", "DPkg::Lock::Timeout=120")
    return children.capture(["apt-get", *options, *arguments], env=_environment())


def _environment() -> dict[str, str]:
    """The environment for apt: no questions, and its messages in the language parsed here."""
    return {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
