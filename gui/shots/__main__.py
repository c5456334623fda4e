"""``python -m gui.shots DIR [NOTE…]``: a picture of every view in DIR.

Light and dark at 100 and 200 %, some at 150 %, and ``contact-sheet.png`` with all of them.
``--only VIEW,…`` draws these alone, ``--readme`` renews the pictures of the README. The first note
is the one that is shown; without one it is the first that came along.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from readout.errors import ReadoutError

PERCENT = (200, 100, 150)
"""The scales of the screen, each in a process of its own; the slowest first."""


def main(words: Sequence[str]) -> int:
    """Draw all; the exit status."""
    asked = _parser().parse_args(list(words))
    folder = Path(asked.folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if asked.percent:
            from gui.shots.drawing import draw_all  # noqa: PLC0415  a process that draws

            only = tuple(filter(None, asked.only.split(",")))
            draw_all(folder, asked.notes, asked.percent, only)
            return 0
        if failed := _draw_beside(words):
            return failed
        from gui.shots.sheet import make_sheets  # noqa: PLC0415  when all is drawn

        make_sheets(folder, readme=asked.readme)
    except (ReadoutError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def _draw_beside(words: Sequence[str]) -> int:
    """One process a scale, at once; the exit status of one that failed."""
    command = [sys.executable, "-m", "gui.shots"]
    running = [
        subprocess.Popen([*command, "--percent", str(percent), *words])  # noqa: S603  ourselves
        for percent in PERCENT
    ]
    return max(process.wait() for process in running)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m gui.shots", description=__doc__)
    parser.add_argument("folder", metavar="DIR")
    parser.add_argument("notes", metavar="NOTE", nargs="*")
    parser.add_argument("--only", metavar="VIEW,…", default="")
    parser.add_argument("--readme", action="store_true")
    parser.add_argument("--percent", type=int, default=0, help=argparse.SUPPRESS)
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
