"""The clean HTML of a selection: lists, tables, links and emphasis, no colours and no fonts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from html import escape

from PySide6.QtGui import QTextBlock, QTextCursor

from gui.panes.page_copy import BOXES, is_cell, row_of, selected
from gui.text.pieces import LINK, Piece, is_continued, number_of
from gui.text.signs import BREAK
from gui.theme.tokens import FIXED, SEMIBOLD

_BOLD = frozenset(("title", "heading", "cell"))
"""What is bold as a whole, or in its first column, and so says nothing by it."""
_TAGS = {"title": "h2", "heading": "h3", "code": "pre"}


@dataclass(slots=True)
class _Made:
    """HTML that grows; ``lists`` are the indents and tags of the lists that are open."""

    parts: list[str] = field(default_factory=list)
    lists: list[tuple[int, str]] = field(default_factory=list)
    quoted: bool = False
    row: tuple[int, int] | None = None

    def close(self, *, lists_above: int = -1, quote: bool = True, table: bool = True) -> None:
        while self.lists and self.lists[-1][0] > lists_above:
            self.parts.append(f"</li></{self.lists.pop()[1]}>")
        if quote and self.quoted:
            self.parts.append("</blockquote>")
            self.quoted = False
        if table and self.row is not None:
            self.parts.append("</tr></table>")
            self.row = None


def clean_html(
    cursor: QTextCursor,
    piece: Callable[[int], Piece | None],
    is_done: Callable[[Piece], bool],
    hrefs: Sequence[str],
) -> str:
    """The selection as HTML that any program takes; ``hrefs`` are the links' by their numbers."""
    made = _Made()
    for here, blocks in _grouped(cursor, piece):
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        if here.role == "cell":
            _cell(made, blocks[0], (start, end), hrefs)
            continue
        inner = "".join(_inline(block, (start, end), here, hrefs) for block in blocks)
        if not inner:
            continue
        if here.role in ("bullet", "action"):
            _item(made, here, f"{BOXES[is_done(here)]} {inner}" if here.done is not None else inner)
            continue
        made.close(quote=here.bar is None)
        if here.bar is not None and not made.quoted:
            made.parts.append("<blockquote>")
            made.quoted = True
        tag = _TAGS.get(here.role, "p")
        made.parts.append(f"<{tag}>{inner}</{tag}>")
    made.close()
    return "".join(made.parts)


def _grouped(
    cursor: QTextCursor, piece: Callable[[int], Piece | None]
) -> Iterator[tuple[Piece, list[QTextBlock]]]:
    """The selected blocks by their pieces; a cell is alone, an empty one is as the one before."""
    group: list[QTextBlock] = []
    its: Piece | None = None
    for block in selected(cursor, piece):
        here = piece(number_of(block.userState()))
        if here is None and its is not None and its.role == "cell" and is_cell(block):
            here = its
        if group and its is not None and (here is not its or its.role == "cell"):
            yield its, group
            group = []
        if here is not None and here.role != "fold":
            group.append(block)
            its = here
    if group and its is not None:
        yield its, group


def _item(made: _Made, here: Piece, inner: str) -> None:
    numbered = here.marker[:-1] if here.marker.endswith(".") else ""
    tag = "ol" if numbered.isdecimal() else "ul"
    made.close(lists_above=here.indent, quote=here.bar is None)
    if made.lists and made.lists[-1] == (here.indent, tag):
        made.parts.append(f"</li><li>{inner}")
        return
    made.close(lists_above=here.indent - 1, quote=False)
    begin = f' start="{numbered}"' if numbered.isdecimal() and numbered != "1" else ""
    made.parts.append(f"<{tag}{begin}><li>{inner}")
    made.lists.append((here.indent, tag))


def _cell(made: _Made, block: QTextBlock, part: tuple[int, int], hrefs: Sequence[str]) -> None:
    row = row_of(block)
    if made.row is None or row != made.row:
        same = made.row is not None and row[0] == made.row[0]
        if same:
            made.parts.append("</tr><tr>")
        else:
            made.close()
            made.parts.append("<table><tr>")
        made.row = row
    made.parts.append(f"<td>{_inline(block, part, None, hrefs)}</td>")


def _inline(
    block: QTextBlock, part: tuple[int, int], here: Piece | None, hrefs: Sequence[str]
) -> str:
    """What is selected of a block; of a cell where there is no piece."""
    in_code = here is not None and here.role == "code"
    made: list[str] = ["\n"] if in_code and not is_continued(block.userState()) else []
    walk = block.begin()
    while not walk.atEnd():
        fragment = walk.fragment()
        walk += 1
        text = fragment.text().encode("utf-16-le", "surrogatepass")
        begin = max(0, part[0] - fragment.position())
        end = min(fragment.length(), part[1] - fragment.position())
        if begin >= end:
            continue
        html = escape(text[2 * begin : 2 * end].decode("utf-16-le", "replace").replace(BREAK, ""))
        html = html.replace("\u2028", "\n" if in_code else "<br>")
        look = fragment.charFormat()
        plain = here is None or here.role in _BOLD
        if FIXED in (look.fontFamilies() or ()) and not in_code:
            html = f"<code>{html}</code>"
        if look.fontWeight() >= SEMIBOLD and not plain:
            html = f"<strong>{html}</strong>"
        if look.fontItalic():
            html = f"<em>{html}</em>"
        if look.fontStrikeOut():
            html = f"<s>{html}</s>"
        anchor = look.anchorHref()
        number = anchor[1:] if anchor.startswith(LINK) else ""
        if number.isdecimal() and int(number) < len(hrefs):
            html = f'<a href="{escape(hrefs[int(number)])}">{html}</a>'
        made.append(html)
    return "".join(made)
