"""What was spoken, word for word: lines with a speaker and a time, under a heading or without.

``0:00 - Anna Berg (Club)``, ``Anna Berg  0:03``, ``[00:01:02] Anna: …``, ``[SPEAKER_1 0:20] …``,
and the lines of a chat. They become paragraphs of one section of details, which can be folded.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import NamedTuple

from readout.note.model import Doubt, Paragraph, Text
from readout.reading.heading_words import is_transcript, kind_of
from readout.reading.inline import with_links
from readout.reading.keyed import is_keyed
from readout.reading.lead import labelled_parts
from readout.reading.notices import is_notice
from readout.reading.patterns import late
from readout.reading.source import Heading, Lines, Rule, SourceBlock

_STAMP = r"\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?"
_NAME = r"[^\W_][^:;!?•|\n\[\]]{0,40}?"
_SPOKEN = tuple(
    late(pattern)
    for pattern in (
        rf"(?P<stamp>{_STAMP})\s*-->\s*{_STAMP}",
        rf"[\[(](?P<stamp>{_STAMP})[\])]\s*(?:[-–—]\s*)?(?P<name>{_NAME})\s*:(?=\s|$)",
        rf"\[(?P<name>{_NAME})[ ,]\s*(?P<stamp>{_STAMP})\]",
        rf"(?P<stamp>{_STAMP})\s*[-–—]\s*(?P<name>[^\W\d_][^:;!?•|\n]{{0,60}})(?=\s|$)",
        rf"(?P<stamp>{_STAMP})\s+(?P<name>{_NAME})\s*:(?=\s|$)",
        rf"(?P<name>{_NAME})\s{{1,4}}[\[(]?(?P<stamp>{_STAMP})[\])]?(?=\s|:|$)",
    )
)
_CHAT = late(rf"{_STAMP}\s+From\s+\S.{{0,80}}:")
_STAMP_ALONE = late(rf"[\[(]?{_STAMP}[\])]?(?:\s*[-–—]\s*[\[(]?{_STAMP}[\])]?)?")
# The blank that a line break in the source became, before the next turn.
_INNER = late(
    rf"\s(?=\[(?:[^\[\]\n:]{{1,40}}[ ,])?{_STAMP}\]\s|{_STAMP}\s+[^\W\d_a-z][^:;!?•|\n]{{0,40}}:\s)"
)
_SPEAKER = late(r"[^\W\d_][^:\n]{0,40}:\s")
_BARE = (Paragraph, Lines)
_FEWEST = 3  # turns that make a transcript where no heading says so


class _Turn(NamedTuple):
    """The start of what one person says: who, and how many seconds in."""

    speaker: str
    seconds: int
    chat: bool = False


@dataclass(slots=True)
class Spoken:
    """Blocks with transcripts settled; ``guessed`` pairs a made heading's text with its doubt."""

    blocks: list[SourceBlock] = field(default_factory=list)
    guessed: list[tuple[object, Doubt]] = field(default_factory=list)


def with_transcripts(blocks: Sequence[SourceBlock]) -> Spoken:
    """The blocks, what was spoken in paragraphs under a heading."""
    made = Spoken()
    level = 0  # of the transcript's heading that the walk is under; 0 outside
    outermost = min((b.level for b in blocks if isinstance(b, Heading)), default=1)
    index = 0
    while index < len(blocks):
        block = blocks[index]
        if isinstance(block, Heading):
            level = _below(block, level)
            made.blocks.append(_settled_heading(block) if level else block)
        elif isinstance(block, Lines) and (level or _opens(block)):
            level = _take_lines(made, block, level)
        elif level == 0 and isinstance(block, _BARE) and _turns(block):
            end, is_talk = _end_of_talk(blocks, index)
            if not is_talk:
                made.blocks += blocks[index:end]
                index = end
                continue
            title = "Chat" if _is_chat(block) else "Transcript"
            heading = Heading(Text(title), outermost)
            made.blocks.append(heading)
            made.guessed.append((heading.text, Doubt("kind", "", "details", _first(block), _OTHER)))
            for part in blocks[index:end]:
                made.blocks += _speech(part)
            index = end
            continue
        elif level:
            made.blocks += _speech(block)
        else:
            made.blocks.append(block)
        index += 1
    return made


_OTHER = ("topic",)


def _below(heading: Heading, level: int) -> int:
    """The level of the transcript that a heading opens or stands in; 0 where there is none."""
    if level and heading.level > level:
        return level
    return heading.level if is_transcript(heading.text.plain) else 0


