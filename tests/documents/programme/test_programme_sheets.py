"""The programme on paper: what each language says, how many pages a booklet folds into, the order of the tents."""

from __future__ import annotations

import io
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy
from pypdf import PdfReader
from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event
from tests.documents.printed import leaves, rules_of, words_of

from symposiarch.documents import render
from symposiarch.documents.catalogue import sheet_named
from symposiarch.documents.programme.run_of_show import head_begin
from symposiarch.documents.sheets import facts_of, printed
from symposiarch.model.base import Texts
from symposiarch.model.events import Event
from symposiarch.model.people import Person, Picture
from symposiarch.model.programme import ItemKind, RoleKind, RoleStatus
from symposiarch.planning.programme import items, line_up
from symposiarch.planning.programme.rows import programme_rows
from symposiarch.planning.programme.stage.chairs import chairs_of, set_chairs


def a_panel(session: Session, event_id: int, **fields: Any) -> int:
    """A panel with a moderator and three panellists, the second of whom has declined."""
    event = session.get_one(Event, event_id)
    panel = items.add_item(
        session, event_id, titles=Texts({"en": "Panel", "ko": "패널"}), kind=ItemKind.PANEL, minutes=60, **fields
    )
    people = (
        ("Noh Ye-rin", RoleKind.MODERATOR, RoleStatus.AGREED),
        ("Aynur Rəhimli", RoleKind.PANELLIST, RoleStatus.AGREED),
        ("Moon Tae-oh", RoleKind.PANELLIST, RoleStatus.DECLINED),
        ("Gu Ha-eun", RoleKind.PANELLIST, RoleStatus.AGREED),
    )
    for name, kind, status in people:
        guest = a_guest(session, event, name, title="Professor")
        topics = Texts({"en": f"What {name} knows"}) if kind is RoleKind.PANELLIST else Texts()
        line_up.add_role(session, panel.id, person_id=guest.id, kind=kind, status=status, topics=topics)
    return panel.id


def facts(session: Session, event_id: int, sheet: str, **options: Any) -> dict[str, Any]:
    return facts_of(sheet_named(sheet), session, event_id, **options)


def pages_of(sheet: str, told: dict[str, Any]) -> int:
    return len(render.pages(sheet_named(sheet).template, told, ppi=20))


def test_beside_each_other_nothing_is_said_twice(session: Session) -> None:
    event = an_event(session, languages=("en", "ko"))
    a_panel(session, event.id)
    items.add_item(session, event.id, titles=Texts({"en": "Coffee"}), kind=ItemKind.BREAK)
    (day,) = facts(session, event.id, "programme")["days"]
    panel, pause = day["items"]
    assert panel["title"] == ["Panel", "패널"]
    assert pause["title"] == ["Coffee", "휴식"]  # what a break is called where its title has no translation
    moderator, speaker, _ = panel["roles"]
    assert (moderator["label"], moderator["topic"]) == (["Moderator", "좌장"], ["", ""])
    assert speaker["topic"] == ["What Aynur Rəhimli knows", ""]
    assert speaker["office"] == ["Professor", ""]


def test_who_declined_is_not_printed_and_the_moderator_stands_first(session: Session) -> None:
    event = an_event(session)
    a_panel(session, event.id)
    (day,) = facts(session, event.id, "programme")["days"]
    assert [role["name"][0] for role in day["items"][0]["roles"]] == ["Noh Ye-rin", "Aynur Rəhimli", "Gu Ha-eun"]


def test_who_declined_is_given_no_minutes_and_stands_beside_nobody(session: Session) -> None:
    event = an_event(session)
    a_panel(session, event.id)
    (day,) = facts(session, event.id, "run-of-show")["days"]
    told = [(line["clock"], line["minutes"], [one["name"] for one in line["people"]]) for line in day["lines"]]
    assert told[1:] == [
        ("10:00", "5", ["Noh Ye-rin"]),
        ("10:05", "27", ["Aynur Rəhimli"]),
        ("10:32", "27", ["Gu Ha-eun"]),
    ]
    for speaker in facts(session, event.id, "speaker-sheets")["speakers"]:
        assert "Moon Tae-oh" not in [one["name"] for part in speaker["parts"] for one in part["with"]]


def test_whoever_moderates_is_told_the_topics_and_the_minutes_of_the_others(session: Session) -> None:
    event = an_event(session)
    a_panel(session, event.id)
    told = facts(session, event.id, "speaker-sheets", speaker="Noh Ye-rin")
    ((part,),) = (one["parts"] for one in told["speakers"])
    assert [(one["name"], one["topic"], one["minutes"]) for one in part["with"]] == [
        ("Aynur Rəhimli", "What Aynur Rəhimli knows", "27 min"),
        ("Gu Ha-eun", "What Gu Ha-eun knows", "27 min"),
    ]
    assert "What Gu Ha-eun knows" in "".join(words_of("speaker-sheets", told))


