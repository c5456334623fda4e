"""The contact sheet: all pictures at 100 % on one page, each view light and dark, by name."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from gui.app import make_application
from gui.shots.drawing import SCHEMES, file_name
from gui.shots.views import VIEWS
from gui.theme.theme import Theme
from gui.theme.tokens import SEMIBOLD
from readout import places
from readout.errors import ReadoutError

README_PICTURES = {
    "reading-light.png": ("reading", "light"),
    "search-dark.png": ("search", "dark"),
    "actions-light.png": ("actions", "light"),
}
"""The README's pictures of single views."""
_LARGE, _SMALL = 420, 224  # the width of a thumbnail
_ACROSS = 3  # views beside each other
_SHAPE = 880 / 1400


def make_sheets(folder: Path, *, readme: bool = False) -> None:
    """Write ``contact-sheet.png`` of the pictures in a folder, and renew the README's.

    Raises ReadoutError where one cannot be written.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = make_application()
    views = [view.name for view in VIEWS if (folder / file_name(view.name, "light", 100)).exists()]
    _save(_sheet(app, folder, views, _LARGE), folder / "contact-sheet.png")
    if readme:
        pictures = places.resources() / "pictures"
        for name, (view, scheme) in README_PICTURES.items():
            shutil.copyfile(folder / file_name(view, scheme, 100), pictures / name)
        small = _sheet(app, folder, views, _SMALL)
        # So small, 256 colours are enough, and a third of the bytes.
        flat = Qt.ImageConversionFlag.ThresholdDither
        packed = small.convertToFormat(QImage.Format.Format_Indexed8, _commonest(small), flat)
        _save(packed, pictures / "contact-sheet.png")


def _sheet(app: QApplication, folder: Path, views: Sequence[str], width: int) -> QImage:
    theme = Theme("light")
    theme.apply(app)
    tokens = theme.tokens
    font = theme.font("tiny" if width < _LARGE else "base", SEMIBOLD)
    gap, label = tokens.space.m, font.pixelSize() + tokens.space.m
    height = round(width * _SHAPE)
    pair = 2 * width + tokens.space.xs
    rows = -(-len(views) // _ACROSS)
    sheet = QImage(
        _ACROSS * (pair + gap) + gap,
        rows * (height + label + gap) + gap,
        QImage.Format.Format_RGB32,
    )
    sheet.fill(QColor(tokens.colours.window))
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setFont(font)
    muted, line = QColor(tokens.colours.muted), QColor(tokens.colours.line)
    for at, view in enumerate(views):
        x = gap + at % _ACROSS * (pair + gap)
        y = gap + at // _ACROSS * (height + label + gap)
        painter.setPen(muted)
        painter.drawText(QRect(x, y, pair, label), Qt.AlignmentFlag.AlignVCenter, view)
        painter.setPen(line)
        for side, scheme in enumerate(SCHEMES):
            room = QRect(x + side * (width + tokens.space.xs), y + label, width, height)
            _draw(painter, room, QImage(str(folder / file_name(view, scheme, 100))))
    painter.end()
    return sheet


def _commonest(picture: QImage) -> list[int]:
    """The 256 commonest colours of a picture, of those that are much alike one."""
    pixels = memoryview(picture.constBits()).cast("I")
    counted: dict[int, Counter[int]] = {}
    for colour, count in Counter(pixels[::3]).items():
        counted.setdefault(colour & 0xF8F8F8, Counter())[colour] = count
    ranked = sorted(counted.values(), key=Counter.total, reverse=True)
    return [alike.most_common(1)[0][0] | 0xFF000000 for alike in ranked[:256]]


def _draw(painter: QPainter, room: QRect, picture: QImage) -> None:
    """A picture in its room, never larger than it is to the views' scale."""
    scale = min(room.width() / 1400, room.height() / 880)
    if picture.width() * scale < room.width() * 0.7:  # a dialog: its words are to be seen
        scale = min(room.width() / picture.width(), room.height() / picture.height(), scale * 2)
    small = picture.scaled(
        round(picture.width() * scale),
        round(picture.height() * scale),
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    painter.drawImage(room.topLeft(), small)
    painter.drawRect(QRect(room.topLeft(), small.size()).adjusted(0, 0, -1, -1))


def _save(picture: QImage, out: Path) -> None:
    if not picture.save(str(out)):
        raise ReadoutError(f"{out}: The picture could not be written there.")
