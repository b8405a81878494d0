"""Our own programmes go out and come back; no file brings more than a sentence."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.builders import an_event
from tests.exchange.programme.programme_files import DAY, read, told

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.programme.commit import commit_plan
from symposiarch.exchange.programme.export import as_html_and_text, export_programme
from symposiarch.exchange.programme.plan import plan_programme
from symposiarch.exchange.programme.reading import read_programme
from symposiarch.model.base import Texts
from symposiarch.model.programme import ItemKind, RoleKind, RoleStatus
from symposiarch.planning.people.newcomers import add_as_written
from symposiarch.planning.programme import items, line_up
from symposiarch.planning.programme.rows import programme_rows
from symposiarch.store import Office


def test_a_workbook_carries_the_whole_programme_there_and_back(office: Office, tmp_path: Path) -> None:
    languages = ("az", "tr", "en")
    with office.transaction("Scene") as tx:
        session = tx.session
        first, second = (an_event(session, title=title, languages=languages).id for title in ("One", "Two"))
        hall = items.room_named(session, first, "Hall").id
        panel = items.add_item(
            session, first, kind=ItemKind.PANEL, minutes=60, room_id=hall,
            pinned_at=datetime.fromisoformat("2027-01-14T10:00"),
            titles=Texts({"az": "Panel müzakirəsi", "tr": "Panel oturumu", "en": "Panel"}),
            subtitles=Texts({"tr": "Ortak miras"}), descriptions=Texts({"az": "Təsvir", "en": "Description"}),
            language="az", interpretation=("tr", "en"), stage_notes="Two steps", cue="Lights", responsible="Aysel",
        )  # fmt: skip
        items.add_item(session, first, titles=Texts({"en": "A talk"}), minutes=15, parent_id=panel.id)
        items.add_item(session, first, titles=Texts({"tr": "Ara"}), kind=ItemKind.BREAK, minutes=20, room_id=hall)
        items.add_item(session, first, titles=Texts({"az": "Ehtiyat"}), kind=ItemKind.BLOCKER, minutes=10, room_id=hall)
        speaker = add_as_written(session, "Aynur Rəhimli")
        line_up.add_role(
            session, panel.id, person_id=speaker.id, kind=RoleKind.MODERATOR, status=RoleStatus.AGREED, minutes=12,
            topics=Texts({"az": "Mövzu", "tr": "Konu"}), biographies=Texts({"tr": "Öz geçmiş"}), language="tr",
            affiliation="Dosent, BDU", notes="Sits at the end",
        )  # fmt: skip
        line_up.add_role(session, panel.id, topics=Texts())
        for key in (first, second):
            line_up.as_guest(session, key, speaker.id)
    path = tmp_path / "there.xlsx"
    with office.reading() as session:
        export_programme(session, first, to=path)
        plan = plan_programme(session, second, read=read_programme(path, first_day=date(2027, 1, 14)))
    with office.transaction("Import") as tx:
        commit_plan(tx.session, plan=plan)

    def whole(event: int) -> list[Any]:
        with office.reading() as session:
            rows = programme_rows(session, event)
        return [
            (
                row.kind, dict(row.titles), dict(row.subtitles), dict(row.descriptions), row.begins, row.minutes,
                row.room, row.depth, row.pinned, row.language, row.interpretation, row.stage_notes, row.cue,
                row.responsible, row.printed,
                [
                    (one.name, one.kind, one.status, dict(one.topics), dict(one.biographies), one.minutes,
                     one.language, one.affiliation, one.notes)
                    for one in row.roles
                ],
            )
            for row in rows
        ]  # fmt: skip

    assert whole(second) == whole(first)


def test_what_cannot_be_read_is_said_with_its_row(tmp_path: Path) -> None:
    rows = [("Time", "Session"), ("9:00", "Opening"), ("soonish", "Talk"), ("10:00", "Panel")]
    found = read(tmp_path, rows)
    assert [(problem.row, problem.message) for problem in found.problems] == [
        (3, "“soonish” was not understood as a time.")
    ]
    with pytest.raises(SymposiarchError, match="No programme was found"):
        read(tmp_path, [("Colour", "Weight"), ("red", 3)])


SCHEMA = {
    "schedule": {"version", "base_url", "conference"},
    "conference": {
        "acronym", "title", "description", "start", "end", "daysCount", "timeslot_duration", "time_zone_name", "logo",
        "colors", "keywords", "url", "tracks", "rooms", "meta", "days",
    },
    "day": {"index", "date", "day_start", "day_end", "rooms"},
    "event": {
        "id", "guid", "logo", "date", "start", "duration", "room", "slug", "url", "title", "subtitle", "track", "type",
        "language", "abstract", "description", "recording_license", "do_not_record", "do_not_stream", "persons",
        "links", "attachments", "answers",
    },
    "event needs": {
        "abstract", "date", "duration", "guid", "id", "language", "links", "persons", "room", "slug", "start",
        "subtitle", "title", "track", "type", "url",
    },
}  # fmt: skip
"""The field names of https://c3voc.de/schedule/schema.json, which allows no others."""


