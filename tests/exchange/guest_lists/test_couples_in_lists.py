"""A spouse who is named in the guest's row and has a row of her own is one person, and counted once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from sqlalchemy import func, select
from tests.exchange.guest_lists.imported import keep
from tests.exchange.reading.written_files import read, workbook

from symposiarch.exchange.fates import Fate
from symposiarch.exchange.guest_lists.columns.mapping import tables_of_people
from symposiarch.exchange.guest_lists.commit import changes_nothing
from symposiarch.exchange.guest_lists.incoming import incoming
from symposiarch.exchange.guest_lists.lines.couples import couples_in
from symposiarch.exchange.guest_lists.plan import ImportPlan, Matching
from symposiarch.exchange.guest_lists.verdicts import plan_import
from symposiarch.model.invitations import Attendee, Reply
from symposiarch.model.people import PartnerRank, Person
from symposiarch.store import Office

Rows = Sequence[tuple[str, str]]
HEADINGS = ("Name", "Spouse")


def found(rows: Rows) -> list[tuple[str, str, bool]]:
    """Who is named by whom, and whether that is plain."""
    source = read(workbook([HEADINGS, *rows]))
    lines = [line for table, columns in tables_of_people(source) for line in incoming(table, columns)]
    return [(lines[one.guest].name, lines[one.spouse].name, one.plain) for one in couples_in(lines)]


ANAR, LEYLA, ELCIN, NIGAR = "Anar Səlimov", "Leyla Səlimova", "Elçin Səlimov", "Nigar Səlimova"


@pytest.mark.parametrize(
    ("rows", "couples"),
    [
        pytest.param([(ANAR, f"Mrs {LEYLA}"), ("Emma Berg", ""), (LEYLA, "")], [(ANAR, LEYLA, True)], id="whole name"),
        pytest.param([(ANAR, "Лейла Салимова"), (LEYLA, "")], [(ANAR, LEYLA, True)], id="another script"),
        pytest.param(
            [(f"{ANAR} and Mrs {LEYLA}", ""), (LEYLA, "")], [(ANAR, LEYLA, True)], id="in the cell of the name"
        ),
        pytest.param([(ANAR, LEYLA), ("SƏLIMOVA, Leyla", "")], [(ANAR, "SƏLIMOVA, Leyla", True)], id="another order"),
        pytest.param(
            [("김철수", "Park Minji"), ("박민지", "")], [("김철수", "박민지", True)], id="no family name shared"
        ),
        pytest.param([(ANAR, "Mrs Səlimova"), (LEYLA, "")], [(ANAR, LEYLA, True)], id="a part of the name, below"),
        pytest.param([("Emma Berg", ""), (LEYLA, ""), (ANAR, "Mrs Səlimova")], [(ANAR, LEYLA, True)], id="above"),
        pytest.param(
            [(ANAR, LEYLA), (LEYLA, ANAR)], [(ANAR, LEYLA, True), (LEYLA, ANAR, True)], id="each names the other"
        ),
        pytest.param(
            [
                ("John Smith", "Mrs Smith"),
                ("Mary Smith", "Mr Smith"),
                ("Mr Adam Smith", "Mrs Smith"),
                ("Jo Smith", "Mr Smith"),
            ],
            [
                ("John Smith", "Mary Smith", True),
                ("Mary Smith", "John Smith", True),
                ("Mr Adam Smith", "Jo Smith", True),
                ("Jo Smith", "Mr Adam Smith", True),
            ],
            id="two couples of one name, each in turn",
        ),
        pytest.param(
            [(ANAR, "Mrs Səlimova"), (LEYLA, ""), (ELCIN, "Mrs Səlimova"), (NIGAR, "")],
            [(ANAR, LEYLA, True), (ELCIN, NIGAR, True)],
            id="two couples of one name",
        ),
    ],
)
def test_who_is_named_beside_a_guest_is_found_in_the_row_of_her_own(
    rows: Rows, couples: list[tuple[str, str, bool]]
) -> None:
    assert found(rows) == couples


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([(ANAR, "Mrs Səlimova"), (LEYLA, ""), (NIGAR, "")], id="two stand below"),
        pytest.param([(ANAR, "Mrs Səlimova"), ("Emma Berg", ""), (LEYLA, "")], id="not beside"),
        pytest.param([("Jean Dupont", "Mme Dupont"), ("Claude Dupont", "")], id="nobody says whether a woman"),
        pytest.param([(f"Mr {ANAR}", "yes"), (f"Mrs {LEYLA}", "")], id="nobody is named"),
    ],
)
def test_what_is_not_plain_is_asked(rows: Rows) -> None:
    assert {plain for _guest, _spouse, plain in found(rows)} == {False}


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([(ANAR, LEYLA), ("Emma Berg", "")], id="no row"),
        pytest.param([(ANAR, "Mrs Səlimova"), (ELCIN, "")], id="a man of that family"),
        pytest.param([("Jean Dupont", "Mme Dupont"), ("Mr Claude Dupont", "")], id="a gentleman"),
        pytest.param([(ANAR, "Mrs Səlimova"), (LEYLA, "Rauf Səlimov")], id="somebody else's wife"),
        pytest.param([(ANAR, NIGAR), (LEYLA, "")], id="another name"),
    ],
)
def test_nobody_is_taken_for_somebody_else(rows: Rows) -> None:
    assert found(rows) == []


TITLED = [
    ("Name", "Title", "Organisation", "Spouse"),
    ("H.E. Anar Səlimov", "Ambassador", "Embassy of Azerbaijan", "Mrs Səlimova"),
    ("Mrs Leyla Səlimova", "Spouse of the Ambassador", "", ""),
    ("Mr Lars Holm", "Director", "Institute", "Eva Holm"),
    ("Emma Berg", "Professor", "University", ""),
    ("Eva Holm", "Judge", "Supreme Court", "Lars Holm"),
]


def plan_of(office: Office, matching: Matching = Matching.AUTO, rows: Sequence[Sequence[str]] = TITLED) -> ImportPlan:
    source = read(workbook(rows))
    with office.reading() as session:
        return plan_import(session, source, event_id=1, mapped=tables_of_people(source), matching=matching)


def heads(office: Office) -> int:
    with office.reading() as session:
        return session.scalar(select(func.count()).select_from(Attendee)) or 0


def test_a_couple_is_counted_once_and_linked(office: Office) -> None:
    plan = plan_of(office)
    assert (plan.counted_once, [row.comes_with for row in plan.rows]) == (
        3, ["", "H.E. Anar Səlimov", "Eva Holm", "", "Mr Lars Holm"],
    )  # fmt: skip
    keep(office, plan)
    assert heads(office) == 5
    with office.reading() as session:
        people = {one.name: one for one in session.scalars(select(Person))}
        partners = {name: one.partner.name for name, one in people.items() if one.partner is not None}
        ranks = {name: people[name].partner_rank for name in ("Mrs Leyla Səlimova", "Eva Holm")}
    assert partners == {
        "H.E. Anar Səlimov": "Mrs Leyla Səlimova",
        "Mrs Leyla Səlimova": "H.E. Anar Səlimov",
        "Mr Lars Holm": "Eva Holm",
        "Eva Holm": "Mr Lars Holm",
    }
    assert ranks == {"Mrs Leyla Səlimova": PartnerRank.ACCOMPANIES, "Eva Holm": PartnerRank.OWN_RIGHT}
    again = plan_of(office)
    assert {row.fate for row in again.rows} == {Fate.SAME}
    assert changes_nothing(again)


def test_a_spouse_whose_own_row_is_left_out_still_comes_along(office: Office) -> None:
    keep(office, plan_of(office).decided(1, taken=False))
    assert heads(office) == 5  # four rows, and Mrs Səlimova


def test_who_accompanies_a_guest_is_counted_once_and_is_a_partner_where_the_family_name_says_so(office: Office) -> None:
    rows = [
        ("Name", "Organisation", "Accompanied by"),
        (ANAR, "Embassy", LEYLA),
        (LEYLA, "", ""),
        ("Lars Holm", "Institute", "Emma Berg"),
        ("Emma Berg", "Institute", ""),
    ]
    keep(office, plan_of(office, rows=rows))
    assert heads(office) == 4
    with office.reading() as session:
        linked = {one.name for one in session.scalars(select(Person)) if one.partner_id is not None}
    assert linked == {ANAR, LEYLA}


def test_a_companion_of_an_earlier_list_who_has_a_row_now_comes_once(office: Office) -> None:
    rows = [("Name", "Spouse"), (ANAR, f"Mrs {LEYLA}"), ("Emma Berg", "")]
    keep(office, plan_of(office, rows=rows))
    keep(office, plan_of(office, rows=[*rows, (LEYLA, "")]))
    with office.reading() as session:
        there = select(Attendee).where(Attendee.withdrawn_at.is_(None))
        coming = sorted(one.person.name if one.person else one.name for one in session.scalars(there))
    assert coming == [ANAR, "Emma Berg", LEYLA]


UNCLEAR = [("Name", "Organisation", "Spouse"), ("Jean Dupont", "Louvre", "Mme Dupont"), ("Claude Dupont", "Bank", "")]


def test_whether_two_are_one_person_is_asked_and_said_by_hand(office: Office) -> None:
    plan = plan_of(office, rows=UNCLEAR)
    assert (plan.unclear, plan.rows[1].perhaps_with) == (1, "Jean Dupont")
    one, two = plan.decided(1, named=True), plan.decided(1, named=False)
    assert (one.unclear, one.counted_once, len(one.rows[0].incoming.companions)) == (0, 1, 0)
    assert (two.unclear, two.counted_once, len(two.rows[0].incoming.companions)) == (0, 0, 1)
    assert two.decided(1, named=True) == one
    asked = plan_of(office, Matching.ASK, UNCLEAR)
    assert [row.fate for row in asked.rows] == [Fate.NEW, Fate.PROBLEM]
    assert "Mme Dupont, who comes with Jean Dupont" in asked.rows[1].problems[0].message


def test_two_who_carry_our_id_are_whom_the_office_knows(office: Office) -> None:
    source = read(workbook([HEADINGS, (ANAR, LEYLA), (LEYLA, "")]))
    lines = [line for table, columns in tables_of_people(source) for line in incoming(table, columns)]
    assert len(couples_in(lines)) == 1
    assert couples_in([replace(line, uuid=f"uuid-{line.row}") for line in lines]) == ()


def test_a_household_answers_for_both_for_one_and_for_neither() -> None:
    rows = [["Household", "Who is coming?"], ["Mr and Mrs Peter Blom", "Both"], ["Mr and Mrs Luca Conti", "Neither"]]
    source = read(workbook([*rows, ["Mr and Mrs Rashad Aliyev", "Mr only"], ["Dr and Mrs Ian Grant", "Mrs only"]]))
    lines = [line for table, columns in tables_of_people(source) for line in incoming(table, columns)]
    assert [(line.reply, len(line.companions)) for line in lines] == [
        (Reply.ACCEPTED, 1),
        (Reply.DECLINED, 1),
        (Reply.ACCEPTED, 0),
        (None, 1),
    ]


def test_the_whole_name_beside_its_parts_is_nobody_who_comes_along() -> None:
    rows = [["User", "First Name", "Last Name"], ["Anna Berg", "Anna", "Berg"], ["Bo Ek", "Bo", "Ek"]]
    source = read(workbook(rows))
    lines = [line for table, columns in tables_of_people(source) for line in incoming(table, columns)]
    assert [(line.person["family_name"], line.companions) for line in lines] == [("Berg", ()), ("Ek", ())]
