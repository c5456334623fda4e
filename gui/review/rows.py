"""What became of items as lines of the review: what each was, and what it may be now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from PySide6.QtCore import QCoreApplication

from gui.dates import long_date
from gui.review.differences import Spans, differences
from gui.settings import DateOrder
from gui.undo_step import Swap
from readout.note.model import Note
from readout.note.views import PlacedAction, actions
from readout.progress.record import Field
from readout.progress.review import Followed, Gone, Question, Review
from readout.progress.store import Progress
from readout.progress.touched import ASKED

Kind: TypeAlias = Literal["note", "question", "changed", "reworded", "gone", "new"]
_SAID = 200
"""Signs of a comment that are shown."""


class Carry(Swap):
    """The step that carried a note's ticks, which knows whether it was taken back."""

    undone = False

    def __call__(self) -> None:
        """Take it back, or do it again."""
        super().__call__()
        self.undone = not self.undone


@dataclass(frozen=True, slots=True)
class Pending:
    """What became of one note's items. ``asked`` is the review where the note itself is in doubt.

    ``questions`` and ``reworded`` have the records that they have since the ticks were carried;
    ``carry`` is the step that did so, where anything was to be done.
    """

    note: Note
    review: Review
    questions: tuple[Question, ...] = ()
    reworded: tuple[Followed, ...] = ()
    asked: Review | None = None
    carry: Carry | None = None

    @property
    def asks(self) -> bool:
        """Whether any line of it may wait for an answer."""
        return bool(self.asked or self.questions or self.review.changed)


class Option(NamedTuple):
    """An answer. ``spans`` is what differs from the old words, in code points.

    ``number`` is the item that it names, 0 where it names none.
    """

    text: str
    spans: Spans = ()
    number: int = 0


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A line. ``key`` stays the same whatever is answered.

    ``text`` is what the item said, ``spans`` what of it is not in what it is taken for. ``done``
    says what the user did to it. ``chosen`` is the answer that holds, -1 where there is none.
    """

    kind: Kind
    key: str
    note: Note
    text: str
    spans: Spans = ()
    done: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    chosen: int = -1
    open: bool = False
    record: str = ""
    number: int = 0


def tr(text: str) -> str:
    """A text of this module in the user's language."""
    return QCoreApplication.translate("review", text)


def rows_of(
    pending: Iterable[Pending], progress: Progress, order: DateOrder = "day"
) -> list[ReviewRow]:
    """The lines of all notes: what is asked first, then what was done, in the order of notes."""
    kinds = ("note", "question", "changed", "reworded", "gone", "new")
    rows = [row for each in pending for row in _Rows(each, progress, order).all()]
    return sorted(rows, key=lambda row: kinds.index(row.kind))


def summary_of(pending: Iterable[Pending]) -> str:
    """All in one line: ``4 same, 2 reworded, 1 gone, 3 new``; what is none is left out."""
    reviews = [each.review for each in pending if not each.review.unsure]
    counts = (
        (sum(len(review.same) for review in reviews), tr("%1 same")),
        (sum(len(review.reworded) for review in reviews), tr("%1 reworded")),
        (sum(len(review.uncertain) for review in reviews), tr("%1 uncertain")),
        (sum(len(review.gone) for review in reviews), tr("%1 gone")),
        (sum(len(review.new) for review in reviews), tr("%1 new")),
    )
    return ", ".join(said.replace("%1", str(count)) for count, said in counts if count)


