"""Pairs of records of which it is known whether they are one person, for measuring the matcher.

Made from tables of names as different writers write them, drawn up apart from the matcher's own: each entry is one name
by the hands of a Korean newspaper, a passport office, a Russian clerk, a Turkish colleague. The people are invented.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from symposiarch.planning.recognition.matching import Known


def _words(text: str, between: str = " ") -> list[str]:
    return text.split(between)


KOREAN_SURNAMES = """
김 Kim Kim Gim | 이 Lee Yi Rhee | 박 Park Bak Pak | 최 Choi Choe | 정 Jung Chung Jeong | 강 Kang Gang | 조 Cho Jo
윤 Yoon Yun | 장 Jang Chang | 임 Lim Im Yim | 한 Han Hahn | 오 Oh O | 서 Seo Suh | 신 Shin Sin | 권 Kwon Gwon
황 Hwang Whang | 안 Ahn An | 송 Song | 류 Ryu Yoo | 홍 Hong | 전 Jeon Chun | 고 Ko Koh Go | 문 Moon Mun
손 Son Sohn | 배 Bae Bai | 백 Baek Paik | 허 Heo Hur Huh | 남 Nam | 심 Shim Sim | 노 Roh Noh | 하 Ha | 곽 Kwak Gwak
성 Sung Seong | 차 Cha | 주 Joo Ju | 우 Woo
"""
KOREAN_SYLLABLES = """
철 Chul Cheol | 수 Soo Su | 영 Young Yeong Yung | 호 Ho | 민 Min | 정 Jung Jeong Chung | 희 Hee Hui | 성 Sung Seong
현 Hyun Hyeon | 준 Jun Joon | 경 Kyung Gyeong Kyoung | 숙 Sook Suk | 미 Mi Mee | 선 Sun Seon | 지 Ji Jee | 우 Woo U
혁 Hyuk Hyeok | 상 Sang | 석 Seok Suk | 은 Eun Un | 주 Joo Ju | 재 Jae Jai | 동 Dong | 규 Kyu Gyu | 태 Tae Tai
훈 Hoon Hun | 승 Seung | 연 Yeon Youn | 기 Ki Gi | 진 Jin | 용 Yong | 덕 Duk Deok | 길 Gil Kil | 원 Won | 혜 Hye
윤 Yoon Yun | 남 Nam | 인 In | 순 Soon Sun | 환 Hwan
"""
# As at home, in English, in Turkish letters without their marks, by way of Russian, in Cyrillic.
CAUCASIAN_FAMILIES = """
Həsənov Hasanov Hesenov Gasanov Гасанов | Məmmədov Mammadov Memmedov Mamedov Мамедов
Əliyev Aliyev Eliyev Aliev Алиев | Quliyev Guliyev Quliyev Kuliev Кулиев
Hüseynov Huseynov Huseynov Guseinov Гусейнов | Cəfərov Jafarov Ceferov Dzhafarov Джафаров
Kərimov Karimov Kerimov Kerimov Керимов | İsmayılov Ismayilov Ismayilov Ismailov Исмаилов
Bağırov Baghirov Bagirov Bagirov Багиров | Şahbazov Shahbazov Sahbazov Shakhbazov Шахбазов
Çələbiyev Chalabiyev Celebiyev Chelebiev Челебиев | Abbasov Abbasov Abbasov Abasov Аббасов
Səfərov Safarov Seferov Safarov Сафаров | Rzayev Rzayev Rzayev Rzaev Рзаев
Axundov Akhundov Axundov Akhundov Ахундов
"""
CAUCASIAN_GIVEN = """
Ramin Ramin Ramin Ramin Рамин | Elçin Elchin Elcin Elchin Эльчин | Rəşad Rashad Resad Rashad Рашад
Günel Gunel Gunel Gunel Гюнель | Nigar Nigar Nigar Nigar Нигяр | Şəhla Shahla Sehla Shakhla Шахла
Vüqar Vugar Vuqar Vugar Вугар | Kamran Kamran Kamran Kyamran Кямран | Leyla Leyla Leyla Leyla Лейла
Orxan Orkhan Orxan Orkhan Орхан | Fərid Farid Ferid Farid Фарид | Tural Tural Tural Tural Турал
Aysel Aysel Aysel Aysel Айсель | Cavid Javid Cavid Dzhavid Джавид | Zaur Zaur Zaur Zaur Заур
Səbinə Sabina Sebine Sabina Сабина
"""
TURKISH = """
Çağatay Chagatay Cagatay | Yıldız Yildiz Yıldız | Öztürk Ozturk Oeztuerk | Şahin Sahin Shahin | Güneş Gunes Gunesh
Kılıç Kilic Kilich | Ayşe Ayse Ayshe | Gülşen Gulsen Gulshen | İpek Ipek Ipek | Doğan Dogan Doghan
Uğur Ugur Ughur | Bülent Bulent Buelent
"""
WESTERN_GIVEN = _words(
    "Margaret Jonathan Catherine Frederick Alexandra Benjamin Charlotte Sebastian Victoria Nathaniel Isabella "
    "Christopher Dominique Guillaume Francesca Leonardo Annemarie Wolfgang Matthias Henriette"
)
WESTERN_FAMILY = _words(
    "Harrington Whitfield Blackwood Fairbanks Lindqvist Castellano Beaumont Dubois Schneider Hoffmann Montgomery "
    "Pemberton Delacroix Ferraro Grunewald Hathaway Ashworth Lancaster Winslow Bergstrom"
)
ORGANISATIONS = _words(
    "Ministry of Culture|Ministry of Energy|Ministry of Foreign Affairs|Baku State University|"
    "Seoul National University|Embassy of Norway|"
    "Embassy of Chile|Hanbit Foundation|Caspian Bank|Institute of Oriental Studies|"
    "Ankara Chamber of Trade|Museum of Carpets|Daesan Publishing|National Library|Academy of Sciences|Bosphorus Press|"
    "Silk Road Society|Garam Energy",
    "|",
)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A row of a list, a known person, and whether they are one."""

    kind: str
    row: Known
    person: Known
    same: bool


