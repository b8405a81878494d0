"""The guest list goes out, is edited by a colleague, and comes back."""

from __future__ import annotations

import csv
import datetime
import gc
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl import load_workbook
from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.builders import a_companion, a_guest, an_event, each_in_an_office, invitation_of, new_office

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.cards import Card, card_text, folded_line
from symposiarch.exchange.contact_export import export_contacts
from symposiarch.exchange.cut_cells import MARK
from symposiarch.exchange.event_export import export_event
from symposiarch.exchange.fates import Fate
from symposiarch.exchange.guest_lists.columns.mapping import tables_of_people
from symposiarch.exchange.guest_lists.commit import commit_import
from symposiarch.exchange.guest_lists.export import export_guests
from symposiarch.exchange.guest_lists.plan import ImportPlan, plan_import
from symposiarch.exchange.guest_lists.template import export_template, joined_heading, template_languages
from symposiarch.exchange.headings.fields import Field
from symposiarch.exchange.headings.meaning import heading_field
from symposiarch.exchange.reading.here import read_here
from symposiarch.exchange.seating.coming_back import import_seating
from symposiarch.exchange.text_table import guarded
from symposiarch.exchange.workbook import Column, Kind, Sheet, write_workbook
from symposiarch.model.invitations import Attendee, AttendeeRole, Reply
from symposiarch.model.people import Gender, Person
from symposiarch.model.programme import RoleKind
from symposiarch.model.seating import Place, SeatingPlan
from symposiarch.model.venues import Layout, Seat, Table
from symposiarch.planning.guests import GuestRow, guest_rows
from symposiarch.planning.inviting.replies import represent
from symposiarch.planning.inviting.reply_words import read_reply
from symposiarch.planning.people.contacts import add_person
from symposiarch.planning.people.posts import add_post
from symposiarch.planning.programme.items import add_item
from symposiarch.planning.programme.line_up import add_role
from symposiarch.store import Office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with new_office(tmp_path) as made:
        yield made


def looked_at(office: Office, path: Path, event_id: int | None = 1) -> ImportPlan:
    """What the file would do to the event."""
    source = read_here(path)
    with office.reading() as session:
        return plan_import(session, source, event_id=event_id, mapped=tables_of_people(source))


def written(office: Office, path: Path, **options: Any) -> Path:
    with office.reading() as session:
        export_guests(session, 1, path, **options)
    return path


def cells(path: Path, sheet: str = "Guests") -> list[list[Any]]:
    book = load_workbook(path)
    rows = [[cell.value for cell in row] for row in book[sheet].iter_rows()]
    book.close()
    return rows


def edited(path: Path, heading: str, value: Any, *, row: int = 2) -> Path:
    """As a colleague does it in Excel: one cell is written over."""
    book = load_workbook(path)
    page: Any = book["Guests"]
    (column,) = [cell.column for cell in page[1] if cell.value == heading]
    page.cell(row, column).value = value
    book.save(path)
    book.close()
    return path


@pytest.fixture
def evening(office: Office) -> Office:
    """Four guests, with most of what can be said of a guest."""
    with office.transaction("Scene") as work:
        event = an_event(work.session)
        ramin = a_guest(
            work.session,
            event,
            printed_name="HASANOV, Ramin Ali oglu",
            given_name="Ramin Ali oglu",
            family_name="Hasanov",
            honorific="H.E.",
            title="Ambassador",
            organisation="Embassy of Azerbaijan",
            reply=Reply.ACCEPTED,
            email="ramin@example.org",
            phone="+994 12 000 00 00",
            mobile="050-000-00-00",
            post_code="00123",
            country="AZ",
            birth_date=datetime.date(1970, 2, 3),
            gender=Gender.MALE,
            languages=("az", "en"),
            category="Diplomatic corps",
            diet="halal",
        )
        a_companion(work.session, ramin, "Aliyeva, Leyla", role=AttendeeRole.SPOUSE)
        kim = a_guest(
            work.session, event, given_name="Chul-soo", family_name="Kim", native_name="김철수", reply=Reply.DECLINED
        )
        a_companion(work.session, kim, "", role=AttendeeRole.GUEST)
        a_companion(work.session, kim, "", role=AttendeeRole.INTERPRETER)
        a_guest(work.session, event, "Emma Berg", title="Director", organisation="Institute", reply=Reply.REPRESENTED)
        a_guest(work.session, event, "Emma Berg", title="Director", organisation="Academy", reply=Reply.WITHDRAWN)
    return office


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_an_untouched_list_comes_back_the_same(evening: Office, tmp_path: Path, ending: str) -> None:
    plan = looked_at(evening, written(evening, tmp_path / f"guests.{ending}"))
    assert [row.fate for row in plan.rows] == [Fate.SAME] * 4, [row.changes for row in plan.rows]
    assert plan.missing == ()


