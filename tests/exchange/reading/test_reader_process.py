"""Broken files and those made to do harm: read within limits or refused in one sentence, and the program lives on."""

from __future__ import annotations

import datetime
import io
import os
import random
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest
from tests.exchange.reading.files_to_read import column
from tests.exchange.reading.written_files import replaced, workbook

from symposiarch.exchange.reading import (
    NotReadable,
    PasswordNeeded,
    ReadAs,
    ReaderStopped,
    ReadingCancelled,
    SourceFile,
    read_file,
)
from symposiarch.exchange.reading.here import read_bytes
from symposiarch.exchange.reading.process.sandbox import Reader
from symposiarch.exchange.reading.process.transport import packed, unpacked

HEADINGS = ["Name", "Title", "Born", "Phone", "Table"]
PEOPLE: list[list[Any]] = [
    ["Ann Lee", "Minister", datetime.date(1970, 1, 2), "+82 2 555 0100", 4],
    ["김철수", None, datetime.date(1980, 3, 4), "02-555-0101", 5],
    ["Həsənov Ramin", "Səfir", None, None, None],
]
MOMENT = datetime.datetime.fromisoformat("2026-05-01T18:30")
SHEET = "xl/worksheets/sheet1.xml"


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    made = Reader(time_limit=30)
    yield made
    made.stop()


def kept(folder: Path, data: bytes, name: str = "list.xlsx") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_what_is_read_arrives_as_it_was(reader: Reader, tmp_path: Path) -> None:
    data = workbook([HEADINGS, *PEOPLE, ["Bo", "=1+1", MOMENT, datetime.time(9, 15), 1.5]])
    here = read_bytes(data, name="list.xlsx")
    there = read_file(kept(tmp_path, data), reader=reader)
    assert [list(table.rows()) for table in there.tables] == [list(table.rows()) for table in here.tables]
    assert [table.problems for table in there.tables] == [table.problems for table in here.tables]
    assert there.sheets[0].preview == here.sheets[0].preview
    assert unpacked(packed(there)) == there


def test_the_reader_starts_without_the_database() -> None:
    """Which would take two thirds of its start, while the person waits."""
    loads = "import sys, symposiarch.exchange.reading.here, symposiarch.exchange.reading.process.transport as _; "
    heavy = "print([name for name in ('sqlalchemy', 'alembic', 'PySide6', 'openpyxl') if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", loads + heavy], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_wrong_password_is_said_across_the_processes(reader: Reader, tmp_path: Path) -> None:
    from msoffcrypto.format.ooxml import OOXMLFile

    stream = io.BytesIO()
    OOXMLFile(io.BytesIO(workbook([HEADINGS, *PEOPLE]))).encrypt("secret", stream)
    path = kept(tmp_path, stream.getvalue())
    with pytest.raises(PasswordNeeded, match="does not open"):
        read_file(path, ReadAs(password="Secret"), reader=reader)
    assert len(read_file(path, ReadAs(password="secret"), reader=reader).tables[0]) == 3


def test_a_bomb_is_refused_before_it_is_unpacked(reader: Reader, tmp_path: Path) -> None:
    stream = io.BytesIO(workbook([HEADINGS, *PEOPLE]))
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/bomb.xml", bytes(120 * 2**20))
    with pytest.raises(NotReadable, match="unpacks to more"):
        read_file(kept(tmp_path, stream.getvalue()), reader=reader)


def test_entities_are_refused(reader: Reader, tmp_path: Path) -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    data = replaced(workbook([HEADINGS, *PEOPLE]), SHEET, b"<worksheet ", bomb + b"<worksheet ")
    with pytest.raises(NotReadable, match="can do harm"):
        read_file(kept(tmp_path, data), reader=reader)


def test_seventeen_billion_declared_cells_do_no_harm(reader: Reader, tmp_path: Path) -> None:
    data = replaced(
        workbook([HEADINGS, *PEOPLE]), SHEET, b'<dimension ref="A1:E4"/>', b'<dimension ref="A1:XFD1048576"/>'
    )
    assert len(read_file(kept(tmp_path, data), reader=reader).tables[0]) == 3


def test_a_cell_in_the_farthest_corner_does_no_harm(reader: Reader, tmp_path: Path) -> None:
    far = b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>far</t></is></c></row></sheetData>'
    data = replaced(workbook([HEADINGS, *PEOPLE]), SHEET, b"</sheetData>", far)
    table = read_file(kept(tmp_path, data), reader=reader).tables[0]
    assert column(table, "Name")[:3] == ["Ann Lee", "김철수", "Həsənov Ramin"]


def test_fifty_thousand_merges_are_read(reader: Reader, tmp_path: Path) -> None:
    merges = b"".join(b'<mergeCell ref="A%d:A%d"/>' % (row, row + 1) for row in range(10, 100_010, 2))
    data = replaced(
        workbook([HEADINGS, *PEOPLE]), SHEET, b"</sheetData>", b"</sheetData><mergeCells>" + merges + b"</mergeCells>"
    )
    assert len(read_file(kept(tmp_path, data), reader=reader).tables[0]) == 3


def test_broken_relations_are_read_with_the_other_reader(reader: Reader, tmp_path: Path) -> None:
    data = replaced(workbook([HEADINGS, *PEOPLE]), "xl/workbook.xml", b"</workbook>", b"<oddity></workbook>")
    assert len(read_file(kept(tmp_path, data), reader=reader).tables[0]) == 3


