"""The whole file: a head that forbids all loading, tree, notes, checklist, and the script."""

from __future__ import annotations

import hashlib
import json
from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator, Sequence
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


class _Written(NamedTuple):
    """A note's parts of the file: its line in the list with its tree, its text, its items."""

    branch: str
    article: str
    checklist: str
    records: Sequence[dict[str, Any]]


def to_html(shared: Iterable[Shared], words: Words = _ENGLISH, title: str = "") -> str:
    """One HTML file of these notes, which loads nothing and whose only script is its own.

    Its ticks stay in the browser; what is saved of them is a file of progress (see ``record``).
    Where they are several it shows one at a time, and ``title`` is what the file is called.
    """
    return "".join(parts(list(shared), words, title))


def parts(
    shared: Sequence[Shared],
    words: Words = _ENGLISH,
    title: str = "",
    step: Callable[[int], None] = lambda _: None,
) -> Iterator[str]:
    """The same in parts; ``step`` is told how many notes are done and may raise to end it.

    The notes are gone through once, so that each may be made when its turn comes.
    """
    several = len(shared) > 1
    number, written = 0, list[_Written]()
    for at, each in enumerate(shared):
        written.append(_write(at, number, each, words, several=several))
        number += len(each.rows)
        step(at + 1)
    style, script = _resource("page.css"), _resource("page.js")
    policy = (
        "default-src 'none'; base-uri 'none'; form-action 'none';"
        f" style-src 'sha256-{_hash(style)}'; script-src 'sha256-{_hash(script)}'"
    )
    called = title or (words.of_notes(len(written)) if several else _title(shared[0].note, words))
    yield (
        f'<!DOCTYPE html>\n<html lang="{escaped(words.language)}">\n<head>\n'
        '<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        '<meta name="generator" content="Readout">\n'
        f"<title>{escaped(called)}</title>\n<style>{style}</style>\n</head>\n"
        f"<body{' class=several' if several else ''}>\n{_bar(words)}\n"
        f'<nav id="topics" aria-label="{escaped(words.notes if several else words.topics)}">'
    )
    yield from _tree(written, several=several)
    yield '</nav>\n<main id="page" tabindex="-1">'
    yield from (each.article for each in written)
    yield "</main>\n"
    yield from _checklist(written, words, several=several)
    yield f'\n<script type="application/json" id="data">{_data(written, words)}</script>\n'
    yield f"<script>{script}</script>\n</body>\n</html>\n"


def to_print(shared: Shared, words: Words = _ENGLISH, number: int = 0) -> str:
    """The body of one note as it is printed: nothing in it is folded or can be clicked.

    Among several it is the ``number``-th, which its address says (``body.section_id``).
    """
    items = _placed(_numbered(shared.rows, 0))
    return article(number, shared.note, items, words, on_paper=True)


def _write(number: int, first: int, shared: Shared, words: Words, *, several: bool) -> _Written:
    """One note of the file, the ``number``-th, whose items are counted from ``first``."""
    note, listed = shared.note, _numbered(shared.rows, first)
    inside = _branch(number, note.sections, "")
    lines = "".join(
        f'<li dir="auto">{ticked(item, escaped(item.row.text))}</li>' for item in listed
    )
    return _Written(
        _leaf(number, note, inside, words) if several else inside,
        article(number, note, _placed(listed), words),
        _group(number, note, lines, words, several=several) if lines else "",
        [_record(item.row) for item in listed],
    )


def _numbered(rows: Iterable[ItemRow], first: int) -> list[Numbered]:
    """Items with their numbers in the file."""
    return [Numbered(number, row) for number, row in enumerate(rows, first)]


def _placed(listed: Iterable[Numbered]) -> Items:
    items: dict[str, dict[int, Numbered]] = {}
    for each in listed:
        if not each.row.own:
            items.setdefault(each.row.where, {})[each.row.block] = each
    return items


def _title(note: Note, words: Words) -> str:
    return note.title.plain or words.untitled


def _bar(words: Words) -> str:
    save = f'<button type="button" id="save" hidden title="{escaped(words.save_tip)}">'
    return (
        '<header id="bar"><form role="search"><input type="search" id="search" autocomplete="off"'
        f' aria-label="{escaped(words.search)}" placeholder="{escaped(words.search)}"></form>'
        '<output id="found" for="search"></output>'
        f"{save}{escaped(words.save)}</button></header>"
    )


def _tree(written: Sequence[_Written], *, several: bool) -> Iterator[str]:
    if not several:
        yield written[0].branch
        return
    yield "<ul>"
    yield from (each.branch for each in written)
    yield "</ul>"


def _leaf(number: int, note: Note, inside: str, words: Words) -> str:
    """A note's line in the list of notes, with its topics folded behind it."""
    icon = f"{escaped(note.icon)} " if note.icon else ""
    date = f"<small>{escaped(note.date)}</small>" if note.date else ""
    link = (
        f'<a href="#{section_id(number, "")}" dir="auto">{icon}{escaped(_title(note, words))}'
        f"{date}</a>"
    )
    fold = f"<details{' open' if not number else ''}><summary>{link}</summary>{inside}</details>"
    return f'<li class="note">{fold if inside else link}</li>'


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


def _group(number: int, note: Note, lines: str, words: Words, *, several: bool) -> str:
    """The items of a note, below its title where there are several notes."""
    made = f'<ul class="items">{lines}</ul>'
    if not several:
        return made
    hidden = " hidden" if number else ""
    link = f'<a href="#{section_id(number, "")}">{escaped(_title(note, words))}</a>'
    return f'<section data-note="{number}"{hidden}><h3 dir="auto">{link}</h3>{made}</section>'


def _checklist(written: Sequence[_Written], words: Words, *, several: bool) -> Iterator[str]:
    """The items of all notes; of several only those of the shown one are seen at first."""
    if not any(each.checklist for each in written):
        return
    every = (
        f'<label class="every"><input type="checkbox" id="every"><span>{escaped(words.every)}'
        "</span></label>"
        if several
        else ""
    )
    yield (
        f'<aside id="actions" aria-label="{escaped(words.actions)}">'
        f"<h2>{escaped(words.actions)}</h2>"
        '<div class="done"><progress id="ring" max="1" value="0"></progress>'
        f'<output id="count"></output></div>{every}'
    )
    yield from (each.checklist for each in written)
    yield "</aside>"


def _data(written: Sequence[_Written], words: Words) -> str:
    """What the script knows: its words, and what a record of progress says of each item."""
    items = [record for each in written for record in each.records]
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
