"""Pairs of people as two offices write them, spelled by hand: the spellings come from papers, not from our tables.

One half is one person twice; the other is two people whom a hasty clerk would take for one.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations
from typing import Any

from symposiarch.planning.recognition.evidence import Known

SPELLED = """
문재인 | Moon Jae-in | MUN Jae In | Jaein Moon
반기문 | Ban Ki-moon | Pan Ki-mun | BAN Kimoon
박근혜 | Park Geun-hye | Pak Kun-hye | Geunhye Park
유승민 | Yoo Seung-min | Ryu Seung-min | YU Seungmin
최윤희 | Choi Yoon-hee | Choe Yun-hui | Yunhee Choi
정의용 | Chung Eui-yong | Jeong Ui-yong | Euiyong Chung
강경화 | Kang Kyung-wha | Gang Gyeong-hwa | KANG Kyunghwa
조태열 | Cho Tae-yul | Jo Tae-yeol | Taeyul Cho
임성남 | Lim Sung-nam | Im Seong-nam
윤병세 | Yun Byung-se | Yoon Byeong-se | YUN Byungse
천영우 | Chun Yung-woo | Cheon Yeong-u
김성환 | Kim Sung-hwan | Gim Seonghwan | Sung Hwan Kim
송민순 | Song Min-soon | Song Minsun
한승주 | Han Sung-joo | Han Seung-ju
안호영 | Ahn Ho-young | An Ho-yeong | Hoyoung Ahn
Elmar Məmmədyarov | Elmar Mammadyarov | Эльмар Мамедъяров
Ceyhun Bayramov | Jeyhun Bayramov | Джейхун Байрамов
Hikmət Hacıyev | Hikmet Hajiyev | Хикмет Гаджиев
Rəşad Quliyev | Rashad Guliyev | Рашад Кулиев
Cavanşir Axundov | Javanshir Akhundov | Джаваншир Ахундов
Xəzər İbrahim | Khazar Ibrahim
Günay Əfəndiyeva | Gunay Afandiyeva | Гюнай Эфендиева
Anar Kərimov | Anar Karimov | Анар Керимов
Sevinc Fətəliyeva | Sevinj Fataliyeva
Şahin Mustafayev | Shahin Mustafayev | Шахин Мустафаев
Vaqif Sadıqov | Vagif Sadigov | Вагиф Садыгов
Oqtay Əsədov | Ogtay Asadov | Октай Асадов
Çingiz Əsgərov | Chingiz Asgarov | Чингиз Аскеров
Сергей Лавров | Sergey Lavrov | Sergei Lawrow
Андрей Соколов | Andrey Sokolov | Andrei Sokolov
Юлия Щербакова | Yulia Shcherbakova | Julija Scherbakowa
Михаил Евдокимов | Mikhail Yevdokimov | Michail Evdokimov
Алексей Чижов | Alexey Chizhov | Alexei Chizhov
Дмитрий Песков | Dmitry Peskov | Dmitri Peskow
Ксения Журавлёва | Ksenia Zhuravleva | Xenia Zhuravlyova
Фёдор Хохлов | Fyodor Khokhlov | Fedor Khokhlov
Наталья Ершова | Natalia Ershova | Natalya Yershova
王毅 | Wang Yi
李克强 | Li Keqiang | LI Ke-qiang
陈建国 | Chen Jianguo | Chen Jian Guo
张晓明 | Zhang Xiaoming | ZHANG Xiao Ming
欧阳修 | Ouyang Xiu
Mohammed Al Mutairi | Muhammad al-Mutairi | Mohamed Almutairi
Abdulrahman Al Saud | Abd al-Rahman Al Saud | Abdul Rahman Al-Saud
Khalid Al Qahtani | Khaled Alqahtani
Yousef Al Otaiba | Yusuf Al-Otaiba
Hussein Al Hashimi | Husayn Al-Hashemi
Fatima Al Kaabi | Fatimah Alkaabi
Omar El Sayed | Umar Elsayed
Aisha Al Zahra | Aysha Alzahra
Saeed Al Ghamdi | Said Al-Ghamdi
Nguyễn Văn Nam | Nguyen Van Nam
Tanaka Yūki | Yuki Tanaka | TANAKA Yuuki
Orbán Péter | Peter Orban
José Luis Rodríguez Pérez | Jose Luis Rodriguez Perez | José Rodríguez
Jürgen Müller | Juergen Mueller | Jurgen Muller
Søren Ågård | Soren Agard | Soeren Aagaard
"""
_GIVEN = "Anna Nigar Leyla John Ramin Rashad Elena Pierre Maria Aysel Tural Karin Nils Olga Omar Farid Sabina".split()
_FAMILIES = (
    "Hasanov Aliyev Lindqvist Smith Novak Dubois Rossi Karimov Mammadov Petrov Öztürk Kowalski Silva Brown "
    "Guliyev Weber"
).split()
_KOREANS = (
    ("김민지", "김민재", "Kim Min-ji", "Kim Min-jae"),
    ("이영호", "이영희", "Lee Young-ho", "Lee Young-hee"),
    ("박지훈", "박지현", "Park Ji-hoon", "Park Ji-hyun"),
    ("정수진", "정수민", "Jung Soo-jin", "Jung Soo-min"),
    ("최은영", "최은경", "Choi Eun-young", "Choi Eun-kyung"),
    ("조현우", "조현수", "Cho Hyun-woo", "Cho Hyun-soo"),
)
_HOUSES = (
    "Ministry of Culture", "Baku State University", "Embassy of Sweden", "National Museum of Korea", "Goethe-Institut",
    "Chamber of Commerce", "Yonhap News Agency", "Opera House",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pair:
    kind: str
    one: Known
    other: Known
    same: bool


def labelled_lists(seed: int = 20_261_128) -> list[Pair]:
    """Some six hundred pairs, the same in every run."""
    chance = random.Random(seed)
    return [*_one_person(chance), *_two_people(chance)]


def _one_person(chance: random.Random) -> Iterator[Pair]:
    for line in SPELLED.strip().splitlines():
        for one, other in combinations(line.split(" | "), 2):
            house = chance.choice(_HOUSES)
            yield Pair("spelled otherwise", Known(1, name=one, organisation=house), Known(0, name=other), True)
            yield Pair(
                "spelled otherwise, at one house",
                Known(1, name=one, organisation=house),
                Known(0, name=f"{chance.choice(('Mr.', 'H.E.', 'Dr.', 'Prof. Dr.'))} {other}", organisation=house),
                True,
            )
    for given in _GIVEN:
        family, married = chance.sample(_FAMILIES, 2)
        house = chance.choice(_HOUSES)
        mail = f"{given}.{family}@example.org".lower()
        anna = Known(1, name=f"{given} {family}", organisation=house, email=mail)
        yield Pair("married since", anna, Known(0, name=f"{given} {family}-{married}", email=mail), True)
        yield Pair("another name, the old address", anna, Known(0, name=f"{given} {married}", email=mail), True)
        yield Pair("swapped", anna, Known(0, name=f"{family.upper()} {given}", organisation=house), True)
        yield Pair("with an initial", anna, Known(0, name=f"{given[0]}. {family}", organisation=house), True)
        slip = family[:2] + family[3] + family[2] + family[4:]
        yield Pair("mistyped", anna, Known(0, name=f"{given} {slip}", organisation=house), True)
        yield Pair("at a new house", anna, Known(0, name=f"{given} {family}", organisation="Opera", email=mail), True)


def _two_people(chance: random.Random) -> Iterator[Pair]:
    for at, given in enumerate(_GIVEN * 2):
        other = _GIVEN[(at + 5) % len(_GIVEN)]
        family, stranger = chance.sample(_FAMILIES, 2)
        house, elsewhere = chance.sample(_HOUSES, 2)
        one = Known(1, name=f"{given} {family}", organisation=house)

        def two(kind: str, mine: dict[str, Any], theirs: dict[str, Any], name: str, one: Known = one) -> Pair:

            first = replace(one, **mine)
            return Pair(kind, first, replace(Known(0, name=name), **theirs), False)

        at_house: dict[str, Any] = {"organisation": house}
        yield two("siblings at one house", {}, at_house, f"{other} {family}")
        shared: dict[str, Any] = {"email": f"info@{family.lower()}.org"}
        yield two("the address of the office", shared, at_house | shared, f"{other} {stranger}")
        desk: dict[str, Any] = {"email": "kultur@embassy.example"}
        yield two("the address of a desk", desk, at_house | desk, f"{other} {stranger}")
        home: dict[str, Any] = {"email": f"{family.lower()}s@home.example"}
        yield two("a couple with one address", home, home, f"{other} {family}")
        phone: dict[str, Any] = {"phone": "+994 12 555 01 01"}
        yield two("father and son", phone, at_house | phone, f"{given} {family} Jr.")
        yield two("father and son with one address", home, home, f"{given} {family} III")
        yield two("one name, two houses", {}, {"organisation": elsewhere}, f"{given} {family}")
        born, later = {"birth_date": date(1960 + at, 1, 2)}, {"birth_date": date(1965 + at, 3, 4)}
        yield two("one name, two birth dates", dict(born), at_house | later, f"{given} {family}")
        post: dict[str, Any] = {"email": "ambassador@x.az"}
        yield two("a post and its successor", post, post, f"{other} Weber")
    for one_native, other_native, one_name, other_name in _KOREANS:
        house, elsewhere = chance.sample(_HOUSES, 2)
        for first, second in ((one_name, other_name), (one_native, other_native), (one_name, other_native)):
            yield Pair(
                "two Koreans of one family",
                Known(1, name=first, organisation=house),
                Known(0, name=second, organisation=house),
                False,
            )
        yield Pair(
            "one Korean name, two houses",
            Known(1, name=one_native, organisation=house),
            Known(0, name=one_name, organisation=elsewhere),
            False,
        )
