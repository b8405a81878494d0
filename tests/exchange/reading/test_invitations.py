"""Calendars that say who was invited, and what each has answered."""

from __future__ import annotations

import pytest
from tests.exchange.guest_lists.listed import people
from tests.exchange.reading.written_files import read

from symposiarch.exchange.reading import FileKind, NotReadable
from symposiarch.model.invitations import Reply


def calendar(*lines: str) -> bytes:
    return "\r\n".join(("BEGIN:VCALENDAR", "VERSION:2.0", *lines, "END:VCALENDAR", "")).encode()


DINNER = (
    "BEGIN:VEVENT",
    "SUMMARY:Dinner\\, and talk",
    "ORGANIZER;CN=Protocol:mailto:protocol@mfa.example",
    "ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Anna Berg;X-NUM-GUESTS=1:mailto:an",
    " na@museum.example",
    'ATTENDEE;PARTSTAT=DECLINED;CN="Ek, Bo":MAILTO:bo@museum.example',
    "ATTENDEE;PARTSTAT=NEEDS-ACTION;CN=carin@museum.example:mailto:carin@museum.example",
    "ATTENDEE;CUTYPE=ROOM;PARTSTAT=ACCEPTED;CN=Hall:mailto:hall@museum.example",
    "END:VEVENT",
)


def test_those_whom_a_calendar_invites_are_a_list() -> None:
    told = [
        (one.name, one.person.get("family_name"), one.person["email"], one.reply, len(one.companions))
        for one in people(calendar(*DINNER))
    ]
    assert told == [
        ("Anna Berg", "Berg", "anna@museum.example", Reply.ACCEPTED, 1),
        ("Ek, Bo", "Ek", "bo@museum.example", Reply.DECLINED, 0),
        ("carin@museum.example", None, "carin@museum.example", None, 0),
    ]


def test_of_several_events_each_is_named() -> None:
    lunch = ("BEGIN:VEVENT", "ATTENDEE;CN=Dana Falk:mailto:dana@museum.example", "SUMMARY:Lunch", "END:VEVENT")
    source = read(calendar(*DINNER, *lunch))
    assert source.kind is FileKind.CALENDAR
    assert [row[-1] for row in source.tables[0].rows()] == ["Dinner, and talk"] * 3 + ["Lunch"]


def test_a_calendar_that_invites_nobody_is_a_programme() -> None:
    with pytest.raises(NotReadable, match="Import it under Programme"):
        read(calendar("BEGIN:VEVENT", "SUMMARY:Dinner", "END:VEVENT"))


def test_who_is_reminded_of_an_event_is_not_invited_and_the_reminder_is_no_title() -> None:
    alarm = ("BEGIN:VALARM", "SUMMARY:Alarm notification", "ATTENDEE:mailto:me@museum.example", "END:VALARM")
    lunch = ("BEGIN:VEVENT", "ATTENDEE;CN=Dana Falk:mailto:dana@museum.example", "SUMMARY:Lunch", *alarm, "END:VEVENT")
    rows = list(read(calendar(*DINNER, *lunch)).tables[0].rows())
    assert [row[-1] for row in rows] == ["Dinner, and talk"] * 3 + ["Lunch"]
    with pytest.raises(NotReadable, match="Import it under Programme"):
        read(calendar("BEGIN:VEVENT", "SUMMARY:Dinner", *alarm, "END:VEVENT"))