def test_cards_come_back_as_the_same_people(evening: Office, tmp_path: Path) -> None:
    plan = looked_at(evening, written(evening, tmp_path / "guests.vcf"))
    assert [row.fate for row in plan.rows] == [Fate.SAME] * 4, [row.changes for row in plan.rows]


@pytest.mark.parametrize(
    ("heading", "value", "field"),
    [
        ("Name", "HASANOV, Ramil Ali oglu", "printed_name"),
        ("Given name", "Ramil Ali oglu", "given_name"),
        ("Title", "Ambassador Extraordinary", "title"),
        ("Organisation", "Ministry", "organisation"),
        ("Reply", "declined", "reply"),
        ("Phone", "+994 12 111 11 11", "phone"),
        ("Post code", "00124", "post_code"),
        ("Birth date", datetime.date(1971, 2, 3), "birth_date"),
        ("Country", "Türkiye", "country"),
        ("Companions", "Aliyeva, Leyla; Aliyev, Anar", "companions"),
        ("Diet", "vegetarian", "diet"),
    ],
)
def test_an_edit_comes_back_as_that_change_alone(
    evening: Office, tmp_path: Path, heading: str, value: Any, field: str
) -> None:
    plan = looked_at(evening, edited(written(evening, tmp_path / "guests.xlsx"), heading, value))
    assert [row.fate for row in plan.rows] == [Fate.CHANGED, Fate.SAME, Fate.SAME, Fate.SAME]
    assert [change.field for change in plan.rows[0].changes] == [field]
    with evening.transaction("Import") as work:
        commit_import(work.session, plan, by="Clerk")
    again = looked_at(evening, tmp_path / "guests.xlsx")
    assert {row.fate for row in again.rows} == {Fate.SAME}


@pytest.mark.parametrize("encoding", ["cp1252", "cp949", "cp1251", "gbk"])
def test_letters_that_another_encoding_lost_are_no_edit(office: Office, tmp_path: Path, encoding: str) -> None:
    with office.transaction("Scene") as work:
        event = an_event(work.session)
        a_guest(work.session, event, printed_name="김철수", native_name="김철수", title="교수", organisation="한빛재단")
        a_guest(work.session, event, printed_name="Çağatay Şimşek", organisation="Kültür Bakanlığı", category="Öğretim")
        a_guest(work.session, event, printed_name="Иванов Пётр", organisation="Эрмитаж")
        a_guest(work.session, event, printed_name="Anna Berg", organisation="Why?")
    path = written(office, tmp_path / "guests.csv")
    text = path.read_text("utf-8-sig").replace("Why?", "Why not?")
    path.write_bytes(text.encode(encoding, "replace"))
    plan = looked_at(office, path)
    assert [row.incoming.organisation for row in plan.rows if row.fate is Fate.CHANGED] == ["Why not?"]
    assert plan.count(Fate.SAME) == 3


@pytest.mark.parametrize(
    ("cells", "changes"),
    [
        ({"Stage": "approved"}, [("stage", "draft", "approved")]),
        ({"Wave": "reserve"}, [("wave", "A", "reserve")]),
        ({"Wave": "B", "Stage": "Approved"}, [("wave", "A", "B"), ("stage", "draft", "approved")]),
    ],
)
def test_stage_and_wave_come_back_where_a_list_may_say_so(
    evening: Office, tmp_path: Path, cells: dict[str, str], changes: list[tuple[str, str, str]]
) -> None:
    path = written(evening, tmp_path / "guests.xlsx")
    for heading, value in cells.items():
        edited(path, heading, value)
    plan = looked_at(evening, path)
    assert [(one.field, one.before, one.after) for one in plan.rows[0].changes] == changes
    with evening.transaction("Import") as work:
        commit_import(work.session, plan, by="Clerk")
    again = looked_at(evening, written(evening, tmp_path / "again.xlsx"))
    assert {row.fate for row in again.rows} == {Fate.SAME}
    with evening.reading() as session:
        row = guest_rows(session, 1)[0]
    for heading, value in cells.items():
        assert getattr(row, heading.lower()).value == value.replace("Approved", "approved")


