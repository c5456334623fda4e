"""The head of a note: its title, icon, date and tags, taken from where they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from readout.note.model import NOTHING, Doubt, Paragraph, Text
from readout.reading.dates import FoundDate, first_date, whole_date
from readout.reading.front_matter import as_words
from readout.reading.heading_words import kind_of, normalised
from readout.reading.inline import cut, is_whole, strip, without_whole
from readout.reading.keyed import is_keyed
from readout.reading.lead import labelled_parts
from readout.reading.notices import is_notice
from readout.reading.patterns import late
from readout.reading.source import FieldValue, Heading, Lines, Records, Rule, Source, SourceBlock

_LONGEST_TITLE = 150  # code points
_NEAR = 12  # blocks from the top in which a labelled date is looked for
_EMOJI = (
    r"(?:[\U0001F1E6-\U0001F1FF]{2}"
    r"|[#*0-9]\ufe0f?\u20e3"
    r"|[\u203c\u2049\u2122\u2139\u2194-\u21aa\u231a-\u23ff\u25aa-\u27bf\u2934-\u2b55\u3030\u303d"
    r"\U0001F000-\U0001FAFF][\ufe0e\ufe0f\U0001F3FB-\U0001F3FF]*"
    r"(?:\u200d[\u2190-\u2bff\U0001F000-\U0001FAFF][\ufe0f\U0001F3FB-\U0001F3FF]*)*)"
)
_ICON = late(rf"\s*({_EMOJI})\s*")
_LABELLED = late(
    r"^\W*(?:(?:meeting|interview|session|recording|call)\s+)?(?:date|when|datum|fecha|data)\b",
    re.IGNORECASE,
)
# A date behind one of these is that of another day.
_AHEAD = late(r"\b(?:next|nächste[rns]?|prochaine?|próxim[ao]|prossim[ao])\b", re.IGNORECASE)
_NAME_SIGN = late(r"(?<=\d)_(?=\d)")  # in file names for a sign that they cannot have
_CREDIT = late(
    r"\s[-–—]\s+(?:notes|notizen|notas|appunti)\s+(?:by|von|de|par|por|di)\s.{1,40}\Z",
    re.IGNORECASE,
)
_DATED = late(r"\s[-–—]\s+(?:19|20)\d\d[-_/.\d].*\Z")
_TITLE_FIELDS = ("title", "name", "titel", "título", "titre")
_DATE_FIELDS = ("date", "created", "datum", "fecha", "day", "start", "meeting_date")
_ICON_FIELDS = ("icon", "emoji")
_TAG_FIELDS = ("tags", "tag", "keywords")


@dataclass(slots=True)
class Head:
    """What was found, and what is left.

    ``fields`` are named values not understood, ``records`` those that are lists of mappings under
    the name of a kind of section, ``blocks`` what stands below the head.
    """

    title: Text = NOTHING
    icon: str = ""
    date: str | None = None
    date_text: str = ""
    tags: tuple[str, ...] = ()
    fields: list[tuple[str, str]] = field(default_factory=list)
    records: list[tuple[str, Records]] = field(default_factory=list)
    blocks: list[SourceBlock] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)


def take_head(source: Source) -> Head:
    """The head of a source; a note without a title has its file's name for one."""
    head = Head(blocks=list(source.blocks), doubts=list(source.doubts))
    _take_fields(head, source.fields)
    if head.blocks and isinstance(head.blocks[0], Lines):
        _take_lines(head)
    else:
        _take_icon_alone(head)
    if not head.title:
        _take_valued(head)
    _take_heading(head)
    if not head.title:
        _take_wrapped(head)
    if not head.title:
        _take_paragraph(head)
    _split_icon(head)
    if head.date is None:
        _find_date(head, source.name)
    if not head.title:
        head.title = Text(_without_credit(source.name))
    return head


