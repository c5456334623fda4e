"""The notes of the machine that agrees with progress, and what a user did to their items."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import NamedTuple

from readout.export import export
from readout.note.model import Action, Note, Paragraph, Section, Text
from readout.reading.read import read_bytes

SENTENCES = (
    "Send the signed contract back to the landlord",
    "Update the roadmap",
    "Measure how warm the server room gets at night",
    "Invite three designers to the spring workshop",
    "Translate every error message into Portuguese",
    "Compare two suppliers of recycled cardboard boxes",
    "Publish minutes from the annual members assembly",
    "Repair that broken lamp above the front desk",
    "Collect feedback about our new onboarding course",
)
BODY = (
    "The lamp was talked about at length, and nobody knew when it broke.",
    "Boxes cost a third more than they did in the year before.",
    "Members asked for an assembly in the evening.",
    "The landlord wants an answer in writing.",
    "Errors are read by people who did not make them.",
)
ENDINGS = ("tomorrow", "if possible", "with Ann", "once more", "by phone")
DAYS = (None, "2025-12-01", "2031-01-31")
PEOPLE = ((), ("Ann",), ("Ann", "Bo"))
COMMENTS = ("", "ask Cem first", "by phone ☎")
Mark = bool | None


class State(NamedTuple):
    """What the user did to an item, by the names of the fields; ``None``: never, or taken back."""

    done: Mark = None
    dismissed: bool = False
    due: str | None = None
    owners: list[str] | None = None
    comment: str | None = None
    snoozed: str | None = None


UNTOUCHED = State()
Shown = dict[int, State]


@dataclass
class Item:
    """An item of the model: ``uid`` stays through every edit."""

    uid: int
    text: str


@dataclass
class File:
    """A note as the world has it, and what the user did in it."""

    title: str
    date: str
    body: str
    items: list[Item]
    path: str
    form: str = "model"
    marks: Shown = field(default_factory=dict)
    gone: list[Item] = field(default_factory=list)
    seen: Note | None = None
    """The note as it was read the last time."""
    ids: set[str] = field(default_factory=set)
    """By what it was known since it is this note."""
    said: dict[str, int] = field(default_factory=dict)
    """Whose words these are, or were."""

    def note(self) -> Note:
        items = tuple(Action(Text(item.text)) for item in self.items)
        made = Note(
            self.path,
            Text(self.title),
            date=self.date,
            sections=(
                Section(Text("What was said"), "topic", _paragraphs(self.body)),
                Section(Text("Action items"), "actions", items),
            ),
        )
        if self.form == "model":
            return made
        name = f"{self.path}.{self.form}"
        return replace(read_bytes(export(made, self.form).encode(), name), path=name)


def _paragraphs(body: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(Text(f"{body} {text}")) for text in BODY)


def ending_of(text: str) -> str:
    """Which of the endings a text has."""
    return next((ending for ending in ENDINGS if text.endswith(f" {ending}")), "")


def only_reworded(one: str, other: str) -> bool:
    """Whether two texts are the same but for their endings."""
    return one.removesuffix(f" {ending_of(one)}") == other.removesuffix(f" {ending_of(other)}")
