"""Owners, due dates and done marks of a note's action items, from what the items say.

One pass over a finished note: it needs the note's date, the people the note names, and how
the note's other items name their owners. No item's text is changed.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from readout.note.model import Action, Block, Bullet, Doubt, Note, Paragraph, Section
from readout.reading.heading_words import kind_of
from readout.reading.inline import is_whole
from readout.reading.patterns import late
from readout.reading.tasks.bold_names import bold_lead, people_among
from readout.reading.tasks.done import is_done
from readout.reading.tasks.due_dates import Due, due_in, find_due, writes_day_first
from readout.reading.tasks.labels import DONE, DUE, OWNER
from readout.reading.tasks.names import (
    Trust,
    is_nobody,
    owners_in,
    said_owners,
)
from readout.reading.tasks.owners import Claim, Form, claims
from readout.reading.tasks.people import people_of

_LABELLED = late(r"[\s*]*([^\W\d_][^:\n]{1,20}?)[\s*]*:{1,2}[\s*]*(?=\S)(.{1,90})", re.DOTALL)
_EMPTY_BRACKETS = late(r"[(\[][\s,;:–—-]*[)\]]")
_BLANKS = late(r"\s{4,}")
_LISTED, _WORDED = (Action, Bullet), (Bullet, Paragraph)
_LONGEST = 4_000  # code points in which owners and due dates are looked for
_LONGEST_GROUP = 80  # code points of a line that names those whose items stand below it
# How many known names of a form there must be for each word that only looks like one.
_CONFIRMED: dict[Form, int] = {"said": 0, "colon": 2, "dash": 2, "brackets": 1, "after": 2}


@dataclass(slots=True)
class _Item:
    """An action item on its way: what it and the lines around it say."""

    where: str
    action: Action
    text: str  # without its due date
    due: Due | None
    group: tuple[str, ...]
    below: list[str]
    claims: list[Claim]


def with_tasks(note: Note) -> Note:
    """The note with owners, due date and done mark on each action item that says them."""
    sections = list(note.walk())
    if not any(map(_has_items, sections)):
        return note
    reader = _Reader(note, sections)
    made = tuple(
        [
            reader.finished(section, f"/sections/{index}")
            for index, section in enumerate(note.sections)
        ]
    )
    return replace(note, sections=made, doubts=(*note.doubts, *reader.doubts))


class _Reader:
    """The items of one note, read twice: the names found surely help with the others."""

    def __init__(self, note: Note, sections: Sequence[Section]) -> None:
        self.doubts: list[Doubt] = []
        self.today = dt.date.fromisoformat(note.date) if note.date else None
        self.people = people_of(note)
        self.grouped = self._is_grouped(sections)
        texts = [note.date_text]
        texts += [
            block.text.plain
            for section in sections
            for block in section.blocks
            if isinstance(block, Action)
        ]
        self.day_first = writes_day_first(texts)
        self.items = self._all_items(note)
        if self.day_first is None and any(
            item.due and item.due.other for item in self.items.values()
        ):
            dues = [item.due.text for item in self.items.values() if item.due]
            self.day_first = writes_day_first(dues, with_year=False)
            if self.day_first is not None:
                self.items = self._all_items(note)
        self._name_owners()
        leads = [bold_lead(item.action.text) for item in self.items.values()]
        self.bold = people_among(leads, note) if any(leads) else frozenset[str]()

    def _all_items(self, note: Note) -> dict[str, _Item]:
        return {
            item.where: item
            for index, section in enumerate(note.sections)
            for item in self._items(section, f"/sections/{index}")
        }

    def finished(self, section: Section, where: str) -> Section:
        """The section with its items' owners, due dates and done marks."""
        blocks, children = section.blocks, section.sections
        if not children and not _has_items(section):
            return section
        if _has_items(section):
            blocks = tuple(
                [
                    self._finished(self.items[f"{where}/blocks/{index}"])
                    if isinstance(block, Action)
                    else block
                    for index, block in enumerate(blocks)
                ]
            )
        if children:
            children = tuple(
                [
                    self.finished(child, f"{where}/sections/{index}")
                    for index, child in enumerate(children)
                ]
            )
        return Section(section.title, section.kind, blocks, children)

    def _finished(self, item: _Item) -> Action:
        action, due = item.action, item.due
        if due is not None and due.other is not None:
            self.doubts.append(
                Doubt("date", f"{item.where}/due", due.iso or "", due.text, (due.other,))
            )
        return Action(
            action.text,
            self._owners(item),
            due.iso if due else None,
            due.text if due else "",
            due.inferred if due else False,
            action.done or any(map(_says_done, item.below)),
            action.level,
            action.number,
        )

    def _owners(self, item: _Item) -> tuple[str, ...]:
        if item.action.owners:
            return item.action.owners
        for line in item.below:
            if said := said_owners(_labelled(line, OWNER)):
                return said
        for claim in item.claims:
            if claim.trust is Trust.KNOWN or claim.form in self.confirmed:
                return claim.names
        if (lead := bold_lead(item.action.text)) and lead in self.bold:
            return (lead,)
        return item.group

    def _name_owners(self) -> None:
        """Every item's claims, with the people that the sure ones name."""
        for item in self.items.values():
            item.claims = list(claims(item.text, self.people))
        known = set(self.people.names)
        for item in self.items.values():
            for claim in item.claims:
                if claim.form == "said":
                    for name in claim.names:
                        self.people.add(name)
        if self.people.names != known:
            for item in self.items.values():
                item.claims = list(claims(item.text, self.people))
        first = [item.claims[0] for item in self.items.values() if item.claims]
        sure = [claim.form for claim in first if claim.trust is Trust.KNOWN]
        strange = [claim.form for claim in first if claim.trust is not Trust.KNOWN]
        self.confirmed = {
            form
            for form, times in _CONFIRMED.items()
            if sure.count(form) >= max(1, times * strange.count(form))
        }

    def _items(self, section: Section, where: str, above: tuple[str, ...] = ()) -> Iterator[_Item]:
        """The items of a section and those below it; ``above`` are the owners a heading names."""
        if section.kind == "actions" and kind_of(section.title.plain) is None:
            above = self._group(section.title.plain) or above
        groups: list[tuple[int, tuple[str, ...]]] = [(-1, above)]
        for index, block in enumerate(section.blocks if _has_items(section) else ()):
            if isinstance(block, Paragraph) and not block.level:
                groups = [(-1, self._group(block.text.plain) or above)]
                continue
            if not isinstance(block, _LISTED):
                continue
            while len(groups) > 1 and groups[-1][0] >= block.level:
                groups.pop()
            if isinstance(block, Action):
                below = list(_below(section.blocks, index))
                yield self._item(block, f"{where}/blocks/{index}", groups[-1][1], below)
            elif (
                _nests(block, section.blocks[index + 1 : index + 2])
                and (named := self._group(block.text.plain)) is not None
            ):
                groups.append((block.level, named))
        for index, child in enumerate(section.sections):
            yield from self._items(child, f"{where}/sections/{index}", above)

    def _group(self, line: str) -> tuple[str, ...] | None:
        """The owners that a line alone names, empty for ``Unassigned``; ``None`` for no names."""
        words = line.strip(" *:@#")
        if len(words) > _LONGEST_GROUP:
            return None
        if is_nobody(words):
            return ()
        least = Trust.SHAPED if self.grouped else Trust.KNOWN
        return owners_in(words, self.people, least) or None

    def _is_grouped(self, sections: Sequence[Section]) -> bool:
        """Whether a line of its own names somebody above items: then other such lines may, too."""
        lines = (
            line
            for section in sections
            if section.kind == "actions"
            for line in (section.title.plain, *map(_bold_line, section.blocks))
        )
        return any(
            owners_in(line.strip(" *:"), self.people, Trust.KNOWN)
            for line in lines
            if line and len(line) <= _LONGEST_GROUP
        )

    def _item(self, action: Action, where: str, group: tuple[str, ...], below: list[str]) -> _Item:
        # Long runs of blanks would make patterns slow, and part nothing more than one does.
        text = action.text.plain[:_LONGEST]
        if "    " in text or not text.isprintable():
            text = _BLANKS.sub(" ", text)
        if action.due_text and action.due is None:
            due = due_in(action.due_text, self.today, day_first=self.day_first)
        else:
            due = find_due(text, self.today, day_first=self.day_first)
            if due is not None:
                text = f"{text[: due.start]} {text[due.end :]}"
                if "(" in text or "[" in text:
                    text = _EMPTY_BRACKETS.sub(" ", text)
        for line in below if due is None else ():
            if words := _labelled(line, DUE):
                due = due_in(words, self.today, day_first=self.day_first)
                break
        return _Item(where, action, text.rstrip(" –—-|,"), due, group, below, [])


def _has_items(section: Section) -> bool:
    return Action in map(type, section.blocks)


def _labelled(line: str, names: frozenset[str]) -> str:
    """What stands behind one of some labels that opens a line; empty where none does."""
    label = _LABELLED.match(line)
    return label[2] if label and label[1].casefold() in names else ""


def _says_done(line: str) -> bool:
    return is_done(_labelled(line, DONE))


def _nests(bullet: Bullet, after: Sequence[Block]) -> bool:
    return any(isinstance(b, _LISTED) and b.level > bullet.level for b in after)


def _bold_line(block: Block) -> str:
    if isinstance(block, _WORDED) and block.text.spans and is_whole(block.text, "strong"):
        return block.text.plain
    return ""


def _below(blocks: Sequence[Block], place: int) -> Iterator[str]:
    """The lines nested right below the item at a place, which may tell owner, date and state."""
    level = getattr(blocks[place], "level", 0)
    for index in range(place + 1, len(blocks)):
        block = blocks[index]
        if not isinstance(block, _WORDED) or block.level <= level:
            return
        yield block.text.plain
