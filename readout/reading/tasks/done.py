"""Whether an action item says of itself that it is done."""

from __future__ import annotations

import re

from readout.reading.patterns import late

_WORDS = (
    r"done|completed?|closed|finished|resolved|erledigt|abgeschlossen|fertig|fait|terminée?|"
    r"hecho|hecha|completad[oa]|terminad[oa]|list[oa]|feit[oa]|concluíd[oa]|fatt[oa]|completat[oa]"
)
_TICKS = ("✓", "✔", "✅", "☑", "🗹")
_DASHES = ("–", "—", "-")
_SAID = late(
    rf"(?:[(\[]\s*(?:{_WORDS})\s*[)\]]|\s[–—-]+\s+(?:{_WORDS}))[\s.!]*$"
    rf"|(?<!\w)(?:status|statut|estado|stato)\s*:{{1,2}}\s*(?:{_WORDS})(?!\w)"
    r"|✅\s*\d{4}-\d\d-\d\d",
    re.IGNORECASE,
)
_YES = late(
    rf"(?:{_WORDS}|x|yes|ja|oui|sí|sim|sì|100\s*%|\W*[✓✔✅☑🗹]\W*(?:{_WORDS})?)[\s.!]*",
    re.IGNORECASE,
)


def ticked(text: str) -> bool:
    """Whether a tick stands before the words."""
    return text.startswith(_TICKS)


def says_done(text: str) -> bool:
    """Whether an item's words end in ``(done)``, or hold ``status: done``."""
    tail = text[-200:]
    return _may_say(tail) and _SAID.search(tail) is not None


def _may_say(tail: str) -> bool:
    """A quick look that spares most items the rest."""
    words = tail.rstrip(" .!").rsplit(None, 1)
    if not words:
        return False
    if words[-1].endswith((")", "]")) or (len(words) > 1 and words[0].endswith(_DASHES)):
        return True
    folded = tail.casefold()
    return "stat" in folded or "estado" in folded or "✅" in tail or not tail.isprintable()


def is_done(words: str) -> bool:
    """Whether the words of a place that tells the state say done."""
    return _YES.fullmatch(words.strip(" *")) is not None
