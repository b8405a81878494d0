"""What every page owes to whoever it is laid before: nothing cut, nothing alone, nothing too small to read."""

from __future__ import annotations

import io
from typing import Any

import pytest
from pypdf import PageObject, PdfReader

from symposiarch.documents import render

LONG = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"
EVENT = {"title": ["A Symposium"], "organisers": ["Embassy of Atlantis"], "when": ["Monday"], "where": []}
STEP = {
    "clock": "10:00", "minutes": "5", "what": "Somebody speaks", "countdown": "T", "cue": "", "mover": "", "sound": [],
    "interpreter": [], "photo": "", "responsible": "", "fallback": "", "people": [], "room": "", "notes": "",
    "depth": 0, "turn": False, "pinned": False, "overrun": 0,
}  # fmt: skip
SHOWN = ("clock", "minutes", "what", "cue", "mover", "sound", "responsible", "approved")


def printed(template: str, **facts: Any) -> PdfReader:
    return PdfReader(io.BytesIO(render.pdf(template, {"title": ["A Sheet"], "event": EVENT, **facts})))


def lines(page: PageObject) -> list[str]:
    return [line.strip() for line in page.extract_text().splitlines() if line.strip()]


def cards(*names: str) -> dict[str, Any]:
    return {
        "folded": False,
        "size": {"width": 85, "height": 55},
        "cards": [{"name": name, "native": ""} for name in names],
    }


def labels(*some: list[str]) -> dict[str, Any]:
    return {
        "paper": (210, 297), "label": (70, 37), "grid": (3, 8), "start": (0, 0), "step": (70, 37), "skip": 0,
        "labels": [{"lines": one} for one in some],
    }  # fmt: skip


def sizes(page: PageObject) -> dict[str, float]:
    """By text: how large it is printed, in points."""
    found: dict[str, float] = {}

    def note(text: str, _cm: object, matrix: list[float], _font: object, size: float) -> None:
        if text.strip():
            found[text.strip()] = abs(size * matrix[3])

    page.extract_text(visitor_text=note)
    return found


def test_a_word_longer_than_its_column_is_parted_and_not_printed_over_its_neighbour() -> None:
    person = {
        "number": 1,
        "name": "Anna Ova",
        "native": "",
        "function": LONG,
        "organisation": "Atlantis",
        "reply": "yes",
    }
    groups = [{"title": "", "people": [person]}]
    (page,) = printed("attendee-list.typ", groups=groups, columns=["reply"]).pages
    assert LONG not in page.extract_text()
    assert LONG in "".join(lines(page)).replace("-", "").replace("\u00ad", "")


def test_one_long_word_leaves_an_address_readable() -> None:
    (page,) = printed("labels.typ", **labels(["Anna Ova", LONG, "1 Harbour Road"])).pages
    assert min(sizes(page).values()) >= 8


def test_a_label_is_filled_as_far_as_it_goes() -> None:
    short, long = ["Anna Ova", "Seoul"], ["Anna Ova", *["A Street with a Rather Long Name of its Own"] * 4]
    (page,) = printed("labels.typ", **labels(short, long)).pages
    found = sizes(page)
    assert found["Seoul"] == pytest.approx(11)
    assert 5 < min(found.values()) < 11


def test_a_long_title_takes_more_lines_rather_than_small_print() -> None:
    (page,) = printed("place-cards.typ", **cards("The Ambassador Extraordinary and Plenipotentiary of Georgia")).pages
    assert lines(page) == ["The Ambassador", "Extraordinary and", "Plenipotentiary of", "Georgia"]


def test_a_name_that_is_a_little_too_long_stays_on_one_line() -> None:
    (page,) = printed("place-cards.typ", **cards("Prof. Məmmədzadəli")).pages
    assert lines(page) == ["Prof. Məmmədzadəli"]


