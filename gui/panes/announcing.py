"""Telling a screen reader what changed beside what has the keyboard."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Have a text said once, when nothing else is being said."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