@pytest.mark.parametrize(
    ("row", "heading", "value", "sentence"),
    [
        (2, "Stage", "sent", "Stage “sent” is not taken: what was sent is recorded where letters are sent."),
        (5, "Stage", "approved", "who waits in the reserve or was withdrawn is not approved"),
        (2, "Stage", "ready", "there is no such stage"),
        (2, "Wave", "D", "there is no such wave"),
    ],
)
def test_what_a_list_may_not_say_is_told(
    evening: Office, tmp_path: Path, row: int, heading: str, value: str, sentence: str
) -> None:
    plan = looked_at(evening, edited(written(evening, tmp_path / "guests.xlsx"), heading, value, row=row))
    assert {one.fate for one in plan.rows} == {Fate.SAME}
    ((planned, told),) = plan.in_vain
    assert planned.incoming.row == row
    assert sentence in told.message


PRIVATE = ["Name", "Salutation", "Deputy", "Spouse", "Companions", "Plate", "Name in the passport", "Document number"]


@pytest.fixture
def papers(evening: Office) -> Office:
    """The guests of the evening with papers and cars; one sends a deputy."""
    with evening.transaction("Papers") as work:
        first = work.session.get_one(Person, 1)
        first.passport_name, first.document_number, first.vehicle_plate = "HASANOV RAMIN", "C01234567", "077-001"
        first.salutation, first.website = "Dear Ambassador", "https://example.org"
        represent(work.session, 3, by="Clerk", name="Song Mira")
    return evening


def test_private_columns_are_written_only_where_they_are_asked_for(papers: Office, tmp_path: Path) -> None:
    headings = set(cells(written(papers, tmp_path / "guests.xlsx"))[0])
    assert {"Salutation", "Deputy", "Spouse", "Website"} <= headings
    assert headings.isdisjoint({"Plate", "Name in the passport", "Document number"})
    path = written(papers, tmp_path / "papers.xlsx", columns=PRIVATE)
    assert cells(path)[1][1:] == [
        "HASANOV, Ramin Ali oglu", "Dear Ambassador", None, "Aliyeva, Leyla", "Aliyeva, Leyla;", "077-001",
        "HASANOV RAMIN", "••••••567",
    ]  # fmt: skip
    assert {row.fate for row in looked_at(papers, path).rows} == {Fate.SAME}


@pytest.mark.parametrize(
    ("row", "heading", "value", "field"),
    [
        (2, "Salutation", "Dear Mr Hasanov", "salutation"),
        (2, "Plate", "077-002", "vehicle_plate"),
        (2, "Name in the passport", "HASANOV RAMIN ALI", "passport_name"),
        (2, "Document number", "C07654321", "document_number"),
        (2, "Spouse", "Əliyeva, Leyla", "spouse"),
        (3, "Spouse", "Park Young-hee", "companions"),
        (4, "Deputy", "Han Ji-won", "reply"),
    ],
)
def test_the_columns_that_were_asked_for_come_back(
    papers: Office, tmp_path: Path, row: int, heading: str, value: str, field: str
) -> None:
    path = written(papers, tmp_path / "papers.xlsx", columns=PRIVATE)
    plan = looked_at(papers, edited(path, heading, value, row=row))
    assert [change.field for one in plan.rows for change in one.changes] == [field]
    with papers.transaction("Import") as work:
        commit_import(work.session, plan, by="Clerk")
    again = cells(written(papers, tmp_path / "again.xlsx", columns=PRIVATE))
    assert again[row - 1][again[0].index(heading)] == (value if heading != "Document number" else "••••••321")


