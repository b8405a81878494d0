from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from tests.builders import a_guest, an_event, new_office
from tests.cli.answers import answer_of_event as answer

from symposiarch.cli.main import run
from symposiarch.model.invitations import Reply
from symposiarch.planning.people.contacts import person_called
from symposiarch.store import Office


@pytest.fixture
def office(tmp_path: Path) -> Path:
    with new_office(tmp_path) as made, made.transaction("Scene") as work:
        event = an_event(work.session)
        a_guest(work.session, event, "Emma Berg", reply=Reply.ACCEPTED, diet="vegan")
    return tmp_path / "test.symposiarch"


def test_interpretation_is_ordered_and_confirmed(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    added = answer(
        capsys, office, "service", "add", "Interpretation", "--kind", "interpretation", "--languages", "English, ko",
        "--booths", "1", "--supplier", "Two Tongues", "--begins", "2027-01-14T09:00",
    )  # fmt: skip
    assert (added["languages"], added["booths"], added["supplier"]) == (["en", "ko"], 1, "Two Tongues")
    answer(capsys, office, "service", "status", "interpretation", "confirmed")
    assert [row["status"] for row in answer(capsys, office, "list", "services")] == ["confirmed"]


def test_the_services_of_another_event_are_ordered_again(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer(capsys, office, "service", "add", "Dinner", "--kind", "catering")
    with Office.open(office) as opened, opened.transaction("The next") as work:
        following = an_event(work.session, title="The next").id
    copied = ["--office", str(office), "--json", "service", "copy", "--event", str(following), "--from", "1"]
    assert run(copied) == 0
    assert json.loads(capsys.readouterr().out) == {"lines": 1}
    assert run(copied) == 1
    assert "Nothing of" in capsys.readouterr().err


def test_the_budget_has_its_totals_in_each_currency(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer(capsys, office, "cost", "add", "Hall", "--budget", "1.250,50")
    answer(capsys, office, "cost", "add", "Flowers", "--budget", "300000", "--currency", "KRW")
    answer(capsys, office, "cost", "paid", "hall", "1300", "--on", "2027-01-20")
    found = answer(capsys, office, "list", "costs")
    assert [line["paid_on"] for line in found["lines"]] == ["2027-01-20", None]
    assert found["totals"] == {
        "EUR": {"budget": "1250.50", "actual": "1300.00", "expected": "1300.00", "over": "49.50"},
        "KRW": {"budget": "300000.00", "actual": "0.00", "expected": "300000.00", "over": "0.00"},
    }


def test_diets_are_listed(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(capsys, office, "list", "diets") == [
        {"diet": "vegan", "heads": 1, "tables": [{"table": None, "heads": 1, "in_row": False}]}
    ]


def test_an_amount_that_is_none_is_wrong_usage(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--office", str(office), "cost", "add", "Hall", "--budget", "much", "--event", "1"]) == 2
    assert "not an amount" in capsys.readouterr().err


def test_services_suppliers_and_costs_are_changed_and_taken_out(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer(capsys, office, "service", "add", "Dinner", "--kind", "catering", "--supplier", "Golden Spoon")
    changed = answer(capsys, office, "service", "edit", "dinner", "--quantity", "80", "--begins", "19:30")
    assert (changed["quantity"], changed["begins"], changed["supplier"]) == (80, "2027-01-14T19:30:00", "Golden Spoon")
    answer(capsys, office, "cost", "add", "Dinner for 80", "--budget", "4000", "--service", "dinner")
    assert answer(capsys, office, "cost", "edit", "dinner", "--actual", "4100")["actual"] == "4100.00"
    assert answer(capsys, office, "service", "remove", "dinner") == {"removed": 1}
    assert [line["service"] for line in answer(capsys, office, "list", "costs")["lines"]] == [None]
    answer(capsys, office, "cost", "add", "Flowers", "--budget", "300")
    assert answer(capsys, office, "cost", "paid", "flowers", "--on", "2027-01-20")["actual"] == "300.00"
    assert answer(capsys, office, "cost", "remove", "dinner for 80", "flowers") == {"removed": 2}
    assert run(["--office", str(office), "supplier", "edit", "golden", "--hours", "8–18", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["hours"] == "8–18"
    assert run(["--office", str(office), "supplier", "remove", "Golden Spoon"]) == 0
    assert run(["--office", str(office), "supplier", "list"]) == 0
    assert "No suppliers" in capsys.readouterr().out


def test_arrivals_are_written_down_timed_and_checked(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    added = answer(
        capsys, office, "movement", "add", "Emma Berg", "--plate", "077-001", "--expected", "9:50", "--parking", "P4",
        "--greeter", "Emma Berg", "--tell-principal",
    )  # fmt: skip
    assert (added["name"], added["expected"], added["greeter"], added["tell_principal"]) == (
        "Emma Berg",
        "2027-01-14T09:50:00",
        "Emma Berg",
        True,
    )
    answer(capsys, office, "movement", "add", "--vehicle", "Van", "--parking", "p 4")
    found = answer(capsys, office, "movement", "list")
    assert [one["kind"] for one in found["clashes"]] == ["parking"]
    assert answer(capsys, office, "movement", "edit", "emma berg", "--parking", "", "--greeter", "")["greeter"] is None
    assert answer(capsys, office, "movement", "times", "--last", "09:40") == {"set": 1}
    assert answer(capsys, office, "movement", "list")["movements"][0]["expected"] == "2027-01-14T09:40:00"
    assert answer(capsys, office, "movement", "remove", "Emma Berg") == {"removed": 1}


def test_gifts_are_written_down_and_summed(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer(capsys, office, "gift", "add", "Carpet", "--to", "emma berg", "--value", "120,50", "--at", "17:00")
    assert answer(capsys, office, "gift", "edit", "carpet", "--title", "Small carpet")["to"] == "Emma Berg"
    found = answer(capsys, office, "gift", "list")
    assert (found["worth"], found["gifts"][0]["given_at"]) == ({"EUR": "120.50"}, "2027-01-14T17:00:00")
    assert answer(capsys, office, "gift", "remove", "small carpet") == {"removed": 1}


def test_the_row_of_flags_is_changed_by_hand_and_left_to_the_practice(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for state in ("Türkiye", "KR", "AZ"):
        answer(capsys, office, "flag", "add", state)
    assert [flag["state"] for flag in answer(capsys, office, "flag", "list")["flags"]] == ["AZ", "KR", "TR"]
    assert answer(capsys, office, "flag", "place", "TR", "1")["place"] == 1
    answer(capsys, office, "flag", "set", "KR", "--left-out")
    answer(capsys, office, "flag", "set", "AZ", "--anthem")
    found = answer(capsys, office, "flag", "list")
    assert [(flag["state"], flag["place"]) for flag in found["flags"]] == [("TR", 1), ("AZ", 2), ("KR", None)]
    assert found["anthems"] == ["AZ"]
    assert answer(capsys, office, "flag", "reset") == {"reset": 2}


def test_who_asks_for_document_numbers_is_noted(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Office.open(office) as made, made.transaction("Scene") as work:
        person_called(work.session, "1").document_number = "U12345678"
    assert answer(capsys, office, "list", "security")[0]["document"] == "••••••678"
    assert answer(capsys, office, "list", "security", "--access") == []
    assert answer(capsys, office, "list", "security", "--numbers")[0]["document"] == "U12345678"
    (seen,) = answer(capsys, office, "list", "security", "--access")
    assert seen["purpose"] == "list security --numbers"
    assert run(["--office", str(office), "undo"]) == 1


def test_tasks_are_changed_and_go_into_a_calendar(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer(capsys, office, "task", "add", "Order the flowers", "--due", "D-3")
    answer(capsys, office, "task", "add", "Call the tuner", "--due", "D-1")
    answer(capsys, office, "task", "done", "call")
    assert answer(capsys, office, "task", "edit", "order", "--due", "D-5", "--responsible", "Emma")["due"] == (
        "2027-01-09"
    )
    target = tmp_path / "tasks.ics"
    assert answer(capsys, office, "task", "export", "--to", str(target))["tasks"] == 1
    written = target.read_text(encoding="utf-8")
    assert "SUMMARY:Order the flowers (Emma)" in written
    assert "DTSTART;VALUE=DATE:20270109" in written
    assert answer(capsys, office, "task", "remove", "order", "call") == {"removed": 2}


def test_who_prints_document_numbers_is_noted(office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = str(tmp_path / "gate.pdf")
    answer(capsys, office, "print", "security-list", "--to", target)
    assert answer(capsys, office, "list", "security", "--access") == []
    answer(capsys, office, "print", "security-list", "--to", target, "--numbers")
    (seen,) = answer(capsys, office, "list", "security", "--access")
    assert seen["purpose"] == "print security-list --numbers"


def test_the_security_list_is_written_for_the_police(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = str(tmp_path / "gate.xlsx")
    assert answer(capsys, office, "export", "security", "--to", target)["people"] == 1
    answer(capsys, office, "export", "security", "--to", target, "--numbers")
    (seen,) = answer(capsys, office, "list", "security", "--access")
    assert seen["purpose"] == "export security --numbers"
    assert run(["--office", str(office), "export", "security", "--event", "1", "--to", str(tmp_path / "gate.csv")]) == 1


def test_a_workbook_of_logistics_comes_back_from_a_colleague(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for title in ("Order the flowers", "Print the cards"):
        answer(capsys, office, "task", "add", title, "--due", "D-21")
    path = tmp_path / "logistics.xlsx"
    answer(capsys, office, "export", "logistics", "--to", str(path))
    book: Any = load_workbook(path)
    book["Tasks"]["D2"] = "Leyla"
    book["Tasks"].delete_rows(3)
    book.save(path)
    back = ("import", "logistics", str(path))
    told = answer(capsys, office, *back)
    assert (told["changed"], told["missing"], told["gone"]) == (
        1, 1, [{"list": "Tasks", "title": "Print the cards"}],
    )  # fmt: skip
    (line,) = [one for one in told["lines"] if one["verdict"] == "changed"]
    assert line["changes"] == [{"field": "Responsible", "before": None, "after": "Leyla"}]
    assert answer(capsys, office, *back)["changed"] == 0
    answer(capsys, office, *back, "--missing", "withdraw")
    assert [one["title"] for one in answer(capsys, office, "task", "list")] == ["Order the flowers"]


def test_who_is_added_to_the_address_book_by_a_workbook_of_logistics_is_told(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer(capsys, office, "movement", "add", "--vehicle", "Minibus")
    path = tmp_path / "logistics.xlsx"
    answer(capsys, office, "export", "logistics", "--to", str(path))
    book: Any = load_workbook(path)
    sheet = book["Arrivals"]
    (greeter,) = [cell for cell in sheet[1] if cell.value == "Greeter"]
    sheet.cell(2, greeter.column).value = "Tural Məmmədov"
    book.save(path)
    assert answer(capsys, office, "import", "logistics", str(path), "--dry-run")["added_people"] == ["Tural Məmmədov"]
    assert run(["--office", str(office), "import", "logistics", str(path), "--event", "1"]) == 0
    assert "Tural Məmmədov was added to the address book" in capsys.readouterr().out
    assert answer(capsys, office, "import", "logistics", str(path))["added_people"] == []


def test_an_hour_after_midnight_is_in_the_night_of_the_dinner(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    evening = ("--begins", "2027-01-14T19:00", "--ends", "2027-01-15T01:00")
    assert run(["--office", str(office), "event", "edit", "1", *evening]) == 0
    capsys.readouterr()
    added = answer(capsys, office, "movement", "add", "--vehicle", "Bus", "--expected", "00:30")
    assert added["expected"] == "2027-01-15T00:30:00"
