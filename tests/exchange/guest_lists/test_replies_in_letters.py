"""Replies in whole letters, as mail programs put them out and secretaries sum them up."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from tests.builders import a_guest, an_event, new_office

from symposiarch.cli.main import run

GUESTS = (
    ("Margaret Ellison", "ellison@example.org"),
    ("Peter Novak", "p.novak@example.org"),
    ("Sophie Garnier", "garnier@example.org"),
    ("Stefan Brandt", "brandt@example.org"),
    ("Daniel Osei", "osei@example.org"),
    ("Fatma Şahin", "sahin@example.org"),
)
Answers = Callable[[Sequence[Sequence[str]]], tuple[dict[str, Any], dict[str, Any]]]


@pytest.fixture
def answers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Answers:
    """What is told of a file with these rows, and the guests afterwards by name."""
    with new_office(tmp_path) as opened:
        with opened.transaction("The scene") as work:
            event = an_event(work.session)
            for name, address in GUESTS:
                a_guest(work.session, event, name, email=address)
        office = str(opened.path)

    def bring_in(rows: Sequence[Sequence[str]]) -> tuple[dict[str, Any], dict[str, Any]]:
        file = tmp_path / "answers.csv"
        with file.open("w", encoding="utf-8", newline="") as target:
            csv.writer(target).writerows(rows)
        assert run(["--office", office, "--json", "import", "replies", str(file), "--event", "1"]) == 0
        told = json.loads(capsys.readouterr().out)
        assert run(["--office", office, "--json", "list", "guests", "--event", "1"]) == 0
        return told, {guest["name"]: guest for guest in json.loads(capsys.readouterr().out)}

    return bring_in


def test_letters_that_a_mail_program_has_put_out_are_read(answers: Answers) -> None:
    asked = "\n-----Original Message-----\nFrom: Protocol\nSubject: Invitation\nTell us if you are unable to attend."
    told, guests = answers(
        [
            ["Subject", "Body", "From: (Name)", "From: (Address)"],
            ["RE: Invitation", f"I shall be delighted to attend if my flight is on time.{asked}", *GUESTS[0]],
            ["RE: Invitation", f"My wife and I accept with pleasure, we will be there.{asked}", *GUESTS[4]],
            ["Automatic reply", "I am out of the office and will attend to your message on Monday.", *GUESTS[3]],
        ]
    )
    ellison, osei, brandt = (guests[name] for name in ("Margaret Ellison", "Daniel Osei", "Stefan Brandt"))
    assert (ellison["reply"], osei["reply"], brandt["reply"]) == ("accepted", "accepted", "none")
    assert ellison["notes"] == "Reply: I shall be delighted to attend if my flight is on time."
    assert [one["role"] for one in osei["companions"]] == ["spouse"]
    assert brandt["notes"] is None
    assert [one["message"] for one in told["problems"]] == ["It is not said what Stefan Brandt answered."]


def test_a_sender_is_named_before_the_address_and_the_address_alone_is_the_guests(answers: Answers) -> None:
    _, guests = answers(
        [
            ["From", "Subject", "Text"],
            ["Peter Novak <p.novak@example.org>", "Re: Invitation", "I will attend."],
            ["garnier@example.org", "Re: Invitation", "Je serai heureuse d'y assister."],
        ]
    )
    assert (guests["Peter Novak"]["reply"], guests["Sophie Garnier"]["reply"]) == ("accepted", "accepted")


def test_what_a_secretary_sums_up_is_read_and_a_family_name_alone_is_asked_about(answers: Answers) -> None:
    told, guests = answers(
        [
            ["Guest", "Answer"],
            ["Mme Garnier", "décline, en déplacement"],
            ["Stefan Brandt", "verhindert, Vertretung: Markus Lindner"],
            ["Margaret Ellison", "cannot come, sends Mr. Paul Grant instead"],
            ["Peter Novak", "Please note that he will be represented by Ms. Laura Stein, Counsellor."],
            ["H.E. Daniel Osei", "will attend with spouse and driver"],
            ["Doç. Dr. Fatma Şahin", "we shall see what the dean says"],
        ]
    )
    assert [one["message"] for one in told["problems"]] == [
        "“Mme Garnier” may be Sophie Garnier (the name in a shorter form). Say whether it is.",
        "It is not said what Fatma Şahin answered.",
    ]
    assert guests["Stefan Brandt"]["representative"]["name"] == "Markus Lindner"
    assert guests["Margaret Ellison"]["representative"]["name"] == "Mr. Paul Grant"
    assert guests["Peter Novak"]["representative"]["name"] == "Ms. Laura Stein"
    assert [one["role"] for one in guests["Daniel Osei"]["companions"]] == ["spouse", "driver"]
