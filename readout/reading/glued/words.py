"""What the scores know about words: the note's own, and a few of everyday writing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from readout.reading.patterns import late


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FUNCTION_WORDS = _words(
    "a an and as at but by for from in into is of on or our per than that the their then to via"
    " vs with without aber als am an auf aus bei bis das dem den der des die ein eine einer für im"
    " ist mit nach oder und vom von vor zu zum zur au aux avec dans de des du en et la le les ou"
    " par pour sans sur un une al con del el las los o para por y com da do das dos e em na no os"
    " di il nel per"
)
"""Words that lead on to another word: no cell ends in one (English and five more)."""

MIXED_WORDS = _words(
    "ChatGPT OpenAI GitHub GitLab YouTube LinkedIn PayPal JavaScript TypeScript WordPress DevOps"
    " DevSecOps SaaS PaaS IaaS IoT PhD GraphQL PostgreSQL MySQL NoSQL SQLite OAuth WiFi QoQ YoY MoM"
    " PoC LaTeX HubSpot WhatsApp PowerPoint TikTok DeepMind OneDrive OneNote SharePoint PyTorch"
    " TensorFlow DeepSeek MacBook AirPods FaceTime PowerShell FreeBSD OpenStack OpenSSL CloudFront"
    " DynamoDB MongoDB BigQuery DataFrame BitTorrent SoundCloud StackOverflow FedEx eBay iPhone"
    " iPad iOS macOS iCloud tvOS watchOS eCommerce eLearning mRNA kWh MWh GWh mAh KiB MiB GiB"
    " WebSocket WebAssembly FastAPI NumPy SciPy CapEx OpEx FinTech BioTech EdTech HealthTech MVPs"
    " Jira CircleCI TravisCI CosmosDB MariaDB InfluxDB VMware VSCode CrowdStrike SpaceX AutoML"
    " NotebookLM DocuSign DropBox SalesForce FireFox QuickBooks ServiceNow"
)
"""Words written with a capital inside, so common that no note need teach them."""

HEADER_WORDS = _words(
    "action actions amount area assignee author average category change code comment comments"
    " component cost count country date day deadline default department description detail"
    " details due duration effort estimate example feature field format goal group hours id"
    " impact issue item key kind label language length level license link location max maximum"
    " mean meaning median metric min minimum milestone mode month name no note notes number"
    " option order outcome owner percent period person phase place platform points price priority"
    " product progress project quantity quarter range rate rating reason region required result"
    " risk role scope score severity size source stage start end state status step subject summary"
    " tag target task team time title topic total type unit units updated url usage use user value"
    " values vendor version week weight what when where who why year yes"
    " thema stand verantwortlich frist aufgabe wer was wann bis termin datum kosten"
    " anzahl betrag bemerkung nächste schritte titel beschreibung ort zeit menge preis"
    " nom date statut responsable échéance coût sujet tâche estado fecha tarea nombre costo"
    " tema responsável prazo stato scadenza responsabile data"
)
"""Single words that head columns; they open a header written all in small letters."""

_WORD = late(r"[^\W_]+(?:['’][^\W_]+)*")
_HUMP = late(r"[^\W\d_]+")


class Lexicon(NamedTuple):
    """The words that a place between two characters is judged by.

    ``mixed`` are words with a capital inside, as written; ``known`` all words, case folded;
    ``headings`` the note's headings, each as ``same_label`` folds it.
    """

    mixed: frozenset[str]
    known: frozenset[str]
    acronyms: frozenset[str]
    headings: frozenset[str]

    def knows(self, word: str) -> bool:
        """Whether the note, the table itself or everyday use has this word."""
        return word.casefold() in self.known


def has_inner_capital(word: str) -> bool:
    """Whether a word such as ChatGPT, iPhone or OpenAI could be mistaken for two cells."""
    return any(char.isupper() for char in word[1:]) and any(char.islower() for char in word)


def fold_label(label: str) -> str:
    """Fold a label so that those that mean the same become equal: ``Growth & Scale``."""
    folded = label.casefold().replace("&", " and ").replace("+", " and ")
    return " ".join(_WORD.findall(folded))


def lexicon_of(
    lines: Sequence[str], headings: Iterable[str] = (), words: Collection[str] = ()
) -> Lexicon:
    """Gather the note's words and those that stand free between blanks in the table itself."""
    mixed: set[str] = set(MIXED_WORDS)
    known: set[str] = set(HEADER_WORDS)
    acronyms: set[str] = set()
    labels: list[str] = []
    note_words = [*words]
    for heading in headings:
        note_words += _WORD.findall(heading)
        labels.append(fold_label(heading))
    for word in note_words:
        known.add(word.casefold())
        if has_inner_capital(word):
            mixed.add(word)
        elif len(word) > 1 and word.isupper():
            acronyms.add(word)
    for line in lines:
        tokens = line.split()
        for token in tokens[1:-1]:
            known.update(piece.casefold() for piece in _WORD.findall(token))
    return Lexicon(
        frozenset(mixed), frozenset(known), frozenset(acronyms), frozenset(filter(None, labels))
    )
