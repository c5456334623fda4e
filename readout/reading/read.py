"""Reading a file: what it is, its bytes to a source, the source to a Note."""

from __future__ import annotations

import os
import re
import stat
from dataclasses import replace
from pathlib import Path

from readout.errors import ReadError
from readout.note.model import Doubt, Note
from readout.reading.decoding import decode
from readout.reading.source import name_of

LARGEST = 32_000_000  # bytes; a larger text is no note
_MARKDOWN = frozenset((".md", ".markdown", ".mdown", ".mkd", ".mdx"))
_YAML = frozenset((".yaml", ".yml"))
_PLAIN = frozenset((".txt", ".text", ".log", ""))
ENDINGS = frozenset((*_MARKDOWN, *_YAML, ".txt", ".text"))
"""The endings of the files that a folder is searched for."""

_MARKDOWN_SIGNS = re.compile(
    r"^#{1,6} \S|^(?:```|~~~)|^[ \t]{0,8}\|?[ \t]{0,8}:?-{3,}:?[ \t]{0,8}\|"
    r"|^\*\*[^*\n]+\*\*\s*$|\]\(https?://",
    re.MULTILINE,
)


def read(path: str | Path) -> Note:
    """The note in a file. Raises ReadError, its sentence naming the file."""
    try:
        return read_bytes(_bytes(Path(path)), str(path))
    except ReadError as error:
        raise ReadError(f"{shown(path)}: {error}") from None


def read_bytes(data: bytes, path: str) -> Note:
    """The note in bytes that stood under ``path``. Raises ReadError without the file's name."""
    # Each reader is imported when a file needs it: markdown-it costs 80 ms, YAML 40.
    ending = Path(path).suffix.lower()
    name = name_of(path)
    decoded = decode(data)
    text = decoded.text
    if ending in _YAML:
        from readout.reading.yaml_note import read_yaml_note  # noqa: PLC0415  see above

        note = read_yaml_note(text, path)
    elif ending in _MARKDOWN or (ending in _PLAIN and _MARKDOWN_SIGNS.search(text)):
        from readout.reading.markdown import read_markdown  # noqa: PLC0415  see above
        from readout.reading.recognise import recognise  # noqa: PLC0415  see above

        note = recognise(read_markdown(text, name), path)
    else:
        from readout.reading.recognise import recognise  # noqa: PLC0415  see above
        from readout.reading.text import read_text  # noqa: PLC0415  see above

        note = recognise(read_text(text, name), path)
    if decoded.guessed:
        sample = next((line for line in text.splitlines() if not line.isascii()), "")[:80]
        doubt = Doubt("encoding", "", decoded.guessed, sample, ())
        note = replace(note, doubts=(doubt, *note.doubts))
    return note


def find_files(paths: list[str | Path]) -> list[Path]:
    """The files that paths name: a file itself, a folder's notes in all depths, by name."""
    found: list[Path] = []
    for path in map(Path, paths):
        if is_folder(path):
            for folder, folders, files in os.walk(path):
                folders[:] = sorted(name for name in folders if not name.startswith("."))
                found += [
                    Path(folder, name)
                    for name in sorted(files)
                    if Path(name).suffix.lower() in ENDINGS and not name.startswith(".")
                ]
        else:
            found.append(path)
    return found


def is_folder(path: Path) -> bool:
    """Whether a path names a folder; one that no file can have names none."""
    try:
        return path.is_dir()
    except OSError:
        return False


def shown(path: str | Path) -> str:
    """A path for a message: control and direction signs made visible."""
    return "".join(
        sign if sign.isprintable() else f"\\u{ord(sign):04x}"
        for sign in os.fspath(path).encode("utf-8", "replace").decode("utf-8")
    )


def _bytes(path: Path) -> bytes:
    try:
        about = path.stat()
        if stat.S_ISDIR(about.st_mode):
            raise ReadError("This is a folder, not a file.")
        if not stat.S_ISREG(about.st_mode):
            raise ReadError("This is a device or pipe, not a file.")
        if about.st_size > LARGEST:
            raise ReadError(f"The file is larger than {LARGEST // 1_000_000} MB.")
        return path.read_bytes()
    except FileNotFoundError:
        raise ReadError("There is no such file.") from None
    except PermissionError:
        raise ReadError("You have no permission to read this file.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name is not one a file can have"
        raise ReadError(f"The file could not be read: {reason}.") from None
