"""What silence means, and how many are expected."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session
from tests.builders import an_event, each_in_an_office, office_with, taken_back
from tests.planning.inviting.invited import WHO, invited, people, sent

from symposiarch.model.events import Event, ReplyMode
from symposiarch.model.invitations import Reply
from symposiarch.planning.expected import Part, expected
from symposiarch.planning.inviting import invitations, replies
from symposiarch.planning.inviting.changes import change_invitations
from symposiarch.planning.inviting.reciprocity import last_times
from symposiarch.store import Office


@pytest.mark.parametrize(
    ("mode", "day", "silent"),
    [
        (ReplyMode.REPLY_BY, "2027-01-10", 0),
        (ReplyMode.REGRETS_ONLY, "2027-01-05", 0),
        (ReplyMode.REGRETS_ONLY, "2027-01-06", 2),
        (ReplyMode.POUR_MEMOIRE, "2027-01-01", 2),
        (ReplyMode.SAVE_THE_DATE, "2027-01-10", 0),
    ],
)
def test_silence_means_what_the_card_says(
    session: Session, event: Event, mode: ReplyMode, day: str, silent: int
) -> None:
    event.reply_mode = mode
    _, _, gone = invited(session, event, 3)
    replies.record_reply(session, gone, Reply.DECLINED, by=WHO)
    at = datetime.fromisoformat(f"{day}T12:00+09:00")
    assert expected(session, event.id, at=at).by_silence == silent


def test_a_guest_may_be_asked_otherwise_than_the_event(session: Session, event: Event) -> None:
    first, _ = invited(session, event, 2)
    change_invitations(session, [first], by="Protocol", reply_mode=ReplyMode.POUR_MEMOIRE)
    count = expected(session, event.id)
    assert count.parts[Part.BY_SILENCE].invitations == (first,)


def test_the_count_is_held_against_the_room(session: Session, event: Event) -> None:
    event.capacity = 1
    for key in invited(session, event, 3):
        replies.record_reply(session, key, Reply.ACCEPTED, by=WHO)
    assert expected(session, event.id).left == -2


def twelve_people_and_an_event(session: Session) -> tuple[int, list[int]]:
    return an_event(session).id, people(session, 12)


@pytest.fixture(scope="module")
def twelve(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Session, int, list[int]]]:
    """An event with twelve people whom nobody has invited yet."""
    path, (event_id, person_ids) = office_with(tmp_path_factory.mktemp("office"), twelve_people_and_an_event)
    with Office.open(path) as office, office.transaction("Examples") as work:
        yield work.session, event_id, person_ids


@each_in_an_office()
@given(said=st.lists(st.sampled_from([one for one in Reply if one is not Reply.REPRESENTED]), min_size=1, max_size=12))
def test_every_guest_is_in_exactly_one_part_of_the_counts(
    said: list[Reply], twelve: tuple[Session, int, list[int]]
) -> None:
    session, event_id, person_ids = twelve
    with taken_back(session):
        keys = sent(session, event_id, person_ids[: len(said)])
        for key, reply in zip(keys, said, strict=True):
            replies.record_reply(session, key, reply, by=WHO)
        count = expected(session, event_id)
        apart = {part: share for part, share in count.parts.items() if part is not Part.COMPANIONS}
        listed = [key for share in apart.values() for key in share.invitations]
        assert sorted(listed) == keys
        assert count.total == said.count(Reply.ACCEPTED)


def test_who_accepted_has_come_only_when_the_day_is_past(session: Session) -> None:
    (guest,) = people(session, 1)
    for begins in map(datetime.fromisoformat, ("2024-03-01T10:00", "2999-03-01T10:00")):
        event = an_event(session, begins=begins, ends=None)
        keys = invitations.invite(session, event.id, [guest]).invitations
        replies.record_replies(session, keys, Reply.ACCEPTED, by=WHO)
    later = an_event(session, begins=datetime.fromisoformat("3000-03-01T10:00"), ends=None)
    times = last_times(session, [guest], before_event=later.id)[guest]
    assert (times.invited, times.came) == (date(2999, 3, 1), date(2024, 3, 1))
