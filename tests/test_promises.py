"""The promises about data: each has tests named by its number, and CONTRIBUTING says which."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from tests.conftest import ROOT

HELD = (1, 2, 3, 5, 7, 8, 9, 10, 11, 12, 14)
"""Of the promises in CONTRIBUTING those that are held by tests so far."""
_NAME = re.compile(r"test_promise_(\d+)_\w+")
_ROW = re.compile(r"^\| (\d+) \| .+ \| (.+) \|$", re.MULTILINE)
_HELD_BY = re.compile(r"`(tests/[\w/]+\.py)`")


def _tests(path: Path) -> list[str]:
    text = path.read_text(encoding="utf-8")
    if "test_promise_" not in text:
        return []
    tree = ast.parse(text)
    return [node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]


@cache
def _by_number() -> dict[int, set[str]]:
    """By number of a promise the files that hold tests of it."""
    made: dict[int, set[str]] = defaultdict(set)
    for path in (ROOT / "tests").rglob("test_*.py"):
        for name in _tests(path):
            if found := _NAME.fullmatch(name):
                made[int(found[1])].add(path.relative_to(ROOT).as_posix())
    return made


def _told() -> dict[int, set[str]]:
    """The same as CONTRIBUTING tells it."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    part = text.partition("## The promises")[2].partition("\n## ")[0]
    return {int(number): set(_HELD_BY.findall(files)) for number, files in _ROW.findall(part)}


@pytest.mark.parametrize("number", HELD)
def test_each_promise_has_tests_of_its_number(number: int) -> None:
    assert _by_number()[number]


@pytest.mark.parametrize("number", HELD)
def test_contributing_names_files_that_hold_the_promise(number: int) -> None:
    told = _told().get(number, set())
    assert told
    assert told <= _by_number()[number]
