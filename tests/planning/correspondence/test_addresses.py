"""Where a letter finds whom it is written to."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.builders import a_companion, a_guest, invitation_of

from symposiarch.model.correspondence import MessageKind
from symposiarch.model.events import Event
from symposiarch.model.invitations import AttendeeRole, Reply
from symposiarch.model.people import Organisation, Post
from symposiarch.planning.correspondence.letters import letters
from symposiarch.planning.people.contacts import add_person


def house(session: Session) -> Organisation:
    """The only one that the office knows."""
    return session.scalars(select(Organisation)).one()


def test_a_guest_and_a_representative_are_written_to_at_the_house_in_whose_name_the_guest_is_invited(
    session: Session, event: Event
) -> None:
    guest = a_guest(session, event, "Emma Berg", title="Rector", organisation="University of Utopia")
    house(session).address = "1 College Lane"
    letter = letters(session, event.id, MessageKind.INVITATION)[0]
    assert letter.postal == ("Emma Berg", "Rector", "University of Utopia", "1 College Lane")

    board = Organisation(name="Board of the Academy", address="7 Palace Square", post_code="0120", city="Seoul")
    invitation_of(guest).post = Post(person_id=guest.id, title="President", organisation=board)
    session.flush()
    session.expire(guest, ["posts"])
    letter = letters(session, event.id, MessageKind.INVITATION)[0]
    at_the_board = ("Board of the Academy", "7 Palace Square", "0120 Seoul")
    assert letter.postal == ("Emma Berg", "President", *at_the_board)

    a_companion(session, guest, "Emil Faruk", role=AttendeeRole.REPRESENTATIVE)
    invitation_of(guest).reply = Reply.REPRESENTED
    thanks = letters(session, event.id, MessageKind.THANKS)[0]
    assert thanks.postal == ("Emil Faruk", *at_the_board)


def test_whoever_has_an_address_of_their_own_is_written_to_there(session: Session, event: Event) -> None:
    a_guest(
        session, event, "Emma Berg", organisation="University of Utopia", address="5 Garden Road\nFlat 2", city="Seoul"
    )
    house(session).address = "1 College Lane"
    (letter,) = letters(session, event.id, MessageKind.INVITATION)
    assert letter.postal == ("Emma Berg", "University of Utopia", "5 Garden Road", "Flat 2", "Seoul")


def test_an_assistant_without_email_keeps_no_letter_from_a_guest_who_has_one(session: Session, event: Event) -> None:
    guest = a_guest(session, event, "Nigar Quliyeva", email="nigar@example.org")
    assistant = add_person(session, printed_name="Leyla Həsənli")
    guest.assistant = assistant
    session.flush()

    def goes_to() -> str:
        (letter,) = letters(session, event.id, MessageKind.INVITATION)
        return letter.to_address

    assert goes_to() == "nigar@example.org"
    assistant.email = "leyla@example.org"
    assert goes_to() == "leyla@example.org"
