"""The doubts of a note as lines of a list: what is uncertain, in the user's words.

All doubts about one table are one line. Below them stand what can be corrected without a doubt.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from PySide6.QtCore import QCoreApplication

from gui.dates import long_date
from gui.settings import DateOrder
from gui.wording import within
from readout.corrections.apply import Corrected, Standing
from readout.corrections.keys import Keys, keys_of
from readout.note.model import KINDS, Action, Block, Note, Section, Table
from readout.note.views import blocks

About: TypeAlias = Literal[
    "glued", "table", "heading", "date", "due", "kind", "other", "title", "outline"
]
_LONGEST = 90


@dataclass(frozen=True, slots=True)
class DoubtRow:
    """A line of the list. ``key`` stays the same while the note is corrected.

    ``standings`` are the doubts it stands for, none where it is there to correct something
    that was not in doubt.
    """

    about: About
    key: str
    title: str
    detail: str
    standings: tuple[Standing, ...] = ()

    @property
    def open(self) -> bool:
        """Whether there is something left to settle."""
        return any(not standing.settled_by for standing in self.standings)

    @property
    def settled(self) -> bool:
        """Whether there was something to settle, and all of it is."""
        return bool(self.standings) and not self.open


def tr(text: str) -> str:
    """A text of this module in the user's language."""
    return QCoreApplication.translate("doubts", text)


def rows_of(read: Note, made: Corrected, order: DateOrder) -> list[DoubtRow]:
    """The lines: open doubts, settled ones, then what else can be corrected."""
    groups = list(_groups(read, made).items())
    rows = [_row(key, standings, made, order) for key, standings in groups]
    rows.sort(key=lambda row: row.settled)
    note = made.note
    rows.append(DoubtRow("title", "title", tr("Title"), note.title.plain))
    if not any(row.key == "date" for row in rows):
        said = long_date(note.date, order) if note.date else tr("none")
        rows.append(DoubtRow("date", "date", tr("Date"), said))
    said = tr("Make a heading, a bullet or an action item of a text")
    rows.append(DoubtRow("outline", "outline", tr("Sections and items"), said))
    return rows


def open_doubts(read: Note, made: Corrected) -> int:
    """How many lines of the list have something to settle."""
    groups = _groups(read, made).values()
    return sum(any(not one.settled_by for one in standings) for standings in groups)


def section_at(note: Note, where: str) -> Section | None:
    """The section at a JSON Pointer, or ``None`` where that is none's."""
    sections: Sequence[Section] = note.sections
    found: Section | None = None
    parts = where.split("/")[1:]
    if len(parts) % 2 or any(part != "sections" for part in parts[::2]):
        return None
    for part in parts[1::2]:
        if not part.isdecimal() or int(part) >= len(sections):
            return None
        found = sections[int(part)]
        sections = found.sections
    return found


def block_at(note: Note, where: str) -> Block | None:
    """The block at a JSON Pointer, or ``None``."""
    above, found, number = where.rpartition("/blocks/")
    section = section_at(note, above) if found and number.isdecimal() else None
    if section is None or int(number) >= len(section.blocks):
        return None
    return section.blocks[int(number)]


def kind_name(kind: str) -> str:
    """What the user calls a kind of section."""
    names = {
        "overview": tr("Overview"),
        "topic": tr("Topic"),
        "terms": tr("Key terms"),
        "highlights": tr("Highlights"),
        "actions": tr("Action items"),
        "decisions": tr("Decisions"),
        "questions": tr("Open questions"),
        "details": tr("Details"),
    }
    return names.get(kind, kind)


def short(text: str) -> str:
    """The first words of a text, in one line."""
    words = " ".join(text[: 2 * _LONGEST].split())
    return words if len(words) <= _LONGEST else words[:_LONGEST].rstrip() + "…"


def _groups(read: Note, made: Corrected) -> dict[str, list[Standing]]:
    tables = _table_of_lines(keys_of(read)) | _table_of_lines(keys_of(made.note))
    groups: dict[str, list[Standing]] = {}
    for standing in made.standings:
        own = next((tables[key] for key in standing.keys if key in tables), None)
        groups.setdefault(own or standing.keys[-1], []).append(standing)
    return {_settled_key(key, found): found for key, found in groups.items()}


