from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings

from readout.errors import UsageError
from readout.export import export
from readout.note.codec import decode, encode
from readout.note.model import Note, Text
from tests.strategies import notes


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(notes)
def test_every_note_comes_back_from_its_json_form(note: Note) -> None:
    assert decode(encode(note)) == note
    assert decode(json.loads(export(note, "json"))) == note


def test_an_unknown_format_is_answered_with_those_there_are() -> None:
    with pytest.raises(UsageError, match=r"no format “odt”.*yaml, md, json"):
        export(Note("a.txt", Text("A note")), "odt")
