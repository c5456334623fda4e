"""The language of the window: its texts, Qt's own, numbers and dates, and the direction.

A catalogue is loaded only where the language is not English, in which the sources are written.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

from readout import places

EVERYWHERE = "Window"
"""The part of a catalogue that holds for all of the window (see ``build/phrases.py``)."""
LANGUAGES = {"en": "English", "de": "Deutsch"}
"""The languages of the window, each by its own name."""


class Catalogue(QTranslator):
    """A catalogue in which a text has one translation wherever it stands.

    Qt asks by the class that says a text. Such an entry is taken where there is one, for a word
    that means something else there.
    """

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """The translation; None leaves it to the other translators."""
        ask = super().translate
        found = ask(context, source, disambiguation, n)
        # Qt takes an empty text for a translation, and only no text at all for none.
        return found or ask(EVERYWHERE, source, disambiguation, n) or None  # type: ignore[return-value]


def speak(app: QCoreApplication, chosen: str) -> None:
    """Have the app speak ``chosen``, or ``system``: the system's where there is a catalogue.

    To be called before the first text is made. Where the system's language has no catalogue the
    window speaks English, also in its dates, and is laid out in the system's direction.
    """
    system = QLocale.system()
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
        QLocale.setDefault(system)
    own = system.name()[:2]
    if own in ("C", "en") and chosen in ("system", "en"):
        return
    language = own if chosen == "system" and own in LANGUAGES else chosen
    if language == "system":
        language = "en"
    if own != language:
        QLocale.setDefault(QLocale(f"{language}_{system.name()[3:]}"))
    if language != "en":
        _load(app, language)
    if chosen == "system":
        QGuiApplication.setLayoutDirection(system.textDirection())


def _load(app: QCoreApplication, language: str) -> None:
    """Install Qt's own texts, then the window's, which are asked first."""
    plain, ours = QTranslator(app), Catalogue(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if plain.load(f"qtbase_{language}", folder):
        app.installTranslator(plain)
    if ours.load(f"readout_{language}", str(places.resources() / "translations")):
        app.installTranslator(ours)
