"""What a doubt could be, as choices: each with the corrections that make it so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from gui.dates import long_date
from gui.panes.doubt_rows import DoubtRow, block_at, kind_name, section_at, short, tr
from gui.settings import DateOrder
from readout.corrections import model
from readout.corrections.apply import Corrected, Standing
from readout.corrections.model import Correction
from readout.note.model import KINDS, Action, Note, Table
from readout.reading.dates import first_date


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that it could be."""

    text: str
    corrections: tuple[Correction, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """A line for anything else. ``make`` gives ``None`` where the words say nothing."""

    name: str
    text: str
    hint: str
    tip: str
    refusal: str
    make: Callable[[str], Correction | None]


@dataclass(frozen=True, slots=True)
class Choices:
    """``now`` is the number of the choice that holds, -1 for none; ``kinds`` are for a combo."""

    choices: tuple[Choice, ...] = ()
    now: int = -1
    kinds: tuple[Choice, ...] = ()
    kind_now: int = -1
    field: Field | None = None


def choices_of(row: DoubtRow, read: Note, made: Corrected, order: DateOrder) -> Choices:
    """What can be chosen for a line of the list of doubts."""
    match row.about:
        case "title":
            return Choices(field=_title_field(made.note))
        case "date":
            return _date(row, read, made, order)
        case "due":
            return _due(row, made, order)
        case "heading" | "kind":
            return _role(row, made)
        case "table" | "glued":
            return _table(row, made)
        case _:
            return Choices()


def right(row: DoubtRow) -> list[Correction]:
    """What makes everything settled as it was read."""
    found: list[Correction] = []
    for standing in row.standings:
        if standing.settled_by:
            continue
        key, doubt = standing.keys[-1], standing.doubt
        if key.startswith("accept:"):
            found.append(model.accepted(key, doubt.what))
        elif key.startswith("due:"):
            found.append(Correction(key, doubt.what))
    return found


def words_of(row: DoubtRow) -> str:
    """What the menu of undo calls a correction made here."""
    return short(row.standings[0].doubt.raw) if row.standings else row.title


def _title_field(note: Note) -> Field:
    return Field(
        tr("Title"),
        note.title.plain,
        tr("The note's title"),
        tr("Enter keeps it"),
        tr("A title has at least one sign."),
        lambda text: model.title(text) if text.strip() else None,
    )


def _date_field(shown: str, make: Callable[[str | None], Correction]) -> Field:
    def read(text: str) -> Correction | None:
        if not text.strip():
            return make(None)
        found = first_date(text)
        return make(found.iso) if found else None

    return Field(
        tr("Another date"),
        shown,
        tr("Another date, such as 2025-11-20"),
        tr("Nothing for no date"),
        tr("This is no date: write it as 2025-11-20 or 20 November 2025."),
        read,
    )


def _date(row: DoubtRow, read: Note, made: Corrected, order: DateOrder) -> Choices:
    dates = _readings(row) or ([read.date] if read.date else [])
    choices = tuple(Choice(long_date(iso, order), (model.date(iso),)) for iso in dates)
    now = made.note.date
    at = dates.index(now) if now in dates else -1
    return Choices(choices, at, field=_date_field("" if at >= 0 else now or "", model.date))


def _due(row: DoubtRow, made: Corrected, order: DateOrder) -> Choices:
    key = next(key for key in row.standings[0].keys if key.startswith("due:"))
    text_key = key.removeprefix("due:")
    dates = _readings(row)
    choices = tuple(Choice(long_date(iso, order), (Correction(key, iso),)) for iso in dates)
    block = block_at(made.note, _place(made, text_key))
    now = block.due if isinstance(block, Action) else None
    at = dates.index(now) if now in dates else -1
    make = _date_field("" if at >= 0 else now or "", lambda iso: model.due(text_key, iso))
    return Choices(choices, at, field=make)


def _readings(row: DoubtRow) -> list[str]:
    if not row.standings:
        return []
    doubt = row.standings[0].doubt
    return [iso for iso in (doubt.what, *doubt.alternatives) if iso]


def _due_now(made: Corrected, text_key: str) -> str | None:
    where = _place(made, text_key)
    section, _, number = where.rpartition("/blocks/")
    found = section_at(made.note, section) if number else None
    block = found.blocks[int(number)] if found else None
    return block.due if isinstance(block, Action) else None


def _role(row: DoubtRow, made: Corrected) -> Choices:
    """A heading or a paragraph, and the kind of the section that a heading opens."""
    standing = row.standings[0]
    key = next((key for key in standing.keys if key.startswith("role:")), "")
    where = _place(made, key.removeprefix("role:"))
    if not where:
        return Choices()
    paragraph = Choice(tr("A paragraph"), (Correction(key, "paragraph"),))
    section = section_at(made.note, where)
    if section is None and standing.doubt.what not in ("a heading", "a paragraph"):
        title = _as_read(tr("A title and its text"), key, standing)
        return Choices((title, paragraph), int(key in standing.settled_by))
    heading = Choice(tr("A heading"), (Correction(key, "heading"),))
    kind_now = KINDS.index(section.kind) if section else -1
    now = int(section is None)
    return Choices((heading, paragraph), now, kinds_of(made, where), kind_now)


def _as_read(text: str, role_key: str, standing: Standing) -> Choice:
    """What was read is right, and no role is to change it."""
    accepted = model.accepted(standing.keys[-1], standing.doubt.what)
    return Choice(text, (Correction(role_key, None), accepted))


def kinds_of(made: Corrected, where: str) -> tuple[Choice, ...]:
    """The kinds that a section can have; none for what is no section."""
    key = made.kinds.get(where)
    if key is None:
        return ()
    return tuple(Choice(kind_name(kind), (Correction(key, kind),)) for kind in KINDS)


def _table(row: DoubtRow, made: Corrected) -> Choices:
    standing = row.standings[0]
    key = next((key for key in standing.keys if key.startswith("role:")), "")
    if not key:
        return Choices()
    is_table = isinstance(block_at(made.note, _place(made, key.removeprefix("role:"))), Table)
    table = _as_read(tr("A table"), key, standing)
    paragraphs = Choice(tr("Paragraphs"), (Correction(key, "paragraphs"),))
    return Choices((table, paragraphs), int(not is_table))


def _place(made: Corrected, text_key: str) -> str:
    return next((where for where, key in made.texts.items() if key == text_key), "")
