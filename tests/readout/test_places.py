"""Where data, resources and the profile are found."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from readout import places


def test_the_notes_and_resources_of_a_checkout() -> None:
    assert (places.program() / "readout" / "places.py").is_file()
    assert places.data() == places.program() / "data"
    assert places.resources() == places.program() / "resources"


def test_those_of_the_package(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert places.data() == tmp_path / "data"
    assert places.resources() == tmp_path / "resources"


def test_a_profile_holds_all_its_parts(tmp_path: Path) -> None:
    made = places.profile(tmp_path)
    assert made == places.Profile.at(tmp_path)
    assert made.settings == tmp_path / "settings.json"
    assert {made.progress.name, made.pasted.name, made.snapshots.name} == {
        "progress",
        "pasted",
        "snapshots",
    }
    assert {made.cache, made.log} == {tmp_path / "cache", tmp_path / "log"}


def test_the_option_goes_before_the_variable_before_the_usual_places(tmp_path: Path) -> None:
    environ = {"READOUT_PROFILE": str(tmp_path / "b")}
    assert places.profile(str(tmp_path / "a"), environ).progress == tmp_path / "a" / "progress"
    assert places.profile(None, environ).progress == tmp_path / "b" / "progress"
    usual = places.profile("", {"READOUT_PROFILE": ""})
    assert usual.progress.is_absolute()
    assert "readout" in str(usual.progress).lower()
    assert places.profile("~/x", {}).progress == Path.home() / "x" / "progress"
    assert places.profile("x", {}).progress == Path.cwd() / "x" / "progress"
