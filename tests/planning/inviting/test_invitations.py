"""Guests are invited in waves, approved and told; what they answer is counted as the way of asking says."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event, each_in_an_office, invitation_of, new_office, office_with

from symposiarch.errors import SymposiarchError
from symposiarch.model.correspondence import Message, MessageKind
from symposiarch.model.events import Event, EventStage, ReplyMode
from symposiarch.model.invitations import AttendeeRole, Channel, Invitation, InvitationStage, RankMode, Reply, Wave
from symposiarch.model.people import Person
from symposiarch.planning.attendance import Part, expected
from symposiarch.planning.correspondence.delivery import mark_messages_sent
from symposiarch.planning.correspondence.drafting import draft_messages
from symposiarch.planning.guests import guest_rows
from symposiarch.planning.heads import heads
from symposiarch.planning.inviting import company, invitations, quotas, replies, waves
from symposiarch.planning.inviting.approval import Decision, approval_rows, record_decisions
from symposiarch.planning.inviting.changes import change_invitations
from symposiarch.planning.inviting.due import Due, due
from symposiarch.planning.inviting.invitees import candidates, save_list
from symposiarch.planning.inviting.reciprocity import last_times, record_received
from symposiarch.planning.inviting.records import timeline
from symposiarch.planning.inviting.reply_words import read_reply
from symposiarch.planning.organisers import add_organiser
from symposiarch.planning.people import contacts
from symposiarch.planning.presence import Presence
from symposiarch.store import Office

WHO = "Kamala Aliyeva"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with new_office(tmp_path) as office, office.transaction("A test") as work:
        yield work.session


@pytest.fixture
def event(session: Session) -> Event:
    return an_event(session, reply_by=date(2027, 1, 5))


def people(session: Session, count: int, **fields: str) -> list[int]:
    return [
        contacts.add_person(session, given_name="Guest", family_name=f"Number{n}", **fields).id
        for n in range(1, count + 1)
    ]


def invited(session: Session, event: Event, count: int, **fields: str) -> list[int]:
    """Guests to whom the invitation was sent."""
    return sent(session, event.id, people(session, count, **fields))


def sent(session: Session, event_id: int, person_ids: list[int]) -> list[int]:
    keys = list(invitations.invite(session, event_id, person_ids).invitations)
    invitations.approve(session, keys, by=WHO)
    invitations.mark_sent(session, keys, by=WHO, channel=Channel.POST)
    return keys


def guest(session: Session, key: int) -> Invitation:
    return session.get_one(Invitation, key)


# --- the list -----------------------------------------------------------------------------------------------------


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
    invitations.withdraw(session, keys[:2], by=WHO)
    (quota,) = quotas.quotas(session, event.id)
    assert (quota.used, quota.left) == (2, 1)


# --- stages -------------------------------------------------------------------------------------------------------


def test_only_what_is_approved_is_sent_and_everyone_else_is_named_with_the_reason(
    session: Session, event: Event
) -> None:
    draft, approved = invitations.invite(session, event.id, people(session, 2)).invitations
    invitations.approve(session, [approved], by="The Ambassador")
    before = invitations.preview(session, invitations.Operation.MARK_SENT, [draft, approved])
    done = invitations.mark_sent(session, [draft, approved], by=WHO, channel=Channel.COURIER)
    assert before == done
    assert [one.invitation_id for one in done.touched] == [approved]
    assert [(one.invitation_id, one.why) for one in done.left] == [(draft, invitations.Why.NOT_APPROVED)]
    assert guest(session, approved).approved_by == "The Ambassador"


def test_only_those_who_have_not_answered_are_reminded(session: Session, event: Event) -> None:
    silent, came = invited(session, event, 2)
    replies.record_reply(session, came, Reply.ACCEPTED, by=WHO)
    done = invitations.mark_reminded(session, [silent, came], by=WHO)
    assert [one.invitation_id for one in done.touched] == [silent]
    assert (guest(session, silent).stage, guest(session, silent).reminders) == (InvitationStage.REMINDED, 1)


def test_the_board_says_what_is_due(session: Session, event: Event) -> None:
    invited(session, event, 2)
    invitations.invite(session, event.id, people(session, 1))

    def board(day: str) -> dict[Due, int]:
        at = datetime.fromisoformat(day).replace(tzinfo=UTC)
        return {line.due: len(line.invitations) for line in due(session, event.id, at=at)}

    assert board("2026-12-01") == {Due.APPROVALS: 1}
    assert board("2026-12-30") == {Due.APPROVALS: 1, Due.REMINDERS: 2}
    assert board("2027-01-08") == {Due.APPROVALS: 1, Due.LATE: 2}


def test_the_head_of_mission_decides_row_by_row(session: Session, event: Event) -> None:
    keys = invitations.invite(session, event.id, people(session, 3)).invitations
    person = guest(session, keys[0]).person_id
    record_received(session, person, day=date(2026, 5, 28), occasion="National Day")
    assert approval_rows(session, event.id)[0].times.invited_us == date(2026, 5, 28)
    record_decisions(
        session, dict(zip(keys, (Decision.YES, Decision.NO, Decision.RESERVE), strict=True)), by="The Ambassador"
    )
    yes, no, later = (guest(session, key) for key in keys)
    assert (yes.stage, yes.approved_by) == (InvitationStage.APPROVED, "The Ambassador")
    assert no.reply is Reply.WITHDRAWN
    assert later.wave is Wave.RESERVE


# --- replies ------------------------------------------------------------------------------------------------------


def test_a_correction_keeps_what_it_corrects(session: Session, event: Event) -> None:
    (key,) = invited(session, event, 1)
    replies.record_reply(session, key, Reply.DECLINED, by=WHO, way=Channel.TELEPHONE)
    replies.correct_reply(session, key, Reply.ACCEPTED, by=WHO, note="misheard")
    said = {entry.after: entry for entry in timeline(session, key) if entry.kind == "reply"}
    assert said["declined"].corrected
    assert said["accepted"].corrects_id == said["declined"].id
    assert guest(session, key).reply is Reply.ACCEPTED


def test_the_same_answer_twice_is_recorded_once(session: Session, event: Event) -> None:
    (key,) = invited(session, event, 1)
    assert replies.record_reply(session, key, Reply.ACCEPTED, by=WHO)
    assert not replies.record_reply(session, key, Reply.ACCEPTED, by=WHO)


def test_a_represented_guest_stays_on_the_list_and_the_deputy_comes(session: Session, event: Event) -> None:
    (key,) = invited(session, event, 1)
    company.add_companion(session, key, role=AttendeeRole.SPOUSE, name="Leyla")
    replies.represent(session, key, by=WHO, name="Song Mira")
    coming = [(head.name, head.role) for head in heads(session, event.id) if head.presence is Presence.COMING]
    assert coming == [("Song Mira", AttendeeRole.REPRESENTATIVE)]
    assert expected(session, event.id).total == 1
    replies.record_reply(session, key, Reply.ACCEPTED, by=WHO)
    count = expected(session, event.id)
    assert (count.accepted, count.companions, count.represented) == (1, 1, 0), "the spouse comes again"


def test_a_deputy_may_come_along_with_the_guest_who_comes_after_all(session: Session, event: Event) -> None:
    (key,) = invited(session, event, 1)
    replies.represent(session, key, by=WHO, name="Song Mira")
    with pytest.raises(SymposiarchError, match="already"):
        company.add_companion(session, key, role=AttendeeRole.STAFF, name="Song Mira")
    replies.record_reply(session, key, Reply.ACCEPTED, by=WHO)
    company.add_companion(session, key, role=AttendeeRole.STAFF, name="Song Mira")
    coming = {head.role for head in heads(session, event.id) if head.presence is Presence.COMING}
    assert coming == {AttendeeRole.INVITEE, AttendeeRole.STAFF}


def test_a_companion_who_comes_again_comes_as_what_is_said_now(session: Session, event: Event) -> None:
    (key,) = invited(session, event, 1)
    driver = company.add_companion(session, key, role=AttendeeRole.DRIVER, name="Song Mira")
    company.withdraw_companion(session, driver.id)
    again = company.add_companion(session, key, role=AttendeeRole.SPOUSE, name="Song Mira")
    assert (again.id, again.role, again.seated_apart, again.withdrawn_at) == (
        driver.id, AttendeeRole.SPOUSE, False, None,
    )  # fmt: skip


def test_who_stood_back_for_a_guest_is_invited_again_when_that_guest_is_not(session: Session, event: Event) -> None:
    first, second = invited(session, event, 2)
    replies.represent(session, first, by=WHO, person_id=guest(session, second).person_id)
    invitations.withdraw(session, [first], by=WHO)
    assert (guest(session, first).reply, guest(session, second).reply) == (Reply.WITHDRAWN, Reply.NONE)


def test_of_a_guest_and_the_deputy_who_are_both_taken_off_neither_is_invited(session: Session, event: Event) -> None:
    first, second = invited(session, event, 2)
    replies.represent(session, first, by=WHO, person_id=guest(session, second).person_id)
    invitations.withdraw(session, [first, second], by=WHO)
    assert (guest(session, first).reply, guest(session, second).reply) == (Reply.WITHDRAWN, Reply.WITHDRAWN)


def test_nobody_is_meant_by_no_name(session: Session, event: Event) -> None:
    invited(session, event, 1)
    with pytest.raises(SymposiarchError, match="is not on the list"):
        invitations.invitation_called(session, event.id, " ")


def test_somebody_who_is_coming_cannot_represent_another(session: Session, event: Event) -> None:
    first, second = invited(session, event, 2)
    replies.record_reply(session, second, Reply.ACCEPTED, by=WHO)
    with pytest.raises(SymposiarchError, match="is coming as a guest already"):
        replies.represent(session, first, by=WHO, person_id=guest(session, second).person_id)
    with pytest.raises(SymposiarchError, match="Say who represents"):
        replies.record_reply(session, first, Reply.REPRESENTED, by=WHO)


def test_a_guest_who_has_not_answered_may_represent_another_at_once(session: Session, event: Event) -> None:
    """The own invitation is withdrawn with it, and stands again as soon as the principal or another deputy comes."""
    first, second, third = invited(session, event, 3)
    replies.record_reply(session, second, Reply.TENTATIVE, by=WHO)
    deputy = guest(session, second).person_id
    replies.represent(session, first, by=WHO, person_id=deputy)
    coming = [(head.person_id, head.role) for head in heads(session, event.id) if head.presence is Presence.COMING]
    assert coming == [(deputy, AttendeeRole.REPRESENTATIVE)]
    assert guest(session, second).reply is Reply.WITHDRAWN
    replies.represent(session, first, by=WHO, person_id=deputy, rank=RankMode.PRINCIPAL)
    assert guest(session, second).reply is Reply.WITHDRAWN
    replies.represent(session, first, by=WHO, person_id=guest(session, third).person_id)
    assert (guest(session, second).reply, guest(session, third).reply) == (Reply.TENTATIVE, Reply.WITHDRAWN)
    replies.record_reply(session, first, Reply.ACCEPTED, by=WHO)
    assert guest(session, third).reply is Reply.NONE


def test_a_deputy_of_two_guests_stays_one_until_neither_needs_him(session: Session, event: Event) -> None:
    first, second, own = invited(session, event, 3)
    deputy = guest(session, own).person_id
    for at, principal in enumerate((first, second)):
        moment = event.begins_at - timedelta(days=9 - at)
        replies.represent(session, principal, by=WHO, person_id=deputy, at=moment)
    replies.record_reply(session, first, Reply.ACCEPTED, by=WHO)
    assert guest(session, own).reply is Reply.WITHDRAWN
    replies.record_reply(session, second, Reply.DECLINED, by=WHO)
    assert guest(session, own).reply is Reply.NONE


def test_a_spouse_who_stays_at_home_is_not_counted_though_the_guest_comes(session: Session, event: Event) -> None:
    (key,) = invited(session, event, 1)
    spouse = company.add_companion(session, key, role=AttendeeRole.SPOUSE)
    driver = company.add_companion(session, key, role=AttendeeRole.DRIVER, name="Ali")
    assert driver.seated_apart, "a driver waits elsewhere"
    replies.record_reply(session, key, Reply.ACCEPTED, by=WHO)
    assert expected(session, event.id).total == 3
    company.withdraw_companion(session, spouse.id)
    assert expected(session, event.id).total == 2
    company.restore_companion(session, spouse.id)
    assert expected(session, event.id).total == 3


def test_a_partner_of_the_address_book_is_the_spouse(session: Session, event: Event) -> None:
    guest_of_ours = a_guest(session, event, "Nigar Quliyeva")
    partner = contacts.add_person(session, given_name="Ramin", family_name="Quliyev")
    contacts.link_partners(session, guest_of_ours.id, partner.id)
    (row,) = guest_rows(session, event.id)
    assert company.add_companion(session, row.id, role=AttendeeRole.SPOUSE).person_id == partner.id
    with pytest.raises(SymposiarchError, match="Ramin Quliyev comes with Nigar Quliyeva already"):
        company.add_companion(session, row.id, person_id=partner.id)


# --- the expected count -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("mode", "day", "silent"),
    [
        (ReplyMode.REPLY_BY, "2027-01-10", 0),
        (ReplyMode.REGRETS_ONLY, "2027-01-05", 0),
        (ReplyMode.REGRETS_ONLY, "2027-01-06", 2),
        (ReplyMode.POUR_MEMOIRE, "2027-01-01", 2),
        (ReplyMode.SAVE_THE_DATE, "2027-01-10", 0),
    ],
)
def test_silence_means_what_the_card_says(
    session: Session, event: Event, mode: ReplyMode, day: str, silent: int
) -> None:
    event.reply_mode = mode
    _, _, gone = invited(session, event, 3)
    replies.record_reply(session, gone, Reply.DECLINED, by=WHO)
    at = datetime.fromisoformat(f"{day}T12:00+09:00")
    assert expected(session, event.id, at=at).by_silence == silent


def test_a_guest_may_be_asked_otherwise_than_the_event(session: Session, event: Event) -> None:
    first, _ = invited(session, event, 2)
    change_invitations(session, [first], by="Protocol", reply_mode=ReplyMode.POUR_MEMOIRE)
    count = expected(session, event.id)
    assert count.parts[Part.BY_SILENCE].invitations == (first,)


def test_the_count_is_held_against_the_room(session: Session, event: Event) -> None:
    event.capacity = 1
    for key in invited(session, event, 3):
        replies.record_reply(session, key, Reply.ACCEPTED, by=WHO)
    assert expected(session, event.id).left == -2


def twelve_people_and_an_event(session: Session) -> tuple[int, list[int]]:
    return an_event(session).id, people(session, 12)


@each_in_an_office()
@given(said=st.lists(st.sampled_from([one for one in Reply if one is not Reply.REPRESENTED]), min_size=1, max_size=12))
def test_every_guest_is_in_exactly_one_part_of_the_counts(
    said: list[Reply], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path, (event_id, person_ids) = office_with(tmp_path_factory.mktemp("office"), twelve_people_and_an_event)
    with Office.open(path) as office:
        with office.transaction("A test") as work:
            keys = sent(work.session, event_id, person_ids[: len(said)])
            for key, reply in zip(keys, said, strict=True):
                replies.record_reply(work.session, key, reply, by=WHO)
            count = expected(work.session, event_id)
        apart = {part: share for part, share in count.parts.items() if part is not Part.COMPANIONS}
        listed = [key for share in apart.values() for key in share.invitations]
        assert sorted(listed) == keys
        assert count.total == said.count(Reply.ACCEPTED)


@pytest.mark.parametrize(
    ("text", "reply"),
    [
        ("Yes, with pleasure", Reply.ACCEPTED), ("참석", Reply.ACCEPTED), ("ATTENDING", Reply.ACCEPTED),
        ("Qəbul", Reply.ACCEPTED), ("Evet", Reply.ACCEPTED), ("Da", None), ("Да", Reply.ACCEPTED),
        ("No", Reply.DECLINED), ("불참", Reply.DECLINED), ("İmtina", Reply.DECLINED), ("не приду", Reply.DECLINED),
        ("maybe", Reply.TENTATIVE), ("미정", Reply.TENTATIVE), ("withdrawn", Reply.WITHDRAWN), ("", None),
        ("Table 4", None), ("gəlir", Reply.ACCEPTED), ("gəlmir", Reply.DECLINED),
    ],
)  # fmt: skip
def test_replies_are_read_as_people_write_them(text: str, reply: Reply | None) -> None:
    assert read_reply(text) is reply


def test_a_guest_is_found_by_id_mail_and_name(session: Session, event: Event) -> None:
    person: Person = a_guest(session, event, "Nigar Quliyeva", email="nigar@example.org")
    for reference in (person.uuid, "NIGAR@example.org", "nigar quliyeva", str(person.id)):
        assert invitations.invitation_called(session, event.id, reference).person_id == person.id
    with pytest.raises(SymposiarchError, match="not on the list"):
        invitations.invitation_called(session, event.id, "Somebody Else")


def test_what_was_marked_as_sent_by_mistake_is_corrected_with_both_records_kept(session: Session, event: Event) -> None:
    person = a_guest(session, event, "Nigar Quliyeva")
    invitation = invitation_of(person)
    invitations.approve(session, [invitation.id], by="Head of mission")
    invitations.mark_sent(session, [invitation.id], by="Protocol", channel=Channel.POST)
    bulk = invitations.correct_sent(session, [invitation.id], by="Protocol", note="It lay in the drawer")
    assert [one.name for one in bulk.touched] == ["Nigar Quliyeva"]
    assert (invitation.stage, invitation.sent_at) == (InvitationStage.APPROVED, None)
    entries = timeline(session, invitation.id)
    assert [(entry.after, entry.corrected) for entry in entries] == [
        ("approved", False), ("sent", True), ("approved", False),
    ]  # fmt: skip
    assert invitations.correct_sent(session, [invitation.id], by="Protocol").left[0].why is invitations.Why.NOT_SENT


def test_what_a_mail_server_took_was_sent_and_what_was_only_marked_is_corrected(session: Session, event: Event) -> None:
    posted, mailed = (
        invitation_of(a_guest(session, event, name, email="guest@example.org"))
        for name in ("Nigar Quliyeva", "Jan Novák")
    )
    both = [posted.id, mailed.id]
    invitations.approve(session, both, by="Head of mission")
    made = draft_messages(session, event.id, MessageKind.INVITATION)
    mark_messages_sent(session, made.messages, by="Protocol")
    session.scalars(select(Message).where(Message.invitation_id == mailed.id)).one().attempts = 1
    bulk = invitations.correct_sent(session, both, by="Protocol", note="It lay in the drawer")
    assert [one.name for one in bulk.touched] == ["Nigar Quliyeva"]
    assert [(one.name, one.why) for one in bulk.left] == [("Jan Novák", invitations.Why.SENT_ALREADY)]


def test_a_cancelled_event_leaves_only_its_guests_to_be_told(session: Session, event: Event) -> None:
    told, draft = (invitation_of(a_guest(session, event, name)) for name in ("Nigar Quliyeva", "Jan Novák"))
    invitations.approve(session, [told.id], by="Head of mission")
    invitations.mark_sent(session, [told.id], by="Protocol", channel=Channel.POST)
    assert Due.APPROVALS in {line.due for line in due(session, event.id)}
    event.stage = EventStage.CANCELLED
    session.flush()
    assert [(line.due, line.invitations) for line in due(session, event.id)] == [(Due.NOTICES, (told.id,))]
    made = draft_messages(session, event.id, MessageKind.CANCELLED, channel=None)
    assert [line.due for line in due(session, event.id)] == [Due.MESSAGES_TO_APPROVE]
    mark_messages_sent(session, made.messages, by="Protocol")
    assert due(session, event.id) == ()
    assert draft.stage is InvitationStage.DRAFT


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


def test_who_accepted_has_come_only_when_the_day_is_past(session: Session) -> None:
    (guest,) = people(session, 1)
    for begins in map(datetime.fromisoformat, ("2024-03-01T10:00", "2999-03-01T10:00")):
        event = an_event(session, begins=begins, ends=None)
        keys = invitations.invite(session, event.id, [guest]).invitations
        replies.record_replies(session, keys, Reply.ACCEPTED, by=WHO)
    later = an_event(session, begins=datetime.fromisoformat("3000-03-01T10:00"), ends=None)
    times = last_times(session, [guest], before_event=later.id)[guest]
    assert (times.invited, times.came) == (date(2999, 3, 1), date(2024, 3, 1))
