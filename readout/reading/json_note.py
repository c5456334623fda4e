"""JSON as a note: our own form exactly as it was written, any other as YAML of the same content.

Our own is what ``readout show --json`` prints and ``export --to json`` writes. Where a file has
its fields but is not sound (a span beyond its text, a date that is none) it is any other JSON,
so that its words are shown all the same.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass, replace
from functools import lru_cache
from typing import Any, Literal, NoReturn, TypeAlias, get_args, get_origin, get_type_hints

import yaml

from readout.errors import ReadError
from readout.note import model
from readout.note.codec import decode, encode
from readout.note.model import Action, Note, Table, Text
from readout.reading.safe_yaml import DEEPEST, MOST_EVENTS
from readout.reading.source import name_of
from readout.reading.yaml_nodes import shortened
from readout.reading.yaml_other import read_other_yaml

_Json: TypeAlias = Any  # as the standard library's json has it

_FIELDS = frozenset(("title", "icon", "date", "date_text", "tags", "format", "sections", "doubts"))
_OPTIONAL = frozenset(("path", "spans"))
_LONGEST_NUMBER = 9  # digits: more are no number that our form has, and stay the words they are
_MOST_LEVELS = 1_000
_LONE = re.compile(r"[\ud800-\udfff]")
_MARK = yaml.Mark("", 0, 0, 0, "", 0)


def read_json_note(text: str, path: str) -> Note:
    """The note in a JSON text; ``path`` is kept as the note's. Raises ReadError."""
    made = _load(text)
    if isinstance(made, dict) and _FIELDS <= made.keys() <= _FIELDS | _OPTIONAL:
        note = _our_note(made, path)
        if note is not None:
            return note
    if _size(made) > MOST_EVENTS:
        raise ReadError(f"This JSON has more than {MOST_EVENTS:,} parts.")
    if made in ({}, [], None, ""):
        raise ReadError("There is nothing in this JSON file.")
    return replace(read_other_yaml(_node(made), path, name_of(path)), format="json")


def _load(text: str) -> _Json:
    """The values in a text: whole numbers of a usual size as such, all others as words."""
    try:
        made = json.loads(
            text,
            object_pairs_hook=_object,
            parse_int=lambda digits: int(digits) if _is_usual(digits) else digits,
            parse_float=str,
            parse_constant=str,
        )
    except json.JSONDecodeError as error:
        raise ReadError(_sentence(error)) from None
    except RecursionError:
        _refuse_depth()
    _check_depth(made)
    return made


def _is_usual(digits: str) -> bool:
    return len(digits) <= _LONGEST_NUMBER and digits != "-0"


def _object(pairs: list[tuple[str, _Json]]) -> dict[str, _Json]:
    made = dict(pairs)
    if len(made) < len(pairs):
        seen: set[str] = set()
        for name, _ in pairs:
            if name in seen:
                break
            seen.add(name)
        raise ReadError(f"The field “{shortened(name)}” stands twice in one place; keep one.")
    return made


def _sentence(error: json.JSONDecodeError) -> str:
    if error.msg == "Extra data":
        return f"Line {error.lineno:,} begins a second value; Readout reads one note a file."
    return f"Line {error.lineno:,} is not JSON: {error.msg[:1].lower()}{error.msg[1:]}."


def _refuse_depth() -> NoReturn:
    raise ReadError(f"This JSON is nested more than {DEEPEST} levels deep.") from None


def _check_depth(made: _Json) -> None:
    level = [made]
    for _ in range(DEEPEST):
        level = [inner for value in level for inner in _inner(value)]
        if not level:
            return
    _refuse_depth()


def _inner(value: _Json) -> Iterator[_Json]:
    """The lists and mappings that stand in a value."""
    if isinstance(value, dict | list):
        inside = value.values() if isinstance(value, dict) else value
        yield from (inner for inner in inside if isinstance(inner, dict | list))


def _size(made: _Json) -> int:
    """How many parts a value has, itself and names among them."""
    count, open_ = 1, [made]
    while open_:
        value = open_.pop()
        if isinstance(value, dict | list):
            count += len(value) * (2 if isinstance(value, dict) else 1)
            open_ += _inner(value)
    return count


def _node(made: _Json) -> yaml.Node:
    """The same value as the YAML reader has it."""
    if isinstance(made, dict):
        pairs = [(_scalar(name), _node(value)) for name, value in made.items()]
        return yaml.MappingNode("", pairs, _MARK, _MARK)
    if isinstance(made, list):
        return yaml.SequenceNode("", [_node(value) for value in made], _MARK, _MARK)
    return _scalar(made if isinstance(made, str) else json.dumps(made))


def _scalar(words: str) -> yaml.Node:
    return yaml.ScalarNode("", _LONE.sub("\ufffd", words), _MARK, _MARK)


def _our_note(made: Mapping[str, _Json], path: str) -> Note | None:
    """The note of our own form, ``None`` where anything in it is not as we write it."""
    made = {**made, "path": path}
    try:
        note = decode(made)
        # Nothing may be lost, nor be of another type than the model says.
        if not _fits(note, Note) or _bare(encode(note)) != _bare(made) or not _is_sound(note):
            return None
    except (KeyError, TypeError, AttributeError, ValueError):
        return None
    return replace(note, title=note.title or Text(name_of(path)), format="json")


def _bare(made: _Json) -> _Json:
    """A value without the fields that say nothing: they may be written or left out."""
    if isinstance(made, dict):
        pairs = ((name, _bare(value)) for name, value in made.items())
        return {n: v for n, v in pairs if v or (v == 0 and n not in ("level", "quoted"))}
    return [_bare(value) for value in made] if isinstance(made, list) else made


def _fits(value: object, hint: object) -> bool:
    """Whether a value is of the type that the model's fields name."""
    if type(value) is hint:  # first, as most are: there may be a million
        if isinstance(value, str):
            return not _LONE.search(value)
        return not is_dataclass(value) or all(
            _fits(getattr(value, name), inner) for name, inner in _hints(hint.__name__).items()
        )
    parts = get_args(hint)
    if isinstance(value, tuple):
        return get_origin(hint) is tuple and all(_fits(part, parts[0]) for part in value)
    if get_origin(hint) is Literal:
        return isinstance(value, str) and value in parts
    return type(value) in parts and _fits(value, type(value))


@lru_cache
def _hints(name: str) -> dict[str, Any]:
    return get_type_hints(getattr(model, name))


def _is_sound(thing: object) -> bool:
    """Whether spans lie in their texts, rows are as long as the header, and dates are dates."""
    if isinstance(thing, tuple):
        return all(map(_is_sound, thing))
    match thing:
        case Text(plain, spans):
            size = len(plain)
            return all(0 <= span.start <= span.end <= size for span in spans)
        case Table(columns, rows):
            if any(len(row) != len(columns) for row in rows):
                return False
        case Note(date=date) | Action(due=date):
            if date is not None and dt.date.fromisoformat(date).isoformat() != date:
                return False
    if not is_dataclass(thing):
        return True
    return 0 <= getattr(thing, "level", 0) <= _MOST_LEVELS and all(
        _is_sound(getattr(thing, name)) for name in _hints(type(thing).__name__)
    )
