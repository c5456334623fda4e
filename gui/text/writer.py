"""The HTML of a note, made only from its blocks, piece by piece.

Only ``p``, ``table``, ``tr``, ``td``, ``span``, ``a`` and ``br`` are written, with
styles of our own. Long texts and long tables become several blocks of Qt, because Qt lays out a
block as a whole and would hold up the window.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from gui.text.inline import Inline, escape
from gui.text.pieces import CELL_PADDING, FOLD, Piece, Role, state
from gui.text.signs import breaks, cuts, is_right_to_left
from gui.text.table_columns import TableColumns, columns_of
from gui.theme.tokens import FIXED, Tokens
from readout.note.folding import Fold, folds_of
from readout.note.model import (
    Action,
    Block,
    Bullet,
    Code,
    Image,
    Note,
    Paragraph,
    Quote,
    Section,
    Span,
    Table,
    Term,
    Text,
)
from readout.terms.finder import TermFinder

LONGEST_BLOCK = 6_000
"""Signs that Qt lays out as one block; longer texts are cut into several."""
ROWS = 16
"""Rows of a table that are laid out together."""
_LEADING = 1.21
"""The height of a line of the font itself, as a multiple of its size."""


def tr(text: str) -> str:
    """A text of this module in the user's language."""
    from PySide6.QtCore import QCoreApplication  # noqa: PLC0415  a first look is written without

    return QCoreApplication.translate("Writer", text)


def _no_further(_columns: int) -> int:
    return 0


def _said(fold: Fold) -> str:
    from gui.wording import folded  # noqa: PLC0415  a first look is written without Qt

    return folded(fold)


