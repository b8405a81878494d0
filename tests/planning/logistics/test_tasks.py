from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from unittest.mock import Mock

import pytest
from sqlalchemy.orm import Session
from tests.builders import an_event

from symposiarch.errors import SymposiarchError
from symposiarch.model.events import Event, EventKind
from symposiarch.planning.logistics import tasks
from symposiarch.planning.logistics.tasks import TaskRow
from symposiarch.planning.logistics.templates import Step, own_tasks, plan_of


def rows(session: Session, event: Event, day: int = 1) -> tuple[TaskRow, ...]:
    """The tasks as they stand at noon of a day in January 2027."""
    session.flush()
    return tasks.task_rows(session, event.id, at=datetime(2027, 1, day, 3, tzinfo=UTC))


@pytest.mark.parametrize("kind", EventKind)
def test_every_kind_of_event_counts_back_the_same_way(kind: EventKind) -> None:
    days = [step[0] for step in plan_of(kind)]
    assert {-56, -28, -21, -7, -2, 3} <= set(days)
    assert days == sorted(days)


def test_a_dinner_is_seated_and_a_reception_is_not(session: Session) -> None:
    for kind, seated in ((EventKind.DINNER, True), (EventKind.RECEPTION, False)):
        event = an_event(session, kind=kind)
        tasks.plan_tasks(session, event.id)
        assert ("seating" in {row.subject for row in rows(session, event)}) is seated


def test_tasks_stand_in_the_order_in_which_they_fall_due(session: Session, event: Event) -> None:
    tasks.plan_tasks(session, event.id)
    tasks.add_task(session, event.id, title="Greet the minister")
    tasks.add_task(session, event.id, title="Rehearse", due=date(2027, 1, 13))
    found = [(row.title, row.counted) for row in rows(session, event)]
    assert found[0][1] == "D-56"
    assert found[-3:] == [
        ("Rehearse", ""),
        ("Greet the minister", "D"),
        ("Send the letters of thanks", "D+3"),
    ]


def test_due_dates_follow_the_event_and_days_of_their_own_do_not(session: Session, event: Event) -> None:
    tasks.add_task(session, event.id, title="Print badges", due=-1)
    tasks.add_task(session, event.id, title="Pay the hall", due=date(2027, 1, 20))
    event.begins = datetime.fromisoformat("2027-03-01T10:00")
    assert {row.title: row.due_on for row in rows(session, event)} == {
        "Print badges": date(2027, 2, 28),
        "Pay the hall": date(2027, 1, 20),
    }


def test_a_task_is_late_from_the_day_after_at_the_place_of_the_event(session: Session, event: Event) -> None:
    task = tasks.add_task(session, event.id, title="Print badges", due=date(2027, 1, 13))
    session.flush()
    evening = datetime(2027, 1, 13, 14, tzinfo=UTC)  # 23:00 in Seoul
    midnight = datetime(2027, 1, 13, 15, tzinfo=UTC)
    assert [tasks.task_rows(session, event.id, at=at)[0].late for at in (evening, midnight)] == [False, True]
    tasks.finish_task(session, task.id, by="Emma Berg", at=midnight)
    (row,) = rows(session, event, 20)
    assert (row.late, row.done, row.done_by) == (False, True, "Emma Berg")


def test_what_was_done_stays_as_it_was_recorded(session: Session, event: Event) -> None:
    task = tasks.add_task(session, event.id, title="Print badges")
    tasks.finish_task(session, task.id, by="Emma Berg")
    tasks.finish_task(session, task.id, by="Oleg Ivanov")
    assert task.done_by == "Emma Berg"
    tasks.reopen_task(session, task.id)
    assert (task.done_at, task.done_by) == (None, "")


def test_what_is_due_this_week_is_open_and_late_or_near(session: Session, event: Event) -> None:
    for title, day in (("Late", 3), ("Near", 12), ("Far", 13), ("Done", 4)):
        tasks.add_task(session, event.id, title=title, due=date(2027, 1, day))
    tasks.finish_task(session, tasks.task_called(session, event.id, "Done").id)
    near = tasks.due_within(rows(session, event, 5), today=date(2027, 1, 5))
    assert [row.title for row in near] == ["Late", "Near"]


