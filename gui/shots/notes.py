"""Notes that are hard on a view: long words, foreign scripts, doubts, things that come again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from gui.shots.week_notes import several

LONG_WORDS = f"""🧪

{"Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"} {"x" * 120}

Nov 20, 2025

{"Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz" * 2}

  • {"https://example.org/" + "a" * 300}
  • {"no" * 200}

Action Items

  • {"Unaussprechlichkeitsvermeidungsstrategien" * 4}
  • Short

Highlights

{"Spaltenüberschriftungetüm" * 3}\tState
{"z" * 200}\tfine
{"y" * 20}\t{"fine" * 60}
"""
LONG_TEXT = """# 🌾 What the neighbours, the council and both farms agreed upon about paths, \
ditches, hedges and who looks after which of them in winter

2025-11-20

## Everything that was said about the path behind the mill, in the order in which it was said

A path that nobody owns is mended by whoever is angry first. So it was this winter: the farm above
the mill filled the holes with rubble, the farm below took it out again, and in between the post
came by boat. All agreed that this was funny once.

- The path stays where it is, and is three metres wide; where it is narrower now, the hedge goes
  back by as much as is missing, on the side of whoever planted it last
- Nobody drives on it in thaw, save the vet

### Who pays for the gravel, and what happens when there is none

The council, until it says otherwise in writing.

## Action items

- [ ] Ask the surveyor, who measured the upper half in spring and has not been paid \
for it, whether his drawing shows the ditch on the left or on the right of the path \
@Wilhelmina-Friederike von Hohenstein due 2025-12-01
- [ ] Write all of this down so that it can be read aloud at the next meeting \
without anyone leaving the room
"""
NEWS = "- New since then: whoever drives there in thaw fills what they leave behind"
FOREIGN = """# 🌍 Встреча · ملاحظات · 会議のメモ

2025-11-20

## ملخص الاجتماع

تحدثنا عن خطة الربيع وعن من يكتب الرسالة (Maya) قبل يوم 28.

- نحتاج إلى غرفة أكبر
- الميزانية كما هي

## 決まったこと

来月から毎週木曜日に集まります。資料は前日までに共有します。

- 部屋を予約する
- 議事録を書く

## Ключевые термины

- Сборка: программа, собранная из исходного текста
- Ветка: линия изменений, которая ещё не принята

## Επόμενα βήματα

- [ ] Να σταλεί το πρόγραμμα σε όλους
- [x] לשלוח את הרשימה לדנה
- [ ] ვინ იხდის დარბაზს

## Highlights

| საკითხი | 状態 | הערה |
| --- | --- | --- |
| დარბაზი | 予約済み | עד יום חמישי |
| წერილი | 未定 | מחכים לתשובה |
"""
DOUBTFUL = """🧰

Tool library review

Date: 05/06/2025

Overview

The shop looked at what was lent in one season.

Structured Highlights

ToolLent OutCame BackPlan for Autumn
Belt SanderMost weekendsAlways lateBuy a second one
Tile CutterTwice a monthOn timeMove it to the back
Long LadderAlmost neverNot yetAsk who still needs it

Action Items

• Ask Lin for the list of broken tools by 06/07/2025
• Write to those who are late
"""
BARE = """# 📎 A note with nothing but words

One paragraph, no heading, no list, no table. Someone wrote it down on the way home.
"""
HARVESTS = {
    "beans": "Bed two|12 kg|3 Aug|yes\nBed five|~9.5 kg|11 Aug|no",
    "kale": "Bed one|7 kg|2 Oct|yes\nBed four|15 kg|20 Sep|yes",
    "squash": "Roof|42 kg|9 Oct|no\nBed three|18 kg|1 Oct|yes",
}
AGAIN = (
    "Draft the letter to members",
    "Ask the council about the new footpath",
    "Paint the greenhouse door before the frost comes",
    "Sell the old trailer",
    "Count the bee hives",
)
CAME_AGAIN = (
    "Draft letter for members",
    "Draft letters: members",
    "Ask the council about the new footpath",
    "Paint the greenhouse doors before the frost comes",
    "Find out who left the gate open",
)


def plan(*items: str) -> str:
    """A note of these items, as it comes and comes again."""
    lines = "\n".join(f"- [ ] {item}" for item in items)
    return f"# 🐝 Farm plan\n\n2025-11-03\n\n## Action items\n\n{lines}\n"


def _written(name: str, text: str) -> Callable[[Path], tuple[str, ...]]:
    def write(root: Path) -> tuple[str, ...]:
        path = root / name
        path.write_text(text, encoding="utf-8")
        return (str(path),)

    return write


def _harvests(root: Path) -> tuple[str, ...]:
    """Notes whose tables go together."""
    paths = []
    for name, rows in HARVESTS.items():
        table = "\n".join(f"| {row.replace('|', ' | ')} |" for row in rows.splitlines())
        head = "| Place | Yield | Picked | Again |\n| --- | --- | --- | --- |"
        path = root / f"{name}.md"
        text = f"# 🥬 {name.title()}\n\n2025-10-12\n\n## Highlights\n\n{head}\n{table}\n"
        path.write_text(text, encoding="utf-8")
        paths.append(str(path))
    return tuple(paths)


def _nothing(root: Path) -> tuple[str, ...]:
    (root / "settings.json").write_text('{"started": true}', encoding="utf-8")
    return ()


def _unreadable(root: Path) -> tuple[str, ...]:
    """One that can be read, one that is cut off, one that is no note."""
    bare = _written("bare.md", BARE)(root)
    (root / "minutes.docx").write_bytes(b"PK\x03\x04 cut off")
    (root / "recording.txt").write_bytes(bytes(range(256)) * 40)
    return (*bare, str(root / "minutes.docx"), str(root / "recording.txt"))


WRITERS: Mapping[str, Callable[[Path], tuple[str, ...]]] = {
    "long": _written("long words.txt", LONG_WORDS),
    "long-text": _written("path.md", LONG_TEXT),
    "foreign": _written("foreign.md", FOREIGN),
    "doubtful": _written("doubtful.txt", DOUBTFUL),
    "bare": _written("bare.md", BARE),
    "again": _written("plan.md", plan(*AGAIN)),
    "unreadable": _unreadable,
    "several": several,
    "harvests": _harvests,
    "first": lambda _: (),
    "none": _nothing,
}
"""What writes the notes of a kind into an empty profile, and gives their paths."""
