"""Of somebody who is known, each field that a list changes can stay ours; in another script it does at first."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.builders import a_companion, a_guest, an_event
from tests.exchange.guest_lists.imported import bring_in, guests, keep, plan_of, sheet

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.fates import Fate
from symposiarch.exchange.guest_lists.other_scripts import WhyOurs
from symposiarch.exchange.guest_lists.ours import fields_to_keep, keep_ours, keep_ours_everywhere, kept_out
from symposiarch.model.events import Event
from symposiarch.model.invitations import AttendeeRole, Reply
from symposiarch.model.people import Person, Post
from symposiarch.store import Office

HEADINGS = ["Name", "E-mail", "Title", "Organisation", "Phone", "Remarks", "Reply"]
KOREAN = ["Luc Martin", "luc@embassy.example", "대사", "주한 프랑스 대사관", None, None, None]


@pytest.fixture
def france(empty_office: Office) -> Office:
    """The ambassador of France is a guest of an event."""
    with empty_office.transaction("Scene") as work:
        a_guest(
            work.session,
            an_event(work.session),
            given_name="Luc",
            family_name="Martin",
            email="luc@embassy.example",
            phone="+33 1 11 11 11 11",
            title="Ambassador",
            organisation="Embassy of France",
        )
    return empty_office


def a_list(folder: Path, *rows: list[Any]) -> Path:
    return sheet(folder / "list.xlsx", [HEADINGS, *rows])


def post(office: Office) -> tuple[str, dict[str, str], str, dict[str, str]]:
    with office.reading() as session:
        held = session.query(Post).one()
        assert held.organisation is not None
        return held.title, dict(held.titles), held.organisation.name, dict(held.organisation.names)


def test_a_korean_list_leaves_the_english_title_and_is_kept_beside_it(france: Office, tmp_path: Path) -> None:
    path = a_list(tmp_path, KOREAN)
    bring_in(france, path)
    assert post(france) == ("Ambassador", {"ko": "대사"}, "Embassy of France", {"ko": "주한 프랑스 대사관"})
    again = plan_of(france, a_list(tmp_path, [*KOREAN[:5], "came by post", None])).rows[0]
    assert [change.field for change in again.changes] == ["notes"]
    assert again.ours == ()


def test_a_script_of_several_languages_is_proposed_and_not_taken(france: Office, tmp_path: Path) -> None:
    path = a_list(tmp_path, ["Luc Martin", "luc@embassy.example", "Посол", "Посольство Франции", None, None, None])
    plan = plan_of(france, path)
    assert [(one.change.field, one.why) for one in plan.rows[0].ours] == [
        ("title", WhyOurs.SCRIPT),
        ("organisation", WhyOurs.SCRIPT),
    ]
    assert (plan.rows[0].fate, kept_out(plan)) == (Fate.SAME, {"title": 1, "organisation": 1})
    keep(france, keep_ours(plan, 0, {"title": False}))
    assert post(france) == ("Посол", {}, "Embassy of France", {})


def test_the_languages_of_the_event_say_what_a_script_is(france: Office, tmp_path: Path) -> None:
    with france.transaction("Languages") as work:
        an_event(work.session, title="Evening", languages=("en", "ru"))
    path = a_list(tmp_path, ["Luc Martin", "luc@embassy.example", "Посол", None, None, None, None])
    bring_in(france, path, event_id=2)
    assert post(france)[:2] == ("Ambassador", {"ru": "Посол"})


def test_the_house_of_another_state_is_not_called_ours(france: Office, tmp_path: Path) -> None:
    path = a_list(tmp_path, [*KOREAN[:3], "일본대표단", None, None, None])
    with france.transaction("Delegation") as work:
        held = work.session.query(Post).one()
        assert held.organisation is not None
        held.organisation.name = "Delegation of France"
    (title, house) = plan_of(france, path).rows[0].ours
    assert (title.why, house.why) == (WhyOurs.BESIDE, WhyOurs.ANOTHER_STATE)


def test_each_field_of_a_row_can_stay_ours(france: Office, tmp_path: Path) -> None:
    said = ["Luc Martin", "luc@embassy.example", "Consul", "Consulate of France", "+33 2 22", "late", "yes"]
    plan = plan_of(france, a_list(tmp_path, said))
    fields = {change.field for change in plan.rows[0].changes}
    assert fields == {"title", "organisation", "phone", "notes", "reply"}
    ours = dict.fromkeys(("title", "phone", "notes", "reply"), True)
    plan = keep_ours(plan, 0, ours)
    assert kept_out(plan) == dict.fromkeys(ours, 1)
    keep(france, plan)
    (guest,) = guests(france)
    assert (guest.title, guest.organisation, guest.phone) == ("Ambassador", "Consulate of France", "+33 1 11 11 11 11")
    assert (guest.reply, guest.notes) == (Reply.NONE, "")


def test_where_all_stays_ours_nothing_is_written(france: Office, tmp_path: Path) -> None:
    plan = plan_of(france, a_list(tmp_path, ["Luc Martin", "luc@embassy.example", "Consul", None, None, None, None]))
    kept = keep_ours(plan, 0, {"title": True})
    assert kept.rows[0].fate is Fate.SAME
    assert keep_ours(kept, 0, {"title": False}).rows[0].changes == plan.rows[0].changes


def test_a_column_stays_ours_where_we_have_something_and_fills_what_is_blank(france: Office, tmp_path: Path) -> None:
    with france.transaction("Another") as work:
        event = work.session.get_one(Event, 1)
        a_guest(work.session, event, "Ida Falk", email="ida@x.example", title="Director")
    ida = ["Ida Falk", "ida@x.example", "Director", None, "+46 8 1", None, None]
    plan = plan_of(france, a_list(tmp_path, [*KOREAN[:2], "Ambassador", None, "+33 2 22", None, None], ida))
    keep(france, keep_ours_everywhere(plan, {"phone"}))
    assert {guest.family_name: guest.phone for guest in guests(france)} == {
        "Martin": "+33 1 11 11 11 11",
        "Falk": "+46 8 1",
    }


def test_who_has_gone_to_another_house_has_the_post_that_the_list_says(france: Office, tmp_path: Path) -> None:
    said = ["Luc Martin", "luc@embassy.example", "참사관", "Institute of Asia", None, None, None]
    bring_in(france, a_list(tmp_path, said))
    with france.reading() as session:
        now, before = session.query(Post).order_by(Post.position).all()
        assert (now.title, before.title, dict(before.titles)) == ("참사관", "Ambassador", {})


@pytest.mark.parametrize("title", ["대사", "Посол", "Consul"])
def test_a_department_is_taken_also_where_the_title_stays_ours(france: Office, tmp_path: Path, title: str) -> None:
    headings = ["Name", "E-mail", "Title", "Department"]
    path = sheet(tmp_path / "list.xlsx", [headings, [*KOREAN[:2], title, "Culture"]])
    keep(france, keep_ours(plan_of(france, path), 0, {"title": True}))
    with france.reading() as session:
        held = session.query(Post).one()
        assert (held.title, held.department) == ("Ambassador", "Culture")


def test_departments_and_addresses_stay_in_our_script(france: Office, tmp_path: Path) -> None:
    headings = ["Name", "E-mail", "Department", "City", "Address"]
    keep(
        france, plan_of(france, sheet(tmp_path / "a.xlsx", [headings, [*KOREAN[:2], "Culture", "Seoul", "1 Main St"]]))
    )
    korean = sheet(tmp_path / "b.xlsx", [headings, [*KOREAN[:2], "문화과", "서울", "중구 세종대로 1"]])
    plan = plan_of(france, korean)
    assert kept_out(plan) == {"department": 1, "city": 1, "address": 1}
    keep(france, keep_ours(plan, 0, {"city": False}))
    with france.reading() as session:
        guest = session.query(Person).one()
        assert (guest.posts[0].department, guest.city, guest.address) == ("Culture", "서울", "1 Main St")


def test_what_is_taken_in_place_of_ours_is_not_kept_beside_it_as_well(france: Office, tmp_path: Path) -> None:
    plan = plan_of(france, a_list(tmp_path, KOREAN))
    keep(france, keep_ours(plan, 0, {"title": False}))
    assert post(france)[:2] == ("대사", {})


def test_what_has_no_letters_is_in_no_other_script(france: Office, tmp_path: Path) -> None:
    path = a_list(tmp_path, ["Luc Martin", "luc@embassy.example", "Ambassador", "1+1", None, None, None])
    (row,) = plan_of(france, path).rows
    assert ([change.after for change in row.changes], row.ours) == (["1+1"], ())


def test_no_reply_yet_is_nothing_of_ours(france: Office, tmp_path: Path) -> None:
    plan = plan_of(france, a_list(tmp_path, [*KOREAN[:2], None, None, "+33 2 22", None, "yes"]))
    keep(france, keep_ours_everywhere(plan, {"phone", "reply"}))
    (guest,) = guests(france)
    assert (guest.reply, guest.phone) == (Reply.ACCEPTED, "+33 1 11 11 11 11")


def test_fields_are_named_as_columns_are() -> None:
    assert fields_to_keep(["email", " Birth date "]) == {"email", "other_emails", "birth_date"}
    assert fields_to_keep(["all"]) > {"printed_name", "phone", "title", "reply", "notes"}
    with pytest.raises(SymposiarchError, match="table"):
        fields_to_keep(["table"])


def test_a_spouse_whose_name_stays_ours_is_one_spouse(france: Office, tmp_path: Path) -> None:
    with france.transaction("Spouse") as work:
        luc = work.session.query(Person).one()
        a_companion(work.session, luc, "Marie Martin", role=AttendeeRole.SPOUSE)
        uuid = luc.uuid
    headings = ["ID", "Name", "Spouse", "Phone"]
    path = sheet(tmp_path / "list.xlsx", [headings, [uuid, "Luc Martin", "Marianne Martin", "+33 2 22"]])
    keep(france, keep_ours(plan_of(france, path), 0, {"spouse": True}))
    (guest,) = guests(france)
    assert (guest.phone, [one.name for one in guest.companions]) == ("+33 2 22", ["Marie Martin"])


def test_what_the_address_book_notes_of_somebody_stays_beside_what_another_list_notes(
    empty_office: Office, tmp_path: Path
) -> None:
    for note in ("knows the host", "speaks Korean", "knows the host"):
        path = sheet(
            tmp_path / "list.xlsx", [["Name", "E-mail", "Remarks"], ["Anna Berg", "anna@museum.example", note]]
        )
        bring_in(empty_office, path, event_id=None)
    with empty_office.reading() as session:
        (anna,) = session.query(Person).filter(Person.email == "anna@museum.example")
        assert anna.notes == "knows the host\nspeaks Korean"
