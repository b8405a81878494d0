"""Texts in which somebody who is erased is spoken of by name, by the family name alone, or by a namesake's."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select
from tests.builders import a_companion, a_guest, an_event, new_office
from tests.planning.personal_data.erased import AFTER, NAME, NATIVE, bytes_of, erase_in

from symposiarch.model.base import Texts
from symposiarch.model.events import Event
from symposiarch.model.invitations import Attendee
from symposiarch.model.people import Person
from symposiarch.planning.people import contacts
from symposiarch.planning.personal_data.erasing import erase
from symposiarch.planning.personal_data.what_goes import what_goes
from symposiarch.store import Office


def test_a_name_that_is_written_in_capitals_goes_as_well(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        with office.transaction("Scene") as work:
            given, family = NAME.split()
            person = contacts.add_person(work.session, given_name=given, family_name=family, native_name=NATIVE)
            event = an_event(work.session)
            event.notes = f"ZƏRİFƏ KAZIMZADƏ sits left, {NATIVE.upper()} too; ask Zərifə KAZIMZADƏ first"
            person_id, event_id = person.id, event.id
        with office.transaction("Write to ZƏRİFƏ KAZIMZADƏ and zərifə@example.org") as work:
            work.session.get_one(Event, event_id).practical = Texts({"en": "Ask ZƏRİFƏ KAZIMZADƏ"})
        erase_in(office, person_id)
        with office.reading() as session:
            event = session.get_one(Event, event_id)
            assert (event.notes, event.practical["en"]) == ("… sits left, … too; ask … first", "Ask …")
        assert [step.label for step in office.history() if "KAZ" in step.label] == []


def test_a_namesake_is_not_touched_and_it_is_said(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        with office.transaction("Scene") as work:
            event = an_event(work.session)
            event.notes = "Min-ji Kim interprets."
            event_id = event.id
            first = a_guest(work.session, event, "Min-ji Kim", email="one@example.org")
            second = a_guest(work.session, event, "Min-ji Kim", email="two@example.org", notes="Min-ji Kim of Seoul")
            ids = first.id, second.id
        with office.reading() as session:
            assert "Min-ji Kim" in what_goes(session, ids[0], at=AFTER).namesakes
        erase_in(office, ids[0])
        with office.reading() as session:
            assert session.get_one(Person, ids[1]).notes == "Min-ji Kim of Seoul"
            assert session.get_one(Event, event_id).notes == "Min-ji Kim interprets."


def test_whoever_has_a_longer_name_keeps_the_whole_of_it(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        with office.transaction("Scene") as work:
            event = an_event(work.session, title="Dinner")
            event.notes = "Anna Bergman sits beside Anna Berg. Anna Bergs car, Joanna Berg, ANNA BERGMAN."
            gone = a_guest(work.session, event, "Anna Berg").id
            other = a_guest(work.session, event, "Anna Bergman")
            a_guest(work.session, event, "Joanna Berg")
            work.session.flush()
            (head,) = work.session.scalars(select(Attendee).where(Attendee.person_id == other.id))
            head.card_name = "Anna Bergman"
            companion = a_companion(work.session, other, "Anna Bergqvist")
            ids = head.id, companion.id
        with office.reading() as session:
            assert what_goes(session, gone, at=AFTER).texts == 1
        erase_in(office, gone)
        with office.reading() as session:
            heads = [session.get_one(Attendee, key) for key in ids]
            assert [(one.name, one.card_name) for one in heads] == [("", "Anna Bergman"), ("Anna Bergqvist", "")]
            assert session.scalars(select(Event.notes)).one() == (
                "Anna Bergman sits beside …. …s car, Joanna Berg, ANNA BERGMAN."
            )


def test_a_text_that_may_be_about_a_namesake_in_another_name_order_is_asked_about(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        with office.transaction("Scene") as work:
            event = an_event(work.session, title="Dinner")
            event.notes = "Min-ji Kim interprets, KIM Min-ji sings."
            event.practical = Texts({"en": "Ask Min-ji Kim."})
            gone = contacts.add_person(work.session, given_name="Min-ji", family_name="Kim").id
            other = contacts.add_person(work.session, printed_name="KIM Min Ji", notes="Kim Min-ji of Seoul").id
        with office.reading() as session:
            told = what_goes(session, gone, at=AFTER)
        notes, practical = sorted((one for one in told.mentions if one.table == "events"), key=lambda one: one.field)
        assert (notes.field, notes.spelled) == ("notes", ("Min-ji Kim", "KIM Min-ji"))
        with office.transaction("Erase a person", fact=True) as work:
            erase(work.session, gone, at=AFTER, mentioned=[practical])
        with office.reading() as session:
            event = session.scalars(select(Event)).one()
            assert (event.notes, event.practical["en"]) == ("Min-ji Kim interprets, KIM Min-ji sings.", "Ask ….")
            assert session.get_one(Person, other).notes == "Kim Min-ji of Seoul"


def an_office_that_speaks_of_her(tmp_path: Path) -> tuple[Office, int]:
    office = new_office(tmp_path)
    with office.transaction("Scene") as work:
        session = work.session
        event = an_event(session, title="Dinner")
        event.notes = "Kazımzadəyə qapıda yer verin. KAZIMZADE arrives at seven."
        person = a_guest(session, event, NAME, native_name=NATIVE, notes="Kazımzadə is allergic")
        a_guest(session, event, "Oleg Ivanov", notes="Sits with Казымзаде, not with Kazimir")
        a_guest(session, event, "Rauf Kazımzadə", notes="Kazımzadə writes his name so")
        key = person.id
    return office, key


def test_texts_with_the_family_name_alone_are_found_and_left_to_whoever_knows(tmp_path: Path) -> None:
    office, key = an_office_that_speaks_of_her(tmp_path)
    with office.reading() as session:
        found = what_goes(session, key, at=AFTER).mentions
        assert [(one.table, one.field, one.about, one.spelled) for one in found] == [
            ("events", "notes", "Dinner", ("Kazımzadəyə", "KAZIMZADE")),
            ("people", "notes", "Oleg Ivanov", ("Казымзаде",)),
        ]
        assert found[0].words == "Kazımzadəyə qapıda yer verin. …"
    erase_in(office, key)
    with office.reading() as session:
        assert session.scalars(select(Event.notes)).one().startswith("Kazımzadəyə qapıda")
        assert "Sits with Казымзаде, not with Kazimir" in session.scalars(select(Person.notes)).all()


def test_only_the_texts_that_were_named_lose_the_family_name_and_so_does_their_past(tmp_path: Path) -> None:
    office, key = an_office_that_speaks_of_her(tmp_path)
    with office.transaction("Write it otherwise") as work:
        work.session.scalars(select(Event)).one().notes += f" Kazımzadə twice. {NAME} whole."
    with office.reading() as session:
        event = [one for one in what_goes(session, key, at=AFTER).mentions if one.table == "events"]
    with office.transaction("Erase a person", fact=True) as work:
        erase(work.session, key, at=AFTER, mentioned=event)
    office.clean_up()
    with office.reading() as session:
        assert session.scalars(select(Event.notes)).one() == (
            "… qapıda yer verin. … arrives at seven. … twice. … whole."
        )
        notes = session.scalars(select(Person.notes)).all()
        assert "Sits with Казымзаде, not with Kazimir" in notes
        assert "Kazımzadə writes his name so" in notes
    office.close()
    left = bytes_of(office)
    assert "Kazımzadəyə".encode() not in left
    assert b"KAZIMZADE" not in left


@pytest.mark.parametrize(
    ("text", "meant"),
    [("Kim's car comes first", True), ("A kimono for the guest", False), ("Mr KIM", True), ("Kimberley", False)],
)
def test_a_short_family_name_is_a_word_of_its_own(tmp_path: Path, text: str, meant: bool) -> None:
    with new_office(tmp_path) as office:
        with office.transaction("Scene") as work:
            an_event(work.session).notes = text
            person = contacts.add_person(work.session, given_name="Min-ji", family_name="Kim").id
        with office.reading() as session:
            assert bool(what_goes(session, person).mentions) is meant
