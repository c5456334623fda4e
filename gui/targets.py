"""Where a file may be written that the user chose: not over a note, nor as a note among others."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from gui.session import Session
from readout.reading.forms import ENDINGS, ending_of


def tr(text: str) -> str:
    """A text of this module in the user's language."""
    return QCoreApplication.translate("Targets", text)


def refusal(target: Path, session: Session) -> str:
    """Why nothing may be written there, as a sentence that says what to do; nothing where it may.

    Notes are never changed.
    """
    try:
        os.lstat(target)
    except OSError:
        pass
    except ValueError:
        return tr("No file can have that name: choose another one.")
    if not target.parent.is_dir():
        return tr("There is no folder %1: choose another one.").replace("%1", str(target.parent))
    known = str(target)
    if known in session.notes or known in session.catalogued or _is_shown(target, session):
        return tr("Readout never changes a note: choose another file to write to.")
    folders = (*session.settings.value.folders, *session.catalogued.folders)
    inside = any(target.resolve().is_relative_to(os.path.realpath(one)) for one in folders)
    if inside and ending_of(target.name) in ENDINGS:
        return tr("There it would be read as one of the notes: choose another folder to write to.")
    return ""


def failure(target: Path, error: Exception) -> str:
    """The sentence to show where writing failed."""
    reason = (getattr(error, "strerror", None) or str(error)).rstrip(".")
    text = tr("%1 could not be written: %2.").replace("%1", target.name)
    return text.replace("%2", reason)


def _is_shown(target: Path, session: Session) -> bool:
    """Whether it is the shown note's file under another name."""
    try:
        return target.samefile(session.path.partition("#")[0])
    except OSError:
        return False
