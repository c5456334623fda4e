"""The theme of the running app: one object, handed to those who draw.

Widgets keep it, read ``tokens`` whenever they draw and do again on ``changed`` what they had
worked out from them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from gui.theme.palette import palette
from gui.theme.style import sheet
from gui.theme.tokens import FALLBACKS, FAMILY, FIXED, REGULAR, Tokens, tokens
from readout import places

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

Scheme: TypeAlias = Literal["system", "light", "dark"]
Step: TypeAlias = Literal["tiny", "small", "base", "body", "heading", "emoji", "title", "icon"]

_bundled: list[int] = []


class Theme(QObject):
    """The tokens in use, and how to draw with them.

    ``changed`` comes after the app has the new palette, font and style sheet.
    """

    changed = Signal()

    def __init__(
        self, scheme: Scheme = "light", scale: float = 1.0, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._scheme: Scheme = scheme
        self._scale = scale
        self._app: QApplication | None = None
        load_fonts()
        self._tokens = tokens(dark=self._is_dark(), scale=scale)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    @property
    def tokens(self) -> Tokens:
        """The tokens in use."""
        return self._tokens

    @property
    def scheme(self) -> Scheme:
        """What was chosen; ``tokens.dark`` says what came of it."""
        return self._scheme

    @property
    def scale(self) -> float:
        """The size of all type, 1 being the usual."""
        return self._scale

    def scaled(self, zoom: float) -> Tokens:
        """The tokens with all type ``zoom`` times as large: a note's own size."""
        return self._tokens._replace(type=self._tokens.type.scaled(zoom))

    def set_scheme(self, scheme: Scheme) -> None:
        """Choose light, dark or the system's."""
        self._scheme = scheme
        self._renew()

    def set_scale(self, scale: float) -> None:
        """Choose the size of all type."""
        self._scale = scale
        self._renew()

    def font(self, step: Step = "base", weight: int = REGULAR, *, fixed: bool = False) -> QFont:
        """The font of a step of the type scale."""
        made = QFont([FIXED] if fixed else [FAMILY, *FALLBACKS])
        made.setPixelSize(getattr(self._tokens.type, step))
        made.setWeight(QFont.Weight(weight))
        return made

    def icon(self, name: str, colour: str | None = None, size: int = 0) -> QIcon:
        """The bundled icon in ``colour``, else muted."""
        from gui.theme import icons  # noqa: PLC0415  the first paint needs no icon, and no QtSvg

        return icons.icon(name, self._tokens, colour, size)

    def apply(self, app: QApplication) -> None:
        """Give the app this look, now and after each change."""
        self._app = app
        self._dress()

    def _renew(self) -> None:
        new = tokens(dark=self._is_dark(), scale=self._scale)
        if new != self._tokens:
            self._tokens = new
            self._dress()
            self.changed.emit()

    def _dress(self) -> None:
        if self._app is not None:
            self._app.setPalette(palette(self._tokens))
            self._app.setFont(self.font())
            self._app.setStyleSheet(sheet(self._tokens))

    def _is_dark(self) -> bool:
        if self._scheme == "system" and self._app is None:
            # The system's own palette says it, too, and need not touch the name space Qt, whose
            # enumerations take Python 20 ms: the first paint would wait for them.
            return QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128
        if self._scheme == "system":
            return QGuiApplication.styleHints().colorScheme() == QtCore.Qt.ColorScheme.Dark
        return self._scheme == "dark"

    def _system_changed(self) -> None:
        if self._scheme == "system":
            self._renew()


def load_fonts() -> None:
    """Make the bundled fonts known; without them the system's font is used."""
    if not _bundled:
        files = sorted((places.resources() / "fonts").glob("*.otf"))
        _bundled.extend(QFontDatabase.addApplicationFont(str(file)) for file in files)
