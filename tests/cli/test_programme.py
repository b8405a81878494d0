"""A programme from a script: built, imported, put in order, released, with the JSON that others read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from symposiarch.cli.main import run


class Clerk:
    """Types commands about one event, reads the JSON that they print."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capsys = folder, capsys

    def types(self, *words: str | Path, code: int = 0, event: str = "1") -> Any:
        office = str(self.folder / "office.symposiarch")
        arguments = ["--office", office, "--json", *map(str, words), *(["--event", event] if event else [])]
        assert run(arguments) == code, self.capsys.readouterr().err
        out, err = self.capsys.readouterr()
        return json.loads(out) if code == 0 else err


@pytest.fixture
def clerk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Clerk:
    """An event in Seoul with an opening, two addresses, and a panel with a moderator and two panellists."""
    made = Clerk(tmp_path, capsys)
    made.types(
        "event", "add", "--title", "Symposium", "--begins", "2027-01-14T14:00", "--time-zone", "Asia/Seoul",
        "--languages", "en,ko", event="",
    )  # fmt: skip
    made.types("programme", "add", "Opening", "--minutes", "10", "--speaker", "Kamran Səlimov, Ambassador")
    made.types("programme", "add", "Address one", "--kind", "address", "--speaker", "Anna Schmidt, Minister")
    made.types("programme", "add", "Address two", "--kind", "address", "--speaker", "Jang Hye-rim, Professor")
    made.types(
        "programme", "add", "Panel: Books", "--minutes", "60", "--moderator", "Noh Ye-rin",
        "--speaker", "Han Ji-won", "--speaker", "Moon Tae-oh",
    )  # fmt: skip
    return made


def test_the_programme_is_listed_as_objects(clerk: Clerk) -> None:
    rows = clerk.types("list", "programme")
    assert [(row["kind"], row["title"], row["begins"], row["ends"]) for row in rows] == [
        ("opening", "Opening", "2027-01-14T14:00:00+09:00", "2027-01-14T14:10:00+09:00"),
        ("address", "Address one", "2027-01-14T14:10:00+09:00", "2027-01-14T14:20:00+09:00"),
        ("address", "Address two", "2027-01-14T14:20:00+09:00", "2027-01-14T14:30:00+09:00"),
        ("panel", "Panel: Books", "2027-01-14T14:30:00+09:00", "2027-01-14T15:30:00+09:00"),
    ]
    panel = rows[3]["roles"]
    assert [(role["order"], role["role"], role["name"], role["status"]) for role in panel] == [
        (1, "moderator", "Noh Ye-rin", "to_ask"),
        (2, "panellist", "Han Ji-won", "to_ask"),
        (3, "panellist", "Moon Tae-oh", "to_ask"),
    ]
    assert rows[0]["roles"][0]["affiliation"] == "Ambassador"


def test_what_is_said_of_an_item_and_of_a_speaker_is_kept_in_each_language(clerk: Clerk) -> None:
    clerk.types(
        "programme", "edit", "Opening", "--title-in", "ko=개회사", "--description-in", "en=Welcome",
        "--interpretation", "ko", "--cue", "Lights down",
    )  # fmt: skip
    item = clerk.types("list", "programme")[0]
    assert (item["titles"], item["interpretation"]) == ({"en": "Opening", "ko": "개회사"}, ["ko"])
    said = clerk.types(
        "programme",
        "role",
        "Panel: Books",
        "Han Ji-won",
        "--topic-in",
        "ko=책",
        "--status",
        "agreed",
        "--minutes",
        "12",
    )
    assert said["roles"][1] | {"id": ""} == {
        "id": "", "name": "Han Ji-won", "role": "panellist", "topic": "책", "affiliation": None, "order": 2,
        "status": "agreed",
    }  # fmt: skip
    assert "names no language" in clerk.types("programme", "edit", "Opening", "--title-in", "개회사", code=1)


def test_the_order_of_speaking_and_the_chairs_come_with_their_reasons(clerk: Clerk) -> None:
    proposed = clerk.types("programme", "order")
    assert [(row["name"], row["rank"]) for row in proposed] == [("Jang Hye-rim", 2), ("Anna Schmidt", 1)]
    assert proposed[1]["why"].startswith("Speaks last, as the highest.")
    clerk.types("programme", "order", "--take")
    assert [row["title"] for row in clerk.types("list", "programme")][1:3] == ["Address two", "Address one"]
    refused = clerk.types("programme", "order", "--names", "Anna Schmidt; Jang Hye-rim", code=1)
    assert "note" in refused
    chairs = clerk.types("programme", "chairs", "Panel: Books")
    assert [(chair["chair"], chair["name"], chair["by_hand"]) for chair in chairs][1] == (2, "Noh Ye-rin", False)
    by_hand = clerk.types("programme", "chairs", "Panel: Books", "--names", "Noh Ye-rin; Han Ji-won; Moon Tae-oh")
    assert (by_hand[0]["name"], by_hand[0]["why"]) == ("Noh Ye-rin", "set by hand")


