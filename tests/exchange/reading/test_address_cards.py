"""Address cards as telephones and old programs write them."""

from __future__ import annotations

import base64

import pytest
from tests.exchange.reading.files_to_read import column, grows
from tests.exchange.reading.written_files import (
    only_table,
    read,
    rows_of,
)

from symposiarch.exchange.reading import FileKind


def card(*lines: str, encoding: str = "utf-8") -> bytes:
    return "\r\n".join(("BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD", "")).encode(encoding)


def test_cards_of_two_encodings_in_one_file_are_both_read() -> None:
    for other, name in (("cp1252", "Jörg Müller"), ("cp949", "김철수")):
        rows = rows_of(only_table(card(f"FN:{name}", "NOTE:한국" if other == "cp949" else "NOTE:Köln", encoding=other)
                                  + card("FN:이영희")))  # fmt: skip
        assert [row["Name"] for row in rows] == [name, "이영희"]


def test_groups_places_and_things_are_nobody() -> None:
    data = card("FN:Team", "X-ADDRESSBOOKSERVER-KIND:group") + card("FN:Hall", "KIND:location") + card("FN:Anna Berg")
    assert [row["Name"] for row in rows_of(only_table(data))] == ["Anna Berg"]


def test_a_blank_behind_a_soft_break_belongs_to_the_text_unless_all_lines_are_indented() -> None:
    quoted = "ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Ministry=C2=A0of=\r\n Culture"
    (row,) = rows_of(only_table(card("FN:Anna", quoted)))
    assert row["Organisation"] == "Ministry of Culture"
    indented = "ENCODING=QUOTED-PRINTABLE:M=C3=BCl=\r\n ler"
    (row,) = rows_of(only_table(card(f"FN;CHARSET=UTF-8;{indented}", f"TITLE;CHARSET=UTF-8;{indented}")))
    assert (row["Name"], row["Job title"]) == ("Müller", "Müller")


CARD_2 = (
    "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C6=8F=6C=69yev;R=C3=BC=\r\nstem;;Dr.\r\n"
    "TEL;CELL:+994501234567\r\nEMAIL;INTERNET:r@example.org\r\nEND:VCARD\r\n"
)


CARD_3 = (
    "BEGIN:VCARD\nVERSION:3.0\nN:Lee;Ann;;;\nFN:Ann Lee\nORG:Foreign Office;Protocol\nTITLE:Head\\, Protocol\n"
    "item1.ADR;type=WORK:;;1 High Street;London;;SW1;United Kingdom\nPHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ\n SkZJRgAB\n\n"
    "NOTE:two\\nlines\nBDAY:1970-01-02\nEND:VCARD\n"
)


CARD_4 = (
    'BEGIN:VCARD\nVERSION:4.0\nFN:김철수\nTEL;VALUE=uri;TYPE="voice,cell":tel:+82-2-555-0100\nORG:외교부\nEND:VCARD\n'
)


def test_address_cards_of_every_version() -> None:
    source = read((CARD_2 + CARD_3 + CARD_4).encode())
    assert source.kind is FileKind.VCARD
    first, second, third = rows_of(source.tables[0])
    assert (first["Family name"], first["Given name"], first["Name prefix"], first["Mobile"]) == (
        "Əliyev",
        "Rüstem",
        "Dr.",
        "+994501234567",
    )
    assert (second["Organisation"], second["Department"], second["Job title"]) == (
        "Foreign Office",
        "Protocol",
        "Head, Protocol",
    )
    assert (second["Address"], second["City"], second["Post code"], second["Country"]) == (
        "1 High Street",
        "London",
        "SW1",
        "United Kingdom",
    )
    assert (second["Notes"], second["Birthday"]) == ("two lines", "1970-01-02")
    assert (third["Name"], third["Mobile"], third["Organisation"]) == ("김철수", "+82-2-555-0100", "외교부")


@pytest.mark.parametrize(
    ("encoding", "name"),
    [("cp1251", "Гасанов Рамин"), ("cp949", "김철수"), ("utf-16", "Ayşe Yılmaz"), ("cp1254", "Ayşe Yılmaz Çağlayan")],
)
def test_address_cards_in_an_undeclared_encoding(encoding: str, name: str) -> None:
    card = f"BEGIN:VCARD\r\nVERSION:2.1\r\nFN:{name}\r\nEND:VCARD\r\n"
    assert rows_of(read((card * 2).encode(encoding)).tables[0])[0]["Name"] == name


def test_a_company_card_is_no_person() -> None:
    (row,) = rows_of(read(b"BEGIN:VCARD\nVERSION:3.0\nN:;;;;\nFN:Apple\nORG:Apple;\nEND:VCARD\n").tables[0])
    assert "Name" not in row


def cards(*bodies: bytes) -> bytes:
    return b"".join(b"BEGIN:VCARD\r\nVERSION:3.0\r\n" + body + b"\r\nEND:VCARD\r\n" for body in bodies)


def test_a_card_in_chinese_characters_without_a_formatted_name_begins_with_the_family() -> None:
    table = only_table(cards("N:王;小明".encode(), "N:김;철수".encode()))
    assert column(table, "Name") == ["王小明", "김철수"]


def test_a_card_for_a_group_is_nobodys() -> None:
    assert column(only_table(cards(b"FN:Anna Berg", b"KIND:group\r\nFN:The section")), "Name") == ["Anna Berg"]


def test_a_card_whose_end_is_lost_does_not_swallow_the_next() -> None:
    text = (
        b"BEGIN:VCARD\nFN:Anna Berg\nBEGIN:VCARD\nFN:Bo Ek\nAGENT:\nBEGIN:VCARD\nFN:Secretary\nEND:VCARD\nEND:VCARD\n"
    )
    assert column(only_table(text), "Name") == ["Anna Berg", "Bo Ek"]


def test_a_card_with_nothing_but_a_name_is_somebody_whatever_the_name() -> None:
    names = ["Anna Berg", "Embassy of France", "Total", "Germany"]
    assert column(only_table(cards(*(f"FN:{name}".encode() for name in names))), "Name") == names


def test_a_card_with_its_name_in_base64() -> None:
    name = base64.b64encode("Zoë Müller".encode())
    assert column(only_table(cards(b"FN;ENCODING=b:" + name)), "Name") == ["Zoë Müller"]


def test_the_folds_of_a_card_cost_no_more_the_more_there_are() -> None:
    def card(folds: int) -> None:
        assert len(only_table(b"BEGIN:VCARD\nFN:Anna Berg\nNOTE:\n" + b" x\n" * folds + b"END:VCARD\n")) == 1

    assert grows(card, 20_000) < 50
