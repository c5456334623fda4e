"""Note to JSON and back: the one form in which a note leaves and enters the core.

``encode`` gives what ``readout show --json`` prints; ``decode(encode(note)) == note`` for
every note. Spans stand beside their text under ``spans``; where a block has several texts each
span says which it belongs to (``in``: ``term`` or ``definition``; ``row`` and ``column`` in a
table, ``row`` null for the header).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, cast

from readout.note.model import (
    Action,
    Block,
    Bullet,
    Code,
    Doubt,
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

Json = dict[str, Any]


def encode(note: Note) -> Json:
    """The note as JSON-ready values, keys in the order of the contract."""
    made: Json = {
        "path": note.path,
        "title": note.title.plain,
        "icon": note.icon,
        "date": note.date,
        "date_text": note.date_text,
        "tags": list(note.tags),
        "format": note.format,
        "sections": [_section(section) for section in note.sections],
        "doubts": [_doubt(doubt) for doubt in note.doubts],
    }
    if note.read_as is not None:
        made["read_as"] = {"title": note.read_as[0], "date": note.read_as[1]}
    return _with_spans(made, note.title)


def decode(made: Mapping[str, Any]) -> Note:
    """The note that ``encode`` gave ``made`` for. Raises KeyError or TypeError on anything else."""
    known = made.get("read_as")
    return Note(
        path=made["path"],
        title=_text(made, "title"),
        icon=made["icon"],
        date=made["date"],
        date_text=made["date_text"],
        tags=tuple(made["tags"]),
        format=made["format"],
        sections=tuple(_read_section(section) for section in made["sections"]),
        doubts=tuple(
            Doubt(d["kind"], d["where"], d["what"], d["raw"], tuple(d["alternatives"]))
            for d in made["doubts"]
        ),
        read_as=None if known is None else (known["title"], known["date"]),
    )


def _section(section: Section) -> Json:
    made: Json = {
        "title": section.title.plain,
        "kind": section.kind,
        "blocks": [encode_block(block) for block in section.blocks],
        "sections": [_section(child) for child in section.sections],
    }
    return _with_spans(made, section.title)


def _doubt(doubt: Doubt) -> Json:
    return {
        "kind": doubt.kind,
        "where": doubt.where,
        "what": doubt.what,
        "raw": doubt.raw,
        "alternatives": list(doubt.alternatives),
    }


def encode_block(block: Block) -> Json:
    """One block as JSON-ready values; fields at their default are left out where optional."""
    match block:
        case Paragraph(text, level):
            return _with_spans({"type": "paragraph", "text": text.plain, **_level(level)}, text)
        case Quote(text, level):
            return _with_spans({"type": "quote", "text": text.plain, **_level(level)}, text)
        case Bullet(text, level, number, done, quoted):
            made: Json = {"type": "bullet", "text": text.plain, **_level(level)}
            return _with_spans(
                made | _optional(number=number, done=done, quoted=quoted or None), text
            )
        case Code(code, language, level, quoted):
            made = {"type": "code", "text": code, **_level(level)}
            return made | _optional(language=language or None, quoted=quoted or None)
        case Image(alternative, href, level):
            return {"type": "image", "text": alternative, "href": href, **_level(level)}
        case Term(term, definition):
            made = {"type": "term", "term": term.plain, "definition": definition.plain}
            spans = _spans(term.spans, {"in": "term"})
            spans += _spans(definition.spans, {"in": "definition"})
            return made | ({"spans": spans} if spans else {})
        case Table():
            return _table(block)
        case Action():
            return _action(block)


def _table(table: Table) -> Json:
    made: Json = {
        "type": "table",
        "columns": [cell.plain for cell in table.columns],
        "rows": [[cell.plain for cell in row] for row in table.rows],
    }
    lines = [(None, table.columns), *enumerate(table.rows)]
    spans = [
        span
        for row, cells in lines
        for column, cell in enumerate(cells)
        for span in _spans(cell.spans, {"row": row, "column": column})
    ]
    return (
        made | ({"raw": list(table.raw)} if table.raw else {}) | ({"spans": spans} if spans else {})
    )


def _action(action: Action) -> Json:
    made: Json = {
        "type": "action",
        "text": action.text.plain,
        "owners": list(action.owners),
        "due": action.due,
        "due_text": action.due_text,
        "due_inferred": action.due_inferred,
        "done": action.done,
        **_level(action.level),
    }
    return _with_spans(made | _optional(number=action.number), action.text)


def _level(level: int) -> Json:
    return {"level": level} if level else {}


def _optional(**fields: object) -> Json:
    return {name: value for name, value in fields.items() if value is not None}


def _with_spans(made: Json, text: Text) -> Json:
    return made | {"spans": _spans(text.spans, {})} if text.spans else made


def _spans(spans: Iterable[Span], where: Json) -> list[Json]:
    return [
        {"start": span.start, "end": span.end, "style": span.style}
        | ({} if span.href is None else {"href": span.href})
        | where
        for span in spans
    ]


def _read_section(made: Mapping[str, Any]) -> Section:
    return Section(
        title=_text(made, "title"),
        kind=made["kind"],
        blocks=tuple(decode_block(block) for block in made["blocks"]),
        sections=tuple(_read_section(child) for child in made["sections"]),
    )


def _text(made: Mapping[str, Any], field: str) -> Text:
    return Text(made[field], _read_spans(made.get("spans", ())))


def _read_spans(made: Iterable[Mapping[str, Any]]) -> tuple[Span, ...]:
    return tuple(Span(s["start"], s["end"], s["style"], s.get("href")) for s in made)


def decode_block(made: Mapping[str, Any]) -> Block:
    """The block that ``encode_block`` gave ``made`` for."""
    level = cast("int", made.get("level", 0))
    match made["type"]:
        case "paragraph":
            return Paragraph(_text(made, "text"), level)
        case "quote":
            return Quote(_text(made, "text"), level)
        case "bullet":
            return Bullet(
                _text(made, "text"),
                level,
                made.get("number"),
                made.get("done"),
                made.get("quoted", False),
            )
        case "code":
            return Code(made["text"], made.get("language", ""), level, made.get("quoted", False))
        case "image":
            return Image(made["text"], made["href"], level)
        case "term":
            spans = made.get("spans", ())
            return Term(
                Text(made["term"], _read_spans(s for s in spans if s["in"] == "term")),
                Text(made["definition"], _read_spans(s for s in spans if s["in"] == "definition")),
            )
        case "table":
            return _read_table(made)
        case "action":
            return Action(
                _text(made, "text"),
                tuple(made["owners"]),
                made["due"],
                made["due_text"],
                made["due_inferred"],
                made["done"],
                level,
                made.get("number"),
            )
        case other:
            raise KeyError(f"unknown block type {other!r}")


def _read_table(made: Mapping[str, Any]) -> Table:
    spans: dict[tuple[int | None, int], list[Mapping[str, Any]]] = {}
    for span in made.get("spans", ()):
        spans.setdefault((span["row"], span["column"]), []).append(span)

    def cells(row: int | None, plains: Iterable[str]) -> tuple[Text, ...]:
        return tuple(
            Text(plain, _read_spans(spans.get((row, column), ())))
            for column, plain in enumerate(plains)
        )

    return Table(
        cells(None, made["columns"]),
        tuple(cells(row, plains) for row, plains in enumerate(made["rows"])),
        tuple(made.get("raw", ())),
    )
