"""Which note a note was before its title, date or file changed: by what is in it.

Notes of a series have the title and a few items in common ("Update the roadmap", each week), so
neither is enough: the text around the items must be the same, or the file. A note of another day
is another note, unless it stands in the same file with the same text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

from readout.note.model import Note
from readout.progress.identity import note_id, words
from readout.progress.likeness import Likeness, body_share
from readout.progress.record import Record
from readout.progress.touched import Touched

Judgement: TypeAlias = Literal["sure", "ask", "no"]

_LOOKED_AT = 8  # so many notes are compared, those with the most in common


class Earlier(NamedTuple):
    """The note that this one was before, and whether that is sure."""

    note: str
    sure: bool


def candidates(
    touched: Touched, note: Note, likeness: Likeness, before: Note | None = None
) -> dict[str, bool]:
    """The notes that this one may have been, and whether they stood in its file.

    ``before`` is what is known to have been in its file.
    """
    if before is not None:
        return {note_id(before): True}
    shared = touched.sharing(likeness).most_common(_LOOKED_AT)
    named = (*touched.at_path(note.path), *(each for each, _ in shared))
    return {each: touched.about(each).get("path") == note.path for each in named}


def earlier(
    touched: Touched,
    note: Note,
    likeness: Likeness,
    among: Mapping[str, bool],
    present: Callable[[str], bool] | None,
) -> Earlier | None:
    """Which of some ``candidates`` this note was before; ``None`` where it is new.

    ``present`` says of a note's id whether that note is still there, elsewhere. Without it the
    file that progress names is looked for.
    """
    own = note_id(note)
    found: list[tuple[bool, float, str]] = []
    for each, in_file in among.items():
        about = touched.about(each)
        kept = touched.likeness(each)
        if each == own or kept is None:
            continue
        if not in_file and _there(each, about, present):
            continue
        judged, near = judge(kept, likeness, about, note, in_file=in_file)
        if judged != "no":
            found.append((judged == "sure", near, each))
    if not found:
        return None
    sure, near, best = max(found)
    # two that are as near: the user knows which
    twin = any(other != best and near - score < 0.05 for _, score, other in found)
    return Earlier(best, sure and not twin)


def _there(note: str, about: Record, present: Callable[[str], bool] | None) -> bool:
    if present is not None:
        return present(note)
    path = about.get("path")
    try:
        return isinstance(path, str) and Path(path).exists()
    except (OSError, ValueError):
        return False


def judge(
    kept: Likeness, now: Likeness, about: Record, note: Note, *, in_file: bool
) -> tuple[Judgement, float]:
    """Whether two notes are one, and how near they are, 0 to about 1."""
    had, has = Counter(kept.digests), Counter(now.digests)
    common = (had & has).total()
    items = 2 * common / max(1, had.total() + has.total())
    body = body_share(kept, now)
    title, date = note.identity
    alike = _title_share(str(about.get("title", "")), title)
    near = (items if body is None else 0.4 * items + 0.6 * body) + 0.1 * alike
    if _other_day(about, title, date):
        if not in_file or items < 0.5:
            return "no", near
        return ("sure" if body is not None and body >= 0.7 else "ask"), near
    if body is not None:
        sure = body >= 0.4 and near >= 0.5
        ask = in_file and near >= 0.3
    else:
        sure = (
            (items >= 0.6 and common >= 3)
            or (in_file and items >= 0.5)
            or (items >= 0.8 and common >= 2 and alike >= 0.6)
        )
        ask = in_file and common > 0
    return ("sure" if sure else "ask" if ask else "no"), near


def unlike(kept: Likeness, now: Likeness) -> bool:
    """Whether these cannot be two versions of one note: no text and hardly an item in common."""
    body = body_share(kept, now)
    common = (Counter(kept.digests) & Counter(now.digests)).total()
    most = max(len(kept.items), len(now.items))
    return body is not None and body < 0.1 and 2 * common < most


def _other_day(about: Record, title: str, date: str | None) -> bool:
    was = about.get("date")
    if was and date:
        return bool(was != date)
    one, other = _numbers(str(about.get("title", ""))), _numbers(title)
    return bool(one and other and one != other)


def _numbers(title: str) -> list[str]:
    return [word for word in words(title).split() if word.isdigit()]


def _title_share(one: str, other: str) -> float:
    from rapidfuzz import fuzz  # noqa: PLC0415  only where notes are compared

    return fuzz.ratio(words(one), words(other)) / 100
