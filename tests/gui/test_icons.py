"""The icons are of one set, drawn alike, with its licence, and none is there for nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from gui.theme.icons import pixmap
from readout import places

ROOM = places.resources() / "icons"
FILES = sorted(ROOM.glob("*.svg"))
ALIKE = (
    'viewBox="0 0 24 24"',
    'stroke="currentColor"',
    'stroke-width="2"',
    'stroke-linecap="round"',
    'fill="none"',
)


def test_all_are_drawn_alike_and_may_be_given_on() -> None:
    odd = {
        file.name: missing
        for file in FILES
        if (missing := [each for each in ALIKE if each not in file.read_text(encoding="utf-8")])
    }
    assert odd == {}
    assert (ROOM / "LICENSE").read_text(encoding="utf-8").startswith("ISC License")


def test_each_is_used() -> None:
    rooms = Path(__file__).resolve().parents[2] / "gui"
    code = "\n".join(path.read_text(encoding="utf-8") for path in rooms.rglob("*.py"))
    assert [file.stem for file in FILES if f'"{file.stem}"' not in code] == []


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_they_are_drawn_at_the_pixels_of_the_screen(qapp: QApplication, ratio: float) -> None:
    """And not enlarged: of a picture twice as large the lines are as sharp."""
    for file in FILES:
        drawn = pixmap(file.stem, "#2f6f5e", 16, ratio)
        picture = drawn.toImage()
        side = round(16 * ratio)
        assert (picture.width(), picture.height()) == (side, side)
        assert drawn.devicePixelRatio() == ratio
        assert _strongest(picture) > 200, file.name
        assert all(each == QColor("#2f6f5e") for each in _solid(picture)), file.name


def _strongest(picture: QImage) -> int:
    sides = range(picture.width())
    return max(picture.pixelColor(x, y).alpha() for x in sides for y in sides)


def _solid(picture: QImage) -> list[QColor]:
    sides = range(picture.width())
    found = [picture.pixelColor(x, y) for x in sides for y in sides]
    return [each for each in found if each.alpha() == 255]
