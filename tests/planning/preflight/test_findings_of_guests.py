"""What is wrong with guests, their invitations and their replies."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy.orm import Session
from tests.builders import a_companion, a_guest, invitation_of
from tests.planning.preflight.found import DAY, coming, found

from symposiarch.model.base import now
from symposiarch.model.events import Event, ReplyMode, RuleLevel
from symposiarch.model.invitations import AttendeeRole, Channel, Honour, InvitationStage, Reply, Wave
from symposiarch.planning.arrivals.recording import arrive
from symposiarch.planning.events.organisers import add_organiser
from symposiarch.planning.preflight.fixes import mend


def test_who_was_let_in_before_the_day_is_told_and_mended(session: Session, event: Event) -> None:
    (head,) = invitation_of(coming(session, event)).attendees
    arrive(session, head.id, at=DAY)
    assert not found(session, event, "arrivals_rehearsed")
    (other,) = invitation_of(coming(session, event, "Oleg Ivanov")).attendees
    arrive(session, other.id, at=DAY - timedelta(days=9))
    (one,) = found(session, event, "arrivals_rehearsed", before=0)
    assert one.about == (other.uuid,)
    mend(session, event.id, code=one.code, about=one.about)
    assert not found(session, event, "arrivals_rehearsed")


def test_who_comes_and_has_no_email_is_told(session: Session, event: Event) -> None:
    coming(session, event)
    missing = coming(session, event, "Emma Berg", email="")
    a_guest(session, event, "Declined Guest", reply=Reply.DECLINED)
    (one,) = found(session, event, "guests_without_email")
    assert one.about == (missing.uuid,)
    assert one.message == "No e-mail is known of Emma Berg, who will come."
    assert (one.level, one.page) == (RuleLevel.WARN, "guests")
    invitation_of(missing).channel = Channel.COURIER
    assert not found(session, event, "guests_without_email")


def test_an_assistant_who_gets_the_letters_has_the_email(session: Session, event: Event) -> None:
    assistant = coming(session, event)
    coming(session, event, "Emma Berg", email="").assistant_id = assistant.id
    assert not found(session, event, "guests_without_email")


def test_an_email_of_who_gives_the_event_is_not_missed(session: Session, event: Event) -> None:
    a_guest(session, event, honour=Honour.HOST, email="")
    assert not found(session, event, "guests_without_email")


def test_a_language_is_needed_where_there_is_a_choice(session: Session, event: Event) -> None:
    guest = coming(session, event)
    assert not found(session, event, "guests_without_language")
    event.languages = ("en", "az")
    assert [one.about for one in found(session, event, "guests_without_language")] == [(guest.uuid,)]
    guest.languages = ("az",)
    assert not found(session, event, "guests_without_language")


def test_silence_after_the_date_is_late(session: Session, event: Event) -> None:
    guest = a_guest(session, event)
    invitation_of(guest).stage = InvitationStage.SENT
    coming(session, event, "Emma Berg")
    assert not found(session, event, "guests_late_replies", before=0), "no date was given"
    event.reply_by = (DAY - timedelta(days=20)).date()
    assert not found(session, event, "guests_late_replies", before=20)
    assert [one.about for one in found(session, event, "guests_late_replies", before=19)] == [(guest.uuid,)]
    event.reply_mode = ReplyMode.REGRETS_ONLY
    assert not found(session, event, "guests_late_replies", before=19)


def test_an_organiser_with_more_guests_than_its_quota_is_named(session: Session, event: Event) -> None:
    organiser = add_organiser(session, event.id, organisation="Writers' Union", quota=1)
    for name in ("Emma Berg", "Oleg Ivanov"):
        invitation_of(coming(session, event, name)).organiser_id = organiser.id
    (one,) = found(session, event, "guests_over_quota")
    assert one.message == "Writers' Union has 2 guests on its list and may invite 1."
    assert one.about == (organiser.organisation.uuid,)
    organiser.quota = 2
    assert not found(session, event, "guests_over_quota")


def test_more_expected_than_the_room_holds_blocks(session: Session, event: Event) -> None:
    event.capacity = 1
    coming(session, event)
    assert not found(session, event, "guests_over_capacity")
    coming(session, event, "Emma Berg")
    (one,) = found(session, event, "guests_over_capacity")
    assert (one.level, one.message) == (RuleLevel.BLOCK, "2 are expected, and the room holds 1.")


def test_a_companion_needs_a_name_in_the_last_week(session: Session, event: Event) -> None:
    guest = coming(session, event)
    companion = a_companion(session, guest, "")
    assert not found(session, event, "guests_unnamed_companion", before=8)
    assert [one.about for one in found(session, event, "guests_unnamed_companion", before=7)] == [(guest.uuid,)]
    companion.name = "Aysel Quliyeva"
    assert not found(session, event, "guests_unnamed_companion", before=7)


def test_who_is_represented_needs_a_deputy(session: Session, event: Event) -> None:
    guest = coming(session, event, reply=Reply.REPRESENTED)
    assert [one.about for one in found(session, event, "guests_without_deputy")] == [(guest.uuid,)]
    a_companion(session, guest, "Oleg Ivanov", role=AttendeeRole.REPRESENTATIVE)
    assert not found(session, event, "guests_without_deputy")


def test_one_person_under_two_spellings_is_noticed(session: Session, event: Event) -> None:
    one = coming(session, event, "Rəşad Həsənov", email="rashad@example.org")
    other = coming(session, event, "Rashad Hasanov", email="rashad@example.org")
    (finding,) = found(session, event, "guests_invited_twice")
    assert set(finding.about) == {one.uuid, other.uuid}
    invitation_of(other).reply = Reply.WITHDRAWN
    assert not found(session, event, "guests_invited_twice")


def test_partners_who_share_an_email_are_two(session: Session, event: Event) -> None:
    one = coming(session, event, "Leyla Hasanova", email="home@example.org", phone="+82 2 555 0101")
    other = coming(session, event, "Leyla Hasanova", email="home@example.org", phone="+82 2 555 0101")
    assert found(session, event, "guests_invited_twice")
    one.partner_id = other.id
    assert not found(session, event, "guests_invited_twice")


def test_the_reserve_and_drafts_are_not_asked_for_answers(session: Session, event: Event) -> None:
    event.reply_by = (DAY - timedelta(days=20)).date()
    invitation_of(a_guest(session, event)).wave = Wave.RESERVE
    invitation_of(a_guest(session, event, "Emma Berg")).approved_at = now()
    assert not found(session, event, "guests_late_replies", before=1)


def test_a_guest_who_is_known_in_one_script_alone_is_named_in_it(session: Session, event: Event) -> None:
    a_guest(session, event, given_name="", family_name="", native_name="김철수", reply=Reply.ACCEPTED)
    (one,) = found(session, event, "guests_without_email")
    assert one.message == "No e-mail is known of 김철수, who will come."


def test_who_comes_as_a_guest_and_for_or_with_another_is_counted_twice(session: Session, event: Event) -> None:
    deputy = coming(session, event, "Sophie Garnier")
    away = coming(session, event, "Peter Novak", reply=Reply.REPRESENTED)
    head = a_companion(session, away, "Ms. Sophie GARNIER", role=AttendeeRole.REPRESENTATIVE)
    (one,) = found(session, event, "guests_counted_twice")
    assert one.about == (deputy.uuid, away.uuid)
    assert one.message.startswith("Sophie Garnier comes as a guest and in the place of Peter Novak, and is counted")
    invitation_of(deputy).reply = Reply.WITHDRAWN
    assert not found(session, event, "guests_counted_twice")
    invitation_of(deputy).reply = Reply.ACCEPTED
    head.name = "Sophie Garnier-Petit"
    assert not found(session, event, "guests_counted_twice")


def test_who_is_chosen_from_the_address_book_to_come_with_another_is_counted_twice_if_invited(
    session: Session, event: Event
) -> None:
    guest, other = coming(session, event, "장혜림"), coming(session, event, "Emma Berg")
    assert not found(session, event, "guests_counted_twice")
    a_companion(session, other, "").person_id = guest.id
    (one,) = found(session, event, "guests_counted_twice")
    assert one.message.startswith("장혜림 comes as a guest and with Emma Berg")
