"""The system libraries that Qt needs and its wheel does not bring, on Linux."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from house import DoorError, say


class Need(NamedTuple):
    """A library (by its soname) or a font file, and its Debian package under all its names."""

    name: str
    packages: tuple[str, ...]


# Without these QtGui or QtWidgets cannot even be imported.
TO_IMPORT = (
    Need("libEGL.so.1", ("libegl1",)),
    Need("libGL.so.1", ("libgl1",)),
    Need("libX11.so.6", ("libx11-6",)),
    Need("libbrotlidec.so.1", ("libbrotli1",)),
    Need("libdbus-1.so.3", ("libdbus-1-3",)),
    Need("libfontconfig.so.1", ("libfontconfig1",)),
    Need("libfreetype.so.6", ("libfreetype6",)),
    Need("libglib-2.0.so.0", ("libglib2.0-0t64", "libglib2.0-0")),
    Need("libgthread-2.0.so.0", ("libglib2.0-0t64", "libglib2.0-0")),
    Need("libxkbcommon.so.0", ("libxkbcommon0",)),
    Need("libz.so.1", ("zlib1g",)),
    Need("libzstd.so.1", ("libzstd1",)),
)

# Without these there is no window on X11 or on Wayland; one of the two is enough.
FOR_WINDOWS = (
    Need("libX11-xcb.so.1", ("libx11-xcb1",)),
    Need("libwayland-client.so.0", ("libwayland-client0",)),
    Need("libwayland-cursor.so.0", ("libwayland-cursor0",)),
    Need("libwayland-egl.so.1", ("libwayland-egl1",)),
    Need("libxcb-cursor.so.0", ("libxcb-cursor0",)),
    Need("libxcb-icccm.so.4", ("libxcb-icccm4",)),
    Need("libxcb-image.so.0", ("libxcb-image0",)),
    Need("libxcb-keysyms.so.1", ("libxcb-keysyms1",)),
    Need("libxcb-randr.so.0", ("libxcb-randr0",)),
    Need("libxcb-render-util.so.0", ("libxcb-render-util0",)),
    Need("libxcb-render.so.0", ("libxcb-render0",)),
    Need("libxcb-shape.so.0", ("libxcb-shape0",)),
    Need("libxcb-shm.so.0", ("libxcb-shm0",)),
    Need("libxcb-sync.so.1", ("libxcb-sync1",)),
    Need("libxcb-util.so.1", ("libxcb-util1",)),
    Need("libxcb-xfixes.so.0", ("libxcb-xfixes0",)),
    Need("libxcb-xkb.so.1", ("libxcb-xkb1",)),
    Need("libxcb.so.1", ("libxcb1",)),
    Need("libxkbcommon-x11.so.0", ("libxkbcommon-x11-0",)),
)

# Where there is no font at all Qt draws boxes; pictures are compared in this one.
FONT = Need("DejaVuSans.ttf", ("fonts-dejavu-core",))

_FONT_FOLDER = Path("/usr/share/fonts/truetype/dejavu")
_LOADER_CACHE = Path("/etc/ld.so.cache")


def missing(needs: Iterable[Need], loader_cache: Path = _LOADER_CACHE) -> list[Need]:
    """The libraries that the loader does not find.

    The loader's own cache answers in a millisecond for all of them; what it does not
    list (libraries on LD_LIBRARY_PATH, systems without a cache) is tried by loading.
    """
    try:
        listed = loader_cache.read_bytes()
    except OSError:
        listed = b""
    return [
        need for need in needs if need.name.encode() + b"\0" not in listed and not _loads(need.name)
    ]


def _loads(soname: str) -> bool:
    """Whether the loader can load a library; ctypes costs 10 ms, so only where it is needed."""
    import ctypes

    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def ensure(*, window: bool) -> None:
    """Have what Qt needs: install it as root on Debian, else name it in one line.

    Raises DoorError where Qt could not be imported. For a missing window library or font
    one line is said and the door goes on: the other of X11 and Wayland may be complete.
    """
    if not sys.platform.startswith("linux"):
        return
    hard = missing(TO_IMPORT)
    soft = missing(FOR_WINDOWS) if window else []
    if not (_FONT_FOLDER / FONT.name).exists() and Path("/etc/debian_version").exists():
        soft.append(FONT)
    if not hard and not soft:
        return
    _install_or_name(hard, soft)


def _install_or_name(hard: list[Need], soft: list[Need]) -> None:
    """Do what `ensure` says about what is missing."""
    import debian_packages  # not on the way of a start that lacks nothing

    lacking = ", ".join(need.name for need in (*hard, *soft))
    alternatives = [need.packages for need in (*hard, *soft)]
    if not debian_packages.is_debian():
        sentence = f"Qt needs {lacking}: install your system's packages of them."
    elif debian_packages.can_install() and debian_packages.agreed(
        f"Qt needs {lacking}. Install their packages with apt-get?"
    ):
        try:
            debian_packages.install(alternatives)
        except DoorError as error:
            sentence = str(error)
        else:
            sentence = "Qt still lacks libraries, although their packages are installed."
        hard = missing(hard)
        if not hard and not missing(need for need in soft if need != FONT):
            return
    else:
        packages = " ".join(debian_packages.names_here(alternatives))
        sentence = f"Qt needs {lacking}; install with: sudo apt-get install {packages}"
    if hard:
        raise DoorError(sentence)
    say(sentence)
