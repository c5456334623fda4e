"""The language of the window, chosen at a start: its texts, numbers, dates and direction.

The sources are written in English; for any other language ``catalogue`` is loaded.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QGuiApplication

LANGUAGES = {"en": "English", "de": "Deutsch"}
"""The languages of the window, each by its own name."""

_FROM_THE_RIGHT = ("ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi")
_spoken = ["en"]  # what is installed


def speak(app: QCoreApplication, chosen: str) -> None:
    """Have the app speak ``chosen``, or ``system``: the system's where there is a catalogue.

    To be called before the first text is made. Where the system's language has no catalogue the
    window speaks English, also in its dates, and is laid out in the system's direction.
    """
    system = QLocale.system()
    own, _, territory = system.name().partition("_")
    language = own if chosen == "system" else chosen
    if language not in LANGUAGES:
        language = "en"
    if language != _spoken[0]:
        from gui.catalogue import load, unload  # noqa: PLC0415  most starts are in English

        unload(app)
        QLocale.setDefault(system)
        if language != "en":
            load(app, language)
        _spoken[0] = language
    if own != language and (own, language) != ("C", "en"):
        QLocale.setDefault(QLocale(f"{language}_{territory}"))
    if chosen == "system" and own in _FROM_THE_RIGHT:
        QGuiApplication.setLayoutDirection(system.textDirection())
