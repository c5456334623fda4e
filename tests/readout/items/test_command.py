"""``readout actions``: which items it takes, what it writes, and what it refuses to write over."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from readout import places
from readout.__main__ import main
from readout.items.changing import ItemChanges
from readout.items.rows import rows_of
from readout.progress.store import Progress
from readout.reading.read import read

WOODS = """\
# Woods walk

Date: 3 March 2020

## Next steps

- [ ] Tom: ask the ranger about the fence by 20 March 2020
- [x] Buy boots
"""
MAPS = "# Maps\n\n## Next steps\n\n- [ ] Draw a map by 1 May 2999\n"

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def library(tmp_path: Path, profile: Path) -> Path:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "maps.md").write_text(MAPS, "utf-8")
    (folder / "woods.md").write_text(WOODS, "utf-8")
    return folder


def printed(capsys: Capture, *arguments: str) -> list[str]:
    assert main(["actions", *arguments, "--to", "todo"]) == 0
    return [line.split(" +")[0] for line in capsys.readouterr().out.splitlines()]


@pytest.mark.parametrize(
    ("arguments", "starts"),
    [
        ([], ["Draw", "2020-03-03 Tom:", "x Buy"]),
        (["--open"], ["Draw", "2020-03-03 Tom:"]),
        (["--done"], ["x Buy"]),
        (["--overdue"], ["2020-03-03 Tom:"]),
        (["--open", "--owner", "tom"], ["2020-03-03 Tom:"]),
        (["--owner", "none"], ["Draw", "x Buy"]),
    ],
)
def test_items_are_chosen(
    arguments: list[str], starts: list[str], library: Path, capsys: Capture
) -> None:
    lines = printed(capsys, "--library", str(library), *arguments)
    assert len(lines) == len(starts)
    assert all(line.startswith(start) for line, start in zip(lines, starts, strict=True))


def test_single_files_are_listed_too(library: Path, capsys: Capture) -> None:
    assert printed(capsys, str(library / "maps.md")) == ["Draw a map by 1 May 2999"]


def test_json_is_what_it_was(library: Path, capsys: Capture) -> None:
    assert main(["actions", "--library", str(library), "--json", "--overdue"]) == 0
    made = json.loads(capsys.readouterr().out)
    assert made == {
        "path": str(library / "woods.md"),
        "title": "Woods walk",
        "text": "Tom: ask the ranger about the fence by 20 March 2020",
        "owners": ["Tom"],
        "due": "2020-03-20",
        "done": False,
    }


def test_what_is_snoozed_is_listed_and_said_but_is_not_overdue(
    library: Path, profile: Path, capsys: Capture
) -> None:
    progress = Progress.open(places.profile(profile))
    note = read(str(library / "woods.md"))
    ItemChanges(progress, lambda _: note).snooze(rows_of(note)[0], "2999-03-31")
    progress.save()
    assert main(["actions", str(library / "woods.md"), "--open"]) == 0
    assert capsys.readouterr().out.endswith("(Woods walk, snoozed until 2999-03-31)\n")
    assert main(["actions", str(library / "woods.md"), "--json", "--open"]) == 0
    assert json.loads(capsys.readouterr().out)["snoozed"] == "2999-03-31"
    assert main(["actions", str(library / "woods.md"), "--overdue"]) == 0
    assert capsys.readouterr().out == ""
    ItemChanges(progress).snooze(rows_of(note)[0], "2020-03-21")
    progress.save()
    assert main(["actions", str(library / "woods.md"), "--overdue"]) == 0
    assert capsys.readouterr().out.endswith("(Woods walk)\n"), "its day has come"


def test_sources_are_shown_where_they_are_asked_for(library: Path, capsys: Capture) -> None:
    talk = library / "talk.md"
    talk.write_text(
        "# Talk\n\n## Fences\n\n- The ranger has planks for a fence\n\n"
        "## Next steps\n\n- [ ] Ask the ranger for planks\n- [ ] Sleep\n",
        "utf-8",
    )
    assert main(["actions", str(talk), "--json", "--sources"]) == 0
    made = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [each["source"] for each in made] == ["/sections/0/blocks/0", None]
    assert main(["actions", str(talk), "--sources"]) == 0
    assert "\n    from: The ranger has planks for a fence\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("to", "words"),
    [
        ("ics", b"DUE;VALUE=DATE:20200320\r\n"),
        ("todo", b"x Buy boots +Woods_walk\n"),
        ("csv", b'"yes","Buy boots"'),
        ("md", b"## Woods walk, 2020-03-03\n"),
        ("md-owner", b"## Tom\n"),
    ],
)
def test_a_file_has_the_same_bytes_as_what_is_printed(
    to: str, words: bytes, library: Path, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    out = tmp_path / "out"
    assert main(["actions", "--library", str(library), "--to", to, "-o", str(out)]) == 0
    assert words in out.read_bytes()
    assert capfdbinary.readouterr() == (b"", b"")


def test_a_note_that_cannot_be_read_is_said_and_the_others_are_written(
    library: Path, tmp_path: Path, capsys: Capture
) -> None:
    (library / "empty.md").touch()
    out = tmp_path / "out.csv"
    assert main(["actions", "--library", str(library), "--to", "csv", "-o", str(out)]) == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert b"Buy boots" in out.read_bytes()


def test_that_nothing_was_found_is_said(library: Path, capsys: Capture) -> None:
    assert main(["actions", "--library", str(library), "--to", "todo", "--owner", "Zoe"]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert "no such action item" in err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--library", "LIBRARY", "--to", "docs"], "docs"),
        (["--library", "LIBRARY", "-o", "OUT"], "--to"),
        (["--library", "LIBRARY", "--to", "ics", "--json"], "--json"),
        (["--library", "LIBRARY", "--to", "ics", "--sources"], "--sources"),
        (["--library", "LIBRARY", "--open", "--done"], "--done"),
        (["--library", "LIBRARY", "--overdue", "--done"], "--overdue"),
        (["--to", "ics"], "--library"),
        (["--library", "LIBRARY", "--to", "md", "-o", "LIBRARY/maps.md"], "never changes a note"),
        (["LIBRARY/maps.md", "--to", "md", "-o", "LIBRARY/maps.md"], "never changes a note"),
        (["--library", "LIBRARY", "--to", "md", "-o", "LIBRARY/LINK"], "never changes a note"),
        (["--library", "LIBRARY", "--to", "md", "-o", "LIBRARY/items.md"], "another folder"),
        (["LIBRARY", "--to", "md", "-o", "LIBRARY/items.md"], "another folder"),
    ],
)
def test_wrong_usage_is_status_2_and_one_sentence(
    arguments: list[str], words: str, library: Path, tmp_path: Path, capsys: Capture
) -> None:
    os.link(library / "maps.md", tmp_path / "linked")
    places = {"LIBRARY/LINK": str(tmp_path / "linked"), "OUT": str(tmp_path / "out")}
    given = [places.get(word, word.replace("LIBRARY", str(library))) for word in arguments]
    with_status = main(["actions", *given]) if "--open" not in given else _refused(given)
    assert with_status == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert words in err
    assert (library / "maps.md").read_text("utf-8") == MAPS
    assert not (library / "items.md").exists()


def _refused(arguments: list[str]) -> int:
    with pytest.raises(SystemExit) as refused:
        main(["actions", *arguments])
    assert isinstance(refused.value.code, int)
    return refused.value.code


@pytest.mark.parametrize("out", ["missing/out.ics", "", "no\0name", "x" * 300])
def test_a_place_that_cannot_be_written_is_one_sentence(
    out: str, library: Path, tmp_path: Path, capsys: Capture
) -> None:
    place = str(tmp_path / out) if out else str(library)
    assert main(["actions", str(library), "--to", "ics", "-o", place]) == 1
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert "could not be written" in err


# What several notes raise


def raised_thrice(folder: Path) -> None:
    for day, box in (("2", " "), ("9", " "), ("23", "x")):
        (folder / f"walk {day}.md").write_text(
            f"# Woods walk\n\nDate: {day} March 2020\n\n## Next steps\n\n"
            f"- [{box}] Tom: mend the stile over the brook\n- [ ] Send the minutes\n",
            "utf-8",
        )


def test_chains_name_the_notes_of_an_item_and_how_long_it_is_raised(
    library: Path, capsys: Capture
) -> None:
    raised_thrice(library)
    assert main(["actions", "--library", str(library), "--chains"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "[x] Tom: mend the stile over the brook  (in 3 notes over 3 weeks, done)",
        "    2020-03-02  Woods walk",
        "    2020-03-09  Woods walk",
        "    2020-03-23  Woods walk",
    ]
    assert main(["actions", "--library", str(library), "--chains", "--json"]) == 0
    made = json.loads(capsys.readouterr().out)
    assert (made["notes"], made["weeks"], made["open"]) == (3, 3, False)
    assert [item["done"] for item in made["items"]] == [False, False, True]


def test_chains_are_chosen_by_their_last_item(library: Path, capsys: Capture) -> None:
    raised_thrice(library)
    for choice, lines in (("--open", 0), ("--done", 4)):
        assert main(["actions", "--library", str(library), "--chains", choice]) == 0
        assert len(capsys.readouterr().out.splitlines()) == lines


def test_chains_are_only_printed(library: Path, capsys: Capture) -> None:
    for more in (["--to", "csv"], ["--sources"]):
        assert main(["actions", "--library", str(library), "--chains", *more]) == 2
        assert "--chains" in capsys.readouterr().err
