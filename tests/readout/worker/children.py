"""Children that do harm, to hold against the parent's side."""

from __future__ import annotations

import sys
from textwrap import dedent

_READY = """
import os, sys, time
from readout.worker.frames import receive, send
requests, replies = sys.stdin.buffer, sys.stdout.buffer
note = {"path": "", "title": "Good", "icon": "", "date": None, "date_text": "", "tags": [],
        "format": "markdown", "sections": [], "doubts": []}
send(replies, {"ready": True})
while (request := receive(requests)) is not None:
    harm = "harm.md" in request["path"]
"""
_REAL = """
import os, sys
from readout.reading import read
from readout.worker import __main__ as child
real = read.read_bytes
def read_bytes(data, path):
    if "harm.md" in path:
        return harm()
    return real(data, path)
read.read_bytes = read_bytes
"""


def program(code: str) -> list[str]:
    """The command that runs this code; it can import the project."""
    return [sys.executable, "-c", dedent(code)]


def fake(harm: str) -> list[str]:
    """A child that has one note for every file, but does this for the file harm.md."""
    reply = "send(replies, {'note': note})"
    return program(f"{_READY}    if harm:\n        {harm}\n    else:\n        {reply}\n")


def real(harm: str) -> list[str]:
    """The real child, with a reader that runs these lines for the file harm.md."""
    body = "".join(f"    {line}\n" for line in dedent(harm).splitlines())
    return program(f"{_REAL}def harm():\n{body}sys.exit(child.main())\n")