def test_a_masked_number_never_takes_the_place_of_the_whole_one(papers: Office, tmp_path: Path) -> None:
    path = written(papers, tmp_path / "papers.xlsx", columns=PRIVATE)
    plan = looked_at(papers, edited(path, "Document number", "••••••568"))
    assert {row.fate for row in plan.rows} == {Fate.SAME}
    assert [one.field for _row, one in plan.in_vain] == ["document_number"]


def test_a_spouse_of_the_address_book_is_renamed_there(papers: Office, tmp_path: Path) -> None:
    with papers.transaction("Known") as work:
        spouse = work.session.scalars(select(Attendee).where(Attendee.role == AttendeeRole.SPOUSE)).one()
        spouse.person_id, spouse.name = add_person(work.session, printed_name="Leyla Aliyeva").id, ""
    plan = looked_at(papers, edited(written(papers, tmp_path / "guests.xlsx"), "Spouse", "Leila Aliyeva"))
    assert {row.fate for row in plan.rows} == {Fate.SAME}
    assert [one.field for _row, one in plan.in_vain] == ["spouse"]


def test_a_deleted_row_is_asked_about(evening: Office, tmp_path: Path) -> None:
    """Guests who came from a list and whose row a colleague took out are named as missing."""
    listed = tmp_path / "list.csv"
    listed.write_text("Name,Organisation\nNigar Quliyeva,Academy\nOleg Ivanov,Institute\n", encoding="utf-8")
    with evening.transaction("Import") as work:
        commit_import(work.session, looked_at(evening, listed), by="Clerk")
    path = written(evening, tmp_path / "guests.xlsx")
    book = load_workbook(path)
    book["Guests"].delete_rows(6)
    book.save(path)
    plan = looked_at(evening, path)
    assert len(plan.rows) == 5
    assert len(plan.missing) == 1


def test_the_header_is_frozen_and_filtered_and_telephones_stay_text(evening: Office, tmp_path: Path) -> None:
    page: Any = load_workbook(written(evening, tmp_path / "guests.xlsx"))["Guests"]
    assert page.freeze_panes == "B2"
    assert page.auto_filter.ref is not None
    assert page.auto_filter.ref.startswith("A1:")
    assert page.print_title_rows == "$1:$1"
    headings = {cell.value: cell for cell in page[1]}
    phone = page.cell(2, headings["Phone"].column)
    assert (phone.value, phone.data_type, phone.number_format) == ("+994 12 000 00 00", "s", "@")
    assert page.column_dimensions[headings["Phone"].column_letter].number_format == "@"
    born = page.cell(2, headings["Birth date"].column)
    assert born.is_date
    assert born.number_format == "yyyy-mm-dd"
    assert headings["Native name"].comment is None
    assert page.cell(2, headings["Native name"].column).value is None
    assert page.cell(3, headings["Native name"].column).font.name == "Malgun Gothic"


def test_short_drop_downs_stand_in_the_cell_and_long_ones_on_a_hidden_sheet(tmp_path: Path) -> None:
    short, long = ("accepted", "declined"), tuple(f"Category, number {number}" for number in range(40))
    columns = [Column("Reply", str, choices=short), Column("Category", str, choices=long), Column("Other", str)]
    write_workbook(tmp_path / "a.xlsx", [Sheet("Lists", columns, [])])
    book: Any = load_workbook(tmp_path / "a.xlsx")
    rules = {str(rule.sqref): rule.formula1 for rule in book["Lists"].data_validations.dataValidation}
    assert rules == {"A2:A1048576": '"accepted,declined"', "B2:B1048576": "'Lists (2)'!$A$1:$A$40"}
    assert book["Lists (2)"].sheet_state == "hidden"
    assert [row[0].value for row in book["Lists (2)"].iter_rows()] == list(long)


