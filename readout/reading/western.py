"""Whether bytes are Western text in Windows-1252, which short notes give statistics no hold on.

Told apart by letters: one language's letters and the signs of Western writing, and nothing
else. Central European, Turkish or Cyrillic text read so shows letters that no single language
has together, or signs in the middle of words.
"""

from __future__ import annotations

import re
from collections import Counter

SAMPLE = 200_000
"""Signs that are looked at."""
_LANGUAGES = tuple(
    frozenset(letters)
    for letters in (
        "äöüßéèà",  # German
        "éèàáëïóöüçêâîôûí",  # Dutch
        "éèêëàâæçîïôœùûüÿ",  # French
        "áéíóúñüçª",  # Spanish
        "áâãàçéêíóôõúü",  # Portuguese
        "àèéìíîòóùú",  # Italian
        "àçèéíïòóúü",  # Catalan
        "åäöéüà",  # Swedish, Finnish
        "æøåéòôóäö",  # Danish, Norwegian
        "áðéíóúýþæö",  # Icelandic
    )
)
_LETTERS = frozenset[str]().union(*_LANGUAGES)
_SIGNS = frozenset("\xa0\xad«»‹›„“”‘’‚–—…€£¥§°·•†‡©®™¿¡ªº¹²³½¼¾×÷±µ´¨‰¬¶")
_SHARE = 0.85  # of the letters that one language has; the rest are names from another
_MOST_ACCENTS = 0.5  # of all letters: in Cyrillic or Greek text they are nearly all
# Signs where only a letter of another encoding can stand: before a letter, between two, and an õ
# that no Portuguese word has but Hungarian has for ő.
_MISPLACED = re.compile(r"[¹³£¥¼¾](?=[^\W\d_])|(?<=[^\W\d_])[¿¡ªº×÷±¶¬µ®©](?=[^\W\d_])|õ(?!e)")


def is_western(data: bytes) -> bool:
    """Whether ``data``, which is no UTF-8, reads as a Western language in Windows-1252.

    >>> is_western("Où déjeuner, à côté ?".encode("cp1252"))
    True
    >>> is_western("Příště dřív".encode("cp1250")), is_western("Отчёт".encode("cp1251"))
    (False, False)
    """
    try:
        text = data.decode("cp1252")[:SAMPLE].lower()
    except UnicodeDecodeError:
        return False
    counts = Counter(text)
    accents = {sign: count for sign, count in counts.items() if sign >= "\x80"}
    letters = {sign: count for sign, count in accents.items() if sign not in _SIGNS}
    if not letters.keys() <= _LETTERS or _MISPLACED.search(text):
        return False
    total = sum(letters.values())
    plain = sum(count for sign, count in counts.items() if "a" <= sign <= "z")
    if total > _MOST_ACCENTS * (plain + total):
        return False
    best = max(sum(letters.get(each, 0) for each in language) for language in _LANGUAGES)
    return best >= _SHARE * total
