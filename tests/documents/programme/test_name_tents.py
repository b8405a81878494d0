"""Name tents, and the post that stands on them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.builders import a_companion, a_guest, an_event, invitation_of, new_office
from tests.documents.printed import facts_of, words_of

from symposiarch.model.base import Texts
from symposiarch.model.invitations import AttendeeRole, Channel


def test_name_tents_for_all_guests_show_the_name_on_both_sides(tmp_path: Path) -> None:
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        guest = a_guest(work.session, event, "Emma Berg", title="Editor", organisation="Nordic Letters")
        a_companion(work.session, guest, "Ali", role=AttendeeRole.DRIVER).seated_apart = True
        work.session.flush()
        facts = facts_of(work.session, "name-tents", event, people="guests")
    (page,) = words_of("name-tents", facts)
    assert page.count("Emma Berg") == page.count("Editor, Nordic Letters") == 2


@pytest.mark.parametrize(
    ("sheet", "entries", "chosen"),
    [
        ("name-tents", "tents", {"people": "guests"}),
        ("telephone-list", "rows", {"about": "invitation", "who": "all"}),
        ("envelope-register", "rows", {}),
    ],
)
def test_a_post_is_named_in_the_language_of_the_sheet(
    tmp_path: Path, sheet: str, entries: str, chosen: dict[str, str]
) -> None:
    with new_office(tmp_path) as office, office.transaction("Scene") as work:
        event = an_event(work.session, languages=("ko", "en"))
        guest = a_guest(work.session, event, title="Mayor", email="n@example.org")
        guest.posts[0].titles = Texts({"ko": "시장"})
        invitation_of(guest).channel = Channel.POST
        a_companion(work.session, guest)
        facts = facts_of(work.session, sheet, event, **chosen)
    assert {"시장"} <= {entry["office"] for entry in facts[entries]} <= {"시장", ""}
