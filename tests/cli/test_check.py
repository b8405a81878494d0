from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.builders import a_guest, an_event, new_office

from symposiarch.cli.main import run
from symposiarch.model.events import EventKind
from symposiarch.model.invitations import Reply
from symposiarch.planning.logistics.templates import plan_of


class Desk:
    """The command line at one office file."""

    def __init__(self, office: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._start = ["--office", str(office), "--json"]
        self._capsys = capsys

    def answer(self, *words: str) -> Any:
        assert run([*self._start, *words]) == 0, self._capsys.readouterr().err
        return json.loads(self._capsys.readouterr().out)

    def refusal(self, *words: str) -> str:
        assert run([*self._start, *words]) == 1
        return self._capsys.readouterr().err


@pytest.fixture
def uuids(tmp_path: Path) -> dict[str, str]:
    with new_office(tmp_path) as office, office.transaction("Scene") as work:
        event = an_event(work.session)
        return {
            name: a_guest(work.session, event, name, reply=Reply.ACCEPTED).uuid for name in ("Emma Berg", "Oleg Ivanov")
        }


@pytest.fixture
def desk(tmp_path: Path, uuids: dict[str, str], capsys: pytest.CaptureFixture[str]) -> Desk:
    return Desk(tmp_path / "test.symposiarch", capsys)


def test_findings_name_what_they_are_about(desk: Desk, uuids: dict[str, str]) -> None:
    (finding,) = desk.answer("check", "--event", "1")
    assert finding == {
        "code": "guests_without_email",
        "level": "warn",
        "message": "No e-mail is known of Emma Berg and Oleg Ivanov, who will come.",
        "about": [uuids["Emma Berg"], uuids["Oleg Ivanov"]],
    }


def test_a_rule_that_is_turned_off_finds_nothing(desk: Desk) -> None:
    rule = ("rule", "guests_without_email", "off", "--event", "1")
    assert "note" in desk.refusal(*rule)
    desk.answer(*rule, "--note", "Everybody is telephoned.")
    assert desk.answer("check", "--event", "1") == []
    off = [one for one in desk.answer("list", "rules", "--event", "1") if one["level"] == "off"]
    assert off == [
        {"code": "guests_without_email", "level": "off", "usual": "warn", "note": "Everybody is telephoned."}
    ]


def test_an_event_that_is_not_there_is_refused_in_a_sentence(desk: Desk) -> None:
    assert "99" in desk.refusal("check", "--event", "99")


def test_the_usual_tasks_move_with_the_event(desk: Desk) -> None:
    assert desk.answer("task", "plan", "--event", "1") == {"added": len(plan_of(EventKind.SYMPOSIUM))}
    assert desk.answer("task", "plan", "--event", "1") == {"added": 0}
    cards = next(one for one in desk.answer("task", "list", "--event", "1") if one["counted"] == "D-21")
    assert cards["due"] == "2026-12-24"
    desk.answer("event", "edit", "1", "--begins", "2027-01-15T10:00", "--ends", "2027-01-15T17:30")
    cards = next(one for one in desk.answer("task", "list", "--event", "1") if one["counted"] == "D-21")
    assert cards["due"] == "2026-12-25"


def test_a_task_is_added_done_and_open_again(desk: Desk) -> None:
    added = desk.answer("task", "add", "Order the flowers", "--event", "1", "--due", "D-3", "--responsible", "Emma")
    assert (added["due"], added["responsible"], added["done"]) == ("2027-01-11", "Emma", False)
    done = desk.answer("task", "done", "order the", "--event", "1", "--by", "Oleg")
    assert (done["id"], done["done"], done["done_by"]) == (added["id"], True, "Oleg")
    assert desk.answer("task", "list", "--event", "1", "--open") == []
    assert not desk.answer("task", "done", added["id"], "--event", "1", "--undo")["done"]


def test_a_day_of_its_own_does_not_move(desk: Desk) -> None:
    added = desk.answer("task", "add", "Report", "--event", "1", "--due", "2027-02-01")
    assert (added["due"], added["counted"]) == ("2027-02-01", None)


def test_what_should_have_been_done_is_late(desk: Desk) -> None:
    desk.answer("task", "add", "Ask the ministry", "--event", "1", "--due", "2020-01-01")
    (late,) = desk.answer("task", "list", "--event", "1", "--late")
    assert late["late"]
    assert "logistics_late_task" in {one["code"] for one in desk.answer("check", "--event", "1")}


@pytest.mark.parametrize("due", ["soon", "D-", "2027-13-01"])
def test_a_day_that_is_none_is_wrong_usage(tmp_path: Path, desk: Desk, due: str) -> None:
    assert run(["--office", str(tmp_path / "x.symposiarch"), "task", "add", "T", "--event", "1", "--due", due]) == 2


def test_json_may_be_asked_for_behind_the_command(
    tmp_path: Path, uuids: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    office = str(tmp_path / "test.symposiarch")
    assert run(["--office", office, "check", "--event", "1", "--json"]) == 0
    assert [one["about"] for one in json.loads(capsys.readouterr().out)] == [list(uuids.values())]
    assert run(["--office", office, "check", "--event", "1"]) == 0
    assert capsys.readouterr().out.startswith("warn: No e-mail is known")


def test_what_needs_no_decision_is_put_right_by_a_command(desk: Desk) -> None:
    desk.answer("task", "add", "--event", "1", "Order the flowers", "--due", "2020-03-02")
    assert "logistics_late_task" in [one["code"] for one in desk.answer("check", "--event", "1")]
    assert desk.answer("mend", "logistics_late_task", "--event", "1") == {"code": "logistics_late_task", "findings": 1}
    assert "logistics_late_task" not in [one["code"] for one in desk.answer("check", "--event", "1")]
    assert "finds nothing wrong" in desk.refusal("mend", "logistics_late_task", "--event", "1")
    assert "decided by hand" in desk.refusal("mend", "guests_without_email", "--event", "1")
