"""A name with its honorific."""

from __future__ import annotations

import pytest

from symposiarch.planning.correspondence.forms_of_address import name_in_full


@pytest.mark.parametrize(
    ("honorific", "name", "in_full"),
    [
        ("H.E. Mr.", "H.E. Mr. Giovanni Rossi", "H.E. Mr. Giovanni Rossi"),  # as the list of another house wrote it
        ("Dr.", "Friedrich Lehmann", "Dr. Friedrich Lehmann"),
        ("교수", "김철수", "김철수 교수"),
        ("교수", "Kim Chul-soo", "Kim Chul-soo"),
        ("", "Olha Kovalenko", "Olha Kovalenko"),
    ],
)
def test_an_honorific_is_said_once_and_where_it_belongs(honorific: str, name: str, in_full: str) -> None:
    assert name_in_full(honorific, name) == in_full
