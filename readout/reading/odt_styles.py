"""What the styles of an OpenDocument text say of its paragraphs, words and lists."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as ET  # what is read was checked by expat before

_QUOTES = frozenset(("quotations", "quote", "intense_20_quote"))
_CODES = frozenset(("preformatted_20_text", "source_20_code"))
_MOST_BASES = 20  # styles may be based on each other in a ring
_DEEPEST_HEADING = 6
_BOLD = frozenset(("bold", "600", "700", "800", "900"))


def name_of(element: ET.Element) -> str:
    """An element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def value_of(element: ET.Element, name: str) -> str:
    """An attribute's value, whichever namespace it is in; empty where there is none."""
    return next((value for key, value in element.items() if key.endswith(f"}}{name}")), "")


class Styles:
    """The common styles of a document and those that it makes for single words."""

    def __init__(self, *parts: ET.Element) -> None:
        self._styles: dict[str, ET.Element] = {}
        self._lists: dict[str, ET.Element] = {}
        for part in parts:
            for element in part.iter():
                if name_of(element) == "style":
                    self._styles[value_of(element, "name")] = element
                elif name_of(element) == "list-style":
                    self._lists[value_of(element, "name")] = element
        self._looks: dict[str, tuple[str, ...]] = {}

    def heading(self, style: str) -> int:
        """The level of the heading that a paragraph is by its style, or 0."""
        for name, element in self._bases(style):
            if name.lower() == "title":
                return 1
            level = value_of(element, "default-outline-level") if element is not None else ""
            if level.isdecimal() and int(level[:4]) > 0:
                return min(int(level[:4]), _DEEPEST_HEADING)
        return 0

    def is_quote(self, style: str) -> bool:
        """Whether a paragraph is quoted."""
        return any(name.lower() in _QUOTES for name, _ in self._bases(style))

    def is_code(self, style: str) -> bool:
        """Whether a paragraph is preformatted."""
        return any(name.lower() in _CODES for name, _ in self._bases(style))

    def is_numbered(self, style: str, level: int) -> bool:
        """Whether a list of this style has numbers at a level, 1 the outermost."""
        found = self._lists.get(style)
        if found is None:
            return False
        return any(
            name_of(form) == "list-level-style-number"
            and value_of(form, "level") == str(level)
            and value_of(form, "num-format")
            for form in found
        )

    def looks(self, style: str) -> tuple[str, ...]:
        """The tags of HTML that show words as a style does."""
        if style not in self._looks:
            self._looks[style] = tuple(self._tags(style))
        return self._looks[style]

    def _tags(self, style: str) -> Iterator[str]:
        said: dict[str, str] = {}
        for name, element in self._bases(style):
            if name == "Source_20_Text":
                yield "code"
            for properties in () if element is None else element:
                if name_of(properties) == "text-properties":
                    for key in ("font-weight", "font-style", "text-line-through-style"):
                        said.setdefault(key, value_of(properties, key))
                        said[key] = said[key] or value_of(properties, key)
        if said.get("font-weight") in _BOLD:
            yield "strong"
        if said.get("font-style") in ("italic", "oblique"):
            yield "em"
        if said.get("text-line-through-style", "") not in ("", "none"):
            yield "s"

    def _bases(self, style: str) -> Iterator[tuple[str, ET.Element | None]]:
        """A style and those that it is based on, the nearest first."""
        for _ in range(_MOST_BASES):
            if not style:
                return
            element = self._styles.get(style)
            yield style, element
            style = value_of(element, "parent-style-name") if element is not None else ""
