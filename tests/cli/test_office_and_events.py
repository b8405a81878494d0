"""The command line's contract: what is printed, what is said when it cannot be, and how it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from tests.cli.answers import answer

from symposiarch.cli.commands import COMMANDS
from symposiarch.cli.main import run, said_of
from symposiarch.planning.logistics.services import add_service
from symposiarch.planning.people.organisations import edit_organisation, organisation_named
from symposiarch.store import Office


@pytest.fixture
def office(tmp_path: Path) -> Path:
    return tmp_path / "embassy.symposiarch"


def an_event(office: Path, capsys: pytest.CaptureFixture[str], *more: str) -> int:
    words = ("event", "add", "--title", "National Day", "--begins", "2026-12-10T19:00", *more)
    key = answer(capsys, office, *words)["id"]
    assert isinstance(key, int)
    return key


def test_an_office_that_is_not_there_is_made_and_an_event_gets_its_id(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key = an_event(office, capsys, "--time-zone", "Asia/Seoul", "--venue", "Grand Hall")
    listed = answer(capsys, office, "event", "list")
    assert [(event["id"], event["title"], event["venue"]) for event in listed] == [(key, "National Day", "Grand Hall")]
    assert listed[0]["begins"] == "2026-12-10T19:00:00+09:00"
    assert listed[0]["invited"] == 0


def test_a_time_with_an_offset_is_told_by_the_clock_at_the_place(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("event", "add", "--title", "A", "--begins", "2026-12-10T10:00+00:00", "--time-zone", "Asia/Seoul")
    answer(capsys, office, *words)
    assert answer(capsys, office, "event", "list")[0]["begins"] == "2026-12-10T19:00:00+09:00"


def test_a_postponed_event_keeps_its_length_and_the_new_day_to_reply_by_is_said(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("event", "add", "--title", "A", "--begins", "2076-12-10T10:00", "--ends", "2076-12-10T13:00")
    answer(capsys, office, *words, "--reply-by", "2076-12-01")
    run(["--office", str(office), "event", "edit", "A", "--begins", "2077-01-10T15:00"])
    assert "by 1 January 2077" in capsys.readouterr().out
    (event,) = answer(capsys, office, "event", "list")
    assert event["ends"].startswith("2077-01-10T18:00")


def test_what_keeps_its_hour_when_an_event_gets_another_is_told(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    an_event(office, capsys)
    with Office.open(office) as opened, opened.transaction("Order the dinner") as work:
        add_service(work.session, 1, title="Dinner", begins=datetime.fromisoformat("2026-12-10T19:30"))
    run(["--office", str(office), "event", "edit", "1", "--begins", "2026-12-10T20:00"])
    assert "Services, arrivals and gifts that keep their hour: 1" in capsys.readouterr().out


def test_a_practice_that_is_not_there_is_refused_with_those_that_are(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("event", "add", "--title", "A", "--begins", "2076-12-10T10:00", "--practice", "atlantis")
    assert run(["--office", str(office), *words]) == 1
    assert "no practice called “atlantis”. There are: generic, azerbaijan" in capsys.readouterr().err
    assert answer(capsys, office, "event", "list") == []


def test_undo_and_redo_go_back_and_forth_one_step(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    an_event(office, capsys)
    answer(capsys, office, "undo")
    assert answer(capsys, office, "event", "list") == []
    answer(capsys, office, "redo")
    assert len(answer(capsys, office, "event", "list")) == 1
    assert [step["state"] for step in answer(capsys, office, "list", "history")] == ["done"]


def test_a_backup_is_made_shown_and_put_back(office: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    an_event(office, capsys)
    copy = tmp_path / "copy.symposiarch"
    answer(capsys, office, "backup", "--to", str(copy))
    answer(capsys, office, "undo")
    assert answer(capsys, office, "restore", "--show", str(copy))["events"] == 1
    kept = answer(capsys, office, "restore", str(copy))["kept"]
    assert Path(kept).exists()
    assert len(answer(capsys, office, "event", "list")) == 1
    assert answer(capsys, office, "verify") == {"ok": True, "problems": []}


@pytest.mark.parametrize(
    "words",
    [
        ["undo"],
        ["list", "guests", "--event", "7"],
        ["event", "add", "--title", "A", "--begins", "tomorrow"],
        ["event", "add", "--title", "A", "--begins", "2026-12-10", "--time-zone", "Atlantis"],
        ["event", "add", "--title", "A", "--begins", "2026-12-10T10:00", "--ends", "2026-12-10T09:00"],
        ["event", "add", "--title", "A", "--begins", "2026-03-29T02:30", "--time-zone", "Europe/Paris"],
        ["event", "add", "--title", "A", "--begins", "2026-12-10T10:00", "--edition", "99999999999999999999"],
        ["event", "edit", "99999999999999999999", "--title", "B"],
        ["list", "guests", "--event", "²"],
        ["person", "posts", "99999999999999999999"],
        ["person", "posts", "Andr\udce9"],
        ["backup", "--to", "a" * 300],
        ["backup", "--to", "/dev/null"],
        ["import", "guests", "a" * 300, "--event", "1"],
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


def test_an_hour_that_the_clocks_show_twice_is_the_first_and_it_is_said(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("event", "add", "--title", "A", "--begins", "2026-10-25T02:30", "--time-zone", "Europe/Paris")
    assert run(["--office", str(office), "--json", *words]) == 0
    said = capsys.readouterr()
    assert json.loads(said.out) == {"id": 1}
    assert said.err == "The clocks in Europe/Paris show 02:30 twice on 2026-10-25: the first is meant.\n"
    assert answer(capsys, office, "event", "list")[0]["begins"] == "2026-10-25T02:30:00+02:00"


def test_what_a_pipe_has_no_letters_for_is_written_by_its_number(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    program = [sys.executable, "-m", "symposiarch", "--office", str(office)]
    env = {**os.environ, "PYTHONIOENCODING": "cp1252"}
    title = "광복절 🇰🇷 Ziyafət"
    answer(capsys, office, "event", "add", "--title", title, "--begins", "2026-08-15T19:00")
    listed = subprocess.run([*program, "event", "list"], env=env, check=True, capture_output=True)
    assert b"\\uad11\\ubcf5\\uc808" in listed.stdout
    listed = subprocess.run([*program, "--json", "event", "list"], env=env, check=True, capture_output=True)
    assert json.loads(listed.stdout)[0]["title"] == title


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere file names are letters")
def test_a_list_whose_name_holds_bytes_that_are_no_letters_is_imported(
    office: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / os.fsdecode(b"\xb1\xe8.csv")
    file.write_text("Name,E-mail\nAnna Lindqvist,anna@example.org\n", encoding="utf-8")
    key = an_event(office, capsys)
    assert answer(capsys, office, "import", "guests", str(file), "--event", str(key))["new"] == 1
    assert answer(capsys, office, "list", "history")[0]["label"] == "Import 1 guest from ??.csv"


def test_an_event_is_no_less_than_the_first_of_its_series(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    an_event(office, capsys)
    assert run(["--office", str(office), "event", "edit", "1", "--edition", "-1"]) == 1
    assert "counted from 1" in capsys.readouterr().err


def test_people_who_are_brought_in_without_an_event_are_no_guests(
    office: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    names = tmp_path / "names.csv"
    names.write_text("Name,E-mail\nAnna Berg,anna@example.org\n")
    answer(capsys, office, "import", "people", str(names))
    assert answer(capsys, office, "list", "history")[0]["label"] == "Import 1 person from names.csv"


def test_the_next_event_is_like_the_one_before_by_the_clock_at_its_place(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    an_event(office, capsys, "--time-zone", "Asia/Seoul", "--organiser", "Şərq Evi", "--edition", "2")
    made = answer(capsys, office, "event", "next", "1", "--begins", "2027-12-09T10:00Z", "--title", "Third")
    rows = {row["id"]: row for row in answer(capsys, office, "event", "list")}
    following = rows[made["id"]]
    assert (following["title"], following["edition"]) == ("Third", 3)
    assert following["begins"] == "2027-12-09T19:00:00+09:00"
    assert following["organisers"] == rows[1]["organisers"] == ["Şərq Evi"]
    assert run(["--office", str(office), "event", "next", "1"]) == 2


def test_two_events_of_one_title_are_told_apart_by_their_ids(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first, second = an_event(office, capsys), an_event(office, capsys)
    assert run(["--office", str(office), "list", "guests", "--event", "national day"]) == 1
    said = capsys.readouterr().err
    assert f"Several events are called “national day”: say which by its id, {first} (2026-12-10), {second}" in said


def test_an_office_that_may_not_be_read_is_no_wrong_usage(
    office: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    an_event(office, capsys)
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert run(["--office", str(office), "event", "list"]) != 2


@pytest.mark.parametrize("words", [["nonsense"], ["event", "add"], ["undo", "--twice"], ["list", "guests"]])
def test_wrong_usage_ends_with_2(office: Path, words: list[str]) -> None:
    assert run(["--office", str(office), *words]) == 2


@pytest.mark.parametrize("words", sorted(COMMANDS))
def test_every_command_says_what_it_is_for(words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*words.split(), "--help"]) == 0
    assert "Usage: symposiarch" in capsys.readouterr().out


def test_the_list_of_commands_tells_of_each_what_its_own_help_begins_with(capsys: pytest.CaptureFixture[str]) -> None:
    for words in sorted(COMMANDS):
        run([*words.split(), "--help"])
        first_sentence = said_of(words).split("\n")[0].split(". ")[0]
        assert " ".join(first_sentence.split()) in " ".join(capsys.readouterr().out.split())


def test_help_waits_for_no_database() -> None:
    program = (
        "import sys; from symposiarch.cli.main import run\n"
        "for words in sys.argv[1:]: run(words.split())\n"
        "print('loaded:', *(name for name in ('sqlalchemy', 'numpy', 'typst', 'openpyxl') if name in sys.modules))"
    )
    words = ["--help", "list --help", "layout table --help", "print --help", "print place-cards --help", "undo --help"]
    told = subprocess.run([sys.executable, "-c", program, *words], capture_output=True, text=True, check=True).stdout
    assert "Take the last step back." in told
    assert told.splitlines()[-1] == "loaded:"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no disk that is always full")
@pytest.mark.parametrize("words", [["--help"], ["event", "list"], ["event", "list", "--json"]])
def test_an_answer_that_a_full_disk_does_not_take_is_said_in_one_sentence(
    office: Path, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    an_event(office, capsys)
    program = [sys.executable, "-m", "symposiarch", "--office", str(office), *words]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(program, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == "The answer could not be written: No space left on device. Make room, or send it elsewhere.\n"


def test_a_program_without_an_output_does_its_work(
    office: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the program with a window has none on Windows."""
    an_event(office, capsys)
    monkeypatch.setattr(sys, "stdout", None)
    assert run(["--office", str(office), "event", "list", "--json"]) == 0


