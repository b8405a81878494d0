"""A programme of somebody else becomes that of an event, and comes back with a colleague's edits."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from tests.exchange.programme.taken import CALENDAR, PROGRAMME, new_event, rows_of, take, verdicts, written

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.fates import Fate
from symposiarch.exchange.programme.export import export_programme
from symposiarch.exchange.programme.reading import read_programme
from symposiarch.model.programme import ItemKind, RoleKind
from symposiarch.planning.guests import guest_rows
from symposiarch.store import Office


def test_a_city_programme_typed_by_hand_is_understood(office: Office, real_files: Path, tmp_path: Path) -> None:
    source = real_files / "programmes" / "voc_munich_schedule.xlsx"
    event = new_event(office, "2016-10-27T09:00", "Europe/Berlin", ("de",))
    rows = take(office, event, source)
    assert len(rows) == 13
    assert {row.begins.date().isoformat() for row in rows} == {"2016-10-27"}
    assert {row.source_id for row in rows} == {str(number) for number in range(1001, 1014)}
    keynote = next(row for row in rows if row.source_id == "1003")
    assert keynote.kind is ItemKind.KEYNOTE
    assert [(role.name, role.affiliation) for role in keynote.roles] == [
        ("Dr. Elke Löffler", "Geschäftsführerin von Governance International")
    ]
    panel = next(row for row in rows if row.source_id == "1012")
    assert panel.kind is ItemKind.PANEL
    assert [role.kind for role in panel.roles] == [RoleKind.MODERATOR, *[RoleKind.PANELLIST] * 3]
    assert panel.roles[0].name == "Manfred Klein"
    assert len({role.person_id for row in rows for role in row.roles if role.name == "Dr. Elke Löffler"}) == 1
    assert verdicts(office, event, source) == {Fate.SAME}
    with office.reading() as session:
        export_programme(session, event, to=tmp_path / "again.xlsx")
    assert verdicts(office, event, tmp_path / "again.xlsx") == {Fate.SAME}


def test_speakers_are_the_guests_of_that_name(office: Office, tmp_path: Path) -> None:
    from symposiarch.planning.people.contacts import add_person
    from symposiarch.planning.programme.line_up import as_guest

    event = new_event(office)
    with office.transaction("People") as tx:
        known = add_person(tx.session, given_name="Kamran", family_name="Səlimov", honorific="H.E.", title="Ambassador")
        as_guest(tx.session, event, known.id)
        key = known.id
    rows = take(office, event, written(tmp_path, PROGRAMME))
    assert rows[0].roles[0].person_id == key
    with office.reading() as session:
        assert len(guest_rows(session, event)) == 5


def test_importing_is_one_step_back(office: Office, tmp_path: Path) -> None:
    event = new_event(office)
    take(office, event, written(tmp_path, PROGRAMME))
    office.undo()
    assert rows_of(office, event) == ()
    with office.reading() as session:
        assert guest_rows(session, event) == ()


def test_a_colleagues_edits_of_our_workbook_come_back(office: Office, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    event = new_event(office)
    take(office, event, written(tmp_path, PROGRAMME))
    out = tmp_path / "out.xlsx"
    with office.reading() as session:
        export_programme(session, event, to=out)
    assert verdicts(office, event, out) == {Fate.SAME}
    book = load_workbook(out)
    sheet = book.active
    assert sheet is not None
    headings = [cell.value for cell in sheet[1]]
    line = next(row for row in sheet.iter_rows(min_row=2) if row[headings.index("Speaker")].value == "Moon Tae-oh")
    line[headings.index("Topic")].value = "Schools, museums, libraries"
    book.save(out)
    rows = take(office, event, out)
    assert rows[2].roles[2].topics.best("en") == "Schools, museums, libraries"
    assert len(rows) == 5


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("bomb.xml", '<!DOCTYPE a [<!ENTITY b "c">]><schedule><day>&b;</day></schedule>', "entities"),
        ("broken.xml", "<schedule><day>", "valid XML"),
        ("other.json", '{"a": 1}', "no schedule"),
        ("broken.json", '{"a": ', "valid JSON"),
        ("empty.csv", "", "empty"),
        ("list.csv", "Colour,Weight\nred,3\nblue,4\n", "No programme was found"),
        ("half.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:nonsense", "calendar"),
    ],
)
def test_what_is_no_programme_is_refused_in_one_sentence(tmp_path: Path, name: str, content: str, words: str) -> None:
    with pytest.raises(SymposiarchError, match=words):
        read_programme(written(tmp_path, content, name), first_day=datetime.fromisoformat("2026-12-10").date())


def test_no_hostile_file_brings_more_than_a_sentence(real_files: Path) -> None:
    day = datetime.fromisoformat("2026-12-10").date()
    said = []
    for path in sorted((real_files / "hostile").iterdir()):
        try:
            read_programme(path, first_day=day)
        except SymposiarchError as error:
            said.append(str(error))
    assert said
    assert all(said)


SCHEDULE = (
    '<?xml version="1.0" encoding="utf-16"?><schedule><day date="2026-12-10"><room name="대강당"><event id="1">'
    "<start>10:00</start><title>개막식</title></event></room></day></schedule>"
)


JSON = (
    '{"schedule": {"conference": {"days": [{"date": "2026-12-10",'
    ' "rooms": {"대강당": [{"title": "개막식", "start": "10:00"}]}}]}}}'
)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(CALENDAR, "utf-16"), (CALENDAR, "cp949"), (SCHEDULE, "utf-16"), (JSON, "utf-16-le"), (JSON, "cp949")],
)
def test_a_programme_is_read_in_whatever_encoding_it_was_saved(text: str, encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "programme"
    path.write_bytes(text.encode(encoding))
    (item,) = read_programme(path, first_day=date(2026, 12, 10)).items
    assert item.room == "대강당"
