"""What scripts rely on: the JSON of `import` and `list guests`, the exit codes, the undo steps."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from msoffcrypto.format.ooxml import OOXMLFile
from openpyxl import Workbook, load_workbook

from symposiarch.cli.main import run

LIST: list[list[Any]] = [
    ["Name", "Title", "Organisation", "RSVP", "Phone"],
    ["HASANOV, Ramin", "Ambassador", "Embassy", "Yes", "+82 2 000"],
    ["김철수", "Professor", "University", "불참", None],
    [None, None, "Chamber of Commerce", None, None],
]


class Clerk:
    """Types commands, reads the JSON that they print."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capsys = folder, capsys

    def types(self, *words: str | Path, code: int = 0) -> Any:
        arguments = ["--office", str(self.folder / "office.symposiarch"), "--json", *map(str, words)]
        assert run(arguments) == code, self.capsys.readouterr().err
        out, err = self.capsys.readouterr()
        return json.loads(out) if code == 0 else err

    def sheet(self, name: str, **sheets: list[list[Any]]) -> Path:
        book = Workbook()
        book.remove(book.worksheets[0])
        for title, rows in sheets.items():
            page = book.create_sheet(title)
            for row in rows:
                page.append(row)
        book.save(self.folder / name)
        return self.folder / name


@pytest.fixture
def clerk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Clerk:
    made = Clerk(tmp_path, capsys)
    assert made.types("event", "add", "--title", "Reception", "--begins", "2027-01-14T18:00") == {"id": 1}
    return made


def test_who_imports_a_protected_workbook_is_told_how_its_password_is_given(clerk: Clerk) -> None:
    file = clerk.sheet("a.xlsx", Guests=LIST)
    locked = io.BytesIO()
    with file.open("rb") as plain:
        OOXMLFile(plain).encrypt("opensesame", locked)
    file.write_bytes(locked.getvalue())
    assert "It is given with --password." in clerk.types("import", "people", file, code=1)
    assert "--password" not in clerk.types("import", "people", file, "--password", "sesame", code=1)
    assert clerk.types("import", "people", file, "--password", "opensesame")["new"] == 2


def test_what_could_not_be_taken_is_written_to_be_mended(clerk: Clerk) -> None:
    target = clerk.folder / "problems.xlsx"
    clerk.types("import", "people", clerk.sheet("a.xlsx", Guests=LIST), "--problems-to", target)
    heading, row = load_workbook(target)["Guests"].iter_rows(values_only=True)
    assert heading[:3] == ("Reason", "Row in the file", "Name")
    assert "Chamber of Commerce" in str(row[0])
    assert row[1] == 4


def test_an_import_names_the_columns_that_it_left_out_and_who_stands_there_twice(clerk: Clerk) -> None:
    rows: list[list[Any]] = [
        ["No.", "Name", "E-mail", "Order #"],
        [1, "Anna Berg", "anna@museum.example", 987654321],
        [2, "Berg, Anna", "anna@museum.example", 987654322],
    ]
    said = clerk.types("import", "guests", clerk.sheet("a.xlsx", Guests=rows), "--event", "1")
    assert (said["new"], said["left_out"]) == (1, ["Order #"])
    assert said["remarks"] == [
        "Guests, row 3: Berg, Anna repeats row 2 and is counted once.",
        "Columns left out: “Order #”. With --keep-unknown the notes say what they hold.",
    ]


def test_what_has_no_field_of_ours_is_kept_in_the_notes_when_one_wishes(clerk: Clerk) -> None:
    file = clerk.sheet(
        "a.xlsx",
        Guests=[
            ["No.", "Name", "Parking", "Remarks", "Shirt"],
            [1, "Anna Berg", "P2", "late", "M"],
            [2, "Bo Ek", None, None, "L"],
            [None, "and Mrs. Ek", None, None, "S"],
        ],
    )
    said = clerk.types("import", "guests", file, "--event", "1", "--keep-unknown")
    assert said["left_out"] == []
    assert (said["columns"]["Parking"], said["columns"]["Shirt"]) == ("noted", "noted")
    notes = {one["name"]: one["notes"] for one in clerk.types("list", "guests", "--event", "1")}
    assert notes["Anna Berg"] == "late\nParking: P2\nShirt: M"
    assert notes["Bo Ek"] == "Shirt: L\nMrs. Ek: Shirt: S"
    again = clerk.types(
        "import", "guests", file, "--event", "1"
    )  # lists with these headings are read alike from now on
    assert (again["same"], again["changed"], again["left_out"]) == (2, 0, [])


