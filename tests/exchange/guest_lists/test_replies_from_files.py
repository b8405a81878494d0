"""Replies come back in files and find the guests whom they mean; the others are listed and nothing is guessed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import docx
import pytest
from tests.builders import a_guest, an_event, new_office

from symposiarch.cli.main import run

HEADINGS = "Timestamp,Full name,Organisation,Will you attend?,Companions,Dietary requirements,Comments"


@pytest.fixture
def office(tmp_path: Path) -> str:
    with new_office(tmp_path) as opened:
        with opened.transaction("The scene") as work:
            event = an_event(work.session)
            for name, organisation in (
                ("Ramin Həsənov", "Embassy of Azerbaijan"),
                ("Chul-soo Kim", "Hansung Institute"),
                ("John Smith", "University of York"),
                ("John Smith", "Press Club"),
            ):
                a_guest(work.session, event, name, organisation=organisation, email=f"{organisation[:3]}@example.org")
        path = opened.path
    return str(path)


class Bench:
    """The command line at one office."""

    def __init__(self, office: str, capsys: pytest.CaptureFixture[str], folder: Path) -> None:
        self.office, self.capsys, self.folder = office, capsys, folder

    def __call__(self, *arguments: str) -> Any:
        assert run(["--office", self.office, "--json", *arguments]) == 0, self.capsys.readouterr().err
        return json.loads(self.capsys.readouterr().out)

    def replies(self, *lines: str) -> Any:
        file = self.folder / "replies.csv"
        file.write_text("\n".join((HEADINGS, *lines)), encoding="utf-8")
        return self("import", "replies", str(file), "--event", "1")

    def guests(self) -> dict[str, dict[str, Any]]:
        return {f"{one['name']}, {one['organisation']}": one for one in self("list", "guests", "--event", "1")}


@pytest.fixture
def bench(office: str, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Bench:
    return Bench(office, capsys, tmp_path)


def test_a_form_export_is_recorded_with_company_diet_and_notes(bench: Bench) -> None:
    done = bench.replies(
        "2026-12-20 10:00,HASANOV Ramin,,Yes,Leyla Hasanova,vegetarian,Arrives late",
        "2026-12-20 10:01,Kim Cheolsu,Hansung Institute,불참,,,",
    )
    assert (done["new"], done["problems"]) == (2, [])
    hasanov = bench.guests()["Ramin Həsənov, Embassy of Azerbaijan"]
    assert hasanov["name"] == "Ramin Həsənov", "a reply does not rewrite a name"
    assert (hasanov["reply"], hasanov["diet"], hasanov["notes"]) == ("accepted", "vegetarian", "Arrives late")
    assert [one["name"] for one in hasanov["companions"]] == ["Leyla Hasanova"]
    assert bench.guests()["Chul-soo Kim, Hansung Institute"]["reply"] == "declined"


def test_the_same_file_twice_changes_nothing_and_is_no_step(bench: Bench) -> None:
    line = "2026-12-20 10:00,Ramin Həsənov,,Yes,+1,,"
    bench.replies(line)
    steps = len(bench("list", "history"))
    assert bench.replies(line)["same"] == 1
    assert len(bench("list", "history")) == steps
    assert len(bench.guests()["Ramin Həsənov, Embassy of Azerbaijan"]["companions"]) == 1


def test_one_of_two_namesakes_is_asked_about_and_not_guessed(bench: Bench) -> None:
    done = bench.replies("2026-12-20 10:00,John Smith,,Yes,,,")
    assert (done["unclear"], done["new"]) == (1, 0)
    assert bench.replies("2026-12-20 10:00,John Smith,Press Club,Yes,,,")["new"] == 1
    assert bench.guests()["John Smith, University of York"]["reply"] == "none"


def test_who_is_not_invited_and_what_is_no_answer_are_listed_with_their_rows(bench: Bench) -> None:
    done = bench.replies("2026-12-20 10:00,Anna Maier,,Yes,,,", "2026-12-20 10:00,Ramin Həsənov,,,,,")
    assert [(one["row"], one["message"]) for one in done["problems"]] == [
        (2, "Nobody called “Anna Maier” is invited."),
        (3, "It is not said what Ramin Həsənov answered."),
    ]


def test_a_representative_is_read_out_of_the_answer(bench: Bench) -> None:
    bench.replies(
        "2026-12-20 10:00,Ramin Həsənov,,represented by Ms Song Mira,,,", "2026-12-20 10:01,Chul-soo Kim,,No,,,"
    )
    hasanov = bench.guests()["Ramin Həsənov, Embassy of Azerbaijan"]
    assert hasanov["reply"] == "represented"
    assert hasanov["representative"]["name"] == "Ms Song Mira"
    assert bench("invitations", "expected", "--event", "1")["total"] == 1


def test_a_guest_who_names_another_deputy_later_is_represented_by_that_one(bench: Bench) -> None:
    said = "2026-12-20 10:00,Ramin Həsənov,,represented by {},,,", "2026-12-20 10:01,Chul-soo Kim,,No,,,"
    bench.replies(said[0].format("Ms Song Mira"), said[1])
    assert bench.replies(said[0].format("Song Mira"), said[1])["same"] == 2
    assert bench.replies(said[0].format("Mr Emil Faruk"), said[1])["changed"] == 1
    assert bench.guests()["Ramin Həsənov, Embassy of Azerbaijan"]["representative"]["name"] == "Mr Emil Faruk"


def test_letters_can_be_worked_on_further_in_a_word_document(bench: Bench, tmp_path: Path) -> None:
    bench("letterhead", "--name", "Embassy of Azerbaijan", "--signatory", "Nigar Quliyeva")
    done = bench("export", "letters", "--event", "1", "--to", str(tmp_path / "letters.docx"))
    assert done["letters"] == 4
    document = docx.Document(str(tmp_path / "letters.docx"))
    said = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert (document.core_properties.author, document.core_properties.comments) == ("Embassy of Azerbaijan", "")
    begun = [one.text for one in document.paragraphs if one.paragraph_format.page_break_before]
    assert begun == ["Embassy of Azerbaijan"] * 3, "no empty line stands above a letter"
    assert "Dear Ramin Həsənov," in said
    assert "Nigar Quliyeva" in said


def test_what_the_head_of_mission_ticked_is_recorded(bench: Bench) -> None:
    assert bench("invitations", "decide", "--event", "1", "yes", "Ramin Həsənov")["yes"] == 1
    assert bench.guests()["Ramin Həsənov, Embassy of Azerbaijan"]["stage"] == "approved"
    assert bench("invitations", "register", "--event", "1")["new"] == 4
    assert bench("invitations", "register", "--event", "1")["new"] == 0


def test_every_sheet_of_paper_for_invitations_is_printed(bench: Bench, tmp_path: Path) -> None:
    for sheet in ("invitations", "letters", "labels", "envelope-register", "approval-sheet"):
        target = tmp_path / f"{sheet}.pdf"
        bench("print", sheet, "--event", "1", "--to", str(target))
        assert target.read_bytes().startswith(b"%PDF")


def test_labels_that_do_not_fit_are_refused(office: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = str(tmp_path / "labels.pdf")
    arguments = ["--office", office, "print", "labels", "--event", "1", "--to", target, "--measures"]
    assert run([*arguments, "120x36:2x8"]) == 1
    assert "do not fit on A4" in capsys.readouterr().err
    assert run([*arguments, "70x36:3x8"]) == 0


def test_answers_exported_from_a_mail_program_are_recorded(bench: Bench) -> None:
    file = bench.folder / "mails.csv"
    file.write_text(
        "Subject,Body,From: (Name),From: (Address),To: (Name),To: (Address)\n"
        "Accepted: National Day,With pleasure,HASANOV Ramin,Emb@example.org,Our Embassy,office@example.org\n"
        'Declined: National Day,,"Kim, Chul-soo",Han@example.org,Our Embassy,office@example.org\n',
        encoding="utf-8",
    )
    done = bench("import", "replies", str(file), "--event", "1")
    assert (done["new"], done["problems"]) == (2, [])
    assert bench.guests()["Ramin Həsənov, Embassy of Azerbaijan"]["reply"] == "accepted"
    assert bench.guests()["Chul-soo Kim, Hansung Institute"]["reply"] == "declined"