class Writer:
    """Writes the pieces of one note with the type and colours of ``tokens``.

    ``said`` gives the words that stand for what a fold hides, ``beyond`` how many pixels a table
    of so many columns goes beyond the text.
    """

    def __init__(
        self,
        note: Note,
        subtitle: str,
        tokens: Tokens,
        said: Callable[[Fold], str] = _said,
        beyond: Callable[[int], int] = _no_further,
    ) -> None:
        self._note = note
        self._subtitle = subtitle
        self._tokens = tokens
        self._said = said
        self._beyond = beyond
        self.folds = folds_of(note)
        self.terms = [block for s in note.walk() for block in s.blocks if isinstance(block, Term)]
        self._inline = Inline(tokens, TermFinder([term.term.plain for term in self.terms]))
        self._number = 0
        self._step = round(tokens.type.body * 1.34)

    @property
    def hrefs(self) -> Sequence[str]:
        """The addresses of the links written so far, by their numbers."""
        return self._inline.hrefs

    def pieces(self) -> Iterator[Piece]:
        """All pieces in reading order, numbered as they come."""
        for piece in self._all():
            self._number += 1
            yield piece

    def _all(self) -> Iterator[Piece]:
        note, sizes, colours = self._note, self._tokens.type, self._tokens.colours
        if note.icon:
            style = f"font-size:{sizes.icon}px;margin-top:0px;margin-bottom:2px;"
            yield self._simple("icon", Text(note.icon), style)
        # A passage of a note has nothing below its title: that is a heading and no note's name.
        size = sizes.title if self._subtitle else sizes.heading
        style = f"font-size:{size}px;font-weight:700;margin-top:0px;margin-bottom:6px;"
        yield self._simple("title", note.title, style)
        if self._subtitle:
            below = round(sizes.body * 0.8)  # a heading asks for more by itself
            style = f"font-size:{sizes.small}px;color:{colours.muted};"
            style += f"margin-top:0px;margin-bottom:{below}px;"
            yield self._simple("subtitle", Text(self._subtitle), style)
        for index, section in enumerate(note.sections):
            yield from self._section(section, f"/sections/{index}", 0)

    def _simple(
        self, role: Role, text: Text, style: str, *, where: str = "", indent: int = 0
    ) -> Piece:
        made, plain = self._blocks(style, text, indent, mentions=False), text.plain
        return Piece(
            made, where, None, role, indent=indent,
            broken=bool(breaks(plain)), turned=is_right_to_left(plain),
        )  # fmt: skip

    def _section(self, section: Section, where: str, depth: int) -> Iterator[Piece]:
        sizes = self._tokens.type
        title = section.title
        if not title.plain and section.kind == "details":
            title = Text(tr("Properties"))
        size = sizes.heading if depth == 0 else sizes.body
        above = round(size * (1.55 if depth == 0 else 1.25))
        style = f"font-size:{size}px;font-weight:600;margin-top:{above}px;margin-bottom:6px;"
        inside = self.folds.inside.get(where, "")
        fold = self.folds.folds.get(where)
        if fold is not None:
            heading = self._simple("heading", title, style, where=where, indent=self._step)
            yield heading._replace(folds=True)
            yield self._fold_line(fold, where)
        elif title.plain:
            yield self._simple("heading", title, style, where=where)._replace(fold=inside)
        for index, block in enumerate(section.blocks):
            for piece in self._written(block, where, index):
                yield piece._replace(fold=inside) if inside else piece
        for index, child in enumerate(section.sections):
            yield from self._section(child, f"{where}/sections/{index}", depth + 1)

    def _fold_line(self, fold: Fold, where: str) -> Piece:
        colours, sizes = self._tokens.colours, self._tokens.type
        style = f"font-size:{sizes.small}px;margin-top:0px;margin-bottom:7px;"
        words = escape(self._said(fold))
        html = f'<a href="{FOLD}" style="color:{colours.muted};text-decoration:none">{words}</a>'
        return Piece((self._block(style, html, "", self._step),), where, None, "fold")

    def _written(self, block: Block, where: str, index: int) -> Iterator[Piece]:
        match block:
            case Paragraph(text, level):
                yield self._text(text, where, index, "text", self._indent(level))
            case Quote(text, level):
                yield self._text(text, where, index, "text", self._indent(level), quoted=True)
            case Bullet(text, level, number, done, quoted):
                marker = "•" if number is None else f"{number}."
                yield self._text(
                    text,
                    where,
                    index,
                    "bullet",
                    self._indent(level + 1),
                    marker="" if done is not None else marker,
                    done=done,
                    quoted=quoted,
                )
            case Action():
                yield self._text(
                    block.text, where, index, "action", self._indent(block.level + 1),
                    done=block.done,
                )  # fmt: skip
            case Term(term, definition):
                text, own = _joined(term, definition), len(term.plain)
                yield self._text(text, where, index, "term", self._indent(1), own=own)
            case Code(code, _, level, quoted):
                yield self._code(code, where, index, self._indent(level), quoted=quoted)
            case Image(alternative, href, level):
                yield self._image(alternative, href, where, index, self._indent(level))
            case Table():
                yield from self._table(block, where, index)

    def _indent(self, level: int) -> int:
        return self._step * min(level, 12)

    def _text(  # noqa: PLR0913  what a text may have around it
        self,
        text: Text,
        where: str,
        index: int,
        role: Role,
        indent: int,
        *,
        marker: str = "",
        done: bool | None = None,
        quoted: bool = False,
        own: int = 0,
    ) -> Piece:
        colours, sizes = self._tokens.colours, self._tokens.type
        gap = 3 if role in ("bullet", "action") else 7
        style = self._line() + f"font-size:{sizes.body}px;"
        bar = None
        if quoted:
            # The bar is that of the whole quote, its bullets stand right of it.
            bar = 0 if role == "bullet" else indent
            indent += self._tokens.space.l
        ink = colours.muted if quoted or (role == "action" and done) else colours.text
        if ink != colours.text:
            style += f"color:{ink};"
        if role == "term":
            style += f"text-indent:-{indent}px;"
        plain = text.plain
        style += f"margin-top:{gap}px;margin-bottom:{gap}px;"
        made = self._blocks(style, text, indent, after=own, ink=ink)
        broken, turned = bool(breaks(plain)), is_right_to_left(plain)
        return Piece(made, where, index, role, marker, done, indent, bar, broken, turned)

    def _code(self, code: str, where: str, index: int, indent: int, *, quoted: bool) -> Piece:
        sizes, pad = self._tokens.type, self._tokens.space.m
        bar = indent if quoted else None
        indent += self._tokens.space.l if quoted else 0
        style = (
            f"font-family:{FIXED};font-size:{sizes.base}px;margin-right:{pad}px;line-height:120%;"
        )
        lines = code.rstrip("\n").split("\n")
        groups: list[list[str]] = [[]]
        size = 0
        for line in lines:
            if groups[-1] and (size + len(line) > LONGEST_BLOCK or len(groups[-1]) >= 60):
                groups.append([])
                size = 0
            groups[-1].append(line)
            size += len(line)
        texts = [Text("\n".join(group)) for group in groups]
        made = []
        for at, text in enumerate(texts):
            top = pad + 10 if at == 0 else 0
            bottom = pad + 10 if at == len(texts) - 1 else 0
            edges = [0, *cuts(text.plain, LONGEST_BLOCK), len(text.plain)]
            inners = self._inline.write_parts(text, edges, mentions=False)
            for inner, (start, end) in zip(inners, pairwise(edges), strict=True):
                margins = f"margin-top:{top if start == 0 else 0}px;"
                margins += f"margin-bottom:{bottom if end == len(text.plain) else 0}px;"
                made.append(
                    self._block(style + margins, inner, "", indent + pad, continued=start > 0)
                )
        broken = bool(breaks(code))
        return Piece(tuple(made), where, index, "code", indent=indent, bar=bar, broken=broken)

    def _image(self, alternative: str, href: str, where: str, index: int, indent: int) -> Piece:
        sizes, colours = self._tokens.type, self._tokens.colours
        name = alternative or tr("Picture")
        pad = self._tokens.space.m
        style = (
            self._line()
            + f"font-size:{sizes.base}px;color:{colours.muted};"
            + f"margin-top:{pad + 10}px;margin-bottom:{pad + 10}px;margin-right:{pad}px;"
        )
        plain = f"{name}\n{href}" if href else name
        start = len(name) + 1
        spans = (Span(start, len(plain), "link", href),) if href else ()
        made = self._blocks(style, Text(plain, spans), indent + pad, mentions=False)
        return Piece(made, where, index, "image", indent=indent, broken=bool(breaks(plain)))

    def _table(self, table: Table, where: str, index: int) -> Iterator[Piece]:
        """Long tables in several of Qt's, whose columns are then of fixed widths."""
        rows = list(table.rows)
        several = len(rows) > ROWS
        columns = columns_of(table, fixed=several)
        for start in range(0, max(len(rows), 1), ROWS):
            some = rows[start : start + ROWS]
            yield self._rows(table, some, columns, (where, index), start)

    def _rows(
        self,
        table: Table,
        rows: Sequence[Sequence[Text]],
        columns: TableColumns,
        place: tuple[str, int],
        start: int,
    ) -> Piece:
        colours, sizes = self._tokens.colours, self._tokens.type
        above = 8 if start == 0 else 0
        below = 8 if start + ROWS >= len(table.rows) else 0
        further = self._beyond(len(table.columns))
        made = [
            (
                f'<table width="100%" cellspacing="0" cellpadding="{CELL_PADDING}" '
                f'style="margin-left:-{CELL_PADDING}px;margin-right:-{further}px;'
                f'margin-top:{above}px;margin-bottom:{below}px;">'
            )
        ]
        broken = False
        header = (table.columns,) if start == 0 and any(table.columns) else ()
        for number, cells in enumerate((*header, *rows)):
            is_header = bool(header) and number == 0
            made.append("<tr>")
            # Qt puts the first column at the left, whatever the table's direction.
            step = -1 if columns.turned else 1
            for column, cell in list(enumerate(cells))[::step]:
                wide = columns.widths[column] if columns.widths and number == 0 else 0
                width = f' width="{wide}%"' if wide else ""
                weight = 600 if is_header or column == 0 else 400
                colour = colours.muted if is_header else colours.text
                style = f"font-size:{sizes.base}px;font-weight:{weight};color:{colour};margin:0px;"
                style += columns.gap(column)
                inner = self._inline.write(cell, ink=colour)
                html = self._block(style, inner, cell.plain, side=columns.side(column, cell.plain))
                made.append(f"<td{width}>{html}</td>")
                broken = broken or bool(breaks(cell.plain))
            made.append("</tr>")
        made.append("</table>")
        return Piece(("".join(made),), *place, "cell", broken=broken, turned=columns.turned)

    def _line(self) -> str:
        percent = round(100 * self._tokens.type.line_height / _LEADING)
        return f"line-height:{percent}%;"

    def _blocks(  # noqa: PLR0913  how the text is written, and how it stands
        self,
        style: str,
        text: Text,
        indent: int = 0,
        *,
        mentions: bool = True,
        after: int = 0,
        ink: str = "",
    ) -> tuple[str, ...]:
        """A text as one block of Qt's, a long one as several with no room between them."""
        plain, made = text.plain, []
        edges = [0, *cuts(plain, LONGEST_BLOCK), len(plain)]
        inners = self._inline.write_parts(text, edges, mentions=mentions, after=after, ink=ink)
        for inner, (start, end) in zip(inners, pairwise(edges), strict=True):
            joint = "margin-top:0px;" if start else ""
            joint += "margin-bottom:0px;" if end < len(plain) else ""
            made.append(self._block(style + joint, inner, plain, indent, continued=start > 0))
        return tuple(made)

    def _block(  # noqa: PLR0913  what is in it, and how it stands
        self,
        style: str,
        inner: str,
        plain: str,
        indent: int = 0,
        *,
        continued: bool = False,
        side: str = "",
    ) -> str:
        """A block of Qt's; ``side`` is where its lines stand, if not where they begin."""
        turned = is_right_to_left(plain)
        margin = f"margin-{'right' if turned else 'left'}:{indent}px;" if indent else ""
        number = state(self._number, continued=continued)
        direction = f' dir="{"rtl" if turned else "ltr"}" align="{side}"' if side else ""
        direction = direction or (' dir="rtl"' if turned else "")
        return (
            f'<p{direction} style="white-space:pre-wrap;{style}{margin}'
            f'-qt-user-state:{number};">{inner}</p>'
        )


def _joined(term: Text, definition: Text) -> Text:
    """A term and its definition as one text, the term strong."""
    shift = len(term.plain) + 1
    spans = [Span(0, len(term.plain), "strong"), *term.spans]
    spans += [Span(s.start + shift, s.end + shift, s.style, s.href) for s in definition.spans]
    return Text(f"{term.plain}\u2003{definition.plain}", tuple(spans))


__all__ = ["Writer", "escape"]