def test_our_schedule_has_the_fields_of_the_public_schema_and_no_others(office: Office, tmp_path: Path) -> None:
    with office.transaction("Scene") as tx:
        session = tx.session
        event = an_event(session, title="교육 심포지엄: Books & Roads").id
        panel = items.add_item(session, event, title="Panel", kind=ItemKind.PANEL, minutes=60)
        person = add_as_written(session, "Han Ji-won")
        line_up.add_role(session, panel.id, person_id=person.id, topic="Roads", biographies=Texts({"en": "Writes."}))
        items.add_item(session, event, title="", kind=ItemKind.BREAK, minutes=20)
    with office.reading() as session:
        export_programme(session, event, to=tmp_path / "out.json")
    whole = json.loads((tmp_path / "out.json").read_bytes())
    schedule, conference = whole["schedule"], whole["schedule"]["conference"]
    assert set(whole) <= {"schedule", "$schema", "generator"}
    assert set(schedule) <= SCHEMA["schedule"]
    assert set(conference) <= SCHEMA["conference"]
    assert re.fullmatch(r"[a-z0-9_-][a-z0-9_]{3,}", conference["acronym"])
    for day in conference["days"]:
        assert set(day) == SCHEMA["day"]
        for one in (one for events in day["rooms"].values() for one in events):
            assert SCHEMA["event needs"] <= set(one) <= SCHEMA["event"]
            assert re.fullmatch(r"[a-z0-9_-]+[a-z0-9]", one["slug"])
            assert re.fullmatch(r"[0-9]+:[0-9]{2}", one["duration"])
            assert one["do_not_record"] is None
            # Exactly one of the two kinds of person: with a name, or with a public name and a number.
            assert all("name" in role and "public_name" not in role for role in one["persons"])
    again = read_programme(tmp_path / "out.json", first_day=DAY)
    assert [(role.name, role.topic, role.biography) for role in again.items[0].roles] == [
        ("Han Ji-won", "Roads", "Writes.")
    ]


def test_the_second_version_of_a_schedule_is_one_list(tmp_path: Path) -> None:
    event = {
        "guid": "g", "title": "Opening", "start": "2026-12-10T10:00:00+09:00", "end": "2026-12-10T10:45:00+09:00",
        "room": {"name": "Hall", "guid": "h"}, "participants": [{"guid": "p", "name": "Han Ji-won", "role": "speaker"}],
    }  # fmt: skip
    person = {"guid": "p", "name": "Han Ji-won", "biography": "Writes."}
    conference = {"title": "X", "days": [{"index": 1, "date": "2026-12-10"}]}
    path = tmp_path / "schedule2.json"
    path.write_text(json.dumps({"schedule": {"conference": conference, "events": [event, {}], "persons": [person]}}))
    found = read_programme(path, first_day=DAY)
    assert told(found.items) == [("10 10:00", 45, "Opening", "Hall")]
    assert [(role.name, role.kind, role.biography) for role in found.items[0].roles] == [
        ("Han Ji-won", RoleKind.SPEAKER, "Writes.")
    ]
    assert len(found.problems) == 1


KEYS = (
    "schedule", "conference", "days", "rooms", "Hall", "events", "persons", "participants", "title", "start", "end",
    "date", "duration", "name", "talks", "speakers", "room", "guid", "type", "slot", "code",
)  # fmt: skip


SCRAPS = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.sampled_from(["", "10:00", "2026-12-10", "x"])),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(KEYS), inner, max_size=5)),
    max_leaves=25,
)


@settings(max_examples=200)
@given(scrap=SCRAPS)
def test_no_json_brings_more_than_a_sentence(scrap: Any, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.getbasetemp() / "scrap.json"
    for whole in (scrap, {"schedule": {"conference": {"days": [scrap]}, "events": [scrap]}}, {"talks": [scrap]}):
        path.write_text(json.dumps(whole))
        with suppress(SymposiarchError):
            read_programme(path, first_day=DAY)


def test_a_title_changed_in_one_language_is_told_in_that_language(office: Office, tmp_path: Path) -> None:
    with office.transaction("Scene") as tx:
        event = an_event(tx.session, languages=("en", "az")).id
        talk = items.add_item(tx.session, event, titles=Texts({"en": "A talk", "az": "Söhbət"}), minutes=15).id
    path = tmp_path / "there.xlsx"
    with office.reading() as session:
        export_programme(session, event, to=path)
    with office.transaction("Meanwhile") as tx:
        items.edit_item(tx.session, talk, titles=Texts({"en": "A talk", "az": "Çıxış"}))
    with office.reading() as session:
        (planned,) = plan_programme(session, event, read=read_programme(path, first_day=date(2027, 1, 14))).items
    assert planned.changes == (("titles", "Çıxış", "Söhbət"),)


def test_who_declined_is_in_no_mail_but_in_the_file_for_colleagues(office: Office, tmp_path: Path) -> None:
    with office.transaction("Scene") as tx:
        event_id = an_event(tx.session).id
        panel = items.add_item(tx.session, event_id, kind=ItemKind.PANEL, minutes=60, titles=Texts({"en": "Panel"}))
        for name, status in (("Emma Berg", RoleStatus.AGREED), ("Ida Moss", RoleStatus.DECLINED)):
            person = add_as_written(tx.session, name).id
            line_up.add_role(tx.session, panel.id, person_id=person, status=status)
    with office.reading() as session:
        for said in as_html_and_text(session, event_id):
            assert ("Emma Berg" in said, "Ida Moss" in said) == (True, False)
        export_programme(session, event_id, to=tmp_path / "out.json")
    assert "Ida Moss" in (tmp_path / "out.json").read_text(encoding="utf-8")
