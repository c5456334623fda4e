"""The little HTML that stands inside other formats: a tag at a time, nothing ever loaded.

Tags that only style or part text are understood; a comment is not shown, as in a browser; any
other tag is shown as the text it is, so that nothing is hidden and nothing runs.
"""

from __future__ import annotations

import html
import re

from readout.note.model import Style
from readout.reading.inline import TextBuilder

_STYLES: dict[str, Style] = {
    "b": "strong",
    "strong": "strong",
    "th": "strong",
    "summary": "strong",
    "i": "emphasis",
    "em": "emphasis",
    "cite": "emphasis",
    "code": "code",
    "kbd": "code",
    "samp": "code",
    "tt": "code",
    "s": "strike",
    "del": "strike",
    "strike": "strike",
}
# fmt: off  a tag a line would be a screen of nothing
_BREAKING = frozenset(
    [
        "article",
        "aside",
        "blockquote",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tr",
        "ul",
    ]
)
_SILENT = _BREAKING | frozenset(
    [
        "abbr",
        "body",
        "center",
        "dfn",
        "font",
        "html",
        "ins",
        "mark",
        "q",
        "small",
        "span",
        "sub",
        "sup",
        "tbody",
        "td",
        "tfoot",
        "thead",
        "time",
        "u",
        "var",
    ]
)
# fmt: on
_CELL = frozenset(("td", "th"))
_TAG = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9-]{0,30})(?P<attributes>(?:\s[^<>]{0,4000})?)/?>",
    re.DOTALL,
)
_PRE = re.compile(
    r"\s*<pre(?P<of>(?:\s[^<>]{0,1000})?)>\n?(?P<lines>.*?)\n?</pre>\s*", re.DOTALL | re.IGNORECASE
)
_NO_CODE = re.compile(r"<(?:pre\b|(?:a|img)\s)", re.IGNORECASE)
_LANGUAGE = re.compile(r"""class=["'][^"'<>]*\blang(?:uage)?-([^\s"'<>]+)""", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([A-Za-z-]{1,30})\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)""")


def add_html(builder: TextBuilder, fragment: str) -> None:
    """Add a fragment of HTML: text between tags, spans for styles, breaks for blocks."""
    at = 0
    for match in _TAG.finditer(fragment):
        _add_plain(builder, fragment[at : match.start()])
        at = match.end()
        add_tag(builder, match)
    _add_plain(builder, fragment[at:])


def preformatted(fragment: str) -> tuple[str, str] | None:
    """The lines and the language of a fragment that is one preformatted text, else ``None``.

    One with links or pictures is none: a block of code has no room for where they lead.
    """
    match = _PRE.fullmatch(fragment)
    if match is None or _NO_CODE.search(match["lines"]):
        return None
    first = f"{match['of']} {match['lines'].partition(chr(10))[0]}"
    language = _LANGUAGE.search(first)
    return html.unescape(_TAG.sub(_in_lines, match["lines"])), language[1] if language else ""


def _in_lines(match: re.Match[str]) -> str:
    name = (match["name"] or "").lower()
    if name == "br":
        return "\n"
    known = not name or ((name in _STYLES or name in _SILENT) and match["name"][0].islower())
    return "" if known else match.group()


def add_inline_tag(builder: TextBuilder, tag: str) -> None:
    """Add one raw tag as it stands in a Markdown text."""
    match = _TAG.fullmatch(tag)
    if match is None:
        builder.add(tag)
    else:
        add_tag(builder, match)


def add_tag(builder: TextBuilder, match: re.Match[str]) -> None:
    """Add the tag that ``_TAG`` matched."""
    if match["name"] is None:
        return
    name, closes = match["name"].lower(), bool(match["close"])
    # A type such as Vec<A> or <I as Iterator> looks like a tag to Markdown.
    if match["name"][0].isupper() and not _is_capital_tag(match["name"], match["attributes"]):
        builder.add(match.group())
    elif name == "br":
        builder.add("\n")
    elif name == "a":
        _add_link(builder, _attributes(match["attributes"]), closes)
    elif name == "img":
        _add_image(builder, _attributes(match["attributes"]))
    elif name in _STYLES or name in _SILENT:
        _add_known(builder, name, closes)
    else:
        builder.add(match.group())


def _is_capital_tag(name: str, attributes: str) -> bool:
    """Whether a name with a capital is a tag of old-fashioned HTML: ``<BR>``, ``<A HREF=…>``."""
    return (name.isupper() and len(name) > 1) or bool(_ATTRIBUTE.search(attributes))


def _add_known(builder: TextBuilder, name: str, closes: bool) -> None:
    style = _STYLES.get(name)
    if style and closes:
        builder.end(style)
    if name in _BREAKING:
        builder.add("\n")
    elif name in _CELL and not closes:
        builder.add(" ")
    if style and not closes:
        builder.start(style)


def _add_link(builder: TextBuilder, attributes: dict[str, str], closes: bool) -> None:
    if closes:
        builder.end("link")
    elif "href" in attributes:
        builder.start("link", attributes["href"])


def _add_image(builder: TextBuilder, attributes: dict[str, str]) -> None:
    href = attributes.get("src", "")
    builder.start("link", href)
    builder.add(attributes.get("alt") or href.rpartition("/")[2] or "image")
    builder.end("link")


def _attributes(source: str) -> dict[str, str]:
    return {
        name.lower(): html.unescape(value.strip("\"'"))
        for name, value in _ATTRIBUTE.findall(source)
    }


def _add_plain(builder: TextBuilder, text: str) -> None:
    if text:
        builder.add(html.unescape(re.sub(r"\s+", " ", text)))
