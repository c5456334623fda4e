"""HTML as plain text of the form that the reader of texts knows.

Headings on lines of their own, bullets, the cells of a table apart by tabs. Nothing is loaded.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

_HEADS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_PARTED = _HEADS | {"blockquote", "dl", "hr", "ol", "p", "pre", "table", "ul"}
"""What has an empty line before and after it."""
_BLOCKS = _PARTED | {
    *("address", "article", "aside", "br", "dd", "details", "div", "dt", "fieldset", "figcaption"),
    *("figure", "footer", "form", "header", "li", "main", "section", "summary", "tr"),
}
_UNSEEN = frozenset(["script", "style", "head", "template", "noscript", "title"])
_CELLS = frozenset(("td", "th"))


def html_to_text(html: str) -> str:
    r"""The words of some HTML, in the form of a plain text.

    >>> html_to_text("<h1>A &amp; B</h1><ul><li>one<li>two</ul><table><tr><td>1<td>2</table>")
    'A & B\n\n• one\n• two\n\n1\t2\n'
    """
    writer = _Writer()
    writer.feed(html)
    writer.close()
    return re.sub(r"\n{3,}", "\n\n", "".join(writer.parts)).strip("\n ") + "\n"


class _Writer(HTMLParser):
    """Collects the parts of the text; unclosed elements end with the next of their kind."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._lists: list[int | None] = []
        self._unseen = 0
        self._kept = 0
        self._first_cell = True
        self._bare = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag in _CELLS:
            self._cell()
        elif tag == "tr" or not self._in_row():
            self._part(tag)
        elif tag in _BLOCKS:
            self.handle_data(" ")
        if tag in ("ul", "ol"):
            self._lists.append(1 if tag == "ol" else None)
        elif tag == "li":
            self._bullet()
        elif tag == "tr":
            self._first_cell = True
        elif tag == "pre":
            self._kept += 1
        elif tag == "img":
            self.handle_data(dict(attrs).get("alt") or "")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("ul", "ol") and self._lists:
            self._lists.pop()
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag == "pre":
            self._kept = max(0, self._kept - 1)
        elif tag in ("tr", "table"):
            self._first_cell = True
        if not self._in_row():
            self._part(tag)

    def handle_data(self, data: str) -> None:
        if self._unseen:
            return
        if not self._kept:
            data = re.sub(r"\s+", " ", data)
            if not self.parts or self.parts[-1][-1:] in {"\n", "\t", " "}:
                data = data.lstrip(" ")
        if data:
            self.parts.append(data)
            self._bare = self._bare and not data.strip()

    def _in_row(self) -> bool:
        return not self._first_cell

    def _cell(self) -> None:
        if not self._first_cell:
            self._trim()
            self.parts.append("\t")
        self._first_cell = False

    def _part(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._break(2 if tag in _PARTED and not self._lists else 1)

    def _bullet(self) -> None:
        number = self._lists[-1] if self._lists else None
        self._bare = True
        indent = "  " * max(0, len(self._lists) - 1)
        if number is None:
            self.parts.append(f"{indent}• ")
        else:
            self.parts.append(f"{indent}{number}. ")
            self._lists[-1] = number + 1

    def _trim(self) -> None:
        if self.parts:
            self.parts[-1] = self.parts[-1].rstrip(" ")

    def _break(self, lines: int) -> None:
        """End the line; with 2 leave an empty one. A bullet is still waiting for its words."""
        if not self.parts or self._bare:
            return
        self._trim()
        end = "".join(self.parts[-2:])
        ends = len(end) - len(end.rstrip("\n"))
        if ends < lines:
            self.parts.append("\n" * (lines - ends))
