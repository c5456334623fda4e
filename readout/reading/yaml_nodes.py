"""Fields of a YAML file: taken apart with their line numbers, and wrong ones named in a sentence.

Nothing is converted on the way: a scalar is the words it is until a field asks for a number, a
date or a yes.
"""

from __future__ import annotations

import datetime as dt
import difflib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import yaml

from readout.errors import ReadError
from readout.note.model import NOTHING, STYLES, Span, Style, Text
from readout.reading.dates import FoundDate, first_date
from readout.reading.inline_markdown import as_text

_PLAIN_TAG = re.compile(r"!?|tag:yaml\.org,2002:(?:str|seq|map|int|float|bool|null|timestamp)")
_YES = frozenset(("yes", "true", "done", "x"))
_NO = frozenset(("no", "false"))
_NEAR = 0.7  # how like a known name (difflib's ratio) a wrong one must be to be meant for it
_LONGEST_SHOWN = 40  # code points of the file's own words in an error
_LARGEST_NUMBER = 999_999_999


@dataclass(frozen=True, slots=True)
class Field:
    """A value, the name of the field it stands in, and the line it begins on."""

    name: str
    node: yaml.Node
    line: int

    def error(self, sentence: str) -> ReadError:
        """What is wrong with this field, as an error that names its line and name."""
        end = "" if sentence.endswith("?") else "."
        return ReadError(f"Line {self.line}, field “{shortened(self.name)}”: {sentence}{end}")

    @property
    def is_scalar(self) -> bool:
        """Whether the value is one string, a number or the like."""
        return isinstance(self.node, yaml.ScalarNode)

    @property
    def is_list(self) -> bool:
        """Whether the value is a list."""
        return isinstance(self.node, yaml.SequenceNode)

    @property
    def is_mapping(self) -> bool:
        """Whether the value has named fields of its own."""
        return isinstance(self.node, yaml.MappingNode)

    @property
    def is_blank(self) -> bool:
        """Whether nothing at all was written, not even quotes."""
        node = self.node
        return isinstance(node, yaml.ScalarNode) and not node.value and node.style not in ("'", '"')


Fields: TypeAlias = dict[str, Field]


def shortened(words: str) -> str:
    """Words of the file for an error: printable, on one line, not too many."""
    shown = "".join(sign if sign.isprintable() else " " for sign in words)
    return shown if len(shown) <= _LONGEST_SHOWN else shown[: _LONGEST_SHOWN - 1] + "…"


def words_of(field: Field, wanted: str = "a text") -> str:
    """The words of a scalar exactly as they stand."""
    _check_tag(field)
    if not isinstance(field.node, yaml.ScalarNode):
        is_what = "a list" if field.is_list else "a mapping (put a text that holds “: ” in quotes)"
        raise field.error(f"this must be {wanted}, not {is_what}")
    value: str = field.node.value
    return value


def listed(field: Field, wanted: str) -> list[Field]:
    """The items of a list; nothing written is an empty list."""
    _check_tag(field)
    if field.is_blank:
        return []
    if not isinstance(field.node, yaml.SequenceNode):
        raise field.error(f"this must be {wanted}")
    return [Field(field.name, node, node.start_mark.line + 1) for node in field.node.value]


def fields_of(field: Field, wanted: str) -> Fields:
    """The fields of a mapping by name, in their order; a name that stands twice is an error."""
    _check_tag(field)
    if field.is_blank:
        return {}
    if not isinstance(field.node, yaml.MappingNode):
        raise field.error(f"this must be {wanted}")
    found: Fields = {}
    for key, value in field.node.value:
        line = key.start_mark.line + 1
        name = words_of(Field(field.name, key, line), "one word or text in front of its colon")
        made = Field(name, value, line)
        if name in found:
            raise made.error(
                f"it stands here for the second time, first on line {found[name].line}"
            )
        found[name] = made
    return found


def check_names(fields: Iterable[Field], allowed: Sequence[str]) -> None:
    """An error for the first field that is none of those allowed, with the one it may mean."""
    for field in fields:
        if field.name not in allowed:
            raise unknown(field, allowed)


