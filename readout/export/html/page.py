"""The whole file: a head that forbids all loading, tree, notes, checklist, and the script."""

from __future__ import annotations

import hashlib
import json
from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from readout import places
from readout.export.html.body import Items, Numbered, article, section_id, ticked
from readout.export.html.inline import escaped
from readout.export.html.words import Words
from readout.items.rows import ItemRow
from readout.note.model import Note, Section
from readout.progress.identity import known_as
from readout.progress.record import SCHEMA

_ENGLISH = Words()


class Shared(NamedTuple):
    """A note with its action items as they stand now; dismissed ones are left out.

    Own items of the user are among them, with ``number`` 0.
    """

    note: Note
    rows: Sequence[ItemRow]


class _Placed(NamedTuple):
    note: Note
    items: Items
    listed: Sequence[Numbered]


def to_html(shared: Sequence[Shared], words: Words = _ENGLISH) -> str:
    """One HTML file of these notes, which loads nothing and whose only script is its own.

    Its ticks stay in the browser; what is saved of them is a file of progress (see ``record``).
    """
    placed = list(_numbered(shared))
    style, script = _resource("page.css"), _resource("page.js")
    policy = (
        "default-src 'none'; base-uri 'none'; form-action 'none';"
        f" style-src 'sha256-{_hash(style)}'; script-src 'sha256-{_hash(script)}'"
    )
    name = placed[0].note.title.plain if len(placed) == 1 else ""
    title = escaped(name or words.topics)
    return (
        f'<!DOCTYPE html>\n<html lang="{escaped(words.language)}">\n<head>\n'
        '<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        '<meta name="generator" content="Readout">\n'
        f"<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f"{_bar(words)}\n"
        f'<nav id="topics" aria-label="{escaped(words.topics)}">{_tree(placed, words)}</nav>\n'
        f'<main id="page" tabindex="-1">{_articles(placed, words)}</main>\n'
        f"{_checklist(placed, words)}\n"
        f'<script type="application/json" id="data">{_data(placed, words)}</script>\n'
        f"<script>{script}</script>\n</body>\n</html>\n"
    )


def to_print(shared: Shared, words: Words = _ENGLISH) -> str:
    """The body of one note as it is printed: nothing in it is folded or can be clicked."""
    (placed,) = _numbered([shared])
    return article(0, placed.note, placed.items, words, on_paper=True)


def _numbered(shared: Iterable[Shared]) -> Iterator[_Placed]:
    """The notes with their items, which are numbered through the file."""
    number = 0
    for note, rows in shared:
        listed = [Numbered(number + index, row) for index, row in enumerate(rows)]
        number += len(listed)
        items: dict[str, dict[int, Numbered]] = {}
        for each in listed:
            if not each.row.own:
                items.setdefault(each.row.where, {})[each.row.block] = each
        yield _Placed(note, items, listed)


def _bar(words: Words) -> str:
    save = f'<button type="button" id="save" hidden title="{escaped(words.save_tip)}">'
    return (
        '<header id="bar"><form role="search"><input type="search" id="search" autocomplete="off"'
        f' aria-label="{escaped(words.search)}" placeholder="{escaped(words.search)}"></form>'
        '<output id="found" for="search"></output>'
        f"{save}{escaped(words.save)}</button></header>"
    )


def _tree(placed: Sequence[_Placed], words: Words) -> str:
    if len(placed) == 1:
        return _branch(0, placed[0].note.sections, "")
    made = []
    for number, each in enumerate(placed):
        title = escaped(each.note.title.plain or words.untitled)
        icon = f"{escaped(each.note.icon)} " if each.note.icon else ""
        link = f'<a href="#{section_id(number, "")}" dir="auto">{icon}{title}</a>'
        inside = _branch(number, each.note.sections, "")
        opened = " open" if number == 0 else ""
        fold = f"<details{opened}><summary>{link}</summary>{inside}</details>"
        made.append(f'<li class="note">{fold if inside else link}</li>')
    return f"<ul>{''.join(made)}</ul>"


def _branch(number: int, sections: Sequence[Section], above: str) -> str:
    made = []
    for index, section in enumerate(sections):
        where = f"{above}/sections/{index}"
        inside = _branch(number, section.sections, where)
        if section.title:
            words = escaped(section.title.plain)
            link = f'<a href="#{section_id(number, where)}" dir="auto">{words}</a>'
            made.append(f"<li>{link}{inside}</li>")
        elif inside:
            made.append(f"<li>{inside}</li>")
    return f"<ul>{''.join(made)}</ul>" if made else ""


def _articles(placed: Sequence[_Placed], words: Words) -> str:
    return "".join(
        article(number, each.note, each.items, words) for number, each in enumerate(placed)
    )


def _checklist(placed: Sequence[_Placed], words: Words) -> str:
    """The items of all notes, grouped by note where there are several."""
    groups = []
    for each in placed:
        lines = "".join(
            f'<li dir="auto">{ticked(item, escaped(item.row.text))}</li>' for item in each.listed
        )
        if lines:
            title = escaped(each.note.title.plain or words.untitled)
            heading = f'<h3 dir="auto">{title}</h3>' if len(placed) > 1 else ""
            groups.append(f"{heading}<ul class=items>{lines}</ul>")
    if not groups:
        return ""
    return (
        f'<aside id="actions" aria-label="{escaped(words.actions)}">'
        f"<h2>{escaped(words.actions)}</h2>"
        '<div class="done"><progress id="ring" max="1" value="0"></progress>'
        f'<output id="count"></output></div>{"".join(groups)}</aside>'
    )


def _data(placed: Sequence[_Placed], words: Words) -> str:
    """What the script knows: its words, and what a record of progress says of each item."""
    items = [_record(item.row) for each in placed for item in each.listed]
    made = {"schema": SCHEMA, "words": words._asdict(), "items": items}
    text = json.dumps(made, ensure_ascii=True, separators=(",", ":"))
    return text.replace("<", "\\u003c")  # no end of the script in it


def _record(row: ItemRow) -> dict[str, Any]:
    """An item without where its note is on this machine, which is nobody's business."""
    title, date = row.read_as or (row.note, row.date)
    note = {"id": known_as(title, date), "title": title, "date": date}
    about: dict[str, Any] = {"text": row.text, "note": note}
    if not row.own:
        about |= {"section": row.section, "ordinal": row.ordinal}
    return {
        "id": row.item,
        "group": "own" if row.own else "items",
        "done": row.done,
        "source": None if row.own else row.source_done,
        "about": about,
    }


def _resource(name: str) -> str:
    return (places.resources() / "share" / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return b64encode(hashlib.sha256(text.encode()).digest()).decode()
