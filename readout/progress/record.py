"""What stands in a file of progress, and how two of them become one.

    {"schema": 1, "device": "<id>",
     "items": {"<item id>": RECORD…},   action items of notes, by what identity.py knows them
     "own":   {"<own id>": RECORD…},    items that the user added
     "notes": {"<note id>": RECORD…}}   what belongs to a note: read marks, the place in it

    RECORD = {"text": "…", "note": {"id", "title", "date", "path"}, "section": "…", "ordinal": 0,
              "fields": {"<name>": {"value": …, "clock": "…"}…}}

Three fields are not the user's: ``same_as`` (another record of the same thing, see kinship.py),
``asked`` (the items that this one may be, until the user says) and ``likeness`` of a note (by what
it is known again, see likeness.py). Records whose key begins with ``aside-`` stood under the id of
an item that is another now.

Only ``fields`` is needed in a record, only ``value`` and ``clock`` in a field; a value of null
says that the user took back what they had set. Keys that this version does not know stay as
they are at each level: a later version of the same schema may have written them.

A record is never changed in place: who changes one makes another. So a save can encode on
one thread what the window goes on changing on another.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from readout.errors import ProgressError
from readout.progress.clock import rank

SCHEMA = 1
DEEPEST = 64
"""How deep values may be nested; what the user sets is flat."""

Group: TypeAlias = Literal["items", "own", "notes"]
GROUPS: tuple[Group, ...] = ("items", "own", "notes")
Record: TypeAlias = Mapping[str, Any]
Field: TypeAlias = Mapping[str, Any]

_ABOUT = ("text", "note", "section", "ordinal")
_KNOWN = frozenset((*_ABOUT, "fields"))
_TOP = frozenset(("schema", "device", *GROUPS))


class DamagedError(ProgressError):
    """The file is no progress, or no longer; the text says in what, for a sentence's end."""


class NewerError(ProgressError):
    """The file was written by a later version of Readout, in a form unknown here."""

    document: Document | None = None
    """What of it this version understands, to be shown only."""


@dataclass(slots=True)
class Document:
    """What one file says, or several merged."""

    groups: dict[Group, dict[str, Record]] = field(
        default_factory=lambda: {group: {} for group in GROUPS}
    )
    extra: dict[str, Any] = field(default_factory=dict)
    """The keys at the top that this version does not know."""

    def copy(self) -> Document:
        """Another document of the same records."""
        return Document({name: dict(group) for name, group in self.groups.items()}, self.extra)

    def clocks(self) -> Iterator[str]:
        """The clocks of all fields."""
        for group in self.groups.values():
            for record in group.values():
                for each in record["fields"].values():
                    yield each["clock"]

    def field(self, group: Group, key: str, name: str) -> Field | None:
        """One field of one record, or ``None``."""
        record = self.groups[group].get(key)
        found: Field | None = None if record is None else record["fields"].get(name)
        return found

    def __len__(self) -> int:
        return sum(map(len, self.groups.values()))


def parse(data: bytes) -> Document:
    """The document that a file's bytes say. Raises DamagedError or NewerError."""
    if not data.strip(b"\0"):
        raise DamagedError("it holds only NUL bytes" if data else "it is empty")
    try:
        made = json.loads(data.decode("utf-8-sig"), object_pairs_hook=_once, parse_constant=_none)
    except UnicodeDecodeError:
        raise DamagedError("it is not UTF-8") from None
    except RecursionError:
        raise DamagedError("it is nested too deeply") from None
    except ValueError as error:
        raise DamagedError(f"it is not JSON ({error})") from None
    _need(isinstance(made, dict), "it is not an object")
    schema = made.get("schema")
    _need(type(schema) is int and schema >= 1, "it names no schema")
    if schema == SCHEMA:
        return _document(made)
    newer = NewerError(f"it has schema {schema}, this version knows {SCHEMA}")
    with suppress(DamagedError):
        newer.document = _document(made)
    raise newer


def _document(made: dict[str, Any]) -> Document:
    document = Document(extra={key: made[key] for key in made if key not in _TOP})
    _need("items" in made, "it has no items")
    for name in GROUPS:
        group = made.get(name, {})
        _need(isinstance(group, dict), f"its {name} are not an object")
        for key, record in group.items():
            _check_record(record, f"{name} {key!r}")
        document.groups[name] = group
    _need(_shallow(document.extra), "it is nested too deeply")
    return document


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise ValueError("a key stands there twice")
    return made


def _none(constant: str) -> None:
    raise ValueError(f"{constant} is no value")


def _need(good: bool, what: str) -> None:
    if not good:
        raise DamagedError(what)


