"""How a guest is addressed, as far as the form of address beside the name tells."""

from __future__ import annotations

import pytest

from symposiarch.model.people import Gender
from symposiarch.planning.recognition.names.honorifics import gender_in


@pytest.mark.parametrize(
    ("honorific", "gender"),
    [
        ("hanım", Gender.FEMALE),
        ("HANIM", Gender.FEMALE),
        ("Hanim", Gender.FEMALE),
        ("XANIM", Gender.FEMALE),
        ("BƏY", Gender.MALE),
        ("Prof. Dr. MRS.", Gender.FEMALE),
        ("Г-Н", Gender.MALE),
        ("Mr and Mrs", Gender.UNSTATED),
        ("Dr.", Gender.UNSTATED),
    ],
)
def test_a_form_of_address_tells_a_lady_from_a_gentleman_in_capitals_too(honorific: str, gender: Gender) -> None:
    assert gender_in(honorific) is gender
