"""The elements of a page to source blocks, in one walk without recursion."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeAlias

from selectolax.lexbor import LexborNode

from readout.note.model import Code
from readout.reading.html_inline import Attributes, Running, picture_of, styles_of
from readout.reading.html_place import Item, Place
from readout.reading.html_tables import Cell, Grid
from readout.reading.source import Rule, SourceBlock

_HIDDEN = frozenset(
    ("datalist", "head", "iframe", "noframes", "noscript", "script", "style", "template", "title")
)
_BLOCKS = frozenset(
    ("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
     "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1",
     "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "html", "legend", "li", "main", "menu",
     "nav", "ol", "p", "pre", "search", "section", "summary", "table", "ul")
)  # fmt: skip
_ROWS = frozenset(("tr", "td", "th"))
_APART = frozenset(("button", "option", "select", "text", "textarea"))
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_NOT_SHOWN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all")
_TITLE = re.compile(r"(?:\A|\s)(?:MsoTitle|title)(?:\s|\Z)")
# Word's clipboard says of a paragraph which level of a list it is, and types the marker in it.
_LISTED = re.compile(r"mso-list\s*:\s*l\d+\s+level(\d)")
_MARKER = re.compile(r"mso-list\s*:\s*ignore")
_MARKER_NUMBER = re.compile(r"\s*(\d{1,9})[.)]")
_LANGUAGE = re.compile(r"(?:\A|\s)lang(?:uage)?-(\S+)")
_NUMBER = re.compile(r"\s*(\d{1,9})")
_WORDLESS = frozenset(("color", "file", "hidden", "image", "password", "radio", "range"))

_Leave: TypeAlias = Callable[[], None]


class Walk:
    """One pass over the elements; ``blocks`` may be called once."""

    def __init__(self) -> None:
        self._place = Place()
        self._text = Running()
        self._grids: list[Grid] = []
        self._code: list[str] | None = None  # of the preformatted text being read
        self._language = ""
        self._enters: dict[str, Callable[[Attributes], _Leave | None]] = {
            "a": self._link,
            "blockquote": self._quote,
            "dl": self._definitions,
            "dt": self._term,
            "li": self._item,
            "ol": self._numbered,
            "pre": self._preformatted,
            "q": self._quotation,
            "summary": self._summary,
            "table": self._table,
            "td": lambda attributes: self._cell(attributes, header=False),
            "th": lambda attributes: self._cell(attributes, header=True),
            "thead": self._table_head,
            "tr": self._row,
        }
        self._enters |= dict.fromkeys(("dir", "menu", "ul"), self._list)
        self._voids: dict[str, Callable[[Attributes], None]] = {
            "br": self._break,
            "hr": self._rule,
            "img": self._picture,
            "input": self._input,
        }

    def blocks(self, root: LexborNode) -> list[SourceBlock]:
        """The blocks of ``root`` and all that stands below it."""
        above: list[tuple[LexborNode, Sequence[_Leave]]] = []
        node: LexborNode | None = root
        while node is not None:
            leaves = self._enter(node)
            below = node.first_child if leaves is not None else None
            if below is not None and leaves is not None:
                above.append((node, leaves))
                node = below
                continue
            _leave(leaves or ())
            node = node.next if above else None
            while node is None and above:
                parent, leaves = above.pop()
                _leave(leaves)
                node = parent.next if above else None
        self._end_words()
        self._place.settle()
        return self._place.made

    def _enter(self, node: LexborNode) -> Sequence[_Leave] | None:
        """Begin a node; what is to be done at its end, or None where nothing below it counts."""
        tag = node.tag or ""
        if tag == "-text":
            words = node.text_content or ""
            if self._code is None:
                self._text.add(words)
            else:
                self._code.append(words)
            return None
        if tag in _HIDDEN or tag[:1] in "-!":
            return None
        attributes: Attributes = node.attributes
        css = (attributes.get("style") or "").lower()
        if "hidden" in attributes or (css and _NOT_SHOWN.search(css)):
            return None
        if self._code is not None:
            return self._enter_code(tag, attributes)
        if tag in self._voids:
            self._voids[tag](attributes)
            return ()  # in a drawing they can hold words
        if css and self._takes_marker(css, node):
            return None
        return self._enter_element(tag, attributes, css)

    def _enter_element(self, tag: str, attributes: Attributes, css: str) -> Sequence[_Leave]:
        """Begin an element; its ends are to be called last to first."""
        leaves: list[_Leave] = []
        is_block = tag in _BLOCKS
        if is_block:
            self._end_words()
        elif tag in _APART:
            self._text.add(" ")
            leaves.append(lambda: self._text.add(" "))
        for style in styles_of(tag, css):
            self._text.start(style)
            leaves.append(partial(self._text.end, style))
        if is_block:
            leaves.append(self._end_words)
        handler = self._enters.get(tag)
        leave = handler(attributes) if handler else self._looks(tag, attributes, css)
        if leave:
            leaves.append(leave)
        if attributes.get("role") == "checkbox":
            self._check(attributes.get("aria-checked") == "true")
        return leaves

    def _looks(self, tag: str, attributes: Attributes, css: str) -> _Leave | None:
        """What an element without a meaning of its own is: a heading, a typed item, or nothing."""
        if tag in _HEADINGS:
            return self._heading(_HEADINGS[tag])
        if tag != "p" or not attributes:
            return None
        if _TITLE.search(attributes.get("class") or ""):
            return self._heading(1)
        if listed := _LISTED.search(css):
            return self._begin(Item(int(listed[1]) - 1, typed=True))
        return None

    # Words and what stands in them.

    def _end_words(self) -> None:
        text = self._text.taken()
        self._place.add(text, self._text.pictures)
        self._text.pictures.clear()

    def _break(self, _: Attributes) -> None:
        if self._text.is_broken:
            self._end_words()
        else:
            self._text.break_line()

    def _link(self, attributes: Attributes) -> _Leave | None:
        href = (attributes.get("href") or "").strip()
        if not href:
            return None
        self._text.start_link(href)
        return self._text.end_link

    def _quotation(self, _: Attributes) -> _Leave:
        self._text.add("“")
        return lambda: self._text.add("”")

    def _picture(self, attributes: Attributes) -> None:
        self._text.picture(*picture_of(attributes))

    def _input(self, attributes: Attributes) -> None:
        kind = (attributes.get("type") or "").lower()
        if kind == "checkbox":
            self._check("checked" in attributes)
        elif kind not in _WORDLESS:
            self._text.add(f" {attributes.get('value') or ''} ")

    def _check(self, done: bool) -> None:
        """A check box: at the beginning of a block or line it makes a bullet."""
        if self._place.takes_box and (self._text.is_empty or self._text.is_broken):
            self._end_words()
            self._place.settle()
            self._place.box = done
        else:
            self._text.add(" ☑ " if done else " ☐ ")

    # What is open around the words to come.

    def _heading(self, level: int) -> _Leave:
        place = self._place
        place.settle()
        around, place.heading = place.heading, level

        def leave() -> None:
            self._end_words()
            place.heading = around

        return leave

    def _summary(self, _: Attributes) -> _Leave | None:
        """What opens and folds: a line of its own, bold unless it is an item's."""
        if self._place.items:
            return None
        self._text.start("strong")

        def leave() -> None:
            self._end_words()
            self._text.end("strong")

        return leave

    def _quote(self, _: Attributes) -> _Leave:
        self._place.settle()
        self._place.quotes += 1

        def leave() -> None:
            self._end_words()
            self._place.settle()
            self._place.quotes -= 1

        return leave

    def _list(self, _: Attributes) -> _Leave:
        return self._open_list(None)

    def _numbered(self, attributes: Attributes) -> _Leave:
        return self._open_list(_number(attributes, "start", 1))

    def _open_list(self, number: int | None) -> _Leave:
        self._place.settle()
        self._place.lists.append(number)

        def leave() -> None:
            self._end_words()
            self._place.lists.pop()

        return leave

    def _item(self, attributes: Attributes) -> _Leave:
        lists = self._place.lists
        number = lists[-1] if lists else None
        if number is not None:
            number = _number(attributes, "value", number)
            lists[-1] = number + 1
        level = max(_number(attributes, "aria-level", len(lists)), 1) - 1
        return self._begin(Item(level, number))

    def _begin(self, item: Item) -> _Leave:
        self._place.settle()
        self._place.items.append(item)

        def leave() -> None:
            self._end_words()
            self._place.settle()
            self._place.items.pop()

        return leave

    def _takes_marker(self, css: str, node: LexborNode) -> bool:
        """Whether an element is the typed marker of an item, which then knows its number."""
        items = self._place.items
        if not items or not items[-1].typed or not _MARKER.search(css):
            return False
        number = _MARKER_NUMBER.match(node.text())
        items[-1].number = int(number[1]) if number else None
        return True

    def _definitions(self, _: Attributes) -> _Leave:
        self._place.settle()

        def leave() -> None:
            self._end_words()
            self._place.settle()

        return leave

    def _term(self, _: Attributes) -> _Leave:
        self._place.settle()
        self._place.in_term = True

        def leave() -> None:
            self._end_words()
            self._place.in_term = False

        return leave

    # What is no running text.

    def _rule(self, _: Attributes) -> None:
        self._end_words()
        self._place.settle()
        self._place.made.append(Rule())

    def _preformatted(self, attributes: Attributes) -> _Leave:
        code: list[str] = []
        self._code, self._language = code, _language(attributes)

        def leave() -> None:
            self._code = None
            text = "".join(code).removesuffix("\n")
            if text.strip():
                self._place.put(Code(text, self._language, quoted=self._place.quotes > 0))

        return leave

    def _enter_code(self, tag: str, attributes: Attributes) -> Sequence[_Leave]:
        """An element in preformatted text: it breaks lines, or says nothing."""
        if tag == "code" and not self._language:
            self._language = _language(attributes)
        elif tag in ("br", "hr"):
            self._add_code("\n")
        elif tag == "img":
            self._add_code(" ".join(part for part in picture_of(attributes) if part))
        elif tag in _BLOCKS or tag in _ROWS:
            self._end_code_line()
            return (self._end_code_line,)
        return ()

    def _add_code(self, words: str) -> None:
        if self._code is not None:
            self._code.append(words)

    def _end_code_line(self) -> None:
        if self._code and not self._code[-1].endswith("\n"):
            self._code.append("\n")

    def _table(self, _: Attributes) -> _Leave:
        grid = Grid()
        self._grids.append(grid)

        def leave() -> None:
            self._end_words()
            self._grids.pop()
            self._place.put_all(grid.blocks())

        return leave

    def _table_head(self, _: Attributes) -> _Leave | None:
        if not self._grids:
            return None
        grid = self._grids[-1]
        start = len(grid.rows)
        return lambda: grid.heads.update(range(start, len(grid.rows)))

    def _row(self, _: Attributes) -> None:
        if self._grids:
            self._grids[-1].rows.append([])

    def _cell(self, attributes: Attributes, *, header: bool) -> _Leave | None:
        if not self._grids or not self._grids[-1].rows:
            return None
        self._end_words()
        high = _number(attributes, "rowspan", 1) or 65_534
        cell = Cell(header, _number(attributes, "colspan", 1), high)
        self._grids[-1].rows[-1].append(cell)
        around, self._place = self._place, Place(cell.blocks)

        def leave() -> None:
            self._end_words()
            self._place.settle()
            self._place = around

        return leave


def _leave(leaves: Sequence[_Leave]) -> None:
    for leave in reversed(leaves):
        leave()


def _language(attributes: Attributes) -> str:
    found = _LANGUAGE.search(attributes.get("class") or "")
    return found[1] if found else ""


def _number(attributes: Attributes, name: str, otherwise: int) -> int:
    found = _NUMBER.match(attributes.get(name) or "") if name in attributes else None
    return int(found[1]) if found else otherwise
