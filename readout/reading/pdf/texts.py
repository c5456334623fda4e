"""Lines of words to texts: what was wrapped joined again, looks and links as spans."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from readout.note.model import Style, Text
from readout.reading.inline import TextBuilder
from readout.reading.pdf.model import Look, Word
from readout.reading.pdf.rows import text_of_line

_HYPHENS = "-‐"
_TIED = re.compile(r"\S[/–—‐-]$")
# "pre- and post-war": the hyphen stands for what follows later.
_HANGING = frozenset(("and", "or", "to", "und", "oder", "bis", "y", "o", "et", "ou", "e"))
_WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
_COMMON = 0.6  # share of a file's signs, from which a look says nothing


@dataclass(frozen=True, slots=True)
class Writing:
    """What all the text of a file tells: which looks are usual, and which words it has."""

    bold: bool
    italic: bool
    mono: bool
    words: Counter[str]

    def styles(self, word: Word) -> dict[Style, str | None]:
        """The styles that set a word apart, a link with its address."""
        found: dict[Style, str | None] = {}
        if word.href:
            found["link"] = word.href
        look = word.look
        if look.bold and not self.bold:
            found["strong"] = None
        if look.italic and not self.italic:
            found["emphasis"] = None
        if word.strike:
            found["strike"] = None
        if look.mono and not self.mono:
            found["code"] = None
        return found


def writing_of(words: Sequence[Word]) -> Writing:
    """What the words of a file tell of its looks."""
    texts = [word.text for word in words]
    sizes: dict[int, int] = {}  # code points by look; the words of a page share theirs
    looks: dict[int, Look] = {}
    for word, text in zip(words, texts, strict=True):
        look = word.look
        if id(look) not in looks:
            looks[id(look)], sizes[id(look)] = look, 0
        sizes[id(look)] += len(text)
    common = _COMMON * (1 + sum(sizes.values()))
    bold, italic, mono = (
        sum(size for key, size in sizes.items() if getattr(looks[key], name)) > common
        for name in ("bold", "italic", "mono")
    )
    known: Counter[str] = Counter()
    for text, count in Counter(_WORD.findall("\n".join(texts))).items():
        known[text.casefold()] += count
    return Writing(bold, italic, mono, known)


def text_of(lines: Sequence[Sequence[Word]], writing: Writing) -> Text:
    """Lines that belong together as one text."""
    builder = TextBuilder()
    open_: dict[Style, str | None] = {}
    last = ""
    for line in lines:
        for index, word in enumerate(line):
            shown = word.text
            glue = ""
            if last:
                if index:
                    glue = "" if word.glued else " "
                else:
                    glue, drop = _glue(last, line, writing)
                    if drop:
                        _drop_hyphen(builder)
            wanted = writing.styles(word)
            if wanted == open_:
                builder.add(glue + shown)
            else:
                for style in [s for s, href in open_.items() if wanted.get(s, "") != href]:
                    builder.end(style)
                    del open_[style]
                builder.add(glue)
                for style, href in wanted.items():
                    if style not in open_:
                        builder.start(style, href)
                        open_[style] = href
                builder.add(shown)
            last = shown if glue or not last else last + shown
    return builder.text()


def _glue(last: str, line: Sequence[Word], writing: Writing) -> tuple[str, bool]:
    """What stands between a line's last word and the next line, and whether its hyphen goes."""
    following = line[0].text
    if _is_wide(last[-1]) and _is_wide(following[0]):
        return "", False
    if not _TIED.search(last):
        return "" if _torn(last, following, writing) else " ", False
    if last[-1] not in _HYPHENS:
        return ("", False) if last[-1] != "—" or following[0].isalnum() else (" ", False)
    if following.casefold().rstrip(",;") in _HANGING or not following[0].isalnum():
        return " ", False
    head, tail = _WORD.findall(last[:-1]), _WORD.match(following)
    if head and tail and last[-2].isalpha() and following[0].islower():
        whole, parted = head[-1] + tail.group(), f"{head[-1]}-{tail.group()}"
        known = writing.words
        if known[whole.casefold()] and not known[parted.casefold()]:
            return "", True
    return "", False


def _torn(last: str, following: str, writing: Writing) -> bool:
    """Whether a word was cut without a hyphen: whole it stands elsewhere, its parts only here."""
    if not (last[-1].islower() and following[0].islower()):
        return False
    head, tail = _WORD.findall(last)[-1:], _WORD.match(following)
    if not head or not tail:
        return False
    known = writing.words
    parts = head[0].casefold(), tail.group().casefold()
    whole = "".join(parts)
    return known[whole] > 0 and known[parts[0]] == 1 and known[parts[1]] == 1


def _drop_hyphen(builder: TextBuilder) -> None:
    builder.parts[-1] = builder.parts[-1][:-1]
    builder.length -= 1


def _is_wide(sign: str) -> bool:
    """Whether a sign belongs to a script that writes no spaces, or to its punctuation."""
    if sign < "\u1100" or "\uac00" <= sign <= "\ud7a3":  # Korean has spaces
        return False
    return unicodedata.east_asian_width(sign) in "WF"


def cell_text(lines: Sequence[Sequence[Word]], writing: Writing) -> Text:
    """The lines of a cell as one text."""
    return text_of([line for line in lines if text_of_line(line)], writing)