def _settled_heading(heading: Heading) -> SourceBlock:
    """A stamp that is marked as a heading inside a transcript parts it, and is no topic."""
    words = heading.text.plain
    if _STAMP_ALONE.fullmatch(words) or is_notice(words):
        return Paragraph(heading.text)
    return heading


def _opens(block: Lines) -> bool:
    """Whether bare lines begin with the heading of a transcript."""
    first = block.lines[0]
    return block.blank_before and is_transcript(first) and not is_keyed(first)


def _take_lines(made: Spoken, block: Lines, level: int) -> int:
    """Lines under or with a transcript's heading; the level that goes on below them."""
    first = block.lines[0]
    lines = block.lines
    if not level:
        made.blocks.append(Heading(Text(first.strip().rstrip(":").rstrip()), 1))
        lines = lines[1:]
    elif block.blank_before and kind_of(first) not in (None, "details"):
        made.blocks.append(block)
        return 0
    made.blocks += _paragraphs(lines)
    return level or 1


def _paragraphs(lines: Sequence[str]) -> list[SourceBlock]:
    """Lines as paragraphs, a new one where somebody begins to speak."""
    groups: list[list[str]] = []
    for line in lines:
        words = line.strip()
        if not groups or _turn(words) or _SPEAKER.match(words):
            groups.append([])
        groups[-1].append(words)
    return [Paragraph(with_links(Text("\n".join(group)))) for group in groups]


def _speech(block: SourceBlock) -> list[SourceBlock]:
    match block:
        case Lines(lines):
            return _paragraphs(lines)
        case Paragraph(text):
            inner = [match.end() for match in _INNER.finditer(text.plain)]
            return [replace(block, text=part) for part in labelled_parts(text, inner)]
        case Rule():
            return []
        case _:
            return [block]


def _end_of_talk(blocks: Sequence[SourceBlock], start: int) -> tuple[int, bool]:
    """Where turns end that begin at ``start``, and whether they are a conversation.

    What is none ends where the time falls: there another could begin.
    """
    turns: list[_Turn] = []
    end, sure = start, False
    for index in range(start, len(blocks)):
        block = blocks[index]
        if isinstance(block, Heading) or (
            isinstance(block, Lines) and block.blank_before and kind_of(block.lines[0])
        ):
            break
        found = _turns(block)
        if turns and found and found[0].seconds < turns[-1].seconds:
            sure = sure or _is_talk(turns)
            if not sure:
                break
        turns += found
        if found or isinstance(block, Lines | Paragraph | Rule):
            end = index + 1
    return end, sure or _is_talk(turns)


def _is_talk(turns: Sequence[_Turn]) -> bool:
    """Whether turns are a conversation: time goes on and somebody speaks twice.

    An agenda has times too; each of its points stands there once.
    """
    if turns and all(turn.chat for turn in turns):
        return len(turns) > 1
    rising = all(a.seconds <= b.seconds for a, b in pairwise(turns))
    speakers = Counter(turn.speaker for turn in turns)
    return len(turns) >= _FEWEST and rising and len(speakers) < len(turns)


def _turns(block: SourceBlock) -> list[_Turn]:
    """The turns of a block that begins with one."""
    if isinstance(block, Lines):
        lines: Sequence[str] = block.lines
    elif isinstance(block, Paragraph) and not block.level:
        plain = block.text.plain
        if ":" not in plain[:_NEAR]:
            return []
        lines = _INNER.sub("\n", plain).split("\n")
    else:
        return []
    if not _turn(lines[0].strip()):
        return []
    return [turn for line in lines if (turn := _turn(line.strip()))]


def _turn(line: str) -> _Turn | None:
    """Who begins to speak in a line, if anybody does."""
    if ":" not in line[:_NEAR]:
        return None
    if match := _CHAT.match(line):
        return _Turn(match.group(), 0, chat=True)
    for pattern in _SPOKEN:
        if match := pattern.match(line):
            name = match.groupdict().get("name") or ""
            # In a paragraph the words follow the name: its first word must do.
            return _Turn(name.split(" ")[0].casefold(), _seconds(match["stamp"]))
    return None


_NEAR = 120  # code points


def _seconds(stamp: str) -> int:
    seconds = 0
    for part in re.split(r"[.,]", stamp)[0].split(":"):
        seconds = seconds * 60 + int(part)
    return seconds


def _is_chat(block: SourceBlock) -> bool:
    return bool(_CHAT.match(_first(block)))


def _first(block: SourceBlock) -> str:
    if isinstance(block, Lines):
        return block.lines[0].strip()
    return str(getattr(block, "text", "")).split("\n")[0]
