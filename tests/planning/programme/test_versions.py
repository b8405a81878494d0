"""A version is released, compared with the present, and told to whom it concerns."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event
from tests.planning.programme.steps import at

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import Texts
from symposiarch.model.invitations import Channel
from symposiarch.model.programme import ItemKind, RoleKind, RoleStatus
from symposiarch.planning.languages import languages
from symposiarch.planning.programme import items, line_up, placing
from symposiarch.planning.programme.versions import differences as differences_of
from symposiarch.planning.programme.versions import releases, telling
from symposiarch.planning.programme.versions.differences import differences, to_be_told


def test_a_released_version_is_compared_with_the_present_in_words(session: Session) -> None:
    event = an_event(session)
    first = items.add_item(session, event.id, title="Opening", kind=ItemKind.OPENING, minutes=10)
    talk = items.add_item(session, event.id, title="Talk", minutes=20)
    person = a_guest(session, event, "Aynur Rəhimli")
    line_up.add_role(session, talk.id, person_id=person.id, status=RoleStatus.AGREED)
    assert releases.version_words(session, event.id) == "Draft"
    assert releases.release(session, event.id, by="Kamala").number == 1
    assert releases.version_words(session, event.id) == "Version 1"
    items.resize_item(session, first.id, minutes=15)
    found = differences(session, event.id)
    assert [telling.change_sentence(change) for change in found] == [
        "“Opening” takes 15 minutes instead of 10 minutes.",
        "“Talk” begins at 10:15 instead of 10:10, 5 minutes later.",
    ]
    assert set(to_be_told(found)) == {person.id}
    (message,) = telling.prepare_messages(session, event.id)
    assert "10:15 instead of 10:10" in message.body
    assert releases.version_words(session, event.id) == "Draft after version 1"


def test_whom_a_change_concerns_is_told_of_it_by_telephone_where_no_address_is_known(session: Session) -> None:
    event = an_event(session)
    hall = items.room_named(session, event.id, "Hall").id
    panel = items.add_item(session, event.id, title="Panel", kind=ItemKind.PANEL, minutes=60)
    talk = items.add_item(session, event.id, title="Talk", minutes=20)
    last = items.add_item(session, event.id, title="Farewell", minutes=10)
    lead, one, two, three, new = (
        a_guest(session, event, name, email=f"{name[0]}@example.org" * (name != "Jan Novák"))
        for name in ("Emma Berg", "Oleg Ivanov", "Jan Novák", "Carla Diaz", "Emil Faruk")
    )
    line_up.add_role(session, panel.id, person_id=lead.id, kind=RoleKind.MODERATOR, status=RoleStatus.AGREED)
    first, second = (
        line_up.add_role(session, panel.id, person_id=person.id, status=RoleStatus.AGREED) for person in (one, two)
    )
    line_up.add_role(session, talk.id, person_id=two.id, status=RoleStatus.AGREED)
    farewell = line_up.add_role(session, last.id, person_id=three.id, topic="Thanks", status=RoleStatus.AGREED)
    releases.release(session, event.id)
    line_up.remove_role(session, first.id)
    line_up.replace(session, second.id, person_id=new.id)
    line_up.edit_role(session, second.id, topics=Texts({"en": "Archives"}))
    line_up.edit_role(session, farewell.id, topics=Texts({"en": "Outlook"}), kind=RoleKind.MASTER_OF_CEREMONIES)
    items.remove_item(session, talk.id)
    items.add_item(session, event.id, title="Song", minutes=5)
    placing.place_item(session, panel.id, at=event.begins, room_id=hall)
    told = to_be_told(differences(session, event.id))
    room = "“Panel” is now: Hall (was: for everybody)."
    takes = "Emil Faruk takes the place of Jan Novák in “Panel”."
    gone = "Oleg Ivanov is no longer in “Panel”."
    assert {key: [telling.change_sentence(change) for change in changes] for key, changes in told.items()} == {
        lead.id: [room, takes, gone],
        one.id: [gone],
        two.id: [takes, "“Talk” is no longer in the programme."],
        three.id: [
            "“Farewell” begins at 11:00 instead of 11:20, 20 minutes earlier.",
            "Carla Diaz now speaks on “Outlook” in “Farewell”.",
            "Carla Diaz is now master of ceremonies in “Farewell”.",
        ],
        new.id: [room, takes, "Emil Faruk now speaks on “Archives” in “Panel”."],
    }
    ways = {message.person_id: message.channel for message in telling.prepare_messages(session, event.id)}
    assert {person for person, way in ways.items() if way is Channel.TELEPHONE} == {two.id}


def test_each_is_told_of_a_change_in_their_own_language(session: Session) -> None:
    event = an_event(session, languages=("en", "ko"))
    talk = items.add_item(session, event.id, titles=Texts({"en": "Talk", "ko": "강연"}), minutes=20)
    for name, language in (("Aynur Rəhimli", "az"), ("Moon Tae-oh", "ko"), ("Jan Novák", "cs")):
        person = a_guest(session, event, name, language=language)
        line_up.add_role(session, talk.id, person_id=person.id, status=RoleStatus.AGREED)
    releases.release(session, event.id)
    items.resize_item(session, talk.id, minutes=30)
    placing.pin_item(session, talk.id, at=at("2027-01-14T10:15"))
    one, two, three = telling.prepare_messages(session, event.id)
    assert (one.language, two.language, three.language) == ("az", "ko", "en")
    assert "“Talk”: 20 dəqiqə əvəzinə 30 dəqiqə." in one.body
    assert "“강연” 시작 시간: 10:00 → 10:15 (15분 늦춤)" in two.body
    assert "“Talk” begins at 10:15 instead of 10:00, 15 minutes later." in three.body
    for message in (one, two, three):
        assert "{" not in message.subject + message.body


@pytest.mark.parametrize("language", languages())
def test_every_change_can_be_said_in_every_language(language: str) -> None:
    span = differences_of.Span(at("2027-01-14T10:00+09:00"), at("2027-01-14T10:30+09:00"), "")
    for kind in differences_of.Change:
        for was, is_now in (("moderator", "speaker"), ("", "speaker"), ("moderator", "")):
            change = differences_of.Difference(kind, "uuid", "Talk", (), span, span, "Han Ji-won", was, is_now)
            said = telling.change_sentence(change, language)
            assert said
            assert "{" not in said
            assert "None" not in said


def test_a_blocking_conflict_stops_the_release(session: Session) -> None:
    event = an_event(session)
    talk = items.add_item(session, event.id, title="Talk", minutes=20)
    line_up.add_role(session, talk.id, person_id=a_guest(session, event).id, status=RoleStatus.DECLINED)
    with pytest.raises(SymposiarchError, match="has declined"):
        releases.release(session, event.id)
