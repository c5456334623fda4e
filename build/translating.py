"""The catalogue of each language, made anew from the sources: ``python3 build translate``.

`resources/translations/readout_LANGUAGE.ts` is Qt's own form, which Qt Linguist edits; Qt's
lrelease makes the `.qm` of it that the window reads. What is new comes in unfinished, what is no
longer said goes. `sentences.json` has the sentences by which the window knows one when it comes.
"""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from pathlib import Path

from house import ROOT, DoorError, say
from phrases import SENTENCES, WINDOW, Phrase, phrases

FOLDER = ROOT / "resources" / "translations"
LIST = FOLDER / "sentences.json"


def translate(arguments: list[str]) -> int:
    """Renew every catalogue; 1 where words are left without a translation, which are named."""
    if arguments:
        raise DoorError("usage: python3 build translate", 2)
    found = phrases(ROOT)
    LIST.write_text(listed(found), encoding="utf-8")
    left = 0
    for path in sorted(FOLDER.glob("readout_*.ts")):
        path.write_text(renewed(path.read_text(encoding="utf-8"), found), encoding="utf-8")
        compile_to(path, path.with_suffix(".qm"))
        for source in unfinished(path.read_text(encoding="utf-8")):
            say(f"{path.name}: not translated yet: {source!r}")
            left += 1
    say(f"{len(found)} texts; {left or 'none'} without a translation.")
    return 1 if left else 0


def listed(found: Mapping[Phrase, str]) -> str:
    """The sentences as a file for the window."""
    sentences = [phrase.source for phrase in found if phrase.part == SENTENCES]
    return json.dumps(sentences, ensure_ascii=False, indent=1) + "\n"


def renewed(text: str, found: Mapping[Phrase, str]) -> str:
    """A catalogue with all that was found and nothing else.

    A translation in a context of its own, by the name of a class, holds for that class alone;
    it stays as long as the window still says it anywhere.
    """
    root = ET.fromstring(text)  # noqa: S314  our own file
    old: dict[str, dict[tuple[str, str], ET.Element]] = {}
    for context in root.iter("context"):
        messages = old.setdefault(context.findtext("name") or "", {})
        for message in context.iter("message"):
            messages[message.findtext("source") or "", message.findtext("comment") or ""] = message
    said = {phrase.source for phrase in found if phrase.part == WINDOW}
    made = ET.Element("TS", root.attrib)
    for part in (WINDOW, SENTENCES):
        context = _context(made, part)
        for phrase, where in found.items():
            if phrase.part == part:
                known = old.get(part, {}).get((phrase.source, phrase.comment))
                context.append(_message(phrase, where, known))
    for name in sorted(old.keys() - {WINDOW, SENTENCES}):
        kept = [message for (source, _), message in old[name].items() if source in said]
        if kept:
            _context(made, name).extend(kept)
    ET.indent(made, "    ")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    return head + ET.tostring(made, encoding="unicode") + "\n"


def unfinished(text: str) -> list[str]:
    """The sources that have no translation yet."""
    root = ET.fromstring(text)  # noqa: S314  our own file
    return [
        message.findtext("source") or ""
        for message in root.iter("message")
        if (to := message.find("translation")) is None
        or to.get("type")
        or not all("".join(each.itertext()).strip() for each in (list(to) or [to]))
    ]


def compile_to(path: Path, out: Path) -> None:
    """Make the compiled catalogue. Raises DoorError where Qt's tool fails."""
    import children
    import environment
    from house import clean_environment

    python = environment.ensure("app")
    run = "from PySide6.scripts.pyside_tool import lrelease; lrelease()"
    status, output = children.capture(
        [python, "-c", run, "-silent", path, "-qm", out],
        env={**clean_environment(), "LC_ALL": "C.UTF-8"},
    )
    if status:
        raise DoorError(f"{path.name} could not be compiled: {output.strip()}")


def _context(root: ET.Element, name: str) -> ET.Element:
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = name
    return context


def _message(phrase: Phrase, where: str, known: ET.Element | None) -> ET.Element:
    message = ET.Element("message", {"numerus": "yes"} if phrase.plural else {})
    ET.SubElement(message, "location", {"filename": f"../../{where}"})
    ET.SubElement(message, "source").text = phrase.source
    if phrase.comment:
        ET.SubElement(message, "comment").text = phrase.comment
    translation = known.find("translation") if known is not None else None
    if translation is not None and bool(len(translation)) == phrase.plural:
        message.append(translation)
    else:
        to = ET.SubElement(message, "translation", {"type": "unfinished"})
        if phrase.plural:
            to.extend([ET.Element("numerusform"), ET.Element("numerusform")])
    return message
