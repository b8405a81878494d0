from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from sqlalchemy.orm import Session
from tests.builders import a_companion, a_guest, an_event, new_office
from tests.snapshots import same_as_snapshot

from symposiarch.documents import catalogue, sheets
from symposiarch.errors import SymposiarchError
from symposiarch.model.base import Texts
from symposiarch.model.events import Event
from symposiarch.model.invitations import AttendeeRole, Reply
from symposiarch.planning.events.organisers import add_organiser

SHEET = catalogue.sheet_named("attendee-list")
NOW = datetime(2026, 11, 24, 1, 32, tzinfo=UTC)


def scene(session: Session) -> Event:
    event = an_event(session, languages=("en", "ko"))
    event.titles = Texts({"en": "Second Symposium on Translation", "ko": "제2회 번역 심포지엄"})
    add_organiser(session, event.id, organisation="Embassy of Azerbaijan")
    add_organiser(session, event.id, organisation="Hankuk Institute")
    a_guest(
        session, event, "Chul-soo Kim", native_name="김철수", honorific="Dr", reply=Reply.ACCEPTED,
        title="Director", organisation="Ministry of Culture", category="Officials",
    )  # fmt: skip
    away = a_guest(session, event, "Şükrü Çağlayan", reply=Reply.REPRESENTED, category="Academia")
    a_companion(session, away, "Deniz Aksoy", role=AttendeeRole.REPRESENTATIVE)
    host = a_guest(session, event, "Əli Əliyev", reply=Reply.ACCEPTED, category="Officials")
    a_companion(session, host, "Nigar Əliyeva", role=AttendeeRole.SPOUSE)
    a_guest(session, event, "Leyla Zeynalova", reply=Reply.DECLINED)
    a_guest(session, event, "Emma Berg", title="Editor", organisation="Nordic Letters")
    session.flush()
    return event


def rows(facts: dict[str, Any]) -> list[dict[str, Any]]:
    return [row for group in facts["groups"] for row in group["people"]]


@pytest.fixture
def listed(tmp_path: Path) -> Any:
    def facts(**options: Any) -> dict[str, Any]:
        with new_office(tmp_path).transaction("Scene") as work:
            return sheets.facts_of(SHEET, work.session, scene(work.session).id, now=NOW, **options)

    return facts


def test_the_list_leaves_out_who_declined_and_who_is_represented(listed: Any) -> None:
    assert [row["name"] for row in rows(listed())] == [
        "Deniz Aksoy",
        "Əli Əliyev",
        "Nigar Əliyeva",
        "Emma Berg",
        "Dr Chul-soo Kim",
    ]


def test_a_representative_is_listed_for_the_principal_and_a_spouse_with_the_guest(listed: Any) -> None:
    notes = {row["name"]: (row["note"], row["reply"]) for row in rows(listed())}
    assert notes["Deniz Aksoy"] == ("for Şükrü Çağlayan", "accepted")
    assert notes["Nigar Əliyeva"] == ("with Əli Əliyev", "accepted")
    assert notes["Emma Berg"] == ("", "no reply")


def test_only_those_who_come_or_everybody_may_be_chosen(listed: Any) -> None:
    coming = listed(who="coming")
    assert "Emma Berg" not in {row["name"] for row in rows(coming)}
    assert coming["count"] == "Total: 4"


def test_groups_are_numbered_through_and_who_has_none_stands_last(listed: Any) -> None:
    facts = listed(group="category", sort="name")
    assert [group["title"] for group in facts["groups"]] == ["Academia", "Officials", "Others"]
    assert [row["number"] for row in rows(facts)] == [1, 2, 3, 4, 5]


def test_the_order_of_the_guest_list_can_be_kept(listed: Any) -> None:
    assert [row["name"] for row in rows(listed(sort="list"))] == [
        "Dr Chul-soo Kim",
        "Deniz Aksoy",
        "Əli Əliyev",
        "Nigar Əliyeva",
        "Emma Berg",
    ]


