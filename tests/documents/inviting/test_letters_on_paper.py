"""How letters are set: what stands in which line, and what a note verbale has that no letter has."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event, invitation_of
from tests.documents.printed import facts_of, words_of

from symposiarch.model.events import Event
from symposiarch.model.invitations import Channel
from symposiarch.planning.correspondence.letterhead import Letterhead, set_letterhead
from symposiarch.planning.inviting.stages import approve


@pytest.fixture
def event(session: Session) -> Event:
    return an_event(session, title="Reception", venue="Residence")


def set_in(session: Session, event: Event, paragraph: str, **letter: str) -> list[str]:
    """The lines in which a letter with this one paragraph is set."""
    a_guest(session, event, "Emma Berg")
    facts = facts_of(session, "letters", event)
    facts["letters"] = [facts["letters"][0] | {"paragraphs": [paragraph], "closing": "", "signature": []} | letter]
    (page,) = words_of("letters", facts)
    return page.splitlines()


def test_korean_is_parted_between_its_words(session: Session, event: Event) -> None:
    words = "귀한 시간을 내어 참석해 주신 데 대하여 진심으로 감사드립니다.".split() * 12
    lines = set_in(session, event, " ".join(words), language="ko")
    written = [line.split() for line in lines if "감사드립니다" in line or "대하여" in line]
    assert len(written) > 3
    assert [word for line in written for word in line] == words


@pytest.mark.parametrize("day", ["20 February 2027", "20 de febrero de 2027", "20. Februar 2027", "20 ноября 2027"])
def test_a_date_is_never_parted(session: Session, event: Event, day: str) -> None:
    a_guest(session, event, "Emma Berg")
    facts = facts_of(session, "letters", event)
    said = [f"It will be held {'soon ' * many}on {day}, in the evening." for many in range(8, 20)]
    facts["letters"] = [facts["letters"][0] | {"paragraphs": [one]} for one in said]
    assert all(day in page for page in words_of("letters", facts))


def test_a_letterhead_of_two_lines_has_no_word_alone_in_the_second(session: Session, event: Event) -> None:
    first, second, *_ = set_in(
        session, event, "Text", house="Embassy of the Republic of Azerbaijan to the Republic of Korea"
    )
    assert abs(len(first) - len(second)) < 15


def note(session: Session, event: Event, *, title: str = "", organisation: str = "") -> str:
    set_letterhead(session, Letterhead(name="Embassy of Azerbaijan"))
    guest = a_guest(session, event, "Emma Berg", title=title, organisation=organisation, city="Seoul")
    invited = invitation_of(guest)
    invited.channel = Channel.NOTE_VERBALE
    approve(session, [invited.id], by="us")
    (page,) = words_of("letters", facts_of(session, "letters", event, kind="note-verbale"))
    return " ".join(page.split())


def test_a_note_verbale_sets_the_function_of_the_guest_between_commas(session: Session, event: Event) -> None:
    assert "invite Emma Berg, Ambassador, to the Reception" in note(
        session, event, title="Ambassador", organisation="Embassy of Norway"
    )


def test_a_note_verbale_about_a_guest_without_function_has_no_stray_comma(session: Session, event: Event) -> None:
    assert "invite Emma Berg to the Reception" in note(session, event, organisation="Embassy of Norway")


def test_a_note_verbale_has_room_for_its_number_and_goes_to_the_mission_not_to_the_person(
    session: Session, event: Event
) -> None:
    page = note(session, event, title="Ambassador", organisation="Embassy of Norway")
    assert "No. " in page.partition("presents")[0]
    _, _, foot = page.partition("highest consideration.")
    assert foot.split()[:4] == ["Embassy", "of", "Norway", "Seoul"]


def test_a_note_verbale_about_somebody_of_no_house_is_addressed_by_name(session: Session, event: Event) -> None:
    assert note(session, event).partition("highest consideration.")[2].split()[:2] == ["Emma", "Berg"]
