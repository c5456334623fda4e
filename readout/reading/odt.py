"""OpenDocument texts to source blocks: their XML is made HTML, which is read as any HTML is.

Headings, lists, tables and styles are what the file marks as such; footnotes and annotations stay
as words; pictures are their descriptions and are never decoded; deleted text is left out.
"""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from xml.etree import ElementTree as ET  # each part was checked by expat before

from readout.errors import ReadError
from readout.reading.html import html_source
from readout.reading.odt_styles import Styles, name_of, value_of
from readout.reading.office_zip import OfficeZip
from readout.reading.source import Source

_MOST_ELEMENTS = 400_000
_MOST_REPEATED = 1_000  # rows or columns, where words stand in them
_MOST_COPIES = 20_000  # elements that repeating adds, in all
_MOST_BLANKS = 100
_MOST_SPANNED = 1_000
_LEFT_OUT = frozenset(
    (
        *("tracked-changes", "sequence-decls", "forms", "variable-decls", "user-field-decls"),
        *("binary-data", "event-listeners", "shapes", "table-of-content-source", "creator"),
        *("index-source", "alphabetical-index-source", "dde-connection-decls", "ruby-text-source"),
    )
)
_RUNNING = frozenset(("p", "h", "a", "span", "title", "desc", "meta", "meta-field", "ruby-base"))
_SIGNS = {"tab": "\t", "line-break": "<br>"}
_BLOCKS = {
    "list-header": "li",
    "list-item": "li",
    "table": "table",
    "table-header-rows": "thead",
}


def read_odt(data: bytes, name: str) -> Source:
    """The source blocks of an OpenDocument text; ``name`` is its name without the ending.

    The headers and footers of its pages are named values. Raises ReadError.
    """
    package = OfficeZip(data, ".odt")
    if "content.xml" not in package:
        raise ReadError("This is no OpenDocument text; save it as .odt where it was written.")
    content = _parsed(package, "content.xml")
    common = _parsed(package, "styles.xml") if "styles.xml" in package else None
    styles = Styles(content if common is None else common, content)
    body = next((element for element in content.iter() if name_of(element) == "body"), None)
    if body is None:
        raise ReadError("This is no OpenDocument text; save it as .odt where it was written.")
    writer = _Writer(styles)
    writer.inside(body)
    source = html_source("".join([*writer.made, *writer.notes]), name, "odt")
    if common is not None:
        source.fields = (*_margins(common), *source.fields)
    return source


def _parsed(package: OfficeZip, name: str) -> ET.Element:
    part, _ = package.read_xml(name, _MOST_ELEMENTS)
    try:
        return ET.fromstring(part)  # noqa: S314
    except (ET.ParseError, ValueError, LookupError):
        raise package.damaged() from None


def _margins(styles: ET.Element) -> list[tuple[str, str]]:
    """What stands above and below the pages, each once."""
    made: dict[tuple[str, str], None] = {}
    for element in styles.iter():
        kind = name_of(element).removesuffix("-left").removesuffix("-first")
        if kind in ("header", "footer"):
            words = " ".join("".join(element.itertext()).split())
            if words:
                made[kind, words] = None
    return list(made)


