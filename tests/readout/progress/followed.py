"""A note that is read again after it changed."""

from __future__ import annotations

from readout.note.model import Action, Note, Paragraph, Section, Text
from readout.progress.following import Following
from readout.progress.review import Carried, Review
from readout.progress.store import Progress
from tests.readout.progress.helpers import item

PLAN, ROOM, BOB = "Send Anna the plan for the move", "Book the large room", "Call Bob"


def reread(
    progress: Progress, note: Note, before: Note | None = None, there: bool = False
) -> tuple[Review, Carried]:
    following = Following(progress)
    review = following.review(note, before, lambda _: there)
    return review, following.carry(note, review)


def tick(progress: Progress, note: Note, *texts: str) -> None:
    for text in texts:
        progress.mark(note, item(note, text))


def about(title: str, *texts: str, day: str = "2025-11-20", said: str = "of this week") -> Note:
    """A note with more in it than its items."""
    talk = tuple(Paragraph(Text(f"Point {number} {said}")) for number in "abcdef")
    items = tuple(Action(Text(text)) for text in texts)
    return Note(
        f"{title}.md",
        Text(title),
        date=day,
        sections=(
            Section(Text("Talk"), "topic", talk),
            Section(Text("To do"), "actions", items),
        ),
    )
