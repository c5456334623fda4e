"""The app has an icon of its own, at every size a system asks for."""

from __future__ import annotations

import struct
from configparser import ConfigParser
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from gui.app_icon import app_icon
from gui.shots.app_icon import SIZES, make
from readout import places

ROOM = places.resources() / "app"


def test_its_files_are_made_of_its_drawings(qapp: QApplication, tmp_path: Path) -> None:
    make(ROOM, tmp_path)
    for size in SIZES:
        kept, made = (QImage(str(at / f"readout-{size}.png")) for at in (ROOM, tmp_path))
        assert (kept.width(), kept.height()) == (size, size)
        assert made == kept, "renew them: python -m gui.shots.app_icon"
        assert kept.pixelColor(size // 2, size // 8).alpha() == 255
        assert kept.pixelColor(0, 0).alpha() < 128, "its corners are round"


def test_windows_finds_every_size_in_one_file() -> None:
    packed = (ROOM / "readout.ico").read_bytes()
    _, kind, count = struct.unpack_from("<HHH", packed)
    assert (kind, count) == (1, len(SIZES))
    for at, size in enumerate(SIZES):
        side, *_, length, start = struct.unpack_from("<BBBBHHII", packed, 6 + 16 * at)
        assert side == size % 256
        assert packed[start : start + length] == (ROOM / f"readout-{size}.png").read_bytes()


def test_the_window_has_it_at_all_sizes(qapp: QApplication) -> None:
    assert {size.width() for size in app_icon().availableSizes()} == set(SIZES)


def test_the_desktop_file_starts_the_program_with_files() -> None:
    read = ConfigParser(interpolation=None)
    read.optionxform = str  # type: ignore[assignment,method-assign]  keys keep their letters
    read.read_string((ROOM / "readout.desktop").read_text(encoding="utf-8"))
    entry = read["Desktop Entry"]
    assert entry["Exec"] == "readout %F"
    assert entry["Icon"] == entry["StartupWMClass"] == "readout", "as the app calls itself"
    assert entry["Comment[de]"]
    assert all(each.count("/") == 1 for each in entry["MimeType"].rstrip(";").split(";"))
