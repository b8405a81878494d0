"""An office in the Americas prints on US Letter: every sheet is laid out for it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event
from tests.documents.printed import facts_of, leaves

from symposiarch.documents.catalogue import SHEETS
from symposiarch.documents.inviting.labels import A4, LETTER, sheet_by
from symposiarch.errors import SymposiarchError
from symposiarch.model.events import Event
from symposiarch.model.invitations import Reply
from symposiarch.planning.correspondence.letterhead import letterhead, set_letterhead
from symposiarch.planning.programme.items import add_item

INCH = 72
ON_LETTER = {(8.5, 11.0), (11.0, 8.5), (5.5, 8.5)}
"""Inches, width by height: Letter, Letter on its side, and the half of it for who stands at a gate."""


@pytest.fixture
def event(session: Session) -> Event:
    event = an_event(session)
    a_guest(session, event, "Emma Berg", reply=Reply.ACCEPTED, title="Ambassador", organisation="Embassy of Utopia")
    a_guest(session, event, "Oleg Ivanov")
    add_item(session, event.id, title="Opening", minutes=20)
    set_letterhead(session, replace(letterhead(session), paper="letter"))
    return event


def sizes_of(session: Session, event: Event, sheet: str, **options: object) -> set[tuple[float, float]]:
    pages = leaves(sheet, facts_of(session, sheet, event, **options))
    return {
        (round(float(page.mediabox.width) / INCH, 2), round(float(page.mediabox.height) / INCH, 2)) for page in pages
    }


@pytest.mark.parametrize("sheet", [sheet.name for sheet in SHEETS])
def test_a_sheet_is_on_letter_where_the_office_prints_on_it(session: Session, event: Event, sheet: str) -> None:
    assert sizes_of(session, event, sheet) <= ON_LETTER


def test_larger_and_smaller_papers_are_the_kin_of_letter(session: Session, event: Event) -> None:
    assert sizes_of(session, event, "finder", paper="a3") == {(11, 17)}
    assert sizes_of(session, event, "seating-plan", paper="a2") <= {(17, 22), (22, 17)}
    assert sizes_of(session, event, "programme", format="a5") == {(11, 8.5)}  # folded to the half of it
    assert sizes_of(session, event, "run-of-show", format="a6") == {(4.25, 5.5)}


def test_a_sheet_of_labels_has_the_paper_it_is_sold_on(session: Session, event: Event) -> None:
    assert sizes_of(session, event, "labels", form="l7160") == {(8.27, 11.69)}
    assert sizes_of(session, event, "labels", form="5160") == {(8.5, 11)}
    assert sizes_of(session, event, "labels", measures="66x25:3x10") == {(8.5, 11)}
    assert sheet_by("70x37:3x8", A4).rows == 8
    with pytest.raises(SymposiarchError, match="do not fit on US Letter"):
        sheet_by("70x37:3x8", LETTER)
