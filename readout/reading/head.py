"""The head of a note: its title, icon, date and tags, taken from where they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from readout.note.model import NOTHING, Doubt, Paragraph, Text
from readout.reading.dates import FoundDate, first_date, whole_date
from readout.reading.heading_words import kind_of, normalised
from readout.reading.inline import cut, strip, without_whole
from readout.reading.source import Heading, Lines, Source, SourceBlock

_LONGEST_TITLE = 150  # code points
_NEAR = 12  # blocks from the top in which a labelled date is looked for
_EMOJI = (
    r"(?:[\U0001F1E6-\U0001F1FF]{2}"
    r"|[#*0-9]\ufe0f?\u20e3"
    r"|[\u203c\u2049\u2122\u2139\u2194-\u21aa\u231a-\u23ff\u25aa-\u27bf\u2934-\u2b55\u3030\u303d"
    r"\U0001F000-\U0001FAFF][\ufe0e\ufe0f\U0001F3FB-\U0001F3FF]*"
    r"(?:\u200d[\u2190-\u2bff\U0001F000-\U0001FAFF][\ufe0f\U0001F3FB-\U0001F3FF]*)*)"
)
_ICON = re.compile(rf"\s*({_EMOJI})\s*")
_LABELLED = re.compile(
    r"^\W*(?:(?:meeting|interview|session|recording|call)\s+)?(?:date|when|datum|fecha|data)\b",
    re.IGNORECASE,
)
# A date behind one of these is that of another day.
_AHEAD = re.compile(r"\b(?:next|nächste[rns]?|prochaine?|próxim[ao]|prossim[ao])\b", re.IGNORECASE)
_TITLE_FIELDS = ("title", "name", "titel", "título", "titre")
_DATE_FIELDS = ("date", "created", "datum", "fecha", "day", "start", "meeting_date")
_ICON_FIELDS = ("icon", "emoji")
_TAG_FIELDS = ("tags", "tag", "keywords")


@dataclass(slots=True)
class Head:
    """What was found, and what is left: ``fields`` not understood, ``blocks`` below the head."""

    title: Text = NOTHING
    icon: str = ""
    date: str | None = None
    date_text: str = ""
    tags: tuple[str, ...] = ()
    fields: list[tuple[str, str]] = field(default_factory=list)
    blocks: list[SourceBlock] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)


def take_head(source: Source) -> Head:
    """The head of a source; a note without a title has its file's name for one."""
    head = Head(blocks=list(source.blocks), doubts=list(source.doubts))
    _take_fields(head, source.fields)
    if head.blocks and isinstance(head.blocks[0], Lines):
        _take_lines(head)
    _take_heading(head)
    if not head.title:
        _take_paragraph(head)
    _split_icon(head)
    if head.date is None:
        _find_date(head, source.name)
    if not head.title:
        head.title = Text(source.name)
    return head


def _take_fields(head: Head, fields: Sequence[tuple[str, str]]) -> None:
    for name, value in fields:
        key = name.casefold()
        if key in _TITLE_FIELDS and not head.title and value:
            head.title = Text(value)
        elif key in _ICON_FIELDS and not head.icon and _ICON.fullmatch(value):
            head.icon = value.strip()
        elif key in _TAG_FIELDS and not head.tags:
            head.tags = tuple(tag.strip().lstrip("#") for tag in value.split(",") if tag.strip())
        elif key in _DATE_FIELDS and head.date is None and (found := first_date(value)):
            _set_date(head, found)
            head.date_text = value
        else:
            head.fields.append((name, value))


def _take_lines(head: Head) -> None:
    """Icon, title and date as bare lines, with or without empty lines between."""
    lines: list[str] = []
    for block in head.blocks[:3]:
        if not isinstance(block, Lines):
            break
        lines += block.lines
    taken = 0
    if lines and _ICON.fullmatch(lines[0]):
        head.icon = head.icon or lines[0].strip()
        taken = 1
    if not head.title and _is_title(head.blocks, lines, taken):
        head.title = Text(lines[taken].strip())
        taken += 1
    if head.title and taken < len(lines) and (found := whole_date(lines[taken])):
        if head.date is None:
            _set_date(head, found)
        if head.date == found.iso:
            head.date_text = lines[taken].strip()
            taken += 1
    elif head.title.plain.isupper() and taken < len(lines) and (found := first_date(lines[taken])):
        # Minutes: the day stands in the line under a title in capitals, which says more.
        if head.date is None:
            _set_date(head, found)
        head.blocks = _without_lines(head.blocks, taken, blank=False)
        return
    head.blocks = _without_lines(head.blocks, taken)


