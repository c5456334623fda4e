"""Notes in old encodings: Western ones are known by their letters."""

from __future__ import annotations

import pytest

from readout.reading.decoding import decode
from readout.reading.western import is_western

WESTERN = {
    "short French": "Été : où déjeuner, à côté de la forêt ?",
    "French": "Compte rendu\n\n• Élise prépare le goûter\n• On garde l’idée d’Anaïs – 40 €",
    "German": "Übergabe\n\n- Jürgen prüft die Maße der Brücke\n- „Später“, meint Bärbel",
    "German with a French name": "Gespräch mit François über die Größe der Übungsräume für Köln",
    "Spanish": "¿Quién riega el jardín?\n\n1.º Íñigo, mañana",
    "Portuguese": "Decisão: João fará a apresentação amanhã",
    "Italian": "Perché è così tardi? Più caffè, però",
    "Swedish": "Möte på fredag: Åsa följer upp",
    "Danish": "Søren og Åse ser på færgen",
    "German with units": "Bei 20°C und 5 µm, nach § 3: 40 W/m²K für Lüftung – 3½ h",
    "English": "The café’s rent is £400 – fine, said Zoë",
}
OTHERS = {
    "cp1250": (
        "Schůzka o zahradě\n\n- Řehoř pošle zprávu dřív, příště ne\n- Žádné změny rozpočtu",
        "Łucja wyśle notatkę później, są też źródła o łące i gęsiach",
        "Są kwiaty za szkłem",
        "Győző küldi a jegyzetet, később döntünk az őszi ütemről és a költségről",
    ),
    "cp1251": ("Встреча о саде. Анна отправит отчёт завтра.",),
    "cp1253": ("Συνάντηση για τον κήπο. Η Άννα στέλνει την αναφορά.",),
    "cp932": ("庭の会議のメモ。田中さんは明日までに資料を送る。",),
}


@pytest.mark.parametrize("name", WESTERN)
def test_western_notes_of_a_few_words_are_read_as_such(name: str) -> None:
    text = WESTERN[name]
    read = decode(text.encode("cp1252"))
    assert read.text == text
    assert read.guessed == "cp1252"


@pytest.mark.parametrize(("encoding", "text"), [(e, t) for e in OTHERS for t in OTHERS[e]])
def test_notes_in_other_encodings_are_not_taken_for_western(encoding: str, text: str) -> None:
    assert not is_western(text.encode(encoding))


def test_letters_that_the_encoding_lacks_are_not_western() -> None:
    assert not is_western("grün".encode("cp850"))
    assert not is_western("naïve \x81".encode("latin-1"))
