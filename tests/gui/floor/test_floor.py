"""The floor on the screen: zoom, pan, what is pointed at, and what is selected."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.builders import an_event, new_office

from symposiarch.gui.floor.camera import Camera
from symposiarch.gui.floor.cards import NAMED_FROM, TALLEST, Cards, Sight, Spot
from symposiarch.gui.floor.hits import Hit, Kind
from symposiarch.gui.floor.in_words import tables_told
from symposiarch.gui.floor.looks import SeatLook
from symposiarch.gui.floor.names import names_at_doors, names_in_room
from symposiarch.gui.floor.scale import even, length_words
from symposiarch.gui.floor.shapes import FloorShapes
from symposiarch.gui.floor.view import FloorView
from symposiarch.gui.floor.wrapping import wrapped
from symposiarch.gui.qt import override
from symposiarch.gui.seating.plan.seated_floor import SeatedFloor
from symposiarch.gui.theme import Scheme, Theme, sized
from symposiarch.model.venues import FeatureKind, Room, RoomFeature
from symposiarch.planning.seating.floor import Floor, FloorSeat, floor, room_floor
from symposiarch.planning.seating.furniture.layouts import add_layout
from symposiarch.planning.seating.furniture.wanted import read_wanted
from symposiarch.planning.venues import rooms, venues


def drawn(folder: Path, words: str) -> Floor:
    with new_office(folder) as office, office.transaction("Scene") as work:
        venue = venues.add_venue(work.session, name="City Hall")
        room = rooms.add_room(work.session, venue.id, name="Great hall", width=20_000, depth=16_000)
        for kind, x, y in ((FeatureKind.DOOR, 10_000, 16_000), (FeatureKind.STAGE, 10_000, 800)):
            room.features.append(RoomFeature(kind=kind, x=x, y=y, width=1800, depth=900))
        layout = add_layout(
            work.session, tables=read_wanted(words), event_id=an_event(work.session).id, room_id=room.id
        )
        return floor(work.session, layout.id)


@pytest.fixture
def view(qtbot: QtBot, tmp_path: Path) -> FloorView:
    shown = FloorView(Theme(Scheme.LIGHT))
    qtbot.addWidget(shown)
    shown.resize(800, 640)
    shown.show_floor(drawn(tmp_path, "4 rounds of 8 and a head table of 5"))
    with qtbot.waitExposed(shown):
        shown.show()
    shown.setFocus()
    return shown


def seat_of(view: FloorView, table: int, honour: int) -> FloorSeat:
    assert view.floor is not None
    return next(seat for seat in view.floor.tables[table].seats if seat.honour == honour)


def at(view: FloorView, x: float, y: float) -> QPoint:
    return view.camera.to_view(x, y).toPoint()


def test_the_whole_room_is_seen_at_first_and_again_with_ctrl_0(view: FloorView) -> None:
    begun = view.camera.scale
    QTest.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert view.camera.scale == pytest.approx(begun * 1.25)
    QTest.keyClick(view, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert view.camera.scale == pytest.approx(begun)
    QTest.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert view.camera.scale == pytest.approx(begun)
    corner = view.camera.to_view(20_000, 16_000)
    assert corner.x() < 800
    assert corner.y() < 640


def test_what_is_under_the_pointer_stays_there_while_one_comes_nearer(view: FloorView) -> None:
    seat = seat_of(view, 1, 1)
    before = view.camera.to_view(seat.x, seat.y)
    view.zoom(3.0, before)
    after = view.camera.to_view(seat.x, seat.y)
    assert (after.x(), after.y()) == pytest.approx((before.x(), before.y()))


def test_a_click_selects_a_chair_a_table_or_a_door(view: FloorView) -> None:
    seat = seat_of(view, 1, 2)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=at(view, seat.x, seat.y))
    assert view.selection == (Hit(Kind.SEAT, seat.id),)
    assert view.floor is not None
    table = view.floor.tables[2]
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=at(view, table.x, table.y))
    assert view.selection == (Hit(Kind.TABLE, table.id),)
    door = view.floor.features[0]
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=at(view, door.x, door.y))
    assert view.selection == (Hit(Kind.FEATURE, door.id),)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=at(view, 1000, 15_000))
    assert list(view.selection) == []


def test_ctrl_click_adds_to_the_selection_and_takes_out_of_it(view: FloorView) -> None:
    one, other = seat_of(view, 1, 1), seat_of(view, 2, 1)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=at(view, one.x, one.y))
    control = Qt.KeyboardModifier.ControlModifier
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, control, at(view, other.x, other.y))
    assert list(view.selection) == [Hit(Kind.SEAT, one.id), Hit(Kind.SEAT, other.id)]
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, control, at(view, one.x, one.y))
    assert list(view.selection) == [Hit(Kind.SEAT, other.id)]


def test_dragging_the_floor_moves_it(view: FloorView) -> None:
    before = view.camera.to_floor(QPointF(0, 0))
    start = at(view, 1500, 14_000)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, start + QPoint(50, 30))
    QTest.mouseMove(view, start + QPoint(100, 60))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start + QPoint(100, 60))
    after = view.camera.to_floor(QPointF(0, 0))
    assert (before.x() - after.x()) * view.camera.scale == pytest.approx(100)
    assert (before.y() - after.y()) * view.camera.scale == pytest.approx(60)


def test_an_arrow_key_reaches_the_neighbour_in_its_direction(view: FloorView) -> None:
    assert view.hits is not None
    middle = seat_of(view, 0, 1)
    right = view.hits.towards(middle, 1, 0)
    assert right is not None
    assert right.table_id == middle.table_id
    assert right.x - middle.x == pytest.approx(650)
    below = view.hits.towards(seat_of(view, 1, 8), 0, 1)
    assert below is None or below.y > seat_of(view, 1, 8).y


def test_something_far_off_is_brought_into_sight(view: FloorView) -> None:
    view.zoom(8.0)
    seat = seat_of(view, 4, 5)
    view.bring_into_sight(Hit(Kind.SEAT, seat.id))
    assert view.rect().contains(at(view, seat.x, seat.y))


def test_a_plan_that_changes_keeps_its_view_and_its_selection(view: FloorView) -> None:
    seat = seat_of(view, 1, 3)
    view.select([Hit(Kind.SEAT, seat.id)])
    view.zoom(2.0)
    scale = view.camera.scale
    view.show_floor(view.floor)
    assert view.camera.scale == scale
    assert view.selection == (Hit(Kind.SEAT, seat.id),)


def colour_at(view: FloorView, x: float, y: float) -> QColor:
    image: QImage = view.grab().toImage()
    return image.pixelColor(at(view, x, y))


def test_paper_walls_and_an_opening_where_the_door_is(view: FloorView) -> None:
    assert colour_at(view, 3000, 12_000) == view.theme["panel"]
    assert colour_at(view, 4000, 16_000) == view.theme["quiet"]
    assert colour_at(view, 10_200, 16_000) == view.theme["panel"]


def test_in_the_evening_the_paper_is_dark(view: FloorView) -> None:
    view.theme.choose(Scheme.DARK)
    assert colour_at(view, 3000, 12_000) == view.theme["panel"] == QColor("#22252b")


@pytest.mark.parametrize(("least", "shown"), [(3700, "2 m"), (520, "50 cm"), (10_000, "10 m"), (999, "50 cm")])
def test_the_scale_bar_is_of_an_even_length(least: float, shown: str) -> None:
    assert length_words(even(least)) == shown


def test_without_a_floor_the_view_says_so(qtbot: QtBot) -> None:
    view = FloorView(Theme(Scheme.LIGHT))
    qtbot.addWidget(view)
    view.show()
    QTest.keyClick(view, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    assert view.selection == ()
    assert not view.grab().isNull()


def test_home_shows_all_tables_however_large_the_room(view: FloorView) -> None:
    whole = view.camera.scale
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.camera.scale > whole
    assert view.shapes is not None
    for shape in view.shapes.tables:
        assert view.rect().contains(at(view, shape.box.left(), shape.box.top()))
        assert view.rect().contains(at(view, shape.box.right(), shape.box.bottom()))


def test_the_keys_come_nearer_around_what_is_selected(view: FloorView) -> None:
    seat = seat_of(view, 3, 2)
    view.select([Hit(Kind.SEAT, seat.id)])
    before = at(view, seat.x, seat.y)
    QTest.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert (at(view, seat.x, seat.y) - before).manhattanLength() <= 2


def test_a_long_name_stays_within_its_table(qtbot: QtBot, tmp_path: Path) -> None:
    plain = drawn(tmp_path, "a round of 8")
    (table,) = plain.tables
    named = replace(plain, tables=(replace(table, label="Shusha – the cultural capital of the Turkic world"),))
    pictures = []
    for shown in (plain, named):
        view = FloorView(Theme(Scheme.LIGHT))
        qtbot.addWidget(view)
        view.resize(800, 640)
        view.show_floor(shown)
        pictures.append(view.grab().toImage())
    camera, (left, _, right, _) = view.camera, table.box
    across = camera.to_view(left, 0).x() - 1, camera.to_view(right, 0).x() + 1
    one, other = pictures
    written = {x for x in range(800) for y in range(0, 640, 5) if one.pixel(x, y) != other.pixel(x, y)}
    assert written
    assert across[0] <= min(written) <= max(written) <= across[1]


@pytest.mark.parametrize("high", [460, 340])
def test_a_hall_is_seen_at_first_with_the_stage_before_its_rows(qtbot: QtBot, tmp_path: Path, high: int) -> None:
    view = SeatedFloor(Theme(Scheme.LIGHT))
    qtbot.addWidget(view)
    view.resize(700, high)
    view.show_floor(drawn(tmp_path, "80 in theatre"))
    assert view.shapes is not None
    (stage,) = [shape for shape in view.shapes.features if shape.feature.kind is FeatureKind.STAGE]
    (door,) = [shape for shape in view.shapes.features if shape.feature.kind is FeatureKind.DOOR]
    seen = view.camera.seen(QSizeF(view.size()))
    assert seen.contains(stage.body.boundingRect())
    assert not seen.contains(door.label_at)
    assert all(seen.contains(row.box) for row in view.shapes.tables)


def test_names_in_two_lines_of_cards_behind_the_outermost_chairs_are_in_sight_at_first(
    qtbot: QtBot, tmp_path: Path
) -> None:
    view = SeatedFloor(Theme(Scheme.LIGHT))
    qtbot.addWidget(view)
    view.resize(714, 458)
    view.show_floor(drawn(tmp_path, "a hollow square of 24"))
    assert view.floor is not None
    highest = min(seat.y for table in view.floor.tables for seat in table.seats)
    assert view.camera.to_view(0, highest).y() > 2 * TALLEST


def test_an_interpreters_chair_has_no_place_of_honour_and_no_number(qtbot: QtBot, tmp_path: Path) -> None:
    view = SeatedFloor(Theme(Scheme.LIGHT))
    qtbot.addWidget(view)
    view.show_floor(drawn(tmp_path, "a bilateral table of 8 with 2 interpreters"))
    assert view.floor is not None
    numbers = sorted(view.look_of(seat).text for table in view.floor.tables for seat in table.seats)
    assert numbers == ["", "", *"12345678"]


def test_a_table_whose_label_is_only_blanks_is_drawn_without_one(view: FloorView) -> None:
    assert view.floor is not None
    first, *others = view.floor.tables
    view.show_floor(replace(view.floor, tables=(replace(first, label=" " * 60), *others)))
    assert not view.grab().isNull()


@pytest.mark.parametrize("chairs", [8, 10, 12])
def test_cards_before_those_who_sit_at_a_round_do_not_lie_on_one_another(
    qapp: QApplication, tmp_path: Path, chairs: int
) -> None:
    shapes = FloorShapes.of(drawn(tmp_path, f"a round of {chairs}"))
    (shape,) = shapes.tables
    camera = Camera()
    camera.scale = NAMED_FROM * 1.1
    image = QImage(800, 640, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    names = ("Yaroslav Aleksandrovich Preobrazhenskii-Shcherbatov", "Ярослав Александрович Преображенский")
    look = SeatLook(QColor("white"), QColor("white"), QColor("black"), "1", lines=names)
    font = QFont(painter.font())
    font.setPixelSize(11)
    sight = Sight(painter, camera, shapes.area, lambda _seat: look, QFontMetrics(font), Theme(Scheme.LIGHT))
    cards = [(lines, box) for _, lines, box in Cards().before(sight, shape)]
    painter.end()
    assert len(cards) == chairs
    crossing = [(one, other) for (one, a), (other, b) in combinations(cards, 2) if a.intersects(b)]
    assert all(len(one) == 1 or len(other) == 1 for one, other in crossing)
    assert any(len(lines) > 1 for lines, _ in cards)


def test_no_name_is_written_behind_a_chair_where_not_one_line_fits(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shapes = FloorShapes.of(drawn(tmp_path, "a round of 8"))
    (shape,) = shapes.tables
    written: list[tuple[str, ...]] = []
    monkeypatch.setattr(Sight, "write", lambda _sight, lines, *_others: written.append(lines))
    image = QImage(800, 640, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    looks = iter(f"Guest {number}" for number in range(8))
    metrics = QFontMetrics(painter.font())

    def look(_seat: FloorSeat) -> SeatLook:
        return SeatLook(QColor("white"), QColor("white"), QColor("black"), "1", lines=(next(looks),))

    sight = Sight(painter, Camera(), shapes.area, look, metrics, Theme(Scheme.LIGHT))
    low, high = (QRectF(-100, 0, 200, share * metrics.height()) for share in (0.5, 1))
    spots = tuple(Spot(low if at < 3 else high, Qt.AlignmentFlag.AlignCenter, None) for at in range(8))
    Cards()._write_behind(sight, shape, spots)
    painter.end()
    assert written == [(f"Guest {number}",) for number in range(3, 8)]


def test_a_name_takes_the_lines_that_there_are_before_it_is_cut(qapp: QApplication) -> None:
    metrics = QFontMetrics(QFont())
    wide = metrics.horizontalAdvance("Rochefoucauld-Montbel")
    name = "Jean-Baptiste de La Rochefoucauld-Montbel"
    assert wrapped(name, wide, 2, metrics) == ("Jean-Baptiste de La", "Rochefoucauld-Montbel")
    assert wrapped(name, wide * 2, 3, metrics) == (name,)
    cut = wrapped(name, wide // 2, 1, metrics)
    assert len(cut) == 1
    assert cut[0].endswith("…")
    assert wrapped("Məmmədov-Qarabağlı", metrics.horizontalAdvance("Məmmədov-"), 2, metrics) == (
        "Məmmədov-", "Qarabağlı",
    )  # fmt: skip


def test_a_name_of_thirty_words_is_broken_without_trying_every_way(qapp: QApplication) -> None:
    class Counting(QFontMetrics):
        measured = 0

        @override
        def horizontalAdvance(self, *of: Any) -> int:
            Counting.measured += 1
            return super().horizontalAdvance(*of)

    lines = wrapped(" ".join(["Montbel"] * 30), 1, 6, Counting(QFont()))
    assert len(lines) == 6
    assert Counting.measured < 2 * 30 * 30


def test_it_is_the_tables_for_which_a_room_has_no_space_and_not_the_seats() -> None:
    told, seats = tables_told("30 rounds of 8", 1, lambda _words, _room: 12)
    assert told == "30 tables will be set up. The room has no space for 12 of them. There will be 240 seats."
    assert seats == 240


def a_hall(*things: tuple[FeatureKind, str, int, int, int, int, float]) -> FloorShapes:
    """A hall of 40 by 50 m and what stands in it: kind, name, x, y, width, depth, and how it is turned."""
    room = Room(name="Hall", width=40_000, depth=50_000, outline=[], background_x=0, background_y=0, background_width=0)
    for kind, label, x, y, width, depth, rotation in things:
        room.features.append(RoomFeature(kind=kind, label=label, x=x, y=y, width=width, depth=depth, rotation=rotation))
    return FloorShapes.of(room_floor(room))


def test_names_of_what_stands_in_the_room_do_not_lie_over_one_another(qapp: QApplication) -> None:
    shapes = a_hall(
        (FeatureKind.STAGE, "", 20_000, 1_250, 6_000, 2_500, 0),
        (FeatureKind.SCREEN, "", 20_000, 75, 4_000, 150, 0),
        (FeatureKind.LECTERN, "", 22_300, 2_000, 700, 500, 0),
        (FeatureKind.FLAGS, "", 15_800, 250, 2_000, 500, 0),
    )
    near, far = Camera(scale=0.04), Camera(scale=0.008)
    metrics = QFontMetrics(sized(QFont(), 11))
    assert {text for text, _ in names_in_room(shapes, near, metrics)} == {"stage", "screen", "lectern", "flags"}
    places = [place for _, place in names_in_room(shapes, far, metrics)]
    assert places
    assert not any(one.intersects(other) for one, other in combinations(places, 2))


def test_doors_that_were_given_long_names_keep_them_apart(qapp: QApplication) -> None:
    door = FeatureKind.DOOR
    shapes = a_hall(
        (door, "Entrance from the garden", 18_000, 50_000, 1_600, 150, 0),
        (door, "Service door to the kitchen", 20_000, 50_000, 1_600, 150, 0),
        (door, "", 22_000, 50_000, 1_600, 150, 0),
        (door, "Entrance from the garden", 0, 18_000, 1_600, 150, 90),
        (door, "Service door to the kitchen", 0, 20_000, 1_600, 150, 90),
    )
    camera = Camera(scale=0.015)
    names = names_at_doors(shapes, camera, QFontMetrics(sized(QFont(), 11)))
    assert [text for text, _, _ in names][2:4] == ["entrance", "Entrance from the garden"]
    assert not any(one.intersects(other) for (_, one, _), (_, other, _) in combinations(names, 2))
    room = camera.transform().mapRect(shapes.walls.boundingRect())
    assert not any(place.intersects(room) for _, place, _ in names)


def test_the_name_of_a_booth_in_a_corner_is_written_within_the_walls(qapp: QApplication) -> None:
    shapes = a_hall((FeatureKind.BOOTH, "", 39_000, 49_200, 2_000, 1_600, 0))
    camera = Camera(scale=0.018)
    ((text, place),) = names_in_room(shapes, camera, QFontMetrics(sized(QFont(), 11)))
    assert text == "interpreters"
    assert camera.transform().mapRect(shapes.walls.boundingRect()).contains(place)
