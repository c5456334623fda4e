"""A Text as HTML: everything escaped, only tags of our own, links to the web and mail alone."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import groupby, pairwise

from readout.note.links import allowed
from readout.note.model import Span, Style, Text

_TAGS: dict[Style, str] = {"strong": "strong", "emphasis": "em", "strike": "s", "code": "code"}
# What HTML knows no form of: control characters, and halves of signs.
_NO_SIGNS = {code: None for code in range(0x20) if code not in b"\t\n"} | {0x7F: None}
_HALVES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_CLEAN = _NO_SIGNS | _HALVES


def escaped(text: str) -> str:
    """A text that HTML shows as it is, also as the value of an attribute.

    >>> escaped('a < b & "c"')
    'a &lt; b &amp; &quot;c&quot;'
    """
    return escape(text.translate(_CLEAN))


def written(text: Text) -> str:
    """The HTML of a text with its spans, which may overlap.

    >>> written(Text("so be it", (Span(0, 5, "strong"), Span(3, 8, "emphasis"))))
    '<strong>so </strong><strong><em>be</em></strong><em> it</em>'
    """
    if not text.spans:
        return _lines(text.plain)
    made = ""
    for href, parts in groupby(_parts(text), key=lambda part: part[0]):
        inside = "".join(words for _, words in parts)
        made += _link(href, inside) if href else inside
    return made


def _parts(text: Text) -> Iterator[tuple[str, str]]:
    """The pieces between which spans begin and end, each with the address it links to or none."""
    plain = text.plain
    edges = {0, len(plain)}
    for span in text.spans:
        edges |= {min(span.start, len(plain)), min(span.end, len(plain))}
    for start, end in pairwise(sorted(edges)):
        over = [span for span in text.spans if span.start <= start and end <= span.end]
        words = _lines(plain[start:end])
        for tag in reversed(_tags(over)):
            words = f"<{tag}>{words}</{tag}>"
        yield next((href for span in over if (href := _address(span))), ""), words


def _tags(spans: list[Span]) -> list[str]:
    return list(dict.fromkeys(_TAGS[span.style] for span in spans if span.style in _TAGS))


def _address(span: Span) -> str:
    return (allowed(span.href) or "") if span.style == "link" else ""


def _link(href: str, inside: str) -> str:
    # The place it came from is not told to where it goes.
    return f'<a href="{escaped(href)}" rel="noreferrer noopener" target="_blank">{inside}</a>'


def _lines(text: str) -> str:
    return escaped(text).replace("\n", "<br>")
