"""Address cards as telephones and old programs write them."""

from __future__ import annotations

from tests.exchange.reading.written_files import only_table, rows_of


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
