"""Notes of some weeks with what was done of them, for pictures of what concerns many notes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

from readout import places
from readout.items.changing import ItemChanges
from readout.items.rows import rows_of
from readout.progress.store import Progress
from readout.reading.read import read

_NOTES: Sequence[tuple[str, str, int, Sequence[tuple[str, int | None, str]]]] = (
    (
        "🚲",
        "Bike kitchen round",
        3,
        (
            ("Order new chain tools", 1, ""),
            ("Ask the city about the second container", -3, "Lin"),
            ("Write down how the wheel stand is set up", None, "Maya"),
            ("Call the insurer about lent cargo bikes", 9, ""),
        ),
    ),
    (
        "🌍",
        "Climate roundtable",
        6,
        (
            ("Send the grid data to all who came", -1, "Lin"),
            ("Find a room for the spring round", 4, "Ana"),
            ("Collect the open questions of the panel", None, ""),
        ),
    ),
    (
        "📐",
        "Compiler team weekly",
        10,
        (
            ("Sort the reports on the beta", 2, "Wes"),
            ("Ask the city about the second container", None, ""),
            ("Measure the build on the small machine", None, "Wes"),
        ),
    ),
    (
        "🎙️",
        "Open house, questions and answers",
        31,
        (
            ("Publish the answers that nobody had time for", None, "Ana"),
            ("Ask the city about the second container", None, "Lin"),
            ("Thank those who brought cake", 5, "Maya"),
        ),
    ),
    (
        "🧬",
        "Panel on seeds — what grows next",
        52,
        (
            ("Book the second panel", 3, "Maya"),
            ("Ask the city about the second container", None, ""),
            ("Print the list of seed banks", None, ""),
        ),
    ),
)
_DONE_WEEKS_AGO = (7, 6, 6, 4, 3, 3, 3, 2, 1, 1, 1, 1, 0, 0)


def several(root: Path) -> tuple[str, ...]:
    """Write the notes, and progress of the profile in ``root``; the paths of the notes."""
    today = date.today()  # noqa: DTZ011  the user's own day
    folder = root / "notes"
    folder.mkdir()
    paths = []
    for icon, title, ago, items in _NOTES:
        day = today - timedelta(days=ago)
        lines = [text for text, _, _ in items]
        lines += [f"Small thing number {at} of this round" for at in range(1, 4)]
        path = folder / f"{title.partition(',')[0].casefold()}.md"
        todo = "\n".join(f"- [ ] {line}" for line in lines)
        text = f"# {icon} {title}\n\nDate: {day.isoformat()}\n\n## Action items\n\n{todo}\n"
        path.write_text(text, encoding="utf-8")
        paths.append(str(path))
    _touch(root, paths, today)
    return tuple(paths)


def _touch(root: Path, paths: Sequence[str], today: date) -> None:
    """Set days and owners, tick the small things, some a week, and say something on an item."""
    now = datetime.now().astimezone()
    weeks = iter(_DONE_WEEKS_AGO)
    when = [now.timestamp()]
    progress = Progress.open(places.profile(root), now=lambda: when[0])
    changes = ItemChanges(progress)
    rows = [row for path in paths for row in rows_of(read(path))]
    for row in rows:
        if "Small thing" in row.text and (ago := next(weeks, None)) is not None:
            when[0] = (now - timedelta(weeks=ago)).timestamp()
            changes.tick(row, True)
    when[0] = now.timestamp()
    said = {(title, text): rest for _, title, _, items in _NOTES for text, *rest in items}
    for row in rows:
        due, owner = said.get((row.note, row.text), (None, ""))
        if isinstance(due, int):
            changes.set_due(row, (today + timedelta(days=due)).isoformat())
        if owner:
            changes.set_owners(row, [str(owner)])
    changes.set_comment(rows[0], "The shop on the corner has them again in two weeks.")
    progress.save()
