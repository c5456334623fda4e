"""Days that items say without a cue: ``mend it this Friday``, ``call Ben tomorrow about it``.

Most days in an item are only mentioned. One is by when the item is to be done where the sentence
could end with it: an end, a mark or a word such as ``so`` follows, and none such as ``last`` stands
before. ``the Friday group``, ``next week’s plan`` and ``since Monday`` say no due date.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from readout.reading.dates import WEEKDAY
from readout.reading.patterns import late
from readout.reading.tasks.date_words import DAYS_AHEAD, NEXT
from readout.reading.tasks.words import word_set

_FAR = 600  # code points of an item that are looked through
_MOST = 20  # days looked at
_SHORT = 3  # letters of Fri and Sat, which are days only with a capital
_END = late(r"[\s.;:!?*)\]_]*$")
_MARK = late(r"[*_]*(?:[,;:!?)\]]|\.(?=\s|$)|\s+[–—-]\s)")
_TIME_OF_DAY = late(
    r"\s+(?:(?:(?:at|um|gegen|à|a\s+las|às|alle)\s+)?\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?m\b\.?|h\b|uhr\b)"
    r"|(?:at|um|gegen|à|a\s+las|às|alle)\s+\d{1,2}(?::\d\d)?\b|(?:at\s+)?noon|eod|cob"
    r"|morning|afternoon|evening|night|lunchtime|früh|vormittag|mittag|nachmittag|abend|matin|"
    r"après-midi|soir|por\s+la\s+(?:mañana|tarde)|de\s+manhã|à\s+tarde|mattina|pomeriggio|sera)\b",
    re.IGNORECASE,
)
_ON_BEFORE = late(r"(?:on|am|el|na|em)\s+", re.IGNORECASE)
_LAST_WORD = late(r"([^\W\d_][\w'’-]*)[\s*_]*$")
_NEXT_WORD = late(r"\s+([^\W\d_]+)(?!['’\w])")
_NOTHING = late(
    r"\W*(?:no|none|nothing|n/a|not|kein\w*|nichts|aucun\w*|nada|ning\w+)\b", re.IGNORECASE
)
_INFINITIVE = late(r"\s+[^\W\d_A-Z][^\W\d_]+(?:en|ern|eln)[\s.!]*$")  # bis Freitag streichen
_OPENING = late(r"[^\w(\[@#]*")
# Words that may follow a day that ends its clause.
_GO_ON = word_set(
    """
    and so to with for when if but because at in on before after about as by via then please unless
    while too the a an all everyone again or und damit um mit für bei wenn oder an aus ob zum zur
    die der das den et pour avec à si afin le la les y para con si el los e per se com
    """
)
# Words before a day that is only mentioned.
_MENTION = word_set(
    """
    last past previous every each since from of than between for the a every's per like said
    either or and was were until as vs
    letzten letzter letzte letztes vergangenen jeden jede jedes seit von vom für und oder jeweils
    dernier dernière chaque depuis de du des tous les le il pasado pasada último última cada desde
    passado passada todas todos toda todo scorso scorsa ogni dal dalla
    """
)
_ON = word_set("on am el na em")
_IN = word_set("in im en em")
_THIS = word_set("this dieser dieses diesen diese este esta cette ce questo questa")
_ORDINALS = word_set("segunda terça quarta quinta sexta")  # days of the week only by their context
_WEEKENDS = word_set("weekend wochenende week-end")
_OVER = word_set("over on at at am ce this over")
# Words that begin what is told rather than what is to be done: "On Monday we met".
_TOLD = word_set(
    """
    i we you he she they it there is are was were will would has have had did wir ich sie er es ist
    sind war waren wird hat haben nous on il elle est sont sera a nos se fue son es
    """
)
_MORNING = word_set("la esta una guten")  # before mañana and Morgen as times of a day


class Bare(NamedTuple):
    """A day in a text: its match, and where its words begin and end."""

    match: re.Match[str]
    start: int
    end: int


def bare_day(text: str, pattern: re.Pattern[str]) -> Bare | None:
    """The first day that an item says without a cue; ``pattern`` finds days."""
    if _NOTHING.match(text):  # no updates this week
        return None
    for count, match in enumerate(pattern.finditer(text, 0, _FAR)):
        if count >= _MOST:
            break
        core = _core(match)
        part = _TIME_OF_DAY.match(text, match.end())
        end = part.end() if part else match.end()
        if _Place(text, match, core, end).is_due():
            on = _ON_BEFORE.match(text, match.start(), core)
            return Bare(match, on.end() if on else match.start(), end)
    return None


def _core(match: re.Match[str]) -> int:
    """Where the day itself begins, behind an article, ``on`` and the time."""
    groups = match.re.groupindex
    starts = [match.start(name) for name in groups if name != "said" and match[name]]
    return min(starts, default=match.start()) - bool(match["q9"])  # the q is in no group


class _Place(NamedTuple):
    """A day with what stands around it."""

    text: str
    match: re.Match[str]
    start: int
    end: int

    def before(self, end: int) -> str:
        """The word that ends at ``end``, in small letters."""
        found = _LAST_WORD.search(self.text[max(0, end - 20) : end])
        return found[1].casefold() if found else ""

    def ends(self) -> bool:
        """Whether the item ends with the day."""
        return _END.match(self.text, self.end) is not None

    def ends_a_part(self) -> bool:
        """Whether the item or a part of it ends with the day, by a mark."""
        return self.ends() or _MARK.match(self.text, self.end) is not None

    def ends_a_clause(self) -> bool:
        """Whether a sentence could end with the day."""
        if self.ends_a_part():
            return True
        if _INFINITIVE.match(self.text, self.end):
            return True
        word = _NEXT_WORD.match(self.text, self.end)
        return word is not None and word[1] in _GO_ON and not self.opens()

    def opens(self) -> bool:
        """Whether the item begins with the day."""
        return _OPENING.fullmatch(self.text, 0, self.match.start()) is not None

    def stands_free(self) -> bool:
        """Whether a sentence could end with the day, or begin with it and go on with a verb."""
        if not self.opens():
            return self.ends_a_clause()
        word = _NEXT_WORD.match(self.text, self.end)
        return self.ends_a_part() or (
            word is not None and word[1].islower() and word[1] not in _GO_ON | _TOLD
        )

    def is_due(self) -> bool:
        """Whether the day is by when the item is to be done."""
        said = self.match.groupdict()
        before = self.before(self.start)
        if said["event"]:
            return False
        if said["day"]:
            return self._weekday(said, before)
        if said["ahead"]:
            return self._ahead(said["ahead"], before)
        if said["m10"] or said["q9"]:
            return before in _IN and self.text[self.start].isupper() and self.ends()
        if said["d1"] or said["d2"] or said["d3"] or said["a"] or said["d11"]:
            return self._dated()
        if self.before(self.match.start()) in _MENTION:
            return False
        if said["count"]:
            alone = said["count"].casefold() in ("1", "one") and said["p8"] == "day"
            return not alone and self.ends_a_clause()
        if (said["n7"] or "").casefold() in _THIS:
            return self.ends()
        return self.ends_a_clause()

    def _weekday(self, said: dict[str, str | None], before: str) -> bool:
        name, which = said["day"] or "", (said["n6"] or "").casefold()
        sooner = self.before(self.match.start())  # the word before the article
        if name.casefold() in _WEEKENDS:
            over = before in _OVER or (before in ("the", "das") and sooner in _OVER)
            return (which in NEXT | _THIS or over) and self.stands_free()
        if len(name) <= _SHORT and not name[0].isupper():
            return False
        if which in NEXT | _THIS or said["n6b"] or said["n6c"]:
            return sooner not in _MENTION and self.stands_free()
        if name.casefold() in _ORDINALS and before not in _ON:
            return False
        if which == "el" or before in _ON:
            return self.stands_free()
        if before in _MENTION or which:
            return False
        return self.ends_a_part() if self.opens() else self.ends()

    def _ahead(self, words: str, before: str) -> bool:
        if not DAYS_AHEAD[" ".join(words.casefold().split())]:
            ends = self.ends() or _INFINITIVE.match(self.text, self.end) is not None
            return ends and before not in _MENTION
        if words == "Morgen" and self.start:
            return False
        return before not in _MENTION | _MORNING and self.stands_free()

    def _dated(self) -> bool:
        """A date is due where ``on`` or its weekday stands before it and a part ends with it."""
        written = self.text[self.match.start() : self.start].casefold()
        words = written.replace(",", " ").replace(".", " ").split()
        on = self.before(self.match.start()) in _ON or any(
            word in _ON or word in WEEKDAY for word in words
        )
        return on and self.ends_a_part()
