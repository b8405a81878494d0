"""The command line's contract: what is printed, what is said when it cannot be, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from symposiarch.cli.main import COMMANDS, run


@pytest.fixture
def office(tmp_path: Path) -> Path:
    return tmp_path / "embassy.symposiarch"


def answered(office: Path, capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    """What a command prints with --json."""
    assert run(["--office", str(office), "--json", *words]) == 0
    return json.loads(capsys.readouterr().out)


def an_event(office: Path, capsys: pytest.CaptureFixture[str], *more: str) -> int:
    words = ("event", "add", "--title", "National Day", "--begins", "2026-12-10T19:00", *more)
    key = answered(office, capsys, *words)["id"]
    assert isinstance(key, int)
    return key


def test_an_office_that_is_not_there_is_made_and_an_event_gets_its_id(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key = an_event(office, capsys, "--time-zone", "Asia/Seoul", "--venue", "Grand Hall")
    listed = answered(office, capsys, "event", "list")
    assert [(event["id"], event["title"], event["venue"]) for event in listed] == [(key, "National Day", "Grand Hall")]
    assert listed[0]["begins"] == "2026-12-10T19:00:00+09:00"


def test_a_time_with_an_offset_is_told_by_the_clock_at_the_place(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("event", "add", "--title", "A", "--begins", "2026-12-10T10:00+00:00", "--time-zone", "Asia/Seoul")
    answered(office, capsys, *words)
    assert answered(office, capsys, "event", "list")[0]["begins"] == "2026-12-10T19:00:00+09:00"


def test_undo_and_redo_go_back_and_forth_one_step(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    an_event(office, capsys)
    answered(office, capsys, "undo")
    assert answered(office, capsys, "event", "list") == []
    answered(office, capsys, "redo")
    assert len(answered(office, capsys, "event", "list")) == 1
    assert [step["state"] for step in answered(office, capsys, "list", "history")] == ["done"]


def test_a_backup_is_made_shown_and_put_back(office: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    an_event(office, capsys)
    copy = tmp_path / "copy.symposiarch"
    answered(office, capsys, "backup", "--to", str(copy))
    answered(office, capsys, "undo")
    assert answered(office, capsys, "restore", "--show", str(copy))["events"] == 1
    kept = answered(office, capsys, "restore", str(copy))["kept"]
    assert Path(kept).exists()
    assert len(answered(office, capsys, "event", "list")) == 1
    assert answered(office, capsys, "verify") == {"ok": True, "problems": []}


@pytest.mark.parametrize(
    "words",
    [
        ["undo"],
        ["list", "guests", "--event", "7"],
        ["event", "add", "--title", "A", "--begins", "tomorrow"],
        ["event", "add", "--title", "A", "--begins", "2026-12-10", "--time-zone", "Atlantis"],
        ["event", "add", "--title", "A", "--begins", "2026-12-10T10:00", "--ends", "2026-12-10T09:00"],
        ["restore", "nowhere.symposiarch"],
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence_and_ends_with_1(
    office: Path, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    assert run(["--office", str(office), *words]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.strip().splitlines()) == 1
    assert said.err.strip().endswith(".")


@pytest.mark.parametrize("words", [["nonsense"], ["event", "add"], ["undo", "--twice"], ["list", "guests"]])
def test_wrong_usage_ends_with_2(office: Path, words: list[str]) -> None:
    assert run(["--office", str(office), *words]) == 2


@pytest.mark.parametrize("words", sorted(COMMANDS))
def test_every_command_says_what_it_is_for(words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*words.split(), "--help"]) == 0
    assert "Usage: symposiarch" in capsys.readouterr().out


def test_the_sample_is_built_with_its_workbook_and_its_sheets(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run(["--json", "sample", "--to", str(tmp_path / "sample")]) == 0
    made = {Path(file).name for file in json.loads(capsys.readouterr().out)["files"]}
    assert {"sample.symposiarch", "guests.xlsx", "attendee-list.pdf", "place-cards.pdf", "programme.pdf"} <= made
    office = tmp_path / "sample" / "sample.symposiarch"
    guests = answered(office, capsys, "list", "guests", "--event", "1")
    assert len(guests) == 54
    host = guests[0]
    assert (host["name"], host["honorific"], host["title"]) == ("Kamran Səlimov", "H.E. Mr.", "Ambassador")
    assert host["native_name"] is None
