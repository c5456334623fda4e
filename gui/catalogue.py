"""A language's catalogue, and Qt's own texts in it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

from readout import places

EVERYWHERE = "Window"
"""The part of a catalogue that holds for all of the window (see ``build/phrases.py``)."""

_installed: list[QTranslator] = []


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


def load(app: QCoreApplication, language: str) -> None:
    """Install Qt's own texts, then the window's, which are asked first."""
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    ours = str(places.resources() / "translations")
    for made, name, place in (
        (QTranslator(app), "qtbase", folder),
        (Catalogue(app), "readout", ours),
    ):
        if made.load(f"{name}_{language}", place):
            app.installTranslator(made)
            _installed.append(made)


def unload(app: QCoreApplication) -> None:
    """Take away what was installed."""
    for made in _installed:
        app.removeTranslator(made)
        made.deleteLater()
    _installed.clear()
