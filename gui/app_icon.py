"""The app's own icon, at the sizes that its files have."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon

from readout import places


def app_icon() -> QIcon:
    """The icon for windows, docks and the page that says what Readout is."""
    made = QIcon()
    for file in sorted((places.resources() / "app").glob("readout-*.png")):
        side = int(file.stem.rpartition("-")[2])
        made.addFile(str(file), QSize(side, side))  # else each is opened to see how large it is
    return made
