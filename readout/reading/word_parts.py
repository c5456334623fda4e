"""A part of a Word file made ready for mammoth, which passes over what it does not know.

Elements that only hold others (formulas, shapes, fields) become ones that it looks into, so that
no word in them is lost; the description of a drawing without a picture becomes text.
"""

from __future__ import annotations

from xml.etree import ElementTree as ET  # what is parsed was checked by expat before

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_BLIP = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
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
_RENAMED = {f"{_MATHS}t": f"{WORD}t", f"{WORD}cr": f"{WORD}br", f"{WORD}ptab": f"{WORD}tab"}


def mended(part: bytes) -> bytes:
    """The part with all its words where mammoth looks for them."""
    root = ET.fromstring(part.replace(_STRICT, WORD[1:-1].encode()))  # noqa: S314
    waiting = [root]
    while waiting:
        waiting += _mend(waiting.pop())
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))


def words_of(part: bytes) -> str:
    """The words of a part, a paragraph a line."""
    root = ET.fromstring(part.replace(_STRICT, WORD[1:-1].encode()))  # noqa: S314
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


def _mend(element: ET.Element) -> list[ET.Element]:
    """Make one element what mammoth knows; those in it that are to be looked at."""
    tag = element.tag
    if tag in _RENAMED:
        element.tag = _RENAMED[tag]
        return []
    if tag in _LEFT or tag.startswith(_DRAWING):
        return []
    if tag == f"{_COMPATIBLE}AlternateContent":
        _choose(element)
    elif tag == f"{WORD}drawing":
        _lift(element)
    elif tag == f"{WORD}p":
        _keep_deleted_end(element)
    elif tag not in _KNOWN and not tag.startswith(_VML):
        element.tag = _LOOKED_INTO
    return list(element)


def _choose(alternatives: ET.Element) -> None:
    """Keep of several forms of the same the one that has its words, the simplest first."""
    forms = sorted(alternatives, key=lambda form: form.tag != f"{_COMPATIBLE}Fallback")
    kept = next((form for form in forms if _has_words(form)), forms[0] if forms else None)
    alternatives[:] = [] if kept is None else [kept]
    alternatives.tag = _LOOKED_INTO


def _has_words(form: ET.Element) -> bool:
    tags = (f"{WORD}t", f"{_MATHS}t", _BLIP)
    return any(element.tag in tags for element in form.iter())


def _lift(drawing: ET.Element) -> None:
    """Set a drawing's texts beside it: mammoth sees no more of one than its pictures."""
    boxes = list(drawing.iter(f"{WORD}txbxContent"))
    described = drawing.find(f"*/{_DRAWING}docPr")
    if described is not None and next(drawing.iter(_BLIP), None) is None:
        words = described.get("descr", "").strip() or described.get("title", "").strip()
        if words:
            ET.SubElement(drawing, f"{WORD}t").text = words
    for box in boxes:
        ET.SubElement(drawing, f"{WORD}pict").append(box)


def _keep_deleted_end(paragraph: ET.Element) -> None:
    """Forget that a paragraph's end was deleted: mammoth would lose the last one so marked."""
    properties = paragraph.find(f"{WORD}pPr/{WORD}rPr")
    mark = None if properties is None else properties.find(f"{WORD}del")
    if properties is not None and mark is not None:
        properties.remove(mark)
