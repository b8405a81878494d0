"""Two records become one, and nothing that hung on either is lost."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.builders import a_companion, a_guest, an_event, invitation_of

from symposiarch.errors import SymposiarchError
from symposiarch.model.invitations import (
    Attendee,
    AttendeeRole,
    Channel,
    Honour,
    Invitation,
    InvitationStage,
    Reply,
    Wave,
)
from symposiarch.model.people import ListMember, Person, SavedList
from symposiarch.model.search_keys import is_found, query_words
from symposiarch.planning.people import contacts, records
from symposiarch.planning.people.merging import merge, side_by_side
from symposiarch.planning.recognition.known import everybody
from symposiarch.store import Office


def test_the_kept_record_takes_over_posts_invitations_and_lists(office: Office) -> None:
    with office.transaction("Scene") as tx:
        first, second = an_event(tx.session), an_event(tx.session, title="Reception")
        kept = a_guest(tx.session, first, "Ramin Hasanov", organisation="Ministry of Culture").id
        other = a_guest(tx.session, second, "Ramin Həsənov", organisation="Caspian Bank", email="r@example.org").id
        saved = SavedList(name="Friends", members=[ListMember(person_id=other)])
        tx.session.add(saved)
    with office.transaction("Merge") as tx:
        merge(tx.session, kept, other)
    with office.reading() as session:
        person = session.get_one(Person, kept)
        assert set(session.scalars(select(Invitation.event_id).where(Invitation.person_id == kept))) == {1, 2}
        assert [post.organisation.name for post in person.posts if post.organisation] == [
            "Ministry of Culture",
            "Caspian Bank",
        ]
        assert person.email == "r@example.org"
        assert session.scalars(select(ListMember.person_id)).all() == [kept]
        assert set(session.scalars(select(Attendee.person_id))) == {kept}
        assert is_found(person.search_key, query_words("caspian"))
        assert [row.id for row in records.people_rows(session)] == [kept]
        assert session.get_one(Person, other).merged_into_id == kept


def test_two_invitations_to_one_event_become_one_with_the_answer_and_the_company(office: Office) -> None:
    with office.transaction("Scene") as tx:
        event = an_event(tx.session)
        kept = a_guest(tx.session, event, "Ramin Hasanov").id
        guest = a_guest(tx.session, event, "Ramin Həsənov", reply=Reply.ACCEPTED)
        a_companion(tx.session, guest, "Leyla Həsənova")
        other = guest.id
    with office.transaction("Merge") as tx:
        merge(tx.session, kept, other)
    with office.reading() as session:
        (invitation,) = session.scalars(select(Invitation)).all()
        assert (invitation.person_id, invitation.reply) == (kept, Reply.ACCEPTED)
        assert [(head.role, head.name) for head in invitation.attendees] == [
            (AttendeeRole.INVITEE, ""),
            (AttendeeRole.GUEST, "Leyla Həsənova"),
        ]


@pytest.mark.parametrize(("theirs", "counts"), [(2, Reply.DECLINED), (1, Reply.ACCEPTED), (0, Reply.ACCEPTED)])
def test_of_two_answers_the_later_counts_and_of_two_at_once_that_of_the_record_which_stays(
    session: Session, theirs: int, counts: Reply
) -> None:
    event = an_event(session)
    kept = a_guest(session, event, "Ramin Hasanov", reply=Reply.ACCEPTED)
    other = a_guest(session, event, "Ramin Həsənov", reply=Reply.DECLINED)
    invitation_of(kept).replied_at = datetime(2026, 12, 1, 11, tzinfo=UTC)
    invitation_of(other).replied_at = datetime(2026, 12, 1, 10 + theirs, tzinfo=UTC)
    session.flush()
    merge(session, kept.id, other.id)
    assert invitation_of(kept).reply is counts


def test_of_two_invitations_to_one_event_reminders_honour_and_the_place_set_by_hand_remain(
    office: Office,
) -> None:
    with office.transaction("Scene") as tx:
        event = an_event(tx.session)
        kept = a_guest(tx.session, event, "Ramin Hasanov")
        other = a_guest(tx.session, event, "Ramin Həsənov", honour=Honour.GUEST_OF_HONOUR)
        invitation_of(kept).wave = Wave.RESERVE
        theirs = invitation_of(other)
        theirs.stage, theirs.reminders, theirs.channel = InvitationStage.REMINDED, 2, Channel.POST
        theirs.rank_place, theirs.rank_note = 3, "Agreed with the ministry"
        tx.session.flush()
        merge(tx.session, kept.id, other.id)
        (left,) = tx.session.scalars(select(Invitation))
        assert (left.stage, left.reminders, left.channel, left.wave) == (
            InvitationStage.REMINDED, 2, Channel.POST, Wave.A,
        )  # fmt: skip
        assert (left.rank_place, left.rank_note) == (3, "Agreed with the ministry")
        assert [head.honour for head in left.attendees] == [Honour.GUEST_OF_HONOUR]


def test_a_merge_is_one_step_back(office: Office) -> None:
    with office.transaction("Scene") as tx:
        event = an_event(tx.session)
        kept = a_guest(tx.session, event, "Ramin Hasanov").id
        other = a_guest(tx.session, event, "Ramin Həsənov", reply=Reply.DECLINED, organisation="Caspian Bank").id
    with office.reading() as session:
        before = records.people_rows(session)
    with office.transaction("Merge") as tx:
        merge(tx.session, kept, other)
    office.undo()
    with office.reading() as session:
        assert records.people_rows(session) == before
        assert {invitation.person_id for invitation in session.scalars(select(Invitation))} == {kept, other}


def test_fields_are_chosen_side_by_side(office: Office) -> None:
    with office.transaction("Scene") as tx:
        kept = contacts.add_person(
            tx.session,
            given_name="Ramin",
            family_name="Hasanov",
            email="old@example.org",
            phone="+994 1",
            notes="Likes tea.",
        ).id
        other = contacts.add_person(
            tx.session, given_name="Ramin", family_name="Həsənov", email="new@example.org", phone="+994 2",
            diet="vegetarian", notes="Speaks Korean.",
        ).id  # fmt: skip
    with office.reading() as session:
        pairs = {pair.field: (pair.kept, pair.other) for pair in side_by_side(session, kept, other)}
    assert pairs["email"] == ("old@example.org", "new@example.org")
    assert "given_name" not in pairs
    with office.transaction("Merge") as tx:
        merged = merge(tx.session, kept, other, take=("email",))
    assert merged.fields == ("diet", "email", "mobile")
    with office.reading() as session:
        person = session.get_one(Person, kept)
        assert (person.family_name, person.email, person.other_emails) == (
            "Hasanov",
            "new@example.org",
            ("old@example.org",),
        )
        assert (person.phone, person.mobile, person.diet) == ("+994 1", "+994 2", "vegetarian")
        assert person.notes == "Likes tea.\n\nSpeaks Korean."


def test_the_mobile_of_the_other_is_not_passed_over_for_their_telephone(session: Session) -> None:
    kept = contacts.add_person(session, given_name="Ramin", family_name="Hasanov", phone="1")
    other = contacts.add_person(session, given_name="Ramin", family_name="Hasanov", phone="2", mobile="3")
    merge(session, kept.id, other.id)
    assert (kept.phone, kept.mobile, kept.notes) == ("1", "3", "Telephone: 2")


def test_partners_and_assistants_follow(office: Office) -> None:
    with office.transaction("Scene") as tx:
        kept, other, wife, aide = (
            contacts.add_person(tx.session, printed_name=name).id for name in ("Ramin", "Ramin H.", "Leyla", "Aysel")
        )
        contacts.link_partners(tx.session, other, wife)
        contacts.set_assistant(tx.session, other, aide)
        contacts.set_assistant(tx.session, wife, other)
    with office.transaction("Merge") as tx:
        merge(tx.session, kept, other)
    with office.reading() as session:
        person, partner = session.get_one(Person, kept), session.get_one(Person, wife)
        assert (person.partner_id, partner.partner_id) == (wife, kept)
        assert (person.assistant_id, partner.assistant_id) == (aide, kept)


def test_a_workbook_with_the_old_id_comes_back_to_the_kept_record(office: Office) -> None:
    with office.transaction("Scene") as tx:
        kept, other = (contacts.add_person(tx.session, printed_name=name) for name in ("Ramin", "Ramin H."))
        kept_id, other_id, uuid = kept.id, other.id, other.uuid
    with office.transaction("Merge") as tx:
        merge(tx.session, kept_id, other_id)
    with office.reading() as session:
        assert [known.id for known in everybody(session, with_merged=True) if known.uuid == uuid] == [kept_id]
        assert [known.id for known in everybody(session)] == [kept_id]


def test_a_record_is_not_merged_with_itself_nor_twice(office: Office) -> None:
    with office.transaction("Scene") as tx:
        one, two, three = (contacts.add_person(tx.session, printed_name=name).id for name in ("A", "B", "C"))
        with pytest.raises(SymposiarchError, match="one and the same"):
            merge(tx.session, one, one)
        with pytest.raises(SymposiarchError, match="no field"):
            merge(tx.session, one, two, take=("colour",))
        merge(tx.session, one, two)
        with pytest.raises(SymposiarchError, match="merged into another"):
            merge(tx.session, three, two)
