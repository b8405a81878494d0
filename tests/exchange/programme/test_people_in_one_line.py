"""Who takes part, who leads and about what, told in the one line of a title or behind a name."""

from __future__ import annotations

from datetime import time
from pathlib import Path

import pytest
from tests.exchange.programme.programme_files import DAY, people, read, told

from symposiarch.exchange.programme.reading import read_programme
from symposiarch.exchange.programme.typed import TypedItem, read_line
from symposiarch.exchange.programme.values import ReadProgramme
from symposiarch.exchange.programme.writing.clock import length_beside, time_within, without_minutes
from symposiarch.exchange.programme.writing.kinds import kind_of
from symposiarch.exchange.programme.writing.speakers import read_people
from symposiarch.exchange.programme.writing.titles import title_and_people
from symposiarch.model.programme import ItemKind, RoleKind

LED = RoleKind.MODERATOR


def of_text(folder: Path, text: str) -> ReadProgramme:
    path = folder / "programme.txt"
    path.write_text(text, encoding="utf-8")
    return read_programme(path, first_day=DAY)


def test_one_of_several_workshops_is_nobody_and_stays_in_the_title() -> None:
    title, roles = title_and_people(
        "Workshops\nWorkshop A: Jugend (Leitung: Eva Kern)\nWorkshop B: Klima (Leitung: Jo Blum)"
    )
    assert title == "Workshops\nWorkshop A: Jugend\nWorkshop B: Klima"
    assert [one.name for one in roles] == ["Eva Kern", "Jo Blum"]


def test_whose_lecture_it_is_stands_behind_of() -> None:
    title, (one,) = title_and_people("Conférence de M. Hugues Delacroix, de l’Académie des sciences")
    assert (title, one.name, one.title) == ("Conférence", "M. Hugues Delacroix", "de l’Académie des sciences")


def test_a_saved_page_of_terms_and_what_they_mean_is_a_programme(tmp_path: Path) -> None:
    terms = "<dt>14:00 Uhr</dt><dd>Eröffnung</dd><dt>14:30 Uhr</dt><dd>Festvortrag<br>Prof. Eva Kern, BBC</dd>"
    path = tmp_path / "programme.html"
    path.write_text(f"<html><body><h1>Festtag</h1><dl>{terms}</dl></body></html>", encoding="utf-8")
    found = read_programme(path, first_day=DAY).items
    assert told(found) == [("10 14:00", 30, "Eröffnung", ""), ("10 14:30", 30, "Festvortrag", "")]
    assert people(found[1]) == [("", "Prof. Eva Kern", "BBC")]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Kelemen Orsolya igazgató, Országos Könyvtár", [("Kelemen Orsolya", "igazgató, Országos Könyvtár")]),
        ("كريم منصور، المتحف الوطني", [("كريم منصور", "المتحف الوطني")]),
        ("라제시 바트나가르 주한 인도 대사", [("라제시 바트나가르", "주한 인도 대사")]),
        ("Ann Lee (BBC) in conversation with Tom Vance (UCL)", [("Ann Lee", "BBC"), ("Tom Vance", "UCL")]),
        ("S.E. Botschafter Nurlan Abenov, Botschaft in Rom", [("S.E. Botschafter Nurlan Abenov", "Botschaft in Rom")]),
    ],
)
def test_whose_a_post_is_without_a_sign_of_ours(line: str, told: list[tuple[str, str]]) -> None:
    assert [(one.name, one.title) for one in read_people(line)] == told


@pytest.mark.parametrize(
    "line",
    [
        "Moderiert wird die Diskussion von Eva Kern, BBC",
        "Das Gespräch wird moderiert von Eva Kern, BBC",
        "The discussion is chaired by Eva Kern, BBC",
        "La table ronde est animée par Eva Kern, BBC",
        "Moderates: Eva Kern, BBC",
        "Modere eden: Eva Kern (BBC)",
        "A beszélgetést vezeti: Eva Kern, BBC",
    ],
)
def test_who_leads_is_told_in_a_sentence(line: str) -> None:
    assert [(one.kind, one.name, one.title) for one in read_people(line)] == [(LED, "Eva Kern", "BBC")]