def test_a_list_that_says_one_thing_anew_repeats_nothing_else_in_the_notes(clerk: Clerk) -> None:
    for size in ("L", "XL"):
        rows = [["Name", "셔츠", "Shuttle"], ["Anna Berg", size, "x" * 3000]]
        clerk.types("import", "guests", clerk.sheet("a.xlsx", Guests=rows), "--event", "1", "--keep-unknown")
    (anna,) = clerk.types("list", "guests", "--event", "1")
    assert anna["notes"] == f"셔츠: XL\nShuttle: {'x' * 3000}"


def test_a_note_of_a_column_is_changed_by_the_column_alone(clerk: Clerk) -> None:
    for size, room in (("12", "Room 12"), ("1", "Room 9")):
        rows = [["Name", "Remarks", "Shirt"], ["Anna Berg", room, size]]
        clerk.types("import", "guests", clerk.sheet("a.xlsx", Guests=rows), "--event", "1", "--keep-unknown")
    (anna,) = clerk.types("list", "guests", "--event", "1")
    assert anna["notes"] == "Room 12\nShirt: 1\nRoom 9"


def test_rows_that_are_taken_for_nobody_are_named(clerk: Clerk) -> None:
    page = (
        "Name                Position      House\n"
        "Anna Berg           Consul        Embassy of Sweden\n"
        "Bo Ek               Attaché       Embassy of Norway\n"
        "                                  Page 1 of 2\n"
        "Carin Falk          Envoy         Embassy of Finland\n"
        "Total: 3\n"
        "Printed on 30.11.2026 08:14\n"
    )
    file = clerk.folder / "page.txt"
    file.write_text(page)
    said = clerk.types("import", "guests", file, "--event", "1")
    assert said["new"] == 3
    assert said["remarks"] == [
        "Rows of “Sheet 1” that were taken for nobody's: "
        "4 “Page 1 of 2”, 6 “Total: 3”, 7 “Printed on 30.11.2026 08:14”."
    ]


def test_who_sits_where_is_not_taken_from_a_guest_list_in_silence(clerk: Clerk) -> None:
    file = clerk.sheet("a.xlsx", Guests=[["Name", "E-mail", "Table"], ["Anna Berg", "anna@museum.example", 4]])
    assert clerk.types("import", "guests", file, "--event", "1")["left_out"] == ["Table"]


def test_an_import_says_what_it_did(clerk: Clerk) -> None:
    said = clerk.types("import", "guests", clerk.sheet("a.xlsx", Guests=LIST), "--event", "1")
    (problem,) = said.pop("problems")
    assert (problem["sheet"], problem["row"], problem["column"]) == ("Guests", 4, None)
    assert "Chamber of Commerce" in problem["message"]
    assert said == {
        "rows": 3,
        "new": 2,
        "changed": 0,
        "same": 0,
        "unclear": 0,
        "counted_once": 0,
        "kept_out": {},
        "columns": {
            "Name": "name",
            "Title": "title",
            "Organisation": "organisation",
            "RSVP": "reply",
            "Phone": "phone",
        },
        "left_out": [],
        "missing": 0,
        "remarks": [],
    }


def test_guests_are_listed_with_null_for_what_is_empty(clerk: Clerk) -> None:
    clerk.types("import", "guests", clerk.sheet("a.xlsx", Guests=LIST), "--event", "1")
    ramin, kim = clerk.types("list", "guests", "--event", "1")
    asked = ("name", "given_name", "family_name", "native_name", "honorific", "title", "organisation", "country",
             "category", "email", "phone", "reply", "stage")  # fmt: skip
    assert {key: ramin[key] for key in asked} == {
        "name": "HASANOV, Ramin",
        "given_name": "Ramin",
        "family_name": "HASANOV",
        "native_name": None,
        "honorific": None,
        "title": "Ambassador",
        "organisation": "Embassy",
        "country": None,
        "category": None,
        "email": None,
        "phone": "+82 2 000",
        "reply": "accepted",
        "stage": "draft",
    }
    assert (kim["name"], kim["native_name"], kim["reply"]) == ("김철수", "김철수", "declined")