def test_duties_have_days_and_absences_become_conflicts(clerk: Clerk) -> None:
    clerk.types("programme", "duty", "Han Ji-won", "hotel", "--due", "2027-01-02", "--note", "two nights")
    duties = {row["duty"]: row for row in clerk.types("list", "duties") if row["name"] == "Han Ji-won"}
    assert (duties["hotel"]["due"], duties["hotel"]["done"], duties["topic"]["due"]) == (
        "2027-01-02",
        False,
        "2026-12-03",
    )
    clerk.types("programme", "duty", "Han Ji-won", "hotel", "--done")
    assert "hotel" not in {row["duty"] for row in clerk.types("list", "duties", "--open")}
    clerk.types("programme", "absence", "Han Ji-won", "--from", "14:00", "--to", "15:00", "--note", "lands at two")
    (conflict,) = [row for row in clerk.types("list", "conflicts") if row["code"] == "programme_absence"]
    assert conflict["message"].startswith("Han Ji-won is away from 14:00 to 15:00")
    clerk.types("programme", "absence", "Han Ji-won", "--there")
    assert clerk.types("list", "absences") == []


def test_a_place_is_left_open_with_candidates_and_replacements_are_kept(clerk: Clerk) -> None:
    clerk.types("programme", "role", "Panel: Books", "Moon Tae-oh", "--open")
    panel = clerk.types("programme", "person", "Panel: Books", "Gu Ha-eun", "--candidate-for", "3", "--status", "asked")
    assert (panel["roles"][2]["name"], panel["roles"][2]["candidates"]) == (
        None,
        [{"name": "Gu Ha-eun", "status": "asked"}],
    )
    taken = clerk.types("programme", "role", "Panel: Books", "3", "--candidate-takes", "Gu Ha-eun")
    assert (taken["roles"][2]["name"], taken["roles"][2]["replaces"]) == ("Gu Ha-eun", "Moon Tae-oh")


def test_an_import_tells_what_it_would_do_item_by_item(clerk: Clerk) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (
        ["Time", "Session", "Role", "Speaker", "Topic"],
        ["16:00-17:00", "Panel two", "Moderator", "Noh Ye-rin", None],
        [None, None, "Panellist", "Somebody New", "A new topic"],
        ["later", "Reception", None, None, None],
    ):
        sheet.append(row)
    book.save(clerk.folder / "programme.xlsx")
    said = clerk.types("import", "programme", clerk.folder / "programme.xlsx", "--dry-run")
    assert (said["items"], said["new"], said["new_people"], said["committed"]) == (2, 2, 1, False)
    assert [(role["name"], role["found"]) for role in said["programme"][0]["roles"]] == [
        ("Noh Ye-rin", "guest"),
        ("Somebody New", "new"),
    ]
    assert said["problems"] == [{"row": 4, "message": "“later” was not understood as a time."}]
    assert len(clerk.types("list", "programme")) == 4
    clerk.types("import", "programme", clerk.folder / "programme.xlsx")
    assert len(clerk.types("list", "programme")) == 6
    clerk.types("undo", event="")
    assert len(clerk.types("list", "programme")) == 4


def test_a_release_is_stopped_compared_and_told(clerk: Clerk) -> None:
    clerk.types("programme", "role", "Panel: Books", "Han Ji-won", "--status", "declined")
    assert "cannot be released" in clerk.types("programme", "release", code=1)
    clerk.types("programme", "role", "Panel: Books", "Han Ji-won", "--status", "agreed")
    assert clerk.types("programme", "release")["number"] == 1
    clerk.types("programme", "move", "Opening", "--minutes", "15")
    changes = clerk.types("programme", "diff", "--prepare")
    assert changes[0]["words"] == "“Opening” takes 15 minutes instead of 10 minutes."
    assert changes[0]["tell"] == ["Kamran Səlimov"]
    assert (
        run(["--office", str(clerk.folder / "office.symposiarch"), "programme", "diff", "--prepare", "--event", "1"])
        == 0
    )
    assert "\n6 messages prepared: see “mail list”" in clerk.capsys.readouterr().out
