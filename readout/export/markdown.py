"""A note as Markdown that people read well and that our reader reads back.

Date and tags stand in front matter, the icon and title in the one heading of the first level.
Markdown has no sign for: doubts, a section's kind where its heading does not name it, terms and
plain bullets that stand outside or inside the sections that make them, owners and due dates as
such (they follow in brackets where the item's text lacks them), levels with nothing above them,
headings below the sixth, texts with blanks at their ends or with spans that overlap. Every word
is written all the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from readout.export.inline_markup import every_sign_escaped, longest_run
from readout.export.markdown_text import CELL, HEADING, ITEM, PARAGRAPH, indented, written
from readout.export.outline import Entry, outline
from readout.export.yaml_text import Flow, Value, is_simple_key, to_text
from readout.note.model import (
    Action,
    Block,
    Bullet,
    Code,
    Image,
    Note,
    Paragraph,
    Quote,
    Section,
    Span,
    Table,
    Term,
    Text,
)
from readout.reading.head import take_head
from readout.reading.heading_words import kind_of
from readout.reading.inline import join, ordered, with_links
from readout.reading.markdown import read_markdown
from readout.reading.source import Source

_DEEPEST_HEADING = 6
# Signs that would make the file none of text.
_NO_TEXT = {code: None for code in range(0x20) if code not in b"\t\n"}


def to_markdown(note: Note) -> str:
    """The note as a Markdown file. Doubts are left out."""
    properties = _properties(note)
    parts = [_front_matter(note, properties)]
    title = join([text for text in (Text(note.icon), note.title) if text], " ")
    if title:
        parts.append(f"# {written(title, HEADING)}".rstrip())
    for index, section in enumerate(note.sections[1:] if properties else note.sections):
        parts += _section(section, 2, first=index == 0)
    whole = "\n\n".join(part for part in parts if part) + "\n"
    return whole.translate(_NO_TEXT)


def _front_matter(note: Note, properties: Sequence[tuple[str, str]]) -> str:
    made: dict[str, Value] = {}
    if kind_of(note.title.plain):
        # A heading such as Summary would be taken for a section's.
        made["title"] = note.title.plain
    if note.date or note.date_text:
        made["date"] = note.date_text or note.date or ""
    if note.tags:
        made["tags"] = Flow(note.tags)
    made |= dict(properties)
    return f"---\n{to_text(made)}---" if made else ""


def _properties(note: Note) -> list[tuple[str, str]]:
    """Named values in front of all headings, where front matter reads back as the same."""
    first = note.sections[0] if note.sections else None
    if first is None or first.title or first.kind != "details" or first.sections:
        return []
    found = []
    for block in first.blocks:
        if not isinstance(block, Bullet) or block != Bullet(with_links(Text(block.text.plain))):
            return []
        name, _, value = block.text.plain.partition(": ")
        found.append((name, value))
    ours = {"title", "date", "tags"}
    simple = all(is_simple_key(name) and name == name.strip() for name, _ in found)
    if not simple or len({name for name, _ in found} - ours) < len(found):
        return []
    head = take_head(Source("markdown", "", [], found))
    return found if head.fields == found else []


def _section(section: Section, depth: int, *, first: bool) -> list[str]:
    """A section's parts, to be parted by empty lines."""
    parts = []
    # Only the blocks above the first heading need none.
    if section.title or not first:
        sign = "#" * min(depth, _DEEPEST_HEADING)
        parts.append(f"{sign} {written(section.title, HEADING)}".rstrip())
    parts.append("\n".join(_lines(outline(section.blocks), quoted=False)))
    for child in section.sections:
        parts += _section(child, depth + 1, first=False)
    return parts


def _lines(entries: Sequence[Entry], *, quoted: bool) -> list[str]:
    """Blocks as lines, an empty one between all but the items of a list."""
    made: list[str] = []
    marks = _Marks()
    before: Entry | None = None
    for entry in entries:
        block = entry.block
        opens_quote = not quoted and _is_quoted(block)
        within = _block(entry, marks.of(block), quoted=quoted or opens_quote)
        lines = [f"> {line}".rstrip() for line in within] if opens_quote else within
        if before is not None and not (
            _is_item(block)
            and _is_item(before.block)
            and _is_quoted(block) == _is_quoted(before.block)
        ):
            made.append("")
        made += lines
        before = entry
    return made


