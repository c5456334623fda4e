"""Named values at the head of a Markdown note: between two ``---`` lines, or right below its title.

``date: July 17, 2025`` and more such lines below a first heading are how exported pages write their
properties; Markdown would make one paragraph of them.
"""

from __future__ import annotations

import re

from readout.errors import ReadError
from readout.note.model import Doubt
from readout.reading.keyed import is_keyed
from readout.reading.patterns import late
from readout.reading.source import FieldValue, Records

_FRONT = re.compile(r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_LARGEST = 100_000
_TITLE = re.compile(r"\s*# [^\n]*\n(?:[ \t]*\n)*")
_VALUE = re.compile(r"([^\W\d_][\w '/-]{0,40}): +(\S[^\n]*)")
_MARKED = re.compile(r"[*\[\]`<>&\\_~|$]|:\s|  $")  # marks that only Markdown can read
# One line of YAML with words that hold none of its signs, bare, in quotes or as a list of such.
_BARE = r"[^\W_][\w./+-]*(?: [\w(][\w./+()-]*)*"
_QUOTED = r'"[^"\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]*"'
_ITEM = late(rf"{_BARE}|{_QUOTED}")
_SIMPLE = late(
    rf"([^\W\d_]\w{{0,40}}):(?: (?:({_BARE}(?:, ?{_BARE})*)|({_QUOTED})"
    rf"|\[((?:(?:{_BARE}|{_QUOTED})(?:, ?(?:{_BARE}|{_QUOTED}))*)?)\]))?"
)


def split_front_matter(text: str) -> tuple[list[tuple[str, FieldValue]], str, list[Doubt]]:
    """Named values, the text below them, and a doubt where they could not be read.

    Values that are lists are joined by commas, mappings by ``name: value``; a list of mappings
    stays one (see ``FieldValue``). What is no front matter after all stays in the text.
    """
    fields, body, doubts = _between_rules(text)
    if fields:
        again, body = _once_more(body)
        fields = [*fields, *again]
    below, body = _below_title(body)
    return [*fields, *below], body, doubts


def _below_title(text: str) -> tuple[list[tuple[str, FieldValue]], str]:
    """The values in the lines right below a first heading, and the text without those lines."""
    title = _TITLE.match(text)
    if title is None:
        return [], text
    found: list[tuple[str, FieldValue]] = []
    at = title.end()
    while at < len(text) and text[at] != "\n":
        end = text.find("\n", at) % (len(text) + 1)
        line = text[at:end].rstrip()
        match = _VALUE.fullmatch(line)
        if match is None or _MARKED.search(match[2]):
            return [], text
        found.append((match[1], match[2]))
        at = end + 1
    if not any(is_keyed(f"{name}: {value}") for name, value in found):
        return [], text
    return found, text[: title.end()] + text[at:]


def _between_rules(text: str) -> tuple[list[tuple[str, FieldValue]], str, list[Doubt]]:
    match = _FRONT.match(text)
    if match is None or len(match[1]) > _LARGEST:
        return [], text, []
    simple = _simple(match[1])
    if simple is not None:
        return list(simple), text[match.end() :], []
    import yaml  # noqa: PLC0415  40 ms that few notes need

    from readout.reading.safe_yaml import compose  # noqa: PLC0415

    try:
        root = compose(match[1])
    except ReadError as error:
        doubt = Doubt("kind", "", "text", match[1].strip(), (f"front matter: {error}",))
        return [], text, [doubt]
    if root is None:
        return [], text[match.end() :], []
    if not isinstance(root, yaml.MappingNode):
        return [], text, []
    fields = [(_words(key), _records(value) or _words(value)) for key, value in root.value]
    return fields, text[match.end() :], []


def _once_more(text: str) -> tuple[list[tuple[str, str]], str]:
    """The values of a front matter right below the first: a tool set its own above the note's."""
    match = _FRONT.match(text.lstrip())
    simple = _simple(match[1]) if match is not None and len(match[1]) <= _LARGEST else None
    return (simple, text.lstrip()[match.end() :]) if match and simple else ([], text)


def _simple(lines: str) -> list[tuple[str, str]] | None:
    """Values that can be read without YAML: most are, and it takes longer than the note below.

    ``None`` where a line could mean anything else in YAML.
    """
    found: list[tuple[str, str]] = []
    for line in lines.removesuffix("\n").split("\n"):
        match = _SIMPLE.fullmatch(line)
        if match is None:
            return None
        name, plain, quoted, listed = match.groups()
        if listed is not None:
            items = [item.strip('"').strip() for item in _ITEM.findall(listed)]
            plain = ", ".join([item for item in items if item])
        found.append((name, quoted.strip('"').strip() if quoted else plain or ""))
    return found


def _records(node: object) -> Records:
    """A list of mappings as one tuple of names and values each; empty for anything else."""
    items = getattr(node, "value", "")
    if isinstance(items, str) or not items or any(isinstance(item, tuple) for item in items):
        return ()
    if any(getattr(item, "id", "") != "mapping" for item in items):
        return ()
    return tuple(tuple((_words(key), _words(value)) for key, value in item.value) for item in items)


def _words(node: object) -> str:
    """A YAML node as the words it holds."""
    value = getattr(node, "value", "")
    if isinstance(value, str):
        return value.strip()
    parts = [
        ": ".join(_words(part) for part in item) if isinstance(item, tuple) else _words(item)
        for item in value
    ]
    return ", ".join(part for part in parts if part)


def as_words(records: Records) -> str:
    """Records in one line."""
    return ", ".join(", ".join(f"{name}: {value}" for name, value in record) for record in records)