def unknown(field: Field, allowed: Sequence[str]) -> ReadError:
    """The error for a field that is none of those allowed."""
    near = nearest(field.name, allowed)
    hint = f"did you mean “{near}”?" if near else f"allowed are {', '.join(allowed)}"
    return field.error(f"there is no such field; {hint}")


def nearest(name: str, allowed: Sequence[str]) -> str | None:
    """The allowed name that a wrong one was most likely meant to be."""
    # A cut name: comparing costs the product of the lengths.
    near = difflib.get_close_matches(name[:80].casefold(), allowed, n=1, cutoff=_NEAR)
    return near[0] if near else None


def is_yes(field: Field) -> bool:
    """A mark: yes, true, done or x; no or false."""
    words = words_of(field, "yes or no").strip().casefold()
    if words in _YES:
        return True
    if words in _NO:
        return False
    raise field.error(f"this must be yes or no, not “{shortened(words)}”")


def number_of(field: Field, largest: int = _LARGEST_NUMBER) -> int:
    """A whole number from 0 to ``largest``."""
    words = words_of(field, "a whole number").strip()
    if re.fullmatch(r"[0-9]{1,9}", words) and int(words) <= largest:
        return int(words)
    raise field.error(
        f"this must be a whole number from 0 to {largest:,}, not “{shortened(words)}”"
    )


def date_of(field: Field) -> FoundDate:
    """The date in a field, in any form that ``dates`` reads; its words are the field's own."""
    words = words_of(field, "a date such as 2025-12-01")
    found = find_date(words)
    if found is None:
        raise field.error(
            f"“{shortened(words)}” is no date with day, month and year; write it as 2025-12-01"
        )
    return found


def find_date(words: str) -> FoundDate | None:
    """The first date in some words, which all count as its words."""
    try:
        return FoundDate(dt.date.fromisoformat(words.strip()).isoformat(), words, 0, len(words))
    except ValueError:
        found = first_date(words)
    return found and FoundDate(found.iso, words, 0, len(words), found.other)


def names_of(field: Field) -> tuple[str, ...]:
    """Several short names: a list, or one text with commas between."""
    if field.is_list:
        return tuple(words_of(item) for item in listed(field, "a list"))
    words = words_of(field, "a list of words, or words with commas between")
    return tuple(word.strip() for word in words.split(",") if word.strip())


def is_explicit_text(field: Field) -> bool:
    """Whether a text is given by its plain words and its spans instead of inline Markdown."""
    if not isinstance(field.node, yaml.MappingNode):
        return False
    names = {key.value for key, _ in field.node.value if isinstance(key, yaml.ScalarNode)}
    return "plain" in names and names <= {"plain", "spans"}


def text_of(field: Field) -> Text:
    """A text: a string of inline Markdown, or ``{plain: …, spans: […]}`` taken as it is."""
    if not is_explicit_text(field):
        return as_text(words_of(field))
    parts = fields_of(field, "a text")
    plain = words_of(parts["plain"])
    if "spans" not in parts:
        return Text(plain) if plain else NOTHING
    spans = listed(parts["spans"], "a list of spans")
    return Text(plain, tuple(_span(span, len(plain)) for span in spans))


def _span(field: Field, length: int) -> Span:
    parts = fields_of(field, "a span such as {start: 0, end: 5, style: strong}")
    check_names(parts.values(), ("start", "end", "style", "href"))
    for name in ("start", "end", "style"):
        if name not in parts:
            raise field.error(f"a span needs its {name}")
    start, end = number_of(parts["start"]), number_of(parts["end"])
    if not start <= end <= length:
        raise field.error(f"a span must lie inside its text of {length:,} signs")
    href = words_of(parts["href"]) if "href" in parts else None
    return Span(start, end, _style(parts["style"]), href)


def _style(field: Field) -> Style:
    words = words_of(field)
    for style in STYLES:
        if words == style:
            return style  # type: ignore[return-value]  # STYLES are the arguments of Style
    raise field.error(f"there is no style “{shortened(words)}”; allowed are {', '.join(STYLES)}")


def _check_tag(field: Field) -> None:
    tag = field.node.tag or ""
    if not _PLAIN_TAG.fullmatch(tag):
        shown = tag.replace("tag:yaml.org,2002:", "!!")
        raise field.error(f"Readout does not read YAML's tag {shortened(shown)}")
