"""Ticks follow their items when a note was edited, renamed, exported anew or changed its format.

``review`` says what became of each item that the user touched and changes nothing. ``carry``
does what is sure: the item's new form and its old one become kin (see ``kinship``), so that both
find what was done. What is not sure is asked, and ``settle`` takes the answer; ``settle_note``
takes it where the whole note is in question, and ``part`` says that what was taken for sure was
not. Nothing is ever dropped: what is gone is kept, and comes back with its words.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from readout.note.model import Note
from readout.note.views import PlacedAction, actions
from readout.progress.earlier import Earlier, candidates, earlier, unlike
from readout.progress.identity import words
from readout.progress.likeness import LIKENESS, Likeness, digest_of, likeness_of
from readout.progress.linking import Linking
from readout.progress.matching import EACH, Matched, Near, New, Old, doubled, gaps, near, stand_ins
from readout.progress.review import Candidate, Carried, Followed, Gone, Question, Review
from readout.progress.store import Change, Progress, differs
from readout.progress.touched import ASIDE, ASKED, Item, Touched


class Following:
    """Follows the items of one profile's notes. For one thread at a time, as ticking is."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._touched = Touched(progress)

    def review(
        self,
        note: Note,
        before: Note | None = None,
        present: Callable[[str], bool] | None = None,
    ) -> Review:
        """What became of the touched items of this note, as it is now.

        ``before`` is what its file held the last time, where that is known (read again, renamed
        as the library found by its content). ``present`` says whether the note of an id is still
        there in another file: then this one is not it. Changes nothing.
        """
        progress = self._progress
        own = progress.note_key(note)
        family = frozenset(progress.kin("notes").get(own, (own,)))
        now = likeness_of(note)
        was = self._touched.likeness(own)
        before_id = progress.note_key(before) if before is not None else own
        if not self._touched.knows(family):
            other = before if before_id != own else None
            among = candidates(self._touched, note, now, other)
            was_other = earlier(self._touched, note, now, among, present)
            if was_other is not None:
                return self._as_earlier(note, now, family, was_other)
        if was is None and before is not None and before_id in family:
            was = likeness_of(before)
        elif was is not None and self._twin(note, before, was, now):
            return Review(own, twin=True)
        found = _Reading(progress, note, now, was)
        found.match(self._touched.items(family))
        review = found.review(own)
        if self.stands(review) and (apart := self._touched.apart(family)):
            # what another device did in it under another name came by now
            among = candidates(self._touched, note, now)
            among = {each: in_file for each, in_file in among.items() if each in apart}
            was_other = earlier(self._touched, note, now, among, present)
            if was_other is not None:
                return self._as_earlier(note, now, family, was_other)
        return review

    def _as_earlier(
        self, note: Note, now: Likeness, family: frozenset[str], was: Earlier
    ) -> Review:
        """The review of a note that another one was, or may have been."""
        progress, kept = self._progress, self._touched.likeness(was.note)
        family |= frozenset(progress.kin("notes").get(was.note, (was.note,)))
        found = _Reading(progress, note, now, kept, sure=was.sure)
        found.match(self._touched.items(family))
        return found.review(progress.note_key(note), was)

    def _twin(self, note: Note, before: Note | None, was: Likeness, now: Likeness) -> bool:
        """Whether another note of this title and date is known: then nothing is followed into it.

        What has the same words in both is known as one all the same.
        """
        own = self._progress.note_key(note)
        if before is not None and self._progress.note_key(before) == own:
            return False
        elsewhere = self._touched.about(own).get("path") != note.path
        return elsewhere and unlike(was, now)

    def stands(self, review: Review) -> bool:
        """Whether ``carry`` has nothing to do: all is told, linked and kept as it is."""
        if not review.quiet or review.earlier:
            return False
        kin, kept = self._progress.kin("items"), self._progress.get("notes", review.note, LIKENESS)
        if self._progress.read_only or not review.likeness:
            return True
        return kept == review.likeness and all(
            each.item in kin.get(each.record, (each.record,)) for each in review.same
        )

    def carry(self, note: Note, review: Review) -> Carried:
        """Do what is sure, and keep what is to be asked. Raises ProgressError."""
        link = Linking(self._progress, note)
        if review.earlier and not review.unsure:
            link.notes(review.note, review.earlier[0])
        stands = link.follow(review)
        # what is known of the note stays known when a carry is taken back: it was looked at
        if review.likeness and not review.unsure:
            self._keep(note, review.likeness)
        asked = (each._replace(record=stands[each.record]) for each in review.uncertain)
        told = (each._replace(record=stands[each.record]) for each in review.reworded)
        return Carried(tuple(link.changes), tuple(asked), tuple(told))

    def settle(self, note: Note, question: Question, number: int | None) -> tuple[Change, ...]:
        """The user's answer: the item of this number, or none of them. Raises ProgressError."""
        link = Linking(self._progress, note)
        link.answer(question.record, number)
        undoable = tuple(link.changes)
        if self._touched.likeness(self._progress.note_key(note)) is None:
            self._keep(note, likeness_of(note).kept())
        return undoable

    def settle_note(
        self, note: Note, review: Review, *, same: bool
    ) -> tuple[Carried, Review | None]:
        """The user's answer where ``review.unsure``: this note is the earlier one, or another.

        Where it is, all its items are followed, and the second is what became of them. Raises
        ProgressError.
        """
        if not same:
            kept = self._progress.set_note(note, LIKENESS, likeness_of(note).kept())
            return Carried((kept,), ()), None
        link = Linking(self._progress, note)
        link.notes(review.note, review.earlier[0])
        found = self.review(note, note)
        known = link.changes
        # part of the answer: taken back with it, this note has none, whatever the other had
        kept = self._progress.set_note(note, LIKENESS, likeness_of(note).kept())
        known.append(replace(kept, before=None))
        carried = self.carry(note, found)
        return carried._replace(changes=(*known, *carried.changes)), found

    def part(self, record: str, note: Note, number: int) -> tuple[Change, ...]:
        """The item of this number is not what the record was: it is as nobody touched it.

        What was done stays with the record's own words, and comes back with them. Raises
        ProgressError.
        """
        link = Linking(self._progress, note)
        link.part(record, number)
        return tuple(link.changes)

    def _keep(self, note: Note, likeness: str) -> None:
        if self._progress.note_value(note, LIKENESS) != likeness:
            self._progress.set_note(note, LIKENESS, likeness)


