"""Edited versions of notes, made by rule and the same for the same seed; and what became of what.

Each edit gives the note as it is then and, for each item that it had, where that is now: a number
from 0, or ``None`` where it was deleted. The rules know nothing of how items are followed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random
from typing import TypeAlias

from readout.export import export
from readout.note.model import Action, Block, Bullet, Note, Section, Text
from readout.note.views import actions
from readout.reading.read import read_bytes

OTHER_WORDS = {
    "add": "include",
    "ask": "check with",
    "check": "verify",
    "close": "finish",
    "create": "make",
    "discuss": "talk about",
    "document": "describe",
    "draft": "prepare",
    "file": "open",
    "find": "look for",
    "fix": "repair",
    "follow": "come back",
    "get": "obtain",
    "look": "have a look",
    "make": "prepare",
    "meeting": "session",
    "need": "have",
    "new": "fresh",
    "open": "file",
    "post": "publish",
    "propose": "suggest",
    "reach": "get",
    "review": "go through",
    "schedule": "plan",
    "see": "find out",
    "send": "forward",
    "should": "ought to",
    "start": "begin",
    "talk": "speak",
    "team": "group",
    "update": "refresh",
    "will": "is going to",
    "write": "draft",
}
AROUND = ("as agreed", "if there is time", "before the next call", "once more", "please")
INSERTED = (
    "Order sandwiches for the workshop",
    "Measure how long the nightly job takes",
    "Invite somebody from the legal department",
    "Sort the photographs of the summer party",
    "Renew the certificate of the mail server",
    "Count the chairs in the large hall",
    "Water the plants",
    "Send the plan",
    "Call Ben",
    "Review the draft of the annual report with the team",
    "Open an issue for the slow tests",
    "Write up what was decided about the release",
    "Update the calendar",
    "Ask the board for a larger budget next year",
    "Schedule another meeting",
)
TITLES = ("{} (final)", "Notes: {}", "{} – minutes", "Summary of {}")


@dataclass(frozen=True, slots=True)
class Edited:
    """A note after an edit; ``now`` has for each item that it had where it is."""

    note: Note
    now: tuple[int | None, ...]


Items: TypeAlias = list[tuple[int | None, Action]]
"""Items with the number that they had; ``None`` for one that is new."""


def with_items(note: Note, random: Random) -> Note:
    """The note, a list of its bullets made its action items where it has none."""
    if actions(note):
        return note

    def made(sections: tuple[Section, ...]) -> tuple[Section, ...]:
        return tuple(_bullets_as_items(each, random) for each in sections)

    return replace(note, sections=made(note.sections))


def _bullets_as_items(section: Section, random: Random) -> Section:
    own = [each for each in section.blocks if isinstance(each, Bullet)]
    kind = section.kind
    blocks: tuple[Block, ...] = section.blocks
    if len(own) == len(blocks) and 3 <= len(own) <= 15 and all(len(b.text.plain) > 10 for b in own):
        blocks, kind = tuple(Action(Text(each.text.plain)) for each in own), "actions"
    below = tuple(_bullets_as_items(each, random) for each in section.sections)
    return replace(section, blocks=blocks, sections=below, kind=kind)


def reword(note: Note, random: Random) -> Edited:
    """A third of the items said in other words: one rule each."""
    items = [placed.action for placed in actions(note)]
    made = [_reworded(item, random) if random.random() < 0.34 else item for item in items]
    return _with(note, list(enumerate(made)))


def _reworded(item: Action, random: Random) -> Action:
    rules = (_other_words, _typo, _other_order, _added, _shortened)
    words = random.choice(rules)(item.text.plain.split(), random)
    return replace(item, text=Text(" ".join(words)))


def _other_words(words: list[str], random: Random) -> list[str]:
    made = [OTHER_WORDS.get(word.casefold(), word) for word in words]
    return made if made != words else _added(words, random)


def _typo(words: list[str], random: Random) -> list[str]:
    long = [at for at, word in enumerate(words) if len(word) > 4 and word.isalpha()]
    if not long:
        return _added(words, random)
    at, made = random.choice(long), list(words)
    word = made[at]
    place = random.randrange(1, len(word) - 2)
    made[at] = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    return made if made != words else _added(words, random)


def _other_order(words: list[str], random: Random) -> list[str]:
    if len(words) < 4:
        return _added(words, random)
    cut = random.randrange(1, len(words) - 1)
    return words[cut:] + words[:cut]


def _added(words: list[str], random: Random) -> list[str]:
    added = random.choice(AROUND).split()
    return added + words if random.random() < 0.5 else words + added


def _shortened(words: list[str], random: Random) -> list[str]:
    if len(words) < 6:
        return _added(words, random)
    return words[: -max(1, len(words) // 5)]


def reorder(note: Note, random: Random) -> Edited:
    """The items in another order."""
    made: Items = list(enumerate(placed.action for placed in actions(note)))
    random.shuffle(made)
    return _with(note, made)


def insert(note: Note, random: Random) -> Edited:
    """New items between the others."""
    made: Items = list(enumerate(placed.action for placed in actions(note)))
    for text in random.sample(INSERTED, 1 + len(made) // 5 if len(made) < 25 else 6):
        made.insert(random.randrange(len(made) + 1), (None, Action(Text(text))))
    return _with(note, made)


def delete(note: Note, random: Random) -> Edited:
    """A quarter of the items gone."""
    items: Items = list(enumerate(placed.action for placed in actions(note)))
    return _with(note, [each for each in items if random.random() > 0.25])


def replace_some(note: Note, random: Random) -> Edited:
    """A fifth of the items deleted, each with another item in its place."""
    made: Items = list(enumerate(placed.action for placed in actions(note)))
    for at in range(len(made)):
        if random.random() < 0.2:
            made[at] = (None, Action(Text(random.choice(INSERTED))))
    return _with(note, made)


def rename(note: Note, random: Random) -> Edited:
    """Another title, in another file."""
    title = random.choice(TITLES).format(note.title.plain)
    made = replace(note, title=Text(title), path=f"renamed/{note.path}")
    return Edited(made, tuple(range(len(actions(note)))))


def other_format(note: Note, random: Random) -> Edited:
    """Written in another format and read again."""
    to = random.choice(("md", "yaml", "json"))
    made = read_bytes(export(note, to).encode("utf-8", "surrogatepass"), f"{note.path}.{to}")
    if len(actions(made)) != len(actions(note)):  # the format could not carry them: no edit
        made = note
    return Edited(made, tuple(range(len(actions(note)))))


def several(note: Note, random: Random) -> Edited:
    """Two edits, one after the other, as happens between two readings."""
    first, second = random.sample((reword, reorder, insert, delete, rename, other_format), 2)
    one = first(note, random)
    two = second(one.note, random)
    return Edited(two.note, tuple(None if at is None else two.now[at] for at in one.now))


EDITS: tuple[Callable[[Note, Random], Edited], ...] = (
    reword,
    reorder,
    insert,
    delete,
    replace_some,
    rename,
    other_format,
    several,
)


def _with(note: Note, items: Items) -> Edited:
    """The note with these items in the places of its items; what is too many in the last."""
    count = len(actions(note))
    rest = list(items)
    seen = 0

    def blocks_of(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        nonlocal seen
        made: list[Block] = []
        for block in blocks:
            if not isinstance(block, Action):
                made.append(block)
                continue
            seen += 1
            due = round(len(items) * seen / count) - (len(items) - len(rest))
            made += [item for _, item in rest[:due]]
            del rest[:due]
        return tuple(made)

    def section_of(section: Section) -> Section:
        blocks = blocks_of(section.blocks)
        return replace(
            section, blocks=blocks, sections=tuple(section_of(each) for each in section.sections)
        )

    made = replace(note, sections=tuple(section_of(each) for each in note.sections))
    now: list[int | None] = [None] * count
    for place, (was, _) in enumerate(items):
        if was is not None:
            now[was] = place
    return Edited(made, tuple(now))
