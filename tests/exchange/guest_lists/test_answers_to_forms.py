"""Answers out of forms and mail programs: questions in other words, and endings for men and women in brackets."""

from __future__ import annotations

import pytest

from symposiarch.exchange.guest_lists.columns.guess import ColumnGuess, Evidence
from symposiarch.exchange.guest_lists.columns.replying import columns_of_replies
from symposiarch.exchange.headings.fields import Field
from symposiarch.exchange.headings.meaning import heading_field
from symposiarch.model.invitations import Reply
from symposiarch.planning.inviting.reply_text.words import read_reply, says_whether_they_come


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Serez-vous présent(e) ?", Field.REPLY),
        ("Zu-/Absage", Field.REPLY),
        ("Davete katılacak mısınız?", Field.REPLY),
        ("Accompagné(e) de", Field.COMPANIONS),
        ("Name of your guest (if any)", Field.COMPANIONS),
        ("Resepsiyona teşrif edecek misiniz?", Field.REPLY),
        ("Proposal titles", None),
        ("To: (Name)", None),
        ("CC: (Address)", None),
    ],
)
def test_what_is_asked_in_a_form(heading: str, field: Field | None) -> None:
    found = heading_field(heading)
    assert (found[0] if found else None) is field


@pytest.mark.parametrize(
    ("held", "asked"),
    [
        (["Evet, katılacağım", "Hayır, katılamayacağım"], True),
        (["Accepted: National Day", "Declined: National Day"], True),
        (["Zusage", "Absage"], True),
        (["Yes", "No"], False),
        (["Evet, otopark", "Hayır"], False),
        (["Zusage", "see my letter"], False),
    ],
)
def test_an_unknown_question_is_that_of_the_reply_only_where_the_answers_say_so(held: list[str], asked: bool) -> None:
    guesses = [ColumnGuess(0, "Frage 7", None, 0.0, Evidence.NONE)]
    assert [guess.field for guess in columns_of_replies(guesses, [held])] == ([Field.REPLY] if asked else [])


@pytest.mark.parametrize(
    ("text", "reply"),
    [
        ("Oui, je serai présente", Reply.ACCEPTED),
        ("Katılamıyorum", Reply.DECLINED),
        ("Ich nehme nicht teil", Reply.DECLINED),
        ("I regret that I cannot attend", Reply.DECLINED),
        ("Abgelehnt: Empfang", Reply.DECLINED),
    ],
)
def test_answers_in_whole_sentences(text: str, reply: Reply) -> None:
    assert read_reply(text) is reply
    assert says_whether_they_come(text)
