"""Address cards whose letters are not what they declare."""

from __future__ import annotations

import pytest
from tests.exchange.guest_lists.listed import people


def card(*lines: bytes) -> bytes:
    return b"\r\n".join((b"BEGIN:VCARD", b"VERSION:2.1", *lines, b"END:VCARD", b""))


@pytest.mark.parametrize(
    ("declared", "real", "name"),
    [
        ("UTF-8", "cp949", "김철수 외교부 서울대학교"),
        ("ISO-8859-1", "utf-8", "김철수 외교부 서울대학교"),
        ("ISO-8859-1", "cp949", "김철수 외교부 서울대학교"),
        ("ISO-8859-1", "cp1251", "Иванов Иван Иванович"),
        ("WINDOWS-1252", "utf-8", "Ayşe Yılmaz"),
        ("no-such-encoding", "cp1254", "Ayşe Yılmaz Öğütçü"),
        ("EUC-KR", "cp949", "김철수"),
        ("ISO-8859-9", "cp1254", "Ayşe Yılmaz"),
        ("ISO-8859-1", "cp1252", "Jürgen Groß"),
    ],
)
def test_what_a_card_declares_of_its_letters_is_tried_before_it_is_believed(
    declared: str, real: str, name: str
) -> None:
    line = f"FN;CHARSET={declared}:".encode() + name.encode(real)
    (found,) = people(card(line, b"EMAIL:a@b.kr"))
    assert found.person["printed_name"] == name


def test_quoted_lines_that_go_on_and_groups_of_lines_are_read() -> None:
    photo = b"PHOTO;ENCODING=BASE64;TYPE=JPEG:/9j/4AAQSkZJRgABAQ\r\n AAAQABAAD=\r\n"
    name = b"FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=EA=B9=80=\r\n=EC=B2=A0=EC=88=98"
    mail = (b"item1.EMAIL;TYPE=INTERNET:k@h.kr", b"item1.X-ABLabel:Work")
    (found,) = people(card(name, photo, *mail, b"TEL;VALUE=uri:tel:+82-2-1;ext=7"))
    assert (found.name, found.person["email"], found.person["phone"]) == ("김철수", "k@h.kr", "+82-2-1 ext. 7")


def test_a_card_that_says_its_name_in_two_scripts_keeps_both() -> None:
    lines = ("FN;ALTID=1;LANGUAGE=en:Kim Chul-soo", "FN;ALTID=1;LANGUAGE=ko:김철수", "RELATED;TYPE=spouse:Lee Ran")
    (found,) = people(card(*(line.encode() for line in lines)))
    assert (found.person["printed_name"], found.person["native_name"]) == ("Kim Chul-soo", "김철수")
    assert [one.name for one in found.companions] == ["Lee Ran"]
