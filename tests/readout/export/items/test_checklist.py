"""The task list: what people read in it, what other programs and Readout itself read back."""

from __future__ import annotations

from hypothesis import given, settings
from markdown_it import MarkdownIt
from markdown_it.token import Token

from readout.export.items import export_items
from readout.items.rows import ItemRow
from readout.note.views import actions
from readout.reading.read import read_bytes
from readout.search.folding import fold
from tests.readout.export.items.made import BOOTS, FENCE, MAP, line_of, listed_items

PARSER = MarkdownIt("commonmark").enable(["strikethrough", "table"])


def test_by_note() -> None:
    assert export_items([FENCE, BOOTS, MAP], "md").decode() == (
        "# Action items\n\n"
        "## Woods walk, 2026-03-03\n\n"
        "- [ ] Ask the ranger about the fence (Mara Lind, Tom) (due: 2026-03-20)\n"
        "- [x] Buy boots; two pairs, size 40\\\n  and laces\n\n"
        "  The brown ones\n\n"
        "## Maps\n\n"
        "- [ ] Draw a map\n"
    )


def test_by_owner_those_of_nobody_last() -> None:
    tom = MAP._replace(text="*Two* maps", owners=("TOM",), due="2026-05-01")
    assert export_items([MAP, FENCE, tom], "md-owner").decode() == (
        "# Action items\n\n"
        "## Mara Lind\n\n"
        "- [ ] Ask the ranger about the fence (Mara Lind, Tom) (due: 2026-03-20)"
        " (from: Woods walk, 2026-03-03)\n\n"
        "## Tom\n\n"
        "- [ ] Ask the ranger about the fence (Mara Lind, Tom) (due: 2026-03-20)"
        " (from: Woods walk, 2026-03-03)\n"
        "- [ ] \\*Two\\* maps (TOM) (due: 2026-05-01) (from: Maps)\n\n"
        "## No owner\n\n"
        "- [ ] Draw a map (from: Maps)\n"
    )


def test_readout_reads_its_list_back() -> None:
    note = read_bytes(export_items([FENCE, MAP], "md"), "list.md")
    fence, drawn = (placed.action for placed in actions(note))
    assert fence.text.plain.startswith(FENCE.text)
    assert fence.due == FENCE.due
    assert set(fence.owners) == set(FENCE.owners)
    assert drawn.text.plain == MAP.text


def inner(token: Token) -> str:
    """The words a reader sees, line breaks as blanks."""
    return "".join(
        " " if each.type in ("softbreak", "hardbreak") else each.content
        for each in token.children or ()
    )


@settings(max_examples=60)
@given(listed_items())
def test_another_program_reads_what_was_written(items: list[ItemRow]) -> None:
    tokens = PARSER.parse(export_items(items, "md").decode())
    assert sum(token.type == "list_item_open" for token in tokens) == len(items)
    firsts = [
        inner(tokens[at + 2])
        for at, token in enumerate(tokens)
        if token.type == "list_item_open" and tokens[at + 2].type == "inline"
    ]
    order = sorted(items, key=lambda item: firsts_of(items, item))
    assert len(firsts) == len(items)
    for said, item in zip(firsts, order, strict=True):
        assert said.startswith("[x]" if item.done else "[ ]")
        assert line_of(said[3:]).startswith(line_of(item.text))


@settings(max_examples=30)
@given(listed_items())
def test_by_owner_an_item_stands_under_each_owner(items: list[ItemRow]) -> None:
    tokens = PARSER.parse(export_items(items, "md-owner").decode())
    owners = [{fold(line_of(owner)) for owner in item.owners} or {""} for item in items]
    assert sum(token.type == "list_item_open" for token in tokens) == sum(map(len, owners))
    assert sum(token.type == "heading_open" for token in tokens) == 1 + len(set().union(*owners))


def firsts_of(items: list[ItemRow], item: ItemRow) -> int:
    """Where the item's group begins."""
    return next(
        at for at, each in enumerate(items) if (each.path, each.note) == (item.path, item.note)
    )
