"""What a file is: by its first bytes where they tell, else by its name's ending."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Literal, NamedTuple, TypeAlias

from readout.reading.patterns import late

FormName: TypeAlias = Literal[
    "text", "markdown", "yaml", "json", "csv", "html", "docx", "odt", "rtf", "pdf", "enex", "zip"
]


class Form(NamedTuple):
    """A kind of file: the endings it goes by, and how many bytes of it are read at most."""

    name: FormName
    endings: tuple[str, ...]
    largest: int


FORMS: dict[FormName, Form] = {
    form.name: form
    for form in (
        Form("text", (".txt", ".text", ".log", ""), 32_000_000),
        Form("markdown", (".md", ".markdown", ".mdown", ".mkd", ".mdx"), 32_000_000),
        Form("yaml", (".yaml", ".yml"), 5_000_000),
        Form("json", (".json",), 8_000_000),
        Form("csv", (".csv", ".tsv"), 32_000_000),
        Form("html", (".html", ".htm", ".xhtml"), 32_000_000),
        Form("docx", (".docx",), 64_000_000),
        Form("odt", (".odt",), 64_000_000),
        Form("rtf", (".rtf",), 32_000_000),
        Form("pdf", (".pdf",), 128_000_000),
        Form("enex", (".enex",), 256_000_000),
        Form("zip", (".zip",), 512_000_000),
    )
}
ARCHIVES: frozenset[FormName] = frozenset(("enex", "zip"))
"""Files that hold several notes; each is read by the path ``archive#member``."""
ARCHIVE_ENDINGS = frozenset(ending for name in ARCHIVES for ending in FORMS[name].endings)
MEMBER_SIGN = late(rf"(?:{'|'.join(map(re.escape, sorted(ARCHIVE_ENDINGS)))})#", re.IGNORECASE)
"""Where the path of an archive goes over into the name of a note in it."""

_BY_ENDING = {ending: form.name for form in FORMS.values() for ending in form.endings}
ENDINGS = frozenset(_BY_ENDING) - {"", ".log", ".json", ".csv", ".tsv"}
"""The endings of the files that a folder is searched for.

A ``.json``, a table or a log is opened when it is named: in folders they are rarely notes.
"""

ARCHIVED_ENDINGS = ENDINGS | frozenset(FORMS["csv"].endings)
"""The endings of the notes in an archive; a tool's export has its tables beside its pages."""

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_MARKDOWN_SIGNS = late(
    r"^#{1,6} \S|^(?:```|~~~)|^\*\*[^*\n]+\*\*\s*$"
    r"|^(?P<table>[ \t]{0,8}\|?[ \t]{0,8}:?-{3,}:?[ \t]{0,8}\|)",
    re.MULTILINE,
)
_FEWEST_SIGNS = 2
_HTML_START = re.compile(
    rb"\s*(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|body)\b", re.IGNORECASE | re.DOTALL
)


# Of most paths; the others are taken apart, which takes ten times as long.
_PLAIN_ENDING = late(r"\w\.[A-Za-z0-9]{1,9}\Z")


def ending_of(path: str) -> str:
    """The ending of a path's name, with its dot, in small letters."""
    if plain := _PLAIN_ENDING.search(path):
        return plain[0][1:].lower()
    return PurePath(path).suffix.lower()


def largest_of(path: str) -> int:
    """How many bytes a file of this name may have at most."""
    return FORMS[_BY_ENDING.get(ending_of(path), "text")].largest


def form_of(path: str, data: bytes) -> FormName:
    """What a file is. What its bytes say goes before its ending; an unknown one is text.

    ``text`` may turn out to be Markdown when it is decoded: see ``looks_like_markdown``.
    """
    head = data[:4096].removeprefix(b"\xef\xbb\xbf")
    named = _BY_ENDING.get(ending_of(path), "text")
    if head.startswith(b"%PDF-"):
        return "pdf"
    if head.startswith(b"{\\rtf"):
        return "rtf"
    if head.startswith(_OLE) and ending_of(path) == ".doc":
        return "docx"  # whose reader says what to do with one of the old kind
    if head.startswith(b"PK\x03\x04"):
        return _zipped(head, named)
    if head.lstrip().startswith(b"<") and (b"<en-export" in head or b"<en-note" in head):
        return "enex"
    if named == "text" and _HTML_START.match(head):
        return "html"
    return named


def _zipped(head: bytes, named: FormName) -> FormName:
    if named in ("docx", "odt", "zip"):
        return named
    if b"application/vnd.oasis.opendocument.text" in head:
        return "odt"
    if b"[Content_Types].xml" in head or b"word/" in head:
        return "docx"
    return "zip"


def looks_like_markdown(text: str) -> bool:
    """Whether a plain text holds signs that only Markdown has: a table, or more than one other.

    One line of ``## `` or bold says little, and the reader of plain text knows it too; as Markdown
    the bare lines that are the note's headings would be lost.
    """
    for signs, match in enumerate(_MARKDOWN_SIGNS.finditer(text), 1):
        if signs >= _FEWEST_SIGNS or match["table"]:
            return True
    return False