HOSTILE = ["=1+1", "+SUM(A1)", "-2+3", "@cmd", '=HYPERLINK("http://x","y")', "#N/A", "'=1", "+1-1|cmd"]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_text_like_a_formula_stays_text_and_comes_back(office: Office, tmp_path: Path, text: str, ending: str) -> None:
    with office.transaction("Scene") as work:
        a_guest(work.session, an_event(work.session), "Emma Berg", organisation=text, diet=text, title="Clerk")
    path = written(office, tmp_path / f"guests.{ending}")
    if ending == "xlsx":
        page = load_workbook(path)["Guests"]
        found = [cell for row in page.iter_rows(min_row=2) for cell in row if cell.value == text]
        assert [cell.data_type for cell in found] == ["s", "s"]
    else:
        with path.open(encoding="utf-8-sig", newline="") as file:
            assert not any(cell[:1] in "=+-@\t\r" for row in csv.reader(file) for cell in row if cell)
    if text != "#N/A":  # an error of Excel's in any list is a problem, also in ours
        assert [row.fate for row in looked_at(office, path).rows] == [Fate.SAME]


def test_a_text_table_is_utf_8_that_excel_knows_and_keeps_telephones(evening: Office, tmp_path: Path) -> None:
    raw = written(evening, tmp_path / "guests.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert "김철수" in raw.decode("utf-8-sig")
    assert ",+994 12 000 00 00," in raw.decode("utf-8-sig")


@given(st.text(alphabet="=+-@\t\r'1a ()", max_size=8))
def test_what_is_guarded_is_no_formula_unless_it_is_a_telephone(text: str) -> None:
    out = guarded(text)
    if out[:1] and out[0] in "=+-@\t\r":
        assert out == text
        assert text.startswith("+")
        assert set(text[1:]) <= set("1 ().-+") - {"+"}
    else:
        assert out in (text, f"'{text}")


_NAMES = st.text(
    alphabet=st.characters(whitelist_categories=("Lu", "Ll", "Lo"), max_codepoint=0xD7A3), min_size=1, max_size=8
).map(lambda text: f"A{text}")
_TEXTS = st.one_of(
    st.just(""),
    st.text(
        alphabet=st.characters(
            blacklist_categories=("Cs", "Cc", "Cf", "Co", "Cn", "Zl", "Zp"), blacklist_characters="<_"
        ),
        max_size=12,
    ).map(lambda text: f"x{text}"),
    st.sampled_from(["=1+1", "+1", "-1", "@a"]).map(lambda text: f"{text} Unit"),
)
_GUESTS = st.fixed_dictionaries(
    {
        "given_name": _NAMES,
        "family_name": _NAMES,
        "printed_name": st.one_of(st.just(""), _NAMES),
        "honorific": st.sampled_from(["", "H.E.", "Dr.", "Mr"]),
        "title": _TEXTS,
        "organisation": _TEXTS,
        "address": _TEXTS,
        "diet": _TEXTS,
        "phone": st.sampled_from(["", "+82 2 123 4567", "010-1234-5678", "00994123456789"]),
        "post_code": st.sampled_from(["", "00123", "03186"]),
        "country": st.sampled_from(["", "KR", "AZ", "NA", "Atlantis"]),
        "languages": st.sampled_from([(), ("ko",), ("az", "en")]),
        "gender": st.sampled_from(list(Gender)),
        "birth_date": st.one_of(st.none(), st.dates(datetime.date(1901, 1, 1), datetime.date(2020, 1, 1))),
        "reply": st.sampled_from(list(Reply)),
    }
)


@each_in_an_office()
@given(guests=st.lists(_GUESTS, min_size=1, max_size=6), ending=st.sampled_from(["xlsx", "csv"]))
@example(guests=[{"given_name": "Ali", "family_name": "Əliyev"}] * 3, ending="xlsx")
@example(guests=[{"given_name": "Ali", "family_name": "Əliyev", "country": "Atlantis"}], ending="csv")
@example(guests=[{"given_name": "Ho", "family_name": "Lee", "name_order": "family_first"}], ending="xlsx")
def test_whatever_goes_out_comes_back_the_same(guests: Sequence[dict[str, Any]], ending: str) -> None:
    with tempfile.TemporaryDirectory() as folder, new_office(Path(folder)) as office:
        with office.transaction("Scene") as work:
            event = an_event(work.session)
            for one in guests:
                a_guest(work.session, event, **one)
        plan = looked_at(office, written(office, Path(folder) / f"guests.{ending}"))
        assert [row.fate for row in plan.rows] == [Fate.SAME] * len(guests), [row.changes for row in plan.rows]


def test_only_the_wished_columns_go_out_in_the_wished_order(evening: Office, tmp_path: Path) -> None:
    path = written(evening, tmp_path / "guests.xlsx", columns=["title", "Name", "Title"])
    assert cells(path)[0] == ["ID", "Title", "Name"]
    assert {row.fate for row in looked_at(evening, path).rows} == {Fate.SAME}


def test_a_column_that_there_is_not_is_named(evening: Office, tmp_path: Path) -> None:
    with pytest.raises(SymposiarchError, match="no column “Shoe size”"):
        written(evening, tmp_path / "guests.xlsx", columns=["Shoe size"])


def test_a_file_with_another_ending_is_refused(evening: Office, tmp_path: Path) -> None:
    with pytest.raises(SymposiarchError, match=r"\.xlsx, \.csv or \.vcf"):
        written(evening, tmp_path / "guests.pdf")


@pytest.mark.parametrize("ending", ["xlsx", "csv", "vcf"])
def test_the_address_book_comes_back_the_same(evening: Office, tmp_path: Path, ending: str) -> None:
    with evening.transaction("More") as work:
        ramin = work.session.get_one(Person, 1)
        ramin.other_emails, ramin.suffix = ("r@example.com",), "Jr."
        ramin.notes = "" if ending == "vcf" else "Plays the tar"
        ramin.posts[0].department = "Protocol"
        add_post(work.session, 2, title="Poet")
    path = tmp_path / f"contacts.{ending}"
    with evening.reading() as session:
        assert export_contacts(session, path) == 4
    plan = looked_at(evening, path, None)
    assert [row.fate for row in plan.rows] == [Fate.SAME] * 4, [row.changes for row in plan.rows]


def test_a_card_is_folded_and_escaped() -> None:
    card = Card("", "Kim, Chul-soo", "Chul-soo", "Kim", title="Head; acting", organisation="학" * 40, notes="a\nb\\c")
    lines = card_text(card).split("\r\n")
    assert lines[:2] == ["BEGIN:VCARD", "VERSION:3.0"]
    assert "FN:Kim\\, Chul-soo" in lines
    assert "N:Kim;Chul-soo;;;" in lines
    assert "TITLE:Head\\; acting" in lines
    assert "NOTE:a\\nb\\\\c" in lines
    assert all(len(line.encode()) <= 75 for line in lines)


@given(st.text(max_size=300))
def test_a_folded_line_is_unfolded_to_what_it_was(text: str) -> None:
    text = text.replace("\r", "").replace("\n", "")
    folded = folded_line(text).split("\r\n")
    assert folded[0] + "".join(line[1:] for line in folded[1:]) == text
    assert all(len(line.encode("utf-8", "replace")) <= 75 for line in folded)


def test_a_whole_event_is_one_workbook_and_its_guests_come_back(evening: Office, tmp_path: Path) -> None:
    with evening.transaction("More") as work:
        item = add_item(work.session, 1, title="Opening", minutes=30)
        add_role(work.session, item.id, person_id=3, kind=RoleKind.SPEAKER)
        layout = Layout(name="Dinner", event_id=1)
        seats = [Seat(position=place, x=0, y=0, facing=0) for place in range(2)]
        layout.tables.append(Table(label="Head table", seats=seats))
        work.session.add(layout)
        work.session.flush()
        places = [Place(attendee_id=attendee, seat_id=seat.id) for attendee, seat in zip((3, 1), seats, strict=True)]
        work.session.add(SeatingPlan(event_id=1, layout_id=layout.id, name="Plan", chosen=True, places=places))
    path = tmp_path / "event.xlsx"
    with evening.reading() as session:
        assert export_event(session, 1, path) == ("Guests", "Programme", "Seating")
    assert [row[:5] for row in cells(path, "Seating")] == [
        ["Table", "Seat", "Honorific", "Name", "Native name"],
        ["Head table", "1", None, "Chul-soo Kim", "김철수"],
        ["Head table", "2", "H.E.", "HASANOV, Ramin Ali oglu", None],
    ]
    assert [row.fate for row in looked_at(evening, path).rows] == [Fate.SAME] * 4

    book = load_workbook(path)
    for column in (4, 10):  # name and ID: the two change places
        first, second = (book["Seating"].cell(row, column) for row in (2, 3))
        first.value, second.value = second.value, first.value
    book.save(path)
    with evening.transaction("Read the seats back") as work:
        read = import_seating(work.session, 1, path)
        assert (read.seated, read.refused) == (2, ())
        assert sorted((place.seat_id, place.attendee_id) for place in work.session.scalars(select(Place))) == [
            (1, 1),
            (2, 3),
        ]


def test_a_whole_event_is_no_text_table(evening: Office, tmp_path: Path) -> None:
    with evening.reading() as session, pytest.raises(SymposiarchError, match="workbook"):
        export_event(session, 1, tmp_path / "event.csv")


@pytest.mark.parametrize(
    "languages", [("en", one) for one in template_languages()] + [(one,) for one in template_languages()]
)
def test_every_heading_of_a_template_is_known_by_heart(languages: tuple[str, ...]) -> None:
    for field in Field:
        try:
            heading = joined_heading(field, languages)
        except KeyError:
            continue
        found = heading_field(heading)
        assert found is not None, heading
        assert (found[0], found[1] >= 0.9) == (field, True), heading


@pytest.mark.parametrize("language", [None, *template_languages()])
def test_a_template_that_was_filled_in_is_imported_without_a_word(
    office: Office, tmp_path: Path, language: str | None
) -> None:
    with office.transaction("Scene") as work:
        an_event(work.session, languages=["en", "ko", "az"])
    path = tmp_path / "template.xlsx"
    with office.reading() as session:
        spoken = export_template(session, 1, path, language=language)
    assert spoken == (("en", "ko", "az") if language is None else (language,))
    book = load_workbook(path)
    page: Any = book.worksheets[0]
    rules = page.data_validations.dataValidation
    words = [word for rule in rules for word in str(rule.formula1).strip('"').split(",")]
    assert [read_reply(word) for word in words] == [Reply.ACCEPTED, Reply.DECLINED, Reply.TENTATIVE] * len(spoken)
    fields = [field for field in Field if field in ORDER]
    filled = {
        Field.GIVEN_NAME: "Ramin",
        Field.FAMILY_NAME: "Hasanov",
        Field.TITLE: "Ambassador",
        Field.ORGANISATION: "Embassy",
        Field.HONORIFIC: "H.E.",
        Field.COUNTRY: "Azerbaijan",
        Field.EMAIL: "r@example.org",
        Field.PHONE: "+994 12 1234567",
        Field.REPLY: words[0],
        Field.COMPANIONS: "2",
        Field.DIET: "halal",
        Field.NATIVE_NAME: "Ramin Həsənov",
        Field.NOTES: "comes late",
        Field.CATEGORY: "Press",
    }
    assert set(fields) == set(filled)
    for column, field in enumerate(ORDER, start=1):
        page.cell(2, column).value = filled[field]
    book.save(path)
    plan = looked_at(office, path)
    (row,) = plan.rows
    assert row.fate is Fate.NEW
    line = row.incoming
    assert (line.person["given_name"], line.person["family_name"]) == ("Ramin", "Hasanov")
    assert line.person["native_name"] == "Ramin Həsənov"
    assert (line.person["country"], line.person["email"], line.person["diet"]) == ("AZ", "r@example.org", "halal")
    assert (line.title, line.organisation, line.reply, line.notes) == (
        "Ambassador",
        "Embassy",
        Reply.ACCEPTED,
        "comes late",
    )
    assert len(line.companions) == 2
    assert line.person["category"] == "Press"


ORDER = (
    Field.HONORIFIC, Field.GIVEN_NAME, Field.FAMILY_NAME, Field.NATIVE_NAME, Field.TITLE, Field.ORGANISATION,
    Field.COUNTRY, Field.CATEGORY, Field.EMAIL, Field.PHONE, Field.REPLY, Field.COMPANIONS, Field.DIET, Field.NOTES,
)  # fmt: skip


def test_a_template_in_a_language_that_there_is_not_is_refused(office: Office, tmp_path: Path) -> None:
    with office.transaction("Scene") as work:
        an_event(work.session)
    with office.reading() as session, pytest.raises(SymposiarchError, match="no template in “xx”"):
        export_template(session, 1, tmp_path / "t.xlsx", language="xx")


def test_a_column_of_text_keeps_numbers_as_they_are(tmp_path: Path) -> None:
    write_workbook(tmp_path / "a.xlsx", [Sheet("S", [Column("Code", lambda line: line, Kind.EXACT)], ["007", 8])])
    assert cells(tmp_path / "a.xlsx", "S") == [["Code"], ["007"], ["8"]]


def test_a_disk_that_takes_no_more_leaves_the_workbook_that_was_there(
    tmp_path: Path,
) -> None:
    there = tmp_path / "guests.xlsx"
    there.write_bytes(b"the one before")
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4000, hard))
    try:
        with pytest.raises(SymposiarchError, match="could not be written"):
            write_workbook(there, [Sheet("Guests", [Column("Name", str)], ["Anna", "Bert"])])
        gc.collect()  # what was cut off must not complain when it is forgotten
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert there.read_bytes() == b"the one before"
    assert list(tmp_path.iterdir()) == [there]


