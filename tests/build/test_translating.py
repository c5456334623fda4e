"""The catalogues: nothing of the sources is missing, and no translation breaks what it says."""

from __future__ import annotations

import re
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path

import environment
import pytest
from house import ROOT
from phrases import SENTENCES, WINDOW, Phrase, of_source, phrases
from translating import FOLDER, LIST, compile_to, listed, renewed, unfinished

RENEW = "run `python3 build translate` and fill in what it names, in resources/translations"
CATALOGUES = sorted(FOLDER.glob("readout_*.ts"))
PLACE = re.compile(r"%(?:\d|n)")


def messages(path: Path) -> list[tuple[str, str]]:
    """Each source with each of its translations."""
    return [
        (message.findtext("source") or "", "".join(each.itertext()))
        for message in ET.fromstring(path.read_text(encoding="utf-8")).iter("message")  # noqa: S314
        if (to := message.find("translation")) is not None
        for each in list(to) or [to]
    ]


@pytest.fixture(scope="module")
def found() -> dict[Phrase, str]:
    return phrases(ROOT)


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_every_text_of_the_sources_is_translated(path: Path, found: dict[Phrase, str]) -> None:
    text = path.read_text(encoding="utf-8")
    missing = unfinished(renewed(text, found))
    assert not missing, f"{RENEW}:\n" + "\n".join(missing)
    assert renewed(text, found) == text, f"texts have gone or moved: {RENEW}"
    assert LIST.read_text(encoding="utf-8") == listed(found), RENEW


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_what_the_window_reads_is_made_of_what_was_written(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "ensure", lambda _level: Path(sys.executable))
    compile_to(path, tmp_path / "made.qm")
    made = (tmp_path / "made.qm").read_bytes()
    assert made == path.with_suffix(".qm").read_bytes(), RENEW


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_a_translation_keeps_places_access_keys_and_ends(path: Path) -> None:
    wrong = []
    for source, said in messages(path):
        kept = Counter(PLACE.findall(source)) == Counter(PLACE.findall(said))
        keys = source.count("&") == said.count("&") and "& " not in said and said[-1:] != "&"
        ends = all(source.endswith(end) == said.endswith(end) for end in ("…", ":", "?", ")", " "))
        lines = source.count("\n") == said.count("\n")
        quotes = source.count("“") <= said.count("„") == said.count("“") and "”" not in said
        if said and not (kept and keys and ends and lines and quotes):
            wrong.append((source, said))
    assert not wrong


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_no_two_commands_of_a_menu_have_the_same_access_key(path: Path) -> None:
    from gui.commands import COMMANDS, MENUS  # noqa: PLC0415  Qt only here

    said = dict(messages(path))
    menus: dict[str, list[str]] = {"": [menu.text for menu in MENUS]}
    for command in COMMANDS:
        menus.setdefault(command.menu, []).append(command.text)
    for menu, texts in menus.items():
        shown = [said.get(text) or text for text in texts]
        keys = [text.partition("&")[2][:1].casefold() for text in shown]
        twice = [text for text, key in zip(shown, keys, strict=True) if keys.count(key) > 1]
        assert not twice, menu


def test_what_there_is_to_translate_is_found_in_a_source() -> None:
    source = '''
"""A docstring is not shown."""
class Pane:
    def say(self, many):
        self.tr("One") if many else tr("Two" if many else "Three")
        self.tr("%n open", "", many)
        QCoreApplication.translate("Pane", "Four "
            "and more")
        raise ReadError(f"The file {many} is larger than {many:,} MB.")
'''
    assert set(of_source(source, "gui/pane.py")) == {
        Phrase(WINDOW, "One"),
        Phrase(WINDOW, "Two"),
        Phrase(WINDOW, "Three"),
        Phrase(WINDOW, "%n open", "", True),
        Phrase(WINDOW, "Four and more"),
        Phrase(SENTENCES, "The file %1 is larger than %2 MB."),
    }


def test_renewing_keeps_what_is_translated_and_drops_what_is_gone() -> None:
    said = {Phrase(WINDOW, "Open"): "gui/a.py", Phrase(WINDOW, "%n notes", "", True): "gui/a.py"}
    made = renewed('<TS version="2.1" language="de_DE"/>', said)
    assert unfinished(made) == ["Open", "%n notes"]
    done = made.replace('<translation type="unfinished" />', "<translation>Öffnen</translation>")
    alone = "<context><name>Pane</name><message><source>Open</source></message></context></TS>"
    kept = renewed(done.replace("</TS>", alone), said)
    assert "Öffnen" in kept
    assert "<name>Pane</name>" in kept
    gone = renewed(kept, {Phrase(WINDOW, "Close"): "gui/a.py"})
    assert "Öffnen" not in gone
    assert "<name>Pane</name>" not in gone
