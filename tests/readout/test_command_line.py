"""The command line: what it prints, its exit status, and its one plain sentence for bad input."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from readout.__main__ import main

NOTE = """\
# 🌲 Woods walk

Date: 3 March 2026

## Next steps

- [ ] Ask the ranger about the fence
- [x] Buy boots
"""

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def note(tmp_path: Path, profile: Path) -> Path:
    path = tmp_path / "notes" / "woods.md"
    path.parent.mkdir()
    path.write_text(NOTE, "utf-8")
    return path


BAD = {
    "missing": (None, "There is no such file."),
    "empty": (b"", "The file is empty."),
    "blank": (b" \n\t\n", "The file is empty."),
    "zeroed": (b"\0" * 4096, "The file is empty."),
    "binary": (bytes(range(256)) * 40, "The file is not text"),
    "picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", "The file is not text"),
    "half.yaml": (b"title: A\nsections:\n  - title: [B\n", "Line 4"),
    "bomb.yaml": (b"a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n", "alias"),
    "deep.yaml": (b"[" * 200_000, "nested"),
    "merge.yaml": (b"a: &a {b: 1}\n" + b"c: {<<: *a}\n", "alias"),
    "cut-utf16.txt": ("\ufeffabc".encode("utf-16-le")[:-1], "damaged"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_one_sentence_and_the_others_still_come(
    name: str, note: Path, capsys: Capture
) -> None:
    data, words = BAD[name]
    bad = note.parent / name
    if data is not None:
        bad.write_bytes(data)
    assert main(["show", "--json", str(bad), str(note)]) == 1
    out, err = capsys.readouterr()
    refused, shown = map(json.loads, out.splitlines())
    assert refused["path"] == str(bad)
    assert words in refused["error"]
    assert shown["title"] == "Woods walk"
    assert err == refused["error"] + "\n"
    assert "Traceback" not in err


def test_a_folder_with_one_bad_file_still_gives_its_notes(note: Path, capsys: Capture) -> None:
    (note.parent / "empty.txt").touch()
    assert main(["search", "ranger", "--library", str(note.parent), "--json"]) == 1
    out, err = capsys.readouterr()
    assert json.loads(out)["section"] == "Next steps"
    assert err.count("\n") == 1
    assert "empty.txt" in err


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Grüße aus Köln\n\nÜberblick\n\nEin Satz über Äpfel.\n".encode("latin-1"),
            "Grüße aus Köln",
        ),
        ("Привет из Омска\n\nМы говорили о реке и о мостах.\n".encode("cp1251"), "Привет из Омска"),
        ("Hello there\n\nA line.\n".encode("utf-16"), "Hello there"),
        ("Hello there\n\nA line.\n".encode("utf-16-le"), "Hello there"),
        ("Hello there\r\n\r\nA line.\r\n".encode("utf-8-sig"), "Hello there"),
    ],
)
def test_other_encodings_are_read(text: bytes, title: str, tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "note.txt"
    path.write_bytes(text)
    assert main(["show", "--json", str(path)]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == title


@pytest.mark.parametrize("ending", ["txt", "md"])
def test_400_kb_without_a_blank_is_a_note(ending: str, tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / f"long.{ending}"
    path.write_text("xY" * 200_000, "utf-8")
    assert main(["show", "--json", str(path)]) == 0
    made = json.loads(capsys.readouterr().out)
    assert made["sections"][0]["blocks"] == [{"type": "paragraph", "text": "xY" * 200_000}]


def test_a_tick_stays_when_the_note_is_reordered_and_renamed(note: Path, capsys: Capture) -> None:
    assert main(["tick", str(note), "ranger"]) == 0
    lines = NOTE.splitlines()
    other = note.with_name("other name.md")
    other.write_text("\n".join([*lines[:6], lines[7], lines[6]]) + "\n", "utf-8")
    note.unlink()
    capsys.readouterr()
    assert main(["actions", "--library", str(note.parent), "--json"]) == 0
    items = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(item["text"][:3], item["done"]) for item in items] == [("Buy", True), ("Ask", True)]


def test_promise_12_the_note_is_never_changed(note: Path, capsys: Capture) -> None:
    before = note.read_bytes(), note.stat().st_mtime_ns
    assert main(["tick", str(note), "1"]) == 0
    assert main(["export", str(note), "--to", "md", "-o", str(note)]) == 2
    assert (note.read_bytes(), note.stat().st_mtime_ns) == before
    assert "never changes a note" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["tick", "NOTE", "3"], "items 1 to 2"),
        (["tick", "NOTE", "zebra"], "No item"),
        (["tick", "NOTE", "b"], "give the number"),
        (["export", "NOTE", "--to", "docs"], "docs"),
        (["search", " ", "--library", "."], "query is empty"),
        (["search", "x"], "--library"),
        (["dance"], "dance"),
        ([], "COMMAND"),
    ],
)
def test_wrong_usage_is_status_2_and_one_sentence(
    arguments: list[str], words: str, note: Path, capsys: Capture
) -> None:
    try:
        status = main([str(note) if part == "NOTE" else part for part in arguments])
    except SystemExit as stopped:
        status = int(str(stopped.code))
    err = capsys.readouterr().err
    assert status == 2
    assert words in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("to", ["yaml", "md", "json"])
def test_exports(to: str, note: Path, tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / f"made.{to}"
    assert main(["export", str(note), "--to", to, "-o", str(out)]) == 0
    assert main(["export", str(note), "--to", to]) == 0
    assert capsys.readouterr().out == out.read_text("utf-8")
    if to == "json":
        assert json.loads(out.read_text("utf-8"))["icon"] == "🌲"
        return
    assert main(["show", "--json", str(out)]) == 0
    made = json.loads(capsys.readouterr().out)
    assert (made["title"], made["icon"], made["date"]) == ("Woods walk", "🌲", "2026-03-03")
    [section] = [s for s in made["sections"] if s["kind"] == "actions"]
    assert [block["done"] for block in section["blocks"]] == [False, True]


def test_a_closed_pipe_is_no_traceback(note: Path) -> None:
    command = (
        f'"{sys.executable}" -m readout show --json {" ".join([f"{note}"] * 300)} | head -c 10'
    )
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    assert done.stdout == '{"path": "'
    assert done.stderr == ""


def test_a_name_that_no_file_can_have(note: Path, capsys: Capture) -> None:
    name = "a" * 300
    assert main(["show", "--json", name, str(note)]) == 1
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 2
    assert len(err.splitlines()) == 1
    assert main(["search", "word", "--library", name]) == 1
    assert main(["export", str(note), "--to", "md", "-o", name]) == 1
    assert all(line.startswith("aaa") for line in capsys.readouterr().err.splitlines())


def test_a_number_of_thousands_of_digits(note: Path, capsys: Capture) -> None:
    assert main(["tick", str(note), "1" * 5000]) == 2
    assert capsys.readouterr().err.startswith("There is no item 111")


def test_no_note_steers_the_terminal(note: Path, capsys: Capture) -> None:
    note.write_text("- [ ] evil \x1b[2J\x1b]0;x\x07 item\n", "utf-8")
    library = ["--library", str(note.parent)]
    for command in (
        ["show", str(note)],
        ["actions", *library],
        ["search", "evil", *library],
        ["tick", str(note), "evil"],
    ):
        assert main(command) == 0
        out = capsys.readouterr().out
        assert "evil" in out
        assert "\x1b" not in out


def test_a_path_that_is_no_text_is_exported(note: Path, tmp_path: Path) -> None:
    odd = note.rename(note.with_name("a\udcff.md"))
    out = tmp_path / "out.json"
    assert main(["export", str(odd), "--to", "json", "-o", str(out)]) == 0
    assert json.loads(out.read_text("utf-8"))["path"] == str(odd)


def test_several_notes_are_one_page_with_what_was_ticked(
    note: Path, tmp_path: Path, capsys: Capture
) -> None:
    other = tmp_path / "pond.md"
    other.write_text("# Pond\n\n## Action items\n\n- [ ] Feed the carp\n- [ ] Clean the filter\n")
    assert main(["tick", str(other), "carp"]) == 0
    out = tmp_path / "page.html"
    assert main(["export", str(note), str(other), "--to", "html", "-o", str(out)]) == 0
    page = out.read_text("utf-8")
    assert "Pond" in page
    ticked = page[page.index("Feed the carp") - 60 : page.index("Feed the carp")]
    assert "checked" in ticked
    capsys.readouterr()
    assert main(["export", str(note), str(other), "--to", "html", "-o", str(other)]) == 2
