"""Texts, tables and terms as the values they have in our YAML form."""

from __future__ import annotations

import re
from collections.abc import Sequence

from readout.export.inline_markup import candidates
from readout.export.yaml_text import WIDTH, Bare, Flow, Lines, Value, is_simple_key
from readout.note.model import Span, Table, Term, Text
from readout.reading.inline_markdown import as_text

_LONGEST_LINE = 80  # code points of a table's row before it stands one cell a line
_BLANK = re.compile(r"(?<=\S) (?=\S)")


def text_value(text: Text) -> Value:
    """A text as inline Markdown, or by its plain words and spans where that cannot say it."""
    markdown = text_markdown(text)
    if markdown is not None:
        return markdown
    spans = [Flow(_span(span)) for span in text.spans]
    return {"plain": text.plain, **({"spans": spans} if spans else {})}


def text_markdown(text: Text) -> str | None:
    """The inline Markdown that reads back as the text, if any does."""
    return next((way for way in candidates(text) if as_text(way) == text), None)


def paragraphs_value(texts: Sequence[Text]) -> Value:
    """Paragraphs in a row: one string with empty lines between, or a list."""
    ways = [text_markdown(text) for text in texts]
    whole = [way for way in ways if way]
    if len(whole) < len(texts):
        return [text_value(text) for text in texts]
    if len(whole) == 1:
        return whole[0]
    return Lines("\n\n".join(map(_wrapped, texts, whole)) + "\n")


def _wrapped(text: Text, markdown: str) -> str:
    """Markdown broken into lines, which reads the same: a line break in it is a blank."""
    lines = [""]
    for word in _BLANK.split(markdown):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > WIDTH - 20:
            lines.append(word)
        else:
            lines[-1] += f" {word}" if lines[-1] else word
    wrapped = "\n".join(lines)
    return wrapped if as_text(wrapped) == text else markdown


def _span(span: Span) -> dict[str, Value]:
    made: dict[str, Value] = {
        "start": Bare(str(span.start)),
        "end": Bare(str(span.end)),
        "style": span.style,
    }
    return made if span.href is None else {**made, "href": span.href}


def terms_value(terms: Sequence[Term]) -> Value:
    """Terms as a mapping, or as a list where one is no simple name or stands twice."""
    names = [text_markdown(term.term) for term in terms]
    simple = [name for name in names if name is not None and is_simple_key(name)]
    meanings = [text_value(term.definition) for term in terms]
    if len(set(simple)) == len(terms):
        return dict(zip(simple, meanings, strict=True))
    return [
        {"term": text_value(term.term), "definition": meaning}
        for term, meaning in zip(terms, meanings, strict=True)
    ]


def table_value(table: Table) -> Value:
    """A table; its rows on a line each, or by column where a line would be too long."""
    columns = [text_value(column) for column in table.columns]
    rows = [[text_value(cell) for cell in row] for row in table.rows]
    made: dict[str, Value] = {"columns": Flow(columns)}
    short = all(
        all(isinstance(cell, str) for cell in row)
        and sum(len(str(cell)) + 4 for cell in row) <= _LONGEST_LINE
        for row in rows
    )
    names = [name for name in columns if isinstance(name, str) and is_simple_key(name)]
    plains = {column.plain for column in table.columns}
    if not rows:
        pass
    elif short or len(plains) < len(columns) or len(names) < len(columns):
        made["rows"] = [Flow(row) if short else row for row in rows]
    else:
        made["rows"] = [dict(zip(names, row, strict=True)) for row in rows]
    return {**made, "raw": list(table.raw)} if table.raw else made
