"""The guest list goes out, is edited by a colleague, and comes back."""

from __future__ import annotations

import datetime
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl import load_workbook
from sqlalchemy import select
from tests.builders import a_guest, an_event, each_in_an_office, new_office
from tests.exchange.guest_lists.exported import edited, looked_at, without, written
from tests.full_disk import a_disk_that_takes

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.fates import Change, Fate
from symposiarch.exchange.guest_lists.commit import commit_import
from symposiarch.exchange.workbook import Column, Sheet, write_workbook
from symposiarch.model.invitations import Reply
from symposiarch.model.people import Gender, Post
from symposiarch.planning.guests import guest_rows
from symposiarch.store import Office


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
    if field == "companions":
        assert plan.rows[0].changes[0].before == "Aliyeva, Leyla"
    with evening.transaction("Import") as work:
        commit_import(work.session, plan, by="Clerk")
    again = looked_at(evening, tmp_path / "guests.xlsx")
    assert {row.fate for row in again.rows} == {Fate.SAME}


def test_what_a_colleague_took_out_of_the_list_is_no_change(evening: Office, tmp_path: Path) -> None:
    with evening.transaction("Department") as work:
        work.session.scalars(select(Post).where(Post.title == "Ambassador")).one().department = "Protocol"
    path = edited(written(evening, tmp_path / "guests.xlsx"), "Diet", "vegetarian")
    assert looked_at(evening, path).rows[0].changes == (Change("diet", "halal", "vegetarian"),)
    plan = looked_at(evening, without(path, "Name", "Department"))
    assert [row.fate for row in plan.rows] == [Fate.CHANGED, Fate.SAME, Fate.SAME, Fate.SAME]
    assert plan.rows[0].changes == (Change("diet", "halal", "vegetarian"),)


@pytest.mark.parametrize("encoding", ["cp1252", "cp949", "cp1251", "gbk"])
def test_letters_that_another_encoding_lost_are_no_edit(empty_office: Office, tmp_path: Path, encoding: str) -> None:
    with empty_office.transaction("Scene") as work:
        event = an_event(work.session)
        a_guest(work.session, event, printed_name="김철수", native_name="김철수", title="교수", organisation="한빛재단")
        a_guest(work.session, event, printed_name="Çağatay Şimşek", organisation="Kültür Bakanlığı", category="Öğretim")
        a_guest(work.session, event, printed_name="Иванов Пётр", organisation="Эрмитаж")
        a_guest(work.session, event, printed_name="Anna Berg", organisation="Why?")
    path = written(empty_office, tmp_path / "guests.csv")
    text = path.read_text("utf-8-sig").replace("Why?", "Why not?")
    path.write_bytes(text.encode(encoding, "replace"))
    plan = looked_at(empty_office, path)
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


@each_in_an_office(share=1 / 2)
@given(guests=st.lists(_GUESTS, min_size=1, max_size=6), ending=st.sampled_from(["xlsx", "csv"]))
@example(guests=[{"given_name": "Ali", "family_name": "Əliyev"}] * 3, ending="xlsx")
@example(guests=[{"given_name": "Ali", "family_name": "Əliyev", "country": "Atlantis"}], ending="csv")
@example(
    guests=[{"given_name": "AA", "family_name": "AA", "printed_name": "AD", "reply": Reply.ACCEPTED}], ending="xlsx"
)
@example(guests=[{"given_name": "Ho", "family_name": "Lee", "name_order": "family_first"}], ending="xlsx")
def test_whatever_goes_out_comes_back_the_same(guests: Sequence[dict[str, Any]], ending: str) -> None:
    with tempfile.TemporaryDirectory() as folder, new_office(Path(folder)) as office:
        with office.transaction("Scene") as work:
            event = an_event(work.session)
            for one in guests:
                a_guest(work.session, event, **one)
        plan = looked_at(office, written(office, Path(folder) / f"guests.{ending}"))
        assert [row.fate for row in plan.rows] == [Fate.SAME] * len(guests), [row.changes for row in plan.rows]


def test_a_file_with_another_ending_is_refused(evening: Office, tmp_path: Path) -> None:
    with pytest.raises(SymposiarchError, match=r"\.xlsx, \.csv or \.vcf"):
        written(evening, tmp_path / "guests.pdf")


def test_a_disk_that_takes_no_more_leaves_the_workbook_that_was_there(
    tmp_path: Path,
) -> None:
    there = tmp_path / "guests.xlsx"
    there.write_bytes(b"the one before")
    with a_disk_that_takes(4000), pytest.raises(SymposiarchError, match="the disk is full"):
        write_workbook(there, [Sheet("Guests", [Column("Name", str)], ["Anna", "Bert"])])
    assert there.read_bytes() == b"the one before"
    assert list(tmp_path.iterdir()) == [there]
