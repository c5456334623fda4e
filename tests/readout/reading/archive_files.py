"""Builders of archives and small formats, whole ones and such as are made to harm."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from xml.sax.saxutils import escape


def zip_bytes(files: Mapping[str, str | bytes] | Iterable[tuple[str, str | bytes]]) -> bytes:
    """A zip with these files; as pairs a name can stand in it twice."""
    made = io.BytesIO()
    pairs = files.items() if isinstance(files, Mapping) else files
    with warnings.catch_warnings(), zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")  # of names that stand twice
        for name, content in pairs:
            archive.writestr(name, content)
    return made.getvalue()


def write_zip(path: Path, files: Mapping[str, str | bytes]) -> Path:
    """A zip file with these files."""
    path.write_bytes(zip_bytes(files))
    return path


def patched(data: bytes, offset: int, form: str, value: int) -> bytes:
    """A zip with one number changed in the directory's record of each file.

    ``offset`` counts from the record's beginning, ``form`` is the number's for ``struct``.
    """
    made = bytearray(data)
    at = made.find(b"PK\x01\x02")
    while at >= 0:
        struct.pack_into(form, made, at + offset, value)
        at = made.find(b"PK\x01\x02", at + 4)
    return bytes(made)


def overlapping_zip(count: int) -> bytes:
    """A zip whose directory names one file ``count`` times, all with the same bytes."""
    packed = zip_bytes({"a.md": "# A\n" * 100})
    start = packed.find(b"PK\x01\x02")
    end = packed.find(b"PK\x05\x06")
    record = packed[start:end]
    said = min(count, 0xFFFF)  # more would need the longer form; the size says it too
    sizes = (len(record) * count, start)
    tail = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, said, said, *sizes, 0)
    return packed[:start] + record * count + tail


def enml(body: str) -> str:
    """The content of an Evernote note around a body."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n'
        '<!DOCTYPE en-note SYSTEM "http://xml.evernote.com/pub/enml2.dtd">\n'
        f"<en-note>{body}</en-note>"
    )


def enex_note(title: str, body: str, more: str = "") -> str:
    """One note of an Evernote export; ``more`` is markup beside the content."""
    return (
        f"<note><title>{escape(title)}</title><created>20251120T143000Z</created>"
        f"<content><![CDATA[{enml(body)}]]></content>{more}</note>"
    )


def enex(*notes: str) -> bytes:
    """An Evernote export of such notes."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export4.dtd">\n'
        f'<en-export export-date="20251121T080000Z" application="Evernote">{"".join(notes)}'
        "</en-export>"
    ).encode()


def rtf_words(words: str) -> str:
    """Words as they stand in an RTF file."""
    made = []
    for sign in words:
        if sign in "\\{}":
            made.append(f"\\{sign}")
        elif sign == "\n":
            made.append("\\line ")
        elif sign == "\t":
            made.append("\\tab ")
        elif sign.isascii():
            made.append(sign)
        else:
            units = sign.encode("utf-16-le")
            made += [
                f"\\u{int.from_bytes(units[at : at + 2], 'little', signed=True)}?"
                for at in range(0, len(units), 2)
            ]
    return "".join(made)


def rtf(*paragraphs: str) -> bytes:
    """An RTF file with these paragraphs, which are markup already."""
    head = (
        "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss\\fcharset0 Helvetica;}"
        "{\\f1\\fnil\\fcharset2 Symbol;}{\\f2\\fnil\\fcharset128 Gothic;}}"
        "{\\colortbl;\\red0\\green0\\blue0;}"
        "{\\stylesheet{\\s0 Normal;}{\\s1\\sbasedon0 heading 1;}{\\s15 Title;}}"
        "{\\info{\\title Not for the eye}}\\uc1\\pard\\plain\n"
    )
    return (head + "\n".join(paragraphs) + "}").encode("latin-1")


def rtf_row(*cells: str) -> str:
    """A row of an RTF table."""
    edges = "".join(f"\\cellx{2000 * number}" for number, _ in enumerate(cells, 1))
    inside = "".join(f"\\pard\\intbl {rtf_words(cell)}\\cell " for cell in cells)
    return f"\\trowd\\trgaph108{edges}{inside}\\row\\pard"
