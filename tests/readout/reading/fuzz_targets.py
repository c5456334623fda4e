"""What is tried with changed bytes: whole files, and what is packed in those that pack it."""

from __future__ import annotations

from collections.abc import Callable

from tests.readout.reading.small_files import PARTS, SMALL

INSIDE = "#inside"
"""Of a file that packs its content, the content: a changed archive is mostly refused unread."""
NAMES = tuple(name for name in SMALL if name != "a.zip")
"""Every form but the archive, whose members are of the others."""
TARGETS = (*NAMES, *(f"{name}{INSIDE}" for name in PARTS if name in NAMES))


def target_of(target: str) -> tuple[str, bytes, Callable[[bytes], bytes]]:
    """The file's name, the bytes to begin with, and what makes a file of such bytes."""
    name = target.removesuffix(INSIDE)
    return (name, *PARTS[name]) if target != name else (name, SMALL[name], bytes)
