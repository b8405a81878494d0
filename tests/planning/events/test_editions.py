"""The next of what comes round is numbered on in its title."""

from __future__ import annotations

import pytest

from symposiarch.planning.events.editions import title_of_the_next


@pytest.mark.parametrize(
    ("title", "edition", "language", "following"),
    [
        ("Second Symposium on Education", 2, "en", "Third Symposium on Education"),
        ("the second symposium", 2, "en", "the third symposium"),
        ("THE SECOND SYMPOSIUM", 2, "en", "THE THIRD SYMPOSIUM"),
        ("21st Film Week", 21, "en", "22nd Film Week"),
        ("Film Week IX", 9, "es", "Film Week X"),
        ("İkinci Sempozyum", 2, "tr", "Üçüncü Sempozyum"),
        ("BİRİNCİ SİMPOZİUM", 1, "az", "İKİNCİ SİMPOZİUM"),
        ("birinci simpozium", 1, "az", "ikinci simpozium"),
        ("2-ci Simpozium", 2, "az", "3-cü Simpozium"),
        ("2. Eğitim Sempozyumu", 2, "tr", "3. Eğitim Sempozyumu"),
        ("Segundo Simposio", 2, "es", "Tercer Simposio"),
        ("Segundo Simpósio", 2, "pt", "Terceiro Simpósio"),
        ("제2회 교육문화 심포지엄", 2, "ko", "제3회 교육문화 심포지엄"),
        ("第2回シンポジウム", 2, "ja", "第3回シンポジウム"),
        ("Второй симпозиум", 2, "ru", "Третий симпозиум"),
        ("Symposium of the Second Half", 3, "en", "Symposium of the Second Half"),
        ("Secondary Schools", 2, "en", "Secondary Schools"),
        ("Second Dinner of the Second Secretary", 2, "en", "Second Dinner of the Second Secretary"),
        ("Second Symposium, Part II", 2, "en", "Second Symposium, Part II"),
        ("Symposium 12.2.2027", 2, "de", "Symposium 12.2.2027"),
        ("Symposium", 2, "en", "Symposium"),
        ("First Ladies' Lunch", 1, "en", "First Ladies' Lunch"),
        ("Third Secretaries' Lunch", 3, "en", "Third Secretaries' Lunch"),
        ("Prima colazione", 1, "it", "Prima colazione"),
        ("Treffen am 2. Mai", 2, "de", "Treffen am 2. Mai"),
        ("I love Seoul", 1, "en", "I love Seoul"),
        ("I Simposio", 1, "es", "II Simposio"),
    ],
)
def test_a_title_follows_its_edition_where_it_is_plain(title: str, edition: int, language: str, following: str) -> None:
    assert title_of_the_next(title, edition, [language]) == following
