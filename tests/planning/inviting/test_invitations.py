"""Who is invited, by whom and in whose stead."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
import sqlalchemy
from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event, invitation_of
from tests.planning.inviting.invited import WHO, guest, invited, people

from symposiarch.errors import SymposiarchError
from symposiarch.model.events import Event
from symposiarch.model.invitations import InvitationStage, Reply, Wave
from symposiarch.planning.events.organisers import add_organiser
from symposiarch.planning.heads import heads
from symposiarch.planning.inviting import invitations, quotas, replies, stages, waves
from symposiarch.planning.inviting.changes import change_invitations
from symposiarch.planning.inviting.invitees import candidates
from symposiarch.planning.inviting.records import timeline
from symposiarch.planning.people import contacts
from symposiarch.planning.people.lists import save_list


def test_nobody_is_invited_twice_and_who_is_put_away_not_at_all(session: Session, event: Event) -> None:
    first, second, away = people(session, 3)
    contacts.archive(session, [away])
    invitations.invite(session, event.id, [first])
    done = invitations.invite(session, event.id, [first, second, second, away])
    assert len(done.invitations) == 1
    assert done.already == ("Guest Number1",)
    assert done.archived == ("Guest Number3",)
    assert len(heads(session, event.id)) == 2, "each guest is a head in the room from the beginning"


def test_invitees_come_from_search_category_past_event_and_saved_list(session: Session, event: Event) -> None:
    press = people(session, 2, category="Press")
    hasanov = contacts.add_person(session, given_name="Ramin", family_name="Həsənov").id
    past = an_event(session, title="First Symposium", begins=datetime.fromisoformat("2026-01-10T10:00"))
    keys = invitations.invite(session, past.id, [press[0], hasanov]).invitations
    replies.record_reply(session, keys[1], Reply.ACCEPTED, by=WHO)
    kept = save_list(session, "Usual guests", [hasanov])

    def found(**source: Any) -> list[int]:
        return [one.person_id for one in candidates(session, event.id, **source)]

    assert found(category="Press") == press
    assert found(search="hasanov") == [hasanov]
    assert found(past_event_id=past.id) == [press[0], hasanov]
    assert found(past_event_id=past.id, came_only=True) == [hasanov]
    assert found(list_id=kept.id) == [hasanov]


def test_a_freed_place_proposes_the_next_of_its_category_and_sends_nothing(session: Session, event: Event) -> None:
    (one, other) = invited(session, event, 2, category="Press")
    reserve = people(session, 2, category="Press")
    stranger = people(session, 1, category="Academia")
    invitations.invite(session, event.id, [*stranger, *reserve], wave=Wave.RESERVE)
    assert waves.proposals(session, event.id) == ()
    replies.record_reply(session, one, Reply.DECLINED, by=WHO)
    (proposal,) = waves.proposals(session, event.id)
    assert (proposal.person_id, proposal.freed_by) == (reserve[0], "Guest Number1")
    waves.accept_proposals(session, event.id, [proposal.invitation_id], by=WHO)
    assert guest(session, proposal.invitation_id).stage is InvitationStage.DRAFT
    assert waves.proposals(session, event.id) == (), "the place is taken"
    assert waves.move_to_wave(session, [proposal.invitation_id], Wave.RESERVE, by=WHO) == 1
    assert [one.person_id for one in waves.proposals(session, event.id)] == [reserve[1]], "at the end of those who wait"
    waves.move_to_wave(session, [proposal.invitation_id], Wave.A, by=WHO)
    replies.record_reply(session, other, Reply.DECLINED, by=WHO)
    assert [one.person_id for one in waves.proposals(session, event.id)] == [reserve[1]]


def test_an_organiser_sees_how_many_guests_it_may_still_invite(session: Session, event: Event) -> None:
    host = add_organiser(session, event.id, organisation="Embassy", quota=3)
    keys = invitations.invite(session, event.id, people(session, 4), organiser_id=host.id).invitations
    assert quotas.quotas(session, event.id)[0].left == -1
    stages.withdraw(session, keys[:2], by=WHO)
    (quota,) = quotas.quotas(session, event.id)
    assert (quota.used, quota.left) == (2, 1)


def test_an_organiser_sees_how_many_of_its_guests_come_and_who_waits_uses_up_nothing(
    session: Session, event: Event
) -> None:
    host = add_organiser(session, event.id, organisation="Embassy", quota=3)
    comes, declines, waits = invitations.invite(session, event.id, people(session, 3), organiser_id=host.id).invitations
    replies.record_reply(session, comes, Reply.ACCEPTED, by=WHO)
    replies.record_reply(session, declines, Reply.DECLINED, by=WHO)
    waves.move_to_wave(session, [waits], Wave.RESERVE, by=WHO)
    (quota,) = quotas.quotas(session, event.id)
    assert (quota.used, quota.coming, quota.reserve) == (2, 1, 1)


def test_only_fields_of_an_invitation_are_set_and_only_where_they_are_others(session: Session, event: Event) -> None:
    one = invitation_of(a_guest(session, event, "Nigar Quliyeva"))
    assert (
        change_invitations(session, [one.id], by="Protocol", wave="B", companions_invited=2, group="  Delegation ") == 1
    )
    assert (one.wave, one.companions_invited, one.group) == (Wave.B, 2, "Delegation")
    assert change_invitations(session, [one.id], by="Protocol", wave="B") == 0
    assert [entry.after for entry in timeline(session, one.id)] == ["B"]
    with pytest.raises(SymposiarchError, match="from none to 20"):
        change_invitations(session, [one.id], by="Protocol", companions_invited=99)
    with pytest.raises(ValueError, match="no field stage"):
        change_invitations(session, [one.id], by="Protocol", stage="sent")


def test_a_hundred_invitations_are_changed_with_a_few_questions_to_the_file(session: Session, event: Event) -> None:
    keys = [invitation_of(a_guest(session, event, f"Guest {number}")).id for number in range(100)]
    session.flush()
    session.expunge_all()
    asked: list[str] = []
    listen = (session.get_bind(), "before_cursor_execute", lambda *what: asked.append(what[2]))
    sqlalchemy.event.listen(*listen)
    assert change_invitations(session, keys, by="Protocol", notes="By the garden gate") == 100
    sqlalchemy.event.remove(*listen)
    assert len([one for one in asked if one.startswith("SELECT")]) < 10