class _Rows:
    """The lines of one note."""

    def __init__(self, pending: Pending, progress: Progress, order: DateOrder) -> None:
        self._pending = pending
        self._note = pending.note
        self._progress = progress
        self._order = order
        self._placed = actions(pending.note)
        self._kin = progress.kin("items")

    def all(self) -> Iterator[ReviewRow]:
        pending = self._pending
        if pending.asked is not None:
            row = self._same_note(pending.asked)
            yield row
            if row.chosen != 0:
                return
        if pending.review.unsure or (pending.carry is not None and pending.carry.undone):
            return
        for question in pending.questions:
            yield self._question(question)
        for number in pending.review.changed:
            yield self._changed(self._placed[number - 1])
        for followed in pending.reworded:
            yield self._reworded(followed)
        for gone in pending.review.gone:
            yield self._gone(gone)
        for number in pending.review.new:
            text = self._text(number)
            yield ReviewRow("new", self._key("new", str(number)), self._note, text, number=number)

    def _same_note(self, asked: Review) -> ReviewRow:
        progress, own, was = self._progress, asked.note, asked.earlier[0]
        about = (progress.record("notes", was) or {}).get("note", {})
        title, date = str(about.get("title", "")), about.get("date")
        text = title or self._note.title.plain
        if isinstance(date, str):
            text = f"{text} · {long_date(date, self._order)}"
        linked = was in progress.kin("notes").get(own, ())
        known = progress.get("notes", own, "likeness") is not None
        count = len(asked.uncertain) + len(asked.gone)
        did = tr("1 action item ticked or changed")
        if count != 1:
            did = tr("%1 action items ticked or changed").replace("%1", str(count))
        options = (
            Option(tr("It is the same note: what was done follows")),
            Option(tr("It is another note: it begins anew")),
        )
        chosen = 0 if linked else 1 if known else -1
        return ReviewRow(
            *("note", self._key("note", was), self._note, text, (), (did,), options, chosen),
            open=chosen < 0,
        )

    def _question(self, question: Question) -> ReviewRow:
        record = question.record
        options = [
            Option(c.text, differences(question.text, c.text)[1], c.number)
            for c in question.candidates
        ]
        options.append(Option(tr("None of these: keep it until it comes back")))
        asked = isinstance(self._progress.get("items", record, ASKED), list)
        family = self._kin.get(record, (record,))
        found = (at for at, c in enumerate(question.candidates) if c.item in family)
        chosen = -1 if asked else next(found, len(options) - 1)
        near = question.candidates[max(0, min(chosen, len(question.candidates) - 1))]
        spans = differences(question.text, near.text)[0]
        return ReviewRow(
            *("question", self._key("question", record), self._note, question.text, spans),
            done=self._did(record),
            options=tuple(options),
            chosen=chosen,
            open=asked,
            record=record,
        )

    def _changed(self, placed: PlacedAction) -> ReviewRow:
        note, progress, source = self._note, self._progress, placed.action.done
        item = progress.item_id(note, placed)
        said = (tr("Open, as you marked it"), tr("Done, as the note says since"))
        if not source:
            said = (tr("Done, as you marked it"), tr("Open, as the note says since"))
        is_open = progress.source_changed(note, placed)
        chosen = -1 if is_open else int(progress.done(note, placed) == source)
        return ReviewRow(
            *("changed", self._key("changed", item), note, placed.action.text.plain),
            done=self._did(item),
            options=tuple(map(Option, said)),
            chosen=chosen,
            open=is_open,
            number=placed.number,
        )

    def _reworded(self, followed: Followed) -> ReviewRow:
        record, now = followed.record, self._text(followed.number)
        gone, come = differences(followed.text, now)
        options = (
            Option(now, come, followed.number),
            Option(tr("That is another item: what was done is kept until it comes back")),
        )
        parted = followed.item not in self._kin.get(record, (record,))
        return ReviewRow(
            *("reworded", self._key("reworded", record), self._note, followed.text, gone),
            done=self._did(record),
            options=options,
            chosen=int(parted),
            record=record,
            number=followed.number,
        )

    def _gone(self, gone: Gone) -> ReviewRow:
        key = self._key("gone", gone.record)
        return ReviewRow("gone", key, self._note, gone.text, done=self._did(gone.record))

    def _did(self, record: str) -> tuple[str, ...]:
        return tuple(said(self._progress.fields("items", record), self._order))

    def _text(self, number: int) -> str:
        return self._placed[number - 1].action.text.plain

    def _key(self, kind: str, what: str) -> str:
        return f"{kind}:{self._note.path}:{what}"


def said(fields: dict[str, Field], order: DateOrder) -> Iterator[str]:
    """What the user did to an item, in a few words each; values of other types are passed over."""
    values = {name: each["value"] for name, each in fields.items() if each["value"] is not None}
    if "done" in values:
        yield tr("ticked") if values["done"] else tr("unticked")
    due = values.get("due")
    if isinstance(due, str):
        yield tr("due %1").replace("%1", long_date(due, order)) if due else tr("no due date")
    owners = values.get("owners")
    if isinstance(owners, list):
        names = ", ".join(name for name in owners if isinstance(name, str) and name)
        yield tr("for %1").replace("%1", names) if names else tr("for nobody")
    snoozed = values.get("snoozed")
    if isinstance(snoozed, str) and snoozed:
        yield tr("snoozed until %1").replace("%1", long_date(snoozed, order))
    if values.get("dismissed"):
        yield tr("dismissed")
    comment = values.get("comment")
    if isinstance(comment, str) and comment.strip():
        words = " ".join(comment[: 2 * _SAID].split())
        cut = words if len(words) <= _SAID else words[:_SAID].rstrip() + "…"
        yield tr("comment: “%1”").replace("%1", cut)
