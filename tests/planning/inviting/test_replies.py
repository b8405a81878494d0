"""A reply is read as people write it, recorded once, and corrected with both records kept."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import sqlalchemy
from sqlalchemy.orm import Session
from tests.builders import a_guest
from tests.planning.inviting.invited import WHO, guest, invited

from symposiarch.errors import SymposiarchError
from symposiarch.model.events import Event
from symposiarch.model.invitations import Channel, Reply
from symposiarch.model.people import Person
from symposiarch.planning.inviting import invitations, replies, stages
from symposiarch.planning.inviting.records import timeline
from symposiarch.planning.inviting.reply_text.words import read_reply, says_more_than_a_reply


def test_a_correction_keeps_what_it_corrects(session: Session, event: Event) -> None:
    (key,) = invited(session, event, 1)
    replies.record_reply(session, key, Reply.DECLINED, by=WHO, way=Channel.TELEPHONE)
    replies.correct_reply(session, key, Reply.ACCEPTED, by=WHO, note="misheard")
    said = {entry.after: entry for entry in timeline(session, key) if entry.kind == "reply"}
    assert said["declined"].corrected
    assert said["accepted"].corrects_id == said["declined"].id
    assert guest(session, key).reply is Reply.ACCEPTED


def test_the_same_answer_twice_is_recorded_once(session: Session, event: Event) -> None:
    (key,) = invited(session, event, 1)
    assert replies.record_reply(session, key, Reply.ACCEPTED, by=WHO)
    assert not replies.record_reply(session, key, Reply.ACCEPTED, by=WHO)


def test_of_one_answer_for_several_guests_only_what_is_new_is_counted(session: Session, event: Event) -> None:
    keys = invited(session, event, 3)
    replies.record_reply(session, keys[0], Reply.ACCEPTED, by=WHO)
    assert replies.record_replies(session, keys, Reply.ACCEPTED, by=WHO) == 2


def accept_all(session: Session, keys: list[int]) -> int:
    return replies.record_replies(session, keys, Reply.ACCEPTED, by=WHO)


def withdraw_all(session: Session, keys: list[int]) -> int:
    return len(stages.withdraw(session, keys, by=WHO).touched)


@pytest.mark.parametrize("done", [accept_all, withdraw_all])
def test_a_hundred_answers_are_recorded_with_a_few_questions_to_the_file(
    session: Session, event: Event, done: Callable[[Session, list[int]], int]
) -> None:
    keys = invited(session, event, 100)
    session.flush()
    session.expunge_all()
    asked: list[str] = []
    listen = (session.get_bind(), "before_cursor_execute", lambda *what: asked.append(what[2]))
    sqlalchemy.event.listen(*listen)
    assert done(session, keys) == 100
    sqlalchemy.event.remove(*listen)
    assert len([one for one in asked if one.startswith("SELECT")]) < 20


def test_who_accepts_together_with_the_principal_whom_they_stood_in_for_has_answered(
    session: Session, event: Event
) -> None:
    principal, deputy = invited(session, event, 2)
    for order in ((principal, deputy), (deputy, principal)):
        replies.record_reply(session, deputy, Reply.NONE, by=WHO)
        replies.represent(session, principal, by=WHO, person_id=guest(session, deputy).person_id)
        assert guest(session, deputy).reply is Reply.WITHDRAWN
        replies.record_replies(session, order, Reply.ACCEPTED, by=WHO)
        assert {guest(session, key).reply for key in order} == {Reply.ACCEPTED}


def test_the_same_answer_with_another_word_is_recorded_and_with_the_same_word_is_not(
    session: Session, event: Event
) -> None:
    (key,) = invited(session, event, 1)
    assert replies.record_reply(session, key, Reply.ACCEPTED, by=WHO, note=" comes late ")
    assert not replies.record_reply(session, key, Reply.ACCEPTED, by=WHO, note="comes late")
    assert not replies.record_reply(session, key, Reply.ACCEPTED, by=WHO)
    assert replies.record_reply(session, key, Reply.ACCEPTED, by=WHO, note="comes at eight")
    assert [entry.note for entry in timeline(session, key) if entry.kind == "reply"] == ["comes late", "comes at eight"]


def test_of_an_answer_that_is_taken_back_only_the_records_are_left(session: Session, event: Event) -> None:
    (key,) = invited(session, event, 1)
    replies.record_reply(session, key, Reply.ACCEPTED, by=WHO, way=Channel.TELEPHONE)
    now = guest(session, key)
    assert (now.reply_way, now.reply_recorded_by, now.replied_at is None) == (Channel.TELEPHONE, WHO, False)
    replies.record_reply(session, key, Reply.NONE, by=WHO, way=Channel.TELEPHONE)
    assert (now.reply_way, now.reply_recorded_by, now.replied_at) == (Channel.UNSET, "", None)
    assert len([entry for entry in timeline(session, key) if entry.kind == "reply"]) == 2


def test_whether_somebody_is_represented_is_not_said_without_by_whom(session: Session, event: Event) -> None:
    (key,) = invited(session, event, 1)
    with pytest.raises(SymposiarchError, match="Say who represents"):
        replies.record_reply(session, key, Reply.REPRESENTED, by=WHO)
    with pytest.raises(SymposiarchError, match="no recorded reply to correct"):
        replies.correct_reply(session, key, Reply.DECLINED, by=WHO)
    replies.record_reply(session, key, Reply.ACCEPTED, by=WHO)
    with pytest.raises(SymposiarchError, match="Say who represents"):
        replies.correct_reply(session, key, Reply.REPRESENTED, by=WHO)


def test_nobody_is_meant_by_no_name(session: Session, event: Event) -> None:
    invited(session, event, 1)
    with pytest.raises(SymposiarchError, match="is not on the list"):
        invitations.invitation_called(session, event.id, " ")


@pytest.mark.parametrize(
    ("text", "reply"),
    [
        ("Yes, with pleasure", Reply.ACCEPTED), ("참석", Reply.ACCEPTED), ("ATTENDING", Reply.ACCEPTED),
        ("Qəbul", Reply.ACCEPTED), ("Evet", Reply.ACCEPTED), ("Da", Reply.ACCEPTED), ("Да", Reply.ACCEPTED),
        ("No", Reply.DECLINED), ("불참", Reply.DECLINED), ("İmtina", Reply.DECLINED), ("не приду", Reply.DECLINED),
        ("maybe", Reply.TENTATIVE), ("미정", Reply.TENTATIVE), ("withdrawn", Reply.WITHDRAWN), ("", None),
        ("Table 4", None), ("KATILMAYACAK", Reply.DECLINED), ("gəlir", Reply.ACCEPTED), ("gəlmir", Reply.DECLINED),
    ],
)  # fmt: skip
def test_replies_are_read_as_people_write_them(text: str, reply: Reply | None) -> None:
    assert read_reply(text) is reply


@pytest.mark.parametrize(
    ("text", "more"),
    [("Yes", False), ("KATILMAYACAK", False), ("I regret", False), ("Yes (late arrival)", True), ("Table 4", True)],
)
def test_a_reply_that_says_nothing_else_has_nothing_to_note(text: str, more: bool) -> None:
    assert says_more_than_a_reply(text) is more


def test_a_guest_is_found_by_id_mail_and_name(session: Session, event: Event) -> None:
    person: Person = a_guest(session, event, "Nigar Quliyeva", email="nigar@example.org")
    for reference in (person.uuid, "NIGAR@example.org", "nigar quliyeva", str(person.id)):
        assert invitations.invitation_called(session, event.id, reference).person_id == person.id
    with pytest.raises(SymposiarchError, match="not on the list"):
        invitations.invitation_called(session, event.id, "Somebody Else")
