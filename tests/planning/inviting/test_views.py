"""Which guests a view shows, and that it is kept under its name."""

from __future__ import annotations

from datetime import datetime

import pytest
from sqlalchemy.orm import Session
from tests.builders import a_guest, invitation_of

from symposiarch.errors import SymposiarchError
from symposiarch.model.events import Event
from symposiarch.model.invitations import Attendee, Channel, Reply
from symposiarch.planning.arrivals.recording import arrive
from symposiarch.planning.attendance import came_or_not
from symposiarch.planning.guests import guest_rows
from symposiarch.planning.inviting.replies import represent
from symposiarch.planning.inviting.views import (
    GuestView,
    forget_view,
    groups,
    keep_view,
    kept_views,
    narrowed,
    view_called,
)


def shown(session: Session, event: Event, view: GuestView) -> list[str]:
    keep = narrowed(view, groups(session, event.id))
    return [row.name for row in guest_rows(session, event.id) if keep is None or keep(row)]


def test_a_view_shows_who_is_all_that_was_chosen(session: Session, event: Event) -> None:
    a_guest(session, event, "Emma Berg", category="Press", reply=Reply.ACCEPTED)
    a_guest(session, event, "Oleg Ivanov", category="Press", reply=Reply.DECLINED)
    written_to = a_guest(session, event, "Nigar Həsənova", category="Academia", reply=Reply.ACCEPTED)
    invitation_of(written_to).channel = Channel.POST
    session.flush()
    assert shown(session, event, GuestView()) == ["Emma Berg", "Oleg Ivanov", "Nigar Həsənova"]
    assert shown(session, event, GuestView(category="Press")) == ["Emma Berg", "Oleg Ivanov"]
    assert shown(session, event, GuestView(part="accepted")) == ["Emma Berg", "Nigar Həsənova"]
    assert shown(session, event, GuestView(part="accepted", category="Press")) == ["Emma Berg"]
    assert shown(session, event, GuestView(channel="post")) == ["Nigar Həsənova"]
    assert shown(session, event, GuestView(search="hasanov")) == ["Nigar Həsənova"]
    assert shown(session, event, GuestView(search="hasanov", category="Press")) == []


def test_once_somebody_came_in_a_view_shows_who_came_and_who_stayed_away(session: Session, event: Event) -> None:
    event.begins, event.ends = datetime.fromisoformat("2026-01-14T10:00"), None
    for name, reply in (("Emma Berg", Reply.ACCEPTED), ("Oleg Ivanov", Reply.ACCEPTED), ("Jan Novák", Reply.DECLINED)):
        a_guest(session, event, name, reply=reply)
    represented = a_guest(session, event, "Nigar Həsənova")
    deputy = represent(session, invitation_of(represented).id, by="Aysel", name="Rauf Quliyev")
    session.flush()
    assert came_or_not(session, event.id) == {}
    for head in session.query(Attendee).where(Attendee.event_id == event.id):
        if head is deputy or (head.person and head.person.name == "Emma Berg"):
            arrive(session, head.id)
    assert shown(session, event, GuestView(part="came")) == ["Emma Berg", "Nigar Həsənova"]
    assert shown(session, event, GuestView(part="no_show")) == ["Oleg Ivanov"]


def test_a_view_is_kept_under_its_name_replaced_and_forgotten(session: Session) -> None:
    keep_view(session, "Press", GuestView(category="Press"))
    keep_view(session, "To be sent", GuestView(stage="approved"))
    keep_view(session, "  PRESS ", GuestView(category="Press", part="accepted"))
    assert [one.name for one in kept_views(session)] == ["PRESS", "To be sent"]
    assert view_called(session, "press").view == GuestView(category="Press", part="accepted")
    forget_view(session, "press")
    assert [one.name for one in kept_views(session)] == ["To be sent"]
    with pytest.raises(SymposiarchError, match="There are: To be sent"):
        forget_view(session, "press")


@pytest.mark.parametrize(
    ("name", "view", "said"),
    [
        (" ", GuestView(category="Press"), "needs a name"),
        ("All", GuestView(), "Choose or search"),
        ("Some", GuestView(part="perhaps"), "no part of the counts"),
        ("Some", GuestView(due="some day"), "nothing that is due"),
    ],
)
def test_a_view_that_says_nothing_or_what_nobody_counts_is_not_kept(
    session: Session, name: str, view: GuestView, said: str
) -> None:
    with pytest.raises(SymposiarchError, match=said):
        keep_view(session, name, view)
