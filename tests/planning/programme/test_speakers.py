"""Who speaks, in what order, and as what."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event, invitation_of
from tests.planning.programme.steps import rules

from symposiarch.errors import SymposiarchError
from symposiarch.model.invitations import Attendee, AttendeeRole
from symposiarch.model.programme import ItemKind, RoleKind, RoleStatus
from symposiarch.planning.inviting.replies import represent
from symposiarch.planning.people.newcomers import add_as_written
from symposiarch.planning.people.posts import add_post
from symposiarch.planning.programme import items, line_up
from symposiarch.planning.programme.conflicts.rules import Rule
from symposiarch.planning.programme.rows import programme_rows
from symposiarch.planning.programme.speakers import answer_for_all_parts, speaker_rows
from symposiarch.planning.programme.stage import speaking_order
from symposiarch.planning.programme.stage.chairs import chairs


def test_a_speaker_becomes_a_guest_and_an_attendee(session: Session) -> None:
    event = an_event(session)
    talk = items.add_item(session, event.id, title="Talk")
    person = add_as_written(session, "Dr. Aynur Rəhimli", title="Head of research")
    line_up.add_role(session, talk.id, person_id=person.id, topic="Schools as bridges")
    invitation = invitation_of(person)
    assert [head.person_id for head in session.scalars(select(Attendee))] == [person.id]
    assert invitation.event_id == event.id


def test_a_deputy_who_speaks_in_a_guests_place_is_one_head_and_no_guest_besides(session: Session) -> None:
    event = an_event(session)
    talk = items.add_item(session, event.id, title="Talk")
    leaving, comes = (add_as_written(session, name) for name in ("Han Ji-won", "Moon Tae-oh"))
    line_up.add_role(session, talk.id, person_id=leaving.id)
    represent(session, invitation_of(leaving).id, by="test", person_id=comes.id)
    line_up.replace_everywhere(session, event.id, leaving.id, person_id=comes.id)
    assert [role.name for role in programme_rows(session, event.id)[0].roles] == ["Moon Tae-oh"]
    heads = session.scalars(select(Attendee).where(Attendee.person_id == comes.id)).all()
    assert [head.role for head in heads] == [AttendeeRole.REPRESENTATIVE]


def test_all_parts_of_a_speaker_who_cancels_are_another_ones_or_open_again(session: Session) -> None:
    event, later = an_event(session), an_event(session, title="Another")
    leaving, comes = (add_as_written(session, name) for name in ("Han Ji-won", "Moon Tae-oh"))
    for where in (event, event, later):
        talk = items.add_item(session, where.id, title="Talk")
        line_up.add_role(session, talk.id, person_id=leaving.id, status=RoleStatus.AGREED)
    assert line_up.replace_everywhere(session, event.id, leaving.id, person_id=comes.id) == 2
    names = [[role.name for role in row.roles] for row in programme_rows(session, event.id)]
    assert names == [["Moon Tae-oh"], ["Moon Tae-oh"]]
    assert len(line_up.parts_of(session, later.id, leaving.id)) == 1
    assert line_up.replace_everywhere(session, event.id, comes.id, person_id=None) == 2
    assert line_up.parts_of(session, event.id, comes.id) == ()


def test_a_speaker_answers_once_for_all_parts_and_not_for_what_they_may_take(session: Session) -> None:
    event = an_event(session)
    talk, panel = (items.add_item(session, event.id, title=title) for title in ("Talk", "Panel"))
    speaks, other = (add_as_written(session, name) for name in ("Han Ji-won", "Moon Tae-oh"))
    for item in (talk, panel):
        line_up.add_role(session, item.id, person_id=speaks.id)
    line_up.add_role(session, talk.id, person_id=other.id)
    line_up.add_candidate(session, line_up.add_role(session, panel.id).id, person_id=speaks.id)
    answer_for_all_parts(session, event.id, speaks.id, RoleStatus.AGREED)
    rows = {row.name: row.status for row in speaker_rows(session, event.id)}
    assert rows == {"Han Ji-won": RoleStatus.AGREED, "Moon Tae-oh": RoleStatus.TO_ASK}
    (candidate,) = next(role for role in programme_rows(session, event.id)[1].roles if role.is_open).candidates
    assert candidate.status is RoleStatus.TO_ASK


def test_a_candidate_takes_the_open_place_and_a_replacement_keeps_who_was_there(session: Session) -> None:
    event = an_event(session)
    panel = items.add_item(session, event.id, title="Panel", kind=ItemKind.PANEL)
    slot = line_up.add_role(session, panel.id)
    one, other = (add_as_written(session, name) for name in ("Han Ji-won", "Moon Tae-oh"))
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


def test_a_speaker_is_printed_in_the_office_that_was_chosen_for_the_part(session: Session) -> None:
    event = an_event(session)
    person = a_guest(session, event, title="Rector", organisation="University of Utopia")
    role = line_up.add_role(session, items.add_item(session, event.id, minutes=20).id, person_id=person.id)
    (shown,) = programme_rows(session, event.id)[0].roles
    assert shown.affiliation == "Rector, University of Utopia"
    role.post_id = add_post(session, person.id, title="President of the Academy").id
    (shown,) = programme_rows(session, event.id)[0].roles
    assert shown.affiliation == "President of the Academy"
