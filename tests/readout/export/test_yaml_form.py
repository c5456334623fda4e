from __future__ import annotations

from hypothesis import HealthCheck, given, settings

from readout.export import export
from readout.note.model import Code, Note, Section, Text
from readout.reading.yaml_note import read_yaml_note
from tests.strategies import notes

_SLOW_DATA = [HealthCheck.too_slow, HealthCheck.data_too_large]


@settings(max_examples=40, deadline=None, suppress_health_check=_SLOW_DATA)
@given(notes)
def test_every_note_comes_back_from_yaml(note: Note) -> None:
    written = export(note, "yaml")
    assert read_yaml_note(written, note.path) == note, written


def test_empty_lines_at_an_end_are_not_mixed_up_with_those_between_sections() -> None:
    made = Section(Text("A"), "topic", (Code("x\n\n"),))
    note = Note("note.yaml", Text("A note"), format="yaml", sections=(made, made))
    assert read_yaml_note(export(note, "yaml"), note.path) == note


def test_it_reads_as_if_written_by_hand() -> None:
    source = """\
title: Interview insights
icon: 🤖
date: Nov 20, 2025
tags: [ai, interview]

sections:
  - title: Overview
    text: One paragraph.

  - title: Recent advances
    points:
      - A plain bullet with *inline Markdown*
      - "Goal: a text with a colon"
      - A bullet with bullets below:
          - nested
      - text: A bullet with more
        code: |
          x = 1
          y = 2
        language: python

  - title: Highlights
    table:
      columns: [Name, Size]
      rows:
        - [Kick-off, 20 kB]

  - title: Next steps
    actions:
      - text: Publish it
        owners: [Anna]
        due: 2025-12-01
        done: yes
"""
    assert export(read_yaml_note(source, "note.yaml"), "yaml") == source