def test_cards_of_ambassadors_are_set_alike_however_long_their_names_are() -> None:
    (page,) = printed("place-cards.typ", **cards("Ambassador Li", "Ambassador Fernández", "Ambassador Quliyeva")).pages
    assert "Quliyeva" in lines(page), "goes to a second line"
    found = sizes(page)
    assert min(found.values()) > 0.84 * max(found.values())


@pytest.mark.parametrize("sheet", ["attendee-list", "place-cards"])
def test_a_name_of_one_endless_word_can_still_be_read(sheet: str) -> None:
    person = {"number": 1, "name": LONG * 2, "native": "", "function": "", "organisation": "", "reply": "yes"}
    facts = (
        cards(LONG * 2) if sheet == "place-cards" else {"groups": [{"title": "", "people": [person]}], "columns": []}
    )
    (page,) = printed(f"{sheet}.typ", **facts).pages
    assert min(sizes(page).values()) >= 6
    assert (LONG * 2) in "".join(lines(page)).replace("-", "").replace("\u00ad", "")


def test_the_mark_beside_an_hour_that_is_fixed_is_told_where_one_stands() -> None:
    shown = {f"show.{key}": [key] for key in (*SHOWN, "pinned")}
    for fixed in (True, False):
        for form in ("a4", "a6"):
            days = [{"name": "", "lines": [STEP, {**STEP, "pinned": fixed}]}]
            (page,) = printed("run-of-show.typ", days=days, words=shown, format=form, language="en").pages
            assert any("pinned" in line for line in lines(page)) is fixed


@pytest.mark.parametrize("steps", range(30, 34))
def test_the_line_to_be_signed_never_stands_alone_on_a_page(steps: int) -> None:
    shown = {f"show.{key}": [key] for key in SHOWN}
    days = [{"name": "", "lines": [{**STEP, "what": f"Step {number}"} for number in range(steps)]}]
    last = lines(printed("run-of-show.typ", days=days, words=shown).pages[-1])
    assert "approved" in last
    assert any("Step" in line for line in last)


def test_a_group_that_goes_on_says_on_the_next_page_who_they_are() -> None:
    row = {"name": "Mert Kaya", "phone": "+82 2 555 1000", "what": ["drives"], "hours": ""}
    pages = printed("contact-sheet.typ", groups=[{"title": "Drivers", "rows": [row] * 60}]).pages
    assert len(pages) > 1
    assert lines(pages[0]).count("Drivers") == 1
    assert all("Drivers · continued" in lines(page) for page in pages[1:])


@pytest.mark.parametrize(("template", "facts"), [("place-cards.typ", cards("Anna")), ("labels.typ", labels(["Anna"]))])
def test_a_file_of_cards_says_of_which_event_and_by_whom_it_is(template: str, facts: dict[str, Any]) -> None:
    found = printed(template, **facts).metadata
    assert found is not None
    assert (found.title, found.author) == ("A Sheet – A Symposium", "Embassy of Atlantis")


def test_each_invitation_says_host_event_and_occasion_in_its_own_language() -> None:
    card = {"at": "", "pleasure": "", "date": "", "times": "", "place": [], "answer": [], "dress": "", "occasion": ""}
    english = {**card, "language": "en", "host": "The Embassy", "guest": "Anna Ova", "event": "Dinner", "subtitle": ""}
    french = {**card, "language": "fr", "host": "L'Ambassade", "guest": "Jean", "event": "Dîner", "subtitle": "Musique"}
    size = {"width": 146, "height": 114}
    pages = printed(
        "invitations.typ",
        size=size,
        trim=False,
        cards=[english, french, {**english, "guest": "Ben", "bring": "Bring me"}],
    ).pages
    assert [lines(page) for page in pages] == [
        ["The Embassy", "Anna Ova", "Dinner"],
        ["L'Ambassade", "Jean", "Dîner", "Musique"],
        ["The Embassy", "Ben", "Dinner", "Bring me"],
    ]
