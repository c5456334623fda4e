"""A note's blocks as HTML: headings, nested lists, tables that can be sorted, items to tick."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from readout.export.html.inline import escaped, written
from readout.export.html.words import Words
from readout.export.outline import Entry, outline
from readout.items.rows import ItemRow
from readout.note import values
from readout.note.folding import folds_of
from readout.note.model import (
    Action,
    Bullet,
    Code,
    Image,
    Note,
    Paragraph,
    Quote,
    Section,
    Table,
    Term,
    Text,
)
from readout.tables.figures import stand_at_end

_DEEPEST = 6  # of headings
_DEEPEST_LIST = 200
"""Lists within lists: a browser lays out no more of them."""


class Numbered(NamedTuple):
    """An action item as it stands now, and its number in the whole file."""

    number: int
    row: ItemRow


Items: TypeAlias = Mapping[str, Mapping[int, Numbered]]
"""Those of a note by section and block; one that is not there was dismissed."""


def section_id(note: int, where: str) -> str:
    """The address of a section within the file; of the note itself where ``where`` is empty.

    >>> section_id(2, "/sections/0/sections/3")
    'n2-0-3'
    """
    return f"n{note}" + where.replace("/sections/", "-")


def article(number: int, note: Note, items: Items, words: Words, *, on_paper: bool = False) -> str:
    """One note, the ``number``-th of the file.

    ``on_paper`` nothing can be clicked: boxes are signs, and nothing is folded. All but the first
    are hidden: laid out when they are first shown, and still found by the browser's own search.
    """
    body = _Body(number, items, words, on_paper=on_paper)
    folds = () if on_paper else folds_of(note).folds
    return (
        f'<article id="{section_id(number, "")}" aria-labelledby="t{number}"'
        f"{' hidden=until-found' if number and not on_paper else ''}>"
        f"{_head(number, note)}{body.sections(note.sections, '', 2, folds)}</article>"
    )


def _head(number: int, note: Note) -> str:
    icon = f'<span class="icon" aria-hidden="true">{escaped(note.icon)}</span>' if note.icon else ""
    about = [note.date_text or note.date or "", *(f"#{tag}" for tag in note.tags)]
    line = " · ".join(escaped(each) for each in about if each)
    return (
        f'<header class="head">{icon}<h1 id="t{number}" dir="auto">{written(note.title)}</h1>'
        f"{f'<p class=about>{line}</p>' if line else ''}</header>"
    )


class _Body:
    def __init__(self, note: int, items: Items, words: Words, *, on_paper: bool) -> None:
        self._note = note
        self._items = items
        self._words = words
        self._on_paper = on_paper

    def sections(
        self, sections: Sequence[Section], above: str, depth: int, folds: Collection[str]
    ) -> str:
        """Sections below a heading; those in ``folds`` come folded."""
        return "".join(
            self._section(section, f"{above}/sections/{index}", depth, folds)
            for index, section in enumerate(sections)
        )

    def _section(self, section: Section, where: str, depth: int, folds: Collection[str]) -> str:
        items = self._items.get(where, {})
        blocks = _Blocks(items, self._words, on_paper=self._on_paper).written(
            outline(section.blocks, _DEEPEST_LIST)
        )
        inside = blocks + self.sections(section.sections, where, depth + 1, folds)
        tag = f"h{min(depth, _DEEPEST)}"
        heading = f'<{tag} dir="auto">{written(section.title)}</{tag}>' if section.title else ""
        opening = f'<section id="{section_id(self._note, where)}" class="{section.kind}">'
        if where in folds:
            summary = heading or f"<h2>{escaped(self._words.details)}</h2>"
            return f"{opening}<details><summary>{summary}</summary>{inside}</details></section>"
        return f"{opening}{heading}{inside}</section>"


class _Blocks:
    """The blocks of one section; ``items`` are its action items by their index in it."""

    def __init__(self, items: Mapping[int, Numbered], words: Words, *, on_paper: bool) -> None:
        self._items = items
        self._words = words
        self._on_paper = on_paper

    def written(self, entries: Sequence[Entry]) -> str:
        """Blocks one after the other; those of one list in one list."""
        made: list[str] = []
        run: list[Entry] = []
        kind = ""
        for entry in entries:
            its = _list_kind(entry)
            if its != kind or _begins_anew(entry, run):
                made.append(self._run(kind, run))
                run, kind = [], its
            run.append(entry)
        return "".join([*made, self._run(kind, run)])

    def _run(self, kind: str, run: Sequence[Entry]) -> str:
        inside = "".join(map(self._block, run))
        match kind:
            case "":
                return inside
            case "items" if self._on_paper:  # which have a box for their sign
                return inside
            case "dl":
                return f"<dl>{inside}</dl>"
            case "quote":
                return f"<blockquote>{inside}</blockquote>"
            case "quoted":
                return f"<blockquote><ul>{inside}</ul></blockquote>"
            case "ol":
                return f'<ol start="{_number(run[0])}">{inside}</ol>'
            case _:
                return f'<ul class="{kind}">{inside}</ul>'

    def _block(self, entry: Entry) -> str:
        match entry.block:
            case Paragraph(text) | Quote(text):
                return f'<p dir="auto">{written(text)}</p>'
            case Bullet(text, done=done):
                box = "" if done is None else _mark(done)
                return f'<li dir="auto">{box}{written(text)}{self.written(entry.below)}</li>'
            case Action(text):
                return self._action(entry, text)
            case Term(term, definition):
                return (
                    f'<div><dt dir="auto">{written(term)}</dt>'
                    f'<dd dir="auto">{written(definition)}</dd></div>'
                )
            case Table() as table:
                return self._table(table)
            case Code(code):
                return f"<pre><code>{escaped(code)}</code></pre>"
            case Image(text, href):
                said = " ".join(part for part in (text, f"({href})" if href else "") if part)
                return f'<p class="image" dir="auto">{escaped(said)}</p>'

    def _action(self, entry: Entry, text: Text) -> str:
        below = self.written(entry.below)
        item, words = self._items.get(entry.at), written(text) + _due_words(entry)
        if self._on_paper:
            line = f"{_mark(item.row.done)}{words}{_chips(item.row)}" if item else words
            if _list_kind(entry) == "items":
                return f'<p class="item" dir="auto">{line}</p>{below}'
            return f'<li dir="auto">{line}{below}</li>'
        if item is None:
            return f'<li class="dismissed" dir="auto">{words}{below}</li>'
        return f'<li class="item" dir="auto">{ticked(item, words)}{below}</li>'

    def _table(self, table: Table) -> str:
        cells = [[row[at].plain for row in table.rows] for at in range(len(table.columns))]
        ends = [' align="right" class="figures"' if stand_at_end(each) else "" for each in cells]
        if self._on_paper:
            titles = zip(table.columns, ends, strict=True)
            head = "".join(f"<th{end}>{written(column)}</th>" for column, end in titles)
        else:
            head = "".join(map(_header, table.columns, cells, ends))
        rows = "".join(f"<tr>{_cells(row, ends)}</tr>" for row in table.rows)
        if self._on_paper:
            return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
        name = escaped(self._words.table)
        return (
            f'<div class="wide" tabindex="0" role="region" aria-label="{name}">'
            f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
        )


def _cells(row: Sequence[Text], ends: Sequence[str]) -> str:
    cells = zip(row, ends, strict=True)
    return "".join(f'<td{end} dir="auto">{written(cell)}</td>' for cell, end in cells)


def _header(title: Text, cells: Sequence[str], end: str) -> str:
    """A column's header, with the rows in the order of its values up and down."""
    up, down = (_joined(values.order(cells, descending=down)) for down in (False, True))
    return (
        f'<th{end} scope="col" aria-sort="none" data-up="{up}" data-down="{down}">'
        f'<button type="button" dir="auto">{written(title)}<span class="arrow"></span></button>'
        "</th>"
    )


