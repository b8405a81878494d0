"""Blank guest lists for co-organisers: every heading is known, and what was filled in comes back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from tests.builders import an_event
from tests.exchange.guest_lists.exported import looked_at

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.fates import Fate
from symposiarch.exchange.guest_lists.template import export_template, joined_heading, template_languages
from symposiarch.exchange.headings.fields import Field
from symposiarch.exchange.headings.meaning import heading_field
from symposiarch.model.invitations import Reply
from symposiarch.planning.inviting.reply_text.words import read_reply
from symposiarch.store import Office


@pytest.mark.parametrize(
    "languages", [("en", one) for one in template_languages()] + [(one,) for one in template_languages()]
)
def test_every_heading_of_a_template_is_known_by_heart(languages: tuple[str, ...]) -> None:
    for field in Field:
        try:
            heading = joined_heading(field, languages)
        except KeyError:
            continue
        found = heading_field(heading)
        assert found is not None, heading
        assert (found[0], found[1] >= 0.9) == (field, True), heading


@pytest.mark.parametrize("language", [None, *template_languages()])
def test_a_template_that_was_filled_in_is_imported_without_a_word(
    empty_office: Office, tmp_path: Path, language: str | None
) -> None:
    with empty_office.transaction("Scene") as work:
        an_event(work.session, languages=["en", "ko", "az"])
    path = tmp_path / "template.xlsx"
    with empty_office.reading() as session:
        spoken = export_template(session, 1, path, language=language)
    assert spoken == (("en", "ko", "az") if language is None else (language,))
    book = load_workbook(path)
    page: Any = book.worksheets[0]
    rules = page.data_validations.dataValidation
    words = [word for rule in rules for word in str(rule.formula1).strip('"').split(",")]
    assert [read_reply(word) for word in words] == [Reply.ACCEPTED, Reply.DECLINED, Reply.TENTATIVE] * len(spoken)
    fields = [field for field in Field if field in ORDER]
    filled = {
        Field.GIVEN_NAME: "Ramin",
        Field.FAMILY_NAME: "Hasanov",
        Field.TITLE: "Ambassador",
        Field.ORGANISATION: "Embassy",
        Field.HONORIFIC: "H.E.",
        Field.COUNTRY: "Azerbaijan",
        Field.EMAIL: "r@example.org",
        Field.PHONE: "+994 12 1234567",
        Field.REPLY: words[0],
        Field.COMPANIONS: "2",
        Field.DIET: "halal",
        Field.NATIVE_NAME: "Ramin Həsənov",
        Field.NOTES: "comes late",
        Field.CATEGORY: "Press",
    }
    assert set(fields) == set(filled)
    for column, field in enumerate(ORDER, start=1):
        page.cell(2, column).value = filled[field]
    book.save(path)
    plan = looked_at(empty_office, path)
    (row,) = plan.rows
    assert row.fate is Fate.NEW
    line = row.incoming
    assert (line.person["given_name"], line.person["family_name"]) == ("Ramin", "Hasanov")
    assert line.person["native_name"] == "Ramin Həsənov"
    assert (line.person["country"], line.person["email"], line.person["diet"]) == ("AZ", "r@example.org", "halal")
    assert (line.title, line.organisation, line.reply, line.notes) == (
        "Ambassador",
        "Embassy",
        Reply.ACCEPTED,
        "comes late",
    )
    assert len(line.companions) == 2
    assert line.person["category"] == "Press"


ORDER = (
    Field.HONORIFIC, Field.GIVEN_NAME, Field.FAMILY_NAME, Field.NATIVE_NAME, Field.TITLE, Field.ORGANISATION,
    Field.COUNTRY, Field.CATEGORY, Field.EMAIL, Field.PHONE, Field.REPLY, Field.COMPANIONS, Field.DIET, Field.NOTES,
)  # fmt: skip


def test_a_template_in_a_language_that_there_is_not_is_refused(empty_office: Office, tmp_path: Path) -> None:
    with empty_office.transaction("Scene") as work:
        an_event(work.session)
    with empty_office.reading() as session, pytest.raises(SymposiarchError, match="no template in “xx”"):
        export_template(session, 1, tmp_path / "t.xlsx", language="xx")