def _settled_key(key: str, standings: Sequence[Standing]) -> str:
    return "date" if standings[0].doubt.where == "/date" else key


def _table_of_lines(keys: Keys) -> dict[str, str]:
    """By the key of each line of a table, and by its own, the table's."""
    made = {columns: columns for columns in keys.columns.values()}
    for where, lines in keys.lines.items():
        made |= dict.fromkeys(lines, keys.columns[where])
    return made


def _row(key: str, standings: Sequence[Standing], made: Corrected, order: DateOrder) -> DoubtRow:
    doubt = standings[0].doubt
    raw = short(doubt.raw)
    about: About = "other"
    match doubt.kind:
        case "table" if key.startswith("columns:"):
            about, title = "glued", tr("Table: cells were glued together")
            detail = _size(key, standings, made.note)
        case "table":
            about, title = "table", tr("Table or paragraphs?")
            detail = tr("“%1” read as a table").replace("%1", raw)
        case "heading":
            about, title = "heading", tr("Heading or paragraph?")
            detail = _role_said(standings[0], made).replace("%1", raw)
            if doubt.what not in ("a heading", "a paragraph"):
                title = tr("Title and text in one line?")
        case "date":
            about = "due" if doubt.where.endswith("/due") else "date"
            title = tr("Due date") if about == "due" else tr("Date")
            now = _date_now(standings[0], made)
            detail = tr("“%1” read as %2").replace("%1", raw)
            detail = detail.replace("%2", long_date(now, order) if now else tr("no date"))
        case "kind" if doubt.what in KINDS:
            about, title = "kind", tr("What kind of section?")
            now_at = section_at(made.note, place_of(made, standings[0]))
            detail = tr("“%1” read as %2").replace("%1", raw)
            kind = now_at.kind if now_at else doubt.what
            detail = detail.replace("%2", within(kind_name(kind)))
        case "encoding":
            title = tr("Encoding")
            detail = tr("The file's signs were read as %1").replace("%1", doubt.what)
        case _:
            title = tr("How it was read")
            detail = tr("“%1” read as %2").replace("%1", raw).replace("%2", doubt.what)
    return DoubtRow(about, key, title, detail, tuple(standings))


def place_of(made: Corrected, standing: Standing) -> str:
    """Where the section or text that a doubt is about stands in the corrected note."""
    for key in standing.keys:
        aspect, _, text_key = key.partition(":")
        known = made.kinds if aspect == "kind" else made.texts
        wanted = key if aspect == "kind" else text_key
        for where, own in known.items():
            if own == wanted:
                return where
    return ""


def _role_said(standing: Standing, made: Corrected) -> str:
    where = place_of(made, standing)
    if section_at(made.note, where) is not None:
        return tr("“%1” read as a heading")
    whole = any(key.startswith("role:") for key in standing.settled_by)
    if standing.doubt.what in ("a heading", "a paragraph") or whole:
        return tr("“%1” read as a paragraph")
    return tr("“%1” read as a title and its text")


def _date_now(standing: Standing, made: Corrected) -> str | None:
    if standing.doubt.where == "/date":
        return made.note.date
    block = block_at(made.note, place_of(made, standing))
    return block.due if isinstance(block, Action) else standing.doubt.what


def _size(key: str, standings: Sequence[Standing], note: Note) -> str:
    """``8 rows read as 5 columns · 1 row uncertain``."""
    head = key.split(":", 2)[2]
    ordinal = int(key.split(":")[1])
    found = [
        block
        for _, block in blocks(note)
        if isinstance(block, Table) and block.raw and block.raw[0] == head
    ]
    if ordinal >= len(found):
        return tr("read as paragraphs")
    table = found[ordinal]
    said = tr("%1 rows read as %2 columns")
    said = said.replace("%1", str(len(table.rows))).replace("%2", str(len(table.columns)))
    unsure = sum(not one.settled_by for one in standings[1:])
    if not unsure:
        return said
    more = tr("1 row uncertain") if unsure == 1 else tr("%1 rows uncertain")
    return f"{said} · {more.replace('%1', str(unsure))}"
