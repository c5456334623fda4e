"""YAML that is made to harm, or just broken: one plain sentence, soon, and never a crash."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from readout.errors import ReadError
from readout.reading.yaml_note import read_yaml_note

_HEAD = "title: A\nsections:\n"

_HARMFUL = {
    "alias bomb": (
        "a: &a [x, x]\n" + "".join(f"{n}: &{n} [*{p}, *{p}]\n" for p, n in ("ab", "bc", "cd")),
        "Line 2 uses an alias",
    ),
    "alias in our form": (_HEAD + "  - &s {title: B}\n  - *s\n", "Line 4 uses an alias"),
    "merge bomb": (
        "a: &a {x: 1}\nb: &b {<<: [*a, *a, *a]}\nc: {<<: [*b, *b, *b]}\n",
        "Line 2 uses an alias",
    ),
    "open brackets": ("[" * 200_000, "nested more than 64 levels"),
    "brackets behind quotes": ('[ "]", ' * 100_000, "Line 1 is nested more than 64 levels"),
    "braces": ("{a: " * 200_000, "nested more than 64 levels"),
    "dashes on one line": ("- " * 100_000, "Line 1 is nested more than 64 levels"),
    "deep indentation": (
        "".join(" " * depth + "a:\n" for depth in range(3_000)),
        "Line 65 is nested more than 64 levels",
    ),
    "deep in our form": (
        _HEAD + "  - points:\n" + "".join(" " * n + "- a:\n" for n in range(4, 400, 2)),
        "is nested more than 64 levels",
    ),
    "question marks": ("? " * 100_000, "Line 1 is nested more than 64 levels"),
    "six megabytes": ("a: b\n" * 1_200_001, "larger than 5 MB"),
    "half a million items": ("- a\n" * 500_000, "more than 400,000 parts"),
    "doubled keys": (
        "title: A\nsections: []\ntitle: B\n",
        "Line 3, field “title”: it stands here for the second time, first on line 1.",
    ),
    "doubled keys elsewhere": ("a: 1\nb: 2\na: 3\n", "Line 3, field “a”: it stands here for the"),
    "a tab": (_HEAD + "\t- title: B\n", "indent with blanks, not with tabs"),
    "an unknown tag": (
        "a: !!python/object/apply:os.system [ls]\n",
        "Line 1 asks for an object by the tag !!python/object/apply:os.system",
    ),
    "a NUL": ("title: A\0B\n", "not YAML"),
    "an open quote": ('title: "A\nsections: []\n', "is not YAML"),
    "two documents": ("title: A\n---\ntitle: B\n", "Line 2 begins a second document"),
    "a long wrong key": (_HEAD + "  - " + "x" * 1_000 + ": a\n", "Line 3, field “xxx"),
    "a long wrong name near a field": (
        _HEAD + "  - title: A\n    kind: " + "t" * 900_000,
        "Line 4",
    ),
    "a list for a name": (_HEAD + "  - ? [a, b]\n    : c\n", "Line 3, field"),
}


@pytest.mark.parametrize("name", _HARMFUL)
def test_it_is_refused_in_one_sentence_and_soon(name: str) -> None:
    text, sentence = _HARMFUL[name]
    began = time.process_time()
    with pytest.raises(ReadError) as caught:
        read_yaml_note(text, "a.yaml")
    assert time.process_time() - began < 10
    message = str(caught.value)
    assert sentence in message
    assert len(message) < 400
    assert "\n" not in message
    assert message.endswith((".", "?"))


@pytest.mark.parametrize(
    "text",
    [
        _HEAD + "  - points: [" + "a, " * 90_000 + "]\n",
        _HEAD + "  - text: " + "word " * 80_000 + "\n",
        _HEAD + '  - text: "' + "*" * 20_000 + '"\n',
        _HEAD + '  - text: "' + "[" * 100_000 + '"\n',
        _HEAD + "  - text: |\n      " + "[{" * 100_000 + "\n",
        _HEAD + "  - text: " + "x" * 400_000 + "\n",
    ],
    ids=[
        "many points",
        "long text",
        "stars",
        "brackets in quotes",
        "brackets in a block",
        "no blank",
    ],
)
def test_what_is_only_large_is_read_soon(text: str) -> None:
    began = time.process_time()
    assert read_yaml_note(text, "a.yaml").sections
    assert time.process_time() - began < 20


def test_the_process_lives_through_all_of_it(tmp_path: Path) -> None:
    """A crash of the C parser would take the test run with it: so once in a child."""
    script = tmp_path / "child.py"
    script.write_text(
        "import sys\n"
        "from readout.errors import ReadError\n"
        "from readout.reading.yaml_note import read_yaml_note\n"
        "for text in ('[' * 200_000, '[ \"]\", ' * 100_000, '- ' * 100_000, '{a: ' * 100_000):\n"
        "    try:\n"
        "        read_yaml_note(text, 'a.yaml')\n"
        "    except ReadError:\n"
        "        print('refused')\n",
        encoding="utf-8",
    )
    done = subprocess.run(
        [sys.executable, script],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={"PYTHONPATH": str(Path(__file__).parents[3])},
    )
    assert (done.returncode, done.stdout.split()) == (0, ["refused"] * 4), done.stderr
