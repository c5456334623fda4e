"""The command line of the window. Standard library only: read before Qt is imported."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple, NoReturn, cast

from readout import __version__
from readout.errors import UsageError

if TYPE_CHECKING:
    import argparse


class Arguments(NamedTuple):
    """What was asked for."""

    paths: tuple[str, ...] = ()
    profile: str | None = None
    screenshot: str | None = None
    self_test: bool = False
    theme: Literal["light", "dark"] | None = None
    size: tuple[int, int] | None = None


def parse(words: Sequence[str]) -> Arguments:
    """The arguments; raises UsageError. ``--help`` and ``--version`` print and exit."""
    # As a start mostly is; importing argparse takes 8 ms.
    rest, folder = list(words), None
    if "--profile" in rest[:-1]:
        at = rest.index("--profile")
        folder = rest[at + 1]
        del rest[at : at + 2]
    if not any(word.startswith("-") for word in (*rest, folder or "")):
        return Arguments(paths=tuple(rest), profile=folder)
    found = _parser().parse_args(list(words))
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


def _parser() -> argparse.ArgumentParser:
    import argparse  # noqa: PLC0415  only for options

    class Parser(argparse.ArgumentParser):
        def error(self, message: str) -> NoReturn:
            sentence = f"{message[:1].upper()}{message[1:]}. --help shows what there is."
            raise UsageError(sentence)

    parser = Parser(
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
    return parser
