"""What a colleague writes above a seating, and before the number of a table or a seat, in a dozen languages."""

# ruff: noqa: E501  # a column's words in a dozen languages are read best in one line
from __future__ import annotations

import re
from collections.abc import Sequence

from symposiarch.exchange.headings.meaning import folded

_WORDS = {
    "table": """table; tables; tisch; tischnummer; tisch nr; mesa; tavolo; masa; masa no; stol; стол; номер стола; 테이블; 탁자; 테이블번호;
        桌; 桌号; 桌次; 桌子; テーブル; テーブル番号; 卓; table no; table number; no de table; numero de table; الطاولة""",
    "seat": """seat; seats; platz; sitz; sitzplatz; platz nr; asiento; silla; siege; place; chaise; posto; koltuk; sandalye; yer; koltuk no;
        место; номер места; 좌석; 자리; 좌석번호; 座位; 座位号; 座号; 席; 席次; 座席; 席番号; chair; seat no; seat number; no de place; المقعد""",
    "guest": """guest; gast; name des gastes; invite; nom; nom de l invite; invitado; nombre; ospite; nome; konuk; misafir; davetli; ad soyad; adi soyadi;
        qonaq; ad; ad ve soyad; гость; фио; имя; имя гостя; 성명; 이름; 손님; 내빈; 참석자; 姓名; 嘉宾; 来宾; 氏名; お名前; 出席者; guest name; الضيف; الاسم""",
}  # fmt: skip
_MEANT = {folded(" ".join(word.split())): column for column, text in _WORDS.items() for word in text.split(";")}
_BEFORE_A_NUMBER = frozenset(
    {*(word for word, column in _MEANT.items() if column in ("table", "seat")), "no", "nr", "num", "번", "号", "番"}
)


def columns_meant(headings: Sequence[str]) -> list[str]:
    """The headings with those of a table, a seat and a guest in English, whatever language they are in."""
    found = [_MEANT.get(folded(heading), folded(heading)) for heading in headings]
    if "guest" not in found:  # in the workbook of a whole event
        found = ["guest" if heading == "name" else heading for heading in found]
    return found


def called_alone(text: str) -> str:
    """The number or the letter of a table or a seat, without the word: "Table A", "3번", "Tisch Nr. 4"."""
    words = re.sub(r"(?<=\d)(?=[^\W\d_])|(?<=[^\W\d_])(?=\d)", " ", folded(text)).split()
    alone = [word for word in words if word not in _BEFORE_A_NUMBER]
    return " ".join(alone or words)
