"""What the search box offers: completions of the language, searches that were kept, examples."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from gui.panes.offers import Offer
from gui.said import said
from gui.vocabulary import Words
from readout.search.completing import completions
from readout.search.examples import EXAMPLES


def completed(text: str, cursor: int, words: Words) -> list[Offer]:
    """What the piece of the query at the cursor could become."""
    made = []
    for each in completions(text, cursor, owners=words.owners, tags=words.tags, notes=words.notes):
        whole = text[: each.start] + each.insert + text[each.end :].lstrip()
        label = " ".join(each.label.split())
        made.append(Offer("word", label, said(each.about), whole, each.start + len(each.insert)))
    return made


def kept(saved: Mapping[str, str], recent: Sequence[str]) -> list[Offer]:
    """Saved searches, then the last ones, then the way to the examples."""
    others = [query for query in recent if query not in saved.values()]
    made: list[Offer] = []
    if saved:
        made.append(Offer("heading", _tr("Saved searches")))
        for name, query in saved.items():
            made.append(Offer("saved", name, query if query != name else "", query, len(query)))
    if others:
        made.append(Offer("heading", _tr("Last searches")))
        made += [Offer("recent", query, "", query, len(query)) for query in others]
    return [*made, Offer("help", _tr("How to search…"))]


def examples() -> list[Offer]:
    """The examples of the language with what each asks for."""
    made = [Offer("heading", _tr("How to search"))]
    return made + [
        Offer("help", each.query, said(each.meaning), each.query, len(each.query))
        for each in EXAMPLES
    ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("search_offers", text)