def test_everything_that_came_with_a_list_goes_into_an_empty_office_with_the_export(
    office: Office, tmp_path: Path
) -> None:
    first = tmp_path / "first.csv"
    first.write_text(
        "Name,Suffix,Title,Organisation,Department,Functions taken up,Accredited,E-mail\n"
        "Anna Berg,Jr.,Ambassador,Embassy,Protocol,2024-03-05 11:00,elsewhere,a@example.org; b@example.org\n"
        "山田太郎,,Minister,外務省,,2025-01-01,,\n",
        encoding="utf-8",
    )
    with office.transaction("Event") as work:
        an_event(work.session)
        commit_import(work.session, looked_in(work.session, first), by="")
    with office.reading() as session:
        before = [told(row) for row in guest_rows(session, 1)]
    for name in ("out.xlsx", "out.csv"):
        out = written(office, tmp_path / name)
        assert [row.fate for row in looked_at(office, out).rows] == [Fate.SAME] * 2
        folder = tmp_path / name.replace(".", " ")
        folder.mkdir()
        with new_office(folder) as other:
            with other.transaction("Event") as work:
                an_event(work.session)
                commit_import(work.session, looked_in(work.session, out), by="")
            with other.reading() as session:
                assert [told(row) for row in guest_rows(session, 1)] == before
    assert before[0][:5] == ("Anna Berg", "Jr.", "Protocol", "2024-03-05T11:00", False)