@pytest.mark.parametrize(
    ("line", "title", "names", "leads"),
    [
        ("Podium mit Peter Weiss, Anna Kaya und Jo Blum; Moderation: Eva Kern", "Podium", 4, "Eva Kern"),
        ("Panel: Ports with Ann Lee, Tom Reed and Ida Moss, chaired by Eva Kern", "Panel: Ports", 4, "Eva Kern"),
        ("Round table “Ports”, chaired by Eva Kern (BBC), with Ann Lee (UCL)", "Round table “Ports”", 2, "Eva Kern"),
        ("Mesa redonda «Puertos» con Ana Gil y Luis Mora. Modera: Eva Lara", "Mesa redonda «Puertos»", 3, "Eva Lara"),
        ("Table ronde : « Ports », animée par Luc Blanc, avec Ana Gil", "Table ronde : « Ports »", 2, "Luc Blanc"),
        ("Panel: Limanlar / Moderatör: Zeynep Kaya (Yayıncı)", "Panel: Limanlar", 1, "Zeynep Kaya"),
        ("круглый стол «Порт» (модератор – Игорь Ветров, издатель)", "круглый стол «Порт»", 1, "Игорь Ветров"),
        ("패널토론(좌장 유진아 대표, 패널 김선호 교수·박리나 연구원)", "패널토론", 3, "유진아"),
    ],
)
def test_who_takes_part_and_who_leads_stand_behind_the_title(line: str, title: str, names: int, leads: str) -> None:
    found, roles = title_and_people(line)
    assert (found, len(roles)) == (title, names)
    assert [role.name for role in roles if role.kind is LED] == [leads]


@pytest.mark.parametrize(
    ("line", "title", "names"),
    [
        ("환영사 (라민 하사노프 대사)", "환영사", ["라민 하사노프, 대사"]),
        ("축사 (김영호 교육부 장관)", "축사", ["김영호, 교육부 장관"]),
        ("축사 김영호 장관", "축사", ["김영호, 장관"]),
        ("축사 (한국어)", "축사 (한국어)", []),
        ("축사 낭독", "축사 낭독", []),
        (
            "Mesa redonda. Modera: Eva Lara. Participan: Ana Gil, Luis Mora",
            "Mesa redonda",
            ["Eva Lara", "Ana Gil", "Luis Mora"],
        ),
    ],
)
def test_who_speaks_stands_in_brackets_or_right_behind_a_speech(line: str, title: str, names: list[str]) -> None:
    found, roles = title_and_people(line)
    assert (found, [", ".join(filter(None, (one.name, one.title))) for one in roles]) == (title, names)


@pytest.mark.parametrize(
    "title",
    [
        "Round table with Central Asia",
        "Coffee with friends",
        "Kunst mit Kindern",
        "Concert de Noël",
        "Concert: Franz Schubert (Winterreise)",
        "Récital de piano",
        "Film: Maria Stuart",
        "Ports. New roads: old schools",
        "Panel: Ports (new roads, old schools)",
    ],
)
def test_titles_that_name_nobody_stay_whole(title: str) -> None:
    assert title_and_people(title) == (title, [])


@pytest.mark.parametrize(
    ("line", "title", "name", "function"),
    [
        ("Récital de Jean Chœur", "Récital", "Jean Chœur", ""),
        ("Konzert mit Deniz Mahir (Saz)", "Konzert", "Deniz Mahir", "Saz"),
        ("Концерт: Анна Белова (фортепиано)", "Концерт", "Анна Белова", "фортепиано"),
        ("축사 - 알리예프 장관", "축사", "알리예프", "장관"),
        ("개회사: 라민 하사노프 대사", "개회사", "라민 하사노프", "대사"),
        ("Mot de bienvenue du Dr Jean Duval, recteur", "Mot de bienvenue", "Dr Jean Duval", "recteur"),
        ("Ponencia «Puertos», Dr. Manuel Ríos (Sevilla)", "Ponencia «Puertos»", "Dr. Manuel Ríos", "Sevilla"),
        ("Begrüßung (Rektorin Prof. Dr. Maja Thiel)", "Begrüßung", "Rektorin Prof. Dr. Maja Thiel", ""),
        ("Palabras del Excmo. Sr. Luis Mora, embajador", "Palabras", "Excmo. Sr. Luis Mora", "embajador"),
    ],
)
def test_who_plays_or_speaks_does_not_stay_in_the_title(line: str, title: str, name: str, function: str) -> None:
    found, (one,) = title_and_people(line)
    assert (found, one.name, one.title) == (title, name, function)


