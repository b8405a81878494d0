"""Replies that came by e-mail and were saved: one, several, or a folder of them."""

from __future__ import annotations

import json
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from tests.builders import a_guest, an_event, new_office
from tests.exchange.reading.outlook_files import a_message

from symposiarch.cli.main import run
from symposiarch.exchange.guest_lists.columns.remembering import remember, signature
from symposiarch.exchange.reading import read_file

QUOTED = (
    "\n\nOn Mon, 23 Nov 2026 at 10:00, Protocol <protocol@example.com> wrote:\n"
    "> Please tell us whether you will attend or are unable to attend.\n"
)


@pytest.fixture
def office(tmp_path: Path) -> Path:
    with new_office(tmp_path) as opened:
        with opened.transaction("The scene") as work:
            event = an_event(work.session)
            for name, address in (("Peter Novak", "p.novak@example.org"), ("Sophie Garnier", "garnier@example.org")):
                a_guest(work.session, event, name, email=address)
        return opened.path


def saved(folder: Path, name: str, sender: str, text: str) -> Path:
    mail = EmailMessage()
    mail["From"] = sender
    mail["To"] = "protocol@example.com"
    mail["Subject"] = "Re: Invitation"
    mail.set_content(text + QUOTED)
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_bytes(bytes(mail))
    return path


