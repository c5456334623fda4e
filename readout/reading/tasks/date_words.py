"""The words by which notes say a day without its date, in the six languages they come in."""

from __future__ import annotations

from typing import Literal, TypeAlias

from readout.reading.dates import MONTH, WEEKDAY
from readout.reading.tasks.words import word_set

Period: TypeAlias = Literal["day", "week", "month", "quarter", "year"]

DAYS_AHEAD = {
    **dict.fromkeys(word_set("today tonight heute aujourd'hui aujourd’hui hoy hoje oggi"), 0),
    **dict.fromkeys(("eod", "cob", "eob", "end of day", "end of the day", "close of business"), 0),
    **dict.fromkeys(("end of business", "end of business day", "ende des tages"), 0),
    **dict.fromkeys(word_set("tomorrow morgen demain mañana amanhã domani"), 1),
    **dict.fromkeys(("day after tomorrow", "übermorgen", "après-demain", "pasado mañana"), 2),
    **dict.fromkeys(("depois de amanhã", "dopodomani"), 2),
}

PERIOD: dict[str, Period] = {
    **dict.fromkeys(word_set("week woche semaine semana settimana"), "week"),
    **dict.fromkeys(word_set("month monat monats mois mes mês mese"), "month"),
    **dict.fromkeys(word_set("quarter quartal quartals trimestre"), "quarter"),
    **dict.fromkeys(word_set("year jahr jahres année año ano anno"), "year"),
    **dict.fromkeys(word_set("day days tag tagen tage jour jours día días dia dias"), "day"),
    **dict.fromkeys(word_set("giorno giorni"), "day"),
    **dict.fromkeys(word_set("weeks wochen semaines semanas settimane"), "week"),
    **dict.fromkeys(word_set("months monate monaten meses mesi"), "month"),
    "eow": "week",
    "eom": "month",
    "eoq": "quarter",
    "eoy": "year",
}
NEXT = word_set(
    """
    next nächste nächster nächsten nächstes prochain prochaine próximo próxima prossimo
    prossima kommenden kommender kommende coming upcoming viene vem
    """
) | {"this coming"}
FOLLOWING_WEEK = word_set("next nächsten nächster nächste")
"""Before a weekday these mean that of the week after; the others the first to come."""

NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "one a an ein einem einer une un una um uma",
            "two zwei deux dos dois duas due couple",
            "three drei trois tres três tre",
            "four vier quatre cuatro quatro quattro",
            "five fünf cinq cinco cinque",
            "six sechs seis sei",
            "seven sieben sept siete sete sette",
            "eight acht huit ocho oito otto",
            "nine neun neuf nueve nove",
            "ten zehn dix diez dez dieci",
        ),
        1,
    )
    for word in words.split()
}

_EN_CUES = r"""
    by|before|until|till?|no\s+later\s+than|not\s+later\s+than|on\s+or\s+before
    |due(?:\s+date)?(?:\s+(?:by|on|before))?|deadline(?:\s+is)?|eta|target(?:\s+date)?
"""
_OTHER_CUES = r"""
    bis(?:\s+spätestens)?(?:\s+(?:zum|zur|am))?|spätestens(?:\s+(?:am|zum|bis(?:\s+zum)?))?
    |vor(?:\s+dem)?|fällig(?:\s+(?:am|bis(?:\s+zum)?))?|frist
    |avant(?:\s+(?:le|la))?|d['’]ici(?:\s+(?:le|la|au|à(?:\s+la)?))?|pour(?:\s+(?:le|la))?
    |jusqu['’](?:au|à)|au\s+plus\s+tard(?:\s+le)?|échéance|date\s+limite
    |antes\s+d(?:e|el|o|a)(?:\s+(?:la|el))?|para(?:\s+(?:el|la|o|a))?|hasta(?:\s+(?:el|la))?
    |a\s+más\s+tardar(?:\s+el)?|vence(?:\s+el)?|fecha\s+límite|plazo
    |até(?:\s+(?:o|a|à|ao))?|prazo|data\s+limite|vencimento
    |entro(?:\s+(?:il|la|le))?|prima\s+d(?:i|el|ella)|scadenza|per(?:\s+(?:il|la))?
"""
EN_CUES, OTHER_CUES = ("".join(cues.split()) for cues in (_EN_CUES, _OTHER_CUES))
FIRST_OF_CUES = word_set(
    """
    by before until till til no not on due deadline eta target bis spätestens vor fällig frist
    avant d pour jusqu au échéance date antes para hasta a vence fecha plazo até prazo data
    vencimento entro prima scadenza per
    """
)
"""The first word of each cue that a due date follows."""
CUE_WORDS = (FIRST_OF_CUES - {"a", "d", "no", "not", "on", "au", "date", "data"}) | word_set(
    "later before ici tard tardar limite 📅 🗓 ⏰"
)
"""One of these words is in every cue."""
_SMALL = word_set("of the des de end close after depois")
_EVENTS = "meeting call session sync standup retro review sprint sitzung besprechung treffen"
DAY_WORDS = (
    frozenset(
        word
        for words in (MONTH, WEEKDAY, DAYS_AHEAD, PERIOD, word_set(_EVENTS), ("réunion", "reunión"))
        for name in words
        for word in name.replace("-", " ").split()
    )
    | {"reunião", "riunione", "aujourd", "hui"}
) - _SMALL
"""One of these words, or a digit, is in every day as items say it."""
BARE_WORDS = DAY_WORDS - word_set(f"{_EVENTS} réunion reunión reunião riunione may")
"""One of these words is in every day without a cue, but for a date and ``in May``."""
STARTS = word_set("start beginning early anfang début principio principios início inizio")
MIDDLES = word_set("middle mid mitte mi mediados mitad meados metà")
