"""A second set of labelled pairs: guests as two lists have them, by other rules than those of `labelled_names`.

There the same name is taken from the hands of several writers; here a person is typed twice by people in a hurry.
Letters are dropped, doubled and turned round, particles get lost, middle names come and go, words change places, one
list has initials, the other no marks on its letters. The negatives are those that hurt: sisters, father and son,
namesakes, colleagues at one desk, successors in one post with one mailbox.
"""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from symposiarch.planning.recognition.evidence import Known


@dataclass(frozen=True, slots=True)
class Pair:
    one: Known
    other: Known
    same: bool
    kind: str


VIETNAMESE = (
    "Nguyễn Thị Minh Khai",
    "Trần Văn Hùng",
    "Phạm Quốc Anh",
    "Lê Thanh Hải",
    "Võ Nguyên Phúc",
    "Đặng Thu Thảo",
)
SPANISH = (
    "María del Carmen Fernández Ruiz", "José Luis García Ortega", "Juan Pablo Ramírez Soto", "Ana Belén Muñoz Peña",
    "Francisco Javier Núñez Castaño", "Lucía Ibáñez de la Vega",
)  # fmt: skip
PARTICLES = (
    "Ludwig van der Meer", "Charles de Gaumont", "Hendrik ten Brink", "Marie-Claire du Plessis", "Otto von Lindenau",
    "Pieter van den Berghe", "Gianni della Rocca", "João dos Santos Pereira",
)  # fmt: skip
ARABIC = (
    ("Abdulrahman Al-Mutairi", "Abdul Rahman Almutairi", "Abdel-Rahman El Mutairi"),
    ("Mohammed Al Harbi", "Muhammad Alharbi", "Mohamed El-Harbi"),
    ("Fatima Al-Zahrani", "Fatimah Alzahrani", "Fatma Al Zahrani"),
    ("Yousef bin Khalid Al Saud", "Yusuf bin Khaled Al-Saud", "Youssef Bin Khalid Alsaud"),
    ("Noura Al-Qahtani", "Nora Alqahtani", "Noura El Qahtani"),
)
KOREAN = (
    ("배성민", "Bae Sung-min", "Pae Seong Min", "SUNGMIN BAE"),
    ("윤지혜", "Yoon Ji-hye", "Yun Jihye", "Jihye YOON"),
    ("노현우", "Noh Hyun-woo", "Roh Hyeonu", "Hyunwoo Noh"),
    ("조은경", "Cho Eun-kyung", "Jo Eungyeong", "Eunkyung CHO"),
    ("임재석", "Lim Jae-suk", "Im Jaeseok", "Jae Seok Yim"),
    ("류영선", "Ryu Young-sun", "Yoo Yeongseon", "Youngsun RYU"),
    ("강태훈", "Kang Tae-hoon", "Gang Taehun", "Taehoon Kang"),
    ("정미숙", "Chung Mi-sook", "Jeong Misuk", "Misook JUNG"),
)
CAUCASIAN = (
    ("Vüqar Cəfərov", "Vugar Jafarov", "Вугар Джафаров", "Vuqar Ceferov"),
    ("Şəhla Hüseynova", "Shahla Huseynova", "Шахла Гусейнова", "Sehla Huseynova"),
    ("Günay Quliyeva", "Gunay Guliyeva", "Гюнай Кулиева", "Gunay Quliyeva"),
    ("Elçin Babazadə", "Elchin Babazade", "Эльчин Бабазаде", "Elcin Babazade"),
    ("Çingiz Aslanov", "Chingiz Aslanov", "Чингиз Асланов", "Cingiz Aslanov"),
    ("Xəyal Məmmədzadə", "Khayal Mammadzada", "Хаял Мамедзаде", "Xeyal Memmedzade"),
)
RUSSIAN = (
    ("Сергей Щербаков", "Sergey Shcherbakov", "Sergei Scherbakov", "Sergej Ščerbakov"),
    ("Юлия Жукова", "Yulia Zhukova", "Julia Joukova", "Iuliia Zhukova"),
    ("Алексей Хрущёв", "Alexey Khrushchev", "Aleksei Khrushchyov", "Alexei Khrushchev"),
    ("Наталья Цветаева", "Natalia Tsvetaeva", "Natalya Tsvetayeva", "Natalja Zwetajewa"),
)
TURKISH = (
    ("Gülşah Çetinkaya", "Gulsah Cetinkaya", "GÜLŞAH ÇETİNKAYA"),
    ("İlker Yıldırım", "Ilker Yildirim", "İLKER YILDIRIM"),
    ("Oğuzhan Şimşek", "Oguzhan Simsek", "OĞUZHAN ŞİMŞEK"),
    ("Ümit Özdoğan", "Umit Ozdogan", "ÜMİT ÖZDOĞAN"),
)
WESTERN = (
    "Eleanor Jane Whitcombe", "Rupert Alan Ashdown", "Philippa Ruth Fairbrother", "Gregory Martin Kensington",
    "Rosalind Claire Holloway", "Duncan Ewan Drummond", "Harriet Louise Pemberton", "Leopold Karl Steinfeld",
    "Beatrice Anne Lockwood", "Malcolm Ross Farquhar", "Cordelia Marie Wetherby", "Augustus James Thornbury",
)  # fmt: skip
COUPLES_OF_NAMES = (
    ("Tural Həsənov", "Turanə Həsənova"), ("Elçin Babayev", "Elçinə Babayeva"),
    ("Александр Петров", "Александра Петрова"), ("Denis Orlov", "Denise Orlova"),
)  # fmt: skip
NEAR_STRANGERS = (
    ("Maria Silva", "Mario Silva"), ("Kim Min-ji", "Kim Min-jun"), ("Anna Berg", "Anne Bergmann"),
    ("Lee Soo-jin", "Lee Su-yeon"), ("Jan Novák", "Jana Nováková"), ("Ali Aliyev", "Vali Aliyev"),
    ("Christian Braun", "Christina Braun"), ("Paul Martin", "Paula Martin"), ("Albert Smith", "Bert Smith"),
)  # fmt: skip
DESKS = (
    "Embassy of Norvania", "Ministry of Culture", "Haneul University", "Peninsula Review", "National Museum",
    "Hanbit Foundation", "Institute of Eastern Studies", "City Orchestra", "Chamber of Commerce", "Maru Press",
)  # fmt: skip
OTHER_WRITING = {
    "Embassy of Norvania": "Norvanian Embassy", "Ministry of Culture": "Culture Ministry",
    "Haneul University": "Haneul Univ.", "National Museum": "The National Museum",
    "Chamber of Commerce": "Chamber of commerce",
}  # fmt: skip


