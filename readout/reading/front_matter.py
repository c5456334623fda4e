"""Front matter: the named values between two ``---`` lines at the head of a Markdown note."""

from __future__ import annotations

import re

from readout.errors import ReadError
from readout.note.model import Doubt

_FRONT = re.compile(r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_LARGEST = 100_000


def split_front_matter(text: str) -> tuple[list[tuple[str, str]], str, list[Doubt]]:
    """Named values, the text below them, and a doubt where they could not be read.

    Values that are lists are joined by commas, mappings by ``name: value``. What is no
    front matter after all stays in the text.
    """
    match = _FRONT.match(text)
    if match is None or len(match[1]) > _LARGEST:
        return [], text, []
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
    fields = [(_words(key), _words(value)) for key, value in root.value]
    return fields, text[match.end() :], []


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
