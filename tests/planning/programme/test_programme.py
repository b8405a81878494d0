"""The programme in an office file: whatever is done to it, times add up, clashes are told, and undo is exact."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event, each_in_an_office, invitation_of, new_office

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import Texts
from symposiarch.model.events import Event, RuleLevel
from symposiarch.model.invitations import Attendee, Channel
from symposiarch.model.programme import ItemKind, RoleKind, RoleStatus
from symposiarch.planning.languages import languages
from symposiarch.planning.people.posts import add_post
from symposiarch.planning.preflight import set_rule
from symposiarch.planning.programme import items, line_up, placing, templates
from symposiarch.planning.programme.conflicts.conflicts import conflicts, found_in, frame
from symposiarch.planning.programme.conflicts.rules import Rule
from symposiarch.planning.programme.rows import ItemRow, programme_rows
from symposiarch.planning.programme.stage import speaking_order
from symposiarch.planning.programme.stage.chairs import chairs
from symposiarch.planning.programme.times import minutes_between, on_clock
from symposiarch.planning.programme.versions import differences as differences_of
from symposiarch.planning.programme.versions import releases, telling
from symposiarch.planning.programme.versions.differences import differences, to_be_told
from symposiarch.store import Office

at = datetime.fromisoformat


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """One open step of an empty office."""
    with new_office(tmp_path) as office, office.transaction("Scene") as tx:
        yield tx.session


def rules(session: Session, event_id: int) -> set[Rule]:
    return {one.rule for one in conflicts(session, event_id)}


STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            ["add", "pin", "free", "move", "resize", "place", "shift", "indent", "outdent", "remove", "day", "before"]
        ),
        st.integers(0, 20),
        st.integers(0, 40),
        st.integers(0, 2),
    ),
    max_size=14,
)


SCENES = st.sampled_from(
    (
        ("2027-01-14T10:00", "Asia/Seoul"),
        ("2026-10-24T22:00", "Europe/Berlin"),  # in this night the clocks go back from three to two
        ("2026-03-28T22:00", "Europe/Berlin"),  # and in this one forward
        ("2026-10-31T23:00", "America/New_York"),
    )
)


def do(session: Session, event_id: int, rooms: list[int], step: tuple[str, int, int, int]) -> None:
    """One thing that a person may do; what is refused in a sentence changes nothing."""
    what, which, number, room = step
    keys = [row.id for row in programme_rows(session, event_id)]
    event = session.get_one(Event, event_id)
    begins = event.begins + timedelta(minutes=15 * number)
    if what == "add" or not keys:
        where = [None, *rooms][room]
        items.add_item(session, event_id, title="Item", minutes=number * 5, room_id=where)
        return
    key = keys[which % len(keys)]
    try:
        if what == "pin":
            placing.pin_item(session, key, at=begins)
        elif what == "free":
            placing.pin_item(session, key, at=None)
        elif what == "move":
            placing.move_item(session, key, by=number - 20)
        elif what == "resize":
            items.resize_item(session, key, minutes=number * 5)
        elif what == "place":
            placing.place_item(session, key, at=begins, room_id=[None, *rooms][room])
        elif what == "shift":
            placing.shift_after(session, key, minutes=number - 20)
        elif what == "indent":
            placing.indent(session, key)
        elif what == "outdent":
            placing.outdent(session, key)
        elif what == "day":
            placing.move_to(session, key, day=event.begins.date() + timedelta(days=room))
        elif what == "before":
            placing.move_to(session, key, before_id=keys[number % len(keys)])
        else:
            items.remove_item(session, key)
    except SymposiarchError:
        pass
    session.flush()


def overlapping(rows: tuple[ItemRow, ...]) -> set[frozenset[int]]:
    """Every pair of wholes that keep one room at one time, looked for the slow way."""
    wholes = [row for row in rows if row.depth == 0 and row.minutes and row.kind is ItemKind.TALK]
    return {
        frozenset((one.id, other.id))
        for place, one in enumerate(wholes)
        for other in wholes[place + 1 :]
        if one.begins.timestamp() < other.ends.timestamp() and other.begins.timestamp() < one.ends.timestamp()
        if one.room_id is None or other.room_id is None or one.room_id == other.room_id
    }


@each_in_an_office()
@given(steps=STEPS, scene=SCENES)
@example(steps=[("add", 0, 0, 0), ("day", 0, 0, 1)], scene=("2027-01-14T10:00", "Asia/Seoul"))
def test_no_sequence_of_steps_leaves_an_overlap_untold_and_times_add_up(
    steps: list[tuple[str, int, int, int]], scene: tuple[str, str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    with new_office(tmp_path_factory.mktemp("steps")) as office, office.transaction("Scene") as tx:
        session = tx.session
        event = an_event(session, begins=at(scene[0]), ends=None, time_zone=scene[1])
        rooms = [items.room_called(session, event.id, name).id for name in ("Hall", "Salon")]
        for step in steps:
            do(session, event.id, rooms, step)
        rows = programme_rows(session, event.id)
        told = {frozenset(one.items) for one in conflicts(session, event.id) if one.rule is Rule.ROOM_TWICE}
        assert overlapping(rows) <= told
        for row in rows:
            parts = [one for one in rows if one.parent_id == row.id]
            assert minutes_between(row.begins, row.ends) == (row.own_minutes or sum(part.minutes for part in parts))
            # On the event's clock, as it stands at that moment; an hour that the clock leaves out is read as the next.
            assert row.begins.utcoffset() == row.begins.astimezone(UTC).astimezone(event.zone).utcoffset()
            if row.pinned_at is not None:
                assert row.begins == on_clock(row.pinned_at, event.zone)
        positions: dict[Any, list[int]] = {}
        for row in rows:
            positions.setdefault((row.day, row.parent_id), []).append(row.position)
        assert all(sorted(found) == list(range(len(found))) for found in positions.values())


@each_in_an_office(share=1 / 2)
@given(steps=STEPS)
def test_undo_returns_exactly(steps: list[tuple[str, int, int, int]], tmp_path_factory: pytest.TempPathFactory) -> None:
    office = new_office(tmp_path_factory.mktemp("undo"))
    try:
        with office.transaction("Scene") as tx:
            event_id = an_event(tx.session).id
            rooms = [items.room_called(tx.session, event_id, name).id for name in ("Hall", "Salon")]
        before = [_rows(office, event_id)]
        for step in steps:
            with office.transaction("Step") as tx:
                do(tx.session, event_id, rooms, step)
            if tx.changes is not None:
                before.append(_rows(office, event_id))
        for rows in reversed(before[:-1]):
            office.undo()
            assert _rows(office, event_id) == rows
    finally:
        office.close()


def _rows(office: Office, event_id: int) -> tuple[ItemRow, ...]:
    with office.reading() as session:
        return programme_rows(session, event_id)


def test_a_speaker_becomes_a_guest_and_an_attendee(session: Session) -> None:
    event = an_event(session)
    talk = items.add_item(session, event.id, title="Talk")
    person = line_up.new_speaker(session, name="Dr. Aynur Rəhimli", title="Head of research")
    line_up.add_role(session, talk.id, person_id=person.id, topic="Schools as bridges")
    invitation = invitation_of(person)
    assert [head.person_id for head in session.scalars(select(Attendee))] == [person.id]
    assert invitation.event_id == event.id


def test_a_candidate_takes_the_open_place_and_a_replacement_keeps_who_was_there(session: Session) -> None:
    event = an_event(session)
    panel = items.add_item(session, event.id, title="Panel", kind=ItemKind.PANEL)
    slot = line_up.add_role(session, panel.id)
    one, other = (line_up.new_speaker(session, name=name) for name in ("Han Ji-won", "Moon Tae-oh"))
    assert Rule.OPEN_SLOT in rules(session, event.id)
    line_up.add_candidate(session, slot.id, person_id=one.id, status=RoleStatus.DECLINED)
    second = line_up.add_candidate(session, slot.id, person_id=other.id, status=RoleStatus.AGREED)
    line_up.take_candidate(session, second.id)
    (role,) = programme_rows(session, event.id)[0].roles
    assert (role.name, role.status, [found.name for found in role.candidates]) == (
        "Moon Tae-oh",
        RoleStatus.AGREED,
        ["Han Ji-won"],
    )
    line_up.replace(session, role.id, person_id=one.id)
    (role,) = programme_rows(session, event.id)[0].roles
    assert (role.name, role.replaces, role.status) == ("Han Ji-won", "Moon Tae-oh", RoleStatus.TO_ASK)


def test_the_moderator_sits_in_the_middle_and_the_others_by_precedence(session: Session) -> None:
    event = an_event(session)
    panel = items.add_item(session, event.id, title="Panel", kind=ItemKind.PANEL)
    for number, kind in enumerate([RoleKind.PANELLIST] * 2 + [RoleKind.MODERATOR] + [RoleKind.PANELLIST] * 2):
        person = a_guest(session, event, f"Guest Number{number}")
        line_up.add_role(session, panel.id, person_id=person.id, kind=kind)
    row = programme_rows(session, event.id)[0]
    others = [role for role in row.roles if role.kind is RoleKind.PANELLIST]
    found = chairs(row, [role.person_id or 0 for role in others])
    # From the sitters' left: 4 2 moderator 1 3 (PROTOCOL C4: the first on the right hand of the middle).
    wanted = [others[3], others[1], row.roles[0], others[0], others[2]]
    assert [chair.role.id for chair in found] == [role.id for role in wanted]


def test_speeches_go_up_the_ladder_and_another_order_needs_a_note(session: Session) -> None:
    event = an_event(session)
    item = items.add_item(session, event.id, title="Addresses", kind=ItemKind.ADDRESS)
    roles = {
        title: line_up.add_role(
            session, item.id, person_id=a_guest(session, event, f"Guest {title}", title=title).id
        ).id
        for title in ("Ambassador", "Minister", "Professor")
    }
    proposed = speaking_order.propose_in_item(session, item.id)
    # In the house of a mission its heads stand before ministers of the host.
    assert [one.key for one in proposed] == [roles["Professor"], roles["Minister"], roles["Ambassador"]]
    assert speaking_order.why(proposed[-1]).startswith("Speaks last, as the highest. Ambassador")
    assert speaking_order.why(proposed[0]).startswith("Number 3 by precedence.")
    order = [roles["Ambassador"], roles["Minister"], roles["Professor"]]
    with pytest.raises(SymposiarchError, match="note"):
        speaking_order.take_order(session, item.id, order=order)
    speaking_order.take_order(session, item.id, order=order, note="The minister leaves early")
    assert [role.id for role in programme_rows(session, event.id)[0].roles] == order


def test_conflicts_name_both_sides(session: Session) -> None:
    event = an_event(session)
    hall, salon = (items.room_called(session, event.id, name).id for name in ("Hall", "Salon"))
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


def test_a_released_version_is_compared_with_the_present_in_words(session: Session) -> None:
    event = an_event(session)
    first = items.add_item(session, event.id, title="Opening", kind=ItemKind.OPENING, minutes=10)
    talk = items.add_item(session, event.id, title="Talk", minutes=20)
    person = a_guest(session, event, "Aynur Rəhimli")
    line_up.add_role(session, talk.id, person_id=person.id, status=RoleStatus.AGREED)
    assert releases.version_words(session, event.id) == "Draft"
    assert releases.release(session, event.id, by="Kamala").number == 1
    assert releases.version_words(session, event.id) == "Version 1"
    items.resize_item(session, first.id, minutes=15)
    found = differences(session, event.id)
    assert [telling.change_sentence(change) for change in found] == [
        "“Opening” takes 15 minutes instead of 10.",
        "“Talk” begins at 10:15 instead of 10:10, 5 minutes later.",
    ]
    assert set(to_be_told(found)) == {person.id}
    (message,) = telling.prepare_messages(session, event.id)
    assert "10:15 instead of 10:10" in message.body
    assert releases.version_words(session, event.id) == "Draft after version 1"


def test_whom_a_change_concerns_is_told_of_it_by_telephone_where_no_address_is_known(session: Session) -> None:
    event = an_event(session)
    hall = items.room_called(session, event.id, "Hall").id
    panel = items.add_item(session, event.id, title="Panel", kind=ItemKind.PANEL, minutes=60)
    talk = items.add_item(session, event.id, title="Talk", minutes=20)
    last = items.add_item(session, event.id, title="Farewell", minutes=10)
    lead, one, two, three, new = (
        a_guest(session, event, name, email=f"{name[0]}@example.org" * (name != "Jan Novák"))
        for name in ("Emma Berg", "Oleg Ivanov", "Jan Novák", "Carla Diaz", "Emil Faruk")
    )
    line_up.add_role(session, panel.id, person_id=lead.id, kind=RoleKind.MODERATOR, status=RoleStatus.AGREED)
    first, second = (
        line_up.add_role(session, panel.id, person_id=person.id, status=RoleStatus.AGREED) for person in (one, two)
    )
    line_up.add_role(session, talk.id, person_id=two.id, status=RoleStatus.AGREED)
    farewell = line_up.add_role(session, last.id, person_id=three.id, topic="Thanks", status=RoleStatus.AGREED)
    releases.release(session, event.id)
    line_up.remove_role(session, first.id)
    line_up.replace(session, second.id, person_id=new.id)
    line_up.edit_role(session, farewell.id, topics=Texts({"en": "Outlook"}), kind=RoleKind.MASTER_OF_CEREMONIES)
    items.remove_item(session, talk.id)
    items.add_item(session, event.id, title="Song", minutes=5)
    placing.place_item(session, panel.id, at=event.begins, room_id=hall)
    told = to_be_told(differences(session, event.id))
    room = "“Panel” is now: Hall (was: for everybody)."
    takes = "Emil Faruk takes the place of Jan Novák in “Panel”."
    gone = "Oleg Ivanov is no longer in “Panel”."
    assert {key: [telling.change_sentence(change) for change in changes] for key, changes in told.items()} == {
        lead.id: [room, takes, gone],
        one.id: [gone],
        two.id: [takes, "“Talk” is no longer in the programme."],
        three.id: [
            "“Farewell” begins at 11:00 instead of 11:20, 20 minutes earlier.",
            "Carla Diaz now speaks on “Outlook” in “Farewell”.",
            "Carla Diaz is now master of ceremonies in “Farewell”.",
        ],
        new.id: [room, takes],
    }
    ways = {message.person_id: message.channel for message in telling.prepare_messages(session, event.id)}
    assert {person for person, way in ways.items() if way is Channel.TELEPHONE} == {two.id}


def test_a_speaker_is_printed_in_the_office_that_was_chosen_for_the_part(session: Session) -> None:
    event = an_event(session)
    person = a_guest(session, event, title="Rector", organisation="University of Utopia")
    role = line_up.add_role(session, items.add_item(session, event.id, minutes=20).id, person_id=person.id)
    (shown,) = programme_rows(session, event.id)[0].roles
    assert shown.affiliation == "Rector, University of Utopia"
    role.post_id = add_post(session, person.id, title="President of the Academy").id
    (shown,) = programme_rows(session, event.id)[0].roles
    assert shown.affiliation == "President of the Academy"


def test_each_is_told_of_a_change_in_their_own_language(session: Session) -> None:
    event = an_event(session, languages=("en", "ko"))
    talk = items.add_item(session, event.id, titles=Texts({"en": "Talk", "ko": "강연"}), minutes=20)
    for name, language in (("Aynur Rəhimli", "az"), ("Moon Tae-oh", "ko"), ("Jan Novák", "cs")):
        person = a_guest(session, event, name, language=language)
        line_up.add_role(session, talk.id, person_id=person.id, status=RoleStatus.AGREED)
    releases.release(session, event.id)
    items.resize_item(session, talk.id, minutes=30)
    placing.pin_item(session, talk.id, at=at("2027-01-14T10:15"))
    one, two, three = telling.prepare_messages(session, event.id)
    assert (one.language, two.language, three.language) == ("az", "ko", "en")
    assert "“Talk”: 20 dəqiqə əvəzinə 30 dəqiqə." in one.body
    assert "“강연” 시작 시간: 10:00 → 10:15 (15분 늦춤)" in two.body
    assert "“Talk” begins at 10:15 instead of 10:00, 15 minutes later." in three.body
    for message in (one, two, three):
        assert "{" not in message.subject + message.body


@pytest.mark.parametrize("language", languages())
def test_every_change_can_be_said_in_every_language(language: str) -> None:
    span = differences_of.Span(at("2027-01-14T10:00+09:00"), at("2027-01-14T10:30+09:00"), "")
    for kind in differences_of.Change:
        for was, is_now in (("moderator", "speaker"), ("", "speaker"), ("moderator", "")):
            change = differences_of.Difference(kind, "uuid", "Talk", (), span, span, "Han Ji-won", was, is_now)
            said = telling.change_sentence(change, language)
            assert said
            assert "{" not in said
            assert "None" not in said


def test_a_blocking_conflict_stops_the_release(session: Session) -> None:
    event = an_event(session)
    talk = items.add_item(session, event.id, title="Talk", minutes=20)
    line_up.add_role(session, talk.id, person_id=a_guest(session, event).id, status=RoleStatus.DECLINED)
    with pytest.raises(SymposiarchError, match="has declined"):
        releases.release(session, event.id)


def test_a_past_programme_begins_a_new_one_without_its_people(session: Session) -> None:
    old = an_event(session)
    new = an_event(session, title="Third Symposium", begins=at("2028-02-01T10:00"), ends=at("2028-02-01T17:00"))
    panel = items.add_item(session, old.id, title="Panel", kind=ItemKind.PANEL, minutes=60)
    items.add_item(session, old.id, title="Talk", minutes=15, parent_id=panel.id)
    line_up.add_role(session, panel.id, person_id=a_guest(session, old).id)
    assert templates.copy_programme(session, from_event=old.id, to_event=new.id) == 2
    rows = programme_rows(session, new.id)
    assert [(row.title("en"), row.depth, row.begins.isoformat()) for row in rows] == [
        ("Panel", 0, "2028-02-01T10:00:00+09:00"),
        ("Talk", 1, "2028-02-01T10:00:00+09:00"),
    ]
    assert rows[0].roles[0].is_open


def test_everything_after_an_item_shifts_together(session: Session) -> None:
    event = an_event(session)
    first = items.add_item(session, event.id, title="A", minutes=30)
    items.add_item(session, event.id, title="B", minutes=30)
    items.add_item(session, event.id, title="C", minutes=30, pinned_at=at("2027-01-14T13:00"))
    assert placing.shift_after(session, first.id, minutes=10) == 2
    begins = [f"{row.begins:%H:%M}" for row in programme_rows(session, event.id)]
    assert begins == ["10:00", "10:40", "13:10"]


def test_conflicts_of_rows_at_hand_are_those_of_the_office(session: Session, tmp_path: Path) -> None:
    event = an_event(session)
    items.add_item(session, event.id, title="A", minutes=300)
    found = found_in(programme_rows(session, event.id), frame(session, event.id))
    assert found == conflicts(session, event.id)
