"""A part of a Word file made ready for mammoth, which passes over what it does not know.

Elements that only hold others (formulas, shapes, fields) become ones that it looks into, so that
no word in them is lost; the description of a drawing without a picture becomes text. What refers
to nothing, where mammoth would give up, is taken out, and so are words that nobody sees.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET  # what is parsed was checked by expat before

from readout.errors import ReadError
from readout.reading.office_zip import too_many

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": WORD[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": (
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    ),
}
_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_BLIP = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
_CLICK = "{http://schemas.openxmlformats.org/drawingml/2006/main}hlinkClick"
_RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_VML = "{urn:schemas-microsoft-com:vml}"
_LOOKED_INTO = f"{WORD}ins"
# What mammoth knows or rightly passes over, and what is in it is not looked at here.
_LEFT = frozenset(
    f"{WORD}{name}"
    for name in (
        *("pPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "sdtPr", "sdtEndPr"),
        *("del", "moveFrom", "fldChar", "instrText", "t", "tab", "br", "sym", "bookmarkStart"),
        *("noBreakHyphen", "softHyphen", "footnoteReference", "endnoteReference"),
        *("commentReference", "annotationRef", "footnoteRef", "endnoteRef"),
    )
)
# What mammoth knows, and others may stand in.
_KNOWN = frozenset(
    f"{WORD}{name}"
    for name in (
        *("document", "body", "footnotes", "footnote", "endnotes", "endnote", "comments"),
        *("comment", "p", "r", "tbl", "tr", "tc", "sdt", "sdtContent", "hyperlink", "pict"),
        *("drawing", "object", "ins", "moveTo", "smartTag", "customXml", "txbxContent"),
    )
)
# Of what says how things look, what tells something of the words; most of a file is the rest, on
# which mammoth spends more time than on the words.
_TELLING = {
    f"{WORD}{name}": frozenset(f"{WORD}{each}" for each in telling.split())
    for name, telling in {
        "pPr": "pStyle numPr",  # not that its end was deleted: mammoth would lose the last such
        "rPr": "rStyle b i strike dstrike vertAlign",
        "tblPr": "",
        "tblGrid": "",
        "trPr": "tblHeader del",
        "tcPr": "gridSpan vMerge",
        "sectPr": "",
    }.items()
}
_PLAIN = frozenset(f"{WORD}{name}" for name in ("p", "r", "t", "tbl", "tr", "tc"))
_MARKS = frozenset(
    f"{WORD}{name}"
    for name in (
        *("proofErr", "lastRenderedPageBreak", "bookmarkEnd"),
        *("commentRangeStart", "commentRangeEnd"),
    )
)
_RENAMED = {f"{_MATHS}t": f"{WORD}t", f"{WORD}cr": f"{WORD}br", f"{WORD}ptab": f"{WORD}tab"}
_REFERENCES = {f"{WORD}{kind}Reference": kind for kind in ("footnote", "endnote", "comment")}
_OFF = ("0", "false", "off")
_DEEPEST_FIELD = 50  # fields in fields; mammoth goes over all that are open for each run of words
_WIDEST = 3  # digits of the number of columns that a cell spans


@dataclass(frozen=True, slots=True)
class Referents:
    """What there is to refer to: ``targets`` of a part's links, notes and comments by their kind.

    All by their ids.
    """

    targets: frozenset[str] = frozenset()
    notes: Mapping[str, frozenset[str]] = field(default_factory=dict)


def mended(part: bytes, known: Referents, most: int) -> bytes:
    """The part with all its words where mammoth looks for them.

    Raises ReadError where more than ``most`` elements tell something of them.
    """
    root = _parsed(part)
    _end_deep_fields(root)
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if element.tag in _PLAIN:  # their attributes tell who wrote them and when
            element.attrib.clear()
        element[:] = [
            child
            for child in element
            if not _is_left_out(child, known) and not _says_nothing(child)
        ]
        waiting += _mend(element, known)
    if sum(1 for _ in root.iter()) > most:
        raise too_many(most)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))


def _end_deep_fields(root: ET.Element) -> None:
    """Take the marks of fields that nest without end out of a part; what is in them stays."""
    depth = 0
    for mark in root.iter(f"{WORD}fldChar"):
        kind = mark.get(f"{WORD}fldCharType")
        depth += kind == "begin"
        if depth > _DEEPEST_FIELD:
            mark.tag = _LOOKED_INTO
        depth -= kind == "end" and depth > 0


def targets_of(part: bytes) -> frozenset[str]:
    """The ids that a part of relationships gives."""
    return frozenset(element.get("Id", "") for element in _parsed(part))


def notes_of(part: bytes, kind: str) -> frozenset[str]:
    """The ids of the notes of a kind that stand in a part."""
    return frozenset(one.get(f"{WORD}id", "") for one in _parsed(part).iter(f"{WORD}{kind}"))


def styles_of(part: bytes) -> frozenset[str]:
    """The ids of the styles that the paragraphs and words of a part have."""
    tags = (f"{WORD}pStyle", f"{WORD}rStyle")
    return frozenset(one.get(f"{WORD}val", "") for one in _parsed(part).iter() if one.tag in tags)


def words_of(part: bytes) -> str:
    """The words of a part, a paragraph a line."""
    root = _parsed(part)
    lines = []
    for paragraph in root.iter(f"{WORD}p"):
        words = [
            (element.text or "") if element.tag == f"{WORD}t" else "\t"
            for element in paragraph.iter()
            if element.tag in (f"{WORD}t", f"{WORD}tab")
        ]
        if line := "".join(words).strip():
            lines.append(line)
    return "\n".join(lines)


def _parsed(part: bytes) -> ET.Element:
    for strict, usual in _STRICT.items():
        part = part.replace(strict, usual)
    try:
        return ET.fromstring(part)  # noqa: S314
    except (ET.ParseError, ValueError, LookupError):  # it is stricter with an odd encoding
        raise ReadError("The document is damaged; save it as .docx again.") from None


def _is_left_out(element: ET.Element, known: Referents) -> bool:
    """Whether an element is one that nobody sees, or refers to nothing that is there."""
    if element.tag in _REFERENCES:
        ids = known.notes.get(_REFERENCES[element.tag], frozenset())
        return element.get(f"{WORD}id") not in ids
    if element.tag == f"{WORD}r":
        hidden = element.find(f"{WORD}rPr/{WORD}vanish")
        return hidden is not None and hidden.get(f"{WORD}val") not in _OFF
    if element.tag == f"{WORD}gridSpan":
        width = element.get(f"{WORD}val", "")
        return not width.isdecimal() or not 0 < len(width) <= _WIDEST
    if element.tag == f"{WORD}sym":
        return re.fullmatch("[0-9A-Fa-f]{1,6}", element.get(f"{WORD}char", "")) is None
    if element.tag == _BLIP:
        return not _leads_somewhere(element, known)
    return False


def _says_nothing(element: ET.Element) -> bool:
    """Whether an element tells nothing of the words; what of it does not is taken out of it."""
    telling = _TELLING.get(element.tag)
    if telling is None:
        return element.tag in _MARKS
    element[:] = [child for child in element if child.tag in telling]
    return not len(element)


def _leads_somewhere(element: ET.Element, known: Referents) -> bool:
    """Whether all that an element refers to is there."""
    return all(value in known.targets for key, value in element.items() if key.startswith(_RELATED))


def _mend(element: ET.Element, known: Referents) -> list[ET.Element]:
    """Make one element what mammoth knows; those in it that are to be looked at."""
    tag = element.tag
    if tag in _RENAMED:
        element.tag = _RENAMED[tag]
        return []
    if tag in _LEFT or tag.startswith(_DRAWING):
        return []
    if tag in _MENDERS:
        _MENDERS[tag](element, known)
    elif tag not in _KNOWN and not tag.startswith(_VML):
        element.tag = _LOOKED_INTO
    return list(element)


def _choose(alternatives: ET.Element, _: Referents) -> None:
    """Keep of several forms of the same the one that has its words, the simplest first."""
    forms = sorted(alternatives, key=lambda form: form.tag != f"{_COMPATIBLE}Fallback")
    kept = next((form for form in forms if _has_words(form)), forms[0] if forms else None)
    alternatives[:] = [] if kept is None else [kept]
    alternatives.tag = _LOOKED_INTO


def _has_words(form: ET.Element) -> bool:
    tags = (f"{WORD}t", f"{_MATHS}t", _BLIP)
    return any(element.tag in tags for element in form.iter())


def _name_picture(shape: ET.Element, known: Referents) -> None:
    """Say what a picture drawn in the old way shows: mammoth looks for it elsewhere."""
    picture = shape.find(f"{_VML}imagedata")
    if picture is None:
        return
    words = shape.get("alt", "").strip()
    if words or not _leads_somewhere(picture, known):
        shape.remove(picture)
        ET.SubElement(shape, f"{WORD}t").text = f" {words} "


def _lift(drawing: ET.Element, known: Referents) -> None:
    """Set a drawing's texts beside it: mammoth sees no more of one than its pictures."""
    for element in drawing.iter():
        element[:] = [child for child in element if not _is_left_out(child, known)]
        if element.tag == _CLICK and not _leads_somewhere(element, known):
            element.attrib.clear()
    boxes = list(drawing.iter(f"{WORD}txbxContent"))
    described = drawing.find(f"*/{_DRAWING}docPr")
    if described is not None and next(drawing.iter(_BLIP), None) is None:
        words = described.get("descr", "").strip() or described.get("title", "").strip()
        if words:
            ET.SubElement(drawing, f"{WORD}t").text = f" {words} "
    for box in boxes:
        ET.SubElement(drawing, f"{WORD}pict").append(box)


def _strike(run: ET.Element, _: Referents) -> None:
    """Words struck by two lines are struck too."""
    for struck in run.iterfind(f"{WORD}rPr/{WORD}dstrike"):
        struck.tag = f"{WORD}strike"


def _unlink(link: ET.Element, known: Referents) -> None:
    """A link that leads nowhere is none."""
    if not _leads_somewhere(link, known):
        link.attrib.pop(f"{_RELATED}id", None)


_MENDERS: dict[str, Callable[[ET.Element, Referents], None]] = {
    f"{_COMPATIBLE}AlternateContent": _choose,
    f"{WORD}drawing": _lift,
    f"{_VML}shape": _name_picture,
    f"{WORD}r": _strike,
    f"{WORD}hyperlink": _unlink,
}