class _Reading:
    """One note beside what was done in it."""

    def __init__(
        self,
        progress: Progress,
        note: Note,
        now: Likeness,
        was: Likeness | None,
        *,
        sure: bool = True,
    ) -> None:
        self._progress = progress
        self._note = note
        self._placed = actions(note)
        self._keys = [key for key, _ in progress.item_keys(note)]
        self._at = {key: at for at, key in enumerate(self._keys)}
        self._now = now
        self._digests = now.digests
        self._was = was.digests if was is not None else None
        self._has = Counter(self._digests)
        self._had = Counter(self._was or ())
        self._codes = was.items if was is not None else ()
        self._sure = sure
        self._items: dict[str, Item] = {}
        self._found: dict[str, int] = {}
        self._asked: dict[str, tuple[Near, ...]] = {}
        self._news = [_new(placed) for placed in self._placed] if not self._quick() else []

    def _quick(self) -> bool:
        """Whether the items are as they were when they were last looked at."""
        return self._was == self._digests

    def match(self, items: Iterable[Item]) -> None:
        """Find each of these touched items in the note."""
        self._items = {item.key: item for item in items}
        waiting = [item for item in self._items.values() if not self._held(item)]
        if not self._news:
            self._news = [_new(placed) for placed in self._placed] if waiting else []
        rest = [item for item in waiting if not self._open(item)]
        groups: dict[str, list[Item]] = defaultdict(list)
        for item in rest:
            groups[digest_of(item.code)].append(item)
        for digest, group in groups.items():
            if digest in self._digests:
                self._same_words(digest, group)
        left = [item for item in rest if item.key not in self._found]
        if left:
            self._near(left)

    def _held(self, item: Item) -> bool:
        """Whether the item has an id that is in the note, and no other could be meant by it."""
        here = sorted(self._at[key] for key in item.keys if key in self._at)
        if not here:
            return False
        place = self._known_place(here)
        digest = self._digests[place]
        many = self._has[digest] > 1 or self._had[digest] > 1
        if many and not self._quick() and self._was is not None and digest_of(item.code) == digest:
            return False
        self._found[item.key] = place
        return True

    def _known_place(self, here: list[int]) -> int:
        """Of several forms of an item in one note, the one that it had the last time."""
        return next((at for at in here if self._had[self._digests[at]]), here[0])

    def _open(self, item: Item) -> bool:
        """Whether the user was asked about this item and has not answered; then ask again."""
        asked = self._progress.get("items", item.key, ASKED)
        if not isinstance(asked, list):
            return False
        found = [Near(self._at[key], 0.5) for key in asked if key in self._at]
        if found:
            self._asked[item.key] = tuple(found)
        return bool(found)

    def _same_words(self, digest: str, group: list[Item]) -> None:
        places = [at for at, each in enumerate(self._digests) if each == digest]
        before = [at for at, each in enumerate(self._was or ()) if each == digest]
        if self._was is None or self._quick() or len(places) == len(before) == 1:
            for item in group:
                # what was set aside is not here since: its words would have to come back
                if item.ordinal < len(places) and not item.key.startswith(ASIDE):
                    self._found[item.key] = places[item.ordinal]
            return
        olds = [
            Old(
                item.key,
                words(item.text),
                item.code,
                _nth(before, item),
                item.section,
            )
            for item in group
        ]
        known = [old for old in olds if old.at is not None]
        if known:
            made = doubled(known, self._was, self._news, self._digests)
            self._take(made)
        taken = set(self._found.values())
        free = [at for at in places if at not in taken]
        for old in olds:
            if old.at is None and len(places) > len(before):  # was gone, and may be back
                if len(places) == 1 and free:
                    self._found[old.key] = free.pop()
                elif free:
                    self._asked[old.key] = tuple(Near(at, 0.5) for at in free)

    def _near(self, left: list[Item]) -> None:
        was = self._was or ()
        taken = set(self._found.values())
        had, has = self._had, self._has
        fresh = [
            new
            for new in self._news
            if new.at not in taken and has[self._digests[new.at]] > had[self._digests[new.at]]
        ]
        places: dict[str, list[int]] = defaultdict(list)
        for at, digest in enumerate(was):
            places[digest].append(at)
        touched: list[Old] = []
        own: set[int | None] = set()
        for item in left:
            stood = _nth(places.get(digest_of(item.code), []), item)
            own.add(stood)
            touched.append(Old(item.key, words(item.text), item.code, stood, item.section))
        level = gaps(was, self._digests)
        stay = {(digest, level[1][at]) for at, digest in enumerate(self._digests)}
        untouched = [
            Old("", "", self._codes[at], at)
            for at, digest in enumerate(was)
            if at not in own and has[digest] < had[digest] and (digest, level[0][at]) not in stay
        ]
        moved = [
            new
            for new in self._news
            if had[digest := self._digests[new.at]] == has[digest] == 1
            and new.at not in taken
            and level[0][places[digest][0]] != level[1][new.at]
        ]
        if not (fresh or moved):
            return
        made = near(touched, untouched, fresh, level).wondered(stand_ins(touched, moved, level))
        if self._was is None:  # nobody knows which items were there before: ask
            made = made.doubted(made.sure)
        self._take(made.doubted(self._asked))  # one of the same words may be the reworded one

    def _take(self, made: Matched) -> None:
        self._found |= made.sure
        for key, found in made.asked.items():
            self._asked[key] = (*found, *self._asked.get(key, ()))[:EACH]

    def review(self, own: str, was_other: Earlier | None = None) -> Review:
        """What was found, as a value."""
        same: list[Followed] = []
        reworded: list[Followed] = []
        uncertain: list[Question] = []
        gone: list[Gone] = []
        for key, item in self._items.items():
            at = self._found.get(key)
            if at is None and key not in self._asked:
                gone.append(Gone(key, item.text))
            elif at is None or not self._sure:
                found = (Near(at, 0.9),) if at is not None else self._asked[key]
                uncertain.append(self._question(item, found))
            else:
                followed = Followed(key, item.text, at + 1, self._keys[at])
                exact = self._digests[at] == digest_of(item.code)
                (same if exact else reworded).append(followed)
        claimed = {*self._found.values()}
        had, new = self._had.copy(), []
        for place, digest in enumerate(self._digests if self._was is not None else ()):
            if had[digest]:
                had[digest] -= 1
            elif place not in claimed:
                new.append(place + 1)
        sure = (*same, *reworded) if self._sure else ()
        return Review(
            own,
            tuple(same),
            tuple(reworded),
            tuple(uncertain),
            tuple(gone),
            tuple(new),
            tuple(sorted(each.number for each in sure if self._source_changed(each))),
            (was_other.note,) if was_other is not None else (),
            self._now.kept() if self._items else "",
            unsure=not self._sure,
            vanished=sum(self._was_here(each.record) for each in uncertain)
            + sum(self._was_here(each.record) for each in gone),
        )

    def _was_here(self, record: str) -> bool:
        """Whether the item was in the note when it was last looked at."""
        item = self._items[record]
        digest = digest_of(item.code)
        return not item.key.startswith(ASIDE) and (self._was is None or digest in self._was)

    def _question(self, item: Item, found: tuple[Near, ...]) -> Question:
        candidates = (
            Candidate(
                each.at + 1,
                self._keys[each.at],
                self._placed[each.at].action.text.plain,
                round(each.score, 2),
            )
            for each in found
        )
        return Question(item.key, item.text, item.section or "", tuple(candidates))

    def _source_changed(self, each: Followed) -> bool:
        """By the item's record: the new form of a reworded item does not know of it yet."""
        field = self._progress.field("items", each.record, "done")
        return differs(field, done=self._placed[each.number - 1].action.done)


def _nth(places: Sequence[int], item: Item) -> int | None:
    """Where the item was, of the places where its words were."""
    if item.key.startswith(ASIDE) or item.ordinal >= len(places):
        return None
    return places[item.ordinal]


def _new(placed: PlacedAction) -> New:
    action = placed.action
    return New(
        placed.number - 1, words(action.text.plain), placed.section, action.owners, action.due_text
    )
