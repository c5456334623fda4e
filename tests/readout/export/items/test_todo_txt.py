"""todo.txt, read back by the rules of its own description."""

from __future__ import annotations

import re
from datetime import datetime
from typing import NamedTuple

import pytest
from hypothesis import given, settings

from readout.export.items import export_items
from readout.items.rows import ItemRow
from tests.readout.export.items.made import BOOTS, FENCE, MAP, line_of, listed_items

DATE = re.compile(r"\d{4}-\d\d-\d\d ")


class Task(NamedTuple):
    done: bool
    priority: str
    dates: list[str]
    words: list[str]

    @property
    def projects(self) -> list[str]:
        return [word[1:] for word in self.words if re.match(r"\+\S", word)]

    @property
    def contexts(self) -> list[str]:
        return [word[1:] for word in self.words if re.match(r"@\S", word)]

    @property
    def due(self) -> list[str]:
        return [word[4:] for word in self.words if re.match(r"due:\S", word)]


def read(line: str) -> Task:
    """A line by the format's rules: x and a blank, a priority, up to two dates, the description."""
    done = line.startswith("x ")
    rest = line[2:] if done else line
    priority = re.match(r"\(([A-Z])\) ", rest)
    rest = rest[4:] if priority else rest
    dates = []
    while len(dates) < 1 + done and DATE.match(rest):
        dates.append(rest[:10])
        rest = rest[11:]
    return Task(done, priority[1] if priority else "", dates, rest.split())


@pytest.mark.parametrize(
    ("item", "line"),
    [
        (
            FENCE,
            "2026-03-03 Ask the ranger about the fence +Woods_walk @Mara_Lind @Tom due:2026-03-20",
        ),
        (
            BOOTS,
            "x 2026-03-05 2026-03-03 Buy boots; two pairs, size 40 and laces +Woods_walk",
        ),
        (BOOTS._replace(done_at=None, text="Buy boots"), "x Buy boots +Woods_walk"),
        (MAP, "Draw a map +Maps"),
        (MAP._replace(text=" "), "- +Maps"),
        (MAP._replace(text="x marks the place"), "- x marks the place +Maps"),
        (MAP._replace(text="(A) first of all"), "- (A) first of all +Maps"),
        (MAP._replace(text="2026-04-01 is the day"), "- 2026-04-01 is the day +Maps"),
        (MAP._replace(text="Write to @tom, +1 due:now"), 'Write to "@tom," "+1" "due:now" +Maps'),
        (MAP._replace(text="See https://example.org/a"), "See https://example.org/a +Maps"),
    ],
)
def test_lines(item: ItemRow, line: str) -> None:
    assert export_items([item], "todo").decode() == f"{line}\n"


@settings(max_examples=60)
@given(listed_items())
def test_another_program_reads_what_was_written(items: list[ItemRow]) -> None:
    text = export_items(items, "todo").decode()
    lines = text.splitlines()
    assert text.count("\n") == len(lines) == len(items)
    for line, item in zip(lines, items, strict=True):
        task = read(line)
        assert task.done == item.done
        assert task.priority == ""
        completed = item.done and item.done_at is not None
        dates = [datetime.fromtimestamp(item.done_at or 0).date().isoformat()] * completed  # noqa: DTZ006
        dates += [item.date] if item.date and (completed or not item.done) else []
        assert task.dates == dates
        assert task.projects == [name for name in [line_of(item.note).replace(" ", "_")] if name]
        owners = dict.fromkeys(line_of(owner).replace(" ", "_") for owner in item.owners)
        assert task.contexts == [name for name in owners if name]
        assert task.due == ([item.due] if item.due else [])
        tags = len(task.projects) + len(task.contexts) + len(task.due)
        words = task.words[: len(task.words) - tags]
        meant = line_of(item.text).split()
        assert words[: len(words) - len(meant)] in ([], ["-"])
        for said, word in zip(words[len(words) - len(meant) :], meant, strict=True):
            assert said in (word, f'"{word}"')
