"""What of an element a reader sees, and how it stands: by its tag, its attributes and its style."""

from __future__ import annotations

import re
from collections.abc import Mapping

Attributes = Mapping[str, str | None]

_UNSEEN = frozenset(
    ("annotation", "annotation-xml", "datalist", "head", "noframes", "noscript", "rp", "script",
     "style", "template", "title")
)  # fmt: skip
MEDIA = {"audio": "src", "embed": "src", "iframe": "src", "object": "data", "video": "src"}
"""What plays or shows another file, and where it says which.

What stands in it is for browsers that cannot.
"""
_BLOCKS = frozenset(
    ("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
     "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1",
     "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "html", "legend", "li", "main", "menu",
     "nav", "ol", "p", "pre", "search", "section", "summary", "table", "ul")
)  # fmt: skip
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all")
_AS_BLOCK = re.compile(r"display\s*:\s*(?:block|flex|grid|list-item|table\b)")
_LINES_KEPT = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)")
_BOX = re.compile(r"(?:\A|\s)checkbox-(on|off)(?:\s|\Z)")
_TITLE = re.compile(r"(?:\A|\s)(?:MsoTitle|title)(?:\s|\Z)")
# Word's clipboard says of a paragraph which level of a list it is, and types the marker in it.
_LISTED = re.compile(r"mso-list\s*:\s*l\d+\s+level([1-9])")
_MARKER = re.compile(r"mso-list\s*:\s*ignore")
_MARKER_NUMBER = re.compile(r"\s*(\d{1,9})[.)]")
# Exported lists that stand one after the other, each with its level in its name.
_LIST_LEVEL = re.compile(r"(?:\A|\s)lst-\w{1,80}-(\d)(?:\s|\Z)")
_NUMBER = re.compile(r"\s*(\d{1,9})")
_LONGEST_STYLE = 4_000  # signs of CSS that are looked at
_DEEPEST_HEADING = 6


def css_of(attributes: Attributes) -> str:
    """An element's own style, in small letters."""
    return (attributes.get("style") or "")[:_LONGEST_STYLE].lower()


def is_unseen(tag: str, attributes: Attributes, css: str) -> bool:
    """Whether nobody sees an element and what stands in it."""
    if tag in _UNSEEN or (tag == "dialog" and "open" not in attributes):
        return True
    if "hidden" in attributes and attributes["hidden"] != "until-found":
        return True
    return bool(css) and _HIDDEN.search(css) is not None


def is_block(tag: str, css: str) -> bool:
    """Whether an element stands apart from the words before and after it."""
    return tag in _BLOCKS or (bool(css) and _AS_BLOCK.search(css) is not None)


def keeps_lines(css: str) -> bool:
    """Whether the line ends of the source are shown as such."""
    return bool(css) and _LINES_KEPT.search(css) is not None


def heading_level(tag: str, attributes: Attributes) -> int:
    """The level of the heading that an element is by its role or its name, or 0."""
    if attributes.get("role") == "heading":
        level = attributes.get("aria-level") or ""
        return min(int(level), _DEEPEST_HEADING) if re.fullmatch("[1-9]", level) else 2
    return 1 if tag == "p" and _TITLE.search(attributes.get("class") or "") else 0


def box_of(attributes: Attributes) -> bool | None:
    """The state of the check box that an element stands for, where it does."""
    if attributes.get("aria-roledescription") == "checkbox":  # a picture of one: Google Docs
        return attributes.get("alt") == "checked"
    if attributes.get("role") == "checkbox":
        return attributes.get("aria-checked") == "true"
    if "data-checked" in attributes:
        return attributes["data-checked"] == "true"
    found = _BOX.search(attributes.get("class") or "")
    return found[1] == "on" if found else None


def medium_of(tag: str, attributes: Attributes) -> tuple[str, str] | None:
    """The words and address of a medium that a page shows, where it says which."""
    href = (attributes.get(MEDIA[tag]) or attributes.get("src") or "").strip()
    title = attributes.get("title") or attributes.get("aria-label") or ""
    words = " ".join(title.split()) or href.rstrip("/").rpartition("/")[2]
    return (words, href) if href else None


def number_of(attributes: Attributes, name: str, otherwise: int) -> int:
    """The number that an attribute says."""
    found = _NUMBER.match(attributes.get(name) or "") if name in attributes else None
    return int(found[1]) if found else otherwise


def list_level(attributes: Attributes) -> int:
    """The level of a list by its name, 0 the outermost."""
    found = _LIST_LEVEL.search(attributes.get("class") or "")
    return int(found[1]) if found else 0


def typed_level(css: str) -> int | None:
    """The level of the item that a paragraph is, where it is one."""
    found = _LISTED.search(css) if css else None
    return int(found[1]) - 1 if found else None


def is_marker(css: str) -> bool:
    """Whether an element is the marker in such a paragraph."""
    return _MARKER.search(css) is not None


def number_in(marker: str) -> int | None:
    """The number that a marker is."""
    found = _MARKER_NUMBER.match(marker)
    return int(found[1]) if found else None
