"""Rooms: their measures, what is drawn in them, and the picture that they are traced from."""

from __future__ import annotations

from datetime import time
from itertools import combinations
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session
from tests.builders import an_event, new_office

from symposiarch.errors import SymposiarchError
from symposiarch.model.people import Picture
from symposiarch.model.venues import FeatureKind, LayoutKind, Room, RoomFeature
from symposiarch.planning.people.contacts import add_person
from symposiarch.planning.seating.floor import FloorFeature, room_floor
from symposiarch.planning.seating.furniture.layouts import add_layout
from symposiarch.planning.seating.furniture.wanted import read_wanted
from symposiarch.planning.venues import background, drawing, rooms, venues
from symposiarch.planning.venues.geometry import Polygon, holds, overlap, rectangle_at
from symposiarch.planning.venues.venues import read_hour

PNG = b"\x89PNG\r\n\x1a\n" + b"picture"


@pytest.fixture
def hall(session: Session) -> Room:
    venue = venues.add_venue(session, name="Namsan District Hall", city="Seoul")
    return rooms.add_room(session, venue.id, name="Great Hall", width=20_000, depth=15_000)


def features(session: Session, room: Room) -> dict[FeatureKind, FloorFeature]:
    return {one.kind: one for one in room_floor(room).features}


def test_a_venue_tells_whom_to_call_and_when_it_is_open(session: Session, hall: Room) -> None:
    keeper = add_person(session, printed_name="Mok Ji-hye")
    venues.edit_venue(
        session,
        hall.venue_id,
        name="Namsan Hall",
        contact_id=keeper.id,
        opens=read_hour("8:30"),
        closes=read_hour("22"),
    )
    (row,) = venues.venues(session)
    assert (row.name, row.contact, row.opens, row.closes) == ("Namsan Hall", "Mok Ji-hye", time(8, 30), time(22))
    with pytest.raises(SymposiarchError, match="9:30"):
        read_hour("late")
    with pytest.raises(SymposiarchError, match="is not an hour"):
        read_hour("99999999999999999999")


def test_two_venues_do_not_share_a_name_in_whatever_case(session: Session, hall: Room) -> None:
    other = venues.add_venue(session, name="Garden House")
    with pytest.raises(SymposiarchError, match="already"):
        venues.edit_venue(session, other.id, name="namsan DISTRICT hall")


def test_a_venue_stays_while_an_event_is_held_there(session: Session, hall: Room) -> None:
    an_event(session, title="National Day", venue="Namsan District Hall")
    with pytest.raises(SymposiarchError, match="National Day"):
        venues.remove_venue(session, hall.venue_id)


def test_a_room_stays_while_tables_stand_in_it(session: Session, hall: Room) -> None:
    add_layout(session, tables=read_wanted("a round of 8"), room_id=hall.id, name="Dinner")
    with pytest.raises(SymposiarchError, match="Dinner"):
        rooms.remove_room(session, hall.id)
    empty = rooms.copy_room(session, hall.id)
    assert empty.name == "Great Hall (copy)"
    rooms.remove_room(session, empty.id)
    assert [room.name for row in venues.venues(session) for room in row.rooms] == ["Great Hall"]


def test_capacities_are_kept_by_layout_and_taken_away(session: Session, hall: Room) -> None:
    rooms.set_capacities(session, hall.id, {LayoutKind.THEATRE: 240, LayoutKind.BANQUET: 160})
    rooms.set_capacities(session, hall.id, {LayoutKind.BANQUET: None})
    row = rooms.room_row(hall)
    assert row.capacities == (("theatre", 240),)
    assert row.square_metres == 300
    assert rooms.usual_capacity(row.square_metres, LayoutKind.BANQUET) == 200


def test_a_door_goes_to_the_nearest_wall_and_turns_with_it(session: Session, hall: Room) -> None:
    door = drawing.add_feature(session, hall.id, FeatureKind.DOOR)
    assert (door.x, door.y, door.rotation) == (10_000, 15_000, 180)
    drawing.change_features(session, hall.id, {door.id: {"x": 18_900, "y": 4_000}})
    assert (door.x, door.y, door.rotation) == (20_000, 4_000, 90)
    drawing.change_features(session, hall.id, {door.id: {"x": 300, "y": 4_000}})
    assert (door.x, door.y, door.rotation) == (0, 4_000, 270)