def test_reading_can_be_cancelled_and_the_next_file_is_read(reader: Reader, tmp_path: Path) -> None:
    def cancel(_fraction: float, _text: str) -> None:
        raise ReadingCancelled("The file is no longer wanted.")

    big = kept(tmp_path, workbook([HEADINGS, *(PEOPLE * 3000)]), "big.xlsx")
    with pytest.raises(ReadingCancelled):
        read_file(big, report=cancel, reader=reader)
    assert len(read_file(kept(tmp_path, workbook([HEADINGS, *PEOPLE])), reader=reader).tables[0]) == 3


def test_a_reader_that_was_killed_is_started_again(reader: Reader, tmp_path: Path) -> None:
    path = kept(tmp_path, workbook([HEADINGS, *PEOPLE]))
    read_file(path, reader=reader)
    assert reader.process is not None
    reader.process.kill()
    reader.process.wait()
    assert len(read_file(path, reader=reader).tables[0]) == 3


def test_a_file_that_takes_too_long_is_given_up(tmp_path: Path) -> None:
    impatient = Reader(time_limit=0)
    try:
        with pytest.raises(ReaderStopped, match="too long"):
            read_file(kept(tmp_path, workbook([HEADINGS, *(PEOPLE * 5000)])), reader=impatient)
    finally:
        impatient.stop()


def test_a_file_is_not_given_up_because_the_machine_is_busy(reader: Reader, tmp_path: Path) -> None:
    path = kept(tmp_path, workbook([HEADINGS, *PEOPLE]))
    read_file(path, reader=reader)
    assert reader.process is not None
    hindered = psutil.Process(reader.process.pid)
    hindered.suspend()
    goes_on = threading.Timer(0.7, hindered.resume)
    goes_on.start()
    patience, reader.time_limit = reader.time_limit, 0.5
    try:
        assert len(read_file(path, reader=reader).tables[0]) == 3
    finally:
        reader.time_limit = patience
        goes_on.join()


@pytest.mark.skipif(os.name != "posix" or not Path("/proc").exists(), reason="the limit is read from /proc")
def test_the_reader_has_a_memory_limit(reader: Reader, tmp_path: Path) -> None:
    read_file(kept(tmp_path, workbook([HEADINGS, *PEOPLE])), reader=reader)
    assert reader.process is not None
    limits = Path(f"/proc/{reader.process.pid}/limits").read_text(encoding="ascii")
    (line,) = (line for line in limits.splitlines() if line.startswith("Max address space"))
    assert str(1 << 30) in line


def mutated(data: bytes, chance: random.Random) -> bytes:
    """The file with some bytes, parts or stretches of it changed: inside the archive half of the time."""
    if chance.random() < 0.5:
        return _scratched(data, chance)
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        names = old.namelist()
        chosen = chance.choice(names)
        for name in names:
            content = old.read(name)
            if name == chosen:
                if chance.random() < 0.1:
                    continue
                content = _scratched(content, chance)
            new.writestr(name, content)
    return stream.getvalue()


def _scratched(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice([1, 1, 2, 5, 20])):
        if not changed:
            break
        place = chance.randrange(len(changed))
        match chance.randrange(5):
            case 0:
                changed[place] = chance.randrange(256)
            case 1:
                del changed[place : place + chance.randrange(1, 40)]
            case 2:
                changed[place:place] = chance.randbytes(chance.randrange(1, 20))
            case 3:
                stretch = changed[place : place + chance.randrange(1, 60)]
                changed[place:place] = stretch * chance.randrange(1, 4)
            case _:
                digits = [index for index in range(place, min(place + 400, len(changed))) if 48 <= changed[index] <= 57]
                for index in digits[:3]:
                    changed[index] = chance.randrange(48, 58)
    return bytes(changed[: chance.randrange(len(changed) or 1) if chance.random() < 0.05 else None])


@pytest.mark.hypothesis
def test_changed_workbooks_give_a_table_or_a_sentence(tmp_path: Path) -> None:
    """500 of them; as many as SYMPOSIARCH_FUZZ says in `make fuzz`."""
    chance = random.Random(20261124)
    count = int(os.environ.get("SYMPOSIARCH_FUZZ", "500"))
    data = workbook([HEADINGS, *PEOPLE], merges=["A2:A3"], formats={"E2": "000"})
    text = "Name;Title\r\nLefèvre;Ministre\r\nMüller;Botschafter\r\n".encode("cp1252")
    card = b"BEGIN:VCARD\r\nVERSION:2.1\r\nN;ENCODING=QUOTED-PRINTABLE:=C6=8F;Ann\r\nADR:;;High Street\r\nEND:VCARD\r\n"
    page = b"<html><table><tr><th>Name<th>Title<tr><td rowspan=2>Ann<td colspan=2>Minister</table>"
    reader = Reader(time_limit=20)
    path = tmp_path / "changed"
    read = 0
    said: list[NotReadable] = []
    try:
        for number in range(count):
            source = (data, data, data, data, data, data, data, text, card, page)[number % 10]
            path.write_bytes(mutated(source, chance) if source is data else _scratched(source, chance))
            try:
                assert isinstance(read_file(path, reader=reader), SourceFile)
                read += 1
            except NotReadable as refusal:
                said.append(refusal)
    finally:
        reader.stop()
    assert {str(refusal)[-1] for refusal in said} == {"."}
    assert [refusal.__cause__ for refusal in said if refusal.__cause__] == []  # a mistake of ours, said politely
    assert read > count / 10
    assert len(said) > count / 10
