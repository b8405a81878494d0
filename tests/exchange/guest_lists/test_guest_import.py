"""A list comes in: a verdict for each line, one step, and nothing twice."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from sqlalchemy import select
from tests.builders import a_guest
from tests.exchange.guest_lists.imported import bring_in, counted, guests, plan_of, sheet

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.fates import Fate, Missing
from symposiarch.exchange.guest_lists.commit import ImportResult, changes_nothing, commit_import
from symposiarch.exchange.guest_lists.problem_rows import save_problem_rows
from symposiarch.exchange.logistics.export import export_security
from symposiarch.exchange.reading.here import read_here
from symposiarch.model.events import Event
from symposiarch.model.invitations import Attendee, Channel, Invitation, InvitationRecord, Reply
from symposiarch.model.people import Category, Organisation, Person, Post
from symposiarch.planning.logistics.security import edit_security
from symposiarch.planning.people.contacts import edit_person
from symposiarch.planning.people.records import people_rows
from symposiarch.store import Office

LIST: list[list[Any]] = [
    ["Name", "Title", "Organisation", "Country", "E-mail", "Phone", "RSVP", "Category"],
    ["H.E. Ramin Hasanov", "Ambassador", "Embassy", "Azerbaijan", "r@example.org", "+82 2 000", "Yes", "Diplomats"],
    [
        "KIM Chul-soo (김철수)",
        "Professor",
        "University",
        "Korea",
        "kim@example.org",
        "010-1234-5678",
        "불참",
        "Academia",
    ],
    ["Emma Berg", "Director", "Institute", "Sweden", "emma@example.org", None, "maybe", "Academia"],
]


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    return sheet(tmp_path / "list.xlsx", LIST)


def test_a_list_becomes_guests_with_their_replies(office: Office, listed: Path) -> None:
    plan = plan_of(office, listed)
    assert [row.fate for row in plan.rows] == [Fate.NEW] * 3
    assert plan.columns == {
        "Name": "name", "Title": "title", "Organisation": "organisation", "Country": "country", "E-mail": "email",
        "Phone": "phone", "RSVP": "reply", "Category": "category",
    }  # fmt: skip
    assert bring_in(office, listed) == ImportResult(new=3, changed=0, withdrawn=0)
    ramin, kim, emma = guests(office)
    assert (ramin.honorific, ramin.given_name, ramin.family_name) == ("H.E.", "Ramin", "Hasanov")
    assert (ramin.title, ramin.organisation, ramin.country, ramin.reply) == (
        "Ambassador",
        "Embassy",
        "AZ",
        Reply.ACCEPTED,
    )
    assert (kim.given_name, kim.family_name, kim.native_name) == ("Chul-soo", "KIM", "김철수")
    assert (kim.phone, kim.reply, emma.reply) == ("010-1234-5678", Reply.DECLINED, Reply.TENTATIVE)
    assert ramin.reply_way is Channel.FILE
    assert counted(office, Person, Post, Organisation, Attendee, InvitationRecord) == [3, 3, 3, 3, 3]
    assert set(counted(office, Category)) == {2}


def test_a_category_in_other_letters_is_the_one_that_the_office_knows(
    office: Office, listed: Path, tmp_path: Path
) -> None:
    bring_in(office, listed)
    again = plan_of(office, sheet(tmp_path / "small.xlsx", [LIST[0], [*LIST[1][:7], "DİPLOMATS"]]))
    assert [row.fate for row in again.rows] == [Fate.SAME]
    other = ["Oleg Ivanov", "Director", "Institute", "Russia", "oleg@example.org", None, "yes", "ACADEMIA"]
    bring_in(office, sheet(tmp_path / "capitals.xlsx", [LIST[0], other]))
    with office.transaction("Edit") as work:
        edit_person(work.session, guests(office)[0].person_id, category=" academia")
    assert [guest.category for guest in guests(office)] == ["Academia"] * 4
    assert set(counted(office, Category)) == {2}


def test_the_printed_name_stays_what_was_written(office: Office, listed: Path) -> None:
    bring_in(office, listed)
    with office.reading() as session:
        printed = list(session.scalars(select(Person.printed_name).order_by(Person.id)))
    assert printed[2] == "Emma Berg"
    assert "Hasanov" in printed[0]
    assert "KIM Chul-soo" in printed[1]


def test_the_same_file_a_second_time_changes_nothing(office: Office, listed: Path) -> None:
    bring_in(office, listed)
    plan = plan_of(office, listed)
    assert [row.fate for row in plan.rows] == [Fate.SAME] * 3
    assert changes_nothing(plan)
    assert changes_nothing(plan, Missing.WITHDRAW)
    bring_in(office, listed)
    assert office.undoable == "Import"  # the first; the second is no step
    office.undo()
    assert counted(office, Person, Invitation, Attendee) == [0, 0, 0]


def test_one_undo_takes_everything_back_and_redo_brings_it_again(office: Office, listed: Path) -> None:
    everything = (Person, Post, Organisation, Invitation, Attendee, InvitationRecord, Category)
    before = counted(office, *everything)
    bring_in(office, listed)
    after, rows = counted(office, *everything), guests(office)
    office.undo()
    assert counted(office, *everything) == before
    office.redo()
    assert counted(office, *everything) == after
    assert guests(office) == rows


def test_an_edited_line_is_a_change_with_both_sides_shown(office: Office, listed: Path, tmp_path: Path) -> None:
    bring_in(office, listed)
    rows = [list(row) for row in LIST]
    rows[1][5], rows[1][6], rows[3][2] = "+82 2 999", "no", "Academy"
    plan = plan_of(office, sheet(tmp_path / "later.xlsx", rows))
    assert [row.fate for row in plan.rows] == [Fate.CHANGED, Fate.SAME, Fate.CHANGED]
    assert [(one.field, one.before, one.after) for one in plan.rows[0].changes] == [
        ("phone", "+82 2 000", "+82 2 999"),
        ("reply", "accepted", Reply.DECLINED),
    ]
    with office.transaction("Import") as work:
        commit_import(work.session, plan, by="Clerk")
    ramin, _, emma = guests(office)
    assert (ramin.phone, ramin.reply, emma.organisation) == ("+82 2 999", Reply.DECLINED, "Academy")
    assert counted(office, Person, Invitation) == [3, 3]


def test_a_blank_says_nothing(office: Office, listed: Path, tmp_path: Path) -> None:
    bring_in(office, listed)
    rows = [list(row) for row in LIST]
    rows[1][5] = rows[1][6] = None
    plan = plan_of(office, sheet(tmp_path / "later.xlsx", rows))
    assert {row.fate for row in plan.rows} == {Fate.SAME}


def test_every_line_is_counted_once(office: Office, listed: Path, tmp_path: Path) -> None:
    bring_in(office, listed)
    rows = [list(row) for row in LIST]
    rows[1][6] = "no"
    rows += [["", "", "Chamber of Commerce"], ["Oleg Ivanov"], ["Oleg Ivanov"]]
    plan = plan_of(office, sheet(tmp_path / "later.xlsx", rows))
    counts = {fate: plan.count(fate) for fate in Fate}
    assert counts == {Fate.NEW: 1, Fate.CHANGED: 1, Fate.SAME: 3, Fate.PROBLEM: 1}
    assert sum(counts.values()) == len(plan.rows) == 6


def test_problem_rows_are_saved_with_their_reasons_and_taken_when_mended(office: Office, tmp_path: Path) -> None:
    rows: list[list[Any]] = [["Name", "Organisation"], ["Emma Berg", "Academy"], [None, "Chamber of Commerce"]]
    path = sheet(tmp_path / "a.xlsx", rows)
    target = tmp_path / "problems.xlsx"
    assert save_problem_rows(target, read_here(path), plan_of(office, path)) == 1
    book = load_workbook(target)
    page: Any = book.worksheets[0]
    head, line = ([cell.value for cell in row] for row in page.iter_rows())
    assert head == ["Reason", "Row in the file", "Name", "Organisation"]
    assert line[1:] == [3, None, "Chamber of Commerce"]
    page["C2"] = "Oleg Ivanov"
    book.save(target)
    bring_in(office, target)
    assert [(row.name, row.organisation) for row in guests(office)] == [("Oleg Ivanov", "Chamber of Commerce")]


def test_guests_who_are_on_the_list_no_more_can_be_withdrawn(office: Office, listed: Path, tmp_path: Path) -> None:
    bring_in(office, listed)
    with office.transaction("By hand") as work:
        event = work.session.scalars(select(Invitation)).first()
        assert event is not None
        a_guest(work.session, event.event, "Oleg Ivanov")
    shorter = sheet(tmp_path / "shorter.xlsx", LIST[:3])
    plan = plan_of(office, shorter)
    assert len(plan.missing) == 1  # Emma; Oleg never came from a list
    assert changes_nothing(plan)
    assert not changes_nothing(plan, Missing.WITHDRAW)
    assert bring_in(office, shorter, missing=Missing.WITHDRAW).withdrawn == 1
    assert {row.name: row.reply for row in guests(office)}["Emma Berg"] is Reply.WITHDRAWN
    assert {row.name: row.reply for row in guests(office)}["Oleg Ivanov"] is Reply.NONE
    assert plan_of(office, shorter).missing == ()


def test_people_come_into_the_address_book_without_being_invited(office: Office, tmp_path: Path) -> None:
    path = sheet(tmp_path / "a.xlsx", [["Name", "Notes"], ["Emma Berg", "Plays the viola"], ["Oleg Ivanov", None]])
    bring_in(office, path, event_id=None)
    assert counted(office, Person, Invitation) == [2, 0]
    with office.reading() as session:
        assert session.get_one(Person, 1).notes == "Plays the viola"
        assert sorted(row.name for row in people_rows(session)) == ["Emma Berg", "Oleg Ivanov"]
    assert {row.fate for row in plan_of(office, path, event_id=None).rows} == {Fate.SAME}


def test_a_column_goes_where_it_is_wished(office: Office, tmp_path: Path) -> None:
    path = sheet(tmp_path / "a.xlsx", [["Wer", "Stelle", "Name"], ["Emma Berg", "Bank", "7"], ["Ann Lee", "Bank", "8"]])
    plan = plan_of(office, path, Wer="name", Stelle="organisation", Name="")
    assert plan.columns == {"Wer": "name", "Stelle": "organisation"}
    with pytest.raises(SymposiarchError, match="No column is headed “Who”"):
        plan_of(office, path, Who="name")
    with pytest.raises(SymposiarchError, match="no field “shoe size”"):
        plan_of(office, path, Wer="shoe size")


def test_a_file_without_people_says_so(office: Office, tmp_path: Path) -> None:
    path = sheet(tmp_path / "a.xlsx", [["Amount", "Code"], [1, 2], [3, 4]])
    with pytest.raises(SymposiarchError, match="No list of people"):
        plan_of(office, path)


def test_the_list_of_the_gate_comes_back_with_the_plates_that_arrivals_hold(office: Office, tmp_path: Path) -> None:
    with office.transaction("Scene") as work:
        event = work.session.get_one(Event, 1)
        for name in ("Elif Yılmaz", "Bo Ek"):
            a_guest(work.session, event, name, reply=Reply.ACCEPTED)
        first = work.session.query(Attendee).first()
        assert first is not None
        edit_security(work.session, 1, first.id, plate="077-001")
    with office.reading() as session:
        export_security(session, 1, tmp_path / "gate.xlsx")
    assert plan_of(office, tmp_path / "gate.xlsx").count(Fate.SAME) == 2


def test_what_a_guest_list_notes_leaves_the_address_book_as_it_is(office: Office, tmp_path: Path) -> None:
    with office.transaction("Scene") as work:
        a_guest(
            work.session, work.session.get_one(Event, 1), "Emma Berg", organisation="Academy", notes="An old friend"
        )
    rows = [["Name", "Organisation", "Remarks"], ["Emma Berg", "Academy", "vegetarian"]]
    bring_in(office, sheet(tmp_path / "list.xlsx", rows))
    with office.reading() as session:
        (emma,) = session.scalars(select(Person))
        (invitation,) = session.scalars(select(Invitation))
        assert (emma.notes, invitation.notes) == ("An old friend", "vegetarian")
