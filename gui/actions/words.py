"""What the page of all action items says: days as one thinks of them, the names of its groups."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale

from gui.dates import due_date
from gui.settings import DateOrder
from readout.items.page import Group, Grouping
from readout.items.rows import ItemRow, overdue

NO_DATE = "—"


class Due(NamedTuple):
    """When an item is due in words, and whether that is over."""

    text: str
    late: bool = False


def due_words(row: ItemRow, today: str, order: DateOrder) -> Due:
    """``3 days late``, ``tomorrow``, ``Fri 28 Nov``; what is done is not late."""
    if row.due is None:
        return Due(NO_DATE)
    days = (date.fromisoformat(row.due) - date.fromisoformat(today)).days
    late = overdue(row, today)
    if late and days < -1:
        return Due(tr("%1 days late").replace("%1", number(-days)), late)
    if late:
        return Due(tr("yesterday"), late)
    near = {0: tr("today"), 1: tr("tomorrow")}
    return Due(near.get(days) or due_date(row.due, order))


def said_due(row: ItemRow, today: str, order: DateOrder) -> str:
    """The same for who cannot see what stands beside it."""
    if row.due is None:
        return tr("no date")
    due = due_words(row, today, order)
    text = due.text if due.late else tr("due %1").replace("%1", due.text)
    return f"{text}, {tr('worked out from the note’s date')}" if row.due_inferred else text


def owner_words(row: ItemRow) -> str:
    """``@Maya``, ``@Maya +2``; nothing where it is nobody's."""
    if not row.owners:
        return ""
    more = f" +{len(row.owners) - 1}" if len(row.owners) > 1 else ""
    return f"@{row.owners[0].lstrip('@')}{more}"


def until_words(row: ItemRow, order: DateOrder) -> str:
    """Until when an item is out of sight."""
    return tr("until %1").replace("%1", due_date(row.snoozed, order)) if row.snoozed else ""


def group_label(group: Group, grouping: Grouping) -> str:
    """What the head of a group says."""
    if grouping == "due":
        return {
            "overdue": tr("Overdue"),
            "earlier": tr("Earlier"),
            "today": tr("Today"),
            "week": tr("This week"),
            "later": tr("Later"),
            "none": tr("No date"),
        }[group.key]
    if grouping == "owner":
        return group.label or tr("Nobody’s")
    return group.label or tr("Untitled note")


def items_words(count: int) -> str:
    """``1 item``, ``12 items``."""
    return tr("1 item") if count == 1 else tr("%1 items").replace("%1", number(count))


def number(value: int) -> str:
    """A number as it is written here."""
    return QLocale().toString(value)


def tr(text: str) -> str:
    """The text in the user's language."""
    return QCoreApplication.translate("actions", text)
