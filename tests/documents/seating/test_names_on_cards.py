"""How whoever sits there is called on a card."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.orm import Session
from tests.builders import a_companion, a_guest, an_event, invitation_of, new_office

from symposiarch.model.base import Texts
from symposiarch.model.invitations import AttendeeRole
from symposiarch.model.people import NameOrder, PostStatus
from symposiarch.planning.correspondence.card_wording import card_wording
from symposiarch.planning.correspondence.forms_of_address import full_name, initialled
from symposiarch.planning.heads import Head, heads
from symposiarch.planning.states import state_in_a_sentence


def head_of(tmp_path: Path, name: str = "Ramin Hasanov", **fields: Any) -> Head:
    """The only guest of an event."""
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        single = bool(fields.pop("single_holder", False))
        person = a_guest(work.session, event, name, **fields)
        for post in person.posts:
            post.single_holder = single
        work.session.flush()
        (head,) = heads(work.session, event.id)
    return head


@pytest.mark.parametrize(
    ("fields", "wording"),
    [
        ({"honorific": "Mr"}, "Mr Hasanov"),
        ({"honorific": "H.E. Mr", "title": "Ambassador"}, "Ambassador Hasanov"),
        ({"honorific": "H.E. Mr", "title": "Cultural Attaché"}, "Mr Hasanov"),
        ({"honorific": "Prof. Dr."}, "Prof. Hasanov"),
        ({"title": "Ambassador Extraordinary and Plenipotentiary"}, "Ambassador Hasanov"),
        ({"title": "Minister of Culture", "single_holder": True}, "The Minister of Culture"),
        ({"title": "Ambassador", "state": "TR", "single_holder": True}, "The Ambassador of Türkiye"),
        ({"title": "Ambassador", "state": "US", "single_holder": True}, "The Ambassador of the United States"),
        ({"title": "Ambassador", "state": "KR", "single_holder": True}, "The Ambassador of the Republic of Korea"),
        ({"title": "문화부 장관", "single_holder": True}, "문화부 장관"),
        ({"honorific": "bəy"}, "Ramin bəy"),
        ({"honorific": "Amb. (ret.)"}, "Amb. Hasanov"),
        ({"honorific": "H.E. Capt. (N)"}, "Capt. Hasanov"),
        ({"name": "Khin Mar", "honorific": "Daw"}, "Daw Khin Mar"),
        ({"name": "Alemu Bekele", "honorific": "Ato"}, "Ato Alemu Bekele"),
        (
            {
                "family_name": "Nguyễn",
                "given_name": "Văn Hùng",
                "name_order": NameOrder.FAMILY_FIRST,
                "honorific": "Ông",
            },
            "Ông Nguyễn Văn Hùng",
        ),
        ({"name": "Siti Aminah", "honorific": "Ibu"}, "Ibu Siti Aminah"),
        ({"honorific": "H.E."}, "Ramin Hasanov"),
        ({}, "Ramin Hasanov"),
        ({"card_name": "Uncle Ramin", "honorific": "Mr"}, "Uncle Ramin"),
    ],
)
def test_a_card_says_the_name_as_it_is_spoken(tmp_path: Path, fields: dict[str, Any], wording: str) -> None:
    """PROTOCOL, place card: the form of address or the title of a single-holder post, else the printed name."""
    assert card_wording(head_of(tmp_path, **fields)) == wording


@pytest.mark.parametrize(
    ("fields", "wording"),
    [
        ({"title": "President of the National Assembly"}, "The President of the National Assembly"),
        ({"title": "Minister of Culture and Tourism"}, "The Minister of Culture and Tourism"),
        ({"title": "Minister of Culture, Sports and Tourism"}, "The Minister of Culture, Sports and Tourism"),
        ({"title": "Minister of Education, Youth, and Sport"}, "The Minister of Education, Youth, and Sport"),
        ({"title": "Minister for Foreign Affairs", "organisation": "MOFA"}, "The Minister for Foreign Affairs"),
        ({"title": "Prime Minister", "state": "GE"}, "The Prime Minister of Georgia"),
        ({"title": "H.E. Minister of Culture"}, "The Minister of Culture"),
        ({"title": "H. E. the Minister of Culture"}, "The Minister of Culture"),
        ({"title": "Minister of Gender Equality and Family"}, "The Minister of Gender Equality and Family"),
        ({"title": "Speaker of the House of Representatives"}, "The Speaker of the House of Representatives"),
        ({"title": "Chief Justice of Korea", "state": "KR"}, "The Chief Justice of Korea"),
    ],
)
def test_the_title_of_a_post_that_the_practice_knows_for_one_holder_stands_alone_unmarked(
    tmp_path: Path, fields: dict[str, Any], wording: str
) -> None:
    """PROTOCOL, place card [S76]: single-holder office, title only: "The Minister of Culture"."""
    assert card_wording(head_of(tmp_path, honorific="H.E. Mr.", **fields)) == wording


@pytest.mark.parametrize(
    ("title", "organisation"),
    [
        ("Deputy Minister of Culture", ""),
        ("Former Minister of Culture", ""),
        ("Acting Minister of Culture", ""),
        ("Minister of Culture-designate", ""),
        ("Minister of State", ""),
        ("Minister of Culture, Chair of the Committee", ""),
        ("Minister of Culture, Chair of Arts and Letters", ""),
        ("Minister of Culture, Professor and Director", ""),
        ("Minister of Culture, Poet", ""),
        ("Minister of Culture", "Embassy of Japan"),
        ("Minister of the Gospel", "Grace Church"),
        ("Minister Counsellor", "Embassy of Japan"),
        ("Vice Speaker of Parliament", ""),
        ("President of the Rotary Club", ""),
        ("President", "National Assembly"),
        ("Widow of the President of the Republic", ""),
        ("Prime Minister of Georgia's wife", ""),
        ("Minister of Culture’s Office", ""),
        ("Minister of Culture Advisor", ""),
        ("Minister of Culture Secretary", ""),
        ("Minister of Worship", "St Mary's Church"),
        ("Minister of Worship", ""),
        ("Minister of Fun", ""),
        ("Minister of Foreign Affairs Protocol Officer", ""),
        ("Chairman of the National Assembly Culture Committee", ""),
        ("Minister of Culture and Spouse", ""),
        ("Minister of Culture and Mrs. Kim", ""),
        ("Minister of Culture ad interim", ""),
        ("Minister of Culture a.i.", ""),
        ("Minister of Culture until 2021", ""),
        ("Member of Parliament", ""),
        ("Ministre de la Culture", ""),
    ],
)
def test_whoever_does_not_hold_it_alone_has_the_name_on_the_card(tmp_path: Path, title: str, organisation: str) -> None:
    assert card_wording(head_of(tmp_path, honorific="Mr.", title=title, organisation=organisation)) == "Mr. Hasanov"


@pytest.mark.parametrize(
    ("status", "ends", "wording"),
    [
        (PostStatus.IN_OFFICE, None, "The Minister of Culture"),
        (PostStatus.ACTING, None, "Mr. Hasanov"),
        (PostStatus.ON_LEAVE, None, "Mr. Hasanov"),
        (PostStatus.FORMER, None, "Mr. Hasanov"),
        (PostStatus.FORMER, date(2027, 1, 13), "Mr. Hasanov"),
        (PostStatus.FORMER, date(2027, 1, 15), "The Minister of Culture"),
        (PostStatus.ON_LEAVE, date(2027, 1, 15), "Mr. Hasanov"),
    ],
)
@pytest.mark.parametrize("marked", [False, True])
def test_a_title_stands_for_whoever_holds_it_on_the_day_of_the_event(
    session: Session, status: PostStatus, ends: date | None, wording: str, marked: bool
) -> None:
    """Who handed over the post, by `succeed`, is not "The Minister" any more, nor is who acts for the minister."""
    event = an_event(session)
    person = a_guest(session, event, "Ramin Hasanov", honorific="Mr.", title="Minister of Culture")
    assert person.main_post is not None
    person.main_post.status, person.main_post.ends_on, person.main_post.single_holder = status, ends, marked
    session.flush()
    (head,) = heads(session, event.id)
    assert card_wording(head) == wording


@pytest.mark.parametrize(
    ("begins", "ends", "wording"),
    [
        (date(2027, 1, 15), None, "Mr. Hasanov"),
        (date(2027, 1, 15), date(2028, 1, 15), "Mr. Hasanov"),
        (date(2027, 1, 14), None, "The Minister of Culture"),
    ],
)
def test_a_title_stands_for_nobody_who_takes_the_office_up_after_the_event(
    session: Session, begins: date, ends: date | None, wording: str
) -> None:
    """The predecessor is the minister on the day."""
    person = a_guest(session, an_event(session), "Ramin Hasanov", honorific="Mr.", title="Minister of Culture")
    assert person.main_post is not None
    person.main_post.begins_on, person.main_post.ends_on = begins, ends
    session.flush()
    (head,) = heads(session, invitation_of(person).event_id)
    assert card_wording(head) == wording


@pytest.mark.parametrize(
    ("name", "wording"),
    [
        ("Mrs Leyla Səlimova", "Mrs Səlimova"),
        ("Dr. SƏLIMOVA Leyla", "Dr. SƏLIMOVA"),
        ("Leyla Səlimova xanım", "Leyla xanım"),
        ("Mrs Səlimova", "Mrs Səlimova"),
        ("Leyla Səlimova", "Leyla Səlimova"),
        ("박민지 여사", "박민지 여사"),
        ("Wife of Mr Ramin Hasanov", "Wife of Mr Ramin Hasanov"),
        ("Mr and Mrs Smith", "Mr and Mrs Smith"),
    ],
)
def test_who_comes_along_is_called_as_the_written_name_tells(tmp_path: Path, name: str, wording: str) -> None:
    """PROTOCOL, place card: no first name where a form of address is known, else the printed name."""
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        a_companion(work.session, a_guest(work.session, event), name, role=AttendeeRole.SPOUSE)
        along = heads(work.session, event.id)[-1]
    assert (along.name, card_wording(along)) == (name, wording)


@pytest.mark.parametrize(
    ("language", "title", "titles", "wording"),
    [
        ("tr", "Ambassador", {"tr": "Büyükelçi"}, "Ms Quliyeva"),
        ("ko", "Ambassador Extraordinary and Plenipotentiary", {}, "Ms Quliyeva"),
        ("tr", "Ambassador", {"tr": "Azerbaycan Büyükelçisi"}, "Azerbaycan Büyükelçisi"),
        ("ko", "Ambassador", {"ko": "주한아제르바이잔대사"}, "주한아제르바이잔대사"),
        ("de", "Minister of Culture", {"de": "Minister für Kultur"}, "Minister für Kultur"),
    ],
)
def test_a_post_that_does_not_say_of_which_state_stands_on_no_card_alone(
    tmp_path: Path, language: str, title: str, titles: dict[str, str], wording: str
) -> None:
    """Among several ambassadors at one table a card with "Ambassador" is nobody's."""
    fields: dict[str, Any] = {"honorific": "Ms", "title": title, "state": "AZ", "single_holder": True}
    head = replace(head_of(tmp_path, "Nigar Quliyeva", **fields), titles=Texts(titles))
    assert card_wording(head, language=language) == wording


