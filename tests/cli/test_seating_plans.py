from __future__ import annotations

from pathlib import Path

import pytest
from tests.builders import a_companion, a_guest, an_event, new_office
from tests.cli.answers import answer_of_event as answer

from symposiarch.cli.main import run
from symposiarch.model.invitations import AttendeeRole, Honour, Reply


@pytest.fixture
def office(tmp_path: Path) -> Path:
    with new_office(tmp_path) as made, made.transaction("Scene") as work:
        event = an_event(work.session)
        a_guest(work.session, event, "Emma Berg", reply=Reply.ACCEPTED, honour=Honour.HOST)
        for letter in "ABCDEFG":
            guest = a_guest(work.session, event, f"Guest {letter}", reply=Reply.ACCEPTED, title="Ambassador")
            if letter == "G":
                a_companion(work.session, guest, "Wife of G", role=AttendeeRole.SPOUSE)
    return tmp_path / "test.symposiarch"


def test_a_plan_is_told_how_to_seat_and_by_whom(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer(capsys, office, "layout", "add", "--tables", "a long table of 10")
    answer(capsys, office, "seat")
    assert answer(capsys, office, "plan", "manners")["style"] == "french"
    found = answer(capsys, office, "plan", "manners", "--style", "english", "--yields", "--host", "Guest B")
    assert (found["style"], found["yields"]) == ("english", True)
    assert found["host"] is not None
    back = answer(capsys, office, "plan", "manners", "--as-practised", "style", "--no-yields", "--host", "none")
    assert (back["style"], back["yields"], back["host"]) == ("french", False, None)


def test_a_seating_can_be_looked_at_before_it_is_taken(
    office: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    answer(capsys, office, "layout", "add", "--tables", "a long table of 10")
    answer(capsys, office, "seat")
    before = answer(capsys, office, "list", "seats")
    (tmp_path / "seats.csv").write_text("Table;Seat;Guest\n1;1;Guest A\n1;2;Nobody Here\n", encoding="utf-8")
    file = str(tmp_path / "seats.csv")
    would = answer(capsys, office, "import", "seating", file, "--dry-run")
    assert (would["seated"], len(would["refused"])) == (1, 1)
    assert answer(capsys, office, "list", "seats") == before
    assert answer(capsys, office, "import", "seating", file) == would
    assert answer(capsys, office, "list", "seats") != before


def test_an_exchange_is_taken_back_by_its_number(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer(capsys, office, "layout", "add", "--tables", "a round of 9")
    answer(capsys, office, "seat")
    made = answer(capsys, office, "plan", "exchanges")
    assert "are a couple" in made[0]["sentence"]
    answer(capsys, office, "plan", "take-back", str(made[-1]["number"]))
    assert len(answer(capsys, office, "plan", "exchanges")) == len(made) - 1


def test_late_changes_are_looked_at_and_taken_as_one_step(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer(capsys, office, "layout", "add", "--tables", "a round of 12")
    answer(capsys, office, "seat")
    assert answer(capsys, office, "plan", "late") == []
    seats = {row["guest"]: (row["table"], row["seat"]) for row in answer(capsys, office, "list", "seats")}
    answer(capsys, office, "reply", "Guest C", "declined")
    answer(capsys, office, "invite", "--new", "Guest X")
    answer(capsys, office, "reply", "Guest X", "accepted")
    ways = answer(capsys, office, "plan", "late")
    assert [way["way"] for way in ways] == list("ABC")[: len(ways)]
    gone = {"guest": "Guest C", "from": dict(zip(("table", "seat"), seats["Guest C"], strict=True)), "to": None}
    assert all(gone in way["moves"] and "Guest X" in way["cards"] for way in ways)
    taken = answer(capsys, office, "plan", "late", "--take", "a")
    assert taken == ways[0]
    assert answer(capsys, office, "plan", "late") == []
    assert run(["--office", str(office), "undo"]) == 0
    capsys.readouterr()
    assert answer(capsys, office, "plan", "late") == ways
    assert run(["--office", str(office), "plan", "late", "--event", "1", "--take", "Z"]) != 0
    assert "no way “Z”" in capsys.readouterr().err


def test_plans_are_copied_compared_chosen_renamed_and_removed(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer(capsys, office, "layout", "add", "--tables", "a round of 10")
    answer(capsys, office, "seat")
    copied = answer(capsys, office, "plan", "copy", "--name", "Plan B")
    assert answer(capsys, office, "plan", "compare", "Plan 1", "Plan B") == []
    seats = answer(capsys, office, "list", "seats", "--plan", "Plan B")
    last = seats[-1]["seat_id"]
    sat = answer(capsys, office, "plan", "together", "Guest G", "--seat", str(last), "--plan", "Plan B")
    assert sat["seated"] == ["Guest G", "Wife of G"]
    assert answer(capsys, office, "plan", "compare", "Plan 1", "Plan B") != []
    answer(capsys, office, "plan", "choose", "--plan", "Plan B")
    answer(capsys, office, "plan", "rename", "Evening", "--plan", str(copied["id"]))
    answer(capsys, office, "plan", "remove", "--plan", "Plan 1")
    (left,) = answer(capsys, office, "plan", "list")
    assert (left["name"], left["chosen"]) == ("Evening", True)


def test_wishes_are_noted_listed_and_removed(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = answer(capsys, office, "wish", "add", "Guest A", "Guest B", "--kind", "not-beside", "--hard")
    (row,) = answer(capsys, office, "wish", "list")
    assert (row["first"], row["kind"], row["hard"]) == ("Guest A", "not_beside", True)
    assert run(["--office", str(office), "wish", "remove", str(made["id"])]) == 0
    capsys.readouterr()
    assert answer(capsys, office, "wish", "list") == []


def test_the_lower_ranks_of_a_filled_plan_are_mixed_for_better_company(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer(capsys, office, "layout", "add", "--tables", "2 rounds of 5")
    answer(capsys, office, "seat")
    before = {row["guest"]: row["seat_id"] for row in answer(capsys, office, "list", "seats")}
    found = answer(capsys, office, "seat", "--by", "company", "--mixing", "0.6", "--seconds", "0.3")
    assert found["seated"] == 9
    after = {row["guest"]: row["seat_id"] for row in answer(capsys, office, "list", "seats")}
    assert after.keys() == before.keys()
    assert all(after[guest] == before[guest] for guest in ("Guest A", "Guest B", "Guest C"))


def test_rules_that_collide_are_told_by_the_names_of_guests_and_tables(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer(capsys, office, "layout", "add", "--tables", "2 rounds of 5")
    answer(capsys, office, "seat")
    for letter in "BCDEF":
        answer(capsys, office, "wish", "add", "Guest A", f"Guest {letter}", "--kind", "together", "--hard")
    assert run(["--office", str(office), "seat", "--event", "1", "--by", "company", "--mixing", "1"]) != 0
    told = capsys.readouterr().err
    for letter in "BCDEF":
        assert f"Guest A and Guest {letter} are to be together" in told
    assert "(0)" not in told


def test_one_guest_is_seated_locked_and_freed_by_hand(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer(capsys, office, "layout", "add", "--tables", "a round of 10")
    answer(capsys, office, "seat")
    seats = {row["guest"]: row for row in answer(capsys, office, "list", "seats")}
    one, other = seats["Guest A"], seats["Guest B"]
    put = answer(capsys, office, "plan", "put", "Guest A", "--table", other["table"], "--seat", other["seat"])
    assert (put["table"], put["seat"], put["moved"]) == (other["table"], other["seat"], "Guest B")
    assert put["moved_to"] == {"table": one["table"], "seat": one["seat"]}
    assert answer(capsys, office, "plan", "lock", "Guest A") == {"locked": ["Guest A"]}
    locked = ["plan", "put", "Guest A", "--seat", str(one["seat_id"]), "--event", "1"]
    assert run(["--office", str(office), *locked]) == 1
    assert "Unlock it first" in capsys.readouterr().err
    assert answer(capsys, office, "plan", "unlock", "Guest A") == {"unlocked": ["Guest A"]}
    assert answer(capsys, office, "plan", "free", "Guest A") == {"free": ["Guest A"]}
    again = answer(capsys, office, "plan", "put", "Guest A", "--seat", str(one["seat_id"]))
    assert (again["moved"], again["moved_to"]) == ("Guest B", None)
    assert run(["--office", str(office), "plan", "put", "Guest A", "--event", "1", "--table", "9", "--seat", "1"]) == 1
    assert "no seat 1 at table 9" in capsys.readouterr().err


def test_the_plan_of_a_problem_is_written_over_no_office_and_as_what_its_name_says(
    office: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    problem = tmp_path / "problem.json"
    problem.write_text('{"guests": [{"id": 0, "name": "A"}], "tables": [{"id": 0, "capacity": 1}], "pairs": []}')
    seat = ("seat", "--problem", str(problem), "--seconds", "0.01", "--to")
    plan = tmp_path / "made" / "plan.json"
    assert run([*seat, str(plan)]) == 0
    assert plan.read_text() == '{"seats": [[0]]}\n'
    disguised = office.rename(tmp_path / "office.json")
    before = disguised.read_bytes()
    capsys.readouterr()
    assert run([*seat, str(disguised)]) == 1
    assert "nothing is written over it" in capsys.readouterr().err
    assert disguised.read_bytes() == before
    assert run([*seat, str(tmp_path / "plan.xlsx")]) == 1
    assert "a .json file is written here" in capsys.readouterr().err


def test_a_plan_is_meant_however_its_name_is_typed(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer(capsys, office, "layout", "add", "--tables", "a round of 9")
    answer(capsys, office, "seat")
    answer(capsys, office, "plan", "copy", "--name", "Evening at the Hall")
    answer(capsys, office, "plan", "choose", "--plan", "evening  at the HALL")
    chosen = [plan["name"] for plan in answer(capsys, office, "plan", "list") if plan["chosen"]]
    assert chosen == ["Evening at the Hall"]


def test_what_is_wrong_with_a_plan_is_told_to_scripts_by_its_word(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer(capsys, office, "layout", "add", "--tables", "a round of 12")
    answer(capsys, office, "seat")
    answer(capsys, office, "reply", "Guest C", "declined")
    found = [one for one in answer(capsys, office, "list", "seating-checks") if "Guest C" in one["guests"]]
    assert [(one["wrong"], one["guests"]) for one in found] == [("seated_absent", ["Guest C"])]
