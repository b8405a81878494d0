"""Tables asked for in the languages of the offices that use this."""

from __future__ import annotations

import pytest

from symposiarch.errors import SymposiarchError
from symposiarch.planning.seating.furniture.wanted import read_wanted

ROUNDS_AND_HEAD = ["head 6", *["round 8"] * 12]
SAID = {
    "ko": {
        "양자회담 각측 8명, 통역 2명": ["bilateral 18"],
        "8인용 원형 테이블 12개와 헤드테이블": ROUNDS_AND_HEAD,
        "8인 원탁 12개와 주빈석 6석": ROUNDS_AND_HEAD,
        "원탁 12개, 8명씩, 그리고 헤드 테이블": ROUNDS_AND_HEAD,
        "22명 긴 테이블 하나": ["rectangular 22"],
        "22인용 테이블": ["rectangular 22"],
        "극장식 120석": ["row 20"] * 6,
        "20명씩 20줄": ["row 20"] * 20,
        "ㄷ자형 24명": ["u 24"],
        "교실식 48명": ["row 12"] * 4,
        "양자회담 14명": ["bilateral 14"],
        "양자회담 14명, 통역 2명": ["bilateral 16"],
        "말굽형 20명": ["horseshoe 20"],
    },
    "az": {
        "ikitərəfli görüş, hər tərəfdə 10 nəfər": ["bilateral 20"],
        "8 nəfərlik 12 dəyirmi masa və baş masa": ROUNDS_AND_HEAD,
        "12 ədəd 8 nəfərlik yuvarlaq masa, bir də rəyasət heyəti masası": ROUNDS_AND_HEAD,
        "22 nəfərlik uzun masa": ["rectangular 22"],
        "22 nəfər bir masada": ["rectangular 22"],
        "teatr üslubunda 120 nəfər": ["row 20"] * 6,
        "20 nəfərlik 20 sıra": ["row 20"] * 20,
        "24 nəfərlik U-şəkilli masa": ["u 24"],
        "sinif 48 nəfər": ["row 12"] * 4,
        "furşet 80 nəfər": ["cocktail 4"] * 20,
        "nal şəklində 20 nəfər": ["horseshoe 20"],
    },
    "tr": {
        "ikili görüşme, her iki tarafta 10'ar kişi": ["bilateral 20"],
        "8 kişilik 12 yuvarlak masa ve bir baş masa": ROUNDS_AND_HEAD,
        "12 adet 8 kişilik yuvarlak masa ve protokol masası": ROUNDS_AND_HEAD,
        "on iki yuvarlak masa, her birinde sekiz kişi, ve şeref masası": ROUNDS_AND_HEAD,
        "22 kişilik tek masa": ["rectangular 22"],
        "22 kişilik uzun bir masa": ["rectangular 22"],
        "120 kişilik tiyatro düzeni": ["row 20"] * 6,
        "20'şer kişilik 20 sıra": ["row 20"] * 20,
        "24 kişilik U düzeni": ["u 24"],
        "48 kişi sınıf düzeninde": ["row 12"] * 4,
        "80 kişilik kokteyl": ["cocktail 4"] * 20,
        "20 kişilik at nalı": ["horseshoe 20"],
    },
    "ru": {
        "переговоры, по 10 с каждой стороны": ["bilateral 20"],
        "12 круглых столов по 8 и президиум": ROUNDS_AND_HEAD,
        "12 круглых столов на 8 человек и главный стол": ROUNDS_AND_HEAD,
        "двенадцать круглых столов по восемь мест и почётный стол": ROUNDS_AND_HEAD,
        "стол на 22 человека": ["rectangular 22"],
        "ужин на 22 человека за одним столом": ["rectangular 22"],
        "театр на 120 мест": ["row 20"] * 6,
        "20 рядов по 20": ["row 20"] * 20,
        "буквой П на 24": ["u 24"],
        "класс на 48": ["row 12"] * 4,
        "фуршет на 80 человек": ["cocktail 4"] * 20,
        "подкова на 20": ["horseshoe 20"],
    },
    "fr": {
        "pourparlers, 10 de chaque côté": ["bilateral 20"],
        "12 tables rondes de 8 et une table d'honneur": ROUNDS_AND_HEAD,
        "douze tables rondes de huit couverts avec une table d’honneur de 6": ROUNDS_AND_HEAD,
        "12 tables rondes, 8 personnes par table, et une table d'honneur": ROUNDS_AND_HEAD,
        "une table de 22": ["rectangular 22"],
        "dîner de vingt-deux couverts à une seule table": ["rectangular 22"],
        "120 en théâtre": ["row 20"] * 6,
        "20 rangées de 20": ["row 20"] * 20,
        "en U pour 24": ["u 24"],
        "salle de classe pour 48": ["row 12"] * 4,
        "cocktail pour 80 personnes": ["cocktail 4"] * 20,
        "fer à cheval pour 20": ["horseshoe 20"],
    },
    "es": {
        "reunión bilateral, 10 por lado": ["bilateral 20"],
        "12 mesas redondas de 8 y una mesa presidencial": ROUNDS_AND_HEAD,
        "doce mesas redondas de ocho comensales con una mesa de honor de 6": ROUNDS_AND_HEAD,
        "una mesa de 22": ["rectangular 22"],
        "cena para 22 personas en una sola mesa": ["rectangular 22"],
        "120 en teatro": ["row 20"] * 6,
        "20 filas de 20": ["row 20"] * 20,
        "en U para 24": ["u 24"],
        "48 en aula": ["row 12"] * 4,
        "cóctel para 80": ["cocktail 4"] * 20,
        "herradura para 20": ["horseshoe 20"],
    },
    "de": {
        "Verhandlungen, 10 auf jeder Seite": ["bilateral 20"],
        "12 runde Tische zu 8 und ein Ehrentisch": ROUNDS_AND_HEAD,
        "12 runde Tische mit je 8 Plätzen und ein Ehrentisch für 6": ROUNDS_AND_HEAD,
        "zwölf 8er-Rundtische und ein Haupttisch": ROUNDS_AND_HEAD,
        "eine lange Tafel für 22": ["rectangular 22"],
        "Abendessen für zweiundzwanzig Personen an einem Tisch": ["rectangular 22"],
        "Reihenbestuhlung für 120": ["row 20"] * 6,
        "20 Reihen zu 20": ["row 20"] * 20,
        "U-Form für 24": ["u 24"],
        "48 Plätze parlamentarische Bestuhlung": ["row 12"] * 4,
        "Stehempfang für 80 Gäste": ["cocktail 4"] * 20,
        "Hufeisen für 20": ["horseshoe 20"],
    },
}


