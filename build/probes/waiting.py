"""How long another thread waits for its turn while something is worked out beside it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread
from time import perf_counter, sleep


@contextmanager
def waits(found: list[float]) -> Iterator[None]:
    """Notes the longest wait of a thread that wants its turn each millisecond, in ms."""
    ended = False
    longest = 0.0

    def beat() -> None:
        nonlocal longest
        while not ended:
            before = perf_counter()
            sleep(0.001)
            longest = max(longest, (perf_counter() - before) * 1000 - 1)

    thread = Thread(target=beat)
    thread.start()
    try:
        yield
    finally:
        ended = True
        thread.join()
    found.append(longest)
