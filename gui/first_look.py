"""The first page of the note that a start will show, made without Qt.

While Qt is being loaded, another process reads the note and writes its first page (see
``ahead``); the window shows that, and fills everything else in afterwards. Nothing is changed
here but the cache of parsed notes: the settings and the progress are only looked at.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from gui.arguments import Arguments
from gui.library import WELCOME
from gui.note_cache import NoteCache
from gui.pointers import place_of, walk
from gui.reading_time import minutes
from gui.settings import Settings, decode
from gui.text.pieces import FOLDED, SUBTITLE, Piece
from gui.text.writer import Writer
from gui.theme.tokens import tokens
from readout import places
from readout.corrections.model import among
from readout.errors import ReadoutError
from readout.note.folding import Fold, Folds
from readout.note.model import Action, Note
from readout.note.views import widest_table
from readout.places import Profile
from readout.progress.identity import item_ids, note_id
from readout.progress.kinship import field_in, fields_in, kin_in
from readout.progress.record import DamagedError, Document, NewerError, parse, taking_in

ENOUGH = 7_000
"""Signs of HTML: more than a screen of text, also of one 1,400 pixels high."""
FARTHEST = 100_000
"""Signs of HTML up to the place where the user was; what is farther comes with the window."""


def make(asked: Arguments) -> dict[str, Any]:
    """What the window shows at first, in plain values.

    Always ``settings``; ``schemes`` (pieces by light and dark) and the note's ``about``,
    ``title``, ``place``, ``columns`` where there is a note that could be read.
    """
    profile = places.profile(asked.profile)
    settings = _settings(profile)
    made = _said(settings, asked)
    path = _path(asked, settings)
    if path:
        with suppress(ReadoutError):  # the window says why
            made |= _note(NoteCache(profile.cache, guarded=False).read(path), profile, made)
    return made


def settings_of(profile: Profile, asked: Arguments) -> dict[str, Any]:
    """A look without a note: how the window stands."""
    return _said(_settings(profile), asked)


def _said(settings: Settings, asked: Arguments) -> dict[str, Any]:
    return {
        "theme": asked.theme or settings.theme,
        "language": settings.language,
        "text_size": settings.text_size,
        "zoom": settings.zoom,
        "date_order": settings.date_order,
        "geometry": settings.geometry,
        "splitters": dict(settings.splitters),
        "folded": list(settings.folded),
    }


def _settings(profile: Profile) -> Settings:
    try:
        return decode(json.loads(profile.settings.read_bytes()))
    except (OSError, ValueError, RecursionError):
        return Settings()


def _path(asked: Arguments, settings: Settings) -> str:
    """The file of the note that will be shown, as ``Session.start`` chooses it."""
    if asked.paths:
        return os.path.abspath(Path(asked.paths[0]).expanduser())  # noqa: PTH100  links not followed
    if not settings.started and not (settings.files or settings.folders):
        return str(places.data() / WELCOME)
    return settings.current


def _note(note: Note, profile: Profile, made: dict[str, Any]) -> dict[str, Any]:
    merged = _progress(profile)
    note = _corrected(note, merged)
    place, done = _kept(note, merged)
    schemes = {}
    for scheme in ("light", "dark"):
        if made["theme"] in (scheme, "system"):
            looks = tokens(dark=scheme == "dark", scale=made["text_size"])
            looks = looks._replace(type=looks.type.scaled(made["zoom"]))
            writer = Writer(note, SUBTITLE, looks, _in_code)
            shown = _unhidden(writer.pieces(), writer.folds, place)
            schemes[scheme] = [tuple(_ticked(each, done)) for each in _first(shown, place)]
    about = (note.date, note.date_text, minutes(note), note.path)
    return {
        "schemes": schemes,
        "title": note.title.plain,
        "about": about,
        "place": place,
        "columns": widest_table(note),
    }


def _in_code(fold: Fold) -> str:
    return f"{FOLDED}{fold.size}{'p' if fold.paragraphs else 'l'}{FOLDED}"


def _unhidden(pieces: Iterator[Piece], folds: Folds, place: str) -> Iterator[Piece]:
    """The pieces, those empty that a fold hides: all but the one that holds the kept place."""
    unfolded = folds.opened_by(*place_of(place))
    for piece in pieces:
        around = piece.where if piece.role == "fold" else piece.fold
        hidden = around and (around == unfolded) == (piece.role == "fold")
        yield piece._replace(html=()) if hidden else piece


def _first(pieces: Iterator[Piece], place: str) -> Iterator[Piece]:
    """The pieces of the first page, up to the kept place where that is not too far."""
    wanted = place_of(place)
    size, found = 0, 0 if not wanted[0] else FARTHEST
    for piece in pieces:
        if (piece.where, piece.block) == wanted:
            found = size
        yield piece
        size += sum(map(len, piece.html))
        if size > min(found, FARTHEST) + ENOUGH:
            return


def _ticked(piece: Piece, done: dict[tuple[str, int | None], bool]) -> Piece:
    """A piece, its box as the user has it."""
    if piece.done is None:
        return piece
    return piece._replace(done=done.get((piece.where, piece.block), piece.done))


def _progress(profile: Profile) -> Document:
    merged = Document()
    for file in sorted(profile.progress.glob("*.json")):
        try:
            merged = taking_in(merged, parse(file.read_bytes()))
        except NewerError as error:
            merged = taking_in(merged, error.document or Document())
        except (OSError, DamagedError):
            continue
    return merged


def _corrected(note: Note, merged: Document) -> Note:
    """The note with what the user corrected of it."""
    fields = fields_in(merged, kin_in((merged,), "notes"), "notes", note_id(note))
    values = {name: each["value"] for name, each in fields.items() if each["value"] is not None}
    corrections = among(values)
    if not corrections:
        return note
    from readout.corrections.apply import apply  # noqa: PLC0415  few notes are corrected

    return apply(note, corrections)


def _kept(note: Note, merged: Document) -> tuple[str, dict[tuple[str, int | None], bool]]:
    """Where the user was in the note, and the marks of its items by section and block."""
    if not len(merged):
        return "", {}
    done: dict[tuple[str, int | None], bool] = {}
    items = (
        (where, index)
        for where, section in walk(note)
        for index, block in enumerate(section.blocks)
        if isinstance(block, Action)
    )
    kin = kin_in((merged,), "items")
    for place, (key, _) in zip(items, item_ids(note), strict=True):
        field = field_in(merged, kin, "items", key, "done")
        if field is not None and field["value"] is not None:
            done[place] = bool(field["value"])
    field = field_in(merged, kin_in((merged,), "notes"), "notes", note_id(note), "place")
    value = field["value"] if field is not None else None
    return (value if isinstance(value, str) else ""), done