def test_a_task_without_a_title_or_out_of_all_reason_is_refused(session: Session, event: Event) -> None:
    with pytest.raises(SymposiarchError, match="title"):
        tasks.add_task(session, event.id, title="  ")
    with pytest.raises(SymposiarchError, match="reason"):
        tasks.add_task(session, event.id, title="Print", due=-99999)


def test_a_title_that_two_tasks_begin_with_is_not_guessed(session: Session, event: Event) -> None:
    for title in ("Print badges", "Print cards"):
        tasks.add_task(session, event.id, title=title)
    with pytest.raises(SymposiarchError, match="2 tasks"):
        tasks.task_called(session, event.id, "print")
    assert tasks.task_called(session, event.id, "PRINT CARDS").title == "Print cards"
    with pytest.raises(SymposiarchError, match="no task"):
        tasks.task_called(session, event.id, "Sing")


def test_an_office_that_has_its_own_usual_tasks_is_planned_by_them(session: Session, event: Event) -> None:
    own_tasks().parent.mkdir(parents=True, exist_ok=True)
    own_tasks().write_text(
        '[steps]\nours = [{ day = -3, what = "Call the tuner", page = "logistics" }]\n[kinds]\nconcert = ["ours"]\n',
        encoding="utf-8",
    )
    assert plan_of(EventKind.CONCERT) == (Step(-3, "Call the tuner", "logistics"),)
    assert plan_of(EventKind.DINNER)[0].day == -56
    own_tasks().write_text('[kinds]\nconcert = ["theirs"]\n', encoding="utf-8")
    with pytest.raises(SymposiarchError, match="Mend it"):
        plan_of(EventKind.CONCERT)


@pytest.mark.parametrize("why", ["No such file", "Is a directory"])
def test_usual_tasks_of_an_office_that_are_no_file_are_named(why: str, tmp_path: Path) -> None:
    own_tasks().parent.mkdir(parents=True, exist_ok=True)
    own_tasks().symlink_to(tmp_path if why == "Is a directory" else tmp_path / "gone.toml")
    with pytest.raises(SymposiarchError, match=rf"tasks\.toml cannot be read: {why}.*Mend it"):
        plan_of(EventKind.CONCERT)


def test_usual_tasks_that_may_not_be_read_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    plan_of(EventKind.CONCERT)
    own_tasks().parent.mkdir(parents=True, exist_ok=True)
    own_tasks().write_text('[kinds]\nconcert = ["theirs"]\n', encoding="utf-8")
    monkeypatch.setattr(Path, "read_text", Mock(side_effect=PermissionError(13, "Permission denied")))
    with pytest.raises(SymposiarchError, match=r"tasks\.toml cannot be read: Permission denied\. Mend it"):
        plan_of(EventKind.CONCERT)


@pytest.mark.parametrize(
    ("written", "due"),
    [("D-21", -21), ("d - 3", -3), ("D+3", 3), ("D", 0), ("−7", -7), ("T-2", -2), ("2027-01-10", date(2027, 1, 10))],
)
def test_a_day_is_read_as_the_office_counts(written: str, due: int | date) -> None:
    assert tasks.read_due(written) == due


def test_a_task_is_changed_and_given_another_day(session: Session, event: Event) -> None:
    task = tasks.add_task(session, event.id, title="Print badges", due=-1)
    tasks.edit_task(session, task.id, title=" Print  cards ", responsible="Emma", due=date(2027, 1, 10))
    (row,) = rows(session, event)
    assert (row.title, row.responsible, row.due_on, row.counted) == ("Print cards", "Emma", date(2027, 1, 10), "")
    tasks.edit_task(session, task.id, due=-7)
    assert rows(session, event)[0].counted == "D-7"
    with pytest.raises(SymposiarchError, match="title"):
        tasks.edit_task(session, task.id, title=" ")
    assert tasks.remove_tasks(session, [task.id]) == 1
    assert rows(session, event) == ()