def plain(text: str) -> str:
    """Without marks on the letters, as a keyboard without them writes it."""
    letters = text.translate(str.maketrans("ıİğĞşŞəƏđĐøØłŁß", "iIgGsSeEdDoOlLs"))
    return "".join(sign for sign in unicodedata.normalize("NFD", letters) if not unicodedata.combining(sign))


def slipped(chance: random.Random, text: str) -> str:
    """One slip of the finger, never in the first letter of a word."""
    places = [at for at in range(1, len(text) - 1) if text[at].isalpha() and text[at - 1].isalpha()]
    if not places:
        return text
    at = chance.choice(places)
    return chance.choice(
        (
            text[:at] + text[at + 1 :],
            text[:at] + text[at] + text[at:],
            text[: at] + text[at + 1] + text[at] + text[at + 2 :],
        )
    )  # fmt: skip


def swapped(_chance: random.Random, text: str) -> str:
    words = text.split()
    return f"{words[-1].upper()}, {' '.join(words[:-1])}" if len(words) > 1 else text


def with_initial(_chance: random.Random, text: str) -> str:
    words = text.split()
    return " ".join([f"{words[0][0]}.", words[-1]])


def without_middle(_chance: random.Random, text: str) -> str:
    words = text.split()
    return f"{words[0]} {words[-1]}"


def without_particles(_chance: random.Random, text: str) -> str:
    small = {"van", "der", "de", "den", "du", "ten", "von", "della", "dos", "del", "la", "bin"}
    return " ".join(word for word in text.split() if word.lower() not in small)


def one_surname(_chance: random.Random, text: str) -> str:
    """A Spanish name with the first surname alone."""
    return " ".join(text.split()[:-1])


def titled(chance: random.Random, text: str) -> str:
    return f"{chance.choice(('Prof. Dr.', 'H.E. Mr.', 'Ms', 'Dr', 'Mme'))} {text}"


Change = Callable[[random.Random, str], str]


