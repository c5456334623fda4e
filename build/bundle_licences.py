"""The licences of all that is in the package, gathered from where it was installed."""

from __future__ import annotations

import ast
import re
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

import children
import environment
from house import ROOT, DoorError, clean_environment

_NAMES = re.compile(r"licen[cs]e|copying|notice", re.IGNORECASE)
_OF_QT = {"pyside6-essentials", "shiboken6"}
"""Their wheels have no text of it; `build/licences` has."""
_AS = {"cobble": "mammoth"}
"""Its wheel has no text: it is of the same author, for the same package, under the same licence."""


def collect(python: Path, toc: Path, folder: Path) -> None:
    """Put the licences into a folder: of Readout, Python, Qt, every package and library.

    `toc` is PyInstaller's list of what it packed. Raises DoorError where a text is missing.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copyfile(ROOT / "LICENSE", folder / "Readout.txt")
    for room in ("fonts", "icons"):
        shutil.copyfile(ROOT / "resources" / room / "LICENSE", folder / f"{room}.txt")
    shutil.copytree(ROOT / "build" / "licences", folder / "Qt")
    _of_packages(python, folder)
    _of_python(python, folder)
    for package, text in _of_system(sources(toc.read_text(encoding="utf-8"))):
        (folder / "system").mkdir(exist_ok=True)
        shutil.copyfile(text, folder / "system" / f"{package}.txt")


def packages(lock: str) -> dict[str, str]:
    """The names and versions of a lock's packages."""
    return dict(re.findall(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", lock, re.MULTILINE))


def sources(toc: str) -> list[Path]:
    """Where the packed files came from, from PyInstaller's own list of them."""
    entries = ast.literal_eval(toc)[0]
    return [Path(source) for _, source, kind in entries if kind in ("BINARY", "EXTENSION")]


def texts(info: Path) -> list[Path]:
    """The licence texts in a package's `dist-info` folder."""
    return sorted(
        path
        for path in info.rglob("*")
        if path.is_file() and (_NAMES.search(path.name) or "licenses" in path.parts)
    )


def _of_packages(python: Path, folder: Path) -> None:
    lock = environment.lock_file("app").read_text(encoding="utf-8")
    versions = packages(lock)
    site = Path(_ask(python, "import sysconfig; print(sysconfig.get_path('purelib'))"))
    for name in [*versions, "pyinstaller"]:  # whose loader is the program's beginning
        if name in _OF_QT:
            continue
        infos = [
            info
            for info in site.glob("*.dist-info")
            if _plain(info.name.split("-")[0]) == _plain(_AS.get(name, name))
        ]
        found = [text for info in infos for text in texts(info)]
        if infos and not found:
            raise DoorError(f"The package {name} brings no licence with it.")
        for text in found:
            (folder / name).mkdir(exist_ok=True)
            shutil.copyfile(text, folder / name / f"{text.name.removesuffix('.txt')}.txt")
    lines = [f"{name} {version}\n" for name, version in sorted(versions.items())]
    (folder / "versions.txt").write_text("".join(lines), encoding="utf-8")


def _of_python(python: Path, folder: Path) -> None:
    base = Path(_ask(python, "import os; print(os.path.dirname(os.__file__))"))
    documents = Path("/usr/share/doc") / f"{base.name}-minimal" / "copyright"
    places = [base / "LICENSE.txt", base.parent / "LICENSE.txt", documents]
    text = next((place for place in places if place.is_file()), None)
    if text is None:
        raise DoorError("This Python brings no licence with it.")
    shutil.copyfile(text, folder / "Python.txt")


def _of_system(files: Iterable[Path]) -> Iterator[tuple[str, Path]]:
    """The packages of the system that libraries came from, with their texts, on Debian."""
    if shutil.which("dpkg-query") is None:
        return
    ours = ROOT.resolve()
    foreign = [file.resolve() for file in files if not file.resolve().is_relative_to(ours)]
    # A package may list its files without the /usr that they are found under.
    asked = {str(file) for file in foreign} | {str(file).removeprefix("/usr") for file in foreign}
    if not asked:
        return
    _, output = children.capture(
        ["dpkg-query", "--search", *sorted(asked)], env=clean_environment()
    )
    names = {line.split(":")[0] for line in output.splitlines() if ": /" in line}
    for name in sorted(names):
        text = Path("/usr/share/doc") / name / "copyright"
        if text.is_file():
            yield name, text


def _ask(python: Path, code: str) -> str:
    status, output = children.capture([python, "-I", "-c", code], env=clean_environment())
    if status:
        raise DoorError(f"{python} does not work: {output.strip()}")
    return output.strip()


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
