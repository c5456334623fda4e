"""Where an action item came from: the passage it is about, never another item, or none."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings

from readout.items.sources import SURE, Source, sources, topics_without_items
from readout.note.codec import encode
from readout.note.model import Action, Bullet, Note, Paragraph, Section, Text
from readout.note.views import actions
from tests import strategies


def bullet(text: str, level: int = 0) -> Bullet:
    return Bullet(Text(text), level)


def action(text: str, *owners: str, level: int = 0) -> Action:
    return Action(Text(text), owners, level=level)


def note(*sections: Section) -> Note:
    return Note("n.md", Text("Orchard day"), sections=sections)


TREES = Section(
    Text("Trees"),
    "topic",
    (
        bullet("The plum tree by the gate has canker and must be cut back hard"),
        bullet("Grafting waits for a dry week"),
    ),
)
MONEY = Section(
    Text("Money"),
    "topic",
    (
        Paragraph(Text("The cider press costs 420 a day, and Ola Brandt knows who lends one.")),
        bullet("Bill 20817 for the ladders is still open"),
        bullet("Bill 20733 was paid"),
    ),
)
WEATHER = Section(Text("Weather"), "topic", (bullet("It rained"),))


def source_of(item: Action, *sections: Section) -> str | None:
    made = note(*(sections or (TREES, MONEY, WEATHER)), Section(Text("Do"), "actions", (item,)))
    (found,) = sources(made)
    return None if found is None else found.where


@pytest.mark.parametrize(
    ("item", "where"),
    [
        (action("Cut back the plum tree"), "/sections/0/blocks/0"),
        (action("Ola: find out who lends a press", "Ola"), "/sections/1/blocks/0"),
        (action("Pay bill 20817"), "/sections/1/blocks/1"),
        (action("Look at https://bills.example/open/20733 again"), "/sections/1/blocks/2"),
        (action("Start grafting once a week is dry"), "/sections/0/blocks/1"),
        (action("Write to the mayor"), None),
        (action("Ola Brandt writes to the mayor", "Ola Brandt"), None),
        (action("Paint the gate"), None),
        (action(""), None),
        (action("the and of"), None),
    ],
)
def test_the_passage_that_an_item_is_about(item: Action, where: str | None) -> None:
    assert source_of(item) == where


def test_a_heading_helps_its_passages() -> None:
    press = Section(Text("Cider press"), "topic", (bullet("The one in town can be had in May"),))
    oven = Section(Text("Oven"), "topic", (bullet("The one in town can be had in June"),))
    assert source_of(action("Book the cider press in town"), oven, press) == "/sections/1/blocks/0"


def test_the_bullet_that_an_item_stands_under_is_its_source() -> None:
    below = Section(
        Text("Gate"),
        "topic",
        (
            bullet("It sags"),
            action("Buy hinges", level=1),
            bullet("To do:"),
            action("Buy oil", level=1),
        ),
    )
    made = note(below)
    first, second = sources(made)
    assert first == Source("/sections/0/blocks/0", "It sags", 1.0)
    assert second is None  # a label says nothing


def test_what_is_said_of_an_item_or_beside_it_is_no_source() -> None:
    plan = Section(
        Text("Plan"),
        "topic",
        (
            action("Order six apple saplings"),
            bullet("six apple saplings of an old kind", 1),
            bullet("Order six apple saplings"),
        ),
    )
    assert sources(note(plan)) == (None,)
    inside = Section(Text("Do"), "actions", (bullet("Order six apple saplings"),))
    assert source_of(action("Order six apple saplings"), inside) is None


def test_topics_without_items() -> None:
    deep = Section(Text("Barn"), "topic", (bullet("It leans"),), (WEATHER,))
    made = note(
        TREES,
        MONEY,
        deep,
        Section(Text("In short"), "overview", (bullet("A good day"),)),
        Section(Text("Do"), "actions", (action("Cut back the plum tree"),)),
    )
    assert topics_without_items(made, sources(made)) == ("/sections/1", "/sections/2")
    barn = replace(deep, sections=(replace(WEATHER, blocks=(action("Mend the roof"),)),))
    made = note(barn)
    assert topics_without_items(made, sources(made)) == ()


def at(made: Any, where: str) -> Any:
    for part in where.split("/")[1:]:
        made = made[int(part)] if isinstance(made, list) else made[part]
    return made


@settings(max_examples=25)
@given(strategies.notes)
def test_a_source_is_a_block_that_is_no_item(made: Note) -> None:
    found = sources(made)
    assert len(found) == len(actions(made))
    form = encode(made)
    for source in filter(None, found):
        block = at(form, source.where)
        assert block["type"] in ("bullet", "paragraph", "quote")
        assert block["text"] == source.text
        assert SURE <= source.score <= 1.0001
    idle = topics_without_items(made, found)
    assert all(at(form, where)["kind"] == "topic" for where in idle)
    assert not any(
        source.where.startswith(f"{where}/") for source in filter(None, found) for where in idle
    )


@settings(max_examples=20)
@given(strategies.notes)
def test_an_item_that_repeats_a_passage_finds_it(before: Note) -> None:
    told = "The beekeeper brings eleven hives to the northern meadow"
    last = Section(Text("Bees"), "topic", (bullet(told),))
    asked = Section(Text("Do"), "actions", (action(f"Remember: {told}"),))
    made = replace(before, sections=(*before.sections, last, asked))
    found = sources(made)[-1]
    assert found is not None
    assert found.text == told
