"""YAML as a tree of nodes with line numbers, bombs refused before anything is built.

Seen on libyaml: deep nesting crashes the process, merge keys hang the loader, aliases load at
once and hang whatever walks them. So the events are read first, and aliases, depth and number
refused there. Scalars stay the words they are (``no``, ``012``, ``1:30``); the schema decides.
"""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from readout.errors import ReadError

LARGEST = 5_000_000  # bytes
DEEPEST = 64
MOST_EVENTS = 400_000

try:
    _Loader: type = yaml.CBaseLoader
except AttributeError:  # PyYAML built without libyaml
    _Loader = yaml.BaseLoader


def compose(text: str) -> yaml.Node | None:
    """The root node of one YAML document, ``None`` for an empty one.

    Raises ReadError, naming the line, for text that is no YAML or is made to harm.
    """
    if len(text) > LARGEST:
        raise ReadError(f"This YAML is larger than {LARGEST // 1_000_000} MB.")
    try:
        _inspect(text)
        root: yaml.Node | None = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        raise ReadError(_sentence(error)) from None
    except yaml.YAMLError as error:
        raise ReadError(f"This is not YAML: {' '.join(str(error).split())}.") from None
    return root


def _inspect(text: str) -> None:
    depth = 0
    for count, event in enumerate(_events(text)):
        if isinstance(event, yaml.AliasEvent):
            raise _refused(event, "uses an alias (*), which Readout does not read")
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEEPEST:
            raise _refused(event, f"is nested more than {DEEPEST} levels deep")
        if count > MOST_EVENTS:
            raise _refused(event, f"has more than {MOST_EVENTS:,} parts")


def _events(text: str) -> Iterator[yaml.Event]:
    yield from yaml.parse(text, Loader=_Loader)


def _refused(event: yaml.Event, why: str) -> ReadError:
    line = event.start_mark.line + 1 if event.start_mark else 1
    return ReadError(f"Line {line} {why}.")


def _sentence(error: yaml.MarkedYAMLError) -> str:
    mark = error.problem_mark or error.context_mark
    line = f"Line {mark.line + 1}" if mark else "The file"
    problem = error.problem or "could not be read"
    if "another document" in problem:
        return f"{line} begins a second document; Readout reads one a file."
    advice = ""
    if "mapping values" in problem:
        advice = " (put a text that holds a colon in quotes)"
    elif "block end" in problem or "expected <" in problem:
        advice = " (check the indentation, and quote a text that begins with [ { * & ! or a quote)"
    elif "cannot start any token" in problem:
        advice = " (put the text in quotes; indent with blanks, not with tabs)"
    return f"{line} is not YAML: {problem}{advice}."
