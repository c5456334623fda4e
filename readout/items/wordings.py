"""What an action item says, without what changes when it is raised again.

The same item comes back with another owner before it, another day behind it, marked as done, or a
little reworded. A *wording* is what is left: the stems of its words in their order. How much it
tells decides whether equal words can be taken for the same item: "Send the minutes" stands in
every note and tells nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from math import log
from typing import NamedTuple

from readout.items.stems import is_long_number, stems_of

_LONGEST = 600
"""Letters of an item that are looked at."""
_END = 48
"""Letters at its end where a day or a mark of done is looked for."""
_FEW = 20
"""Wordings that a small library is thought to have besides, or no word in it would be rare."""
_DAY = (
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|tomorrow|today|tonight"
    r"|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*|weekend|week|month|year|quarter"
    r"|eod|eow|eom|q[1-4]|montag|dienstag|mittwoch|donnerstag|freitag|ende|fin|lundi|mardi|mercredi"
    r"|jeudi|vendredi|\d[\d./-]*(?:st|nd|rd|th)?"
)
_UNTIL = re.compile(
    r"[\s(\[,;–-]*\b(?:due(?: date)?(?: by| on)?|by|until|till|before|bis(?: zum)?|avant|d'ici)"
    rf"[:\s]+(?:(?:the|end|of|next|this|coming|on)\s+)*(?:{_DAY})\b[^.;]{{0,24}}$",
    re.IGNORECASE,
)
"""A day at the end of an item: it changes each time the item is put off."""
_BEFORE = re.compile(
    r"^(?:[\s\W]|\d{4}[-./]\d\d[-./]\d\d"
    r"|(?:action items?|actions?|todo|to do|ai|carried over|done)\s*[:–-])+",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\W{1,8}(?:done|completed?|finished|closed|resolved|erledigt|fertig|fait)[\s\W]*$",
    re.IGNORECASE,
)
_STOCK_WORDS = """
    action actions item items todo task tasks minutes notes agenda meeting meetings call calls
    weekly
    monthly daily regular standup retro session today tomorrow yesterday week month year time
    date
    last previous upcoming week's open pending outstanding remaining new various misc other
    others
    send share circulate distribute write publish post upload add create make prepare draft
    update check review read approve confirm finalise finalize complete finish continue keep
    start
    begin discuss discussion talk speak decide look think ask tell inform report reports
    summarise
    summarize present follow followup ping remind reach contact reply respond answer comment
    schedule book arrange organise organize plan set fix move close take bring give get go
    work
    email mail message list lists doc docs document documents file files page link links issue
    issues topic topics point points question questions pr prs pull request requests ticket
    tickets
    team teams group everyone everybody people members member attendees participants anyone
    someone
    feedback progress status updates changes change next steps step stuff thing things lot
    lots see
    above below same details more discussed done none na tbd tba yes ok
    while older old something anything nothing someone haven hasn isn aren don moved move
    again already
    maybe perhaps soon later waiting wait pending
    blocked blocking nominated unassigned priority high low medium critical
    protokoll tagesordnung sitzung termin treffen besprechung senden schicken verschicken
    prufen
    abstimmen klaren erstellen aktualisieren vorbereiten aufgaben aufgabe punkte
    compte rendu reunion envoyer partager relire preparer faire ordre jour