def replies(office: Path, capsys: pytest.CaptureFixture[str], *wished: str) -> tuple[dict[str, Any], dict[str, str]]:
    assert run(["--office", str(office), "--json", "import", "replies", *wished, "--event", "1"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert run(["--office", str(office), "--json", "list", "guests", "--event", "1"]) == 0
    return told, {guest["name"]: guest["reply"] for guest in json.loads(capsys.readouterr().out)}


def test_the_sender_of_a_saved_mail_replies_and_not_the_letter_below(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = saved(
        tmp_path / "mails", "answer.eml", "Peter Novak <p.novak@example.org>", "I shall be delighted to attend."
    )
    _, said = replies(office, capsys, str(path))
    assert said == {"Peter Novak": "accepted", "Sophie Garnier": "none"}


def test_who_writes_from_a_known_address_is_its_guest_whatever_the_name(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = saved(tmp_path / "mails", "answer.eml", "garnier@example.org", "Je ne pourrai malheureusement pas venir.")
    _, said = replies(office, capsys, str(path))
    assert said["Sophie Garnier"] == "declined"


@pytest.mark.parametrize("text", ["Avec plaisir !\n\nEnvoyé de mon iPhone", "Gladly.\n\nSophie\n\nSent from my iPad"])
def test_a_line_from_a_telephone_is_read_without_what_the_telephone_writes_below(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    path = saved(tmp_path / "mails", "answer.eml", "garnier@example.org", text)
    assert replies(office, capsys, str(path))[1]["Sophie Garnier"] == "accepted"


def test_a_folder_and_several_files_are_read_together_and_told_by_their_names(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "mails"
    one = saved(folder, "a.eml", "Peter Novak <p.novak@example.org>", "I will attend.")
    other = saved(folder, "b.eml", "Nobody Known <x@example.org>", "I will attend.")
    for wished in ([str(folder)], [str(one), str(other)]):
        told, said = replies(office, capsys, *wished)
        assert [(problem["sheet"], problem["row"], problem["why"]) for problem in told["problems"]] == [
            ("b.eml", 2, "not_invited")
        ]
        assert said["Peter Novak"] == "accepted"
    told, said = replies(office, capsys, str(folder), "--resolve", "2=Sophie Garnier")
    assert said["Sophie Garnier"] == "accepted"


def test_a_list_among_letters_and_a_folder_without_any_are_refused(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one = saved(tmp_path / "mails", "a.eml", "Peter Novak <p.novak@example.org>", "I will attend.")
    table = tmp_path / "list.csv"
    table.write_text("Name,Reply\nPeter Novak,Yes\n", encoding="utf-8")
    command = ["--office", str(office), "import", "replies", "--event", "1"]
    assert run([*command, str(one), str(table)]) == 1
    assert "“list.csv” is no e-mail." in capsys.readouterr().err
    (tmp_path / "empty").mkdir()
    assert run([*command, str(tmp_path / "empty")]) == 1
    assert "holds no saved e-mails" in capsys.readouterr().err


def test_of_several_mails_the_one_that_cannot_be_read_is_named_and_the_others_are_read(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "mails"
    saved(folder, "a.eml", "Peter Novak <p.novak@example.org>", "I will attend.")
    (folder / "sealed.eml").write_bytes(
        b"From: s@example.org\nMessage-ID: <1@example.org>\nContent-Type: application/pkcs7-mime\n\nMIIB\n"
    )
    told, said = replies(office, capsys, str(folder))
    assert said["Peter Novak"] == "accepted"
    (left_out,) = told["left_out"]
    assert left_out["name"] == "sealed.eml"
    assert left_out["why"].startswith("This e-mail is encrypted or sealed.")
    for path in folder.glob("a*"):
        path.unlink()
    (folder / "empty.eml").write_bytes(b"From: s@example.org\nMessage-ID: <2@example.org>\n\n")
    assert run(["--office", str(office), "import", "replies", str(folder), "--event", "1"]) == 1
    assert "None of these e-mails can be read. “empty.eml”: This e-mail holds no text." in capsys.readouterr().err


def test_messages_of_outlook_are_read_beside_other_mails(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "mails"
    saved(folder, "a.eml", "Peter Novak <p.novak@example.org>", "I will attend.")
    text = "Je ne pourrai malheureusement pas venir.\r\n\r\n-----Message d'origine-----\r\nDe : Protocole"
    (folder / "b.MSG").write_bytes(a_message({0x0042: "Garnier, Sophie", 0x5D02: "garnier@example.org", 0x1000: text}))
    _, said = replies(office, capsys, str(folder))
    assert said == {"Peter Novak": "accepted", "Sophie Garnier": "declined"}


def test_a_letter_of_ours_that_has_not_arrived_is_told_with_the_guest_and_the_address(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "bounce.eml"
    path.write_bytes(
        b"From: MAILER-DAEMON@example.com\nMessage-ID: <3@example.com>\nSubject: Undelivered\nMIME-Version: 1.0\n"
        b'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\n\n--b\n\nNo such user. We will '
        b"attend to it.\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; example.com\n\n"
        b"Final-Recipient: rfc822; garnier@example.org\nAction: failed\nStatus: 5.1.1\n\n"
        b"Final-Recipient: rfc822; p.novak@example.org\nAction: delayed\nStatus: 4.4.1\n\n--b--\n"
    )
    told, said = replies(office, capsys, str(path))
    assert said == {"Peter Novak": "none", "Sophie Garnier": "none"}
    assert [one["message"] for one in told["problems"]] == [
        "A letter to Sophie Garnier was not delivered at garnier@example.org. Look whether the address is right."
    ]


def test_words_that_were_given_a_meaning_keep_it_on_the_command_line(
    tmp_path: Path, office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from symposiarch.store import Office

    table = tmp_path / "form.csv"
    table.write_text("Name,Reply\nPeter Novak,mal sehen\nSophie Garnier,klaro\n", encoding="utf-8")
    kept = {"columns": {"0": "name", "1": "reply"}, "meanings": {"reply": {"mal sehen": "tentative", "klaro": "yes"}}}
    with Office.open(office) as opened, opened.transaction("Remember") as work:
        remember(work.session, [(signature(read_file(table).tables[0]), kept)])
    _, said = replies(office, capsys, str(table), "--meaning", "reply: klaro=no")
    assert said == {"Peter Novak": "tentative", "Sophie Garnier": "declined"}


def test_a_line_that_a_mail_program_has_broken_is_one_sentence(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "I regret that owing to a visit from the capital I am unable to attend. Ms Berg will attend on\nmy behalf."
    saved(tmp_path / "mails", "answer.eml", "Peter Novak <p.novak@example.org>", text)
    _, said = replies(office, capsys, str(tmp_path / "mails"))
    assert said["Peter Novak"] == "represented"
