"""Reading a file: what it is, its bytes to a source, the source to a Note."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from readout.errors import ReadError
from readout.note.model import Doubt, Note
from readout.reading.decoding import Decoded, decode
from readout.reading.forms import (
    ARCHIVE_ENDINGS,
    ENDINGS,
    FORMS,
    MEMBER_SIGN,
    FormName,
    ending_of,
    form_of,
    looks_like_markdown,
)
from readout.reading.source import Source, name_of

_LARGEST = max(form.largest for form in FORMS.values())  # bytes


def read(path: str | Path) -> Note:
    """The note in a file, or in an archive's member (``archive.zip#member``).

    Raises ReadError, its sentence naming the file.
    """
    try:
        return read_bytes(file_bytes(str(path)), str(path))
    except ReadError as error:
        raise ReadError(f"{shown(path)}: {error}") from None


def read_bytes(data: bytes, path: str) -> Note:
    """The note in bytes that stood under ``path``. Raises ReadError without the file's name."""
    form = form_of(path, data)
    if len(data) > FORMS[form].largest:
        raise ReadError(f"The file is larger than {FORMS[form].largest // 1_000_000} MB.")
    name = name_of(path)
    source = _binary(form, data, name)
    if source is None:
        return _read_text(form, decode(data), path, name)
    from readout.reading.recognise import recognise  # noqa: PLC0415  as the readers

    return recognise(source, path)


# Each reader is imported when a file needs it: they cost 10 to 130 ms.


def _binary(form: FormName, data: bytes, name: str) -> Source | None:
    """The source in a file that is no plain text; None for one that is."""
    match form:
        case "html":
            from readout.reading.html import read_html  # noqa: PLC0415

            return read_html(data, name)
        case "docx":
            from readout.reading.word import read_word  # noqa: PLC0415

            return read_word(data, name)
        case "odt":
            from readout.reading.odt import read_odt  # noqa: PLC0415

            return read_odt(data, name)
        case "rtf":
            from readout.reading.rtf import read_rtf  # noqa: PLC0415

            return read_rtf(data, name)
        case "pdf":
            from readout.reading.pdf import read_pdf  # noqa: PLC0415

            return read_pdf(data, name)
        case "enex":
            from readout.reading.enex import read_enex  # noqa: PLC0415

            return read_enex(data, name)
        case "zip":
            raise ReadError("This is an archive by another name; let its name end in .zip.")
        case _:
            return None


def _read_text(form: FormName, decoded: Decoded, path: str, name: str) -> Note:
    text = decoded.text
    if form == "yaml":
        from readout.reading.yaml_note import read_yaml_note  # noqa: PLC0415

        note = read_yaml_note(text, path)
    elif form == "json":
        from readout.reading.json_note import read_json_note  # noqa: PLC0415

        note = read_json_note(text, path)
    elif form == "csv":
        from readout.reading.csv_table import read_csv  # noqa: PLC0415
        from readout.reading.recognise import recognise  # noqa: PLC0415

        note = recognise(read_csv(text, name), path)
    else:
        from readout.reading.recognise import recognise  # noqa: PLC0415

        if form == "markdown" or looks_like_markdown(text):
            from readout.reading.markdown import read_markdown  # noqa: PLC0415

            note = recognise(read_markdown(text, name), path)
        else:
            from readout.reading.text import read_text  # noqa: PLC0415

            note = recognise(read_text(text, name), path)
    if decoded.guessed:
        sample = next((line for line in text.splitlines() if not line.isascii()), "")[:80]
        doubt = Doubt("encoding", "", decoded.guessed, sample, ())
        note = replace(note, doubts=(doubt, *note.doubts))
    return note


def find_files(paths: list[str | Path]) -> list[Path]:
    """The files that paths name: a file itself, a folder's notes in all depths, by name.

    An archive is the paths of the notes in it; one that cannot be opened stays itself, so that
    reading it says why.
    """
    found: list[Path] = []
    for path in map(Path, paths):
        if is_folder(path):
            for folder, folders, files in os.walk(path):
                folders[:] = sorted(name for name in folders if not name.startswith("."))
                for name in sorted(files):
                    if ending_of(name) in ENDINGS and not name.startswith("."):
                        found += _opened(Path(folder, name))
        else:
            found += _opened(path)
    return found


def _opened(path: Path) -> list[Path]:
    """A file, or the paths of the notes in it where it is an archive."""
    if ending_of(path.name) not in ARCHIVE_ENDINGS:
        return [path]
    from readout.reading.archive import members  # noqa: PLC0415  few files are archives

    try:
        return [Path(f"{path}#{member}") for member in members(path)]
    except (ReadError, OSError, ValueError):
        return [path]


def is_folder(path: Path) -> bool:
    """Whether a path names a folder; one that no file can have names none."""
    try:
        return path.is_dir()
    except OSError:
        return False


def shown(path: str | Path) -> str:
    """A path for a message: control signs, and bytes that are no text, made visible."""
    return "".join(
        sign if sign.isprintable() else f"\\u{ord(sign):04x}" for sign in os.fspath(path)
    )


def file_bytes(path: str) -> bytes:
    """The bytes of a file or of an archive's member. Raises ReadError without the file's name."""
    archive, sign, member = parted(path)
    with _plain_errors():
        if not sign and ending_of(archive) not in FORMS["zip"].endings:
            return _file_bytes(Path(archive))
        from readout.reading.archive import member_bytes, refuse_whole  # noqa: PLC0415

        _check_size(Path(archive))
        if not sign:
            refuse_whole(Path(archive))
        return member_bytes(Path(archive), member)


def parted(path: str) -> tuple[str, str, str]:
    """``archive.zip#member`` as the archive, ``#`` and the member; else the path alone."""
    match = MEMBER_SIGN.search(path)
    if match is None or _is_there(path):
        return path, "", ""
    return path[: match.end() - 1], "#", path[match.end() :]


def _is_there(path: str) -> bool:
    """Whether a file has this very name; there is none of a name that no file can have."""
    try:
        return Path(path).exists()
    except (OSError, ValueError):
        return False


def _file_bytes(path: Path) -> bytes:
    size = _check_size(path)
    with path.open("rb") as file:
        return file.read(size)  # and no more, should it grow meanwhile


def _check_size(path: Path) -> int:
    """How many bytes a file has, refused where it is none or too large."""
    about = path.stat()
    if stat.S_ISDIR(about.st_mode):
        raise ReadError("This is a folder, not a file.")
    if not stat.S_ISREG(about.st_mode):
        raise ReadError("This is a device or pipe, not a file.")
    if about.st_size > _LARGEST:
        raise ReadError(f"The file is larger than {_LARGEST // 1_000_000} MB.")
    return about.st_size


@contextmanager
def _plain_errors() -> Iterator[None]:
    """What the system says of a file, as a sentence."""
    try:
        yield
    except FileNotFoundError:
        raise ReadError("There is no such file.") from None
    except PermissionError:
        raise ReadError("You have no permission to read this file.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name is not one a file can have"
        raise ReadError(f"The file could not be read: {reason}.") from None
