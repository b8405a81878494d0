"""Erasing a person: nothing of them is left, and the numbers of past events stay right."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import select
from tests.builders import a_companion, a_guest, an_event, invitation_of, new_office
from tests.planning.personal_data.erased import AFTER, NAME, NATIVE, bytes_of, erase_in

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import now
from symposiarch.model.correspondence import Message, MessageKind, ReceivedInvitation
from symposiarch.model.events import Event
from symposiarch.model.invitations import Attendee, AttendeeRole, Invitation, InvitationRecord, Reply
from symposiarch.model.logistics import Gift, Movement
from symposiarch.model.people import ERASED, ListMember, Person, Picture, SavedList
from symposiarch.model.programme import ProgrammeRelease
from symposiarch.planning.arrivals import recording
from symposiarch.planning.arrivals.counting import counts
from symposiarch.planning.arrivals.rows import door_rows
from symposiarch.planning.correspondence.addressees import addressees
from symposiarch.planning.inviting.replies import correct_reply, record_reply
from symposiarch.planning.people import contacts, merging, posts, records
from symposiarch.planning.personal_data.erasing import erase
from symposiarch.planning.personal_data.what_goes import what_goes
from symposiarch.planning.programme import items, line_up
from symposiarch.store import Office

TRACES = (
    "Kazımzadə", "Казымзаде", "zerife@example.org", "+994 55 987 65 43", "P7654321", "Kazimzade", "ZARIFA KAZIMZADA",
    "Rzazadə", "allergic to walnuts", "Guild of Translators",
)  # fmt: skip


def a_full_life(office: Office) -> tuple[int, int, int]:
    """Somebody with all that an office may hold of a person; her id, the event that is over, the one to come."""
    with office.transaction("Scene") as work:
        session = work.session
        over = an_event(session)
        to_come = an_event(
            session, title="Third Symposium", begins=datetime.fromisoformat("2027-05-14T10:00"), ends=None
        )
        person = a_guest(
            session, over, NAME, reply=Reply.ACCEPTED, title="Chair", organisation="Guild of Translators",
            native_name=NATIVE, email="zerife@example.org", mobile="+994 55 987 65 43", document_number="P7654321",
            passport_name="ZARIFA KAZIMZADA", category="Academia", notes="allergic to walnuts",
        )  # fmt: skip
        other = a_guest(session, over, "Oleg Ivanov", reply=Reply.ACCEPTED)
        picture = Picture(content=b"the face of Kazimzade", digest="0" * 64)
        session.add(picture)
        session.flush()
        person.photo_id = picture.id
        earlier = invitation_of(person)
        invitation = Invitation(event_id=to_come.id, person_id=person.id, notes="Kazımzadə comes late")
        session.add(invitation)
        session.flush()
        session.add(Attendee(event_id=to_come.id, invitation_id=invitation.id, person_id=person.id))
        for event, invited in ((to_come, invitation), (over, earlier)):
            session.add(
                Attendee(event_id=event.id, invitation_id=invited.id, name="Elçin Rzazadə", role=AttendeeRole.SPOUSE)
            )
        session.flush()
        (head,) = session.scalars(select(Attendee).where(Attendee.event_id == over.id, Attendee.person_id == person.id))
        recording.arrive(session, head.id, door="Main")
        contacts.link_partners(session, person.id, other.id)
        contacts.set_assistant(session, other.id, person.id)
        friends = SavedList(name="Friends", notes=f"{NAME} first")
        session.add(friends)
        session.flush()
        session.add_all(
            [
                ListMember(list_id=friends.id, person_id=person.id),
                ReceivedInvitation(person_id=person.id, day=date(2026, 5, 1), occasion="Guild of Translators"),
                Gift(event_id=over.id, receiver_id=person.id, title="Book"),
                Movement(event_id=over.id, attendee_id=head.id, driver="Kazımzadə Rauf", plate="99-ZK-777"),
                Message(
                    event_id=over.id, person_id=person.id, kind=MessageKind.INVITATION, to_address="zerife@example.org",
                    body=f"Dear {NAME}", made_at=now(),
                ),
                Message(
                    event_id=over.id, person_id=other.id, kind=MessageKind.INVITATION, body=f"Dear Oleg, with {NAME}.",
                    made_at=now(),
                ),
                ProgrammeRelease(
                    event_id=over.id, number=1, released_at=now(), content=[{"speaker": NAME, "title": "Opening"}]
                ),
            ]
        )  # fmt: skip
        over.notes = f"{NATIVE} ({NAME}) sits near the door."
        ids = person.id, over.id, to_come.id
    with office.transaction(f"Edit {NAME}") as work:
        contacts.edit_person(
            work.session, ids[0], biography=work.session.get_one(Person, ids[0]).biography.with_text("en", NAME)
        )
        twin = contacts.add_person(work.session, printed_name="Kazimzade Zarifa", email="kazimzade@example.org")
        twin_id = twin.id
    with office.transaction("Merge") as work:
        merging.merge(work.session, ids[0], twin_id)
    with office.transaction("A post that was a mistake") as work:
        post = posts.add_post(work.session, ids[0], title="Kazımzadə's desk")
        post_id = post.id
    with office.transaction("Take it away") as work:
        from symposiarch.model.people import Post

        work.session.delete(work.session.get_one(Post, post_id))
    return ids


def test_nothing_of_the_person_is_left_in_the_file(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        person_id, _, _ = a_full_life(office)
        before = bytes_of(office)
        assert [trace for trace in TRACES if trace.encode() not in before] == []
        with office.reading() as session:
            uuids = what_goes(session, person_id, at=AFTER).uuids
        erase_in(office, person_id)
        left = bytes_of(office)
        organisation = "Guild of Translators"  # it was there before her, and stays in the address book
        assert [trace for trace in TRACES if trace.encode() in left and trace != organisation] == []
        assert all(uuid.encode() not in left for uuid in uuids)
        assert b"the face of" not in left
        assert office.verify() == []


def test_the_numbers_of_a_past_event_stay_and_the_coming_one_loses_the_guest(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        person_id, over, to_come = a_full_life(office)
        with office.reading() as session:
            was = counts(door_rows(session, over))
        erase_in(office, person_id)
        with office.reading() as session:
            assert counts(door_rows(session, over)) == was
            assert door_rows(session, to_come) == ()
            head = next(row.head for row in door_rows(session, over) if row.arrived)
            assert (head.name, head.organisation, head.category) == (ERASED, "", "Academia")
            assert session.get_one(Event, over).notes == "… (…) sits near the door."


def test_other_people_stay_as_they_were(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        person_id, _, _ = a_full_life(office)
        erase_in(office, person_id)
        with office.reading() as session:
            (other,) = session.scalars(select(Person).where(Person.family_name == "Ivanov"))
            assert (other.partner_id, other.assistant_id) == (None, None)
            (letter,) = session.scalars(select(Message))
            assert letter.body == "Dear Oleg, with …."
            assert [gift.title for gift in session.scalars(select(Gift))] == ["Book"]
            assert session.scalars(select(ListMember)).all() == []
            (release,) = session.scalars(select(ProgrammeRelease))
            assert release.content == [{"speaker": "…", "title": "Opening"}]


def test_undo_stops_at_an_erasure_and_the_history_names_nobody(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        person_id, _, _ = a_full_life(office)
        erase_in(office, person_id)
        assert office.undoable is None
        with pytest.raises(SymposiarchError):
            office.undo()
        steps = office.history()
        assert [step.label for step in steps if "Kaz" in step.label] == []
        assert "Edit …" in [step.label for step in steps]


def test_somebody_without_any_event_goes_altogether(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        with office.transaction("Scene") as work:
            person = contacts.add_person(work.session, printed_name=NAME, title="Chair", organisation="Guild")
            person_id = person.id
        erase_in(office, person_id)
        with office.reading() as session:
            assert session.get(Person, person_id) is None


def test_what_goes_is_told_before_it_goes(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        person_id, _, _ = a_full_life(office)
        with office.reading() as session:
            told = what_goes(session, person_id, at=AFTER)
        assert told.name == NAME
        assert told.records == 2
        assert told.kept_without_name == ("Second Symposium on Translation",)
        assert told.taken_off == ("Third Symposium",)
        assert told.messages == 1
        assert told.texts >= 4


def test_backups_that_still_hold_the_person_are_known(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        person_id, _, _ = a_full_life(office)
        kept = office.keep_backup()
        with office.reading() as session:
            told = what_goes(session, person_id, at=AFTER)
        erase_in(office, person_id)
        office.keep_backup()
        assert len(told.uuids) == 2, "with the record that was merged into this one"
        assert [office.backups_with("people", [one]) for one in told.uuids] == [(kept,), (kept,)]


def test_a_companion_of_somebody_else_is_taken_off_what_is_to_come(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        with office.transaction("Scene") as work:
            event = an_event(work.session, begins=datetime.fromisoformat("2027-05-14T10:00"), ends=None)
            guest = a_guest(work.session, event, "Oleg Ivanov", reply=Reply.ACCEPTED)
            partner = contacts.add_person(work.session, printed_name=NAME)
            head = a_companion(work.session, guest, "", role=AttendeeRole.SPOUSE)
            head.person_id = partner.id
            ids = partner.id, event.id
        erase_in(office, ids[0])
        with office.reading() as session:
            assert [row.head.name for row in door_rows(session, ids[1])] == ["Oleg Ivanov"]


def test_the_photograph_of_a_speaker_goes_with_the_person_the_role_and_the_item(tmp_path: Path) -> None:
    office = new_office(tmp_path)
    faces = [b"\x89PNG\r\n\x1a\n" + f"the face of {number}".encode() for number in range(3)]
    with office.transaction("Scene") as work:
        session = work.session
        event = an_event(session)
        people = [a_guest(session, event, f"Speaker {number}").id for number in range(3)]
        item, other = (items.add_item(session, event.id, title=title) for title in ("Panel", "Talk"))
        roles = [
            line_up.add_role(session, one.id, person_id=person).id
            for one, person in zip((item, item, other), people, strict=True)
        ]
        for role, face in zip(roles, faces, strict=True):
            line_up.set_photo(session, role, content=face)
        twice = line_up.add_role(session, other.id, person_id=people[1]).id
        line_up.set_photo(session, twice, content=faces[2])
        talk = other.id
    erase_in(office, people[0])
    assert faces[0] not in bytes_of(office)
    with office.transaction("Remove") as work:
        line_up.remove_role(work.session, roles[1])
        items.remove_item(work.session, talk)
        assert not work.session.scalars(select(Picture)).all()


def test_nobody_is_erased_twice(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        person_id, _, _ = a_full_life(office)
        erase_in(office, person_id)
        with pytest.raises(SymposiarchError, match="erased before"):
            erase_in(office, person_id)


def test_two_people_are_erased_one_after_the_other(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        person_id, over, _ = a_full_life(office)
        with office.reading() as session:
            (other,) = session.scalars(select(Person.id).where(Person.family_name == "Ivanov"))
        erase_in(office, person_id)
        erase_in(office, other)
        with office.reading() as session:
            assert {row.head.name for row in door_rows(session, over)} == {ERASED, ""}


def test_who_was_erased_is_written_to_no_more_and_stands_in_no_address_book(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        person_id, over, _ = a_full_life(office)
        with office.reading() as session:
            assert len(addressees(session, over, MessageKind.THANKS)) == 1
        erase_in(office, person_id)
        with office.reading() as session:
            assert addressees(session, over, MessageKind.THANKS) == ()
            assert [row.name for row in records.people_rows(session, archived=True)] == ["Oleg Ivanov"]


def test_a_reply_with_its_correction_goes_with_the_guest(tmp_path: Path) -> None:
    office = new_office(tmp_path)
    with office.transaction("Scene") as work:
        event = an_event(work.session)
        person = a_guest(work.session, event, NAME)
        key, invitation = person.id, work.session.scalars(select(Invitation.id)).one()
    for say, reply in (
        (record_reply, Reply.ACCEPTED),
        (correct_reply, Reply.DECLINED),
        (correct_reply, Reply.ACCEPTED),
    ):
        with office.transaction("Reply") as work:
            say(work.session, invitation, reply, by="Clerk", note=f"{NAME} rang")
    with office.transaction("Erase", fact=True) as work:
        erase(work.session, key, at=datetime(2026, 1, 1, tzinfo=UTC))
    office.clean_up()
    with office.reading() as session:
        assert session.scalars(select(Invitation)).all() == []
        assert session.scalars(select(InvitationRecord)).all() == []
    office.close()
    assert NAME.encode() not in office.path.read_bytes()