def test_a_dry_run_writes_nothing(clerk: Clerk) -> None:
    path = clerk.sheet("a.xlsx", Guests=LIST)
    assert clerk.types("import", "guests", path, "--event", "1", "--dry-run")["new"] == 2
    assert clerk.types("list", "guests", "--event", "1") == []


def test_an_import_that_changes_nothing_is_no_undo_step(clerk: Clerk) -> None:
    path = clerk.sheet("a.xlsx", Guests=LIST)
    clerk.types("import", "guests", path, "--event", "1")
    steps = len(clerk.types("list", "history"))
    again = clerk.types("import", "guests", path, "--event", "1")
    assert (again["rows"], again["new"], again["changed"], again["same"]) == (3, 0, 0, 2)
    assert len(clerk.types("list", "history")) == steps
    clerk.types("undo")
    assert clerk.types("list", "guests", "--event", "1") == []
    assert clerk.types("list", "people") == []
    clerk.types("redo")
    assert len(clerk.types("list", "guests", "--event", "1")) == 2


def test_an_exported_list_comes_back_with_its_edits(clerk: Clerk) -> None:
    clerk.types("import", "guests", clerk.sheet("a.xlsx", Guests=LIST), "--event", "1")
    path = clerk.folder / "out.xlsx"
    assert clerk.types("export", "guests", "--event", "1", "--to", path)["guests"] == 2
    assert clerk.types("import", "guests", path, "--event", "1")["same"] == 2
    book = load_workbook(path)
    page: Any = book["Guests"]
    (column,) = [cell.column for cell in page[1] if cell.value == "Title"]
    page.cell(2, column).value = "Consul"
    book.save(path)
    said = clerk.types("import", "guests", path, "--event", "1")
    assert (said["new"], said["changed"], said["same"]) == (0, 1, 1)
    assert clerk.types("list", "guests", "--event", "1")[0]["title"] == "Consul"


def test_all_visible_sheets_with_names_are_taken_or_the_one_that_is_named(clerk: Clerk) -> None:
    path = clerk.sheet(
        "a.xlsx",
        Ours=[["Name", "Organisation"], ["Emma Berg", "Academy"]],
        Theirs=[["Name", "Organisation"], ["Oleg Ivanov", "Bank"]],
        Costs=[["Item", "Amount"], ["Wine", 12], ["Bread", 3]],
    )
    assert clerk.types("import", "guests", path, "--event", "1", "--dry-run")["new"] == 2
    assert clerk.types("import", "guests", path, "--event", "1", "--sheet", "Theirs")["new"] == 1


def test_columns_can_be_said_and_the_option_repeated(clerk: Clerk) -> None:
    path = clerk.sheet(
        "a.xlsx", Guests=[["Wer", "Stelle, Ort", "X"], ["Emma Berg", "Bank", "q"], ["Ann Lee", "B", "r"]]
    )
    said = clerk.types(
        "import",
        "guests",
        path,
        "--event",
        "1",
        "--columns",
        "Wer=name,Stelle, Ort=organisation",
        "--columns",
        "X=notes",
    )
    assert said["columns"] == {"Wer": "name", "Stelle, Ort": "organisation", "X": "notes"}


def test_what_many_rows_say_in_vain_is_told_once(clerk: Clerk) -> None:
    path = clerk.folder / "guests.xlsx"
    names = [["Name"], ["Aygün Əliyeva"], ["Emma Berg"], ["Oleg Ivanov"]]
    clerk.types("import", "guests", clerk.sheet("a.xlsx", Guests=names), "--event", "1")
    clerk.types("export", "guests", "--event", "1", "--to", path)
    book = load_workbook(path)
    page = book["Guests"]
    headings = [cell.value for cell in page[1]]
    for row, said in ((2, "sent"), (3, "sent"), (4, "ready")):
        page.cell(row, headings.index("Stage") + 1, said)
    book.save(path)
    assert clerk.types("import", "guests", path, "--event", "1", "--dry-run")["remarks"] == [
        "Guests, 2 rows, the first of them 2: Stage “sent” is not taken: what was sent is recorded where letters are "
        "sent.",
        "Guests, row 4: Stage “ready” is not taken: there is no such stage.",
    ]


