"""The content of a section or an item in our YAML form, as blocks.

Content stands in fields named after what they hold, in any order, or under ``content`` as a list
of such fields and plain paragraphs. Items may have content of their own, one level deeper.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from readout.note.model import Action, Block, Bullet, Code, Image, Paragraph, Quote, Text
from readout.reading.inline_markdown import as_text
from readout.reading.yaml_nodes import (
    Field,
    Fields,
    check_names,
    date_of,
    fields_of,
    is_explicit_text,
    is_yes,
    listed,
    names_of,
    nearest,
    number_of,
    shortened,
    text_of,
    unknown,
    words_of,
)
from readout.reading.yaml_table import read_table, read_terms, split_paragraphs

CONTENT = (
    "text",
    "points",
    "steps",
    "actions",
    "terms",
    "table",
    "quote",
    "code",
    "image",
    "content",
)
BESIDE = ("language", "href")
"""Fields that stand beside ``code`` and ``image``."""

DEEPEST = 1_000
"""The largest ``level`` of a block."""

_OF_ENTRY = ("language", "href", "quoted", "level")
_BESIDE_WHAT: dict[str, tuple[str, ...]] = {
    "text": ("level",),
    "quote": ("level",),
    "code": ("language", "quoted", "level"),
    "image": ("href", "level"),
}
_ITEM_CONTENT = (*(name for name in CONTENT if name != "text"), *BESIDE)
_OF_BULLET = ("text", "done", "number", "quoted", "level")
_OF_ACTION = ("text", "owners", "due", "due_text", "due_inferred", "done", "number", "level")
RESERVED = frozenset((*_OF_BULLET, *_OF_ACTION, *_ITEM_CONTENT, "plain", "spans"))
"""Names that are fields of an item, so that no item's text can stand as a name above a list."""

_AN_ITEM = "a text, or a mapping with text and more"


def read_content(fields: Fields, level: int) -> list[Block]:
    """The blocks in the content fields of a section or item, in the order of the fields."""
    for name, owner in (("language", "code"), ("href", "image")):
        if name in fields and owner not in fields:
            raise fields[name].error(f"it must stand beside “{owner}”")
    made: list[Block] = []
    for name, field in fields.items():
        if name in _READERS:
            made += _READERS[name](field, _Place(level, fields))
    return made


@dataclass(frozen=True, slots=True)
class _Place:
    """Where content stands: how deep, and the fields beside it."""

    level: int
    beside: Fields


def _paragraphs(field: Field, place: _Place) -> list[Block]:
    return [Paragraph(text, place.level) for text in _texts(field)]


def _quotes(field: Field, place: _Place) -> list[Block]:
    return [Quote(text, place.level) for text in _texts(field)]


def _texts(field: Field) -> list[Text]:
    """One text or several: a list of them, or one string with empty lines between."""
    if field.is_list:
        return [text_of(item) for item in listed(field, "a list of texts")]
    if is_explicit_text(field):
        return [text_of(field)]
    return [
        as_text(part) for part in split_paragraphs(words_of(field, "a text or a list of texts"))
    ]


def _code(field: Field, place: _Place) -> list[Block]:
    # A block of lines ends with a line break that only ends its last line.
    code = words_of(field).removesuffix("\n")
    language = place.beside.get("language")
    return [Code(code, words_of(language) if language else "", place.level)]


def _image(field: Field, place: _Place) -> list[Block]:
    href = place.beside.get("href")
    return [Image(words_of(field), words_of(href) if href else "", place.level)]


def _points(field: Field, place: _Place) -> list[Block]:
    made: list[Block] = []
    for item in listed(field, "a list of points"):
        made += _bullet(item, place.level, None)
    return made


def _steps(field: Field, place: _Place) -> list[Block]:
    """Numbered bullets; a number of its own counts on from there."""
    made: list[Block] = []
    number = 1
    for item in listed(field, "a list of steps"):
        blocks = _bullet(item, place.level, number)
        made += blocks
        first = blocks[0]
        number = (first.number or 0) + 1 if isinstance(first, Bullet) else number + 1
    return made


def _bullet(item: Field, level: int, number: int | None) -> list[Block]:
    text, parts, below = _item(item, level, _OF_BULLET)
    level = _level(parts, level)
    bullet = Bullet(
        text,
        level,
        number_of(parts["number"]) if "number" in parts else number,
        is_yes(parts["done"]) if "done" in parts else None,
        "quoted" in parts and is_yes(parts["quoted"]),
    )
    return [bullet, *below]


