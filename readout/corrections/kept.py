"""Corrections in progress: one field of the note's record each, merged and undone like ticks.

They stand under what the note was known by when it was read, so that a corrected title or date
takes no tick away.
"""

from __future__ import annotations

from readout.corrections.model import PREFIX, Correction, Corrections, among
from readout.note.model import Note
from readout.progress.store import Change, Progress


def kept(progress: Progress, note: Note) -> Corrections:
    """The corrections of a note, be it as read or corrected."""
    return among(progress.note_values(note))


def keep(progress: Progress, note: Note, correction: Correction) -> Change:
    """Keep one correction, or take it back. Raises ProgressError where nothing can be kept."""
    return progress.set_note(note, PREFIX + correction.key, correction.value)


def corrected(progress: Progress, note: Note) -> Note:
    """The note with what the user corrected of it; itself where that is nothing."""
    corrections = kept(progress, note)
    if not corrections:
        return note
    from readout.corrections.apply import apply  # noqa: PLC0415  few notes are corrected

    return apply(note, corrections)