@pytest.mark.parametrize(
    ("line", "name", "function", "topic"),
    [
        ("Tom Reed, British Council – What exams do", "Tom Reed", "British Council", "What exams do"),
        ("Min-ho Seo (City of Seoul) – Libraries for all", "Min-ho Seo", "City of Seoul", "Libraries for all"),
        ("Rauf Quliyev (Bakou), « Bakou 1900 »", "Rauf Quliyev", "Bakou", "Bakou 1900"),
        ("Prof. Dr. Hakan Çelik: Ortak Alfabe", "Prof. Dr. Hakan Çelik", "", "Ortak Alfabe"),
        ("1. Lena Fischer: Museums after school", "Lena Fischer", "", "Museums after school"),
        ("Anna Kim, Director – Seoul Museum", "Anna Kim", "Director – Seoul Museum", ""),
        ("Anna Kim (SPD) – Director", "Anna Kim", "Director, SPD", ""),
        (
            "이상훈 회장 (Lee Sang-hoon, President of the Society)",
            "이상훈 (Lee Sang-hoon)",
            "President of the Society",
            "",
        ),
        ("이서진 총장(한빛대)", "이서진", "한빛대 총장", ""),
        ("박민준 교수, 서울대학교", "박민준", "서울대학교 교수", ""),
        ("박민준 국장, 외교부", "박민준", "외교부 국장", ""),
    ],
)
def test_what_stands_behind_a_name_is_a_topic_or_a_post(line: str, name: str, function: str, topic: str) -> None:
    (one,) = read_people(line)
    assert (one.name, one.title, one.topic) == (name, function, topic)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ayşən Mustafayeva, Kim Hye-jin", ["Ayşən Mustafayeva", "Kim Hye-jin"]),
        ("Ana Gil (UCM), Elnur Babayev (ADU) y Luis Mora (ME)", ["Ana Gil", "Elnur Babayev", "Luis Mora"]),
        ("Pat Moran (chair), Ida Holm, Vugar Safarov", ["Pat Moran", "Ida Holm", "Vugar Safarov"]),
        ("Konuşmacılar: Dr. Levent Uçar, Aysel Kaya", ["Dr. Levent Uçar", "Aysel Kaya"]),
        ("정순균 회장, 임하늘 원장", ["정순균", "임하늘"]),
        ("Anna Berg, Writer and Curator", ["Anna Berg"]),
    ],
)
def test_several_in_one_line_are_told_apart(line: str, names: list[str]) -> None:
    assert [one.name for one in read_people(line)] == names


def test_whoever_leads_may_stand_behind_a_dash_or_in_two_languages(tmp_path: Path) -> None:
    text = (
        "10.15–11.30 Панельная дискуссия «Порт»\n   Модератор — Ольга Кравцова, издатель\n"
        "11.30–12.00 패널 토론 / Panel Discussion\n   좌장 / Moderator: 김도연 (Kim Do-yeon), 출판사 대표\n"
    )
    first, second = of_text(tmp_path, text).items
    assert people(first) == [("moderator", "Ольга Кравцова", "издатель")]
    assert people(second) == [("moderator", "김도연 (Kim Do-yeon)", "출판사 대표")]


@pytest.mark.parametrize("merges", [["A3:A5"], []], ids=["merged", "left blank"])
def test_talks_below_whoever_leads_a_session_are_its_topics(tmp_path: Path, merges: list[str]) -> None:
    rows = [
        ("Saat", "Program", "Konuşmacı"),
        ("10.00-10.30", "Açılış", "Ayşe Demir, Belediye Başkanı"),
        ("10.30-12.00", "1. Oturum: Ortak Miras", "Oturum Başkanı: Kemal Kaya (Doğu Üniversitesi)"),
        (None, "Destanların Dili", "Elif Kaya (Batı Üniversitesi)"),
        (None, "Mugam ve Makam", "Fuad Həsənli (Müzik Akademisi)"),
        ("12.00-13.00", "Öğle Yemeği", None),
    ]
    found = read(tmp_path, rows, merges=merges).items
    assert [row[2] for row in told(found)] == ["Açılış", "1. Oturum: Ortak Miras", "Öğle Yemeği"]
    assert found[1].kind is ItemKind.PANEL
    assert [(role.name, role.topic) for role in found[1].roles] == [
        ("Kemal Kaya", ""),
        ("Elif Kaya", "Destanların Dili"),
        ("Fuad Həsənli", "Mugam ve Makam"),
    ]


