"""The forms that notes are shared in, by the endings of their files."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from readout.export.html.words import Words

HTML, PDF, CSV = "html", "pdf", "csv"
ENDINGS = (HTML, PDF, "md", "yaml", "json", CSV)
"""What one note can be written as."""
SEVERAL = (HTML, PDF, "md", "yaml", "json", "jsonl", CSV)
"""What several can."""


def tr(text: str) -> str:
    """A text of this module in the user's language."""
    return QCoreApplication.translate("Sharing", text)


class Ways(NamedTuple):
    """Whether a form can hold several notes in one file, and whether each in one of its own."""

    one: bool
    each: bool


WAYS = {
    HTML: Ways(one=True, each=True),
    PDF: Ways(one=True, each=True),
    "md": Ways(one=True, each=True),
    "yaml": Ways(one=False, each=True),
    "json": Ways(one=True, each=True),
    "jsonl": Ways(one=True, each=False),
    CSV: Ways(one=False, each=True),
}


def names() -> dict[str, str]:
    """What the forms are called."""
    return {
        HTML: tr("Web page that reads itself"),
        PDF: tr("PDF"),
        "md": tr("Markdown"),
        "yaml": tr("YAML"),
        "json": tr("JSON"),
        "jsonl": tr("JSON, a line for each note"),
        CSV: tr("Tables and action items (CSV)"),
    }


def about(form: str, *, each: bool) -> str:
    """What comes of a form, in a sentence."""
    if form == HTML:
        if each:
            return tr("A page for each note, with its topics, tables that sort and its checklist.")
        return tr(
            "One page with the list of notes, their topics, a search over all of them, tables "
            "that sort and one checklist, whose ticks can come back to Readout."
        )
    if form == PDF and not each:
        return tr("One document that begins with its contents and has a bookmark for each note.")
    if form == CSV:
        return tr(
            "A folder of tables for spreadsheets: those with the same columns joined, and all "
            "action items in one."
        )
    if each:
        return tr("A file for each note in a folder; none that is there is written over.")
    return tr("One file with all notes, one after the other.")


def page_words() -> Words:
    """The words of a page that reads itself, in the user's language."""
    return Words(
        language=tr("en"),
        topics=tr("Topics"),
        notes=tr("Notes"),
        counted=(tr("%1 note"), tr("%1 notes")),
        actions=tr("Action items"),
        search=tr("Search"),
        nothing=tr("Nothing was found."),
        passages=(tr("%1 passage"), tr("%1 passages")),
        in_topics=(tr("in %1 topic"), tr("in %1 topics")),
        in_notes=(tr("in %1 note"), tr("in %1 notes")),
        every=tr("All notes"),
        done=tr("%1 of %2 done"),
        save=tr("Save ticks"),
        save_tip=tr("Save what you ticked as a small file, which Readout brings in"),
        table=tr("Table"),
        details=tr("Details"),
        untitled=tr("Untitled"),
        made=tr("Made with Readout"),
    )
