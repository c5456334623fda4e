"""Preformatted text: its blanks and line ends are what they are, and elements in it break lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from readout.note.model import Code
from readout.reading.html_inline import picture_of
from readout.reading.html_shown import Attributes, is_block

_ROWS = frozenset(("tr", "td", "th"))
_LANGUAGE = re.compile(r"(?:\A|\s)lang(?:uage)?-(\S+)")


class Preformatted:
    """A preformatted text being read."""

    def __init__(self, attributes: Attributes) -> None:
        self._parts: list[str] = []
        self._language = _language(attributes)

    def add(self, words: str) -> None:
        """Add words as they stand in the source."""
        self._parts.append(words)

    def enter(self, tag: str, attributes: Attributes) -> Sequence[Callable[[], None]]:
        """Begin an element in it; what is to be done at its end."""
        if tag == "code":
            self._language = self._language or _language(attributes)
        elif tag in ("br", "hr"):
            self.add("\n")
        elif tag == "img":
            self.add(" ".join(part for part in picture_of(attributes) if part))
        elif tag in _ROWS or is_block(tag, ""):
            self._end_line()
            return (self._end_line,)
        return ()

    def code(self, *, quoted: bool) -> Code | None:
        """All of it, where it is more than blanks."""
        text = "".join(self._parts).removesuffix("\n")
        return Code(text, self._language, quoted=quoted) if text.strip() else None

    def _end_line(self) -> None:
        if self._parts and not self._parts[-1].endswith("\n"):
            self._parts.append("\n")


def _language(attributes: Attributes) -> str:
    found = _LANGUAGE.search(attributes.get("class") or "")
    return found[1] if found else ""
