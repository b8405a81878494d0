"""Texts that are too long for a cell of Excel go out cut, and come back whole."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select
from tests.builders import a_guest, an_event, invitation_of, new_office

from symposiarch.exchange.cut_cells import cut, made_whole
from symposiarch.exchange.guest_lists.columns.mapping import tables_of_people
from symposiarch.exchange.guest_lists.replies import commit_replies, plan_replies
from symposiarch.exchange.reading.here import read_here
from symposiarch.exchange.workbook import plain_text
from symposiarch.model.invitations import Invitation

LONG = "\n".join(f"{place}. Called, nobody there." for place in range(1500))


def test_a_cell_that_nobody_touched_means_the_whole_text() -> None:
    assert len(cut(LONG)) < len(LONG)
    assert made_whole(cut(LONG), LONG) == LONG


def test_what_is_changed_before_the_cut_and_what_is_added_behind_it_are_both_kept() -> None:
    changed = cut(LONG).replace("0. Called", "0. Written to", 1) + " Anna called."
    whole = made_whole(changed, LONG)
    assert whole == LONG.replace("0. Called", "0. Written to", 1) + "\nAnna called."
    assert made_whole(changed, whole) == whole


def test_a_text_that_has_become_short_meanwhile_stays_as_it_is() -> None:
    assert made_whole(cut(LONG), "Has moved.") == "Has moved."


def test_long_notes_that_come_back_beside_a_reply_lose_nothing(tmp_path: Path) -> None:
    file = tmp_path / "replies.csv"
    file.write_text(f'Name,Reply,Notes\nNigar Quliyeva,yes,"{plain_text(LONG)}"\n', encoding="utf-8")
    with new_office(tmp_path) as office, office.transaction("Scene") as work:
        event = an_event(work.session)
        invitation_of(a_guest(work.session, event)).notes = LONG
        work.session.flush()
        source = read_here(file)
        plan = plan_replies(work.session, source, event_id=event.id, mapped=tables_of_people(source))
        assert commit_replies(work.session, plan, by="test") == 1
        (invitation,) = work.session.scalars(select(Invitation))
        assert (invitation.notes, invitation.reply) == (LONG, "accepted")
