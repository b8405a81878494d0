"""The plan to scale: everything where it stands in the room, and every name where it can be read."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from sqlalchemy.orm import Session
from tests.builders import new_office
from tests.documents.printed import facts_of, leaves
from tests.documents.seating.seatings import a_seating, read, seats_of

from symposiarch.cli.main import run
from symposiarch.documents.seating.floor_drawing import whole_room
from symposiarch.documents.seating.floor_paper import SCALES, scale_for
from symposiarch.documents.seating.seat_names import measures_of
from symposiarch.model.people import Person
from symposiarch.model.seating import SeatingPlan
from symposiarch.model.venues import FeatureKind, Room, RoomFeature, Venue
from symposiarch.planning.seating.floor import floor
from symposiarch.planning.seating.furniture.layouts import add_layout
from symposiarch.planning.seating.furniture.wanted import read_wanted
from symposiarch.planning.venues.geometry import Box, overlap

MILLIMETRE = 72 / 25.4


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


def test_names_of_doors_close_to_one_another_are_printed_on_lines_of_their_own(session: Session) -> None:
    event = a_seating(session, 8, "a round of 8", room=(12_000, 10_000))
    (room,) = session.query(Room)
    for label, x in (("Entrance from the garden", 5_500), ("Service door to the kitchen", 6_500)):
        room.features.append(RoomFeature(kind=FeatureKind.DOOR, label=label, x=x, y=10_000, width=1400, depth=150))
    (page,) = leaves("seating-plan", facts_of(session, "seating-plan", event, pages="overview"))
    heights: dict[str, float] = {}

    def written(text: str, at: list[float], *_: object) -> None:
        heights.update(dict.fromkeys((text.strip(),), at[5]))

    page.extract_text(visitor_text=written)
    doors = [heights[name] for name in ("Door", "Entrance from the garden", "Service door to the kitchen")]
    assert all(abs(one - other) > 7 for one, other in combinations(doors, 2)), doors


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
    assert board["Ji Guest2"]["inside"] == host["Ji Guest2"]["chair"] == "8", "cards are laid by the host's copy, too"
    assert not any(seat["chair"] for seat in board.values()), "one number is enough where it is that of the chair"
    assert {seat["diet"] for seat in host.values()} == {seat["diet"] for seat in board.values()} == {""}
    assert service["Ji Guest5"]["diet"] == "A"
    (page, *_) = leaves("seating-plan", facts_of(session, "seating-plan", event, copy="service"))
    assert "halal: 1" in page.extract_text()


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


def test_escort_cards_are_85_by_55_ten_on_a_sheet_in_the_order_of_names(session: Session) -> None:
    event = a_seating(session, 24, "3 rounds of 8")
    facts = facts_of(session, "escort-cards", event)
    assert facts["size"] == {"width": 85, "height": 55}
    names = [card["whose"] for card in facts["cards"]]
    assert names[0] == "Ji Guest1"
    assert names[-1] == "Kamran Hasanov"
    pages = leaves("escort-cards", facts)
    assert [page.extract_text().count("Table") for page in pages] == [10, 10, 4]


def test_where_two_dozen_names_stand_below_a_table_they_stand_on_its_page(session: Session) -> None:
    event = a_seating(session, 44, "a comb of 44")
    (page,) = leaves("seating-plan", facts_of(session, "seating-plan", event, pages="tables"))
    text, smallest = read(page)
    assert all(f"Guest{number}" in text for number in range(1, 44))
    assert smallest >= 4.9


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


def test_where_chairs_are_too_close_for_names_on_a2_each_table_lists_its_own_in_its_place(session: Session) -> None:
    event = a_seating(session, 300, "30 rounds of 10")
    sizes = {}
    for copy, expected in (("board", 1), ("host", 2)):
        pages = leaves(
            "seating-plan", facts_of(session, "seating-plan", event, paper="a2", copy=copy, pages="overview")
        )
        assert len(pages) == expected, copy
        text, sizes[copy] = read(pages[0])
        assert all(f"Guest{number}" in text for number in range(1, 300)), "everybody is named on the first sheet"
    assert min(sizes.values()) >= 5.4


def test_a_plan_whose_names_follow_on_another_page_says_so(session: Session) -> None:
    event = a_seating(session, 300, "30 rounds of 10", room=(60_000, 50_000))
    first, *others = leaves("seating-plan", facts_of(session, "seating-plan", event, pages="overview"))
    assert "names: next page" in first.extract_text()
    assert others
    assert not any("names: next page" in page.extract_text() for page in others)
    event = a_seating(session, 22, "a long table of 22", room=(11_000, 7_000))
    (only,) = leaves("seating-plan", facts_of(session, "seating-plan", event, pages="overview"))
    assert "names:" not in only.extract_text()


@pytest.mark.parametrize(("tables", "paper"), [("6 rounds of 10", "a2"), ("4 rounds of 8 and a head table of 8", "a4")])
def test_a_list_in_the_place_of_its_table_takes_nothing_of_another(session: Session, tables: str, paper: str) -> None:
    event = a_seating(session, 60, tables)
    drawn = facts_of(session, "seating-plan", event, paper=paper, pages="overview")["plans"][0][0]
    cells = [table["cell"] for table in drawn["tables"]]
    places = [Box(x - w / 2, y - h / 2, x + w / 2, y + h / 2).wider(-0.05) for x, y, w, h in cells]
    assert not any(one.meets(other) for one, other in combinations(places, 2))
    assert min(w for _, _, w, _ in cells) > 20


def test_a_given_name_of_two_syllables_is_not_broken_on_its_chair(session: Session) -> None:
    event = a_seating(session, 40, "40 in theatre", room=(14_000, 12_000))
    for number, head in enumerate(session.query(Person).order_by(Person.id)):
        head.given_name, head.family_name = "Hye-rim", f"Guest{number}"
    (page, *_) = leaves("seating-plan", facts_of(session, "seating-plan", event, paper="a2", pages="overview"))
    assert page.extract_text().count("Hye-rim") == 40
    assert "order of honour" not in page.extract_text(), "no number is explained where names stand on the chairs"


def test_names_in_columns_are_as_even_as_their_tables_let_them_be(session: Session) -> None:
    event = a_seating(session, 46, "80 in theatre", room=(15000, 19500))
    facts = facts_of(session, "seating-plan", event)
    facts["lists"] = [
        {"label": label, "row": True, "people": [facts["lists"][0]["people"][0]] * count}
        for label, count in (("A", 15), ("B", 13), ("C", 16), ("E", 2))
    ]
    *_, names = leaves("seating-plan", facts)
    heads: dict[str, int] = {}

    def seen(words: str, placed: list[float], *_: object) -> None:
        heads.setdefault(words.strip(), round(placed[4]))

    names.extract_text(visitor_text=seen)
    assert heads["Row A"] == heads["Row B"] < heads["Row C"] == heads["Row E"]