def ticked(item: Numbered, text: str) -> str:
    """An item with its box; ``text`` is HTML."""
    row = item.row
    checked = " checked" if row.done else ""
    return (
        f'<label><input type="checkbox" data-item="{item.number}"{checked}>'
        f"<span>{text}</span></label>{_chips(row)}"
    )


def _chips(row: ItemRow) -> str:
    """Whose it is and when it is due."""
    beside = [f"@{owner}" for owner in row.owners] + ([row.due] if row.due else [])
    return "".join(f' <span class="chip">{escaped(each)}</span>' for each in beside)


def _due_words(entry: Entry) -> str:
    """The words of a due date that give no day, where the item and what is below lack them."""
    action = entry.block
    if not isinstance(action, Action) or action.due is not None or not action.due_text:
        return ""
    shown = (action.text.plain, *(str(getattr(each.block, "text", "")) for each in entry.below))
    if any(action.due_text in text for text in shown):
        return ""
    return f' <span class="chip">{escaped(action.due_text)}</span>'


def _list_kind(entry: Entry) -> str:
    match entry.block:
        case Bullet(quoted=True) | Quote() | Code(quoted=True):
            return "quote" if not isinstance(entry.block, Bullet) else "quoted"
        case Bullet(number=number) | Action(number=number) if number is not None:
            return "ol"
        case Bullet():
            return "plain"
        case Action():
            return "items"
        case Term():
            return "dl"
    return ""


def _begins_anew(entry: Entry, run: Sequence[Entry]) -> bool:
    """Whether a number does not follow the one before: another list begins."""
    number = _number(entry)
    return bool(run) and number is not None and number != (_number(run[-1]) or 0) + 1


def _number(entry: Entry) -> int | None:
    return entry.block.number if isinstance(entry.block, Bullet | Action) else None


def _mark(done: bool) -> str:
    return f'<span class="mark" aria-hidden="true">{"☑" if done else "☐"}</span> '


def _joined(order: Iterable[int]) -> str:
    return " ".join(map(str, order))
