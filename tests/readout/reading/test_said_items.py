"""Lines that say themselves, among the notes of a topic, that they are action items."""

from __future__ import annotations

import pytest

from readout.note.model import Bullet
from readout.note.views import actions
from tests.readout.reading.helpers import all_blocks, note_of

TOPIC = "# Yard\n\n## Budget\n\n"


def items(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(item.action.text.plain, item.action.owners) for item in actions(note_of(text))]


@pytest.mark.parametrize(
    ("line", "owners"),
    [
        ("Action item: Anna to order the compost", ("Anna",)),
        ("ACTION ITEM (Ben): weigh the compost", ("Ben",)),
        ("**Action point:** Anna to order the compost", ("Anna",)),
        ("Ben to call them (action item)", ("Ben",)),
        ("TODO: add the prices", ()),
    ],
)
def test_a_line_that_says_so_is_an_item_with_all_its_words(
    line: str, owners: tuple[str, ...]
) -> None:
    said = [(line.replace("*", ""), owners)]
    assert items(f"{TOPIC}- We spent too much\n  - {line}\n") == said
    assert items(f"{TOPIC}We spent too much.\n\n{line}\n\nMore words.\n") == said


def test_those_nested_below_a_label_are_items() -> None:
    text = f"{TOPIC}- Compost\n  - Action items:\n    - Anna to order it\n      - in bags\n"
    assert items(f"{text}    - Ben to pay\n  - It rained\n- Tools\n    - a saw\n") == [
        ("Anna to order it", ("Anna",)),
        ("Ben to pay", ("Ben",)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"{TOPIC}- Action item scribe: Anna\n- Action: approved\n- AI: too dear\n- Todo lists\n",
        "# Yard\n\n## Action item review\n\n- Action item: Anna to order the compost\n",
        "# Yard\n\n## Chat\n\n- Action item: Anna to order the compost\n",
        f"{TOPIC}- Action item:\n\nWords.\n\n- a\n  - b\n",
        f"{TOPIC}> - Action item: Anna to order the compost\n",
    ],
    ids=["other words", "looking back", "chat", "nothing below", "quoted"],
)
def test_what_is_none_stays_what_it_is(text: str) -> None:
    assert items(text) == []


def test_where_the_note_lists_its_items_nothing_is_to_be_done_twice() -> None:
    text = (
        f"{TOPIC}- Action item: Anna to order compost\n\n## Next steps\n\n- Anna: order compost\n"
    )
    note = note_of(text)
    assert [item.action.text.plain for item in actions(note)] == ["Anna: order compost"]
    assert Bullet in map(type, all_blocks(note))


def test_an_item_of_dots_alone_is_not_done() -> None:
    (item,) = actions(note_of("# Yard\n\n## Next steps\n\n- ...\n"))
    assert not item.action.done
