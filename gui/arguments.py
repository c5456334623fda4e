"""The command line of the window. Standard library only: read before Qt is imported."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NoReturn, cast

from readout import __version__
from readout.errors import UsageError


@dataclass(frozen=True, slots=True)
class Arguments:
    """What was asked for."""

    paths: tuple[str, ...] = ()
    profile: str | None = None
    screenshot: str | None = None
    self_test: bool = False
    theme: Literal["light", "dark"] | None = None
    size: tuple[int, int] | None = None


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message[:1].upper()}{message[1:]}. --help shows what there is.")


def parse(words: Sequence[str]) -> Arguments:
    """The arguments; raises UsageError. ``--help`` and ``--version`` print and exit."""
    parser = _Parser(
        prog="readout",
        description="Reads your notes and helps you act on them, offline.",
        allow_abbrev=False,
    )
    parser.add_argument("paths", nargs="*", metavar="FILE or FOLDER", help="notes to open")
    parser.add_argument("--profile", metavar="DIR", help="keep all that is written in DIR")
    parser.add_argument(
        "--screenshot", metavar="OUT.png", help="draw the window to a file; needs no display"
    )
    parser.add_argument(
        "--self-test", action="store_true", help="try everything once; needs no display"
    )
    parser.add_argument("--theme", choices=("light", "dark"), help="use this theme this time")
    parser.add_argument("--size", metavar="WIDTHxHEIGHT", help="the size of the window")
    parser.add_argument("--version", action="version", version=f"Readout {__version__}")
    found = parser.parse_args(list(words))
    return Arguments(
        paths=tuple(found.paths),
        profile=found.profile,
        screenshot=found.screenshot,
        self_test=found.self_test,
        theme=cast("Literal['light', 'dark'] | None", found.theme),
        size=_size(found.size),
    )


def _size(text: str | None) -> tuple[int, int] | None:
    if text is None:
        return None
    match = re.fullmatch(r"(\d{3,5})[x×](\d{3,5})", text)
    if match is None:
        raise UsageError("--size wants a width and a height, such as 1400x880.")
    return int(match[1]), int(match[2])
