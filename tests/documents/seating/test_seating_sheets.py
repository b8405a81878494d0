"""Table lists, escort cards, and what is printed again after a change."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.builders import a_companion, a_guest, an_event
from tests.documents.printed import facts_of, leaves, words_of
from tests.documents.seating.seatings import a_seating, read, seat, seats_of

from symposiarch.documents import catalogue, render, sheets
from symposiarch.documents.seating.chosen_plan import laid
from symposiarch.model.base import Texts
from symposiarch.model.invitations import Reply
from symposiarch.model.logistics import Movement
from symposiarch.model.seating import Place
from symposiarch.planning.prints import last_printed, not_yet_printed, note_printed
from symposiarch.planning.seating import who_sits
from symposiarch.planning.seating.filling import fill
from symposiarch.planning.seating.furniture.layouts import add_layout
from symposiarch.planning.seating.furniture.wanted import read_wanted
from symposiarch.planning.seating.plans import by_hand, plans


def test_a_long_table_has_every_name_at_its_chair_on_two_levels(session: Session) -> None:
    event = a_seating(session, 22, "a long table of 22", room=(9_000, 14_000))
    facts = facts_of(session, "seating-plan", event, paper="a4", pages="overview")
    labels = [seat["label"] for seat in seats_of(facts)]
    assert sum(bool(label["line"]) for label in labels) == 10, "each second name stands further off"
    (page,) = leaves("seating-plan", facts)
    text, smallest = read(page)
    assert text.count("Guest") == 21
    assert smallest >= 7


def test_seating_sheets_name_guests_in_the_script_of_their_language_and_companions_without_a_name(
    session: Session,
) -> None:
    event = an_event(session, languages=("ko",))
    kim = a_guest(session, event, "Chul-soo Kim", native_name="김철수", reply=Reply.ACCEPTED, title="Minister")
    kim.posts[0].titles = Texts({"ko": "문화부 장관"})
    a_companion(session, kim, "")
    layout = add_layout(session, tables=read_wanted("a round of 4"), event_id=event.id)
    fill.fill_by_rank(session, plans.add_plan(session, event.id, layout_id=layout.id).id)
    drawn = [seat for seat in seats_of(facts_of(session, "seating-plan", event)) if seat["name"]]
    (table,) = facts_of(session, "table-list", event)["tables"]
    for said in (drawn, table["people"]):
        assert {(one["name"], one["native"], one["office"]) for one in said} == {
            ("김철수", "Chul-soo Kim", "문화부 장관"), ("N. N.", "", "Chul-soo Kim 동반"),
        }  # fmt: skip


def test_the_number_of_a_frozen_plan_stands_on_what_is_printed(session: Session) -> None:
    event = a_seating(session, 8, "a round of 8")
    plans.freeze_plan(session, plans.plan_called(session, event.id).id)
    for sheet, options in (
        ("seating-plan", {}), ("table-list", {}), ("escort-cards", {}), ("place-cards", {}), ("table-signs", {}),
        ("finder", {}), ("escort-list", {}), ("kitchen-sheet", {}), ("badges", {"back": True}),
        ("attendee-list", {"columns": "table"}),
    ):  # fmt: skip
        page = leaves(sheet, facts_of(session, sheet, event, **options))[0]
        assert "Dinner · plan no. 1" in page.extract_text(), sheet


@pytest.mark.parametrize(
    ("sheet", "options"), [("table-signs", {}), ("finder", {}), ("seating-plan", {"copy": "board"})]
)
def test_what_guests_have_before_them_never_calls_itself_a_draft(
    session: Session, sheet: str, options: dict[str, str]
) -> None:
    event = a_seating(session, 8, "a round of 8")
    assert "draft" not in "".join(words_of(sheet, facts_of(session, sheet, event, **options)))
    assert "Dinner · draft" in words_of("table-list", facts_of(session, "table-list", event))[0]


def test_a_hall_in_rows_has_no_table_signs_and_the_sheet_says_so(session: Session) -> None:
    event = a_seating(session, 20, "20 in theatre")
    facts = facts_of(session, "table-signs", event)
    assert sheets.holds_nothing(facts)
    (page,) = leaves("table-signs", facts)
    assert "Everybody sits in rows" in page.extract_text()


def test_tables_where_nobody_sits_have_no_page_of_their_own(session: Session) -> None:
    event = a_seating(session, 8, "3 rounds of 8")
    titles = [
        plan["title"] for leaf in facts_of(session, "seating-plan", event, pages="tables")["plans"] for plan in leaf
    ]
    assert titles == [table["label"] for table in facts_of(session, "table-signs", event)["tables"]] == ["1"]
    wished = facts_of(session, "seating-plan", event, pages="tables", empty=True)["plans"]
    assert [plan["title"] for leaf in wished for plan in leaf] == ["1", "2", "3"]
    assert len(facts_of(session, "table-signs", event, empty=True)["tables"]) == 3
    (overview,) = facts_of(session, "seating-plan", event, pages="overview")["plans"]
    assert len(overview[0]["tables"]) == 3  # the room is shown as it is


def test_signs_and_tables_are_all_printed_while_nobody_is_seated(session: Session) -> None:
    event = a_seating(session, 8, "3 rounds of 8")
    for place in session.scalars(select(Place)).all():
        session.delete(place)
    assert len(facts_of(session, "table-signs", event)["tables"]) == 3
    plans = facts_of(session, "seating-plan", event, pages="tables")["plans"]
    assert [plan["title"] for leaf in plans for plan in leaf] == ["1", "2", "3"]


def test_tables_have_their_signs_while_people_sit_in_the_rows_behind_them_alone(session: Session) -> None:
    event = a_seating(session, 12, "2 rounds of 4, 2 rows of 8")
    plan = laid(session, event.id)
    assert plan is not None
    at_tables = {seat.seat_id for table in plan.tables if not table.row for seat in table.seats}
    for place in session.scalars(select(Place).where(Place.seat_id.in_(at_tables))).all():
        session.delete(place)
    session.flush()
    session.expire_all()
    assert len(facts_of(session, "table-signs", event)["tables"]) == 2
    assert facts_of(session, "seating-plan", event, pages="tables")["plans"]


def test_another_plan_than_the_chosen_one_can_be_printed(session: Session) -> None:
    event = a_seating(session, 8, "a round of 8")
    plans.copy_plan(session, plans.plan_called(session, event.id).id, name="With the minister")
    facts = facts_of(session, "table-list", event, plan="With the minister")
    assert facts["note"] == "With the minister · draft"


def test_without_a_plan_the_sheets_say_so(session: Session) -> None:
    event = an_event(session)
    for sheet in ("seating-plan", "table-list", "escort-cards"):
        facts = facts_of(session, sheet, event)
        assert sheets.holds_nothing(facts)
        (page,) = leaves(sheet, facts)
        assert "Nobody has a seat" in page.extract_text()


def test_where_all_who_had_a_seat_have_declined_the_sheets_say_that_nobody_has_one(session: Session) -> None:
    event = an_event(session)
    seat(session, event, ("1", [a_guest(session, event, "Zoe Away", reply=Reply.DECLINED)]))
    for sheet in ("table-list", "escort-cards"):
        assert facts_of(session, sheet, event)["lacks"] == "seated"


def test_a_table_that_goes_on_overleaf_is_named_there_again(session: Session) -> None:
    facts = facts_of(session, "table-list", a_seating(session, 4, "a round of 4"))
    facts["tables"][0]["people"] *= 15
    pages = words_of("table-list", facts)
    assert len(pages) == 2
    assert all("Table 1" in page for page in pages)
    assert ["continued" in page for page in pages] == [False, True]


def test_the_table_list_goes_by_seat_by_honour_or_by_name(session: Session) -> None:
    event = a_seating(session, 4, "a round of 4")
    by = {order: facts_of(session, "table-list", event, order=order)["tables"][0]["people"] for order in
          ("seat", "honour", "name")}  # fmt: skip
    assert [one["name"] for one in by["honour"]] == [
        "Kamran Hasanov", "Ji Guest1", "Ji Guest2", "Maria Magdalena Guest3",
    ]  # fmt: skip
    assert [one["seat"] for one in by["seat"]] == ["1", "2", "3", "4"]
    seats = [{one["name"]: one["seat"] for one in people} for people in by.values()]
    assert seats[0] == seats[1] == seats[2], "a chair has the number of its card in every order"
    assert [one["name"] for one in by["name"]][-1] == "Kamran Hasanov"
    (page,) = leaves("table-list", facts_of(session, "table-list", event))
    assert "guest of honour" in page.extract_text()


def test_names_that_follow_the_plan_have_its_title_on_every_page_and_say_what_their_numbers_are(
    session: Session,
) -> None:
    event = a_seating(session, 30, "30 in theatre", room=(30_000, 40_000))
    for copy, numbers in (("host", "small: seat, as on cards and lists"), ("board", "Seat")):
        facts = facts_of(session, "seating-plan", event, copy=copy, pages="overview")
        facts["lists"] *= 20
        _, *lists = words_of("seating-plan", facts)
        assert len(lists) > 1
        assert all("Second Symposium on Translation" in page and numbers in page for page in lists)
        assert not any("Scale" in page for page in lists)


def test_a_name_for_which_a_table_has_no_room_stands_below_it_on_the_page(session: Session) -> None:
    event = a_seating(session, 16, "2 rounds of 8")
    facts = facts_of(session, "seating-plan", event, paper="a4", pages="tables")
    assert len(facts["plans"][0]) == 2, "two tables share the page"
    seat = facts["plans"][0][0]["tables"][0]["seats"][4]
    seat["name"] = seat["short"] = "W" * 90
    (page, *_) = leaves("seating-plan", facts)
    at: list[float] = []
    page.extract_text(visitor_text=lambda text, cm, tm, *_: at.append(cm[4] + tm[4] * cm[0]) if text.strip() else None)
    assert min(at) > 0
    assert max(at) < page.mediabox.width
    text = page.extract_text()
    assert "".join(text.split()).replace("-", "").replace("\u00ad", "").count("W") == 90


def test_who_comes_along_is_named_as_the_others_are_without_a_form_of_address(session: Session) -> None:
    event = an_event(session)
    guest = a_guest(session, event, "Kamran Hasanov", honorific="Mr.", reply=Reply.ACCEPTED)
    a_companion(session, guest, "Mrs. Leyla Hasanova")
    a_companion(session, guest, "Mrs. Green")
    layout = add_layout(session, tables=read_wanted("a round of 4"), event_id=event.id)
    fill.fill_by_rank(session, plans.add_plan(session, event.id, layout_id=layout.id).id)
    (table,) = facts_of(session, "table-list", event)["tables"]
    assert {one["name"] for one in table["people"]} == {"Kamran Hasanov", "Leyla Hasanova", "Mrs. Green"}


def test_a_silhouette_shows_the_table_with_the_own_chair_s75(session: Session) -> None:
    event = a_seating(session, 8, "a round of 8")
    for card in facts_of(session, "escort-cards", event, kind="silhouette", order="table")["cards"]:
        assert [str(place) for place, chair in enumerate(card["chairs"], 1) if chair["own"]] == [card["seat"]]
        assert card["size"][0] <= 34
        assert card["size"][1] <= 37


def test_the_escort_list_groups_guests_by_who_leads_them(session: Session) -> None:
    event = a_seating(session, 6, "a round of 6")
    escort = a_guest(session, event, "Aysel Quliyeva", mobile="+994 50 123 45 67")
    seated = [place.attendee_id for place in plans.plan_called(session, event.id).places][:2]
    for attendee in seated:
        session.add(Movement(event_id=event.id, attendee_id=attendee, escort_id=escort.id, gate="North gate"))
    session.flush()
    facts = facts_of(session, "escort-list", event)
    (group,) = facts["groups"]
    assert (group["title"], group["phone"], len(group["people"])) == ("Aysel Quliyeva", "+994 50 123 45 67", 2)
    assert [one["meets"] for one in group["people"]] == [["North gate"], ["North gate"]]
    assert all(one["table"] == "1" and one["seat"] for one in group["people"])
    everybody = facts_of(session, "escort-list", event, who="all")
    assert len(everybody["groups"]) == 2
    (page,) = words_of("escort-list", everybody)
    assert page.count("guest of honour") == 1, "said in words: a colour is lost on a black and white printer"


@pytest.mark.parametrize(("tables", "word"), [("a round of 6", "Table"), ("6 in theatre", "Row")])
def test_lists_with_tables_call_rows_by_their_name(session: Session, tables: str, word: str) -> None:
    event = a_seating(session, 6, tables)
    for sheet, options in (("attendee-list", {"columns": "table"}), ("escort-list", {"who": "all"})):
        (page,) = words_of(sheet, facts_of(session, sheet, event, **options))
        assert {one for one in ("Table", "Row") if one in page} == {word}, sheet


def test_an_escort_whose_guests_go_on_overleaf_is_named_there_again(session: Session) -> None:
    facts = facts_of(session, "escort-list", a_seating(session, 6, "a round of 6"), who="all")
    facts["groups"][0]["people"] *= 10
    first, second, *_ = words_of("escort-list", facts)
    assert "Nobody yet" in first
    assert "continued" not in first
    assert "Nobody yet" in second
    assert "continued" in second


@pytest.mark.parametrize("name", ["place-cards", "escort-cards", "table-list"])
def test_after_a_change_only_what_differs_is_printed_again(session: Session, name: str) -> None:
    event = a_seating(session, 16, "2 rounds of 8")
    sheet = catalogue.sheet_named(name)
    before = facts_of(session, name, event)
    note_printed(session, event.id, sheet=name, digests=sheets.digests_of(sheet, before), by="Kamala")
    (last,) = last_printed(session, event.id)
    assert (last.sheet, last.by, last.heads) == (name, "Kamala", len(before[sheet.each]))
    plan = plans.plan_called(session, event.id)
    rows = {row.name: row for row in who_sits.seat_rows(session, plan.id)}
    one, other = rows["Ji Guest4"], rows["Maria Magdalena Guest12"]
    assert one.table != other.table
    assert one.attendee_id is not None
    assert other.attendee_id is not None
    by_hand.seat_guest(session, plan.id, attendee_id=one.attendee_id, seat_id=other.seat_id)
    after = facts_of(session, name, event)
    changed = not_yet_printed(session, event.id, sheet=name, digests=sheets.digests_of(sheet, after))
    partly = sheets.only_for(sheet, after, changed)
    again = partly[sheet.each]
    if name == "table-list":
        assert partly["count"] == "2 / 2"
        assert [table["label"] for table in again] == ["1", "2"]
    else:
        assert {card["whose"] for card in again} == {"Ji Guest4", "Maria Magdalena Guest12"}


def test_a_guest_called_like_a_command_is_printed_as_that(session: Session) -> None:
    event = a_seating(session, 3, "a round of 4")
    a_guest(session, event, "#panic() $x$", reply=Reply.ACCEPTED)
    fill.fill_by_rank(session, plans.plan_called(session, event.id).id)
    for sheet in ("seating-plan", "table-list"):
        assert "#panic()" in leaves(sheet, facts_of(session, sheet, event))[0].extract_text()
    assert render.svg("seating-plan.typ", facts_of(session, "seating-plan", event))


def test_signs_for_a_hall_of_rows_do_not_say_that_nothing_has_changed(session: Session) -> None:
    event = an_event(session)
    guest = a_guest(session, event, "Emma Berg", reply=Reply.ACCEPTED)
    seat(session, event, ("Row A", [guest]))
    facts = sheets.only_for(catalogue.sheet_named("table-signs"), facts_of(session, "table-signs", event), set())
    (page,) = words_of("table-signs", facts)
    assert "Everybody sits in rows" in page