def test_a_booklet_is_one_sheet_and_a_long_one_as_many_as_it_needs(session: Session) -> None:
    event = an_event(session, languages=("en", "ko"))
    a_panel(session, event.id)
    assert pages_of("programme", facts(session, event.id, "programme", format="a5")) == 2
    for day in range(1, 4):
        for _ in range(4):
            a_panel(session, event.id, day=event.begins.date() + timedelta(days=day))
    long = pages_of("programme", facts(session, event.id, "programme", format="a5"))
    assert long > 2
    assert long % 2 == 0  # each sheet has a front and a back


@pytest.mark.parametrize("paper", ["a4", "a5", "dl"])
@pytest.mark.parametrize("languages", [("en",), ("en", "ko"), ("az", "tr")])
def test_every_format_is_set_without_a_missing_letter(session: Session, paper: str, languages: tuple[str, ...]) -> None:
    event = an_event(session, languages=languages, title="Təhsil və mədəniyyət üzrə simpozium: ğüşıöç")
    a_panel(session, event.id)
    sheet = sheet_named("programme")
    done = printed(sheet, facts(session, event.id, "programme", format=paper, languages=languages))
    assert done.pdf.startswith(b"%PDF")
    assert done.missing == ()


def test_an_empty_programme_is_set_too(session: Session) -> None:
    event = an_event(session)
    for sheet, options in (("programme", {"format": "a5"}), ("run-of-show", {"format": "a6"}), ("stage-plan", {})):
        assert pages_of(sheet, facts(session, event.id, sheet, **options)) >= 1


def test_the_run_of_show_goes_into_a_pocket(session: Session) -> None:
    event = an_event(session)
    panel = a_panel(session, event.id)
    items.edit_item(session, panel, cue="Lights up", responsible="Aysel", stage_notes="Two steps")
    told = facts(session, event.id, "run-of-show", format="a6")
    (day,) = told["days"]
    first = day["lines"][0]
    assert (first["clock"], first["cue"], first["responsible"]) == ("10:00", "Lights up", "Aysel")
    assert pages_of("run-of-show", told) == 1


def test_the_day_of_the_run_of_show_counts_from_the_first_item_that_is_more_than_guests_arriving(
    session: Session,
) -> None:
    event = an_event(session)
    items.add_item(session, event.id, title="Guests arrive", kind=ItemKind.OTHER, minutes=30)
    items.add_item(session, event.id, title="Opening", kind=ItemKind.OPENING, minutes=10)
    rows = programme_rows(session, event.id)
    assert head_begin(rows) == {rows[1].day: rows[1].begins}


def test_name_tents_come_as_the_chairs_stand(session: Session) -> None:
    event = an_event(session)
    a_panel(session, event.id)
    tents = facts(session, event.id, "name-tents")["tents"]
    (plan,) = facts(session, event.id, "stage-plan")["plans"]
    assert [tent["name"] for tent in tents] == [chair["name"] for chair in plan["chairs"]]
    assert "Moon Tae-oh" not in {tent["name"] for tent in tents}


def test_who_gives_a_talk_of_a_panel_sits_on_its_stage(session: Session) -> None:
    event = an_event(session)
    panel = items.add_item(session, event.id, title="Panel", kind=ItemKind.PANEL, minutes=60)
    for name, part in (("Ann One", panel), *((name, None) for name in ("Bea Two", "Cem Three", "Bea Two"))):
        item = part or items.add_item(session, event.id, title=f"{name} talks", parent_id=panel.id)
        known = session.scalar(select(Person).where(Person.family_name == name.split()[1]))
        kind = RoleKind.MODERATOR if part else RoleKind.SPEAKER
        line_up.add_role(session, item.id, person_id=(known or a_guest(session, event, name)).id, kind=kind)
    (plan,) = facts(session, event.id, "stage-plan")["plans"]
    assert [chair["name"] for chair in plan["chairs"]] == ["Cem Three", "Ann One", "Bea Two"]
    set_chairs(session, panel.id, order=[chair.role.id for chair in reversed(chairs_of(session, panel.id))])
    (plan,) = facts(session, event.id, "stage-plan")["plans"]
    assert [chair["name"] for chair in plan["chairs"]] == ["Bea Two", "Ann One", "Cem Three"]


