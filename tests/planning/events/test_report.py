"""The report of an event."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event, head_of, invitation_of
from tests.documents.printed import facts_of, words_of

from symposiarch.model.events import Event
from symposiarch.model.invitations import Honour, Reply, Wave
from symposiarch.planning.arrivals import recording
from symposiarch.planning.events.report import event_report
from symposiarch.planning.inviting.company import add_companion
from symposiarch.planning.inviting.waves import move_to_wave
from symposiarch.planning.people.contacts import add_person

EVENING = datetime(2027, 1, 14, 10, 3, tzinfo=UTC)


def test_the_report_counts_who_came_from_where_and_what_was_missing(session: Session, event: Event) -> None:
    emma, oleg, anna = (
        a_guest(
            session, event, name, reply=Reply.ACCEPTED, organisation=house, category=kind, languages=("en", "az"),
            state="AZ",
        )
        for name, house, kind in (
            ("Emma Berg", "Peninsula Review", "Press"),
            ("Oleg Ivanov", "Embassy", "Diplomatic"),
            ("Anna Zuber", "Embassy", "Diplomatic"),
        )
    )  # fmt: skip
    a_guest(session, event, "Carla Diaz", organisation="Education Lab")
    recording.arrive(session, head_of(oleg).id, door="Main", at=EVENING)
    recording.arrive(session, head_of(anna).id, door="Garden", at=EVENING + timedelta(minutes=25))
    recording.walk_in(session, event.id, name="Emil Faruk", door="Main", at=EVENING + timedelta(minutes=26))
    report = event_report(session, event.id)
    numbers = report.numbers
    assert (numbers.invited, numbers.accepted, numbers.open, numbers.expected) == (4, 3, 1, 3)
    assert (numbers.came, numbers.walk_ins, numbers.no_shows) == (3, 1, 1)
    assert [(line.name, line.invited, line.came) for line in report.organisations] == [
        ("Embassy", 2, 2),
        ("Education Lab", 1, 0),
        ("Peninsula Review", 1, 0),
    ]
    assert [(line.name, line.came) for line in report.languages] == [("az", 2), ("en", 2)]
    assert report.gaps.no_shows == ("Emma Berg",)
    assert report.gaps.unanswered == ("Carla Diaz",)
    assert set(report.gaps.organisations) == {"Education Lab", "Peninsula Review"}
    assert [(f"{slot.begins:%H:%M}", slot.came) for slot in report.slots] == [("19:00", 1), ("19:10", 0), ("19:20", 2)]
    assert emma.id


def test_the_report_compares_with_the_editions_before(session: Session) -> None:
    for year in (2024, 2025, 2026):
        edition = an_event(
            session,
            title=f"Edition {year}",
            begins=datetime.fromisoformat(f"{year}-01-14T19:00"),
            ends=None,
            series="Symposium",
        )
        a_guest(session, edition, f"Guest Year{year}", reply=Reply.ACCEPTED)
    an_event(session, title="Something else", begins=datetime.fromisoformat("2025-06-01T19:00"), ends=None)
    report = event_report(session, edition.id)
    assert [one.title for one in report.earlier] == ["Edition 2025", "Edition 2024"]
    assert not report.earlier[0].numbers.recorded


def test_a_house_is_reported_with_those_who_were_asked_and_not_with_companions_or_the_reserve(
    session: Session, event: Event
) -> None:
    emma, oleg = (a_guest(session, event, name, organisation="Embassy") for name in ("Emma Berg", "Oleg Ivanov"))
    spouse = add_person(session, printed_name="Jan Berg", organisation="Embassy")
    add_companion(session, invitation_of(emma).id, person_id=spouse.id)
    move_to_wave(session, [invitation_of(oleg).id], Wave.RESERVE, by="us")
    assert [(line.name, line.invited) for line in event_report(session, event.id).organisations] == [("Embassy", 1)]


def test_who_works_for_nobody_is_reported_with_no_house(session: Session, event: Event) -> None:
    for name, house in (("Emma Berg", "Freelance"), ("Oleg Ivanov", "serbest"), ("Anna Zuber", "Freelance Journal")):
        guest = a_guest(session, event, name, reply=Reply.ACCEPTED, organisation=house)
        if name == "Oleg Ivanov":
            recording.arrive(session, head_of(guest).id, door="Main", at=EVENING)
    report = event_report(session, event.id)
    assert [line.name for line in report.organisations] == ["Freelance Journal"]
    assert report.gaps.organisations == ("Freelance Journal",)


def test_the_figures_add_up_and_nobody_misses_the_hosts_at_the_door(session: Session, event: Event) -> None:
    host = a_guest(session, event, "Leyla Həsənova", honour=Honour.HOST, organisation="Embassy")
    emma = a_guest(session, event, "Emma Berg", reply=Reply.ACCEPTED)
    a_guest(session, event, "Oleg Ivanov", reply=Reply.DECLINED)
    a_guest(session, event, "Anna Zuber")
    recording.arrive(session, head_of(emma).id, door="Main", at=EVENING)
    report = event_report(session, event.id)
    one = report.numbers
    assert one.invited == one.accepted + one.by_silence + one.represented + one.declined + one.open == 3
    assert (one.hosts, one.by_silence, one.expected, one.no_shows) == (1, 0, 2, 0)
    assert report.gaps.no_shows == ()
    (shown,) = words_of("event-report", facts_of(session, "event-report", event))
    assert "1 host\n" in shown or "1 host " in shown
    recording.arrive(session, head_of(host).id, door="Main", at=EVENING)
    assert event_report(session, event.id).organisations == ()  # who came from where is told of the guests