def _table(text: str) -> list[list[str]]:
    return [entry.split() for line in text.strip().splitlines() for entry in line.split("|")]


SURNAMES, SYLLABLES = _table(KOREAN_SURNAMES), _table(KOREAN_SYLLABLES)
FAMILIES, GIVEN = _table(CAUCASIAN_FAMILIES), _table(CAUCASIAN_GIVEN)
TURKS = _table(TURKISH)


def labelled_pairs(count_of_each: int = 150, seed: int = 20261124) -> list[Labelled]:
    """The whole set, the same each time: `count_of_each` pairs of every kind."""
    chance = random.Random(seed)
    makers = (
        _koreans, _caucasians, _turks, _reordered, _mistyped, _initialled, _by_mail, _titled, _alike,
        _other_given, _other_family, _namesakes, _father_and_son, _couples, _similar_koreans, _other_birth, _strangers,
    )  # fmt: skip
    pairs = [pair for maker in makers for pair, _ in zip(maker(chance), range(count_of_each), strict=False)]
    return [
        replace(pair, row=replace(pair.row, id=0), person=replace(pair.person, id=number + 1))
        for number, pair in enumerate(pairs)
    ]


# ---------------------------------------------------------------- one person


def _korean(chance: random.Random) -> tuple[list[str], list[str], list[str]]:
    first, second = chance.sample(SYLLABLES, 2)
    return chance.choice(SURNAMES), first, second


def _write_korean(chance: random.Random, surname: list[str], first: list[str], second: list[str]) -> str:
    family = chance.choice(surname[1:])
    one, two = chance.choice(first[1:]), chance.choice(second[1:])
    given = chance.choice((f"{one}-{two.lower()}", f"{one}{two.lower()}", f"{one} {two}", f"{one}-{two}"))
    style = chance.randrange(5)
    if style == 0:
        return f"{given} {family}"
    if style == 1:
        return f"{family.upper()} {given}"
    if style == 2:
        return f"{family}, {given}"
    if style == 3:
        return f"{family} {given}".upper()
    return f"{family} {given}"


def _koreans(chance: random.Random) -> Iterator[Labelled]:
    while True:
        parts = _korean(chance)
        hangul = "".join(part[0] for part in parts)
        organisation = chance.choice(ORGANISATIONS)
        one = hangul if chance.random() < 0.4 else _write_korean(chance, *parts)
        other = _write_korean(chance, *parts)
        if chance.random() < 0.3:
            one, other = other, one
        yield Labelled("koreans", Known(name=one, organisation=organisation), _known(other, organisation), True)


