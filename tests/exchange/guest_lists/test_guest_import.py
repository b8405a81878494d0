"""A list comes in: a verdict for each line, one step, and nothing twice."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from sqlalchemy import func, select
from tests.builders import a_companion, a_guest, an_event, new_office

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.fates import Fate, Missing
from symposiarch.exchange.guest_lists.columns.belonging import guess_columns
from symposiarch.exchange.guest_lists.columns.guess import Evidence
from symposiarch.exchange.guest_lists.columns.mapping import choose_columns, tables_of_people
from symposiarch.exchange.guest_lists.columns.saying import ByHand
from symposiarch.exchange.guest_lists.commit import ImportResult, changes_nothing, commit_import
from symposiarch.exchange.guest_lists.incoming import incoming
from symposiarch.exchange.guest_lists.lines.cells import read_day, read_languages, read_moment
from symposiarch.exchange.guest_lists.plan import ImportPlan, Matching, plan_import
from symposiarch.exchange.guest_lists.problem_rows import save_problem_rows
from symposiarch.exchange.headings.fields import Field
from symposiarch.exchange.logistics.export import export_security
from symposiarch.exchange.reading.here import read_here
from symposiarch.exchange.reading.tables import Table
from symposiarch.model.base import Row
from symposiarch.model.events import Event
from symposiarch.model.invitations import Attendee, AttendeeRole, Channel, Invitation, InvitationRecord, Reply
from symposiarch.model.people import Category, Organisation, Person, Post
from symposiarch.planning.guests import GuestRow, guest_rows
from symposiarch.planning.logistics.security import edit_security
from symposiarch.planning.people.records import people_rows
from symposiarch.store import Office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with new_office(tmp_path) as made:
        with made.transaction("Scene") as work:
            an_event(work.session)
        yield made


def sheet(path: Path, rows: Sequence[Sequence[Any]]) -> Path:
    book = Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(list(row))
    book.save(path)
    return path


def plan_of(
    office: Office, path: Path, *, event_id: int | None = 1, matching: Matching = Matching.AUTO, **wished: str
) -> ImportPlan:
    source = read_here(path)
    with office.reading() as session:
        return plan_import(
            session, source, event_id=event_id, mapped=tables_of_people(source, wished or None), matching=matching
        )


def bring_in(office: Office, path: Path, *, missing: Missing = Missing.KEEP, **options: Any) -> ImportResult:
    plan = plan_of(office, path, **options)
    with office.transaction("Import") as work:
        return commit_import(work.session, plan, by="Clerk", missing=missing)


def guests(office: Office) -> tuple[GuestRow, ...]:
    with office.reading() as session:
        return guest_rows(session, 1)


def counted(office: Office, *tables: type[Row]) -> list[int]:
    with office.reading() as session:
        return [session.scalar(select(func.count()).select_from(table)) or 0 for table in tables]


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


def test_every_line_is_counted_once(office: Office, listed: Path, tmp_path: Path) -> None:
    bring_in(office, listed)
    rows = [list(row) for row in LIST]
    rows[1][6] = "no"
    rows += [["", "", "Chamber of Commerce"], ["Oleg Ivanov"], ["Oleg Ivanov"]]
    plan = plan_of(office, sheet(tmp_path / "later.xlsx", rows))
    counts = {fate: plan.count(fate) for fate in Fate}
    assert counts == {Fate.NEW: 1, Fate.CHANGED: 1, Fate.SAME: 3, Fate.PROBLEM: 1}
    assert sum(counts.values()) == len(plan.rows) == 6


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


def a_table(headings: Sequence[str], *rows: Sequence[Any]) -> Table:
    return Table("Sheet 1", tuple(headings), tuple(zip(*rows, strict=True)), range(2, 2 + len(rows)), 1)


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Full name", Field.NAME), ("성명", Field.NAME), ("ФИО", Field.NAME), ("Ad Soyad", Field.NAME),
        ("Nom et prénom", Field.NAME), ("Nombre y apellidos", Field.NAME), ("姓名", Field.NAME), ("الاسم", Field.NAME),
        ("Soyadı", Field.FAMILY_NAME), ("Vorname", Field.GIVEN_NAME), ("Vəzifəsi", Field.TITLE),
        ("소속", Field.ORGANISATION), ("Должность", Field.TITLE), ("Ülke", Field.COUNTRY), ("Courriel", Field.EMAIL),
        ("휴대폰", Field.MOBILE), ("참석여부", Field.REPLY), ("Dietary requirements", Field.DIET),
    ],
)  # fmt: skip
def test_headings_are_guessed_in_many_languages(heading: str, field: Field) -> None:
    assert choose_columns(a_table([heading, "Amount"], ["", ""])) == {0: field}


def test_a_guess_shows_its_sureness_and_samples() -> None:
    table = a_table(["Name", "Contact 2"], ["Emma Berg", "a@example.org"], ["Oleg Ivanov", "b@example.org"])
    name, email = guess_columns(table)
    assert (name.field, name.evidence, name.samples) == (Field.NAME, Evidence.HEADING, ("Emma Berg", "Oleg Ivanov"))
    assert (email.field, email.evidence) == (Field.EMAIL, Evidence.CONTENT)
    assert 0 < email.sureness < name.sureness <= 1


def test_a_column_of_ambassadors_is_their_title_and_one_of_excellencies_an_honorific() -> None:
    table = a_table(["Name", "Title"], ["Emma Berg", "Ambassador"], ["Oleg Ivanov", "Ambassador"])
    assert choose_columns(table)[1] is Field.TITLE
    table = a_table(["Name", "Title"], ["Emma Berg", "Ms"], ["Oleg Ivanov", "H.E."])
    assert choose_columns(table)[1] is Field.HONORIFIC


def test_a_fixed_value_fills_a_column_that_there_is_not() -> None:
    table = a_table(["Name", "Category"], ["Emma Berg", None], ["Oleg Ivanov", "Press"])
    lines = list(incoming(table, choose_columns(table), ByHand(fixed={Field.CATEGORY: "Guests", Field.GROUP: "B"})))
    assert [(line.person["category"], line.group) for line in lines] == [("Guests", "B"), ("Press", "B")]


def test_a_reply_that_nobody_understands_is_kept_as_a_note() -> None:
    table = a_table(["Name", "Reply"], ["Emma Berg", "yes"], ["Ann Lee", "no"], ["Oleg Ivanov", "after the opera"])
    *_, oleg = incoming(table, choose_columns(table))
    assert (oleg.reply, oleg.notes) == (None, "Reply: after the opera")


def test_several_addresses_in_one_cell_are_told_apart() -> None:
    table = a_table(["Name", "E-mail"], ["Emma Berg", "Emma <emma@example.org>; berg@example.com"])
    (line,) = incoming(table, choose_columns(table))
    assert (line.person["email"], line.person["other_emails"]) == ("emma@example.org", ("berg@example.com",))


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("1970-02-03", datetime.date(1970, 2, 3)),
        ("03.02.1970", datetime.date(1970, 2, 3)),
        ("1970년 2월 3일", datetime.date(1970, 2, 3)),
        ("12/31/1970", datetime.date(1970, 12, 31)),
        (datetime.datetime.combine(datetime.date(1970, 2, 3), datetime.time()), datetime.date(1970, 2, 3)),
        ("31.02.1970", None),
        ("in spring", None),
    ],
)
def test_days_are_read_as_people_write_them(value: Any, day: datetime.date | None) -> None:
    assert read_day(value) == day


def test_languages_are_known_by_their_names() -> None:
    assert read_languages("English, 한국어 / azərbaycan and Klingonese") == ("en", "ko", "az", "Klingonese")
    assert read_languages("en az") == read_languages("English Azerbaijani") == ("en", "az")
    assert read_languages("Old Klingonese English") == ("Old Klingonese English",)


FUNCTIONS: list[list[Any]] = [
    ["Name", "Title", "Organisation", "Date of taking up functions"],
    ["Anna Alpha", "Ambassador", "Embassy of France", "2023-05-01 10:00"],
    ["Bert Beta", "Ambassador", "Embassy of Italy", datetime.datetime.fromisoformat("2023-05-01T09:00")],
    ["Carl Gamma", "Ambassador", "Embassy of Japan", "May 2021"],
]


def test_the_date_and_hour_of_taking_up_functions_come_with_the_list(office: Office, tmp_path: Path) -> None:
    file = sheet(tmp_path / "missions.xlsx", FUNCTIONS)
    bring_in(office, file)
    with office.reading() as session:
        held = {
            person.name: person.main_post.taken_up for person in session.scalars(select(Person)) if person.main_post
        }
    assert held == {"Anna Alpha": "2023-05-01T10:00", "Bert Beta": "2023-05-01T09:00", "Carl Gamma": ""}
    assert [row.notes for row in guests(office) if row.name == "Carl Gamma"] == ["Functions taken up: May 2021"]
    assert [row.fate for row in plan_of(office, file).rows] == [Fate.SAME] * 3


def test_another_date_of_taking_up_functions_is_a_change(office: Office, tmp_path: Path) -> None:
    bring_in(office, sheet(tmp_path / "missions.xlsx", FUNCTIONS))
    later = [FUNCTIONS[0], [*FUNCTIONS[1][:3], "01.06.2023"], *FUNCTIONS[2:]]
    result = bring_in(office, sheet(tmp_path / "later.xlsx", later))
    assert (result.new, result.changed) == (0, 1)
    with office.reading() as session:
        assert "2023-06-01" in [post.taken_up for post in session.scalars(select(Post))]


@pytest.mark.parametrize(
    ("cell", "moment"),
    [
        ("2024-03-14", "2024-03-14"),
        ("14.03.2024 9:05", "2024-03-14T09:05"),
        ("2024-03-14T11:00:00", "2024-03-14T11:00"),
        (datetime.datetime.fromisoformat("2024-03-14"), "2024-03-14"),
        (datetime.date(2024, 3, 14), "2024-03-14"),
        ("2024-03", ""),
        ("14.03.2024 25:00", ""),
        ("soon", ""),
    ],
)
def test_a_moment_is_read_as_people_write_it(cell: Any, moment: str) -> None:
    assert read_moment(cell) == moment


@pytest.mark.parametrize(
    ("heading", "cells"),
    [
        ("Accredited elsewhere", ("yes", "no", "")),
        ("Accredited", ("elsewhere", "here", "")),
        ("Non-resident", ("x", "no", "")),
        ("상주 여부", ("비상주", "상주", "")),
    ],
)
def test_who_is_accredited_elsewhere_comes_with_the_list(
    office: Office, tmp_path: Path, heading: str, cells: tuple[str, ...]
) -> None:
    rows = [
        ["Name", "Title", "Organisation", heading],
        *([f"{name} Berg", "Ambassador", f"Embassy {name}", cell] for name, cell in zip("ABC", cells, strict=True)),
    ]
    file = sheet(tmp_path / "missions.xlsx", rows)
    bring_in(office, file)
    assert [row.accredited_here for row in guests(office)] == [False, True, True]
    assert changes_nothing(plan_of(office, file))
    later = [rows[0], [*rows[1][:3], cells[1]], *rows[2:]]
    result = bring_in(office, sheet(tmp_path / "later.xlsx", later))
    assert (result.new, result.changed) == (0, 1)
    assert [row.accredited_here for row in guests(office)] == [True, True, True]


def test_what_cannot_be_read_is_counted_and_stands_in_the_notes(office: Office, tmp_path: Path) -> None:
    rows = [
        ["Name", "Phone", "Birth date", "Date of taking up functions", "Title"],
        ["Anna Berg", "8.21012E+11", "spring 1980", "May 2021", "Ambassador"],
        ["Bo Ek", "8.21012345678E+11", "1980-05-17", "2021-05-01", "Ambassador"],
    ]
    file = sheet(tmp_path / "list.xlsx", rows)
    plan = plan_of(office, file)
    assert plan.unread == {
        Field.PHONE: (1, "8.21012E+11"),
        Field.BIRTH_DATE: (1, "spring 1980"),
        Field.TAKEN_UP: (1, "May 2021"),
    }
    bring_in(office, file)
    (anna, bo) = guests(office)
    assert anna.notes.splitlines() == [
        "Telephone: 8.21012E+11",
        "Birth date: spring 1980",
        "Functions taken up: May 2021",
    ]
    assert (anna.phone, bo.phone, bo.notes) == ("", "821012345678", "")


def test_a_function_behind_the_name_is_no_part_of_it_beside_a_column_for_where_they_work(
    office: Office, tmp_path: Path
) -> None:
    rows = [
        ["Name", "Affiliation"],
        ["Иванов Пётр, Professor", "МГИМО"],
        ["Bo Ek, Counsellor, Embassy of Sweden", "Embassy of Sweden"],
        ["H.E. Mr. Kamran Səlimov Ambassador of Azerbaijan", "Embassy"],
        ["BERG, Carl", "University"],
    ]
    bring_in(office, sheet(tmp_path / "list.xlsx", rows))
    assert [(row.name, row.title, row.organisation) for row in guests(office)] == [
        ("Иванов Пётр", "Professor", "МГИМО"),
        ("Bo Ek", "Counsellor", "Embassy of Sweden"),
        ("H.E. Mr. Kamran Səlimov", "Ambassador of Azerbaijan", "Embassy"),
        ("BERG, Carl", "", "University"),
    ]


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