def test_a_korean_is_addressed_by_the_whole_name(tmp_path: Path) -> None:
    head = head_of(tmp_path, printed_name="김철수", family_name="김", given_name="철수", honorific="교수님")
    assert card_wording(head, language="ko") == "김철수 교수님"


def test_on_a_card_in_the_own_script_no_foreign_form_of_address_stands(tmp_path: Path) -> None:
    head = head_of(tmp_path, given_name="Chul-soo", family_name="Kim", native_name="김철수", honorific="Mr")
    assert (card_wording(head, language="ko"), card_wording(head, language="en")) == ("김철수", "Mr Kim")


def test_before_a_family_name_in_hangul_stands_no_latin_form_of_address(tmp_path: Path) -> None:
    """A list of a Korean office has its names in Hangul only: neither "Mr 김" nor the same name twice."""
    head = head_of(
        tmp_path, printed_name="김 철수", family_name="김", given_name="철수", native_name="김철수", honorific="Mr"
    )
    assert (card_wording(head), head.native_name) == ("김 철수", "")


def test_an_honorific_that_is_part_of_the_printed_name_is_not_said_twice(tmp_path: Path) -> None:
    assert full_name(head_of(tmp_path, printed_name="Dr. Ramin Hasanov", honorific="Dr.")) == "Dr. Ramin Hasanov"