@pytest.mark.parametrize(
    ("words", "tables"), [(words, tables) for said in SAID.values() for words, tables in said.items()]
)
def test_tables_are_asked_for_in_the_language_of_the_office(words: str, tables: list[str]) -> None:
    assert [f"{table.shape.value} {table.seats}" for table in read_wanted(words)] == tables


@pytest.mark.parametrize("words", ["12 TABLES RONDES DE 8", "8 KİŞİLİK 12 YUVARLAK MASA", "8 kisilik 12 yuvarlak masa"])
def test_capitals_and_missing_accents_do_not_matter(words: str) -> None:
    assert [table.seats for table in read_wanted(words)] == [8] * 12


@pytest.mark.parametrize(
    "words",
    [
        "a long table of 22 in English style", "long English table for 22", "une table longue de 22 à l'anglaise",
        "lange Tafel für 22 im englischen Stil", "una mesa larga de 22 al estilo inglés",
        "длинный стол на 22 человека в английском стиле", "İngiliz usulü 22 kişilik uzun masa",
        "22 nəfərlik uzun masa ingilis üslubunda", "영국식 긴 테이블 22명",
    ],
)  # fmt: skip
def test_a_long_table_is_asked_for_in_english_style_in_every_tongue(words: str) -> None:
    assert [(one.seats, one.options) for one in read_wanted(words)] == [(22, {"english": True})]


@pytest.mark.parametrize(
    "words", ["12 tables carrément de 8", "8 kişilik 12 muz", "바나나 12개", "12 бананов по 8", "-3 rounds of 8"]
)
def test_what_is_understood_in_no_language_is_asked_again_in_the_words_that_were_said(words: str) -> None:
    with pytest.raises(SymposiarchError, match=f"“{words}” is not understood"):
        read_wanted(words)


@pytest.mark.parametrize("words", ["원탁 12개 8명씩 헤드테이블 1개", "12 rounds of 8 head table"])
def test_twelve_rounds_and_a_head_table_without_a_comma_are_no_twelve_head_tables(words: str) -> None:
    with pytest.raises(SymposiarchError, match=f"“{words}” is not understood"):
        read_wanted(words)


@pytest.mark.parametrize(
    "words",
    [
        "un table bilatéral de 14 avec 2 interprètes", "bilaterale tisch mit 14 personen und 2 dolmetschern",
        "14 kişilik ikili masa ve 2 tercüman", "14 nəfərlik ikitərəfli masa və 2 tərcüməçi",
        "стол переговоров на 14 и 2 переводчика", "mesa bilateral de 14 con 2 intérpretes",
    ],
)  # fmt: skip
def test_interpreters_are_asked_for_in_every_tongue(words: str) -> None:
    assert [(one.shape.value, one.seats) for one in read_wanted(words)] == [("bilateral", 16)]
