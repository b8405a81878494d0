"""Saved e-mails read as letters: what their senders wrote, in whatever form their programs keep it."""

from __future__ import annotations

import time
from email.message import EmailMessage
from pathlib import Path

import pytest
from tests.exchange.reading.outlook_files import a_message

from symposiarch.exchange.reading import NotReadable, ReadAs
from symposiarch.exchange.reading.here import read_bytes
from symposiarch.exchange.reading.mail import NOT_DELIVERED
from symposiarch.exchange.reading.tables import FileKind

LETTERS = ReadAs(letters=True)


def a_mail(text: str = "", page: str = "", **fields: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = fields.pop("sender", "Peter Novak <p.novak@example.org>")
    message["To"] = "protocol@example.com"
    message["Subject"] = fields.pop("subject", "Re: Invitation")
    for name, value in fields.items():
        message[name.replace("_", "-")] = value
    if text:
        message.set_content(text)
    if page and text:
        message.add_alternative(page, subtype="html")
    elif page:
        message.set_content(page, subtype="html")
    return message


def read(data: bytes) -> list[tuple[object, ...]]:
    source = read_bytes(data, LETTERS, name="answer.eml")
    assert source.kind is FileKind.MAIL
    (table,) = source.tables
    return list(table.rows())


def test_the_plain_text_is_read_before_the_page_and_a_signature_is_none_of_it() -> None:
    mail = a_mail("I shall come.\n\n-- \nPeter Novak\nDeputy Head", "<p>Something else</p>")
    assert read(bytes(mail)) == [("Peter Novak", "p.novak@example.org", "Re: Invitation", "I shall come.")]


def test_a_page_becomes_text_without_what_it_quotes_or_hides() -> None:
    page = """<html><head><style>p {color: red}</style></head><body><div>Dear&nbsp;colleagues,<br>
      I <b>accept</b> with pleasure.</div><p style="display: none">declined</p>
      <div class="gmail_quote"><div>On Monday you wrote</div><blockquote>Tell us if you cannot come.</blockquote></div>
      </body></html>"""
    assert read(bytes(a_mail(page=page)))[0][-1] == "Dear colleagues,\nI accept with pleasure."


def test_what_is_meant_for_one_program_alone_does_not_keep_a_page_from_being_read() -> None:
    page = (
        "<p>I <![if !mso]>will<![endif]> come.</p><!--[if mso]><p>Word</p><![endif]--><!--[if !mso]><!--><p>Yes</p><![ "
    )
    assert read(bytes(a_mail(page=page)))[0][-1] == "I will come.\n\nYes"


def test_a_page_of_many_megabytes_is_read_from_its_beginning() -> None:
    picture = '<img src="data:image/png;base64,' + "A" * 2_000_000 + '">'
    page = f"{picture}<p>I will come.</p>" + "<!--" * 10_000
    assert read(bytes(a_mail(page=page)))[0][-1] == "I will come."


def test_a_quoted_block_is_left_out_and_what_stands_below_it_is_read() -> None:
    page = "<blockquote>Are you unable to come?</blockquote><p>No, I will come.</p>"
    assert read(bytes(a_mail(page=page)))[0][-1] == "No, I will come."


@pytest.mark.parametrize(
    ("charset", "text"),
    [("cp949", "기꺼이 참석하겠습니다."), ("koi8-r", "Приду с удовольствием."), ("cp1254", "Katılacağım.")],
)
def test_letters_in_older_encodings_are_read(charset: str, text: str) -> None:
    mail = EmailMessage()
    mail["From"] = "이서연 <seo@example.org>"
    mail["Message-ID"] = "<1@example.org>"
    mail.set_content(text, charset=charset)
    assert read(bytes(mail))[0] == ("이서연", "seo@example.org", None, text)


def test_an_encoding_that_nobody_knows_is_told_from_the_letters() -> None:
    head = b'From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset="x-unknown"\r\n\r\n'
    assert read(head + "Приду с удовольствием.".encode())[0][-1] == "Приду с удовольствием."


@pytest.mark.parametrize("charset", ["klingon-8", "hex", "base64", "idna"])
def test_a_name_that_is_no_encoding_of_plain_letters_does_not_matter(charset: str) -> None:
    head = f"From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset={charset}\r\n\r\n"
    assert read(head.encode() + b"I will attend.")[0][-1] == "I will attend."


def test_a_byte_in_the_senders_name_that_is_no_letter_can_be_kept() -> None:
    mail = b"From: Ren\xe9 Roy <roy@example.org>\r\nMIME-Version: 1.0\r\n\r\nJe viendrai."
    assert read(mail)[0][:2] == ("Ren\ufffd Roy", "roy@example.org")


def test_a_mail_in_a_thousand_mails_is_refused_in_a_sentence() -> None:
    head = b"From: a@example.org\r\nMIME-Version: 1.0\r\n"
    with pytest.raises(NotReadable, match="nested too deeply"):
        read(head + b"Content-Type: message/rfc822\r\n\r\n" * 1000 + b"\r\nI will attend.")


def test_whatever_a_machine_sends_says_so() -> None:
    away = a_mail("Je suis au bureau lundi et je viendrai.", Auto_Submitted="auto-replied")
    assert read(bytes(away))[0][-1] == "Automatic reply: Je suis au bureau lundi et je viendrai."
    out = a_mail("I will attend to your message.", subject="Out of office: Invitation")
    assert str(read(bytes(out))[0][-1]).startswith("Automatic reply")


def test_what_a_calendar_answers_is_read_out_of_it() -> None:
    mail = a_mail("Peter Novak has accepted.")
    mail.add_alternative(
        "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nSUMMARY:Dinner\r\n"
        "ATTENDEE;CN=Peter Novak;PARTSTAT=DECLINED:mailto:p.novak@example.org\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        subtype="calendar",
    )
    assert read(bytes(mail))[0] == ("Peter Novak", "p.novak@example.org", None, "declined")


def test_each_letter_of_a_box_has_a_line() -> None:
    one, other = a_mail("I will come."), a_mail("I cannot come.", sender="Sophie Garnier <s@example.org>")
    box = b"".join(b"From - Mon Nov 30 10:00:00 2026\n" + bytes(mail) + b"\n" for mail in (one, other))
    assert [(row[0], row[-1]) for row in read(box)] == [
        ("Peter Novak", "I will come."),
        ("Sophie Garnier", "I cannot come."),
    ]


def test_a_letter_without_a_word_is_refused_in_a_sentence() -> None:
    with pytest.raises(NotReadable, match="holds no text"):
        read(bytes(a_mail(page="<p> </p>")))


def test_a_list_of_guests_is_looked_for_in_the_tables_of_a_mail(tmp_path: Path) -> None:
    page = "<table><tr><th>Name</th><th>Organisation</th></tr><tr><td>Gu Ha-eun</td><td>Maru House</td></tr></table>"
    source = read_bytes(bytes(a_mail("See below", page)), name="list.eml")
    assert [table.headings for table in source.tables] == [("Name", "Organisation")]
    with pytest.raises(NotReadable, match="bring it in as a reply"):
        read_bytes(bytes(a_mail("I will come.")), name="answer.eml")


@pytest.mark.parametrize(
    ("sender", "name"),
    [
        ("Lee, Ann <ann@example.org>", "Lee, Ann"),
        ('"Lee, Ann" <ann@example.org>', "Lee, Ann"),
        ("'Ann Lee' <ann@example.org>", "Ann Lee"),
        ("Şahin Əli <ann@example.org>", "Şahin Əli"),
        ("ann@example.org", None),
        ("ann@example.org <ann@example.org>", None),
    ],
)
def test_a_sender_is_called_as_written_with_or_without_quotes(sender: str, name: str | None) -> None:
    data = f"From: {sender}\nMessage-ID: <1@example.org>\n\nI will come.\n".encode()
    assert read(data) == [(name, "ann@example.org", None, "I will come.")]


def test_fields_without_end_are_read_in_a_moment() -> None:
    started = time.process_time()
    data = b"Message-ID: <1@example.org>\nFrom: " + b"a, " * 15_000 + b"<ann@example.org>\n"
    data += b"Subject: " + b"=?utf-8?q?x?= " * 20_000 + b"\nContent-Type: text/plain; " + b"a=b; " * 30_000
    data += b"\n\nI will come.\n"
    assert read(data)[0][-1] == "I will come."
    assert time.process_time() - started < 5


def test_a_signed_letter_is_read_and_an_encrypted_one_is_refused() -> None:
    signed = (
        "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nI will come.\n"
        "-----BEGIN PGP SIGNATURE-----\n\niQEzBAEBCAAdFiEE\n-----END PGP SIGNATURE-----\n"
    )
    assert read(bytes(a_mail(signed)))[0][-1] == "I will come."
    with pytest.raises(NotReadable, match="is encrypted or sealed"):
        read(bytes(a_mail("-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n")))


def test_a_bounce_tells_at_which_address_nothing_arrived() -> None:
    told = "Your message to garnier@example.org couldn't be delivered. We will attend to it."
    bounce = a_mail(told, sender="postmaster@example.com", subject="Undeliverable: Invitation")
    bounce["Message-ID"] = "<1@example.com>"
    assert read(bytes(bounce)) == [(None, "garnier@example.org", "Undeliverable: Invitation", NOT_DELIVERED)]


def test_who_writes_from_the_address_of_a_postmaster_and_names_another_has_written_a_letter() -> None:
    text = "Dear Protocol, I write for John Smith (smith@example.org), who accepts with pleasure."
    letter = a_mail(text, sender="Postmaster <postmaster@example.net>", subject="Re: Invitation")
    assert read(bytes(letter)) == [("Postmaster", "postmaster@example.net", "Re: Invitation", text)]


SENT = {0x0042: "Vera Orlova", 0x5D02: "orlova@example.org", 0x0037: "Re: Приём"}


def test_a_message_of_outlook_is_a_letter() -> None:
    assert read(a_message(SENT | {0x1000: "Спасибо, приду.\r\n"})) == [
        ("Vera Orlova", "orlova@example.org", "Re: Приём", "Спасибо, приду.")
    ]
    long = "Приду с удовольствием. " * 300
    assert read(a_message(SENT | {0x1000: long}, older="cp1251"))[0][-1] == long.strip()
    assert read(a_message(SENT, page="<p>I will <b>come</b>.</p>"))[0][-1] == "I will come."


def test_whoever_a_message_of_outlook_was_sent_for_is_its_sender() -> None:
    by = {0x0C1A: "Secretary", 0x0C1F: "secretary@example.org", 0x1000: "I will come."}
    assert read(a_message(SENT | by))[0][:2] == ("Vera Orlova", "orlova@example.org")
    within = {0x0042: "Vera Orlova", 0x0065: "/O=HOUSE/CN=ORLOVA", 0x1000: "I will come."}
    assert read(a_message(within))[0][:2] == ("Vera Orlova", None)
    headers = "From: Orlova Vera <orlova@example.org>\r\nAuto-Submitted: auto-replied\r\n\r\n"
    (row,) = read(a_message(within | {0x007D: headers}))
    assert row == ("Vera Orlova", "orlova@example.org", None, "Automatic reply: I will come.")


def test_what_a_program_has_sent_is_told_by_the_class_of_the_message() -> None:
    away = SENT | {0x001A: "IPM.Note.Rules.OofTemplate.Microsoft", 0x1000: "Back on Monday, I will attend to it."}
    assert read(a_message(away))[0][-1] == "Automatic reply: Back on Monday, I will attend to it."
    for answer, reply in (("Pos", "accepted"), ("Neg", "declined"), ("Tent", "tentative")):
        assert read(a_message(SENT | {0x001A: f"IPM.Schedule.Meeting.Resp.{answer}"}))[0][-1] == reply
    bounce = a_message({0x001A: "REPORT.IPM.Note.NDR", 0x0037: "Undeliverable"}, recipients=("garnier@example.org",))
    assert read(bounce) == [(None, "garnier@example.org", "Undeliverable", NOT_DELIVERED)]


def test_a_damaged_message_of_outlook_is_refused_with_what_to_do() -> None:
    with pytest.raises(NotReadable, match="Open it in Outlook and save it once more"):
        read_bytes(a_message(SENT | {0x1000: "I will come. " * 500})[:700], LETTERS, name="answer.msg")
    with pytest.raises(NotReadable, match="a reply is brought in on the page Guests"):
        read_bytes(a_message(SENT), name="list.msg")


def test_a_damaged_workbook_with_replies_is_not_taken_for_a_message_of_outlook() -> None:
    with pytest.raises(NotReadable, match="ask for it again"):
        read_bytes(a_message(SENT)[:700], LETTERS, name="replies.xls")


def test_a_bounce_with_a_word_without_end_is_read_in_a_moment() -> None:
    bounce = a_mail(f"Not delivered to garnier@example.org:\n{'a' * 30_000}", sender="MAILER-DAEMON@example.com")
    started = time.process_time()
    assert read(bytes(bounce))[0][1] == "garnier@example.org"
    assert time.process_time() - started < 2


BOUNCE = """From: MAILER-DAEMON@example.com
To: protocol@example.com
MIME-Version: 1.0
Subject: Undeliverable
Content-Type: multipart/report; report-type=delivery-status; boundary=in

--in

Not delivered.
--in
Content-Type: message/delivery-status

Reporting-MTA: dns; example.com

Final-Recipient: rfc822; garnier@example.org
Action: failed

--in--
"""


def test_a_bounce_that_somebody_has_attached_is_none_of_their_own() -> None:
    assert read(BOUNCE.encode()) == [(None, "garnier@example.org", "Undeliverable", NOT_DELIVERED)]
    answer = f"""From: Ann Lee <ann@example.org>
To: protocol@example.com
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=out

--out

I accept with pleasure.
--out
Content-Type: message/rfc822

{BOUNCE}
--out--
"""
    assert read(answer.encode()) == [("Ann Lee", "ann@example.org", None, "I accept with pleasure.")]


def test_a_letter_that_is_only_late_is_not_told_as_undelivered() -> None:
    late = "It has not yet been delivered to garnier@example.org. Delivery attempts will continue for 4 days."
    assert all(row[-1] != NOT_DELIVERED for row in read(bytes(a_mail(late, sender="MAILER-DAEMON@example.com"))))


def test_a_line_of_outlook_above_the_fields_hides_none_of_them() -> None:
    headers = (
        "Microsoft Mail Internet Headers Version 2.0\r\n"
        "From: Orlova Vera <orlova@example.org>\r\nAuto-Submitted: auto-replied\r\n\r\n"
    )
    (row,) = read(a_message({0x0042: "Vera Orlova", 0x1000: "I will come.", 0x007D: headers}))
    assert row == ("Vera Orlova", "orlova@example.org", None, "Automatic reply: I will come.")
