"""Conference schedules and calendars: read as they are meant, and written again without loss."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.exchange.programme.taken import CALENDAR, new_event, take, verdicts

from symposiarch.exchange.fates import Fate
from symposiarch.exchange.programme.export import export_programme
from symposiarch.exchange.programme.reading import read_programme
from symposiarch.planning.guests import guest_rows
from symposiarch.planning.programme.conflicts.conflicts import conflicts
from symposiarch.planning.programme.conflicts.rules import Rule
from symposiarch.planning.programme.rows import ItemRow
from symposiarch.store import Office


def names(rows: tuple[ItemRow, ...]) -> list[str]:
    return [role.name for row in rows for role in row.roles]


def told(rows: tuple[ItemRow, ...]) -> list[tuple[Any, ...]]:
    """What two formats of one programme must agree on."""
    return sorted(
        (row.begins.isoformat(), row.minutes, row.room, row.title("en"), tuple(role.name for role in row.roles))
        for row in rows
    )


CAMP = ("2019-08-21T10:00", "Europe/Berlin", ("en",))


def test_frab_json_gives_the_whole_camp_and_the_same_again(office: Office, real_files: Path, tmp_path: Path) -> None:
    source = real_files / "programmes" / "voc_frab-camp2019.json"
    event = new_event(office, *CAMP)
    rows = take(office, event, source)
    assert (len(rows), len({row.room for row in rows}), len({row.day for row in rows})) == (79, 2, 5)
    assert (len(names(rows)), len(set(names(rows)))) == (96, 90)
    assert sum(1 for row in rows if not row.roles) == 1
    assert sum(1 for row in rows if len(row.roles) > 1) == 16
    assert rows[0].begins.isoformat() == "2019-08-21T11:00:00+02:00"
    with office.reading() as session:
        assert len(guest_rows(session, event)) == 90
        assert not [one for one in conflicts(session, event) if one.rule is Rule.ROOM_TWICE]
        export_programme(session, event, to=tmp_path / "again.json")
    assert verdicts(office, event, source) == {Fate.SAME}
    before = json.loads(source.read_bytes())["schedule"]
    after = json.loads((tmp_path / "again.json").read_bytes())["schedule"]
    assert {key: after[key] for key in ("version", "base_url")} == {key: before[key] for key in ("version", "base_url")}
    assert after["conference"]["days"] == [
        {**day, "rooms": {room: [_tidy(one) for one in events] for room, events in day["rooms"].items()}}
        for day in before["conference"]["days"]
    ]


def _tidy(event: dict[str, Any]) -> dict[str, Any]:
    """Blanks at the ends of a title are not kept."""
    return {**event, "title": event["title"].strip(), "subtitle": (event["subtitle"] or "").strip()}


def test_pentabarf_xml_is_the_same_camp_as_its_json_twin(office: Office, real_files: Path, tmp_path: Path) -> None:
    folder = real_files / "programmes"
    event, twin = new_event(office, *CAMP), new_event(office, *CAMP)
    rows = take(office, event, folder / "derived_camp2019_pentabarf.xml")
    assert told(rows) == told(take(office, twin, folder / "voc_frab-camp2019.json"))
    with office.reading() as session:
        export_programme(session, event, to=tmp_path / "again.xml")
    assert verdicts(office, event, folder / "derived_camp2019_pentabarf.xml") == {Fate.SAME}
    assert told(take(office, new_event(office, *CAMP), tmp_path / "again.xml")) == told(rows)


def test_pretalx_json_gives_three_days(office: Office, real_files: Path) -> None:
    source = real_files / "programmes" / "voc_pretalx-democon.json"
    event = new_event(office, "2020-12-14T09:00", "UTC", ("en",))
    rows = take(office, event, source)
    assert (len(rows), len({row.room for row in rows}), len({row.day for row in rows})) == (36, 2, 3)
    assert len(set(names(rows))) == 27
    assert sum(1 for row in rows if len(row.roles) > 1) == 6
    assert rows[0].begins.isoformat() == "2020-12-14T08:00:00+00:00"
    assert all(role.biographies for row in rows for role in row.roles)
    assert verdicts(office, event, source) == {Fate.SAME}


def test_europython_xml_gives_a_hundred_talks(office: Office, real_files: Path) -> None:
    source = real_files / "programmes" / "europython2014_accepted.xml"
    event = new_event(office, "2014-07-22T09:00", "Europe/Berlin", ("en",))
    rows = take(office, event, source)
    assert (len(rows), len(names(rows)), len({row.day for row in rows})) == (100, 100, 4)
    assert {row.room for row in rows} == {"C01", "B05/B06", "B07/B08", "B09", "A08"}
    assert rows[0].begins.isoformat() == "2014-07-22T10:00:00+02:00"
    assert {row.minutes for row in rows} == {30, 45}
    assert verdicts(office, event, source) == {Fate.SAME}


@pytest.mark.parametrize(
    ("name", "titles", "first"),
    [
        ("example", ["New Year's Day", "Orthodox Christmas", "International Women's Day"], "2022-01-01T00:00:00+00:00"),
        ("created_calendar_with_unicode_fields", ["åäö", "Non-ASCII Test: ÄÖÜ äöü €", ""], "2010-10-10T00:00:00+00:00"),
        ("multiple_timezones", ["", "", ""], "2021-03-02T00:00:00+00:00"),
        ("property_params", ["Test meeting from BB"], "2012-08-14T00:00:00+00:00"),
        ("america_new_york", ["an event with a custom tz name"], "2014-08-29T12:00:00+00:00"),
    ],
)
def test_calendars_give_their_events(
    office: Office, real_files: Path, tmp_path: Path, name: str, titles: list[str], first: str
) -> None:
    source = real_files / "programmes" / "ics" / f"{name}.ics"
    event = new_event(office, "2026-12-10T14:00", "UTC", ("en",))
    rows = take(office, event, source)
    assert sorted(row.title("en") for row in rows) == sorted(titles)
    assert rows[0].begins.isoformat() == first
    assert verdicts(office, event, source) == {Fate.SAME}
    with office.reading() as session:
        export_programme(session, event, to=tmp_path / "again.ics")
    assert verdicts(office, event, tmp_path / "again.ics") == {Fate.SAME}


def test_of_two_places_in_a_calendar_the_first_is_the_room(tmp_path: Path) -> None:
    path = tmp_path / "two.ics"
    path.write_text(CALENDAR.replace("LOCATION:", "LOCATION:로비\r\nLOCATION:"), encoding="utf-8")
    assert [item.room for item in read_programme(path, first_day=date(2026, 12, 10)).items] == ["로비"]
