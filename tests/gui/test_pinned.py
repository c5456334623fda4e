"""What is settled looks exactly as it did: pixel by pixel, light and dark."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QPainter

from tests.gui.pinned import PINS, RENDERER, ROOT, draw_apart

RENEW = ".venv/bin/python -m tests.gui.pinned"
SHOWN = ROOT / "work" / "pinned"
"""Where what differs is put, to be looked at."""


def names() -> list[str]:
    return sorted(path.stem for path in PINS.glob("*.png") if path.stem != RENDERER)


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("pinned")
    draw_apart(out)
    assert (PINS / f"{RENDERER}.png").exists(), f"no pins are here: {RENEW} makes them"
    if _picture(out, RENDERER) != _picture(PINS, RENDERER):
        pytest.skip("letters are drawn otherwise here: another FreeType or Qt than the pins'")
    return out


@pytest.mark.parametrize("name", names())
def test_it_looks_as_it_did(drawn: Path, name: str) -> None:
    pinned, now = _picture(PINS, name), _picture(drawn, name)
    if pinned != now:
        SHOWN.mkdir(parents=True, exist_ok=True)
        now.save(str(SHOWN / f"{name}.png"))
        _difference(pinned, now).save(str(SHOWN / f"{name}-difference.png"))
    assert pinned == now, (
        f"{name} looks otherwise: see {SHOWN.relative_to(ROOT)}. Where that is meant: {RENEW}"
    )


def test_every_picture_that_is_drawn_is_pinned(drawn: Path) -> None:
    assert sorted(path.stem for path in drawn.glob("*.png")) == sorted([*names(), RENDERER])
    assert sum(path.stat().st_size for path in PINS.glob("*.png")) < 200_000


def test_a_difference_shows_where_it_is() -> None:
    """Black where both are alike."""
    one = QImage(4, 4, QImage.Format.Format_RGB32)
    one.fill(0xFF336699)
    other = one.copy()
    other.setPixel(2, 1, 0xFF000000)
    difference = _difference(one, other)
    lit = [(x, y) for x in range(4) for y in range(4) if difference.pixel(x, y) & 0xFFFFFF]
    assert lit == [(2, 1)]


def _picture(folder: Path, name: str) -> QImage:
    return QImage(str(folder / f"{name}.png")).convertToFormat(QImage.Format.Format_RGB32)


def _difference(one: QImage, other: QImage) -> QImage:
    made = one.copy(other.rect().united(one.rect()))
    painter = QPainter(made)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, other)
    painter.end()
    return made