class _Marks:
    """The marks of list items: a number that does not follow begins a list of its own."""

    def __init__(self) -> None:
        self._number: int | None = None
        self._sign = "."

    def of(self, block: Block) -> str:
        """The mark of the next item, a blank behind it."""
        number = block.number if isinstance(block, Bullet | Action) else None
        if number is not None and self._number is not None and number != self._number + 1:
            self._sign = ")" if self._sign == "." else "."
        self._number = number
        return "- " if number is None else f"{number}{self._sign} "


def _is_item(block: Block) -> bool:
    return isinstance(block, Bullet | Action | Term)


def _is_quoted(block: Block) -> bool:
    return isinstance(block, Quote) or (isinstance(block, Bullet | Code) and block.quoted)


def _block(entry: Entry, mark: str, *, quoted: bool) -> list[str]:
    match entry.block:
        case Paragraph(text) | Quote(text):
            return written(text, PARAGRAPH).split("\n")
        case Bullet(text, done=done):
            box = "" if done is None else _box(done)
            return _item(mark, box + written(text, ITEM), entry.below, quoted=quoted)
        case Action() as action:
            # As one text: a sign in what is added may open what a sign in the words would close.
            words = written(join([action.text, *_beside(action)], " "), ITEM)
            return _item(mark, _box(action.done) + words, entry.below, quoted=quoted)
        case Term(term, definition):
            return [f"- {_bold(term)}: {indented(written(definition, ITEM), 2)}"]
        case Table() as table:
            return _table(table)
        case Code() as code:
            return _code(code)
        case Image() as image:
            return _image(image)


def _box(done: bool) -> str:
    return "[x] " if done else "[ ] "


def _item(mark: str, words: str, below: Sequence[Entry], *, quoted: bool) -> list[str]:
    inner = " " * len(mark)
    made = (mark + indented(words, len(mark))).rstrip().split("\n")
    nested = _lines(below, quoted=quoted)
    if nested and words and not _continues(below[0].block):
        made.append("")
    return made + [f"{inner}{line}" if line else "" for line in nested]


def _continues(block: Block) -> bool:
    """Whether a block may follow its item's text without an empty line between."""
    if isinstance(block, Action):
        return block.number in (None, 1)
    return isinstance(block, Bullet) and bool(block.text) and block.number in (None, 1)


def _beside(action: Action) -> list[Text]:
    """Owners and due date where the text does not say them already."""
    owners = [owner for owner in action.owners if not _says(action, owner)]
    due = action.due_text or action.due or ""
    made = [f"({', '.join(owners)})"] if owners else []
    if due and not _says(action, due):
        made.append(f"(due: {due})")
    return [Text(words) for words in made]


def _says(action: Action, words: str) -> bool:
    """Whether the words stand in the item's text as words, not as a part of one."""
    return bool(re.search(rf"(?<!\w){re.escape(words)}(?!\w)", action.text.plain))


def _bold(term: Text) -> str:
    whole = Span(0, len(term.plain), "strong")
    return written(Text(term.plain, ordered([whole, *term.spans])), PARAGRAPH)


def _table(table: Table) -> list[str]:
    if not table.columns:
        return []
    header = [written(cell, CELL) for cell in table.columns]
    rows = [[written(cell, CELL) for cell in row] for row in table.rows]
    return [f"| {' | '.join(cells)} |" for cells in (header, ["---"] * len(header), *rows)]


def _code(code: Code) -> list[str]:
    language = " ".join(code.language.split())
    if "`" in language:
        tildes = max((len(run) for run in re.findall("~+", code.text)), default=0)
        fence = "~" * max(3, tildes + 1)
    else:
        fence = "`" * max(3, longest_run(code.text) + 1)
    return [fence + language, *code.text.split("\n"), fence]


def _image(image: Image) -> list[str]:
    simple = re.sub(r"([\\\[\]])", r"\\\1", " ".join(image.text.split()))
    for words in (simple, every_sign_escaped(simple)):
        for address in (image.href, f"<{image.href}>"):
            line = f"![{words}]({address})"
            read = read_markdown(line, "").blocks
            if read == [Image(image.text, image.href)]:
                return [line]
    return written(Text(f"{image.text} ({image.href})"), PARAGRAPH).split("\n")
