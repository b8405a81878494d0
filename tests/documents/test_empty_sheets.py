"""Sheets on which nothing stands yet: they say which they are, and why they are empty."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session
from tests.builders import an_event
from tests.documents.printed import facts_of, words_of

from symposiarch.documents import catalogue


@pytest.mark.parametrize("sheet", [sheet.name for sheet in catalogue.SHEETS])
def test_an_empty_sheet_says_which_event_and_which_sheet_it_is(session: Session, sheet: str) -> None:
    event = an_event(session, title="Reception on the National Day")
    facts = facts_of(session, sheet, event)
    first, *_ = words_of(sheet, facts)
    said = " ".join(first.split())
    assert "Reception on the National Day" in said
    assert sheet == "programme" or facts["title"][0] in said
