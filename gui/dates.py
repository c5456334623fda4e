"""Dates as the window says them, in the order that the user chose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

if TYPE_CHECKING:
    from gui.settings import DateOrder


def long_date(iso: str, order: DateOrder) -> str:
    """``2025-11-20`` as ``20 November 2025`` or ``November 20, 2025``."""
    return _said(iso, tr("d MMMM yyyy") if order == "day" else tr("MMMM d, yyyy"))


def short_date(iso: str, order: DateOrder) -> str:
    """``2025-11-20`` as ``20 Nov 2025`` or ``Nov 20, 2025``."""
    return _said(iso, tr("d MMM yyyy") if order == "day" else tr("MMM d, yyyy"))


def due_date(iso: str, order: DateOrder) -> str:
    """A day to come: with its weekday in this year, else with its year."""
    if _day(iso).year() != QDate.currentDate().year():
        return short_date(iso, order)
    return _said(iso, tr("ddd d MMM") if order == "day" else tr("ddd, MMM d"))


def _said(iso: str, pattern: str) -> str:
    day = _day(iso)
    return QLocale().toString(day, pattern) if day.isValid() else iso


def _day(iso: str) -> QDate:
    year, _, rest = iso[:10].partition("-")
    month, _, day = rest.partition("-")
    if not (year.isdecimal() and month.isdecimal() and day.isdecimal()):
        return QDate()
    return QDate(int(year), int(month), int(day))


def tr(pattern: str) -> str:
    """A pattern as the user's language writes dates: in German a point stands behind the day."""
    return QCoreApplication.translate("dates", pattern)
