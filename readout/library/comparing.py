"""What was found beside what is known: which files to read, and which notes are gone or away."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from readout.library.walk import Stamp, is_archive
from readout.library.writing import Known
from readout.reading.forms import MEMBER_SIGN


@dataclass(slots=True)
class Differences:
    """What has to be done.

    ``new`` files are unknown, ``changed`` ones are to be read again, ``archives`` to be opened;
    ``missing`` are known and not there. ``gone_away`` and ``back`` are ids.
    """

    new: list[tuple[str, Stamp]] = field(default_factory=list)
    changed: list[tuple[Known, Stamp]] = field(default_factory=list)
    archives: list[tuple[str, Stamp]] = field(default_factory=list)
    missing: list[Known] = field(default_factory=list)
    gone_away: list[int] = field(default_factory=list)
    back: list[int] = field(default_factory=list)


def compare(
    found: Mapping[str, Stamp], known: Mapping[str, Known], away: Collection[str]
) -> Differences:
    """What differs between the files found and the catalogue.

    ``away`` are folders and files that could not be looked at: what is known of them stays.
    """
    made = Differences()
    members: dict[str, list[Known]] = {}
    for each in known.values():
        if is_archive(each.path) or each.path not in found:
            archive = archive_of(each.path, found)
            if archive:
                members.setdefault(archive, []).append(each)
            else:
                _not_found(each, away, made)
    for path, stamp in found.items():
        if is_archive(path):
            inside = members.get(path, [])
            if not inside or any(is_stale(each, stamp) for each in inside):
                made.archives.append((path, stamp))
            made.back += [each.id for each in inside if each.away]
        elif path not in known:
            made.new.append((path, stamp))
        else:
            if is_stale(known[path], stamp):
                made.changed.append((known[path], stamp))
            if known[path].away:
                made.back.append(known[path].id)
    return made


def _not_found(known: Known, away: Collection[str], made: Differences) -> None:
    if not any(within(known.path, place) for place in away):
        made.missing.append(known)
    elif not known.away:
        made.gone_away.append(known.id)


def is_stale(known: Known, stamp: Stamp) -> bool:
    """Whether a file has to be read: it changed, was never read, or could not be opened."""
    return known.stamp != stamp or not known.fresh or not known.digest


def archive_of(path: str, found: Collection[str]) -> str:
    """The archive that was found and that a path is of, be it itself or a member; else nothing."""
    if path in found and is_archive(path):
        return path
    if "#" in path:
        for match in MEMBER_SIGN.finditer(path):
            if path[: match.end() - 1] in found:
                return path[: match.end() - 1]
    return ""


def within(path: str, folder: str) -> bool:
    """Whether a path is a folder itself, or below it, or a member of it."""
    if not path.startswith(folder):
        return False
    return len(path) == len(folder) or folder.endswith(os.sep) or path[len(folder)] in (os.sep, "#")
