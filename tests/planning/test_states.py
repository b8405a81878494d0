"""A state is known by its official name in the languages of guest lists."""

from __future__ import annotations

import pytest

from symposiarch.planning.states import state_code

_OFFICIAL = {
    "AE": "Объединённые Арабские Эмираты; Émirats arabes unis; Emirati Arabi Uniti",
    "AZ": "Азербайджанская Республика; République d'Azerbaïdjan; Azərbaycan Respublikası; 아제르바이잔공화국",
    "BR": "República Federativa do Brasil; Федеративная Республика Бразилия; Brezilya Federatif Cumhuriyeti",
    "CD": "Демократическая Республика Конго; République démocratique du Congo",
    "CG": "Республика Конго; République du Congo",
    "CI": "Côte d'Ivoire; Cote dIvoire; République de Côte d’Ivoire",
    "CN": "Китайская Народная Республика; República Popular da China; Volksrepublik China; 中华人民共和国",
    "DE": "Федеративная Республика Германия; Repubblica Federale di Germania; Alemanha; 독일연방공화국",
    "EG": "Arab Republic of Egypt; Misir Ərəb Respublikası; جمهورية مصر العربية",
    "IR": "Исламская Республика Иран; İran İslam Cumhuriyeti; República Islámica de Irán",
    "KG": "Кыргызская Республика; Kırgız Cumhuriyeti; République kirghize",
    "KP": "Корейская Народно-Демократическая Республика; Kore Demokratik Halk Cumhuriyeti",
    "KR": "Республика Корея; República de Corea; Kore Cumhuriyeti",
    "MX": "Estados Unidos Mexicanos; United Mexican States",
    "NL": "Reino de los Países Bajos; Regno dei Paesi Bassi",
    "OM": "Sultanat d'Oman; Султанат Оман; سلطنة عُمان",
    "SK": "Словацкая Республика; Slovak Republic; République slovaque",
    "US": "Estados Unidos de América; Vereinigte Staaten von Amerika; Соединённые Штаты Америки",
    "VA": "Santa Sede; Saint-Siège; Святой Престол",
}


@pytest.mark.parametrize(("code", "names"), _OFFICIAL.items())
def test_the_official_name_of_a_state_is_known(code: str, names: str) -> None:
    assert {name: state_code(name) for name in names.split("; ")} == dict.fromkeys(names.split("; "), code)


@pytest.mark.parametrize(
    "text", ["Republic", "Islamic Republic", "Народная Республика", "the Kingdom", "Union", "State Bank", "Swiss Grand"]
)
def test_the_form_of_a_state_alone_names_none(text: str) -> None:
    assert state_code(text) == ""


@pytest.mark.parametrize("text", ["Ma Li", "Da-in", "La Us", "I Ran", "Su Dan"])
def test_a_name_of_syllables_is_no_state(text: str) -> None:
    assert state_code(text) == ""


@pytest.mark.parametrize(("text", "code"), [("U.K.", "GB"), ("대한 민국", "KR"), ("Viet Nam", "VN")])
def test_a_state_of_short_words_is_one(text: str, code: str) -> None:
    assert state_code(text) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("People's Republic of Korea", "KP"),
        ("Korean People's Republic", "KP"),
        ("Volksrepublik Korea", "KP"),
        ("Republik Korea", "KR"),
        ("Korean Republic", "KR"),
        ("Democratic Republic of Korea", ""),
        ("South African Republic", "ZA"),
        ("Republic of China", ""),
        ("Китайская Республика", ""),
        ("P.R. China", "CN"),
        ("VR China", "CN"),
        ("People's Rep. of China", "CN"),
        ("Китайская Народная Республика", "CN"),
        ("Volksrepublik China", "CN"),
        ("République populaire de Chine", "CN"),
        ("República Popular China", "CN"),
        ("中华人民共和国", "CN"),
        ("Çin Halk Cumhuriyeti", "CN"),
        ("Çin Xalq Respublikası", "CN"),
        ("جمهورية الصين الشعبية", "CN"),
        ("中国", "CN"),
        ("Nigerien Republic", ""),
        ("Guinean Republic", ""),
        ("Dominican Republic", "DO"),
        ("Grão-Ducado do Luxemburgo", "LU"),
        ("Великое Герцогство Люксембург", "LU"),
    ],
)
def test_of_two_states_of_one_name_none_is_taken_for_the_other(text: str, code: str) -> None:
    assert state_code(text) == code
