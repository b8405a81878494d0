from __future__ import annotations

from pathlib import Path

import pytest
from tests.builders import a_guest, an_event, new_office
from tests.cli.answers import answer

from symposiarch.cli.main import run
from symposiarch.model.invitations import Reply


@pytest.fixture
def office(tmp_path: Path) -> Path:
    with new_office(tmp_path) as made, made.transaction("Scene") as work:
        event = an_event(work.session)
        for name in ("Rəşad Həsənov", "Emma Berg"):
            a_guest(work.session, event, name, reply=Reply.ACCEPTED)
    return tmp_path / "test.symposiarch"


def test_somebody_arrives_and_it_is_undone(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    row = answer(capsys, office, "arrive", "hasanov", "--event", "1", "--door", "Main", "--by", "Oleg")
    assert (row["name"], row["arrived"], row["door"], row["by"]) == ("Rəşad Həsənov", True, "Main", "Oleg")
    assert [one["name"] for one in answer(capsys, office, "list", "arrivals", "--event", "1")] == ["Rəşad Həsənov"]
    missing = answer(capsys, office, "list", "arrivals", "--event", "1", "--missing")
    assert [one["name"] for one in missing] == ["Emma Berg"]
    assert not answer(capsys, office, "arrive", row["id"], "--event", "1", "--undo")["arrived"]
    assert answer(capsys, office, "list", "arrivals", "--event", "1") == []


def test_who_has_come_is_not_said_to_arrive_again(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = []
    for _time in range(2):
        assert run(["--office", str(office), "arrive", "Emma Berg", "--event", "1"]) == 0
        told.append(capsys.readouterr().out.splitlines()[0])
    assert told[0] == "Emma Berg has arrived."
    assert told[1].startswith("Emma Berg has come already, at ")


def test_the_numbers_count_a_walk_in(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer(capsys, office, "arrive", "Emma Berg", "--event", "1", "--door", "Main")
    walked = answer(capsys, office, "arrive", "Aysel Quliyeva", "--walk-in", "--event", "1", "--door", "Garden")
    assert (walked["role"], walked["arrived"]) == ("walk_in", True)
    assert answer(capsys, office, "list", "arrivals", "--event", "1", "--counts") == {
        "total": {"arrived": 2, "expected": 2},
        "guests": {"arrived": 1, "expected": 2},
        "representatives": {"arrived": 0, "expected": 0},
        "companions": {"arrived": 0, "expected": 0},
        "walk_ins": 1,
        "categories": {"": {"arrived": 2, "expected": 2}},
        "doors": {"Garden": 1, "Main": 1},
    }


def test_the_other_doors_arrivals_come_back(office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy = tmp_path / "garden.symposiarch"
    answer(capsys, office, "arrivals", "copy", "--to", str(copy))
    answer(capsys, copy, "arrive", "emma", "--event", "1", "--door", "Garden")
    done = answer(capsys, office, "arrivals", "merge", str(copy), "--event", "1")
    assert done == {"arrivals": 1, "undone": 0, "walk_ins": 0, "conflicts": []}
    (row,) = answer(capsys, office, "list", "arrivals", "--event", "1", "--search", "be")
    assert (row["name"], row["door"]) == ("Emma Berg", "Garden")


def test_whom_nobody_expects_is_refused_in_a_sentence(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--office", str(office), "arrive", "Nobody Known", "--event", "1"]) == 1
    assert "walk-in" in capsys.readouterr().err
    assert run(["--office", str(office), "arrive", "Emma", "--event", "1", "--undo", "--walk-in"]) == 2


def test_the_door_is_told_something_of_a_guest(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    row = answer(capsys, office, "arrivals", "alert", "berg", "Brings the flag", "--event", "1")
    assert row["alert"] == "Brings the flag"
    assert answer(capsys, office, "arrivals", "alert", "berg", "--event", "1")["alert"] is None
