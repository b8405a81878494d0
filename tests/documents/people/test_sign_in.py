"""Who signs, and on which sheet."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy.orm import Session
from tests.builders import a_companion, a_guest, an_event, new_office
from tests.documents.printed import facts_of, leaves, words_of

from symposiarch.model.invitations import AttendeeRole, Honour, Reply


def test_a_companion_stands_in_the_row_of_the_guest_and_a_representative_in_a_row_of_their_own(tmp_path: Path) -> None:
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        guest = a_guest(work.session, event, "Emma Berg", reply=Reply.ACCEPTED)
        a_companion(work.session, guest, "Olaf Berg", role=AttendeeRole.SPOUSE)
        away = a_guest(work.session, event, "Leyla Aliyeva", reply=Reply.REPRESENTED)
        a_companion(work.session, away, "Deniz Aksoy", role=AttendeeRole.REPRESENTATIVE)
        (part,) = facts_of(work.session, "sign-in", event, blank=0)["parts"]
    assert [(one["name"], one["accompanying"], one["organisation"]) for one in part["people"]] == [
        ("Deniz Aksoy", "", "for Leyla Aliyeva"),
        ("Emma Berg", "Olaf Berg", ""),
    ]


def test_guests_of_honour_sign_on_a_sheet_of_their_own_and_walk_ins_have_blank_rows(tmp_path: Path) -> None:
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        a_guest(work.session, event, "Emma Berg")
        a_guest(work.session, event, "Leyla Aliyeva", honour=Honour.GUEST_OF_HONOUR)
        facts = facts_of(work.session, "sign-in", event, blank=4)
    assert [(part["title"], len(part["people"])) for part in facts["parts"]] == [
        ("Guests of honour", 1),
        ("", 1),
        ("Not on the list", 4),
    ]
    pages = words_of("sign-in", facts)
    assert [("Leyla Aliyeva" in page, "Emma Berg" in page) for page in pages] == [
        (True, False),
        (False, True),
        (False, False),
    ]


def test_no_heading_runs_into_the_next(session: Session) -> None:
    event = an_event(session, languages=("az", "ru"))
    a_guest(session, event, "Emma Berg")
    page = leaves("sign-in", facts_of(session, "sign-in", event))[0]
    starts: dict[str, tuple[float, float]] = {}

    def seen(words: str, placed: list[float], matrix: list[float], _font: object, size: float) -> None:
        starts.setdefault(words.strip(), (placed[4], size * abs(matrix[3])))

    page.extract_text(visitor_text=seen)
    assert starts["Сопровождающие"][1] < starts["Подпись"][1]
