"""An organisation is found by what people call it."""

from __future__ import annotations

from pathlib import Path

from tests.builders import new_office

from symposiarch.planning.people.contacts import add_person
from symposiarch.planning.people.organisations import edit_organisation, organisation_named
from symposiarch.planning.people.posts import add_post


def test_the_short_name_of_a_ministry_means_that_of_ones_own_state(tmp_path: Path) -> None:
    with new_office(tmp_path) as office, office.transaction("Scene") as work:
        sweden = organisation_named(work.session, "Ministry for Foreign Affairs of Sweden")
        edit_organisation(work.session, sweden.id, short_name="MFA", state="SE")

        def ministry_of(**person: str) -> str:
            key = add_person(work.session, printed_name="Anna Berg", **person).id
            post = add_post(work.session, key, title="Counsellor", organisation="MFA")
            return post.organisation.name if post.organisation else ""

        assert ministry_of(country="SE") == sweden.name
        assert ministry_of() == sweden.name
        assert ministry_of(country="KR") == "MFA"