def _take_fields(head: Head, fields: Sequence[tuple[str, FieldValue]]) -> None:
    for name, value in fields:
        key = name.casefold()
        if not isinstance(value, str):
            if kind_of(name) is None:
                head.fields.append((name, as_words(value)))
            else:
                head.records.append((name, value))
        elif key in _TITLE_FIELDS and not head.title and value:
            head.title = Text(value)
        elif key in _ICON_FIELDS and not head.icon and _ICON.fullmatch(value):
            head.icon = value.strip()
        elif key in _TAG_FIELDS and not head.tags:
            tags = (tag.strip().lstrip("#") for tag in value.split(","))
            head.tags = tuple(tag for tag in tags if tag)
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
    if not head.title and _take_wrapped_lines(head, lines):
        return
    if lines and _ICON.fullmatch(lines[0]):
        head.icon = head.icon or lines[0].strip()
        taken = 1
    if not head.title and _is_title(head.blocks, lines, taken):
        head.title = Text(lines[taken].strip())
        taken += 1
    if head.title and taken < len(lines):
        dated = _take_date_line(head, lines[taken])
        head.blocks = _without_lines(head.blocks, taken + (dated == "all"), blank=dated != "part")
    else:
        head.blocks = _without_lines(head.blocks, taken)


def _take_date_line(head: Head, line: str) -> str:
    """The date in the line under a title: "all" of it is one, "part" of it, or "none"."""
    if found := whole_date(line):
        if head.date is None:
            _set_date(head, found)
        if head.date == found.iso:
            head.date_text = line.strip()
            return "all"
    elif head.title.plain.isupper() and (found := first_date(line)):
        # Minutes: the day stands in the line under a title in capitals, which says more.
        if head.date is None:
            _set_date(head, found)
        return "part"
    return "none"


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
    if is_notice(line) or is_keyed(line):
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
    tops = first.level == outermost and (first.level == 1 or alone or _tops_values(head.blocks))
    tops = tops and kind_of(first.text.plain) is None
    if head.title:
        if normalised(first.text.plain) == normalised(head.title.plain):
            head.title = first.text
        elif tops and whole_date(head.title.plain):
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
    elif tops:
        head.title = first.text
    else:
        return
    head.blocks = [block for block in head.blocks if block is not first]
    head.title = without_whole(head.title, "strong")


def _tops_values(blocks: Sequence[SourceBlock]) -> bool:
    """Whether a heading stands above all and right above a date or named values, as titles do."""
    shown = [block for block in blocks[:_NEAR] if not isinstance(block, Rule)][:2]
    if len(shown) < 2 or not isinstance(shown[0], Heading):
        return False
    below = shown[1]
    line = below.lines[0] if isinstance(below, Lines) else str(getattr(below, "text", ""))
    return whole_date(line) is not None or is_keyed(line.partition("\n")[0])


def _take_wrapped(head: Head) -> None:
    """A title below a heading such as ``📝 Notes``, which then stands over the rest alone.

    Only a date may stand between; the other headings are deeper than the title.
    """
    places = [n for n, block in enumerate(head.blocks) if isinstance(block, Heading)]
    if not places or not _is_wrapper(head.blocks[places[0]]):
        return
    wrapper, *headings = (head.blocks[n] for n in places)
    assert isinstance(wrapper, Heading)  # noqa: S101  _is_wrapper has looked
    _take_icon(head, wrapper.text.plain)
    inner: list[Heading] = []
    for heading in headings:
        assert isinstance(heading, Heading)  # noqa: S101  all of ``places`` are
        if heading.level <= wrapper.level:
            break
        inner.append(heading)
    if not inner or any(other.level <= inner[0].level for other in inner[1:]):
        return
    title = inner[0]
    between = head.blocks[places[0] + 1 : places[1]]
    if not _could_be_title(title.text.plain) or not all(map(_is_date_line, between)):
        return
    head.title = without_whole(title.text, "strong")
    # What stood below the title stands beside the wrapper now.
    level = min((heading.level for heading in inner[1:]), default=wrapper.level)
    head.blocks = [
        Heading(wrapper.text, level) if block is wrapper else block
        for block in head.blocks
        if block is not title
    ]