def _caucasians(chance: random.Random) -> Iterator[Labelled]:
    while True:
        family, given = chance.choice(FAMILIES), chance.choice(GIVEN)
        hands = chance.sample(range(5), 2)
        names = [chance.choice((f"{given[hand]} {family[hand]}", f"{family[hand]} {given[hand]}")) for hand in hands]
        organisation = chance.choice(ORGANISATIONS)
        yield Labelled(
            "caucasians", Known(name=names[0], organisation=organisation), _known(names[1], organisation), True
        )


def _turks(chance: random.Random) -> Iterator[Labelled]:
    while True:
        family, given = chance.sample(TURKS, 2)
        mine, theirs = chance.sample(range(3), 2)
        organisation = chance.choice(ORGANISATIONS)
        row = Known(name=f"{given[mine]} {family[mine].upper()}", organisation=organisation)
        yield Labelled("turks", row, _known(f"{given[theirs]} {family[theirs]}", organisation), True)


def _western(chance: random.Random) -> tuple[str, str]:
    return chance.choice(WESTERN_GIVEN), chance.choice(WESTERN_FAMILY)


def _reordered(chance: random.Random) -> Iterator[Labelled]:
    while True:
        given, family = _western(chance)
        organisation = chance.choice(ORGANISATIONS)
        written = chance.choice((f"{family.upper()}, {given}", f"{family} {given}", f"{family.upper()} {given}"))
        yield Labelled(
            "reordered", Known(name=written, organisation=organisation), _known(f"{given} {family}", organisation), True
        )


def _mistyped(chance: random.Random) -> Iterator[Labelled]:
    while True:
        given, family = _western(chance)
        organisation = chance.choice(ORGANISATIONS)
        wrong = _slip(chance, given), family
        if chance.random() < 0.5:
            wrong = given, _slip(chance, family)
        row = Known(name=" ".join(wrong), organisation=chance.choice((organisation, "")))
        yield Labelled("mistyped", row, _known(f"{given} {family}", organisation), True)


def _slip(chance: random.Random, word: str) -> str:
    """One letter left out, doubled, exchanged with its neighbour or hit beside."""
    at = chance.randrange(1, len(word) - 1)
    slip = chance.randrange(4)
    if slip == 0:
        return word[:at] + word[at + 1 :]
    if slip == 1:
        return word[:at] + word[at] + word[at:]
    if slip == 2:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return word[:at] + chance.choice("aeinrst") + word[at + 1 :]


def _initialled(chance: random.Random) -> Iterator[Labelled]:
    while True:
        given, family = _western(chance)
        organisation = chance.choice(ORGANISATIONS)
        written = chance.choice((f"{given[0]}. {family}", f"{family} {given[0]}."))
        yield Labelled(
            "initialled",
            Known(name=written, organisation=organisation),
            _known(f"{given} {family}", organisation),
            True,
        )


def _by_mail(chance: random.Random) -> Iterator[Labelled]:
    """The same mailbox, the name in another form, the organisation changed."""
    while True:
        given, family = _western(chance)
        mail = f"{given}.{family}@example.org".lower()
        person = replace(_known(f"{given} {family}", chance.choice(ORGANISATIONS)), email=mail)
        written = chance.choice((f"{given[0]}. {family}", f"{_slip(chance, given)} {family}", f"{family} {given}"))
        yield Labelled(
            "by mail", Known(name=written, email=mail.title(), organisation=chance.choice(ORGANISATIONS)), person, True
        )


def _titled(chance: random.Random) -> Iterator[Labelled]:
    while True:
        given, family = _western(chance)
        organisation = chance.choice(ORGANISATIONS)
        title = chance.choice(("Prof. Dr.", "H.E. Mr.", "Dr.", "Mme", "Ambassador", "HE Ms"))
        row = Known(name=f"{title} {given} {family.upper()}", organisation=organisation)
        yield Labelled("titled", row, _known(f"{given} {family}", organisation), True)


def _alike(chance: random.Random) -> Iterator[Labelled]:
    """The same line of the same list once more, whatever it says."""
    while True:
        given, family = _western(chance)
        row = Known(name=f"{given} {family}", phone=chance.choice(("", "+47 22 93 38 11")))
        yield Labelled("alike", row, row, True)


# ---------------------------------------------------------------- two people


