"""The notes that come along, as they were parsed beforehand: a first start needs no YAML reader.

``python -m readout.library.bundled FOLDER`` parses them, with ``--for-package`` for a program
that is packed with this very code. A parsed note is a file whose name holds the hash of what it
was made from, so that one is fresh when it is there. Where none is there the note is read anew.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from readout import __version__, places
from readout.errors import ReadoutError
from readout.note import codec
from readout.note.model import Note
from readout.reading.read import find_files, read_bytes
from readout.reading.read import read as read_file


def read(path: str | Path, otherwise: Callable[[str | Path], Note] = read_file) -> Note:
    """The note in a file, a bundled one by its parsed form, others by ``otherwise``.

    Raises ReadError.
    """
    path = Path(path)
    if path.is_relative_to(places.data()):
        note = parsed(path, parsed_folder(), _stamp())
        if note is not None:
            return note
    return otherwise(path)


def has(path: str | Path) -> bool:
    """Whether a note was parsed beforehand, so that reading it takes but a moment."""
    path = Path(path)
    try:
        return path.is_relative_to(places.data()) and _form(path).is_file()
    except OSError:
        return False


def parsed(path: Path, folder: Path, stamp: str) -> Note | None:
    """The note in a file by its parsed form in ``folder``; None where there is no fresh one."""
    try:
        made = (folder / file_name(path, path.read_bytes(), stamp)).read_bytes()
        return replace(codec.decode(json.loads(made)), path=str(path))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write(source: Path, folder: Path, stamp: str) -> int:
    """Parse the notes in ``source`` into ``folder``, and remove what else is there; how many.

    Raises ReadError: a bundled note that cannot be read is not to be packed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    wanted = {}
    for path in find_files([source]):
        data = path.read_bytes()
        # It lies at another place on each machine.
        note = replace(read_bytes(data, path.name), path="")
        text = json.dumps(codec.encode(note), ensure_ascii=False, separators=(",", ":"))
        wanted[file_name(path, data, stamp)] = text
    for old in folder.glob("*.json"):
        if old.name not in wanted:
            old.unlink()
    for name, text in wanted.items():
        (folder / name).write_text(text + "\n", encoding="utf-8")
    return len(wanted)


def file_name(path: Path, data: bytes, stamp: str) -> str:
    """The name of the parsed form of a file with these bytes, by readers with this stamp."""
    made_from = f"{stamp}\0{path.name}\0".encode("utf-8", "surrogatepass") + data
    return f"{path.stem}.{sha256(made_from).hexdigest()[:32]}.json"


def _form(path: Path) -> Path:
    return parsed_folder() / file_name(path, path.read_bytes(), _stamp())


def parsed_folder() -> Path:
    """Where the parsed forms are: in the package, or among what a checkout's door makes."""
    return places.program() / ("parsed" if _is_packed() else "work/parsed")


def code_stamp(code: Path) -> str:
    """What changes with the readers' code: the sizes and times of all its files."""
    about = sorted(
        (path.relative_to(code).as_posix(), (stat := path.stat()).st_size, stat.st_mtime_ns)
        for path in code.rglob("*.py")
    )
    return f"{__version__} {sha256(repr(about).encode()).hexdigest()}"


def _stamp() -> str:
    # The code in a package cannot change under its parsed notes.
    return __version__ if _is_packed() else code_stamp(Path(__file__).resolve().parents[1])


def _is_packed() -> bool:
    return hasattr(sys, "_MEIPASS")


def main(arguments: list[str]) -> int:
    """Parse the bundled notes into a folder; the exit status."""
    for_package = "--for-package" in arguments
    folders = [word for word in arguments if word != "--for-package"]
    if len(folders) != 1:
        sys.stderr.write("usage: python -m readout.library.bundled FOLDER [--for-package]\n")
        return 2
    try:
        write(places.data(), Path(folders[0]), __version__ if for_package else _stamp())
    except (ReadoutError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