@pytest.mark.parametrize("printed", ["김철수 교수", "김철수교수", "김철수 교수 (Kim Chul-soo)"])
def test_a_korean_who_was_written_with_a_form_of_address_is_not_given_it_again(tmp_path: Path, printed: str) -> None:
    head = head_of(tmp_path, printed_name=printed, given_name="철수", family_name="김", honorific="교수")
    assert (full_name(head), card_wording(head, language="ko")) == (printed, printed)


def test_no_korean_form_of_address_stands_behind_a_name_in_latin_letters(tmp_path: Path) -> None:
    head = head_of(tmp_path, given_name="Chul-soo", family_name="Kim", native_name="김철수", honorific="교수")
    assert (full_name(head), card_wording(head)) == ("Chul-soo Kim", "Chul-soo Kim")
    assert card_wording(head, language="ko") == "김철수 교수"


def test_an_honorific_that_follows_the_name_is_printed_behind_it(tmp_path: Path) -> None:
    assert full_name(head_of(tmp_path, "Leyla Əliyeva", honorific="xanım")) == "Leyla xanım Əliyeva"


def test_where_room_is_scarce_given_names_are_initials_and_names_without_capitals_stay_whole(tmp_path: Path) -> None:
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        a_guest(work.session, event, given_name="María del Carmen", family_name="Fernández de Córdoba")
        a_guest(work.session, event, given_name="Jean-Pierre", family_name="Lefèvre-Montaigne")
        a_guest(work.session, event, given_name="Chul-soo", family_name="Kim", name_order=NameOrder.FAMILY_FIRST)
        a_guest(work.session, event, given_name="철수", family_name="김", name_order=NameOrder.FAMILY_FIRST)
        a_guest(work.session, event, given_name="Rosa", family_name="Alba", printed_name="The Duchess of Alba")
        short = [initialled(head) for head in heads(work.session, event.id)]
    assert sorted(short) == [
        "J.-P. Lefèvre-Montaigne", "Kim C.-S.", "M. D. C. Fernández de Córdoba", "The Duchess of Alba", "김 철수",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("NL", "the Netherlands"), ("PH", "the Philippines"), ("AE", "the United Arab Emirates"),
        ("DO", "the Dominican Republic"), ("CD", "the DR Congo"), ("MH", "the Marshall Islands"),
        ("European Union", "the European Union"), ("FR", "France"), ("TR", "Türkiye"), ("DM", "Dominica"),
        ("NE", "Niger"), ("IE", "Ireland"),
    ],
)  # fmt: skip
def test_a_state_that_takes_an_article_has_it_in_a_sentence(state: str, said: str) -> None:
    assert state_in_a_sentence(state) == said
    assert state_in_a_sentence("NL", "fr") == "Pays-Bas"
