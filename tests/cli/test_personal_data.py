"""Care for people's data, from a script."""

from __future__ import annotations

import io
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook
from sqlalchemy import select
from tests.builders import a_companion, a_guest, an_event, new_office
from tests.cli.answers import answer

from symposiarch.cli.main import run
from symposiarch.model.events import Event
from symposiarch.model.invitations import Attendee, AttendeeRole, Reply
from symposiarch.planning.arrivals import recording
from symposiarch.store import Office


@pytest.fixture
def office(tmp_path: Path) -> Path:
    with new_office(tmp_path) as made, made.transaction("Scene") as work:
        event = an_event(work.session)
        guest = a_guest(
            work.session, event, "Emma Berg", reply=Reply.ACCEPTED, email="emma@example.org", diet="vegan",
            category="Press", title="Editor", organisation="Peninsula Review", notes="knows the minister",
            mobile="+994 50 111 22 33", languages=("az",),
        )  # fmt: skip
        a_companion(work.session, guest, "Elçin Berg", role=AttendeeRole.SPOUSE)
        (head, _) = work.session.query(Attendee).order_by(Attendee.id)
        recording.arrive(work.session, head.id, door="Main")
    return made.path


def test_a_person_is_looked_at_and_erased(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = answer(capsys, office, "person", "erase", "emma@example.org", "--look")
    assert (told["name"], told["taken_off"]) == ("Emma Berg", ["Second Symposium on Translation"])
    assert len(told["backups"]) == 1, "an office that is opened keeps a backup of the day"
    answer(capsys, office, "person", "erase", "emma@example.org", "--yes")
    assert b"Emma" not in office.read_bytes()
    assert b"emma@example.org" not in office.read_bytes()
    assert run(["--office", str(office), "undo"]) == 1


def test_a_text_with_the_family_name_alone_is_named_and_taken_out_on_request(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Office.open(office) as opened, opened.transaction("Note") as work:
        work.session.scalars(select(Event)).one().notes = "Berg waits at the door."
    (found,) = answer(capsys, office, "person", "erase", "Emma Berg", "--look")["mentions"]
    assert (found["about"], found["words"]) == ("Second Symposium on Translation", "Berg waits at the door.")
    assert run(["--office", str(office), "person", "erase", "Emma Berg", "--yes", "--mention", "events:9:notes"]) == 1
    assert "No text “events:9:notes” was found" in capsys.readouterr().err
    done = answer(capsys, office, "person", "erase", "Emma Berg", "--yes", "--mention", found["id"])
    assert done["left"] == 0
    with Office.open(office) as opened, opened.reading() as session:
        assert session.scalars(select(Event.notes)).one() == "… waits at the door."


@pytest.mark.parametrize("answers", ["n\nn\n", "y\nn\n"])
def test_the_person_is_asked_about_each_text_before_anything_is_erased(
    office: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, answers: str
) -> None:
    with Office.open(office) as opened, opened.transaction("Note") as work:
        work.session.scalars(select(Event)).one().notes = "Berg waits at the door."
    monkeypatch.setattr("sys.stdin", io.StringIO(answers))
    assert run(["--office", str(office), "person", "erase", "Emma Berg"]) == 1
    said = capsys.readouterr().err
    assert "“Berg waits at the door.” may mean them. Take the name out of it?" in said
    assert "This cannot be undone. Erase?" in said
    with Office.open(office) as opened, opened.reading() as session:
        assert session.scalars(select(Event.notes)).one() == "Berg waits at the door.", "nothing was erased"


@pytest.mark.parametrize(("answer", "notes"), [("y", "… waits at the door."), ("n", "Berg waits at the door.")])
def test_a_text_loses_the_name_when_the_person_asked_says_so(
    office: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, answer: str, notes: str
) -> None:
    with Office.open(office) as opened, opened.transaction("Note") as work:
        work.session.scalars(select(Event)).one().notes = "Berg waits at the door."
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{answer}\ny\n"))
    assert run(["--office", str(office), "person", "erase", "Emma Berg"]) == 0, capsys.readouterr().err
    assert ("Left as they are: 1 text" in capsys.readouterr().out) is (answer == "n")
    with Office.open(office) as opened, opened.reading() as session:
        assert session.scalars(select(Event.notes)).one() == notes


def test_without_yes_it_is_asked_first(
    office: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("n\n"))
    assert run(["--office", str(office), "person", "erase", "emma@example.org"]) == 1
    assert "cannot be undone" in capsys.readouterr().err
    assert b"emma@example.org" in office.read_bytes()
    assert run(["--office", str(office), "--json", "person", "erase", "emma@example.org"]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1  # a script is not asked


def test_what_is_held_becomes_a_pdf_and_is_noted(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "held.pdf"
    answer(capsys, office, "person", "held", "emma@example.org", "--to", str(target), "--purpose", "asked by letter")
    assert target.read_bytes().startswith(b"%PDF")
    (noted,) = answer(capsys, office, "list", "access")
    assert (noted["what"], noted["for"]) == ("held-on", "asked by letter")


def test_how_long_people_are_kept_and_who_is_due(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer(capsys, office, "retention", "set", "12", "--category", "Press")
    rows = answer(capsys, office, "retention", "list")
    assert rows == [
        {"category": "Press", "months": 12, "people": 1},
        {"category": None, "months": None, "people": 0},
    ]
    assert answer(capsys, office, "retention", "due", "--on", "2027-12-31") == []
    (due,) = answer(capsys, office, "retention", "due", "--on", "2028-01-14")
    assert (due["name"], due["due_on"]) == ("Emma Berg", "2028-01-14")
    answer(capsys, office, "person", "keep", "emma@example.org", "--until", "2030-01-01")
    assert answer(capsys, office, "retention", "due", "--on", "2028-01-14") == []


def test_an_event_is_reported_as_pdf_and_workbook(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pdf, workbook = tmp_path / "report.pdf", tmp_path / "report.xlsx"
    answer(capsys, office, "event", "report", "--event", "1", "--to", str(pdf))
    assert pdf.read_bytes().startswith(b"%PDF")
    done = answer(capsys, office, "event", "report", "--event", "1", "--to", str(workbook), "--names")
    assert done["sheets"][:4] == ["Figures", "Guests", "Categories", "Organisations"]
    guests = [row[:1] + row[8:9] for row in load_workbook(workbook)["Guests"].iter_rows(min_row=2, values_only=True)]
    assert guests == [("Emma Berg", "yes"), ("Elçin Berg", None)]
    book = load_workbook(workbook)
    figures = {row[0]: row[1] for row in book["Figures"].iter_rows(values_only=True)}
    assert figures["Figure"] == "Second Symposium on Translation, 14 January 2027"
    assert [row[0] for row in book["Languages"].iter_rows(min_row=2, values_only=True)] == ["Azerbaijani"]
    assert (figures["Invited"], figures["Came"], figures["Did not come"]) == (1, 1, 1)


def test_an_event_to_come_is_not_closed(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = answer(capsys, office, "event", "close", "--event", "1", "--look")
    assert told["companions"] == 1
    assert run(["--office", str(office), "event", "close", "--event", "1", "--yes"]) == 1
    assert "has not begun" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("outsider", "said", "unsaid"),
    [
        ("caterer", {"vegan"}, {"Emma Berg", "emma@example.org", "Peninsula Review", "knows the minister"}),
        (
            "co-host",
            {"Emma Berg", "Peninsula Review", "Elçin Berg"},
            {"vegan", "emma@example.org", "knows the minister"},
        ),
        ("venue", {"Grand Hall"}, {"Emma Berg", "vegan", "Elçin Berg", "+994 50 111 22 33"}),
    ],
)
def test_a_copy_for_outside_holds_only_what_is_needed(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], outsider: str, said: set[str], unsaid: set[str]
) -> None:
    target = tmp_path / "copy.xlsx"
    answer(capsys, office, "event", "redacted", "--event", "1", "--for", outsider, "--to", str(target))
    book = load_workbook(target)
    cells = {str(cell) for page in book for row in page.iter_rows(values_only=True) for cell in row if cell}
    assert said <= cells
    assert not unsaid & cells
    assert all(page.sheet_state == "visible" for page in book)


def test_attendance_is_kept_with_the_person(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (row,) = answer(capsys, office, "list", "attendance", "emma@example.org")
    assert (row["reply"], row["outcome"]) == ("accepted", "came")


def test_what_could_not_be_written_after_all_is_noted_all_the_same(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The note comes first: nothing leaves the house unnoted."""
    nowhere = str(tmp_path / "nowhere" / "copy.xlsx")
    command = ["event", "redacted", "--event", "1", "--for", "venue", "--to", nowhere]
    assert run(["--office", str(office), *command]) == 1
    capsys.readouterr()
    assert [row["what"] for row in answer(capsys, office, "list", "access")] == ["copy-for-venue"]


def test_who_takes_passport_names_with_the_guest_list_is_noted(
    office: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    words = ("export", "guests", "--event", "1", "--to", str(tmp_path / "guests.csv"), "--columns")
    answer(capsys, office, *words, "Name,Title")
    assert answer(capsys, office, "list", "access") == []
    answer(capsys, office, *words, "Name,name in the passport")
    (noted,) = answer(capsys, office, "list", "access")
    assert noted["what"] == "guest-papers"


@pytest.mark.skipif(sys.platform == "win32", reason="a shell closes the input so")
@pytest.mark.parametrize(
    ("words", "closed"), [("person erase emma@example.org", "<&-"), ("event close --event 1", "</dev/null")]
)
def test_a_script_that_answers_nothing_is_told_how_it_is_done_without_asking(
    office: Path, words: str, closed: str
) -> None:
    with Office.open(office) as opened, opened.transaction("It is over") as work:
        work.session.get_one(Event, 1).begins = datetime.fromisoformat("2026-11-01T19:00")
    program = f'"{sys.executable}" -m symposiarch --office "{office}" {words} {closed}'
    done = subprocess.run(["/bin/sh", "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "Nobody answered, and nothing was changed. “--yes” does it without asking" in done.stderr
    assert "Traceback" not in done.stderr