def test_what_is_new_in_a_room_leaves_the_way_through_a_door_free(session: Session, hall: Room) -> None:
    door = drawing.add_feature(session, hall.id, FeatureKind.DOOR, x=20_000, y=14_000)
    booth = drawing.add_feature(session, hall.id, FeatureKind.BOOTH)
    assert (door.rotation, booth.y) == (90, 14_200), "it stands at the back, beside the door at its usual place"
    assert booth.x + booth.width / 2 <= 19_000
    drawing.change_features(session, hall.id, {booth.id: {"x": 10_000}})
    other = drawing.add_feature(session, hall.id, FeatureKind.DOOR)
    assert abs(other.x - booth.x) >= (other.width + booth.width) / 2, "nor is a door let in behind what stands there"


def test_what_stands_free_is_turned_resized_labelled_copied_and_removed(session: Session, hall: Room) -> None:
    booth = drawing.add_feature(session, hall.id, FeatureKind.BOOTH, x=2_000, y=9_000)
    drawing.change_features(
        session, hall.id, {booth.id: {"rotation": 450, "width": 2_400, "label": "Korean – Azerbaijani"}}
    )
    (copy,) = drawing.copy_features(session, hall.id, [booth.id], dx=0, dy=2_000)
    rows = {one.id: one for one in room_floor(hall).features}
    assert (rows[copy].y, rows[copy].rotation, rows[copy].label) == (11_000, 90, "Korean – Azerbaijani")
    drawing.remove_features(session, hall.id, [booth.id])
    assert [one.id for one in room_floor(hall).features] == [copy]


def test_a_wall_moved_beyond_the_origin_counts_the_room_anew(session: Session, hall: Room) -> None:
    drawing.add_feature(session, hall.id, FeatureKind.STAGE)
    layout = add_layout(session, tables=read_wanted("a round of 8"), room_id=hall.id)
    table = layout.tables[0]
    before = (table.x, table.y)
    drawing.set_outline(
        session, hall.id, [(-2_000, 0), (20_000, 0), (20_000, 15_000), (8_000, 15_000), (-2_000, 9_000)]
    )
    assert (hall.width, hall.depth) == (22_000, 15_000)
    assert room_floor(hall).outline[0] == (0, 0)
    assert features(session, hall)[FeatureKind.STAGE].x == 12_000
    assert (table.x - before[0], table.y - before[1]) == (2_000, 0)
    background.set_background(session, hall.id, PNG)
    drawing.set_outline(session, hall.id, [(0, -1_000), (22_000, -1_000), (22_000, 15_000), (0, 15_000)])
    assert (table.x - before[0], table.y - before[1]) == (2_000, 1_000)
    assert (hall.background_x, hall.background_y) == (0, 1_000)


def test_a_stretched_room_takes_its_doors_along(session: Session, hall: Room) -> None:
    drawing.add_feature(session, hall.id, FeatureKind.DOOR)
    drawing.add_feature(session, hall.id, FeatureKind.COLUMN, x=5_000, y=5_000)
    rooms.edit_room(session, hall.id, depth=18_000)
    found = features(session, hall)
    assert found[FeatureKind.DOOR].y == 18_000
    assert found[FeatureKind.COLUMN].y == 5_000


def test_walls_that_enclose_nothing_are_refused(session: Session, hall: Room) -> None:
    for corners in (
        [(0, 0), (1, 1)],
        [(0, 0), (9_000, 0), (9_000, 10), (0, 10)],
        [(0, 0), (5_000, 5_000), (9_000, 9_000)],
    ):
        with pytest.raises(SymposiarchError):
            drawing.set_outline(session, hall.id, corners)


def test_a_traced_plan_is_brought_to_scale_and_deleted_with_its_last_room(session: Session, hall: Room) -> None:
    background.set_background(session, hall.id, PNG, width=5_000)
    background.set_background(session, hall.id, PNG)
    assert session.scalar(select(func.count(Picture.id))) == 1, "a plan takes the place of the one before"
    background.scale_background(session, hall.id, start=(1_000, 1_000), end=(5_000, 1_000), distance=8_000)
    assert (hall.background_x, hall.background_y, hall.background_width) == (-1_000, -1_000, 40_000)
    twin = rooms.copy_room(session, hall.id)
    background.clear_background(session, hall.id)
    assert session.scalar(select(func.count(Picture.id))) == 1
    background.clear_background(session, twin.id)
    assert session.scalar(select(func.count(Picture.id))) == 0
    with pytest.raises(SymposiarchError, match="no picture"):
        background.set_background(session, hall.id, b"%PDF-1.7")


