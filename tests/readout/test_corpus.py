"""Over 930 real minutes nothing is dropped, by a count of its own.

The count here walks markdown-it's tokens and the standard library's HTML parser; it shares no
code with the readers. ``pytest -rP`` on this file prints what was counted.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import zip_longest
from pathlib import Path
from typing import Any, TypeAlias

import pytest
import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from readout.__main__ import main
from readout.note.codec import encode
from readout.printing import print_note
from readout.reading.read import read

_WORD = re.compile(r"\w+")
_TYPE = re.compile(r"<(?:[A-Z]|dyn )[^>]*>")  # Vec<T>: no HTML, though Markdown takes it for a tag
_BOX = re.compile(r"\[([ xX])\](?:\s|$)")
# A folder a run, so that the runs can stand side by side.
FOLDERS = (
    "aswf-tac",
    "openjs-cross-project-council",
    "rust-lang-compiler-team",
    "rust-lang-lang-team",
)


class _Visible(HTMLParser):
    """What a browser shows of HTML, and where its links go."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def handle_data(self, data: str) -> None:
        self.seen.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        wanted = {"a": ("href",), "img": ("src", "alt")}.get(tag, ())
        self.seen += [value or "" for name, value in attrs if name in wanted]


def _front_matter(text: str) -> tuple[dict[str, Any], str]:
    match = re.match(r"---[ \t]*\n(.*?)\n---[ \t]*\n", text, re.DOTALL)
    if match is None:
        return {}, text
    made = yaml.load(match[1], Loader=yaml.CBaseLoader)  # noqa: S506  builds strings only
    if not isinstance(made, dict):
        return {}, text
    again, body = _front_matter(text[match.end() :].lstrip("\n"))  # what a tool found in the note
    return (again | made, body) if again else (made, text[match.end() :])


def _seen(children: list[Token]) -> str:
    """The text of inline tokens as it is rendered: styles do not part words, breaks do."""
    seen = ""
    for child, after in zip_longest(children, children[1:]):
        if child.type in {"text", "code_inline"} or _TYPE.fullmatch(child.content):
            seen += child.content
        elif child.type in {"softbreak", "hardbreak", "image", "html_inline"}:
            seen += " "
        elif child.type == "link_open" and after.type == "link_close":
            seen += f" {child.attrs['href']}"  # without words: its address is shown
    return seen


def _targets(children: list[Token]) -> Iterator[str]:
    """What stands behind the text: addresses (that it does not show), alternative texts."""
    for child, inner in zip_longest(children, children[1:]):
        if child.type == "image":
            yield from (str(child.attrs["src"]), child.content)
        elif child.type == "link_open" and inner.type != "link_close":
            if inner.content != child.attrs["href"]:
                yield str(child.attrs["href"])
        elif child.type == "html_inline":
            yield from _visible(child.content)


def _visible(html: str) -> list[str]:
    parser = _Visible()
    parser.feed(html)
    parser.close()
    return parser.seen


class _Count:
    """What an independent reader finds in a Markdown file."""

    def __init__(self, text: str) -> None:
        self.fields, body = _front_matter(text)
        self.words: Counter[str] = Counter()
        self.headings = 0
        self.inner_headings = 0  # in a list item or quote: no section starts there
        self.labels = 0  # paragraphs that may stand for a heading: bold, or with a colon
        self.rows = 0
        self.tasks: Counter[tuple[str, bool]] = Counter()
        said_twice = re.match(r"\s*# (.*)\n", body)
        for name, value in self.fields.items():
            if name == "title" and said_twice and said_twice[1].strip() == value:
                continue  # the title, in the front matter and as first heading: kept once
            self.words.update(_WORD.findall(json.dumps(value, ensure_ascii=False)))
        parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
        self._walk(parser.parse(body))

    def _walk(self, tokens: list[Token]) -> None:
        for index, token in enumerate(tokens):
            if token.type == "inline":
                children = token.children or []
                in_item = index > 1 and tokens[index - 2].type == "list_item_open"
                seen = _BOX.sub("", _seen(children), count=1) if in_item else _seen(children)
                self.words.update(_WORD.findall(" ".join((seen, *_targets(children)))))
            elif token.type in {"fence", "code_block"}:
                self.words.update(_WORD.findall(token.content))
            elif token.type == "html_block":
                self.words.update(_WORD.findall(" ".join(_visible(token.content))))
            elif token.type == "heading_open":
                self.headings += token.level == 0
                self.inner_headings += token.level > 0
            elif token.type == "paragraph_open" and token.level == 0:
                line = tokens[index + 1].content
                bold = line.startswith(("**", "__")) and line.rstrip(": ").endswith(("**", "__"))
                self.labels += len(line) < 120 and (bold or line.rstrip("*_ ").endswith(":"))
            elif token.type == "tr_open":
                self.rows += 1
            elif token.type == "list_item_open" and tokens[index + 1].tag[:1] in {"p", "h"}:
                self._task(tokens[index + 2])

    def _task(self, inline: Token) -> None:
        box = _BOX.match(inline.content)
        if box is None:
            return
        children = [c for c in inline.children or [] if c.type != "softbreak"]
        struck = depth = total = 0
        for child in children:
            depth += {"s_open": 1, "s_close": -1}.get(child.type, 0)
            if child.type in {"text", "code_inline"}:
                words = len(_WORD.findall(_BOX.sub("", child.content)))
                total += words
                struck += words * (depth > 0)
        key = " ".join(_WORD.findall(_BOX.sub("", _seen(inline.children or []), count=1)))
        self.tasks[key, box[1] != " " or (total > 0 and struck == total)] += 1