def _is_wrapper(block: SourceBlock) -> bool:
    return isinstance(block, Heading) and kind_of(block.text.plain) == "topic"


def _is_date_line(block: SourceBlock) -> bool:
    return isinstance(block, Paragraph) and whole_date(block.text.plain) is not None


def _take_icon_alone(head: Head) -> None:
    """A paragraph on top that is an emoji and nothing else, as the first line of plain text is."""
    first = head.blocks[0] if head.blocks else None
    if not head.icon and isinstance(first, Paragraph) and _ICON.fullmatch(first.text.plain):
        head.icon = first.text.plain.strip()
        del head.blocks[0]


def _take_icon(head: Head, words: str) -> None:
    if not head.icon and (match := _ICON.match(words)) and match.end() < len(words):
        head.icon = match[1]


def _take_wrapped_lines(head: Head, lines: Sequence[str]) -> bool:
    """``📝 Notes``, a date and a title in the first lines: the same in plain text."""
    if len(lines) < 3 or kind_of(lines[0]) != "topic":
        return False
    dates = [line for line in lines[1:3] if whole_date(line)]
    titles = [line for line in lines[1:3] if _could_be_title(line.strip())]
    if len(dates) != 1 or len(titles) != 1:
        return False
    head.title = Text(titles[0].strip())
    found = whole_date(dates[0])
    if found and head.date is None:
        _set_date(head, found)
    if found and head.date == found.iso:
        head.date_text = dates[0].strip()
    _take_icon(head, lines[0])
    wrapper = Heading(Text(lines[0].strip().rstrip(":")), 1)
    head.blocks = [wrapper, *_without_lines(head.blocks, 3)]
    return True


def _take_paragraph(head: Head) -> None:
    """A short paragraph on top is the title where a date or a heading stands right below it."""
    if len(head.blocks) < 2:
        return
    first, below = head.blocks[:2]
    if not isinstance(first, Paragraph) or first.level or not _could_be_title(first.text.plain):
        return
    if is_whole(first.text, "link"):
        return
    if isinstance(below, Heading) or (isinstance(below, Paragraph) and _is_dated(below.text.plain)):
        head.title = without_whole(first.text, "strong")
        head.blocks = head.blocks[1:]


def _take_valued(head: Head) -> None:
    """A bold line on top, with named values in the lines below it, which Markdown joins to it."""
    first = head.blocks[0] if head.blocks else None
    if not isinstance(first, Paragraph) or first.level or not first.text.spans:
        return
    title, *values = labelled_parts(first.text)
    bold = bool(values) and is_whole(title, "strong") and _could_be_title(title.plain)
    if bold and all(is_keyed(value.plain) for value in values):
        head.title = without_whole(title, "strong")
        head.blocks[:1] = [Paragraph(value) for value in values]


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
    for index, block in enumerate(head.blocks[:_NEAR]):
        lines = block.lines if isinstance(block, Lines) else (str(getattr(block, "text", "")),)
        for line in lines:
            found = first_date(line) if _LABELLED.match(line) else whole_date(line)
            ahead = _AHEAD.search(above) or _AHEAD.search(line)
            above = line
            if found and not ahead:
                _set_date(head, found)
                if isinstance(block, Paragraph | Lines) and len(lines) == 1 and whole_date(line):
                    # Nothing but the date: it is the head's, as it is in plain text.
                    head.date_text = line
                    del head.blocks[index]
                return
    for text in (head.title.plain, _NAME_SIGN.sub("-", name).replace("_", " ")):
        found = first_date(text)
        if found:
            _set_date(head, found)
            return


def _without_credit(name: str) -> str:
    """A file's name without what a tool adds: ``Title - 2026_09_04 20_50 IST - Notes by X``."""
    credit = _CREDIT.search(name)
    return _DATED.sub("", name[: credit.start()]) if credit else name


def _set_date(head: Head, found: FoundDate) -> None:
    head.date, head.date_text = found.iso, found.text
    if found.other:
        head.doubts.append(Doubt("date", "/date", found.iso, found.text, (found.other,)))
