"""The signs that open an item of a list: bullets, numbers, check boxes, written or drawn."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from readout.reading.dates import whole_date
from readout.reading.pdf.model import Sign, TextLine, Word
from readout.reading.pdf.rows import text_of_line

_BULLETS = frozenset("•‣⁃◦▪▫●○■□–—*·➢➤►▶-∙⦁❖◆◇➔→✦⬧\u2043")
_OPEN = frozenset("☐❏❑❒□▢◻⬜")
_DONE = frozenset("☑☒✅✓✔✗✘🗹🗷")
# The same signs in fonts that have them in the places of letters: Wingdings, Symbol, ZapfDingbats.
_OPEN_CODES = frozenset("oq¨£")
_DONE_CODES = frozenset("þýxüûRSTP34")
_WRITTEN_BOX = re.compile(r"\[([ xX✓✔]?)\]")
_NUMBER = re.compile(r"(\d{1,4})[.)]")
_TOUCHING = re.compile(r"([•‣◦▪●○■☐☑☒])(\S.*)")


@dataclass(frozen=True, slots=True)
class Item:
    """The beginning of an item: its words, where its sign and its words begin.

    ``start`` is where its sign stands, ``indent`` where its words do.
    """

    words: list[Word]
    start: float
    indent: float
    number: int | None = None
    done: bool | None = None


def item_of(line: TextLine) -> Item | None:
    """The item that a line opens; None where it opens none."""
    words = list(line.words)
    found: Item | None = None
    if line.mark is not None:
        done = None if line.mark == "bullet" else line.mark == "done"
        found = Item(words, line.x0, line.x0, None, done)
    for _ in range(2):  # a bullet may be followed by a box
        following = _written(words)
        if following is None or (found is not None and following.done is None):
            break
        found = (
            following
            if found is None
            else replace(found, words=following.words, done=following.done)
        )
        words = following.words
    return found if found is not None and found.words else None


def _written(words: list[Word]) -> Item | None:
    if not words:
        return None
    first, rest = words[0], words[1:]
    touching = _TOUCHING.fullmatch(first.text)
    if touching:
        inner = replace(first, text=touching[2])
        sign = replace(first, text=touching[1], x1=first.x0)
        return _written([sign, inner, *rest])
    if first.text == "[" and rest and rest[0].text == "]":
        first, rest = replace(first, text="[ ]"), rest[1:]
    if not rest:
        return None
    indent = rest[0].x0
    number = _NUMBER.fullmatch(first.text)
    if number:
        if whole_date(text_of_line(words)):
            return None
        return Item(rest, first.x0, indent, int(number[1]))
    box = _WRITTEN_BOX.fullmatch(first.text)
    if box:
        return Item(rest, first.x0, indent, None, bool(box[1].strip()))
    kind = _sign(first, rest[0])
    if kind is None:
        return None
    return Item(rest, first.x0, indent, None, {"open": False, "done": True}.get(kind))


def _sign(word: Word, following: Word) -> Sign | None:
    """What a single sign before words is: a bullet, an open box or a done one."""
    if len(word.text) != 1 or following.glued:
        return None
    sign = word.text
    private = "\ue000" <= sign <= "\uf8ff"
    if private or word.look.symbols:
        code = chr(ord(sign) & 0xFF) if private else sign
        if code in _DONE_CODES or sign in _DONE:
            return "done"
        if (code in _OPEN_CODES and code != "o") or sign in _OPEN - {"□"}:
            return "open"
        return "bullet"
    if sign in _DONE:
        return "done"
    if sign in _OPEN and sign != "□":
        return "open"
    if sign in _BULLETS or sign == "□":
        return "bullet"
    # Word's second level: the letter o of a font that the text is not in.
    if sign == "o" and word.look.mono and not following.look.mono:
        return "bullet"
    return None
