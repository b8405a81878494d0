"""Whom the names of a programme mean."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.builders import a_guest, an_event, new_office
from tests.exchange.programme.programme_files import people, read

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.guest_lists.plan import Matching
from symposiarch.exchange.programme.commit import commit_plan
from symposiarch.exchange.programme.people import Found, People
from symposiarch.exchange.programme.plan import ProgrammePlan, plan_programme
from symposiarch.model.programme import RoleStatus
from symposiarch.planning.people.contacts import add_person
from symposiarch.planning.programme import line_up
from symposiarch.planning.programme.rows import programme_rows
from symposiarch.store import Office


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [
        ("Dr. Anna Schmidt and Prof. Peter Weiss", [("", "Dr. Anna Schmidt", ""), ("", "Prof. Peter Weiss", "")]),
        ("Kim Min-su / Lee Ji-eun", [("", "Kim Min-su", ""), ("", "Lee Ji-eun", "")]),
        ("Kim Min-su / Seoul National University", [("", "Kim Min-su", "Seoul National University")]),
        (
            "Anna Schmidt (Universität Wien), Peter Weiss (TU Graz)",
            [("", "Anna Schmidt", "Universität Wien"), ("", "Peter Weiss", "TU Graz")],
        ),
        (
            "Anna Schmidt, Peter Weiss, Maria Huber",
            [("", name, "") for name in ("Anna Schmidt", "Peter Weiss", "Maria Huber")],
        ),
        ("1. Anna Schmidt 2. Peter Weiss", [("", "Anna Schmidt", ""), ("", "Peter Weiss", "")]),
        ("김민수, 이지은", [("", "김민수", ""), ("", "이지은", "")]),
        ("김민수, 이사장", [("", "김민수", "이사장")]),
        ("Kim Min-su\n(Professor, SNU)", [("", "Kim Min-su", "Professor, SNU")]),
        ("Kim Min-su\n김민수", [("", "Kim Min-su (김민수)", "")]),
        ("John Doe, Chief Executive, Acme Group", [("", "John Doe", "Chief Executive, Acme Group")]),
        (
            "Moderation: Klara Fall (ARD)\nMit: Max Muster (Amt), Erika Beispiel (Verlag)",
            [("moderator", "Klara Fall", "ARD"), ("", "Max Muster", "Amt"), ("", "Erika Beispiel", "Verlag")],
        ),
        ("Moderator 좌장: Noh Ye-rin", [("moderator", "Noh Ye-rin", "")]),
        (
            "좌장: 최유진\n패널: 정하나, 강민호",
            [("moderator", "최유진", ""), ("panellist", "정하나", ""), ("panellist", "강민호", "")],
        ),
        ("TBA", [("", "", "")]),
        ("사회자", [("moderator", "", "")]),
        ("Third speaker TBC", [("", "", "")]),
        ("Intervenant à confirmer", [("", "", "")]),
        ("세 번째 발표자 (미정)", [("", "", "")]),
        ("Ministry of Culture (tbc)", [("", "", "Ministry of Culture")]),
        ("Anna Schmidt, Deputy Minister (TBC)", [("", "Anna Schmidt", "Deputy Minister")]),
        ("김민수 외교부 차관 (미정)", [("", "김민수", "외교부 차관")]),
        ("사미르 샤리포프 재무장관", [("", "사미르 샤리포프", "재무장관")]),
        ("김민수 주아제르바이잔 한국대사", [("", "김민수", "주아제르바이잔 한국대사")]),
        ("王建国，北京大学教授", [("", "王建国", "北京大学教授")]),
        ("张伟，李明", [("", "张伟", ""), ("", "李明", "")]),
        ("Ann Lee, Reuters Berlin", [("", "Ann Lee", "Reuters Berlin")]),
        ("Ann Lee, Elif Tan", [("", "Ann Lee", ""), ("", "Elif Tan", "")]),
        (
            "Speakers\nAnn Lee, Reuters Berlin\nRauf Aliyev, ETH Zurich",
            [("", "Ann Lee", "Reuters Berlin"), ("", "Rauf Aliyev", "ETH Zurich")],
        ),
        ("AV team", []),
        ("의전팀", []),
        ("by invitation only", []),
        ("전체 참석자", []),
    ],
)
def test_the_people_of_a_cell_are_told_apart(tmp_path: Path, cell: str, wanted: list[tuple[str, str, str]]) -> None:
    found = read(tmp_path, [("Time", "Title", "Speakers"), ("10:00", "Old roads", cell), ("11:00", "Pause", None)])
    assert people(found.items[0]) == wanted


def test_whether_somebody_comes_may_stand_behind_the_name(tmp_path: Path) -> None:
    found = read(tmp_path, [("Time", "Title", "Who"), ("10:00", "Talk", "Anna Schmidt (confirmed)\nPeter Weiss (TBC)")])
    assert [(role.name, role.status) for role in found.items[0].roles] == [
        ("Anna Schmidt", RoleStatus.AGREED),
        ("Peter Weiss", None),
    ]


def test_the_hands_of_the_house_are_responsible_and_nobody_in_the_address_book(tmp_path: Path) -> None:
    rows = [
        ("Time", "What", "Who", "Where"),
        ("17:00", "Sound check", "AV team", "Stage"),
        ("18:00", "Toast", "TBC", ""),
    ]
    check, toast = read(tmp_path, rows).items
    assert (check.roles, check.stage) == ((), {"responsible": "AV team"})
    assert [role.name for role in toast.roles] == [""]


def planned(office: Office, event: int, folder: Path, *names: str, **how: Any) -> ProgrammePlan:
    rows: list[tuple[Any, ...]] = [("Time", "Session", "Speaker", "Affiliation"), ("10:00", "Panel", None, None)]
    rows += [(None, None, *name.split("|")) for name in names]
    found = read(folder, rows)
    with office.reading() as session:
        return plan_programme(session, event, read=found, **how)


def found_in(plan: ProgrammePlan) -> list[Found]:
    return [role.found for role in plan.items[0].roles]


def test_a_guest_is_known_in_every_spelling_and_script(office: Office, tmp_path: Path) -> None:
    with office.transaction("Scene") as tx:
        event = an_event(tx.session).id
        kim = a_guest(tx.session, an_event(tx.session, title="Other"), "Chul-soo Kim", native_name="김철수").id
        for key in (kim, a_guest(tx.session, an_event(tx.session, title="Third"), "Ramin Həsənov").id):
            line_up.as_guest(tx.session, event, key)
    plan = planned(office, event, tmp_path, "김철수", "Hasanov Ramin|Another Ministry", "Рамин Гасанов")
    assert found_in(plan)[:2] == [Found.GUEST] * 2
    assert plan.items[0].roles[0].person_id == kim


def test_somebody_known_is_recognised_and_what_is_unclear_is_asked(office: Office, tmp_path: Path) -> None:
    with office.transaction("Scene") as tx:
        session = tx.session
        event = an_event(session).id
        add_person(session, given_name="Aynur", family_name="Rəhimli", organisation="Education Lab")
        other = add_person(session, given_name="Moon", family_name="Tae-oh", organisation="Haneul Institute").id
        for number in (1, 2):
            add_person(session, given_name="Jane", family_name="Roe", organisation=f"House {number}")
    plan = planned(
        office,
        event,
        tmp_path,
        "Aynur Rəhimli|Education Lab",
        "Moon Tae-oh|Hanbit University",
        "Jane Roe",
        "New Person",
    )
    assert found_in(plan) == [Found.KNOWN, Found.UNCLEAR, Found.UNCLEAR, Found.NEW]
    assert plan.unclear == ("Moon Tae-oh", "Jane Roe")
    assert [one.person_id for one in plan.items[0].roles[1].candidates] == [other]
    assert len(plan.new_people) == 3
    chosen = planned(office, event, tmp_path, "Moon Tae-oh|Hanbit University", chosen={"Moon Tae-oh": other})
    assert (found_in(chosen), chosen.items[0].roles[0].person_id) == ([Found.KNOWN], other)
    asked = planned(office, event, tmp_path, "Moon Tae-oh|Hanbit University", "New Person", matching=Matching.ASK)
    assert [role.read.name for role in asked.items[0].roles] == ["New Person"]


def test_what_is_left_out_of_the_preview_is_not_written(office: Office, tmp_path: Path) -> None:
    with office.transaction("Scene") as tx:
        event = an_event(tx.session).id
    rows = [("Time", "Session"), ("10:00", "Opening"), ("10:10", "Panel"), ("11:00", "Coffee break")]
    with office.reading() as session:
        plan = plan_programme(session, event, read=read(tmp_path, rows)).without({1})
    with office.transaction("Import") as tx:
        commit_plan(tx.session, plan=plan)
    with office.reading() as session:
        assert [row.title("en") for row in programme_rows(session, event)] == ["Opening", "Coffee break"]


def test_of_two_guests_with_one_name_one_is_told_where_to_choose(tmp_path: Path) -> None:
    with new_office(tmp_path) as office, office.transaction("Scene") as tx:
        event = an_event(tx.session)
        for post in ("Rector", "Deputy Minister"):
            a_guest(tx.session, event, "Elçin Hüseynov", title=post)
        with pytest.raises(SymposiarchError, match="Add somebody"):
            People(tx.session, event.id).called("Elçin Hüseynov")


def test_one_word_of_a_guests_name_is_enough_where_it_is_nobody_elses(tmp_path: Path) -> None:
    with new_office(tmp_path) as office, office.transaction("Scene") as tx:
        event = an_event(tx.session)
        elcin = a_guest(tx.session, event, "Elçin Həsənov")
        a_guest(tx.session, event, "Kim Chul-soo")
        a_guest(tx.session, event, "Kim Young-hee")
        people = People(tx.session, event.id)
        assert people.called("hasanov").person_id == elcin.id
        with pytest.raises(SymposiarchError, match="2 people are called “Kim”"):
            people.called("Kim")
        assert people.called("Səlimov").found is Found.NEW
