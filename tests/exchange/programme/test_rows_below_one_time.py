"""Sessions whose time is written once, over rows of those who lead, speak and discuss in them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.exchange.programme.programme_files import people, read, told

from symposiarch.exchange.programme.writing.parts_played import PartPlayed, part_played
from symposiarch.model.programme import ItemKind, RoleKind

KOREAN = [
    ("시간", "구분", "내용", "성명", "소속 및 직위"),
    ("14:00~14:10", "개회사", None, "오현석", "동해문화재단 이사장"),
    ("14:10~15:30", "제1세션", "사회", "배수연", "한빛대학교 교수"),
    (None, None, "발표 1: 옛길과 새 교실", "신동욱", "국립문화원 연구원"),
    (None, None, "토론", "권나래", "동해일보 기자"),
    ("15:30~15:50", "휴식", None, None, None),
    ("15:50~16:30", "종합토론", "좌장", "배수연", "한빛대학교 교수"),
]


@pytest.mark.parametrize("merges", [["A3:A5", "B3:B5"], []], ids=["merged", "left blank"])
def test_who_leads_speaks_and_discusses_is_in_the_session(tmp_path: Path, merges: list[str]) -> None:
    found = read(tmp_path, KOREAN, merges=merges).items
    assert told(found) == [
        ("10 14:00", 10, "개회사", ""),
        ("10 14:10", 80, "제1세션", ""),
        ("10 15:30", 20, "휴식", ""),
        ("10 15:50", 40, "종합토론", ""),
    ]
    assert people(found[0]) == [("", "오현석", "동해문화재단 이사장")]
    assert people(found[1]) == [
        ("moderator", "배수연", "한빛대학교 교수"),
        ("speaker", "신동욱", "국립문화원 연구원"),
        ("panellist", "권나래", "동해일보 기자"),
    ]
    assert [role.topic for role in found[1].roles] == ["", "옛길과 새 교실", ""]
    assert people(found[3]) == [("moderator", "배수연", "한빛대학교 교수")]
    assert [item.kind for item in found] == [ItemKind.OPENING, ItemKind.PANEL, ItemKind.BREAK, ItemKind.PANEL]


def test_a_column_of_functions_that_says_who_leads_is_one_of_roles(tmp_path: Path) -> None:
    rows = [
        ("Saat", "Oturum", "Görev", "Konuşmacı", "Kurum"),
        ("10.00-11.00", "Panel: Ortak Miras", "Oturum Başkanı", "Deniz Koç", "Doğu Üniversitesi"),
        (None, None, "Panelist", "Ece Tunç", "Kent Radyosu"),
    ]
    (item,) = read(tmp_path, rows).items
    assert people(item) == [("moderator", "Deniz Koç", "Doğu Üniversitesi"), ("panellist", "Ece Tunç", "Kent Radyosu")]


def test_of_two_columns_of_topics_the_first_is_the_session(tmp_path: Path) -> None:
    rows = [
        ("Vaxt", "Mövzu", "Ad, soyad", "Məruzənin mövzusu"),
        ("11:00-12:00", "I panel: Turizm", "Orxan Əliyev", "Yeni marşrutlar"),
        (None, None, "Günel İsmayılova", "Köhnə yollar"),
    ]
    (item,) = read(tmp_path, rows).items
    assert item.title == "I panel: Turizm"
    assert [role.topic for role in item.roles] == ["Yeni marşrutlar", "Köhnə yollar"]


def test_what_stands_in_brackets_behind_a_role_is_its_length(tmp_path: Path) -> None:
    rows = [
        ("Time", "Session", "Role", "Name"),
        ("9:00-10:00", "Green cities", "Chair", "Grace Lim"),
        (None, None, "Speaker (15 min)", "Ivy Cole"),
    ]
    (item,) = read(tmp_path, rows).items
    assert [(role.kind, role.minutes) for role in item.roles] == [(RoleKind.MODERATOR, None), (RoleKind.SPEAKER, 15)]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("사회", PartPlayed(RoleKind.MODERATOR, "")),
        ("발표2\n무감과 판소리", PartPlayed(RoleKind.SPEAKER, "무감과 판소리")),
        ("Discussant", PartPlayed(RoleKind.PANELLIST, "")),
        ("Panelist 2: Harbours", PartPlayed(RoleKind.PANELLIST, "Harbours")),
        ("Old roads: new classrooms", None),
        ("축사", None),
        ("휴식", None),
    ],
)
def test_a_role_where_a_title_would_stand(text: str, part: PartPlayed | None) -> None:
    assert part_played(text) == part


@pytest.mark.parametrize("beside", ["제목", "주제"])
def test_talks_below_a_session_are_in_it_though_their_number_stands_where_sessions_do(
    tmp_path: Path, beside: str
) -> None:
    rows = [
        ("시간", "구분", beside, "발표자"),
        ("14:20-15:40 (80분)", "제1세션", "한국어 교육의 현재", "사회: 정혜경 앙카라대 교수"),
        (None, "발표1", "교실의 한국어", "괵셀 튀르쾨쥐 (에르지예스대)"),
        (None, "발표2", "한국의 튀르키예학", "오종진 (한국외대)"),
        (None, "토론", None, "김대성, 한하은"),
        ("15:40-16:00", "휴식", None, None),
    ]
    found = read(tmp_path, rows).items
    assert [(item.begins.hour, item.minutes) for item in found if item.begins] == [(14, 80), (15, 20)]
    assert [(role.kind, role.name, role.topic) for role in found[0].roles[1:]] == [
        (RoleKind.SPEAKER, "괵셀 튀르쾨쥐", "교실의 한국어"),
        (RoleKind.SPEAKER, "오종진", "한국의 튀르키예학"),
        (RoleKind.PANELLIST, "김대성", ""),
        (RoleKind.PANELLIST, "한하은", ""),
    ]