def looked_in(session: Session, path: Path) -> ImportPlan:
    source = read_here(path)
    return plan_import(session, source, event_id=1, mapped=tables_of_people(source))


def told(row: GuestRow) -> tuple[object, ...]:
    return (
        row.name, row.suffix, row.department, row.taken_up, row.accredited_here, row.email, row.other_emails,
        row.given_name, row.family_name, row.native_name, row.title, row.organisation,
    )  # fmt: skip


def test_a_note_longer_than_a_cell_says_so_and_comes_back_whole(office: Office, tmp_path: Path) -> None:
    long = "\n".join(f"Line {number}: the ambassador asked to be seated by a window." for number in range(900))
    with office.transaction("Guest") as work:
        invitation = invitation_of(a_guest(work.session, an_event(work.session), "Anna Berg"))
        invitation.notes = long
    went = written(office, tmp_path / "list.xlsx")
    told = cells(went)[1][cells(went)[0].index("Notes")]
    assert told.endswith(MARK)
    assert looked_at(office, went).count(Fate.SAME) == 1

    book = load_workbook(went)
    notes = cells(went)[0].index("Notes") + 1
    book["Guests"].cell(2, notes).value = f"Arrives late. {told}"
    book.save(went)
    plan = looked_at(office, went)
    assert plan.count(Fate.CHANGED) == 1
    with office.transaction("Import") as work:
        commit_import(work.session, plan, by="Protocol")
        (row,) = guest_rows(work.session, 1)
    assert row.notes.startswith("Arrives late. Line 0:")
    assert row.notes.endswith(long[-5000:])
