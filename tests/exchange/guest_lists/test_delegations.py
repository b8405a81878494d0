"""Delegations as lists write them: several people in a cell, places for nobody in particular, deputies and contacts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from sqlalchemy import select
from tests.builders import an_event, new_office
from tests.exchange.guest_lists import listed
from tests.exchange.reading.written_files import read, workbook

from symposiarch.exchange.fates import Fate
from symposiarch.exchange.guest_lists.columns.mapping import tables_of_people
from symposiarch.exchange.guest_lists.commit import commit_import
from symposiarch.exchange.guest_lists.lines.deputies import deputy_in, named_alone
from symposiarch.exchange.guest_lists.lines.line import Incoming
from symposiarch.exchange.guest_lists.plan import ImportPlan
from symposiarch.exchange.guest_lists.verdicts import plan_import
from symposiarch.exchange.reading.tables import Fault
from symposiarch.model.invitations import AttendeeRole, Invitation, Reply
from symposiarch.planning.inviting.deputies import representative_of
from symposiarch.planning.recognition.names.several import several_people


def people(*rows: Sequence[object]) -> list[Incoming]:
    return listed.people(workbook(rows))


@pytest.mark.parametrize(
    ("written", "who"),
    [
        ("Anna Berg; Bo Ek; Carl Alm", ("Anna Berg", "Bo Ek", "Carl Alm")),
        ("Berg, Anna; Ek, Bo", ("Berg, Anna", "Ek, Bo")),
        ("Kim Chul-soo / Lee Young-ho", ("Kim Chul-soo", "Lee Young-ho")),
        ("Erik Falk, Fia Gren and Gun Hall", ("Erik Falk", "Fia Gren", "Gun Hall")),
        ("Hans Ibsen 2. Ida Juhl 3. Karl Lind", ("Hans Ibsen", "Ida Juhl", "Karl Lind")),
        ("김철수, 박민수", ("김철수", "박민수")),
        ("Иванов И.И., Петров П.П.", ("Иванов И.И.", "Петров П.П.")),
    ],
)
def test_several_people_in_a_cell_are_told(written: str, who: tuple[str, ...]) -> None:
    assert several_people(written) == who


@pytest.mark.parametrize(
    "written",
    [
        "Berg, Anna",
        "García Márquez, Gabriel José",
        "Berg; Anna",
        "Anna Berg; Deputy Director",
        "Həsənov Ramin / Hasanov Ramin",
        "홍길동 / Hong Gil-dong",
        "Mr. Ali Aliyev & Ms. Leyla Aliyeva",
        "Anna Berg, Director, Ministry of Culture",
        "Prof. Dr. Anna Berg",
    ],
)
def test_one_person_or_a_couple_is_not_several(written: str) -> None:
    assert several_people(written) == ()


def test_a_cell_with_several_people_is_a_problem_that_names_them() -> None:
    several, one = people(["Name", "Organisation"], ["Anna Berg; Bo Ek", "MFA"], ["Carl Alm", "MFA"])
    assert [(problem.fault, problem.column, problem.about) for problem in several.problems] == [
        (Fault.SEVERAL, "Name", "Anna Berg; Bo Ek")
    ]
    assert not one.problems


def test_a_delegation_that_names_nobody_keeps_its_places() -> None:
    first, second = people(["Guest", "Seats"], ["Anna Berg", 1], ["Embassy of Sweden, 3 persons", None])
    assert (first.name, first.companions) == ("Anna Berg", ())
    assert (second.name, second.organisation, [one.name for one in second.companions]) == (
        "Embassy of Sweden",
        "Embassy of Sweden",
        ["", ""],
    )


def test_a_number_of_persons_counts_the_guest_and_a_number_of_companions_does_not() -> None:
    (by_persons,) = people(["Name", "Number of persons"], ["Anna Berg", 3])
    (by_companions,) = people(["Name", "Number of companions"], ["Anna Berg", 3])
    assert (len(by_persons.companions), len(by_companions.companions)) == (2, 3)


def test_the_head_of_a_delegation_is_the_guest_and_not_the_contact_person() -> None:
    rows = ["Contact person", "Organisation", "Head of delegation"], ["Bo Ek", "Embassy of Sweden", "H.E. Anna Berg"]
    (line,) = people(*rows)
    assert (line.name, line.notes) == ("H.E. Anna Berg", "Assistant: Bo Ek")


@pytest.mark.parametrize(
    ("written", "who"),
    [
        ("Will be represented by Bo Ek", "Bo Ek"),
        ("Represented by Ms. Dora Holm, Counsellor", "Ms. Dora Holm"),
        ("Delegates to Hans Ibsen", "Hans Ibsen"),
        ("represented (Bo Ek)", "Bo Ek"),
        ("sera représentée par Karl Lind", "Karl Lind"),
        ("wird vertreten durch Nora Ohm", "Nora Ohm"),
        ("대리 참석: 박민수", "박민수"),
        ("박민수 대리참석", "박민수"),
        ("temsil edecek: Ali Can", "Ali Can"),
        ("Leyla Əliyeva təmsil edəcək", "Leyla Əliyeva"),
        ("represented by I. Əliyev", "I. Əliyev"),
        ("будет представлять", ""),
        ("will be represented", ""),
        ("Delegate of the Ministry", ""),
        ("Yes", ""),
    ],
)
def test_who_comes_instead_is_read_in_the_languages_of_our_lists(written: str, who: str) -> None:
    assert named_alone(deputy_in(written)) == who


def test_a_guest_who_sends_somebody_is_represented_and_the_deputy_has_the_place(tmp_path: Path) -> None:
    headings = ["Name", "Organisation", "Reply"]
    first = [headings, ["Anna Berg", "MFA", "Will be represented by Bo Ek"], ["Carl Alm", "MFA", "yes"]]
    with new_office(tmp_path) as office, office.transaction("Scene") as work:
        session = work.session
        event_id = an_event(session).id

        def planned(rows: Sequence[Sequence[object]]) -> ImportPlan:
            source = read(workbook(rows))
            return plan_import(session, source, event_id=event_id, mapped=tables_of_people(source))

        commit_import(session, planned(first), by="Protocol")
        anna, carl = session.scalars(select(Invitation).order_by(Invitation.id))
        assert (anna.reply, carl.reply) == (Reply.REPRESENTED, Reply.ACCEPTED)
        assert [(one.name, one.role) for one in anna.attendees[1:]] == [("Bo Ek", AttendeeRole.REPRESENTATIVE)]
        assert planned(first).count(Fate.SAME) == 2

        other = planned([headings, ["Anna Berg", "MFA", "Represented by Dora Holm"]])
        commit_import(session, other, by="Protocol")
        there = representative_of(anna)
        assert (other.count(Fate.CHANGED), there and there.name) == (1, "Dora Holm")


def test_a_telephone_that_truly_ends_in_zeros_stays_one_among_others() -> None:
    rows = [["Name", "Phone"], ["Anna Berg", "994505000000"], ["Bo Ek", "994501234567"]]
    assert [line.person["phone"] for line in people(*rows)] == ["994505000000", "994501234567"]


def test_a_place_for_nobody_in_particular_is_somebody_once_there_is_a_telephone() -> None:
    rows = ["Name", "Organisation", "Phone"], ["Guest 1", "MFA", "+82 2 555 0101"], ["+1+1", "MFA", "+82 2 555 0106"]
    assert [line.name for line in people(*rows) if not line.problems] == ["Guest 1", "+1+1"]
    nobody = people(["Name", "Organisation"], ["Guest 1", "MFA"], ["Anna Berg", "MFA"])
    assert [bool(line.problems) for line in nobody] == [True, False]


@pytest.mark.parametrize(
    ("heading", "house", "country"),
    [
        ("DELEGATION OF THE EUROPEAN UNION", "DELEGATION OF THE EUROPEAN UNION", None),
        ("Délégation de l'Union européenne", "Délégation de l'Union européenne", None),
        ("APOSTOLIC NUNCIATURE", "APOSTOLIC NUNCIATURE", None),
        ("FOREIGN MINISTRY", "FOREIGN MINISTRY", None),
        ("DELEGATION OF NORWAY", "", "NO"),
    ],
)
def test_a_delegation_of_no_state_is_a_house_itself(heading: str, house: str, country: str | None) -> None:
    headings = ("No", "Name", "Position", "Confirmed")
    berg, ek = people(
        headings, (heading, None, None, None), (1, "Anna Berg", "Counsellor", "x"), (2, "Bo Ek", "Attaché", None)
    )
    assert [(one.organisation, one.person.get("country")) for one in (berg, ek)] == [(house, country)] * 2
