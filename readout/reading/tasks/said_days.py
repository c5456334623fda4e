"""Days as action items say them, ``13 March`` or ``end of next week``, and which date is meant."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import NamedTuple

from readout.reading.dates import MONTH, WEEKDAY, iso_date, on_weekday
from readout.reading.patterns import late
from readout.reading.tasks.date_words import (
    DAYS_AHEAD,
    FOLLOWING_WEEK,
    MIDDLES,
    NEXT,
    NUMBERS,
    PERIOD,
    STARTS,
    Period,
)

_PAST = 30  # days before the note that a date without a year may be, before it is next year's
_FRIDAY = 4  # the last day of a working week


def _either(words: object) -> str:
    return "|".join(
        sorted((re.escape(word).replace("\\ ", r"\s+") for word in words), key=len, reverse=True)  # type: ignore[attr-defined]
    )


_MONTHS = _either(MONTH)
_LONG_MONTHS = _either(name for name in MONTH if len(name) > 3 or name in ("mai", "may"))
_DAYS = _either(WEEKDAY)
_PERIODS = _either(PERIOD)
_NEXTS = _either(NEXT)
_ARTICLE = r"(?:(?:the|le|la|el|o|os|a|il|lo|den|dem|der|das|am|zum|zur|on|au|al|alla)\s+|l['’])?"
_TIME = (
    r"(?:(?:at\s+|um\s+|à\s+)?(?:noon|midday|midnight|eod|cob|end\s+of\s+(?:the\s+)?day|"
    r"close\s+of\s+business|\d{1,2}(?::\d\d)?\s*(?:[ap]\.?m\b\.?|h\b|uhr\b)|\d{1,2}:\d\d)"
    r"[\s,]*(?:on\s+|am\s+|le\s+|of\s+)?)?"
)
_OF = r"(?:of|der|des|de|du|del|della|dell['’]|do|da|di|d['’])?\s*"
_THIS = (
    r"this|the|current|dieser|dieses|diesen|diese|este|esta|cette|ce|quest[oa]|"
    r"la|le|l['’]|el|il|o|a"
)
_END = (
    r"end(?:s)?|ende|(?:la\s+)?fin(?:al(?:es)?)?|fim|fine|middle|mid|mitte|mi|mediados|mitad|meados|"
    r"metà|start|beginning|early|late|anfang|début|principios?|início|inizio"
)
_IN_NEXT_WEEK = (
    r"(?:of\s+|in\s+)?next\s+week|(?:der\s+)?nächste[rn]?\s+woche|(?:de\s+)?la\s+semaine\s+prochaine|"
    r"de\s+la\s+(?:semana\s+que\s+viene|próxima\s+semana)|da\s+próxima\s+semana|"
    r"della\s+prossima\s+settimana"
)
_YEAR4 = r"(?:(?:19|20)\d\d)"
_ON_A = rf"(?:(?:{_DAYS})\b\.?,?\s+)?"
# White space in these patterns only shows their parts.
_DAY = rf"""
    (?P<y1>{_YEAR4})(?P<s1>[-/.])(?P<m1>\d{{1,2}})(?P=s1)(?P<d1>\d{{1,2}})(?!\d)

    |{_ON_A}(?:the\s+)?(?P<d2>\d{{1,2}})(?:st|nd|rd|th|\.|º|°|er)?[\s-]+(?:of\s+|de\s+)?
     (?P<m2>{_MONTHS})\b\.?(?:(?:,?\s+(?:del?\s+)?|-)(?P<y2>{_YEAR4}|['’]\d\d)(?!\d))?

    |{_ON_A}(?P<m3>{_MONTHS})\b\.?\s+(?:the\s+)?(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?
     (?![\d:])(?:,?\s+(?P<y3>{_YEAR4})(?!\d))?

    |{_ON_A}(?P<a>\d{{1,2}})
     (?:(?P<s4>[/.-])(?P<b>\d{{1,2}})(?P=s4)(?P<y4>{_YEAR4}|\d\d)
       |/(?P<b2>\d{{1,2}})|\.(?P<b3>\d{{1,2}})\.|\.(?P<b4>[01]\d))(?![\d/%])

    |(?P<end>{_END})
     (?:[\s-]+{_OF}(?:(?:{_THIS})\s*)?(?:(?P<n5>{_NEXTS})\s+)?
       (?:(?P<p5>{_PERIODS})\b(?:\s+(?:que\s+)?(?P<n5b>{_NEXTS})\b)?
         |(?P<m5>{_LONG_MONTHS})\b(?:\s+(?:del?\s+)?(?P<y5>{_YEAR4})(?!\d))?
         |q(?P<q5>[1-4])\b(?:\s+(?P<yq5>{_YEAR4})(?!\d))?))

    |(?P<ahead>{_either(DAYS_AHEAD)})(?!\w)

    |(?:(?P<n6>{_NEXTS}|{_THIS})\s+)?(?P<day>{_DAYS})\b
     (?:\s+(?P<n6c>{_IN_NEXT_WEEK})|\s+(?:que\s+)?(?P<n6b>{_NEXTS})\b)?

    |(?P<n7>{_NEXTS}|this|diese[rsn]?|est[ea]|cette|ce)\s+(?P<p7>{_PERIODS})\b
    |(?P<p7b>{_PERIODS})\s+(?:que\s+)?(?P<n7b>{_NEXTS})\b
    |(?P<p7c>eo[wmqy])\b

    |(?:(?:in|within|innerhalb\s+von|binnen|dans|en|em|tra|fra|entro)\s+
       |(?:in|within|over|innerhalb\s+von|dans|en)\s+
        (?:the\s+(?:next|coming)|den\s+nächsten|les|los\s+próximos)\s+)(?P<count>\d{{1,3}}|{_either(NUMBERS)})\s+(?:of\s+)?(?P<p8>{_PERIODS})\b

    |q(?P<q9>[1-4])\b(?:[\s/-]*(?P<yq9>{_YEAR4})(?!\d))?

    |(?P<m10>{_LONG_MONTHS})\b(?:\s+(?:de\s+)?(?P<y10>{_YEAR4})(?!\d))?(?!\s+\d)

    |(?P<d11>\d{{1,2}})(?:st|nd|rd|th)\b

    |(?P<event>
     (?:our\s+|next\s+|nächste[rnm]?\s+|prochaine?\s+|próxim[ao]\s+|prossim[ao]\s+)+
     (?:meeting|call|session|sync|standup|retro|review|sprint|sitzung|besprechung|treffen
       |réunion|reunión|reunião|riunione)\b)
"""
SAID_DAY = rf"{_TIME}{_ARTICLE}(?:{''.join(_DAY.split())}){_TIME}"
"""A day as it may follow a cue, for a pattern that ignores case."""

_WEEKDAY_SAID = late(rf"\W*(?:on\s+|am\s+|le\s+|el\s+)?({_DAYS})\b", re.IGNORECASE)
NUMERIC = late(r"(?<![\d./-])(\d{1,2})/(\d{1,2})/(?:\d{4}|\d\d)(?![\d./-])")
SHORT_NUMERIC = late(r"(?<![\d./-])(\d{1,2})/(\d{1,2})(?!\d)")


class Day(NamedTuple):
    """The date meant: ISO or ``None``, whether the note's date was needed, the other reading."""

    iso: str | None
    inferred: bool = False
    other: str | None = None


def meant(match: re.Match[str], today: dt.date | None, *, day_first: bool | None) -> Day:
    """The date that a match of ``SAID_DAY`` means in a note of the day ``today``.

    ``day_first`` is how the note writes numbers of day and month, where it shows.
    """
    if match["d1"]:
        return Day(iso_date(int(match["y1"]), int(match["m1"]), int(match["d1"])))
    said = match.groupdict()
    for day, month, year in (("d2", "m2", "y2"), ("d3", "m3", "y3")):
        if said[day]:
            return _dated(said[year], MONTH[said[month].casefold()], int(said[day]), today)
    if said["a"]:
        return _numeric(match.group(), said, today, day_first)
    if today is None and not (said["y5"] or said["yq5"] or said["yq9"] or said["y10"]):
        return Day(None)
    found = _said(said, today or dt.date(int(_year(said)), 1, 1))
    if found and said["end"] and (part := said["end"].casefold()) in STARTS | MIDDLES:
        found = _within(
            found, weekly=PERIOD.get((said["p5"] or "").casefold()) == "week", part=part
        )
    return Day(found.isoformat() if found else None, inferred=today is not None and not _year(said))


def _year(said: dict[str, str | None]) -> str:
    return said["y5"] or said["yq5"] or said["yq9"] or said["y10"] or ""


def _dated(year: str | None, month: int, day: int, today: dt.date | None) -> Day:
    """A day and month with the year as it was written, or the year it has from the note."""
    if year:
        number = int(year.lstrip("'’"))
        return Day(iso_date(number if number > 99 else 2000 + number, month, day))
    if today is None:
        return Day(None)
    # 29 February is a day of some years only.
    years = [year for year in range(today.year - 1, today.year + 9) if iso_date(year, month, day)]
    earliest = today - dt.timedelta(days=_PAST)
    for number in years:
        found = dt.date(number, month, day)
        if found >= earliest:
            near = number <= today.year + 1
            return Day(found.isoformat() if near else None, inferred=True)
    return Day(None)


def _numeric(
    words: str, said: dict[str, str | None], today: dt.date | None, day_first: bool | None
) -> Day:
    """``10/06``: by its day of the week, as the note writes dates, or the nearer with a doubt."""
    a, b = int(said["a"] or 0), int(said["b"] or said["b2"] or said["b3"] or said["b4"] or 0)
    days, months = _dated(said["y4"], b, a, today), _dated(said["y4"], a, b, today)
    both = [day.iso for day in (days, months) if day.iso]
    if len(both) > 1 and (named := _WEEKDAY_SAID.match(words)):
        fits = on_weekday(both, WEEKDAY[named[1].casefold()])
        if len(fits) == 1:
            return days if fits[0] == days.iso else months
    dotted = said["s4"] in (".", "-") or said["b3"] or said["b4"]
    if day_first is None and dotted:
        day_first = True
    sure = day_first is not None
    if day_first is None:
        nearer = days.inferred and (days.iso or "~") < (months.iso or "~")
        day_first = nearer
    first, second = (days, months) if day_first else (months, days)
    if first.iso is None:
        return second
    other = second.iso if second.iso != first.iso and not sure else None
    return Day(first.iso, first.inferred, other)


def _said(said: dict[str, str | None], today: dt.date) -> dt.date | None:
    if (words := said["ahead"]) is not None:
        return today + dt.timedelta(days=DAYS_AHEAD[" ".join(words.casefold().split())])
    if (name := said["day"]) is not None:
        before, behind = (said["n6"] or "").casefold(), (said["n6b"] or "").casefold()
        if said["n6c"]:
            before = "next"
        return _weekday(WEEKDAY[name.casefold()], before, behind, today)
    if (count := said["count"]) is not None:
        number = int(count) if count.isdigit() else NUMBERS[count.casefold()]
        return _later(today, number, PERIOD[(said["p8"] or "").casefold()])
    if (day := said["d11"]) is not None:
        return _day_of_month(int(day), today)
    return _period(said, today)


def _period(said: dict[str, str | None], today: dt.date) -> dt.date | None:
    """The last day of the week, month, quarter or year that is said."""
    if (name := said["p5"] or said["p7"] or said["p7b"] or said["p7c"]) is not None:
        ahead = said["n5"] or said["n5b"] or said["n7b"] or said["n7"] or ""
        return _end(PERIOD[name.casefold()], today, ahead.casefold() in NEXT)
    if (name := said["m5"] or said["m10"]) is not None:
        return _end_of_month(MONTH[name.casefold()], said["y5"] or said["y10"], today)
    if (quarter := said["q5"] or said["q9"]) is not None:
        return _end_of_month(3 * int(quarter), said["yq5"] or said["yq9"], today)
    return None


def _weekday(number: int, before: str, behind: str, today: dt.date) -> dt.date:
    """The next such day after today; ``next Friday`` is that of the week after."""
    monday = today - dt.timedelta(days=today.weekday())
    if before in FOLLOWING_WEEK and not behind:
        return monday + dt.timedelta(days=7 + number)
    if before == "this" and monday + dt.timedelta(days=number) >= today:
        return monday + dt.timedelta(days=number)
    return today + dt.timedelta(days=(number - today.weekday() - 1) % 7 + 1)


def _end(period: Period, today: dt.date, ahead: bool) -> dt.date:
    """The last (working) day of a period, of this or of the next."""
    if period == "day":
        return today + dt.timedelta(days=int(ahead))
    if period == "week":
        friday = today + dt.timedelta(days=_FRIDAY - today.weekday() + 7 * ahead)
        return friday if friday >= today else friday + dt.timedelta(days=7)
    if period == "year":
        return dt.date(today.year + ahead, 12, 31)
    month = today.month - 1
    if period == "quarter":
        month = 3 * (month // 3) + 2
        month += 3 * ahead
    else:
        month += ahead
    return _last_day(today.year + month // 12, month % 12 + 1)


def _within(end: dt.date, *, weekly: bool, part: str) -> dt.date:
    """The start or the middle of the week or month that ends on a day."""
    if weekly:
        return end - dt.timedelta(days=_FRIDAY if part in STARTS else 2)
    return end.replace(day=1 if part in STARTS else 15)


def _end_of_month(month: int, year: str | None, today: dt.date) -> dt.date:
    if year:
        return _last_day(int(year), month)
    found = _last_day(today.year, month)
    return found if found >= today else _last_day(today.year + 1, month)


def _last_day(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def _later(today: dt.date, count: int, period: Period) -> dt.date | None:
    """So many days, weeks, months or years after today; a month's end stays one."""
    if period in ("day", "week"):
        return today + dt.timedelta(days=count * (7 if period == "week" else 1))
    month = today.month - 1 + count * {"month": 1, "quarter": 3, "year": 12}[period]
    year, month = today.year + month // 12, month % 12 + 1
    if year > dt.MAXYEAR - 1:
        return None
    return min(_last_day(year, month), dt.date(year, month, 1) + dt.timedelta(days=today.day - 1))


def _day_of_month(day: int, today: dt.date) -> dt.date | None:
    """``the 13th``: of this month, or of the next where it has passed."""
    for ahead in (0, 1):
        year, month = divmod(today.month - 1 + ahead, 12)
        iso = iso_date(today.year + year, month + 1, day)
        if iso and iso > today.isoformat():
            return dt.date.fromisoformat(iso)
    return None