def _actions(field: Field, place: _Place) -> list[Block]:
    made: list[Block] = []
    for item in listed(field, "a list of action items"):
        made += _action(item, place.level)
    return made


def _action(item: Field, level: int) -> list[Block]:
    text, parts, below = _item(item, level, _OF_ACTION)
    due = date_of(parts["due"]) if "due" in parts else None
    due_text = due.text if due else ""
    action = Action(
        text,
        names_of(parts["owners"]) if "owners" in parts else (),
        due.iso if due else None,
        words_of(parts["due_text"]) if "due_text" in parts else due_text,
        "due_inferred" in parts and is_yes(parts["due_inferred"]),
        "done" in parts and is_yes(parts["done"]),
        _level(parts, level),
        number_of(parts["number"]) if "number" in parts else None,
    )
    return [action, *below]


def _item(item: Field, level: int, own: Sequence[str]) -> tuple[Text, Fields, list[Block]]:
    """An item's text, its own fields, and the blocks below it."""
    if item.is_scalar or is_explicit_text(item):
        return text_of(item), {}, []
    parts = fields_of(item, _AN_ITEM)
    if len(parts) == 1 and (found := next(iter(parts.values()))).name not in (
        *own,
        *_ITEM_CONTENT,
    ):
        return _pair(found, level)
    check_names(parts.values(), (*own, *_ITEM_CONTENT))
    if "text" not in parts:
        raise item.error("this item has no “text”")
    text = text_of(parts["text"])
    inner = {name: field for name, field in parts.items() if name in _ITEM_CONTENT}
    return text, parts, read_content(inner, _level(parts, level) + 1)


def _pair(pair: Field, level: int) -> tuple[Text, Fields, list[Block]]:
    """``Goal: more words`` is one text to a person; ``Goal:`` above a list has it nested."""
    if pair.is_list:
        return as_text(pair.name), {}, _points(pair, _Place(level + 1, {}))
    if pair.is_mapping and not is_explicit_text(pair):
        raise pair.error("below it must stand a text or a list (put a text with “: ” in quotes)")
    return as_text(f"{pair.name}: {words_of(pair)}"), {}, []


def _level(parts: Fields, usual: int) -> int:
    return number_of(parts["level"], DEEPEST) if "level" in parts else usual


def _content(field: Field, place: _Place) -> list[Block]:
    made: list[Block] = []
    for entry in listed(field, "a list of paragraphs and of fields such as points or table"):
        if entry.is_scalar or is_explicit_text(entry):
            made += _paragraphs(entry, place)
        else:
            made += _entry(entry, place.level)
    return made


def _entry(entry: Field, level: int) -> list[Block]:
    """One entry of ``content``: one content field with what may stand beside it."""
    parts = fields_of(entry, "a paragraph, or a field such as points or table")
    names = [name for name in parts if name in CONTENT]
    if not names and len(parts) == 1:
        pair = next(iter(parts.values()))
        if pair.is_scalar and nearest(pair.name, (*CONTENT, *_OF_ENTRY)) is None:
            return [Paragraph(as_text(f"{pair.name}: {words_of(pair)}"), level)]
        raise unknown(pair, CONTENT)
    check_names(parts.values(), (*CONTENT, *_OF_ENTRY))
    if len(names) != 1:
        several = ", ".join(f"“{name}”" for name in names) or "none"
        raise entry.error(f"each entry holds one kind of content, this one {several}")
    name = names[0]
    for beside in parts:
        if beside != name and beside not in _BESIDE_WHAT.get(name, ()):
            raise parts[beside].error(f"it cannot stand beside “{shortened(name)}”")
    made = _READERS[name](parts[name], _Place(_level(parts, level), parts))
    if "quoted" in parts and is_yes(parts["quoted"]):
        return [Code(b.text, b.language, b.level, quoted=True) for b in made if isinstance(b, Code)]
    return made


def _table(field: Field, _: _Place) -> list[Block]:
    return [read_table(field)]


def _terms(field: Field, _: _Place) -> list[Block]:
    return list(read_terms(field))


_READERS: dict[str, Callable[[Field, _Place], list[Block]]] = {
    "text": _paragraphs,
    "points": _points,
    "steps": _steps,
    "actions": _actions,
    "terms": _terms,
    "table": _table,
    "quote": _quotes,
    "code": _code,
    "image": _image,
    "content": _content,
}
