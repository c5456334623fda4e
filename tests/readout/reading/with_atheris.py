"""``python -m tests.readout.reading.with_atheris NAME …``: a reader under libFuzzer's options."""

from __future__ import annotations

import sys
from contextlib import suppress

import atheris  # not among the locked packages: its test is skipped without it

with atheris.instrument_imports(include=["readout.reading"]):
    from readout.reading import read
from readout.errors import ReadError


def main(program: str, name: str, *options: str) -> None:
    """Try bytes as the file of this name until the time is over; never comes back."""

    def once(data: bytes) -> None:
        with suppress(ReadError), atheris.instrument_imports(include=["readout.reading"]):
            read.read_bytes(data, name)

    atheris.Setup([program, *options], once)
    atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv)
