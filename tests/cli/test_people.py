"""`person photo` and the saved lists."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.builders import new_office
from tests.cli.answers import answer

from symposiarch.cli.main import run
from symposiarch.planning.people.contacts import add_person


@pytest.fixture
def office(tmp_path: Path) -> Path:
    made = new_office(tmp_path)
    with made.transaction("Scene") as tx:
        for name in ("Anna Lindqvist", "Ramin Həsənov"):
            add_person(tx.session, printed_name=name)
    made.close()
    return made.path


def test_a_list_is_made_filled_renamed_and_removed(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(capsys, office, "saved", "add", "Press", "Anna Lindqvist", "Ramin Həsənov")["people"] == 2
    assert answer(capsys, office, "saved", "take-off", "press", "Anna Lindqvist")["taken_off"] == 1
    answer(capsys, office, "saved", "rename", "Press", "Media")
    assert [(row["name"], row["people"]) for row in answer(capsys, office, "list", "lists")] == [("Media", 1)]
    answer(capsys, office, "saved", "remove", "Media")
    assert answer(capsys, office, "list", "lists") == []
    answer(capsys, office, "undo")
    assert len(answer(capsys, office, "list", "lists")) == 1


def test_a_photograph_is_kept_and_taken_away(office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "anna.png"
    file.write_bytes(b"\x89PNG\r\n\x1a\n portrait")
    assert answer(capsys, office, "person", "photo", "Anna Lindqvist", str(file))["photo"]
    assert not answer(capsys, office, "person", "photo", "Anna Lindqvist", "--remove")["photo"]
    assert run(["--office", str(office), "person", "photo", "Anna Lindqvist"]) == 2


def test_a_terminal_obeys_nothing_that_stands_in_a_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = new_office(tmp_path)
    with made.transaction("Scene") as tx:
        add_person(tx.session, printed_name="Anna\x1b[2J\x9b31m\r\nBerg")
    made.close()
    assert run(["--office", str(made.path), "list", "people"]) == 0
    (_heading, line) = capsys.readouterr().out.splitlines()
    assert line.split() == ["Anna[2J31m", "Berg"]
    assert run(["--office", str(made.path), "person", "show", "\x1b[2J"]) == 1
    assert "\x1b" not in capsys.readouterr().err


def test_whoever_was_put_away_is_taken_back_shown_and_erased_by_name_and_invited_by_none(
    capsys: pytest.CaptureFixture[str], office: Path
) -> None:
    answer(capsys, office, "person", "add", "--given-name", "Eva", "--family-name", "Fox")
    assert answer(capsys, office, "person", "archive", "Eva Fox") == {"changed": 1}
    assert answer(capsys, office, "person", "show", "Eva Fox")["name"] == "Eva Fox"
    assert run(["--office", str(office), "person", "edit", "Eva Fox", "--diet", "vegan"]) == 1
    assert "“Eva Fox” was put away" in capsys.readouterr().err
    assert answer(capsys, office, "person", "archive", "--back", "Eva Fox") == {"changed": 1}
    answer(capsys, office, "person", "archive", "Eva Fox")
    answer(capsys, office, "person", "add", "--given-name", "Eva", "--family-name", "Fox")
    assert run(["--office", str(office), "person", "erase", "Eva Fox", "--yes"]) == 1
    assert "several people" in capsys.readouterr().err
    answer(capsys, office, "person", "edit", "Eva Fox", "--diet", "vegan")
