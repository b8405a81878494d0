"""What does not fit in a programme is told, and what fits is not."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event
from tests.planning.programme.steps import at, rules

from symposiarch.model.events import Event, RuleLevel
from symposiarch.model.people import Person
from symposiarch.model.programme import ItemKind, ProgrammeItem, RoleKind, RoleStatus
from symposiarch.planning.preflight import set_rule
from symposiarch.planning.programme import items, line_up
from symposiarch.planning.programme.absences import add_absence
from symposiarch.planning.programme.conflicts.conflicts import conflicts, found_in, frame
from symposiarch.planning.programme.conflicts.rules import Rule
from symposiarch.planning.programme.conflicts.words import sentence
from symposiarch.planning.programme.rows import programme_rows

HIDDEN = {Rule.PAST_END, Rule.NO_BREAK}


def on(hour: str) -> datetime:
    """At this hour of the day of the event."""
    hours, minutes = map(int, hour.split(":"))
    return datetime.fromisoformat("2027-01-14") + timedelta(hours=hours, minutes=minutes)


def an_item(session: Session, event: Event, hour: str = "10:00", minutes: int = 30, **fields: Any) -> ProgrammeItem:
    return items.add_item(session, event.id, minutes=minutes, pinned_at=on(hour), **({"title": hour} | fields))


def with_role(session: Session, item: ProgrammeItem, person: Person, **role: Any) -> None:
    line_up.add_role(session, item.id, person_id=person.id, **({"status": RoleStatus.AGREED} | role))


def told(session: Session, event: Event) -> list[str]:
    """All that does not fit but the length of the day, in words."""
    return [str(sentence(one)) for one in conflicts(session, event.id) if one.rule not in HIDDEN]


def test_who_declined_or_was_not_asked_is_told_until_they_agree(session: Session, event: Event) -> None:
    item = an_item(session, event, title="Talk")
    for name, status in (
        ("Emma Berg", RoleStatus.TO_ASK), ("Oleg Ivanov", RoleStatus.DECLINED),
        ("Jan Novák", RoleStatus.ASKED), ("Carla Diaz", RoleStatus.AGREED),
    ):  # fmt: skip
        with_role(session, item, a_guest(session, event, name), status=status)
    assert told(session, event) == [
        "Oleg Ivanov has declined and still stands in “Talk”.",
        "Emma Berg has not been asked yet for “Talk”.",
    ]


def test_an_open_place_is_told_with_the_candidates_who_may_still_take_it(session: Session, event: Event) -> None:
    item = an_item(session, event, title="Talk")
    slot = line_up.add_role(session, item.id)
    assert told(session, event) == ["“Talk” has an open place for a speaker."]
    for name, status in (("Emma Berg", RoleStatus.ASKED), ("Oleg Ivanov", RoleStatus.DECLINED)):
        line_up.add_candidate(session, slot.id, person_id=a_guest(session, event, name).id, status=status)
    assert told(session, event) == ["“Talk” has an open place for a speaker (1 candidate)."]
    line_up.add_candidate(session, slot.id, person_id=a_guest(session, event, "Jan Novák").id)
    assert told(session, event) == ["“Talk” has an open place for a speaker (2 candidates)."]


def test_who_leads_a_panel_does_not_also_sit_on_it(session: Session, event: Event) -> None:
    panel = an_item(session, event, title="Panel", kind=ItemKind.PANEL)
    emma, oleg = (a_guest(session, event, name) for name in ("Emma Berg", "Oleg Ivanov"))
    with_role(session, panel, emma, kind=RoleKind.MODERATOR)
    with_role(session, panel, oleg, kind=RoleKind.PANELLIST)
    assert told(session, event) == []
    with_role(session, panel, emma, kind=RoleKind.PANELLIST)
    assert told(session, event) == ["Emma Berg moderates “Panel” and is a panellist in it."]


@pytest.mark.parametrize(
    ("begins", "ends", "clash"),
    [("09:00", "10:00", False), ("09:00", "10:01", True), ("10:29", "12:00", True), ("10:30", "12:00", False)],
)
def test_nobody_stands_in_an_item_while_away(
    session: Session, event: Event, begins: str, ends: str, clash: bool
) -> None:
    emma = a_guest(session, event, "Emma Berg")
    with_role(session, an_item(session, event, title="Talk"), emma)
    add_absence(session, event.id, person_id=emma.id, begins=on(begins), ends=on(ends))
    add_absence(session, event.id, person_id=a_guest(session, event).id, begins=on("10:00"), ends=on("11:00"))
    away = f"Emma Berg is away from {begins} to {ends} and stands in “Talk” (10:00–10:30)."
    assert told(session, event) == [away] * clash


def test_an_interpreter_who_is_alone_for_more_than_half_an_hour_is_to_be_relieved(
    session: Session, event: Event
) -> None:
    emma, oleg = (a_guest(session, event, name) for name in ("Emma Berg", "Oleg Ivanov"))
    an_hour, half = an_item(session, event, "10:00", 60), an_item(session, event, "11:30", 30)
    for person in (emma, oleg):
        with_role(session, an_hour, person, kind=RoleKind.INTERPRETER)
    with_role(session, half, emma, kind=RoleKind.INTERPRETER)
    assert told(session, event) == [], "of two, each relieves the other; and half an hour is not too long"
    after_a_rest = an_item(session, event, "12:10", 30)
    with_role(session, after_a_rest, emma, kind=RoleKind.INTERPRETER)
    assert told(session, event) == []
    without_rest = an_item(session, event, "12:49", 5)
    with_role(session, without_rest, emma, kind=RoleKind.INTERPRETER)
    assert told(session, event) == [
        "Emma Berg interprets 44 minutes alone up to the end of “12:49”; after 30 minutes a colleague should take over."
    ]


def test_two_items_do_not_take_one_room_at_one_time(session: Session, event: Event) -> None:
    hall, salon = (items.room_named(session, event.id, name).id for name in ("Hall", "Salon"))
    an_item(session, event, "10:00", 60, title="One", room_id=hall)
    an_item(session, event, "11:00", title="Next", room_id=hall)
    an_item(session, event, "10:30", title="Beside", room_id=salon)
    assert told(session, event) == []
    an_item(session, event, "10:59", 1, title="Other", room_id=hall)
    assert told(session, event) == [
        "“One” (10:00–11:00) and “Other” (10:59–11:00) are at the same time in Hall.",
        "“Other” is pinned to 10:59, but what comes before it ends 1 minute later.",
    ]


def test_coffee_may_be_served_while_something_is_on_and_a_speech_to_all_may_not_be_given(
    session: Session, event: Event
) -> None:
    an_item(session, event, "10:00", 60, title="Fair", room_id=items.room_named(session, event.id, "Hall").id)
    beside = an_item(session, event, "10:15", 5, title="Coffee", kind=ItemKind.BREAK)
    overrun = "“Coffee” is pinned to 10:15, but what comes before it ends 45 minutes later."
    assert told(session, event) == [overrun]
    beside.kind = ItemKind.ADDRESS
    clash = "“Fair” (10:00–11:00) and “Coffee” (10:15–10:20) are at the same time in Hall."
    assert told(session, event) == [clash, overrun]


def test_a_reception_does_not_begin_while_the_guests_still_sit_in_another_room(session: Session, event: Event) -> None:
    hall, foyer = (items.room_named(session, event.id, name).id for name in ("Hall", "Foyer"))
    panel = an_item(session, event, "16:00", 25, title="Panel", kind=ItemKind.PANEL, room_id=hall)
    an_item(session, event, "16:25", 95, title="Reception", kind=ItemKind.RECEPTION, room_id=foyer)
    an_item(session, event, "17:00", 20, title="Mugham", kind=ItemKind.PERFORMANCE, room_id=hall)
    assert told(session, event) == []
    panel.minutes = 55
    assert told(session, event) == [
        "“Reception” is pinned to 16:25, but what comes before it ends 30 minutes later.",
    ]
    panel.kind = ItemKind.EXHIBITION
    assert told(session, event) == []


def test_the_speakers_of_a_panel_have_no_more_minutes_than_it_takes(session: Session, event: Event) -> None:
    panel = an_item(session, event, "10:00", 30, title="Panel", kind=ItemKind.PANEL)
    for name in ("Emma Berg", "Oleg Ivanov"):
        with_role(session, panel, a_guest(session, event, name), minutes=15)
    assert told(session, event) == []
    with_role(session, panel, a_guest(session, event, "Jan Novák"), minutes=1)
    assert told(session, event) == ["The speakers in “Panel” have 31 minutes together; it takes 30 minutes."]


def test_the_talks_under_a_panel_have_no_more_minutes_than_it_takes(session: Session, event: Event) -> None:
    panel = an_item(session, event, "10:00", 30, title="Panel", kind=ItemKind.PANEL)
    items.add_item(session, event.id, title="One", minutes=15, parent_id=panel.id)
    other = items.add_item(session, event.id, title="Other", minutes=15, parent_id=panel.id)
    assert told(session, event) == []
    other.minutes = 16
    too_much = "The speakers in “Panel” have 31 minutes together; it takes 30 minutes."
    assert told(session, event) == [too_much]
    assert event.venue is not None
    event.venue.opens = time(10, 30)
    early = "“Panel” begins at 10:00, before Grand Hall opens (10:30)."
    assert told(session, event) == [too_much, early], "of a panel before the doors open its talks are not told as well"


@pytest.mark.parametrize(
    ("opens", "closes", "found"),
    [
        (time(10), time(23), []),
        (None, None, []),
        (time(10, 1), None, ["“10:00” begins at 10:00, before Grand Hall opens (10:01)."]),
        (None, time(22, 59), ["“22:00” ends at 23:00, after Grand Hall closes (22:59)."]),
        (time(9), time(0), []),
        (None, time(1), []),
        (time(14), time(2), ["“10:00” begins at 10:00, before Grand Hall opens (14:00)."]),
        (None, time(6), []),
        (
            None,
            time(6, 30),
            [
                "“10:00” ends at 10:30, after Grand Hall closes (06:30).",
                "“22:00” ends at 23:00, after Grand Hall closes (06:30).",
            ],
        ),
    ],
)
def test_nothing_is_on_before_the_venue_opens_or_after_it_closes_be_that_past_midnight(
    session: Session, event: Event, opens: time | None, closes: time | None, found: list[str]
) -> None:
    an_item(session, event, "10:00")
    an_item(session, event, "22:00", 60)
    assert event.venue is not None
    event.venue.opens, event.venue.closes = opens, closes
    assert told(session, event) == found


def test_a_party_may_go_on_until_the_venue_closes_in_the_night(session: Session, event: Event) -> None:
    an_item(session, event, "23:00", 120, title="Party", day=on("23:00").date())
    assert event.venue is not None
    event.venue.opens, event.venue.closes = time(9), time(1)
    assert told(session, event) == []
    event.venue.closes = time(0, 30)
    assert told(session, event) == ["“Party” ends at 01:00, after Grand Hall closes (00:30)."]


def test_conflicts_name_both_sides(session: Session) -> None:
    event = an_event(session)
    hall, salon = (items.room_named(session, event.id, name).id for name in ("Hall", "Salon"))
    one = items.add_item(session, event.id, title="One", minutes=60, room_id=hall)
    other = items.add_item(session, event.id, title="Other", minutes=60, room_id=salon)
    third = items.add_item(session, event.id, title="Third", minutes=20, room_id=salon)
    person = a_guest(session, event)
    for item in (one, other):
        line_up.add_role(session, item.id, person_id=person.id, status=RoleStatus.AGREED)
    (clash,) = conflicts(session, event.id)
    assert (clash.rule, clash.level, clash.items) == (Rule.SPEAKER_TWICE, RuleLevel.BLOCK, (one.id, other.id))
    line_up.remove_role(session, programme_rows(session, event.id)[1].roles[0].id)
    line_up.add_role(session, third.id, person_id=person.id, status=RoleStatus.AGREED)
    assert rules(session, event.id) == {Rule.WALK}
    set_rule(session, event.id, code=Rule.WALK.code, level=RuleLevel.OFF, note="the rooms are beside each other")
    assert rules(session, event.id) == set()


def test_parts_of_one_panel_and_places_that_nobody_has_taken_are_no_two_places(session: Session, event: Event) -> None:
    panel = an_item(session, event, "10:00", 60, title="Panel", kind=ItemKind.PANEL)
    emma = a_guest(session, event, "Emma Berg")
    for part in [items.add_item(session, event.id, title=name, minutes=30, parent_id=panel.id) for name in "AB"]:
        part.pinned_at = on("10:00")
        with_role(session, part, emma)
        line_up.add_role(session, part.id)
    assert Rule.SPEAKER_TWICE not in rules(session, event.id)
    other = an_item(session, event, "10:30", title="Talk", room_id=items.room_named(session, event.id, "Salon").id)
    line_up.add_role(session, other.id)
    with_role(session, panel, emma)
    assert Rule.SPEAKER_TWICE not in rules(session, event.id)
    with_role(session, other, emma)
    assert Rule.SPEAKER_TWICE in rules(session, event.id)


@pytest.mark.parametrize(
    ("begins", "room", "found"),
    [("10:34", "Salon", True), ("10:35", "Salon", False), ("10:34", "Hall", False), ("10:34", "", False)],
)
def test_a_way_is_too_long_only_between_two_rooms_and_for_less_time_than_it_takes(
    session: Session, event: Event, begins: str, room: str, found: bool
) -> None:
    hall, salon = (items.room_named(session, event.id, name) for name in ("Hall", "Salon"))
    hall.walk_minutes, salon.walk_minutes = 2, 5
    where = {"Hall": hall.id, "Salon": salon.id}
    emma = a_guest(session, event, "Emma Berg")
    with_role(session, an_item(session, event, "10:00", title="One", room_id=hall.id), emma)
    with_role(session, an_item(session, event, begins, title="Other", room_id=where.get(room)), emma)
    way = "Emma Berg has 4 minutes from “One” in Hall to “Other” in Salon; the way takes 5 minutes."
    assert told(session, event) == [way] * found


def test_a_long_programme_without_a_break_and_past_its_end_is_told(session: Session) -> None:
    event = an_event(session, ends=at("2027-01-14T12:00"))
    items.add_item(session, event.id, title="Long", minutes=90)
    items.add_item(session, event.id, title="Longer", minutes=60)
    assert rules(session, event.id) == {Rule.NO_BREAK, Rule.PAST_END}
    items.add_item(
        session, event.id, title="Coffee", kind=ItemKind.BREAK, minutes=10,
        after_id=programme_rows(session, event.id)[0].id,
    )  # fmt: skip
    assert rules(session, event.id) == {Rule.PAST_END}


@pytest.mark.parametrize(("begins", "breaks"), [("11:44", False), ("11:45", True)])
def test_a_quarter_of_an_hour_with_nothing_on_is_a_break(
    session: Session, event: Event, begins: str, breaks: bool
) -> None:
    an_item(session, event, "10:00", 90)
    an_item(session, event, begins, 60)
    assert (Rule.NO_BREAK not in rules(session, event.id)) is breaks


def test_a_rehearsal_beside_the_programme_is_no_sitting(session: Session, event: Event) -> None:
    an_item(session, event, "10:00", 60)
    beside = an_item(session, event, "11:00", 90, kind=ItemKind.BLOCKER)
    an_item(session, event, "12:30", 30)
    assert Rule.NO_BREAK not in rules(session, event.id)
    beside.kind = ItemKind.PANEL
    assert Rule.NO_BREAK in rules(session, event.id)


def test_a_programme_without_items_or_without_an_end_goes_on_past_nothing(session: Session, event: Event) -> None:
    assert conflicts(session, event.id) == ()
    an_item(session, event, "10:00", 60)
    event.ends = None
    assert conflicts(session, event.id) == ()


def test_conflicts_of_rows_at_hand_are_those_of_the_office(session: Session, tmp_path: Path) -> None:
    event = an_event(session)
    items.add_item(session, event.id, title="A", minutes=300)
    found = found_in(programme_rows(session, event.id), frame(session, event.id))
    assert found == conflicts(session, event.id)


def test_the_minutes_of_who_declined_fill_no_panel(session: Session) -> None:
    event = an_event(session)
    panel = an_item(session, event, minutes=30, kind=ItemKind.PANEL)
    for name in ("Emma Berg", "Ida Moss"):
        with_role(session, panel, a_guest(session, event, name), minutes=20)
    assert Rule.PANEL_OVERFULL in rules(session, event.id)
    line_up.edit_role(session, panel.roles[-1].id, status=RoleStatus.DECLINED)
    assert Rule.PANEL_OVERFULL not in rules(session, event.id)
