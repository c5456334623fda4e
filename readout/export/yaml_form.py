"""A note in our YAML form, written as a person would write it.

``read_yaml_note(to_yaml(note))`` is the note again, whatever it holds, but for its path, its
format and its doubts: a doubt is about reading the source, and this file is another source.
Sections may nest 16 deep.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from readout.export.outline import Entry, outline
from readout.export.yaml_parts import (
    paragraphs_value,
    table_value,
    terms_value,
    text_markdown,
    text_value,
)
from readout.export.yaml_text import Bare, Flow, Lines, Value, is_simple_key, to_text
from readout.note.model import (
    Action,
    Block,
    Bullet,
    Code,
    Image,
    Kind,
    Note,
    Paragraph,
    Quote,
    Section,
    Table,
    Term,
    Text,
)
from readout.reading.yaml_blocks import RESERVED
from readout.reading.yaml_nodes import find_date
from readout.reading.yaml_note import default_kind

_DEEPEST = 6  # lists nested deeper go on with levels: the reader ends at 64 of YAML's own
_YES, _NO = Bare("yes"), Bare("no")


def to_yaml(note: Note) -> str:
    """The note as a YAML file. Doubts are left out."""
    made: dict[str, Value] = {"title": text_value(note.title)}
    if note.icon:
        made["icon"] = note.icon
    made |= _dated("date", note.date, note.date_text)
    if note.tags:
        made["tags"] = Flow(note.tags)
    if note.sections:
        made["sections"] = [_section(section, None) for section in note.sections]
    return _spaced(to_text(made))


def _spaced(written: str) -> str:
    """An empty line between the outermost sections, as a person would leave one."""
    head, between, sections = written.partition("\nsections:\n")
    if not between:
        return written
    return f"{head}\n{between}" + sections.replace("\n  - ", "\n\n  - ")


def _dated(name: str, iso: str | None, words: str) -> dict[str, Value]:
    """A date and its words as one field where the words give the date, else as two."""
    if iso is None:
        return {f"{name}_text": words} if words else {}
    if words == iso:
        return {name: Bare(iso)}
    found = find_date(words)
    if found is not None and found.iso == iso:
        return {name: words}
    return {name: Bare(iso), f"{name}_text": words}


def _section(section: Section, parent: Kind | None) -> Value:
    made: dict[str, Value] = {}
    if section.title or section.title.spans:
        made["title"] = text_value(section.title)
    if section.kind != default_kind(section.title, section.blocks, parent):
        made["kind"] = section.kind
    made |= _content(outline(section.blocks, _DEEPEST))
    if section.sections:
        made["sections"] = [_section(child, section.kind) for child in section.sections]
    return made


@dataclass(frozen=True, slots=True)
class _Run:
    """Blocks in a row that stand in one field, with the fields beside it."""

    name: str
    value: Value
    beside: dict[str, Value]

    @property
    def fields(self) -> dict[str, Value]:
        return {self.name: self.value, **self.beside}


def _content(entries: Sequence[Entry], *taken: str) -> dict[str, Value]:
    """Content fields; under ``content`` where a field would be needed twice or is taken."""
    runs = [_run(name, list(same)) for name, same in _parted(entries)]
    names = {run.name for run in runs}
    if len(names.difference(taken)) == len(runs) and not any(
        run.beside.keys() & _IN_LIST for run in runs
    ):
        return {name: value for run in runs for name, value in run.fields.items()}
    return {"content": [_listed(run) for run in runs]}


_IN_LIST = frozenset(("level", "quoted"))


def _listed(run: _Run) -> Value:
    """A run as an entry of ``content``: paragraphs without more as they are."""
    bare = run.name == "text" and not run.beside and isinstance(run.value, str | Lines)
    return run.value if bare else run.fields


def _parted(entries: Sequence[Entry]) -> Iterator[tuple[str, Iterator[Entry]]]:
    """Entries that can share a field, with the field's name."""
    for (name, _, _), same in groupby(enumerate(entries), _sharing):
        yield name, (entry for _, entry in same)


def _sharing(numbered: tuple[int, Entry]) -> tuple[str, int | None, int | None]:
    """What entries must have in common to stand in one field: name, level, being one alone."""
    index, entry = numbered
    name = _field(entry.block)
    alone = index if name in ("code", "image", "table") else None
    return name, entry.level if name in ("text", "quote") else None, alone


def _field(block: Block) -> str:
    if isinstance(block, Bullet) and block.number is not None:
        return "steps"
    return _FIELDS[type(block)]


_FIELDS: dict[type, str] = {
    Paragraph: "text",
    Bullet: "points",
    Action: "actions",
    Term: "terms",
    Table: "table",
    Quote: "quote",
    Code: "code",
    Image: "image",
}


def _run(name: str, entries: list[Entry]) -> _Run:
    first = entries[0]
    beside: dict[str, Value] = {}
    match first.block:
        case Paragraph() | Quote():
            value = paragraphs_value([_text(entry.block) for entry in entries])
        case Bullet():
            value = _bullets(entries)
        case Action():
            value = [_action(entry) for entry in entries]
        case Term():
            value = terms_value([e.block for e in entries if isinstance(e.block, Term)])
        case Table() as table:
            value = table_value(table)
        case Code(code, language, _, quoted):
            value = Lines(code + "\n") if "\n" in code else code
            beside |= {"language": language} if language else {}
            beside |= {"quoted": _YES} if quoted else {}
        case Image(words, href):
            value, beside = words, {"href": href}
    if not isinstance(first.block, Bullet | Action) and first.level is not None:
        beside["level"] = Bare(str(first.level))
    return _Run(name, value, beside)


def _text(block: Block) -> Text:
    assert isinstance(block, Paragraph | Quote)  # noqa: S101  _run has looked
    return block.text


def _bullets(entries: Sequence[Entry]) -> list[Value]:
    made: list[Value] = []
    following = 1
    for entry in entries:
        bullet = entry.block
        assert isinstance(bullet, Bullet)  # noqa: S101  _run has looked
        own: dict[str, Value] = {}
        if bullet.number is not None:
            if bullet.number != following:
                own["number"] = Bare(str(bullet.number))
            following = bullet.number + 1
        if bullet.done is not None:
            own["done"] = _YES if bullet.done else _NO
        if bullet.quoted:
            own["quoted"] = _YES
        made.append(_item(bullet.text, own, entry))
    return made


def _action(entry: Entry) -> Value:
    action = entry.block
    assert isinstance(action, Action)  # noqa: S101  _run has looked
    own: dict[str, Value] = {}
    if action.owners:
        own["owners"] = Flow(action.owners)
    own |= _dated("due", action.due, action.due_text)
    if action.due_inferred:
        own["due_inferred"] = _YES
    if action.done:
        own["done"] = _YES
    if action.number is not None:
        own["number"] = Bare(str(action.number))
    return _item(action.text, own, entry)


def _item(text: Text, own: dict[str, Value], entry: Entry) -> Value:
    """An item: its text alone, its text above a list, or a mapping with all it has."""
    if entry.level is not None:
        own["level"] = Bare(str(entry.level))
    below = _content(entry.below, "text")
    if not own and not below:
        return text_value(text)
    key = text_markdown(text) or ""
    if not own and below.keys() == {"points"} and is_simple_key(key) and key not in RESERVED:
        return {key: below["points"]}
    return {"text": text_value(text), **own, **below}
