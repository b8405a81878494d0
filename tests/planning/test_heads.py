from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from tests.builders import a_companion, a_guest, an_event, invitation_of, new_office

from symposiarch.model.events import ReplyMode
from symposiarch.model.invitations import AttendeeRole, InvitationStage, Reply, Wave
from symposiarch.planning.heads import heads
from symposiarch.planning.presence import Presence, Who


@pytest.mark.parametrize(
    ("reply", "guest", "spouse", "representative"),
    [
        (Reply.ACCEPTED, Presence.COMING, Presence.COMING, Presence.ABSENT),
        (Reply.REPRESENTED, Presence.ABSENT, Presence.COMING, Presence.COMING),
        (Reply.NONE, Presence.OPEN, Presence.OPEN, Presence.OPEN),
        (Reply.TENTATIVE, Presence.OPEN, Presence.OPEN, Presence.OPEN),
        (Reply.DECLINED, Presence.ABSENT, Presence.ABSENT, Presence.ABSENT),
        (Reply.WITHDRAWN, Presence.ABSENT, Presence.ABSENT, Presence.ABSENT),
    ],
)
def test_the_reply_of_a_guest_says_who_of_the_party_comes(
    tmp_path: Path, reply: Reply, guest: Presence, spouse: Presence, representative: Presence
) -> None:
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        invited = a_guest(work.session, event, reply=reply)
        a_companion(work.session, invited, role=AttendeeRole.SPOUSE)
        a_companion(work.session, invited, role=AttendeeRole.REPRESENTATIVE)
        assert [head.presence for head in heads(work.session, event.id)] == [guest, spouse, representative]


def test_silence_counts_as_coming_to_regrets_only_once_the_date_has_passed(tmp_path: Path) -> None:
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session, reply_mode=ReplyMode.REGRETS_ONLY, reply_by=date(2027, 1, 7))
        invitation = invitation_of(a_guest(work.session, event))
        invitation.stage = InvitationStage.SENT
        work.session.flush()
        before, after = (
            heads(work.session, event.id, who=Who.COMING, at=datetime(2027, 1, day, tzinfo=UTC)) for day in (6, 9)
        )
    assert (len(before), len(after)) == (0, 1)


def test_the_reserve_is_not_in_the_room(tmp_path: Path) -> None:
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        invitation = invitation_of(a_guest(work.session, event))
        invitation.wave = Wave.RESERVE
        work.session.flush()
        assert heads(work.session, event.id, who=Who.NOT_DECLINED) == ()


def test_a_companion_who_is_not_in_the_address_book_is_named_with_the_guest(tmp_path: Path) -> None:
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        a_companion(work.session, a_guest(work.session, event, "Emma Berg", category="Press"), "Olaf Berg")
        guest, companion = heads(work.session, event.id)
    assert (guest.name, guest.principal) == ("Emma Berg", "")
    assert (companion.name, companion.principal, companion.category) == ("Olaf Berg", "Emma Berg", "Press")


def test_a_companion_who_alone_is_asked_for_is_still_named_with_the_guest(tmp_path: Path) -> None:
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        companion = a_companion(work.session, a_guest(work.session, event, "Emma Berg"), "Finn Berg")
        (head,) = heads(work.session, event.id, among=[companion.id])
    assert (head.name, head.principal) == ("Finn Berg", "Emma Berg")


def test_a_head_holds_the_post_that_was_chosen_for_the_event(tmp_path: Path) -> None:
    from symposiarch.model.people import Post

    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        person = a_guest(work.session, event, title="Rector", organisation="Academy")
        other = Post(person_id=person.id, title="Chair of the Jury", position=1)
        work.session.add(other)
        work.session.flush()
        assert [head.title for head in heads(work.session, event.id)] == ["Rector"]
        invitation_of(person).post_id = other.id
        work.session.flush()
        assert [head.title for head in heads(work.session, event.id)] == ["Chair of the Jury"]


def test_a_companion_in_no_address_book_stands_under_the_family_name_in_every_list(tmp_path: Path) -> None:
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        invited = a_guest(work.session, event, "Kamran Nasirov")
        for name in ("Mrs. Leman Səlimova", "Ms. Chu Mi-ra", "Mrs Green", "Aysel"):
            a_companion(work.session, invited, name)
        found = sorted(heads(work.session, event.id), key=lambda head: head.sort_key)
    assert [head.name for head in found] == [
        "Aysel",
        "Ms. Chu Mi-ra",
        "Mrs Green",
        "Kamran Nasirov",
        "Mrs. Leman Səlimova",
    ]
