"""The sheets of a seating: the plan to scale, tables, escort cards, and what is printed again after a change."""

from __future__ import annotations

import io
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from sqlalchemy.orm import Session
from tests.builders import a_companion, a_guest, an_event, new_office

from symposiarch.cli.main import run
from symposiarch.documents import catalogue, render, sheets
from symposiarch.documents.seating.floor_drawing import whole_room
from symposiarch.documents.seating.floor_paper import SCALES, scale_for
from symposiarch.documents.seating.seat_names import measures_of
from symposiarch.model.base import Texts
from symposiarch.model.events import Event
from symposiarch.model.invitations import Honour, Reply
from symposiarch.model.logistics import Movement
from symposiarch.model.seating import SeatingPlan
from symposiarch.model.venues import FeatureKind, Room, RoomFeature, Venue
from symposiarch.planning.prints import last_printed, not_yet_printed, note_printed
from symposiarch.planning.seating import who_sits
from symposiarch.planning.seating.filling import fill
from symposiarch.planning.seating.floor import floor
from symposiarch.planning.seating.furniture.layouts import add_layout
from symposiarch.planning.seating.furniture.wanted import read_wanted
from symposiarch.planning.seating.plans import by_hand, plans
from symposiarch.planning.venues.geometry import Box, overlap

MILLIMETRE = 72 / 25.4
HANGUL = {2: "김철수"}