"""
STOCK = frozenset(stems_of(_STOCK_WORDS))
"""The words of every meeting: they tell nothing of which item it is."""
_MONTHS = frozenset(
    stems_of(
        "january february march april may june july august september october november december"
        " jan feb mar apr jun jul aug sep sept oct nov dec q1 q2 q3 q4"
        " monday tuesday wednesday thursday friday saturday sunday"
    )
)


_ACTS = {
    stem: number
    for number, words in enumerate(
        (
            "comment reply respond answer summarise summarize",
            "review check read look investigate analyse analyze examine inspect evaluate assess",
            "discuss talk speak decide agree consider think vote",
            "ask contact reach ping chase remind invite tell inform call meet follow",
            "write draft prepare prep create make build produce compose develop add implement",
            "send share circulate distribute email mail forward publish post announce upload",
            "update change revise edit rename rework adjust",
            "schedule book arrange plan organise organize set reserve",
            "fix resolve repair solve close finish complete remove delete cancel drop postpone",
            "approve confirm sign accept",
            "order buy purchase pay hire get find collect",
            "propose suggest recommend present",
        )
    )
    for stem in stems_of(words)
}
"""The verbs by which items begin, those of one number meaning nearly the same."""
ABOUT = 2
"""The acts up to this number are about something, which is no such act itself."""


class Wording(NamedTuple):
    """The stems of an item's words in order, and those that are figures or name a time.

    ``acts`` says that it reads as something to be done: a verb begins it, or somebody is to do it.
    """

    stems: tuple[str, ...]
    figures: frozenset[str]
    acts: bool = False

    @property
    def text(self) -> str:
        """As two wordings are compared."""
        return " ".join(self.stems)

    @property
    def verb(self) -> str:
        """The stem by which it says what is to be done; empty where none is known.

        Of two the one that is about something: to write a comment is to comment.
        """
        found = [stem for stem in self.stems[:2] if stem in _ACTS]
        if not found or found[0] != self.stems[0]:
            return ""
        return min(found, key=_ACTS.__getitem__)

    @property
    def act(self) -> int | None:
        """Which act of a few kinds its verb is; ``None`` where there is none."""
        return _ACTS.get(self.verb)


def wording_of(text: str, owners: Sequence[str] = ()) -> Wording:
    """What an item says; without its owners' names, a day at its end and marks of done.

    >>> wording_of("Ann: order the greenhouse panes by Friday, 6 Nov (done)", ["Ann"]).text
    'order greenh pane'
    """
    made = stems_of(_kernel(text[:_LONGEST]))
    if owners:
        names = frozenset[str]().union(*map(_name, owners))
        made = [stem for stem in made if stem not in names]
    acts = bool(owners) or (bool(made) and made[0] in _ACTS)
    return Wording(tuple(made), frozenset(filter(_is_figure, made)), acts)


def _kernel(text: str) -> str:
    """A text without what stands before and behind what is to be done."""
    if not text[:1].isalpha() or ":" in text[:20] or " - " in text[:20]:
        text = _BEFORE.sub("", text)
    # The patterns look for an end from each blank on, so they are given no more than an end.
    for pattern in (_DONE, _UNTIL, _DONE):
        if found := pattern.search(text, max(0, len(text) - _END)):
            text = text[: found.start()]
    return text


@lru_cache(maxsize=4096)
def _name(owner: str) -> frozenset[str]:
    return frozenset(stems_of(owner))


@lru_cache(maxsize=65_536)
def _is_figure(stem: str) -> bool:
    return stem in _MONTHS or any(map(str.isdigit, stem))


def weights(wordings: Iterable[Wording]) -> dict[str, int]:
    """What each stem weighs, in thousandths: the rarer, the more; a long number twice.

    Whole numbers, as their sum is the same in any order.
    """
    counts: Counter[str] = Counter()
    size = 0
    for each in wordings:
        counts.update(set(each.stems))
        size += 1
    most = log(size + _FEW)
    made: dict[str, int] = {}
    for stem, count in counts.items():
        weight = max(0.05, 1 - log(count + 1) / most)
        if is_long_number(stem):
            weight *= 2
        elif stem in STOCK:
            weight *= 0.3
        made[stem] = round(1000 * weight)
    return made


def telling(wording: Wording, weight: Mapping[str, int]) -> int:
    """How much a wording tells of which item it is: the weights of all but the stock of meetings.

    Of figures only long numbers tell anything, as those of issues and bills do.
    """
    told = set(wording.stems) - STOCK
    if wording.figures:
        told = {each for each in told if each not in wording.figures or is_long_number(each)}
    return sum(map(weight.__getitem__, told))
