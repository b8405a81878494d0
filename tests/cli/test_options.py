"""The options of the commands: named and explained alike, and refused in a sentence where they cannot be."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import click
import pytest
from tests.builders import a_guest, an_event

from symposiarch.cli.commands import COMMANDS
from symposiarch.cli.main import run
from symposiarch.planning.people.contacts import add_person
from symposiarch.store import Office


@pytest.fixture
def office(tmp_path: Path) -> Path:
    path = tmp_path / "embassy.symposiarch"
    with Office.open(path) as opened, opened.transaction("Begin") as work:
        event = an_event(work.session)
        for name in ("Anna Lindqvist", "Jan Novák"):
            a_guest(work.session, event, name, email=f"{name.split()[0].lower()}@example.org")
        add_person(work.session, given_name="Leyla", family_name="Əliyeva")
    return path


def options() -> list[tuple[str, click.Option]]:
    found = []
    for words, place in sorted(COMMANDS.items()):
        module, name = place.split(":")
        command = getattr(import_module(module), name)
        found += [(words, option) for option in command.params if isinstance(option, click.Option)]
    return found


def test_every_option_says_what_it_is_for() -> None:
    assert [f"{words} {option.opts[0]}" for words, option in options() if not option.help] == []


@pytest.mark.parametrize("name", ["event", "organiser", "dry_run", "password", "plan", "notes"])
def test_options_of_one_name_take_alike(name: str) -> None:
    taken = {(option.metavar, type(option.type)) for _words, option in options() if option.name == name}
    assert len(taken) == 1


def test_a_day_is_called_a_day_everywhere() -> None:
    assert not [words for words, option in options() if option.metavar == "DATE"]


def test_a_file_that_is_written_has_a_name(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--office", str(office), "backup", "--to", ""]) == 1
    assert "Name the file that is to be written" in capsys.readouterr().err


def test_an_office_is_not_read_from_standard_input_nor_a_copy_written_to_standard_output(
    office: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["--office", "-", "event", "list"]) == 2
    assert "name it after “--office”" in capsys.readouterr().err
    assert run(["--office", str(office), "backup", "--to", "-"]) == 1
    assert "nothing is written to standard output" in capsys.readouterr().err
    assert not (tmp_path / "-").exists()


@pytest.mark.parametrize(
    "words",
    [
        ("mail", "approve", "--event", "1", "999"),
        ("mail", "gone", "--event", "1", "999"),
        ("mail", "settle", "--event", "1", "--arrived", "999"),
    ],
)
def test_a_message_that_is_not_there_is_named(
    office: Path, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--office", str(office), *words]) == 1
    assert "There is no message 999" in capsys.readouterr().err


def test_a_test_message_looks_only_like_one_that_there_is(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    account = ("--host", "smtp.example.org", "--address", "protocol@example.org")
    assert run(["--office", str(office), "mail", "account", *account]) == 0
    assert run(["--office", str(office), "mail", "test", "--message", "999"]) == 1
    assert "There is no message 999" in capsys.readouterr().err


def test_whom_to_call_at_a_venue_is_found_by_name(ask: Any) -> None:
    ask("venue", "edit", "Grand Hall", "--contact", "Leyla Əliyeva")
    assert ask("venue", "list")[0]["contact"] == "Leyla Əliyeva"
    ask("venue", "edit", "Grand Hall", "--contact", "none")
    assert ask("venue", "list")[0]["contact"] is None


@pytest.mark.parametrize("nobody", ["none", "", " "])
def test_nobody_is_called_at_an_organiser_whose_contact_is_taken_away(ask: Any, nobody: str) -> None:
    ask("event", "organiser", "Ministry of Culture", "--event", "1", "--contact", "Leyla Əliyeva")
    (host,) = ask("event", "organiser", "Ministry of Culture", "--event", "1", "--contact", nobody)
    assert host["contact"] is None


def test_the_language_that_the_code_of_a_state_stands_for_is_told(
    office: Path, ask: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--office", str(office), "event", "edit", "1", "--languages", "kr,en,Turkish"]) == 0
    assert "“kr” is the code of a state; its language is meant: ko." in capsys.readouterr().err
    assert ask("event", "list")[0]["languages"] == ["ko", "en", "tr"]
    assert capsys.readouterr().err == ""
    ask("person", "edit", "Leyla Əliyeva", "--languages", "az; english", "--language", "kr")
    assert ask("person", "show", "Leyla Əliyeva")["languages"] == ["az", "en"]


@pytest.mark.parametrize(
    "words",
    [
        ("event", "edit", "1", "--languages"),
        ("person", "edit", "Leyla Əliyeva", "--languages"),
        ("person", "edit", "Leyla Əliyeva", "--language"),
        ("print", "attendee-list", "--event", "1", "--to", "list.pdf", "--languages"),
        ("event", "report", "--event", "1", "--to", "report.pdf", "--language"),
        ("service", "add", "--event", "1", "Interpretation", "--languages"),
    ],
)
def test_a_language_that_is_none_is_refused_with_the_nearest(
    office: Path, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--office", str(office), *words, "koreean"]) == 1
    assert "“koreean” is no language that is known. Did you mean Korean? Its code is ko." in capsys.readouterr().err
    assert run(["--office", str(office), *words, "xx"]) == 1
    assert "“xx” is no language that is known. Write its two letters" in capsys.readouterr().err


def test_an_event_has_a_practice_with_a_name(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--office", str(office), "event", "edit", "1", "--practice", ""]) == 1
    assert "A practice needs a name. There are: generic, azerbaijan" in capsys.readouterr().err


def test_the_hour_at_which_an_event_ends_is_taken_away_with_an_empty_text(ask: Any) -> None:
    ask("event", "edit", "1", "--ends", "2076-12-10T23:00", "--begins", "2076-12-10T19:00")
    ask("event", "edit", "1", "--ends", "")
    assert ask("event", "list")[0]["ends"] is None


def test_a_day_that_is_none_is_refused_alike_everywhere(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--office", str(office), "cost", "add", "--event", "1", "Flowers", "--budget", "200"]) == 0
    assert run(["--office", str(office), "cost", "paid", "--event", "1", "Flowers", "--on", "yesterday"]) == 1
    assert "“yesterday” is no day. Write it as 2027-01-31" in capsys.readouterr().err


def test_one_of_something_is_told_as_one(office: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    run(["--office", str(office), "saved", "add", "Friends", "Leyla Əliyeva"])
    assert capsys.readouterr().out == "Friends: 1 person.\n"


def test_the_list_of_commands_is_told_where_docstrings_are_left_out() -> None:
    told = subprocess.run(
        [sys.executable, "-OO", "-m", "symposiarch", "--help"], capture_output=True, text=True, check=False
    )
    assert (told.returncode, told.stderr) == (0, "")
    assert "arrive" in told.stdout


FILES_READ = [
    ("import", "logistics", "{}", "--event", "1"),
    ("import", "guests", "{}", "--event", "1"),
    ("layout", "import", "{}"),
    ("person", "photo", "Leyla Əliyeva", "{}"),
    ("arrivals", "merge", "{}", "--event", "1"),
]


@pytest.mark.parametrize("words", FILES_READ)
def test_a_file_that_may_not_be_read_is_told_alike_everywhere(
    office: Path,
    words: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    secret = tmp_path / "secret.xlsx"
    secret.write_bytes(b"x")
    allowed = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != secret and allowed(path, mode))
    assert run(["--office", str(office), *(word.format(secret) for word in words)]) == 1
    assert f"{secret} cannot be read: you have no permission." in capsys.readouterr().err


def test_a_name_that_no_disk_takes_is_told(office: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    copy = str(tmp_path / f"{'x' * 300}.symposiarch")
    for words in (
        ("arrivals", "copy"),
        ("event", "redacted", "--event", "1", "--for", "co-host"),
        ("backup",),
        ("export", "guests", "--event", "1"),
    ):
        ending = ".xlsx" if words[0] == "export" else ".symposiarch"
        assert run(["--office", str(office), *words, "--to", copy.replace(".symposiarch", ending)]) == 1, words
        assert len(capsys.readouterr().err.splitlines()) == 1


def test_what_the_disk_says_of_a_file_that_nobody_looked_at_is_one_sentence(
    office: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = Mock(side_effect=OSError(errno.ESTALE, "Stale file handle", "/mnt/office/embassy.symposiarch"))
    monkeypatch.setattr(Office, "history", gone)
    assert run(["--office", str(office), "list", "history"]) == 1
    told = "/mnt/office/embassy.symposiarch cannot be used: Stale file handle. Check its name and its folder.\n"
    assert capsys.readouterr().err == told


def test_in_json_a_text_that_is_empty_is_null(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["layout", "add", "--event", "1", "--tables", "2 rounds of 8", "--name", "Hall"]
    assert run(["--office", str(office), "--json", *words]) == 0
    capsys.readouterr()
    assert run(["--office", str(office), "--json", "layout", "list"]) == 0
    (layout,) = json.loads(capsys.readouterr().out)
    assert (layout["name"], layout["room"], layout["notes"]) == ("Hall", None, None)
