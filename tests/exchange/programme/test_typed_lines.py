"""What one types into the programme's line."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.builders import a_guest

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.programme.typed import TypedItem, Written, read_line, write_line
from symposiarch.model.events import Event
from symposiarch.model.programme import ProgrammeItem, RoleKind
from symposiarch.planning.programme.items import room_named
from symposiarch.planning.programme.rows import programme_rows


@pytest.mark.parametrize(("span", "minutes"), [("19:00-20:30", 90), ("22:30-01:00", 150)])
def test_a_line_with_a_span_is_pinned_and_as_long_be_that_past_midnight(
    session: Session, event: Event, span: str, minutes: int
) -> None:
    write_line(session, event.id, text=f"{span} Music", chosen=None)
    (row,) = programme_rows(session, event.id)
    assert (row.title("en"), row.minutes, row.pinned) == ("Music", minutes, True)
    assert row.begins.date() == date(2027, 1, 14)


@pytest.mark.parametrize("room", ["Hall A/B", "Great Hall / Böyük zal", "Studio @ Palace"])
def test_a_room_of_the_event_is_taken_whole_whatever_stands_in_its_name(
    session: Session, event: Event, room: str
) -> None:
    room_named(session, event.id, room)
    write_line(session, event.id, text=f"10:00 30 Tea @ {room}", chosen=None)
    write_line(session, event.id, text=f"11:00 30 Talk @ {room} / Emma Berg", chosen=None)
    tea, talk = programme_rows(session, event.id)
    assert (tea.title("en"), tea.room, talk.title("en"), talk.room) == ("Tea", room, "Talk", room)
    assert [one.name for one in talk.roles] == ["Emma Berg"]


def test_an_hour_and_a_room_alone_are_no_item() -> None:
    with pytest.raises(SymposiarchError, match="Type the title"):
        read_line("10:10 40  @ Foyer")


def test_who_is_typed_stands_in_the_item_that_is_chosen(session: Session, event: Event) -> None:
    with pytest.raises(SymposiarchError, match="Choose the item first"):
        write_line(session, event.id, text="+ Emma Berg", chosen=None)
    talk = write_line(session, event.id, text="Talk", chosen=None).item
    assert write_line(session, event.id, text="+ Emma Berg", chosen=talk) == Written(talk, ("Emma Berg",))
    assert write_line(session, event.id, text="+m Emma Berg", chosen=talk) == Written(talk), "she is known by now"
    (row,) = programme_rows(session, event.id)
    assert {one.name for one in row.roles} == {"Emma Berg"}


def test_where_somebody_new_works_stands_in_the_address_book(session: Session, event: Event) -> None:
    write_line(session, event.id, text="Talk / Emma Berg, Director, Harbour Library", chosen=None)
    (row,) = programme_rows(session, event.id)
    (one,) = row.roles
    assert (one.titles.best("en"), one.organisations.best("en")) == ("Director", "Harbour Library")
    assert one.affiliation_in("en") == "Director, Harbour Library"


@pytest.mark.parametrize(
    ("line", "title", "minutes", "hour"),
    [
        ("Panel: Water and heritage 60 min", "Panel: Water and heritage", 60, None),
        ("Dinner at 19:00", "Dinner", None, "19:00"),
        ("90 Dinner at 19:00 / Emma Berg", "Dinner", 90, "19:00"),
        ("10 Twelve angry men, 45 minutes", "Twelve angry men, 45 minutes", 10, None),
        ("Agenda 2030", "Agenda 2030", None, None),
        ("Tea at 4", "Tea at 4", None, None),
    ],
)
def test_minutes_and_the_hour_may_stand_behind_the_title(
    line: str, title: str, minutes: int | None, hour: str | None
) -> None:
    typed = read_line(line)
    assert isinstance(typed, TypedItem)
    assert (typed.title, typed.minutes, typed.slot or None) == (title, minutes, hour)


@pytest.mark.parametrize(
    "line", ["+m Emma Berg: Old roads", "+ moderator Emma Berg: Old roads", "+ Moderator: Emma Berg: Old roads"]
)
def test_the_part_that_somebody_plays_may_be_written_out(session: Session, event: Event, line: str) -> None:
    panel = write_line(session, event.id, text="Panel: Water", chosen=None).item
    write_line(session, event.id, text=line, chosen=panel)
    (role,) = programme_rows(session, event.id)[0].roles
    assert (role.name, role.kind, role.topics.best("en")) == ("Emma Berg", RoleKind.MODERATOR, "Old roads")


def test_another_function_than_we_know_is_what_the_programme_says(session: Session, event: Event) -> None:
    a_guest(session, event, "Emma Berg", title="Ambassador")
    write_line(session, event.id, text="Opening / Emma Berg, Ambassador", chosen=None)
    write_line(session, event.id, text="Closing / Emma Berg, Chair of the jury", chosen=None)
    said = [role.affiliation for item in session.scalars(select(ProgrammeItem)) for role in item.roles]
    assert sorted(said) == ["", "Chair of the jury"]


@pytest.mark.parametrize(
    ("line", "title", "who"),
    [
        ("10 Allocution d'ouverture, Jean Dupont, ambassadeur de France", "Allocution d'ouverture", "Jean Dupont"),
        ("Mot de bienvenue, Mme Claire Marchand", "Mot de bienvenue", "Mme Claire Marchand"),
        ("Discours de M. Paul Verdier", "Discours", "M. Paul Verdier"),
        ("Keynote by Dr. Emma Berg", "Keynote", "Dr. Emma Berg"),
        ("Visite guidée, Vieille Ville", "Visite guidée, Vieille Ville", ""),
        ("Café, thé et gâteaux", "Café, thé et gâteaux", ""),
        ("Lecture de poèmes de Paul Verlaine", "Lecture de poèmes de Paul Verlaine", ""),
    ],
)
def test_who_speaks_may_be_typed_behind_a_comma(line: str, title: str, who: str) -> None:
    typed = read_line(line)
    assert isinstance(typed, TypedItem)
    assert (typed.title, ", ".join(one.name for one in typed.people)) == (title, who)


def test_a_choir_that_is_typed_stands_below_the_title_and_in_no_address_book(session: Session, event: Event) -> None:
    concert = write_line(session, event.id, text="20 Concert / Seoul City Choir", chosen=None)
    assert concert.added == ()
    assert write_line(session, event.id, text="+ Baku Piano Trio", chosen=concert.item).added == ()
    (row,) = programme_rows(session, event.id)
    assert (row.subtitles.best("en"), row.roles) == ("Seoul City Choir, Baku Piano Trio", ())
