"""Letters as a Word document: how they stand on their pages."""

from __future__ import annotations

from pathlib import Path

import docx
from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event, invitation_of

from symposiarch.exchange.letters import write_letters
from symposiarch.planning.correspondence.letterhead import Letterhead, set_letterhead


def lines_of(session: Session, path: Path, kind: str) -> list[str]:
    """The paragraphs of the one letter to Emma Berg."""
    event = an_event(session)
    guest = a_guest(session, event, "Emma Berg", title="Ambassador", organisation="Embassy of Peru")
    assert write_letters(session, event.id, path, kind=kind, guests=[invitation_of(guest).id]) == 1
    return [paragraph.text for paragraph in docx.Document(str(path)).paragraphs]


def test_a_note_verbale_has_its_address_at_the_foot_and_no_subject(session: Session, tmp_path: Path) -> None:
    set_letterhead(session, Letterhead(name="Embassy of Azerbaijan", signatory="Nigar Quliyeva"))
    house, number, *body, address = lines_of(session, tmp_path / "note.docx", "note-verbale")
    assert house == "Embassy of Azerbaijan"
    assert address == "Embassy of Peru"
    assert number.startswith("No. ___")
    assert body[0].startswith("The Embassy of Azerbaijan presents its compliments to the Embassy of Peru")
    assert "Nigar Quliyeva" not in "\n".join(body)


def test_between_the_closing_of_a_letter_and_who_signs_there_is_room_for_the_hand(
    session: Session, tmp_path: Path
) -> None:
    set_letterhead(session, Letterhead(name="Embassy of Azerbaijan", signatory="Nigar Quliyeva"))
    *_, closing, room, signature = lines_of(session, tmp_path / "letter.docx", "invitation")
    assert (closing, room.strip(), room.count("\n")) == ("Yours sincerely,", "", 1)
    assert signature.startswith("Nigar Quliyeva")


def test_where_no_house_is_named_a_letter_begins_with_its_date(session: Session, tmp_path: Path) -> None:
    date, address, *_ = lines_of(session, tmp_path / "letter.docx", "reminder")
    assert date[-4:].isdecimal()
    assert "Emma Berg" in address
