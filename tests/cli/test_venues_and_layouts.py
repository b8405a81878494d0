"""Venues, rooms and layouts from the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from symposiarch.cli.desk import Desk
from symposiarch.cli.main import root
from symposiarch.errors import SymposiarchError

Run = Callable[..., Any]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    def call(*words: str) -> Any:
        desk = Desk()
        arguments = ["--office", str(tmp_path / "test.symposiarch"), "--json", *words]
        try:
            answer = CliRunner().invoke(root(desk), arguments, obj=desk)
        finally:
            desk.close()
        if isinstance(answer.exception, SymposiarchError):
            raise answer.exception
        assert answer.exit_code == 0, answer.output
        return json.loads(answer.stdout)

    return call


@pytest.fixture
def hall(run: Run) -> Run:
    """A venue with a room that has a stage and a door, and an event."""
    run("venue", "add", "--name", "Namsan District Hall", "--city", "Seoul")
    run("venue", "room", "namsan district hall", "--name", "Great Hall", "--width", "20000", "--depth", "24000")
    run("room", "feature", "add", "Great Hall", "stage")
    run("room", "feature", "add", "Great Hall", "door", "--at", "9000,23000")
    run("event", "add", "--title", "National Day", "--begins", "2027-01-14T19:00")
    return run


def test_a_venue_is_kept_with_its_hours_and_capacities(hall: Run) -> None:
    hall("venue", "edit", "Namsan District Hall", "--opens", "8:30", "--closes", "22", "--access", "Lift from the yard")
    hall("room", "edit", "Great Hall", "--most-people", "300", "--capacity", "theatre=240", "--capacity", "banquet=160")
    (venue,) = hall("venue", "list")
    assert (venue["opens"], venue["closes"], venue["access"]) == ("08:30", "22:00", "Lift from the yard")
    assert venue["rooms"][0]["capacities"] == {"theatre": 240, "banquet": 160}
    with pytest.raises(SymposiarchError, match="theatre=240"):
        hall("room", "edit", "Great Hall", "--capacity", "theatre")


def test_a_room_is_drawn_and_changed(hall: Run, tmp_path: Path) -> None:
    drawn = hall("room", "show", "Namsan District Hall / Great Hall")
    stage, door = drawn["features"]
    assert (door["x"], door["y"], door["rotation"]) == (9000, 24000, 180)
    hall("room", "feature", "edit", "Great Hall", str(door["id"]), "--at", "100,5000", "--label", "Garden side")
    hall("room", "feature", "remove", "Great Hall", str(stage["id"]))
    hall("room", "outline", "Great Hall", "0,0", "20000,0", "20000,24000", "6000,24000", "0,18000")
    picture = tmp_path / "plan.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n picture")
    assert hall("room", "background", "Great Hall", str(picture), "--width", "25000")["width"] == 25000
    drawn = hall("room", "show", "Great Hall")
    assert [(one["kind"], one["label"], one["x"]) for one in drawn["features"]] == [("door", "Garden side", 0)]
    assert len(drawn["outline"]) == 5
    assert drawn["background"] == {"x": 0, "y": 0, "width": 25000}
    assert hall("room", "background", "Great Hall", "--remove")["width"] is None
    copy = hall("room", "copy", "Great Hall")
    assert copy["name"] == "Great Hall (copy)"
    hall("room", "remove", str(copy["id"]))


def test_a_layout_is_set_up_changed_by_hand_and_checked(hall: Run) -> None:
    made = hall("layout", "add", "--event", "1", "--room", "great hall", "--tables", "6 rounds of 8 and a head table")
    assert (made["tables"], made["seats"]) == (7, 54)
    assert hall("layout", "check", "--event", "1") == []
    hall("layout", "table", "add", "--event", "1", "2 rounds of 10", "--at", "10000,20000")
    hall("layout", "table", "edit", "--event", "1", "2", "3", "--seats", "10", "--category", "Press")
    hall("layout", "table", "edit", "--event", "1", "4", "--by=-500,0", "--turn", "30", "--locked")
    with pytest.raises(SymposiarchError, match="locked"):
        hall("layout", "turn", "--event", "1", "all")
    hall("layout", "table", "edit", "--event", "1", "4", "--unlocked")
    hall("layout", "turn", "--event", "1", "4", "--by", "15")
    hall("layout", "table", "seats", "--event", "1", "2", "3", "4", "--kind", "wheelchair")
    hall("layout", "group", "--event", "1", "2", "3")
    hall("layout", "ungroup", "--event", "1", "3")
    hall("layout", "align", "--event", "1", "5", "6", "7", "--by", "middle")
    hall("layout", "distribute", "--event", "1", "5", "6", "7", "--way", "across")
    hall("layout", "mirror", "--event", "1", "5", "6")
    hall("layout", "table", "copy", "--event", "1", "5", "--by", "0,2000")
    assert hall("layout", "number", "--event", "1", "--skip", "4,13")["tables"][:4] == ["1", "2", "3", "5"]
    hall("layout", "host", "--event", "1", "2")
    hall("layout", "table", "remove", "--event", "1", "11")
    rows = {row["table"]: row for row in hall("layout", "table", "list", "--event", "1")}
    assert len(rows) == 9
    assert sorted({row["seats"] for row in rows.values()}) == [6, 8, 10]
    assert "4" not in rows
    assert {row["category"] for row in rows.values()} == {None, "Press"}
    assert 45 in {row["rotation"] for row in rows.values()}
    assert {found["flaw"] for found in hall("layout", "check", "--event", "1")} <= {"too_close", "outside"}


def test_a_table_that_goes_tells_who_stands(hall: Run) -> None:
    hall("layout", "add", "--event", "1", "--tables", "2 rounds of 8")
    hall("layout", "table", "edit", "--event", "1", "1", "--shape", "oval", "--seats", "10")
    hall("layout", "table", "edit", "--event", "1", "1", "--shape", "u", "--set", "inner=1", "--set", "tips=1")
    assert hall("layout", "table", "list", "--event", "1")[0]["options"] == {"inner": 1, "tips": 1}
    hall("layout", "table", "edit", "--event", "1", "1", "--corners", "-900,-600 900,-600 0,900")
    assert hall("layout", "table", "list", "--event", "1")[0]["shape"] == "polygon"
    with pytest.raises(SymposiarchError, match="no setting"):
        hall("layout", "table", "edit", "--event", "1", "1", "--set", "legs=4")
    assert hall("layout", "table", "remove", "--event", "1", "1") == {"lost": []}
    with pytest.raises(SymposiarchError, match="There are 2"):
        hall("layout", "table", "remove", "--event", "1", "1")


def test_layouts_are_kept_as_patterns_and_as_files(hall: Run, tmp_path: Path) -> None:
    hall("layout", "add", "--event", "1", "--room", "Great Hall", "--tables", "120 in theatre", "--name", "Lecture")
    pattern = hall("layout", "keep", "--event", "1", "--name", "Lecture for 120")
    hall("layout", "use", "Lecture for 120", "--event", "1", "--name", "Second evening")
    file = tmp_path / "layout.json"
    hall("layout", "export", "--layout", "Lecture for 120", "--to", str(file))
    hall("layout", "import", str(file), "--event", "1", "--room", "Great Hall")
    hall("layout", "edit", "--event", "1", "--name", "From the file", "--notes", "Two aisles")
    rows = hall("layout", "list")
    assert [(row["name"], row["event"] is None, row["seats"]) for row in rows] == [
        ("Lecture for 120", True, 120),
        ("Lecture", False, 120),
        ("Second evening", False, 120),
        ("From the file", False, 120),
    ]
    hall("layout", "copy", "--layout", str(pattern["id"]), "--name", "Twin")
    hall("layout", "remove", "--layout", "Twin")
    (tmp_path / "broken.json").write_text('{"format": "symposiarch-layout", "tables": 3}')
    with pytest.raises(SymposiarchError, match="no layout"):
        hall("layout", "import", str(tmp_path / "broken.json"), "--event", "1")
    with pytest.raises(SymposiarchError, match="stands in"):
        hall("room", "remove", "Great Hall")
    with pytest.raises(SymposiarchError, match="stands in a room"):
        hall("venue", "remove", "Namsan District Hall")