class _Writer:
    """Writes a document's elements as HTML; ``notes`` are what stands at its end."""

    def __init__(self, styles: Styles) -> None:
        self.made: list[str] = []
        self.notes: list[str] = []
        self._styles = styles
        self._list = ""  # the style of the list that is open
        self._level = 0
        self._count = 0  # of notes
        self._copies = _MOST_COPIES  # elements that repeating may yet add
        self._handlers: dict[str, Callable[[ET.Element], None]] = {
            "p": self._paragraph,
            "h": self._paragraph,
            "span": self._span,
            "a": self._link,
            "s": self._blanks,
            "list": self._open_list,
            "table-cell": self._cell,
            "covered-table-cell": self.inside,  # under a cell that spans several
            "table-row": self._row,
            "note": self._note,
            "annotation": self._annotation,
            "frame": self._frame,
        }

    def inside(self, element: ET.Element) -> None:
        """Write all that stands in an element."""
        is_running = name_of(element) in _RUNNING
        self._words(element.text, blank=is_running)
        for child in element:
            self._element(child)
            self._words(child.tail, blank=is_running)

    def _words(self, words: str | None, *, blank: bool) -> None:
        """Write text; ``blank`` says whether blanks alone count, as in a paragraph."""
        if words and (blank or words.strip()):
            self.made.append(escape(words))

    def _element(self, element: ET.Element) -> None:
        name = name_of(element)
        if name in _LEFT_OUT:
            return
        handler = self._handlers.get(name)
        if handler is not None:
            handler(element)
        elif name in _BLOCKS:
            self._wrapped(element, _BLOCKS[name])
        elif name in _SIGNS:
            self.made.append(_SIGNS[name])
        else:
            self.inside(element)

    def _blanks(self, element: ET.Element) -> None:
        count = number_of(element, "c", 1, _MOST_BLANKS)
        self.made.append("\u00a0" * (count - 1) + " ")

    def _row(self, element: ET.Element) -> None:
        for _ in range(self._times(element, "number-rows-repeated")):
            self._wrapped(element, "tr")

    def _wrapped(self, element: ET.Element, tag: str, attributes: str = "") -> None:
        self.made.append(f"<{tag}{attributes}>")
        self.inside(element)
        self.made.append(f"</{tag}>")

    def _paragraph(self, element: ET.Element) -> None:
        style = value_of(element, "style-name")
        level = number_of(element, "outline-level", 1, 6) if name_of(element) == "h" else 0
        level = level or self._styles.heading(style)
        tag = f"h{level}" if level else "p"
        quoted = not level and self._styles.is_quote(style)
        if not level and self._styles.is_code(style):
            tag = "pre"
        self.made.append("<blockquote>" * quoted + f"<{tag}>")
        looks = self._styles.looks(style) if not level else ()
        self.made += [f"<{look}>" for look in looks]
        self.inside(element)
        self.made += [f"</{look}>" for look in reversed(looks)]
        self.made.append(f"</{tag}>" + "</blockquote>" * quoted)

    def _link(self, element: ET.Element) -> None:
        self._wrapped(element, "a", f' href="{escape(value_of(element, "href"))}"')

    def _span(self, element: ET.Element) -> None:
        looks = self._styles.looks(value_of(element, "style-name"))
        self.made += [f"<{look}>" for look in looks]
        self.inside(element)
        self.made += [f"</{look}>" for look in reversed(looks)]

    def _open_list(self, element: ET.Element) -> None:
        outer = self._list
        self._list = value_of(element, "style-name") or outer
        self._level += 1
        tag = "ol" if self._styles.is_numbered(self._list, self._level) else "ul"
        first = next((child for child in element if value_of(child, "start-value")), None)
        start = number_of(element if first is None else first, "start-value", 1, 10**6)
        self._wrapped(element, tag, f' start="{start}"' if tag == "ol" and start != 1 else "")
        self._level -= 1
        self._list = outer

    def _cell(self, element: ET.Element) -> None:
        columns = number_of(element, "number-columns-spanned", 1, _MOST_SPANNED)
        rows = number_of(element, "number-rows-spanned", 1, _MOST_SPANNED)
        spans = f' colspan="{columns}"' * (columns > 1) + f' rowspan="{rows}"' * (rows > 1)
        for _ in range(self._times(element, "number-columns-repeated")):
            self._wrapped(element, "td", spans)

    def _times(self, element: ET.Element, name: str) -> int:
        """How often a row or cell is written: empty ones, which fill sheets to their edge, once."""
        times = number_of(element, name, 1, _MOST_REPEATED)
        if times == 1 or not any((part.text or "").strip() for part in element.iter()):
            return 1
        copies = (times - 1) * sum(1 for _ in element.iter())
        if copies > self._copies:
            return 1
        self._copies -= copies
        return times

    def _note(self, element: ET.Element) -> None:
        mark = next((child for child in element if name_of(child) == "note-citation"), None)
        self._count += 1
        label = "".join(mark.itertext()).strip() if mark is not None else ""
        self._beside(element, f"[{label or self._count}]")

    def _annotation(self, element: ET.Element) -> None:
        self._count += 1
        author = next((child for child in element if name_of(child) == "creator"), None)
        words = "".join(author.itertext()).strip() if author is not None else ""
        self._beside(element, f"[{words} {self._count}]" if words else f"[{self._count}]")

    def _beside(self, element: ET.Element, label: str) -> None:
        """Put what stands beside the text at its end, with its mark at both places."""
        self.made.append(f"<sup>{escape(label)}</sup>")
        outer, self.made = self.made, []
        for child in element:
            if name_of(child) not in ("note-citation", "creator"):
                self._element(child)
        self.notes += [f"<p>{escape(label)}</p>", *self.made]
        self.made = outer

    def _frame(self, element: ET.Element) -> None:
        """A picture or a box of text; a picture is its description."""
        names = [name_of(child) for child in element]
        words = [
            "".join(child.itertext()).strip()
            for child in element
            if name_of(child) in ("title", "desc")
        ]
        if "text-box" not in names or any(words):
            shown = " – ".join(word for word in words if word) or value_of(element, "name")
            self.made.append(f'<img alt="{escape(shown)}" src="">')
        for child in element:
            if name_of(child) == "text-box":
                self.inside(child)


def number_of(element: ET.Element, name: str, least: int, most: int) -> int:
    """A number that an attribute says, within bounds; the least where it says none."""
    value = value_of(element, name)
    return min(max(int(value), least), most) if value.isdecimal() and len(value) < 10 else least
