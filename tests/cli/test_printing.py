from __future__ import annotations

import io
import json
import struct
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from tests.builders import a_guest, an_event, new_office

from symposiarch.cli.main import run
from symposiarch.documents.catalogue import SHEETS
from symposiarch.model.invitations import Reply


@pytest.fixture
def office(tmp_path: Path) -> str:
    with new_office(tmp_path) as made, made.transaction("Scene") as work:
        event = an_event(work.session)
        a_guest(work.session, event, "Emma Berg", honorific="Ms", reply=Reply.ACCEPTED)
        a_guest(work.session, event, "Oleg Ivanov", honorific="Mr")
    return str(tmp_path / "test.symposiarch")


def text(path: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(path.read_bytes())).pages)


def test_a_sheet_is_written_where_it_is_wanted(office: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "new folder" / "list.pdf"
    assert run(["--office", office, "--json", "print", "attendee-list", "--event", "1", "--to", str(target)]) == 0
    assert json.loads(capsys.readouterr().out) == {"files": [str(target)], "missing": []}
    assert "Ms Emma Berg" in text(target)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--to", "list.docx"), "a .pdf or .png or .svg file is written here"),
        (("--to", "list.png", "--ppi", "0"), "--ppi takes a number from 10 to 1200"),
        (("--to", "list.png", "--ppi", "nan"), "and no “nan”"),
        (("--to", "list.png", "--ppi", "plenty"), "and no “plenty”"),
    ],
)
def test_no_sheet_is_written_under_a_wrong_name_or_in_a_size_that_cannot_be(
    options: tuple[str, ...], said: str, office: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = tuple(str(tmp_path / one) if one.startswith("list") else one for one in options)
    assert run(["--office", office, "print", "attendee-list", "--event", "1", *options]) == 1
    assert said in capsys.readouterr().err
    assert list(tmp_path.glob("list*")) == []


@pytest.mark.parametrize("sheet", [sheet.name for sheet in SHEETS])
def test_every_sheet_can_be_asked_how_it_is_printed(sheet: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["print", sheet, "--help"]) == 0
    assert "--to FILE.pdf" in capsys.readouterr().out


def test_pages_are_written_as_pictures_one_a_page(office: str, tmp_path: Path) -> None:
    cards = ["print", "place-cards", "--size", "flat", "--event", "1", "--ppi", "50"]
    assert run(["--office", office, *cards, "--to", str(tmp_path / "cards.png")]) == 0
    picture = (tmp_path / "cards.png").read_bytes()
    assert picture.startswith(b"\x89PNG")
    at = picture.index(b"pHYs") + 4
    per_metre = struct.unpack(">II", picture[at : at + 8])
    assert [round(one * 0.0254) for one in per_metre] == [50, 50], "as large in a letter as on paper"
    tents = ["print", "name-tents", "--people", "guests", "--event", "1"]
    assert run(["--office", office, *tents, "--to", str(tmp_path / "t.svg")]) == 0
    assert sorted(path.name for path in tmp_path.glob("*.svg")) == ["t-1.svg", "t-2.svg"]


def test_pages_stand_in_their_order_among_the_files(office: str, tmp_path: Path) -> None:
    sheet = ["print", "sign-in", "--blank", "190", "--event", "1", "--ppi", "10", "--to", str(tmp_path / "list.png")]
    assert run(["--office", office, *sheet]) == 0
    files = sorted(path.name for path in tmp_path.glob("*.png"))
    assert len(files) > 9
    assert files[:2] == ["list-01.png", "list-02.png"]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["print", "wine-list", "--event", "1", "--to", "x.pdf"], 2, "No such command"),
        (["print", "attendee-list", "--event", "1", "--to", "x.pdf", "--sort", "shoes"], 2, "shoes"),
        (["print", "attendee-list", "--event", "99", "--to", "x.pdf"], 1, "99"),
        (["print", "attendee-list", "--event", "1", "--to", "/dev/null/x.pdf"], 1, "cannot be written"),
    ],
)
def test_what_cannot_be_printed_is_said_in_one_sentence(
    office: str, arguments: list[str], code: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--office", office, *arguments]) == code
    assert said in capsys.readouterr().err


def test_after_a_late_change_only_the_cards_that_differ_are_printed(
    office: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "cards.pdf"

    def cards(*more: str) -> Any:
        command = ["print", "place-cards", "--event", "1", "--to", str(target), "--size", "flat", *more]
        assert run(["--office", office, *command]) == 0
        return [name for name in ("Ms Berg", "Mr Ivanov", "Dr Ivanov", "Leyla Aliyeva") if name in text(target)]

    assert cards("--changed", "--note") == ["Ms Berg", "Mr Ivanov"]
    assert cards("--changed") == []
    assert "Nothing has changed" in text(target)
    with new_office(tmp_path) as made, made.transaction("Late") as work:
        from symposiarch.model.events import Event
        from symposiarch.model.people import Person

        event = work.session.get_one(Event, 1)
        a_guest(work.session, event, "Leyla Aliyeva")
        (oleg,) = work.session.query(Person).filter_by(family_name="Ivanov")
        oleg.honorific = "Dr"
    assert cards("--changed") == ["Dr Ivanov", "Leyla Aliyeva"]
    assert cards("--changed", "--note") == ["Dr Ivanov", "Leyla Aliyeva"]
    assert cards("--changed") == []
    assert cards() == ["Ms Berg", "Dr Ivanov", "Leyla Aliyeva"]
    capsys.readouterr()
    assert run(["--office", office, "--json", "list", "printed", "--event", "1"]) == 0
    (noted,) = json.loads(capsys.readouterr().out)
    assert (noted["sheet"], noted["heads"]) == ("place-cards", 3)
    assert noted["by"]
