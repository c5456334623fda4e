"""The running text of a page: blanks collapsed as in a browser, breaks, styles and links."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from readout.note.model import NOTHING, Style, Text
from readout.reading.html_shown import Attributes
from readout.reading.inline import TextBuilder

_TAGS: dict[str, Style] = {
    "b": "strong",
    "strong": "strong",
    "i": "emphasis",
    "em": "emphasis",
    "cite": "emphasis",
    "dfn": "emphasis",
    "var": "emphasis",
    "code": "code",
    "kbd": "code",
    "samp": "code",
    "tt": "code",
    "s": "strike",
    "del": "strike",
    "strike": "strike",
}
STYLED = frozenset(_TAGS)
"""The tags that style words."""
_MOST_LINKS = 3  # inside each other, which HTML forbids
_BLANKS = re.compile(r"[ \t\n\r\f]+")
# Bounded, for a style may be one property a thousand times.
_CSS: tuple[tuple[Style, re.Pattern[str]], ...] = (
    ("strong", re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)")),
    ("emphasis", re.compile(r"font-style\s*:\s*(?:italic|oblique)")),
    ("strike", re.compile(r"text-decoration(?:-line)?\s*:[^;]{0,80}line-through")),
)
_CSS_NONE: dict[Style, re.Pattern[str]] = {
    "strong": re.compile(r"font-weight\s*:\s*(?:normal|lighter|[1-4]00)"),
    "emphasis": re.compile(r"font-style\s*:\s*normal"),
    "strike": re.compile(r"text-decoration(?:-line)?\s*:\s*none"),
}


def styles_of(tag: str, css: str) -> list[Style]:
    """The styles that an element gives its words, by its tag and its ``style`` in small letters."""
    style = _TAGS.get(tag)
    found: list[Style] = []
    if style and not (css and style in _CSS_NONE and _CSS_NONE[style].search(css)):
        found.append(style)
    if css:
        found += [s for s, pattern in _CSS if s not in found and pattern.search(css)]
    return found


def plain_of(css: str) -> list[Style]:
    """The styles that an element takes back from its words."""
    return [style for style, none in _CSS_NONE.items() if css and none.search(css)]


@dataclass(slots=True)
class _Link:
    """A link that is open; ``said`` once words of it were taken, ``None`` where it is no span."""

    href: str | None
    said: bool = False


class Running:
    """The text being put together, with the styles open over it, which go on in the next one.

    A blank is added only once words follow it, so that a text ends without one.
    """

    __slots__ = ("_broke", "_builder", "_fresh", "_gap", "_links", "_styles", "pictures")

    def __init__(self) -> None:
        self.pictures: list[tuple[str, str]] = []
        self._builder = TextBuilder()
        self._styles: Counter[Style] = Counter()  # how many of each are open
        self._links: list[_Link] = []
        self._gap = False  # blanks stand before the words to come
        self._fresh = True  # no blank is wanted before the words to come
        self._broke = False  # a line break was the last thing

    @property
    def is_empty(self) -> bool:
        """Whether there are no words yet."""
        return not self._builder.length

    @property
    def is_broken(self) -> bool:
        """Whether a line has just ended."""
        return self._broke

    def add(self, words: str) -> None:
        """Add words of the source, each run of blanks as one; unbreakable blanks stay."""
        collapsed = _BLANKS.sub(" ", words)
        core = collapsed.strip(" ")
        if not core:
            self._gap = self._gap or bool(collapsed)
            return
        if (self._gap or collapsed[0] == " ") and not self._fresh:
            self._builder.add(" ")
        self._builder.add(core.replace("\xa0", " "))
        self._gap = collapsed[-1] == " "
        self._fresh = self._broke = False

    def break_line(self) -> None:
        """End a line; nothing where none has begun."""
        self._gap = False
        if self._builder.length:
            self._builder.add("\n")
            self._fresh = self._broke = True

    def start(self, style: Style) -> None:
        """Open a style; one inside another of its kind says nothing more."""
        self._styles[style] += 1
        if self._styles[style] == 1:
            self._close_gap()
            self._builder.start(style)

    def end(self, style: Style) -> None:
        """Close a style."""
        self._styles[style] -= 1
        if not self._styles[style]:
            self._builder.end(style)

    def suspend(self, style: Style) -> int:
        """Close a style for a while; what to give ``resume``."""
        count = self._styles[style]
        if count:
            self._styles[style] = 0
            self._builder.end(style)
        return count

    def resume(self, style: Style, count: int) -> None:
        """Open a style again that was open before."""
        self._styles[style] = count
        if count:
            self._close_gap()
            self._builder.start(style)

    def start_link(self, href: str) -> None:
        """Open a link; where too many are open, its address is shown instead."""
        if len(self._links) < _MOST_LINKS:
            self._close_gap()
            self._builder.start("link", href)
            self._links.append(_Link(href))
        else:
            self.add(f" {href} ")
            self._links.append(_Link(None))

    def end_link(self) -> None:
        """Close the link opened last; of one without words the address is shown."""
        link = self._links.pop()
        if link.href is None:
            return
        start, _ = self._builder.open["link"][-1]
        if start < self._builder.length:
            self._builder.end("link")
        elif link.said or link.href.startswith("#"):
            self._builder.open["link"].pop()
        else:
            self._builder.end("link")
            self._fresh = self._broke = False

    def _close_gap(self) -> None:
        """Add the blank that is due, so that what begins here does not begin with it."""
        if self._gap and not self._fresh:
            self._builder.add(" ")
            self._fresh = True
        self._gap = False

    def picture(self, words: str, href: str) -> None:
        """Add what stands for a picture: its words, with a link to it."""
        self.pictures.append((words, href))
        self._gap = True  # a picture is no part of the word beside it
        if href:
            self.start_link(href)
        self.add(words)
        if href:
            self.end_link()
        self._gap = True

    def taken(self) -> Text:
        """The text so far; the next begins with the styles that are open."""
        self._gap, self._fresh, self._broke = False, True, False
        if not self._builder.length:
            return NOTHING
        length = self._builder.length
        for opened in self._builder.open.values():
            opened[:] = [(start, href) for start, href in opened if start < length]
        text = self._builder.taken()
        for style, count in self._styles.items():
            if count:
                self._builder.start(style)
        for link in self._links:
            if link.href is not None:
                self._builder.start("link", link.href)
                link.said = True
        return text


def picture_of(attributes: Attributes) -> tuple[str, str]:
    """The words for a picture (its alternative text or its file's name) and its address.

    An address that is the picture itself (``data:``) names nothing.
    """
    href = (attributes.get("src") or "").strip()
    if href[:5].lower() == "data:":
        href = ""
    plain = _BLANKS.sub(" ", attributes.get("alt") or "").strip()
    title = _BLANKS.sub(" ", attributes.get("title") or "").strip()
    words = plain or href.rpartition("/")[2] or "image"
    return (f"{words} ({title})" if title not in words else words), href