def a_seating(session: Session, guests: int, tables: str, *, room: tuple[int, int] | None = None) -> Event:
    """A host and guests of long and short names at some tables, in a room with a door and a window, or in none."""
    event = an_event(session, languages=("en", "ko"))
    a_guest(session, event, "Kamran Hasanov", reply=Reply.ACCEPTED, honour=Honour.HOST, title="Ambassador")
    for number in range(1, guests):
        name = f"Maria Magdalena Guest{number}" if number % 3 == 0 else f"Ji Guest{number}"
        a_guest(
            session, event, name, reply=Reply.ACCEPTED, native_name=HANGUL.get(number, ""), title="Director",
            organisation="Academy", diet="halal" if number == 5 else "",
            honour=Honour.GUEST_OF_HONOUR if number == 1 else Honour.NONE,
        )  # fmt: skip
    held = None
    if room is not None:
        held = Room(name="Hall", width=room[0], depth=room[1])
        session.add(Venue(name="Residence", rooms=[held]))
        session.flush()
        for kind, x, y in ((FeatureKind.DOOR, room[0] // 2, room[1]), (FeatureKind.WINDOW, 0, room[1] // 2)):
            held.features.append(RoomFeature(kind=kind, x=x, y=y, width=1400, depth=150))
        session.flush()
    layout = add_layout(
        session, tables=read_wanted(tables), event_id=event.id, room_id=held.id if held is not None else None
    )
    plan = plans.add_plan(session, event.id, layout_id=layout.id, name="Dinner")
    fill.fill_by_rank(session, plan.id)
    return event


def facts_of(session: Session, sheet: str, event: Event, **options: Any) -> dict[str, Any]:
    return sheets.facts_of(catalogue.sheet_named(sheet), session, event.id, **options)


def leaves(sheet: str, facts: dict[str, Any]) -> list[Any]:
    return list(PdfReader(io.BytesIO(sheets.printed(catalogue.sheet_named(sheet), facts).pdf)).pages)


def seats_of(facts: dict[str, Any]) -> list[dict[str, Any]]:
    return [seat for table in facts["plans"][0][0]["tables"] for seat in table["seats"]]


def read(page: Any) -> tuple[str, float]:
    """The words of a page, and the smallest type, in points, in which a guest's name is set."""
    sizes: list[float] = []
    text = page.extract_text(
        visitor_text=lambda words, _, matrix, font, size: (
            sizes.append(size * max(abs(matrix[1]), abs(matrix[3]))) if "Guest" in words else None
        )
    )
    return text, min(sizes)


@pytest.mark.parametrize("size", [(9_000, 14_000), (20_000, 8_000), (31_000, 44_000), (700, 500)])
@pytest.mark.parametrize("room", [(186.0, 240.0), (270.0, 150.0), (390.0, 520.0)])
def test_a_plan_is_drawn_at_the_largest_round_scale_that_fits(size: tuple[int, int], room: tuple[float, float]) -> None:
    scale = scale_for(*size, room)
    assert scale in SCALES
    assert size[0] / scale <= room[0]
    assert size[1] / scale <= room[1]
    smaller = [other for other in SCALES if other < scale]
    assert not smaller or size[0] / smaller[-1] > room[0] or size[1] / smaller[-1] > room[1]


@pytest.mark.parametrize(("paper", "width", "height"), [("a4", 210, 297), ("a3", 297, 420), ("a2", 420, 594)])
def test_the_plan_fills_its_paper_and_names_everybody(session: Session, paper: str, width: int, height: int) -> None:
    event = a_seating(session, 22, "a long table of 22", room=(11_000, 7_000))
    facts = facts_of(session, "seating-plan", event, paper=paper, pages="overview")
    (page,) = leaves("seating-plan", facts)
    assert (round(page.mediabox.width / MILLIMETRE), round(page.mediabox.height / MILLIMETRE)) == (height, width)
    text = " ".join(page.extract_text().split())
    assert "Door" in text
    assert "Window" in text
    assert f"Scale 1 : {facts['plans'][0][0]['scale']}" in text
    assert text.replace("- ", "-").count("Guest") == 21
    assert "김철수" in text
    assert "Dinner · draft" in text


def test_everything_on_the_plan_is_where_it_stands_in_the_room(session: Session) -> None:
    event = a_seating(session, 8, "a round of 8", room=(12_000, 10_000))
    drawing = facts_of(session, "seating-plan", event)["plans"][0][0]
    scale = drawing["scale"]
    assert (drawing["w"], drawing["h"]) == pytest.approx((12_000 / scale, 10_000 / scale), abs=0.01)
    plan = session.query(SeatingPlan).one()
    table = plan.layout.tables[0]
    for seat, drawn in zip(table.seats, drawing["tables"][0]["seats"], strict=True):
        assert drawn["x"] == pytest.approx((table.x + seat.x) / scale, abs=0.02)
        assert drawn["y"] == pytest.approx((table.y + seat.y) / scale, abs=0.02)
    door = next(one for one in drawing["features"] if one["kind"] == "door")
    assert door["at"] == pytest.approx([6_000 / scale, 10_000 / scale], abs=0.01)


def test_tables_for_which_the_room_is_too_small_are_on_the_paper_all_the_same(session: Session) -> None:
    event = a_seating(session, 8, "4 rounds of 8", room=(5_000, 4_000))
    drawing = facts_of(session, "seating-plan", event)["plans"][0][0]
    for table in drawing["tables"]:
        for seat in table["seats"]:
            assert seat["r"] <= seat["x"] <= drawing["w"] - seat["r"]
            assert seat["r"] <= seat["y"] <= drawing["h"] - seat["r"]


def test_on_the_hosts_copy_a_free_chair_has_its_number_of_honour_like_the_others(session: Session) -> None:
    event = a_seating(session, 6, "a round of 8")
    seats = seats_of(facts_of(session, "seating-plan", event, copy="host"))
    assert sorted(seat["inside"] for seat in seats) == list("12345678")
    assert {seat["inside"] for seat in seats if not seat["name"]} == {"7", "8"}


def test_seen_from_the_head_table_the_plan_is_turned_and_not_mirrored(session: Session) -> None:
    event = a_seating(session, 8, "a round of 8", room=(12_000, 10_000))
    room, head = (facts_of(session, "seating-plan", event, view=view)["plans"][0][0] for view in ("room", "head"))
    for one, other in zip(room["tables"][0]["seats"], head["tables"][0]["seats"], strict=True):
        assert (one["x"] + other["x"], one["y"] + other["y"]) == pytest.approx((room["w"], room["h"]), abs=0.05)


def test_the_host_copy_has_places_of_honour_the_board_none_and_the_service_the_diets(session: Session) -> None:
    event = a_seating(session, 8, "a round of 8")
    host, board, service = (
        {seat["name"]: seat for seat in seats_of(facts_of(session, "seating-plan", event, copy=copy))}
        for copy in ("host", "board", "service")
    )
    assert host["Kamran Hasanov"]["mark"] == board["Kamran Hasanov"]["mark"] == "host"
    assert (host["Ji Guest1"]["mark"], board["Ji Guest1"]["mark"]) == ("honoured", "")
    assert (host["Ji Guest1"]["inside"], board["Ji Guest1"]["inside"]) == ("2", "2")
    assert host["Ji Guest2"]["inside"] == "3"
    assert board["Ji Guest2"]["inside"] == "8"
    assert {seat["diet"] for seat in host.values()} == {seat["diet"] for seat in board.values()} == {""}
    assert service["Ji Guest5"]["diet"] == "A"
    (page, *_) = leaves("seating-plan", facts_of(session, "seating-plan", event, copy="service"))
    assert "halal: 1" in page.extract_text()


def test_a_long_table_has_every_name_at_its_chair_on_two_levels(session: Session) -> None:
    event = a_seating(session, 22, "a long table of 22", room=(9_000, 14_000))
    facts = facts_of(session, "seating-plan", event, paper="a4", pages="overview")
    labels = [seat["label"] for seat in seats_of(facts)]
    assert sum(bool(label["line"]) for label in labels) == 10, "each second name stands further off"
    (page,) = leaves("seating-plan", facts)
    text, smallest = read(page)
    assert text.count("Guest") == 21
    assert smallest >= 7


def test_on_large_paper_the_names_of_a_gala_stand_at_the_chairs(session: Session) -> None:
    event = a_seating(session, 120, "12 rounds of 10 and a head table", room=(24_000, 20_000))
    (page,) = leaves("seating-plan", facts_of(session, "seating-plan", event, paper="a2", pages="overview"))
    text, smallest = read(page)
    assert all(f"Guest{number}" in text for number in range(1, 120))
    assert "Table" not in text, "no lists are needed"
    assert smallest >= 5.4


def test_where_names_cannot_be_read_chairs_are_numbered_and_the_names_follow_by_table(session: Session) -> None:
    event = a_seating(session, 48, "6 rounds of 8", room=(30_000, 30_000))
    (page,) = leaves("seating-plan", facts_of(session, "seating-plan", event, copy="board", pages="overview"))
    text = page.extract_text()
    assert all(f"Table {number}" in text for number in range(1, 7))
    assert all(f"Guest{number}" in text for number in range(1, 48))


def test_lists_for_which_a_page_has_no_room_stand_on_the_next(session: Session) -> None:
    event = a_seating(session, 120, "12 rounds of 10 and a head table", room=(20_000, 18_000))
    first, second = leaves("seating-plan", facts_of(session, "seating-plan", event, paper="a4", pages="overview"))
    assert "Guest" not in first.extract_text()
    listed = second.extract_text()
    assert all(f"Guest{number}" in listed for number in range(1, 120))


def test_each_table_is_drawn_by_itself_with_functions(session: Session) -> None:
    event = a_seating(session, 16, "2 rounds of 8")
    facts = facts_of(session, "seating-plan", event, pages="tables")
    assert [[drawing["title"] for drawing in leaf] for leaf in facts["plans"]] in ([["1", "2"]], [["1"], ["2"]])
    text = " ".join(page.extract_text() for page in leaves("seating-plan", facts))
    assert text.count("Academy") >= 12


def test_names_beside_chairs_do_not_run_into_one_another(session: Session) -> None:
    event = a_seating(session, 40, "a u-shape of 18, 2 rounds of 8, a head table of 6", room=(16_000, 16_000))
    for leaf in facts_of(session, "seating-plan", event, paper="a3")["plans"]:
        for drawing in leaf:
            boxes = [seat["label"] for table in drawing["tables"] for seat in table["seats"]]
            for place, one in enumerate(boxes):
                for other in boxes[place + 1 :]:
                    across = min(one["x"] + one["w"], other["x"] + other["w"]) - max(one["x"], other["x"])
                    along = min(one["y"] + one["h"], other["y"] + other["h"]) - max(one["y"], other["y"])
                    assert across < 0.6 or along < 0.6, (drawing["title"], one, other)


def test_a_hall_of_four_hundred_has_its_names_at_the_chairs_on_a2_and_row_by_row_on_a4(session: Session) -> None:
    event = a_seating(session, 400, "400 in theatre of 20", room=(16_000, 24_000))
    (page,) = leaves("seating-plan", facts_of(session, "seating-plan", event, paper="a2"))
    text, smallest = read(page)
    assert text.count("Guest") >= 399
    assert smallest >= 5.4
    assert "Row" not in text, "no lists are needed"
    plan, *lists = leaves("seating-plan", facts_of(session, "seating-plan", event))
    assert "Guest" not in plan.extract_text()
    text = " ".join(page.extract_text() for page in lists)
    assert text.count("Guest") >= 399
    assert text.count("Row ") == 20


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


def test_a_table_that_has_no_other_beside_it_has_the_page(session: Session) -> None:
    event = a_seating(session, 16, "2 rounds of 8")
    alone = a_seating(session, 8, "a round of 8")
    ((one, _),) = facts_of(session, "seating-plan", event, pages="tables")["plans"]
    ((only,),) = facts_of(session, "seating-plan", alone, pages="tables")["plans"]
    assert only["scale"] < one["scale"]


def test_the_plan_is_also_a_picture(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with new_office(tmp_path) as office, office.transaction("Scene") as work:
        a_seating(work.session, 8, "a round of 8")
    office_path = str(tmp_path / "test.symposiarch")
    for suffix, begins in ((".svg", b"<svg"), (".png", b"\x89PNG"), (".pdf", b"%PDF")):
        target = tmp_path / f"plan{suffix}"
        words = ("print", "seating-plan", "--event", "1", "--pages", "overview", "--to", str(target))
        assert run(["--office", office_path, *words]) == 0, capsys.readouterr().err
        assert target.read_bytes().startswith(begins)


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


def test_a_hall_in_rows_has_no_table_signs_and_the_sheet_says_so(session: Session) -> None:
    event = a_seating(session, 20, "20 in theatre")
    facts = facts_of(session, "table-signs", event)
    assert sheets.holds_nothing(facts)
    (page,) = leaves("table-signs", facts)
    assert "Everybody sits in rows" in page.extract_text()


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


def test_the_table_list_goes_by_seat_by_honour_or_by_name(session: Session) -> None:
    event = a_seating(session, 4, "a round of 4")
    by = {order: facts_of(session, "table-list", event, order=order)["tables"][0]["people"] for order in
          ("seat", "honour", "name")}  # fmt: skip
    assert [one["name"] for one in by["honour"]] == [
        "Kamran Hasanov", "Ji Guest1", "Ji Guest2", "Maria Magdalena Guest3",
    ]  # fmt: skip
    assert [one["seat"] for one in by["seat"]] == ["1", "2", "3", "4"]
    assert [one["name"] for one in by["name"]][-1] == "Kamran Hasanov"
    (page,) = leaves("table-list", facts_of(session, "table-list", event))
    assert "guest of honour" in page.extract_text()


def test_escort_cards_are_85_by_55_ten_on_a_sheet_in_the_order_of_names(session: Session) -> None:
    event = a_seating(session, 24, "3 rounds of 8")
    facts = facts_of(session, "escort-cards", event)
    assert facts["size"] == {"width": 85, "height": 55}
    names = [card["whose"] for card in facts["cards"]]
    assert names[0] == "Ji Guest1"
    assert names[-1] == "Kamran Hasanov"
    pages = leaves("escort-cards", facts)
    assert [page.extract_text().count("Table") for page in pages] == [10, 10, 4]


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
    assert len(facts_of(session, "escort-list", event, who="all")["groups"]) == 2


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


def test_where_chairs_leave_a_name_no_place_it_stands_below_the_table(session: Session) -> None:
    event = a_seating(session, 15, "a comb of 15")
    (page,) = leaves("seating-plan", facts_of(session, "seating-plan", event, pages="tables"))
    text, smallest = read(page)
    assert all(f"Guest{number}" in text for number in range(1, 15))
    assert smallest >= 4.9


@pytest.mark.parametrize("words", ["80 in theatre", "80 in curved rows", "40 in classroom", "30 in curved classroom"])
def test_names_in_rows_lie_neither_over_one_another_nor_over_the_tables(session: Session, words: str) -> None:
    venue = Venue(name="Hall")
    venue.rooms.append(Room(name="Hall", width=20_000, depth=22_000))
    session.add(venue)
    session.flush()
    layout = add_layout(session, tables=read_wanted(words), room_id=venue.rooms[0].id)
    drawn = whole_room(floor(session, layout.id), (180, 200), turned=False, measures=measures_of(1))
    rows = drawn["tables"]
    boxes = [seat["label"] for row in rows for seat in row["seats"]]
    cards = [Box(one["x"], one["y"], one["x"] + one["w"], one["y"] + one["h"]).wider(-0.05) for one in boxes]
    assert not any(one.meets(other) for one, other in combinations(cards, 2))
    tops = [[tuple(point) for point in top["points"]] for row in rows for top in row["tops"]]
    assert not any(overlap(card.corners, top, 0.05) for card in cards for top in tops)
    assert min(one["w"] for one in boxes) > 2.5
