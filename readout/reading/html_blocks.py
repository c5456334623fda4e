"""The elements of a page to source blocks, in one walk without recursion."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Literal, TypeAlias

from selectolax.lexbor import LexborNode

from readout.reading.html_code import Preformatted
from readout.reading.html_inline import STYLED, Running, picture_of, plain_of, styles_of
from readout.reading.html_place import Item, Place
from readout.reading.html_shown import (
    MEDIA,
    Attributes,
    box_of,
    css_of,
    heading_level,
    is_block,
    is_marker,
    is_unseen,
    keeps_lines,
    list_level,
    medium_of,
    number_in,
    number_of,
    typed_level,
)
from readout.reading.html_tables import Cell, Grid
from readout.reading.source import Rule, SourceBlock

# What ends a heading that it stands in.
_PARTS = frozenset(
    ("blockquote", "dl", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ol", "p", "pre", "table", "ul")
)
_APART = frozenset(("button", "option", "select", "text", "textarea"))
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_WORDLESS = frozenset(("color", "file", "hidden", "image", "password", "radio", "range"))

_Leave: TypeAlias = Callable[[], None]


class Walk:
    """One pass over the elements; ``blocks`` may be called once."""

    def __init__(self) -> None:
        self._place = Place()
        self._text = Running()
        self._grids: list[Grid] = []
        self._code: Preformatted | None = None
        self._lines = 0  # how many elements are open that keep the source's lines
        self._enters: dict[str, Callable[[Attributes], _Leave | None]] = {
            "a": self._link,
            "blockquote": self._quote,
            "dl": self._definitions,
            "dt": self._term,
            "li": self._item,
            "ol": lambda found: self._open_list(number_of(found, "start", 1), found),
            "pre": self._preformatted,
            "q": self._quotation,
            "summary": self._summary,
            "table": self._table,
            "td": lambda attributes: self._cell(attributes, header=False),
            "th": lambda attributes: self._cell(attributes, header=True),
            "tfoot": lambda _: self._table_part("foots"),
            "thead": lambda _: self._table_part("heads"),
            "tr": self._row,
        }
        self._enters |= dict.fromkeys(
            ("dir", "menu", "ul"), lambda found: self._open_list(None, found)
        )
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
        self._settled()
        return self._place.made

    def _enter(self, node: LexborNode) -> Sequence[_Leave] | None:
        """Begin a node; what is to be done at its end, or None where nothing below it counts."""
        tag = node.tag or ""
        if tag == "-text":
            self._words(node.text_content or "")
            return None
        if tag[:1] in "-!":
            return None
        attributes: Attributes = node.attributes
        css = css_of(attributes) if attributes else ""
        if is_unseen(tag, attributes, css):
            return None
        if self._code is not None:
            return self._code.enter(tag, attributes)
        if tag in self._voids:
            self._voids[tag](attributes)
            return ()  # in a drawing they can hold words
        if self._is_medium(tag, attributes, node) or (css and self._takes_marker(css, node)):
            return None
        if tag == "pre" and node.css_first("a[href], input") is not None:
            tag, css = "div", f"white-space:pre;{css}"  # code has no links
        return self._enter_element(tag, attributes, css)

    def _enter_element(self, tag: str, attributes: Attributes, css: str) -> Sequence[_Leave]:
        """Begin an element; its ends are to be called last to first."""
        leaves: list[_Leave] = []
        apart = is_block(tag, css)
        if apart and self._place.heading and tag not in _PARTS:
            # What is set apart in a heading still is one heading.
            apart = False
            self._text.add(" ")
            leaves.append(lambda: self._text.add(" "))
        elif apart:
            self._end_words()
        elif tag in _APART:
            self._text.add(" ")
            leaves.append(lambda: self._text.add(" "))
        if css or tag in STYLED:
            leaves += self._styled(tag, css)
        if apart:
            leaves.append(self._end_words)
        handler = self._enters.get(tag)
        leave = handler(attributes) if handler else self._looks(tag, attributes, css)
        if leave:
            leaves.append(leave)
        if attributes and (done := box_of(attributes)) is not None:
            self._check(done)
            self._place.box_stated = self._place.box is not None
        return leaves

    def _styled(self, tag: str, css: str) -> list[_Leave]:
        """Begin the styles of an element's words, and end those that it takes back."""
        leaves: list[_Leave] = [
            partial(self._text.resume, style, self._text.suspend(style)) for style in plain_of(css)
        ]
        for style in styles_of(tag, css):
            self._text.start(style)
            leaves.append(partial(self._text.end, style))
        if keeps_lines(css):
            self._lines += 1
            leaves.append(lambda: setattr(self, "_lines", self._lines - 1))
        return leaves

    def _words(self, words: str) -> None:
        if self._code is not None:
            self._code.add(words)
        elif self._lines and "\n" in words:
            for number, line in enumerate(words.split("\n")):
                if number:
                    self._break({})
                self._text.add(line)
        else:
            self._text.add(words)

    def _looks(self, tag: str, attributes: Attributes, css: str) -> _Leave | None:
        """What an element without a meaning of its own is: a heading, a typed item, or nothing."""
        if tag in _HEADINGS:
            return self._heading(_HEADINGS[tag])
        if not attributes:
            return None
        if level := heading_level(tag, attributes):
            return self._heading(level)
        if tag != "p":
            return None
        typed = typed_level(css)
        return None if typed is None else self._begin(Item(typed, typed=True))

    # Words.

    def _end_words(self) -> None:
        text = self._text.taken()
        if text:
            self._place.add(text, self._text.pictures)
            self._text.pictures.clear()

    def _settled(self) -> None:
        self._end_words()
        self._place.settle()

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
        if (done := box_of(attributes)) is None:
            self._text.picture(*picture_of(attributes))
        else:
            self._check(done)

    def _is_medium(self, tag: str, attributes: Attributes, node: LexborNode) -> bool:
        """Whether an element shows another file, which then is named."""
        if tag not in MEDIA:
            return False
        source = None if attributes.get(MEDIA[tag]) else node.css_first("source[src]")
        medium = medium_of(tag, attributes if source is None else source.attributes)
        if medium:
            self._text.picture(*medium)
        return medium is not None or tag != "object"

    def _input(self, attributes: Attributes) -> None:
        kind = (attributes.get("type") or "").lower()
        if kind == "checkbox":
            self._check("checked" in attributes)
        elif kind not in _WORDLESS:
            self._text.add(f" {attributes.get('value') or ''} ")

    def _check(self, done: bool) -> None:
        """A check box: at the beginning of a block or line it makes a bullet.

        The box in an element that says its state itself says it again.
        """
        if self._place.box_stated and self._text.is_empty:
            return
        if self._place.takes_box and (self._text.is_empty or self._text.is_broken):
            self._settled()
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
            self._settled()
            self._place.quotes -= 1

        return leave

    def _open_list(self, number: int | None, attributes: Attributes) -> _Leave:
        place = self._place
        place.settle()
        above = place.list_level
        if not place.lists:
            place.list_level = list_level(attributes)
        place.lists.append(number)

        def leave() -> None:
            self._end_words()
            place.lists.pop()
            place.list_level = above

        return leave

    def _item(self, attributes: Attributes) -> _Leave:
        lists = self._place.lists
        number = lists[-1] if lists else None
        if number is not None:
            number = number_of(attributes, "value", number)
            lists[-1] = number + 1
        level = max(number_of(attributes, "aria-level", len(lists) + self._place.list_level), 1) - 1
        return self._begin(Item(level, number))

    def _begin(self, item: Item) -> _Leave:
        self._place.settle()
        self._place.items.append(item)

        def leave() -> None:
            self._settled()
            self._place.items.pop()

        return leave

    def _takes_marker(self, css: str, node: LexborNode) -> bool:
        """Whether an element is the typed marker of an item, which then knows its number."""
        items = self._place.items
        if not items or not items[-1].typed or not is_marker(css):
            return False
        items[-1].number = number_in(node.text())
        return True

    def _definitions(self, _: Attributes) -> _Leave:
        self._place.settle()
        return self._settled

    def _term(self, _: Attributes) -> _Leave:
        self._place.settle()
        self._place.in_term = True

        def leave() -> None:
            self._end_words()
            self._place.in_term = False

        return leave

    # What is no running text.

    def _rule(self, _: Attributes) -> None:
        self._settled()
        self._place.made.append(Rule())

    def _preformatted(self, attributes: Attributes) -> _Leave:
        read = self._code = Preformatted(attributes)

        def leave() -> None:
            self._code = None
            if code := read.code(quoted=self._place.quotes > 0):
                self._place.put(code)

        return leave

    def _table(self, _: Attributes) -> _Leave:
        grid = Grid()
        self._grids.append(grid)

        def leave() -> None:
            self._end_words()
            self._grids.pop()
            self._place.put_all(grid.blocks())

        return leave

    def _table_part(self, part: Literal["heads", "foots"]) -> _Leave | None:
        if not self._grids:
            return None
        grid = self._grids[-1]
        start = len(grid.rows)
        rows: set[int] = getattr(grid, part)
        return lambda: rows.update(range(start, len(grid.rows)))

    def _row(self, _: Attributes) -> None:
        if self._grids:
            self._grids[-1].rows.append([])

    def _cell(self, attributes: Attributes, *, header: bool) -> _Leave | None:
        if not self._grids or not self._grids[-1].rows:
            return None
        self._end_words()
        high = number_of(attributes, "rowspan", 1) or 65_534
        cell = Cell(header, number_of(attributes, "colspan", 1), high)
        self._grids[-1].rows[-1].append(cell)
        around, self._place = self._place, Place(cell.blocks)

        def leave() -> None:
            self._settled()
            self._place = around

        return leave


def _leave(leaves: Sequence[_Leave]) -> None:
    for leave in reversed(leaves):
        leave()