def test_a_korean_list_writes_korean_names_in_hangul_first(listed: Any) -> None:
    names = [(row["name"], row["native"]) for row in rows(listed(languages=("ko", "en")))]
    assert ("김철수", "Dr Chul-soo Kim") in names
    assert ("Emma Berg", "") in names


def test_a_companion_without_a_name_yet_stands_last(tmp_path: Path) -> None:
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        a_companion(work.session, a_guest(work.session, event, "Zoe Zimmer"), "")
        facts = sheets.facts_of(SHEET, work.session, event.id)
    assert [(row["name"], row["note"]) for row in rows(facts)] == [("Zoe Zimmer", ""), ("N. N.", "with Zoe Zimmer")]


def test_an_unknown_choice_is_refused_in_one_sentence(listed: Any) -> None:
    with pytest.raises(SymposiarchError, match="“shoe size” is not to be chosen as “sort”"):
        listed(sort="shoe size")


def test_the_printed_list_reads_as_it_should(listed: Any) -> None:
    reader = PdfReader(io.BytesIO(sheets.printed(SHEET, listed(group="category")).pdf))
    same_as_snapshot("attendee-list", "\n\n".join(page.extract_text() for page in reader.pages))


def long_list(count: int) -> dict[str, Any]:
    blank = {"native": "", "function": "Rector", "organisation": "Academy", "note": ""}
    people = [{"number": number, "name": f"Guest Number {number}", **blank} for number in range(1, count + 1)]
    return {
        "title": ["Attendee list"],
        "event": {"title": ["Evening"]},
        "columns": [],
        "groups": [{"title": "Academia", "people": people}] if people else [],
        "words": {"name": ["Name"], "nothing": ["Nobody yet."]},
    }


def test_the_heading_row_and_the_group_stand_on_every_page_and_pages_are_numbered() -> None:
    pages = PdfReader(io.BytesIO(sheets.printed(SHEET, long_list(120)).pdf)).pages
    assert len(pages) >= 3
    for number, page in enumerate(pages, start=1):
        text = page.extract_text()
        assert "Name" in text.split("Guest Number")[0]
        assert "Academia" in text
        assert f"{number} / {len(pages)}" in text


def test_a_name_that_fits_is_on_one_line() -> None:
    name = "Ambassador Maria Magdalena Hohenstein-Sayn"
    facts = long_list(1)
    facts["groups"][0]["people"][0]["name"] = name
    (page,) = PdfReader(io.BytesIO(sheets.printed(SHEET, facts).pdf)).pages
    assert [line for line in page.extract_text().splitlines() if name in line]


def test_an_empty_list_says_that_nobody_is_on_it() -> None:
    (page,) = PdfReader(io.BytesIO(sheets.printed(SHEET, long_list(0)).pdf)).pages
    assert "Nobody yet." in page.extract_text()


def test_a_list_of_many_columns_lies_on_the_long_side_and_has_none_of_which_nothing_is_known() -> None:
    columns = ["reply", "country", "category", "organiser", "table"]
    for known, lies in ((("reply", "category"), False), (("reply", "country", "category", "table"), True)):
        facts = long_list(3) | {"columns": columns}
        facts["words"] = {key: [key.capitalize()] for key in columns}
        for one in facts["groups"][0]["people"]:
            one |= dict.fromkeys(columns, "") | dict.fromkeys(known, "something")
        (page,) = PdfReader(io.BytesIO(sheets.printed(SHEET, facts).pdf)).pages
        assert (page.mediabox.width > page.mediabox.height) is lies
        text = page.extract_text()
        assert [key for key in columns if key.capitalize() in text] == list(known)


def test_a_name_of_two_short_syllables_is_not_parted_at_its_hyphen() -> None:
    facts = long_list(1) | {"columns": ["reply"]}
    name = "Excellency Dr. Professor Bartholomew-Christopher Ryu Sang-woo"
    for words in range(12):
        facts["groups"][0]["people"][0]["function"] = "a " * words + name
        (page,) = PdfReader(io.BytesIO(sheets.printed(SHEET, facts).pdf)).pages
        assert "Sang-woo" in page.extract_text()
