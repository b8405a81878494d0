"""Somebody new who is written as one says them."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session
from tests.builders import an_event

from symposiarch.errors import SymposiarchError
from symposiarch.planning.arrivals.finding import attendee_called
from symposiarch.planning.inviting.invitations import invitation_called, invite
from symposiarch.planning.people.contacts import NobodyCalledSoError, add_person, person_called
from symposiarch.planning.people.newcomers import add_as_typed, add_as_written, post_and_house
from symposiarch.planning.people.posts import set_function


def test_the_form_of_address_stands_beside_the_name_and_is_kept_in_what_was_written(session: Session) -> None:
    person = add_as_written(session, "Mrs. Sevda Quliyeva", title="Rector")
    assert (person.honorific, person.given_name, person.family_name) == ("Mrs.", "Sevda", "Quliyeva")
    assert person.name == "Mrs. Sevda Quliyeva"


def test_a_native_name_in_brackets_stands_in_its_own_field(session: Session) -> None:
    person = add_as_written(session, "Kim Chul-soo (김철수)")
    assert (person.name, person.native_name) == ("Kim Chul-soo", "김철수")


@pytest.mark.parametrize(
    "name", ["Mr and Mrs Brown", "John and Mary Smith", "Mr. Hasanov with spouse", "Amb. Kowalska / Mr. Kowalski"]
)
def test_of_two_who_are_written_as_one_nobody_is_lost(session: Session, name: str) -> None:
    assert add_as_written(session, name).name == name


def test_an_address_behind_the_name_is_one_and_nobody_is_made_twice_by_it(session: Session) -> None:
    person = add_as_typed(session, "Sevda Quliyeva, Rector, Carpet Museum <Sevda@Example.org>")
    assert (person.name, person.email) == ("Sevda Quliyeva", "sevda@example.org")
    (post,) = person.posts
    assert post.organisation is not None
    assert (post.title, post.organisation.name) == ("Rector", "Carpet Museum")
    person.other_emails = ("s.q@example.org",)
    session.flush()
    for again in ("S. Quliyeva, sevda@example.org", "Ms Quliyeva (S.Q@example.org), Rector"):
        with pytest.raises(SymposiarchError, match="is the address of Sevda Quliyeva"):
            add_as_typed(session, again)
    assert add_as_written(session, "Anna Lee", email="q@example.org").email == "q@example.org"
    desk = [add_as_typed(session, f"{name} mailto:protocol@example.org") for name in ("Bo Ek", "Ida Ek")]
    assert {(one.name, one.email) for one in desk} == {(name, "protocol@example.org") for name in ("Bo Ek", "Ida Ek")}


@pytest.mark.parametrize("called", ["Mr. CHO Tae-yong", "CHO Tae-yong", "Tae-yong CHO", " cho  tae-yong "])
def test_whoever_was_written_with_a_form_of_address_is_meant_by_the_name_without_it(
    session: Session, called: str
) -> None:
    event = an_event(session)
    person = add_as_written(session, "Mr. CHO Tae-yong")
    invite(session, event.id, [person.id])
    assert invitation_called(session, event.id, called).person_id == person.id
    assert person_called(session, called) is person


def test_a_person_of_one_name_is_not_meant_by_none(session: Session) -> None:
    add_as_written(session, "Sevda")
    with pytest.raises(NobodyCalledSoError):
        person_called(session, " ")


def test_a_name_is_meant_in_capitals_with_and_without_the_dot_of_an_i(session: Session) -> None:
    event = an_event(session)
    for name in ("İqlim Işıq", "Əli Sadıq"):
        person = add_as_written(session, name)
        invite(session, event.id, [person.id])
        for written in (name.upper(), name.lower(), name.replace("İ", "i").replace("ı", "I")):
            assert person_called(session, written) is person
            assert invitation_called(session, event.id, written).person_id == person.id
            assert attendee_called(session, event.id, written).person_id == person.id


def test_the_name_in_its_own_order_goes_before_the_one_turned_round(session: Session) -> None:
    one, other = (
        add_person(session, given_name=given, family_name=name) for given, name in (("Lee", "Kim"), ("Kim", "Lee"))
    )
    assert (person_called(session, "Lee Kim"), person_called(session, "Kim Lee")) == (one, other)


@pytest.mark.parametrize(
    ("line", "name", "title", "organisation"),
    [
        ("Sevda Aliyeva", "Sevda Aliyeva", "", ""),
        ("Sevda Aliyeva, Carpet Museum", "Sevda Aliyeva", "", "Carpet Museum"),
        ("Dr. Ann Lee, Director, Harbour Library", "Dr. Ann Lee", "Director", "Harbour Library"),
        ("Yoo Ji-an, Publisher", "Yoo Ji-an", "Publisher", ""),
        ("김영수, 학예연구관, 국립중앙박물관", "김영수", "학예연구관", "국립중앙박물관"),
        ("김영수 과장, 주한 대사관", "김영수", "과장", "주한 대사관"),
        ("외교부 김영수 국장", "김영수", "국장", "외교부"),
        ("김영수 과장", "김영수", "과장", ""),
        ("김영수 김영희", "김영수 김영희", "", ""),
        ("Ann Lee, Gardener, Kew", "Ann Lee", "Gardener", "Kew"),
        ("HASANOV, Ramin", "HASANOV, Ramin", "", ""),
        ("HASANOV, Ramin, Gardener, Kew", "HASANOV, Ramin", "Gardener", "Kew"),
        ("Həsənov, Rector", "Həsənov", "Rector", ""),
        ("Dr. Leyla İbrahimova\tRector\tBaku University\n", "Dr. Leyla İbrahimova", "Rector", "Baku University"),
    ],
)
def test_what_stands_behind_the_name_is_a_post_or_a_house(
    session: Session, line: str, name: str, title: str, organisation: str
) -> None:
    person = add_as_typed(session, line)
    post = person.main_post
    assert person.name == name
    assert ((post.title, post.organisation.name if post.organisation else "") if post else ("", "")) == (
        title,
        organisation,
    )


@pytest.mark.parametrize(
    ("behind", "post", "house"),
    [
        ("Baku State University", "", "Baku State University"),
        ("President, Friendship Association", "President", "Friendship Association"),
        ("Ambassador of Azerbaijan", "Ambassador of Azerbaijan", ""),
        ("Publisher, Spring Press", "Publisher, Spring Press", ""),
        ("동해문화재단 이사장", "동해문화재단 이사장", ""),
        ("BBC", "BBC", ""),
    ],
)
def test_only_what_is_plainly_a_house_is_taken_for_one(behind: str, post: str, house: str) -> None:
    assert post_and_house(behind) == (post, house)


@pytest.mark.parametrize("line", ["  ", ", ,"])
def test_nobody_is_no_newcomer(session: Session, line: str) -> None:
    with pytest.raises(SymposiarchError, match="needs a name"):
        add_as_typed(session, line)


def test_no_one_person_is_made_of_a_list(session: Session) -> None:
    with pytest.raises(SymposiarchError, match="These are 2 lines"):
        add_as_typed(session, "Leyla Əliyeva\tRector\n\n김민수\t교수\n")


def test_a_name_copied_over_the_end_of_a_line_is_one_name(session: Session) -> None:
    person = add_person(
        session, given_name="Ramin\nİlqar", family_name="Həsənov\t", native_name="山田　太郎", notes="a\nb"
    )
    set_function(session, person.id, title="Minister of\nCulture", organisation="Ministry\nof Culture")
    set_function(session, person.id, title="Minister\nof Culture")
    assert (person.name, person.native_name, person.notes) == ("Ramin İlqar Həsənov", "山田　太郎", "a\nb")
    assert person.main_post is not None
    assert person.main_post.organisation is not None
    assert (person.main_post.title, person.main_post.organisation.name) == (
        "Minister of Culture",
        "Ministry of Culture",
    )