def _is_title(blocks: Sequence[SourceBlock], lines: Sequence[str], at: int) -> bool:
    """Whether ``lines[at]`` is the title: a short line alone, or right above a date."""
    if at >= len(lines):
        return False
    if not _could_be_title(lines[at].strip()):
        return False
    passed = 0
    for block in blocks:
        if isinstance(block, Lines):
            if passed <= at < passed + len(block.lines):
                last = at == passed + len(block.lines) - 1
                below = "" if last else block.lines[at - passed + 1]
                dated = whole_date(below) or (lines[at].isupper() and first_date(below))
                return bool(dated) or (last and (block.blank_after or len(block.lines) > 1))
            passed += len(block.lines)
    return False


def _could_be_title(line: str) -> bool:
    if len(line) > _LONGEST_TITLE or "://" in line or "\t" in line or "\n" in line:
        return False
    if kind_of(line) is not None or whole_date(line) or line.endswith((".", ",", ";", ":")):
        return False
    return any(sign.isalnum() for sign in line)


def _without_lines(
    blocks: Sequence[SourceBlock], taken: int, *, blank: bool = True
) -> list[SourceBlock]:
    left: list[SourceBlock] = []
    for index, block in enumerate(blocks):
        if not taken:
            return left + list(blocks[index:])
        assert isinstance(block, Lines)  # noqa: S101  only lines were taken
        if taken < len(block.lines):
            left.append(Lines(block.lines[taken:], blank, block.blank_after))
        taken = max(0, taken - len(block.lines))
    return left


def _take_heading(head: Head) -> None:
    """The first heading is the title where it stands above all others."""
    headings = [block for block in head.blocks if isinstance(block, Heading)]
    if not headings:
        return
    first = headings[0]
    outermost = min(heading.level for heading in headings)
    alone = sum(heading.level == outermost for heading in headings) == 1
    if head.title:
        if normalised(first.text.plain) == normalised(head.title.plain):
            head.title = first.text
        elif first.level == outermost and whole_date(head.title.plain):
            # A page called after its day says less than its heading does.
            found = whole_date(head.title.plain)
            if found and head.date is None:
                _set_date(head, found)
                head.date_text = head.title.plain
            elif head.title.plain not in head.date_text:
                head.fields.insert(0, ("title", head.title.plain))
            head.title = first.text
        else:
            return
    elif first.level != outermost or not (first.level == 1 or alone) or kind_of(first.text.plain):
        return
    else:
        head.title = first.text
    head.blocks = [block for block in head.blocks if block is not first]
    head.title = without_whole(head.title, "strong")


def _take_paragraph(head: Head) -> None:
    """A short paragraph on top is the title where a date or a heading stands right below it."""
    if len(head.blocks) < 2:
        return
    first, below = head.blocks[:2]
    if not isinstance(first, Paragraph) or first.level or not _could_be_title(first.text.plain):
        return
    if isinstance(below, Heading) or (isinstance(below, Paragraph) and _is_dated(below.text.plain)):
        head.title = without_whole(first.text, "strong")
        head.blocks = head.blocks[1:]


def _is_dated(line: str) -> bool:
    return whole_date(line) is not None or bool(_LABELLED.match(line) and first_date(line))


def _split_icon(head: Head) -> None:
    match = _ICON.match(head.title.plain)
    if match and match.end() < len(head.title.plain):
        if not head.icon:
            head.icon = match[1]
        if head.icon == match[1]:
            head.title = strip(cut(head.title, match.end()))


def _find_date(head: Head, name: str) -> None:
    """A date with a label near the top, else one in the title, else one in the file's name."""
    above = ""
    for block in head.blocks[:_NEAR]:
        lines = block.lines if isinstance(block, Lines) else (str(getattr(block, "text", "")),)
        for line in lines:
            found = first_date(line) if _LABELLED.match(line) else whole_date(line)
            ahead = _AHEAD.search(above) or _AHEAD.search(line)
            above = line
            if found and not ahead:
                _set_date(head, found)
                return
    for text in (head.title.plain, name.replace("_", " ")):
        found = first_date(text)
        if found:
            _set_date(head, found)
            return


def _set_date(head: Head, found: FoundDate) -> None:
    head.date, head.date_text = found.iso, found.text
    if found.other:
        head.doubts.append(Doubt("date", "/date", found.iso, found.text, (found.other,)))
