"""What the page of all tables says."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from readout.tables.columns import ColumnKind
from readout.tables.joining import Group

_LONGEST = 120


def tr(text: str) -> str:
    """A text of this room in the user's language."""
    return QCoreApplication.translate("Tables", text)


def number(value: int) -> str:
    """A number as it is written here."""
    return QLocale().toString(value)


def group_words(group: Group) -> str:
    """A joined grid by the headings of its tables, and how many rows it has."""
    titles = " · ".join(title or "–" for title in group.titles)
    if len(titles) > _LONGEST:
        titles = titles[:_LONGEST].rstrip() + "…"
    said = [f"{_kind(kind)}: {title or '–'}" for title, kind in group.apart]
    named = f"{titles} ({', '.join(said)})" if said else titles
    return f"{named}  —  {rows_words(group.rows)}"


def rows_words(count: int) -> str:
    """So many rows."""
    return tr("1 row") if count == 1 else tr("%1 rows").replace("%1", number(count))


def from_words(group: Group) -> str:
    """From how many tables of how many notes its rows are."""
    tables, notes = len(group.tables), group.notes
    if tables == 1:
        return tr("from one table")
    text = tr("from %1 tables of one note") if notes == 1 else tr("from %1 tables of %2 notes")
    return text.replace("%1", number(tables)).replace("%2", number(notes))


def left_words(shown: int, total: int) -> str:
    """How many rows are left of what is filtered."""
    if shown == total:
        return rows_words(total)
    return tr("%1 of %2 rows").replace("%1", number(shown)).replace("%2", number(total))


def gathering_words(done: int, total: int) -> str:
    """How far gathering is."""
    text = tr("The tables of all notes are being gathered.")
    if not total:
        return text
    far = tr("%1 of %2 notes").replace("%1", number(done)).replace("%2", number(total))
    return f"{text} {far}"


def _kind(kind: ColumnKind) -> str:
    return tr("dates") if kind == "date" else tr("numbers")