def test_an_unclear_row_is_new_and_counted_as_both(clerk: Clerk) -> None:
    clerk.types("import", "people", clerk.sheet("a.xlsx", People=[["Name", "Organisation"], ["Emma Berg", "Academy"]]))
    path = clerk.sheet("b.xlsx", Guests=[["Name"], ["Emma Berg"]])
    said = clerk.types("import", "guests", path, "--event", "1", "--match", "ask", "--dry-run")
    assert (said["rows"], said["new"], said["unclear"], len(said["problems"])) == (1, 0, 1, 1)
    said = clerk.types("import", "guests", path, "--event", "1", "--match", "never", "--dry-run")
    assert (said["new"], said["unclear"]) == (1, 0)
    said = clerk.types("import", "guests", path, "--event", "1")
    assert (said["rows"], said["new"], said["unclear"], said["problems"]) == (1, 1, 1, [])
    assert len(clerk.types("list", "people")) == 2


def test_guests_who_are_missing_can_be_withdrawn(clerk: Clerk) -> None:
    clerk.types("import", "guests", clerk.sheet("a.xlsx", Guests=LIST), "--event", "1")
    shorter = clerk.sheet("b.xlsx", Guests=LIST[:2])
    assert clerk.types("import", "guests", shorter, "--event", "1")["missing"] == 1
    assert [row["reply"] for row in clerk.types("list", "guests", "--event", "1")] == ["accepted", "declined"]
    clerk.types("import", "guests", shorter, "--event", "1", "--missing", "withdraw")
    assert [row["reply"] for row in clerk.types("list", "guests", "--event", "1")] == ["accepted", "withdrawn"]


def test_what_cannot_be_done_is_one_sentence_and_wrong_usage_is_told_apart(clerk: Clerk) -> None:
    empty = clerk.folder / "empty.xlsx"
    empty.write_bytes(b"")
    said = clerk.types("import", "guests", empty, "--event", "1", code=1)
    assert said.strip()
    assert "Traceback" not in said
    assert len(said.strip().splitlines()) == 1
    path = clerk.sheet("a.xlsx", Guests=LIST)
    assert "no event" in clerk.types("import", "guests", path, "--event", "7", code=1).lower()
    clerk.types("import", "guests", path, code=2)
    assert "no file" in clerk.types("import", "guests", clerk.folder / "nowhere.xlsx", "--event", "1", code=1)


@pytest.mark.parametrize("ending", ["xlsx", "csv", "vcf"])
def test_the_address_book_goes_out_and_comes_back(clerk: Clerk, ending: str) -> None:
    clerk.types("import", "people", clerk.sheet("a.xlsx", People=LIST))
    path = clerk.folder / f"contacts.{ending}"
    assert clerk.types("export", "contacts", "--to", path) == {"people": 2, "file": str(path)}
    said = clerk.types("import", "people", path)
    assert (said["rows"], said["same"]) == (2, 2)


def test_a_blank_list_and_a_whole_event_go_out(clerk: Clerk) -> None:
    template, whole = clerk.folder / "blank.xlsx", clerk.folder / "event.xlsx"
    assert clerk.types("export", "template", "--event", "1", "--to", template, "--language", "ko")["languages"] == [
        "ko"
    ]
    assert clerk.types("import", "guests", template, "--event", "1")["rows"] == 0
    assert clerk.types("export", "event", "--event", "1", "--to", whole)["sheets"] == ["Guests"]
    assert "would not be what its name says" in clerk.types(
        "export", "event", "--event", "1", "--to", "event.pdf", code=1
    )


MIXED: list[list[Any]] = [
    ["Name", "Organisation (Function)", "Zusage", "Stadt"],
    ["Chul-soo Kim", "Hanbit Foundation / Director", "mal sehen", "Seoul"],
    ["Anna Lindqvist", "Nordic House", "ja", ""],
]


