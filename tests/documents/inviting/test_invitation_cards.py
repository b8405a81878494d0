"""For whom invitation cards are printed, and how letters are set."""

from __future__ import annotations

import re

import pytest
from pypdf import PageObject
from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event, invitation_of
from tests.documents.printed import facts_of, leaves, rules_of, words_of

from symposiarch.model.invitations import Reply, Wave
from symposiarch.planning.inviting.stages import approve, mark_reminded, mark_sent
from symposiarch.planning.inviting.waves import move_to_wave


def test_a_guest_of_the_reserve_who_was_invited_keeps_the_card_when_reminded(session: Session) -> None:
    event = an_event(session)
    key = [invitation_of(a_guest(session, event, "Emma Berg")).id]
    approve(session, key, by="us")
    mark_sent(session, key, by="us")
    move_to_wave(session, key, Wave.RESERVE, by="us")

    def cards() -> list[str]:
        return [card["whose"] for card in facts_of(session, "invitations", event)["cards"]]

    assert cards() == ["Emma Berg"]
    mark_reminded(session, key, by="us")
    assert cards() == ["Emma Berg"]


def test_who_has_declined_and_who_waits_in_the_reserve_gets_no_card_unless_all_are_wanted(session: Session) -> None:
    event = an_event(session)
    a_guest(session, event, "Emma Berg")
    a_guest(session, event, "Jan Novák", reply=Reply.DECLINED)
    move_to_wave(session, [invitation_of(a_guest(session, event, "Oleg Ivanov")).id], Wave.RESERVE, by="us")

    def cards(**options: str) -> list[str]:
        return [card["whose"] for card in facts_of(session, "invitations", event, **options)["cards"]]

    assert cards() == ["Emma Berg"]
    assert cards(who="all") == ["Emma Berg", "Jan Novák", "Oleg Ivanov"]


def test_a_telephone_number_is_never_parted(session: Session) -> None:
    event = an_event(session)
    a_guest(session, event, "Emma Berg")
    facts = facts_of(session, "letters", event)
    number = "+82 2 555 1000"
    facts["letters"] = [
        facts["letters"][0] | {"paragraphs": [f"Please answer {'to us ' * many}{number}, thank you."]}
        for many in range(8, 18)
    ]
    for page in words_of("letters", facts):
        assert number in page


def test_two_cards_of_a5_lie_on_a4_with_a_mark_for_the_one_cut_between_them(session: Session) -> None:
    event = an_event(session)
    for name in ("Emma Berg", "Jan Novák", "Oleg Ivanov"):
        a_guest(session, event, name)
    pages = leaves("invitations", facts_of(session, "invitations", event, size="a5"))
    assert [[name in page.extract_text() for name in ("Berg", "Novák", "Ivanov")] for page in pages] == [
        [True, True, False],
        [False, False, True],
    ]
    middle = 297 / 2 * 72 / 25.4
    assert any(abs(height - middle) < 3 for height in rules_of(pages[0]))


def test_a_word_without_end_at_the_foot_of_a_card_is_parted_and_stays_on_it(session: Session) -> None:
    event = an_event(session)
    a_guest(session, event, "Emma Berg")
    facts = facts_of(session, "invitations", event, trim=False)
    (card,) = facts["cards"]
    endless = "Übermut" * 20
    for foot in ({"place": [endless]}, {"answer": ["R.S.V.P.", endless]}, {"dress": endless}):
        (page,) = leaves("invitations", facts | {"cards": [card | foot]})
        edges: list[float] = []

        def written(
            text: str, page: list[float], line: list[float], _font: object, size: float, edges: list[float] = edges
        ) -> None:
            if text.strip():
                start = page[0] * line[4] + page[4]
                edges.extend((start, start + 0.4 * size * len(text.strip())))

        page.extract_text(visitor_text=written)
        assert min(edges) > 0
        assert max(edges) < page.mediabox.width


def heights_of(page: PageObject) -> list[tuple[float, str]]:
    """How far above the foot of the page each piece of text stands, in points."""
    found: list[tuple[float, str]] = []

    def seen(words: str, moved: list[float], matrix: list[float], _font: object, _size: float) -> None:
        if words.strip():
            found.append((moved[1] * matrix[4] + moved[3] * matrix[5] + moved[5], words))

    page.extract_text(visitor_text=seen)
    return found


@pytest.mark.parametrize("size", ["classic", "a6", "a5"])
def test_a_place_and_an_answer_of_very_long_words_do_not_reach_into_what_stands_above(
    session: Session, size: str
) -> None:
    event = an_event(session, reply_to=f"{'q' * 140} {'q' * 140}", venue=f"{'v' * 140} {'w' * 140}")
    a_guest(session, event, "Emma Berg")
    (page,) = leaves("invitations", facts_of(session, "invitations", event, size=size, trim=False, qr=True))
    heights = heights_of(page)
    hour = min(at for at, words in heights if "10:00" in words)
    foot = [at for at, words in heights if re.sub(r"[^a-z]", "", words)[:1] in {*"qvw"}]
    assert len(foot) > 4
    assert max(foot) < hour - 6
