"""Terms written out for other programs, by one function and one table of formats."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from readout.errors import UsageError
from readout.terms.glossary import Entry


def export_terms(entries: Sequence[Entry], to: str) -> bytes:
    """The terms as the bytes of a file in the format ``to``.

    ``csv`` is a table for a spreadsheet, a line a definition; ``anki`` is a deck of cards.
    Raises UsageError for another format.
    """
    return named(to)(entries)


def named(to: str) -> Callable[[Sequence[Entry]], bytes]:
    """What writes the format ``to``. Raises UsageError where there is none."""
    write = FORMATS.get(to)
    if write is None:
        names = ", ".join(FORMATS)
        raise UsageError(f"There is no format “{to}” for terms; there are {names}.")
    return write


def _spreadsheet(entries: Sequence[Entry]) -> bytes:
    from readout.export.terms.spreadsheet import to_csv  # noqa: PLC0415  as the next

    return to_csv(entries).encode("utf-8", "backslashreplace")


def _anki(entries: Sequence[Entry]) -> bytes:
    from readout.export.terms.anki import to_deck  # noqa: PLC0415  few ever need it

    return to_deck(entries)


FORMATS: dict[str, Callable[[Sequence[Entry]], bytes]] = {"csv": _spreadsheet, "anki": _anki}
"""The formats by the names they are asked for with."""
