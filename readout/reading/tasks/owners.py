"""Whose an action item is: the ways in which an item's words name its owners.

A form that says so itself (``Owner: Storm``, ``Storm to call``) takes any word written as a name;
one that others have too (``Budget: 41 %``, ``(Optional)``) only a name that is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

from readout.reading.patterns import late
from readout.reading.tasks.given_names import GIVEN_NAMES
from readout.reading.tasks.labels import OWNER
from readout.reading.tasks.names import (
    People,
    Trust,
    folded,
    is_unit,
    named,
    owners_in,
    said_owners,
    split_names,
    trust,
)
from readout.reading.tasks.words import AUXILIARIES, GROUPS, NO_NAMES, word_set

Form: TypeAlias = Literal["said", "colon", "dash", "brackets", "after"]

_FAR = 90  # code points from the start within which the names before a cue end

# "Action item: …", "2021-03-17: …" and "[2021-03-17]: …" lead in to the item proper.
_LEAD_IN = late(
    r"(?:[^\w@\[(\"“#<]+|\[?\d{4}-\d\d-\d\d\]?\s*:?\s+"
    r"|(?:new\s+)?(?:action(?:\s+(?:item|point))?s?|ai|task|to-?do|aufgabe|tâche|tarea|tarefa|azione)"
    r"\s*(?:\d+\s*)?[:–—-]\s+)+",
    re.IGNORECASE,
)
_ROLE_LEAD_IN = late(
    r"(?:action(?:\s+(?:item|point))?|task|to-?do)\s*\((?P<names>[^()]{1,60})\)\s*:", re.IGNORECASE
)
OWNER_LABEL = (
    r"owners?|assignees?|assigned(?:\s+to)?|responsible|accountable|who|dri|lead|"
    r"verantwortlich(?:e[rn]?)?|zuständig|zugewiesen(?:\s+an)?|wer|bearbeiter(?:in)?|"
    r"responsables?|assignée?\s+à|assigné|qui|pilote|encargad[oa]s?|asignad[oa](?:\s+a)?|"
    r"quién|propietari[oa]s?|responsáve(?:l|is)|atribuíd[oa](?:\s+a)?|quem|"
    r"responsabil[ei]|assegnat[oa](?:\s+a)?|incaricat[oa]|chi"
)
_LABELLED = late(
    rf"(?<![\w@])(?:{OWNER_LABEL})\s*[:=]\s*(?P<names>[^:;|()\[\]\n]{{1,90}})"
    r"|(?<!\w)assigned\s+to\s+(?P<to>@?[^\W\d_][^:;|()\[\]\n,.]{1,60})",
    re.IGNORECASE,
)
_NEXT_LABEL = late(r"[,.]?\s*[–—-]?\s*\b[\w ]{2,12}$")
_CUE = late(
    r"\s*(?P<colon>[:：])(?=\s|$)|\s+(?P<dash>[–—-]{1,3})\s+"
    r"|\s+(?P<to>to)\s+(?=(?P<verb>[^\W\d_]+))"
    r"|(?:\s+(?P<will>will|shall|needs?\s+to|ha(?:s|ve)\s+to|must|(?:is|are)\s+going\s+to"
    r"|agree[ds]?\s+to|volunteer(?:s|ed)\s+to|offer(?:s|ed)\s+to|promise[ds]\s+to|plans?\s+to"
    r"|commit(?:s|ted)\s+to|is\s+to|are\s+to)|(?P<ll>['’]ll))\s+(?=(?P<after>[^\W\d_]+))"
    r"|\s+(?P<other>should|can|soll(?:te|en|ten)?|wird|werden|muss|müssen|kümmer[nt]\s+sich"
    r"|übernimmt|übernehmen|doi(?:t|vent)|va|vont|devra(?:it)?|devront|se\s+charge(?:nt)?\s+de"
    r"|van\s+a|debe(?:n|rá|rán)?|tiene(?:n)?\s+que|va\s+a|vai|vão|deve(?:m|rá|rão)?|t[eê]m\s+(?:de|que)"
    r"|irá|irão|devono|dovr(?:à|anno)|si\s+occup(?:a|ano)\s+di)\s+(?=[^\W\d_])"
)
_BRACKET_AFTER = late(r"\s*\([^()]{1,40}\)$")
_LABEL_ENDS = frozenset(label.rpartition(" ")[2] for label in OWNER) | {"client", "bearbeiterin"}
# What may follow a name's first word, before or in a cue, in small letters.
_BEHIND_NAMES = (
    word_set(
        """
    and und et y e to will shall need needs has have must is are agree agrees agreed volunteer
    volunteers volunteered offer offers offered promises promised plan plans commits committed
    should can soll sollte sollen sollten wird werden muss müssen kümmert kümmern übernimmt
    übernehmen doit doivent va vont devra devrait devront se van debe deben deberá deberán tiene
    tienen vai vão deve devem deverá deverão tem têm irá irão devono dovrà dovranno si
    von der den de da di do dos das del della la le bin al el ten ter zu
    """
    )
    | GROUPS
)
# What no verb begins with: "Anna to the rescue", "Talk to our vendor".
_NO_VERB = word_set(
    """
    the a an my our your his her their its this that these those all each every any some no
    both me us you him them it one two three date be being been have avoid
    """
)
_LOWER_VERBS = word_set(
    """
    comment write send post review reach prepare follow ping investigate summarize summarise
    create update check schedule read look contact draft file open close merge propose publish
    discuss document email ask share
    """
)
_AT = late(r"(?<![\w@/.])@([^\W\d_][\w.-]*\w)(?!/)")
_AT_NAME = late(r"@[^\W\d_][\w.'’-]*(?: [^\W\d_](?:[\w'’-]*\w)?\.?){0,2}")
_AT_BY_NAME = late(r"\s*(?:,|&|/|\+|\band\b|\bund\b|\bet\b|\by\b|\be\b)?\s*", re.IGNORECASE)
_MENTIONED = late(
    r"\b(?:with|from|by|cc|ask|ping|see|per|via|about|for|of|thanks?|to|than|and|or|like|tell|"
    r"contact|help|von|mit|an|de|con|avec|à|com|per|da)[\s,]*$",
    re.IGNORECASE,
)
_NO_MENTION = word_set("todo here channel due media context param return types date")
_AT_DOES = late(r"\s+(?:to|will|soll|wird|doit|va|vai|deve|debe)\s|\s*:")
_BRACKETS_FIRST = late(r"\[([^\[\]]{1,80})\]\s*(?:[:,&]|and\b)?\s*(?=\S)")
_MOST_BRACKETS = 8  # that are looked at before an item
_BRACKETS_LAST = late(r"[(\[]([^()\[\]]{1,80})[)\]][\s.;:!*]*$")
_BRACKETS_WITHIN = late(r"\(([^()]{1,60})\)\s*(?::|\s[–—-]\s)")
_UNSURE = late(r"(?<!\w)(?:perhaps|maybe|lead|probably|vielleicht|tbc)(?!\w)[,?:]?", re.IGNORECASE)
_PARTED = late(r"[–—|→]|[ -][->][ >]")
_DASHES = late(r"\s+(?:[–—|→-]|--|->)\s+|\s*[—→|]\s*")
_ASIDE = late(r"I(?:['’](?:d|m|ve)|\s+(?:think|would|am|agree|don))\b|(?:we|yes|no|maybe)\b")
_PLURAL_VERB = late(r"[^\W\d_]{3,}(?:en|ern|eln)")
# The third person, and what she will do in Spanish, Portuguese, Italian and French.
_VERB = late(r"[^\W\d_]{2,}(?:[st]|r(?:á|à|ão|án|anno|ont)|[eidr]ra)")


class Claim(NamedTuple):
    """Words that may name owners: the names, by which form, and how surely they are names."""

    names: tuple[str, ...]
    form: Form
    trust: Trust


def claims(text: str, people: People) -> Iterator[Claim]:
    """What in an item's text names owners, the surest and the first first.

    ``text`` is the item's without its due date.
    """
    if _may_be_labelled(text):
        yield from _labelled(text, people)
    if "@" in text:
        yield from _at(text)
    start = _start(text)
    if start < len(text):
        if text[start] == "[":
            yield from _in_brackets_first(text, start, people)
        yield from _before_cue(text, start, people)
    if text[-8:].rstrip(" .;:!*").endswith((")", "]")):
        yield from _in_brackets(_BRACKETS_LAST.search(text[-100:]), people)
    elif "(" in text:
        yield from _in_brackets(_BRACKETS_WITHIN.search(text), people)
    yield from _after_dash(text, people)
    if start < len(text):
        yield from _before_verb(text, start, people)


def _start(text: str) -> int:
    """Where the item proper begins, behind signs and a lead-in."""
    match = _LEAD_IN.match(text)
    return match.end() if match else 0


def _claim(names: str, form: Form, people: People) -> Iterator[Claim]:
    """The claim that all of some words are names."""
    found, most = named(names, people)
    if found:
        yield Claim(found, form, most)


def _may_be_labelled(text: str) -> bool:
    """A quick look whether a word that calls for an owner stands before a colon."""
    if "ssigned to" in text or "):" in text or "=" in text:
        return True
    return ":" in text and any(
        before.rstrip()[-16:].casefold().rpartition(" ")[2].lstrip("([*") in _LABEL_ENDS
        for before in text.split(":")[:-1]
    )


def _labelled(text: str, people: People) -> Iterator[Claim]:
    match = _LABELLED.search(text)
    if match is not None:
        names = match["names"] or match["to"]
        if text[match.end() : match.end() + 1] == ":":
            names = _NEXT_LABEL.sub("", names)  # Owner: Anna, Due: Friday
        parts = re.split(r"\s[–—-]+\s|\.\s", names)[0]
        said = said_owners(parts)
        # Behind the first may stand other words than names: Owner: Anna, paint the shed.
        strange = (
            at
            for at, name in enumerate(said)
            if (trust(name, people) is Trust.NO and folded(name) not in GIVEN_NAMES)
            and (at or (not name[0].isupper() and " " in name))
        )
        if said := said[: next(strange, len(said))]:
            yield Claim(said, "said", Trust.KNOWN)
    role = _ROLE_LEAD_IN.search(text)
    if role is not None and (said := said_owners(role["names"])):
        yield Claim(said, "said", Trust.KNOWN)


def _at(text: str) -> Iterator[Claim]:
    """``@anna`` where it does not only mention her: at an end, or before what she does."""
    found: list[str] = []
    run_end = _start(text)
    for match in _AT.finditer(text):
        if match[1].casefold() in _NO_MENTION:
            continue
        name, end = _at_name(text, match)
        before = text[: match.start()]
        in_run = not text[run_end : match.start()].strip(" *,&/+[](") or bool(
            found and _AT_BY_NAME.fullmatch(text, run_end, match.start())
        )
        last = not text[end:].strip(" .)*;!]")
        does = _AT_DOES.match(text, end) is not None
        if in_run or ((last or does) and not _MENTIONED.search(before[-20:])):
            found.append(name)
            run_end = end
    if found:
        yield Claim(tuple(dict.fromkeys(found)), "said", Trust.KNOWN)


def _at_name(text: str, match: re.Match[str]) -> tuple[str, int]:
    """The name behind an ``@``: more words than one where they end as a name does."""
    longer = _AT_NAME.match(text, match.start())  # one blank between its words
    if longer is not None and longer.end() > match.end():
        words = longer.group().split()
        for count in range(len(words), 1, -1):
            if not all(word[0].isupper() for word in words[1:count]):
                continue
            end = match.start() + len(" ".join(words[:count]))
            if not text[end:].strip(" .)*") or _AT_DOES.match(text, end):
                return " ".join(words[:count]).lstrip("@").rstrip("."), end
    return match[1], match.end()


def _before_cue(text: str, start: int, people: People) -> Iterator[Claim]:
    """``Anna: …``, ``Anna – …``, ``Anna to …``, ``Anna and Ben will …``."""
    if not _opens_with_names(text[start : start + _FAR]):
        return
    match = _CUE.search(text, start, start + _FAR)
    if match is None:
        return
    head = text[start : match.start()].strip(" *[]?")
    if not head or head[0] in "\"“'(":
        return
    if match["colon"] or match["dash"]:
        rest = text[match.end() :].lstrip()
        if rest and not _ASIDE.match(rest):
            yield from _claim(_without_bracket(head), "colon" if match["colon"] else "dash", people)
        return
    head = _without_bracket(head)
    verb = (match["verb"] or match["after"] or "").casefold()
    if match["other"]:
        yield from (c for c in _claim(head, "said", people) if c.trust is Trust.KNOWN)
    elif verb == "be" or (verb and not verb[0].islower()):
        yield from (
            c for c in _claim(head, "said", people) if c.trust is Trust.KNOWN and verb == "be"
        )
    elif verb not in _NO_VERB and text[match.end()].islower():
        yield from _who_does(head, verb, people)


def _without_bracket(head: str) -> str:
    return _BRACKET_AFTER.sub("", head) if ")" in head else head


def _opens_with_names(text: str) -> bool:
    """Whether the first words could be names: a quick look that spares most items the rest."""
    first, _, rest = text.partition(" ")
    if first[-1:] in ":,;?/)：":
        return True
    second = rest.lstrip()[:14].partition(" ")[0].rstrip(":,")
    return not second[:1].islower() or second in _BEHIND_NAMES or not first[0].isalnum()


def _who_does(head: str, verb: str, people: People) -> Iterator[Claim]:
    """The names before ``to call`` or ``will call``: any word that is not known to be another."""
    names = owners_in(head, people, Trust.SHAPED)
    parts = split_names(head)
    if names:
        yield Claim(names, "said", Trust.KNOWN)
    elif all(is_unit(part) or trust(part, people) for part in parts) or (
        verb in _LOWER_VERBS
        and all(part.islower() and part.isalpha() and len(part) > 2 for part in parts)
        and not any(part in NO_NAMES or part.endswith(("ing", "ed", "ion")) for part in parts)
    ):
        yield Claim(tuple(parts), "said", Trust.KNOWN)


def _in_brackets_first(text: str, start: int, people: People) -> Iterator[Claim]:
    """``[Anna] …``, ``[Anna] [Ben] …``: of brackets beside each other those that hold names."""
    found: list[Claim] = []
    match = _BRACKETS_FIRST.match(text, start)
    for _ in range(_MOST_BRACKETS):
        if match is None:
            break
        found += _in_brackets(match, people)
        match = _BRACKETS_FIRST.match(text, match.end())
    if found:
        names = dict.fromkeys(name for claim in found for name in claim.names)
        yield Claim(tuple(names), "brackets", max(claim.trust for claim in found))


def _in_brackets(match: re.Match[str] | None, people: People) -> Iterator[Claim]:
    """``(Anna)``, ``[Anna, Ben] …``."""
    if match is None:
        return
    words = _UNSURE.sub(" ", match[1]).strip(" ,;–—-")
    yield from _claim(words, "brackets", people)


def _after_dash(text: str, people: People) -> Iterator[Claim]:
    """``… – Anna``: the last parts that dashes part, from the end."""
    cuts = list(_DASHES.finditer(text)) if _PARTED.search(text) else []
    end = len(text)
    for cut in reversed(cuts[-3:]):
        part = text[cut.end() : end].strip(" .*;")
        end = cut.start()
        if part and len(part) < _FAR and text[:end].strip():
            yield from _claim(part, "after", people)


def _before_verb(text: str, start: int, people: People) -> Iterator[Claim]:
    """``Anna schickt …``, ``Ben sends …``: a known name and a verb in the third person."""
    words = text[start : start + _FAR].split(maxsplit=4)[:4]
    if len(words) < 2 or not words[0][0].isupper():
        return
    first = folded(words[0])
    if first not in GIVEN_NAMES and not people.knows(first):
        return
    joined = words[1] in ("und", "and") and len(words) > 3
    count = 3 if joined else 1 if words[1][0].islower() else 2
    verb = words[count] if count < len(words) else ""
    does = (_PLURAL_VERB if joined else _VERB).fullmatch(verb) or (joined and verb in _LOWER_VERBS)
    if does and verb.islower() and verb not in AUXILIARIES:
        yield from (
            claim
            for claim in _claim(" ".join(words[:count]), "said", people)
            if claim.trust is Trust.KNOWN
        )
