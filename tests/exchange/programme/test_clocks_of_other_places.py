"""Times by the clock of another place, beside the event's or alone: no session begins at another hour for it."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from tests.exchange.programme.programme_files import DAY, people, when, workbook

from symposiarch.exchange.programme.reading import read_programme
from symposiarch.exchange.programme.values import ReadProgramme
from symposiarch.exchange.programme.writing.headings import Heading, heading_of

BAKU = ZoneInfo("Asia/Baku")


def typed(tmp_path: Path, text: str) -> ReadProgramme:
    path = tmp_path / "programme.txt"
    path.write_text(text, encoding="utf-8")
    return read_programme(path, first_day=DAY, zone=BAKU)


def test_the_only_column_of_times_may_be_by_another_clock(tmp_path: Path) -> None:
    rows = [["Seoul time", "Session"], ["15:00-15:30", "Opening"], ["15:30-16:30", "Lecture"]]
    found = read_programme(workbook(tmp_path, ("Programme", rows)), first_day=DAY, zone=BAKU)
    assert [(when(item), item.minutes) for item in found.items] == [("10 10:00", 30), ("10 10:30", 60)]
    assert [problem.message for problem in found.problems] == [
        "The times by “Seoul time” were turned into those of Asia/Baku, the clock of the event: 15:00 is 10:00 there."
    ]


def test_lines_with_two_clocks_may_follow_one_that_names_none(tmp_path: Path) -> None:
    both = "19:00 (GMT+9) / 14:00 (GMT+4) Opening\n20:00 (GMT+9) / 15:00 (GMT+4) Panel\n"
    text = f"13:30 Doors open\n{both}16:00 Reception\n"
    found = typed(tmp_path, text)
    assert [(when(item), item.title) for item in found.items] == [
        ("10 13:30", "Doors open"),
        ("10 14:00", "Opening"),
        ("10 15:00", "Panel"),
        ("10 16:00", "Reception"),
    ]
    assert found.problems == ()


def test_a_day_that_is_said_goes_with_its_clock_and_one_that_is_not_stays_the_events(tmp_path: Path) -> None:
    rows = [["Date", "KST", "Session"], ["2026-12-11", "02:00", "Dinner"], ["2026-12-11", "09:00", "Opening"]]
    found = read_programme(workbook(tmp_path, ("Programme", rows)), first_day=DAY, zone=BAKU)
    assert [when(item) for item in found.items] == ["10 21:00", "11 04:00"]
    undated = [["KST", "Session"], ["01:00", "Dinner"], ["02:30", "Concert"]]
    found = read_programme(workbook(tmp_path, ("Programme", undated)), first_day=DAY, zone=BAKU)
    assert [when(item) for item in found.items] == ["10 20:00", "10 21:30"]


def test_two_times_in_one_cell_are_by_the_clocks_of_the_heading(tmp_path: Path) -> None:
    rows = [["Time (Seoul / Baku)", "Session"], ["23:00 / 18:00", "Doors open"], ["00:00 / 19:00", "Concert"]]
    found = read_programme(workbook(tmp_path, ("Programme", rows)), first_day=DAY, zone=BAKU)
    assert ([when(item) for item in found.items], found.problems) == (["10 18:00", "10 19:00"], ())


def test_a_heading_that_may_name_a_room_turns_no_times_and_is_told(tmp_path: Path) -> None:
    rows = [["Time (London Room)", "Session"], ["10:00", "Opening"], ["11:00", "Lecture"]]
    found = read_programme(workbook(tmp_path, ("Programme", rows)), first_day=DAY, zone=BAKU)
    assert [when(item) for item in found.items] == ["10 10:00", "10 11:00"]
    assert "taken as they stand" in found.problems[0].message


@pytest.mark.parametrize(
    "text",
    [
        "14:00 (GMT+4) / 19:00 (GMT+9)  Opening\n14:20 (GMT+4) / 19:20 (GMT+9)  Panel\n",
        "19:00 KST / 14:00 AZT  Opening\n19:20 KST / 14:20 AZT  Panel\n",
        "19:00 KST  Opening\n19:20 KST  Panel\n",
        "All times are Seoul time\n19:00  Opening\n19:20  Panel\n",
    ],
)
def test_lines_that_name_clocks_are_read_by_the_events(tmp_path: Path, text: str) -> None:
    found = typed(tmp_path, text)
    assert [(when(item), item.title) for item in found.items] == [("10 14:00", "Opening"), ("10 14:20", "Panel")]
    assert len(found.problems) == ("AZT" not in text and "GMT" not in text)


def test_a_heading_is_of_times_where_it_names_a_clock_and_not_where_it_is_a_place() -> None:
    assert heading_of("Seoul time") is heading_of("Baku (AZT)") is heading_of("Время (МСК)") is Heading.TIME
    assert heading_of("Seoul") is heading_of("London Room") is None


def test_whoever_is_called_like_a_group_is_somebody(tmp_path: Path) -> None:
    text = "10:00 Concert\n  Jon Chorus, baritone\n  Mr. Ballet, piano\n11:00 Concert\n  Baku Chamber Choir\n"
    first, second = typed(tmp_path, text).items
    assert [name for _, name, _ in people(first)] == ["Jon Chorus", "Mr. Ballet"]
    assert people(second) == []


def test_who_speaks_may_stand_behind_a_stroke_as_it_is_typed_here(tmp_path: Path) -> None:
    first, second = typed(tmp_path, "10:00 Opening address / Kamran Səlimov\n11:00 Break / Fasilə\n").items
    assert (first.title, people(first)) == ("Opening address", [("", "Kamran Səlimov", "")])
    assert (second.title, people(second)) == ("Break / Fasilə", [])
