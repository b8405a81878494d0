"""Somebody new who is written as one says them."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from symposiarch.planning.people.newcomers import add_as_written


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
