"""YAML that is not in our form (settings, lists, other tools' data), shown as a note.

What stands at the top with one value is a property, as in front matter; what has more below it is
a heading with bullets, nested as they were, and so is a text of several lines or under a name that
headings have (``summary``); rows of equal fields are a table. The recogniser then does what it does
with any format: it finds title, date and tags and tells the sections' kinds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import yaml

from readout.errors import ReadError
from readout.note.model import Bullet, Note, Paragraph, Table, Text
from readout.reading.forms import looks_like_markdown
from readout.reading.heading_words import kind_of
from readout.reading.recognise import recognise
from readout.reading.source import Heading, Source, SourceBlock
from readout.reading.text import read_text
from readout.reading.yaml_nodes import Field, shortened

_CORE = "tag:yaml.org,2002:"
_SILENT_TAGS = frozenset(
    (
        "",
        "!",
        *(
            _CORE + name
            for name in ("str", "seq", "map", "int", "float", "bool", "null", "timestamp")
        ),
    )
)
_MOST_COLUMNS = 12
_JOINED = frozenset(("tags", "tag", "keywords"))


def read_other_yaml(root: yaml.Node, path: str, name: str) -> Note:
    """The note that any harmless YAML comes closest to; no word of it is dropped."""
    fields: list[tuple[str, str]] = []
    blocks: list[SourceBlock] = []
    if isinstance(root, yaml.MappingNode):
        for key, value in _pairs(root):
            if isinstance(value, yaml.ScalarNode):
                words = _words(value)
                if _is_section(key, words):
                    blocks.append(Heading(Text(key.replace("_", " ")), 2))
                    blocks += _running_text(words)
                else:
                    fields.append((key, words))
            elif key.casefold() in _JOINED:
                fields.append((key, ", ".join(_all_words(value))))
            else:
                blocks.append(Heading(Text(key.replace("_", " ")), 2))
                blocks += _below(value, 0)
    elif isinstance(root, yaml.ScalarNode):
        blocks.append(Paragraph(Text(_words(root))))
    else:
        blocks += _below(root, 0)
    return recognise(Source("yaml", name, blocks, fields), path)


def _is_section(key: str, words: str) -> bool:
    """Whether a text at the top is no property but what a section has to say."""
    named = kind_of(key.replace("_", " ")) is not None and key.casefold() not in _JOINED
    return bool(words) and (named or "\n" in words)


def _running_text(words: str) -> Iterator[SourceBlock]:
    """A text as the blocks it would be in a file of its own, below a heading of level 2."""
    if "\n" not in words:
        yield Paragraph(Text(words))
        return
    source = read_text(words, "")
    if looks_like_markdown(words):
        from readout.reading.markdown import read_markdown  # noqa: PLC0415  few texts need it

        made = read_markdown(words, "")
        if not made.fields and not made.doubts:  # front matter would be lost
            source = made
    for block in source.blocks:
        yield Heading(block.text, block.level + 2) if isinstance(block, Heading) else block


def _below(node: yaml.Node, level: int) -> Iterator[SourceBlock]:
    """A list or mapping as bullets at a level, or as a table."""
    tag = _tag(node)
    if tag:
        yield Bullet(Text(tag), level)
    if isinstance(node, yaml.MappingNode):
        for key, value in _pairs(node):
            yield from _pair(key, value, level)
    elif isinstance(node, yaml.SequenceNode):
        table = _table(node.value) if level == 0 else None
        if table is not None:
            yield table
            return
        for item in node.value:
            yield from _item(item, level)


def _item(node: yaml.Node, level: int) -> Iterator[SourceBlock]:
    """An item of a list; of several fields the first leads and the others nest below it."""
    if isinstance(node, yaml.ScalarNode):
        yield Bullet(Text(_words(node)), level)
    elif isinstance(node, yaml.MappingNode) and node.value and not _tag(node):
        (key, value), *others = _pairs(node)
        yield from _pair(key, value, level)
        for key, value in others:
            yield from _pair(key, value, level + 1)
    else:
        yield Bullet(Text(""), level)
        yield from _below(node, level + 1)


def _pair(key: str, value: yaml.Node, level: int) -> Iterator[SourceBlock]:
    if isinstance(value, yaml.ScalarNode):
        yield Bullet(Text(f"{key}: {_words(value)}".rstrip()), level)
    else:
        yield Bullet(Text(f"{key}:"), level)
        yield from _below(value, level + 1)


def _table(items: Sequence[yaml.Node]) -> Table | None:
    """Two or more mappings with the same simple fields as a table, else ``None``."""
    rows: list[dict[str, str]] = []
    for item in items:
        if not isinstance(item, yaml.MappingNode) or _tag(item):
            return None
        pairs = list(_pairs(item))
        row = {key: _words(value) for key, value in pairs if isinstance(value, yaml.ScalarNode)}
        if len(row) < len(pairs):
            return None
        rows.append(row)
        if rows[-1].keys() != rows[0].keys():
            return None
    if len(rows) < 2 or not 2 <= len(rows[0]) <= _MOST_COLUMNS:
        return None
    columns = tuple(rows[0])
    return Table(
        tuple(map(Text, columns)),
        tuple(tuple(Text(row[column]) for column in columns) for row in rows),
    )


def _pairs(node: yaml.MappingNode) -> Iterator[tuple[str, yaml.Node]]:
    """The pairs of a mapping, their keys as words; a simple key that stands twice is an error."""
    seen: dict[str, int] = {}
    for key, value in node.value:
        line = key.start_mark.line + 1
        words = " ".join(_all_words(key))
        if words in seen:
            raise Field(words, key, line).error(
                f"it stands here for the second time, first on line {seen[words]}"
            )
        seen[words] = line
        yield words, value


def _all_words(node: yaml.Node) -> Iterator[str]:
    if isinstance(node, yaml.ScalarNode):
        yield _words(node)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield " ".join(_all_words(key)) + ": " + ", ".join(_all_words(value))
    else:
        for item in node.value:
            yield from _all_words(item)


def _words(node: yaml.ScalarNode) -> str:
    return f"{_tag(node)} {node.value.strip()}".strip()


def _tag(node: yaml.Node) -> str:
    """A tag of the file's own, which says something; one that builds objects is refused."""
    tag = node.tag or ""
    if tag in _SILENT_TAGS:
        return ""
    if tag.startswith(_CORE + "python") or not tag.startswith(("!", _CORE)):
        shown = shortened(tag.replace(_CORE, "!!"))
        raise ReadError(
            f"Line {node.start_mark.line + 1} asks for an object by the tag {shown},"
            " which Readout does not make."
        )
    return tag.replace(_CORE, "!!")
