"""What the window says about a note in words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale

from gui.dates import long_date
from gui.text.pieces import FOLDED

if TYPE_CHECKING:
    from gui.settings import DateOrder
    from readout.note.folding import Fold


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


def folded(fold: Fold) -> str:
    """What stands for all that a fold hides."""
    return _folded(fold.size, paragraphs=fold.paragraphs)


def folded_later(text: str) -> str:
    """The same in a text that has only what is to be said (see ``FOLDED``)."""
    before, code, after = text.split(FOLDED)
    return f"{before}{_folded(int(code[:-1]), paragraphs=code[-1] == 'p')}{after}"


def _folded(count: int, *, paragraphs: bool) -> str:
    if paragraphs:
        one, more = tr("1 paragraph folded – show"), tr("%1 paragraphs folded – show")
    else:
        one, more = tr("1 line folded – show"), tr("%1 lines folded – show")
    return one if count == 1 else more.replace("%1", str(count))


def within(word: str) -> str:
    """A word as it stands within a sentence: German nouns keep their capitals."""
    return word if QLocale().name().startswith("de") else word.casefold()


def tr(text: str) -> str:
    """The text in the user's language."""
    return QCoreApplication.translate("wording", text)
