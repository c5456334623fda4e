"""Settings outlive a damaged file, a newer version and wrong values."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path

import pytest

from gui.settings import RECENT, Settings, SettingsFile, decode, encode


def test_what_was_set_is_there_again(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "deep" / "settings.json")
    file.change(theme="dark", zoom=1.5, folders=("/a", "/ü"), splitters={"left": (1, 2)})
    file.save()
    assert SettingsFile(tmp_path / "deep" / "settings.json").value == file.value


def test_every_field_is_written_and_read() -> None:
    value = Settings(
        theme="light",
        text_size=1.3,
        zoom=0.9,
        date_order="month",
        language="de",
        files=("a",),
        folders=("b",),
        large=("b",),
        away=("b",),
        gone=("b1",),
        kept_elsewhere="c.json",
        recent=("c",),
        last_read={"c": 1},
        closed=("d",),
        note_sort="open",
        note_down=False,
        note_group="month",
        note_folds=("month:2025-11",),
        pins=("h",),
        items_group="note",
        items_sort="text",
        items_down=True,
        items_show="all",
        items_mine=True,
        items_owner="Lin",
        items_folds=("overdue",),
        tables_grid="pier",
        tables_looks={"pier": {"hidden": [1]}},
        my_names=("Maya",),
        other_terms=False,
        every_mention=True,
        current="e",
        geometry="f",
        splitters={"g": (1, 2)},
        folded=("notes",),
        searches=("owner:lin",),
        saved_searches={"mine": "owner:lin is:open"},
        started=True,
        unknown={"from_the_future": [1]},
    )
    default = Settings()
    assert all(getattr(value, f.name) != getattr(default, f.name) for f in fields(Settings))
    assert decode(json.loads(encode(value))) == value


def test_unknown_keys_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"theme": "dark", "later": {"a": 1}}', encoding="utf-8")
    file = SettingsFile(path)
    file.change(theme="light")
    file.save()
    assert json.loads(path.read_text(encoding="utf-8"))["later"] == {"a": 1}


@pytest.mark.parametrize(
    "damage", [b"", b"\0" * 64, b'{"theme": "da', b"[]", b"\xff", b"[" * 10_000]
)
def test_a_damaged_file_is_put_aside_and_named(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(damage)
    file = SettingsFile(path)
    assert file.value == Settings(started=True)
    assert (tmp_path / "settings.json.damaged-1").read_bytes() == damage
    assert "settings.json.damaged-1" in file.notices[0]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("theme", "purple"),
        ("text_size", "large"),
        ("zoom", True),
        ("zoom", 99),
        ("files", "a"),
        ("splitters", [1]),
        ("started", 1),
    ],
)
def test_a_wrong_value_is_as_if_it_were_not_there(key: str, value: object) -> None:
    assert decode({key: value}) == Settings()


def test_nothing_is_written_where_nothing_changed(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    file = SettingsFile(path)
    file.save()
    before = path.stat().st_ino
    SettingsFile(path).save()
    assert path.stat().st_ino == before


def test_recent_is_newest_first_without_doubles_and_short() -> None:
    value = Settings()
    for number in range(RECENT + 3):
        value = value.with_recent(str(number))
    value = value.with_recent("5")
    assert value.recent[0] == "5"
    assert len(value.recent) == len(set(value.recent)) == RECENT
