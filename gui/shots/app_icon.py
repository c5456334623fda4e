"""The app's own icon as files: ``python -m gui.shots.app_icon [DIR]`` makes them of its drawings.

``readout.svg`` is drawn at all sizes from 32 on, ``readout-small.svg`` below, where its lines
would be thinner than a pixel. Windows wants all of them in one file, ``readout.ico``.
"""

from __future__ import annotations

import os
import struct
import sys
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

from readout import places

SIZES = (16, 24, 32, 48, 64, 128, 256)
"""Pixels of a side."""
_SMALL = 32


def make(folder: Path, out: Path) -> None:
    """Make ``readout-SIZE.png`` and ``readout.ico`` of the drawings in a folder. Raises OSError."""
    drawn = {size: _png(folder, size) for size in SIZES}
    for size, picture in drawn.items():
        (out / f"readout-{size}.png").write_bytes(picture)
    (out / "readout.ico").write_bytes(_ico(drawn))


def _png(folder: Path, size: int) -> bytes:
    name = "readout-small.svg" if size < _SMALL else "readout.svg"
    picture = QImage(size, size, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(folder / name)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    packed = QByteArray()
    buffer = QBuffer(packed)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(picture)
    buffer.close()
    return bytes(packed.data())


def _ico(pictures: Mapping[int, bytes]) -> bytes:
    """A file of PNG pictures, as Windows has read it since Vista."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    at = len(head) + 16 * len(pictures)
    entries = b""
    for size, picture in pictures.items():
        side = size % 256  # 256 is written as 0
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), at)
        at += len(picture)
    return head + entries + b"".join(pictures.values())


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _app = QGuiApplication.instance() or QGuiApplication(sys.argv)
    room = places.resources() / "app"
    make(room, Path(sys.argv[1]) if len(sys.argv) > 1 else room)
