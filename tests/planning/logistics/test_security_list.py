"""The list for the gate: what stands in it, what is masked, and who has seen the numbers."""

from __future__ import annotations

from pathlib import Path

from tests.builders import a_companion, a_guest, an_event, invitation_of, new_office

from symposiarch.model.invitations import AttendeeRole, Reply
from symposiarch.planning.logistics.movements import add_movement
from symposiarch.planning.logistics.security import SHEET, access_rows, masked, security_rows
from symposiarch.planning.personal_data.access import note_access


def test_a_number_is_told_by_its_last_signs_and_a_short_one_not_at_all() -> None:
    assert masked("C12345678") == "••••••678"
    assert masked("1234") == "••••"
    assert masked("") == ""


def test_the_gate_knows_names_as_in_the_passport_and_the_car_of_the_guest(tmp_path: Path) -> None:
    with new_office(tmp_path) as office, office.transaction("Scene") as work:
        session, event = work.session, an_event(work.session)
        guest = a_guest(
            session, event, "Elif Çağlayan", reply=Reply.ACCEPTED, passport_name="CAGLAYAN ELIF",
            document_number="U12345678", nationality="TR",
        )  # fmt: skip
        a_companion(session, guest, "Deniz Çağlayan", role=AttendeeRole.SPOUSE)
        a_guest(session, event, "Jan Novák", reply=Reply.DECLINED)
        add_movement(
            session, event.id, attendee_id=invitation_of(guest).attendees[0].id, plate="077-001", driver="Mehmet Kaya",
            guards="two, unarmed", access_zone="A",
        )  # fmt: skip
        session.expire_all()
        deniz, elif_ = security_rows(session, event.id)
        assert (elif_.passport_name, elif_.document, elif_.plate, elif_.access_zone) == (
            "CAGLAYAN ELIF",
            "••••••678",
            "077-001",
            "A",
        )
        assert (deniz.name, deniz.plate, deniz.driver) == ("Deniz Çağlayan", "077-001", "Mehmet Kaya")
        assert elif_.missing == ()
        assert deniz.missing == ("passport_name", "nationality", "document")
        assert security_rows(session, event.id, numbers=True)[1].document == "U12345678"


def test_who_saw_the_numbers_is_kept(tmp_path: Path) -> None:
    with new_office(tmp_path) as office, office.transaction("Scene") as work:
        event = an_event(work.session)
        note_access(work.session, SHEET, event_id=event.id, by="Emma Berg", purpose="printed")
        (row,) = access_rows(work.session, event.id)
        assert (row.by, row.purpose) == ("Emma Berg", "printed")


def test_whoever_has_no_name_yet_stands_behind_their_guest(tmp_path: Path) -> None:
    with new_office(tmp_path) as office, office.transaction("Scene") as work:
        session, event = work.session, an_event(work.session)
        for name in ("Oleg Zuber", "Emma Berg"):
            guest = a_guest(session, event, name, reply=Reply.ACCEPTED)
            a_companion(session, guest, "")
        a_guest(session, event, "Anna Novák", reply=Reply.ACCEPTED)
        rows = [row.name or f"with {row.principal}" for row in security_rows(session, event.id)]
        assert rows == ["Emma Berg", "with Emma Berg", "Anna Novák", "Oleg Zuber", "with Oleg Zuber"]
