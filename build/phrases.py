"""The words that the sources show, found by reading them: what there is to translate.

The window's are what stands in ``tr``, ``translate`` and ``QT_TRANSLATE_NOOP``. Sentences are
what else is written as one, with a capital letter and a full stop: modules without Qt say them,
most of them errors, and the window translates them when they are shown (``gui/said.py``).
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

WINDOW, SENTENCES = "Window", "Sentences"
"""The two parts of a catalogue."""

_SENTENCE = re.compile(r'(?=["“%A-Z])(?=.*[a-z])(?=.* .* )[^\n]*\.')
_NEVER_SHOWN = (
    "gui/__main__.py",
    "gui/arguments.py",
    "gui/screenshot.py",
    "gui/self_test.py",
    "gui/shots",
    "readout/__main__.py",
    "readout/cli.py",
    "readout/export/html",
    "readout/export/items/calendar.py",
    "readout/search/examples.py",
)
"""Rooms and files whose sentences go to a terminal or into files."""
_IN_PARTS = (
    "readout/progress/elsewhere.py",
    "readout/progress/fields.py",
    "readout/progress/record.py",
    "readout/progress/shelf.py",
    "readout/reading/safe_yaml.py",
    "readout/reading/yaml_",
    "readout/search/completing.py",
)
"""Files whose sentences have parts with words of their own, which are looked for, too."""
_PART = re.compile(r"(?=[^ ;(])(?=.* .* )[^\n]*(?<!%\d%\d)")
COMPOSED = (
    "Line %1, field “%2”: %3.",
    (
        "The progress file %1 was damaged (%2) and was put aside as %3; copies of it are of a "
        "later version of Readout: update Readout to go on."
    ),
    (
        "The progress file %1 was damaged (%2) and was put aside as %3; there was no good copy, so "
        "this device's ticks are missing: put one back."
    ),
    (
        "The progress file %1 was damaged (%2) and was put aside as %3; the newest good copy was "
        "loaded."
    ),
    (
        "The progress file %1 was missing; copies of it are of a later version of Readout: update "
        "Readout to go on."
    ),
    (
        "The progress file %1 was missing; there was no good copy, so this device's ticks are "
        "missing: put one back."
    ),
    "The progress file %1 was missing; the newest good copy was loaded.",
    "The progress file %1 of another device is damaged (%2); it was left alone and left out.",
    (
        "The progress file %1 is of a later version of Readout and was left out: update Readout to "
        "see it."
    ),
)
"""Sentences that are put together from several, as they are shown."""


class Phrase(NamedTuple):
    """Words to translate: in which part, what a programmer said of them, plural or not."""

    part: str
    source: str
    comment: str = ""
    plural: bool = False


def phrases(root: Path) -> dict[Phrase, str]:
    """All that is to be translated, with the file in which it stands first."""
    found: dict[Phrase, str] = {}
    for room in ("gui", "readout"):
        for path in sorted((root / room).rglob("*.py")):
            name = path.relative_to(root).as_posix()
            for phrase in of_source(path.read_text(encoding="utf-8"), name):
                found.setdefault(phrase, name)
    for text in COMPOSED:
        found.setdefault(Phrase(SENTENCES, text), "build/phrases.py")
    return dict(sorted(found.items(), key=lambda each: (each[0].part != WINDOW, each[1], each[0])))


def of_source(source: str, name: str) -> Iterator[Phrase]:
    """What one file has; ``name`` is its path in the project."""
    tree = ast.parse(source)
    passed: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)):
            docs = [line for line in node.body if isinstance(line, ast.Expr)]
            passed.update(id(doc.value) for doc in docs)
        elif isinstance(node, ast.Call) and (said := _translated(node)) is not None:
            passed.update(id(each) for each in ast.walk(node))
            comment = "".join(_texts(node.args[1])) if said == 0 and len(node.args) > 1 else ""
            plural = said == 0 and (
                len(node.args) > 2 or any(word.arg == "n" for word in node.keywords)
            )
            for text in _texts(node.args[said]):
                yield Phrase(WINDOW, text, comment, plural)
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Example":
            yield from (Phrase(SENTENCES, text) for text in _texts(node.args[1]))
    if name.startswith(_NEVER_SHOWN) or name.endswith(("command.py", "_samples.py")):
        return
    shown = re.compile(f"{_SENTENCE.pattern}|{_PART.pattern}") if _has_parts(name) else _SENTENCE
    for node in ast.walk(tree):
        if id(node) not in passed and shown.fullmatch(text := _whole(node, passed)):
            yield Phrase(SENTENCES, text)


def _has_parts(name: str) -> bool:
    return name.startswith(_IN_PARTS)


def _translated(call: ast.Call) -> int | None:
    """Which argument is translated, where one is."""
    function = call.func
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    if name in ("tr", "_tr") and call.args:
        return 0
    if name in ("translate", "QT_TRANSLATE_NOOP") and len(call.args) > 1:
        return 1
    return None


def _texts(node: ast.expr) -> list[str]:
    """The texts that an expression may give, as far as they are written in it."""
    match node:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.IfExp():
            return [*_texts(node.body), *_texts(node.orelse)]
        case ast.Dict():
            return [text for value in node.values for text in _texts(value)]
        case ast.Subscript():
            return _texts(node.value)
        case _:
            return []


def _whole(node: ast.AST, passed: set[int]) -> str:
    """A text with ``%1``, ``%2`` … for what is put into it; nothing for what is no text."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    if not isinstance(node, ast.JoinedStr):
        return ""
    made, number = "", 0
    for part in node.values:
        if isinstance(part, ast.Constant):
            made += str(part.value)
            passed.add(id(part))
        else:
            number += 1
            made += f"%{number}"
    return made
