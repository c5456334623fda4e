"""Word files to source blocks: mammoth makes HTML of them, which is read as any HTML is.

Of the file only checked parts of text and styles reach mammoth, in a new zip: no picture, no style
map that the file brings along. Nothing outside of the file is ever opened.
"""

from __future__ import annotations

import io
import re
import sys
import zipfile
from types import ModuleType
from typing import Any

from readout.errors import ReadError
from readout.reading.html import html_source
from readout.reading.office_zip import OfficeZip
from readout.reading.source import Source
from readout.reading.word_parts import (
    WORD,
    Referents,
    mended,
    notes_of,
    styles_of,
    targets_of,
    words_of,
)
from readout.reading.word_styles import style_map

_MOST_ELEMENTS = 150_000  # some 8 µs each, to be looked through
_MOST_TELLING = 90_000  # of those that reach mammoth, which takes some 30 µs for each
_PART = re.compile(
    r"(?:\[Content_Types\]\.xml|_rels/\.rels"
    r"|word/(?:_rels/)?(?P<kind>document|comments|footnotes|endnotes|numbering|styles)\d*\.xml"
    r"(?P<links>\.rels)?)\Z"
)
_MARGIN = re.compile(r"word/(?P<kind>header|footer)\d{0,4}\.xml\Z")
_TEXTS = frozenset(("document", "comments", "footnotes", "endnotes"))
_NONE: frozenset[str] = frozenset()
_MOST_MARGINS = 60  # parts: three headers and footers for each of ten chapters
_PREFIX = "readout--"
_ANCHOR = re.compile(rf'<a id="{_PREFIX}[^"]*"></a>')
_INNER_LINK = re.compile(rf'(<a href="#){_PREFIX}')
_REFERENCE = re.compile(rf'<a href="#{_PREFIX}[^"]*" id="{_PREFIX}[^"]*">(\[[^<]*\])</a>')
_BACK = re.compile(rf'(?:<p>)? ?<a href="#{_PREFIX}[^"]*">↑</a>(?:</p>)?')
_NOTES = re.compile(
    rf'<li id="{_PREFIX}(?:foot|end)note-[^"]*">'
    rf'|<dt id="{_PREFIX}comment-[^"]*">Comment (?P<label>[^<]*)</dt><dd>'
)
_NOTES_START = re.compile(rf'<ol><li id="{_PREFIX}(?:foot|end)note-|<dl><dt id="{_PREFIX}comment-')


def read_word(data: bytes, name: str) -> Source:
    """The source blocks of a Word file; ``name`` is its name without the ending.

    The headers and footers of its pages are named values. Raises ReadError.
    """
    package = OfficeZip(data, ".docx")
    parts = _parts(package)
    source = html_source(_with_notes(_to_html(package, parts)), name, "docx")
    source.fields = (*_margins(package), *source.fields)
    return source


def _parts(package: OfficeZip) -> dict[str, bytes]:
    """The parts that mammoth reads, ready for it."""
    kinds = {name: match for name in package.names if (match := _PART.match(name))}
    made = {name: package.read_xml(name, _MOST_ELEMENTS)[0] for name in kinds}
    texts = {name: str(match["kind"]) for name, match in kinds.items() if _is_text(name)}
    if "document" not in texts.values():
        raise ReadError("This is no Word file; open it where it was written and save it as .docx.")
    notes = {
        kind[:-1]: notes_of(made[name], kind[:-1])
        for name, kind in texts.items()
        if kind != "document"
    }
    for name in texts:
        links = made.get(f"word/_rels/{name.removeprefix('word/')}.rels")
        known = Referents(targets_of(links) if links else _NONE, notes)
        made[name] = mended(made[name], known, _MOST_TELLING)
    return made


def _is_text(name: str) -> bool:
    match = _PART.match(name)
    return match is not None and match["kind"] in _TEXTS and not match["links"]


def _to_html(package: OfficeZip, parts: dict[str, bytes]) -> str:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    used = frozenset().union(*(styles_of(parts[name]) for name in parts if _is_text(name)))
    mammoth = _mammoth()
    try:
        return str(
            mammoth.convert_to_html(
                packed,
                style_map=style_map(parts.get("word/styles.xml", b""), WORD, used),
                include_default_style_map=False,
                include_embedded_style_map=False,
                external_file_access=False,
                id_prefix=_PREFIX,
                convert_image=mammoth.images.img_element(lambda _: {"src": ""}),
            ).value
        )
    except Exception as error:  # it takes the form of a document for granted
        raise package.damaged() from error


def _with_notes(markup: str) -> str:
    """HTML of mammoth with footnotes and comments as paragraphs behind their marks."""
    markup = _REFERENCE.sub(r"\1", _ANCHOR.sub("", markup))
    start = _NOTES_START.search(markup)
    if start is None:
        return _INNER_LINK.sub(r"\1", markup)
    made = [markup[: start.start()]]
    notes = _BACK.sub("", markup[start.start() :])
    matches = list(_NOTES.finditer(notes))
    ends = [match.start() for match in matches[1:]] + [len(notes)]
    for number, (match, end) in enumerate(zip(matches, ends, strict=True), 1):
        label = match["label"] or f"[{number}]"
        body = re.sub(r"(?:</(?:li|dd|ol|dl)>|<(?:ol|dl)>)*\Z", "", notes[match.end() : end])
        opened = "<p>" if body.startswith("<p>") else ""
        made.append(f"<p>{label} {body[3:]}" if opened else f"<p>{label}</p>{body}")
    return _INNER_LINK.sub(r"\1", "".join(made))


def _margins(package: OfficeZip) -> list[tuple[str, str]]:
    """What stands above and below the pages, each once."""
    made: dict[tuple[str, str], None] = {}
    names = [match for name in package.names if (match := _MARGIN.match(name))]
    for match in names[:_MOST_MARGINS]:
        words = words_of(package.read_xml(match.string, _MOST_ELEMENTS)[0])
        if words:
            made[match["kind"], words] = None
    return list(made)


def _mammoth() -> Any:
    """The converter, without the module by which it and xml.sax could open an address."""
    if "mammoth" not in sys.modules:
        name = "urllib.request"
        known = sys.modules.get(name)
        stand_in: Any = ModuleType(name)
        stand_in.urlopen = _refuse
        sys.modules[name] = known or stand_in
        try:
            import mammoth  # noqa: F401, PLC0415  with what is set above
        finally:
            if known is None:
                del sys.modules[name]
    return sys.modules["mammoth"]


def _refuse(_: str) -> None:
    raise ReadError("A document's pictures are not opened.")
