"""Whom the lines of a list mean: known people, namesakes, companions, unclear ones decided by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.builders import a_companion, a_guest, an_event
from tests.exchange.guest_lists.imported import bring_in, counted, guests, plan_of, sheet

from symposiarch.exchange.fates import Fate
from symposiarch.exchange.guest_lists.commit import ImportResult, commit_import
from symposiarch.exchange.guest_lists.plan import Matching
from symposiarch.exchange.logistics.export import export_security
from symposiarch.model.events import Event
from symposiarch.model.invitations import Attendee, AttendeeRole, Reply
from symposiarch.model.people import Person
from symposiarch.store import Office


def test_somebody_of_the_address_book_is_invited_and_not_made_again(office: Office, tmp_path: Path) -> None:
    with office.transaction("Scene") as work:
        other = an_event(work.session, title="Dinner")
        a_guest(work.session, other, "Ramin Hasanov", email="r@example.org", organisation="Embassy")
    path = sheet(tmp_path / "a.xlsx", [["Name", "E-mail"], ["Həsənov Ramin", "R@example.org"]])
    plan = plan_of(office, path)
    assert [row.fate for row in plan.rows] == [Fate.CHANGED]
    assert [change.field for change in plan.rows[0].changes] == ["invited"]
    bring_in(office, path)
    (guest,) = guests(office)
    assert (guest.name, guest.email) == ("Ramin Hasanov", "r@example.org")
    assert counted(office, Person) == [1]


def test_husband_and_wife_at_one_address_stay_two_by_how_they_are_addressed(office: Office, tmp_path: Path) -> None:
    with office.transaction("Scene") as work:
        other = an_event(work.session, title="Dinner")
        a_guest(work.session, other, "M. Yılmaz", honorific="Mr.", email="yilmaz@example.org")
    for honorific, fate in (("Mrs.", Fate.NEW), ("Mr.", Fate.CHANGED), ("", Fate.CHANGED)):
        rows = [["Title", "Name", "E-mail"], [honorific, "M. Yılmaz", "yilmaz@example.org"]]
        plan = plan_of(office, sheet(tmp_path / f"{honorific}.xlsx", rows))
        assert [row.fate for row in plan.rows] == [fate], honorific


def unclear_list(office: Office, tmp_path: Path) -> Path:
    """A list on which somebody has the name of a known person, and nothing else tells."""
    with office.transaction("Scene") as work:
        a_guest(work.session, an_event(work.session, title="Dinner"), "Ramin Hasanov", organisation="Embassy")
    return sheet(tmp_path / "unclear.xlsx", [["Name", "Organisation"], ["Ramin Hasanov", ""], ["Emma Berg", "Academy"]])


def test_an_unclear_line_is_a_new_person_unless_it_is_to_be_asked_about(office: Office, tmp_path: Path) -> None:
    path = unclear_list(office, tmp_path)
    auto, ask, never = (plan_of(office, path, matching=matching) for matching in Matching)
    assert ([row.fate for row in auto.rows], auto.unclear) == ([Fate.NEW, Fate.NEW], 1)
    assert ([row.fate for row in ask.rows], ask.unclear) == ([Fate.PROBLEM, Fate.NEW], 1)
    assert "may be Ramin Hasanov" in ask.problems[0].message
    assert ([row.fate for row in never.rows], never.unclear) == ([Fate.NEW, Fate.NEW], 0)


def test_an_unclear_line_can_be_decided_by_hand(office: Office, tmp_path: Path) -> None:
    plan = plan_of(office, unclear_list(office, tmp_path), matching=Matching.ASK)
    (candidate,) = plan.rows[0].candidates
    known = plan.decided(0, person_id=candidate.id)
    assert (known.rows[0].fate, known.unclear) == (Fate.CHANGED, 0)
    new = plan.decided(0, new=True)
    assert (new.rows[0].fate, new.unclear) == (Fate.NEW, 0)
    left = plan.decided(1, taken=False)
    with office.transaction("Import") as work:
        assert commit_import(work.session, left, by="Clerk") == ImportResult(0, 0, 0)


def test_lines_alike_in_every_field_are_one_person_and_namesakes_are_two(office: Office, tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["Name", "Organisation"],
        ["Emma Berg", "Academy"],
        ["Emma Berg", "Institute"],
        ["Emma Berg", "Academy"],
    ]
    path = sheet(tmp_path / "twice.xlsx", rows)
    plan = plan_of(office, path)
    assert [row.fate for row in plan.rows] == [Fate.NEW, Fate.NEW, Fate.SAME]
    assert plan.rows[2].repeated
    bring_in(office, path)
    assert [(row.name, row.organisation) for row in guests(office)] == [
        ("Emma Berg", "Academy"),
        ("Emma Berg", "Institute"),
    ]
    assert [row.fate for row in plan_of(office, path).rows] == [Fate.SAME] * 3


def test_namesakes_of_known_people_stay_two(office: Office, tmp_path: Path) -> None:
    bring_in(office, sheet(tmp_path / "a.xlsx", [["Name", "E-mail"], ["Emma Berg", "emma@example.org"]]))
    path = sheet(tmp_path / "b.xlsx", [["Name", "E-mail"], ["Emma Berg", "emma.berg@example.net"]])
    bring_in(office, path)
    assert counted(office, Person) == [2]


def test_a_company_alone_is_a_problem_that_holds_up_nobody(office: Office, tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["Name", "Organisation"],
        ["Emma Berg", "Academy"],
        [None, "Chamber of Commerce"],
        ["Oleg Ivanov", "Bank"],
    ]
    path = sheet(tmp_path / "a.xlsx", rows)
    plan = plan_of(office, path)
    (problem,) = plan.problems
    assert (problem.row, "Chamber of Commerce" in problem.message) == (3, True)
    bring_in(office, path)
    assert [row.name for row in guests(office)] == ["Emma Berg", "Oleg Ivanov"]


@pytest.mark.parametrize(
    ("name", "companions"),
    [
        ("Mr. Anar Aliyev and Mrs. Leyla Aliyeva", [("Leyla Aliyeva", AttendeeRole.SPOUSE)]),
        ("Anar Aliyev +1", [("", AttendeeRole.GUEST)]),
        ("Anar Aliyev and spouse", [("", AttendeeRole.SPOUSE)]),
    ],
)
def test_who_comes_along_becomes_a_companion(
    office: Office, tmp_path: Path, name: str, companions: list[tuple[str, AttendeeRole]]
) -> None:
    path = sheet(tmp_path / "a.xlsx", [["Name", "Organisation"], [name, "Bank"], ["Emma Berg", "Academy"]])
    bring_in(office, path)
    first = guests(office)[0]
    assert (first.given_name, first.family_name) == ("Anar", "Aliyev")
    assert [(one.name.removeprefix("Mrs. "), one.role) for one in first.companions] == companions
    assert counted(office, Person, Attendee) == [2, 3]
    assert {row.fate for row in plan_of(office, path).rows} == {Fate.SAME}


def test_companions_in_a_column_are_people_or_a_number(office: Office, tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["Name", "Companions"],
        ["Emma Berg", 2],
        ["Oleg Ivanov", "Olga Ivanova, interpreter"],
        ["Ann Lee", "no"],
    ]
    bring_in(office, sheet(tmp_path / "a.xlsx", rows))
    assert [[(one.name, one.role.value) for one in row.companions] for row in guests(office)] == [
        [("", "guest"), ("", "guest")],
        [("Olga Ivanova", "guest"), ("", "interpreter")],
        [],
    ]


def test_who_comes_with_a_guest_of_the_gates_list_is_nobody_new(office: Office, tmp_path: Path) -> None:
    with office.transaction("Scene") as work:
        event = work.session.get_one(Event, 1)
        elif_yilmaz = a_guest(work.session, event, "Elif Yılmaz", reply=Reply.ACCEPTED)
        a_companion(work.session, elif_yilmaz, "Can Yılmaz", role=AttendeeRole.SPOUSE)
        a_companion(work.session, a_guest(work.session, event, "Bo Ek", reply=Reply.ACCEPTED), "Anna Berg")
    with office.reading() as session:
        export_security(session, 1, tmp_path / "gate.xlsx")
    plan = plan_of(office, tmp_path / "gate.xlsx")
    assert [(row.incoming.name, row.fate) for row in plan.rows] == [("Bo Ek", Fate.SAME), ("Elif Yılmaz", Fate.SAME)]


def test_a_list_says_in_a_column_of_its_own_with_whom_somebody_comes(office: Office, tmp_path: Path) -> None:
    rows: list[list[Any]] = [["Name", "Guest of"], ["Anna Berg", "Bo Ek"], ["Bo Ek", None], ["Ci Dal", "Nobody Here"]]
    path = sheet(tmp_path / "list.xlsx", rows)
    bring_in(office, path)
    assert [(guest.name, [one.name for one in guest.companions]) for guest in guests(office)] == [
        ("Bo Ek", ["Anna Berg"]),
        ("Ci Dal", []),
    ]
    assert [row.fate for row in plan_of(office, path).rows] == [Fate.SAME, Fate.SAME]


def test_who_is_said_to_be_somebody_known_keeps_the_name_as_it_stands(office: Office, tmp_path: Path) -> None:
    with office.transaction("Scene") as work:
        a_guest(work.session, an_event(work.session, title="Dinner"), "Kim Chul-soo", organisation="HUFS")
    plan = plan_of(office, sheet(tmp_path / "list.xlsx", [["Name"], ["Prof. KIM Chulsoo"], ["Emma Berg"]]))
    (candidate,) = plan.rows[0].candidates
    decided = plan.decided(0, person_id=candidate.id).rows[0]
    assert "printed_name" not in {change.field for change in decided.changes}


def test_our_id_says_who_it_is_though_the_name_was_cleared(office: Office, tmp_path: Path) -> None:
    with office.transaction("Scene") as work:
        guest = a_guest(work.session, an_event(work.session), "Emma Berg", email="e@example.org")
        ours = guest.uuid
    rows = [
        ["Symposiarch ID", "Given name", "Family name", "Organisation"],
        [ours, "", "", "Academy"],
        ["unknown", "", "", "Bank"],
    ]
    plan = plan_of(office, sheet(tmp_path / "cleared.xlsx", rows))
    assert [(row.fate, row.incoming.name) for row in plan.rows] == [
        (Fate.CHANGED, "Emma Berg"),
        (Fate.PROBLEM, "Bank"),
    ]
    bring_in(office, tmp_path / "cleared.xlsx")
    assert [(guest.name, guest.email, guest.organisation) for guest in guests(office)] == [
        ("Emma Berg", "e@example.org", "Academy")
    ]