def test_the_pages_of_each_briefing_are_counted_by_themselves(session: Session) -> None:
    event = an_event(session)
    item = items.add_item(session, event.id, title="Panel", kind=ItemKind.PANEL, minutes=60)
    for name, sentences in (("Ann One", 1), ("Bea Two", 900)):
        speaker = a_guest(session, event, name)
        speaker.biography = Texts({"en": "A life among books. " * sentences})
        line_up.add_role(session, item.id, person_id=speaker.id, status=RoleStatus.AGREED)
    made = render.pdf("speaker-sheets.typ", facts(session, event.id, "speaker-sheets"))
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(made)).pages]
    assert len(pages) > 2
    counted = [text[-5:] for text in pages]
    assert counted == ["1 / 1", *(f"{at} / {len(pages) - 1}" for at in range(1, len(pages)))]


def test_the_photos_of_all_speakers_are_asked_for_at_once(session: Session) -> None:
    event = an_event(session)
    item = items.add_item(session, event.id, title="Panel", kind=ItemKind.PANEL, minutes=60)
    for number in range(8):
        speaker = a_guest(session, event, f"Speaker {number}")
        content = b"\x89PNG\r\n\x1a\n" + bytes([number])
        speaker.photo = Picture(media_type="image/png", content=content, digest=f"{number}")
        line_up.add_role(session, item.id, person_id=speaker.id, status=RoleStatus.AGREED)
    session.flush()
    asked: list[str] = []
    listen = (session.get_bind(), "before_cursor_execute", lambda *what: asked.append(what[2]))
    sqlalchemy.event.listen(*listen)
    told = facts(session, event.id, "speaker-sheets")
    sqlalchemy.event.remove(*listen)
    assert [one["photo"].content[-1] for one in told["speakers"]] == list(range(8))
    assert len([one for one in asked if "pictures.content" in one]) == 1


def test_a_panel_of_long_names_stays_on_one_page(session: Session) -> None:
    event = an_event(session)
    item = items.add_item(session, event.id, title="A panel with a title that is long" * 3, kind=ItemKind.PANEL)
    for number in range(9):
        guest = a_guest(session, event, f"Maximilian{number} Alexandrova-Shcherbatova", title="Minister" * 6)
        line_up.add_role(session, item.id, person_id=guest.id, kind=RoleKind.PANELLIST, status=RoleStatus.AGREED)
    assert pages_of("stage-plan", facts(session, event.id, "stage-plan")) == 1


LONG_NAME = "Venkatanarasimharajuvaripeta"


def test_the_longest_name_of_a_panel_is_whole_at_its_chair(session: Session) -> None:
    event = an_event(session)
    panel = a_panel(session, event.id)
    guest = a_guest(session, event, f"Siddhartha {LONG_NAME}")
    line_up.add_role(session, panel, person_id=guest.id, kind=RoleKind.PANELLIST, status=RoleStatus.AGREED)
    (page,) = words_of("stage-plan", facts(session, event.id, "stage-plan"))
    assert page.replace("\xad", "").count(LONG_NAME) == 3  # in both views and in the list


def test_no_name_of_a_narrow_programme_runs_out_of_its_column(session: Session) -> None:
    event = an_event(session, languages=("en", "ko"))
    panel = a_panel(session, event.id)
    guest = a_guest(session, event, f"Siddhartha {LONG_NAME}")
    line_up.add_role(session, panel, person_id=guest.id, kind=RoleKind.PANELLIST, status=RoleStatus.AGREED)
    said = "".join(words_of("programme", facts(session, event.id, "programme", format="dl")))
    pieces = [line for line in said.replace("\xad", "").splitlines() if "Venkat" in line]
    assert len(pieces) == 2
    assert all(LONG_NAME not in line for line in pieces)  # in one piece it is wider than a column


def test_the_title_of_a_programme_stands_on_lines_as_even_as_they_come(session: Session) -> None:
    event = an_event(session, title="Gala Evening of Azerbaijani and Korean Music")
    a_panel(session, event.id)
    first, second, *_ = words_of("programme", facts(session, event.id, "programme"))[0].splitlines()
    assert (first.split()[-1], second.split()[0]) == ("Azerbaijani", "and")


def test_the_line_below_the_last_step_of_the_run_of_show_runs_across_the_sheet(session: Session) -> None:
    event = an_event(session)
    items.add_item(session, event.id, title="Reception", kind=ItemKind.MEAL, minutes=90)
    (page,) = leaves("run-of-show", facts(session, event.id, "run-of-show"))
    whole, signature = 257 * 72 / 25.4, 70 * 72 / 25.4
    lengths = sorted(round(length) for length in rules_of(page).values())
    assert all(abs(length - whole) < 2 or abs(length - signature) < 5 for length in lengths), lengths
