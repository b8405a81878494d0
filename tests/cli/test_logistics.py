from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.builders import a_guest, an_event, new_office

from symposiarch.cli.main import run
from symposiarch.model.invitations import Reply


@pytest.fixture
def office(tmp_path: Path) -> Path:
    with new_office(tmp_path) as made, made.transaction("Scene") as work:
        event = an_event(work.session)
        a_guest(work.session, event, "Emma Berg", reply=Reply.ACCEPTED, diet="vegan")
    return tmp_path / "test.symposiarch"


def answer(capsys: pytest.CaptureFixture[str], office: Path, *words: str) -> Any:
    assert run(["--office", str(office), "--json", *words, "--event", "1"]) == 0, capsys.readouterr().err
    return json.loads(capsys.readouterr().out)


def test_interpretation_is_ordered_and_confirmed(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    added = answer(
        capsys, office, "service", "add", "Interpretation", "--kind", "interpretation", "--languages", "en, ko",
        "--booths", "1", "--supplier", "Two Tongues", "--begins", "2027-01-14T09:00",
    )  # fmt: skip
    assert (added["languages"], added["booths"], added["supplier"]) == (["en", "ko"], 1, "Two Tongues")
    answer(capsys, office, "service", "status", "interpretation", "confirmed")
    assert [row["status"] for row in answer(capsys, office, "list", "services")] == ["confirmed"]


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
        {"diet": "vegan", "heads": 1, "tables": [{"table": None, "heads": 1}]}
    ]


def test_an_amount_that_is_none_is_wrong_usage(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--office", str(office), "cost", "add", "Hall", "--budget", "much", "--event", "1"]) == 2
    assert "not an amount" in capsys.readouterr().err