def test_the_sample_is_built_with_its_workbook_and_its_sheets(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run(["--json", "sample", "--to", str(tmp_path / "sample")]) == 0
    made = {Path(file).name for file in json.loads(capsys.readouterr().out)["files"]}
    assert {"sample.symposiarch", "guests.xlsx", "attendee-list.pdf", "place-cards.pdf", "programme.pdf"} <= made
    office = tmp_path / "sample" / "sample.symposiarch"
    guests = answer(capsys, office, "list", "guests", "--event", "1")
    assert len(guests) == 54
    host = guests[0]
    assert (host["name"], host["honorific"], host["title"]) == ("Kamran Səlimov", "H.E. Mr.", "Ambassador")
    assert host["native_name"] is None


def test_organisers_are_added_put_in_order_and_taken_off(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    key = str(an_event(office, capsys, "--organiser", "Embassy of Azerbaijan"))

    def organiser(*words: str) -> list[tuple[str, str]]:
        told = answer(capsys, office, "event", "organiser", "--event", key, *words)
        return [(row["organiser"], row["role"]) for row in told]

    ours, theirs = ("Embassy of Azerbaijan", "host"), ("Hanbit Foundation", "co_host")
    assert organiser("Hanbit Foundation") == [ours, theirs]
    assert organiser("hanbit foundation", "--place", "1") == [theirs, ours]
    assert organiser("Hanbit Foundation", "--role", "host") == [(theirs[0], "host"), ours]
    assert organiser("Hanbit Foundation", "--remove") == [ours]
    answer(capsys, office, "undo")
    assert organiser(ours[0]) == [(theirs[0], "host"), ours]
    assert run(["--office", str(office), "event", "organiser", "--event", key, "Nobody", "--remove"]) == 1
    assert (
        run(["--office", str(office), "event", "organiser", "--event", key, ours[0], "--remove", "--place", "1"]) == 2
    )


def test_whom_to_call_at_an_organiser_is_kept_and_taken_away(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    key = str(an_event(office, capsys, "--organiser", "Embassy of Azerbaijan"))
    answer(capsys, office, "person", "add", "--given-name", "Leyla", "--family-name", "Əliyeva")

    def contact(*words: str) -> list[str | None]:
        told = answer(capsys, office, "event", "organiser", "--event", key, "Embassy of Azerbaijan", *words)
        return [row["contact"] for row in told]

    assert contact("--contact", "Leyla Əliyeva") == ["Leyla Əliyeva"]
    assert contact("--place", "1") == ["Leyla Əliyeva"]
    assert contact("--contact", "none") == [None]


def test_a_new_organiser_takes_back_letters_that_name_the_others(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key = str(an_event(office, capsys, "--organiser", "Embassy of Azerbaijan"))
    answer(capsys, office, "invite", "--event", key, "--new", "Anna Lindqvist", "--email", "anna@example.org")
    answer(capsys, office, "mail", "write", "--event", key, "--kind", "invitation")
    assert run(["--office", str(office), "event", "organiser", "--event", key, "Hanbit Foundation"]) == 0
    assert "no longer holds: 1 letter that had not gone." in capsys.readouterr().out
    assert [row["status"] for row in answer(capsys, office, "mail", "list", "--event", key)] == ["withdrawn"]


def test_an_organiser_called_by_its_short_name_or_with_two_spaces_is_not_added_again(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key = an_event(office, capsys, "--organiser", "Hanbit Foundation", "--organiser", "Ministry of Foreign Affairs")
    with Office.open(office) as opened, opened.transaction("Shorten") as work:
        ministry = organisation_named(work.session, "Ministry of Foreign Affairs")
        edit_organisation(work.session, ministry.id, short_name="MFA")

        assert organisation_named(work.session, "mfa") is ministry

    def organiser(*words: str) -> list[tuple[str, str]]:
        told = answer(capsys, office, "event", "organiser", "--event", str(key), *words)
        return [(row["organiser"], row["role"]) for row in told]

    host, ministry_row = ("Hanbit Foundation", "host"), "Ministry of Foreign Affairs"
    assert organiser("mfa") == [host, (ministry_row, "co_host")]
    assert organiser(" Ministry of  Foreign Affairs ", "--role", "host") == [host, (ministry_row, "host")]
    assert organiser("MFA", "--place", "1") == [(ministry_row, "host"), host]


def test_what_is_wrong_with_a_damaged_office_is_told_without_changing_it(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    an_event(office, capsys)
    with office.open("r+b") as file:
        file.seek(40_000)
        file.write(b"\xff" * 60_000)
    before = office.read_bytes()
    assert run(["--office", str(office), "--json", "verify"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert not told["ok"]
    assert told["problems"]
    assert run(["--office", str(office), "event", "list"]) == 1
    assert "Restore a copy of it" in capsys.readouterr().err
    assert office.read_bytes() == before