_SAYS = re.compile(r"(?i)\b(?:action items?|to-?do)\b")
Notes: TypeAlias = list[tuple[Path, _Count, dict[str, Any], str]]


def _strings(made: object) -> Iterator[str]:
    if isinstance(made, str):
        yield made
    elif isinstance(made, dict):
        for value in made.values():
            yield from _strings(value)
    elif isinstance(made, list):
        for value in made:
            yield from _strings(value)


def _sections(sections: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for section in sections:
        yield section
        yield from _sections(section["sections"])


def _said(section: dict[str, Any]) -> int:
    """The items among other notes that say so, or stand after a line that says it."""
    said = False
    found = 0
    for block in section["blocks"] if section["kind"] != "actions" else ():
        said |= bool(_SAYS.search(block.get("text", "")))
        found += said and block["type"] == "action"
    return found


@pytest.fixture(scope="module", params=FOLDERS)
def notes(corpus: Path, request: pytest.FixtureRequest) -> Notes:
    """Every file: its path, its count, what ``show --json`` and what ``show`` print of it."""
    found = []
    for path in sorted((corpus / request.param).rglob("*.md")):
        note = read(path)
        printed = "\n".join(print_note(note, {}))
        found.append((path, _Count(path.read_text("utf-8")), encode(note), printed))
    assert found
    return found


def test_no_word_is_dropped(notes: Notes) -> None:
    missing = {}
    total = 0
    for path, count, made, printed in notes:
        words = count.words
        total += words.total()
        kept = {key: made[key] for key in made if key not in {"path", "format"}}
        for shown in (" ".join(_strings(kept)), printed):
            lost = words - Counter(_WORD.findall(shown))
            if lost:
                missing[path.name] = dict(lost.most_common(5))
    print(f"{len(notes)} notes, {total:,} words, {len(missing)} notes that lack any")
    assert not missing
    assert total > 100_000


def test_headings_rows_and_task_items_agree(notes: Notes) -> None:
    """Each difference has its reason, and each reason is counted.

    A heading is missing among the sections only where it became the note's title; headings in
    list items and quotes are no sections, a paragraph that labels a list may be one. Action items
    beyond the check boxes stand under a heading of actions, or say what they are.
    """
    wrong = {}
    for path, count, made, _ in notes:
        sections = list(_sections(made["sections"]))
        lead = sum(
            not s["title"] and s["kind"] in {"overview", "topic"} for s in made["sections"][:2]
        )
        blocks = [block for section in sections for block in section["blocks"]]
        properties = (
            bool(sections) and not sections[0]["title"] and sections[0]["kind"] == "details"
        )
        titled = len(sections) - lead - properties
        rows = sum(1 + len(block["rows"]) for block in blocks if block["type"] == "table")
        tasks = Counter(
            (" ".join(_WORD.findall(block["text"])), block["done"])
            for block in blocks
            if block["type"] in {"action", "bullet"} and "done" in block
        )
        beyond = sum((tasks - count.tasks).values())
        listed = sum(
            block["type"] == "action"
            for section in sections
            for block in section["blocks"]
            if section["kind"] == "actions"
        )
        said = sum(map(_said, sections))
        if (
            not -count.labels <= count.headings - titled <= 1
            or count.rows != rows
            or count.tasks - tasks
            or beyond > listed + said
        ):
            wrong[path.name] = (
                count.headings,
                titled,
                count.rows,
                rows,
                count.tasks - tasks,
                beyond,
            )
    counts = [count for _, count, _, _ in notes]
    headings = sum(count.headings for count in counts)
    rows, tasks = sum(c.rows for c in counts), sum(c.tasks.total() for c in counts)
    print(f"{headings:,} headings, {rows:,} rows, {tasks:,} task items, {len(wrong)} notes differ")
    assert not wrong


def test_the_folders_are_all_there_is(corpus: Path) -> None:
    assert {path.name for path in corpus.iterdir() if path.is_dir()} == set(FOLDERS)
    assert sum(1 for _ in corpus.rglob("*.md")) > 930


def test_the_command_line_reads_them_all(
    corpus: Path, profile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [str(path) for path in sorted(corpus.rglob("*.md"))[::20]]
    assert main(["show", "--json", *files]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [json.loads(line)["path"] for line in lines] == files