def _check_record(record: object, where: str) -> None:
    if not isinstance(record, dict) or not isinstance(record.get("fields"), dict):
        raise DamagedError(f"{where} is no record")
    for each in record["fields"].values():
        if not (isinstance(each, dict) and "value" in each and isinstance(each.get("clock"), str)):
            raise DamagedError(f"{where} has a field that is none")
    good = (
        isinstance(record.get("text", ""), str)
        and isinstance(record.get("section", ""), str)
        and isinstance(record.get("note", {}), dict)
        and type(record.get("ordinal", 0)) is int
    )
    _need(good and _shallow(record), f"{where} has a value of the wrong kind")


def _shallow(value: object, depth: int = 0) -> bool:
    if isinstance(value, dict):
        return depth < DEEPEST and all(
            _shallow(each, depth + 1) for each in value.values() if isinstance(each, dict | list)
        )
    if isinstance(value, list):
        return depth < DEEPEST and all(
            _shallow(each, depth + 1) for each in value if isinstance(each, dict | list)
        )
    return True


def merge(one: Document, other: Document) -> Document:
    """Both in one: of each field the newer. Neither is changed.

    The order of merging makes no difference, nor does merging twice. What is no field goes by
    the newest field beside it (text, note, section, ordinal), unknown keys by their value.
    """
    made = one.copy()
    for name in GROUPS:
        group = made.groups[name]
        for key, record in other.groups[name].items():
            mine = group.get(key)
            group[key] = record if mine is None else merge_record(mine, record)
    made.extra = _merge_unknown(one.extra, other.extra)
    return made


def merge_record(one: Record, other: Record) -> Record:
    """Both records of one item in one."""
    # As they are written: to Python 0 and False are equal, and the order would decide.
    if repr(one) == repr(other):
        return one  # the same object as before, so that it is not encoded again
    about = _newer_about(one, other)
    fields = dict(one["fields"])
    for name, each in other["fields"].items():
        fields[name] = newer(fields[name], each) if name in fields else each
    return {
        **{key: about[key] for key in _ABOUT if key in about},
        "fields": fields,
        **_merge_unknown(_unknown(one), _unknown(other)),
    }


def newer(one: Field, other: Field) -> Field:
    """The newer of two states of a field; where two have one clock, always the same."""
    left, right = rank(one["clock"]), rank(other["clock"])
    if left != right:
        return one if left > right else other
    return max(one, other, key=_plain)


def _newer_about(one: Record, other: Record) -> Record:
    """The record that says what both are about: the one that was touched last."""
    return max(one, other, key=lambda record: (_newest(record), _plain(_about(record))))


def taking_in(mine: Document, file: Document) -> Document:
    """What is in memory with what now stands in the file that it came from.

    As ``merge``, but what is unknown goes by the file, at each level: memory never changes it.
    """
    made = mine.copy()
    for name in GROUPS:
        group = made.groups[name]
        for key, record in file.groups[name].items():
            known = group.get(key)
            if known is None:
                group[key] = record
            elif known != record:
                group[key] = _over(record, merge_record(known, record))
    made.extra = {**mine.extra, **file.extra}
    return made


def _over(file: Record, merged: Record) -> Record:
    before: Mapping[str, Field] = file["fields"]
    fields = {name: {**before.get(name, {}), **each} for name, each in merged["fields"].items()}
    made = {**merged, **_unknown(file), "fields": fields}
    if "note" in merged:
        made["note"] = {**file.get("note", {}), **merged["note"]}
    return made


def _newest(record: Record) -> str:
    return max((rank(each["clock"]) for each in record["fields"].values()), default="")


def _about(record: Record) -> dict[str, Any]:
    return {key: record[key] for key in _ABOUT if key in record}


def _unknown(record: Record) -> dict[str, Any]:
    return {key: record[key] for key in record if key not in _KNOWN}


def _merge_unknown(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    both = {key: max(one[key], other[key], key=_plain) for key in one if key in other}
    return {**one, **other, **both}


def _plain(value: object) -> str:
    return json.dumps(value, sort_keys=True)


def encode_value(value: object) -> bytes:
    """One value as JSON. Raises ValueError or TypeError where JSON has no such value."""
    try:
        return json.dumps(value, ensure_ascii=False, allow_nan=False).encode()
    except UnicodeEncodeError:  # a file's name that is no UTF-8
        return json.dumps(value, allow_nan=False).encode()


def plain_value(value: Any) -> Any:
    """The value as it will be read back, sharing nothing with it.

    Raises ValueError, TypeError or RecursionError where it would not be read back.
    """
    made = json.loads(encode_value(value), object_pairs_hook=_once)
    if not _shallow(made, depth=4):  # it will stand four levels down
        raise ValueError("nested too deeply")
    return made
