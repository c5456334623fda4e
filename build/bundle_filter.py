"""Which of the files that PyInstaller gathers go into the package: rules on names alone.

Its hooks bring every plugin of Qt and whatever these link to; naming modules in `excludes`
drops none of that. So plugins are kept by a list, Python's and Qt's own modules by what the app
imports, and of the plain libraries those that anything kept links to.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from fnmatch import fnmatchcase
from pathlib import PurePath

PLUGINS: Mapping[str, tuple[str, ...]] = {
    "iconengines": ("*qsvgicon*",),
    "imageformats": ("*qgif*", "*qico*", "*qjpeg*", "*qsvg*"),
    "platforminputcontexts": ("*compose*", "*ibus*"),
    "platforms": ("*qcocoa*", "*qoffscreen*", "*qwayland*", "*qwindows*", "*qxcb*"),
    "platformthemes": ("*qxdgdesktopportal*",),
    "styles": ("*",),
    "wayland-decoration-client": ("*",),
    "wayland-shell-integration": ("*xdg-shell*",),
}
"""Qt's plugins that are kept, by their folder; those of any other folder are dropped."""

NOT_IMPORTED = (
    "rapidfuzz/*_avx2.*",  # twins of other modules, which it takes where these are not
    "rapidfuzz/*/*_avx2.*",
    "PySide6/QtDBus.*",
    "PySide6/QtNetwork.*",
    "PySide6/opengl32sw.dll",
    "PySide6/d3dcompiler_*.dll",
)
"""What comes along although the app imports none of it. Qt's own D-Bus library stays."""

PYTHON_MODULES = (
    "_hashlib",  # OpenSSL: Python has digests of its own, and a start does without libcrypto
    "_pydecimal",
    "_ssl",
    "asyncio",
    "bz2",
    "curses",
    "distutils",
    "doctest",
    "email",
    "ftplib",
    "http",
    "lib2to3",
    "lzma",
    "multiprocessing",
    "pdb",
    "pydoc",
    "setuptools",
    "socketserver",
    "ssl",
    "test",
    "tkinter",
    "unittest",
    "urllib.request",
    "webbrowser",
    "xmlrpc",
)
"""Python modules that nothing in the app runs, though something it imports may name them."""


def is_wanted(name: str, languages: Collection[str] = ()) -> bool:
    """Whether a file is wanted in the package, by its name there.

    `languages` are those that the app itself is translated into: Qt's texts in others are
    never shown.
    """
    parts = PurePath(name).parts
    if any(fnmatchcase("/".join(parts), pattern) for pattern in NOT_IMPORTED):
        return False
    if "PySide6" in parts and "plugins" in parts[:-1]:
        folder, *rest = parts[parts.index("plugins") + 1 :]
        return any(fnmatchcase(rest[-1], pattern) for pattern in PLUGINS.get(folder, ()) if rest)
    if parts[-2:-1] == ("translations",) and parts[-1].endswith(".ts"):
        return False  # what the catalogues are made of
    if parts[0] == "PySide6" and "translations" in parts:
        return any(parts[-1] == f"qtbase_{language}.qm" for language in languages)
    return True


def is_root(name: str) -> bool:
    """Whether a file is wanted for itself, not only because another links to it."""
    path = PurePath(name)
    return (
        "plugins" in path.parts
        or "lib-dynload" in path.parts
        or path.name.startswith(("libpython", "python3"))
        or ".abi3." in path.name
        or ".cpython-" in path.name
        or path.suffix == ".pyd"
        or "pypdfium2_raw" in path.parts  # loaded by its name, not linked to
    )


def linked(files: Mapping[str, str], links: Callable[[str], Iterable[str]]) -> set[str]:
    """The names of `files` that are wanted for themselves, and of all that they link to.

    `files` has for each name in the package where it comes from; `links` gives the file
    names of the libraries that such a source needs.
    """
    by_file_name: dict[str, list[str]] = {}
    for name in files:
        by_file_name.setdefault(PurePath(name).name, []).append(name)
    waiting = [name for name in files if is_root(name)]
    kept = set(waiting)
    while waiting:
        for library in links(files[waiting.pop()]):
            new = [name for name in by_file_name.get(library, ()) if name not in kept]
            kept.update(new)
            waiting += new
    return kept


def has_debug_parts(file_name: str) -> bool:
    """Whether a library, by its file's name, is of Python and may hold a debugger's data.

    Qt's own libraries are stripped already.
    """
    return file_name.startswith("libpython3") or (
        ".cpython-" in file_name and file_name.endswith(".so")
    )
