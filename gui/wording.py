"""What the window says about a note in words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from gui.dates import long_date

if TYPE_CHECKING:
    from gui.settings import DateOrder


class About(NamedTuple):
    """What stands under a note's title, before it is said in the user's language."""

    date: str | None
    date_text: str
    minutes: int
    path: str


def subtitle(about: About, order: DateOrder) -> str:
    """The line under a note's title."""
    date = long_date(about.date, order) if about.date else about.date_text
    length = tr("%1 min read").replace("%1", str(about.minutes))
    return " · ".join(part for part in (date, length, Path(about.path).name) if part)


def tr(text: str) -> str:
    """The text in the user's language."""
    return QCoreApplication.translate("wording", text)
