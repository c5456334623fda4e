"""Progress applied to notes that are only listed: ticks follow in memory, nothing is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from readout.note.model import Note
from readout.progress.store import Progress


def follow(progress: Progress, notes: Sequence[Note]) -> None:
    """Let what is sure follow the items of these notes, as the window would.

    Only in memory: who saves this progress later keeps it, who does not changes nothing. What is
    not sure is left open for the window to ask. Notes in which nothing was ever done are looked
    at only where one that was touched is no longer there.
    """
    touched = _touched(progress)
    if not touched or progress.read_only:
        return
    keys = [progress.note_key(note) for note in notes]
    here = frozenset(keys)
    kin = progress.kin("notes")
    present = _present(touched, here, frozenset(note.path for note in notes))
    gone = not all(map(present, touched))
    wanted = [
        note
        for note, key in zip(notes, keys, strict=True)
        if gone or not touched.keys().isdisjoint(kin.get(key, (key,)))
    ]
    if not wanted:
        return
    from readout.progress.following import Following  # noqa: PLC0415  few lists need it

    following = Following(progress)
    for note in wanted:
        review = following.review(note, present=present)
        if review.same or review.reworded or review.earlier:
            following.carry(note, review)


def _touched(progress: Progress) -> dict[str, str]:
    """By id of each note with touched or own items the path that it was last seen at."""
    found: dict[str, str] = {}
    for _, record in (*progress.each("own"), *progress.each("items")):
        about = record.get("note", {})
        if isinstance(about.get("id"), str):
            found[about["id"]] = str(about.get("path", ""))
    return found


def _present(
    touched: dict[str, str], here: frozenset[str], paths: frozenset[str]
) -> Callable[[str], bool]:
    """Whether the note of an id is still there: among these, or in a file that is none of them."""

    def present(note: str) -> bool:
        path = touched.get(note, "")
        try:
            return note in here or (path not in paths and bool(path) and Path(path).exists())
        except (OSError, ValueError):
            return False

    return present
