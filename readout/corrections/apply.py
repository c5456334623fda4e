"""The note as the user corrected it, made of the note as it was read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from readout.corrections.blocks import in_role
from readout.corrections.keys import Keys, keys_of, table_and_line
from readout.corrections.model import Corrections, good, is_date
from readout.corrections.outline import rebuilt
from readout.corrections.tables import is_glued, recut
from readout.note.model import (
    NOTHING,
    Action,
    Block,
    Bullet,
    Doubt,
    Note,
    Section,
    Table,
    Term,
    Text,
)
from readout.note.views import blocks
from readout.progress.identity import words
from readout.reading.inline import with_links
from readout.reading.source import name_of
from readout.reading.tasks.action_items import with_tasks

_FLAT = frozenset(("text",))
"""The formats whose headings have no levels."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A doubt and how it stands.

    ``keys`` are those of the corrections that can settle it, the accepting of what was read last;
    ``settled_by`` those that did. The place of a doubt that is open is in the corrected note,
    that of a settled one in the note as read.
    """

    doubt: Doubt
    keys: tuple[str, ...]
    settled_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Corrected:
    """A corrected note, and by what its parts are known for further corrections.

    ``kinds`` and ``texts`` have the keys of sections and texts by their places in ``note``,
    ``standings`` all doubts of the note as read and those that corrections gave rise to.
    """

    note: Note
    kinds: Mapping[str, str]
    texts: Mapping[str, str]
    standings: tuple[Standing, ...]


def apply(note: Note, corrections: Corrections) -> Note:
    """The note with its corrections, every word kept; a corrected note is given back as it is."""
    return correct(note, corrections).note if corrections else note


def correct(note: Note, corrections: Corrections) -> Corrected:
    """The corrected note with its keys. Corrections of what is not there change nothing."""
    keys = keys_of(note)
    chosen = {} if note.read_as is not None else good(corrections)
    if chosen:
        return _Work(note, keys, chosen).done()
    standings = (
        Standing(doubt, keys.settling(doubt, number)) for number, doubt in enumerate(note.doubts)
    )
    return Corrected(note, keys.kinds, keys.texts, tuple(standings))


class _Work:
    """One note and its good corrections."""

    def __init__(self, note: Note, keys: Keys, chosen: Mapping[str, Any]) -> None:
        self._note = note
        self._keys = keys
        self._chosen = chosen
        self._cut_by: set[str] = set()  # the corrections that cut a line
        self._fitted: list[Standing] = []  # their places in the note as read
        self._words: str | None = None

    def done(self) -> Corrected:
        note, chosen = self._note, self._chosen
        sections = _mapped(note.sections, self._recut)
        flat = note.format in _FLAT
        made = rebuilt(sections, self._keys, chosen, self._is_said, flat=flat)
        body = replace(note, sections=made.sections, doubts=(), **self._head())
        texts = keys_of(body).texts

        def in_its_role(block: Block, where: str) -> Block:
            return in_role(block, chosen.get(f"role:{texts.get(where)}"), self._is_said)

        body = replace(body, sections=_mapped(body.sections, in_its_role))
        body, standings = self._tasked(body, texts)
        standings = (*self._standings(made.places), *standings)
        doubts = tuple(each.doubt for each in standings if not each.settled_by)
        body = replace(body, doubts=doubts)
        if body != note:
            body = replace(
                body,
                sections=(*body.sections, *self._lost_title(body.title)),
                read_as=(note.title.plain, note.date),
            )
        return Corrected(body, made.kind_keys, texts, standings)

    def _recut(self, block: Block, where: str) -> Block:
        """A glued table cut as the user says."""
        if not isinstance(block, Table) or not is_glued(block):
            return block
        made = recut(block, self._keys.lines[where], self._keys.columns[where], self._chosen)
        self._cut_by |= made.used
        rows = (made.table.columns, *made.table.rows)
        for number in made.fitted:
            place = f"{where}/rows/{number - 1}" if number else f"{where}/columns"
            read = " | ".join(cell.plain for cell in rows[number])
            doubt = Doubt("table", place, read, block.raw[number])
            self._fitted.append(Standing(doubt, (self._keys.lines[where][number],)))
        return made.table

    def _head(self) -> dict[str, Any]:
        """Title and date; where no words of the date were kept, the date read is."""
        note = self._note
        head: dict[str, Any] = {}
        if "title" in self._chosen and self._chosen["title"] != note.title.plain:
            head["title"] = with_links(Text(self._chosen["title"]))
        if "date" in self._chosen and (self._chosen["date"] or None) != note.date:
            head["date"] = self._chosen["date"] or None
            head["date_text"] = note.date_text or note.date or ""
        return head

    def _lost_title(self, title: Text) -> tuple[Section, ...]:
        """The title as read, unless the new one holds it: a value like others of a head."""
        before = self._note.title
        made_up = before.plain == name_of(self._note.path)  # and no word of the source
        if before.plain in title.plain or made_up:
            return ()
        value = Bullet(with_links(Text(f"title: {before.plain}")))
        return (Section(NOTHING, "details", (value,)),)

    def _tasked(self, body: Note, texts: Mapping[str, str]) -> tuple[Note, tuple[Standing, ...]]:
        """Owners and due dates of new items; dates worked out from another day of the note."""
        note, chosen = self._note, self._chosen
        known = {
            self._keys.texts.get(where): block
            for where, block in _placed(note.sections)
            if isinstance(block, Action)
        }
        told: dict[str, Block] = {}
        doubts: tuple[Doubt, ...] = ()
        if is_date(body.date or ""):
            tasked = with_tasks(body)
            told, doubts = dict(_placed(tasked.sections)), tasked.doubts
        taken: set[str] = set()

        def finished(block: Block, where: str) -> Block:
            if not isinstance(block, Action):
                return block
            new = told.get(where, block)
            before = known.get(texts.get(where))
            moved = body.date != note.date and block.due_inferred
            if isinstance(new, Action) and (before is None or moved):
                taken.add(f"{where}/due")
                block = new
            due = chosen.get(f"due:{texts.get(where)}")
            return block if due is None else _due_on(block, due or None)

        body = replace(body, sections=_mapped(body.sections, finished))
        keys = keys_of(replace(body, doubts=doubts))
        standings = (
            Standing(doubt, keys.settling(doubt, number)[:-1])
            for number, doubt in enumerate(doubts)
            if doubt.where in taken and not chosen.keys() & {*keys.settling(doubt, number)[1:-1]}
        )
        return body, tuple(standings)

    def _standings(self, places: Mapping[str, str]) -> Iterator[Standing]:
        """The doubts of the note as read, and rows that nobody cut, at their places now."""
        fitted = {each.doubt.where for each in self._fitted}
        for number, doubt in enumerate(self._note.doubts):
            keys = self._keys.settling(doubt, number)
            by = tuple(key for key in keys if self._settles(key, doubt))
            if by:
                yield Standing(doubt, keys, by)
            elif doubt.where not in fitted:
                yield Standing(_at_its_place(doubt, places), keys)
        for each in self._fitted:
            yield replace(each, doubt=_at_its_place(each.doubt, places))

    def _settles(self, key: str, doubt: Doubt) -> bool:
        if key not in self._chosen:
            return False
        if key.startswith("accept:"):
            return bool(self._chosen[key] == doubt.what)
        return key in self._cut_by or not key.startswith(("cuts:", "columns:"))

    def _is_said(self, text: str) -> bool:
        """Whether these words stand in a text of the note."""
        if self._words is None:
            self._words = " ".join(map(words, _all_texts(self._note)))
        return f" {words(text)} " in f" {self._words} "


def _mapped(
    sections: Sequence[Section], make: Callable[[Block, str], Block], above: str = ""
) -> tuple[Section, ...]:
    """The sections with each block made another; ``make`` is told its place."""
    made = []
    for index, section in enumerate(sections):
        where = f"{above}/sections/{index}"
        its = tuple(make(b, f"{where}/blocks/{n}") for n, b in enumerate(section.blocks))
        below = _mapped(section.sections, make, where)
        made.append(replace(section, blocks=its, sections=below))
    return tuple(made)


def _placed(sections: Sequence[Section], above: str = "") -> Iterator[tuple[str, Block]]:
    for index, section in enumerate(sections):
        where = f"{above}/sections/{index}"
        for number, block in enumerate(section.blocks):
            yield f"{where}/blocks/{number}", block
        yield from _placed(section.sections, where)


def _due_on(action: Action, due: str | None) -> Action:
    if due == action.due:
        return replace(action, due_inferred=False) if action.due_inferred else action
    return replace(
        action, due=due, due_text=action.due_text or action.due or "", due_inferred=False
    )


def _at_its_place(doubt: Doubt, places: Mapping[str, str]) -> Doubt:
    """The doubt where what it is about stands now."""
    table, line = table_and_line(doubt.where)
    for part in (doubt.where, doubt.where.removesuffix("/due"), table if line is not None else ""):
        if part in places:
            now = places[part]
            within = doubt.where[len(part) :] if "/blocks/" in now else ""
            return replace(doubt, where=now + within)
    return doubt


def _all_texts(note: Note) -> Iterator[str]:
    yield from (section.title.plain for section in note.walk())
    for _, block in blocks(note):
        match block:
            case Term(term, definition):
                yield f"{term.plain} {definition.plain}"
            case Table(columns, rows):
                for row in (columns, *rows):
                    yield " ".join(cell.plain for cell in row)
            case _:
                yield str(block.text)
