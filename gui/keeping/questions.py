"""The questions of keeping: so much is gone at once; what was done cannot be written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.keeping.question import Answer, Question, Words
from gui.said import said
from gui.theme.theme import Theme

if TYPE_CHECKING:
    from readout.progress.mass import MassChange


def tr(text: str) -> str:
    """A text of this module in the user's language."""
    return QCoreApplication.translate("keeping", text)


def mass_question(mass: MassChange, theme: Theme, parent: QWidget | None = None) -> Question:
    """Answers ``goOn`` or ``leave``."""
    detail = tr(
        "Nothing is lost: what you did is kept, and comes back with the notes. Nothing is carried "
        "over to other items until you go on."
    )
    if mass.backup is not None:
        detail += "\n\n" + tr("A copy was kept: %1").replace("%1", str(mass.backup))
    answers = (
        Answer("leave", tr("&Leave it as it is"), "primary"),
        Answer("goOn", tr("&Go on")),
        Answer("later", tr("&Decide later"), "flat"),
    )
    words = Words("massDialog", tr("Many action items are gone"), said(mass.sentence), detail)
    return Question(words, answers, theme, parent)


def unsaved_question(failed: str, theme: Theme, parent: QWidget | None = None) -> Question:
    """Answers ``again``, ``elsewhere``, ``leave`` or ``stay``."""
    detail = tr(
        "What you did last is not on the disk yet. Kept elsewhere, it can be brought in again by "
        "Import Progress in the File menu, or by dropping the file on the window."
    )
    answers = (
        Answer("again", tr("&Try again"), "primary"),
        Answer("elsewhere", tr("&Save elsewhere…")),
        Answer("leave", tr("Leave &without saving")),
        Answer("stay", tr("&Cancel"), "flat"),
    )
    words = Words("unsavedDialog", tr("Progress is not saved"), said(failed), detail)
    return Question(words, answers, theme, parent)
