"""A Word document made ready for mammoth: only the parts with its text, in XML that mammoth knows.

What mammoth would pass over is put in its words (formulas, fields, text boxes, texts for
pictures), what it fails at is taken out (references to nothing), what nobody sees (hidden words)
too.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from readout.errors import ReadError
from readout.reading.office_package import Package, xml_tree
from readout.reading.word_text import Mender
from readout.reading.word_styles import W, with_known_names

_MAIN = "word/document.xml"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TYPES = b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
# The stricter of Word's two dialects says the same under other names.
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/(main|relationships|\w+)")
_PLAIN = {
    b"wordprocessingml": b"http://schemas.openxmlformats.org/wordprocessingml/2006/",
    b"officeDocument": b"http://schemas.openxmlformats.org/officeDocument/2006/",
    b"drawingml": b"http://schemas.openxmlformats.org/drawingml/2006/",
}
_NOTES = {"footnotes": "footnote", "endnotes": "endnote", "comments": "comment"}


@dataclass(slots=True)
class Parts:
    """``archive`` is what mammoth reads; ``margins`` what stands above and below each page."""

    archive: io.BytesIO
    margins: list[tuple[str, str]] = field(default_factory=list)


def parts_of(package: Package) -> Parts:
    """The parts of a Word document. Raises ReadError."""
    main = next((to for kind, to in _targets(package, "").values() if kind == "officeDocument"), "")
    main = main if main in package else _MAIN
    if main not in package:
        raise ReadError("This is no Word document; open it in Word and save it as .docx.")
    targets = _targets(package, main)
    named = {kind: target for kind, target in targets.values() if target in package}
    trees = {kind: _tree(package, named[kind]) for kind in _NOTES if kind in named}
    made = Parts(io.BytesIO())
    with zipfile.ZipFile(made.archive, "w") as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        _copy(package, archive, _relations(""))
        known = {kind: _ids(tree, _NOTES[kind]) for kind, tree in trees.items()}
        count = 0
        for kind, tree in (("", _tree(package, main)), *trees.items()):
            path = named.get(kind, main)
            mender = Mender(frozenset(_targets(package, path)), known, count)
            mender.mend(tree)
            count = mender.count
            archive.writestr(path, ET.tostring(tree))
            _copy(package, archive, _relations(path))
        if "styles" in named:
            styles = _tree(package, named["styles"])
            with_known_names(styles)
            archive.writestr(named["styles"], ET.tostring(styles))
        if "numbering" in named:
            archive.writestr(named["numbering"], ET.tostring(_tree(package, named["numbering"])))
    made.archive.seek(0)
    for kind in ("header", "footer"):
        paths = [target for each, target in targets.values() if each == kind and target in package]
        lines = dict.fromkeys(line for path in paths for line in _lines(_tree(package, path)))
        made.margins += [(kind, line) for line in lines]
    return made


def _tree(package: Package, path: str) -> ET.Element:
    data = package.part(path)
    return xml_tree(_STRICT.sub(_plain, data) if b"purl.oclc.org/ooxml" in data[:8192] else data)


def _plain(match: re.Match[bytes]) -> bytes:
    plain = _PLAIN.get(match[1])
    return plain + match[2] if plain else match[0]


def _relations(path: str) -> str:
    folder, name = posixpath.split(path)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _copy(package: Package, archive: zipfile.ZipFile, path: str) -> None:
    if path in package:
        archive.writestr(path, ET.tostring(_tree(package, path)))


def _targets(package: Package, path: str) -> dict[str, tuple[str, str]]:
    """What a part refers to: the kind and the path of each by its id."""
    relations = _relations(path)
    if relations not in package:
        return {}
    folder = posixpath.dirname(path)
    found = {}
    for one in _tree(package, relations).iter(_RELATIONSHIP):
        kind = one.get("Type", "").rpartition("/")[2]
        target = posixpath.normpath(posixpath.join("/", folder, one.get("Target", "")))
        found[one.get("Id", "")] = (kind, target.lstrip("/"))
    return found


def _ids(tree: ET.Element, tag: str) -> frozenset[str]:
    return frozenset(one.get(f"{W}id", "") for one in tree.iter(f"{W}{tag}"))


def _lines(tree: ET.Element) -> Iterable[str]:
    """The paragraphs of a page's header or footer, each once."""
    for paragraph in tree.iter(f"{W}p"):
        words = (
            (one.text or "") if one.tag == f"{W}t" else " "
            for one in paragraph.iter()
            if one.tag in (f"{W}t", f"{W}tab", f"{W}br")
        )
        line = " ".join("".join(words).split())
        if any(sign.isalnum() for sign in line):
            yield line
