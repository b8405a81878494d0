"""Whatever is wrong with a plan is raised, jumps to its place, and goes once it is put right there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.builders import an_event, invitation_of, office_with
from tests.dinners import coming, laid, married
from tests.gui.seating.conftest import LEFT, guest, press

from symposiarch.gui.seating.page import SeatingPage
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.model.invitations import Attendee, Honour, Reply
from symposiarch.model.people import Gender
from symposiarch.model.venues import Table
from symposiarch.planning.seating.honours.sides import end_seats
from symposiarch.planning.seating.plans.by_hand import put_guests

KINDS = {
    "unseated", "seated_absent", "spouses_beside", "out_of_rank", "same_mission", "guest_of_honour_place",
    "no_language", "thirteen", "woman_at_end",
}  # fmt: skip


def all_that_jars(session: Session) -> None:
    """By the practice of Spain, at a long table with ends and a round one of fourteen chairs."""
    event = an_event(session, practice="spain", own_state="AZ")
    people = [
        coming(session, event, name, gender=gender, **fields)
        for name, gender, fields in (
            ("Kamran Səlimov", Gender.MALE, {"honour": Honour.HOST, "title": "Ambassador"}),
            ("Ana Torres", Gender.FEMALE, {"title": "Ambassador"}),
            ("Luis Torres", Gender.MALE, {}),
            ("Ji-won Han", Gender.MALE, {"honour": Honour.GUEST_OF_HONOUR, "title": "Minister of Culture"}),
            ("Camille Lefèvre", Gender.FEMALE, {"title": "Counsellor", "organisation": "Embassy of France"}),
            ("Pierre Dubois", Gender.MALE, {"title": "Counsellor", "organisation": "Embassy of France"}),
            ("Jan Novák", Gender.MALE, {"title": "Editor", "languages": ("cs",)}),
            ("Mona Lind", Gender.FEMALE, {"title": "Secretary"}),
            ("Rolf Rad", Gender.MALE, {"title": "Ambassador"}),
            ("Eva Ende", Gender.FEMALE, {"title": "Attaché"}),
        )
    ]
    married(people[1], people[2])
    people += [coming(session, event, f"Round {letter}", title="Attaché") for letter in "ABCDEFGHIJKLMN"]
    plan = laid(session, event, "a long table of 12 and a round of 14")
    long, round_one = session.scalars(select(Table).order_by(Table.position)).all()
    ends = end_seats(long)
    seats = [seat.id for place, seat in enumerate(long.seats) if place not in ends][:9]
    seats += [long.seats[ends[0]].id, *(seat.id for seat in round_one.seats)]
    attendees = [session.scalars(select(Attendee.id).where(Attendee.person_id == person.id)).one() for person in people]
    put_guests(session, plan.id, seats=dict(zip(attendees, seats, strict=True)))
    coming(session, event, "Olga Ohnesitz", title="Attaché")
    invitation_of(people[2 + 10]).reply = Reply.DECLINED


@pytest.fixture
def office_path(tmp_path: Path) -> Path:
    path, _ = office_with(tmp_path, all_that_jars)
    return path


def kinds(page: SeatingPage) -> set[str]:
    return {one.wrong.value for one in page.plan_state.findings}


def test_each_check_is_gone_to_and_shows_those_whom_it_is_about(page: SeatingPage) -> None:
    assert kinds(page) == KINDS
    gone_to = set()
    for _ in page.plan_state.findings:
        press(page, Qt.Key.Key_F8)
        found = page.checking._last
        assert found is not None
        gone_to.add(found.wrong.value)
        if found.wrong.value == "unseated":
            assert page.panel.unseated.current() == found.guests[0]
            page.view.setFocus()
            continue
        assert page.view.seat == found.seats[0]
        assert page.view._pointed_out == found.seats
        assert all(page.view.rect().contains(page.view.point_of(seat)) for seat in found.seats)
    assert gone_to == KINDS


def test_who_declined_is_taken_off_where_the_check_leads(page: SeatingPage) -> None:
    while page.view.seat != page.plan_state.seat_of[guest(page, "Round C")]:
        press(page, Qt.Key.Key_F8)
        page.view.setFocus()
    off = next(one for one in page.panel.seat.findChildren(QPushButton) if one.text() == "Take off the seat")
    QTest.mouseClick(off, LEFT)
    assert "seated_absent" not in kinds(page)


def test_a_table_of_thirteen_is_come_to_from_another_plan_and_put_right(window: MainWindow, page: SeatingPage) -> None:
    (thirteen,) = [one for one in page.plan_state.findings if one.wrong.value == "thirteen"]
    printed = page.plan_state.plan.id
    window.desk.actions.do("seating.copy")
    assert page.plan_state.plan.id != printed
    page.show_thing(("seat", thirteen.seats[0]))
    assert (page.plan_state.plan.id, page.view.seat) == (printed, thirteen.seats[0])
    page.seats.take_off(guest(page, "Round N"))
    assert "thirteen" not in kinds(page)