@pytest.mark.parametrize(("above", "begins"), [("Start: 6.30 pm", "10 18:30"), ("Running order", "")])
def test_lines_with_lengths_alone_are_a_running_order(tmp_path: Path, above: str, begins: str) -> None:
    text = (
        f"{above}\n\n1. Anthems – 5 min.\n2. Address: Ambassador Ann Lee (8 min)\n3. Panel (50 min)\n"
        "   Moderator: Eva Kern, publisher\n4. Questions, 15 min\n"
    )
    found = of_text(tmp_path, text).items
    assert [(item.title, item.minutes) for item in found] == [
        ("Anthems", 5),
        ("Address", 8),
        ("Panel", 50),
        ("Questions", 15),
    ]
    assert told(found)[0][0] == begins
    assert [people(item) for item in found[1:3]] == [
        [("", "Ambassador Ann Lee", "")],
        [("moderator", "Eva Kern", "publisher")],
    ]
    assert told(found)[2][0] == ("10 18:43" if begins else "")


def test_after_what_has_no_length_in_a_running_order_nobody_knows_the_hour(tmp_path: Path) -> None:
    text = "Start: 14:00\nWelcome  10 min\nAddress  20 min\nAfterwards coffee\nPanel  30 min\nClosing words  5 min\n"
    assert told(of_text(tmp_path, text).items) == [
        ("10 14:00", 10, "Welcome", ""),
        ("10 14:10", 20, "Address", ""),
        ("10 14:30", 20, "Afterwards coffee", ""),
        ("", 30, "Panel", ""),
        ("", 5, "Closing words", ""),
    ]


def test_a_span_in_brackets_behind_the_name_of_a_panel_is_its_time(tmp_path: Path) -> None:
    text = (
        "Panel I (10:00–11:30): Writing the border\nChair: Linda Gray, University of Kent\n11:30–11:45 Coffee\n"
        "Panel II (11:45–13:00): Teaching the border\n10:10 am (approx.)\tWelcome\n"
    )
    assert told(of_text(tmp_path, text).items)[:3] == [
        ("10 10:00", 90, "Panel I: Writing the border", ""),
        ("10 11:30", 15, "Coffee", ""),
        ("10 11:45", 75, "Panel II: Teaching the border", ""),
    ]
    assert of_text(tmp_path, text).items[3].title == "Welcome"


def test_what_goes_on_is_the_session_where_no_other_column_says_it(tmp_path: Path) -> None:
    rows = [("Время", "Содержание", "Выступающий"), ("14.00-14.05", "Гимны", None), ("14.05-14.15", "Речь", "Анна Ким")]
    assert [item.title for item in read(tmp_path, rows).items] == ["Гимны", "Речь"]


def test_people_and_their_house_in_one_column_are_people(tmp_path: Path) -> None:
    rows = [
        ("SAAT", "ETKİNLİK", "KİŞİ / KURUM"),
        ("14.00", "Konuşma", "Sibel Aksoy - Dernek Başkanı"),
        ("15.00", "Kokteyl", None),
    ]
    assert people(read(tmp_path, rows).items[0]) == [("", "Sibel Aksoy", "Dernek Başkanı")]


def test_lengths_and_hours_within_a_line() -> None:
    assert without_minutes("Coffee (15 min)") == ("Coffee", 15)
    assert without_minutes("Room (15)") == ("Room (15)", None)
    assert length_beside("3' Opening") == (3, "Opening")
    assert length_beside("Opening in May 2026") is None
    assert time_within("10.12.2026, 14:00–17:30") == time(14)
    assert time_within("10.12.2026, Hall 3") is None


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Discussion and questions from the audience", ItemKind.QUESTIONS),
        ("Panel discussion and questions", ItemKind.PANEL),
        ("토론 및 질의응답", ItemKind.QUESTIONS),
        ("Plaket takdimi", ItemKind.CEREMONY),
        ("Débat", ItemKind.PANEL),
        ("Mot d'ouverture", ItemKind.OPENING),
        ("관객과의 대화", ItemKind.QUESTIONS),
        ("Verre de l'amitié", ItemKind.RECEPTION),
    ],
)
def test_what_an_item_is_by_its_words(title: str, kind: ItemKind) -> None:
    assert kind_of(title) is kind


def test_a_typed_line_names_those_of_its_panel() -> None:
    typed = read_line("60 Podium mit Peter Weiss und Anna Kaya; Moderation: Eva Kern")
    assert isinstance(typed, TypedItem)
    assert (typed.title, typed.kind, typed.minutes) == ("Podium", ItemKind.PANEL, 60)
    assert [(one.name, one.kind) for one in typed.people] == [
        ("Peter Weiss", None),
        ("Anna Kaya", None),
        ("Eva Kern", LED),
    ]
