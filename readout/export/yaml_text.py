"""Plain values as YAML text that is pleasant to read, and that YAML 1.1 and 1.2 read alike.

Strings stand without quotes where that is safe, long ones are folded at a width, those of several
lines stand as blocks. What would be a number, a date or a yes without quotes gets quotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

WIDTH = 100  # code points of a line before it is folded
LONGEST_KEY = 100  # code points; YAML itself ends at 1,024

_STEP = "  "
# What libyaml reads raw, without the breaks of line that YAML 1.1 has and 1.2 has not.
_UNPRINTABLE = re.compile(
    "[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_NO_PLAIN_START = re.compile(r"[-?:](?:\s|$)|[,\[\]{}#&*!|>'\"%@`]|---|\.\.\.|<<$|=$")
_NO_PLAIN_INSIDE = re.compile(r":(?:\s|$)|\s#|[\t\n]")
_NO_FLOW_INSIDE = re.compile(r"[,\[\]{}?:]")
# Words that some YAML reads as something else than words.
_TYPED = re.compile(
    r"[-+.]?\d[\d_.,:eExXoObBa-fA-F+-]*|[-+]?\.(?:inf|nan)|~|null|yes|no|true|false|on|off|y|n"
    r"|\d{4}-\d\d?-\d\d?(?:[Tt\s].*)?",
    re.IGNORECASE,
)
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\0": "\\0", "\r": "\\r"}
# A line may be broken only at a single blank, and not before a sign that looks like an item.
_FOLD = re.compile(r"(?<=\S) (?=[^\s#?:-])")


@dataclass(frozen=True, slots=True)
class Bare:
    """A word that stands as it is: a date, a number, a yes."""

    word: str


@dataclass(frozen=True, slots=True)
class Flow:
    """A list or mapping on one line where it fits."""

    value: Sequence[Value] | Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Lines:
    """A text of several lines, kept as they are."""

    text: str


Value: TypeAlias = "str | Bare | Lines | Flow | Sequence[Value] | Mapping[str, Value]"


def to_text(value: Mapping[str, Value]) -> str:
    """A mapping as a YAML document."""
    return "\n".join(_mapping(value, "")) + "\n"


def is_simple_key(words: str) -> bool:
    """Whether words read well as the name of a field."""
    return bool(words) and len(words) <= LONGEST_KEY and not _UNPRINTABLE.search(words + " ")


def _mapping(value: Mapping[str, Value], indent: str) -> Iterator[str]:
    for key, below in value.items():
        yield from _entry(f"{indent}{_one_line(key)}:", below, indent)


def _sequence(value: Sequence[Value], indent: str) -> Iterator[str]:
    for item in value:
        inner = indent + _STEP
        if isinstance(item, Mapping) and item:
            # The first field of a mapping stands on the dash's own line.
            first, *rest = _mapping(item, inner)
            yield f"{indent}- {first[len(inner) :]}"
            yield from rest
        else:
            yield from _entry(f"{indent}-", item, indent)


def _entry(head: str, value: Value, indent: str) -> Iterator[str]:
    """The lines of a key or dash and the value behind it; ``indent`` is that of the head."""
    inner = indent + _STEP
    match value:
        case Bare(word):
            yield f"{head} {word}"
        case Lines(text):
            yield from _lines(head, text, inner)
        case Flow(items):
            line = f"{head} {_flow(items)}"
            if len(line) <= WIDTH:
                yield line
            else:
                yield from _entry(head, items, indent)
        case str():
            yield from _string(head, value, inner)
        case Mapping():
            yield from (head, *_mapping(value, inner)) if value else (f"{head} {{}}",)
        case _:
            yield from (head, *_sequence(value, inner)) if value else (f"{head} []",)


def _string(head: str, words: str, inner: str) -> Iterator[str]:
    if "\n" in words:
        yield from _lines(head, words, inner)
        return
    line = f"{head} {_one_line(words)}"
    foldable = len(line) > WIDTH and words == words.strip(" ") and not _UNPRINTABLE.search(words)
    if not foldable or "\t" in words:
        yield line
    elif _is_plain(words):
        yield from _folded(head + " ", words, inner)
    else:
        yield f"{head} >-"
        yield from _folded(inner, words, inner)


def _folded(first: str, words: str, indent: str) -> Iterator[str]:
    """Words broken into lines that are not longer than the width where blanks allow it."""
    first_piece, *pieces = _FOLD.split(words)
    line = first + first_piece
    for piece in pieces:
        if len(line) + 1 + len(piece) > WIDTH:
            yield line
            line = indent + piece
        else:
            line += " " + piece
    yield line


def _lines(head: str, text: str, inner: str) -> Iterator[str]:
    """A block of lines; in quotes where YAML's blocks cannot hold the text."""
    lines = text.split("\n")
    # A block that ends in empty lines would take in those that part the sections.
    blank_end = not text.removesuffix("\n").split("\n")[-1].strip(" \t")
    if blank_end or _UNPRINTABLE.search(text) or not text.strip(" \t\n"):
        yield f"{head} {_quoted(text)}"
        return
    hint = "2" if lines[0][:1] in ("", " ", "\t") else ""
    keep = "-" if lines[-1] else ""
    yield f"{head} |{hint}{keep}"
    for line in lines if lines[-1] else lines[:-1]:
        yield inner + line if line else ""


def _one_line(words: str) -> str:
    """A string on one line, in quotes where it needs them."""
    if _is_plain(words):
        return words
    if _UNPRINTABLE.search(words) or "\t" in words or "\n" in words:
        return _quoted(words)
    if '"' not in words and "\\" not in words:
        return f'"{words}"'
    return "'" + words.replace("'", "''") + "'"


def _is_plain(words: str) -> bool:
    return bool(
        words
        and words == words.strip()
        and not _UNPRINTABLE.search(words)
        and not _NO_PLAIN_START.match(words)
        and not _NO_PLAIN_INSIDE.search(words)
        and not _TYPED.fullmatch(words)
    )


def _quoted(words: str) -> str:
    """A string in double quotes, everything that YAML would not take raw escaped."""
    return '"' + "".join(map(_escaped, words)) + '"'


def _escaped(sign: str) -> str:
    if sign in _ESCAPES:
        return _ESCAPES[sign]
    if not _UNPRINTABLE.match(sign):
        return sign
    code = ord(sign)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def _flow(value: Value) -> str:
    match value:
        case Bare(word):
            return word
        case Lines(text):
            return _quoted(text)
        case Flow(items):
            return _flow(items)
        case str():
            words = _one_line(value)
            return _quoted(value) if words == value and _NO_FLOW_INSIDE.search(value) else words
        case Mapping():
            return "{" + ", ".join(f"{_flow(key)}: {_flow(v)}" for key, v in value.items()) + "}"
        case _:
            return "[" + ", ".join(map(_flow, value)) + "]"
