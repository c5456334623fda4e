"""The wording of a note that the user knows, so that what is new in it can be shown.

It is one field of the note's record: four signs of a digest for each paragraph, bullet, row and
heading, and no text. What is new is what has words that were not there: moving a bullet, other
signs or case, another format or file name, and cutting a row's cells elsewhere change nothing.
"""

from __future__ import annotations

from base64 import urlsafe_b64encode
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from hashlib import blake2b
from typing import NamedTuple

from readout.note.model import Action, Block, Bullet, Code, Image, Note, Paragraph, Quote, Table
from readout.note.views import walk
from readout.progress.identity import words

SEEN = "seen"
"""The name of the field."""
MOST = 5_000
"""So many passages of a note are looked after: 20 kB of a file."""
_DIGEST = 4
"""Signs: 24 bits, by which 1 in 3,000 new passages of the longest notes is missed."""
_SAME_FILE, _ELSEWHERE, _FEWEST = 0.3, 0.6, 4


class Spot(NamedTuple):
    """A passage of a note: a block of a section, and the row where that is a table."""

    where: str
    block: int
    row: int = -1


class Wording(NamedTuple):
    """The passages of a note in reading order, their digests, and those of its headings."""

    spots: tuple[Spot, ...]
    digests: tuple[str, ...]
    headings: tuple[str, ...]


def wording(note: Note) -> Wording:
    """The wording of a note as it is now."""
    spots: list[Spot] = []
    digests: list[str] = []
    headings: list[str] = []
    for where, section in walk(note):
        if section.title:
            headings.append(_digest(section.title.plain))
        for index, block in enumerate(section.blocks):
            for row, text in _texts(block):
                if text.strip() and len(spots) < MOST:
                    spots.append(Spot(where, index, row))
                    digests.append(_digest(text))
    return Wording(tuple(spots), tuple(digests), tuple(headings))


def unseen(now: Wording, before: object) -> list[Spot]:
    """The passages that are new beside what was kept; none where nothing was."""
    left = Counter(_parts(before))
    if not left:
        return []
    new: list[Spot] = []
    for spot, digest in zip(now.spots, now.digests, strict=True):
        if left[digest] > 0:
            left[digest] -= 1
        else:
            new.append(spot)
    return new


def kept(now: Wording, before: object = None, without: Collection[Spot] = ()) -> str:
    """What to keep once all is known but ``without``.

    As much of what was kept before stays, so that a note of which there are two copies, or that
    is set back, is not new each time.
    """
    pairs = zip(now.spots, now.digests, strict=True)
    known = [digest for spot, digest in pairs if spot not in without]
    known += now.headings
    still = Counter(known)
    old: list[str] = []
    for digest in _parts(before):
        if still[digest] > 0:
            still[digest] -= 1
        else:
            old.append(digest)
    return "".join([*old[max(0, len(old) - len(known)) :], *known])


def earlier(
    now: Wording, path: str, others: Mapping[str, str], gone: Callable[[str], bool]
) -> str | None:
    """What was kept of this note before its title or date changed, by what it says.

    ``others`` has what was kept of other notes by their files. Enough must be the same: less in
    the same file, more where that file is ``gone``. A note whose file is there is another one.
    """
    here = Counter((*now.digests, *now.headings))
    best: tuple[float, str] | None = None
    for file, value in others.items():
        there = Counter(_parts(value))
        common = (here & there).total()
        share = common / max(1, here.total(), min(there.total(), 2 * here.total()))
        enough = share >= (_SAME_FILE if file == path else _ELSEWHERE)
        if not enough or (best is not None and share <= best[0]):
            continue
        if file == path or (common >= _FEWEST and gone(file)):
            best = share, value
    return best[1] if best is not None else None


def _parts(value: object) -> Iterable[str]:
    if not isinstance(value, str) or len(value) % _DIGEST:
        return ()
    return (value[at : at + _DIGEST] for at in range(0, len(value), _DIGEST))


def _texts(block: Block) -> Iterator[tuple[int, str]]:
    """What is one passage each, with the number of its row; -1 where it is no row."""
    match block:
        case Table(columns, rows):
            heads = [" ".join(cell.plain for cell in columns)] if any(columns) and not rows else []
            texts = [" ".join(cell.plain for cell in row) for row in rows]
            yield from enumerate(heads or texts)
        case Paragraph(text) | Bullet(text) | Quote(text) | Action(text):
            yield -1, text.plain
        case Code(code):
            yield -1, code
        case Image(alternative, href):
            yield -1, f"{alternative} {href}"
        case _:
            yield -1, f"{block.term.plain} {block.definition.plain}"


def _digest(text: str) -> str:
    """By the words alone, without what parts them."""
    joined = words(text).replace(" ", "")
    made = blake2b(joined.encode("utf-8", "surrogatepass"), digest_size=3).digest()
    return urlsafe_b64encode(made).decode()