def _other_given(chance: random.Random) -> Iterator[Labelled]:
    while True:
        family, organisation = chance.choice(FAMILIES), chance.choice(ORGANISATIONS)
        one, other = chance.sample(GIVEN, 2)
        mine, theirs = chance.randrange(5), chance.randrange(5)
        row = Known(name=f"{one[mine]} {family[mine]}", organisation=organisation)
        yield Labelled("other given name", row, _known(f"{other[theirs]} {family[theirs]}", organisation), False)


def _other_family(chance: random.Random) -> Iterator[Labelled]:
    while True:
        given, organisation = chance.choice(WESTERN_GIVEN), chance.choice(ORGANISATIONS)
        one, other = chance.sample(WESTERN_FAMILY, 2)
        row = Known(name=f"{given} {one}", organisation=organisation)
        yield Labelled("other family name", row, _known(f"{given} {other}", organisation), False)


def _namesakes(chance: random.Random) -> Iterator[Labelled]:
    """One name in two organisations, Hangul or not, sometimes with their own mailboxes."""
    while True:
        parts = _korean(chance)
        name = "".join(part[0] for part in parts) if chance.random() < 0.5 else _write_korean(chance, *parts)
        one, other = chance.sample(ORGANISATIONS, 2)
        row, person = Known(name=name, organisation=one), _known(name, other)
        if chance.random() < 0.5:
            row, person = replace(row, email="a@example.org"), replace(person, email="b@example.net")
        yield Labelled("namesakes", row, person, False)


def _father_and_son(chance: random.Random) -> Iterator[Labelled]:
    while True:
        given, family = _western(chance)
        organisation = chance.choice(ORGANISATIONS)
        row = Known(name=f"{given} {family} Jr.", organisation=organisation)
        name = chance.choice((f"{given} {family} Sr.", f"{given} {family}", f"{given} {family} III"))
        yield Labelled("father and son", row, _known(name, organisation), False)


def _couples(chance: random.Random) -> Iterator[Labelled]:
    """Hasanov and Hasanova of one initial; spouses who share a telephone."""
    while True:
        family, organisation = chance.choice(FAMILIES), chance.choice(ORGANISATIONS)
        one, other = chance.sample(GIVEN, 2)
        row = Known(name=f"{one[1]} {family[1]}a", organisation=organisation, phone="+994 12 555 01 02")
        person = replace(_known(f"{other[1]} {family[1]}", organisation), phone="+994 12 555 01 02")
        yield Labelled("couples", row, person, False)


def _similar_koreans(chance: random.Random) -> Iterator[Labelled]:
    """One syllable apart at the same desk: 김영호 and 김용호, 이성민 and 이승민."""
    near = [
        ("영", "용"),
        ("성", "승"),
        ("정", "종"),
        ("선", "순"),
        ("현", "훈"),
        ("민", "문"),
        ("수", "서"),
        ("호", "후"),
    ]
    while True:
        one, other = chance.choice(near)
        surname, last = chance.choice(SURNAMES), chance.choice(SYLLABLES)
        organisation = chance.choice(ORGANISATIONS)
        row = Known(name=f"{surname[0]}{one}{last[0]}", organisation=organisation)
        yield Labelled("similar koreans", row, _known(f"{surname[0]}{other}{last[0]}", organisation), False)


def _other_birth(chance: random.Random) -> Iterator[Labelled]:
    while True:
        parts = _korean(chance)
        name = "".join(part[0] for part in parts)
        organisation = chance.choice(ORGANISATIONS)
        births = date(1958, 7, 3), date(1976, 7, 1 + chance.randrange(28))
        row = Known(name=name, organisation=organisation, birth_date=births[0])
        yield Labelled("other birth date", row, replace(_known(name, organisation), birth_date=births[1]), False)


def _strangers(chance: random.Random) -> Iterator[Labelled]:
    while True:
        one, other = _korean(chance), _korean(chance)
        if one[0] is other[0] or one[1:] == other[1:]:
            continue
        organisation = chance.choice(ORGANISATIONS)
        yield Labelled(
            "strangers", Known(name=_write_korean(chance, *one), organisation=organisation),
            _known(_write_korean(chance, *other), organisation), False,
        )  # fmt: skip


def _known(name: str, organisation: str) -> Known:
    return Known(id=1, name=name, organisation=organisation)
