"""Our native YAML form: a note that a person writes by hand.

A file that has ``sections``, or a ``title`` and nothing foreign beside it, is in this form, and
then every field in it is checked. Any other YAML is shown as the note it comes closest to.

>>> note = read_yaml_note('''
... title: Interview insights
... icon: 🤖
... date: Nov 20, 2025
... sections:
...   - title: Recent advances
...     points:
...       - A bullet with *inline Markdown*
...       - Goal: a text with a colon
...       - A bullet with bullets below:
...           - a nested bullet
...   - title: Next steps
...     actions:
...       - {text: Publish it, owners: [Anna], due: 2025-12-01, done: yes}
... ''', "interview.yaml")
>>> note.title.plain, note.date, [section.kind for section in note.sections]
('Interview insights', '2025-11-20', ['topic', 'actions'])
"""

from __future__ import annotations

from collections.abc import Sequence

import yaml

from readout.errors import ReadError
from readout.note.model import (
    KINDS,
    NOTHING,
    Block,
    Doubt,
    Kind,
    Note,
    Paragraph,
    Section,
    Text,
)
from readout.reading.heading_words import inherited, kind_of
from readout.reading.safe_yaml import compose
from readout.reading.source import name_of
from readout.reading.yaml_blocks import BESIDE, CONTENT, read_content
from readout.reading.yaml_nodes import (
    Field,
    check_names,
    date_of,
    fields_of,
    listed,
    names_of,
    nearest,
    shortened,
    text_of,
    words_of,
)
from readout.reading.yaml_other import read_other_yaml

NOTE_FIELDS = ("title", "icon", "date", "date_text", "tags", *CONTENT, *BESIDE, "sections")
SECTION_FIELDS = ("title", "kind", *CONTENT, *BESIDE, "sections")


def read_yaml_note(text: str, path: str) -> Note:
    """The note in a YAML text; ``path`` is kept as the note's.

    A note without a title has its file's name for one. Raises ReadError, a sentence that names
    line and field, for text that is no YAML or is in our form with something wrong in it.
    """
    root = compose(text)
    name = name_of(path)
    if root is None:
        raise ReadError("There is nothing in this YAML file.")
    if _is_our_form(root):
        return _note(Field("note", root, 1), path, name)
    return read_other_yaml(root, path, name)


def default_kind(title: Text, blocks: Sequence[Block], parent: Kind | None) -> Kind:
    """The kind of a section that names none: by its title, its parent's kind, its content."""
    if not title:
        return "overview" if any(isinstance(block, Paragraph) for block in blocks) else "topic"
    kind = kind_of(title.plain)
    if kind is not None:
        return kind
    return inherited(parent)


def _is_our_form(root: yaml.Node) -> bool:
    if not isinstance(root, yaml.MappingNode):
        return False
    names = [key.value for key, _ in root.value if isinstance(key, yaml.ScalarNode)]
    if "sections" in names:
        return True
    # A wrong name near one of ours is a slip; a really foreign one makes it another's file.
    return "title" in names and all(
        name in NOTE_FIELDS or nearest(name, NOTE_FIELDS) for name in names
    )


def _note(field: Field, path: str, name: str) -> Note:
    fields = fields_of(field, "a note")
    check_names(fields.values(), NOTE_FIELDS)
    doubts: tuple[Doubt, ...] = ()
    date, date_text = None, ""
    if "date" in fields and not fields["date"].is_blank:
        found = date_of(fields["date"])
        date, date_text = found.iso, found.text
        if found.other:
            doubts = (Doubt("date", "/date", found.iso, found.text, (found.other,)),)
    if "date_text" in fields:
        date_text = words_of(fields["date_text"])
    titled = "title" in fields and not fields["title"].is_blank
    blocks = tuple(read_content(fields, 0))
    above = (Section(NOTHING, default_kind(NOTHING, blocks, None), blocks),) if blocks else ()
    return Note(
        path=path,
        title=text_of(fields["title"]) if titled else Text(name),
        icon=words_of(fields["icon"]) if "icon" in fields else "",
        date=date,
        date_text=date_text,
        tags=names_of(fields["tags"]) if "tags" in fields else (),
        format="yaml",
        sections=(*above, *_sections(fields.get("sections"), None)),
        doubts=doubts,
    )


def _sections(field: Field | None, parent: Kind | None) -> tuple[Section, ...]:
    if field is None:
        return ()
    return tuple(_section(item, parent) for item in listed(field, "a list of sections"))


def _section(field: Field, parent: Kind | None) -> Section:
    fields = fields_of(field, "a mapping with a title and more")
    check_names(fields.values(), SECTION_FIELDS)
    title = text_of(fields["title"]) if "title" in fields else NOTHING
    blocks = tuple(read_content(fields, 0))
    kind = _kind(fields["kind"]) if "kind" in fields else default_kind(title, blocks, parent)
    return Section(title, kind, blocks, _sections(fields.get("sections"), kind))


def _kind(field: Field) -> Kind:
    words = words_of(field).strip()
    for kind in KINDS:
        if words == kind:
            return kind  # type: ignore[return-value]  # KINDS are the arguments of Kind
    near = nearest(words, KINDS)
    hint = f"did you mean “{near}”?" if near else f"allowed are {', '.join(KINDS)}"
    raise field.error(f"there is no kind “{shortened(words)}”; {hint}")
