"""``python -m tests.readout.reading.with_atheris TARGET …``: a reader under libFuzzer's options."""

from __future__ import annotations

import sys
from contextlib import suppress

import atheris  # in a folder of its own, see build/fuzzing.py

with atheris.instrument_imports(include=["readout.reading"]):
    from readout.reading import read
from readout.errors import ReadError
from tests.readout.reading.fuzz_targets import target_of


def main(program: str, target: str, *options: str) -> None:
    """Try bytes as a target until the time is over; never comes back."""
    name, seed, pack = target_of(target)

    def once(data: bytes) -> None:
        with suppress(ReadError), atheris.instrument_imports(include=["readout.reading"]):
            read.read_bytes(pack(data), name)

    once(seed)  # imports what the reader needs, which takes longer than a try may
    atheris.Setup([program, *options], once)
    atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv)