def test_undo_brings_back_a_removed_plan_to_the_byte(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        with office.transaction("Draw a room") as work:
            venue = venues.add_venue(work.session, name="The Hall")
            room_id = rooms.add_room(work.session, venue.id, name="Red Room").id
            background.set_background(work.session, room_id, PNG)
        with office.transaction("Take the plan away") as work:
            background.clear_background(work.session, room_id)
        office.undo()
        with office.reading() as session:
            picture = session.get_one(Room, room_id).background_id
            assert picture is not None
            assert background.picture_content(session, picture) == PNG


def body(feature: RoomFeature) -> Polygon:
    return rectangle_at(feature.x, feature.y, feature.width, feature.depth, feature.rotation)


def test_what_is_added_to_a_room_stands_beside_what_is_there(session: Session) -> None:
    venue = venues.add_venue(session, name="Residence")
    room = rooms.add_room(session, venue.id, name="Hall", width=16_000, depth=12_000)
    kinds = [*FeatureKind, FeatureKind.DOOR, FeatureKind.WINDOW, FeatureKind.COLUMN, FeatureKind.BOOTH]
    made = [drawing.add_feature(session, room.id, kind) for kind in kinds]
    stage = next(one for one in made if one.kind is FeatureKind.STAGE)
    lectern = next(one for one in made if one.kind is FeatureKind.LECTERN)
    assert abs(lectern.x - stage.x) < stage.width / 2, "the lectern stands on the stage"
    assert lectern.y < stage.y + stage.depth / 2
    outline = rooms.outline_of(room)
    for one, other in combinations([one for one in made if one is not stage], 2):
        assert not overlap(body(one), body(other)), (one.kind, other.kind)
    for one in made:
        assert one.kind in drawing.WALLED or holds(outline, body(one))


def test_a_new_door_stands_where_its_name_and_that_of_the_old_one_have_room(session: Session) -> None:
    room = rooms.add_room(session, venues.add_venue(session, name="Residence").id, name="Hall")
    first = drawing.add_feature(session, room.id, FeatureKind.DOOR, label="Main entrance, south side")
    second = drawing.add_feature(session, room.id, FeatureKind.DOOR)
    letter = room.depth / drawing.LETTERS_DOWN
    assert second.y == first.y
    assert abs(second.x - first.x) > (len(first.label) + len("entrance")) * letter / 2
    third = drawing.add_feature(session, room.id, FeatureKind.DOOR, label="x" * 500)
    assert third.y == first.y, "where names find no room a door still stands beside the others"
    assert not any(overlap(body(third), body(one)) for one in (first, second))


def test_a_door_beside_a_corner_that_a_room_lacks_stands_in_the_wall_with_both_its_ends(session: Session) -> None:
    room = rooms.add_room(session, venues.add_venue(session, name="Residence").id, name="Hall")
    room.outline = [[0, 0], [16_000, 0], [16_000, 12_000], [7_000, 12_000], [7_000, 9_000], [0, 9_000]]
    room.width, room.depth = 16_000, 12_000
    door = drawing.add_feature(session, room.id, FeatureKind.DOOR)
    assert door.y == 12_000
    assert door.x - door.width / 2 >= 7_000


def test_a_stage_moves_aside_for_the_corner_that_a_room_lacks(session: Session) -> None:
    venue = venues.add_venue(session, name="Residence")
    room = rooms.add_room(session, venue.id, name="Salon", width=16_000, depth=14_000)
    drawing.cut_corner(session, room.id, 1)
    stage = drawing.add_feature(session, room.id, FeatureKind.STAGE)
    assert holds(rooms.outline_of(room), body(stage))
    assert 0 < 8_000 - stage.x <= 500


def test_flags_that_find_no_room_beside_a_stage_in_an_l_stand_between_its_walls(session: Session) -> None:
    room = rooms.add_room(session, venues.add_venue(session, name="Residence").id, name="Salon")
    drawing.cut_corner(session, room.id, 0)
    drawing.add_feature(session, room.id, FeatureKind.STAGE)
    flags = drawing.add_feature(session, room.id, FeatureKind.FLAGS)
    assert holds(rooms.outline_of(room), body(flags))


def test_a_rectangle_becomes_an_l(session: Session) -> None:
    venue = venues.add_venue(session, name="Residence")
    room = rooms.add_room(session, venue.id, name="Hall", width=12_000, depth=9_000)
    drawing.cut_corner(session, room.id, 1)
    assert rooms.outline_of(room) == ((0, 0), (8_000, 0), (8_000, 3_000), (12_000, 3_000), (12_000, 9_000), (0, 9_000))