def test_a_column_is_split_a_word_is_given_its_meaning_and_a_value_is_set_for_all(clerk: Clerk) -> None:
    clerk.types(
        "import", "guests", clerk.sheet("mixed.xlsx", Guests=MIXED), "--event", "1",
        "--columns", "Organisation (Function)=organisation slash title", "--columns", "Zusage=reply",
        "--meaning", "reply: Mal sehen=tentative", "--set", "category=Culture",
    )  # fmt: skip
    anna, kim = sorted(clerk.types("list", "guests", "--event", "1"), key=lambda guest: guest["name"])
    assert (kim["organisation"], kim["title"], kim["reply"]) == ("Hanbit Foundation", "Director", "tentative")
    assert (anna["organisation"], anna["title"], anna["reply"]) == ("Nordic House", None, "accepted")
    assert {kim["category"], anna["category"]} == {"Culture"}


def test_the_next_list_with_the_same_headings_is_read_alike(clerk: Clerk) -> None:
    first = clerk.sheet("mixed.xlsx", Guests=MIXED)
    clerk.types(
        "import", "guests", first, "--event", "1",
        "--columns", "Organisation (Function)=organisation slash title,Stadt=",
        "--meaning", "reply: mal sehen=tentative",
    )  # fmt: skip
    again = [MIXED[0], ["Noh Ye-rin", "Peninsula Review / Publisher", "mal sehen", "Busan"]]
    said = clerk.types("import", "guests", clerk.sheet("next.xlsx", Guests=again), "--event", "1")
    assert said["columns"]["Organisation (Function)"] == "organisation slash title"
    assert "Stadt" not in said["columns"]
    (noh,) = [guest for guest in clerk.types("list", "guests", "--event", "1") if guest["name"] == "Noh Ye-rin"]
    assert (noh["organisation"], noh["title"], noh["reply"]) == ("Peninsula Review", "Publisher", "tentative")
    clerk.types("undo")
    clerk.types("undo")  # how the list was read is forgotten with the import that said it
    said = clerk.types("import", "guests", first, "--event", "1", "--dry-run")
    assert said["columns"]["Stadt"] == "city"


def test_the_same_list_read_otherwise_is_compared_anew(clerk: Clerk) -> None:
    path = clerk.sheet("mixed.xlsx", Guests=MIXED)
    assert clerk.types("import", "guests", path, "--event", "1")["new"] == 2
    assert clerk.types("import", "guests", path, "--event", "1")["same"] == 2
    said = clerk.types("import", "guests", path, "--event", "1", "--set", "category=Culture")
    assert (said["changed"], said["new"]) == (2, 0)


@pytest.mark.parametrize("wrong", [("--set", "category"), ("--meaning", "reply=x"), ("--set", "shoe=43")])
def test_a_wish_that_does_not_read_is_said_in_a_sentence(clerk: Clerk, wrong: tuple[str, str]) -> None:
    sentence = clerk.types("import", "guests", clerk.sheet("a.xlsx", Guests=LIST), "--event", "1", *wrong, code=1)
    assert wrong[1].split("=")[0] in sentence


def test_fields_that_are_named_stay_ours_where_we_have_something(clerk: Clerk) -> None:
    headings = ["Name", "E-mail", "Phone", "City"]
    clerk.types(
        "import",
        "guests",
        clerk.sheet("a.xlsx", Guests=[headings, ["Anna Berg", "a@x.example", "+46 8 111 11 11", None]]),
        "--event",
        "1",
    )
    later = clerk.sheet("b.xlsx", Guests=[headings, ["Anna Berg", "a@x.example", "+46 8 222 22 22", "Malmö"]])
    said = clerk.types("import", "guests", later, "--event", "1", "--keep-ours", "phone, city")
    assert (said["kept_out"], said["changed"]) == ({"phone": 1}, 1)
    assert "Phone of 1 person, the first in row 2: ours stays, as was said." in said["remarks"]
    (anna,) = clerk.types("list", "guests", "--event", "1")
    assert anna["phone"] == "+46 8 111 11 11"
    assert "There is no field “fax”" in clerk.types("import", "people", later, "--keep-ours", "fax", code=1)
