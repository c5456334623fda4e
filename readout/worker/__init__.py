"""A child process that reads what could harm: big, binary or foreign files.

    Reader (reader.py) ─ small text ─▶ readout.reading, in this process
                       └ all else ───▶ Worker (client.py) ─▶ Process (process.py)
                                            frames (frames.py) over its input and output
                                       child: __main__.py under limits.py

What holds against a file that is made to harm:

| | Linux | macOS | Windows |
| --- | --- | --- | --- |
| time by the clock, by the parent | yes | yes | yes |
| time by the clock, by the child itself, should the parent be gone | yes | yes | yes |
| time of the processor | yes | yes | no |
| memory | yes | no: the system does not heed the limit | yes, by a job object |
| writes no file, starts no further program | no file | no file | no program |
| ends with the parent | at once | at once | after the file it reads |

A crash of a reader ends the child alone; the next file gets a new one.
"""

from __future__ import annotations

import sys

OPTION = "--read-worker"
"""The first argument that makes the packed program the child."""


def command() -> list[str]:
    """The command that starts the child: of the package where this is one, else of the checkout."""
    if hasattr(sys, "_MEIPASS"):
        return [sys.executable, OPTION]
    return [sys.executable, "-m", __name__]
