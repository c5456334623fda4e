"""Starting the window: ``python -m gui``, or the program of the package."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

if sys.argv[1:2] == ["--read-worker"]:
    # The package has one program: this is how it starts its own reader of foreign files.
    from readout.worker.__main__ import main as serve

    sys.exit(serve())
if sys.argv[1:2] == ["--library-updater"]:
    from readout.library.__main__ import main as update  # the same, for its library

    sys.exit(update(sys.argv[2:]))
if sys.argv[1:2] == ["--make-pages"]:
    from gui.paper_maker import main as make_pages  # the same, for paper

    sys.exit(make_pages())

# What is imported stays: looking through it for garbage again and again costs a start some
# 20 ms. From the window on `gui.memory` collects.
gc.disable()

from gui.ahead import Ahead  # noqa: E402
from gui.arguments import Arguments, parse  # noqa: E402
from readout import places  # noqa: E402
from readout.errors import ReadoutError, UsageError  # noqa: E402


def main(words: Sequence[str]) -> int:
    """Run the app; the exit status: 0, 1 where something could not be done, 2 for wrong usage."""
    try:
        asked = parse(words)
        return _go(asked)
    except UsageError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    except (ReadoutError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    except KeyboardInterrupt:
        return 130


def _go(asked: Arguments) -> int:
    profile = places.profile(asked.profile)
    if asked.self_test:
        from gui.self_test import self_test  # noqa: PLC0415  the way to the window is short

        return self_test(asked)
    if asked.screenshot:
        from gui.screenshot import screenshot  # noqa: PLC0415  the same

        return screenshot(profile, asked, asked.screenshot)
    if not has_display():
        sys.stderr.write(
            "There is no display to open a window on; "
            "--screenshot OUT.png draws it to a file without one.\n"
        )
        return 1
    ahead = Ahead(lambda: _look(asked))
    from gui.quick_imports import hasten  # noqa: PLC0415  Qt comes last

    hasten()
    from gui.app import run  # noqa: PLC0415  the same, and not at all for a wrong option

    return run(profile, asked, ahead)


def _look(asked: Arguments) -> dict[str, object]:
    from gui.first_look import make  # noqa: PLC0415  in a process of its own

    return make(asked)


def has_display() -> bool:
    """Whether a window can be shown: Qt ends the process where it cannot."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
