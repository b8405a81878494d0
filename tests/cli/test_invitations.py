"""What the window does with a guest list, from a script."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from tests.builders import a_guest, an_event, new_office

from symposiarch.cli.main import run
from symposiarch.documents.render import own_templates
from symposiarch.model.invitations import Reply
from symposiarch.planning.events.organisers import add_organiser

Say = Callable[..., Any]


@pytest.fixture
def say(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Say:
    """Runs a command in an office with three guests and gives its JSON."""
    with new_office(tmp_path) as office:
        with office.transaction("The scene") as work:
            event = an_event(work.session)
            add_organiser(work.session, event.id, organisation="Embassy of Azerbaijan", quota=1)
            for name, reply in (
                ("Nigar Quliyeva", Reply.ACCEPTED),
                ("Jan Novák", Reply.NONE),
                ("Kim Chul-soo", Reply.NONE),
            ):
                a_guest(work.session, event, name, reply=reply, email=f"{name.split()[0].lower()}@example.org")
        path = office.path

    def command(*words: str, fails: bool = False) -> Any:
        code = run(["--office", str(path), "--json", *words])
        out = capsys.readouterr()
        assert (code != 0) is fails, out.err
        return out.err if fails else json.loads(out.out)

    return command


def guests(say: Say, *more: str) -> dict[str, dict[str, Any]]:
    return {row["name"]: row for row in say("list", "guests", "--event", "1", *more)}


def test_a_guest_is_moved_into_another_wave_and_written_to_another_way(say: Say) -> None:
    said = say(
        "invitations", "set", "--event", "1", "Jan Novák", "--wave", "B", "--channel", "post", "--companions", "1"
    )
    assert said == {"changed": 1}
    row = guests(say)["Jan Novák"]
    assert (row["wave"], row["channel"]) == ("B", "post")
    assert say("invitations", "set", "--event", "1", "Jan Novák", "--wave", "B") == {"changed": 0}


def test_no_letters_are_promised_in_a_language_that_nobody_worded(say: Say) -> None:
    said = say("invitations", "set", "--event", "1", "--all", "--language", "xx", fails=True)
    assert "Letters cannot be written in “xx”" in said


def test_an_organisers_list_goes_out_as_its_own_workbook_and_comes_back_to_its_list(say: Say, tmp_path: Path) -> None:
    say("invitations", "set", "--event", "1", "Jan Novák", "--organiser", "Embassy of Azerbaijan")
    book = tmp_path / "embassy.csv"
    assert (
        say("export", "guests", "--event", "1", "--organiser", "Embassy of Azerbaijan", "--to", str(book))["guests"]
        == 1
    )
    lines = book.read_text(encoding="utf-8-sig").splitlines()
    at = lines[0].split(",").index("Name")
    new = [""] * len(lines[0].split(","))
    new[at] = "Aynur Rəhimli"
    book.write_text("\n".join([*lines, ",".join(new)]), encoding="utf-8")
    say("import", "guests", str(book), "--event", "1", "--organiser", "Embassy of Azerbaijan")
    (share,) = say("list", "quotas", "--event", "1")
    assert (share["quota"], share["used"], share["left"]) == (1, 2, -1)
    assert say("invitations", "quota", "--event", "1", "Embassy of Azerbaijan", "5") == {
        "organiser": "Embassy of Azerbaijan",
        "quota": 5,
    }
    assert len(guests(say)) == 4


def test_a_view_shows_those_whom_it_was_kept_for(say: Say) -> None:
    say("view", "keep", "Who comes", "--part", "accepted")
    assert set(guests(say, "--view", "who comes")) == {"Nigar Quliyeva"}
    assert [view["name"] for view in say("list", "views")] == ["Who comes"]
    assert "is no part of the counts" in say("view", "keep", "Odd", "--part", "perhaps", fails=True)
    say("view", "forget", "Who comes")
    assert "There is no view" in say("list", "guests", "--event", "1", "--view", "Who comes", fails=True)


def test_an_envelope_that_was_handed_over_stands_in_the_register(say: Say, tmp_path: Path) -> None:
    said = say("invitations", "handed", "--event", "1", "Jan Novák", "--to", "The doorman", "--on", "2027-01-02")
    assert said == {"name": "Jan Novák", "on": "2027-01-02"}
    say("print", "envelope-register", "--event", "1", "--to", str(tmp_path / "register.pdf"))
    lines = say("list", "envelopes", "--event", "1")
    assert (lines[0]["serial"], lines[0]["registered"]) == (1, True)
    assert sum(line["handed_on"] is not None for line in lines) == 1
    assert len({line["name"] for line in lines}) == len(lines)


def test_received_invitations_are_kept_and_one_recorded_by_mistake_is_taken_away(say: Say) -> None:
    say("received", "Jan Novák", "--day", "2026-03-20", "--occasion", "Nowruz", "--came")
    (row,) = say("list", "received", "Jan Novák")
    assert (row["day"], row["occasion"], row["came"]) == ("2026-03-20", "Nowruz", True)
    assert say("list", "received", "Jan Novák", "--forget", str(row["id"])) == []
    assert "is no day" in say("received", "Jan Novák", "--day", "soon", fails=True)


def test_a_notice_goes_as_each_guest_was_invited_and_is_marked_as_gone(say: Say) -> None:
    for name, way in (("Jan Novák", "telephone"), ("Nigar Quliyeva", "email")):
        say("invitations", "approve", "--event", "1", name)
        say("invitations", "sent", "--event", "1", name, "--channel", way)
    say("mail", "write", "--event", "1", "--kind", "cancelled")
    written = {row["name"]: row for row in say("mail", "list", "--event", "1")}
    assert {name: row["channel"] for name, row in written.items()} == {
        "Jan Novák": "telephone",
        "Nigar Quliyeva": "email",
    }
    assert say("mail", "gone", "--event", "1", str(written["Jan Novák"]["id"])) == {"gone": 1}
    assert {row["name"]: row["status"] for row in say("mail", "list", "--event", "1")}["Jan Novák"] == "sent"


def test_who_walked_in_is_thanked_by_name(say: Say) -> None:
    say("arrive", "--event", "1", "Jan Novák")
    say("arrive", "--event", "1", "Emil Faruk", "--walk-in")
    thanks = say("mail", "write", "--event", "1", "--kind", "thanks", "Emil Faruk")
    assert thanks == {"written": 0, "problems": ["Emil Faruk has no e-mail address."]}
    assert "Emil Faruk" in say("mail", "write", "--event", "1", "Emil Faruk", fails=True), "nobody invited them"


def test_a_row_of_a_file_that_means_nobody_for_certain_is_resolved_by_name(say: Say, tmp_path: Path) -> None:
    file = tmp_path / "form.csv"
    file.write_text("Name,Reply\nThe editor,Yes\n", encoding="utf-8")
    assert say("import", "replies", str(file), "--event", "1")["unmatched"] == 1
    said = say("import", "replies", str(file), "--event", "1", "--resolve", "2=Jan Novák")
    assert (said["new"], said["unmatched"]) == (1, 0)
    assert guests(say)["Jan Novák"]["reply"] == "accepted"
    assert "names no row" in say("import", "replies", str(file), "--event", "1", "--resolve", "9=Jan Novák", fails=True)


def test_the_telephone_list_names_whom_to_call(say: Say, tmp_path: Path) -> None:
    say("invitations", "set", "--event", "1", "Jan Novák", "--channel", "telephone")
    target = tmp_path / "calls.pdf"
    say("print", "telephone-list", "--event", "1", "--about", "invitation", "--to", str(target))
    text = PdfReader(target).pages[0].extract_text()
    assert "Jan Novák" in text
    assert "Nigar Quliyeva" not in text


def test_an_approval_is_taken_back(say: Say) -> None:
    say("invitations", "approve", "--event", "1", "--all")
    back = say("invitations", "unapprove", "--event", "1", "--all")
    assert back["touched"]
    assert all(row["stage"] == "draft" for row in say("list", "guests", "--event", "1"))


def test_letters_are_written_in_one_language_where_one_is_wished(say: Say) -> None:
    assert "The languages are en" in say("mail", "write", "--event", "1", "--language", "xx", fails=True)
    say("mail", "write", "--event", "1", "--language", "ko")
    assert {row["language"] for row in say("mail", "list", "--event", "1")} == {"ko"}


def test_a_draft_whose_card_cannot_be_drawn_is_named_and_the_others_are_written(say: Say, tmp_path: Path) -> None:
    own = own_templates() / "invitations.typ"
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_text(WITHOUT_A_CARD_FOR_THE_FIRST, encoding="utf-8")
    said = say("mail", "drafts", "--event", "1", "--language", "tr", "--to", str(tmp_path / "drafts"))
    assert [Path(one).name for one in said["files"]] == ["1 Jan Novák.eml", "2 Kim Chul-soo.eml"]
    assert [one.split(":")[0] for one in said["problems"]] == ["Nigar Quliyeva"]


WITHOUT_A_CARD_FOR_THE_FIRST = """
#let facts = json(bytes(sys.inputs.facts))
#assert(facts.cards.first().guest != "Nigar Quliyeva", message: "this name is not to be printed")
A card.
"""


def test_of_several_of_one_name_none_is_taken_for_who_comes_instead(say: Say) -> None:
    for _ in range(2):
        say("person", "add", "--given-name", "Kamran", "--family-name", "Əliyev")
    said = say("reply", "Jan Novák", "--represented-by", "Kamran Əliyev", "--event", "1", fails=True)
    assert "several people called “Kamran Əliyev”" in said
    say("reply", "Jan Novák", "--represented-by", "Somebody Else", "--event", "1")
    assert guests(say)["Jan Novák"]["representative"]["name"] == "Somebody Else"


def test_a_companion_stays_away_by_a_name_in_capitals(say: Say) -> None:
    say("reply", "Jan Novák", "accepted", "--companion", "Işıl Quliyeva", "--event", "1")
    say("reply", "Jan Novák", "--without", "IŞIL QULİYEVA", "--event", "1")
    assert say("invitations", "expected", "--event", "1")["companions"] == 0