class _Maker:
    """Makes people and the two lines that lists have of them."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.number = 0

    def person(self, name: str, *, desk: str = "", native: str = "") -> Known:
        self.number += 1
        born = date(1945, 1, 1).toordinal() + self.chance.randrange(20_000)
        return Known(
            name=name,
            native_name=native,
            organisation=desk or self.chance.choice(DESKS),
            email=f"{plain(name).split()[0].lower().strip('.,')}{self.number}@{self.chance.choice('abcde')}.example",
            phone=f"+82 2 {self.chance.randrange(1000, 9999)} {self.chance.randrange(1000, 9999)}",
            birth_date=date.fromordinal(born) if self.chance.random() < 0.4 else None,
        )

    def line(self, person: Known, name: str, native: str = "") -> Known:
        """The same person on another list, which knows less and writes the organisation its own way."""
        chance = self.chance
        keeps = chance.random
        desk = person.organisation
        shown = OTHER_WRITING.get(desk, desk) if keeps() < 0.3 else desk
        line = replace(
            person,
            name=name,
            native_name=native,
            organisation=shown if keeps() < 0.85 else "",
            email=person.email if keeps() < 0.35 else "",
            phone=person.phone if keeps() < 0.35 else "",
            birth_date=person.birth_date if keeps() < 0.5 else None,
        )
        return line if line.organisation or line.email or line.phone else replace(line, organisation=desk)


def labelled_guests(count: int = 2_400, seed: int = 20_261_125) -> list[Pair]:
    """Pairs of lines, half of them of one person."""
    maker = _Maker(seed)
    kinds = [*_same_people(maker), *_two_people(maker)]
    pairs = []
    for turn in range(count):
        kind, make = kinds[turn % len(kinds)]
        one, other, same = make()
        pairs.append(Pair(replace(one, id=2 * turn + 1), replace(other, id=2 * turn + 2), same, kind))
    maker.chance.shuffle(pairs)
    return pairs


Made = tuple[Known, Known, bool]
Kind = tuple[str, Callable[[], Made]]


def _same_people(maker: _Maker) -> Iterator[Kind]:
    chance = maker.chance

    def typed(names: tuple[str, ...], *changes: Change) -> Callable[[], Made]:
        def make() -> Made:
            name = chance.choice(names)
            person = maker.person(name)
            written = name
            for change in changes:
                written = change(chance, written)
            return person, maker.line(person, written), True

        return make

    def written(table: tuple[tuple[str, ...], ...], *changes: Change) -> Callable[[], Made]:
        def make() -> Made:
            first, second = chance.sample(chance.choice(table), 2)
            person = maker.person(first)
            for change in changes:
                second = change(chance, second)
            return person, maker.line(person, second), True

        return make

    everybody = (*WESTERN, *PARTICLES, *SPANISH)
    yield "a slip of the finger", typed(everybody, slipped)
    yield "surname first", typed((*WESTERN, *VIETNAMESE), swapped)
    yield "with an initial", typed(WESTERN, with_initial)
    yield "without the middle name", typed(WESTERN, without_middle)
    yield "a title before it", typed(everybody, titled)
    yield "without particles", typed(PARTICLES, without_particles)
    yield "without marks", typed((*SPANISH, *VIETNAMESE), lambda _chance, text: plain(text))
    yield "one surname of two", typed(SPANISH, one_surname)
    yield "Arabic", written(ARABIC)
    yield "Korean", written(KOREAN)
    yield "Azerbaijani", written(CAUCASIAN)
    yield "Russian", written(RUSSIAN)
    yield "Turkish", written(TURKISH)
    yield "Korean with a title", written(KOREAN, titled)


def _two_people(maker: _Maker) -> Iterator[Kind]:
    chance = maker.chance

    def two(make_names: Callable[[], tuple[str, str]], *, one_desk: bool) -> Callable[[], Made]:
        def make() -> Made:
            first, second = make_names()
            desk, elsewhere = chance.sample(DESKS, 2)
            person = maker.person(first, desk=desk)
            other = maker.person(second, desk=desk if one_desk else elsewhere)
            return person, maker.line(other, second), False

        return make

    def with_family(table: tuple[tuple[str, ...], ...], position: int) -> tuple[str, str]:
        one, other = chance.sample(table, 2)
        mine, theirs = one[1].split(), other[1].split()
        return " ".join(mine), " ".join([*theirs[:-1], mine[-1]] if position else [mine[0], *theirs[1:]])

    def siblings() -> tuple[str, str]:
        one, other = chance.sample(WESTERN, 2)
        return one, f"{other.split()[0]} {one.split()[-1]}"

    def father_and_son() -> tuple[str, str]:
        name = without_middle(chance, chance.choice(WESTERN))
        return f"{name} Sr.", f"{name} Jr."

    def korean_sisters() -> tuple[str, str]:
        return with_family(KOREAN, 0)

    def brother_and_sister() -> tuple[str, str]:
        return chance.choice(COUPLES_OF_NAMES)

    def namesakes() -> tuple[str, str]:
        name = chance.choice((*WESTERN, *(row[1] for row in (*KOREAN, *CAUCASIAN, *ARABIC))))
        return name, name

    def near_strangers() -> tuple[str, str]:
        return chance.choice(NEAR_STRANGERS)

    def strangers() -> tuple[str, str]:
        one, other = chance.sample((*WESTERN, *PARTICLES, *SPANISH, *VIETNAMESE), 2)
        return one, other

    yield "siblings at one desk", two(siblings, one_desk=True)
    yield "siblings", two(siblings, one_desk=False)
    yield "father and son", two(father_and_son, one_desk=False)
    yield "Korean sisters at one desk", two(korean_sisters, one_desk=True)
    yield "brother and sister", two(brother_and_sister, one_desk=True)
    yield "namesakes elsewhere", two(namesakes, one_desk=False)
    yield "near strangers at one desk", two(near_strangers, one_desk=True)
    yield "colleagues", two(strangers, one_desk=True)

    def successors() -> Made:
        """One after the other in one post: the mailbox and the telephone are the post's."""
        first, second = strangers()
        person = maker.person(first)
        return (
            person,
            replace(maker.person(second, desk=person.organisation), email=person.email, phone=person.phone),
            False,
        )

    yield "successors with one mailbox", successors
